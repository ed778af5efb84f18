fault-no-decider = Wählen Sie das Gremium, das beschließt.
fault-two-deciders = Wählen Sie nur ein Gremium, das beschließt; die anderen empfehlen.
fault-decider-not-last = Setzen Sie das Gremium, das beschließt, an den Schluss.
fault-after-meeting = Geben Sie einen Tag ein, der nicht nach der Sitzung am { $day } liegt.

## The parts
decide-title = Beschlüsse
decide-parts = Beschlüsse
decide-inbox = Eingang
decide-meetings = Sitzungen
decide-decided = Beschlossen
decide-follow-up = Nachverfolgung
decide-save = Speichern
decide-source = Quelle
decide-not-shown = Für Sie nicht sichtbar
decide-nobody = niemand, denn der Vorgang ist abgeschlossen

## Inbox
decide-next = Nächste Sitzung
decide-waits = Es wartet
decide-waits-nothing = Nichts wartet.
decide-open = Laufende Vorgänge
decide-open-empty = Hier stehen die Vorgänge, die zur Entscheidung unterwegs sind. Zurzeit gibt es keine.
decide-turn = Wartet auf
decide-no-agenda = Auf keiner Tagesordnung

## Matters
decide-matter = Vorgang
decide-matter-title = Name des Vorgangs
decide-raise-title = Vorgang anlegen
decide-raise-lede = Was ist zu entscheiden?
decide-raise-do = Vorgang anlegen
decide-weighing = Die Vorprüfung ist nicht abgeschlossen
decide-weighing-why = Der Vorgang kann jetzt angelegt werden, stützt sich dann aber auf kein Ergebnis.
decide-raise-nothing = Mit diesem Status gibt es nichts zu entscheiden.
decide-raise-from = Ein Vorgang zu einer Kooperation wird auf deren Seite angelegt, die Annahme einer Strategie auf der Seite der Ausgabe.
decide-about = Betrifft
decide-no-subject = Nichts Bestimmtes
decide-act = Was beantragt wird
decide-asked = Antrag
decide-asked-help = Ein Satz, so wie er im Beschluss stehen soll.
decide-asked-join = Der Kooperation { $name } beizutreten.
decide-asked-continue = { $name } fortzusetzen.
decide-asked-adjust = { $name } zu geänderten Bedingungen fortzusetzen.
decide-asked-exit = Aus { $name } auszutreten.
decide-asked-adopt = { $name } anzunehmen.
decide-amount-asked = Beantragter Betrag
decide-raised-on = Angelegt
decide-raised-by = Angelegt von
decide-facts = Zum Vorgang
decide-what-happened = Was geschehen ist
decide-nothing-yet = Noch kein Gremium hat sich damit befasst.
decide-standing-open = Unterwegs
decide-standing-withdrawn = Zurückgezogen
decide-withdraw = Vorgang zurückziehen
decide-withdraw-about = Der Vorgang bleibt mit der Begründung lesbar. Er wird von nicht versandten Tagesordnungen genommen.
decide-reason = Begründung
decide-under-way = Ein Vorgang läuft
decide-waits-for = Er wartet auf: { $body }.
decide-see-matter = Vorgang ansehen
decide-take-up = Zur Entscheidung bringen
decide-state = Status

## Route
decide-route = Weg
decide-route-help = Der Weg folgt aus dem Zuständigkeitsplan.
decide-route-own = Ein anderer Weg
decide-route-own-help = Keine Regel des Plans passt; tragen Sie die Gremien unten ein.
decide-route-other = Weg selbst eintragen
decide-route-other-help = Tragen Sie alle Gremien der Reihe nach ein. Das letzte beschließt. Ein beratendes Gremium kann für diesen einen Vorgang ergänzt werden.
decide-route-reason = Warum der Weg ein anderer ist
decide-route-reason-help = Nötig, wenn der Weg nicht der Regel folgt.
decide-route-track = Die Kooperation ist politisch.
decide-route-by-hand = Der Weg wurde ohne Regel gewählt
decide-route-because = Begründung
decide-change-route = Weg ändern
decide-change-route-about = Was durchlaufen ist, bleibt. Der Rest kann andere Gremien haben, mit Begründung.
decide-change-route-do = Weg speichern
decide-step = Gremium
decide-step-add = Gremium hinzufügen
decide-step-remove = Dieses Gremium entfernen
decide-body = Gremium
decide-role = Rolle
decide-rule = Regel
decide-its-turn = jetzt an der Reihe
decide-its-turn-again = wieder an der Reihe

