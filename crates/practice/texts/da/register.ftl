# The register: the list of cooperations, its views and its files.

register-title = Samarbejder
register-called = myndigheden
register-lede = Alt, hvad { $called } deltager i ud over landets grænser, set den { $day }.
register-propose = Foreslå et samarbejde
register-enter = Indfør et, vi allerede har
register-export = Eksportér
register-export-csv = CSV, denne visning
register-export-money = CSV, eget bidrag pr. år
register-timeline = Tidslinje
register-timeline-lede = Hvornår hvert samarbejde løber. De, der ingen slutdato har, løber ud til kanten.
register-as-list = Vis som liste
register-no-bar = Ingen periode at tegne: { $names }.
register-nothing-yet = Her kommer hvert internationalt samarbejde til at stå, med hvad det er til for, hvad det koster, og hvem der bærer det. Der er ingen endnu. Begynd med at foreslå et, eller læs et register ind, som I allerede har.
register-nothing-found = Intet samarbejde passer til dette filter.
register-show-all = Vis alle samarbejder
register-left-out-filter = En del af filteret kunne ikke læses og er udeladt
fault-filter = Vælg en anden værdi; “{ $value }” er ukendt her.
fault-filter-name = “{ $name }” er ikke noget filter her og er ikke brugt.

# What needs a look.

register-needing = { $count ->
    [0] Intet samarbejde bør ses efter
    [1] Ét samarbejde bør ses efter
    [2] To samarbejder bør ses efter
    [3] Tre samarbejder bør ses efter
    [4] Fire samarbejder bør ses efter
    [5] Fem samarbejder bør ses efter
    [6] Seks samarbejder bør ses efter
    [7] Syv samarbejder bør ses efter
    [8] Otte samarbejder bør ses efter
    [9] Ni samarbejder bør ses efter
    [10] Ti samarbejder bør ses efter
    [11] Elleve samarbejder bør ses efter
    [12] Tolv samarbejder bør ses efter
   *[other] { $count } samarbejder bør ses efter
}
register-needing-none = Intet slutter inden for et år, ingen plads er ledig, og ingen grundoplysning mangler.
register-look-ends = { $count ->
    [one] Slutter inden for et år
   *[other] Slutter inden for et år
}
register-look-missing = { $count ->
    [one] Mangler grundoplysninger
   *[other] Mangler grundoplysninger
}
register-look-no-owner = { $count ->
    [one] Har ingen til at bære det
   *[other] Har ingen til at bære dem
}
register-look-vacant = { $count ->
    [one] Har en ledig plads
   *[other] Har en ledig plads
}
register-look-agreement = { $count ->
    [one] Har en aftale, der udløber
   *[other] Har en aftale, der udløber
}
register-look-date = { $count ->
    [one] Har en dato, der ser forkert ud
   *[other] Har en dato, der ser forkert ud
}
register-look-amount = { $count ->
    [one] Har et beløb, der ser forkert ud
   *[other] Har et beløb, der ser forkert ud
}
register-look-differ = { $count ->
    [one] Har kilder, der er uenige
   *[other] Har kilder, der er uenige
}
register-look-over = Også i afsluttede samarbejder
register-read-as = { $name } slutter i { $stated } ifølge kilden; her regnes med { $read }
register-more = { $count } mere

# Our own contribution by year.

register-measure = Eget bidrag pr. år, som besluttet til og med { $month }
register-series-standing = EU-kontor, medlemskaber og netværk
register-series-other = Andre samarbejder
register-series-cash = Projekter, kontanter
register-series-hours = Projekter, medarbejdertimer
register-series-mixed = Projekter, kontanter og timer
register-no-figures = Diagrammet kommer, når det første beløb er skrevet ind.
register-outlook-none = Intet eget bidrag er registreret
register-outlook-nothing = Intet er finansieret i { $year } eller senere
register-outlook-begins = Den næste finansiering begynder i { $year }
register-outlook-ends = Intet er finansieret ud over { $year }
register-outlook-almost = Næsten intet er finansieret ud over { $year }
register-outlook-lasts = Finansieringen er besluttet til og med { $year }
register-cost-this-year = { $amount } i { $year }. { $outlook }
register-rule = Samlede beløb er fordelt jævnt over periodens måneder.
register-this-year-only = Et årligt beløb uden slutdato tæller kun i { $year }: { $names }.
register-unconverted = Udeladt, fordi kilden ikke omregner valutaen, og ingen kurs er kendt: { $names }.
register-doubtful-end = Tæller højst i år, fordi slutdatoen ikke kan passe: { $names }.
register-undated = Udeladt, fordi ingen periode er oplyst: { $names }.

