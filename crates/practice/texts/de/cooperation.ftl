# The page of one cooperation, its editing and its history.

coop-register = Kooperationen
coop-authority = die Behörde
coop-not-stated = Nicht angegeben
coop-key-facts = Eckdaten
coop-more = Mehr
coop-history = Verlauf
coop-publish = Veröffentlichen
coop-unpublish = Von der öffentlichen Seite nehmen
coop-follow-up = Fortsetzung vorschlagen
coop-remove = Diese Idee entfernen
coop-add = Noch leer
coop-life = Verlauf dieser Kooperation
coop-not-recorded = Nicht erfasst
coop-without-date = Ohne Datum
coop-since = seit { $date }
coop-from = ab { $date }
coop-months-left = noch { $months } { $months ->
    [one] Monat
   *[other] Monate
 }

life-idea = Idee
life-screening = Vorprüfung
life-recommended = Empfohlen
life-decided = Beschlossen
life-active = Aktiv
life-review = Überprüfung
life-closing = Abschluss

# When it runs

coop-term-read-as = { $period }, gelesen als Ende { $end }
coop-term-ongoing = Laufend
coop-term-ongoing-since = Laufend seit { $date }
coop-term-yearly = Laufend, jeweils ein Jahr
coop-term-yearly-since = Laufend, jeweils ein Jahr, seit { $date }
coop-term-every = { $years ->
    [1] Jedes Jahr
    [2] Jedes zweite Jahr
    [3] Jedes dritte Jahr
   *[other] Alle { $years } Jahre
 }
coop-term-planned = Geplant, { $months } { $months ->
    [one] Monat
   *[other] Monate
 }
coop-term-planned-only = Geplant
coop-term-from = { $what }, ab { $date }

# Money

coop-about = rund { $amount }
coop-amount-cash = { $amount } in Geld
coop-amount-hours = { $amount } in Personalstunden
coop-amount-mixed = { $amount } in Geld und in Stunden
coop-amount-work = { $amount }
coop-amount-yearly-cash = { $amount } im Jahr in Geld
coop-amount-yearly-hours = { $amount } im Jahr in Personalstunden
coop-amount-yearly-mixed = { $amount } im Jahr in Geld und in Stunden
coop-less-than-one = weniger als 1 %
coop-money-share = { $who } { $over ->
    [yes] zahlte
   *[no] zahlt
 } { $percent } { $what ->
    [project] eines Projekts
   *[other] einer Kooperation
 } im Wert von { $whole }
coop-money-yearly = { $who } { $over ->
    [yes] zahlte
   *[no] zahlt
 } { $amount } im Jahr
coop-money-yearly-hours = { $who } { $over ->
    [yes] gab
   *[no] gibt
 } Personalstunden im Wert von { $amount } im Jahr
coop-money-in-all = { $who } { $over ->
    [yes] zahlte
   *[no] zahlt
 } insgesamt { $amount }
coop-money-hours = { $who } { $over ->
    [yes] gab
   *[no] gibt
 } Personalstunden im Wert von { $amount }
coop-money-work = { $who } { $over ->
    [yes] gab
   *[no] gibt
 } insgesamt { $amount }; die Arbeit ist nicht in Geld beziffert
coop-money-work-yearly = { $who } { $over ->
    [yes] gab
   *[no] gibt
 } { $amount } im Jahr; die Arbeit ist nicht in Geld beziffert
coop-money-not-budgeted = Im Haushalt ist nichts eingeplant
coop-money-nothing = Für { $who } { $over ->
    [yes] entstanden
   *[no] entstehen
 } keine Kosten{ $amount }
coop-money-no-external = Es gibt kein Geld von außen; die Einheit trägt die Kosten
coop-money-programme = Ein Programm { $over ->
    [yes] zahlte
   *[no] zahlt
 }; was { $who } beiträgt, ist nicht angegeben{ $amount }
coop-money-in-words = Die Quelle sagt in Worten, wer zahlt
coop-money-whole = Alles zusammen kostet { $amount }; was { $who } { $over ->
    [yes] zahlte
   *[no] zahlt
 }, ist nicht angegeben
coop-money-not-stated = Was es kostet, ist nicht angegeben
coop-money-decided = { $body } hat { $amount }{ $yearly ->
    [yes] {" "}im Jahr
   *[no] {""}
 } bewilligt
