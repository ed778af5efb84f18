fault-order = Skriv dem i rækkefølge, den tidligste først.
fault-stage-order = Vælg et trin, der kommer efter det forrige. Efter et svar kommer der ikke flere.
fault-answered-before-sent = Skriv, hvornår ansøgningen blev sendt, før du skriver svaret.
fault-granted-without-yes = Skriv, at ansøgningen er imødekommet, eller lad beløbet stå tomt.

# Programmes
programme-title = Programmer
programme-headline =
    { $count ->
        [one] 1 program
       *[other] { $count } programmer
    }; { $paying } af dem betaler til { $cooperations } af de samarbejder, du ser.
programme-add = Registrér et program
programme-none = Der er ikke registreret noget program endnu. Registrér det som en organisation af typen »Program«.
programme-note = Budgettet er hele programmets, for alle lande tilsammen. Deles beløb lægges ikke til det heles.
programme-programme = Program
programme-period = Periode
programme-fund = Fond
programme-rate = Betaler højst
programme-budget = Budget
programme-cooperations = Samarbejder, det betaler til
programme-calls = Indkaldelser
programme-part-of = Del af
programme-no-cooperation = Ingen i registret
programme-no-call = Ingen
programme-call-count =
    { $open ->
        [one] 1 åben eller annonceret
       *[other] { $open } åbne eller annoncerede
    }, { $all } i alt
organisation-only-programme = Kun for et program: periode, fond, sats
organisation-field-programme = Program
organisation-field-part-of = Del af
organisation-field-fund = Fond
fund-erdf = EFRU
organisation-fund-help = For eksempel EFRU eller ESF
organisation-field-rate-percent = Højeste sats, procent
organisation-field-budget = Budget
organisation-field-also-called = Kaldes også
organisation-also-called-help = Navne, som udgivere af indkaldelser bruger for det, et på hver linje. En indkaldelse under et af dem knyttes til dette program.

# Calls
calls-title = Indkaldelser
calls-headline =
    { $open ->
        [one] { $open } åben
       *[other] { $open } åbne
    }, { $forthcoming ->
        [one] { $forthcoming } annonceret
       *[other] { $forthcoming } annoncerede
    }; { $soon } lukker inden for 30 dage.
calls-source = Europa-Kommissionen, Funding & Tenders Portal (CC BY 4.0)
calls-as-of = pr. { $day }
calls-write = Registrér en indkaldelse
calls-bring = Indlæs indkaldelser fra EU-portalen
calls-none = Der er ingen indkaldelser endnu. Indlæs indkaldelserne fra EU-portalen, eller registrér en indkaldelse fra et program, der ikke står der.
calls-nothing-found = Ingen indkaldelse passer til det, der blev spurgt om. Tag et filter væk.
calls-count =
    { $count ->
        [one] 1 indkaldelse
       *[other] { $count } indkaldelser
    }
calls-csv = Som fil (CSV)
calls-filter = Filtrér indkaldelser
calls-find = Find i listen
calls-call = Indkaldelse
calls-name = Navn
calls-programme = Program
calls-all-programmes = Alle programmer
calls-no-programme = Intet program angivet
calls-state = Status
calls-not-over = Åbne og annoncerede
calls-all-states = Også dem, der er slut
calls-action = Støtteform
calls-all-actions = Alle former
calls-within = Lukker inden for
calls-any-day = Når som helst
calls-within-days = { $days } dage
calls-deadline = Frist
calls-deadlines = Frister
calls-deadline-add = Tilføj en frist mere
calls-deadline-remove = Fjern denne frist
calls-soon = Lukker snart
calls-budget = Indkaldelsens budget
calls-currency = Valuta
calls-fit = Passer
calls-fit-why = Fælles ord
calls-fit-title = Hvad den passer til
calls-fit-rule = En prik for hvert sigende ord, som indkaldelsen har til fælles med ét punkt i strategien eller ét behov, højst fem. Et ord er sigende, når få af alle indkaldelser, punkter og behov bruger det. Ét fælles ord regnes for tilfældigt. Det er et fingerpeg ud fra ord alene; mennesker vurderer.
calls-shares = Fælles ord: { $words }
calls-fits-needs = Behov
calls-fits-nodes = Punkter i strategien
calls-fits-nothing = Den har ingen sigende ord til fælles med strategien eller med et behov, du kan se.
calls-more-nodes =
    { $count ->
        [one] 1 punkt mere
       *[other] { $count } punkter mere
    }
