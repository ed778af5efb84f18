fault-no-question = Skriv mindst ét spørgsmål.
fault-weight = Skriv en vægt mellem 1 og 100.
fault-anchors = Giv spørgsmålet mellem 2 og { $limit } point.
fault-answer-without-question = Der er ikke noget spørgsmål til dette svar. Hent siden igen.
fault-answer-kind = Svar på spørgsmålet, som det er stillet.
fault-not-answered = Besvar spørgsmålet.
fault-same-and-other = Vælg enten det samme svar som før eller et andet.

questionnaire-why = Hvorfor?
questionnaire-not-answered = Ikke besvaret
questionnaire-no-points = Ingen point givet

answer-yes = Ja
answer-no = Nej

verdict-continue = Fortsæt
verdict-adjust = Justér
verdict-exit = Udtræd

verdict-of-continue = Det leverer. Fortsæt som nu.
verdict-of-adjust = Fortsæt, men på en anden måde.
verdict-of-exit = Udtræd af samarbejdet.
