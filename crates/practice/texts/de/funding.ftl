fault-hours-a-month = Geben Sie ein, wie viele Stunden ein Personenmonat hat, von 1 bis 744.
fault-posting-elsewhere = Wählen Sie eine derselben Kooperation.
fault-approved-before-sent = Geben Sie den Tag ein, an dem der Bericht gesendet wurde, und eine Genehmigung, die nicht davor liegt.
fault-rates-days = Die Tage eines Jahres müssen der Reihe nach stehen, mit einem Kurs für jeden.
fault-line-years = Vom ersten bis zum letzten Jahr sind es { $years } Jahre. Berichtigen Sie das falsche Jahr.
fault-years-above-total = Die Jahre ergeben zusammen mehr als den Betrag. Verringern Sie sie, oder erhöhen Sie den Betrag.
fault-years-without-amount = Geben Sie den Betrag ein, bevor Sie festlegen, was auf welches Jahr fällt.
fault-account-taken = Geben Sie eine andere Nummer ein; { $number } gehört zu einer anderen Haushaltsstelle.
fault-work-rate-taken = Ab { $day } gibt es bereits einen Satz. Berichtigen Sie ihn, oder wählen Sie einen anderen Tag.
fault-period-taken = Das Projekt hat bereits einen Zeitraum mit der Nummer { $number }.
fault-no-programme = Wählen Sie „Programm“ als Art, oder lassen Sie die Bedingungen des Programms leer.
fault-part-of-itself = Wählen Sie ein Programm, das nicht selbst ein Teil von diesem ist.