calls-needs-met =
    { $count ->
        [one] Nævner 1 behov
       *[other] Nævner { $count } behov
    }
calls-identifier = Betegnelse
calls-identifier-help = Det, udgiveren kalder den, for eksempel IVA-OKS-2012-2
calls-of-call = Emne under indkaldelsen
calls-destination = Del af arbejdsprogrammet
calls-opens = Åbner
calls-grants = Forventede tilskud
calls-least = Mindst til én
calls-most = Højst til én
calls-rate = Andel af udgifterne, der dækkes, procent
calls-address = Webadresse
calls-publisher-page = Siden hos udgiveren
calls-from = Hvor oplysningerne kommer fra
calls-by-hand = Skrevet i hånden
calls-facts = Nøgleoplysninger
calls-asks = Hvad den søger
calls-closes =
    Lukker { $day }, om { $days ->
        [one] 1 dag
       *[other] { $days } dage
    }.
calls-closed = Lukkede { $day }.
calls-no-deadline = Ingen frist er oplyst.
calls-gone = Ikke længere hos udgiveren
calls-gone-text = Det nyeste udtræk fra portalen har ikke længere denne indkaldelse. Det, man vidste om den, er bevaret.
calls-history = Historik
calls-edit = Rediger
calls-edit-title = Rediger indkaldelsen
calls-edit-seen = Det, indkaldelsen siger, kommer fra portalen og ændres kun af det næste udtræk. Her kan du vælge det program i registret, den hører til.
calls-save = Gem
calls-needs = Behov, som nogen fandt, at den passer til
calls-no-need = Det har ingen sagt om et behov endnu.
calls-fits-a-need = Den passer til et behov
calls-because = Fordi
calls-note-fit = Registrér, at den passer
calls-applications = Ansøgninger
calls-no-application = Ingen har begyndt en ansøgning.
calls-bring-lede = Et udtræk har alle åbne og annoncerede tilskud på EU-portalen på én dag. Nyt tilføjes, ændret ændres, og det, der er væk, bevares og mærkes. Et ældre udtræk end det nyeste her afvises.
calls-bring-do = Indlæs
calls-file = Udtrækket
calls-file-help = En JSON-fil med felterne generatedAt og grants, højst 160 MB. Filen læses og gemmes ikke.
calls-snapshots = Indlæste udtræk
calls-snapshot-title = Udtræk fra { $day }
calls-snapshot-headline =
    { $fresh ->
        [one] 1 ny
       *[other] { $fresh } nye
    }, { $changed ->
        [one] 1 ændret
       *[other] { $changed } ændrede
    }, { $gone } væk, af { $rows ->
        [one] 1 indkaldelse
       *[other] { $rows } indkaldelser
    }. { $rewritten ->
        [0] { "" }
       *[other] Af de ændrede er { $rewritten } kun skrevet anderledes.
    }
calls-snapshot-made = Lavet
calls-snapshot-brought = Indlæst
calls-snapshot-rows = Indkaldelser i det
calls-snapshot-fresh = Nye
calls-snapshot-changed = Ændrede
calls-snapshot-gone = Væk
calls-snapshot-doubts = Kunne ikke læses
calls-doubts-kept = Disse felter kunne ikke læses. Indkaldelserne er bevaret uden dem.
calls-no-doubt = Alt kunne læses.
calls-doubt-field = Felt
calls-doubt-found = Hvad der står i det
calls-doubt-nothing = Ingenting
calls-rewritten = Den siger det samme og er kun skrevet anderledes: mellemrum eller sekunder i en frist.
calls-done-brought = Udtrækket er indlæst.
calls-done-same = Dette udtræk er indlæst før; intet er ændret.
calls-done-entered = Indkaldelsen er registreret.
calls-done-changed = Ændringerne er gemt.
calls-done-fits = Det er registreret, at indkaldelsen passer til behovet.
calls-done-raised = Behovet er meldt ind.
calls-done-closed = Behovet er lukket.
calls-done-reopened = Behovet er åbent igen.
calls-done-started = Ansøgningen er begyndt.
calls-done-handed = Enheden er spurgt.
calls-done-answered = Svaret er registreret.
calls-done-moved = Ansøgningen er flyttet videre.
calls-done-attached = Samarbejdet er knyttet til.
call-state-forthcoming = Annonceret
call-state-open = Åben
call-state-closed = Lukket

