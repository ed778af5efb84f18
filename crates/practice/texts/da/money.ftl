# The money of a cooperation as a form
money-title = Penge i { $name }
money-lede = { $lines ->
    [0] Ingen linjer endnu.
   *[other] Oplyst i alt { $sum }.
}
money-lede-missing = Hvem der betaler de øvrige { $rest }, er ikke oplyst.
money-lede-over = Det er { $rest } mere end det samlede budget.
money-lede-no-rate = { $what } er ikke regnet med, da der ikke er en kurs.
money-lede-no-work-rate = { $what } er ikke regnet med, da der ikke er fastsat en timesats.
money-lede-unread = »{ $typed }« er ikke et beløb og er ikke regnet med.
money-not-counted = ikke regnet med
money-lines = Finansieringslinjer og det samlede budget
money-typed = Indtastet
money-period = Periode
money-in-all = I alt, { $currency }
money-action = Handling
money-add-line = Tilføj linje
money-edit = Rediger
money-edit-line = Rediger linjen: { $line }
money-edit-whole = Rediger budgettet
money-open = Redigeres her
money-new-line = ny linje
money-told = { $amount } { $basis ->
    [per_year] om året
   *[in_total] i alt
}
money-whole-period = Hele perioden
money-rate = { $rate } af budgettet
money-rest = Resten af budgettet
money-who-pays = Registrér, hvem der betaler
money-whole = Samlet budget
money-who = Hvem betaler, og hvordan
money-unit = Valuta eller enhed
money-is-for = Beløbet gælder
money-without = Intet beløb: { $reason }
money-from = Periode, fra
money-to = Til
money-period-help = Dato, måned eller år. Tomt følger samarbejdets periode.
money-comes-to = { $amount } i alt
money-decided = Besluttet: { $who }.
money-not-decided = Ingen beslutning registreret.
money-count-again = Regn om
money-more = Mere om linjen: konto, beslutning, bemærkning, faste år ({ $count ->
    [0] intet udfyldt
   *[other] { $count } udfyldt
})
money-take-line = Slet linjen
money-taken = Linjen er taget ud. Den slettes, når du gemmer.
money-save-next = Gem og tag den næste
given-cash = kontanter
given-hours = medarbejdertimer
given-mixed = kontanter og timer
fault-work-has-no-amount = Timer og månedsværk har ikke noget beløb. Tøm feltet, eller vælg en valuta.
money-why = Hvorfor? Én linje til historikken
