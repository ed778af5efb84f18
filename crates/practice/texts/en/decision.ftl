fault-no-decider = Choose the body that decides.
fault-two-deciders = Choose only one body that decides; the others recommend.
fault-decider-not-last = Put the body that decides last.
fault-after-meeting = Write a day that is not after the meeting on { $day }.

## The parts
decide-title = Decisions
decide-parts = Decisions
decide-inbox = Inbox
decide-meetings = Meetings
decide-decided = Decided
decide-follow-up = Follow-up
decide-save = Save
decide-source = Source
decide-not-shown = Not shown to you
decide-nobody = nobody, because the matter is closed

## Inbox
decide-next = Next meeting
decide-waits = Waiting
decide-waits-nothing = Nothing waits.
decide-open = Matters under way
decide-open-empty = Here are the matters on their way to a decision. There are none now.
decide-turn = Waits for
decide-no-agenda = On no agenda

## Matters
decide-matter = Matter
decide-matter-title = Name of the matter
decide-raise-title = Raise a matter
decide-raise-lede = What is to be decided?
decide-raise-do = Raise the matter
decide-weighing = The screening is not finished
decide-weighing-why = The matter can be raised now, but then it rests on no result.
decide-raise-nothing = There is nothing to decide about in this state.
decide-raise-from = A matter about a cooperation is raised from its page, the adoption of a strategy from the page of the edition.
decide-about = About
decide-no-subject = Nothing in particular
decide-act = What is asked for
decide-asked = What is asked
decide-asked-help = One sentence, as it should stand in the decision.
decide-asked-join = To join { $name }.
decide-asked-continue = To continue { $name }.
decide-asked-adjust = To continue { $name } on changed terms.
decide-asked-exit = To leave { $name }.
decide-asked-adopt = To adopt { $name }.
decide-amount-asked = Amount asked for
decide-raised-on = Raised
decide-raised-by = Raised by
decide-facts = About the matter
decide-what-happened = What has happened
decide-nothing-yet = No body has dealt with it yet.
decide-standing-open = Under way
decide-standing-withdrawn = Withdrawn
decide-withdraw = Withdraw the matter
decide-withdraw-about = The matter stays readable with the reason. It comes off agendas that were not sent.
decide-reason = Reason
decide-under-way = A matter is under way
decide-waits-for = It waits for { $body }.
decide-see-matter = See the matter
decide-take-up = Take it up for decision
decide-state = State

## Route
decide-route = Route
decide-route-help = The route follows from the competence plan.
decide-route-own = Another route
decide-route-own-help = No rule of the plan fits; write the bodies below.
decide-route-other = Write the route yourself
decide-route-other-help = Write all bodies in order. The last one decides. An advising body may be added to a rule for this one matter.
decide-route-reason = Why the route is another
decide-route-reason-help = Needed when the route is not the rule’s.
decide-route-track = The cooperation is political.
decide-route-by-hand = The route was chosen without a rule
decide-route-because = Reason
decide-change-route = Change the route
decide-change-route-about = What was walked stays. The rest may have other bodies, with a reason.
decide-change-route-do = Save the route
decide-step = Body
decide-step-add = Add a body
decide-step-remove = Remove this body
decide-body = Body
decide-role = Part
decide-rule = Rule
decide-its-turn = its turn now
decide-its-turn-again = its turn again

## Decisions
decide-decision = Decision
decide-record = Record the decision
decide-record-do = Record
decide-record-closed = The matter is closed. A mistake is corrected on the page of the decision.
decide-on = Day
decide-outcome = Outcome
decide-text = The decision in words
decide-text-help = Needed when it was changed, refused, postponed or sent back.
decide-text-help-public = Needed when it was changed, refused, postponed or sent back. The cooperation is public: the words are shown with its steps.
decide-money = Money
decide-amount = Amount
decide-amount-add = Add an amount
decide-amount-remove = Remove this amount
decide-amount-each-year = Each year
decide-amount-yearly = { $amount } a year
decide-in-all = { $amount } in all
decide-today = Today
decide-decided-by = decided by { $body }
decide-hours-yearly =
    { $count ->
        [one] 1 hour of work a year.
       *[other] { $count } hours of work a year.
    }
