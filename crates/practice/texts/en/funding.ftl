fault-hours-a-month = Write how many hours a person-month has, from 1 to 744.
fault-posting-elsewhere = Choose one of the same cooperation.
fault-approved-before-sent = Write the day the report was sent, and an approval that is not before it.
fault-rates-days = The days of a year must be in order, with one rate for each of them.
fault-line-years = From the first year to the last there are { $years } years. Correct the year that is wrong.
fault-years-above-total = The years add up to more than the amount. Make them smaller, or the amount larger.
fault-years-without-amount = Write the amount before you lay down what falls on which year.
fault-account-taken = Write another number; { $number } belongs to another budget line.
fault-work-rate-taken = There is already a rate from { $day }. Correct it, or choose another day.
fault-period-taken = The project already has a period numbered { $number }.
fault-no-programme = Choose “Programme” as the kind, or leave the terms of the programme empty.
fault-part-of-itself = Choose a programme that is not itself a part of this one.

# --- the slice
fault-rates-unreadable = Choose the table as the European Central Bank publishes it: a CSV file whose first column is Date, or the ZIP file around it.
fault-rates-line = Line { $line } of the file cannot be read. Get the file anew; nothing was kept of it.
fault-rates-known = The office has all of these rates already. Nothing was changed.
fault-posting-corrected = This posting was corrected already. Correct the one that stands in its place.
fault-effort-negative = Write the work as a number from 0 up. To take a posting back, correct it.
fault-shares-above-whole = The parts stated are more than the whole. Make a part smaller, or the whole larger.
fault-rest-is-others = Write our own contribution as an amount. Only others can pay the rest.
fault-rest-twice = Only one line can be the rest of the whole.
fault-share-above-total = The share of the European Union is more than the whole. Correct the amount, or say among the doubts that the source has it so.
fault-periods-no-term = The project has no period with a beginning and an end. Write its period first.
fault-periods-rule = Write how many months a period has, from 1 to 60, and how many after it the report is due, up to 24.
fault-periods-made = The periods reach to the end of the project already. Change them one by one.
fault-budget-both = Write an amount, or tick that nothing is budgeted; not both.
fault-budget-neither = Write what is set aside, 0 too, or tick that nothing is budgeted. Where nobody has said, remove the year.
funding-title = Funding
funding-lede = What international work costs, what it is geared to, what is bound and what is left.
funding-views = Questions about the money
funding-asks-cost = What does it cost?
funding-asks-releases = What does it release?
funding-asks-left = What is left?
funding-by = Show by
funding-by-years = year and type
funding-by-areas = area
funding-by-nodes = strategy
funding-by-programmes = programme
funding-by-kinds = type
funding-by-fees = fee
funding-by-projects = project
funding-by-together = authorities that share
funding-by-lines = budget line
funding-by-bound = cooperations that bind money
funding-by-ends = cooperations that end
funding-bound-ahead = Bound ahead
funding-cost-about = in { $year }, cash and staff hours
funding-left-about = { $count ->
    [one] on one budget line in { $year }
   *[other] on { $count } budget lines in { $year }
}
funding-releases-figure = { $amount } from programmes
funding-releases-about = for each { $currency ->
    [EUR] euro
    [DKK] krone
   *[other] { $currency }
} we put into a project
funding-releases-none = No project states both what we pay and what a programme pays
funding-releases-finding = { $own } from { $who } stands in projects with { $programmes } from programmes
funding-project = Project
funding-we-pay = We pay
funding-programmes-pay = The programme pays
funding-whole-project = The whole project
funding-per-unit = For each { $currency ->
    [EUR] euro
    [DKK] krone
   *[other] { $currency }
} of ours
funding-releases-rule = Projects that state both what we pay and what a programme pays, closed ones too; the whole period.
funding-releases-all = The programme’s money goes to all partners, not only to us.
funding-releases-leaves = Projects that do not state both: { $names }.
funding-share-bound = Share bound
funding-year = Year
funding-years-before = Before { $year }
funding-years-after = After { $year }
funding-contains = What the sums contain
funding-leaves-out = What they leave out
funding-unit = Amounts in { $currency }
funding-in-hours = { $amount } in staff hours
funding-contains-own = Our own money and staff hours for what is decided, from the lines of funding.
funding-laid-down = Some years count as somebody laid them down, the rest of the amount over the other months: { $names }.
funding-converted = Converted by the newest reference rate on or before the day of the decision, because the source does not do it: { $names }.
funding-this-year-only = A yearly amount without an end counts in this year only: { $names }.
funding-not-laid-down = The years laid down are less than the amount; the rest is in no year: { $names }.
funding-repeats = Repeated from the whole it is a part of, by the same decision, so it counts there: { $names }.
funding-beside-whole = Parts of another cooperation in the sum, with a contribution of their own beside it; both count: { $names }.
funding-leaves-out-own = The money of programmes and other partners; what is only an idea or was declined; what has no amount: not budgeted and not stated are not 0.
funding-no-area = No area
funding-no-node = Serves nothing in the strategy
funding-no-programme = Without a programme
funding-no-kind = No kind
funding-node = What it serves
funding-programme = Programme
funding-count = Cooperations
funding-cash-in = Cash { $year }
funding-hours-in = Hours { $year }
funding-mixed-is-cash = Cash and hours that the source does not tell apart stand with the cash.
funding-shared =
    { $count ->
        [one] { $count } cooperation stands in several lines, so the lines are more than the total, which has each once.
       *[other] { $count } cooperations stand in several lines, so the lines are more than the total, which has each once.
    }
