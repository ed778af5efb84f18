# Organisations, units, bodies, terms, people, and the authority itself.

organisation-administration = Administration
organisation-not-stated = Not stated
organisation-none = None
organisation-no-one = No one named
organisation-choose = Choose
organisation-facts = Key facts
organisation-period = Period
organisation-history = History
organisation-edit = Edit
organisation-edit-title = Edit { $name }
organisation-remove = Remove
organisation-remove-title = Remove { $name }
organisation-remove-text = Nothing uses it. Once removed it is gone from every list; its history stays in the log.
organisation-remove-used = It cannot be removed while it is used. First take it out of what uses it:
organisation-remove-used-hidden = What uses it is not open to you. Ask an administrator.
organisation-back = Back
organisation-save = Save
organisation-enter = Enter
organisation-cancel = Cancel
organisation-reason = Reason
organisation-reason-help = Stands in the history beside the change. Do not name persons.
organisation-no-reason = No reason given
organisation-used-by = Used by
organisation-used-by-none = Nothing uses it.
organisation-used-not = Not used
organisation-changed = Last changed
organisation-ended = Closed { $day }
organisation-done-entered = Entered.
organisation-done-changed = Saved.
organisation-done-removed = Removed.
organisation-done-erased = The name is erased.

organisation-author-import = Import
organisation-author-account = Someone whose name was erased
organisation-author-token = A program
organisation-author-visitor = A visitor

organisation-record-authority = Authority
organisation-record-body = Body
organisation-record-unit = Unit
organisation-record-council-term = Council term
organisation-record-person = Person
organisation-record-organisation = Organisation
organisation-record-cooperation = Cooperation
organisation-record-strategy = Strategy
organisation-record-edition = Edition of a strategy
organisation-record-node = Element of a strategy
organisation-record-saved-view = Saved view

organisation-count-unit = { $count ->
    [one] { $count } unit
   *[other] { $count } units
}
organisation-count-body = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}
organisation-count-council-term = { $count ->
    [one] { $count } council term
   *[other] { $count } council terms
}
organisation-count-person = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
organisation-count-organisation = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
organisation-count-cooperation = { $count ->
    [one] { $count } cooperation
   *[other] { $count } cooperations
}
organisation-count-strategy = { $count ->
    [one] { $count } strategy
   *[other] { $count } strategies
}
organisation-count-edition = { $count ->
    [one] { $count } edition of a strategy
   *[other] { $count } editions of strategies
}
organisation-count-node = { $count ->
    [one] { $count } element of a strategy
   *[other] { $count } elements of strategies
}
organisation-count-saved-view = { $count ->
    [one] { $count } saved view
   *[other] { $count } saved views
}
organisation-count-authority = { $count ->
    [one] { $count } authority
   *[other] { $count } authorities
}

organisation-field-name = Name
organisation-field-short = Short name
organisation-field-kind = Kind
organisation-field-parent = Belongs to
organisation-field-area = Area
organisation-field-areas = Areas
organisation-field-closed-on = Closed on
organisation-field-body = Body
organisation-field-from = First day
organisation-field-to = Last day
organisation-field-post = Post
organisation-field-unit = Unit
organisation-field-left-on = Left on
organisation-field-country = Country
organisation-field-nuts = NUTS region
organisation-field-town = Town
organisation-field-website = Website
organisation-field-pic = PIC
organisation-field-ror = ROR
organisation-field-cvr = CVR number
organisation-field-note = Note for the office
organisation-field-visibility = Who may see it
organisation-field-called = Called in running text
organisation-field-languages = Languages
organisation-field-working = Working language
organisation-field-currency = Currency
organisation-field-accent = Colour
organisation-field-slug = Word in addresses
organisation-field-order = Place in the list
organisation-field-source = Source of the facts

