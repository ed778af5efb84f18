# What the languages lack, and a text beside its translation.

texts-title = Texte nach Sprache
texts-finding = { $count ->
    [0] In { $language } fehlt nichts.
    [one] Ein Text fehlt in { $language }, ist veraltet oder maschinell übersetzt: { $words } Wörter.
   *[other] { $count } Texte fehlen in { $language }, sind veraltet oder maschinell übersetzt: { $words } Wörter.
  }
texts-overview = Was den Sprachen fehlt
texts-language = Sprache
texts-words = Wörter
texts-all = Alle
texts-text = Text
texts-where = Wo
texts-lack = Was
texts-public = Öffentlich
texts-is-public = Ja
texts-is-internal = Nein
texts-nothing = Hier ist nichts zu tun. Jeder Text ist da, sagt dasselbe wie das Original und wurde von einem Menschen gesehen.
texts-from-to = Von { $from } nach { $to }
texts-limit = Höchstens { $limit } Zeichen. Eine Leerzeile trennt Absätze; **fett**, *kursiv*, - Listen und [Links](https://…) sind möglich.
texts-same = Der Text sagt noch dasselbe wie das Original
texts-by-machine = Maschinell übersetzt; niemand hat ihn seither geprüft
texts-why = Warum er geändert wird
texts-conflict = Jemand hat den Text inzwischen geändert
texts-conflict-what = Was Sie geschrieben haben, steht im Feld. Speichern Sie erneut, wenn es ersetzen soll, was jetzt dort steht:
texts-side-by-side = Absatz für Absatz
texts-aligned = Beide Sprachen haben dieselben Absätze.
texts-apart = { $first ->
    [0] Jeder Absatz in { $from } ist auch in { $to } da.
    [one] Ein Absatz ist nur in { $from } da.
   *[other] { $first } Absätze sind nur in { $from } da.
  } { $second ->
    [0] Jeder Absatz in { $to } ist auch in { $from } da.
    [one] Ein Absatz ist nur in { $to } da.
   *[other] { $second } Absätze sind nur in { $to } da.
  }
texts-not-in = In { $language } nicht vorhanden.

lack-missing = Fehlt
lack-stale = Veraltet
lack-machine = Maschinell

textfield-name = Name
textfield-called = Bezeichnung im Text
textfield-source = Quelle
textfield-contact = Das Büro
textfield-logo = Logo
textfield-areas = Bereiche
textfield-post = Funktion
textfield-title = Titel
textfield-introduction = Einleitung
textfield-body = Text
textfield-retired = Aufgegeben
textfield-gaps = Warum nichts getan wird
textfield-levels = Ebenen
textfield-summary = Zusammenfassung
textfield-purpose = Zweck
textfield-serves = Wozu es beiträgt
textfield-steps = Verlauf
textfield-anchors = Verankerung
textfield-seats = Sitze
textfield-budget = Budget
textfield-funding = Finanzierung
textfield-partners = Partner
textfield-geography = Orte
textfield-agreements = Vereinbarungen
textfield-notes = Notizen
textfield-attachments = Dateien
textfield-doubts = Zweifel
textfield-expected-outcome = Erwarteter Nutzen
textfield-term-note = Zum Zeitraum
textfield-programme-part = Teil des Programms

record-authority = Behörde
record-body = Gremium
record-unit = Einheit
record-council_term = Wahlperiode
record-person = Person
record-organisation = Organisation
record-strategy = Strategie
record-edition = Ausgabe
record-node = Punkt
record-cooperation = Kooperation
record-proposal = Vorschlag
record-checklist = Checkliste
record-screening = Vorprüfung
record-assessment = Einschätzung
record-competence_plan = Zuständigkeitsplan
record-matter = Vorgang
record-meeting = Sitzung
record-paper = Vorlage
record-decision = Beschluss
record-follow_up = Nachverfolgung
record-guide = Monitoring-Leitfaden
record-round = Monitoringrunde
record-review = Bericht zu einer Kooperation
record-council_report = Bericht an den Rat
record-reference_rates = Referenzkurse
record-work_rate = Stundensatz
record-budget_line = Haushaltsstelle
record-reporting_period = Berichtszeitraum
record-posting = Buchung
record-call_snapshot = Einlesen von Aufrufen
record-call = Aufruf
record-need = Bedarf
record-application = Antrag
record-participation = Beteiligung
record-indicator = Indikator
record-measurement = Messwert
record-action_plan = Aktionsplan
record-initiative = Initiative
record-progress_report = Fortschrittsbericht
record-performance_contract = Leistungsvertrag
