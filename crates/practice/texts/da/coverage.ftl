# Coverage of the strategy, and what leaving would mean.

## Sider om strategien
strategy-tabs = Strategien
strategy-tab-tree = Træ
strategy-tab-coverage = Dækning
strategy-tab-texts = Tekster pr. sprog

## Dækning
coverage-title = Dækning af strategien
coverage-finding = { $gaps ->
    [0] Alle punkter har mindst ét aktivt samarbejde eller et initiativ i en vedtaget plan.
    [one] Der gøres intet for ét af { $nodes } punkter.
   *[other] Der gøres intet for { $gaps } af { $nodes } punkter.
}
coverage-what-if = Hvad hvis vi udtræder?
coverage-strategies = Strategier
coverage-empty = Her vises, hvor mange samarbejder der bidrager til hvert punkt i strategien. Strategien har ingen punkter endnu.
coverage-node = Punkt
coverage-all = Alle områder
coverage-gap = ingen aktivitet
coverage-why = Hvorfor?
coverage-not-meant = gælder ikke dette område
coverage-key = Tallet er aktive samarbejder, der bidrager til punktet eller noget under det. Beløbet er vores eget bidrag i år. Initiativer er dem i vedtagne planer. Stiplet felt: ingen aktivitet. En streg: punktet gælder ikke området.
coverage-aimless = Aktivitet uden mål
coverage-aimless-lede = Disse aktive samarbejder bidrager endnu ikke til noget punkt i en strategi.
coverage-homeless = Skal have et nyt sted i strategien
coverage-homeless-lede = Disse samarbejder bidrager til et punkt, der er opgivet eller delt. Vælg et nyt på samarbejdets side.

## Hvad hvis
leave-title = Hvad hvis vi udtræder af nogle samarbejder?
leave-lede = Vælg samarbejder og se, hvilke punkter der mister deres sidste aktivitet, hvilke penge og timer der frigøres, og hvilke pladser der forsvinder. Intet bliver ændret.
leave-finding = Uden { $names }: { $last ->
    [0] intet punkt mister sin sidste aktivitet.
    [one] ét punkt mister sin sidste aktivitet.
   *[other] { $last } punkter mister deres sidste aktivitet.
  }
leave-nodes = Punkter, der mister aktivitet
leave-no-nodes = Intet punkt mister aktivitet: de valgte er ikke i gang, eller de bidrager ikke til noget punkt.
leave-now = Nu
leave-after = Bagefter
leave-areas = Områder uden aktivitet bagefter
leave-last = Den sidste
leave-freed = Hvad der frigøres
leave-nothing-freed = Der er ingen beløb fra i år og frem.
leave-year = År
leave-cash = Penge
leave-hours-in-money = Timer i kroner
leave-work = Arbejde
leave-hours =
    { $count ->
        [one] 1 time
       *[other] { $count } timer
    }
leave-person-months =
    { $count ->
        [one] 1 månedsværk
       *[other] { $count } månedsværk
    }
leave-each-year = Beløbet er årligt uden slutdato, så det frigøres også i årene efter:
leave-without-figures = Der er ikke angivet noget eget bidrag for:
leave-seats = Pladser, der forsvinder
leave-vacant = ubesat
leave-ties = Hvad der ellers hænger ved
leave-countries = Ingen aktive samarbejder tilbage i { $countries }.
leave-choose = Vælg samarbejder
leave-on = Set fra denne dag
leave-do = Vis, hvad det betyder
coverage-finding-aimless = { $aimless ->
    [0] Alle aktive samarbejder bidrager til et punkt.
    [one] Ét aktivt samarbejde bidrager ikke til noget punkt.
   *[other] { $aimless } aktive samarbejder bidrager ikke til noget punkt.
}
coverage-finding-nothing-runs = Intet samarbejde er aktivt endnu.
coverage-initiatives = { $count ->
    [one] ét initiativ
   *[other] { $count } initiativer
}
coverage-empty-do = Gå til strategien