# Needs
needs-title = Behov
needs-headline =
    { $open ->
        [one] 1 åbent behov
       *[other] { $open } åbne behov
    }: { $nobody } uden ejer, { $fitting } med en indkaldelse, der ligner
needs-raise = Meld et behov ind
needs-raise-lede = Et problem eller en udvikling, der kan have gavn af at blive løst sammen med andre i udlandet. Navnet og området er nok til at begynde med.
needs-raise-do = Meld behovet ind
needs-edit-title = Rediger behovet
needs-none = Der er ikke meldt noget behov ind endnu. Meld et ind: Hvad ville nogen her løse bedre sammen med andre i udlandet?
needs-nothing-found = Intet behov passer til det, der blev spurgt om. Tag et filter væk.
needs-count = { $count } behov
needs-filter = Filtrér behov
needs-only-open = Åbne
needs-only-closed = Lukkede
needs-all = Alle
needs-open = Åbent
needs-met = Opfyldt
needs-closed = Lukket
needs-met-on = Opfyldt { $day }
needs-closed-on = Lukket { $day }, ikke opfyldt
needs-need = Behov
needs-name = Hvad er der brug for
needs-name-help = På én linje: bedre sporing af infektioner over grænser
needs-matter = Hvad er sagen
needs-matter-help = Hvad der er svært i dag, og hvad der ville hjælpe
needs-owner = Ejer
needs-unit = Enhed, der ejer behovet
needs-knows = Hvem ved besked
needs-no-one = Ingen nævnt
needs-since = Meldt ind
needs-ended = Lukket den
needs-nodes = Punkter i strategien, det har at gøre med
needs-node = Punkt i strategien
needs-node-add = Tilføj et punkt i strategien
needs-node-remove = Fjern dette punkt
needs-no-node = Intet punkt i strategien er nævnt.
needs-why = Hvorfor
needs-calls = Indkaldelser, der passer
needs-fitting-column = Åbne indkaldelser, der ligner
needs-noted = { $count } fundet passende
needs-fitting = { $count } ligner
needs-no-call = Ingen endnu
needs-no-call-noted = Ingen har fundet en passende indkaldelse endnu.
needs-calls-hinted = Disse har ord til fælles med behovet
needs-no-application = Ingen
needs-partners = Partnere, der kan have et svar
needs-partners-choose = Vælg partnere
needs-partners-hinted = Disse deltager i samarbejder for de samme punkter i strategien
needs-partner-because = I
needs-no-partner = Ingen partner er nævnt.
needs-close = Luk behovet
needs-reopen = Åbn det igen
needs-reopen-about = Behovet vises som åbent igen. Hvordan det sluttede, står i historikken.
needs-was = Blev det opfyldt
needs-was-met = Det blev opfyldt
needs-was-not-met = Det er ikke længere et behov, eller det blev ikke opfyldt
needs-how = Hvordan, eller hvorfor ikke
needs-by-cooperation = Samarbejdet, der opfylder det
needs-no-cooperation = Intet

# Applications
apply-title = Ansøgninger
apply-application = Ansøgning
apply-none = Der er ingen ansøgning endnu. Begynd en fra en indkaldelse eller et behov.
apply-nothing-found = Ingen ansøgning passer til det, der blev spurgt om. Tag et filter væk.
apply-none-here = Ingen her
apply-count =
    { $count ->
        [one] 1 ansøgning
       *[other] { $count } ansøgninger
    }
