# Nach Wörtern suchen.
search-title = Suche
search-lede-desk = Sucht in allem, was Sie hier sehen dürfen: Kooperationen, Strategien, Vorschläge, Sitzungen und Vorgänge, jährliche Berichte, Aufrufe, Organisationen, Einheiten, Gremien und im Text von Dateien.
search-for = Suchen nach
search-form = Suchen und eingrenzen
search-by-kind = Was
search-all-kinds = Alles
search-year = Jahr
search-all-years = Alle Jahre

search-kind =
    { $kind ->
        [cooperation] Kooperation
        [organisation] Organisation
        [strategy] Strategie
        [edition] Ausgabe einer Strategie
        [node] Punkt einer Strategie
        [authority] Die Behörde
        [body] Gremium
        [unit] Einheit
        [council_term] Wahlperiode
        [person] Person
        [matter] Vorgang
        [decision] Beschluss
        [follow_up] Nachverfolgung
        [competence_plan] Zuständigkeitsplan
        [proposal] Vorschlag
        [checklist] Checkliste
        [meeting] Sitzung
        [paper] Vorlage
        [guide] Monitoring-Leitfaden
        [council_report] Bericht an den Rat
        [review] Bericht
        [call] Aufruf
        [need] Bedarf
        [application] Antrag
        [participation] Beteiligung
        [budget_line] Haushaltsstelle
        [action_plan] Aktionsplan
        [initiative] Initiative
        [progress_report] Fortschrittsbericht
        [indicator] Indikator
        [performance_contract] Leistungsvertrag
       *[other] Anderes
    }
search-edition-draft = Entwurf
search-edition-adopted = In Kraft
search-edition-superseded = Abgelöst

search-report-of = Bericht { $year }: { $cooperation }
search-value-of = { $indicator }, { $day }
search-of-others =
    { $count ->
        [one] Von anderen: 1 Aufruf oder gefundene Beteiligung
       *[other] Von anderen: { $count } Aufrufe und gefundene Beteiligungen
    }

search-count =
    { $count ->
        [one] 1 Ergebnis für „{ $text }“
       *[other] { $count } Ergebnisse für „{ $text }“
    }
search-in-file = In der Datei { $file }:
search-similar = Nichts ist „{ $text }“ geschrieben. Hier steht, was ähnlich geschrieben ist:
search-some = Nichts enthält alles aus „{ $text }“. Hier steht, was einen Teil davon enthält.

search-hint = Geben Sie ein Wort oder mehrere ein. Gefunden wird, was alle enthält.
search-hint-parts = Formen, Teile und Anfänge von Wörtern werden auch gefunden: „Vertrag“ findet „Kooperationsverträge“.
search-hint-quotes = Anführungszeichen halten Wörter zusammen: „Region Nordjylland“.
search-hint-minus = Ein Minus lässt aus, was ein Wort enthält: Häfen -Energie.

search-nothing = Für „{ $text }“ wurde nichts gefunden.
search-nothing-narrowed = Lassen Sie die Auswahl neben den Wörtern weg.
search-nothing-spelling = Prüfen Sie, ob die Wörter so geschrieben sind wie in den Texten.
search-nothing-fewer = Versuchen Sie es mit weniger oder allgemeineren Wörtern.
search-widen = In allem suchen
search-not-ready = Die Suche wird vorbereitet. Das dauert einige Sekunden.
search-again = Noch einmal versuchen
