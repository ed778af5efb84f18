# The page of one cooperation, its editing and its history.

coop-register = Cooperations
coop-authority = the authority
coop-not-stated = Not stated
coop-key-facts = Key facts
coop-more = More
coop-history = History
coop-publish = Publish
coop-unpublish = Take off the public site
coop-follow-up = Propose what follows
coop-remove = Remove this idea
coop-add = Nothing yet
coop-life = Life of this cooperation
coop-not-recorded = Not recorded
coop-without-date = Without a date
coop-since = since { $date }
coop-from = from { $date }
coop-months-left = { $months } { $months ->
    [one] month
   *[other] months
 } left

life-idea = Idea
life-screening = Screening
life-recommended = Recommended
life-decided = Decided
life-active = Active
life-review = Review
life-closing = Closing

# When it runs

coop-term-read-as = { $period }, read as ending { $end }
coop-term-ongoing = Ongoing
coop-term-ongoing-since = Ongoing since { $date }
coop-term-yearly = Ongoing, one year at a time
coop-term-yearly-since = Ongoing one year at a time, since { $date }
coop-term-every = { $years ->
    [1] Every year
    [2] Every second year
    [3] Every third year
   *[other] Every { $years } years
 }
coop-term-planned = Planned, { $months } { $months ->
    [one] month
   *[other] months
 }
coop-term-planned-only = Planned
coop-term-from = { $what }, from { $date }

# Money

coop-about = about { $amount }
coop-amount-cash = { $amount } in cash
coop-amount-hours = { $amount } in staff hours
coop-amount-mixed = { $amount } in cash and hours
coop-amount-work = { $amount }
coop-amount-yearly-cash = { $amount } a year in cash
coop-amount-yearly-hours = { $amount } a year in staff hours
coop-amount-yearly-mixed = { $amount } a year in cash and hours
coop-less-than-one = less than 1%
coop-money-share = { $who } { $over ->
    [yes] paid
   *[no] pays
 } { $percent } of { $what ->
    [project] a project
   *[other] a cooperation
 } worth { $whole }
coop-money-yearly = { $who } { $over ->
    [yes] paid
   *[no] pays
 } { $amount } a year
coop-money-yearly-hours = { $who } { $over ->
    [yes] gave
   *[no] gives
 } staff hours worth { $amount } a year
coop-money-in-all = { $who } { $over ->
    [yes] paid
   *[no] pays
 } { $amount } in all
coop-money-hours = { $who } { $over ->
    [yes] gave
   *[no] gives
 } staff hours worth { $amount }
coop-money-work = { $who } { $over ->
    [yes] gave
   *[no] gives
 } { $amount } in all; the work is not put in money
coop-money-work-yearly = { $who } { $over ->
    [yes] gave
   *[no] gives
 } { $amount } a year; the work is not put in money
coop-money-not-budgeted = Nothing is set aside in the budget
coop-money-nothing = It { $over ->
    [yes] cost
   *[no] costs
 } { $who } nothing{ $amount }
coop-money-no-external = There is no money from outside; the unit bears the cost
coop-money-programme = A programme { $over ->
    [yes] paid
   *[no] pays
 }; what { $who } adds is not stated{ $amount }
coop-money-in-words = The source tells in words who pays
coop-money-whole = All of it costs { $amount }; what { $who } { $over ->
    [yes] paid
   *[no] pays
 } is not stated
coop-money-not-stated = What it costs is not stated
coop-money-decided = { $body } granted { $amount }{ $yearly ->
    [yes] {" "}a year
   *[no] {""}
 }
coop-who-pays = Who pays
coop-whole = The whole, { $unit }
coop-by-year = { $who }’s own contribution by year
coop-by-year-measure = Own contribution
coop-by-year-spread =
    Own contribution, spread evenly over { $months ->
        [one] 1 month
       *[other] { $months } months
    }