coop-who-pays = Wer zahlt
coop-whole = Das Ganze, { $unit }
coop-by-year = Eigener Beitrag nach Jahren: { $who }
coop-by-year-measure = Eigener Beitrag
coop-by-year-spread =
    Eigener Beitrag, gleichmäßig auf { $months ->
        [one] 1 Monat
       *[other] { $months } Monate
    } verteilt
coop-this-year-only = Ein jährlicher Betrag ohne Ende zählt nur in diesem Jahr; mehr ist nicht beschlossen.
coop-left-out-currency = { $amount } ist in den Jahressummen nicht enthalten, da die Quelle es nicht umrechnet und kein Kurs bekannt ist.
coop-left-out-period = { $amount } ist in den Jahressummen nicht enthalten, da nicht angegeben ist, für welche Jahre es gilt.
coop-left-out-end = { $amount } zählt höchstens in diesem Jahr, weil das Ende nicht stimmen kann. Berichtigen Sie es oder geben Sie an, wie es zu lesen ist.
coop-lines = Wer was zahlt
coop-no-lines = Die Quelle gibt keine Finanzierung an.
coop-payer = Wer zahlt
coop-amount = Wie viel
coop-account = Konto
coop-decided-by = Beschlossen von
coop-recommended-by = empfohlen von { $body }
coop-rate = { $rate }
coop-rate-up-to = bis zu { $rate }
coop-rate-stated = Die Europäische Union zahlt laut Quelle { $rate }.
coop-rate-stated-up-to = Die Europäische Union zahlt laut Quelle bis zu { $rate }.
coop-rate-computed = Nach den Beträgen zahlt die Europäische Union { $rate }; ein Satz ist nicht angegeben.
coop-rate-both = Die Europäische Union zahlt laut Quelle { $stated }, nach den Beträgen aber { $computed }.
coop-eu-amount = Anteil der EU: { $amount }
coop-eu-share = EU-Anteil
coop-own-contribution = Eigener Beitrag
coop-own-a-year = { $amount } im Jahr
coop-own-over-months =
    { $amount } über { $months ->
        [one] 1 Monat
       *[other] { $months } Monate
    }
coop-own-hours = davon Personalstunden { $amount }
coop-own-once = dazu { $amount } insgesamt
coop-own-unconverted = dazu { $amount }, nicht umgerechnet
coop-own-unvalued = dazu { $work }, nicht in Geld beziffert
coop-up-to = { $what }, bis zu
coop-programme-funds = Von einem Programm bezahlt

# People

coop-public-people = Wer für uns teilnimmt
coop-anchoring = Verankerung
coop-anchor-political = Politische Verankerung
coop-anchor-administrative = Administrative Verankerung
coop-anchor-members = { $count } { $count ->
    [one] gewähltes Mitglied
   *[other] gewählte Mitglieder
 }
coop-anchor-officers = { $count } { $count ->
    [one] beschäftigte Person
   *[other] Beschäftigte
 }
coop-anchor-ad-hoc = Mitglieder werden ad hoc benannt
coop-no-one = Niemand erfasst
coop-no-one-named = Niemand benannt
coop-role = Rolle
coop-holder = Jetzt
coop-before = Frühere und künftige
coop-appointed-by = benannt von { $body }
coop-appointed-by-on = benannt von { $body }, { $date }
coop-vacant-political = Politische Verankerung unbesetzt
coop-vacant-administrative = Administrative Verankerung unbesetzt
coop-vacant-unit = Unbesetzt: { $unit }
coop-vacant-seat = Unbesetzt: { $seat }
coop-on-public-site = Auf der öffentlichen Seite
coop-yes = Ja
coop-no-internal = Nein, intern

# What should be done next

