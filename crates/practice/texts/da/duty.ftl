duty-assess = Giv din vægtning af { $what }
duty-conclude = Saml vægtningerne af { $what } til ét resultat
duty-screen = Åbn vægtningen af { $what }
duty-paper = Skriv sagsfremstillingen: { $what }
duty-send = Send dagsordenen: { $what }
duty-record = Registrér beslutningen: { $what }
duty-schedule = Sæt { $what } på en dagsorden
duty-follow-up = Følg op: { $what }
duty-condition = Sørg for, at betingelsen er opfyldt: { $what }
duty-tell = Giv besked: { $what }
duty-answer = Svar på årets spørgsmål om { $what }
duty-name-answerers = { $count ->
        [one] Vælg, hvem der svarer for ét samarbejde i Monitorering { $what }
       *[other] Vælg, hvem der svarer for { $count } samarbejder i Monitorering { $what }
    }
duty-returned = Svar på kontorets spørgsmål om { $what }
duty-approve = Godkend eller returnér afrapporteringen om { $what }
duty-verdict = Afgør { $what }: fortsæt, justér eller udtræd
duty-raise = Rejs sagen om { $what }
duty-fill = { $count ->
        [one] Besæt den ubesatte plads i { $what }
       *[other] Besæt de { $count } ubesatte pladser i { $what }
    }
duty-take-on = Svar, om enheden vil arbejde videre med { $what }
duty-apply = Send ansøgningen, før indkaldelsen lukker: { $what }
duty-own = Find en ejer til behovet: { $what }

duty-due-today = Senest i dag, { $day }.
duty-due = Senest { $day }, om { $days ->
        [one] 1 dag
       *[other] { $days } dage
    }.
duty-overdue = Skulle være klar { $day }, for { $days ->
        [one] 1 dag
       *[other] { $days } dage
    } siden.
letter-subject =
    { $authority }: { $count ->
        [one] 1 opgave venter på dig
       *[other] { $count } opgaver venter på dig
    }
letter-hello = Hej { $name }
letter-waits =
    { $count ->
        [one] Denne opgave venter på dig:
       *[other] Disse { $count } opgaver venter på dig, den første først:
    }
letter-link = Links til årets spørgsmål åbner kun det ene skema og er kun til dig. Send dem ikke videre.
letter-all = Alt, hvad der venter, står her: { $address }
letter-seldom = Du får højst én påmindelse hver femte dag.
duty-task = Udfør opgaven: { $what }
duty-decide-plan = Tag { $what } op til beslutning
duty-measure = Mål { $what }
duty-approve-value = Godkend værdien: { $what }
duty-demand = Følg op på kravet: { $what }
duty-do-assess = Giv din vægtning
duty-do-conclude = Saml vægtningerne
duty-do-screen = Åbn vægtningen
duty-do-paper = Skriv sagsfremstillingen
duty-do-send = Send dagsordenen
duty-do-record = Registrér beslutningen
duty-do-schedule = Sæt på en dagsorden
duty-do-follow-up = Følg op
duty-do-condition = Se på betingelsen
duty-do-tell = Giv besked
duty-do-answer = Svar nu
duty-do-name-answerers = Vælg, hvem der svarer
duty-do-returned = Svar på spørgsmålet
duty-do-approve = Læs afrapporteringen
duty-do-verdict = Afgør det
duty-do-raise = Rejs sagen
duty-do-fill = Besæt pladsen
duty-do-take-on = Svar
duty-do-apply = Åbn ansøgningen
duty-do-own = Find en ejer
duty-do-report = Åbn rapporten
duty-do-task = Åbn opgaven
duty-do-decide-plan = Tag planen op
duty-do-measure = Registrér værdien
duty-do-approve-value = Se på værdien
duty-do-demand = Følg op på kravet
today-why-assess = Resultatet kan ikke samles, før din vægtning er der.
today-why-conclude = Alle vægtninger er afleveret.
today-why-screen = Forslaget venter på, at nogen bliver bedt om at vægte det.
today-why-paper = Sagen er på dagsordenen, men har ingen sagsfremstilling endnu.
today-why-send = Medlemmerne venter på dagsorden og papirer.
today-why-record = Mødet er holdt, men beslutningen er ikke registreret.
today-why-schedule = Sagen venter på et møde.
today-why-follow-up = Det følger af en beslutning.
today-why-condition = Beslutningen blev taget på denne betingelse.
today-why-tell = De, det angår, ved det ikke endnu.
today-why-answer = Det tager omkring fem minutter; sidste års svar står ved siden af.
today-why-name-answerers = For { $count ->
        [one] ét samarbejde
       *[other] { $count } samarbejder
    } er ingen bedt om at svare.
today-why-returned = Svaret kom tilbage med et spørgsmål.
today-why-approve = Enheden har svaret og venter på jer.
today-why-verdict = Afrapporteringen er godkendt, og enheden venter på en afgørelse.
today-why-raise = En instans skal beslutte.
today-why-fill = Ingen holder pladsen.
today-why-take-on = Kontoret venter på enhedens svar.
today-why-apply = Ansøgningen er ikke sendt.
today-why-own = Behovet har ingen ejer.
today-why-report = Programmet betaler først, når det har rapporten.
today-why-task = Den er del af en vedtaget plan.
today-why-decide-plan = Planen gælder for { $year }, men er ikke vedtaget.
today-why-measure = Perioden er slut, og værdien mangler.
today-why-approve-value = En værdi er målt og venter på godkendelse.
today-why-demand = Kravet står i en resultatkontrakt.
today-since-approve = Den kom { $since }, og enheden venter på jer.
today-since-raise = Det blev konkluderet { $since }. Nu skal en instans beslutte.
today-since-verdict = Afrapporteringen blev godkendt { $since }, og enheden venter på en afgørelse.
