duty-assess = { $what } bewerten
duty-conclude = Die Einschätzungen zu { $what } zu einem Ergebnis zusammenführen
duty-screen = Die Vorprüfung von { $what } eröffnen
duty-paper = Die Vorlage schreiben: { $what }
duty-send = Die Tagesordnung versenden: { $what }
duty-record = Den Beschluss festhalten: { $what }
duty-schedule = Auf eine Tagesordnung setzen: { $what }
duty-follow-up = Nachverfolgen: { $what }
duty-condition = Dafür sorgen, dass die Bedingung erfüllt ist: { $what }
duty-tell = Bescheid geben: { $what }
duty-answer = Die Jahresfragen zu { $what } beantworten
duty-name-answerers =
    { $count ->
        [one] Für eine Kooperation im Monitoring { $what } antwortet niemand
       *[other] Für { $count } Kooperationen im Monitoring { $what } antwortet niemand
    }
duty-returned = Die Rückfrage zu { $what } beantworten
duty-approve = Den Bericht zu { $what } lesen
duty-verdict = Sagen, wie es mit { $what } weitergeht
duty-fill = Den freien Sitz besetzen: { $what }
duty-take-on = Sagen, ob die Einheit ihn übernimmt: { $what }
duty-apply = Den Antrag einreichen, bevor der Aufruf schließt: { $what }
duty-own = Herausfinden, wer den Bedarf hat: { $what }

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
        [one] Eine Sache wartet auf Sie
       *[other] { $count } Dinge warten auf Sie
    }
letter-hello = Guten Tag { $name }
letter-waits =
    { $count ->
        [one] Das wartet auf Sie:
       *[other] Diese { $count } Dinge warten auf Sie, das Dringendste zuerst:
    }
letter-link = Links zu den Jahresfragen öffnen nur dieses eine Formular und sind nur für Sie. Geben Sie sie nicht weiter.
letter-all = Alles, was wartet, steht hier: { $address }
letter-seldom = Sie bekommen höchstens alle fünf Tage einen solchen Brief.
duty-task = Erledigen: { $what }
duty-decide-plan = Den Plan zur Entscheidung vorlegen: { $what }
duty-measure = Messen: { $what }
duty-approve-value = Einen Wert bestätigen: { $what }
duty-demand = Die Anforderung nachverfolgen: { $what }
