# Organisationen, Einheiten, Gremien, Wahlperioden, Personen und die Behörde selbst.

organisation-administration = Einstellungen
organisation-not-stated = Nicht angegeben
organisation-none = Keine
organisation-no-one = Niemand angegeben
organisation-choose = Bitte wählen
organisation-facts = Eckdaten
organisation-period = Zeitraum
organisation-history = Verlauf
organisation-edit = Bearbeiten
organisation-edit-title = { $name } bearbeiten
organisation-remove = Entfernen
organisation-remove-title = { $name } entfernen
organisation-remove-text = Nichts verwendet diesen Eintrag. Danach steht er in keiner Liste mehr; sein Verlauf bleibt im Protokoll.
organisation-remove-used = Der Eintrag kann nicht entfernt werden, solange er verwendet wird. Lösen Sie ihn zuerst dort:
organisation-remove-used-hidden = Was ihn verwendet, ist für Sie nicht einsehbar. Fragen Sie die Administration.
organisation-back = Zurück
organisation-save = Speichern
organisation-enter = Eintragen
organisation-cancel = Abbrechen
organisation-reason = Grund
organisation-reason-help = Steht im Verlauf bei der Änderung. Nennen Sie keine Personen.
organisation-no-reason = Kein Grund angegeben
organisation-used-by = Verwendet von
organisation-used-by-none = Wird nirgends verwendet.
organisation-used-not = Nicht verwendet
organisation-changed = Zuletzt geändert
organisation-ended = Geschlossen { $day }
organisation-done-entered = Eingetragen.
organisation-done-changed = Gespeichert.
organisation-done-removed = Entfernt.
organisation-done-erased = Der Name ist gelöscht.

organisation-author-import = Import
organisation-author-account = Jemand, dessen Name gelöscht wurde
organisation-author-token = Ein Programm
organisation-author-visitor = Jemand von außen

organisation-record-authority = Behörde
organisation-record-body = Gremium
organisation-record-unit = Einheit
organisation-record-council-term = Wahlperiode
organisation-record-person = Person
organisation-record-organisation = Organisation
organisation-record-cooperation = Kooperation
organisation-record-strategy = Strategie
organisation-record-edition = Ausgabe einer Strategie
organisation-record-node = Punkt einer Strategie
organisation-record-saved-view = Gespeicherte Ansicht

organisation-count-unit = { $count ->
    [one] { $count } Einheit
   *[other] { $count } Einheiten
}
organisation-count-body = { $count ->
    [one] { $count } Gremium
   *[other] { $count } Gremien
}
organisation-count-council-term = { $count ->
    [one] { $count } Wahlperiode
   *[other] { $count } Wahlperioden
}
organisation-count-person = { $count ->
    [one] { $count } Person
   *[other] { $count } Personen
}
organisation-count-organisation = { $count ->
    [one] { $count } Organisation
   *[other] { $count } Organisationen
}
organisation-count-cooperation = { $count ->
    [one] { $count } Kooperation
   *[other] { $count } Kooperationen
}
organisation-count-strategy = { $count ->
    [one] { $count } Strategie
   *[other] { $count } Strategien
}
organisation-count-edition = { $count ->
    [one] { $count } Ausgabe einer Strategie
   *[other] { $count } Ausgaben von Strategien
}
organisation-count-node = { $count ->
    [one] { $count } Punkt einer Strategie
   *[other] { $count } Punkte von Strategien
}
organisation-count-saved-view = { $count ->
    [one] { $count } gespeicherte Ansicht
   *[other] { $count } gespeicherte Ansichten
}
organisation-count-authority = { $count ->
    [one] { $count } Behörde
   *[other] { $count } Behörden
}

organisation-field-name = Name
organisation-field-short = Kurzname
organisation-field-kind = Art
organisation-field-parent = Gehört zu
organisation-field-area = Bereich
organisation-field-areas = Bereiche
organisation-field-closed-on = Geschlossen am
organisation-field-body = Gremium
organisation-field-from = Erster Tag
organisation-field-to = Letzter Tag
organisation-field-post = Funktion
organisation-field-unit = Einheit
organisation-field-left-on = Ausgeschieden am
organisation-field-country = Land
organisation-field-nuts = NUTS-Region
organisation-field-town = Ort
organisation-field-website = Website
organisation-field-pic = PIC
organisation-field-ror = ROR
organisation-field-cvr = CVR-Nummer
organisation-field-note = Notiz für das Büro
organisation-field-visibility = Wer es sehen darf
organisation-field-called = Im Fließtext genannt
organisation-field-languages = Sprachen
organisation-field-working = Arbeitssprache
organisation-field-currency = Währung
organisation-field-accent = Farbe
organisation-field-slug = Webadresse (Kurzname)
organisation-field-order = Platz in der Liste
organisation-field-source = Quelle der Angaben