coop-next-fill = Fehlendes ergänzen
coop-next-missing = Nicht erfasst: { $facts }.
coop-next-fill-do = Ergänzen
coop-next-owner = Zuständigkeit angeben
coop-next-no-owner = In der Verwaltung ist niemand zuständig.
coop-next-owner-do = Jemanden angeben
coop-next-seat = Die unbesetzte Stelle besetzen
coop-next-vacant = { $seats }.
coop-next-seat-do = Inhaber angeben
coop-next-renew = Vereinbarung erneuern
coop-next-expires = Eine Vereinbarung läuft am { $date } aus.
coop-next-renew-do = Vereinbarungen ansehen
coop-next-review = Überprüfung abschließen
coop-next-review-why = Tragen Sie ein, ob Sie fortsetzen, anpassen oder austreten.
coop-next-exit = Ende eintragen
coop-next-exit-why = Der Austritt ist beschlossen.
coop-next-decide = Nächsten Schritt eintragen
coop-next-decide-why = Über die Teilnahme ist noch nicht entschieden.
coop-next-life-do = Schritt eintragen
coop-next-doubt = Zweifelhafte Angabe prüfen
coop-next-doubt-why = Die Quelle gibt etwas an, das nicht stimmen kann, oder zwei Quellen widersprechen sich.
coop-next-doubt-do = Ansehen
coop-next-follow = Planen, was folgt
coop-next-ends = Es endet am { $date }. Sichern Sie die Finanzierung für das, was folgt, oder halten Sie fest, was gelernt wurde.
coop-next-grant-ends = Unsere Bewilligung endet am { $date }. Entscheiden Sie, ob sie erneuert wird.
coop-next-grant-ended = Unsere Bewilligung endete am { $date }. Tragen Sie ein, was seither beschlossen wurde.
coop-next-follow-do = Fortsetzung planen
coop-next-grant-do = Finanzierung eintragen

# Near it

coop-where = Wo
coop-same-programme = Im selben Programm
coop-same-partners = Mit denselben Partnern
coop-periods = Zeiträume
coop-this-one = { $name }, diese
coop-ended-one = { $name }, beendet
coop-programme-period = Programmzeitraum
link-back-part_of = Umfasst
link-back-follows = Wird fortgesetzt durch
link-back-gives_access_to = Erhält Zugang durch
link-back-funded_by = Finanziert
link-back-related = Hat zu tun mit

# Papers and history

coop-signed = unterzeichnet { $date }
coop-expires = läuft aus { $date }
coop-add-file = Datei hinzufügen
coop-remove-file = Entfernen
coop-doubts = Was in der Quelle nicht stimmen kann
coop-doubts-why = Wiedergegeben, wie die Quelle es angibt; die Zahlen hier folgen der genannten Lesart.
coop-read-as = { $stated } steht in der Quelle; gelesen wird es als { $read }.
coop-stated-only = { $stated } steht in der Quelle.
coop-doubt-computed = Die Angaben in diesem Eintrag stimmen nicht überein.
coop-last-changed = Zuletzt geändert { $when } von { $who }.
coop-all-changes = Alle Änderungen
coop-event-funded = { $body } bewilligte die Mittel
coop-event-decided-funded = { $body } beschloss es und bewilligte die Mittel
coop-event-started = Es begann
coop-event-starts = Es beginnt
coop-event-ends = Es endet
coop-event-ended = Es endete
coop-event-signed = { $what } unterzeichnet
coop-event-expires = { $what } läuft aus
coop-author-import = Import
coop-author-operator = Wer den Server betreibt
coop-author-unknown = Jemand, dessen Name nicht mehr gespeichert ist


coop-done-saved = Gespeichert.
coop-done-unchanged = Nichts war anders, daher wurde nichts gespeichert.
coop-done-proposed = Die Kooperation ist eingetragen.
coop-done-published = Veröffentlicht. Alle können es jetzt sehen.
coop-done-unpublished = Von der öffentlichen Seite genommen.
coop-done-file-added = Datei hinzugefügt.
coop-done-file-removed = Datei entfernt. Der Verlauf hält fest, dass es sie gab.
coop-done-file-read = Der Text der Datei wird gleich erneut gelesen. Sagt die Seite weiterhin, dass er sich nicht lesen ließ, ist die Datei zu groß oder beschädigt.

# Files

