fault-hours-a-month = Skriv, hvor mange timer et månedsværk har, fra 1 til 744.
fault-posting-elsewhere = Vælg en fra det samme samarbejde.
fault-approved-before-sent = Skriv, hvilken dag rapporten blev sendt, og en godkendelse, der ikke ligger før.
fault-rates-days = Årets dage skal stå i rækkefølge, med én kurs for hver.
fault-line-years = Fra start til slut er der { $years } år. Ret det år, der er skrevet forkert.
fault-years-above-total = Årene giver tilsammen mere end beløbet. Gør dem mindre eller beløbet større.
fault-years-without-amount = Skriv beløbet, før du fastlægger, hvad der falder på hvilket år.
fault-account-taken = Skriv et andet nummer; { $number } hører til en anden budgetkonto.
fault-work-rate-taken = Der er allerede en sats fra { $day }. Ret den, eller vælg en anden dag.
fault-period-taken = Projektet har allerede en periode med nummer { $number }.
fault-no-programme = Vælg »Program« som type, eller lad programmets vilkår stå tomme.
fault-part-of-itself = Vælg et program, der ikke selv er en del af dette.

# --- the slice
fault-rates-unreadable = Vælg tabellen, som Den Europæiske Centralbank udgiver den: en CSV-fil, hvis første kolonne er Date, eller ZIP-filen omkring den.
fault-rates-line = Linje { $line } i filen kan ikke læses. Hent filen igen; intet af den er gemt.
fault-rates-known = Alle disse kurser er her allerede. Intet er ændret.
fault-posting-corrected = Denne postering er allerede rettet. Ret den, der er trådt i stedet.
fault-effort-negative = Skriv arbejdet som et tal fra 0 og op. En postering tages tilbage ved at rette den.
fault-shares-above-whole = De oplyste dele er mere end det hele. Gør en del mindre eller det hele større.
fault-rest-is-others = Skriv vores eget bidrag som et beløb. Kun andre kan betale resten.
fault-rest-twice = Kun én linje kan være resten af det hele.
fault-share-above-total = EU’s andel er mere end det samlede budget. Ret beløbet, eller skriv under tvivl, at kilden siger det.
fault-periods-no-term = Projektet har ingen periode med begyndelse og slutning. Skriv perioden først.
fault-periods-rule = Skriv, hvor mange måneder en periode har, fra 1 til 60, og hvor mange efter den rapporten skal være inde, højst 24.
fault-periods-made = Perioderne når allerede til projektets slutning. Ret dem enkeltvis.
fault-budget-both = Skriv et beløb, eller sæt kryds ved, at intet er budgetteret; ikke begge dele.
fault-budget-neither = Skriv, hvad der er afsat, også 0, eller sæt kryds ved, at intet er budgetteret. Er det ikke oplyst, så fjern året.
funding-title = Finansiering
funding-lede = Hvad det internationale arbejde koster, hvad det udløser, hvad der er bundet, og hvad der er tilbage.
funding-views = Spørgsmål om pengene
funding-asks-cost = Hvad koster det?
funding-asks-releases = Hvad udløser det?
funding-asks-left = Hvad er tilbage?
funding-by = Fordel efter
funding-by-years = år og type
funding-by-areas = område
funding-by-nodes = strategi
funding-by-programmes = program
funding-by-kinds = type
funding-by-fees = kontingent
funding-by-projects = projekt
funding-by-together = myndigheder, der deler
funding-by-lines = budgetkonto
funding-by-bound = samarbejder, der binder penge
funding-by-ends = samarbejder, der slutter
funding-bound-ahead = Bundet fremover
funding-cost-about = i { $year }, kontanter og timer
funding-left-about = { $count ->
    [one] på én budgetkonto i { $year }
   *[other] på { $count } budgetkonti i { $year }
}
funding-releases-figure = { $amount } fra programmer
funding-releases-about = for hver { $currency ->
    [EUR] euro
    [DKK] krone
   *[other] { $currency }
}, vi lægger i et projekt
funding-releases-none = Intet projekt oplyser både, hvad vi betaler, og hvad et program betaler
funding-releases-finding = { $own } fra { $who } indgår i projekter med { $programmes } fra programmer
funding-project = Projekt
funding-we-pay = Vi lægger
funding-programmes-pay = Programmet lægger
funding-whole-project = Hele projektet
funding-per-unit = For hver { $currency ->
    [EUR] euro
    [DKK] krone
   *[other] { $currency }
} fra os
funding-releases-rule = Projekter, hvor det er oplyst, både hvad vi betaler, og hvad et program betaler, også afsluttede; hele perioden.
funding-releases-all = Programmets penge går til alle partnere, ikke kun til os.
funding-releases-leaves = Projekter, der ikke oplyser begge dele: { $names }.
funding-share-bound = Andel bundet
funding-year = År
funding-years-before = Før { $year }
funding-years-after = Efter { $year }
funding-contains = Hvad summerne indeholder
funding-leaves-out = Hvad de udelader
funding-unit = Beløb i { $currency }
funding-in-hours = { $amount } i medarbejdertimer
funding-contains-own = Egne midler og medarbejdertimer til det, der er besluttet, ud fra finansieringslinjerne.
funding-laid-down = Nogle år tæller, som de er fastlagt, og resten af beløbet over de øvrige måneder: { $names }.
funding-converted = Omregnet med den nyeste referencekurs på eller før beslutningens dag, fordi kilden ikke selv gør det: { $names }.
funding-this-year-only = Et årligt beløb uden slutning tæller kun i år: { $names }.
funding-not-laid-down = De fastlagte år er mindre end beløbet; resten er ikke i noget år: { $names }.
funding-repeats = Gentaget fra det hele, det er en del af, ved samme beslutning, så det tæller der: { $names }.
funding-beside-whole = Dele af et andet samarbejde, der også er med i summen; begge bidrag tæller: { $names }.
funding-leaves-out-own = Programmers og andre partneres penge; det, der kun er en idé eller blev afvist; det, der intet beløb har: ikke budgetteret og ikke oplyst er ikke 0.
funding-no-area = Intet område
funding-no-node = Bidrager ikke til strategien
funding-no-programme = Uden program
funding-no-kind = Ingen type
funding-node = Hvad det bidrager til
funding-programme = Program
funding-count = Samarbejder
funding-cash-in = Kontant { $year }
funding-hours-in = Timer { $year }
funding-mixed-is-cash = Kontanter og timer, som kilden ikke skelner, står under kontant.
funding-shared =
    { $count ->
        [one] { $count } samarbejde står i flere linjer, så linjerne er mere end summen, der har hvert én gang.
       *[other] { $count } samarbejder står i flere linjer, så linjerne er mere end summen, der har hvert én gang.
    }