## Decisions
decide-decision = Beschluss
decide-record = Beschluss eintragen
decide-record-do = Eintragen
decide-record-closed = Der Vorgang ist abgeschlossen. Ein Fehler wird auf der Seite des Beschlusses berichtigt.
decide-on = Tag
decide-outcome = Ergebnis
decide-text = Der Beschluss in Worten
decide-text-help = Nötig bei Änderung, Ablehnung, Vertagung und Rückgabe.
decide-text-help-public = Nötig bei Änderung, Ablehnung, Vertagung und Rückgabe. Die Kooperation ist öffentlich: Die Worte erscheinen bei ihrem Verlauf.
decide-money = Geld
decide-amount = Betrag
decide-amount-add = Betrag hinzufügen
decide-amount-remove = Diesen Betrag entfernen
decide-amount-each-year = Jedes Jahr
decide-amount-yearly = { $amount } im Jahr
decide-in-all = insgesamt { $amount }
decide-today = Heute
decide-decided-by = beschlossen von: { $body }
decide-hours-yearly =
    { $count ->
        [one] 1 Arbeitsstunde im Jahr.
       *[other] { $count } Arbeitsstunden im Jahr.
    }
decide-conditions = Bedingungen
decide-funding-line = Finanzierungszeile
decide-funding-line-missing = Der Betrag steht noch in keiner Zeile.
decide-funding-line-enter = Eintragen
decide-from-year = Erstes Jahr
decide-to-year = Letztes Jahr
decide-amount-from = Wessen Geld
decide-amount-from-help = Konto, Fonds oder Einheit.
decide-votes = Abstimmung
decide-votes-help = Nur wenn abgestimmt wurde.
decide-votes-for = Dafür
decide-votes-against = Dagegen
decide-votes-abstained = Enthaltungen
decide-votes-told = { $for } dafür, { $against } dagegen, { $abstained } Enthaltungen
decide-dissent = Abweichende Meinung
decide-correct = Beschluss berichtigen
decide-correct-about = Der neue Beschluss tritt an die Stelle des alten, der lesbar bleibt.
decide-corrected = Dieser Beschluss wurde berichtigt
decide-corrected-by = Den geltenden Beschluss ansehen
decide-corrects = Berichtigt
decide-corrects-see = Den früheren Beschluss ansehen
decide-earlier = Früheren Beschluss eintragen
decide-earlier-about = Für das, was beschlossen wurde, bevor Vorgänge hier geführt wurden. Der Verlauf der Kooperation ändert sich nicht.
decide-year = Jahr
decide-all = Alle
decide-filter = Anzeigen
decide-count = { $count ->
    [one] Ein Beschluss.
   *[other] { $count } Beschlüsse.
  }
decide-csv = Als CSV laden
decide-decided-empty = Hier steht, was beschlossen wurde. Nichts passt.
decide-decided-before = Früher beschlossen

## Meetings
decide-meeting = Sitzung
decide-meeting-name = { $body }, { $day }
decide-meeting-new = Neue Sitzung
decide-meeting-edit = Sitzung bearbeiten
decide-meeting-on = Sitzungstag
decide-place = Ort und Zeit
decide-place-help = Zum Beispiel: Regionshaus, 13 Uhr.
decide-papers-due = Vorlagen fällig
decide-sent-on = Versandt
decide-approved-on = Protokoll genehmigt
decide-meeting-state = Status
decide-meeting-draft = Tagesordnung in Arbeit
decide-meeting-sent = Tagesordnung versandt
decide-meeting-held = Abgehalten
decide-meeting-approved = Protokoll genehmigt
decide-meetings-empty = Hier stehen die Sitzungen mit Tagesordnungen und Vorlagen. Noch gibt es keine.
decide-items = Punkte
decide-item = Tagesordnungspunkt
decide-on-agenda = Auf der Tagesordnung
decide-agenda = Tagesordnung
decide-agenda-nothing = Noch gibt es keine Punkte.
decide-agenda-offer = Kann auf die Tagesordnung
decide-agenda-offer-none = Keine Vorgänge warten auf dieses Gremium.
decide-agenda-add = Aufnehmen
decide-item-up = Nach oben
decide-item-down = Nach unten
decide-item-off = Von der Tagesordnung absetzen
decide-item-number = Nummer
decide-item-number-do = Nummer speichern
decide-order = Reihenfolge ändern
decide-order-about = Die Nummern gehen mit. Jede Verschiebung wird sofort gespeichert.
decide-order-done = Zurück zur Tagesordnung
decide-order-sent = Die Tagesordnung ist versandt; die Reihenfolge steht fest.
decide-item-more = Nummer, oder absetzen
decide-meeting-facts = Zur Sitzung
decide-has-spoken = Hat gesprochen:
decide-papers = Vorlagen
decide-papers-of = Alle Vorlagen: { $meeting }
decide-papers-none = Hier werden die Vorlagen stehen, sobald Vorgänge auf der Tagesordnung sind.
decide-papers-others = Andere Vorgänge der Sitzung
decide-papers-read =
    { $count ->
        [one] Vorlage lesen
        [2] Beide lesen
        [3] Alle drei lesen
        [4] Alle vier lesen
        [5] Alle fünf lesen
       *[other] Alle { $count } lesen
    }