# Views and filters.

register-views = Visninger
register-view-all = Alle
register-view-political = Politiske
register-view-administrative = Administrative
register-view-preparing = Under forberedelse
register-view-look = Bør ses efter
register-view-ends = Slutter inden for et år
register-save-view = Gem denne visning
register-remove-view = Fjern denne visning
register-keep-view = Behold den
register-view-name = Visningens navn
register-view-name-help = For eksempel “Sundhedsprojekter, der slutter næste år”. Filtre, gruppering og rækkefølge bliver gemt.
register-view-shared = Vis den for alle i myndigheden
register-remove-own = “{ $name }” forsvinder fra dit register. Intet samarbejde ændres.
register-remove-shared = “{ $name }” forsvinder for alle i myndigheden. Intet samarbejde ændres.
register-filter = Filtrér samarbejder
register-area = Område
register-all-areas = Alle områder
register-kind = Art
register-all-kinds = Alle arter
register-state = Status
register-all-states = Alle statusser
register-country = Land
register-all-countries = Alle lande
register-filter-ends = Slutter
register-ends-any = Når som helst
ends-this_year = I år
ends-next_year = Næste år
ends-twelve_months = Inden for 12 måneder
register-phase-joined = Besluttet
register-phase-running = I gang
register-ends-before = Slutter før { $day }
register-ends-within = { $months ->
    [one] Slutter inden for en måned
   *[other] Slutter inden for { $months } måneder
}

# The list.

register-count = { $total ->
    [one] Ét samarbejde
   *[other] { $total } samarbejder
}
register-count-of =
    { $total } af { $of ->
        [one] 1 samarbejde
       *[other] { $of } samarbejder
    }
register-caption = Samarbejder, { $grouped }
register-grouped-area = grupperet efter område
register-grouped-state = grupperet efter status
register-grouped-kind = grupperet efter art
register-grouped-track = grupperet efter spor
register-grouped-body = grupperet efter besluttende instans
register-grouped-none = ikke grupperet
register-sorted-name = sorteret efter navn
register-sorted-state = sorteret efter status
register-sorted-period = sorteret efter periode
register-sorted-money = sorteret efter eget bidrag
register-sorted-ends = sorteret efter hvad der slutter først
register-sorted-down = omvendt rækkefølge
register-group-by = Gruppér efter
register-group-area = Område
register-group-state = Status
register-group-kind = Art
register-group-track = Politisk eller administrativt
register-group-body = Besluttende instans
register-group-none = Slet ikke
register-no-decision = Ingen beslutning registreret
register-cooperation = Samarbejde
register-period = Periode
register-own = Eget bidrag, { $currency }
register-by = Besluttet af, forankret i
register-look = Bør ses efter
register-sum = { $amount } i { $year }
register-sum-note = Gruppernes summer er vores eget bidrag, som er besluttet for { $year }; samlede beløb er fordelt jævnt over periodens måneder. “Ikke oplyst” betyder, at kilden intet siger; “ikke budgetteret”, at der ingen penge er afsat.

# What stands in a row.

