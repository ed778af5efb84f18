# The register: the list of cooperations, its views and its files.

register-title = Kooperationen
register-called = die Behörde
register-lede = Alles, woran { $called } im Ausland beteiligt ist, Stand { $day }.
register-propose = Kooperation vorschlagen
register-enter = Bestehende Kooperation eintragen
register-export = Exportieren
register-export-csv = CSV, diese Ansicht
register-export-money = CSV, Eigenbeitrag nach Jahr
register-timeline = Zeitleiste
register-timeline-lede = Wann jede Kooperation läuft. Die ohne Ende laufen bis zum Rand.
register-as-list = Als Liste zeigen
register-no-bar = Kein Zeitraum zu zeichnen: { $names }.
register-nothing-yet = Hier wird jede internationale Kooperation stehen, mit Zweck, Kosten und denen, die zuständig sind. Noch gibt es keine. Beginnen Sie mit einem Vorschlag, oder lesen Sie ein vorhandenes Register ein.
register-nothing-found = Keine Kooperation passt zu diesem Filter.
register-show-all = Alle Kooperationen zeigen
register-left-out-filter = Ein Teil des Filters war nicht lesbar und wurde weggelassen
fault-filter = Wählen Sie einen anderen Wert; „{ $value }“ ist hier unbekannt.
fault-filter-name = „{ $name }“ ist hier kein Filter und wurde nicht angewandt.

# What needs a look.

register-needing = { $count ->
    [0] Keine Kooperation braucht Aufmerksamkeit
    [1] Eine Kooperation braucht Aufmerksamkeit
    [2] Zwei Kooperationen brauchen Aufmerksamkeit
    [3] Drei Kooperationen brauchen Aufmerksamkeit
    [4] Vier Kooperationen brauchen Aufmerksamkeit
    [5] Fünf Kooperationen brauchen Aufmerksamkeit
    [6] Sechs Kooperationen brauchen Aufmerksamkeit
    [7] Sieben Kooperationen brauchen Aufmerksamkeit
    [8] Acht Kooperationen brauchen Aufmerksamkeit
    [9] Neun Kooperationen brauchen Aufmerksamkeit
    [10] Zehn Kooperationen brauchen Aufmerksamkeit
    [11] Elf Kooperationen brauchen Aufmerksamkeit
    [12] Zwölf Kooperationen brauchen Aufmerksamkeit
   *[other] { $count } Kooperationen brauchen Aufmerksamkeit
}
register-needing-none = Nichts endet binnen eines Jahres, kein Sitz ist unbesetzt, und keine Grundangabe fehlt.
register-look-ends = Zu verlängern oder abzuschließen
register-look-missing = { $count ->
    [one] Ohne wichtige Angaben
   *[other] Ohne wichtige Angaben
}
register-look-no-owner = { $count ->
    [one] Ohne Zuständige
   *[other] Ohne Zuständige
}
register-look-vacant = { $count ->
    [one] Mit unbesetztem Sitz
   *[other] Mit unbesetztem Sitz
}
register-look-agreement = { $count ->
    [one] Mit auslaufender Vereinbarung
   *[other] Mit auslaufender Vereinbarung
}
register-look-date = { $count ->
    [one] Mit fraglichem Datum
   *[other] Mit fraglichem Datum
}
register-look-amount = { $count ->
    [one] Mit fraglichem Betrag
   *[other] Mit fraglichem Betrag
}
register-look-differ = { $count ->
    [one] Mit abweichenden Quellen
   *[other] Mit abweichenden Quellen
}
register-look-over = Auch in beendeten Einträgen
register-read-as = { $name } endet laut Quelle { $stated }; hier gilt { $read }
register-more = { $count } weitere

# Our own contribution by year.

register-measure = Eigenbeitrag nach Jahr, Beschlüsse bis { $month }
register-series-standing = EU-Büro, Mitgliedschaften und Netzwerke
register-series-other = Andere Kooperationen
register-series-cash = Projekte, Geld
register-series-hours = Projekte, Personalstunden
register-series-mixed = Projekte, Geld und Stunden
register-no-figures = Das Diagramm erscheint, sobald der erste Betrag eingetragen ist.
register-outlook-none = Kein Eigenbeitrag ist erfasst
register-outlook-nothing = Nichts ist für { $year } oder danach finanziert
register-outlook-begins = Die nächste Finanzierung beginnt { $year }
register-outlook-ends = Nichts ist über { $year } hinaus finanziert
register-outlook-almost = Fast nichts ist über { $year } hinaus finanziert
register-outlook-lasts = Die Finanzierung ist bis { $year } beschlossen
register-cost-this-year = { $amount } im Jahr { $year }. { $outlook }
register-rule = Gesamtbeträge sind gleichmäßig auf die Monate ihres Zeitraums verteilt.
register-this-year-only = Ein jährlicher Betrag ohne Ende zählt nur { $year }: { $names }.
register-unconverted = Nicht enthalten, weil die Quelle die Währung nicht umrechnet und kein Kurs bekannt ist: { $names }.
register-doubtful-end = Höchstens in diesem Jahr gezählt, weil das Ende nicht stimmen kann: { $names }.
register-undated = Nicht enthalten, weil kein Zeitraum angegeben ist: { $names }.