organisation-short-help = As people say it, such as RR or CPMR
organisation-country-help = Leave it empty for one that belongs to several countries
organisation-nuts-help = The region in the statistics of the European Union, such as DK05
organisation-pic-help = Participant code of the European Commission, 9 digits
organisation-ror-help = Research Organization Registry, 9 letters and digits
organisation-cvr-help = Danish central business register, 8 digits
organisation-note-help = Never published

organisation-units = Units
organisation-units-about = The parts of the administration, as a tree. They carry cooperations, and people work in them.
organisation-units-add = Add a unit
organisation-units-empty = The parts of the administration will stand here. Begin with one at the top.
organisation-units-close = Close unit
organisation-units-close-about = A closed unit stays readable, and what names it keeps naming it. Units within it must be closed first.
organisation-units-within = Units within
organisation-units-people = People in the unit

organisation-bodies = Bodies
organisation-bodies-about = Who decides and who recommends. Decisions, appointments and council terms name them.
organisation-bodies-add = Add a body
organisation-bodies-empty = The council and its committees will stand here. Begin with the council.
organisation-bodies-close = Dissolve body
organisation-bodies-close-about = A dissolved body stays readable, with everything it decided.
organisation-bodies-people = Members

organisation-terms = Council terms
organisation-terms-about = The years for which a council is elected. Strategies are revised in each.
organisation-terms-add = Add a council term
organisation-terms-empty = The years for which the council is elected will stand here.

organisation-people = People
organisation-people-about = Posts, and who holds them. The log knows only the post; the name stands beside it and can be erased.
organisation-people-add = Add a person
organisation-people-empty = Those who carry cooperations and sit in bodies will stand here.
organisation-people-leave = Record leaving
organisation-people-leave-about = The post stays in what it was anchored for; from that day it counts as vacant there.
organisation-person = Person
organisation-person-place = Unit or body
organisation-person-left = left { $day }
organisation-person-name = Name of the person
organisation-person-name-help = Kept outside the log, seen only by those with a role here
organisation-person-name-where = The name and the address stand outside the log. They can be erased; the post stays.
organisation-person-no-name = No one named
organisation-person-email = E-mail
organisation-person-erase = Erase the name
organisation-erase-title = Erase the name of { $name }
organisation-erase-text = The name and the e-mail address are erased and cannot be brought back. The post, and what it did, stay.

organisation-organisations = Organisations
organisation-organisations-about = Partners and funders, shared by all cooperations that name them.
organisation-organisations-add = Add an organisation
organisation-organisations-empty = Partners and funders will stand here. Add one, or name it in a cooperation.
organisation-organisations-none-found = No organisation fits these filters. Remove one of them.
organisation-views = Views
organisation-view-regions = Partner regions
organisation-view-all = All organisations
organisation-filter = Filter organisations
organisation-all-kinds = All kinds
organisation-all-countries = All countries
organisation-cooperation = Cooperation
organisation-cooperations = Cooperations with us
organisation-no-cooperation = No cooperation names it yet.
organisation-role = Role
organisation-role-programme = Programme
organisation-state = Status

organisation-authority = The authority
organisation-authority-about = Its names, languages, colour and areas. They show on every page.
organisation-authority-edit = Edit the authority
organisation-called-help = As in: the region takes part
organisation-accent-help = The colour of links and buttons, as # and six digits or letters. Its contrast with white must be 4.5 or more.
organisation-accent-contrast = Contrast with white { $contrast }; text needs 4.5
organisation-areas-help = An area that units or cooperations belong to cannot be removed. A renamed area keeps what belongs to it.
organisation-area-add = Add another area
organisation-area-remove = Remove this area
organisation-slug-help = Small letters and hyphens; made from the name when left empty. It never changes.
organisation-source-help = Shown at the foot of every page

organisation-conflict = Changed by { $who } while you were writing, { $when }
organisation-conflict-authority = The authority was changed while you were writing
organisation-conflict-text = Nothing of yours is saved yet, and nothing is lost. Compare, correct the form, and save once more: then what stands in the form holds.
organisation-conflict-both = What stands there now beside what you wrote
organisation-conflict-now = Stands there now
organisation-conflict-yours = You wrote
organisation-conflict-form = Your version

