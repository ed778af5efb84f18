handover-title = Übergabe
handover-lede = Wenn jemand geht oder ein neuer Rat gewählt wird: Alles, was sie tragen, wird auf einmal weitergegeben, und die Geschichte bleibt.
handover-person = Person
handover-carries = Trägt
handover-has-left = ist ausgeschieden
handover-nobody-carries = Hier werden die Personen stehen, die etwas tragen. Noch sind keine Personen mit Kooperationen verbunden.
handover-terms = Wahlperioden
handover-term-open =
    { $count ->
        [0] keine politischen Sitze freizugeben
        [one] 1 politischer Sitz wird frei
       *[other] { $count } politische Sitze werden frei
    }
handover-carries-count =
    { $count ->
        [0] Trägt zurzeit nichts.
        [one] Trägt 1 Sache, die jemand anderes braucht.
       *[other] Trägt { $count } Dinge, die jemand anderes brauchen.
    }
handover-nothing = Es gibt nichts zu übergeben.
handover-on = Ab
handover-on-help = Der erste Tag der Neuen.
handover-leaves = Die Person verlässt die Organisation am Tag davor
handover-all = Alles geben an
handover-each = Für jedes einzeln wählen
handover-what = Einzeln
handover-as-above = Wie oben gewählt
handover-nobody = Noch niemand; der Sitz wird frei
handover-keep = Bleibt
handover-reason = Grund
handover-send = Übergeben
handover-letters = Briefe an die Nachfolger
handover-letters-lede = { $name } hat dies übergeben. Drucken Sie die Briefe, oder kopieren Sie sie.
handover-letters-none = Niemand hat etwas übernommen; was niemanden bekam, steht auf der Liste des Büros.
handover-letter-hello =
    { $count ->
        [one] Sie haben dies von { $giver } übernommen:
       *[other] Sie haben diese { $count } Dinge von { $giver } übernommen:
    }
handover-letter-due = fällig am { $day }
handover-letter-more = Mehr lesen
handover-letter-end = Was auf Sie wartet, steht auf der Seite Heute. Fragen Sie das internationale Büro, wenn etwas unklar ist.
handover-term-lede = Wenn der neue Rat beginnt, werden alle politischen Sitze zugleich frei, und die Strategien werden wieder aufgenommen. Was ad hoc benannt wird, bleibt.
handover-term-nothing = Alle politischen Sitze sind für diese Periode frei.
handover-term-strategies = Strategien, die wieder aufzunehmen sind
handover-term-send = Sitze freigeben
handover-term-done = Die Sitze sind frei; sie stehen auf der Liste des Büros, bis sie besetzt sind.
handover-term-reason = Ein neuer Rat beginnt
handover-revise = { $title } mit dem neuen Rat wieder aufnehmen
fault-carried-gone = Dies wurde inzwischen geändert. Laden Sie die Seite neu und wählen Sie erneut.
fault-receiver = Wählen Sie jemanden, der an dem Tag in der Organisation ist.
fault-receiver-needed = Wählen Sie, wer dies übernimmt, oder geben Sie alles an eine Person.
fault-nothing-to-open = Es gibt nichts freizugeben; es ist geschehen.
carried-political = Politische Verankerung
carried-administrative = Administrative Verankerung
carried-seat = Sitz
carried-follow_up = Nachverfolgung
carried-assessment = Einschätzung in einer Vorprüfung
carried-answer = Jahresfragen
carried-initiative = Initiative
carried-task = Aufgabe einer Initiative
carried-indicator = Indikator
carried-contract = Leistungsvertrag
carried-need = Bedarf
carried-application = Antrag
carried-report = Bericht an das Programm