organisation-short-help = Wie man es sagt, etwa RR oder CPMR
organisation-country-help = Leer lassen, wenn sie zu mehreren Ländern gehört
organisation-nuts-help = Die Region in der Statistik der Europäischen Union, etwa DK05
organisation-pic-help = Teilnehmercode der Europäischen Kommission, 9 Ziffern
organisation-ror-help = Research Organization Registry, 9 Buchstaben und Ziffern
organisation-cvr-help = Dänisches Zentrales Unternehmensregister, 8 Ziffern
organisation-note-help = Wird nie veröffentlicht

organisation-units = Einheiten
organisation-units-about = Die Teile der Verwaltung, als Baum. Sie sind für Kooperationen zuständig, und Menschen arbeiten in ihnen.
organisation-units-add = Einheit hinzufügen
organisation-units-empty = Hier werden die Teile der Verwaltung stehen. Beginnen Sie mit einer an der Spitze.
organisation-units-close = Einheit schließen
organisation-units-close-about = Eine geschlossene Einheit bleibt lesbar, und was sie nennt, nennt sie weiter. Einheiten darunter sind zuerst zu schließen.
organisation-units-within = Einheiten darunter
organisation-units-people = Personen in der Einheit

organisation-bodies = Gremien
organisation-bodies-about = Wer beschließt und wer empfiehlt. Beschlüsse, Benennungen und Wahlperioden nennen sie.
organisation-bodies-add = Gremium hinzufügen
organisation-bodies-empty = Hier werden Rat und Ausschüsse stehen. Beginnen Sie mit dem Rat.
organisation-bodies-close = Gremium auflösen
organisation-bodies-close-about = Ein aufgelöstes Gremium bleibt lesbar, mit allem, was es beschlossen hat.
organisation-bodies-people = Mitglieder

organisation-terms = Wahlperioden
organisation-terms-about = Die Jahre, für die ein Rat gewählt ist. Strategien werden in jeder überarbeitet.
organisation-terms-add = Wahlperiode hinzufügen
organisation-terms-empty = Hier werden die Jahre stehen, für die der Rat gewählt ist.

organisation-people = Personen
organisation-people-about = Funktionen, und wer sie innehat. Das Protokoll kennt nur die Funktion; der Name steht daneben und kann gelöscht werden.
organisation-people-add = Person hinzufügen
organisation-people-empty = Hier werden die stehen, die für Kooperationen zuständig sind und in Gremien sitzen.
organisation-people-leave = Ausscheiden eintragen
organisation-people-leave-about = Die Funktion bleibt dort stehen, wo sie verankert war; ab diesem Tag gilt sie dort als unbesetzt.
organisation-person = Person
organisation-person-place = Einheit oder Gremium
organisation-person-left = ausgeschieden { $day }
organisation-person-name = Name der Person
organisation-person-name-help = Wird außerhalb des Protokolls geführt und nur von Personen mit einer Rolle hier gesehen
organisation-person-name-where = Name und Adresse stehen außerhalb des Protokolls. Sie können gelöscht werden; die Funktion bleibt.
organisation-person-no-name = Niemand angegeben
organisation-person-email = E-Mail
organisation-person-erase = Namen löschen
organisation-erase-title = Den Namen { $name } löschen
organisation-erase-text = Name und E-Mail-Adresse werden gelöscht und sind nicht wiederherzustellen. Die Funktion und was sie getan hat, bleiben.

