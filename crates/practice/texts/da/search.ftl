# At lede efter ord.
search-title = Søg
search-lede-desk = Leder i alt, du må se her: samarbejder, strategier, forslag, møder og sager, årlige afrapporteringer, indkaldelser, organisationer, enheder og instanser og teksten i filer.
search-for = Søg efter
search-form = Søg og afgræns
search-by-kind = Hvad
search-all-kinds = Alt
search-year = År
search-all-years = Alle år

search-kind =
    { $kind ->
        [cooperation] Samarbejde
        [organisation] Organisation
        [strategy] Strategi
        [edition] Udgave af en strategi
        [node] Punkt i en strategi
        [authority] Myndigheden
        [body] Instans
        [unit] Enhed
        [council_term] Valgperiode
        [person] Person
        [matter] Sag
        [decision] Beslutning
        [follow_up] Opfølgning
        [competence_plan] Kompetenceplan
        [proposal] Forslag
        [checklist] Tjekliste
        [meeting] Møde
        [paper] Sagsfremstilling
        [guide] Monitoreringsguide
        [council_report] Rapport til rådet
        [review] Afrapportering
        [call] Indkaldelse
        [need] Behov
        [application] Ansøgning
        [participation] Deltagelse
        [budget_line] Budgetkonto
        [action_plan] Handlingsplan
        [initiative] Initiativ
        [progress_report] Statusrapport
        [indicator] Indikator
        [performance_contract] Resultatkontrakt
       *[other] Andet
    }
search-edition-draft = Udkast
search-edition-adopted = Gældende
search-edition-superseded = Afløst

search-report-of = Afrapportering { $year }: { $cooperation }
search-value-of = { $indicator }, { $day }
search-of-others =
    { $count ->
        [one] Fra andre: 1 indkaldelse eller fundet deltagelse
       *[other] Fra andre: { $count } indkaldelser og fundne deltagelser
    }

search-count =
    { $count ->
        [one] 1 resultat for »{ $text }«
       *[other] { $count } resultater for »{ $text }«
    }
search-in-file = I filen { $file }:
search-similar = Intet er stavet »{ $text }«. Her vises det, der staves næsten sådan:
search-some = Intet indeholder hele »{ $text }«. Her vises det, der indeholder noget af det.

search-hint = Skriv ét eller flere ord. Det, der indeholder dem alle, bliver fundet.
search-hint-parts = Former, dele og begyndelser af ord findes også: »aftale« finder »samarbejdsaftaler«.
search-hint-quotes = Citationstegn holder ord sammen: »Region Nordjylland«.
search-hint-minus = Et minus udelader det, der indeholder et ord: havne -energi.

search-nothing = Der blev ikke fundet noget for »{ $text }«.
search-nothing-narrowed = Udelad valgene ved siden af ordene.
search-nothing-spelling = Se efter, om ordene er stavet, som de ville være i teksterne.
search-nothing-fewer = Prøv med færre eller mere almindelige ord.
search-widen = Søg i alt
search-not-ready = Søgningen er ved at blive gjort klar. Det tager nogle sekunder.
search-again = Prøv igen