# --- the slice
fault-rates-unreadable = Wählen Sie die Tabelle, wie die Europäische Zentralbank sie veröffentlicht: eine CSV-Datei, deren erste Spalte Date heißt, oder die ZIP-Datei darum.
fault-rates-line = Zeile { $line } der Datei ist nicht lesbar. Laden Sie die Datei neu; nichts daraus wurde übernommen.
fault-rates-known = Alle diese Kurse sind schon da. Nichts wurde geändert.
fault-posting-corrected = Diese Buchung wurde schon berichtigt. Berichtigen Sie die, die an ihre Stelle trat.
fault-effort-negative = Geben Sie die Arbeit als Zahl ab 0 ein. Eine Buchung wird zurückgenommen, indem man sie berichtigt.
fault-shares-above-whole = Die genannten Teile sind mehr als das Ganze. Verkleinern Sie einen Teil oder vergrößern Sie das Ganze.
fault-rest-is-others = Geben Sie unseren eigenen Beitrag als Betrag an. Nur andere können den Rest zahlen.
fault-rest-twice = Nur eine Zeile kann der Rest des Ganzen sein.
fault-share-above-total = Der Anteil der EU ist höher als das Ganze. Berichtigen Sie den Betrag oder vermerken Sie bei den Zweifeln, dass die Quelle es so sagt.
fault-periods-no-term = Das Projekt hat keinen Zeitraum mit Anfang und Ende. Geben Sie zuerst den Zeitraum ein.
fault-periods-rule = Geben Sie ein, wie viele Monate ein Zeitraum hat, von 1 bis 60, und wie viele danach der Bericht fällig ist, höchstens 24.
fault-periods-made = Die Zeiträume reichen schon bis zum Ende des Projekts. Ändern Sie sie einzeln.
fault-budget-both = Geben Sie einen Betrag ein, oder kreuzen Sie an, dass nichts veranschlagt ist; nicht beides.
fault-budget-neither = Geben Sie ein, was vorgesehen ist, auch 0, oder kreuzen Sie an, dass nichts veranschlagt ist. Ist es nicht bekannt, entfernen Sie das Jahr.
funding-title = Finanzierung
funding-lede = Was die internationale Arbeit kostet, was sie auslöst, was gebunden ist und was übrig bleibt.
funding-views = Fragen zum Geld
funding-asks-cost = Was kostet es?
funding-asks-releases = Was löst es aus?
funding-asks-left = Was ist übrig?
funding-by = Aufteilen nach
funding-by-years = Jahr und Art
funding-by-areas = Bereich
funding-by-nodes = Strategie
funding-by-programmes = Programm
funding-by-kinds = Art
funding-by-fees = Beitrag
funding-by-projects = Projekt
funding-by-together = Behörden, die teilen
funding-by-lines = Haushaltskonto
funding-by-bound = Kooperationen, die Geld binden
funding-by-ends = Kooperationen, die enden
funding-bound-ahead = Künftig gebunden
funding-cost-about = { $year }, Barmittel und Stunden
funding-left-about = { $count ->
    [one] auf einem Haushaltskonto { $year }
   *[other] auf { $count } Haushaltskonten { $year }
}
funding-releases-figure = { $amount } aus Programmen
funding-releases-about = für { $currency ->
    [EUR] jeden Euro, den
    [DKK] jede Krone, die
   *[other] jede Einheit { $currency }, die
} wir in ein Projekt geben
funding-releases-none = Kein Projekt nennt sowohl, was wir zahlen, als auch, was ein Programm zahlt
funding-releases-finding = { $own } von { $who } stehen in Projekten mit { $programmes } aus Programmen
funding-project = Projekt
funding-we-pay = Wir geben
funding-programmes-pay = Das Programm gibt
funding-whole-project = Ganzes Projekt
funding-per-unit = Für { $currency ->
    [EUR] jeden Euro
    [DKK] jede Krone
   *[other] jede Einheit { $currency }
} von uns
funding-releases-rule = Projekte, die sowohl nennen, was wir zahlen, als auch, was ein Programm zahlt, auch abgeschlossene; der ganze Zeitraum.
funding-releases-all = Das Geld des Programms geht an alle Partner, nicht nur an uns.
funding-releases-leaves = Projekte, die nicht beides nennen: { $names }.
funding-share-bound = Anteil gebunden
funding-year = Jahr
funding-years-before = Vor { $year }
funding-years-after = Nach { $year }
funding-contains = Was die Summen enthalten
funding-leaves-out = Was sie auslassen
funding-unit = Beträge in { $currency }
funding-in-hours = { $amount } in Personalstunden
funding-contains-own = Eigene Mittel und Personalstunden für Beschlossenes, aus den Finanzierungszeilen.
funding-laid-down = Einige Jahre zählen wie festgelegt, der Rest des Betrags über die übrigen Monate: { $names }.
funding-converted = Umgerechnet mit dem jüngsten Referenzkurs am Tag der Entscheidung oder davor, weil die Quelle es nicht selbst tut: { $names }.
funding-this-year-only = Ein jährlicher Betrag ohne Ende zählt nur in diesem Jahr: { $names }.
funding-not-laid-down = Die festgelegten Jahre sind weniger als der Betrag; der Rest ist in keinem Jahr: { $names }.
funding-repeats = Wiederholt aus dem Ganzen, zu dem es gehört, durch denselben Beschluss; es zählt dort: { $names }.
funding-beside-whole = Teile einer anderen Kooperation in der Summe, mit eigenem Beitrag daneben; beide zählen: { $names }.
funding-leaves-out-own = Das Geld von Programmen und anderen Partnern; bloße Ideen und Abgelehntes; was keinen Betrag hat: nicht veranschlagt und nicht angegeben sind nicht 0.
funding-no-area = Kein Bereich
funding-no-node = Trägt nicht zur Strategie bei
funding-no-programme = Ohne Programm
funding-no-kind = Keine Art
funding-node = Wozu es beiträgt
funding-programme = Programm
funding-count = Kooperationen
funding-cash-in = Geld { $year }
funding-hours-in = Stunden { $year }
funding-mixed-is-cash = Geld und Stunden, die die Quelle nicht trennt, stehen beim Geld.
funding-shared =
    { $count ->
        [one] { $count } Kooperation steht in mehreren Zeilen; die Zeilen sind mehr als die Summe, die jede einmal enthält.
       *[other] { $count } Kooperationen stehen in mehreren Zeilen; die Zeilen sind mehr als die Summe, die jede einmal enthält.
    }
funding-finding-none = Für { $year } ist nichts verzeichnet
funding-finding-most = { $name } hat { $year } das meiste: { $amount } von { $total }, { $percent }
funding-others = Alle anderen
funding-more =
    { $count ->
        [one] { $count } weitere
       *[other] { $count } weitere
    }
