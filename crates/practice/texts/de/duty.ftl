duty-assess = Ihre Vorprüfung von { $what } abgeben
duty-conclude = Die Vorprüfungen von { $what } zu einem Ergebnis zusammenführen
duty-screen = Die Vorprüfung von { $what } eröffnen
duty-paper = Die Vorlage schreiben: { $what }
duty-send = Die Tagesordnung versenden: { $what }
duty-record = Den Beschluss eintragen: { $what }
duty-schedule = { $what } auf eine Tagesordnung setzen
duty-follow-up = Nachverfolgen: { $what }
duty-condition = Dafür sorgen, dass die Bedingung erfüllt ist: { $what }
duty-tell = Bescheid geben: { $what }
duty-answer = Die Jahresfragen zu { $what } beantworten
duty-name-answerers = { $count ->
        [one] Wählen, wer für eine Kooperation im Monitoring { $what } antwortet
       *[other] Wählen, wer für { $count } Kooperationen im Monitoring { $what } antwortet
    }
duty-returned = Die Rückfrage zu { $what } beantworten
duty-approve = Den Bericht zu { $what } genehmigen oder zurückgeben
duty-verdict = Über { $what } entscheiden: fortsetzen, anpassen oder austreten
duty-raise = Vorgang anlegen: { $what }
duty-fill = { $count ->
        [one] Den unbesetzten Sitz in { $what } besetzen
       *[other] Die { $count } unbesetzten Sitze in { $what } besetzen
    }
duty-take-on = Antworten, ob die Einheit { $what } übernimmt
duty-apply = Den Antrag einreichen, bevor der Aufruf schließt: { $what }
duty-own = Jemanden für den Bedarf finden: { $what }

duty-due-today = Fällig heute, { $day }.
duty-due = Fällig am { $day }, in { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }.
duty-overdue = War fällig am { $day }, vor { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }.
letter-subject =
    { $authority }: { $count ->
        [one] Eine Aufgabe wartet auf Sie
       *[other] { $count } Aufgaben warten auf Sie
    }
letter-hello = Guten Tag { $name }
letter-waits =
    { $count ->
        [one] Diese Aufgabe wartet auf Sie:
       *[other] Diese { $count } Aufgaben warten auf Sie, die dringendste zuerst:
    }
letter-link = Links zu den Jahresfragen öffnen nur dieses eine Formular und sind nur für Sie. Geben Sie sie nicht weiter.
letter-all = Alles, was wartet, steht hier: { $address }
letter-seldom = Sie bekommen höchstens alle fünf Tage eine solche E-Mail.
duty-task = Die Aufgabe erledigen: { $what }
duty-decide-plan = { $what } zur Entscheidung vorlegen
duty-measure = { $what } messen
duty-approve-value = Den Wert bestätigen: { $what }
duty-demand = Die Anforderung nachverfolgen: { $what }
duty-do-assess = Vorprüfung abgeben
duty-do-conclude = Zusammenführen
duty-do-screen = Vorprüfung eröffnen
duty-do-paper = Vorlage schreiben
duty-do-send = Tagesordnung versenden
duty-do-record = Beschluss eintragen
duty-do-schedule = Auf eine Tagesordnung setzen
duty-do-follow-up = Nachverfolgen
duty-do-condition = Bedingung ansehen
duty-do-tell = Bescheid geben
duty-do-answer = Jetzt antworten
duty-do-name-answerers = Wählen, wer antwortet
duty-do-returned = Rückfrage beantworten
duty-do-approve = Bericht lesen
duty-do-verdict = Entscheiden
duty-do-raise = Vorgang anlegen
duty-do-fill = Sitz besetzen
duty-do-take-on = Antworten
duty-do-apply = Antrag öffnen
duty-do-own = Jemanden finden
duty-do-report = Bericht öffnen
duty-do-task = Aufgabe öffnen
duty-do-decide-plan = Plan vorlegen
duty-do-measure = Wert eintragen
duty-do-approve-value = Wert ansehen
duty-do-demand = Anforderung nachverfolgen
today-why-assess = Ohne Ihre Vorprüfung gibt es kein Ergebnis.
today-why-conclude = Alle Vorprüfungen liegen vor.
today-why-screen = Für den Vorschlag ist noch niemand um eine Vorprüfung gebeten.
today-why-paper = Der Vorgang steht auf der Tagesordnung und hat noch keine Vorlage.
today-why-send = Die Mitglieder warten auf Tagesordnung und Vorlagen.
today-why-record = Die Sitzung war, der Beschluss ist nicht eingetragen.
today-why-schedule = Der Vorgang wartet auf eine Sitzung.
today-why-follow-up = Es folgt aus einem Beschluss.
today-why-condition = Der Beschluss hat diese Bedingung.
today-why-tell = Die Betroffenen wissen es noch nicht.
today-why-answer = Es dauert etwa fünf Minuten; die Antworten des Vorjahres stehen daneben.
today-why-name-answerers = Für { $count ->
        [one] eine Kooperation
       *[other] { $count } Kooperationen
    } ist niemand um Antwort gebeten.
today-why-returned = Die Antwort kam mit einer Frage zurück.
today-why-approve = Die Einheit hat geantwortet und wartet auf Sie.
today-why-verdict = Der Bericht ist genehmigt, und die Einheit wartet auf eine Entscheidung.
today-why-raise = Ein Gremium muss beschließen.
today-why-fill = Niemand hat den Sitz inne.
today-why-take-on = Das Büro wartet auf die Antwort der Einheit.
today-why-apply = Der Antrag ist nicht eingereicht.
today-why-own = Für den Bedarf ist niemand zuständig.
today-why-report = Das Programm zahlt erst mit dem Bericht.
today-why-task = Sie gehört zu einem beschlossenen Plan.
today-why-decide-plan = Der Plan gilt für { $year } und ist nicht beschlossen.
today-why-measure = Der Zeitraum ist vorbei, und der Wert fehlt.
today-why-approve-value = Ein Wert ist gemessen und wartet auf Bestätigung.
today-why-demand = Die Anforderung steht in einem Leistungsvertrag.
today-since-approve = Er kam am { $since }, und die Einheit wartet auf Sie.
today-since-raise = Die Schlussfolgerung steht seit dem { $since }. Nun muss ein Gremium beschließen.
today-since-verdict = Der Bericht wurde am { $since } genehmigt, und die Einheit wartet auf eine Entscheidung.
