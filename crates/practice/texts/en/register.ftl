# The register: the list of cooperations, its views and its files.

register-title = Cooperations
register-called = the authority
register-lede = Everything { $called } takes part in abroad, seen on { $day }.
register-propose = Propose a cooperation
register-enter = Enter one we already have
register-export = Export
register-export-csv = CSV, this view
register-export-money = CSV, own contribution by year
register-timeline = Timeline
register-timeline-lede = When each cooperation runs. Those without an end run to the edge.
register-as-list = Show as a list
register-no-bar = No period to draw: { $names }.
register-nothing-yet = Every international cooperation will stand here, with what it is for, what it costs and who carries it. There is none yet. Begin by proposing one, or by bringing in a register you already have.
register-nothing-found = No cooperation fits this filter.
register-show-all = Show all cooperations
register-left-out-filter = Part of the filter could not be read and was left out
fault-filter = Choose another value; “{ $value }” is not known here.
fault-filter-name = “{ $name }” is no filter here and was not used.

# What needs a look.

register-needing = { $count ->
    [0] No entry needs a look
    [1] One entry needs a look
    [2] Two entries need a look
    [3] Three entries need a look
    [4] Four entries need a look
    [5] Five entries need a look
    [6] Six entries need a look
    [7] Seven entries need a look
    [8] Eight entries need a look
    [9] Nine entries need a look
    [10] Ten entries need a look
    [11] Eleven entries need a look
    [12] Twelve entries need a look
   *[other] { $count } entries need a look
}
register-needing-none = Nothing is to be renewed or concluded within a year, no seat is vacant, and no basic fact is missing.
register-look-ends = To be renewed or concluded
register-look-missing = { $count ->
    [one] Lacks basic facts
   *[other] Lack basic facts
}
register-look-no-owner = { $count ->
    [one] Has no one to carry it
   *[other] Have no one to carry them
}
register-look-vacant = { $count ->
    [one] Has a vacant seat
   *[other] Have a vacant seat
}
register-look-agreement = { $count ->
    [one] Has an agreement that runs out
   *[other] Have an agreement that runs out
}
register-look-date = { $count ->
    [one] Has a date that looks wrong
   *[other] Have a date that looks wrong
}
register-look-amount = { $count ->
    [one] Has an amount that looks wrong
   *[other] Have an amount that looks wrong
}
register-look-differ = { $count ->
    [one] Has sources that differ
   *[other] Have sources that differ
}
register-look-over = Also in entries that are over
register-read-as = { $name } ends in { $stated } in the source; { $read } is used here
register-more = { $count } more

# Our own contribution by year.

register-measure = Own contribution by year, as decided by { $month }
register-series-standing = EU office, memberships and networks
register-series-other = Other cooperations
register-series-cash = Projects, cash
register-series-hours = Projects, staff hours
register-series-mixed = Projects, cash and hours
register-no-figures = The chart appears when the first amount is entered.
register-outlook-none = No own contribution is on record
register-outlook-nothing = Nothing is funded in { $year } or after
register-outlook-begins = The next funding begins in { $year }
register-outlook-ends = Nothing is funded beyond { $year }
register-outlook-almost = Almost nothing is funded beyond { $year }
register-outlook-lasts = Funding is decided until { $year }
register-cost-this-year = { $amount } in { $year }. { $outlook }
register-rule = Amounts in all are spread evenly over the months of their period.
register-this-year-only = A yearly amount without an end counts in { $year } only: { $names }.
register-unconverted = Left out, because the source does not convert the currency and no rate is known: { $names }.
register-doubtful-end = Counted in this year at most, because the day it ends cannot be right: { $names }.
register-undated = Left out, because no period is stated: { $names }.

# Views and filters.

register-views = Views
register-view-all = All
register-view-political = Political
register-view-administrative = Administrative
register-view-preparing = In preparation
register-view-look = Needs a look
register-view-ends = To be renewed or concluded
register-save-view = Save this view
register-remove-view = Remove this view
register-keep-view = Keep it
register-view-name = Name of the view
register-view-name-help = For example “Health projects that end next year”. The filters, grouping and order are kept.
register-view-shared = Show it to everybody in the authority
register-remove-own = “{ $name }” disappears from your register. No cooperation is changed.
register-remove-shared = “{ $name }” disappears for everybody in the authority. No cooperation is changed.
register-filter = Filter cooperations
register-area = Area
register-all-areas = All areas
register-kind = Kind
register-all-kinds = All kinds
register-state = Status
register-all-states = All statuses
register-country = Country
register-all-countries = All countries
register-filter-ends = Ends
register-ends-any = At any time
ends-this_year = This year
ends-next_year = Next year
ends-twelve_months = Within 12 months
register-phase-joined = Decided
register-phase-running = Running
register-ends-before = Ends before { $day }
register-ends-within = { $months ->
    [one] Ends within one month
   *[other] Ends within { $months } months
}