funding-gearing-finding = Auf jede Krone oder jeden Euro, die { $who } zahlt, kommen in den Projekten { $times } insgesamt
funding-gearing-none = Kein Projekt nennt sein Gesamtbudget
funding-gearing-node = Strategie
funding-own-cash = Eigene Mittel
funding-own-hours = Eigene Stunden
funding-granted = Uns bewilligt
funding-received = Von uns erhalten
funding-programme-money = Von Programmen, alle Partner
funding-wholes = Ganze Projekte
funding-times = Mal das Eigene
funding-nothing-posted = Nichts gebucht
funding-each-once = Insgesamt, jedes einmal
funding-gearing-rule = Projekte mit genanntem Gesamtbudget: eigene Mittel und Stunden über alle Jahre, was uns nach unseren Buchungen bewilligt wurde und zufloss, und das Ganze, alle Partner zusammen. Der eigene Anteil ist im Ganzen enthalten und wird nicht addiert.
funding-gearing-lines = Ein Projekt steht einmal in seinem Bereich und einmal in jeder Zeile der Strategie, zu der es beiträgt; die letzte Zeile enthält jedes Projekt einmal.
funding-left-programmes = Die Budgets von Programmen, weil ihre Projekte daraus bezahlt werden: { $names }.
funding-left-within = Im Ganzen gezählt, zu dem sie gehören: { $names }.
funding-left-no-rate = In einer Währung ohne Kurs: { $names }.
funding-left-not-stated = Kein Gesamtbudget genannt: { $names }.
funding-bound-finding = { $amount } ist nach { $year } gebunden, das Letzte davon { $last }
funding-bound-none = Nach { $year } ist nichts gebunden
funding-bound-rule = Nur Jahre nach diesem, und nur Laufendes oder Beschlossenes.
funding-ends-finding =
    { $count ->
        [one] { $count } Kooperation oder Bewilligung endet binnen zwölf Monaten
       *[other] { $count } Kooperationen oder Bewilligungen enden binnen zwölf Monaten
    }
funding-what-ends = Was endet
funding-ends-on = Am
funding-last-year = Eigenbeitrag des letzten Jahres
funding-ends-itself = Die Kooperation
funding-ends-grant = Unsere Bewilligung
funding-ends-none = Nichts Verzeichnetes hat ein Ende vor sich.
funding-ends-rule = Alles Beschlossene, das nicht vorbei ist, nach dem Tag des Endes oder der letzten unserer Bewilligungen dafür.
funding-ends-leaves = Was ohne Ende und ohne befristete Bewilligung läuft.
funding-budget-none = Keine Haushaltsstelle hat einen Betrag für { $year }
funding-budget-finding = Von { $granted } für { $year } sind { $bound } gebunden, { $used } ausgegeben und { $left } übrig{ $is_beside ->
    [yes] {"; "}außerhalb der Haushaltsstellen sind { $beside } ausgegeben
   *[no] {""}
 }
funding-line = Haushaltsstelle
funding-number = Nummer
funding-set-aside = Vorgesehen
funding-bound = Gebunden
funding-used = Ausgegeben
funding-left = Übrig
funding-left-unknown = Nicht zu sagen
funding-without-line = Ohne Haushaltsstelle
funding-budget-rule = Vorgesehen: wie die Haushaltsstelle es angibt. Gebunden: die Finanzierungszeilen, die sie nennen, auf Jahre verteilt. Ausgegeben: was als Ausgabe aus eigenen Mitteln gebucht ist, Stunden zum Satz ihres Tages. Übrig: vorgesehen abzüglich dessen, was gebunden oder ausgegeben ist; je Kooperation zählt der größere Betrag.
funding-budget-leaves = Nicht veranschlagte und nicht genannte Stellen sind in keiner Summe des Vorgesehenen; sie sind nicht 0.
funding-unvalued =
    { $count ->
        [one] { $count } Buchung ist in keiner Summe, weil ein Kurs oder Satz fehlt.
       *[other] { $count } Buchungen sind in keiner Summe, weil ein Kurs oder Satz fehlt.
    }
funding-fees-none = Für { $year } ist kein Jahresbeitrag verzeichnet
funding-fees-finding =
    { $count ->
        [one] { $count } Jahresbeitrag ist { $year } fällig, { $amount }
       *[other] { $count } Jahresbeiträge sind { $year } fällig, { $amount } insgesamt
    }
