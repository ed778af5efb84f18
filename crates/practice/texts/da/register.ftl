# The register: the list of cooperations, its views and its files.

register-title = Samarbejder
register-called = myndigheden
register-lede = Alt, hvad { $called } deltager i ud over landets grænser, set den { $day }.
register-propose = Foreslå et samarbejde
register-enter = Registrér et eksisterende samarbejde
register-export = Eksportér
register-export-csv = CSV, denne visning
register-export-money = CSV, eget bidrag pr. år
register-timeline = Tidslinje
register-timeline-lede = Hvornår hvert samarbejde løber. De, der ingen slutdato har, løber ud til kanten.
register-as-list = Vis som liste
register-no-bar = Ingen periode at tegne: { $names }.
register-nothing-yet = Her kommer hvert internationalt samarbejde til at stå, med hvad det er til for, hvad det koster, og hvem der er ansvarlig. Der er ingen endnu. Begynd med at foreslå et, eller læs et register ind, som I allerede har.
register-nothing-found = Intet samarbejde passer til dette filter.
register-show-all = Vis alle samarbejder
register-left-out-filter = En del af filteret kunne ikke læses og er udeladt
fault-filter = Vælg en anden værdi; »{ $value }« er ukendt her.
fault-filter-name = »{ $name }« er ikke noget filter her og er ikke brugt.

# What needs a look.