decide-conditions = Conditions
decide-funding-line = Line of funding
decide-funding-line-missing = The amount stands in no line yet.
decide-funding-line-enter = Enter it
decide-from-year = First year
decide-to-year = Last year
decide-amount-from = Whose money
decide-amount-from-help = Account, fund or unit.
decide-votes = Vote
decide-votes-help = Only if there was a vote.
decide-votes-for = For
decide-votes-against = Against
decide-votes-abstained = Abstained
decide-votes-told = { $for } for, { $against } against, { $abstained } abstained
decide-dissent = Dissent
decide-correct = Correct the decision
decide-correct-about = The new decision takes the place of the old one, which stays readable.
decide-corrected = This decision was corrected
decide-corrected-by = See the one that counts
decide-corrects = Corrects
decide-corrects-see = See the earlier decision
decide-earlier = Record an earlier decision
decide-earlier-about = For what was decided before matters were kept here. It does not change the steps of the cooperation.
decide-year = Year
decide-all = All
decide-filter = Show
decide-count = { $count ->
    [one] One decision.
   *[other] { $count } decisions.
  }
decide-csv = Get as CSV
decide-decided-empty = Here is what was decided. Nothing fits.
decide-decided-before = Decided before

## Meetings
decide-meeting = Meeting
decide-meeting-name = { $body }, { $day }
decide-meeting-new = New meeting
decide-meeting-edit = Edit the meeting
decide-meeting-on = Day of the meeting
decide-place = Place and time
decide-place-help = For example: the Regional House, 1 pm.
decide-papers-due = Papers due
decide-sent-on = Sent
decide-approved-on = Minutes approved
decide-meeting-state = Status
decide-meeting-draft = Agenda in the making
decide-meeting-sent = Agenda sent
decide-meeting-held = Held
decide-meeting-approved = Minutes approved
decide-meetings-empty = Here are the meetings with agendas and papers. There are none yet.
decide-items = Items
decide-item = Agenda item
decide-on-agenda = On the agenda
decide-agenda = Agenda
decide-agenda-nothing = There are no items yet.
decide-agenda-offer = May come on the agenda
decide-agenda-offer-none = No matters wait for this body.
decide-agenda-add = Add
decide-item-up = Move up
decide-item-down = Move down
decide-item-off = Take it off the agenda
decide-item-number = Number
decide-item-number-do = Save the number
decide-order = Change the order
decide-order-about = The numbers follow. Each move is saved at once.
decide-order-done = Back to the agenda
decide-order-sent = The agenda has been sent; the order is fixed.
decide-item-more = Number, or take it off
decide-meeting-facts = About the meeting
decide-has-spoken = Has spoken:
decide-papers = Papers
decide-papers-of = All papers: { $meeting }
decide-papers-none = The papers will stand here once there are matters on the agenda.
decide-papers-others = Other matters of the meeting
decide-papers-read =
    { $count ->
        [one] Read the paper
        [2] Read both
        [3] Read all three
        [4] Read all four
        [5] Read all five
       *[other] Read all { $count }
    }
decide-paper-before = Previous matter
decide-paper-after = Next matter
decide-send = Send the agenda
decide-send-about = Once sent, the agenda no longer changes. Each paper shows for ever what the records say at this moment.
decide-send-do = Send now
decide-not-sent = The agenda was not sent
decide-not-sent-text = A decision can be recorded when the agenda was sent and the meeting was held.
decide-minutes = Minutes
decide-minutes-about = The decisions stand with each item. Here is what else was said.
decide-minutes-text = What the minutes say beyond that
decide-minutes-address = Address of the published minutes
decide-minutes-published = The published minutes
decide-approve = Approve the minutes