coop-this-year-only = A yearly amount without an end counts in this year only; nobody has decided more.
coop-left-out-currency = { $amount } is not in the sums by year, as the source does not convert it and no rate is known.
coop-left-out-period = { $amount } is not in the sums by year, as it is not stated for which years it is.
coop-left-out-end = { $amount } counts in this year at most, because the day it ends cannot be right. Correct it, or say what it is to be read as.
coop-lines = Who pays what
coop-no-lines = The source does not state any funding.
coop-payer = Who pays
coop-amount = How much
coop-account = From
coop-decided-by = Decided by
coop-recommended-by = recommended by { $body }
coop-rate = { $rate }
coop-rate-up-to = up to { $rate }
coop-rate-stated = The European Union pays { $rate }, as stated.
coop-rate-stated-up-to = The European Union pays up to { $rate }, as stated.
coop-rate-computed = By the amounts the European Union pays { $rate }; a rate is not stated.
coop-rate-both = The European Union pays { $stated } as stated, but { $computed } by the amounts.
coop-eu-amount = Its share is stated as { $amount }.
coop-eu-share = EU share
coop-own-contribution = Own contribution
coop-own-a-year = { $amount } a year
coop-own-over-months =
    { $amount } over { $months ->
        [one] 1 month
       *[other] { $months } months
    }
coop-own-hours = of which staff hours { $amount }
coop-own-once = and { $amount } in all
coop-own-unconverted = and { $amount } that are not converted
coop-own-unvalued = and { $work } that are not put in money
coop-up-to = { $what }, up to
coop-programme-funds = Paid by a programme

# People

coop-public-people = Who takes part for us
coop-anchoring = Anchoring
coop-anchor-political = Political anchoring
coop-anchor-administrative = Administrative anchoring
coop-anchor-members = { $count } { $count ->
    [one] elected member
   *[other] elected members
 }
coop-anchor-officers = { $count } { $count ->
    [one] officer
   *[other] officers
 }
coop-anchor-ad-hoc = Members appointed ad hoc
coop-no-one = No one on record
coop-no-one-named = No one named
coop-role = Role
coop-holder = Now
coop-before = Earlier and upcoming
coop-appointed-by = appointed by { $body }
coop-appointed-by-on = appointed by { $body }, { $date }
coop-vacant-political = Political anchoring vacant
coop-vacant-administrative = Administrative anchoring vacant
coop-vacant-unit = Vacant: { $unit }
coop-vacant-seat = Vacant: { $seat }
coop-on-public-site = On the public site
coop-yes = Yes
coop-no-internal = No, internal

# What should be done next

coop-next-fill = Fill in what is missing
coop-next-missing = Not on record: { $facts }.
coop-next-fill-do = Fill in
coop-next-owner = Name who carries it
coop-next-no-owner = No one in the administration carries this cooperation.
coop-next-owner-do = Name someone
coop-next-seat = Fill the vacant post
coop-next-vacant = { $seats }.
coop-next-seat-do = Name the holder
coop-next-renew = Renew the agreement
coop-next-expires = An agreement runs out on { $date }.
coop-next-renew-do = See the agreements
coop-next-review = Close the review
coop-next-review-why = Record whether the cooperation goes on, is adjusted or is left.
coop-next-exit = Record the end
coop-next-exit-why = It was decided to leave this cooperation.
coop-next-decide = Record the next step
coop-next-decide-why = Nobody has decided yet to take part.
coop-next-life-do = Record a step
coop-next-doubt = Look at a doubtful value
coop-next-doubt-why = The source states something that cannot be right, or two sources differ.
coop-next-doubt-do = Look at it
coop-next-follow = Plan what follows
coop-next-ends = It ends on { $date }. Secure funding for what comes after, or record what was learned.
coop-next-grant-ends = Our grant ends on { $date }. Decide whether it is renewed.
coop-next-grant-ended = Our grant ended on { $date }. Record what was decided since.
coop-next-follow-do = Plan follow-up
coop-next-grant-do = Record the funding

# Near it

