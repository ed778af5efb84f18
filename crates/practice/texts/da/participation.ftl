# Deltagelser, som åbne lister siger at vi har.
found-title = Projekter, vi måske mangler
found-none = Her kommer de projekter, som åbne lister siger at vi er med i. Begynd med at indlæse en liste.
found-nothing = Ingen deltagelse passer på det søgte. Fjern et filter.
found-filter = Filtrér deltagelser
found-find = Titel eller organisation
found-publisher = Kilde
found-all-publishers = Alle kilder
publisher-cordis = CORDIS
publisher-keep = keep.eu
publisher-danish-operations = Dansk liste over EU-projekter
found-views = Svar
found-waiting = Venter på svar
found-answered = Besvaret
found-certain = Sikkert os: samme nummer
found-perhaps = Måske os: samme navn og sted
found-nearby = Andre i vores region
found-nearby-about = De ligger i vores region og er som regel ikke vores. De tæller ikke med og skal ikke besvares.
found-project = Projekt
found-body = Deltager
found-period = Periode
found-own-eu = EU-tilskud til deltageren
found-own-total = Deltagerens budget
found-register = I registret
found-missing = Mangler
found-likely = Har vi måske:
found-not-asked = Spørges der ikke om
found-rule = Sikker er kun et fælles nummer (PIC eller CVR). Navn og sted er et forslag; navnet alene tæller ikke. Listerne siger, hvem der er med, ikke om det hører til i registret: det svarer I.
found-number = Nummer hos kilden
found-acronym = Kort navn
found-programme = Program
found-call = Indkaldelse
found-from = Fra
found-to = Til
found-town = By
found-country = Land
found-vat = Moms- eller CVR-nummer
found-role = Rolle
found-currency = Valuta
found-why = Hvorfor fundet
found-answer = Svar
found-address = Webadresse
found-by-number = Samme nummer som { $name }
found-by-unit = Hedder som vores enhed { $name }
found-by-name = Samme navn og sted som { $name }
found-by-place = Ligger i { $name }
found-source-project = projekt { $number }
found-source-read = læst { $day }
found-done-answered = Svaret er gemt.
found-done-ours = Navne og numre er gemt. Indlæs listerne igen, så der søges efter dem.
found-brought =
    { $rows ->
        [one] 1 deltagelse er læst
       *[other] { $rows } deltagelser er læst
    }: { $fresh ->
        [one] 1 er ny for os
       *[other] { $fresh } er nye for os
    }, { $changed } siger noget andet end før, { $same ->
        [one] 1 er uændret
       *[other] { $same } er uændrede
    }. Svar er bevaret.
