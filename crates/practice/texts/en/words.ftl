# The words of the field, one for each code of the register.

track-political = political
track-administrative = administrative

kind-membership = Membership
kind-network = Network
kind-project = EU project
kind-partner_region = Partner region
kind-friendship_region = Friendship region
kind-representation = Representation
kind-programme = Programme
kind-research = Research cooperation
kind-congress = Congress
kind-study_trip = Study trip
kind-education_contact = Education contact
kind-event = Event

state-idea = Idea
state-screening = Screening
state-recommended = Recommended
state-decided = Decided
state-active = Active
state-under_review = Under review
state-exiting = Exiting
state-closed = Closed
state-declined = Declined

term-fixed = Between two dates
term-ongoing = Ongoing
term-yearly = Ongoing, one year at a time
term-recurring = Every so many years
term-planned = Planned
term-not_stated = Not stated

step-proposed = Proposed
step-screened = Screened
step-recommended = Recommended
step-decided = Decided
step-joined = Joined
step-under_review = Put under review
step-continued = Continued after review
step-exit_decided = Exit decided
step-ended = Ended
step-declined = Declined

ground-proposal = a proposal
ground-screening = a screening
ground-decision = a decision
ground-review = a report

holding-held = Held
holding-for_now = Held for now
holding-ad_hoc = Appointed ad hoc
holding-vacant = Vacant
holding-not_appointed = No one appointed

seat-chair = Chair or president
seat-vice_chair = Vice-chair or vice-president
seat-board = Board member
seat-monitoring_committee = Member of a monitoring committee
seat-steering_committee = Member of a steering committee
seat-thematic_group = Member of a thematic group
seat-other = Another seat

partner-lead = Lead partner
partner-partner = Partner
partner-associated = Associated partner
partner-funder = Funder
partner-host = Host

basin-north_sea = North Sea
basin-skagerrak_kattegat = Skagerrak and Kattegat
basin-oresund = Öresund
basin-baltic_sea = Baltic Sea
basin-north_atlantic = North Atlantic
basin-nordic = Nordic countries
basin-europe = Europe
basin-world = World

link-part_of = Is part of
link-follows = Follows
link-gives_access_to = Gives access to
link-funded_by = Is funded under
link-related = Has to do with

agreement-agreement = Cooperation agreement
agreement-letter_of_intent = Letter of intent
agreement-contract = Contract

note-note = Note
note-meeting = Meeting
note-visit = Visit

doubt-date = A date that looks wrong
doubt-amount = An amount that looks wrong
doubt-sources_differ = Two sources differ

payer-own = Own money
payer-programme = Programme
payer-partners = Other partners
payer-other = Others

form-cash = Cash
form-hours = Staff hours
form-mixed = Cash and hours

basis-in_total = In all
basis-per_year = A year

value-amount = An amount
value-work = Work without an amount
value-rest = The rest of the whole
value-not_budgeted = Not budgeted
value-nothing = Costs nothing
value-no_external = No external funding
value-in_words = Told in words
value-not_stated = Not stated

effort-hours = hours
effort-person_months = person-months

visibility-internal = Internal
visibility-published = Published

section-basics = Basic facts
section-purpose = Purpose and expected outcome
section-strategy = Strategy
section-term = Period
section-life = Life
section-money = Money
section-people = Anchoring and seats
section-partners = Partners
section-places = Places
section-links = Other cooperations
section-agreements = Agreements
section-notes = Notes, meetings and visits
section-attachments = Files
section-doubts = Doubts about the source
section-publication = Source and publication

finding-ends_within_year = To be renewed or concluded
finding-missing_facts = Lacks basic facts
finding-no_owner = Has no one to carry it
finding-vacant_seat = Has a vacant seat
finding-agreement_expires = The agreement runs out
finding-implausible_date = Has a date that looks wrong
finding-implausible_amount = Has an amount that looks wrong
finding-sources_differ = Sources differ

fact-period = Period
fact-funding = Funding
fact-purpose = Purpose
fact-expected_outcome = Expected outcome
fact-anchoring = Anchoring

authority-region = Region
authority-municipality = Municipality
authority-eu_office = EU office
authority-other = Another authority

body-council = Council
body-executive_committee = Executive committee
body-advisory_committee = Advisory committee
body-partnership = Partnership
body-administration = Administration

organisation-region = Region
organisation-municipality = Municipality
organisation-national = National authority
organisation-european = European institution
organisation-programme = Programme
organisation-network = Network or association
organisation-education = University or school
organisation-hospital = Hospital or institution
organisation-company = Company
organisation-civil = Civil society
organisation-other = Other

role-reader = Reader
role-contributor = Contributor
role-coordinator = Coordinator
role-secretary = Secretary
role-decision_maker = Decision-maker
role-administrator = Administrator

node-kind-vision = Vision
node-kind-mission = Mission
node-kind-value = Value
node-kind-aim = Aim
node-kind-category = Category
node-kind-focus_area = Focus area
node-kind-theme = Theme
node-kind-effort = Focused effort
node-kind-principle = Principle
node-kind-statement = Statement
node-kind-measure = Measure
node-kinds-vision = Visions
node-kinds-mission = Missions
node-kinds-value = Values
node-kinds-aim = Aims
node-kinds-category = Categories
node-kinds-focus_area = Focus areas
node-kinds-theme = Themes
node-kinds-effort = Focused efforts
node-kinds-principle = Principles
node-kinds-statement = Statements
node-kinds-measure = Measures

edition-state-draft = Draft
edition-state-adopted = In force
edition-state-superseded = Superseded