funding-finding-none = Intet er registreret for { $year }
funding-finding-most = { $name } har mest i { $year }: { $amount } af { $total }, { $percent }
funding-others = Alle andre
funding-more =
    { $count ->
        [one] { $count } mere
       *[other] { $count } flere
    }
funding-gearing-finding = For hver krone eller euro, { $who } betaler, har projekterne { $times } i alt
funding-gearing-none = Intet projekt oplyser sit samlede budget
funding-gearing-node = Strategi
funding-own-cash = Egne midler
funding-own-hours = Egne timer
funding-granted = Bevilget til os
funding-received = Modtaget af os
funding-programme-money = Fra programmer, alle partnere
funding-wholes = Hele projekter
funding-times = Gange vores eget
funding-nothing-posted = Intet posteret
funding-each-once = I alt, hvert én gang
funding-gearing-rule = Projekter, hvis samlede budget er oplyst: egne midler og timer over alle år, hvad der blev bevilget os og kom til os ifølge vores posteringer, og det hele, alle partnere tilsammen. Vores egen andel er i det hele og lægges ikke til.
funding-gearing-lines = Et projekt står én gang i sit område og én gang i hver linje i strategien, det bidrager til; sidste række har hvert projekt én gang.
funding-left-programmes = Programmers budgetter, fordi deres projekter betales af dem: { $names }.
funding-left-within = Talt med i det hele, de hører til: { $names }.
funding-left-no-rate = I en valuta uden kurs: { $names }.
funding-left-not-stated = Intet samlet budget er oplyst: { $names }.
funding-bound-finding = { $amount } er bundet efter { $year }, det sidste i { $last }
funding-bound-none = Intet er bundet efter { $year }
funding-bound-rule = Kun år efter dette, og kun det, der løber eller er besluttet.
funding-ends-finding =
    { $count ->
        [one] { $count } samarbejde eller bevilling ender inden tolv måneder
       *[other] { $count } samarbejder eller bevillinger ender inden tolv måneder
    }
