fault-no-question = Schreiben Sie mindestens eine Frage.
fault-weight = Schreiben Sie ein Gewicht zwischen 1 und 100.
fault-anchors = Geben Sie der Frage zwischen 2 und { $limit } Punkte.
fault-answer-without-question = Zu dieser Antwort gibt es keine Frage. Laden Sie die Seite neu.
fault-answer-kind = Antworten Sie auf die Frage, wie sie gestellt ist.
fault-not-answered = Beantworten Sie die Frage.
