# Weighing a cooperation before it is joined.

screening-title = Screening
screening-of = Screening: { $name }
screening-none = Not opened yet. Nobody has been asked to weigh it.
screening-opened-on =
    Opened on { $day }. { $done ->
        [one] 1 of { $of } is done
       *[other] { $done } of { $of } are done
    }.
screening-due-on = Due { $day }.
screening-cut-on = Closed early on { $day }: { $reason }
screening-made-on = Finished on { $day }.
screening-under-way =
    Being weighed: { $done ->
        [one] 1 of { $of } is done
       *[other] { $done } of { $of } are done
    }.
screening-see = See the screening

screening-open = Open the screening
screening-open-about = Choose colleagues who look at it from different sides. Each weighs it alone; nobody sees the others’ answers before being done.
screening-ask = Ask others or change the date
screening-assessors = Who weighs it
screening-assessors-help = Two or three are enough. Whoever proposed it is not offered.
screening-due = Done by
screening-due-help = A day, today or later.
screening-by-list = The questions:
screening-no-list = No checklist is in use for this track
screening-no-list-text = An administrator puts one into use under Administration, Checklists.
screening-no-people = The authority knows no people yet. They are entered under Administration, People.

screening-weigh = Weigh it
screening-weigh-about = { $name }. Answer each criterion, then say that you are done. What the others answer is shown when you are done.
screening-what = What is proposed
screening-part = Criterion { $part } of { $of }
screening-answer = Answer
screening-done = I am done
screening-done-about = After this your answers no longer change, and you see what the others answered.
screening-not-answered = { $count ->
    [one] One question is still to be answered
   *[other] { $count } questions are still to be answered
}
screening-blind = You are asked to weigh it. What the others answered is shown when you are done.
screening-is-done = Done on { $day }
screening-has-begun = Has begun
screening-not-begun = Has not begun
screening-proposer = { $name }, who proposed it; not counted

screening-found = What each answered
screening-means = The points
screening-means-about = Each assessor’s points and their mean. The proposer’s own are not counted.
screening-points = Points
screening-mean = Mean

screening-cut = Go on without the others
screening-cut-about = What is done counts; who is not done is no longer waited for.
screening-cut-reason = Why

screening-make = Make the result
screening-make-again = Make the result anew
screening-make-about = One answer to each question, agreed from what all found. The fields begin with what the answers suggest; where they differ, you choose.
screening-make-do = Finish the screening
screening-recommendation = What is recommended
screening-reasons = Reasons
screening-reasons-help = In two or three sentences that the body can read out.
screening-conditions = Conditions
screening-conditions-about = Conditions go with “Join with conditions”. Each is followed until it is met.
screening-condition = Condition
screening-add-condition = Add a condition
screening-remove-condition = Remove this condition
screening-condition-what = What must be met
screening-condition-unit = The unit that sees to it
screening-condition-due = By when
screening-condition-met = Met on { $day }
screening-condition-open = Not met yet

screening-earlier =
    Higher than { $lower } of { $count ->
        [one] 1 earlier screening
       *[other] { $count } earlier screenings
    }
screening-earlier-none = No earlier screening to compare with
screening-earlier-own = This one
screening-earlier-table = Earlier screenings in figures
screening-earlier-points = Points of 5
screening-earlier-count = Screenings
screening-earlier-here = { $points }, as this one

screening-load = What those who would carry it carry already
screening-load-of =
    { $name }: { $cooperations ->
        [one] one cooperation
       *[other] { $cooperations } cooperations
    }, { $seats ->
        [one] one seat
       *[other] { $seats } seats
    }, { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    } a year on record ({ $without } without hours on record)
screening-load-nobody = Nobody is named who would carry it.
screening-load-asks =
    This one asks for { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    } a year.
screening-bound = Own money bound already
screening-bound-about = What is decided, in each year.
screening-bound-money = Bound ({ $currency })
screening-year = Year

screening-next-open = Open the screening
screening-next-open-why = It is proposed. Choose who weighs it.
screening-next-weigh = Weigh it
screening-next-weigh-why = You are asked to weigh it against the checklist.
screening-next-make = Make the result
screening-next-make-why = Everybody is done. One result is to be made.

screening-done-opened = Opened. Those who are asked see it on their page.
screening-done-finished = Done. Here is what the others found so far.
screening-done-closed = Closed. The result can be made now.
screening-done-made = Finished. The cooperation is weighed.

screening-advice-join = Join
screening-advice-join_with_conditions = Join with conditions
screening-advice-do_not_join = Do not join

fault-not-an-idea = It is no longer an idea, so it is not weighed before joining.
fault-no-checklist = No checklist is in use for this track. An administrator puts one into use.
fault-no-assessor = Choose at least one who weighs it.
fault-unknown-assessor = One of those you chose is no longer here. Choose again.
fault-proposer-assesses = Whoever proposed it does not weigh it. Choose somebody else.
fault-has-begun = Who has begun to weigh stays asked. Go on without them instead.
fault-assessment-done = This weighing is finished and no longer changes.
fault-nobody-done = Wait until at least one is done.
fault-not-all-done = Not everybody is done. Wait, or go on without the others.
fault-result-used = A decision rests on this result, so it no longer changes.
fault-no-condition = Write at least one condition, or recommend without conditions.
fault-conditions-without = Choose “Join with conditions”, or remove the conditions.
