fault-value = Write a value that the indicator can have.
fault-decimals = Write how many digits stand after the decimal sign, from 0 to 6.
fault-steps = Write from 2 to 10 steps.
fault-dimension = Choose one of what the indicator tells apart.
fault-approves-own = Somebody else than who measured the value approves it.
fault-value-elsewhere = Choose a value of the same indicator.
indicator-title = Indicators
indicator-lede = What one looks at to know whether the strategy works.
indicator-new = New indicator
indicator-none = The indicators will stand here, in figures or on a scale in words. Begin with the first.
indicator-finding =
    { $short ->
        [0] No target that was due is missed; { $reached } are reached.
       *[other] { $reached } of the targets that were due are reached, { $short } not in time.
    }
indicator-count =
    { $count ->
        [one] 1 indicator
       *[other] { $count } indicators
    }
indicator-contains = Only approved values count. Values that were corrected, and values that wait for approval, are left out.
indicator-indicator = Indicator
indicator-latest = Latest value
indicator-target = Target
indicator-targets = Targets
indicator-course = How it stands
indicator-course-unset = Not measured
indicator-course-no-target = No target
indicator-course-reached = Reached
indicator-course-short = Not reached
indicator-course-ahead = The target lies ahead
indicator-course-of = against the target for { $by }: { $target }
indicator-measured-by = Measured by
indicator-waits = Waits
indicator-none-set = Not set
indicator-value-due = A value is missing
indicator-due-for = A value is missing for { $from } to { $to }.
indicator-to-approve =
    { $count ->
        [one] 1 to approve
       *[other] { $count } to approve
    }
indicator-closed = Not measured since { $day }
indicator-step = { $place } of { $of }: { $step }
indicator-scale-of = scale in words, { $count } steps
indicator-not-measured = No approved value yet
indicator-no-target = { $value } ({ $when }); no target is set
indicator-reached = { $value } ({ $when }): the target of { $target } for { $by } is reached
indicator-short = { $value } ({ $when }): the target of { $target } for { $by } was not reached
indicator-ahead = { $value } ({ $when }); the target for { $by } is { $target }
indicator-facts = Facts
indicator-no-definition = It is not stated what exactly is counted.
indicator-serves = Shows whether this succeeds
indicator-edit = Edit the indicator
indicator-measure = Write down a value
indicator-measure-do = Save the value
indicator-unit = Unit
indicator-unit-help = For example: partners, DKK, %.
indicator-better = Which way is better
better-more = More
better-less = Less
indicator-every = How often it is measured
every-quarter = Every quarter
every-half_year = Every half year
every-year = Every year
every-occasion = When there is something to measure
indicator-baseline = Baseline
indicator-dimension = Breakdown
indicator-dimensions = Breakdowns
indicator-dimensions-help = What values may be told apart by, such as area or sex.
indicator-dimension-name = What is told apart
indicator-member = Part
indicator-closed-on = No longer measured since
indicator-value = Value
indicator-chart-contains = Shows approved values of the whole. Corrected values, values that wait for approval and parts of the whole are left out.
indicator-chart-summed =
    { $count ->
        [one] 1 value is added up from its parts.
       *[other] { $count } values are added up from their parts.
    }
indicator-contributions = What contributes
indicator-no-contributions = No cooperations or initiatives are named.
indicator-contribution = Contribution
indicator-how = How
indicator-time = Time
indicator-of = Part of the whole
indicator-from = Contributed by
indicator-from-help = Only where the value is what one cooperation or initiative contributed.
indicator-source = Source
indicator-source-help = Where the value comes from, so that somebody else can find it again.
indicator-approved = Approved
indicator-values = Values
indicator-standing = Does it count
indicator-reason = Why it was corrected
indicator-reason-help = Stands beside the new value; the old one stays.
indicator-approved-on = Approved on { $day }
indicator-not-approved = Waits for approval
indicator-corrected = Corrected by a later value
indicator-correction-waits = A correction waits for approval
indicator-approve = Approve
indicator-approve-note = Once it is approved, only a new value corrects it.
indicator-correct = Correct the value
indicator-correct-about = The value is approved and does not change. What you write here becomes a new value, which counts once somebody else has approved it.
indicator-value-edit = Edit the value
indicator-story = What there is to tell
indicator-whole = The whole
indicator-name = Name
indicator-definition = What is counted
indicator-definition-help = So exactly that two people come to the same figure.
indicator-add-row = Add
indicator-measured-in = What it is measured in
indicator-figure = A figure
indicator-scale = A scale in words
indicator-scale-help = For what cannot be counted: from the lowest step to the highest.
indicator-decimals = Decimals
indicator-adds-up = The parts add up to the whole
indicator-adds-up-help = For example numbers of projects, not shares or averages.
indicator-steps = Steps of the scale
indicator-one-step = Step
indicator-seen-by = Indicators it is seen by
indicator-of-node = It is seen by
indicator-contributes-to = Contributes to
indicator-done-entered = The indicator is entered.
indicator-done-saved = Saved.
indicator-done-measured = The value is written down. It counts once somebody else has approved it.
indicator-done-approved = The value is approved.
indicator-done-corrected = The correction is written down. The old value counts until the correction is approved.
fault-values-no-longer-fit = There are values that would no longer fit. Close the indicator and make a new one.
fault-indicator-closed = The indicator is no longer measured.
fault-value-known = There is a value for that time already. Correct that one instead.
fault-value-approved = The value is approved and does not change. Correct it with a new one.
fault-value-not-approved = The value is not approved; edit it.
fault-value-corrected = The value has been corrected already. Correct the new one.