# The list.

register-count = { $total ->
    [one] One cooperation
   *[other] { $total } cooperations
}
register-count-of =
    { $total } of { $of ->
        [one] 1 cooperation
       *[other] { $of } cooperations
    }
register-caption = Cooperations, { $grouped }
register-grouped-area = grouped by area
register-grouped-state = grouped by status
register-grouped-kind = grouped by kind
register-grouped-track = grouped by track
register-grouped-body = grouped by deciding body
register-grouped-none = not grouped
register-sorted-name = sorted by name
register-sorted-state = sorted by status
register-sorted-period = sorted by period
register-sorted-money = sorted by own contribution
register-sorted-ends = sorted by what ends first
register-sorted-down = the other way round
register-group-by = Group by
register-group-area = Area
register-group-state = Status
register-group-kind = Kind
register-group-track = Political or administrative
register-group-body = Deciding body
register-group-none = Not at all
register-no-decision = No decision on record
register-cooperation = Cooperation
register-period = Period
register-own = Own contribution, { $currency }
register-by = Decided by, anchored in
register-look = Needs a look
register-sum = { $amount } in { $year }
register-sum-note = The sums of the groups are our own contribution decided for { $year }; amounts in all are spread evenly over the months of their period. “Not stated” means that the source says nothing; “none budgeted” that no money is set aside.

# What stands in a row.

register-not-stated = Not stated
register-until = Until { $when }
register-ended = Ended
register-since = Since { $when }, open-ended
register-open-ended = open-ended
register-yearly = renewed every year
register-recurring = { $years ->
    [1] every year
    [2] every second year
    [3] every third year
   *[other] every { $years } years
}
register-grant = Grant { $period }, { $how }
register-planned = { $length }, no start date yet
register-planned-from = { $length } from { $from }
register-from = From { $from }
register-no-start = No start date yet
register-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
register-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
register-a-year = a year
register-in-all = in all
register-in-all-over = in all, { $length }
register-about = about { $amount }
register-hours = staff hours
register-mixed = cash and hours
register-own-not-budgeted = None budgeted
register-own-nothing = None
register-own-no-external = No external funding
register-own-programme = Programme funds
register-own-in-words = Told in words
register-members = { $count ->
    [one] { $count } elected member
   *[other] { $count } elected members
}
register-ad-hoc = Members appointed ad hoc
register-not-appointed = No elected member appointed
register-officers = { $count ->
    [one] { $count } officer
   *[other] { $count } officers
}
register-nobody = No one named
register-ends = Ends { $when }
register-grant-ends = Grant ends { $when }
register-grant-ended = Grant ended { $when }
register-missing = Missing: { $facts }
register-fact-period = period
register-fact-funding = funding
register-fact-purpose = purpose
register-fact-outcome = expected outcome
register-fact-anchoring = anchoring
register-no-owner = No one in the administration carries it
register-vacant = Vacant: { $seats }
register-seat-political = political anchoring
register-seat-administrative = administrative anchoring
register-agreement-runs-out = Agreement runs out { $when }
register-agreement-ran-out = Agreement ran out { $when }
register-date-reads = Date reads { $year } in the source
register-odd-date = A date looks wrong
register-odd-amount = An amount looks wrong
register-sources-differ = Sources differ

# As it stood on another day.

register-as-it-stood = As it stood on …
register-day = Day
register-show-day = Show this day
register-as-of = As it stood on { $day }
register-log-since = The log goes back to { $since }. Nothing can be changed here.
register-before-log = The log begins on { $since }, so you see what was known then, counted from this day. Nothing can be changed here.
register-to-today = Back to today

# In files.

register-csv-track = Track
register-csv-from = From
register-csv-to = To
register-csv-own = Own contribution
register-csv-own-note = Own contribution, in words
register-csv-currency = Currency
register-csv-in-year = Own contribution in { $year }
register-csv-decided = Decided by
register-csv-anchored = Anchored in
register-csv-id = Word in addresses
register-csv-year = Year
register-csv-total = In all

# Today.