coop-file = Datei
coop-file-help = PDF, Word, Excel, OpenDocument, PNG, JPEG, Text oder CSV, höchstens 10 MB, ohne Makros.
coop-file-title = Wie sie hier heißt
coop-file-published = Auch auf der öffentlichen Seite zeigen
coop-file-unread = Der Text der Datei ließ sich nicht lesen; die Kooperation wird über Wörter darin nicht gefunden. Die Datei selbst lässt sich herunterladen.
coop-file-read-again = Text erneut lesen
fault-file-missing = Wählen Sie eine Datei.
fault-file-empty = Wählen Sie eine andere Datei; diese ist leer.
fault-file-type = Wählen Sie eine PDF-, Word-, Excel-, OpenDocument-, PNG-, JPEG-, Text- oder CSV-Datei; diese ist nichts davon.
fault-file-larger = Wählen Sie eine Datei von höchstens { $limit } MB; diese ist größer.
fault-file-large = Wählen Sie eine Datei von höchstens { $limit } MB; diese hat { $size } MB.
fault-file-room = Der Platz der Behörde für Dateien ist verbraucht: { $room } GB. Entfernen Sie Dateien, die nicht gebraucht werden, oder bitten Sie die Person, die den Server betreibt, um mehr Platz.
fault-file-macros = Speichern Sie das Dokument ohne Makros als .docx oder .xlsx und wählen Sie es erneut. Ein Makro ist ein Programm, und Programme werden nicht aufgenommen.

# The fields of the record, as forms, the history and a conflict call them. In a list every part has
# the same.

field-slug = Webadresse (Kurzname)
field-former-slugs = Frühere Webadressen
field-name = Name
field-short = Kurzname
field-track = Schiene
field-kind = Art
field-area = Bereich
field-summary = In einem Satz
field-purpose = Zweck
field-expected-outcome = Erwarteter Nutzen
field-term = Zeitraum
field-term-kind = Wie es läuft
field-term-from = Beginn
field-term-to = Ende, wie die Quelle es angibt
field-term-to-read-as = Gelesen als
field-term-every-years = Jahre zwischen zwei Malen
field-term-months = Dauer in Monaten
field-term-note = Was die Quelle sonst zum Zeitraum sagt
field-steps = Schritt
field-steps-kind = Was geschah
field-steps-on = Wann
field-steps-body = Gremium
field-steps-reason = Warum
field-steps-ground = Folgt aus
field-anchors = Verankerung
field-anchors-level = Ebene
field-anchors-unit = Einheit
field-anchors-holdings = Inhaber
field-anchors-holdings-state = Wie sie besetzt ist
field-anchors-holdings-person = Person
field-anchors-holdings-post = Stelle in Worten
field-anchors-holdings-from = Seit
field-anchors-holdings-to = Bis
field-anchors-holdings-appointed-by = Benannt von
field-anchors-holdings-appointed-on = Benannt am
field-seats = Sitz
field-seats-title = Wie er heißt
field-seats-kind = Was er ist
field-seats-holdings = Inhaber
field-seats-holdings-state = Wie er besetzt ist
field-seats-holdings-person = Person
field-seats-holdings-post = Stelle in Worten
field-seats-holdings-from = Seit
field-seats-holdings-to = Bis
field-seats-holdings-appointed-by = Benannt von
field-seats-holdings-appointed-on = Benannt am
field-budget = Mittel der ganzen Kooperation
field-budget-total = Gesamtbudget
field-budget-total-money = Gesamtbudget
field-budget-total-about = Die Quelle sagt „rund“
field-budget-total-also = Dasselbe in anderer Währung
field-budget-eu-share = Was die Europäische Union zahlt
field-budget-eu-share-money = Was die Europäische Union zahlt
field-budget-eu-share-about = Die Quelle sagt „rund“
field-budget-eu-share-also = Dasselbe in anderer Währung
field-budget-eu-rate-percent = EU-Satz in Prozent, wie angegeben
field-budget-eu-rate-up-to = Der Satz ist „bis zu“
field-budget-note = Was die Quelle dazu sagt
field-funding = Finanzierungszeile
field-funding-payer = Wessen Geld
field-funding-organisation = Organisation, die zahlt
field-funding-form = Was gegeben wird
field-funding-value = Betrag
field-funding-value-kind = Gibt es einen Betrag?
field-funding-value-money = Betrag
field-funding-value-about = Die Quelle sagt „rund“
field-funding-value-also = Dasselbe, wie die Quelle es umrechnet
field-funding-value-effort = Arbeit dahinter
field-funding-value-effort-unit = Gemessen in
field-funding-basis = Im Jahr oder insgesamt
field-funding-from = Gilt ab
field-funding-to = Bis
field-funding-account = Konto oder Topf
field-funding-decisions = Beschluss
field-funding-decisions-body = Beschlossen von
field-funding-decisions-on = Wann
field-funding-decisions-recommended-by = Empfohlen von
field-funding-decisions-decision = Der Beschluss, wie er hier geführt ist
field-funding-note = Was die Quelle dazu sagt
field-programme = Programm
field-programme-part = Teil des Programms
field-partners = Partner
field-partners-organisation = Organisation
field-partners-role = Rolle
field-partners-note = Anmerkung
field-geography = Orte
field-geography-countries = Länder
field-geography-nuts = Regionen (NUTS)
field-geography-basins = Großräume
field-geography-note = Der Ort in Worten
field-serves = Wozu es beiträgt
field-serves-node = Punkt der Strategie
field-serves-why = Warum
field-withheld = Nicht veröffentlicht
field-links = Verbindung
field-links-to = Kooperation
field-links-kind = Was diese für jene ist
field-agreements = Vereinbarung
field-agreements-kind = Was es ist
field-agreements-title = Worum es geht
field-agreements-signed-on = Unterzeichnet
field-agreements-expires-on = Läuft aus
field-notes = Notiz
field-notes-kind = Was es ist
field-notes-on = Wann
field-notes-text = Text
field-attachments = Datei
field-attachments-hash = Fingerabdruck
field-attachments-file-name = Dateiname
field-attachments-media-type = Typ
field-attachments-size-bytes = Größe in Byte
field-attachments-title = Wie sie hier heißt
field-attachments-visibility = Wer sie sehen darf
field-doubts = Zweifel
field-doubts-kind = Welcher Art
field-doubts-field = Welches Feld
field-doubts-text = Was zweifelhaft ist
field-source = Quelle
field-visibility = Wer es sehen darf

