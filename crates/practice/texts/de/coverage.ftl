# Coverage of the strategy, and what leaving would mean.

## Seiten zur Strategie
strategy-tabs = Die Strategie
strategy-tab-tree = Baum
strategy-tab-coverage = Abdeckung
strategy-tab-texts = Texte nach Sprache

## Abdeckung
coverage-title = Abdeckung der Strategie
coverage-finding = { $gaps ->
    [0] Jedes Element hat mindestens eine aktive Kooperation.
    [one] Eines von { $nodes } Elementen hat keine aktive Kooperation.
   *[other] { $gaps } von { $nodes } Elementen haben keine aktive Kooperation.
  } { $aimless ->
    [0] Jede aktive Kooperation dient einem Element.
    [one] Eine aktive Kooperation dient keinem Element.
   *[other] { $aimless } aktive Kooperationen dienen keinem Element.
  }
coverage-what-if = Was, wenn wir einige verlassen?
coverage-strategies = Strategien
coverage-empty = Hier sehen Sie, wie viele Kooperationen jedem Element dienen. Die Strategie hat noch keine Elemente.
coverage-node = Element
coverage-all = Alle Bereiche
coverage-gap = keine Aktivität
coverage-why = Warum?
coverage-not-meant = nicht für diesen Bereich
coverage-key = Die Zahl nennt aktive Kooperationen, die dem Element oder etwas darunter dienen. Der Betrag ist unser eigener Beitrag in diesem Jahr. Gestrichelt: keine Aktivität. Ein Strich: Das Element gilt nicht für den Bereich.
coverage-aimless = Aktivität ohne Ziel
coverage-aimless-lede = Diese aktiven Kooperationen dienen noch keinem Element einer Strategie.
coverage-homeless = Brauchen ein neues Zuhause
coverage-homeless-lede = Diese Kooperationen dienen einem Element, das aufgegeben oder geteilt wurde. Wählen Sie ein neues auf der Seite der Kooperation.

## Was wäre wenn
leave-title = Was, wenn wir einige Kooperationen verlassen?
leave-lede = Wählen Sie Kooperationen und sehen Sie, welche Elemente ihre letzte Aktivität verlieren, welches Geld und welche Stunden frei werden und welche Sitze wegfallen. Nichts wird geändert.
leave-finding = Ohne { $names }: { $last ->
    [0] Kein Element verliert seine letzte Aktivität.
    [one] Ein Element verliert seine letzte Aktivität.
   *[other] { $last } Elemente verlieren ihre letzte Aktivität.
  }
leave-nodes = Elemente, die Aktivität verlieren
leave-no-nodes = Kein Element verliert Aktivität: Die gewählten laufen nicht oder dienen keinem Element.
leave-now = Jetzt
leave-after = Danach
leave-areas = Bereiche ohne Aktivität danach
leave-last = Die letzte
leave-freed = Was frei wird
leave-nothing-freed = Ab diesem Jahr gibt es keine Beträge.
leave-year = Jahr
leave-cash = Geld
leave-hours-in-money = Stunden in Geld
leave-work = Arbeit
leave-hours = { $count } Stunden
leave-person-months = { $count } Personenmonate
leave-each-year = Der Betrag ist jährlich ohne Enddatum und wird daher auch in den Jahren danach frei:
leave-without-figures = Kein eigener Beitrag angegeben für:
leave-seats = Sitze, die wegfallen
leave-vacant = unbesetzt
leave-ties = Was sonst daran hängt
leave-countries = Keine aktive Kooperation mehr in { $countries }.
leave-choose = Kooperationen wählen
leave-on = Gesehen von diesem Tag
leave-do = Zeigen, was das bedeutet