decide-paper-before = Voriger Vorgang
decide-paper-after = Nächster Vorgang
decide-send = Tagesordnung versenden
decide-send-about = Nach dem Versand ändert sich die Tagesordnung nicht mehr. Jede Vorlage zeigt für immer, was die Angaben in diesem Augenblick besagen.
decide-send-do = Jetzt versenden
decide-not-sent = Die Tagesordnung ist nicht versandt
decide-not-sent-text = Ein Beschluss kann eingetragen werden, wenn die Tagesordnung versandt und die Sitzung abgehalten ist.
decide-minutes = Protokoll
decide-minutes-about = Die Beschlüsse stehen bei jedem Punkt. Hier steht, was sonst gesagt wurde.
decide-minutes-text = Was das Protokoll sonst sagt
decide-minutes-address = Adresse des veröffentlichten Protokolls
decide-minutes-published = Das veröffentlichte Protokoll
decide-approve = Protokoll genehmigen

## Papers
decide-paper = Vorlage
decide-paper-place = Vorlage für: { $meeting }, Punkt { $place } von { $count }
decide-paper-read = Vorlage lesen
decide-paper-write = In der Vorlage schreiben
decide-paper-write-about = Die Angaben kommen aus den Daten. Schreiben Sie die eigenen Worte des Büros daneben.
decide-paper-words = Eigene Worte
decide-paper-unwritten = Noch nicht geschrieben
decide-paper-frozen = Versandt am { $day }. Sie zeigt, was die Angaben damals besagten.
decide-serves = Wozu es in den Strategien beiträgt
decide-no-own-money = Für dieses Jahr und danach sind keine eigenen Mittel angegeben.
decide-each-year = Dasselbe in jedem weiteren Jahr; es gibt kein Ende.
decide-no-screening = Hier nicht vorgeprüft.
decide-screening-open = Die Vorprüfung ist nicht abgeschlossen.

## Follow-up
decide-follow = Aufgabe
decide-follow-add = Etwas hinzufügen, das zu tun ist
decide-follow-remove = Entfernen
decide-follow-lede = Bedingungen, Aufgaben und wer zu unterrichten ist.
decide-follow-empty = Hier steht, was nach einem Beschluss zu tun ist. Es gibt nichts.
decide-what = Was
decide-kind = Art
decide-owner = Wer
decide-unit = Einheit
decide-no-one = Niemand genannt
decide-no-unit = Keine Einheit
decide-due = Fällig
decide-no-day = Kein Tag
decide-overdue = Überfällig
decide-done = Erledigt
decide-not-done = Nicht erledigt
decide-finish = Als erledigt melden
decide-done-on = Erledigt am
decide-how = Wie
decide-how-help = Oder warum es nicht mehr nötig ist.
decide-carry = Wer und wann ändern
decide-carry-about = Wer es bekommt, findet es auf der eigenen Liste und bekommt die Erinnerungen. Der neue Tag gilt auch dafür.
decide-carry-do = Speichern
decide-carry-history = Verlauf

