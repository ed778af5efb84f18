fault-order = Write them in order, the earliest first.
fault-stage-order = Choose a stage that comes after the one before it. Nothing comes after an answer.
fault-answered-before-sent = Write when the application was sent before you write its answer.
fault-granted-without-yes = Say that the application was granted, or leave the amount empty.

# Programmes
programme-title = Programmes
programme-headline =
    { $count ->
        [one] 1 programme
       *[other] { $count } programmes
    }; { $paying ->
        [one] 1 of them pays
       *[other] { $paying } of them pay
    } for { $cooperations } of the cooperations you see.
programme-add = Enter a programme
programme-none = No programme is entered yet. Enter one as an organisation of the kind “Programme”.
programme-note = The budget is that of the whole programme, all countries together. The amounts of parts are not added to that of the whole.
programme-programme = Programme
programme-period = Period
programme-fund = Fund
programme-rate = Pays at most
programme-budget = Budget
programme-cooperations = Cooperations it pays for
programme-calls = Calls
programme-part-of = Part of
programme-no-cooperation = None in the register
programme-no-call = None
programme-call-count = { $open } open or announced, { $all } in all
organisation-only-programme = Only for a programme: period, fund, rate
organisation-field-programme = Programme
organisation-field-part-of = Part of
organisation-field-fund = Fund
fund-erdf = ERDF
organisation-fund-help = Such as ERDF or ESF
organisation-field-rate-percent = Highest rate, percent
organisation-field-budget = Budget
organisation-field-also-called = Also called
organisation-also-called-help = Names that publishers of calls use for it, one on a line. A call under one of them is linked to this programme.

# Calls
calls-title = Calls
calls-headline =
    { $open } open, { $forthcoming } announced; { $soon ->
        [one] { $soon } closes
       *[other] { $soon } close
    } within 30 days.
calls-source = European Commission, Funding & Tenders Portal (CC BY 4.0)
calls-as-of = as of { $day }
calls-write = Write a call
calls-bring = Bring in a snapshot
calls-none = There are no calls yet. Bring in a snapshot of the European portal, or write down a call of a programme that is not on it.
calls-nothing-found = No call fits what was asked for. Take a filter away.
calls-count =
    { $count ->
        [one] 1 call
       *[other] { $count } calls
    }
calls-csv = As a file (CSV)
calls-filter = Filter calls
calls-find = Find in this list
calls-call = Call
calls-name = Name
calls-programme = Programme
calls-all-programmes = All programmes
calls-no-programme = No programme named
calls-state = State
calls-not-over = Open and announced
calls-all-states = Also what is over
calls-action = Form of action
calls-all-actions = All forms
calls-within = Closes within
calls-any-day = Any time
calls-within-days = { $days } days
calls-deadline = Deadline
calls-deadlines = Deadlines
calls-deadline-add = Add another deadline
calls-deadline-remove = Remove this deadline
calls-soon = Closes soon
calls-budget = Budget of the call
calls-currency = Currency
calls-fit = Fit
calls-fit-why = Shares these words
calls-fit-title = What it fits
calls-fit-rule = A dot for each telling word that the call shares with one part of the strategy or one need, five at most. A word tells something when few of all calls, parts and needs use it. One shared word is taken for chance. It is a hint from words only; people judge.
calls-shares = Shares { $words }
calls-fits-needs = Needs
calls-fits-nodes = Parts of the strategy
calls-fits-nothing = It shares no telling words with the strategy or with a need you see.
calls-more-nodes =
    { $count ->
        [one] 1 more part
       *[other] { $count } more parts
    }
calls-needs-met =
    { $count ->
        [one] Names 1 need
       *[other] Names { $count } needs
    }
