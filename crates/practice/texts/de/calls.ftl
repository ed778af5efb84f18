fault-order = Geben Sie sie der Reihe nach ein, das Früheste zuerst.
fault-stage-order = Wählen Sie einen Schritt, der nach dem vorigen kommt. Nach einer Antwort kommt keiner mehr.
fault-answered-before-sent = Geben Sie ein, wann der Antrag eingereicht wurde, bevor Sie die Antwort eintragen.
fault-granted-without-yes = Geben Sie an, dass der Antrag bewilligt ist, oder lassen Sie den Betrag leer.

# Programmes
programme-title = Programme
programme-headline =
    { $count ->
        [one] 1 Programm
       *[other] { $count } Programme
    }; { $paying ->
        [one] 1 davon zahlt
       *[other] { $paying } davon zahlen
    } für { $cooperations } der Kooperationen, die Sie sehen.
programme-add = Programm eintragen
programme-none = Noch ist kein Programm eingetragen. Tragen Sie es als Organisation der Art „Programm“ ein.
programme-note = Das Budget ist das des ganzen Programms, alle Länder zusammen. Beträge der Teile werden nicht zum Ganzen addiert.
programme-programme = Programm
programme-period = Zeitraum
programme-fund = Fonds
programme-rate = Zahlt höchstens
programme-budget = Budget
programme-cooperations = Kooperationen, für die es zahlt
programme-calls = Aufrufe
programme-part-of = Teil von
programme-no-cooperation = Keine im Register
programme-no-call = Keine
programme-call-count = { $open } offen oder angekündigt, { $all } insgesamt
organisation-only-programme = Nur für ein Programm: Zeitraum, Fonds, Satz
organisation-field-programme = Programm
organisation-field-part-of = Teil von
organisation-field-fund = Fonds
fund-erdf = EFRE
organisation-fund-help = Zum Beispiel EFRE oder ESF
organisation-field-rate-percent = Höchster Satz, Prozent
organisation-field-budget = Budget
organisation-field-also-called = Auch genannt
organisation-also-called-help = Namen, die Herausgeber von Aufrufen dafür verwenden, einer je Zeile. Ein Aufruf unter einem davon wird mit diesem Programm verknüpft.

# Calls
calls-title = Aufrufe
calls-headline =
    { $open } offen, { $forthcoming } angekündigt; { $soon ->
        [one] { $soon } schließt
       *[other] { $soon } schließen
    } innerhalb von 30 Tagen.
calls-source = Europäische Kommission, Funding & Tenders Portal (CC BY 4.0)
calls-as-of = Stand { $day }
calls-write = Aufruf eintragen
calls-bring = Aufrufe aus dem EU-Portal einlesen
calls-none = Noch gibt es keine Aufrufe. Lesen Sie die Aufrufe aus dem EU-Portal ein, oder tragen Sie den Aufruf eines Programms ein, das dort nicht steht.
calls-nothing-found = Kein Aufruf passt zur Anfrage. Nehmen Sie einen Filter weg.
calls-count =
    { $count ->
        [one] 1 Aufruf
       *[other] { $count } Aufrufe
    }
calls-csv = Als Datei (CSV)
calls-filter = Aufrufe filtern
calls-find = In dieser Liste finden
calls-call = Aufruf
calls-name = Name
calls-programme = Programm
calls-all-programmes = Alle Programme
calls-no-programme = Kein Programm angegeben
calls-state = Status
calls-not-over = Offen und angekündigt
calls-all-states = Auch Beendetes
calls-action = Maßnahmeart
calls-all-actions = Alle Arten
calls-within = Schließt innerhalb von
calls-any-day = Jederzeit
calls-within-days = { $days } Tagen
calls-deadline = Frist
calls-deadlines = Fristen
calls-deadline-add = Weitere Frist hinzufügen
calls-deadline-remove = Diese Frist entfernen
calls-soon = Schließt bald
calls-budget = Budget des Aufrufs
calls-currency = Währung
calls-fit = Passung
calls-fit-why = Gemeinsame Wörter
calls-fit-title = Wozu er passt
calls-fit-rule = Ein Punkt für jedes aussagekräftige Wort, das der Aufruf mit einem Punkt der Strategie oder einem Bedarf gemeinsam hat, höchstens fünf. Ein Wort sagt etwas aus, wenn wenige aller Aufrufe, Punkte und Bedarfe es verwenden. Ein gemeinsames Wort gilt als Zufall. Es ist ein Hinweis allein aus Wörtern; das Urteil treffen Menschen.
calls-shares = Gemeinsame Wörter: { $words }
calls-fits-needs = Bedarfe
calls-fits-nodes = Punkte der Strategie
calls-fits-nothing = Er hat keine aussagekräftigen Wörter mit der Strategie oder einem Bedarf, den Sie sehen, gemeinsam.
calls-more-nodes =
    { $count ->
        [one] 1 weiterer Punkt
       *[other] { $count } weitere Punkte
    }
