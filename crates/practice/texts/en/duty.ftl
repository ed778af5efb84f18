duty-assess = Give your screening of { $what }
duty-conclude = Make one result of the screenings of { $what }
duty-screen = Open the screening of { $what }
duty-paper = Write the paper: { $what }
duty-send = Send the agenda: { $what }
duty-record = Record the decision: { $what }
duty-schedule = Put { $what } on an agenda
duty-follow-up = Follow up: { $what }
duty-condition = See that the condition is met: { $what }
duty-tell = Let them know: { $what }
duty-answer = Answer the yearly questions on { $what }
duty-name-answerers = { $count ->
        [one] Choose who answers for one cooperation in Monitoring { $what }
       *[other] Choose who answers for { $count } cooperations in Monitoring { $what }
    }
duty-returned = Answer the office's question on { $what }
duty-approve = Approve or return the report on { $what }
duty-verdict = Decide whether to continue, adjust or exit { $what }
duty-raise = Raise the matter: { $what }
duty-fill = { $count ->
        [one] Fill the vacant seat in { $what }
       *[other] Fill the { $count } vacant seats in { $what }
    }
duty-take-on = Answer whether the unit takes { $what } on
duty-apply = Send the application before its call closes: { $what }
duty-own = Find who has the need: { $what }

duty-due-today = Due today, { $day }.
duty-due = Due { $day }, in { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
duty-overdue = Was due { $day }, { $days ->
        [one] 1 day
       *[other] { $days } days
    } ago.
letter-subject =
    { $authority }: { $count ->
        [one] 1 thing waits for you
       *[other] { $count } things wait for you
    }
letter-hello = Hello { $name }
letter-waits =
    { $count ->
        [one] This waits for you:
       *[other] These { $count } things wait for you, the first one first:
    }
letter-link = Links to the yearly questions open only that one form and are only for you. Do not pass them on.
letter-all = Everything that waits is here: { $address }
letter-seldom = You get one such letter every five days at most.
duty-task = Do the task: { $what }
duty-decide-plan = Take { $what } up for decision
duty-measure = Measure { $what }
duty-approve-value = Approve the value: { $what }
duty-demand = Follow up the demand: { $what }
duty-do-assess = Give your screening
duty-do-conclude = Make one result
duty-do-screen = Open the screening
duty-do-paper = Write the paper
duty-do-send = Send the agenda
duty-do-record = Record the decision
duty-do-schedule = Put on an agenda
duty-do-follow-up = Follow up
duty-do-condition = Look at the condition
duty-do-tell = Let them know
duty-do-answer = Answer now
duty-do-name-answerers = Choose who answers
duty-do-returned = Answer the question
duty-do-approve = Read the report
duty-do-verdict = Decide it
duty-do-raise = Raise the matter
duty-do-fill = Fill the seat
duty-do-take-on = Answer
duty-do-apply = Open the application
duty-do-own = Find out who
duty-do-report = Open the report
duty-do-task = Open the task
duty-do-decide-plan = Take the plan up
duty-do-measure = Enter the value
duty-do-approve-value = Look at the value
duty-do-demand = Follow up the demand
today-why-assess = There can be no result before your screening is in.
today-why-conclude = All screenings are in.
today-why-screen = The proposal waits for somebody to be asked to screen it.
today-why-paper = The matter is on the agenda and has no paper yet.
today-why-send = The members wait for agenda and papers.
today-why-record = The meeting was held and the decision is not recorded.
today-why-schedule = The matter waits for a meeting.
today-why-follow-up = It follows from a decision.
today-why-condition = The decision was made on this condition.
today-why-tell = Those it concerns do not know yet.
today-why-answer = It takes about five minutes; last year’s answers stand beside.
today-why-name-answerers = For { $count ->
        [one] one cooperation
       *[other] { $count } cooperations
    } nobody is asked to answer.
today-why-returned = The answer came back with a question.
today-why-approve = The unit has answered and waits for you.
today-why-verdict = The report is approved and the unit waits for a decision.
today-why-raise = A body must decide.
today-why-fill = Nobody holds the seat.
today-why-take-on = The office waits for the answer of the unit.
today-why-apply = The application is not sent.
today-why-own = The need has no owner.
today-why-report = The programme pays when it has the report.
today-why-task = It is part of an adopted plan.
today-why-decide-plan = The plan is for { $year } and is not adopted.
today-why-measure = The period is over and the value is missing.
today-why-approve-value = A value is measured and waits for approval.
today-why-demand = The demand stands in a performance contract.
today-since-approve = It came on { $since } and the unit waits for you.
today-since-raise = It was concluded on { $since }. Now a body must decide.
today-since-verdict = The report was approved on { $since } and the unit waits for a decision.
