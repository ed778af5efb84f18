fault-guide-track = Choose a guide for the right track.
fault-not-asked = The round does not ask about this cooperation.
fault-guide-of-round = Answer the round's own guide. Load the page again.
fault-year = Write a year between 1900 and 2200.
fault-round-exists = There is a round for that year already. Choose another year.
fault-round-ahead = Write a year that has begun; the round asks about what has happened.
fault-round-closed = The round is closed. Nothing in it changes any more.
fault-round-reports = { $count ->
    [one] One report lies with the office. Approve it or return it, and conclude it, before the round is closed.
   *[other] { $count } reports lie with the office. Approve or return them, and conclude them, before the round is closed.
}
fault-guide-not-used = Choose a guide that is in use.
fault-nothing-runs = No cooperation runs, so there is nothing to ask about.
fault-review-sent = The report has been sent. The office must return it before it can be changed.
fault-review-frozen = The report has been approved. Its answers no longer change.
fault-review-state = The report does not stand there any more. See how it is now.
fault-question-needed = Write the question that the report is returned with.
fault-report-finished = The report is finished. It no longer changes.

review-not_begun = Not begun
review-begun = Begun
review-sent = Sent
review-returned = Returned
review-approved = Approved
review-concluded = Concluded

review-step-sent = Sent to the office
review-step-returned = Returned with a question
review-step-approved = Approved

report-part-summary = The year in short
report-part-delivered = What delivered
report-part-not_delivered = What did not, or only in part
report-part-lessons = What was learnt
report-part-money = Money in and out
report-part-proposals = What is proposed

lack-no_owner = No one in charge
lack-nobody_named = No one named in the unit
lack-never_updated = Stands as it came in
lack-report_due = The yearly answer is due

monitoring-duty-answer = to be answered
monitoring-duty-returned = came back with a question
monitoring-duty-approve = to be approved
monitoring-duty-verdict = to be concluded

answer-kind-score = points
answer-kind-yes_no = yes or no
answer-kind-verdict = continue, adjust or exit
answer-kind-figure = a number
answer-kind-words = words

conclude-continue = It goes on. The step is written into the cooperation.
conclude-adjust = It is under review until the body that decides has decided.
conclude-exit = It is under review until the body that decides has decided.

monitoring-title = Monitoring
monitoring-lede = Once a year: does each cooperation deliver what we joined it for?
monitoring-of-year = Monitoring { $year }
monitoring-none = There is no round yet. The office opens one for each year.
monitoring-own = Your reports
monitoring-round = Round
monitoring-state = Status
monitoring-due = Answers by
monitoring-asked-about = Cooperations
monitoring-answered = Answered
monitoring-concluded = Concluded
monitoring-closed-on = Closed on { $day }
monitoring-open-until = Open until { $day }
monitoring-round-lede = { $state }. { $answered } of { $asked } answered.
monitoring-remind = { $count ->
    [one] Remind one to answer
   *[other] Remind { $count } to answer
}
monitoring-tabs = Pages of the round
monitoring-tab-overview = Overview
monitoring-tab-answers = Answers
monitoring-tab-decisions = Decisions
monitoring-tab-guide = Guide
monitoring-tab-reminders = Not answered
monitoring-tab-report = Report to the council

monitoring-open = Open a round
monitoring-open-title = Open a monitoring round
monitoring-open-lede = Everything that runs today is asked about. Who takes it on while the round is open is asked from the same day.
monitoring-open-do = Open the round
monitoring-year = Year
monitoring-year-help = The year that is asked about.
monitoring-guide-political = Guide for political cooperations
monitoring-guide-administrative = Guide for administrative cooperations
monitoring-no-guide = A guide is missing
monitoring-no-guide-text = A round needs one guide for each track. An administrator writes them.
monitoring-preview-title = Who will be asked
monitoring-preview = { $count ->
    [one] One cooperation runs
   *[other] { $count } cooperations run
}: { $people ->
    [one] one person is asked
   *[other] { $people } have a person to ask
}, { $nobody } have no one to answer.
monitoring-preview-units = Units in which no one is named
monitoring-preview-nobody = No one carries these
monitoring-close = Close the round
monitoring-close-title = Close the round { $year }
monitoring-close-about =
    Nothing in the round changes after this. { $missing ->
        [one] 1 cooperation is not answered and stays so
       *[other] { $missing } cooperations are not answered and stay so
    }; { $open ->
        [one] 1 report lies
       *[other] { $open } reports lie
    } with the office.
monitoring-close-do = Close the round