organisation-organisations = Organisationen
organisation-organisations-about = Partner und Geldgeber, gemeinsam für alle Kooperationen, die sie nennen.
organisation-organisations-add = Organisation hinzufügen
organisation-organisations-empty = Hier werden Partner und Geldgeber stehen. Fügen Sie eine hinzu, und nennen Sie sie dann in einer Kooperation.
organisation-organisations-none-found = Keine Organisation passt zu diesen Filtern. Entfernen Sie einen davon.
organisation-views = Ansichten
organisation-view-regions = Partnerregionen
organisation-view-all = Alle Organisationen
organisation-filter = Organisationen filtern
organisation-all-kinds = Alle Arten
organisation-all-countries = Alle Länder
organisation-cooperation = Kooperation
organisation-cooperations = Kooperationen mit uns
organisation-no-cooperation = Noch keine Kooperation nennt sie.
organisation-role = Rolle
organisation-role-programme = Programm
organisation-state = Status

organisation-authority = Die Behörde
organisation-authority-about = Namen, Sprachen, Farbe und Bereiche. Sie erscheinen auf allen Seiten.
organisation-authority-edit = Behörde bearbeiten
organisation-called-help = Wie in: die Region nimmt teil
organisation-accent-help = Die Farbe von Links und Schaltflächen, als # und sechs Ziffern oder Buchstaben. Der Kontrast zu Weiß muss mindestens 4,5 sein.
organisation-accent-contrast = Kontrast zu Weiß { $contrast }; Text braucht 4,5
organisation-areas-help = Ein Bereich, zu dem Einheiten oder Kooperationen gehören, kann nicht entfernt werden. Ein umbenannter behält, was zu ihm gehört.
organisation-area-add = Weiteren Bereich hinzufügen
organisation-area-remove = Diesen Bereich entfernen
organisation-slug-help = Kleinbuchstaben und Bindestriche; wird aus dem Namen gebildet, wenn das Feld leer ist. Es ändert sich nie.
organisation-source-help = Steht am Fuß jeder Seite

organisation-conflict = Während Sie schrieben von { $who } geändert, { $when }
organisation-conflict-authority = Die Behörde wurde geändert, während Sie schrieben
organisation-conflict-text = Von Ihnen ist noch nichts gespeichert und nichts verloren. Vergleichen Sie, berichtigen Sie das Formular und speichern Sie noch einmal: Dann gilt, was im Formular steht.
organisation-conflict-both = Was jetzt dort steht, neben dem, was Sie schrieben
organisation-conflict-now = Steht jetzt dort
organisation-conflict-yours = Sie schrieben
organisation-conflict-form = Ihre Fassung

organisation-column-field = Feld
organisation-column-before = Vorher
organisation-column-after = Nachher
organisation-history-title = Verlauf von { $name }
organisation-history-about = Wer ihn änderte, wann und warum; das Neueste zuerst.
organisation-history-entered = Eingetragen
organisation-history-changed = Geändert
organisation-history-removed = Entfernt
organisation-field-contact = Das Büro
organisation-contact-help = Adresse, Telefon und E-Mail des Büros, für alle auf der öffentlichen Seite. Keine Namen von Personen.