## Leaving
decide-leave-title = Austritt aus: { $name }
decide-leave-form = Vorgang zum Austritt anlegen
decide-leave-do = Vorgang anlegen
decide-leave-cannot = Ein Austritt ist jetzt nicht möglich
decide-leave-cannot-text = Austreten können Sie nur aus dem, was beschlossen ist oder läuft.
decide-exit-reason = Warum
decide-exit-notice = Frist in Monaten
decide-exit-ends = Letzter Tag
decide-exit-tell = Wem was mitzuteilen ist
decide-exit-tell-help = Eine Zeile für jede. Sie werden nach dem Beschluss zu Aufgaben.
decide-exit-other-day = Ein anderer letzter Tag
decide-exit-other-day-help = Nur wenn der Beschluss einen anderen als den beantragten festlegte.
decide-tell-partner = { $name }: dass die Kooperation endet
decide-tell-seat = Wer den Sitz { $seat } innehat: dass er entfällt
decide-tell-agreement = Vereinbarung { $title } kündigen

## The plan
decide-plan = Zuständigkeitsplan
decide-plan-about = Wer beschließt und wer empfiehlt, für jede Art von Vorgang.
decide-plan-none = Heute gilt kein Plan. Vorgänge können mit einem begründet gewählten Weg angelegt werden.
decide-plan-others = Andere Pläne
decide-plan-new = Neuer Plan
decide-plan-edit = Plan bearbeiten
decide-plan-copy = In einen neuen Plan kopieren
decide-plan-copy-about = Der kopierte Plan endet am Tag vor dem Beginn des neuen, wenn er kein Ende hat.
decide-plan-form-about = Angelegte Vorgänge behalten ihren Weg.
decide-plan-title = Name des Plans
decide-plan-from = Gültig ab
decide-plan-to = Gültig bis
decide-plan-valid = Gültig
decide-plan-rules = Regeln
decide-plan-rule = Regel
decide-plan-rule-add = Regel hinzufügen
decide-plan-rule-remove = Diese Regel entfernen
decide-plan-matter = Art des Vorgangs
decide-plan-reference = Nummer im Plan
decide-plan-acts = Gilt für
decide-plan-acts-help = Die Regel wird für Vorgänge vorgeschlagen, die dies beantragen.
decide-plan-parts = Die Rolle jedes Gremiums
decide-plan-no-part = Keine Rolle

## What has just been done
decide-done-raised = Der Vorgang ist angelegt.
decide-done-routed = Der Weg ist geändert.
decide-done-withdrawn = Der Vorgang ist zurückgezogen.
decide-done-recorded = Der Beschluss ist eingetragen.
decide-done-saved = Gespeichert.
decide-done-sent = Die Tagesordnung ist versandt.
decide-done-approved = Das Protokoll ist genehmigt.
decide-done-finished = Erledigt.
decide-done-carried = Geändert. Es wartet jetzt auf die Person, die daneben steht.

## Words
act-join = Beitreten
act-continue = Fortsetzen
act-adjust = Anpassen
act-exit = Austreten
act-appropriate = Bewilligung
act-appoint = Wahl oder Benennung
act-travel = Reise
act-adopt = Annehmen
act-report = Bericht
act-other = Anderes
outcome-agreed = Angenommen
outcome-changed = Mit Änderungen angenommen
outcome-sent_back = Zurückgegeben
outcome-refused = Abgelehnt
outcome-postponed = Vertagt
outcome-noted = Zur Kenntnis genommen
advice-agreed = Empfohlen
advice-changed = Mit Änderungen empfohlen
advice-sent_back = Zurückgegeben
advice-refused = Abgeraten
advice-postponed = Vertagt
advice-noted = Zur Kenntnis genommen
route-role-recommends = empfiehlt
route-role-decides = beschließt
follow-up-condition = Bedingung
follow-up-task = Aufgabe
follow-up-tell = Mitteilen
paper-part-asked = Antrag
paper-part-why = Warum
paper-part-money = Geld, dieses Jahr und danach
paper-part-anchoring = Verankerung
paper-part-screening = Vorprüfung
paper-part-alternatives = Alternativen
paper-part-route = Der Weg

