# Eine Kooperation vorschlagen.

proposals-title = Vorschläge
proposals-lede = Was vorgeschlagen wurde und was daraus geworden ist.
proposals-begun = Begonnen und nicht gesendet
proposals-own = Von Ihnen vorgeschlagen
proposals-own-none = Sie haben noch nichts vorgeschlagen. Was Sie vorschlagen, steht hier mit dem, was daraus wird.
proposals-others = Von anderen vorgeschlagen
proposals-others-none = Niemand sonst hat etwas vorgeschlagen, das Sie sehen können.
proposals-all = Alle Vorschläge

proposal-new = Kooperation vorschlagen
proposal-new-named = Vorschlagen: { $name }
proposal-lede = Zehn Minuten, in beliebiger Reihenfolge und gern in mehreren Sitzungen. Jede Seite wird gespeichert, wenn Sie sie verlassen. Nur Sie sehen den Vorschlag, bis er gesendet ist.
proposal-parts-done = { $done } von { $of } Teilen sind fertig.
proposal-unnamed = Ein Vorschlag ohne Namen
proposal-kept = Gespeichert { $when }
proposal-back = Alle Teile

proposal-state-done = Fertig
proposal-state-begun = In Arbeit
proposal-state-not-begun = Nicht begonnen
proposal-state-not-yet = Kann noch nicht beginnen

proposal-what = Was und mit wem
proposal-what-about = Wie sie heißt, welche Art von Kooperation es ist, wer teilnimmt.
proposal-gives = Was sie bringt
proposal-gives-about = Welchen Zweck sie hat und welchen Nutzen Sie erwarten.
proposal-money = Geld und Personal
proposal-money-about = Was sie uns an Geld und Stunden kostet.
proposal-who = Wer dahintersteht
proposal-who-about = Die zuständige Einheit, und wer in ihr.
proposal-criteria = Die Kriterien
proposal-criteria-about = Ihre eigene Einschätzung, wenn Sie möchten. Sie steht neben dem, was die Prüfenden finden, und zählt nicht mit.
proposal-criteria-first = Wählen Sie zuerst die Schiene unter „Was und mit wem“. Ohne eine Checkliste in Gebrauch gibt es keine Kriterien.
proposal-criteria-no-person = Ihr Konto steht für keine Person der Behörde, deshalb wären diese Antworten niemandes. Der Vorschlag kann ohne sie gesendet werden.
proposal-criteria-beside = Steht neben dem, was die Prüfenden finden; zählt nicht mit.
proposal-check = Prüfen und senden
proposal-check-about = Noch einmal lesen, bevor andere es tun.
proposal-check-lede = Noch ist nichts gesendet. Ändern Sie, was nicht stimmt.

proposal-name-help = Wie man sie nennen wird.
proposal-track-help = Bestimmt, nach welcher Checkliste der Vorschlag geprüft wird und wer entscheidet.
proposal-track-political = Gewählte Mitglieder nehmen teil und sind zuständig.
proposal-track-administrative = Die Verwaltung nimmt teil und ist zuständig.
proposal-partner = Partner
proposal-partners = Partner
proposal-organisation = Organisation
proposal-add-partner = Partner hinzufügen
proposal-remove-partner = Diesen Partner entfernen
proposal-others = Andere Partner
proposal-others-help = Die noch nicht in der Liste stehen, in Worten.
proposal-others-note = Partner, die noch nicht im Register stehen:
proposal-countries = Länder
proposal-countries-help = Namen oder Codes mit Komma dazwischen: Norwegen, Schweden.
proposal-serves = Zu welchem Punkt der Strategie sie beiträgt
proposal-purpose-help = Was das Problem ist und warum es mit anderen besser gelöst wird.
proposal-outcome-help = Was wir am Ende in der Hand haben sollen. Das jährliche Monitoring fragt genau danach.
proposal-summary-help = Ein Satz, den Fremde verstehen.
proposal-total-help = Alle Partner zusammen.
proposal-eu-rate = EU-Satz in Prozent
proposal-own = Unsere eigenen Geldmittel
proposal-own-help = Geben Sie 0 ein, wenn sie uns kein Geld kostet. Lassen Sie das Feld leer, wenn es noch niemand weiß.
proposal-own-basis = Das Geld ist
proposal-hours = Unsere Stunden im Jahr
fault-hours-needed = Geben Sie die Stunden im Jahr ein, 0 wenn keine.
proposal-hours-help = Eine ehrliche Schätzung genügt. Geben Sie 0 ein, wenn sie keine kostet.
proposal-instead = Was stattdessen aufhören müsste
proposal-instead-help = Stunden und Geld werden anderem entnommen.
proposal-unit-help = Sie muss wissen, dass Sie dies vorschlagen.
proposal-post = Wer in der Einheit
proposal-post-help = Als Stelle: „Referent“. Keine Namen.
proposal-myself = Ich wäre selbst die Kontaktperson

