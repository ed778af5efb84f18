# The money of a cooperation as a form
money-title = Geld in { $name }
money-lede = { $lines ->
    [0] Noch keine Zeilen.
   *[other] Insgesamt angegeben: { $sum }.
}
money-lede-missing = Wer die übrigen { $rest } zahlt, ist nicht angegeben.
money-lede-over = Das sind { $rest } mehr als das Gesamtbudget.
money-lede-no-rate = { $what } ist nicht mitgerechnet, weil kein Kurs vorliegt.
money-lede-no-work-rate = { $what } ist nicht mitgerechnet, weil kein Stundensatz festgelegt ist.
money-lede-unread = „{ $typed }“ ist kein Betrag und nicht mitgerechnet.
money-not-counted = nicht mitgerechnet
money-lines = Finanzierungszeilen und das Gesamtbudget
money-typed = Eingegeben
money-period = Zeitraum
money-in-all = Insgesamt, { $currency }
money-action = Aktion
money-add-line = Zeile hinzufügen
money-edit = Bearbeiten
money-edit-line = Zeile bearbeiten: { $line }
money-edit-whole = Budget bearbeiten
money-open = Wird hier bearbeitet
money-new-line = neue Zeile
money-told = { $amount } { $basis ->
    [per_year] im Jahr
   *[in_total] insgesamt
}
money-whole-period = Gesamter Zeitraum
money-rate = { $rate } des Budgets
money-rest = Der Rest des Budgets
money-who-pays = Eintragen, wer zahlt
money-whole = Gesamtbudget
money-who = Wer zahlt, und wie
money-unit = Währung oder Einheit
money-is-for = Der Betrag gilt
money-without = Kein Betrag: { $reason }
money-from = Zeitraum, von
money-to = Bis
money-period-help = Datum, Monat oder Jahr. Leer folgt dem Zeitraum der Kooperation.
money-comes-to = { $amount } insgesamt
money-decided = Beschlossen: { $who }.
money-not-decided = Kein Beschluss eingetragen.
money-count-again = Neu berechnen
money-more = Mehr zur Zeile: Konto, Beschluss, Bemerkung, feste Jahre ({ $count ->
    [0] nichts ausgefüllt
   *[other] { $count } ausgefüllt
})
money-take-line = Zeile löschen
money-taken = Die Zeile ist herausgenommen. Sie wird gelöscht, wenn Sie speichern.
money-save-next = Speichern und zur nächsten
given-cash = Barmittel
given-hours = Personalstunden
given-mixed = Barmittel und Stunden
fault-work-has-no-amount = Stunden und Personenmonate haben keinen Betrag. Leeren Sie das Feld oder wählen Sie eine Währung.
money-why = Warum? Eine Zeile für den Verlauf