## Faults
fault-act-cooperation = Legen Sie dies bei einer Kooperation an.
fault-act-edition = Legen Sie dies bei einer Ausgabe einer Strategie an.
fault-act-state = Die Kooperation hat einen Status, mit dem dies nicht beschlossen werden kann. Siehe ihre Seite.
fault-adopted-stays = Die Ausgabe ist angenommen; eine Berichtigung des Beschlusses ändert das nicht.
fault-after-term = Keine Wahlperiode umfasst diesen Tag. Tragen Sie zuerst die nächste Wahlperiode ein.
fault-before-term = Der Tag liegt vor der Wahlperiode, die am { $day } beginnt.
fault-after-today = Geben Sie einen Tag ein, der nicht in der Zukunft liegt.
fault-agenda-empty = Setzen Sie mindestens einen Vorgang auf die Tagesordnung.
fault-amount-positive = Geben Sie einen Betrag über null ein.
fault-body-closed = Das Gremium ist an diesem Tag aufgelöst.
fault-corrects-last = Nur der letzte Beschluss zu dem Vorgang kann berichtigt werden.
fault-done-already = Es wurde am { $day } erledigt.
fault-number-taken = Geben Sie eine andere Nummer ein; diese hat schon ein anderer Punkt.
fault-owner-left = Wählen Sie jemanden, der noch hier ist; diese Person ging am { $day }.
fault-exit-only = Bedingungen des Austritts gehören nur zu einem Vorgang zum Austritt.
fault-exit-past = Geben Sie einen letzten Tag ein, der nicht vergangen ist.
fault-exit-terms = Geben Sie den Grund und den letzten Tag ein.
fault-ground = Worauf der Schritt beruht, betrifft etwas anderes.
fault-items-open = { $count ->
    [one] Ein Punkt hat
   *[other] { $count } Punkte haben
  } noch kein Ergebnis. Tragen Sie es zuerst ein.
fault-matter-closed = Der Vorgang ist abgeschlossen.
fault-matter-open = Derselbe Vorgang läuft schon; er wurde am { $day } angelegt.
fault-matter-withdrawn = Der Vorgang wurde zurückgezogen.
fault-meeting-sent = Die Tagesordnung wurde am { $day } versandt und ändert sich nicht mehr.
fault-meeting-to-come = Die Sitzung hat noch nicht stattgefunden.
fault-minutes-approved = Das Protokoll wurde am { $day } genehmigt; an der Sitzung ändert sich nichts mehr.
fault-not-its-turn = Dieses Gremium ist nicht an der Reihe. Der Vorgang wartet auf: { $id }.
fault-not-sent = Die Tagesordnung der Sitzung am { $day } ist nicht versandt. Versenden Sie sie zuerst.
fault-on-agenda = Der Vorgang steht auf der Tagesordnung vom { $day }. Nehmen Sie ihn zuerst herunter.
fault-paper-sent = Die Vorlage wurde am { $day } versandt und ändert sich nicht mehr.
fault-plans-overlap = Ein anderer Plan gilt in dieser Zeit ebenfalls; er beginnt { $from }. Geben Sie ihm ein Ende.
fault-route-reason = Geben Sie an, warum der Weg nicht der Regel folgt.
fault-route-walked = Gremien, die den Vorgang behandelt haben, bleiben auf dem Weg.
fault-say-what = Geben Sie in Worten ein, was beschlossen wurde.
fault-steps-by-route = Der Verlauf folgt aus Vorgängen, Vorprüfungen und Beschlüssen hier und wird nicht von Hand geändert.
fault-votes-carried = Mehr stimmten dafür als dagegen; eine Ablehnung passt nicht zu den Zahlen.
fault-votes-none = Geben Sie ein, wie viele abstimmten, oder lassen Sie alle drei leer.
fault-votes-not-carried = Es müssen mehr dafür als dagegen stimmen, damit etwas angenommen ist.
fault-web-address = Geben Sie eine Adresse ein, die mit https:// beginnt.

## Steps of a cooperation on its route
decide-steps-title = Der Verlauf folgt aus den Vorgängen
decide-steps-text = Diese Kooperation geht hier ihren Weg: Jeder Schritt kommt aus einem Vorschlag, einer Vorprüfung, einem Beschluss oder einer Berichterstattung. Deshalb werden die Schritte nicht von Hand geändert.
fault-meeting-taken = Das Gremium hat am { $day } bereits eine Sitzung. Nutzen Sie diese, oder wählen Sie einen anderen Tag.
fault-agenda-before-raised = Der Vorgang wurde am { $start } angelegt, und die Sitzung liegt davor. Wählen Sie eine spätere Sitzung.
fault-agenda-too-early = Der Vorgang wurde zuletzt am { $start } behandelt, und die Sitzung liegt davor. Wählen Sie eine spätere Sitzung.
fault-before-raised = Geben Sie einen Tag ein, der nicht vor { $start } liegt, als der Vorgang angelegt wurde.