funding-stated = Wie angegeben
funding-paid-in = Bezahlt { $year }
funding-no-rate = Kein Kurs
funding-fees-rule = Was wir jährlich an Büros, Mitgliedschaften und Netzwerke zahlen; ein Beitrag in anderer Währung, wie die Quelle ihn umrechnet, sonst zum Referenzkurs. Bezahlt: was in diesem Jahr als Ausgabe gebucht ist.
funding-fees-leaves = Projekte, und was keinen Betrag hat.
funding-together-finding =
    { $count ->
        [0] Kein Projekt teilen sich Behörden hier
        [one] { $count } Projekt teilen sich { $authorities } Behörden hier
       *[other] { $count } Projekte teilen sich { $authorities } Behörden hier
    }
funding-together-who = Behörden
funding-together-own = Eigene Anteile zusammen
funding-together-whole = Das Ganze, einmal
funding-together-note = Hinweis
funding-together-differs = Die Behörden nennen verschiedene Summen; die größte zählt.
funding-together-none = Keine andere Behörde hier hat ein Projekt veröffentlicht, an dem Sie teilnehmen.
funding-together-rule = Dasselbe Projekt mehrerer Behörden wird am Namen oder Kurznamen erkannt. Das Ganze zählt einmal; die eigenen Anteile werden addiert.
funding-together-sums = Die letzte Zeile ist die Summe der gemeinsamen Projekte.
funding-together-leaves = Was andere Behörden nicht veröffentlicht haben; Budgets von Programmen; Teile, deren Ganzes gezählt ist.
funding-lines = Haushaltsstellen
funding-lines-about = Die Stellen des eigenen Haushalts, aus denen internationale Arbeit bezahlt wird, mit dem Betrag jedes Jahres.
funding-lines-add = Haushaltsstelle hinzufügen
funding-lines-empty = Noch keine Haushaltsstelle. Fügen Sie die hinzu, aus denen bezahlt wird.
funding-year-add = Jahr hinzufügen
funding-none-budgeted = In diesem Jahr ist nichts veranschlagt
funding-kept-by = Geführt von
funding-work-rates = Stundensätze
funding-work-rates-about = Was eine Arbeitsstunde wert ist. Es zählt der Satz des Tages; eine Einheit ohne eigenen hat den der übergeordneten.
funding-work-rates-add = Satz hinzufügen
funding-work-rates-empty = Noch kein Satz. Ohne ihn haben gebuchte Stunden keinen Wert in Summen.
funding-rate-unit = Für die Einheit
funding-rate-unit-help = Wählen Sie keine für die ganze Behörde.
funding-per-hour = Je Stunde
funding-hours-a-month = Stunden im Personenmonat
funding-hours-a-month-help = Zum Beispiel 137.
funding-rate-from = Ab
funding-rate-source = Wer ihn festgelegt hat, und wie
funding-rate-counts = Gilt heute
funding-rate-now = Ja
funding-rate-everybody = Die ganze Behörde
rates-title = Wechselkurse
rates-about = Referenzkurse der Europäischen Zentralbank; Beträge in anderen Währungen werden damit umgerechnet.
rates-none = Noch keine Kurse. Beträge in anderen Währungen zählen nur, wo die Quelle sie selbst umrechnet.
rates-known =
    Kurse von { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }, vom { $first } bis { $last }.
rates-brought =
    Die Kurse sind da: { $new ->
        [one] 1 neues Jahr
       *[other] { $new } neue Jahre
    }, { $changed ->
        [one] 1 geändertes
       *[other] { $changed } geänderte
    }.
