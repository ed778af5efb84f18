fault-no-question = Write at least one question.
fault-weight = Write a weight between 1 and 100.
fault-anchors = Give the question between 2 and { $limit } points.
fault-answer-without-question = There is no question for this answer. Load the page again.
fault-answer-kind = Answer the question as it is asked.
fault-not-answered = Answer the question.
fault-same-and-other = Choose either the same answer as before or another one.

questionnaire-why = Why?
questionnaire-not-answered = Not answered
questionnaire-no-points = No points given

answer-yes = Yes
answer-no = No

verdict-continue = Continue
verdict-adjust = Adjust
verdict-exit = Exit

verdict-of-continue = It delivers. Go on as now.
verdict-of-adjust = Go on, but in another way.
verdict-of-exit = Leave it.