monitoring-done-opened = The round is open.
monitoring-done-closed = The round is closed.
monitoring-done-kept = Your answers are kept.
monitoring-done-sent = The report has been sent to the office.
monitoring-done-returned = The report has been returned.
monitoring-done-approved = The report is approved. Its answers no longer change.
monitoring-done-concluded = The conclusion is written.
monitoring-done-written = Your words are kept.
monitoring-done-finished = The report is finished.

monitoring-filter = Filter the round
monitoring-area = Area
monitoring-unit = Unit
monitoring-all = All
monitoring-shown = { $count ->
    [one] One cooperation
   *[other] { $count } cooperations
}
monitoring-none-fits = No cooperation in the round fits this filter.
monitoring-cooperation = Cooperation
monitoring-asked = Asked
monitoring-asked-nobody = No one in charge
monitoring-decision = Conclusion
monitoring-change = Change
monitoring-better = better
monitoring-worse = worse
monitoring-no-one-named = No one in charge
monitoring-nobody = No one to ask
monitoring-no-answers = No answers yet.
monitoring-no-decisions = No conclusions yet. The office concludes when a report is approved.
monitoring-all-in = Everybody has answered.
monitoring-state-since = { $state } since { $since }
monitoring-late = { $days ->
    [one] one day after the date
   *[other] { $days } days after the date
}

monitoring-report-lede = { $round }. Answers by { $due }.
monitoring-about-report = About this report
monitoring-since = Stands so since
monitoring-guide = Guide
monitoring-expected = What we joined for
monitoring-nothing-yet = Nobody has begun to answer.
monitoring-returned = The office has a question
monitoring-next-begin = Begin to answer
monitoring-next-go-on = Go on answering
monitoring-next-answer-why = It takes about five minutes. Each part is kept when you leave it.
monitoring-next-approve = Approve or return
monitoring-next-conclude = Conclude
monitoring-next-office-why = The report lies with the office.
monitoring-parts = Parts
monitoring-part-done = Done
monitoring-part-begun = In progress
monitoring-part-not-begun = Not started
monitoring-lesson-part = What was learnt
monitoring-check-part = Look over and send
monitoring-part-of = Part { $part } of { $of }: { $name }
monitoring-answer-title = { $name } { $year }
monitoring-answer-of = Answer in { $year }
monitoring-same-as = The same as in { $year }
monitoring-screening-of = Screening { $year }
monitoring-kept-now = As it is kept now
monitoring-lesson = What was learnt, for others
monitoring-lesson-help = What would you tell a colleague who begins something like it?
monitoring-save-on = Save and continue
monitoring-save-leave = Save and leave
monitoring-missing = Not everything is answered
monitoring-missing-count = { $count ->
    [one] One question is open.
   *[other] { $count } questions are open.
}
monitoring-send = Send to the office
monitoring-send-help = The office reads it and approves it, or returns it with a question.
monitoring-stale = Somebody else answered this while you had the page open
monitoring-stale-text = Nothing you typed is lost. What is kept now stands beside each question. Save again if yours should stand.
monitoring-typed = What you wrote, which was not saved

monitoring-judge = Approve or return
monitoring-approve = Approve the report
monitoring-approve-help = Once approved, the answers no longer change.
monitoring-question = Question
monitoring-question-help = What should be explained or added?
monitoring-return = Return with the question
monitoring-conclude-title = What comes of it
monitoring-verdict = Conclusion
monitoring-reason = Reason
monitoring-conclude = Write the conclusion
monitoring-conclusion = Conclusion
monitoring-matter = Matter
monitoring-matter-see = See the matter
monitoring-matter-help = A body must decide. Raise the matter on its route.
monitoring-matter-raise = Raise the matter
monitoring-matter-none = No matter raised yet
monitoring-years = Year by year
monitoring-criterion = Criterion
monitoring-see-report = See the report
monitoring-steps = What happened

