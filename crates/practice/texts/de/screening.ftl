# Eine Kooperation prüfen, bevor man ihr beitritt.

screening-title = Vorprüfung
screening-of = Vorprüfung: { $name }
screening-none = Noch nicht eröffnet. Niemand wurde gebeten, sie zu prüfen.
screening-opened-on =
    Eröffnet am { $day }. { $done ->
        [one] 1 von { $of } ist fertig
       *[other] { $done } von { $of } sind fertig
    }.
screening-due-on = Frist { $day }.
screening-cut-on = Vorzeitig geschlossen am { $day }: { $reason }
screening-made-on = Abgeschlossen am { $day }.
screening-under-way =
    Wird geprüft: { $done ->
        [one] 1 von { $of } ist fertig
       *[other] { $done } von { $of } sind fertig
    }.
screening-see = Vorprüfung ansehen

screening-open = Vorprüfung eröffnen
screening-open-about = Wählen Sie Kolleginnen und Kollegen, die sie von verschiedenen Seiten ansehen. Jede prüft für sich; niemand sieht die Antworten der anderen, bevor die eigenen fertig sind.
screening-ask = Andere fragen oder Frist ändern
screening-assessors = Wer prüft
screening-assessors-help = Zwei oder drei genügen. Wer sie vorgeschlagen hat, steht nicht zur Wahl.
screening-due = Fertig bis
screening-due-help = Ein Tag, heute oder später.
screening-by-list = Die Fragen:
screening-no-list = Für diese Schiene ist keine Checkliste in Gebrauch
screening-no-list-text = Eine Administratorin setzt eine ein unter Einstellungen, Checklisten.
screening-no-people = Die Behörde kennt noch keine Personen. Sie werden unter Einstellungen, Personen eingetragen.

screening-weigh = Jetzt prüfen
screening-weigh-about = { $name }. Beantworten Sie jedes Kriterium und sagen Sie dann, dass Sie fertig sind. Die Antworten der anderen sehen Sie, wenn Sie fertig sind.
screening-what = Was vorgeschlagen ist
screening-part = Kriterium { $part } von { $of }
screening-answer = Beantworten
screening-done = Ich bin fertig
screening-done-about = Danach ändern sich Ihre Antworten nicht mehr, und Sie sehen, was die anderen geantwortet haben.
screening-not-answered = { $count ->
    [one] Eine Frage ist noch offen
   *[other] { $count } Fragen sind noch offen
}
screening-blind = Sie sind gebeten, sie zu prüfen. Die Antworten der anderen sehen Sie, wenn Sie fertig sind.
screening-is-done = Fertig am { $day }
screening-has-begun = Hat begonnen
screening-not-begun = Hat nicht begonnen
screening-proposer = { $name }, hat sie vorgeschlagen; zählt nicht mit

screening-found = Was jede und jeder geantwortet hat
screening-means = Die Punkte
screening-means-about = Die Punkte der Prüfenden und ihr Mittel. Die des Vorschlagenden zählen nicht mit.
screening-points = Punkte
screening-mean = Mittel

screening-cut = Ohne die anderen weitergehen
screening-cut-about = Was fertig ist, zählt; auf die anderen wird nicht mehr gewartet.
screening-cut-reason = Warum

screening-make = Ergebnis eintragen
screening-make-again = Ergebnis neu eintragen
screening-make-about = Eine Antwort auf jede Frage, vereinbart aus dem, was alle fanden. Die Felder beginnen mit dem, was die Antworten nahelegen; wo sie sich unterscheiden, wählen Sie.
screening-make-do = Vorprüfung abschließen
screening-recommendation = Was empfohlen wird
screening-reasons = Begründung
screening-reasons-help = In zwei oder drei Sätzen, die das Gremium vorlesen kann.
screening-conditions = Bedingungen
screening-conditions-about = Bedingungen gehören zu „Mit Bedingungen beitreten“. Jede wird verfolgt, bis sie erfüllt ist.
screening-condition = Bedingung
screening-add-condition = Bedingung hinzufügen
screening-remove-condition = Diese Bedingung entfernen
screening-condition-what = Was erfüllt sein muss
screening-condition-unit = Die Einheit, die dafür sorgt
screening-condition-due = Bis wann
screening-condition-met = Erfüllt am { $day }
screening-condition-open = Noch nicht erfüllt