organisation-column-field = Field
organisation-column-before = Before
organisation-column-after = After
organisation-history-title = History of { $name }
organisation-history-about = Who changed it, when and why; the newest first.
organisation-history-entered = Entered
organisation-history-changed = Changed
organisation-history-removed = Removed
organisation-field-contact = The office
organisation-contact-help = Address, telephone and e-mail of the office, for everybody on the public site. No names of people.

organisation-field-logo = Logo
organisation-field-alternative = What is seen on it
organisation-field-hash = File
organisation-field-what = What
organisation-field-owner = Who
organisation-field-due-on = Due
organisation-field-done = Done
organisation-field-on = Day
organisation-field-how = How
organisation-field-title = Title
organisation-field-track = Track
organisation-field-questions = Questions
organisation-field-sections = Section
organisation-field-text = Wording
organisation-field-help = Help
organisation-field-about = About
organisation-field-answer = Answer
organisation-field-weight = Weight
organisation-field-anchors = Steps
organisation-field-optional = May be left out
organisation-field-key = Key
organisation-field-replaces = Replaces
organisation-field-valid-from = In use from
organisation-field-media-type = Kind of file
organisation-logo-none = No logo. The public site shows the name alone.
organisation-logo-add = Add a logo
organisation-logo-change = Change the logo
organisation-logo-about = It stands beside the name at the top of every public page.
organisation-alternative-help = For those who do not see the image, as in: a white wave under three stars
organisation-logo-file = File
organisation-logo-file-help = PNG or SVG, at most 200 kB. When one is chosen it takes the place of the one before.
organisation-logo-remove = Remove the logo
organisation-logo-remove-about = Without a logo the public site shows the name alone.
organisation-logo-conflict = Nothing of yours is saved yet, and the texts below are yours. Look at what stands there now, choose the file again, and save once more.
fault-logo-type = Choose a PNG or an SVG; this file is neither. Save the logo in one of these formats.
fault-logo-large = Choose a file of at most { $limit } kB. Save the image with fewer points, or simplify the drawing.
fault-logo-png = Save the PNG again; this one is not whole, or something was added to it.
fault-logo-size = Save the PNG with sides of { $least } to { $most } points; this one is { $width } by { $height }.
fault-logo-moving = Save the logo as one image that stands still; this one moves.
fault-logo-svg = Save the SVG again as a plain SVG in UTF-8; this one cannot be read.
fault-logo-doctype = Save the SVG without a document type and without entities of its own; this one has them.
fault-logo-instruction = Save the SVG without processing instructions, such as a style sheet of its own; this one has one.
fault-logo-script = Save the SVG without scripts and without events; this one would run something.
fault-logo-element = Save the SVG as a plain drawing without “{ $element }”; a logo cannot have that.
fault-logo-elsewhere = Save the SVG with everything in it, text as outlines and images as PNG; this one leads to something outside the file.
fault-logo-backslash = Write the styles of the SVG without backslashes; they can hide an address.
fault-logo-nested = Save the SVG with copies in place of references to references; this one can take very long to draw.
fault-logo-filter = Save the SVG without blur, shadow and other filters, or with weaker ones; these take too long to draw.
fault-logo-absent = Add the file of the logo to the bundle, or take the logo out of the authority; without the file it cannot be checked.
organisation-record-proposal = Proposal
organisation-count-proposal = { $count ->
    [one] { $count } proposal
   *[other] { $count } proposals
}
organisation-record-checklist = Checklist
organisation-count-checklist = { $count ->
    [one] { $count } checklist
   *[other] { $count } checklists
}
organisation-record-screening = Screening
organisation-count-screening = { $count ->
    [one] { $count } screening
   *[other] { $count } screenings
}
organisation-record-assessment = Assessment
organisation-count-assessment = { $count ->
    [one] { $count } assessment
   *[other] { $count } assessments
}
organisation-record-competence-plan = Competence plan
organisation-count-competence-plan = { $count ->
    [one] { $count } competence plan
   *[other] { $count } competence plans
}
organisation-record-matter = Matter
organisation-count-matter = { $count ->
    [one] { $count } matter
   *[other] { $count } matters
}
organisation-record-meeting = Meeting
organisation-count-meeting = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
organisation-record-paper = Paper
organisation-count-paper = { $count ->
    [one] { $count } paper
   *[other] { $count } papers
}
organisation-record-decision = Decision
organisation-count-decision = { $count ->
    [one] { $count } decision
   *[other] { $count } decisions
}
organisation-record-follow-up = Follow-up
organisation-count-follow-up = { $count ->
    [one] { $count } follow-up
   *[other] { $count } follow-ups
}
organisation-record-guide = Monitoring guide
organisation-count-guide = { $count ->
    [one] { $count } monitoring guide
   *[other] { $count } monitoring guides
}
organisation-record-round = Monitoring round
organisation-count-round = { $count ->
    [one] { $count } monitoring round
   *[other] { $count } monitoring rounds
}
organisation-record-review = Report on a cooperation
organisation-count-review = { $count ->
    [one] { $count } report on a cooperation
   *[other] { $count } reports on cooperations
}
organisation-record-council-report = Report to the council
organisation-count-council-report = { $count ->
    [one] { $count } report to the council
   *[other] { $count } reports to the council
}
organisation-record-reference-rates = Reference rates
organisation-count-reference-rates = { $count ->
    [one] { $count } year of reference rates
   *[other] { $count } years of reference rates
}
organisation-record-work-rate = Rate for work
organisation-count-work-rate = { $count ->
    [one] { $count } rate for work
   *[other] { $count } rates for work
}
organisation-record-budget-line = Budget line
organisation-count-budget-line = { $count ->
    [one] { $count } budget line
   *[other] { $count } budget lines
}
organisation-record-reporting-period = Reporting period
organisation-count-reporting-period = { $count ->
    [one] { $count } reporting period
   *[other] { $count } reporting periods
}
organisation-record-posting = Posting
organisation-count-posting = { $count ->
    [one] { $count } posting
   *[other] { $count } postings
}
organisation-record-call-snapshot = Snapshot of calls
organisation-count-call-snapshot = { $count ->
    [one] { $count } snapshot of calls
   *[other] { $count } snapshots of calls
}
organisation-record-call = Call
organisation-count-call = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
organisation-record-need = Need
organisation-count-need = { $count ->
    [one] { $count } need
   *[other] { $count } needs
}
organisation-record-application = Application
organisation-count-application = { $count ->
    [one] { $count } application
   *[other] { $count } applications
}
organisation-record-participation = Participation
organisation-count-participation = { $count ->
    [one] { $count } participation
   *[other] { $count } participations
}
organisation-record-indicator = Indicator
organisation-count-indicator = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
}
organisation-record-measurement = Measured value
organisation-count-measurement = { $count ->
    [one] { $count } measured value
   *[other] { $count } measured values
}
organisation-record-action-plan = Action plan
organisation-count-action-plan = { $count ->
    [one] { $count } action plan
   *[other] { $count } action plans
}
organisation-record-initiative = Initiative
organisation-count-initiative = { $count ->
    [one] { $count } initiative
   *[other] { $count } initiatives
}
organisation-record-progress-report = Progress report
organisation-count-progress-report = { $count ->
    [one] { $count } progress report
   *[other] { $count } progress reports
}
organisation-record-performance-contract = Performance contract
organisation-count-performance-contract = { $count ->
    [one] { $count } performance contract
   *[other] { $count } performance contracts
}