apply-filter = Filtrér ansøgninger
apply-views = Måder at se dem på
apply-board = Tavle
apply-table = Tabel
apply-results = Træfprocent og arbejde
apply-area = Område
apply-all-areas = Alle områder
apply-stage = Trin
apply-all-stages = Alle trin
apply-since = Siden
apply-waits = Venter på
apply-waits-for = Venter på svar fra { $unit } senest { $day }.
apply-deadline = Skal sendes senest { $day }.
apply-name = Navn
apply-start = Begynd en ansøgning
apply-start-lede = Den begynder som en idé. Det, man ikke ved endnu, kan skrives senere.
apply-start-do = Begynd ansøgningen
apply-edit-title = Rediger ansøgningen
apply-needs = Behov, den ville opfylde
apply-no-need = Intet behov er nævnt.
apply-call-help = Dens betegnelse, som listen over indkaldelser viser den
apply-no-call = Ingen indkaldelse er nævnt.
apply-programme-help = Hvor ingen indkaldelse er nævnt
apply-from = Hvor den kommer fra
apply-role = Vores rolle
apply-as-lead = Vi ville være leadpartner
apply-lead = Leadpartner
apply-partner = Partner
apply-person = Hvem arbejder på den
apply-asked = Søgt
apply-own = Eget bidrag
apply-own-help = Det, vi selv ville betale
apply-granted = Bevilget tilskud
apply-granted-help = Skal udfyldes, hvor den fik tilskud
apply-work = Arbejde brugt
apply-work-add = Tilføj et års arbejde
apply-work-remove = Fjern dette år
apply-work-count = Hvor meget
apply-work-unit = Målt i
apply-hours = Timer
apply-months = Månedsværk
apply-no-work = Intet arbejde er registreret.
apply-lesson = Hvad der blev lært
apply-way = Fra idéen til svaret
apply-stages = Hvad der er sket
apply-answer-ahead = Svar
apply-hand-over = Giv den til en enhed
apply-hand-over-do = Spørg enheden
apply-hand-over-about = Enheden bliver spurgt, om den tager ansøgningen, og svarer inden en dag. Den bliver mindet om det som alt andet, der venter.
apply-hand-over-title = Givet til en enhed
apply-handed = { $unit } blev spurgt { $day } og svarer senest { $by }.
apply-unit = Enhed
apply-answer-by = Den svarer senest
apply-answer = Skriv enhedens svar
apply-answer-do = Registrér svaret
apply-answer-about = Enheden siger, om den tager ansøgningen. Et nej siger hvorfor.
apply-answer-question = Enhedens svar
apply-answer-next = Enheden svarer
apply-answer-why = Den blev spurgt, om den tager dette.
apply-takes = Tager den
apply-takes-not = Tager den ikke
apply-no-answer = Den har ikke svaret endnu.
apply-answer-late = Svaret er for sent
apply-why = Hvorfor
apply-why-help = Skal udfyldes ved et nej
apply-move = Flyt den videre
apply-move-do = Flyt ansøgningen videre
apply-move-about = Trinene kommer i rækkefølge; et kan springes over. Et afslag og en opgivet idé siger hvorfor.
apply-move-next = Næste trin
apply-move-why = Sig til, når den går videre: Den skrives, den er sendt, der er kommet svar.
apply-no-next = Der kommer ikke noget efter dette trin.
apply-note = Hvad der er at sige
apply-note-help = Skal udfyldes ved et afslag og en opgivet idé
apply-cooperation = Angiv det samarbejde, der kom ud af den
apply-cooperation-do = Knyt samarbejdet til
apply-cooperation-about = En ansøgning med tilskud bliver et samarbejde i registret, så dens penge og resultater følges op der.
apply-cooperation-next = Den fik tilskud
apply-cooperation-why = Registrér det samarbejde, der kom ud af den, eller knyt et, der findes.
apply-came-of-it = Samarbejde, der kom ud af den
apply-no-cooperation = Intet endnu
apply-enter-first = Er det ikke i registret endnu?
apply-enter-cooperation = Registrér samarbejdet
apply-new-cooperation = Det kommer af ansøgningen »{ $name }«, som vil pege på det.
stage-idea = Idé
stage-writing = Skrives
stage-sent = Sendt
stage-granted = Fik tilskud
stage-refused = Afslag
stage-dropped = Opgivet

