fault-guide-track = Wählen Sie einen Leitfaden für die richtige Schiene.
fault-not-asked = Die Runde fragt nicht nach dieser Kooperation.
fault-guide-of-round = Beantworten Sie den Leitfaden der Runde. Laden Sie die Seite neu.
fault-year = Geben Sie ein Jahr zwischen 1900 und 2200 ein.
fault-round-exists = Für dieses Jahr gibt es bereits eine Runde. Wählen Sie ein anderes Jahr.
fault-round-ahead = Geben Sie ein Jahr an, das begonnen hat; die Runde fragt nach dem, was geschehen ist.
fault-round-closed = Die Runde ist geschlossen. Nichts darin ändert sich mehr.
fault-round-reports = { $count ->
    [one] Ein Bericht liegt beim Büro. Genehmigen Sie ihn oder geben Sie ihn zurück, und ziehen Sie die Folgerung, bevor die Runde geschlossen wird.
   *[other] { $count } Berichte liegen beim Büro. Genehmigen Sie sie oder geben Sie sie zurück, und ziehen Sie die Folgerungen, bevor die Runde geschlossen wird.
}
fault-guide-not-used = Wählen Sie einen Leitfaden, der in Gebrauch ist.
fault-nothing-runs = Keine Kooperation läuft, es gibt also nichts zu fragen.
fault-review-sent = Der Bericht ist gesendet. Das Büro muss ihn zurückgeben, bevor er geändert werden kann.
fault-review-frozen = Der Bericht ist genehmigt. Seine Antworten ändern sich nicht mehr.
fault-review-state = Der Bericht steht nicht mehr dort. Sehen Sie, wie er jetzt ist.
fault-question-needed = Geben Sie die Frage ein, mit der der Bericht zurückgegeben wird.
fault-report-finished = Der Bericht ist fertig. Er ändert sich nicht mehr.

review-not_begun = Nicht begonnen
review-begun = Begonnen
review-sent = Gesendet
review-returned = Zurückgegeben
review-approved = Genehmigt
review-concluded = Abgeschlossen

review-step-sent = An das Büro gesendet
review-step-returned = Mit einer Frage zurückgegeben
review-step-approved = Genehmigt

report-part-summary = Das Jahr in Kürze
report-part-delivered = Zweck erfüllt
report-part-not_delivered = Zweck nicht oder nur teilweise erfüllt
report-part-lessons = Was gelernt wurde
report-part-money = Geld ein und aus
report-part-proposals = Was vorgeschlagen wird

lack-no_owner = Niemand zuständig
lack-nobody_named = Niemand in der Einheit benannt
lack-never_updated = Steht wie eingelesen
lack-report_due = Die jährliche Antwort steht aus

monitoring-duty-answer = zu beantworten
monitoring-duty-returned = kam mit einer Frage zurück
monitoring-duty-approve = zu genehmigen
monitoring-duty-verdict = abzuschließen

answer-kind-score = Punkte
answer-kind-yes_no = ja oder nein
answer-kind-verdict = fortsetzen, anpassen oder austreten
answer-kind-figure = eine Zahl
answer-kind-words = Worte

conclude-continue = Sie geht weiter. Der Schritt wird in der Kooperation eingetragen.
conclude-adjust = Sie wird überprüft, bis das beschließende Gremium beschlossen hat.
conclude-exit = Sie wird überprüft, bis das beschließende Gremium beschlossen hat.

monitoring-title = Monitoring
monitoring-lede = Einmal im Jahr: Erfüllt jede Kooperation, wofür wir ihr beigetreten sind?
monitoring-of-year = Monitoring { $year }
monitoring-none = Es gibt noch keine Runde. Das Büro eröffnet für jedes Jahr eine.
monitoring-own = Ihre Berichte
monitoring-round = Runde
monitoring-state = Status
monitoring-due = Antworten bis
monitoring-asked-about = Kooperationen
monitoring-answered = Beantwortet
monitoring-concluded = Abgeschlossen
monitoring-closed-on = Geschlossen am { $day }
monitoring-open-until = Offen bis { $day }
monitoring-round-lede = { $state }. { $answered } von { $asked } beantwortet.
monitoring-remind = { $count ->
    [one] Eine Person an die Antwort erinnern
   *[other] An { $count } Antworten erinnern
}
monitoring-tabs = Seiten der Runde
monitoring-tab-overview = Übersicht
monitoring-tab-answers = Antworten
monitoring-tab-decisions = Folgerungen
monitoring-tab-guide = Leitfaden
monitoring-tab-reminders = Ohne Antwort
monitoring-tab-report = Bericht an den Rat