organisation-twins = There may be an organisation like this already
organisation-twins-about = Open it if it is the same. If it is another one, send the form again.
organisation-enter-despite = Enter it all the same
organisation-twin-number = the same number in a register
organisation-twin-name = the same name
organisation-merge = Merge
organisation-merge-title = Merge another organisation into { $name }
organisation-merge-about = Use this when the same organisation was entered twice. This one stays; the other becomes part of it.
organisation-merge-with = The one that becomes part of this
organisation-merge-with-help = Those with the same name or number stand first.
organisation-merge-next = Show what happens
organisation-merge-do = Merge them
organisation-merge-will = { $gone } becomes part of { $kept }
organisation-merge-published = One of the two is published. The merged organisation is shown on the public pages, under the name it has here.
organisation-merge-reason = { $gone } was merged into { $kept }
organisation-merge-links =
    { $count ->
        [0] Nothing leads to the other one.
        [one] 1 record that leads to the other one will lead to this one.
       *[other] { $count } records that lead to the other one will lead to this one.
    }
organisation-merge-fills = What is not stated here is filled in from the other one. What stands here stays.
organisation-merge-histories = Both histories are kept, and the old address leads here.
organisation-merged-from = Merged with:
organisation-done-merged = The two are one now.
organisation-number-doubtful = The check digit of a number does not fit; see whether it is written right
fault-merge-itself = Choose another organisation than itself.
fault-merge-link = The record { $id } cannot lead to it; correct that first.