today-title = Today
today-waiting = { $count ->
    [0] Nothing waits for you
    [1] One task waits for you
    [2] Two tasks wait for you
    [3] Three tasks wait for you
    [4] Four tasks wait for you
    [5] Five tasks wait for you
    [6] Six tasks wait for you
    [7] Seven tasks wait for you
    [8] Eight tasks wait for you
    [9] Nine tasks wait for you
    [10] Ten tasks wait for you
    [11] Eleven tasks wait for you
    [12] Twelve tasks wait for you
   *[other] { $count } tasks wait for you
}
today-nothing-waits = Matters, meetings, screenings, monitoring, plans and reports were looked at. None of them waits for you.
today-begun = Begun and not sent: { $section }
today-seats = { $count ->
    [0] You hold no seats
    [1] Your seat
    [2] Your two seats
    [3] Your three seats
    [4] Your four seats
    [5] Your five seats
    [6] Your six seats
   *[other] Your { $count } seats
}
today-changed = Changed since you were here
today-changed-last = Changed last
today-nothing-changed = Nobody else has changed anything since you were here.
today-and-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

register-serves = Serves { $node }
today-calendar = Show in your own calendar
today-group-overdue = Overdue
today-group-week = This week
today-group-later = Later
today-from = From
today-no-day = No deadline
today-tomorrow = tomorrow
today-in-days = in { $days } days
today-days-over = { $days ->
    [one] 1 day overdue
   *[other] { $days } days overdue
}
today-others = { $count ->
    [0] No tasks lie with others
    [1] One task lies with others
    [2] Two tasks lie with others
    [3] Three tasks lie with others
    [4] Four tasks lie with others
    [5] Five tasks lie with others
    [6] Six tasks lie with others
    [7] Seven tasks lie with others
    [8] Eight tasks lie with others
    [9] Nine tasks lie with others
    [10] Ten tasks lie with others
    [11] Eleven tasks lie with others
    [12] Twelve tasks lie with others
   *[other] { $count } tasks lie with others
}
today-others-more = and { $count } more
today-begun-title = { $count ->
    [one] One form is begun and not sent
   *[other] { $count } forms are begun and not sent
}
today-from-office = International office
today-from-round = Monitoring { $year }
today-meeting-items = { $count ->
    [0] No items yet
    [one] 1 item
   *[other] { $count } items
}
today-papers-due = The agenda is sent: { $body }
today-round = Monitoring { $year }
today-reporting = { $name }: report to the programme
today-call = Application: { $name }
today-ahead-papers = { $body } meets on { $day }; its agenda must be sent by { $due }
today-ahead-meeting = { $body } meets on { $day }
today-ahead-days = { $count ->
    [0] The next eight weeks
    [one] One deadline in the next eight weeks
   *[other] { $count } deadlines in the next eight weeks
}
today-ahead-nothing = No meeting is entered and no deadline is known. That does not mean that there is none.
today-new-meeting = Enter a meeting
today-key-meeting = Meeting
today-key-deadline = Deadline
today-key-open = Open until
today-key-until = until
today-week = Week { $week }
today-now = Today
today-all-needing = Show them in the register
today-empty-title = There is nothing to look at yet
today-empty-lede = Udsyn can hand out tasks and watch deadlines once your cooperations are in the register.
today-empty-first = Enter the first cooperation
today-empty-set-up = Enter units, bodies and users
today-not-yet = What this page cannot show yet
today-not-yet-note = That it is empty here does not mean that all is well. There is just nothing to look at.
today-not-yet-tasks = Tasks
today-not-yet-tasks-why = Can be handed out once there are cooperations, meetings or plans.
today-not-yet-weeks = The next eight weeks
today-not-yet-weeks-why = No meeting is entered and no deadline is known.
today-not-yet-looks = Needs attention
today-not-yet-looks-why = The register is empty. So nothing was examined: neither ends, nor vacant seats, nor missing facts.
today-not-yet-coverage = Coverage of the strategy
today-not-yet-coverage-why = Cannot be worked out without a strategy and at least one cooperation.
today-next = { $days ->
    [0] Next meeting, today
    [1] Next meeting, tomorrow
   *[other] Next meeting, in { $days } days
}
today-next-title = { $body }, { $weekday } { $day }
today-no-meeting = No meeting is planned
today-no-meeting-why = Once a meeting is entered, it stands here with its items.
today-no-items = There are no items on the agenda yet.
today-read = Read the papers
today-see-agenda = See the agenda
today-drafts = The papers are drafts; the final ones are sent on { $day }.
today-drafts-undated = The papers are drafts; the final ones are sent before the meeting.
today-final = The papers are final, sent on { $day }.
today-your-seat = Your seat
today-you-decide = You decide.
today-you-recommend = You recommend, { $body } decides.
today-for-information = For information.
today-recommend-yes = { $count ->
    [one] { $bodies } recommends yes.
   *[other] { $bodies } recommend yes.
}
today-recommend-no = { $count ->
    [one] { $bodies } recommends no.
   *[other] { $bodies } recommend no.
}
today-seats-until = The council term ends on { $day }
today-results = Newest results
today-no-results = No report is approved yet.
today-concluded = Concluded on { $day }.
today-learnt = Report approved on { $day }.
today-all-results = All reports