calls-needs-met =
    { $count ->
        [one] Nennt 1 Bedarf
       *[other] Nennt { $count } Bedarfe
    }
calls-identifier = Kennung
calls-identifier-help = Wie der Herausgeber ihn nennt, zum Beispiel IVA-OKS-2012-2
calls-of-call = Thema des Aufrufs
calls-destination = Teil des Arbeitsprogramms
calls-opens = Öffnet
calls-grants = Erwartete Zuschüsse
calls-least = Mindestens für einen
calls-most = Höchstens für einen
calls-rate = Gezahlter Anteil der Kosten, Prozent
calls-address = Webadresse
calls-publisher-page = Seite beim Herausgeber
calls-from = Herkunft der Angaben
calls-by-hand = Von Hand eingetragen
calls-facts = Eckdaten
calls-asks = Was gesucht wird
calls-closes =
    Schließt am { $day }, in { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }.
calls-closed = Geschlossen am { $day }.
calls-no-deadline = Keine Frist ist angegeben.
calls-gone = Beim Herausgeber nicht mehr vorhanden
calls-gone-text = Der neueste Auszug des Portals enthält diesen Aufruf nicht mehr. Was über ihn bekannt war, bleibt erhalten.
calls-history = Verlauf
calls-edit = Bearbeiten
calls-edit-title = Aufruf bearbeiten
calls-edit-seen = Was dieser Aufruf sagt, kommt vom Portal und ändert sich nur mit dem nächsten Auszug. Hier können Sie das Programm des Registers wählen, zu dem er gehört.
calls-save = Speichern
calls-needs = Bedarfe, zu denen jemand ihn passend fand
calls-no-need = Das hat noch niemand von einem Bedarf gesagt.
calls-fits-a-need = Er passt zu einem Bedarf
calls-because = Weil
calls-note-fit = Eintragen, dass er passt
calls-applications = Anträge
calls-no-application = Niemand hat einen Antrag begonnen.
calls-bring-lede = Ein Auszug enthält alle offenen und angekündigten Zuschüsse des EU-Portals an einem Tag. Neues kommt hinzu, Geändertes wird geändert, Entfallenes bleibt und wird markiert. Ein älterer Auszug als der neueste hier wird abgelehnt.
calls-bring-do = Einlesen
calls-file = Der Auszug
calls-file-help = Eine JSON-Datei mit den Feldern generatedAt und grants, höchstens 160 MB. Die Datei wird gelesen und nicht aufbewahrt.
calls-snapshots = Eingelesene Auszüge
calls-snapshot-title = Auszug vom { $day }
calls-snapshot-headline =
    { $fresh } neu, { $changed } geändert, { $gone } entfallen, von { $rows ->
        [one] 1 Aufruf
       *[other] { $rows } Aufrufen
    }. { $rewritten ->
        [0] { "" }
       *[other] Von den geänderten sind { $rewritten } nur anders geschrieben.
    }
calls-snapshot-made = Erstellt am
calls-snapshot-brought = Eingelesen am
calls-snapshot-rows = Aufrufe darin
calls-snapshot-fresh = Neu
calls-snapshot-changed = Geändert
calls-snapshot-gone = Entfallen
calls-snapshot-doubts = Nicht lesbar
calls-doubts-kept = Diese Felder konnten nicht gelesen werden. Die Aufrufe sind ohne sie aufgenommen.
calls-no-doubt = Alles konnte gelesen werden.
calls-doubt-field = Feld
calls-doubt-found = Was darin steht
calls-doubt-nothing = Nichts
calls-rewritten = Er sagt dasselbe und ist nur anders geschrieben: Leerzeichen oder Sekunden einer Frist.
calls-done-brought = Der Auszug ist eingelesen.
calls-done-same = Dieser Auszug wurde schon eingelesen; nichts hat sich geändert.
calls-done-entered = Der Aufruf wurde eingetragen.
calls-done-changed = Die Änderungen wurden gespeichert.
calls-done-fits = Es ist eingetragen, dass der Aufruf zum Bedarf passt.
calls-done-raised = Der Bedarf wurde gemeldet.
calls-done-closed = Der Bedarf wurde geschlossen.
calls-done-reopened = Der Bedarf ist wieder offen.
calls-done-started = Der Antrag wurde begonnen.
calls-done-handed = Die Einheit wurde gefragt.
calls-done-answered = Die Antwort ist eingetragen.
calls-done-moved = Der Antrag wurde weitergeführt.
calls-done-attached = Die Kooperation wurde verknüpft.
call-state-forthcoming = Angekündigt
call-state-open = Offen
call-state-closed = Geschlossen

