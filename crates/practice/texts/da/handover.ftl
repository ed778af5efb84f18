handover-title = Overdragelse
handover-lede = Når nogen holder op, eller et nyt råd vælges: alt, hvad de har ansvar for, gives videre på én gang, og historikken bliver.
handover-person = Person
handover-carries = Ansvar
handover-has-left = er stoppet
handover-nobody-carries = Her kommer de personer til at stå, som har ansvar for noget. Der er ikke knyttet personer til samarbejderne endnu.
handover-terms = Valgperioder
handover-term-open =
    { $count ->
        [one] 1 politisk plads bliver ubesat den { $day }
       *[other] { $count } politiske pladser bliver ubesatte den { $day }
    }
handover-term-to-come =
    { $count ->
        [0] Begynder { $day }; ingen politiske pladser at åbne.
        [one] Begynder { $day }; 1 politisk plads bliver ubesat den dag.
       *[other] Begynder { $day }; { $count } politiske pladser bliver ubesatte den dag.
    }
handover-term-runs = I gang siden { $day }.
handover-term-over = Sluttede { $day }.
handover-term-day = Hvilken dag bliver pladserne ubesatte?
handover-term-day-help = Perioden er i gang. Skriv en dag i den, for eksempel dagen, hvor et nyt råd konstituerer sig. Intet ændres, før du har set listen.
handover-term-show = Vis, hvad der bliver ubesat
handover-preview = Det her bliver overdraget
handover-preview-letters = Bagefter får du et brev til hver, der overtager noget. Programmet sender dem ikke.
fault-term-over = Perioden er slut; ingen vælges mere i den.
fault-term-runs = Perioden er i gang. Skriv den dag, pladserne bliver ubesatte.
fault-term-day = Skriv en dag i perioden.
handover-carries-count =
    { $count ->
        [0] Har ikke ansvar for noget lige nu.
        [one] Har 1 opgave, som skal have en ny ansvarlig.
       *[other] Har { $count } opgaver, som skal have en ny ansvarlig.
    }
handover-nothing = Der er intet at overdrage.
handover-on = Fra og med
handover-on-help = Den første dag, de nye har ansvaret.
handover-leaves = Personen holder op i organisationen dagen før
handover-all = Giv det hele til
handover-each = Vælg for hver opgave
handover-what = Hver opgave
handover-as-above = Som valgt ovenfor
handover-nobody = Ingen endnu; pladsen bliver ubesat
handover-keep = Beholdes
handover-reason = Begrundelse
handover-send = Overdrag
handover-letters = Breve til dem, der overtager
handover-letters-lede = { $name } har overdraget det her. Skriv brevene ud, eller kopiér dem.
handover-letters-none = Ingen har overtaget noget; det, der ikke fik en ny, står på kontorets liste.
handover-letter-hello =
    { $count ->
        [one] Du har overtaget det her efter { $giver }:
       *[other] Du har overtaget de her { $count } opgaver efter { $giver }:
    }
handover-letter-due = senest { $day }
handover-letter-more = Læs mere
handover-letter-end = Det, der venter på dig, står på siden I dag. Spørg det internationale kontor, hvis noget er uklart.
handover-term-lede = Når det nye råd begynder, bliver alle politiske pladser ubesatte på samme tid, og strategierne tages op igen. Det, der udpeges ad hoc, bliver, som det er.
handover-term-nothing = Alle politiske pladser er åbnet for denne periode.
handover-term-strategies = Strategier, der skal tages op igen
handover-term-send = Åbn pladserne
handover-term-done = Pladserne er åbne; de står på kontorets liste, til de er besat.
handover-term-reason = Et nyt råd begynder
handover-revise = Tag { $title } op igen med det nye råd
fault-carried-gone = Det her er ændret imens. Hent siden igen og vælg på ny.
fault-receiver = Vælg en, der er i organisationen den dag.
fault-receiver-needed = Vælg, hvem der overtager det, eller giv det hele til én.
fault-nothing-to-open = Der er ikke noget at åbne; det er gjort.
carried-political = Politisk forankring
carried-administrative = Administrativ forankring
carried-seat = Plads
carried-follow_up = Opfølgning
carried-assessment = Vægtning af et forslag
carried-answer = Årets spørgsmål
carried-initiative = Initiativ
carried-task = Opgave i et initiativ
carried-indicator = Indikator
carried-contract = Resultatkontrakt
carried-need = Behov
carried-application = Ansøgning
carried-report = Rapport til programmet
