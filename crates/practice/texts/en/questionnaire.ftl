fault-no-question = Write at least one question.
fault-weight = Write a weight between 1 and 100.
fault-anchors = Give the question between 2 and { $limit } points.
fault-answer-without-question = There is no question for this answer. Load the page again.
fault-answer-kind = Answer the question as it is asked.
fault-not-answered = Answer the question.
