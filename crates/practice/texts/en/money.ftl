# The money of a cooperation as a form
money-title = Money in { $name }
money-lede = { $lines ->
    [0] No lines yet.
   *[other] { $sum } stated in all.
}
money-lede-missing = Who pays the other { $rest } is not stated.
money-lede-over = That is { $rest } more than the whole budget.
money-lede-no-rate = { $what } is not counted in, as there is no exchange rate.
money-lede-no-work-rate = { $what } is not counted in, as no rate for an hour is set.
money-lede-unread = “{ $typed }” is no amount and is not counted in.
money-not-counted = not counted in
money-lines = Funding lines and the whole budget
money-typed = As entered
money-period = Period
money-in-all = In all, { $currency }
money-action = Action
money-add-line = Add a line
money-edit = Edit
money-edit-line = Edit the line: { $line }
money-edit-whole = Edit the budget
money-open = Edited here
money-new-line = new line
money-told = { $amount } { $basis ->
    [per_year] a year
   *[in_total] in all
}
money-whole-period = The whole period
money-rate = { $rate } of the budget
money-rest = The rest of the budget
money-who-pays = Record who pays
money-whole = Whole budget
money-who = Who pays, and how
money-unit = Currency or unit
money-is-for = The amount is for
money-without = No amount: { $reason }
money-from = Period, from
money-to = To
money-period-help = A date, month or year. Empty follows the cooperation’s own period.
money-comes-to = { $amount } in all
money-decided = Decided: { $who }.
money-not-decided = No decision on record.
money-count-again = Work it out again
money-more = More about the line: account, decision, note, years laid down ({ $count ->
    [0] nothing filled in
   *[other] { $count } filled in
})
money-take-line = Delete the line
money-taken = The line is taken out. It is deleted when you save.
money-save-next = Save and take the next
given-cash = cash
given-hours = staff hours
given-mixed = cash and hours
fault-work-has-no-amount = Hours and months of work have no amount. Empty the field, or choose a currency.
money-why = Why? A line for the history