funding-finding-none = Nothing is on record for { $year }
funding-finding-most = { $name } has the most in { $year }: { $amount } of { $total }, { $percent }
funding-others = All others
funding-more =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
funding-gearing-finding = For each krone or euro that { $who } pays, the projects have { $times } in all
funding-gearing-none = No project states its whole budget
funding-gearing-node = Strategy
funding-own-cash = Own money
funding-own-hours = Own hours
funding-granted = Granted to us
funding-received = Received by us
funding-programme-money = From programmes, all partners
funding-wholes = Whole projects
funding-times = Times our own
funding-nothing-posted = Nothing posted
funding-each-once = In all, each once
funding-gearing-rule = Projects whose whole budget is stated: our own money and hours over all years, what was granted to us and came to us by our postings, and the whole, all partners together. Our own share is in the whole and not added to it.
funding-gearing-lines = A project stands once in its area and once in each line of the strategy it serves; the last row has each project once.
funding-left-programmes = The budgets of programmes, because their projects are paid from them: { $names }.
funding-left-within = Counted within the whole they belong to: { $names }.
funding-left-no-rate = In a currency without a rate: { $names }.
funding-left-not-stated = No whole budget is stated: { $names }.
funding-bound-finding = { $amount } is bound after { $year }, the last of it in { $last }
funding-bound-none = Nothing is bound after { $year }
funding-bound-rule = Only years after this one, and only what runs or is decided.
funding-ends-finding =
    { $count ->
        [one] { $count } cooperation or grant ends within twelve months
       *[other] { $count } cooperations or grants end within twelve months
    }
funding-what-ends = What ends
funding-ends-on = On
funding-last-year = Own contribution of its last year
funding-ends-itself = The cooperation
funding-ends-grant = Our grant
funding-ends-none = Nothing on record has an end ahead.
funding-ends-rule = Everything that is decided and not over, by the day it ends, or the last of our grants to it.
funding-ends-leaves = What runs without an end and without grants with an end.
funding-budget-none = No line of the budget has an amount for { $year }
funding-budget-finding = Of { $granted } set aside for { $year }, { $bound } are bound, { $used } used and { $left } left{ $is_beside ->
    [yes] {"; "}outside the budget lines { $beside } are used
   *[no] {""}
 }
funding-line = Budget line
funding-number = Number
funding-set-aside = Set aside
funding-bound = Bound
funding-used = Used
funding-left = Left
funding-left-unknown = Cannot be told
funding-without-line = Without a budget line
funding-budget-rule = Set aside: as the line states. Bound: the lines of funding that name it, spread over years. Used: what is posted as spent of our own, with hours at the rate of their day. Left: set aside less what is bound or used; of each cooperation the greater of the two counts.
funding-budget-leaves = Lines that are not budgeted and those not stated are in no sum of what is set aside; they are not 0.
funding-unvalued =
    { $count ->
        [one] { $count } posting is in no sum, because a rate is missing.
       *[other] { $count } postings are in no sum, because a rate is missing.
    }
funding-fees-none = No yearly fee is on record for { $year }
funding-fees-finding =
    { $count ->
        [one] { $count } yearly fee is due in { $year }, { $amount }
       *[other] { $count } yearly fees are due in { $year }, { $amount } in all
    }
funding-stated = As stated
funding-paid-in = Paid in { $year }
funding-no-rate = No rate
funding-fees-rule = What we pay each year to offices, memberships and networks; a fee in another currency as its source converts it, else by reference rate. Paid: what was posted as spent this year.
funding-fees-leaves = Projects, and what has no amount.
funding-together-finding =
    { $count ->
        [0] No project is shared among authorities here
        [one] { $count } project is shared among { $authorities } authorities here
       *[other] { $count } projects are shared among { $authorities } authorities here
    }