monitoring-report-drafted = The facts are drawn from the approved reports and follow them until the report is finished.
monitoring-report-finished = Finished on { $day }. It shows what the records said then.
monitoring-report-finish = Finish the report
monitoring-report-finish-title = Finish the report to the council
monitoring-report-finish-about = From now on the report shows what the records say today. Neither its words nor its facts change after this.
monitoring-report-finish-do = Finish the report
monitoring-report-raise = Raise it as a matter
monitoring-report-write = Write your own words
monitoring-report-words = The office’s words
monitoring-report-words-help = They stand above the facts. Without words only the facts are shown.
monitoring-report-save = Save
monitoring-report-facts = What the records say
monitoring-report-summary = { $asked ->
    [one] One cooperation was asked about
   *[other] { $asked } cooperations were asked about
}, and { $approved ->
    [one] one report is approved
   *[other] { $approved } reports are approved
}. The office concludes: { $continue } to continue, { $adjust } to be adjusted, { $exit } to be left.
monitoring-report-unanswered = Without an approved report
monitoring-report-none = None
monitoring-money-own =
    { $count ->
        [one] Our own contribution { $year } to the one cooperation of the round
       *[other] Our own contribution { $year } to the { $count } cooperations of the round
    }
monitoring-money-programmes = { $count ->
    [one] From programmes, one project over its whole life
   *[other] From programmes, { $count } projects over their whole life
}
monitoring-proposed = Proposed

monitoring-owners = Who looks after what
monitoring-owners-lede = What runs and has no one named, has not been kept since it came in, or has an answer that is due. So that somebody can be found for it.
monitoring-owners-none = Everything that runs has somebody who looks after it.
monitoring-owners-count = In all
monitoring-no-unit = No unit
monitoring-owners-unit = Unit
monitoring-owners-running = Running
monitoring-owners-what = Cooperation
monitoring-owners-lacks = What is missing
monitoring-owners-list = Cooperations where something is missing
monitoring-owners-pick = Tick those that are to have the same person in charge, and choose the person below.
monitoring-owners-person = Person in charge
monitoring-owners-choose = Choose a person
monitoring-owners-do = Put the person in charge
monitoring-owners-preview = New person in charge
monitoring-owners-from = In charge from { $day }:
monitoring-done-assigned = The person is in charge now.
fault-pick-needed = Tick at least one cooperation.
fault-pick-none = The cooperations you chose have got somebody meanwhile.

fault-no-route = The competence plan gives no single route for this. Choose the route by hand.
fault-report-raise = Finish the report first; it can be raised once.
monitoring-done-raised = The matter is raised on its route.
monitoring-matter-other = Choose the route by hand
monitoring-matter-exit = Leave { $name }
monitoring-matter-adjust = Adjust { $name }
monitoring-matter-report = Take note of the monitoring of { $year }
monitoring-remind-about = The letters are sent now: one to each receiver, with all that is missing from them. Who had a letter today gets no second one.
monitoring-remind-nobody = No one gets a letter: none of those who can answer has an account with an e-mail address.
monitoring-remind-kept = No mail server is set up. The letters are kept ready under Administration.
monitoring-remind-today = Every receiver has had a letter today.
monitoring-remind-do = { $count ->
    [one] Send one reminder
   *[other] Send { $count } reminders
}
monitoring-done-reminded = { $count ->
    [0] No letter was written: every receiver has had one today.
    [one] One letter was written.
   *[other] { $count } letters were written.
}
monitoring-done-named = { $count ->
    [one] The person is in charge of one cooperation now.
   *[other] The person is in charge of { $count } cooperations now.
}
monitoring-receiver = Receiver
monitoring-last-reminded = Last reminded
monitoring-never-reminded = Never
monitoring-missing-answers = Not answered
monitoring-missing-of = { $count } not answered; { $nobody } have no one in charge
monitoring-missing-about = Tick a unit or single cooperations, and choose the person below. The person in charge is asked at once.
monitoring-nobody-answers = No one in charge
monitoring-nobody-answers-some = { $count } with no one in charge
monitoring-nobody-answers-line = no one in charge
monitoring-open-rows = Not answered yet
monitoring-open-mend = Remind them, or put someone in charge
fault-nothing-chosen = Tick at least one cooperation or one unit.
fault-nobody-chosen = Choose a person who is here today.
fault-report-missing = Tick that you know what is missing. The number may have changed since you opened the page.
monitoring-report-unanswered-about = { $count } of { $asked } cooperations have no approved report yet. The report says nothing about what they delivered.
monitoring-report-untold = The report does not say what was delivered
monitoring-report-lacks = { $missing } of { $asked } reports are missing
monitoring-report-lacks-about = { $approved ->
    [one] Only one is approved.
   *[other] { $approved } are approved.
} The round: { $state }. What comes in later will not be in the report.
monitoring-report-lacks-see = See who has not answered
monitoring-report-lacks-known = { $missing ->
    [one] We finish the report although one answer is missing
   *[other] We finish the report although { $missing } answers are missing
}
monitoring-owners-empty = Here you will see who looks after the cooperations that run. None runs yet.