coop-where = Where
coop-same-programme = Under the same programme
coop-same-partners = With the same partners
coop-periods = Periods
coop-this-one = { $name }, this one
coop-ended-one = { $name }, ended
coop-programme-period = Programme period
link-back-part_of = Has as a part
link-back-follows = Is followed by
link-back-gives_access_to = Gets access from
link-back-funded_by = Pays for
link-back-related = Has to do with

# Papers and history

coop-signed = signed { $date }
coop-expires = runs out { $date }
coop-add-file = Add a file
coop-remove-file = Remove
coop-doubts = What cannot be right in the source
coop-doubts-why = Kept as the source states it; the figures here use the reading given.
coop-read-as = { $stated } is what the source says; it is read as { $read }.
coop-stated-only = { $stated } is what the source says.
coop-doubt-computed = The figures of this record do not agree with each other.
coop-last-changed = Last changed { $when } by { $who }.
coop-all-changes = All changes
coop-event-funded = { $body } granted the money
coop-event-decided-funded = { $body } decided on it and granted the money
coop-event-started = It began
coop-event-starts = It begins
coop-event-ends = It ends
coop-event-ended = It ended
coop-event-signed = { $what } signed
coop-event-expires = { $what } runs out
coop-author-import = Import
coop-author-operator = Whoever runs the server
coop-author-unknown = Someone whose name is no longer kept


coop-done-saved = Saved.
coop-done-unchanged = Nothing was different, so nothing was saved.
coop-done-proposed = The cooperation was entered.
coop-done-published = Published. Everyone can see it now.
coop-done-unpublished = Taken off the public site.
coop-done-file-added = File added.
coop-done-file-removed = File removed. The history keeps that it was there.
coop-done-file-read = The text of the file is read again in a moment. If the page still says that it could not be read, the file is too large or damaged.

# Files

coop-file = File
coop-file-help = PDF, Word, Excel, OpenDocument, PNG, JPEG, text or CSV, at most 10 MB, without macros.
coop-file-title = What it is called here
coop-file-published = Also show it on the public site
coop-file-unread = The text of the file could not be read, so the cooperation is not found by words in it. The file itself can be downloaded.
coop-file-read-again = Read the text again
fault-file-missing = Choose a file.
fault-file-empty = Choose another file; this one is empty.
fault-file-type = Choose a PDF, Word, Excel, OpenDocument, PNG, JPEG, text or CSV file; this one is none of them.
fault-file-larger = Choose a file of at most { $limit } MB; this one is larger.
fault-file-large = Choose a file of at most { $limit } MB; this one has { $size } MB.
fault-file-room = The authority's room for files is used up: { $room } GB. Remove files that are not needed, or ask whoever runs the server for more room.
fault-file-macros = Save the document without macros, as .docx or .xlsx, and choose it again. A macro is a program, and programs are not taken in.

# The fields of the record, as forms, the history and a conflict call them. In a list every part has
# the same.