monitoring-open = Runde eröffnen
monitoring-open-title = Eine Monitoringrunde eröffnen
monitoring-open-lede = Gefragt wird nach allem, was heute läuft. Wer eine Kooperation übernimmt, solange die Runde offen ist, wird vom selben Tag an gefragt.
monitoring-open-do = Runde eröffnen
monitoring-year = Jahr
monitoring-year-help = Das Jahr, nach dem gefragt wird.
monitoring-guide-political = Leitfaden für politische Kooperationen
monitoring-guide-administrative = Leitfaden für administrative Kooperationen
monitoring-no-guide = Ein Leitfaden fehlt
monitoring-no-guide-text = Eine Runde braucht für jede Schiene einen Leitfaden. Die Administration schreibt sie.
monitoring-preview-title = Wer gefragt wird
monitoring-preview = { $count ->
    [one] Eine Kooperation läuft
   *[other] { $count } Kooperationen laufen
}: { $people ->
    [one] eine Person wird gefragt
   *[other] bei { $people } wird eine Person gefragt
}, bei { $nobody } kann niemand antworten.
monitoring-preview-units = Einheiten, in denen niemand benannt ist
monitoring-preview-nobody = Für diese ist niemand zuständig
monitoring-close = Runde schließen
monitoring-close-title = Runde { $year } schließen
monitoring-close-about =
    Danach ändert sich in der Runde nichts mehr. { $missing ->
        [one] 1 Kooperation ist nicht beantwortet und bleibt es
       *[other] { $missing } Kooperationen sind nicht beantwortet und bleiben es
    }; { $open ->
        [one] 1 Bericht liegt
       *[other] { $open } Berichte liegen
    } beim Büro.
monitoring-close-do = Runde schließen

monitoring-done-opened = Die Runde ist offen.
monitoring-done-closed = Die Runde ist geschlossen.
monitoring-done-kept = Ihre Antworten sind gespeichert.
monitoring-done-sent = Der Bericht ist an das Büro gesendet.
monitoring-done-returned = Der Bericht ist zurückgegeben.
monitoring-done-approved = Der Bericht ist genehmigt. Seine Antworten ändern sich nicht mehr.
monitoring-done-concluded = Die Folgerung ist geschrieben.
monitoring-done-written = Ihre Worte sind gespeichert.
monitoring-done-finished = Der Bericht ist fertig.

monitoring-filter = Runde filtern
monitoring-area = Bereich
monitoring-unit = Einheit
monitoring-all = Alle
monitoring-shown = { $count ->
    [one] Eine Kooperation
   *[other] { $count } Kooperationen
}
monitoring-none-fits = Keine Kooperation der Runde passt zu diesem Filter.
monitoring-cooperation = Kooperation
monitoring-asked = Gefragt
monitoring-asked-nobody = Niemand zuständig
monitoring-decision = Folgerung
monitoring-change = Veränderung
monitoring-better = besser
monitoring-worse = schlechter
monitoring-no-one-named = Niemand zuständig
monitoring-nobody = Niemand zu fragen
monitoring-no-answers = Noch keine Antworten.
monitoring-no-decisions = Noch keine Folgerungen. Das Büro zieht sie, wenn ein Bericht genehmigt ist.
monitoring-all-in = Alle haben geantwortet.
monitoring-state-since = { $state } seit { $since }
monitoring-late = { $days ->
    [one] einen Tag nach dem Termin
   *[other] { $days } Tage nach dem Termin
}

monitoring-report-lede = { $round }. Antworten bis { $due }.
monitoring-about-report = Über diesen Bericht
monitoring-since = Steht so seit
monitoring-guide = Leitfaden
monitoring-expected = Wofür wir beigetreten sind
monitoring-nothing-yet = Niemand hat begonnen zu antworten.
monitoring-returned = Das Büro hat eine Frage
monitoring-next-begin = Mit dem Antworten beginnen
monitoring-next-go-on = Weiter antworten
monitoring-next-answer-why = Es dauert etwa fünf Minuten. Jeder Teil wird gespeichert, wenn Sie weitergehen.
monitoring-next-approve = Genehmigen oder zurückgeben
monitoring-next-conclude = Folgerung ziehen
monitoring-next-office-why = Der Bericht liegt beim Büro.
monitoring-parts = Teile
monitoring-part-done = Fertig
monitoring-part-begun = In Arbeit
monitoring-part-not-begun = Nicht begonnen
monitoring-lesson-part = Was gelernt wurde
monitoring-check-part = Durchsehen und senden
monitoring-part-of = Teil { $part } von { $of }: { $name }
monitoring-answer-title = { $name } { $year }
monitoring-answer-of = Antwort { $year }
monitoring-same-as = Dasselbe wie { $year }
monitoring-screening-of = Vorprüfung { $year }
monitoring-kept-now = So ist es jetzt gespeichert
monitoring-lesson = Was gelernt wurde, für andere
monitoring-lesson-help = Was würden Sie jemandem erzählen, der etwas Ähnliches beginnt?
monitoring-save-on = Speichern und weiter
monitoring-save-leave = Speichern und verlassen
monitoring-missing = Nicht alles ist beantwortet
monitoring-missing-count = { $count ->
    [one] Eine Frage ist offen.
   *[other] { $count } Fragen sind offen.
}
monitoring-send = An das Büro senden
monitoring-send-help = Das Büro liest ihn und genehmigt ihn oder gibt ihn mit einer Frage zurück.
monitoring-stale = Jemand anderes hat geantwortet, während Sie die Seite offen hatten
monitoring-stale-text = Nichts von Ihnen Geschriebenes ist verloren. Was jetzt gespeichert ist, steht bei jeder Frage. Speichern Sie noch einmal, wenn Ihres gelten soll.
monitoring-typed = Was Sie geschrieben haben und was nicht gespeichert wurde

