# Coverage of the strategy, and what leaving would mean.

## Pages about the strategy
strategy-tabs = The strategy
strategy-tab-tree = Tree
strategy-tab-coverage = Coverage
strategy-tab-texts = Texts by language

## Coverage
coverage-title = Coverage of the strategy
coverage-finding = { $gaps ->
    [0] Every element has at least one active cooperation or an initiative of an adopted plan.
    [one] Nothing is done for one of { $nodes } elements.
   *[other] Nothing is done for { $gaps } of { $nodes } elements.
}
coverage-what-if = What if we leave some?
coverage-strategies = Strategies
coverage-empty = Here you will see how many cooperations serve each element. The strategy has no elements yet.
coverage-node = Element
coverage-all = All areas
coverage-gap = no activity
coverage-why = Why?
coverage-not-meant = not for this area
coverage-key = The number is active cooperations that contribute to the element or anything under it. The amount is our own contribution this year. Initiatives are those of adopted plans. Dashed: no activity. A dash: the element is not for that area.
coverage-aimless = Activity without an aim
coverage-aimless-lede = These active cooperations contribute to no element of any strategy yet.
coverage-homeless = In need of a new home
coverage-homeless-lede = These cooperations serve an element that was given up or split. Choose a new one on the cooperation’s page.

## What if
leave-title = What if we leave some cooperations?
leave-lede = Choose cooperations and see which elements lose their last activity, what money and hours are freed, and which seats go. Nothing is changed.
leave-finding = Without { $names }: { $last ->
    [0] no element loses its last activity.
    [one] one element loses its last activity.
   *[other] { $last } elements lose their last activity.
  }
leave-nodes = Elements that lose activity
leave-no-nodes = No element loses activity: those chosen are not running, or they serve no element.
leave-now = Now
leave-after = Afterwards
leave-areas = Areas without activity afterwards
leave-last = The last one
leave-freed = What is freed
leave-nothing-freed = There are no amounts from this year on.
leave-year = Year
leave-cash = Money
leave-hours-in-money = Hours in money
leave-work = Work
leave-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
leave-person-months =
    { $count ->
        [one] 1 person-month
       *[other] { $count } person-months
    }
leave-each-year = The amount is yearly without an end, so it is freed in the years after as well:
leave-without-figures = No own contribution is stated for:
leave-seats = Seats that go
leave-vacant = vacant
leave-ties = What else hangs on them
leave-countries = No active cooperation left in { $countries }.
leave-choose = Choose cooperations
leave-on = Seen from this day
leave-do = Show what it means
coverage-finding-aimless = { $aimless ->
    [0] Every active cooperation contributes to an element.
    [one] One active cooperation contributes to no element.
   *[other] { $aimless } active cooperations contribute to no element.
}
coverage-finding-nothing-runs = No cooperation is active yet.
coverage-initiatives = { $count ->
    [one] one initiative
   *[other] { $count } initiatives
}
coverage-empty-do = Go to the strategy
