# Beteiligungen, die wir laut offenen Listen haben.
found-title = Projekte, die uns vielleicht fehlen
found-none = Hier stehen Projekte, an denen wir laut offenen Listen beteiligt sind. Beginnen Sie damit, eine Liste einzulesen.
found-nothing = Keine Beteiligung passt zur Suche. Nehmen Sie einen Filter weg.
found-filter = Beteiligungen filtern
found-find = Titel oder Einrichtung
found-publisher = Quelle
found-all-publishers = Alle Quellen
publisher-cordis = CORDIS
publisher-keep = keep.eu
publisher-danish-operations = Dänische Liste der Vorhaben
found-views = Antworten
found-waiting = Warten auf Antwort
found-answered = Beantwortet
found-certain = Sicher wir: dieselbe Nummer
found-perhaps = Vielleicht wir: gleicher Name und Ort
found-nearby = Andere in unserer Region
found-nearby-about = Sie liegen in unserer Region und gehören in der Regel nicht zu uns. Sie werden nicht gezählt und brauchen keine Antwort.
found-project = Projekt
found-body = Teilnehmer
found-period = Zeitraum
found-own-eu = EU-Zuschuss an den Teilnehmer
found-own-total = Budget des Teilnehmers
found-register = Im Register
found-missing = Fehlt
found-likely = Haben wir vielleicht:
found-not-asked = Wird nicht gefragt
found-rule = Sicher ist nur eine gemeinsame Nummer (PIC oder CVR). Name und Ort sind ein Vorschlag; ein Name allein zählt nicht. Die Listen sagen, wer beteiligt ist, nicht, ob es ins Register gehört: das beantworten Sie.
found-number = Nummer bei der Quelle
found-acronym = Kurzname
found-programme = Programm
found-call = Aufruf
found-from = Von
found-to = Bis
found-town = Ort
found-country = Land
found-vat = USt- oder Registernummer
found-role = Rolle
found-currency = Währung
found-why = Warum gefunden
found-answer = Antwort
found-address = Webadresse
found-by-number = Dieselbe Nummer wie { $name }
found-by-unit = Heißt wie unsere Einheit { $name }
found-by-name = Gleicher Name und Ort wie { $name }
found-by-place = Liegt in { $name }
found-source-project = Projekt { $number }
found-source-read = gelesen am { $day }
found-done-answered = Die Antwort ist gespeichert.
found-done-ours = Namen und Nummern sind gespeichert. Lesen Sie die Listen erneut ein, damit danach gesucht wird.
found-brought =
    { $rows ->
        [one] 1 Beteiligung wurde gelesen
       *[other] { $rows } Beteiligungen wurden gelesen
    }: { $fresh ->
        [one] 1 ist neu für uns
       *[other] { $fresh } sind neu für uns
    }, { $changed ->
        [one] 1 sagt etwas anderes als zuvor
       *[other] { $changed } sagen etwas anderes als zuvor
    }, { $same ->
        [one] 1 ist unverändert
       *[other] { $same } sind unverändert
    }. Antworten bleiben.