calls-identifier = Identifier
calls-identifier-help = What its publisher calls it, such as IVA-OKS-2012-2
calls-of-call = Topic of the call
calls-destination = Part of the work programme
calls-opens = Opens
calls-grants = Grants expected
calls-least = Least for one
calls-most = Most for one
calls-rate = Share of the costs paid, percent
calls-address = Web address
calls-publisher-page = Its page at the publisher
calls-from = Where the facts come from
calls-by-hand = Written by hand
calls-facts = Key facts
calls-asks = What it asks for
calls-closes =
    Closes { $day }, in { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
calls-closed = Closed { $day }.
calls-no-deadline = No deadline is stated.
calls-gone = No longer at its publisher
calls-gone-text = The newest snapshot of the portal no longer has this call. What was known of it is kept.
calls-history = History
calls-edit = Edit
calls-edit-title = Edit the call
calls-edit-seen = What this call says comes from the portal and is changed by the next snapshot only. The programme of the register that it belongs to can be chosen here.
calls-save = Save
calls-needs = Needs that somebody found it to fit
calls-no-need = Nobody has said so of a need yet.
calls-fits-a-need = It fits a need
calls-because = Because
calls-note-fit = Write down that it fits
calls-applications = Applications
calls-no-application = Nobody has begun an application.
calls-bring-lede = A snapshot holds all open and announced grants of the European portal on one day. What is new is added, what changed is changed, and what is gone is kept and marked. An older snapshot than the newest one here is refused.
calls-bring-do = Bring in
calls-file = The snapshot
calls-file-help = A JSON file with the fields generatedAt and grants, at most 160 MB. The file is read and not kept.
calls-snapshots = Snapshots brought in
calls-snapshot-title = Snapshot of { $day }
calls-snapshot-headline =
    { $fresh } new, { $changed } changed, { $gone } gone, of { $rows ->
        [one] 1 call
       *[other] { $rows } calls
    }. { $rewritten ->
        [0] { "" }
       *[other] Of those changed, { $rewritten } are only written differently.
    }
calls-snapshot-made = Made on
calls-snapshot-brought = Brought in on
calls-snapshot-rows = Calls in it
calls-snapshot-fresh = New
calls-snapshot-changed = Changed
calls-snapshot-gone = Gone
calls-snapshot-doubts = Could not be read
calls-doubts-kept = These fields could not be read. The calls are kept without them.
calls-no-doubt = Everything could be read.
calls-doubt-field = Field
calls-doubt-found = What stands in it
calls-doubt-nothing = Nothing
calls-rewritten = It says the same and is only written differently: blanks, or seconds of a deadline.
calls-done-brought = The snapshot was brought in.
calls-done-same = This snapshot was brought in before; nothing has changed.
calls-done-entered = The call was entered.
calls-done-changed = The changes were saved.
calls-done-fits = It was written down that the call fits the need.
calls-done-raised = The need was raised.
calls-done-closed = The need was closed.
calls-done-reopened = The need is open again.
calls-done-started = The application was started.
calls-done-handed = The unit was asked.
calls-done-answered = The answer was written down.
calls-done-moved = The application was moved on.
calls-done-attached = The cooperation was attached.
call-state-forthcoming = Announced
call-state-open = Open
call-state-closed = Closed

# Needs
needs-title = Needs
needs-headline =
    { $open ->
        [one] 1 need is open
       *[other] { $open } needs are open
    }; { $nobody } with no one named, { $fitting } with an open call that shares its words.
needs-raise = Raise a need
needs-raise-lede = A problem or a development that could gain from being solved with others abroad. Its name and the area are enough to begin with.
needs-raise-do = Raise the need
needs-edit-title = Edit the need
needs-none = No need has been raised yet. Raise one: what would somebody here solve better together with others abroad?
needs-nothing-found = No need fits what was asked for. Take a filter away.
needs-count =
    { $count ->
        [one] 1 need
       *[other] { $count } needs
    }
needs-filter = Filter needs
needs-only-open = Open ones
needs-only-closed = Closed ones
needs-all = All of them
needs-open = Open
needs-met = Met
needs-closed = Closed
needs-met-on = Met on { $day }
needs-closed-on = Closed on { $day }, not met
needs-need = Need
needs-name = What is needed
needs-name-help = In one line: better tracing of infections across borders
needs-matter = What is the matter
needs-matter-help = What is difficult today, and what would help
needs-owner = Who has it
needs-unit = The unit that has it
needs-knows = Who knows about it
needs-no-one = No one named
needs-since = Raised
needs-ended = Closed on
needs-nodes = Parts of the strategy it has to do with
needs-node = Part of the strategy
needs-node-add = Add a part of the strategy
needs-node-remove = Remove this part
needs-no-node = No part of the strategy is named.
needs-why = Why
needs-calls = Calls that fit
needs-fitting-column = Open calls that share its words
needs-noted = { $count } found to fit
needs-fitting =
    { $count ->
        [one] 1 shares its words
       *[other] { $count } share its words
    }
needs-no-call = None yet
needs-no-call-noted = Nobody has found a call to fit yet.
needs-calls-hinted = These share its words
needs-no-application = None
needs-partners = Partners who may have an answer
needs-partners-choose = Choose partners
needs-partners-hinted = These take part in cooperations for the same parts of the strategy
needs-partner-because = In
needs-no-partner = No partner is named.
needs-close = Close the need
needs-reopen = Open it again
needs-reopen-about = The need is shown as open again. How it had ended stays in its history.
needs-was = Was it met
needs-was-met = It was met
needs-was-not-met = It is no longer a need, or was not met
needs-how = How, or why not
needs-by-cooperation = The cooperation that meets it
needs-no-cooperation = None

# Applications
apply-title = Applications
apply-application = Application
apply-none = There is no application yet. Start one from a call or a need.
apply-nothing-found = No application fits what was asked for. Take a filter away.
apply-none-here = None here
apply-count =
    { $count ->
        [one] 1 application
       *[other] { $count } applications
    }
apply-filter = Filter applications
apply-views = Ways to look at them
apply-board = Board
apply-table = Table
apply-results = Hit rate and work
apply-area = Area
apply-all-areas = All areas
apply-stage = Stage
apply-all-stages = All stages
apply-since = Since
apply-waits = Waits for
apply-waits-for = Waits for { $unit } to answer by { $day }.
apply-deadline = To be sent by { $day }.
apply-name = Name
apply-start = Start an application
apply-start-lede = It begins as an idea. What is not known yet can be written later.
apply-start-do = Start the application
apply-edit-title = Edit the application
apply-needs = Needs it would meet
apply-no-need = No need is named.
apply-call-help = Its identifier, as the list of calls shows it
apply-no-call = No call is named.
apply-programme-help = Where no call is named
apply-from = Where it comes from
apply-role = Our role
apply-as-lead = We would lead
apply-lead = Lead partner
apply-partner = Partner
apply-person = Who works on it
apply-asked = Asked for
apply-own = Own contribution
apply-own-help = What we would pay ourselves
apply-granted = Granted
apply-granted-help = Needed where it was granted
apply-work = Work spent
apply-work-add = Add the work of a year
apply-work-remove = Remove this year
apply-work-count = How much
apply-work-unit = Measured in
apply-hours = Hours
apply-months = Person-months
apply-no-work = No work is written down.
apply-lesson = What was learnt
apply-way = From the idea to the answer
apply-stages = What has happened
apply-answer-ahead = Answer
apply-hand-over = Hand it to a unit
apply-hand-over-do = Ask the unit
apply-hand-over-about = The unit is asked to take the application on and answers by a day. It is reminded like everything that waits.
apply-hand-over-title = Handed to a unit
apply-handed = { $unit } was asked on { $day } and answers by { $by }.
apply-unit = Unit
apply-answer-by = It answers by
apply-answer = Write the unit’s answer
apply-answer-do = Write it down
apply-answer-about = The unit says whether it takes the application on. A no says why.
apply-answer-question = The unit’s answer
apply-answer-next = The unit answers
apply-answer-why = It was asked whether it takes this on.
apply-takes = Takes it on
apply-takes-not = Does not take it on
apply-no-answer = It has not answered yet.
apply-answer-late = The answer is late
apply-why = Why
apply-why-help = Needed for a no
apply-move = Move it on
apply-move-do = Move the application on
apply-move-about = Stages come in order; one may be left out. A refusal and a dropped idea say why.
apply-move-next = Next stage
apply-move-why = Say when it moves on: it is being written, it is sent, an answer has come.
apply-no-next = Nothing comes after this stage.
apply-note = What there is to say
apply-note-help = Needed for a refusal and for a dropped idea
apply-cooperation = Say which cooperation came of it
apply-cooperation-do = Attach the cooperation
apply-cooperation-about = A granted application becomes a cooperation of the register, so that its money and its results are followed up there.
apply-cooperation-next = It was granted
apply-cooperation-why = Enter the cooperation that came of it, or attach one that is there.
apply-came-of-it = Cooperation that came of it
apply-no-cooperation = None yet
apply-enter-first = It is not in the register yet?
apply-enter-cooperation = Enter the cooperation
apply-new-cooperation = It comes of the application “{ $name }”, which will point to it.
stage-idea = Idea
stage-writing = Being written
stage-sent = Sent
stage-granted = Granted
stage-refused = Refused
stage-dropped = Dropped

# Hit rate
hits-headline =
    { $granted } of { $answered ->
        [one] 1 answered application
       *[other] { $answered } answered applications
    } were granted ({ $rate }); { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    } of work went into all of them.
hits-headline-none =
    No application has been answered yet; { $waiting ->
        [one] 1 waits
       *[other] { $waiting } wait
    } for an answer, { $open ->
        [one] 1 is
       *[other] { $open } are
    } on the way.
hits-none = Nothing has been sent and no work is written down yet.
hits-rule = An application counts in the year it was sent, work in the year it was done. The rate is what was granted of what was answered. Amounts of different currencies stand beside each other and are not added up.
hits-left-out =
    Left out of the rate: { $waiting ->
        [one] 1 that waits
       *[other] { $waiting } that wait
    } for an answer, { $open } not sent yet, { $dropped } dropped.
hits-year = Year
hits-all-years = All years
hits-sent = Sent
hits-granted = Granted
hits-refused = Refused
hits-waiting = Waiting
hits-rate = Hit rate
hits-no-answer = No answer yet

# Faults
fault-snapshot-unreadable = Choose a JSON file; this one cannot be read.
fault-snapshot-foreign = Choose a snapshot of the Funding & Tenders Portal. This file does not say when it was made (generatedAt) or has no list of grants (grants).
fault-snapshot-large = Choose a snapshot with at most { $limit } calls.
fault-snapshot-older = Choose a newer snapshot. This one was made on { $made }, and one of { $newest } is here already. Nothing was changed.
fault-call-known = Choose another identifier; there is a call of that name.
fault-call-unknown = Write the identifier of a call as the list shows it, or leave the field empty.
fault-need-closed = The need is closed already. Open it again first.
fault-application-over = The application has ended; it cannot be handed to anybody.
fault-unit-closed = Choose a unit that is not closed.
fault-before-today = Write a day that has not passed.
fault-hand-over-not-asked = No unit has been asked, or it has answered already.
fault-not-granted = Say first that the application was granted.

# History: what the fields are called
organisation-field-identifier = Identifier
organisation-field-summary = What it asks for
organisation-field-address = Web address
organisation-field-programme-names = Programme and part
organisation-field-of-call = Topic of
organisation-field-destination = Part of the work programme
organisation-field-action = Form of action
organisation-field-opens-on = Opens
organisation-field-deadlines = Deadline
organisation-field-state = State
organisation-field-seen = Snapshot
organisation-field-snapshot = From
organisation-field-gone = Gone
organisation-field-total = In all
organisation-field-grants = Grants expected
organisation-field-least = Least for one
organisation-field-most = Most for one
organisation-field-row = Mark of its row
organisation-field-description = What is the matter
organisation-field-serves = Part of the strategy
organisation-field-node = Part
organisation-field-why = Why
organisation-field-partners = Partner
organisation-field-calls = Call that fits
organisation-field-call = Call
organisation-field-raised-on = Raised
organisation-field-closed = End
organisation-field-met = Met
organisation-field-needs = Need
organisation-field-as-lead = We would lead
organisation-field-handed = Handed to a unit
organisation-field-answer-by = Answers by
organisation-field-takes = Takes it on
organisation-field-stages = Stage
organisation-field-asked = Asked for
organisation-field-own = Own contribution
organisation-field-work = Work
organisation-field-effort = Effort
organisation-field-lesson = What was learnt