funding-what-ends = Hvad der ender
funding-ends-on = Den
funding-last-year = Egen medfinansiering i det sidste år
funding-ends-itself = Samarbejdet
funding-ends-grant = Vores bevilling
funding-ends-none = Intet registreret har en slutning forude.
funding-ends-rule = Alt, der er besluttet og ikke slut, efter den dag det ender, eller den sidste af vores bevillinger til det.
funding-ends-leaves = Det, der løber uden slutning og uden bevillinger med slutning.
funding-budget-none = Ingen budgetkonto har et beløb for { $year }
funding-budget-finding = Af { $granted } afsat til { $year } er { $bound } bundet, { $used } brugt og { $left } tilbage{ $is_beside ->
    [yes] {"; "}uden for budgetkontiene er { $beside } brugt
   *[no] {""}
 }
funding-line = Budgetkonto
funding-number = Nummer
funding-set-aside = Afsat
funding-bound = Bundet
funding-used = Brugt
funding-left = Tilbage
funding-left-unknown = Kan ikke siges
funding-without-line = Uden budgetkonto
funding-budget-rule = Afsat: som kontoen oplyser. Bundet: de finansieringslinjer, der nævner den, fordelt på år. Brugt: hvad der er posteret som forbrugt af vores eget, med timer til dagens sats. Tilbage: afsat minus det, der er bundet eller brugt; for hvert samarbejde tæller det største af de to.
funding-budget-leaves = Konti, der ikke er budgetteret, og dem, der ikke er oplyst, er ikke i summen af det afsatte; de er ikke 0.
funding-unvalued =
    { $count ->
        [one] { $count } postering er ikke i nogen sum, fordi en kurs eller sats mangler.
       *[other] { $count } posteringer er ikke i nogen sum, fordi en kurs eller sats mangler.
    }
funding-fees-none = Intet årligt kontingent er registreret for { $year }
funding-fees-finding =
    { $count ->
        [one] { $count } årligt kontingent forfalder i { $year }, { $amount }
       *[other] { $count } årlige kontingenter forfalder i { $year }, { $amount } i alt
    }
funding-stated = Som oplyst
funding-paid-in = Betalt i { $year }
funding-no-rate = Ingen kurs
funding-fees-rule = Hvad vi hvert år betaler til kontorer, medlemskaber og netværk; et kontingent i en anden valuta som kilden omregner det, ellers med referencekurs. Betalt: hvad der er posteret som forbrugt i år.
funding-fees-leaves = Projekter og det, der intet beløb har.
funding-together-finding =
    { $count ->
        [0] Intet projekt deles af myndigheder her
        [one] { $count } projekt deles af { $authorities } myndigheder her
       *[other] { $count } projekter deles af { $authorities } myndigheder her
    }
funding-together-who = Myndigheder
funding-together-own = Egne andele tilsammen
funding-together-whole = Det hele, én gang
funding-together-note = Bemærkning
funding-together-differs = Myndighederne oplyser forskellige budgetter; det største tæller.
funding-together-none = Ingen anden myndighed her har offentliggjort et projekt, som I deltager i.
funding-together-rule = Det samme projekt hos flere myndigheder kendes på sit navn eller sit korte navn. Det hele tæller én gang; de egne andele lægges sammen.
funding-together-sums = Sidste række er summen af de projekter, der deles.
funding-together-leaves = Det, andre myndigheder ikke har offentliggjort; programmers budgetter; dele, hvis hele er talt med.
funding-lines = Budgetkonti
funding-lines-about = De konti i vores eget budget, som internationalt arbejde betales af, med hvad hver har år for år.
funding-lines-add = Tilføj en budgetkonto
funding-lines-empty = Ingen budgetkonto endnu. Tilføj dem, som finansieringslinjer og posteringer betales af.
funding-year-add = Tilføj et år
funding-none-budgeted = Intet er budgetteret i dette år
funding-kept-by = Føres af
funding-work-rates = Timesatser
funding-work-rates-about = Hvad en arbejdstime er værd. Dagens sats tæller; en enhed uden egen sats har den overordnedes.
funding-work-rates-add = Tilføj en sats
funding-work-rates-empty = Ingen sats endnu. Uden den har posterede timer ingen værdi i summer.
funding-rate-unit = For enheden
funding-rate-unit-help = Vælg ingen for hele myndigheden.
funding-per-hour = Pr. time
funding-hours-a-month = Timer i et månedsværk
funding-hours-a-month-help = For eksempel 137.
funding-rate-from = Fra
funding-rate-source = Hvem fastsatte den, og hvordan
funding-rate-counts = Gælder i dag
funding-rate-now = Ja
funding-rate-everybody = Hele myndigheden
rates-title = Valutakurser
rates-about = Den Europæiske Centralbanks referencekurser; beløb i andre valutaer omregnes med dem.
rates-none = Ingen kurser endnu. Beløb i andre valutaer tæller kun, hvor kilden selv omregner dem.
rates-known =
    Kurser for { $days ->
        [one] 1 dag
       *[other] { $days } dage
    }, fra { $first } til { $last }.