# Editing

edit-title = { $name } bearbeiten
edit-sections = Abschnitte
edit-why = Warum
edit-why-help = Eine Zeile für den Verlauf.
edit-save = Speichern
edit-save-draft = Als Entwurf speichern
edit-cancel = Zurück ohne zu speichern
edit-none = Keine
edit-add = Hinzufügen: { $what }
edit-remove = Dies beim Speichern entfernen
edit-draft-shown = Dies ist Ihr Entwurf, gespeichert { $when }. Er steht noch nicht im Register.
edit-draft-discard = Entwurf verwerfen
edit-unavailable = Noch nicht gespeichert
edit-unavailable-text = Das Programm erreicht seine Daten gerade nicht. Was Sie geschrieben haben, steht unten; speichern Sie in einer Minute erneut.
edit-slug-help = Kleine Buchstaben a–z, Ziffern und Bindestriche. Frühere Adressen führen weiterhin hierher.
edit-term-help = Ein Ende gehört zu einem Zeitraum zwischen zwei Daten, Jahre dazwischen zu Wiederkehrendem, Monate zu Geplantem.
edit-read-as-help = Nur wo das angegebene Ende nicht stimmen kann. Das angegebene bleibt; Summen nutzen dieses.
edit-end-confirm = So steht es in der Quelle; so belassen
edit-countries-help = Namen oder zwei Buchstaben, mit Kommas dazwischen: Schweden, NO.
edit-nuts-help = Codes mit Kommas dazwischen: DK05, SE23.
edit-effort-help = Stunden oder Personenmonate, wo die Quelle sie nennt.
edit-notes-help = Notizen werden nie veröffentlicht.
edit-publication-help = Das Veröffentlichen hat eine eigene Seite.
edit-post-help = Zum Beispiel „Mitglied des Regionalrats“. Keine Personennamen.

edit-conflict = { $who } hat dies { $when } geändert
edit-conflict-text = Sehen Sie sich beide Fassungen an. Was Sie geschrieben haben, steht unten im Formular und ist noch nicht gespeichert.
edit-conflict-table = Beide Fassungen
edit-conflict-field = Feld
edit-conflict-was = Vorher
edit-conflict-theirs = Deren
edit-conflict-mine = Ihre
edit-conflict-keep = Meine Fassung darüber speichern
edit-conflict-take = Deren übernehmen
edit-unchanged = unverändert

fault-far-end = Das Ende { $end } liegt { $years } Jahre nach dem Beginn. Meinten Sie { $on }? Berichtigen Sie es, geben Sie unten an, wie es gelesen wird, oder bestätigen Sie es.
fault-end-not-fixed = Wählen Sie „Zwischen zwei Daten“ oder leeren Sie das Ende.
fault-term-end-needed = Geben Sie an, wann es endet, oder wählen Sie oben eine Dauer ohne festes Ende.
fault-amount-not-chosen = Wählen Sie „Im Jahr“ oder „Insgesamt“ oder leeren Sie den Betrag.
fault-work-is-hours = Wählen Sie „Personalstunden“, wenn die Zeile Arbeit ohne Betrag ist.