register-needing = { $count ->
    [0] Intet samarbejde kræver opmærksomhed
    [1] Ét samarbejde kræver opmærksomhed
    [2] To samarbejder kræver opmærksomhed
    [3] Tre samarbejder kræver opmærksomhed
    [4] Fire samarbejder kræver opmærksomhed
    [5] Fem samarbejder kræver opmærksomhed
    [6] Seks samarbejder kræver opmærksomhed
    [7] Syv samarbejder kræver opmærksomhed
    [8] Otte samarbejder kræver opmærksomhed
    [9] Ni samarbejder kræver opmærksomhed
    [10] Ti samarbejder kræver opmærksomhed
    [11] Elleve samarbejder kræver opmærksomhed
    [12] Tolv samarbejder kræver opmærksomhed
   *[other] { $count } samarbejder kræver opmærksomhed
}
register-needing-none = Intet skal fornys eller afsluttes inden for et år, ingen plads er ubesat, og ingen grundoplysning mangler.
register-look-ends = Skal fornys eller afsluttes
register-look-missing = { $count ->
    [one] Mangler grundoplysninger
   *[other] Mangler grundoplysninger
}
register-look-no-owner = { $count ->
    [one] Har ingen ansvarlig
   *[other] Har ingen ansvarlig
}
register-look-vacant = { $count ->
    [one] Har en ubesat plads
   *[other] Har en ubesat plads
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
register-view-look = Kræver opmærksomhed
register-view-ends = Skal fornys eller afsluttes
register-save-view = Gem denne visning
register-remove-view = Fjern denne visning
register-keep-view = Behold den
register-view-name = Visningens navn
register-view-name-help = For eksempel »Sundhedsprojekter, der slutter næste år«. Filtre, gruppering og rækkefølge bliver gemt.
register-view-shared = Vis den for alle i myndigheden
register-remove-own = »{ $name }« forsvinder fra dit register. Intet samarbejde ændres.
register-remove-shared = »{ $name }« forsvinder for alle i myndigheden. Intet samarbejde ændres.
register-filter = Filtrér samarbejder
register-area = Område
register-all-areas = Alle områder
register-kind = Type
register-all-kinds = Alle typer
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
register-grouped-kind = grupperet efter type
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
register-group-kind = Type
register-group-track = Politisk eller administrativt
register-group-body = Besluttende instans
register-group-none = Slet ikke
register-no-decision = Ingen beslutning registreret
register-cooperation = Samarbejde
register-period = Periode
register-own = Eget bidrag, { $currency }
register-by = Besluttet af, forankret i
register-look = Kræver opmærksomhed
register-sum = { $amount } i { $year }
register-sum-note = Gruppernes summer er vores eget bidrag, som er besluttet for { $year }; samlede beløb er fordelt jævnt over periodens måneder. »Ikke oplyst« betyder, at kilden intet siger; »ikke budgetteret«, at der ingen penge er afsat.

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
register-no-owner = Ingen ansvarlig i administrationen
register-vacant = Ubesat: { $seats }
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
register-csv-id = Webadresse (kort navn)
register-csv-year = År
register-csv-total = I alt

# Today.

today-title = I dag
today-waiting = { $count ->
    [0] Intet venter på dig
    [1] Én opgave venter på dig
    [2] To opgaver venter på dig
    [3] Tre opgaver venter på dig
    [4] Fire opgaver venter på dig
    [5] Fem opgaver venter på dig
    [6] Seks opgaver venter på dig
    [7] Syv opgaver venter på dig
    [8] Otte opgaver venter på dig
    [9] Ni opgaver venter på dig
    [10] Ti opgaver venter på dig
    [11] Elleve opgaver venter på dig
    [12] Tolv opgaver venter på dig
   *[other] { $count } opgaver venter på dig
}
today-nothing-waits = Der er set efter i sager, møder, vægtninger, monitorering, planer og rapporter. Ingen af dem venter på dig.
today-begun = Begyndt, ikke sendt: { $section }
today-seats = { $count ->
    [0] Du har ingen pladser
    [1] Din plads
    [2] Dine to pladser
    [3] Dine tre pladser
    [4] Dine fire pladser
    [5] Dine fem pladser
    [6] Dine seks pladser
   *[other] Dine { $count } pladser
}
today-changed = Ændret, siden du var her
today-changed-last = Senest ændret
today-nothing-changed = Ingen andre har ændret noget, siden du var her.
today-and-more = { $count ->
    [one] og én mere
   *[other] og { $count } mere
}

register-serves = Bidrager til { $node }
today-calendar = Vis i din egen kalender
today-group-overdue = Overskredet
today-group-week = Denne uge
today-group-later = Senere
today-from = Fra
today-no-day = Uden frist
today-tomorrow = i morgen
today-in-days = om { $days } dage
today-days-over = { $days ->
    [one] 1 dag over fristen
   *[other] { $days } dage over fristen
}
today-others = { $count ->
    [0] Ingen opgaver ligger hos andre
    [1] Én opgave ligger hos andre
    [2] To opgaver ligger hos andre
    [3] Tre opgaver ligger hos andre
    [4] Fire opgaver ligger hos andre
    [5] Fem opgaver ligger hos andre
    [6] Seks opgaver ligger hos andre
    [7] Syv opgaver ligger hos andre
    [8] Otte opgaver ligger hos andre
    [9] Ni opgaver ligger hos andre
    [10] Ti opgaver ligger hos andre
    [11] Elleve opgaver ligger hos andre
    [12] Tolv opgaver ligger hos andre
   *[other] { $count } opgaver ligger hos andre
}
today-others-more = og { $count } mere
today-begun-title = { $count ->
    [one] Ét skema er begyndt og ikke sendt
   *[other] { $count } skemaer er begyndt og ikke sendt
}
today-from-office = Internationalt kontor
today-from-round = Monitorering { $year }
today-meeting-items = { $count ->
    [0] Ingen sager endnu
    [one] 1 sag
   *[other] { $count } sager
}
today-papers-due = Dagsordenen sendes: { $body }
today-round = Monitorering { $year }
today-reporting = { $name }: rapport til programmet
today-call = Ansøgning: { $name }
today-ahead-papers = { $body } mødes { $day }; dagsordenen skal sendes { $due }
today-ahead-meeting = { $body } mødes { $day }
today-ahead-days = { $count ->
    [0] De næste otte uger
    [one] Én frist i de næste otte uger
   *[other] { $count } frister i de næste otte uger
}
today-ahead-nothing = Der er ikke oprettet noget møde, og ingen frist er kendt. Det betyder ikke, at der ikke er nogen.
today-new-meeting = Opret et møde
today-key-meeting = Møde
today-key-deadline = Frist
today-key-open = Åbent indtil
today-key-until = til
today-week = Uge { $week }
today-now = I dag
today-all-needing = Vis dem i registret
today-empty-title = Her er ikke noget at se på endnu
today-empty-lede = Udsyn kan fordele opgaver og holde øje med frister, når jeres samarbejder er registreret.
today-empty-first = Registrér det første samarbejde
today-empty-set-up = Opret enheder, instanser og brugere
today-not-yet = Det kan siden ikke vise endnu
today-not-yet-note = At her er tomt, betyder ikke, at alt er i orden. Udsyn har bare ikke noget at se på.
today-not-yet-tasks = Opgaver
today-not-yet-tasks-why = Kan først fordeles, når der er samarbejder, møder eller planer.
today-not-yet-weeks = De næste otte uger
today-not-yet-weeks-why = Der er ikke oprettet noget møde, og ingen frist er kendt.
today-not-yet-looks = Kræver opmærksomhed
today-not-yet-looks-why = Registret er tomt. Derfor er intet undersøgt: hverken slutdatoer, ubesatte pladser eller manglende oplysninger.
today-not-yet-coverage = Strategiens dækning
today-not-yet-coverage-why = Kan ikke beregnes uden en strategi og mindst ét samarbejde.
today-next = { $days ->
    [0] Næste møde, i dag
    [1] Næste møde, i morgen
   *[other] Næste møde, om { $days } dage
}
today-next-title = { $body } { $weekday } { $day }
today-no-meeting = Der er ikke planlagt noget møde
today-no-meeting-why = Når et møde er oprettet, står det her med sine sager.
today-no-items = Der er ingen sager på dagsordenen endnu.
today-read = Læs papirerne
today-see-agenda = Se dagsordenen
today-drafts = Papirerne er udkast; de endelige sendes { $day }.
today-drafts-undated = Papirerne er udkast; de endelige sendes før mødet.
today-final = Papirerne er de endelige, sendt { $day }.
today-your-seat = Din plads
today-you-decide = I beslutter.
today-you-recommend = I indstiller, { $body } beslutter.
today-for-information = Til orientering.
today-recommend-yes = { $count ->
    [one] { $bodies } anbefaler ja.
   *[other] { $bodies } anbefaler ja.
}
today-recommend-no = { $count ->
    [one] { $bodies } anbefaler nej.
   *[other] { $bodies } anbefaler nej.
}
today-seats-until = Valgperioden slutter { $day }
today-results = Nyeste resultater
today-no-results = Ingen afrapportering er godkendt endnu.
today-concluded = Konklusion { $day }.
today-learnt = Afrapportering godkendt { $day }.
today-all-results = Alle afrapporteringer