# Needs
needs-title = Bedarfe
needs-headline =
    { $open ->
        [one] 1 offener Bedarf
       *[other] { $open } offene Bedarfe
    }: { $nobody } ohne Zuständige, { $fitting } mit einem ähnlichen Aufruf
needs-raise = Bedarf melden
needs-raise-lede = Ein Problem oder eine Entwicklung, deren Lösung gemeinsam mit anderen im Ausland gewinnen könnte. Name und Bereich genügen für den Anfang.
needs-raise-do = Bedarf melden
needs-edit-title = Bedarf bearbeiten
needs-none = Noch ist kein Bedarf gemeldet. Melden Sie einen: Was würde hier jemand besser gemeinsam mit anderen im Ausland lösen?
needs-nothing-found = Kein Bedarf passt zur Anfrage. Nehmen Sie einen Filter weg.
needs-count =
    { $count ->
        [one] 1 Bedarf
       *[other] { $count } Bedarfe
    }
needs-filter = Bedarfe filtern
needs-only-open = Offene
needs-only-closed = Geschlossene
needs-all = Alle
needs-open = Offen
needs-met = Gedeckt
needs-closed = Geschlossen
needs-met-on = Gedeckt am { $day }
needs-closed-on = Geschlossen am { $day }, nicht gedeckt
needs-need = Bedarf
needs-name = Was gebraucht wird
needs-name-help = In einer Zeile: bessere Nachverfolgung von Infektionen über Grenzen
needs-matter = Worum es geht
needs-matter-help = Was heute schwierig ist und was helfen würde
needs-owner = Wer zuständig ist
needs-unit = Zuständige Einheit
needs-knows = Wer Bescheid weiß
needs-no-one = Niemand genannt
needs-since = Gemeldet
needs-ended = Geschlossen am
needs-nodes = Punkte der Strategie, mit denen er zu tun hat
needs-node = Punkt der Strategie
needs-node-add = Punkt der Strategie hinzufügen
needs-node-remove = Diesen Punkt entfernen
needs-no-node = Kein Punkt der Strategie ist genannt.
needs-why = Warum
needs-calls = Passende Aufrufe
needs-fitting-column = Ähnliche offene Aufrufe
needs-noted = { $count } für passend befunden
needs-fitting =
    { $count ->
        [one] 1 ähnlicher
       *[other] { $count } ähnliche
    }
needs-no-call = Noch keine
needs-no-call-noted = Noch hat niemand einen passenden Aufruf gefunden.
needs-calls-hinted = Diese haben Wörter mit dem Bedarf gemeinsam
needs-no-application = Keine
needs-partners = Partner, die eine Antwort haben könnten
needs-partners-choose = Partner wählen
needs-partners-hinted = Diese nehmen an Kooperationen für dieselben Punkte der Strategie teil
needs-partner-because = In
needs-no-partner = Kein Partner ist genannt.
needs-close = Bedarf schließen
needs-reopen = Wieder öffnen
needs-reopen-about = Der Bedarf wird wieder als offen gezeigt. Wie er geendet hatte, bleibt im Verlauf.
needs-was = Wurde er gedeckt
needs-was-met = Er wurde gedeckt
needs-was-not-met = Er ist kein Bedarf mehr oder wurde nicht gedeckt
needs-how = Wie, oder warum nicht
needs-by-cooperation = Die Kooperation, die ihn deckt
needs-no-cooperation = Keine

# Applications
apply-title = Anträge
apply-application = Antrag
apply-none = Noch gibt es keinen Antrag. Beginnen Sie einen von einem Aufruf oder einem Bedarf aus.
apply-nothing-found = Kein Antrag passt zur Anfrage. Nehmen Sie einen Filter weg.
apply-none-here = Keine hier
apply-count =
    { $count ->
        [one] 1 Antrag
       *[other] { $count } Anträge
    }