## Papers
decide-paper = Paper
decide-paper-place = Paper for { $meeting }, item { $place } of { $count }
decide-paper-read = Read the paper
decide-paper-write = Write in the paper
decide-paper-write-about = The facts come from the records. Write the office’s own words beside them.
decide-paper-words = Own words
decide-paper-unwritten = Not written yet
decide-paper-frozen = Sent on { $day }. It shows what the records said then.
decide-serves = What it serves in the strategies
decide-no-own-money = No own money is stated for this year and after.
decide-each-year = The same in each year after; there is no end.
decide-no-screening = Not screened here.
decide-screening-open = The screening is not finished.

## Follow-up
decide-follow = Task
decide-follow-add = Add something to be done
decide-follow-remove = Remove
decide-follow-lede = Conditions, tasks and who must be told.
decide-follow-empty = Here is what is to be done after a decision. There is nothing.
decide-what = What
decide-kind = Kind
decide-owner = Who
decide-unit = Unit
decide-no-one = No one named
decide-no-unit = No unit
decide-due = Due
decide-no-day = No day
decide-overdue = Overdue
decide-done = Done
decide-not-done = Not done
decide-finish = Say it is done
decide-done-on = Done on
decide-how = How
decide-how-help = Or why it need no longer be done.
decide-carry = Change who and when
decide-carry-about = Whoever gets it finds it on their list and gets the reminders. The new day counts for these too.
decide-carry-do = Save
decide-carry-history = History

## Leaving
decide-leave-title = Leave { $name }
decide-leave-form = Raise the matter of leaving
decide-leave-do = Raise the matter
decide-leave-cannot = This cooperation cannot be left now
decide-leave-cannot-text = Only what was decided or is running can be left.
decide-exit-reason = Why
decide-exit-notice = Notice in months
decide-exit-ends = Last day
decide-exit-tell = What must be told to whom
decide-exit-tell-help = One line for each. They become tasks when it is decided.
decide-exit-other-day = Another last day
decide-exit-other-day-help = Only if the decision set another than the one asked for.
decide-tell-partner = { $name }: that the cooperation ends
decide-tell-seat = Whoever holds the seat { $seat }: that it goes
decide-tell-agreement = Give notice of the agreement { $title }

## The plan
decide-plan = Competence plan
decide-plan-about = Who decides and who recommends, for each type of matter.
decide-plan-none = No plan is valid today. Matters may be raised with a route that is chosen with a reason.
decide-plan-others = Other plans
decide-plan-new = New plan
decide-plan-edit = Edit the plan
decide-plan-copy = Copy to a new plan
decide-plan-copy-about = The plan that is copied ends the day before the new one begins, where it has no end.
decide-plan-form-about = Matters that were raised keep their route.
decide-plan-title = Name of the plan
decide-plan-from = Valid from
decide-plan-to = Valid until
decide-plan-valid = Valid
decide-plan-rules = Rules
decide-plan-rule = Rule
decide-plan-rule-add = Add a rule
decide-plan-rule-remove = Remove this rule
decide-plan-matter = Type of matter
decide-plan-reference = Number in the plan
decide-plan-acts = Used for
decide-plan-acts-help = The rule is offered for matters that ask for this.
decide-plan-parts = The part of each body
decide-plan-no-part = No part

## What has just been done
decide-done-raised = The matter was raised.
decide-done-routed = The route was changed.
decide-done-withdrawn = The matter was withdrawn.
decide-done-recorded = The decision was recorded.
decide-done-saved = Saved.
decide-done-sent = The agenda was sent.
decide-done-approved = The minutes were approved.
decide-done-finished = Done.
decide-done-carried = Changed. It now waits for whoever is named beside it.

