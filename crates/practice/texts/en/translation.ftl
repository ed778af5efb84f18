# What the languages lack, and a text beside its translation.

texts-title = Texts by language
texts-finding = { $count ->
    [0] Nothing is missing in { $language }.
    [one] One text is missing in { $language }, out of date or translated by a machine: { $words } words.
   *[other] { $count } texts are missing in { $language }, out of date or translated by a machine: { $words } words.
  }
texts-overview = What the languages lack
texts-language = Language
texts-words = Words
texts-all = All
texts-text = Text
texts-where = Where
texts-lack = What
texts-public = Public
texts-is-public = Yes
texts-is-internal = No
texts-nothing = There is nothing to do here. Every text is there, says what the original says, and has been seen by a person.
texts-from-to = From { $from } to { $to }
texts-limit = At most { $limit } characters. An empty line parts paragraphs; **bold**, *italic*, - lists and [links](https://…) can be used.
texts-same = The text still says the same as the original
texts-by-machine = Translated by a machine; nobody has looked at it since
texts-why = Why it is changed
texts-conflict = Somebody changed the text meanwhile
texts-conflict-what = What you wrote is in the field. Save again if it is to replace what stands there now:
texts-side-by-side = Paragraph by paragraph
texts-aligned = Both languages have the same paragraphs.
texts-apart = { $first ->
    [0] Every paragraph in { $from } is there in { $to }.
    [one] One paragraph is only in { $from }.
   *[other] { $first } paragraphs are only in { $from }.
  } { $second ->
    [0] Every paragraph in { $to } is there in { $from }.
    [one] One paragraph is only in { $to }.
   *[other] { $second } paragraphs are only in { $to }.
  }
texts-not-in = Not there in { $language }.

lack-missing = Missing
lack-stale = Out of date
lack-machine = By machine

textfield-name = Name
textfield-called = Called in running text
textfield-source = Source
textfield-contact = The office
textfield-logo = Logo
textfield-areas = Areas
textfield-post = Post
textfield-title = Title
textfield-introduction = Introduction
textfield-body = Text
textfield-retired = Given up
textfield-gaps = Why nothing is done
textfield-levels = Levels
textfield-summary = Summary
textfield-purpose = Purpose
textfield-serves = What it serves
textfield-steps = Life
textfield-anchors = Anchoring
textfield-seats = Seats
textfield-budget = Budget
textfield-funding = Funding
textfield-partners = Partners
textfield-geography = Places
textfield-agreements = Agreements
textfield-notes = Notes
textfield-attachments = Files
textfield-doubts = Doubts
textfield-expected-outcome = Expected outcome
textfield-term-note = About the period
textfield-programme-part = Part of the programme

record-authority = Authority
record-body = Body
record-unit = Unit
record-council_term = Council term
record-person = Person
record-organisation = Organisation
record-strategy = Strategy
record-edition = Edition
record-node = Element
record-cooperation = Cooperation
record-proposal = Proposal
record-checklist = Checklist
record-screening = Screening
record-assessment = Assessment
record-competence_plan = Competence plan
record-matter = Matter
record-meeting = Meeting
record-paper = Paper
record-decision = Decision
record-follow_up = Follow-up
record-guide = Monitoring guide
record-round = Monitoring round
record-review = Report on a cooperation
record-council_report = Report to the council
record-reference_rates = Reference rates
record-work_rate = Rate for work
record-budget_line = Budget line
record-reporting_period = Reporting period
record-posting = Posting
record-call_snapshot = Snapshot of calls
record-call = Call
record-need = Need
record-application = Application
record-participation = Participation
record-indicator = Indicator
record-measurement = Measured value
record-action_plan = Action plan
record-initiative = Initiative
record-progress_report = Progress report
record-performance_contract = Performance contract
