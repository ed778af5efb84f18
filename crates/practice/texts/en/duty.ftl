duty-assess = Weigh { $what }
duty-conclude = Make one result of the assessments of { $what }
duty-screen = Open the screening of { $what }
duty-paper = Write the paper: { $what }
duty-send = Send the agenda: { $what }
duty-record = Record the decision: { $what }
duty-schedule = Put on an agenda: { $what }
duty-follow-up = Follow up: { $what }
duty-condition = See that the condition is met: { $what }
duty-tell = Let them know: { $what }
duty-answer = Answer the yearly questions on { $what }
duty-name-answerers =
    { $count ->
        [one] One cooperation in Monitoring { $what } has nobody who answers
       *[other] { $count } cooperations in Monitoring { $what } have nobody who answers
    }
duty-returned = Answer the office's question on { $what }
duty-approve = Read the report on { $what }
duty-verdict = Say what comes of { $what }
duty-fill = Fill the vacant seat: { $what }
duty-take-on = Say whether the unit takes it on: { $what }
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
duty-task = Do: { $what }
duty-decide-plan = Take the plan up for decision: { $what }
duty-measure = Measure: { $what }
duty-approve-value = Approve a value: { $what }
duty-demand = Follow up the demand: { $what }
