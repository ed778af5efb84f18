fault-no-question = Geben Sie mindestens eine Frage ein.
fault-weight = Geben Sie ein Gewicht zwischen 1 und 100 ein.
fault-anchors = Geben Sie der Frage zwischen 2 und { $limit } Punkte.
fault-answer-without-question = Zu dieser Antwort gibt es keine Frage. Laden Sie die Seite neu.
fault-answer-kind = Antworten Sie auf die Frage, wie sie gestellt ist.
fault-not-answered = Beantworten Sie die Frage.
fault-same-and-other = Wählen Sie entweder dieselbe Antwort wie zuvor oder eine andere.

questionnaire-why = Warum?
questionnaire-not-answered = Nicht beantwortet
questionnaire-no-points = Keine Punkte vergeben

answer-yes = Ja
answer-no = Nein

verdict-continue = Fortsetzen
verdict-adjust = Anpassen
verdict-exit = Austreten

verdict-of-continue = Sie erfüllt ihren Zweck. Weiter wie bisher.
verdict-of-adjust = Weiter, aber auf andere Weise.
verdict-of-exit = Aus der Kooperation austreten.