organisation-field-logo = Logo
organisation-field-alternative = Was darauf zu sehen ist
organisation-field-hash = Datei
organisation-field-what = Was
organisation-field-owner = Wer
organisation-field-due-on = Fällig
organisation-field-done = Erledigt
organisation-field-on = Tag
organisation-field-how = Wie
organisation-field-title = Titel
organisation-field-track = Schiene
organisation-field-questions = Fragen
organisation-field-sections = Abschnitt
organisation-field-text = Wortlaut
organisation-field-help = Hilfe
organisation-field-about = Über
organisation-field-answer = Antwort
organisation-field-weight = Gewicht
organisation-field-anchors = Stufen
organisation-field-optional = Darf fehlen
organisation-field-key = Schlüssel
organisation-field-replaces = Ersetzt
organisation-field-valid-from = In Gebrauch ab
organisation-field-media-type = Dateityp
organisation-logo-none = Kein Logo. Die öffentliche Seite zeigt den Namen allein.
organisation-logo-add = Logo hinzufügen
organisation-logo-change = Logo ändern
organisation-logo-about = Es steht neben dem Namen oben auf jeder öffentlichen Seite.
organisation-alternative-help = Für alle, die das Bild nicht sehen, etwa: eine weiße Welle unter drei Sternen
organisation-logo-file = Datei
organisation-logo-file-help = PNG oder SVG, höchstens 200 kB. Eine gewählte Datei tritt an die Stelle der bisherigen.
organisation-logo-remove = Logo entfernen
organisation-logo-remove-about = Ohne Logo zeigt die öffentliche Seite den Namen allein.
organisation-logo-conflict = Von Ihnen ist noch nichts gespeichert, und die Texte unten sind Ihre. Sehen Sie an, was jetzt dort steht, wählen Sie die Datei erneut, und speichern Sie noch einmal.
fault-logo-type = Wählen Sie ein PNG oder ein SVG; diese Datei ist keines von beiden. Speichern Sie das Logo in einem dieser Formate.
fault-logo-large = Wählen Sie eine Datei von höchstens { $limit } kB. Speichern Sie das Bild mit weniger Punkten, oder vereinfachen Sie die Zeichnung.
fault-logo-png = Speichern Sie das PNG erneut; dieses ist nicht vollständig, oder es wurde etwas angefügt.
fault-logo-size = Speichern Sie das PNG mit Seiten von { $least } bis { $most } Punkten; dieses hat { $width } mal { $height }.
fault-logo-moving = Speichern Sie das Logo als ein Bild, das stillsteht; dieses bewegt sich.
fault-logo-svg = Speichern Sie das SVG erneut als einfaches SVG in UTF-8; dieses ist nicht lesbar.
fault-logo-doctype = Speichern Sie das SVG ohne Dokumenttyp und ohne eigene Entitäten; dieses hat sie.
fault-logo-instruction = Speichern Sie das SVG ohne Verarbeitungsanweisungen wie ein eigenes Stylesheet; dieses hat eine.
fault-logo-script = Speichern Sie das SVG ohne Skripte und ohne Ereignisse; dieses würde etwas ausführen.
fault-logo-element = Speichern Sie das SVG als reine Zeichnung ohne „{ $element }“; das kann ein Logo nicht haben.
fault-logo-elsewhere = Speichern Sie das SVG mit allem darin, Text als Kurven und Bilder als PNG; dieses führt zu etwas außerhalb der Datei.
fault-logo-backslash = Schreiben Sie die Stile des SVG ohne umgekehrte Schrägstriche; sie können eine Adresse verbergen.
fault-logo-nested = Speichern Sie das SVG mit Kopien statt Verweisen auf Verweise; dieses zu zeichnen kann sehr lange dauern.
fault-logo-filter = Speichern Sie das SVG ohne Unschärfe, Schatten und andere Filter, oder mit schwächeren; diese zu zeichnen dauert zu lange.
fault-logo-absent = Legen Sie die Datei des Logos in das Bündel, oder nehmen Sie das Logo aus der Behörde; ohne die Datei lässt es sich nicht prüfen.
organisation-record-proposal = Vorschlag
organisation-count-proposal = { $count ->
    [one] { $count } Vorschlag
   *[other] { $count } Vorschläge
}
organisation-record-checklist = Checkliste
organisation-count-checklist = { $count ->
    [one] { $count } Checkliste
   *[other] { $count } Checklisten
}
organisation-record-screening = Vorprüfung
organisation-count-screening = { $count ->
    [one] { $count } Vorprüfung
   *[other] { $count } Vorprüfungen
}
organisation-record-assessment = Einschätzung
organisation-count-assessment = { $count ->
    [one] { $count } Einschätzung
   *[other] { $count } Einschätzungen
}
organisation-record-competence-plan = Zuständigkeitsplan
organisation-count-competence-plan = { $count ->
    [one] { $count } Zuständigkeitsplan
   *[other] { $count } Zuständigkeitspläne
}
organisation-record-matter = Vorgang
organisation-count-matter = { $count ->
    [one] { $count } Vorgang
   *[other] { $count } Vorgänge
}
organisation-record-meeting = Sitzung
organisation-count-meeting = { $count ->
    [one] { $count } Sitzung
   *[other] { $count } Sitzungen
}
organisation-record-paper = Vorlage
organisation-count-paper = { $count ->
    [one] { $count } Vorlage
   *[other] { $count } Vorlagen
}
organisation-record-decision = Beschluss
organisation-count-decision = { $count ->
    [one] { $count } Beschluss
   *[other] { $count } Beschlüsse
}
organisation-record-follow-up = Nachverfolgung
organisation-count-follow-up = { $count ->
    [one] { $count } Nachverfolgung
   *[other] { $count } Nachverfolgungen
}
organisation-record-guide = Monitoring-Leitfaden
organisation-count-guide = { $count ->
    [one] { $count } Monitoring-Leitfaden
   *[other] { $count } Monitoring-Leitfäden
}
organisation-record-round = Monitoringrunde
organisation-count-round = { $count ->
    [one] { $count } Monitoringrunde
   *[other] { $count } Monitoringrunden
}
organisation-record-review = Bericht zu einer Kooperation
organisation-count-review = { $count ->
    [one] { $count } Bericht zu einer Kooperation
   *[other] { $count } Berichte zu Kooperationen
}
organisation-record-council-report = Bericht an den Rat
organisation-count-council-report = { $count ->
    [one] { $count } Bericht an den Rat
   *[other] { $count } Berichte an den Rat
}
organisation-record-reference-rates = Referenzkurse
organisation-count-reference-rates = { $count ->
    [one] { $count } Jahrgang Referenzkurse
   *[other] { $count } Jahrgänge Referenzkurse
}
organisation-record-work-rate = Stundensatz
organisation-count-work-rate = { $count ->
    [one] { $count } Stundensatz
   *[other] { $count } Stundensätze
}
organisation-record-budget-line = Haushaltsstelle
organisation-count-budget-line = { $count ->
    [one] { $count } Haushaltsstelle
   *[other] { $count } Haushaltsstellen
}
organisation-record-reporting-period = Berichtszeitraum
organisation-count-reporting-period = { $count ->
    [one] { $count } Berichtszeitraum
   *[other] { $count } Berichtszeiträume
}
organisation-record-posting = Buchung
organisation-count-posting = { $count ->
    [one] { $count } Buchung
   *[other] { $count } Buchungen
}
organisation-record-call-snapshot = Einlesen von Aufrufen
organisation-count-call-snapshot = { $count ->
    [one] { $count } Einlesen von Aufrufen
   *[other] { $count } Mal Aufrufe eingelesen
}
organisation-record-call = Aufruf
organisation-count-call = { $count ->
    [one] { $count } Aufruf
   *[other] { $count } Aufrufe
}
organisation-record-need = Bedarf
organisation-count-need = { $count ->
    [one] { $count } Bedarf
   *[other] { $count } Bedarfe
}
organisation-record-application = Antrag
organisation-count-application = { $count ->
    [one] { $count } Antrag
   *[other] { $count } Anträge
}
organisation-record-participation = Beteiligung
organisation-count-participation = { $count ->
    [one] { $count } Beteiligung
   *[other] { $count } Beteiligungen
}
organisation-record-indicator = Indikator
organisation-count-indicator = { $count ->
    [one] { $count } Indikator
   *[other] { $count } Indikatoren
}
organisation-record-measurement = Messwert
organisation-count-measurement = { $count ->
    [one] { $count } Messwert
   *[other] { $count } Messwerte
}
organisation-record-action-plan = Aktionsplan
organisation-count-action-plan = { $count ->
    [one] { $count } Aktionsplan
   *[other] { $count } Aktionspläne
}
organisation-record-initiative = Initiative
organisation-count-initiative = { $count ->
    [one] { $count } Initiative
   *[other] { $count } Initiativen
}
organisation-record-progress-report = Fortschrittsbericht
organisation-count-progress-report = { $count ->
    [one] { $count } Fortschrittsbericht
   *[other] { $count } Fortschrittsberichte
}
organisation-record-performance-contract = Leistungsvertrag
organisation-count-performance-contract = { $count ->
    [one] { $count } Leistungsvertrag
   *[other] { $count } Leistungsverträge
}

