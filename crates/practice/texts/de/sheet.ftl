# Checklisten und Leitfäden.

sheet-administration = Einstellungen
sheet-checklists = Checklisten
sheet-checklists-about = Die Fragen, nach denen eine vorgeschlagene Kooperation geprüft wird; eine Liste für politische und eine für administrative Kooperationen.
sheet-checklists-add = Checkliste schreiben
sheet-checklists-empty = Es gibt noch keine Checkliste. Ohne sie kann keine Vorprüfung eröffnet werden.
sheet-checklists-used = Eine Vorprüfung fragt nach dieser Checkliste, deshalb ändert sie sich nicht mehr: die Antworten bleiben bei den Fragen, auf die sie gegeben wurden. Kopieren Sie sie, ändern Sie die Kopie und setzen Sie diese ein.
sheet-guides = Monitoring-Leitfäden
sheet-guides-about = Die Fragen, die einmal im Jahr zu jeder Kooperation gestellt werden; ein Leitfaden für politische und einer für administrative Kooperationen.
sheet-guides-add = Leitfaden schreiben
sheet-guides-empty = Es gibt noch keinen Leitfaden. Ohne ihn kann kein Monitoring eröffnet werden.
sheet-guides-used = Ein Monitoring fragt nach diesem Leitfaden, deshalb ändert er sich nicht mehr: die Antworten bleiben bei den Fragen, auf die sie gegeben wurden. Kopieren Sie ihn, ändern Sie die Kopie und setzen Sie diese ein.

sheet-title = Name
sheet-questions = Fragen
sheet-state = Status
sheet-source = Quelle
sheet-being-written = Wird geschrieben
sheet-in-use = In Gebrauch seit { $day }
sheet-replaced = Abgelöst; war ab { $day } in Gebrauch
sheet-to-be-used = In Gebrauch ab { $day }
sheet-locked = Gesperrt
sheet-replaces = Kopiert von
sheet-copy = Zum Ändern kopieren
sheet-edit = Name und Schiene ändern
sheet-valid-from = In Gebrauch ab
sheet-valid-from-help = Ein Tag, heute oder später. Gefragt wird nach der neuesten, die für die Schiene in Gebrauch ist. Leer lassen, um sie außer Gebrauch zu nehmen.
sheet-use = Tag speichern
sheet-up = Nach oben
sheet-down = Nach unten
sheet-out = Herausnehmen
sheet-remove = Entfernen
sheet-remove-text = Niemand wurde danach gefragt. Der Verlauf bleibt im Protokoll.
sheet-remove-do = Jetzt entfernen
sheet-between = Dazwischen

sheet-add-section = Abschnitt hinzufügen
sheet-first-section = Der erste Abschnitt
sheet-section-title = Name des Abschnitts
sheet-section-about = Worum es geht
sheet-key = Wort zum Wiederfinden
sheet-key-help = Dasselbe Kriterium hat in jeder Checkliste und jedem Leitfaden dasselbe Wort, damit die Antworten über die Jahre nebeneinander stehen. Bleibt es leer, entsteht es aus dem Namen.
sheet-question-key-help = Dieselbe Frage hat in jeder Checkliste und jedem Leitfaden dasselbe Wort. Bleibt es leer, entsteht es aus der Frage.
sheet-question = Frage
sheet-add-question = Weitere Frage hinzufügen
sheet-remove-question = Diese Frage entfernen
sheet-place = Platz in der Reihenfolge
sheet-help = Hilfe unter der Frage
sheet-kind = Antwort
sheet-anchors = Was die Punkte bedeuten
sheet-anchors-help = Nur für Punkte: eine Zeile für jede Punktzahl, die niedrigste zuerst. Eine Zeile darf leer bleiben.
sheet-weight = Gewicht
sheet-weight-help = Nur für Punkte: wie viel es neben den anderen zählt, 1 bis 100.
sheet-weight-of = Punkte, Gewicht { $weight }
sheet-unit = Was gezählt wird
sheet-optional = Darf offen bleiben

sheet-answer-score = Punkte mit Begründung
sheet-answer-yes_no = Ja oder nein mit Begründung
sheet-answer-verdict = Fortsetzen, anpassen oder austreten
sheet-answer-figure = Eine Zahl
sheet-answer-words = Worte

sheet-done-saved = Gespeichert.
sheet-done-copied = Kopiert. Ändern Sie sie hier; sie ist noch nicht in Gebrauch.
sheet-done-used = Der Tag ist gespeichert.
sheet-done-withdrawn = Außer Gebrauch genommen.
sheet-done-removed = Entfernt.

fault-sheet-used = Sie ist in Gebrauch und ändert sich nicht mehr. Kopieren Sie sie und ändern Sie die Kopie.
fault-due-past = Geben Sie einen Tag ein, der nicht vor dem { $today } liegt.
