fault-value = Skriv en værdi, som indikatoren kan have.
fault-decimals = Skriv, hvor mange cifre der står efter kommaet, fra 0 til 6.
fault-steps = Skriv fra 2 til 10 trin.
fault-dimension = Vælg noget af det, som indikatoren skelner mellem.
fault-approves-own = En anden end den, der har målt værdien, godkender den.
fault-value-elsewhere = Vælg en værdi for den samme indikator.
indicator-title = Indikatorer
indicator-lede = Hvad man ser på for at vide, om strategien virker.
indicator-new = Ny indikator
indicator-none = Her kommer indikatorerne til at stå, med tal eller en skala i ord. Begynd med den første.
indicator-finding =
    { $short ->
        [0] Intet forfaldent mål mangler at blive nået; { $reached } er nået.
       *[other] { $reached } mål er nået, { $short } er ikke nået til tiden.
    }
indicator-count =
    { $count ->
        [one] 1 indikator
       *[other] { $count } indikatorer
    }
indicator-contains = Kun godkendte værdier tæller. Værdier, der er rettet, og værdier, der venter på godkendelse, er ikke med.
indicator-indicator = Indikator
indicator-latest = Seneste værdi
indicator-target = Mål
indicator-targets = Mål
indicator-course = Hvordan det står
indicator-course-unset = Ikke målt
indicator-course-no-target = Uden mål
indicator-course-reached = Nået
indicator-course-short = Ikke nået
indicator-course-ahead = Målet ligger forude
indicator-course-of = mod målet for { $by }: { $target }
indicator-measured-by = Måles af
indicator-waits = Venter
indicator-none-set = Ikke fastsat
indicator-value-due = Værdi mangler
indicator-due-for = Der mangler en værdi for tiden { $from } til { $to }.
indicator-to-approve =
    { $count ->
        [one] 1 skal godkendes
       *[other] { $count } skal godkendes
    }
indicator-closed = Måles ikke siden { $day }
indicator-step = { $place } af { $of }: { $step }
indicator-scale-of = skala i ord, { $count } trin
indicator-not-measured = Ingen godkendt værdi endnu
indicator-no-target = { $value } ({ $when }); intet mål er fastsat
indicator-reached = { $value } ({ $when }): målet på { $target } for { $by } er nået
indicator-short = { $value } ({ $when }): målet på { $target } for { $by } blev ikke nået
indicator-ahead = { $value } ({ $when }); målet for { $by } er { $target }
indicator-facts = Fakta
indicator-no-definition = Det står ikke, hvad der præcist tælles.
indicator-serves = Viser, om dette lykkes
indicator-edit = Rediger indikatoren
indicator-measure = Registrér en værdi
indicator-measure-do = Gem værdien
indicator-unit = Enhed
indicator-unit-help = For eksempel: partnere, kr., %.
indicator-better = Hvad der er bedst
better-more = Mere
better-less = Mindre
indicator-every = Hvor tit det måles
every-quarter = Hvert kvartal
every-half_year = Hvert halve år
every-year = Hvert år
every-occasion = Når der er noget at måle
indicator-baseline = Udgangspunkt
indicator-dimension = Opdeling
indicator-dimensions = Opdelinger
indicator-dimensions-help = Hvad værdierne kan deles op efter, for eksempel område eller køn.
indicator-dimension-name = Hvad der deles op efter
indicator-member = Del
indicator-closed-on = Måles ikke længere siden
indicator-value = Værdi
indicator-chart-contains = Viser godkendte værdier for det hele. Rettede værdier, værdier, der venter på godkendelse, og dele af helheden er ikke med.
indicator-chart-summed =
    { $count ->
        [one] 1 værdi er lagt sammen af delene.
       *[other] { $count } værdier er lagt sammen af delene.
    }
indicator-contributions = Hvad der bidrager
indicator-no-contributions = Ingen samarbejder eller initiativer er nævnt.
indicator-contribution = Bidrag
indicator-how = Hvordan
indicator-time = Tid
indicator-of = Del af helheden
indicator-from = Bidraget af
indicator-from-help = Kun når værdien er ét samarbejdes eller initiativs bidrag.
indicator-source = Kilde
indicator-source-help = Hvor værdien kommer fra, så en anden kan finde den igen.
indicator-approved = Godkendt
indicator-values = Værdier
indicator-standing = Tæller den
indicator-reason = Hvorfor den er rettet
indicator-reason-help = Står ved den nye værdi; den gamle bliver stående.
indicator-approved-on = Godkendt den { $day }
indicator-not-approved = Venter på godkendelse
indicator-corrected = Rettet af en senere værdi
indicator-correction-waits = En rettelse venter på godkendelse
indicator-approve = Godkend
indicator-approve-note = Når den er godkendt, rettes den kun med en ny værdi.
indicator-correct = Ret værdien
indicator-correct-about = Værdien er godkendt og ændrer sig ikke. Det, I skriver her, bliver en ny værdi, som tæller, når en anden har godkendt den.
indicator-value-edit = Rediger værdien
indicator-story = Hvad der er at fortælle
indicator-whole = Det hele
indicator-name = Navn
indicator-definition = Hvad der tælles
indicator-definition-help = Så præcist, at to personer når samme tal.
indicator-add-row = Tilføj
indicator-measured-in = Hvad det måles i
indicator-figure = Et tal
indicator-scale = En skala i ord
indicator-scale-help = For det, der ikke kan tælles: fra det laveste trin til det højeste.
indicator-decimals = Decimaler
indicator-adds-up = Delene lægges sammen til helheden
indicator-adds-up-help = For eksempel antal projekter, ikke andele eller gennemsnit.
indicator-steps = Trin på skalaen
indicator-one-step = Trin
indicator-seen-by = Indikatorer, det ses på
indicator-of-node = Det ses på
indicator-contributes-to = Bidrager til
indicator-done-entered = Indikatoren er registreret.
indicator-done-saved = Gemt.
indicator-done-measured = Værdien er registreret. Den tæller, når en anden har godkendt den.
indicator-done-approved = Værdien er godkendt.
indicator-done-corrected = Rettelsen er registreret. Den gamle værdi tæller, til rettelsen er godkendt.
fault-values-no-longer-fit = Der er værdier, som ikke længere ville passe. Luk indikatoren, og lav en ny.
fault-indicator-closed = Indikatoren måles ikke længere.
fault-value-known = Der står allerede en værdi for den tid. Ret den i stedet.
fault-value-approved = Værdien er godkendt og ændrer sig ikke. Ret den med en ny.
fault-value-not-approved = Værdien er ikke godkendt; rediger den.
fault-value-corrected = Værdien er allerede rettet. Ret den nye.