monitoring-judge = Genehmigen oder zurückgeben
monitoring-approve = Bericht genehmigen
monitoring-approve-help = Nach der Genehmigung ändern sich die Antworten nicht mehr.
monitoring-question = Frage
monitoring-question-help = Was soll erklärt oder ergänzt werden?
monitoring-return = Mit der Frage zurückgeben
monitoring-conclude-title = Was daraus folgt
monitoring-verdict = Folgerung
monitoring-reason = Begründung
monitoring-conclude = Folgerung schreiben
monitoring-conclusion = Folgerung
monitoring-matter = Vorgang
monitoring-matter-see = Vorgang ansehen
monitoring-matter-help = Ein Gremium muss beschließen. Legen Sie den Vorgang an.
monitoring-matter-raise = Vorgang anlegen
monitoring-matter-none = Noch kein Vorgang angelegt
monitoring-years = Jahr für Jahr
monitoring-criterion = Kriterium
monitoring-see-report = Bericht ansehen
monitoring-steps = Was geschehen ist

monitoring-report-drafted = Die Angaben kommen aus den genehmigten Berichten und werden aktualisiert, bis der Bericht fertig ist.
monitoring-report-finished = Fertig seit { $day }. Er zeigt, was das Register damals sagte.
monitoring-report-finish = Bericht fertigstellen
monitoring-report-finish-title = Bericht an den Rat fertigstellen
monitoring-report-finish-about = Von nun an zeigt der Bericht, was das Register heute sagt. Weder seine Worte noch seine Angaben ändern sich danach.
monitoring-report-finish-do = Bericht fertigstellen
monitoring-report-raise = Als Vorgang anlegen
monitoring-report-write = Anmerkung des Büros hinzufügen
monitoring-report-words = Worte des Büros
monitoring-report-words-help = Sie stehen über den Angaben. Ohne Worte werden nur die Angaben gezeigt.
monitoring-report-save = Speichern
monitoring-report-facts = Was das Register sagt
monitoring-report-summary = { $asked ->
    [one] Nach einer Kooperation wurde gefragt
   *[other] Nach { $asked } Kooperationen wurde gefragt
}, { $approved ->
    [one] ein Bericht ist genehmigt
   *[other] { $approved } Berichte sind genehmigt
}. Das Büro folgert: { $continue } fortsetzen, { $adjust } anpassen, { $exit } austreten.
monitoring-report-unanswered = Ohne genehmigten Bericht
monitoring-report-none = Keine
monitoring-money-own =
    { $count ->
        [one] Unser eigener Beitrag { $year } zu der einen Kooperation der Runde
       *[other] Unser eigener Beitrag { $year } zu den { $count } Kooperationen der Runde
    }
monitoring-money-programmes = { $count ->
    [one] Aus Programmen, ein Projekt über die ganze Laufzeit
   *[other] Aus Programmen, { $count } Projekte über die ganze Laufzeit
}
monitoring-proposed = Vorgeschlagen