field-slug = Word in the address
field-former-slugs = Earlier words in the address
field-name = Name
field-short = Short name
field-track = Track
field-kind = Kind
field-area = Area
field-summary = In one sentence
field-purpose = Purpose
field-expected-outcome = Expected outcome
field-term = Period
field-term-kind = How it runs
field-term-from = Start
field-term-to = End, as the source states it
field-term-to-read-as = Read as
field-term-every-years = Years between two times
field-term-months = Length in months
field-term-note = What more the source says of the period
field-steps = Step
field-steps-kind = What happened
field-steps-on = When
field-steps-body = Body
field-steps-reason = Why
field-steps-ground = Follows from
field-anchors = Anchoring
field-anchors-level = Level
field-anchors-unit = Unit
field-anchors-holdings = Holder
field-anchors-holdings-state = How it is held
field-anchors-holdings-person = Person
field-anchors-holdings-post = Post in words
field-anchors-holdings-from = Since
field-anchors-holdings-to = Until
field-anchors-holdings-appointed-by = Appointed by
field-anchors-holdings-appointed-on = Appointed on
field-seats = Seat
field-seats-title = What it is called
field-seats-kind = What it is
field-seats-holdings = Holder
field-seats-holdings-state = How it is held
field-seats-holdings-person = Person
field-seats-holdings-post = Post in words
field-seats-holdings-from = Since
field-seats-holdings-to = Until
field-seats-holdings-appointed-by = Appointed by
field-seats-holdings-appointed-on = Appointed on
field-budget = The whole cooperation’s money
field-budget-total = Total budget
field-budget-total-money = Total budget
field-budget-total-about = The source says “about”
field-budget-total-also = The same in another currency
field-budget-eu-share = What the European Union pays
field-budget-eu-share-money = What the European Union pays
field-budget-eu-share-about = The source says “about”
field-budget-eu-share-also = The same in another currency
field-budget-eu-rate-percent = EU rate in percent, as stated
field-budget-eu-rate-up-to = The rate is “up to”
field-budget-note = What the source says of it
field-funding = Funding line
field-funding-payer = Whose money
field-funding-organisation = Organisation that pays
field-funding-form = What is given
field-funding-value = Amount
field-funding-value-kind = Is there an amount?
field-funding-value-money = Amount
field-funding-value-about = The source says “about”
field-funding-value-also = The same, as the source converts it
field-funding-value-effort = Work behind it
field-funding-value-effort-unit = Measured in
field-funding-basis = Per year or in all
field-funding-from = For the time from
field-funding-to = To
field-funding-account = Account or fund
field-funding-decisions = Decision
field-funding-decisions-body = Decided by
field-funding-decisions-on = When
field-funding-decisions-recommended-by = Recommended by
field-funding-decisions-decision = The decision as it is on record here
field-funding-note = What the source says of it
field-programme = Programme
field-programme-part = Part of the programme
field-partners = Partner
field-partners-organisation = Organisation
field-partners-role = Role
field-partners-note = Note
field-geography = Places
field-geography-countries = Countries
field-geography-nuts = Regions (NUTS)
field-geography-basins = Large areas
field-geography-note = The place in words
field-serves = What it serves
field-serves-node = Element of the strategy
field-serves-why = Why
field-withheld = Not published
field-links = Tie
field-links-to = Cooperation
field-links-kind = What this one is to it
field-agreements = Agreement
field-agreements-kind = What it is
field-agreements-title = What it is about
field-agreements-signed-on = Signed
field-agreements-expires-on = Runs out
field-notes = Note
field-notes-kind = What it is
field-notes-on = When
field-notes-text = Text
field-attachments = File
field-attachments-hash = Fingerprint
field-attachments-file-name = File name
field-attachments-media-type = Type
field-attachments-size-bytes = Size in bytes
field-attachments-title = What it is called here
field-attachments-visibility = Who may see it
field-doubts = Doubt
field-doubts-kind = What kind
field-doubts-field = Which field
field-doubts-text = What is doubtful
field-source = Source
field-visibility = Who may see it

# Editing

edit-title = Edit { $name }
edit-sections = Sections
edit-why = Why
edit-why-help = One line for the history.
edit-save = Save
edit-save-draft = Save as draft
edit-cancel = Back without saving
edit-none = None
edit-add = Add another: { $what }
edit-remove = Remove this when saving
edit-draft-shown = This is your draft, kept { $when }. The register does not have it yet.
edit-draft-discard = Discard the draft
edit-unavailable = Not saved yet
edit-unavailable-text = The program cannot reach its data at the moment. What you wrote stands below; save it again in a minute.
edit-slug-help = Small letters a–z, digits and hyphens. Earlier addresses go on leading here.
edit-term-help = An end belongs to a period between two dates, years between to one that recurs, months to a planned one.
edit-read-as-help = Only where the stated end cannot be right. The stated end is kept; sums use this one.
edit-end-confirm = The source says so; keep it as it is
edit-countries-help = Names or two letters, with commas between: Sweden, NO.
edit-nuts-help = Codes with commas between: DK05, SE23.
edit-effort-help = Hours or person-months, where the source gives them.
edit-notes-help = Notes are never published.
edit-publication-help = Publishing has a page of its own.
edit-post-help = For instance “Member of the Regional Council”. No names of persons.