# The history

history-lede = Wer was wann und warum geändert hat. Nichts wird je überschrieben.
history-empty = Es sind keine Änderungen erfasst.
history-entered = Ins Register aufgenommen.
history-nothing = Nichts Sichtbares war anders.
history-confirmed = Bestätigt: sagt dasselbe wie das Original
history-no = Nein
history-newer = Neuere
history-older = Ältere
history-as-it-stood = Wie es danach stand

# A new cooperation

new-title = Kooperation eintragen
new-lede = Für eine, die es schon gibt. Wenige Angaben genügen für den Anfang; das Übrige folgt Abschnitt für Abschnitt. Eine Idee wird unter Vorschläge eingereicht.
new-unit = Zuständige Einheit
new-language = Sprache, in der Sie schreiben
new-follows = Sie folgt auf { $name }.
new-step = Wie weit sie ist
new-on = Seit
new-on-help = Ein Tag, ein Monat oder ein Jahr.
new-send = Eintragen

# Publishing and removing

publish-lede = Dies sehen alle auf der öffentlichen Seite und in den offenen Daten.
publish-shown = Gezeigt werden: Name, Art, Bereich, Zeitraum, Zweck, erwarteter Nutzen, Finanzierung, Partner, Orte, Posten und Einheiten, was in der Quelle nicht stimmen kann.
publish-hidden = Nie gezeigt werden: Personennamen, Notizen, interne Dateien, wer was geändert hat.
publish-languages = Es ist lesbar auf { $languages }.
publish-do = Veröffentlichen
unpublish-lede = Nur die Beschäftigten der Behörde sehen es noch. Links, die andere haben, führen ins Leere.
unpublish-do = Von der Seite nehmen
remove-lede = { $name } ist nur eine Idee: Niemand hat darüber beschlossen. Sie wird aus dem Register genommen; das Protokoll hält fest, dass es sie gab.
remove-do = Entfernen
remove-stays = Der Eintrag kann nicht entfernt werden

fault-end-instead = Beenden oder ablehnen Sie sie stattdessen: Es ist mehr als eine Idee erfasst.
fault-link-to-itself = Wählen Sie eine andere Kooperation; dies ist dieselbe.

# The page that everybody may read

coop-source = Quelle
coop-public-changed = Zuletzt geändert am { $date }
coop-whole-parts = Das Ganze, Teil für Teil
coop-latest = Zuletzt { $date }: { $what }. { $count ->
    [one] Anzeigen
   *[other] Alle { $count } anzeigen
 }
coop-show-all = { $count ->
    [one] { $count } anzeigen
   *[other] Alle { $count } anzeigen
 }
coop-partners = { $count } Partner
coop-partners-in = { $count } Partner in { $countries }
coop-periods-show = Zeiträume auf einer Zeitachse zeigen
coop-next = Nächster Schritt
coop-next-decision = Beschluss einholen
coop-next-decision-why = Es wurde abgewogen, aber noch kein Gremium gefragt.
coop-see-it = Ansehen
publish-preview = Vorschau
publish-withhold = Zurückhalten
publish-withhold-help = Was Sie ankreuzen, wird nicht gezeigt, auch wenn der Rest veröffentlicht ist.
publish-save = Speichern, was gezeigt wird
publish-take-off = Von der öffentlichen Seite nehmen
publish-who = Veröffentlicht { $date } von { $author }.
coop-publication = Veröffentlichung
coop-serves-choose = muss neu gewählt werden
coop-serves-no-why = Nicht gesagt, warum
coop-done-serves = Hinzugefügt.

suggest-title = Vorschläge
suggest-about = Punkte, deren Worte Zweck und Nutzen ähneln. Sie zählen erst, wenn jemand sie hinzufügt.
suggest-shared = Gemeinsame Wörter: { $words }
suggest-why = Warum trägt die Kooperation dazu bei?
suggest-add = Hinzufügen
edit-why-public = Für die Öffentlichkeit
edit-why-public-help = Ein Satz zur Änderung. Er steht in der Liste der Änderungen auf Ihrer öffentlichen Seite.
fault-file-twice = Diese Datei ist schon hier; wählen Sie eine andere.
