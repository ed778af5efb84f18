deeds-title = Sammeländerungen
deeds-lede = Was mehrere Einträge auf einmal geändert hat. Öffnen Sie es, um zu sehen, was sich zurücknehmen lässt: was seither niemand geändert hat und was nicht verabschiedet, verschickt, entschieden oder genehmigt ist.
deeds-empty = Hier stehen die Aktionen, die Sie zurücknehmen können. Noch gibt es keine.
deeds-what = Was geschah
deeds-when = Wann
deeds-who = Wer
deeds-why = Warum
deeds-taken = zurückgenommen
deeds-name =
    { $count ->
        [one] { $deed }: 1 Eintrag
       *[other] { $deed }: { $count } Einträge
    }
deeds-told =
    { $count ->
        [one] 1 Eintrag wurde geändert: { $when }, { $who }.
       *[other] { $count } Einträge wurden geändert: { $when }, { $who }.
    }
deeds-reason-was = Begründung: { $reason }
deeds-done = Die Aktion ist zurückgenommen. Das steht im Protokoll und lässt sich selbst wieder zurücknehmen.
deeds-taken-by = Zurückgenommen: { $when }, { $who }.
deeds-taken-see = Rücknahme ansehen
deeds-if = Wenn Sie es zurücknehmen
deeds-goes-back =
    { $count ->
        [one] 1 Eintrag wird wieder, wie er war.
       *[other] { $count } Einträge werden wieder, wie sie waren.
    }
deeds-stays =
    { $count ->
        [one] 1 Eintrag bleibt, wie er jetzt ist. Er steht mit dem Grund ganz oben.
       *[other] { $count } Einträge bleiben, wie sie jetzt sind. Sie stehen mit dem Grund ganz oben.
    }
deeds-never = Was beschlossen, versandt, entschieden oder genehmigt ist, wird nie zurückgenommen. Auch versandte E-Mails nicht.
deeds-letters =
    { $count ->
        [one] 1 Erinnerung per E-Mail wurde seither geschrieben; sie lässt sich nicht zurückrufen.
       *[other] { $count } Erinnerungen per E-Mail wurden seither geschrieben; sie lassen sich nicht zurückrufen.
    }
deeds-nothing = Es gibt nichts zurückzunehmen
deeds-why-back = Begründung
deeds-do = Zurücknehmen
deeds-records = Einträge
deeds-record = Eintrag
deeds-kind = Art
deeds-becomes = Was geschieht
deeds-before = Wird wieder, wie er war
deeds-gone = Wird entfernt; vorher gab es ihn nicht
deeds-again = Kommt wieder
deeds-went = Ging zurück
deeds-stayed = Blieb, wie er war
deeds-stay-changed = Bleibt: geändert von { $who }, { $when }
deeds-stay-removed = Bleibt weg: seither entfernt
deeds-stay-settled = Bleibt: beschlossen, versandt, entschieden oder genehmigt
deeds-stay-beginning = Bleibt: Die Behörde begann damit
deeds-stay-rests = Bleibt: gehört zu etwas, das seither beschlossen, versandt oder entschieden wurde:
deeds-stay-needed = Bleibt: Anderes beruht darauf.
deeds-made = Das lässt sich zurücknehmen.
deeds-made-see = Ansehen, was geändert wurde
deeds-would =
    { $count ->
        [one] 1 Eintrag wird geändert
       *[other] { $count } Einträge werden geändert
    }
deeds-would-new =
    { $count ->
        [one] 1 neu
       *[other] { $count } neu
    }
deeds-would-changed =
    { $count ->
        [one] 1 geändert
       *[other] { $count } geändert
    }
deeds-would-removed =
    { $count ->
        [one] 1 entfernt
       *[other] { $count } entfernt
    }
deeds-would-new-one = Neu
deeds-would-changed-one = Wird geändert
deeds-would-removed-one = Wird entfernt
deeds-would-undo = Sie können danach alles zurücknehmen; was andere inzwischen ändern, bleibt.
deeds-would-back = Zurück zum Formular
deeds-would-more =
    { $count ->
        [one] und 1 weiterer
       *[other] und { $count } weitere
    }
fault-nothing-back = Kein Eintrag kann zurückgehen; der Grund steht bei jedem.
fault-back-moved = Inzwischen wurde etwas geändert. Sehen Sie die Liste noch einmal an, bevor Sie es zurücknehmen.
deed-import = Import
deed-open_term = Neue Wahlperiode eröffnet
deed-hand_over = Übergabe
deed-assign_many = Person für mehrere Kooperationen benannt
deed-roll_over = Aktionsplan fortgeschrieben
deed-open_round = Monitoring-Runde eröffnet
deed-close_round = Monitoring-Runde geschlossen
deed-bring_calls = Aufrufe eingelesen
deed-bring_list = Projektliste eingelesen
deed-bring_rates = Wechselkurse eingelesen
deed-move_links = Kooperationen anderen Punkten der Strategie zugeordnet
deed-start_edition = Neue Ausgabe einer Strategie begonnen
deed-remove_edition = Entwurf einer Ausgabe entfernt
deed-publish_edition = Ausgabe veröffentlicht
deed-unpublish_edition = Ausgabe von der öffentlichen Seite genommen
deed-retire_node = Punkt der Strategie aufgegeben
deed-split_node = Punkt der Strategie geteilt
deed-merge_nodes = Punkte der Strategie zusammengelegt
deed-merge_organisations = Zwei Organisationen zusammengeführt
deed-move_node = Punkt der Strategie verschoben
deed-make_periods = Berichtszeiträume angelegt
deed-take_back = Aktion zurückgenommen
deed-several = Mehrere Änderungen auf einmal
