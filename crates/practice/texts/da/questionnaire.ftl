fault-no-question = Skriv mindst ét spørgsmål.
fault-weight = Skriv en vægt mellem 1 og 100.
fault-anchors = Giv spørgsmålet mellem 2 og { $limit } point.
fault-answer-without-question = Der er ikke noget spørgsmål til dette svar. Hent siden igen.
fault-answer-kind = Svar på spørgsmålet, som det er stillet.
fault-not-answered = Besvar spørgsmålet.