# Hit rate
hits-headline =
    { $granted } af { $answered ->
        [one] 1 besvaret ansøgning
       *[other] { $answered } besvarede ansøgninger
    } fik tilskud ({ $rate }); { $hours ->
        [one] 1 times
       *[other] { $hours } timers
    } arbejde gik til dem alle.
hits-headline-none = Ingen ansøgning er besvaret endnu; { $waiting } venter på svar, { $open } er på vej.
hits-none = Intet er sendt, og intet arbejde er registreret endnu.
hits-rule = En ansøgning tæller i det år, den blev sendt, arbejde i det år, det blev gjort. Træfprocenten er det, der fik tilskud, af det, der er besvaret. Beløb i forskellige valutaer står ved siden af hinanden og lægges ikke sammen.
hits-left-out =
    Holdt uden for træfprocenten: { $waiting }, der venter på svar, { $open }, der ikke er sendt endnu, { $dropped ->
        [one] 1 opgivet
       *[other] { $dropped } opgivne
    }.
hits-year = År
hits-all-years = Alle år
hits-sent = Sendt
hits-granted = Fik tilskud
hits-refused = Afslag
hits-waiting = Venter
hits-rate = Træfprocent
hits-no-answer = Intet svar endnu

# Faults
fault-snapshot-unreadable = Vælg en JSON-fil; denne kan ikke læses.
fault-snapshot-foreign = Vælg et udtræk fra Funding & Tenders Portal. Filen siger ikke, hvornår den er lavet (generatedAt), eller har ingen liste over tilskud (grants).
fault-snapshot-large = Vælg et udtræk med højst { $limit } indkaldelser.
fault-snapshot-older = Vælg et nyere udtræk. Dette er lavet { $made }, og et fra { $newest } er her allerede. Intet blev ændret.
fault-call-known = Vælg en anden betegnelse; der er en indkaldelse med det navn.
fault-call-unknown = Skriv en indkaldelses betegnelse, som listen viser den, eller lad feltet stå tomt.
fault-need-closed = Behovet er allerede lukket. Åbn det først igen.
fault-application-over = Ansøgningen er slut; den kan ikke gives til nogen.
fault-unit-closed = Vælg en enhed, der ikke er nedlagt.
fault-before-today = Skriv en dag, der ikke er gået.
fault-hand-over-not-asked = Ingen enhed er spurgt, eller den har allerede svaret.
fault-not-granted = Sig først, at ansøgningen fik tilskud.

# History: what the fields are called
organisation-field-identifier = Betegnelse
organisation-field-summary = Hvad den søger
organisation-field-address = Webadresse
organisation-field-programme-names = Program og del
organisation-field-of-call = Emne under
organisation-field-destination = Del af arbejdsprogrammet
organisation-field-action = Støtteform
organisation-field-opens-on = Åbner
organisation-field-deadlines = Frist
organisation-field-state = Status
organisation-field-seen = Udtræk
organisation-field-snapshot = Fra
organisation-field-gone = Væk
organisation-field-total = I alt
organisation-field-grants = Forventede tilskud
organisation-field-least = Mindst til én
organisation-field-most = Højst til én
organisation-field-row = Rækkens mærke
organisation-field-description = Hvad er sagen
organisation-field-serves = Punkt i strategien
organisation-field-node = Punkt
organisation-field-why = Hvorfor
organisation-field-partners = Partner
organisation-field-calls = Indkaldelse, der passer
organisation-field-call = Indkaldelse
organisation-field-raised-on = Meldt ind
organisation-field-closed = Afslutning
organisation-field-met = Opfyldt
organisation-field-needs = Behov
organisation-field-as-lead = Vi ville være leadpartner
organisation-field-handed = Givet til en enhed
organisation-field-answer-by = Svarer senest
organisation-field-takes = Tager den
organisation-field-stages = Trin
organisation-field-asked = Søgt
organisation-field-own = Eget bidrag
organisation-field-work = Arbejde
organisation-field-effort = Indsats
organisation-field-lesson = Hvad der blev lært