organisation-twins = Vielleicht gibt es diese Organisation schon
organisation-twins-about = Öffnen Sie sie, wenn es dieselbe ist. Ist es eine andere, senden Sie das Formular noch einmal.
organisation-enter-despite = Trotzdem anlegen
organisation-twin-number = dieselbe Nummer in einem Register
organisation-twin-name = derselbe Name
organisation-merge = Zusammenführen
organisation-merge-title = Eine andere Organisation mit { $name } zusammenführen
organisation-merge-about = Nutzen Sie dies, wenn dieselbe Organisation zweimal angelegt wurde. Diese bleibt; die andere geht in ihr auf.
organisation-merge-with = Die in dieser aufgeht
organisation-merge-with-help = Die mit gleichem Namen oder gleicher Nummer stehen zuerst.
organisation-merge-next = Zeigen, was geschieht
organisation-merge-do = Zusammenführen
organisation-merge-will = { $gone } geht in { $kept } auf
organisation-merge-published = Eine der beiden ist veröffentlicht. Die zusammengeführte Organisation erscheint auf den öffentlichen Seiten, unter dem Namen, den sie hier hat.
organisation-merge-reason = { $gone } wurde mit { $kept } zusammengeführt
organisation-merge-links =
    { $count ->
        [0] Nichts verweist auf die andere.
        [one] 1 Eintrag, der auf die andere verweist, wird auf diese verweisen.
       *[other] { $count } Einträge, die auf die andere verweisen, werden auf diese verweisen.
    }