# Views and filters.

register-views = Ansichten
register-view-all = Alle
register-view-political = Politische
register-view-administrative = Administrative
register-view-preparing = In Vorbereitung
register-view-look = Braucht Aufmerksamkeit
register-view-ends = Zu verlängern oder abzuschließen
register-save-view = Ansicht speichern
register-remove-view = Ansicht entfernen
register-keep-view = Behalten
register-view-name = Name der Ansicht
register-view-name-help = Zum Beispiel „Gesundheitsprojekte, die nächstes Jahr enden“. Filter, Gruppierung und Reihenfolge bleiben erhalten.
register-view-shared = Allen in der Behörde zeigen
register-remove-own = „{ $name }“ verschwindet aus Ihrem Register. Keine Kooperation wird geändert.
register-remove-shared = „{ $name }“ verschwindet für alle in der Behörde. Keine Kooperation wird geändert.
register-filter = Kooperationen filtern
register-area = Bereich
register-all-areas = Alle Bereiche
register-kind = Art
register-all-kinds = Alle Arten
register-state = Status
register-all-states = Alle Status
register-country = Land
register-all-countries = Alle Länder
register-filter-ends = Endet
register-ends-any = Irgendwann
ends-this_year = In diesem Jahr
ends-next_year = Im nächsten Jahr
ends-twelve_months = Binnen 12 Monaten
register-phase-joined = Beschlossen
register-phase-running = Laufend
register-ends-before = Endet vor dem { $day }
register-ends-within = { $months ->
    [one] Endet binnen eines Monats
   *[other] Endet binnen { $months } Monaten
}

# The list.

register-count = { $total ->
    [one] Eine Kooperation
   *[other] { $total } Kooperationen
}
register-count-of =
    { $total } von { $of ->
        [one] 1 Kooperation
       *[other] { $of } Kooperationen
    }
register-caption = Kooperationen, { $grouped }
register-grouped-area = gruppiert nach Bereich
register-grouped-state = gruppiert nach Status
register-grouped-kind = gruppiert nach Art
register-grouped-track = gruppiert nach Schiene
register-grouped-body = gruppiert nach beschließendem Gremium
register-grouped-none = nicht gruppiert
register-sorted-name = sortiert nach Name
register-sorted-state = sortiert nach Status
register-sorted-period = sortiert nach Zeitraum
register-sorted-money = sortiert nach Eigenbeitrag
register-sorted-ends = sortiert nach dem, was zuerst endet
register-sorted-down = in umgekehrter Folge
register-group-by = Gruppieren nach
register-group-area = Bereich
register-group-state = Status
register-group-kind = Art
register-group-track = Politisch oder administrativ
register-group-body = Beschließendes Gremium
register-group-none = Gar nicht
register-no-decision = Kein Beschluss erfasst
register-cooperation = Kooperation
register-period = Zeitraum
register-own = Eigenbeitrag, { $currency }
register-by = Beschlossen von, verankert in
register-look = Braucht Aufmerksamkeit
register-sum = { $amount } in { $year }
register-sum-note = Die Summen der Gruppen sind unser eigener, für { $year } beschlossener Beitrag; Gesamtbeträge sind gleichmäßig auf die Monate ihres Zeitraums verteilt. „Nicht angegeben“ heißt, dass die Quelle schweigt; „nicht budgetiert“, dass kein Geld vorgesehen ist.

# What stands in a row.