funding-together-who = Authorities
funding-together-own = Own shares together
funding-together-whole = The whole, once
funding-together-note = Note
funding-together-differs = The authorities state different wholes; the largest counts.
funding-together-none = No other authority here has published a project that you take part in.
funding-together-rule = The same project in several authorities is told by its name or its short name. Its whole counts once; the own shares add up.
funding-together-sums = The last row is of the projects that are shared.
funding-together-leaves = What other authorities have not published; the budgets of programmes; parts whose whole is counted.
funding-lines = Budget lines
funding-lines-about = The lines of our own budget that international work is paid from, with what each has year by year.
funding-lines-add = Add a budget line
funding-lines-empty = No budget line yet. Add those that lines of funding and postings are paid from.
funding-year-add = Add a year
funding-none-budgeted = Nothing is budgeted in this year
funding-kept-by = Kept by
funding-work-rates = Rates for work
funding-work-rates-about = What an hour of work is worth. The rate of the day counts; a unit without one has that of the unit above.
funding-work-rates-add = Add a rate
funding-work-rates-empty = No rate yet. Without one, posted hours have no value in sums.
funding-rate-unit = For the unit
funding-rate-unit-help = Choose none for the whole authority.
funding-per-hour = Per hour
funding-hours-a-month = Hours in a person-month
funding-hours-a-month-help = For instance 137.
funding-rate-from = From
funding-rate-source = Who set it, and how
funding-rate-counts = Counts today
funding-rate-now = Yes
funding-rate-everybody = The whole authority
rates-title = Exchange rates
rates-about = Reference rates of the European Central Bank; amounts in other currencies are converted by them.
rates-none = No rates yet. Amounts in other currencies count only where the source converts them itself.
rates-known =
    Rates of { $days ->
        [one] 1 day
       *[other] { $days } days
    }, from { $first } to { $last }.
rates-brought =
    The rates are in: { $new ->
        [one] 1 new year
       *[other] { $new } new years
    }, { $changed } changed.
rates-bring = Bring in rates
rates-file = The file of the European Central Bank
rates-file-help = eurofxref-hist.zip with all days since 1999, or eurofxref.zip of one day; the CSV in it too. Only years that become other are written, and no day is taken away. At most 10 MB.
rates-amount = Amount
rates-to = In
rates-on = On
rates-look = Convert
rates-look-up = Convert an amount
rates-no-rate = No rate is known for that day.
rates-rule = On weekends and holidays there are no rates; the last day before counts.
rates-years = Years
rates-days = Days
rates-currencies = Currencies
rates-quote = { $rate } { $currency } for one euro on { $day }
rates-at = At { $quotes }.
rates-at-earlier = At { $quotes }, the last day with a rate at { $day }.
funding-worth-by-rate = { $amount } at { $rate } an hour, the rate from { $day }
funding-worth-stated = { $amount }, as stated
funding-worth-unknown = No rate for work is set for that day
ledger-title = Ledger
ledger-title-of = Ledger of { $name }
ledger-post = Post an amount
ledger-ours = Our own part
ledger-whole = The whole project, all partners
ledger-ours-about = What moved on our side: our own money and hours, and what others granted and paid to us. Corrected postings do not count.
ledger-whole-about = Told of the whole project; never added to our own part.
ledger-postings = Postings
ledger-none = Nothing is posted yet.
ledger-nothing = Nothing is posted as spent, claimed or received yet.
ledger-finding = We spent { $spent }, claimed { $claimed } and received { $received }.
ledger-source = Whose money
ledger-on = When
ledger-phase = How far it has come
ledger-value = Amount
ledger-what = What for
ledger-deeds = More
ledger-corrected = Corrected; does not count
ledger-voucher = Voucher
ledger-correct = Correct
ledger-open = Open the ledger
ledger-post-title = Post an amount
ledger-post-about = A posting stays as it is. What was wrong is put right by a new one with a reason.
ledger-correct-title = Correct a posting
ledger-correct-about = The new posting takes the place of the old one, which stays readable and no longer counts.
ledger-correct-do = Correct the posting
ledger-reason = Why it is corrected
ledger-reason-help = Stands with the old posting for everybody who reads the ledger.
ledger-payer = Whose money
ledger-organisation = Organisation that pays
ledger-kind = Cash or work
ledger-cash = Cash
ledger-work = Work
ledger-work-help = Valued by the rate of the unit on that day, unless its worth is stated.
ledger-money = Amount
ledger-effort = How much work
ledger-effort-unit = Measured in
ledger-worth = What the work was valued at
ledger-worth-help = Only where it is stated; the rate is not used then.
ledger-unit = Our unit
ledger-budget-line = Budget line
ledger-covers = What it covers
ledger-period = Reporting period
phase-granted = Granted
phase-committed = Committed
phase-spent = Spent
phase-claimed = Claimed
phase-received = Received
covers-ours = Our own part
covers-whole = The whole project
reporting-title = Reports to programmes
reporting-finding =
    { $late ->
        [0] No report is late
        [one] 1 report is late
       *[other] { $late } reports are late
    }, { $open ->
        [0] none is to be sent now
        [one] 1 is to be sent
       *[other] { $open } are to be sent
    }.