apply-filter = Anträge filtern
apply-views = Ansichten
apply-board = Tafel
apply-table = Tabelle
apply-results = Trefferquote und Arbeit
apply-area = Bereich
apply-all-areas = Alle Bereiche
apply-stage = Stufe
apply-all-stages = Alle Stufen
apply-since = Seit
apply-waits = Wartet auf
apply-waits-for = Wartet auf die Antwort von { $unit } bis { $day }.
apply-deadline = Bis { $day } einzureichen.
apply-name = Name
apply-start = Antrag beginnen
apply-start-lede = Er beginnt als Idee. Was noch nicht bekannt ist, können Sie später eintragen.
apply-start-do = Antrag beginnen
apply-edit-title = Antrag bearbeiten
apply-needs = Bedarfe, die er decken würde
apply-no-need = Kein Bedarf ist genannt.
apply-call-help = Seine Kennung, wie die Liste der Aufrufe sie zeigt
apply-no-call = Kein Aufruf ist genannt.
apply-programme-help = Wo kein Aufruf genannt ist
apply-from = Woher er kommt
apply-role = Unsere Rolle
apply-as-lead = Wir wären federführend
apply-lead = Federführender Partner
apply-partner = Partner
apply-person = Wer daran arbeitet
apply-asked = Beantragt
apply-own = Eigener Beitrag
apply-own-help = Was wir selbst zahlen würden
apply-granted = Bewilligt
apply-granted-help = Nötig, wo er bewilligt wurde
apply-work = Geleistete Arbeit
apply-work-add = Arbeit eines Jahres hinzufügen
apply-work-remove = Dieses Jahr entfernen
apply-work-count = Wie viel
apply-work-unit = Gemessen in
apply-hours = Stunden
apply-months = Personenmonate
apply-no-work = Keine Arbeit ist eingetragen.
apply-lesson = Was gelernt wurde
apply-way = Von der Idee zur Antwort
apply-stages = Was geschehen ist
apply-answer-ahead = Antwort
apply-hand-over = Einer Einheit übergeben
apply-hand-over-do = Einheit fragen
apply-hand-over-about = Die Einheit wird gebeten, den Antrag zu übernehmen, und antwortet bis zu einem Tag. Sie wird erinnert wie an alles, was wartet.
apply-hand-over-title = Einer Einheit übergeben
apply-handed = { $unit } wurde am { $day } gefragt und antwortet bis { $by }.
apply-unit = Einheit
apply-answer-by = Antwortet bis
apply-answer = Antwort der Einheit eintragen
apply-answer-do = Antwort eintragen
apply-answer-about = Die Einheit sagt, ob sie den Antrag übernimmt. Ein Nein sagt warum.
apply-answer-question = Antwort der Einheit
apply-answer-next = Die Einheit antwortet
apply-answer-why = Sie wurde gefragt, ob sie dies übernimmt.
apply-takes = Übernimmt ihn
apply-takes-not = Übernimmt ihn nicht
apply-no-answer = Sie hat noch nicht geantwortet.
apply-answer-late = Die Antwort ist überfällig
apply-why = Warum
apply-why-help = Nötig bei einem Nein
apply-move = Weiterführen
apply-move-do = Antrag weiterführen
apply-move-about = Die Stufen folgen der Reihe nach; eine kann entfallen. Eine Ablehnung und eine aufgegebene Idee sagen warum.
apply-move-next = Nächste Stufe
apply-move-why = Sagen Sie, wann es weitergeht: Er wird geschrieben, ist eingereicht, eine Antwort ist da.
apply-no-next = Nach dieser Stufe kommt nichts.
apply-note = Was zu sagen ist
apply-note-help = Nötig bei einer Ablehnung und einer aufgegebenen Idee
apply-cooperation = Angeben, welche Kooperation daraus wurde
apply-cooperation-do = Kooperation verknüpfen
apply-cooperation-about = Ein bewilligter Antrag wird eine Kooperation im Register, damit Geld und Ergebnisse dort verfolgt werden.
apply-cooperation-next = Er wurde bewilligt
apply-cooperation-why = Tragen Sie die daraus entstandene Kooperation ein, oder verknüpfen Sie eine vorhandene.
apply-came-of-it = Daraus entstandene Kooperation
apply-no-cooperation = Noch keine
apply-enter-first = Steht sie noch nicht im Register?
apply-enter-cooperation = Kooperation eintragen
apply-new-cooperation = Sie entsteht aus dem Antrag „{ $name }“, der auf sie verweisen wird.
stage-idea = Idee
stage-writing = Wird geschrieben
stage-sent = Eingereicht
stage-granted = Bewilligt
stage-refused = Abgelehnt
stage-dropped = Aufgegeben