proposal-save-on = Speichern und weiter
proposal-save-leave = Speichern und verlassen
proposal-save-over = Meine Fassung speichern
proposal-other-window = Diese Seite wurde inzwischen in einem anderen Fenster gespeichert
proposal-other-window-text = Nichts ist verloren. Ihre Fassung steht unten im Formular; das andere Fenster hat gespeichert:

proposal-route = Der Weg, den sie ginge
proposal-route-recommends = empfiehlt
proposal-route-decides = beschließt
proposal-send = Vorschlag senden
proposal-send-about = Das internationale Büro und alle, die interne Angaben des Bereichs sehen dürfen, werden ihn sehen. Er wird nicht veröffentlicht.

proposal-done-sent = Gesendet
proposal-sent-title = Vorschlag gesendet
proposal-of = Vorschlag: { $name }
proposal-sent = Gesendet
proposal-sent-on = „{ $name }“ wurde am { $day } gesendet.
proposal-sent-day = Vorgeschlagen am { $day }
proposal-number = Nummer
proposal-became = Was daraus geworden ist
proposal-who-sees = Wer ihn jetzt sieht
proposal-who-sees-text = Das internationale Büro und alle in der Behörde, die interne Angaben des Bereichs sehen dürfen. Er ist nicht öffentlich.
proposal-who-sees-published = Die Kooperation steht auf der öffentlichen Seite, wo alle sie sehen. Den Vorschlag selbst sehen nur das internationale Büro und alle in der Behörde, die interne Angaben des Bereichs sehen dürfen.
proposal-next = Wie es weitergeht
proposal-next-text = Das internationale Büro eröffnet eine Vorprüfung: einige Kolleginnen und Kollegen prüfen den Vorschlag nach der Checkliste, jede für sich. Aus dem, was sie finden, entsteht ein Ergebnis, und das beschließende Gremium nimmt es auf. Diese Seite sagt immer, wie weit es ist.
proposal-next-weighed = Einige Kolleginnen und Kollegen prüfen den Vorschlag nach der Checkliste, jede für sich. Aus dem, was sie finden, entsteht ein Ergebnis, und das beschließende Gremium nimmt es auf.
proposal-next-body = Der Vorschlag ist geprüft. Nun nimmt ihn das beschließende Gremium auf.
proposal-next-decided = Es wurde beschlossen. Wie es weitergeht, steht auf der Seite der Kooperation.
proposal-see = Kooperation ansehen
proposal-waits = Wartet darauf, dass das Büro die Vorprüfung eröffnet
proposal-waits-for-list = Wartet: für ihre Schiene ist keine Checkliste in Gebrauch
proposal-is-weighed = Wird geprüft
proposal-was-weighed = Geprüft: { $recommendation }

similar-title = Ähnliches gibt es schon
similar-about = Sehen Sie zuerst hier nach: vielleicht kann es Teil von etwas Laufendem sein.
similar-none = Nichts Ähnliches steht im Register.
similar-words = Gemeinsame Wörter: { $words }
similar-partners = derselbe Partner: { $partners }
similar-programme = dasselbe Programm
similar-places = auch in { $places }

compare-title = Vorschläge nebeneinander
compare-lede = Was vorgeschlagen und nicht beschlossen ist, das am besten Geprüfte zuerst. Mit einer Obergrenze sehen Sie, wie weit Geld und Stunden reichen.
compare-money = Eigenes Geld im Jahr ({ $currency })
compare-money-yearly = Eigenes Geld ohne Stunden im teuersten Jahr ({ $currency })
compare-hours = Stunden im Jahr
compare-show = Zeigen, wie weit es reicht
compare-none = Nichts ist vorgeschlagen, das nicht beschlossen wäre.
compare-weighed = Geprüft mit
compare-not-weighed = Noch nicht geprüft
compare-sum = Summe bisher
compare-sum-of =
    { $money } und { $hours ->
        [one] 1 Stunde
       *[other] { $hours } Stunden
    }
compare-reach = Reicht
compare-within = Innerhalb
compare-over = Über der Obergrenze
compare-line = { $count ->
    [0] Geld und Stunden reichen nicht für die erste.
    [one] Geld und Stunden reichen für die erste.
   *[other] Geld und Stunden reichen für die ersten { $count }.
}
compare-all-within = Geld und Stunden reichen für alle.

fault-no-person = Ihr Konto steht für keine Person der Behörde, deshalb wären diese Antworten niemandes.