found-bring = Indlæs en liste
found-bring-lede = Kun det, der rører jer, bliver gemt. Samme fil igen ændrer intet, og jeres svar bliver stående.
found-file = Listen
found-file-help = CSV: organization.csv fra CORDIS, partnere fra keep.eu eller den danske liste over EU-projekter (2007-2013 eller 2014-2020). Højst 160 MB tilsammen; filerne læses og gemmes ikke.
found-projects = Projekterne, kun for CORDIS
found-projects-help = project.csv fra samme udgave. Uden den mangler titel, periode og program.
found-bring-do = Indlæs
found-looked-for = Det leder vi efter
found-ours = Vores navne og numre
found-ours-lede = Os selv, vores sygehuse, skoler og institutioner, som registre og lister kender dem. Navnene på vores enheder leder vi efter i forvejen.
found-ours-none = Ingen numre er registreret. Så findes kun det, der hedder som os eller en af vores enheder.
found-ours-edit = Rediger navne og numre
found-ours-save = Gem navne og numre
found-ours-one = Institution
found-ours-add = Tilføj en institution
found-ours-remove = Fjern den
found-ours-name = Navn
found-ours-also = Kaldes også
found-ours-also-help = Et navn pr. linje: på engelsk, eller før det blev ændret.
found-ours-town = By
found-ours-pic-help = Ni cifre fra EU's deltagerportal.
found-ours-cvr-help = Otte cifre.
found-no-number = Intet nummer
found-history = Historik
found-source-title = Hvad kilden siger
found-open = Ikke oplyst: { $names }.
found-project-total = Hele projektets budget
found-project-eu = EU-tilskud til hele projektet
found-read-on = Læst
found-place = Sted
found-line = Linje { $line } i filen { $file }…
found-facts-from = Oplysningernes kilde
found-money-rule = Projektets og deltagerens beløb lægges aldrig sammen.
found-answered-on = Besvaret { $day }
found-cooperation = Samarbejde
found-likely-why = Hvorfor
found-missing-about = Intet i registret hedder sådan eller har samme program og periode.
found-likely-about = Det kan være et af disse. Det er kun et forslag.
found-likeness-short = Samme korte navn
found-likeness-name = Samme navn
found-likeness-programme = Samme program og år
finding-entered = Registreret som samarbejde
finding-known = Findes i registret
finding-not_ours = Ikke for registret
participation-role-lead = leder
participation-role-partner = partner
participation-role-beneficiary = tilskudsmodtager
participation-role-other = anden rolle
participation-publisher-cordis = CORDIS
participation-publisher-keep = keep.eu
participation-publisher-danish-operations = Dansk liste over EU-projekter
participation-by-number = Nummer
participation-by-name_and_place = Navn og sted
participation-by-place = Sted
participation-with-authority = Os selv
participation-with-body = En institution
participation-with-unit = En enhed
participation-with-region = Vores region
participation-entered = Registreret som samarbejde
participation-known = Findes i registret
participation-not_ours = Ikke for registret
found-way-known = Vi har det: vælg samarbejdet nedenfor
found-way-enter = Registrér det som samarbejde: vælg området nedenfor
found-way-not_ours = Ikke os eller ikke for registret: skriv hvorfor nedenfor
found-answer-title = Hvad er det?
found-answer-again = Svar om
found-answer-question = Svar
found-answer-do = Gem svaret
found-which = Samarbejde
found-which-help = Kun hvis vi har det.
found-area = Område
found-area-help = Kun hvis det registreres. Navn, periode, program og kilde følger med; resten skrives bagefter.
found-reason = Hvorfor ikke
found-reason-help = Kun hvis det ikke er for registret.
fault-list-no-table = Vælg en CSV-fil: denne er ingen tabel. Et regneark gemmes som CSV i det program, det er skrevet i.
fault-list-unknown = Vælg en liste, der kan læses: organization.csv fra CORDIS (med project.csv), partnere fra keep.eu eller den danske liste over EU-projekter. Filen har kolonnerne: { $columns }
fault-list-projects-only = Vælg også organization.csv fra CORDIS: projekterne alene siger ikke, hvem der er med.
fault-list-two = Vælg én liste ad gangen; kun project.csv fra CORDIS hører til en anden fil.
fault-list-large = Vælg en mindre liste: mere end { $limit } deltagelser i den rører os. Intet er ændret.
fault-list-larger = Vælg filer på højst { $limit } MB tilsammen; disse er større. Intet er ændret.
fault-list-bytes = Vælg filer på højst { $limit } MB tilsammen; disse fylder { $size } MB. Intet er ændret.
fault-found-entered = Vælg et andet svar: den er registreret som samarbejde i forvejen.
organisation-field-publisher = Kilde
organisation-field-acronym = Kort navn
organisation-field-programme-name = Program
organisation-field-call-name = Indkaldelse
organisation-field-project-total = Hele projektets budget
organisation-field-project-eu = EU-tilskud til hele projektet
organisation-field-named = Deltager
organisation-field-also = Kaldes også
organisation-field-country-name = Land
organisation-field-vat = Moms- eller CVR-nummer
organisation-field-role = Rolle
organisation-field-own-total = Deltagerens budget
organisation-field-own-eu = EU-tilskud til deltageren
organisation-field-read-on = Læst
organisation-field-file = Fil
organisation-field-line = Linje
organisation-field-matched = Fundet
organisation-field-by = Ved
organisation-field-with = Med
organisation-field-own-bodies = Navne og numre
found-headline =
    { $missing ->
        [0] Ingen af vores projekter mangler i registret{ $likely ->
            [0] .
           *[other] ; { $likely } findes der måske og venter på svar.
        }
        [one] 1 projekt af vores mangler i registret{ $likely ->
            [0] .
           *[other] ; { $likely } findes der måske.
        }
       *[other] { $missing } projekter af vores mangler i registret{ $likely ->
            [0] .
           *[other] ; { $likely } findes der måske.
        }
    }
found-count =
    { $count ->
        [one] 1 deltagelse
       *[other] { $count } deltagelser
    }
found-nearby-count =
    { $count ->
        [one] 1 deltagelse af andre i vores region
       *[other] { $count } deltagelser af andre i vores region
    }
found-drawn = De første { $count } er vist; filen har dem alle.
found-unread =
    { $count ->
        [one] 1 linje kunne ikke læses og er sprunget over: linje { $list }.
       *[other] { $count } linjer kunne ikke læses og er sprunget over: linje { $list }.
    }
found-unread-projects =
    { $count ->
        [one] I filen med projekter kunne 1 linje ikke læses: linje { $list }.
       *[other] I filen med projekter kunne { $count } linjer ikke læses: linje { $list }.
    }
found-unclear =
    { $count ->
        [one] 1 beløb eller dato kunne ikke forstås og står derfor som ikke oplyst: { $list }.
       *[other] { $count } beløb og datoer kunne ikke forstås og står derfor som ikke oplyst: { $list }.
    }
found-cell = linje { $line } ({ $column })
found-cell-projects = linje { $line } i filen med projekter ({ $column })
found-without =
    { $count ->
        [one] 1 projekt stod ikke i filen med projekter.
       *[other] { $count } projekter stod ikke i filen med projekter.
    }
found-unread-count =
    { $count ->
        [one] 1 linje kan ikke læses og bliver udeladt: linje { $list }.
       *[other] { $count } linjer kan ikke læses og bliver udeladt: linje { $list }.
    }
found-unread-projects-count =
    { $count ->
        [one] I filen med projekter kan 1 linje ikke læses: linje { $list }.
       *[other] I filen med projekter kan { $count } linjer ikke læses: linje { $list }.
    }