## Words
act-join = Join
act-continue = Continue
act-adjust = Adjust
act-exit = Leave
act-appropriate = Grant
act-appoint = Election or appointment
act-travel = Travel
act-adopt = Adopt
act-report = Report
act-other = Something else
outcome-agreed = Agreed
outcome-changed = Agreed with changes
outcome-sent_back = Sent back
outcome-refused = Refused
outcome-postponed = Postponed
outcome-noted = Noted
advice-agreed = Recommended
advice-changed = Recommended with changes
advice-sent_back = Sent back
advice-refused = Advised against
advice-postponed = Postponed
advice-noted = Noted
route-role-recommends = recommends
route-role-decides = decides
follow-up-condition = Condition
follow-up-task = Task
follow-up-tell = Tell somebody
paper-part-asked = What is asked
paper-part-why = Why
paper-part-money = Money, this year and after
paper-part-anchoring = Who carries it
paper-part-screening = Screening
paper-part-alternatives = Alternatives
paper-part-route = The route

## Faults
fault-act-cooperation = Raise this from a cooperation.
fault-act-edition = Raise this from an edition of a strategy.
fault-act-state = The cooperation is in a state in which this cannot be decided. See its page.
fault-adopted-stays = The edition was adopted; correcting the decision does not change that.
fault-after-term = No council term covers that day. Enter the next council term first.
fault-before-term = The day lies before the council term, which begins on { $day }.
fault-after-today = Write a day that is not in the future.
fault-agenda-empty = Put at least one matter on the agenda.
fault-amount-positive = Write an amount above zero.
fault-body-closed = The body is dissolved on that day.
fault-corrects-last = Only what was decided last on the matter can be corrected.
fault-done-already = It was done on { $day }.
fault-number-taken = Write another number; another item has this one.
fault-owner-left = Choose somebody who is still here; this person left on { $day }.
fault-exit-only = Terms of leaving belong only to a matter that asks for it.
fault-exit-past = Write a last day that has not passed.
fault-exit-terms = Write why, and the last day.
fault-ground = What the step rests on is about something else.
fault-items-open = { $count ->
    [one] One item has
   *[other] { $count } items have
  } no outcome yet. Record it first.
fault-matter-closed = The matter is closed.
fault-matter-open = The same matter is under way; it was raised on { $day }.
fault-matter-withdrawn = The matter was withdrawn.
fault-meeting-sent = The agenda was sent on { $day } and no longer changes.
fault-meeting-to-come = The meeting has not been held yet.
fault-minutes-approved = The minutes were approved on { $day }; nothing of the meeting changes any more.
fault-not-its-turn = It is not this body’s turn. The matter waits for: { $id }.
fault-not-sent = The agenda of the meeting on { $day } was not sent. Send it first.
fault-on-agenda = The matter stands on the agenda of { $day }. Take it off first.
fault-paper-sent = The paper was sent on { $day } and no longer changes.
fault-plans-overlap = Another plan is valid in that time as well; it begins { $from }. Give it an end.
fault-route-reason = Write why the route is not the rule’s.
fault-route-walked = Bodies that have dealt with the matter stay on its route.
fault-say-what = Write in words what was decided.
fault-steps-by-route = Its steps follow from its matters, screenings and decisions here and are not changed by hand.
fault-votes-carried = More voted for than against; a refusal does not fit the figures.
fault-votes-none = Write how many voted, or leave all three empty.
fault-votes-not-carried = More must vote for than against before something is agreed.
fault-web-address = Write an address that begins with https://.

## Steps of a cooperation on its route
decide-steps-title = Its steps follow from its matters
decide-steps-text = This cooperation walks its route here: each step comes from a proposal, a screening, a decision or a review. So the steps are not changed by hand.
fault-meeting-taken = The body already has a meeting on { $day }. Use that one, or choose another day.
fault-agenda-before-raised = The matter was raised on { $start }, and the meeting is before that day. Choose a later meeting.
fault-agenda-too-early = The matter was last dealt with on { $start }, and the meeting is before that day. Choose a later meeting.
fault-before-raised = Write a day that is not before { $start }, when the matter was raised.