organisation-merge-fills = Was hier nicht angegeben ist, wird von der anderen übernommen. Was hier steht, bleibt.
organisation-merge-histories = Beide Verläufe bleiben, und die alte Adresse führt hierher.
organisation-merged-from = Zusammengeführt mit:
organisation-done-merged = Die beiden sind zusammengeführt.
organisation-number-doubtful = Die Prüfziffer einer Nummer passt nicht; prüfen Sie die Schreibweise
fault-merge-itself = Wählen Sie eine andere Organisation als sie selbst.
fault-merge-link = Der Eintrag { $id } kann nicht auf sie verweisen; ändern Sie ihn zuerst.

# Fields of a history.
organisation-field-added = Hinzugefügt
organisation-field-adds-up = Summierbar
organisation-field-adopted-by = Beschlossen durch
organisation-field-adoption = Beschluss
organisation-field-approved = Freigegeben
organisation-field-baseline = Ausgangswert
organisation-field-better = Was besser ist
organisation-field-continues = Setzt fort
organisation-field-contributions = Beitrag
organisation-field-cooperations = Kooperation
organisation-field-count = Anzahl
organisation-field-decimals = Nachkommastellen
organisation-field-decision = Beschluss
organisation-field-definition = Definition
organisation-field-demands = Anforderung
organisation-field-dimensions = Aufgliederung
organisation-field-done-on = Erledigt am
organisation-field-due = Nachhalten
organisation-field-edition = Fassung
organisation-field-every = Wie oft
organisation-field-evidence = Nachweis
organisation-field-former-slugs = Frühere Webadresse
organisation-field-frozen = Festgehalten
organisation-field-gaps = Lücke
organisation-field-id = Eintrag
organisation-field-indicator = Indikator
organisation-field-indicators = Indikator
organisation-field-initiative = Initiative
organisation-field-introduction = Einleitung
organisation-field-is-milestone = Meilenstein
organisation-field-item = Tagesordnungspunkt
organisation-field-levels = Ebene
organisation-field-matter = Vorgang
organisation-field-measure = Gemessen als
organisation-field-measured-by = Gemessen von
organisation-field-members = Gruppe
organisation-field-merged = Zusammengeführt mit
organisation-field-minutes = Protokoll
organisation-field-money = Betrag
organisation-field-of = Von
organisation-field-operator = Träger
organisation-field-plan = Aktionsplan
organisation-field-plans = Aktionsplan
organisation-field-plural = Im Plural
organisation-field-results = Ergebnis
organisation-field-retired = Aufgegeben
organisation-field-revise-by = Zu überarbeiten bis
organisation-field-rolled = Weitergeführt
organisation-field-rolled-from = Weitergeführt von
organisation-field-rows = Zeile
organisation-field-screening = Abwägung
organisation-field-seq = Stelle im Protokoll
organisation-field-set-by-hand = Von Hand gesetzt
organisation-field-stated = Angegeben
organisation-field-steps = Stufe
organisation-field-story = Bericht
organisation-field-strategy = Strategie
organisation-field-targets = Ziel
organisation-field-tasks = Aufgabe
organisation-field-yearly = Pro Jahr

# Words of a history that no form has.
told-rolled-on = In den nächsten Plan
told-rolled-done = Erledigt
told-rolled-stopped = Beendet
told-unit-hours = Stunden
told-unit-person_months = Personenmonate
told-kind-condition = Bedingung
told-kind-task = Aufgabe
told-kind-tell = Unterrichtung
told-kind-cash = Geld
told-kind-work = Arbeit