reporting-about = Every project's periods by deadline, whatever programme it is in. Claims and receipts are postings that name the period.
reporting-none = No reporting period yet. Open the ledger of a project and make its periods there.
reporting-open = To be sent, or waiting for an answer
reporting-rest = Approved, or still running
reporting-period = Period { $number }, { $days }
reporting-period-head = Period
reporting-project = Project
reporting-due = Report due
reporting-state = State
reporting-who = Who writes it
reporting-who-carries = Whoever carries the project
reporting-none-here = No reporting period yet.
reporting-make = Make reporting periods
reporting-make-about = From the project's period, { $from } to { $to }. Those there are stay as they are.
reporting-make-no-term = The project has no period with a beginning and an end; write it first.
reporting-every = Months in a period
reporting-due-after = Months until the report is due
reporting-post-claim = Post a claim
reporting-post-receipt = Post a receipt
reporting-keep = Save the period
reporting-from = First day
reporting-to = Last day
reporting-sent-on = Sent on
reporting-approved-on = Approved on
reporting-note = Note
period-state-runs = Running
period-state-to_send = To be sent
period-state-late = Late
period-state-sent = Sent
period-state-approved = Approved
funding-done-posted = The amount is posted.
funding-done-corrected = The posting is corrected.
funding-done-made = The reporting periods are made.
funding-done-period = The period is saved.
funding-left-out-years = { $amount } is not whole in the sums by year: the years laid down are less than the amount.
funding-left-out-work = { $amount } is not in the sums by year, as the authority has set no rate for an hour.
funding-work-unvalued = Left out, because no rate for hours of work is set: { $names }.
funding-left-out-repeats = { $amount } is not in the sums by year, as the whole this is a part of has it by the same decision.
funding-whole = The whole is { $amount }.
funding-parts = What is stated of the whole
funding-adds-up = The parts add up to the whole, { $whole }.
funding-rest-paid = The rest, { $rest }, is paid by: { $who }.
funding-rest-not-stated = Who pays the other { $rest } of { $whole } is not stated.
funding-rest-not-stated-up-to = The European Union pays at most the share named. Who pays the rest, at least { $rest } of { $whole }, is not stated.
funding-too-much = { $stated } is stated of a whole of { $whole }: { $rest } too much
funding-years-laid-down = Years that somebody laid down count as such; the rest of the amount is spread over the other months.
funding-counts-as = { $amount } counts as { $counts } in the sums by year.
funding-spread-rule = An amount in all is spread evenly over the months. Lay a year down where it is otherwise; the rest is spread over the other months.
field-funding-unit = Our unit that pays
field-funding-budget-line = Budget line
field-funding-by-year = A year laid down
field-funding-by-year-year = Year
field-funding-by-year-amount = Amount of the year
field-funding-by-year-amount-minor = Amount of the year
duty-report = Send the report of { $what } to its programme
organisation-field-number = Number
organisation-field-years = Year by year
organisation-field-year = Year
organisation-field-granted = Granted
organisation-field-per-hour = Per hour
organisation-field-hours-a-month = Hours in a person-month
organisation-field-phase = How far it has come
organisation-field-payer = Whose money
organisation-field-organisation = Organisation
organisation-field-budget-line = Budget line
organisation-field-value = Amount
organisation-field-covers = What it covers
organisation-field-period = Reporting period
organisation-field-voucher = Voucher
organisation-field-corrects = Puts right
organisation-field-sent-on = Sent on
organisation-field-approved-on = Approved on
organisation-field-cooperation = Cooperation
organisation-field-person = Person
organisation-field-reason = Reason
funding-nothing = Here you will see what the cooperations cost, what they release, and what is left of the budget. There are no cooperations and no budget lines yet.
funding-nothing-do = Enter a cooperation