rates-brought =
    Kurserne er inde: { $new ->
        [one] 1 nyt år
       *[other] { $new } nye år
    }, { $changed ->
        [one] 1 ændret
       *[other] { $changed } ændrede
    }.
rates-bring = Indlæs kurser
rates-file = Den Europæiske Centralbanks fil
rates-file-help = eurofxref-hist.zip med alle dage siden 1999, eller eurofxref.zip for én dag; også CSV-filen i den. Kun år, der bliver anderledes, skrives, og ingen dag fjernes. Højst 10 MB.
rates-amount = Beløb
rates-to = I
rates-on = Den
rates-look = Omregn
rates-look-up = Omregn et beløb
rates-no-rate = Ingen kurs er kendt for den dag.
rates-rule = På weekender og helligdage er der ingen kurser; den sidste dag før tæller.
rates-years = År
rates-days = Dage
rates-currencies = Valutaer
rates-quote = { $rate } { $currency } for en euro den { $day }
rates-at = Kurs: { $quotes }.
rates-at-earlier = Kurs: { $quotes }, den sidste dag med kurs ved { $day }.
funding-worth-by-rate = { $amount } til { $rate } i timen, satsen fra { $day }
funding-worth-stated = { $amount }, som oplyst
funding-worth-unknown = Ingen timesats er fastsat for den dag
ledger-title = Regnskab
ledger-title-of = Regnskab for { $name }
ledger-post = Poster et beløb
ledger-ours = Vores egen del
ledger-whole = Hele projektet, alle partnere
ledger-ours-about = Hvad der bevægede sig hos os: egne midler og timer, og hvad andre bevilgede og betalte os. Rettede posteringer tæller ikke.
ledger-whole-about = Fortalt om hele projektet; lægges aldrig til vores egen del.
ledger-postings = Posteringer
ledger-none = Intet er posteret endnu.
ledger-nothing = Intet er endnu posteret som forbrugt, anmodet om eller modtaget.
ledger-finding = Vi har brugt { $spent }, anmodet om { $claimed } og modtaget { $received }.
ledger-source = Hvis penge
ledger-on = Hvornår
ledger-phase = Hvor langt det er
ledger-value = Beløb
ledger-what = Til hvad
ledger-deeds = Mere
ledger-corrected = Rettet; tæller ikke
ledger-voucher = Bilag
ledger-correct = Ret
ledger-open = Åbn regnskabet
ledger-post-title = Poster et beløb
ledger-post-about = En postering bliver stående. Fejl rettes med en ny, der har en begrundelse.
ledger-correct-title = Ret en postering
ledger-correct-about = Den nye postering træder i stedet for den gamle, der stadig kan læses og ikke længere tæller.
ledger-correct-do = Ret posteringen
ledger-reason = Hvorfor den rettes
ledger-reason-help = Står ved den gamle postering for alle, der læser regnskabet.
ledger-payer = Hvis penge
ledger-organisation = Organisation, der betaler
ledger-kind = Kontant eller arbejde
ledger-cash = Kontant
ledger-work = Arbejde
ledger-work-help = Værdisat med enhedens sats på den dag, medmindre værdien er oplyst.
ledger-money = Beløb
ledger-effort = Hvor meget arbejde
ledger-effort-unit = Målt i
ledger-worth = Hvad arbejdet blev værdisat til
ledger-worth-help = Kun hvor det er oplyst; så bruges satsen ikke.
ledger-unit = Vores enhed
ledger-budget-line = Budgetkonto
ledger-covers = Hvad det dækker
ledger-period = Rapporteringsperiode
phase-granted = Bevilget
phase-committed = Disponeret
phase-spent = Forbrugt
phase-claimed = Anmodet
phase-received = Modtaget
covers-ours = Vores egen del
covers-whole = Hele projektet
reporting-title = Rapporter til programmer
reporting-finding =
    { $late ->
        [0] Ingen rapport er forsinket
        [one] 1 rapport er forsinket
       *[other] { $late } rapporter er forsinkede
    }, { $open ->
        [0] ingen skal sendes nu
        [one] 1 skal sendes
       *[other] { $open } skal sendes
    }.