rates-bring = Kurse einlesen
rates-file = Die Datei der Europäischen Zentralbank
rates-file-help = eurofxref-hist.zip mit allen Tagen seit 1999, oder eurofxref.zip eines Tages; auch die CSV-Datei darin. Nur Jahre, die anders werden, werden geschrieben, und kein Tag wird entfernt. Höchstens 10 MB.
rates-amount = Betrag
rates-to = In
rates-on = Am
rates-look = Umrechnen
rates-look-up = Einen Betrag umrechnen
rates-no-rate = Für diesen Tag ist kein Kurs bekannt.
rates-rule = An Wochenenden und Feiertagen gibt es keine Kurse; der letzte Tag davor zählt.
rates-years = Jahre
rates-days = Tage
rates-currencies = Währungen
rates-quote = { $rate } { $currency } für einen Euro am { $day }
rates-at = Kurs: { $quotes }.
rates-at-earlier = Kurs: { $quotes }, der letzte Tag mit Kurs zum { $day }.
funding-worth-by-rate = { $amount } zu { $rate } je Stunde, der Satz ab { $day }
funding-worth-stated = { $amount }, wie angegeben
funding-worth-unknown = Für diesen Tag ist kein Stundensatz festgelegt
ledger-title = Buchführung
ledger-title-of = Buchführung: { $name }
ledger-post = Betrag buchen
ledger-ours = Unser eigener Teil
ledger-whole = Das ganze Projekt, alle Partner
ledger-ours-about = Was sich bei uns bewegt hat: eigene Mittel und Stunden, und was andere uns bewilligten und zahlten. Berichtigte Buchungen zählen nicht.
ledger-whole-about = Für das ganze Projekt genannt; nie zum eigenen Teil addiert.
ledger-postings = Buchungen
ledger-none = Noch ist nichts gebucht.
ledger-nothing = Noch ist nichts als ausgegeben, beantragt oder erhalten gebucht.
ledger-finding = Wir haben { $spent } ausgegeben, { $claimed } beantragt und { $received } erhalten.
ledger-source = Wessen Geld
ledger-on = Wann
ledger-phase = Wie weit es ist
ledger-value = Betrag
ledger-what = Wofür
ledger-deeds = Mehr
ledger-corrected = Berichtigt; zählt nicht
ledger-voucher = Beleg
ledger-correct = Berichtigen
ledger-open = Buchungen öffnen
ledger-post-title = Einen Betrag buchen
ledger-post-about = Eine Buchung bleibt stehen. Fehler werden durch eine neue mit Begründung berichtigt.
ledger-correct-title = Eine Buchung berichtigen
ledger-correct-about = Die neue Buchung tritt an die Stelle der alten, die lesbar bleibt und nicht mehr zählt.
ledger-correct-do = Buchung berichtigen
ledger-reason = Warum sie berichtigt wird
ledger-reason-help = Steht bei der alten Buchung für alle, die die Buchführung lesen.
ledger-payer = Wessen Geld
ledger-organisation = Zahlende Organisation
ledger-kind = Geld oder Arbeit
ledger-cash = Geld
ledger-work = Arbeit
ledger-work-help = Bewertet mit dem Satz der Einheit an diesem Tag, sofern der Wert nicht genannt ist.
ledger-money = Betrag
ledger-effort = Wie viel Arbeit
ledger-effort-unit = Gemessen in
ledger-worth = Womit die Arbeit bewertet wurde
ledger-worth-help = Nur wo es genannt ist; der Satz gilt dann nicht.
ledger-unit = Unsere Einheit
ledger-budget-line = Haushaltsstelle
ledger-covers = Was es umfasst
ledger-period = Berichtszeitraum
phase-granted = Bewilligt
phase-committed = Gebunden
phase-spent = Ausgegeben
phase-claimed = Beantragt
phase-received = Erhalten
covers-ours = Unser eigener Teil
covers-whole = Das ganze Projekt
reporting-title = Berichte an Programme
reporting-finding =
    { $late ->
        [0] Kein Bericht ist verspätet
        [one] 1 Bericht ist verspätet
       *[other] { $late } Berichte sind verspätet
    }, { $open ->
        [0] keiner ist jetzt zu senden
        [one] 1 ist zu senden
       *[other] { $open } sind zu senden
    }.