register-not-stated = Nicht angegeben
register-until = Bis { $when }
register-ended = Beendet
register-since = Seit { $when }, ohne Ende
register-open-ended = ohne Ende
register-yearly = jährlich erneuert
register-recurring = { $years ->
    [1] jedes Jahr
    [2] alle zwei Jahre
    [3] alle drei Jahre
   *[other] alle { $years } Jahre
}
register-grant = Bewilligung { $period }, { $how }
register-planned = { $length }, Beginn noch offen
register-planned-from = { $length } ab { $from }
register-from = Ab { $from }
register-no-start = Beginn noch offen
register-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
register-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
register-a-year = im Jahr
register-in-all = insgesamt
register-in-all-over = insgesamt, { $length }
register-about = etwa { $amount }
register-hours = Personalstunden
register-mixed = Geld und Stunden
register-own-not-budgeted = Nicht budgetiert
register-own-nothing = Keiner
register-own-no-external = Keine externe Finanzierung
register-own-programme = Programmmittel
register-own-in-words = In Worten angegeben
register-members = { $count ->
    [one] { $count } gewähltes Mitglied
   *[other] { $count } gewählte Mitglieder
}
register-ad-hoc = Mitglieder ad hoc benannt
register-not-appointed = Kein gewähltes Mitglied benannt
register-officers = { $count ->
    [one] { $count } beschäftigte Person
   *[other] { $count } Beschäftigte
}
register-nobody = Niemand benannt
register-ends = Endet { $when }
register-grant-ends = Bewilligung endet { $when }
register-grant-ended = Bewilligung endete { $when }
register-missing = Fehlt: { $facts }
register-fact-period = Zeitraum
register-fact-funding = Finanzierung
register-fact-purpose = Zweck
register-fact-outcome = erwarteter Nutzen
register-fact-anchoring = Verankerung
register-no-owner = In der Verwaltung ist niemand zuständig
register-vacant = Unbesetzt: { $seats }
register-seat-political = politische Verankerung
register-seat-administrative = administrative Verankerung
register-agreement-runs-out = Vereinbarung läuft aus: { $when }
register-agreement-ran-out = Vereinbarung lief aus: { $when }
register-date-reads = Datum lautet in der Quelle { $year }
register-odd-date = Ein Datum wirkt falsch
register-odd-amount = Ein Betrag wirkt falsch
register-sources-differ = Quellen weichen ab

# As it stood on another day.

register-as-it-stood = Stand vom …
register-day = Tag
register-show-day = Diesen Tag zeigen
register-as-of = Stand vom { $day }
register-log-since = Das Protokoll reicht bis { $since } zurück. Hier kann nichts geändert werden.
register-before-log = Das Protokoll beginnt am { $since }; Sie sehen den damaligen Kenntnisstand, von diesem Tag aus gerechnet. Hier kann nichts geändert werden.
register-to-today = Zurück zu heute

# In files.

register-csv-track = Schiene
register-csv-from = Von
register-csv-to = Bis
register-csv-own = Eigenbeitrag
register-csv-own-note = Eigenbeitrag, in Worten
register-csv-currency = Währung
register-csv-in-year = Eigenbeitrag { $year }
register-csv-decided = Beschlossen von
register-csv-anchored = Verankert in
register-csv-id = Webadresse (Kurzname)
register-csv-year = Jahr
register-csv-total = Insgesamt

# Today.

today-title = Heute
today-waiting = { $count ->
    [0] Nichts wartet auf Sie
    [1] Eine Aufgabe wartet auf Sie
    [2] Zwei Aufgaben warten auf Sie
    [3] Drei Aufgaben warten auf Sie
    [4] Vier Aufgaben warten auf Sie
    [5] Fünf Aufgaben warten auf Sie
    [6] Sechs Aufgaben warten auf Sie
    [7] Sieben Aufgaben warten auf Sie
    [8] Acht Aufgaben warten auf Sie
    [9] Neun Aufgaben warten auf Sie
    [10] Zehn Aufgaben warten auf Sie
    [11] Elf Aufgaben warten auf Sie
    [12] Zwölf Aufgaben warten auf Sie
   *[other] { $count } Aufgaben warten auf Sie
}
today-nothing-waits = Vorgänge, Sitzungen, Vorprüfungen, Monitoring, Pläne und Berichte wurden durchgesehen. Nichts davon wartet auf Sie.
today-begun = Begonnen, nicht gesendet: { $section }
today-seats = { $count ->
    [0] Sie haben keine Sitze
    [1] Ihr Sitz
    [2] Ihre zwei Sitze
    [3] Ihre drei Sitze
    [4] Ihre vier Sitze
    [5] Ihre fünf Sitze
    [6] Ihre sechs Sitze
   *[other] Ihre { $count } Sitze
}
today-changed = Geändert, seit Sie hier waren
today-changed-last = Zuletzt geändert
today-nothing-changed = Niemand sonst hat etwas geändert, seit Sie hier waren.
today-and-more = { $count ->
    [one] und ein weiterer
   *[other] und { $count } weitere
}