found-bring = Eine Liste einlesen
found-bring-lede = Nur was Sie betrifft, wird behalten. Dieselbe Datei ändert beim zweiten Mal nichts, und Ihre Antworten bleiben.
found-file = Die Liste
found-file-help = CSV: organization.csv von CORDIS, Partner von keep.eu oder die dänische Liste der Vorhaben (2007-2013 oder 2014-2020). Zusammen höchstens 160 MB; die Dateien werden gelesen und nicht aufbewahrt.
found-projects = Die Projekte, nur für CORDIS
found-projects-help = project.csv derselben Ausgabe. Ohne sie fehlen Titel, Zeitraum und Programm.
found-bring-do = Einlesen
found-looked-for = Wonach gesucht wird
found-ours = Unsere Namen und Nummern
found-ours-lede = Wir selbst, unsere Krankenhäuser, Schulen und Einrichtungen, wie Register und Listen sie kennen. Nach den Namen unserer Einheiten wird ohnehin gesucht.
found-ours-none = Es sind keine Nummern eingetragen. So wird nur gefunden, was wie wir oder eine unserer Einheiten heißt.
found-ours-edit = Namen und Nummern bearbeiten
found-ours-save = Namen und Nummern speichern
found-ours-one = Einrichtung
found-ours-add = Eine Einrichtung hinzufügen
found-ours-remove = Entfernen
found-ours-name = Name
found-ours-also = Auch genannt
found-ours-also-help = Ein Name je Zeile: auf Englisch oder vor der Umbenennung.
found-ours-town = Ort
found-ours-pic-help = Neun Ziffern aus dem Teilnehmerregister der Union.
found-ours-cvr-help = Acht Ziffern.
found-no-number = Keine Nummer
found-history = Verlauf
found-source-title = Was die Quelle sagt
found-open = Nicht angegeben: { $names }.
found-project-total = Budget des ganzen Projekts
found-project-eu = EU-Zuschuss zum ganzen Projekt
found-read-on = Gelesen am
found-place = Stelle
found-line = Zeile { $line } der Datei { $file }…
found-facts-from = Woher die Angaben stammen
found-money-rule = Die Beträge des Projekts und des Teilnehmers werden nie addiert.
found-answered-on = Beantwortet am { $day }
found-cooperation = Kooperation
found-likely-why = Warum
found-missing-about = Nichts im Register heißt so oder hat dasselbe Programm und denselben Zeitraum.
found-likely-about = Es könnte eines von diesen sein. Das ist nur ein Vorschlag.
found-likeness-short = Gleicher Kurzname
found-likeness-name = Gleicher Name
found-likeness-programme = Gleiches Programm und gleiche Jahre
finding-entered = Ins Register eingetragen
finding-known = Schon im Register
finding-not_ours = Nicht für das Register
participation-role-lead = federführend
participation-role-partner = Partner
participation-role-beneficiary = Begünstigte
participation-role-other = andere Rolle
participation-publisher-cordis = CORDIS
participation-publisher-keep = keep.eu
participation-publisher-danish-operations = Dänische Liste der Vorhaben
participation-by-number = Nummer
participation-by-name_and_place = Name und Ort
participation-by-place = Ort
participation-with-authority = Wir selbst
participation-with-body = Eine Einrichtung
participation-with-unit = Eine Einheit
participation-with-region = Unsere Region
participation-entered = Ins Register eingetragen
participation-known = Schon im Register
participation-not_ours = Nicht für das Register
found-way-known = Wir haben es: unten die Kooperation wählen
found-way-enter = Als Kooperation eintragen: unten den Bereich wählen
found-way-not_ours = Nicht wir oder nicht für das Register: unten angeben, warum
found-answer-title = Was ist es?
found-answer-again = Neu beantworten
found-answer-question = Antwort
found-answer-do = Antwort speichern
found-which = Kooperation
found-which-help = Nur wenn wir es haben.
found-area = Bereich
found-area-help = Nur wenn es eingetragen wird. Name, Zeitraum, Programm und Quelle kommen mit; der Rest folgt danach.
found-reason = Warum nicht
found-reason-help = Nur wenn es nicht für das Register ist.
fault-list-no-table = Wählen Sie eine CSV-Datei: Diese ist keine Tabelle. Ein Tabellenblatt wird in dem Programm, mit dem es geschrieben wurde, als CSV gespeichert.
fault-list-unknown = Wählen Sie eine lesbare Liste: organization.csv von CORDIS (mit project.csv), Partner von keep.eu oder die dänische Liste der Vorhaben. Die Datei hat die Spalten: { $columns }
fault-list-projects-only = Wählen Sie auch organization.csv von CORDIS: Die Projekte allein sagen nicht, wer beteiligt ist.
fault-list-two = Wählen Sie eine Liste auf einmal; nur project.csv von CORDIS gehört zu einer anderen Datei.
fault-list-large = Wählen Sie eine kleinere Liste: Mehr als { $limit } Beteiligungen darin betreffen uns. Nichts wurde geändert.
fault-list-larger = Wählen Sie Dateien von zusammen höchstens { $limit } MB; diese sind größer. Nichts wurde geändert.
fault-list-bytes = Wählen Sie Dateien von zusammen höchstens { $limit } MB; diese haben { $size } MB. Nichts wurde geändert.
fault-found-entered = Wählen Sie eine andere Antwort: Sie wurde schon als Kooperation eingetragen.
organisation-field-publisher = Quelle
organisation-field-acronym = Kurzname
organisation-field-programme-name = Programm
organisation-field-call-name = Aufruf
organisation-field-project-total = Budget des ganzen Projekts
organisation-field-project-eu = EU-Zuschuss zum ganzen Projekt
organisation-field-named = Teilnehmer
organisation-field-also = Auch genannt
organisation-field-country-name = Land
organisation-field-vat = USt- oder Registernummer
organisation-field-role = Rolle
organisation-field-own-total = Budget des Teilnehmers
organisation-field-own-eu = EU-Zuschuss an den Teilnehmer
organisation-field-read-on = Gelesen am
organisation-field-file = Datei
organisation-field-line = Zeile
organisation-field-matched = Gefunden
organisation-field-by = Durch
organisation-field-with = Mit
organisation-field-own-bodies = Namen und Nummern
found-headline =
    { $missing ->
        [0] Keines unserer Projekte fehlt im Register{ $likely ->
            [0] .
           *[other] ; { $likely } stehen vielleicht darin und warten auf Antwort.
        }
        [one] 1 Projekt von uns fehlt im Register{ $likely ->
            [0] .
           *[other] ; { $likely } stehen vielleicht darin.
        }
       *[other] { $missing } Projekte von uns fehlen im Register{ $likely ->
            [0] .
           *[other] ; { $likely } stehen vielleicht darin.
        }
    }