reporting-about = Die Zeiträume aller Projekte nach Frist, gleich welches Programm. Anträge und Eingänge sind Buchungen, die den Zeitraum nennen.
reporting-none = Noch kein Berichtszeitraum. Öffnen Sie die Buchführung eines Projekts und legen Sie die Zeiträume dort an.
reporting-open = Zu senden oder auf Antwort wartend
reporting-rest = Genehmigt oder noch laufend
reporting-period = Zeitraum { $number }, { $days }
reporting-period-head = Zeitraum
reporting-project = Projekt
reporting-due = Bericht fällig
reporting-state = Status
reporting-who = Wer ihn schreibt
reporting-who-carries = Wer für das Projekt zuständig ist
reporting-none-here = Noch kein Berichtszeitraum.
reporting-make = Berichtszeiträume anlegen
reporting-make-about = Aus dem Zeitraum des Projekts, { $from } bis { $to }. Vorhandene bleiben, wie sie sind.
reporting-make-no-term = Das Projekt hat keinen Zeitraum mit Anfang und Ende; geben Sie ihn zuerst ein.
reporting-every = Monate je Zeitraum
reporting-due-after = Monate, bis der Bericht fällig ist
reporting-post-claim = Antrag buchen
reporting-post-receipt = Eingang buchen
reporting-keep = Zeitraum speichern
reporting-from = Erster Tag
reporting-to = Letzter Tag
reporting-sent-on = Gesendet am
reporting-approved-on = Genehmigt am
reporting-note = Hinweis
period-state-runs = Läuft
period-state-to_send = Zu senden
period-state-late = Verspätet
period-state-sent = Gesendet
period-state-approved = Genehmigt
funding-done-posted = Der Betrag ist gebucht.
funding-done-corrected = Die Buchung ist berichtigt.
funding-done-made = Die Berichtszeiträume sind angelegt.
funding-done-period = Der Zeitraum ist gespeichert.
funding-left-out-years = { $amount } ist nicht ganz in den Jahressummen: die festgelegten Jahre sind weniger als der Betrag.
funding-left-out-work = { $amount } ist in den Jahressummen nicht enthalten, da die Behörde keinen Stundensatz festgelegt hat.
funding-work-unvalued = Nicht enthalten, weil kein Satz für Arbeitsstunden festgelegt ist: { $names }.
funding-left-out-repeats = { $amount } ist nicht in den Jahressummen, da das Ganze, zu dem dies gehört, es durch denselben Beschluss hat.
funding-whole = Das Ganze beträgt { $amount }.
funding-parts = Was vom Ganzen genannt ist
funding-adds-up = Die Teile ergeben das Ganze, { $whole }.
funding-rest-paid = Den Rest, { $rest }, zahlt: { $who }.
funding-rest-not-stated = Wer die übrigen { $rest } von { $whole } zahlt, ist nicht angegeben.
funding-rest-not-stated-up-to = Die EU zahlt höchstens den genannten Anteil. Wer den Rest zahlt, mindestens { $rest } von { $whole }, ist nicht angegeben.
funding-too-much = { $stated } sind von insgesamt { $whole } genannt: { $rest } zu viel
funding-years-laid-down = Festgelegte Jahre zählen so; der Rest des Betrags wird auf die übrigen Monate verteilt.
funding-counts-as = { $amount } zählt als { $counts } in den Jahressummen.
funding-spread-rule = Ein Gesamtbetrag wird gleichmäßig auf die Monate verteilt. Legen Sie ein Jahr fest, wo es anders ist; der Rest verteilt sich auf die übrigen Monate.
field-funding-unit = Unsere zahlende Einheit
field-funding-budget-line = Haushaltsstelle
field-funding-by-year = Ein festgelegtes Jahr
field-funding-by-year-year = Jahr
field-funding-by-year-amount = Betrag des Jahres
field-funding-by-year-amount-minor = Betrag des Jahres
duty-report = Den Bericht über { $what } an das Programm senden
organisation-field-number = Nummer
organisation-field-years = Jahr für Jahr
organisation-field-year = Jahr
organisation-field-granted = Bewilligt
organisation-field-per-hour = Je Stunde
organisation-field-hours-a-month = Stunden im Personenmonat
organisation-field-phase = Wie weit es ist
organisation-field-payer = Wessen Geld
organisation-field-organisation = Organisation
organisation-field-budget-line = Haushaltsstelle
organisation-field-value = Betrag
organisation-field-covers = Was es umfasst
organisation-field-period = Berichtszeitraum
organisation-field-voucher = Beleg
organisation-field-corrects = Berichtigt
organisation-field-sent-on = Gesendet am
organisation-field-approved-on = Genehmigt am
organisation-field-cooperation = Kooperation
organisation-field-person = Person
organisation-field-reason = Begründung
funding-nothing = Hier sehen Sie, was die Kooperationen kosten, was sie auslösen und was vom Haushalt übrig ist. Noch gibt es keine Kooperationen und keine Haushaltsstellen.
funding-nothing-do = Kooperation eintragen