reporting-about = Alle projekters perioder efter frist, uanset program. Anmodninger og indbetalinger er posteringer, der nævner perioden.
reporting-none = Ingen rapporteringsperiode endnu. Åbn regnskabet for et projekt og lav perioderne der.
reporting-open = Skal sendes eller venter på svar
reporting-rest = Godkendt eller løber endnu
reporting-period = Periode { $number }, { $days }
reporting-period-head = Periode
reporting-project = Projekt
reporting-due = Rapportfrist
reporting-state = Status
reporting-who = Hvem skriver den
reporting-who-carries = Den, der er ansvarlig for projektet
reporting-none-here = Ingen rapporteringsperiode endnu.
reporting-make = Lav rapporteringsperioder
reporting-make-about = Ud fra projektets periode, { $from } til { $to }. De, der er, bliver stående.
reporting-make-no-term = Projektet har ingen periode med begyndelse og slutning; skriv den først.
reporting-every = Måneder i en periode
reporting-due-after = Måneder, til rapporten skal være inde
reporting-post-claim = Poster en anmodning
reporting-post-receipt = Poster en indbetaling
reporting-keep = Gem perioden
reporting-from = Første dag
reporting-to = Sidste dag
reporting-sent-on = Sendt den
reporting-approved-on = Godkendt den
reporting-note = Bemærkning
period-state-runs = Løber
period-state-to_send = Skal sendes
period-state-late = Forsinket
period-state-sent = Sendt
period-state-approved = Godkendt
funding-done-posted = Beløbet er posteret.
funding-done-corrected = Posteringen er rettet.
funding-done-made = Rapporteringsperioderne er lavet.
funding-done-period = Perioden er gemt.
funding-left-out-years = { $amount } er ikke helt i summerne pr. år: de fastlagte år er mindre end beløbet.
funding-left-out-work = { $amount } indgår ikke i tallene år for år, da myndigheden ikke har fastsat en timesats.
funding-work-unvalued = Udeladt, fordi der ikke er fastsat en sats for arbejdstimer: { $names }.
funding-left-out-repeats = { $amount } er ikke i summerne pr. år, da det hele, dette er en del af, har det ved samme beslutning.
funding-whole = Det hele er { $amount }.
funding-parts = Hvad der er oplyst af det hele
funding-adds-up = Delene giver tilsammen det hele, { $whole }.
funding-rest-paid = Resten, { $rest }, betales af: { $who }.
funding-rest-not-stated = Hvem der betaler de øvrige { $rest } af { $whole }, er ikke oplyst.
funding-rest-not-stated-up-to = EU betaler højst den nævnte andel. Hvem der betaler resten, mindst { $rest } af { $whole }, er ikke oplyst.
funding-too-much = { $stated } er oplyst af et hele på { $whole }: { $rest } for meget
funding-years-laid-down = År, som er fastlagt, tæller sådan; resten af beløbet fordeles over de øvrige måneder.
funding-counts-as = { $amount } tæller som { $counts } i summerne pr. år.
funding-spread-rule = Et beløb i alt fordeles jævnt over månederne. Fastlæg et år, hvor det er anderledes; resten fordeles over de øvrige måneder.
field-funding-unit = Vores enhed, der betaler
field-funding-budget-line = Budgetkonto
field-funding-by-year = Et fastlagt år
field-funding-by-year-year = År
field-funding-by-year-amount = Årets beløb
field-funding-by-year-amount-minor = Årets beløb
duty-report = Send rapporten om { $what } til programmet
organisation-field-number = Nummer
organisation-field-years = År for år
organisation-field-year = År
organisation-field-granted = Bevilget
organisation-field-per-hour = Pr. time
organisation-field-hours-a-month = Timer i et månedsværk
organisation-field-phase = Hvor langt det er
organisation-field-payer = Hvis penge
organisation-field-organisation = Organisation
organisation-field-budget-line = Budgetkonto
organisation-field-value = Beløb
organisation-field-covers = Hvad det dækker
organisation-field-period = Rapporteringsperiode
organisation-field-voucher = Bilag
organisation-field-corrects = Retter
organisation-field-sent-on = Sendt den
organisation-field-approved-on = Godkendt den
organisation-field-cooperation = Samarbejde
organisation-field-person = Person
organisation-field-reason = Begrundelse
funding-nothing = Her vises, hvad samarbejderne koster, hvad de udløser, og hvad der er tilbage af budgettet. Der er endnu ingen samarbejder og ingen budgetkonti.
funding-nothing-do = Registrér et samarbejde