register-serves = Trägt bei zu: { $node }
today-calendar = Im eigenen Kalender zeigen
today-group-overdue = Überfällig
today-group-week = Diese Woche
today-group-later = Später
today-from = Von
today-no-day = Ohne Frist
today-tomorrow = morgen
today-in-days = in { $days } Tagen
today-days-over = { $days ->
    [one] 1 Tag überfällig
   *[other] { $days } Tage überfällig
}
today-others = { $count ->
    [0] Keine Aufgaben liegen bei anderen
    [1] Eine Aufgabe liegt bei anderen
    [2] Zwei Aufgaben liegen bei anderen
    [3] Drei Aufgaben liegen bei anderen
    [4] Vier Aufgaben liegen bei anderen
    [5] Fünf Aufgaben liegen bei anderen
    [6] Sechs Aufgaben liegen bei anderen
    [7] Sieben Aufgaben liegen bei anderen
    [8] Acht Aufgaben liegen bei anderen
    [9] Neun Aufgaben liegen bei anderen
    [10] Zehn Aufgaben liegen bei anderen
    [11] Elf Aufgaben liegen bei anderen
    [12] Zwölf Aufgaben liegen bei anderen
   *[other] { $count } Aufgaben liegen bei anderen
}
today-others-more = und { $count } weitere
today-begun-title = { $count ->
    [one] Ein Formular ist begonnen und nicht gesendet
   *[other] { $count } Formulare sind begonnen und nicht gesendet
}
today-from-office = Internationales Büro
today-from-round = Monitoring { $year }
today-meeting-items = { $count ->
    [0] Noch keine Punkte
    [one] 1 Punkt
   *[other] { $count } Punkte
}
today-papers-due = Tagesordnung wird versandt: { $body }
today-round = Monitoring { $year }
today-reporting = { $name }: Bericht an das Programm
today-call = Antrag: { $name }
today-ahead-papers = { $body } tagt am { $day }; die Tagesordnung muss am { $due } versandt sein
today-ahead-meeting = { $body } tagt am { $day }
today-ahead-days = { $count ->
    [0] Die nächsten acht Wochen
    [one] Eine Frist in den nächsten acht Wochen
   *[other] { $count } Fristen in den nächsten acht Wochen
}
today-ahead-nothing = Keine Sitzung ist eingetragen, und keine Frist ist bekannt. Das heißt nicht, dass es keine gibt.
today-new-meeting = Eine Sitzung eintragen
today-key-meeting = Sitzung
today-key-deadline = Frist
today-key-open = Offen bis
today-key-until = bis
today-week = Woche { $week }
today-now = Heute
today-all-needing = Im Register zeigen
today-empty-title = Hier gibt es noch nichts zu sehen
today-empty-lede = Udsyn kann Aufgaben verteilen und Fristen beobachten, sobald Ihre Kooperationen im Register stehen.
today-empty-first = Die erste Kooperation eintragen
today-empty-set-up = Einheiten, Gremien und Benutzer eintragen
today-not-yet = Was diese Seite noch nicht zeigen kann
today-not-yet-note = Dass es hier leer ist, heißt nicht, dass alles in Ordnung ist. Es gibt nur nichts zu prüfen.
today-not-yet-tasks = Aufgaben
today-not-yet-tasks-why = Können verteilt werden, sobald es Kooperationen, Sitzungen oder Pläne gibt.
today-not-yet-weeks = Die nächsten acht Wochen
today-not-yet-weeks-why = Keine Sitzung ist eingetragen, und keine Frist ist bekannt.
today-not-yet-looks = Braucht Aufmerksamkeit
today-not-yet-looks-why = Das Register ist leer. Daher ist nichts geprüft: weder Enddaten noch unbesetzte Sitze noch fehlende Angaben.
today-not-yet-coverage = Abdeckung der Strategie
today-not-yet-coverage-why = Lässt sich ohne eine Strategie und mindestens eine Kooperation nicht berechnen.
today-next = { $days ->
    [0] Nächste Sitzung, heute
    [1] Nächste Sitzung, morgen
   *[other] Nächste Sitzung, in { $days } Tagen
}
today-next-title = { $body }, { $weekday }, { $day }
today-no-meeting = Keine Sitzung ist geplant
today-no-meeting-why = Sobald eine Sitzung eingetragen ist, steht sie hier mit ihren Punkten.
today-no-items = Noch steht nichts auf der Tagesordnung.
today-read = Die Vorlagen lesen
today-see-agenda = Tagesordnung ansehen
today-drafts = Die Vorlagen sind Entwürfe; die endgültigen werden am { $day } versandt.
today-drafts-undated = Die Vorlagen sind Entwürfe; die endgültigen werden vor der Sitzung versandt.
today-final = Die Vorlagen sind endgültig, versandt am { $day }.
today-your-seat = Ihr Sitz
today-you-decide = Sie beschließen.
today-you-recommend = Sie empfehlen, { $body } beschließt.
today-for-information = Zur Kenntnis.
today-recommend-yes = { $count ->
    [one] { $bodies } empfiehlt ja.
   *[other] { $bodies } empfehlen ja.
}
today-recommend-no = { $count ->
    [one] { $bodies } empfiehlt nein.
   *[other] { $bodies } empfehlen nein.
}
today-seats-until = Die Wahlperiode endet am { $day }
today-results = Neueste Ergebnisse
today-no-results = Noch ist kein Bericht genehmigt.
today-concluded = Abgeschlossen am { $day }.
today-learnt = Bericht genehmigt am { $day }.
today-all-results = Alle Berichte