found-count =
    { $count ->
        [one] 1 Beteiligung
       *[other] { $count } Beteiligungen
    }
found-nearby-count =
    { $count ->
        [one] 1 Beteiligung anderer in unserer Region
       *[other] { $count } Beteiligungen anderer in unserer Region
    }
found-drawn = Die ersten { $count } sind gezeigt; die Datei hat alle.
found-unread =
    { $count ->
        [one] 1 Zeile war nicht lesbar und wurde ausgelassen: Zeile { $list }.
       *[other] { $count } Zeilen waren nicht lesbar und wurden ausgelassen: Zeilen { $list }.
    }
found-unread-projects =
    { $count ->
        [one] In der Datei der Projekte war 1 Zeile nicht lesbar: Zeile { $list }.
       *[other] In der Datei der Projekte waren { $count } Zeilen nicht lesbar: Zeilen { $list }.
    }
found-unclear =
    { $count ->
        [one] 1 Betrag oder Datum war nicht zu verstehen und gilt als nicht angegeben: { $list }.
       *[other] { $count } Beträge und Daten waren nicht zu verstehen und gelten als nicht angegeben: { $list }.
    }
found-cell = Zeile { $line } ({ $column })
found-cell-projects = Zeile { $line } der Datei der Projekte ({ $column })
found-without =
    { $count ->
        [one] 1 Projekt stand nicht in der Datei der Projekte.
       *[other] { $count } Projekte standen nicht in der Datei der Projekte.
    }
found-unread-count =
    { $count ->
        [one] 1 Zeile ist nicht lesbar und wird ausgelassen: Zeile { $list }.
       *[other] { $count } Zeilen sind nicht lesbar und werden ausgelassen: Zeilen { $list }.
    }
found-unread-projects-count =
    { $count ->
        [one] In der Datei der Projekte ist 1 Zeile nicht lesbar: Zeile { $list }.
       *[other] In der Datei der Projekte sind { $count } Zeilen nicht lesbar: Zeilen { $list }.
    }