# Fields of a history.
organisation-field-added = Added
organisation-field-adds-up = Can be added up
organisation-field-adopted-by = Adopted by
organisation-field-adoption = Adoption
organisation-field-approved = Approved
organisation-field-baseline = Baseline
organisation-field-better = What is better
organisation-field-continues = Continues
organisation-field-contributions = Contribution
organisation-field-cooperations = Cooperation
organisation-field-count = Count
organisation-field-decimals = Decimals
organisation-field-decision = Decision
organisation-field-definition = Definition
organisation-field-demands = Demand
organisation-field-dimensions = Breakdown
organisation-field-done-on = Done on
organisation-field-due = Follow-up
organisation-field-edition = Edition
organisation-field-every = How often
organisation-field-evidence = Evidence
organisation-field-former-slugs = Former web address
organisation-field-frozen = Frozen
organisation-field-gaps = Gap
organisation-field-id = Record
organisation-field-indicator = Indicator
organisation-field-indicators = Indicator
organisation-field-initiative = Initiative
organisation-field-introduction = Introduction
organisation-field-is-milestone = Milestone
organisation-field-item = Item of the agenda
organisation-field-levels = Level
organisation-field-matter = Matter
organisation-field-measure = Measured as
organisation-field-measured-by = Measured by
organisation-field-members = Group
organisation-field-merged = Merged with
organisation-field-minutes = Minutes
organisation-field-money = Amount
organisation-field-of = Of
organisation-field-operator = Operator
organisation-field-plan = Action plan
organisation-field-plans = Action plan
organisation-field-plural = In the plural
organisation-field-results = Result
organisation-field-retired = Given up
organisation-field-revise-by = To be revised by
organisation-field-rolled = Carried on
organisation-field-rolled-from = Carried on from
organisation-field-rows = Line
organisation-field-screening = Screening
organisation-field-seq = Place in the log
organisation-field-set-by-hand = Set by hand
organisation-field-stated = Stated
organisation-field-steps = Step
organisation-field-story = Story
organisation-field-strategy = Strategy
organisation-field-targets = Target
organisation-field-tasks = Task
organisation-field-yearly = Per year

# Words of a history that no form has.
told-rolled-on = To the next plan
told-rolled-done = Done
told-rolled-stopped = Stopped
told-unit-hours = hours
told-unit-person_months = person-months
told-kind-condition = Condition
told-kind-task = Task
told-kind-tell = Telling others
told-kind-cash = Cash
told-kind-work = Work
