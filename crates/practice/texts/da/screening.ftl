# At vægte et samarbejde, før vi går ind i det.

screening-title = Vægtning
screening-of = Vægtning: { $name }
screening-none = Ikke åbnet endnu. Ingen er bedt om at vægte det.
screening-opened-on =
    Åbnet { $day }. { $done ->
        [one] 1 af { $of } er færdig
       *[other] { $done } af { $of } er færdige
    }.
screening-due-on = Frist { $day }.
screening-cut-on = Lukket før tid { $day }: { $reason }
screening-made-on = Afsluttet { $day }.
screening-under-way =
    Er ved at blive vægtet: { $done ->
        [one] 1 af { $of } er færdig
       *[other] { $done } af { $of } er færdige
    }.
screening-see = Se vægtningen

screening-open = Åbn vægtningen
screening-open-about = Vælg kolleger, der ser på det fra forskellige sider. Hver vægter for sig; ingen ser de andres svar, før de selv er færdige.
screening-ask = Spørg andre, eller ret fristen
screening-assessors = Hvem der vægter
screening-assessors-help = To eller tre er nok. Den, der har foreslået det, står ikke på listen.
screening-due = Færdig senest
screening-due-help = En dag, i dag eller senere.
screening-by-list = Spørgsmålene:
screening-no-list = Der er ingen tjekliste i brug til dette spor
screening-no-list-text = En administrator tager en i brug under Indstillinger, Tjeklister.
screening-no-people = Myndigheden kender ingen personer endnu. De oprettes under Indstillinger, Personer.

screening-weigh = Vægt det
screening-weigh-about = { $name }. Svar på hvert kriterium, og sig så, at du er færdig. De andres svar vises, når du er færdig.
screening-what = Hvad der er foreslået
screening-part = Kriterium { $part } af { $of }
screening-answer = Svar
screening-done = Jeg er færdig
screening-done-about = Derefter ændres dine svar ikke mere, og du ser, hvad de andre har svaret.
screening-not-answered = { $count ->
    [one] Ét spørgsmål mangler svar
   *[other] { $count } spørgsmål mangler svar
}
screening-blind = Du er bedt om at vægte det. De andres svar vises, når du er færdig.
screening-is-done = Færdig { $day }
screening-has-begun = Er begyndt
screening-not-begun = Er ikke begyndt
screening-proposer = { $name }, som har foreslået det; tæller ikke med

screening-found = Hvad hver har svaret
screening-means = Pointene
screening-means-about = Hver bedømmers point og gennemsnittet. Forslagsstillerens egne tælles ikke med.
screening-points = Point
screening-mean = Gennemsnit

screening-cut = Gå videre uden de andre
screening-cut-about = Det, der er færdigt, tæller; de øvrige ventes der ikke længere på.
screening-cut-reason = Hvorfor

screening-make = Registrér resultatet
screening-make-again = Registrér resultatet igen
screening-make-about = Ét svar på hvert spørgsmål, aftalt ud fra det, alle fandt. Felterne begynder med det, svarene peger på; hvor de er forskellige, vælger du.
screening-make-do = Afslut vægtningen
screening-recommendation = Hvad der anbefales
screening-reasons = Begrundelse
screening-reasons-help = I to eller tre sætninger, som instansen kan læse op.
screening-conditions = Betingelser
screening-conditions-about = Betingelser hører til »Indtræd med betingelser«. Hver af dem følges, til den er opfyldt.
screening-condition = Betingelse
screening-add-condition = Tilføj en betingelse
screening-remove-condition = Fjern denne betingelse
screening-condition-what = Hvad der skal være opfyldt
screening-condition-unit = Enheden, der sørger for det
screening-condition-due = Hvornår
screening-condition-met = Opfyldt { $day }
screening-condition-open = Ikke opfyldt endnu

screening-earlier =
    Højere end { $lower } af { $count ->
        [one] 1 tidligere vægtning
       *[other] { $count } tidligere vægtninger
    }
screening-earlier-none = Ingen tidligere vægtning at sammenligne med
screening-earlier-own = Denne
screening-earlier-table = Tidligere vægtninger i tal
screening-earlier-points = Point af 5
screening-earlier-count = Vægtninger
screening-earlier-here = { $points }, som denne

screening-load = Hvad de ansvarlige allerede har
screening-load-of =
    { $name }: { $cooperations ->
        [one] ét samarbejde
       *[other] { $cooperations } samarbejder
    }, { $seats ->
        [one] én plads
       *[other] { $seats } pladser
    }, { $hours ->
        [one] 1 time
       *[other] { $hours } timer
    } om året er oplyst ({ $without } uden oplyste timer)
screening-load-nobody = Ingen er angivet som ansvarlig.
screening-load-asks =
    Dette beder om { $hours ->
        [one] 1 time
       *[other] { $hours } timer
    } om året.
screening-bound = Egne penge, der allerede er bundet
screening-bound-about = Hvad der er besluttet, i hvert år.
screening-bound-money = Bundet ({ $currency })
screening-year = År

screening-next-open = Åbn vægtningen
screening-next-open-why = Det er foreslået. Vælg, hvem der vægter det.
screening-next-weigh = Vægt det
screening-next-weigh-why = Du er bedt om at vægte det efter tjeklisten.
screening-next-make = Registrér resultatet
screening-next-make-why = Alle er færdige. Der skal registreres ét resultat.

screening-done-opened = Åbnet. De, der er spurgt, ser det på deres side.
screening-done-finished = Færdig. Her er, hvad de andre har fundet indtil nu.
screening-done-closed = Lukket. Resultatet kan laves nu.
screening-done-made = Afsluttet. Samarbejdet er vægtet.

screening-advice-join = Indtræd
screening-advice-join_with_conditions = Indtræd med betingelser
screening-advice-do_not_join = Indtræd ikke

fault-not-an-idea = Det er ikke længere en idé, så det vægtes ikke før indtræden.
fault-no-checklist = Der er ingen tjekliste i brug til dette spor. En administrator tager en i brug.
fault-no-assessor = Vælg mindst én, der vægter det.
fault-unknown-assessor = En af dem, du valgte, er her ikke længere. Vælg igen.
fault-proposer-assesses = Den, der har foreslået det, vægter det ikke. Vælg en anden.
fault-has-begun = Den, der er begyndt at vægte, bliver ved med at være spurgt. Gå i stedet videre uden.
fault-assessment-done = Denne vægtning er afsluttet og ændres ikke mere.
fault-nobody-done = Vent, til mindst én er færdig.
fault-not-all-done = Ikke alle er færdige. Vent, eller gå videre uden de andre.
fault-result-used = En beslutning hviler på dette resultat, så det ændres ikke mere.
fault-no-condition = Skriv mindst én betingelse, eller anbefal uden betingelser.
fault-conditions-without = Vælg »Indtræd med betingelser«, eller fjern betingelserne.
