# Coverage of the strategy, and what leaving would mean.

## Seiten zur Strategie
strategy-tabs = Die Strategie
strategy-tab-tree = Baum
strategy-tab-coverage = Abdeckung
strategy-tab-texts = Texte nach Sprache

## Abdeckung
coverage-title = Abdeckung der Strategie
coverage-finding = { $gaps ->
    [0] Jeder Punkt hat mindestens eine aktive Kooperation oder eine Initiative eines beschlossenen Plans.
    [one] Für einen von { $nodes } Punkten geschieht nichts.
   *[other] Für { $gaps } von { $nodes } Punkten geschieht nichts.
}
coverage-what-if = Was, wenn wir austreten?
coverage-strategies = Strategien
coverage-empty = Hier sehen Sie, wie viele Kooperationen zu jedem Punkt beitragen. Die Strategie hat noch keine Punkte.
coverage-node = Punkt
coverage-all = Alle Bereiche
coverage-gap = keine Aktivität
coverage-why = Warum?
coverage-not-meant = nicht für diesen Bereich
coverage-key = Die Zahl nennt aktive Kooperationen, die zum Punkt oder zu etwas darunter beitragen. Der Betrag ist unser eigener Beitrag in diesem Jahr. Initiativen sind die der beschlossenen Pläne. Gestrichelt: keine Aktivität. Ein Strich: Der Punkt gilt nicht für den Bereich.
coverage-aimless = Aktivität ohne Ziel
coverage-aimless-lede = Diese aktiven Kooperationen tragen noch zu keinem Punkt einer Strategie bei.
coverage-homeless = Neue Zuordnung nötig
coverage-homeless-lede = Diese Kooperationen tragen zu einem Punkt bei, der aufgegeben oder geteilt wurde. Wählen Sie einen neuen auf der Seite der Kooperation.

## Was wäre wenn
leave-title = Was, wenn wir aus einigen Kooperationen austreten?
leave-lede = Wählen Sie Kooperationen und sehen Sie, welche Punkte ihre letzte Aktivität verlieren, welches Geld und welche Stunden frei werden und welche Sitze wegfallen. Nichts wird geändert.
leave-finding = Ohne { $names }: { $last ->
    [0] Kein Punkt verliert seine letzte Aktivität.
    [one] Ein Punkt verliert seine letzte Aktivität.
   *[other] { $last } Punkte verlieren ihre letzte Aktivität.
  }
leave-nodes = Punkte, die Aktivität verlieren
leave-no-nodes = Kein Punkt verliert Aktivität: Die gewählten laufen nicht oder tragen zu keinem Punkt bei.
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
leave-hours =
    { $count ->
        [one] 1 Stunde
       *[other] { $count } Stunden
    }
leave-person-months =
    { $count ->
        [one] 1 Personenmonat
       *[other] { $count } Personenmonate
    }
leave-each-year = Der Betrag ist jährlich ohne Enddatum und wird daher auch in den Jahren danach frei:
leave-without-figures = Kein eigener Beitrag angegeben für:
leave-seats = Sitze, die wegfallen
leave-vacant = unbesetzt
leave-ties = Was sonst daran hängt
leave-countries = Keine aktive Kooperation mehr in { $countries }.
leave-choose = Kooperationen wählen
leave-on = Gesehen von diesem Tag
leave-do = Zeigen, was das bedeutet
coverage-finding-aimless = { $aimless ->
    [0] Jede aktive Kooperation trägt zu einem Punkt bei.
    [one] Eine aktive Kooperation trägt zu keinem Punkt bei.
   *[other] { $aimless } aktive Kooperationen tragen zu keinem Punkt bei.
}
coverage-finding-nothing-runs = Noch ist keine Kooperation aktiv.
coverage-initiatives = { $count ->
    [one] eine Initiative
   *[other] { $count } Initiativen
}
coverage-empty-do = Zur Strategie