screening-earlier =
    Höher als { $lower } von { $count ->
        [one] 1 früheren Vorprüfung
       *[other] { $count } früheren Vorprüfungen
    }
screening-earlier-none = Keine frühere Vorprüfung zum Vergleich
screening-earlier-own = Diese
screening-earlier-table = Frühere Vorprüfungen in Zahlen
screening-earlier-points = Punkte von 5
screening-earlier-count = Vorprüfungen
screening-earlier-here = { $points }, wie diese

screening-load = Was die Zuständigen schon übernommen haben
screening-load-of =
    { $name }: { $cooperations ->
        [one] eine Kooperation
       *[other] { $cooperations } Kooperationen
    }, { $seats ->
        [one] ein Sitz
       *[other] { $seats } Sitze
    }, { $hours ->
        [one] 1 Stunde im Jahr ist
       *[other] { $hours } Stunden im Jahr sind
    } angegeben ({ $without } ohne Angabe)
screening-load-nobody = Niemand ist als zuständig genannt.
screening-load-asks =
    Diese verlangt { $hours ->
        [one] 1 Stunde
       *[other] { $hours } Stunden
    } im Jahr.
screening-bound = Eigenes Geld, das schon gebunden ist
screening-bound-about = Was beschlossen ist, in jedem Jahr.
screening-bound-money = Gebunden ({ $currency })
screening-year = Jahr

screening-next-open = Vorprüfung eröffnen
screening-next-open-why = Sie ist vorgeschlagen. Wählen Sie, wer sie prüft.
screening-next-weigh = Jetzt prüfen
screening-next-weigh-why = Sie sind gebeten, sie nach der Checkliste zu prüfen.
screening-next-make = Ergebnis eintragen
screening-next-make-why = Alle sind fertig. Tragen Sie ein gemeinsames Ergebnis ein.

screening-done-opened = Eröffnet. Die Gefragten sehen es auf ihrer Seite.
screening-done-finished = Fertig. Hier steht, was die anderen bisher fanden.
screening-done-closed = Geschlossen. Das Ergebnis kann jetzt eingetragen werden.
screening-done-made = Abgeschlossen. Die Kooperation ist geprüft.

screening-advice-join = Beitreten
screening-advice-join_with_conditions = Mit Bedingungen beitreten
screening-advice-do_not_join = Nicht beitreten

fault-not-an-idea = Sie ist keine Idee mehr, deshalb wird sie nicht vor dem Beitritt geprüft.
fault-no-checklist = Für diese Schiene ist keine Checkliste in Gebrauch. Eine Administratorin setzt eine ein.
fault-no-assessor = Wählen Sie mindestens eine Person, die prüft.
fault-unknown-assessor = Eine der Gewählten ist nicht mehr hier. Wählen Sie neu.
fault-proposer-assesses = Wer sie vorgeschlagen hat, prüft sie nicht. Wählen Sie jemand anderen.
fault-has-begun = Wer begonnen hat zu prüfen, bleibt gefragt. Gehen Sie stattdessen ohne sie weiter.
fault-assessment-done = Diese Prüfung ist abgeschlossen und ändert sich nicht mehr.
fault-nobody-done = Warten Sie, bis mindestens eine Person fertig ist.
fault-not-all-done = Nicht alle sind fertig. Warten Sie, oder gehen Sie ohne die anderen weiter.
fault-result-used = Ein Beschluss beruht auf diesem Ergebnis, deshalb ändert es sich nicht mehr.
fault-no-condition = Geben Sie mindestens eine Bedingung ein, oder empfehlen Sie ohne Bedingungen.
fault-conditions-without = Wählen Sie „Mit Bedingungen beitreten“, oder entfernen Sie die Bedingungen.