monitoring-owners = Wer sich worum kümmert
monitoring-owners-lede = Was läuft und niemanden benannt hat, seit dem Einlesen nicht gepflegt wurde oder eine Antwort schuldet. Damit sich jemand dafür findet.
monitoring-owners-none = Um alles, was läuft, kümmert sich jemand.
monitoring-owners-count = Insgesamt
monitoring-no-unit = Keine Einheit
monitoring-owners-unit = Einheit
monitoring-owners-running = Laufend
monitoring-owners-what = Kooperation
monitoring-owners-lacks = Was fehlt
monitoring-owners-list = Kooperationen, bei denen etwas fehlt
monitoring-owners-pick = Kreuzen Sie an, was dieselbe zuständige Person bekommen soll, und wählen Sie die Person darunter.
monitoring-owners-person = Zuständige Person
monitoring-owners-choose = Person wählen
monitoring-owners-do = Person zuständig machen
monitoring-owners-preview = Neue Zuständigkeit
monitoring-owners-from = Zuständig ab { $day }:
monitoring-done-assigned = Die Person ist jetzt zuständig.
fault-pick-needed = Kreuzen Sie mindestens eine Kooperation an.
fault-pick-none = Die gewählten Kooperationen haben inzwischen jemanden.

fault-no-route = Der Zuständigkeitsplan gibt dafür keinen einzelnen Weg. Wählen Sie den Weg selbst.
fault-report-raise = Stellen Sie den Bericht erst fertig; er kann einmal als Vorgang angelegt werden.
monitoring-done-raised = Der Vorgang ist angelegt.
monitoring-matter-other = Den Weg selbst wählen
monitoring-matter-exit = Austritt aus: { $name }
monitoring-matter-adjust = { $name } anpassen
monitoring-matter-report = Das Monitoring { $year } zur Kenntnis nehmen
monitoring-remind-about = Die E-Mails gehen jetzt hinaus: eine an jeden Empfänger, mit allem, was von ihm fehlt. Wer heute schon eine bekam, bekommt keine zweite.
monitoring-remind-nobody = Niemand bekommt eine E-Mail: Keiner, der antworten kann, hat ein Konto mit einer E-Mail-Adresse.
monitoring-remind-kept = Es ist kein Mailserver eingerichtet. Die E-Mails liegen unter Einstellungen bereit.
monitoring-remind-today = Alle Empfänger haben heute schon eine E-Mail bekommen.
monitoring-remind-do = { $count ->
    [one] Eine Erinnerung senden
   *[other] { $count } Erinnerungen senden
}
monitoring-done-reminded = { $count ->
    [0] Es wurde keine E-Mail geschrieben: Alle Empfänger haben heute schon eine bekommen.
    [one] Eine E-Mail wurde geschrieben.
   *[other] { $count } E-Mails wurden geschrieben.
}
monitoring-done-named = { $count ->
    [one] Die Person ist jetzt für eine Kooperation zuständig.
   *[other] Die Person ist jetzt für { $count } Kooperationen zuständig.
}
monitoring-receiver = Empfänger
monitoring-last-reminded = Zuletzt erinnert
monitoring-never-reminded = Nie
monitoring-missing-answers = Ohne Antwort
monitoring-missing-of = { $count } ohne Antwort; bei { $nobody } ist niemand zuständig
monitoring-missing-about = Kreuzen Sie eine Einheit oder einzelne Kooperationen an und wählen Sie die Person darunter. Die zuständige Person wird sofort gefragt.
monitoring-nobody-answers = Niemand zuständig
monitoring-nobody-answers-some = bei { $count } niemand zuständig
monitoring-nobody-answers-line = niemand zuständig
monitoring-open-rows = Noch nicht beantwortet
monitoring-open-mend = Erinnern oder jemanden zuständig machen
fault-nothing-chosen = Kreuzen Sie mindestens eine Kooperation oder eine Einheit an.
fault-nobody-chosen = Wählen Sie eine Person, die heute hier ist.
fault-report-missing = Kreuzen Sie an, dass Sie wissen, was fehlt. Die Zahl kann sich geändert haben, seit Sie die Seite geöffnet haben.
monitoring-report-unanswered-about = { $count } von { $asked } Kooperationen haben noch keinen genehmigten Bericht. Was sie erbracht haben, sagt dieser Bericht nicht.
monitoring-report-untold = Der Bericht sagt nicht, was erbracht wurde
monitoring-report-lacks = { $missing } von { $asked } Berichten fehlen
monitoring-report-lacks-about = { $approved ->
    [one] Nur einer ist genehmigt.
   *[other] { $approved } sind genehmigt.
} Die Runde: { $state }. Was später eingeht, steht nicht im Bericht.
monitoring-report-lacks-see = Zeigen, wer noch nicht geantwortet hat
monitoring-report-lacks-known = { $missing ->
    [one] Wir stellen den Bericht fertig, obwohl eine Antwort fehlt
   *[other] Wir stellen den Bericht fertig, obwohl { $missing } Antworten fehlen
}
monitoring-owners-empty = Hier sehen Sie, wer sich um die laufenden Kooperationen kümmert. Noch läuft keine.