register-not-stated = Ikke oplyst
register-until = Til { $when }
register-ended = Afsluttet
register-since = Siden { $when }, uden slutdato
register-open-ended = uden slutdato
register-yearly = fornyes hvert år
register-recurring = { $years ->
    [1] hvert år
    [2] hvert andet år
    [3] hvert tredje år
   *[other] hvert { $years }. år
}
register-grant = Bevilling { $period }, { $how }
register-planned = { $length }, startdato ikke fastlagt
register-planned-from = { $length } fra { $from }
register-from = Fra { $from }
register-no-start = Startdato ikke fastlagt
register-years = { $count } år
register-months = { $count ->
    [one] { $count } måned
   *[other] { $count } måneder
}
register-a-year = om året
register-in-all = i alt
register-in-all-over = i alt, { $length }
register-about = ca. { $amount }
register-hours = medarbejdertimer
register-mixed = kontanter og timer
register-own-not-budgeted = Ikke budgetteret
register-own-nothing = Ingen
register-own-no-external = Ingen ekstern finansiering
register-own-programme = Programmidler
register-own-in-words = Fortalt i ord
register-members = { $count ->
    [one] { $count } folkevalgt
   *[other] { $count } folkevalgte
}
register-ad-hoc = Medlemmer udpeges ad hoc
register-not-appointed = Ingen folkevalgt udpeget
register-officers = { $count ->
    [one] { $count } medarbejder
   *[other] { $count } medarbejdere
}
register-nobody = Ingen nævnt
register-ends = Slutter { $when }
register-grant-ends = Bevillingen slutter { $when }
register-grant-ended = Bevillingen sluttede { $when }
register-missing = Mangler: { $facts }
register-fact-period = periode
register-fact-funding = finansiering
register-fact-purpose = formål
register-fact-outcome = forventet udbytte
register-fact-anchoring = forankring
register-no-owner = Ingen i administrationen bærer det
register-vacant = Ledig: { $seats }
register-seat-political = politisk forankring
register-seat-administrative = administrativ forankring
register-agreement-runs-out = Aftalen udløber { $when }
register-agreement-ran-out = Aftalen udløb { $when }
register-date-reads = Datoen er { $year } i kilden
register-odd-date = En dato ser forkert ud
register-odd-amount = Et beløb ser forkert ud
register-sources-differ = Kilderne er uenige

# As it stood on another day.

register-as-it-stood = Som det stod den …
register-day = Dag
register-show-day = Vis denne dag
register-as-of = Som det stod den { $day }
register-log-since = Loggen går tilbage til { $since }. Her kan intet ændres.
register-before-log = Loggen begynder { $since }, så du ser det, der var kendt dér, regnet fra denne dag. Her kan intet ændres.
register-to-today = Tilbage til i dag

# In files.

register-csv-track = Spor
register-csv-from = Fra
register-csv-to = Til
register-csv-own = Eget bidrag
register-csv-own-note = Eget bidrag, i ord
register-csv-currency = Valuta
register-csv-in-year = Eget bidrag i { $year }
register-csv-decided = Besluttet af
register-csv-anchored = Forankret i
register-csv-id = Ord i adresser
register-csv-year = År
register-csv-total = I alt

# Today.

today-title = I dag
today-waiting = { $count ->
    [0] Intet venter på dig
    [1] Én ting venter på dig
    [2] To ting venter på dig
    [3] Tre ting venter på dig
    [4] Fire ting venter på dig
    [5] Fem ting venter på dig
    [6] Seks ting venter på dig
    [7] Syv ting venter på dig
    [8] Otte ting venter på dig
    [9] Ni ting venter på dig
    [10] Ti ting venter på dig
    [11] Elleve ting venter på dig
    [12] Tolv ting venter på dig
   *[other] { $count } ting venter på dig
}
today-waits = Venter på dig
today-nothing-waits = Intet er begyndt uden at være sendt, og intet mangler i det, du passer. Næste skridt: det, der slutter inden for et år, herunder.
today-begun = Begyndt, ikke sendt: { $section }
today-more = Vis { $count } mere
today-seats = Dine pladser
today-decided = Senest besluttet
today-ends = Slutter inden for tolv måneder
today-nothing-ends = Intet slutter inden for tolv måneder.
today-all-ending = Vis dem i registret
today-changed = Ændret, siden du var her
today-changed-last = Senest ændret
today-nothing-changed = Ingen andre har ændret noget, siden du var her.
today-and-more = { $count ->
    [one] og én mere
   *[other] og { $count } mere
}

register-serves = Tjener { $node }
today-coming = De næste otte uger
today-calendar = Få det i din egen kalender
today-meeting = { $body }, { $count ->
        [0] ingen punkter endnu
        [one] 1 punkt
       *[other] { $count } punkter
    }