# Hit rate
hits-headline =
    { $granted } von { $answered ->
        [one] 1 beantworteten Antrag
       *[other] { $answered } beantworteten Anträgen
    } wurden bewilligt ({ $rate }); { $hours ->
        [one] 1 Arbeitsstunde floss
       *[other] { $hours } Arbeitsstunden flossen
    } in alle.
hits-headline-none =
    Noch ist kein Antrag beantwortet; { $waiting ->
        [one] 1 wartet
       *[other] { $waiting } warten
    } auf Antwort, { $open ->
        [one] 1 ist
       *[other] { $open } sind
    } unterwegs.
hits-none = Noch ist nichts eingereicht und keine Arbeit eingetragen.
hits-rule = Ein Antrag zählt im Jahr der Einreichung, Arbeit im Jahr, in dem sie geleistet wurde. Die Quote ist das Bewilligte vom Beantworteten. Beträge verschiedener Währungen stehen nebeneinander und werden nicht addiert.
hits-left-out =
    Nicht in der Quote: { $waiting ->
        [one] 1, der auf Antwort wartet
       *[other] { $waiting }, die auf Antwort warten
    }, { $open } noch nicht eingereicht, { $dropped } aufgegeben.
hits-year = Jahr
hits-all-years = Alle Jahre
hits-sent = Eingereicht
hits-granted = Bewilligt
hits-refused = Abgelehnt
hits-waiting = Wartend
hits-rate = Trefferquote
hits-no-answer = Noch keine Antwort

# Faults
fault-snapshot-unreadable = Wählen Sie eine JSON-Datei; diese ist nicht lesbar.
fault-snapshot-foreign = Wählen Sie einen Auszug des Funding & Tenders Portals. Diese Datei sagt nicht, wann sie erstellt wurde (generatedAt), oder hat keine Liste von Zuschüssen (grants).
fault-snapshot-large = Wählen Sie einen Auszug mit höchstens { $limit } Aufrufen.
fault-snapshot-older = Wählen Sie einen neueren Auszug. Dieser ist vom { $made }, und einer vom { $newest } ist schon da. Nichts wurde geändert.
fault-call-known = Wählen Sie eine andere Kennung; es gibt einen Aufruf dieses Namens.
fault-call-unknown = Geben Sie die Kennung eines Aufrufs ein, wie die Liste sie zeigt, oder lassen Sie das Feld leer.
fault-need-closed = Der Bedarf ist schon geschlossen. Öffnen Sie ihn zuerst wieder.
fault-application-over = Der Antrag ist beendet; er kann niemandem übergeben werden.
fault-unit-closed = Wählen Sie eine Einheit, die nicht geschlossen ist.
fault-before-today = Geben Sie einen Tag ein, der nicht vergangen ist.
fault-hand-over-not-asked = Keine Einheit wurde gefragt, oder sie hat schon geantwortet.
fault-not-granted = Sagen Sie zuerst, dass der Antrag bewilligt wurde.

# History: what the fields are called
organisation-field-identifier = Kennung
organisation-field-summary = Was gesucht wird
organisation-field-address = Webadresse
organisation-field-programme-names = Programm und Teil
organisation-field-of-call = Thema von
organisation-field-destination = Teil des Arbeitsprogramms
organisation-field-action = Maßnahmeart
organisation-field-opens-on = Öffnet
organisation-field-deadlines = Frist
organisation-field-state = Status
organisation-field-seen = Auszug
organisation-field-snapshot = Aus
organisation-field-gone = Entfallen
organisation-field-total = Insgesamt
organisation-field-grants = Erwartete Zuschüsse
organisation-field-least = Mindestens für einen
organisation-field-most = Höchstens für einen
organisation-field-row = Marke der Zeile
organisation-field-description = Worum es geht
organisation-field-serves = Punkt der Strategie
organisation-field-node = Punkt
organisation-field-why = Warum
organisation-field-partners = Partner
organisation-field-calls = Passender Aufruf
organisation-field-call = Aufruf
organisation-field-raised-on = Gemeldet
organisation-field-closed = Ende
organisation-field-met = Gedeckt
organisation-field-needs = Bedarf
organisation-field-as-lead = Wir wären federführend
organisation-field-handed = Einer Einheit übergeben
organisation-field-answer-by = Antwortet bis
organisation-field-takes = Übernimmt ihn
organisation-field-stages = Stufe
organisation-field-asked = Beantragt
organisation-field-own = Eigener Beitrag
organisation-field-work = Arbeit
organisation-field-effort = Aufwand
organisation-field-lesson = Was gelernt wurde
