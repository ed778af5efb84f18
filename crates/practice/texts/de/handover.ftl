handover-title = Übergabe
handover-lede = Wenn jemand geht oder ein neuer Rat gewählt wird: Alles, wofür sie zuständig sind, wird auf einmal weitergegeben, und der Verlauf bleibt.
handover-person = Person
handover-carries = Zuständigkeiten
handover-has-left = ist ausgeschieden
handover-nobody-carries = Hier werden die Personen stehen, die für etwas zuständig sind. Noch sind keine Personen mit Kooperationen verbunden.
handover-terms = Wahlperioden
handover-term-open =
    { $count ->
        [one] 1 politischer Sitz wird am { $day } unbesetzt
       *[other] { $count } politische Sitze werden am { $day } unbesetzt
    }
handover-term-to-come =
    { $count ->
        [0] Beginnt am { $day }; keine politischen Sitze zu öffnen.
        [one] Beginnt am { $day }; 1 politischer Sitz wird an diesem Tag unbesetzt.
       *[other] Beginnt am { $day }; { $count } politische Sitze werden an diesem Tag unbesetzt.
    }
handover-term-runs = Läuft seit { $day }.
handover-term-over = Endete am { $day }.
handover-term-day = An welchem Tag werden die Sitze unbesetzt?
handover-term-day-help = Die Wahlperiode läuft. Geben Sie einen Tag darin an, zum Beispiel den, an dem sich ein neuer Rat konstituiert. Nichts ändert sich, bevor Sie die Liste gesehen haben.
handover-term-show = Zeigen, was unbesetzt wird
handover-preview = Das wird übergeben
handover-preview-letters = Danach erhalten Sie einen Brief für jede Person, die etwas übernimmt. Das Programm verschickt die Briefe nicht.
fault-term-over = Die Wahlperiode ist vorbei; in ihr wird niemand mehr gewählt.
fault-term-runs = Die Wahlperiode läuft. Geben Sie den Tag ein, an dem die Sitze unbesetzt werden.
fault-term-day = Geben Sie einen Tag in der Wahlperiode ein.
handover-carries-count =
    { $count ->
        [0] Ist zurzeit für nichts zuständig.
        [one] Hat 1 Aufgabe, die jemand anderes übernehmen muss.
       *[other] Hat { $count } Aufgaben, die jemand anderes übernehmen muss.
    }
handover-nothing = Es gibt nichts zu übergeben.
handover-on = Ab
handover-on-help = Der erste Tag der Neuen.
handover-leaves = Die Person verlässt die Organisation am Tag davor
handover-all = Alles geben an
handover-each = Für jede Aufgabe einzeln wählen
handover-what = Einzeln
handover-as-above = Wie oben gewählt
handover-nobody = Noch niemand; der Sitz bleibt unbesetzt
handover-keep = Bleibt
handover-reason = Grund
handover-send = Übergeben
handover-letters = Briefe an die Nachfolger
handover-letters-lede = { $name } hat dies übergeben. Drucken Sie die Briefe, oder kopieren Sie sie.
handover-letters-none = Niemand hat etwas übernommen; was niemanden bekam, steht auf der Liste des Büros.
handover-letter-hello =
    { $count ->
        [one] Sie haben dies von { $giver } übernommen:
       *[other] Sie haben diese { $count } Aufgaben von { $giver } übernommen:
    }
handover-letter-due = fällig am { $day }
handover-letter-more = Mehr lesen
handover-letter-end = Was auf Sie wartet, steht auf der Seite Heute. Fragen Sie das internationale Büro, wenn etwas unklar ist.
handover-term-lede = Wenn der neue Rat beginnt, werden alle politischen Sitze zugleich unbesetzt, und die Strategien werden wieder aufgenommen. Was ad hoc benannt wird, bleibt.
handover-term-nothing = Alle politischen Sitze sind für diese Periode unbesetzt.
handover-term-strategies = Strategien, die wieder aufzunehmen sind
handover-term-send = Sitze freigeben
handover-term-done = Die Sitze sind unbesetzt; sie stehen auf der Liste des Büros, bis sie besetzt sind.
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