edit-conflict = { $who } changed this at { $when }
edit-conflict-text = Look at both versions. What you wrote stands in the form below and is not saved yet.
edit-conflict-table = Both versions
edit-conflict-field = Field
edit-conflict-was = Before
edit-conflict-theirs = Theirs
edit-conflict-mine = Yours
edit-conflict-keep = Save mine over it
edit-conflict-take = Take theirs
edit-unchanged = unchanged

fault-far-end = The end { $end } is { $years } years after the start. Did you mean { $on }? Correct it, say below how it is read, or confirm it.
fault-end-not-fixed = Choose “Between two dates”, or empty the end.
fault-term-end-needed = Write when it ends, or choose above a duration without a fixed end.
fault-amount-not-chosen = Choose “a year” or “in all”, or empty the amount.
fault-work-is-hours = Choose “staff hours” where the line is work without an amount.

# The history

history-lede = Who changed what, when and why. Nothing is ever overwritten.
history-empty = No changes are on record.
history-entered = Entered in the register.
history-nothing = Nothing that people see was different.
history-confirmed = Confirmed to say the same as the original
history-no = No
history-newer = Newer
history-older = Older
history-as-it-stood = As it stood after this

# A new cooperation

new-title = Enter a cooperation
new-lede = For one we already have. A few facts are enough to begin; the rest is added section by section. An idea is proposed under Proposals.
new-unit = Unit that would carry it
new-language = Language you write in
new-follows = It follows { $name }.
new-step = How far it is
new-on = Since
new-on-help = A day, a month or a year.
new-send = Enter it

# Publishing and removing

publish-lede = This is what everyone can see on the public site and in the open data.
publish-shown = Shown: name, kind, area, period, purpose, expected outcome, funding, partners, places, posts and units, what the source says wrongly.
publish-hidden = Never shown: names of persons, notes, internal files, who changed what.
publish-languages = It can be read in { $languages }.
publish-do = Publish it
unpublish-lede = Only people of the authority will see it. Links that others have kept will lead nowhere.
unpublish-do = Take it off
remove-lede = { $name } is only an idea: nobody has decided anything about it. Removing it takes it out of the register; the log keeps that it was there.
remove-do = Remove it
remove-stays = It cannot be removed

fault-end-instead = End or decline this instead: more than an idea is on record.
fault-link-to-itself = Choose another cooperation; this is the same one.

# The page that everybody may read

coop-source = Source
coop-public-changed = Last changed { $date }
coop-whole-parts = The whole, part by part
coop-latest = Latest { $date }: { $what }. { $count ->
    [one] Show
   *[other] Show all { $count }
 }
coop-show-all = Show { $count ->
    [one] { $count }
   *[other] all { $count }
 }
coop-partners = { $count } { $count ->
    [one] partner
   *[other] partners
 }
coop-partners-in = { $count } { $count ->
    [one] partner
   *[other] partners
 } in { $countries }
coop-periods-show = Show the periods on a time line
coop-next = Next step
coop-next-decision = Have it decided
coop-next-decision-why = It was weighed, but no body has been asked yet.
coop-see-it = See it
publish-preview = Preview
publish-withhold = Leave out
publish-withhold-help = What you tick is not shown, although the rest is published.
publish-save = Save what is shown
publish-take-off = Take it off the public site
publish-who = Published { $date } by { $author }.
coop-publication = Publication
coop-serves-choose = must be chosen anew
coop-serves-no-why = Not said why
coop-done-serves = Added.

suggest-title = Suggestions
suggest-about = Elements whose words are like the purpose and the outcome. They count once a person has added them.
suggest-shared = Words in common: { $words }
suggest-why = Why does it serve this?
suggest-add = Add
edit-why-public = For the public
edit-why-public-help = One sentence about the change. It stands in the list of changes on your public site.
fault-file-twice = This file is here already; choose another one.
