# Organisationer, enheder, instanser, valgperioder, personer og myndigheden selv.

organisation-administration = Indstillinger
organisation-not-stated = Ikke oplyst
organisation-none = Ingen
organisation-no-one = Ingen angivet
organisation-choose = Vælg
organisation-facts = Fakta
organisation-period = Periode
organisation-history = Historik
organisation-edit = Rediger
organisation-edit-title = Rediger { $name }
organisation-remove = Fjern
organisation-remove-title = Fjern { $name }
organisation-remove-text = Intet bruger den. Når den er fjernet, står den ikke længere på nogen liste; dens historik bliver i loggen.
organisation-remove-used = Den kan ikke fjernes, så længe den bruges. Fjern den først dér, hvor den bruges:
organisation-remove-used-hidden = Det, der bruger den, er ikke åbent for dig. Spørg en administrator.
organisation-back = Tilbage
organisation-save = Gem
organisation-enter = Opret
organisation-cancel = Annuller
organisation-reason = Begrundelse
organisation-reason-help = Står i historikken ved ændringen. Nævn ikke personer.
organisation-no-reason = Ingen begrundelse
organisation-used-by = Bruges af
organisation-used-by-none = Intet bruger den.
organisation-used-not = Bruges ikke
organisation-changed = Senest ændret
organisation-ended = Lukket { $day }
organisation-done-entered = Oprettet.
organisation-done-changed = Gemt.
organisation-done-removed = Fjernet.
organisation-done-erased = Navnet er slettet.

organisation-author-import = Import
organisation-author-account = En, hvis navn er slettet
organisation-author-token = Et program
organisation-author-visitor = En besøgende

organisation-record-authority = Myndighed
organisation-record-body = Instans
organisation-record-unit = Enhed
organisation-record-council-term = Valgperiode
organisation-record-person = Person
organisation-record-organisation = Organisation
organisation-record-cooperation = Samarbejde
organisation-record-strategy = Strategi
organisation-record-edition = Strategiudgave
organisation-record-node = Punkt i strategien
organisation-record-saved-view = Gemt visning

organisation-count-unit = { $count ->
    [one] { $count } enhed
   *[other] { $count } enheder
}
organisation-count-body = { $count ->
    [one] { $count } instans
   *[other] { $count } instanser
}
organisation-count-council-term = { $count ->
    [one] { $count } valgperiode
   *[other] { $count } valgperioder
}
organisation-count-person = { $count ->
    [one] { $count } person
   *[other] { $count } personer
}
organisation-count-organisation = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisationer
}
organisation-count-cooperation = { $count ->
    [one] { $count } samarbejde
   *[other] { $count } samarbejder
}
organisation-count-strategy = { $count ->
    [one] { $count } strategi
   *[other] { $count } strategier
}
organisation-count-edition = { $count ->
    [one] { $count } strategiudgave
   *[other] { $count } strategiudgaver
}
organisation-count-node = { $count ->
    [one] { $count } punkt i strategien
   *[other] { $count } punkter i strategien
}
organisation-count-saved-view = { $count ->
    [one] { $count } gemt visning
   *[other] { $count } gemte visninger
}
organisation-count-authority = { $count ->
    [one] { $count } myndighed
   *[other] { $count } myndigheder
}

organisation-field-name = Navn
organisation-field-short = Kort navn
organisation-field-kind = Type
organisation-field-parent = Hører under
organisation-field-area = Område
organisation-field-areas = Områder
organisation-field-closed-on = Lukket den
organisation-field-body = Instans
organisation-field-from = Første dag
organisation-field-to = Sidste dag
organisation-field-post = Stilling eller hverv
organisation-field-unit = Enhed
organisation-field-left-on = Fratrådt den
organisation-field-country = Land
organisation-field-nuts = NUTS-region
organisation-field-town = By
organisation-field-website = Websted
organisation-field-pic = PIC
organisation-field-ror = ROR
organisation-field-cvr = CVR-nummer
organisation-field-note = Note til kontoret
organisation-field-visibility = Hvem må se den
organisation-field-called = Kaldes i løbende tekst
organisation-field-languages = Sprog
organisation-field-working = Arbejdssprog
organisation-field-currency = Valuta
organisation-field-accent = Farve
organisation-field-slug = Webadresse (kort navn)
organisation-field-order = Plads på listen
organisation-field-source = Kilde til oplysningerne

organisation-short-help = Som man siger det, for eksempel RR eller CPMR
organisation-country-help = Lad feltet stå tomt, hvis den hører til flere lande
organisation-nuts-help = Regionen i EU’s statistik, for eksempel DK05
organisation-pic-help = Deltagerkode hos Europa-Kommissionen, 9 cifre
organisation-ror-help = Research Organization Registry, 9 bogstaver og cifre
organisation-cvr-help = Det Centrale Virksomhedsregister, 8 cifre
organisation-note-help = Offentliggøres aldrig

organisation-units = Enheder
organisation-units-about = Administrationens dele, som et træ. De har ansvar for samarbejder, og mennesker arbejder i dem.
organisation-units-add = Opret en enhed
organisation-units-empty = Her kommer administrationens dele til at stå. Begynd med en øverst.
organisation-units-close = Luk enhed
organisation-units-close-about = En lukket enhed kan stadig læses, og det, der nævner den, bliver ved med det. Enhederne under den skal lukkes først.
organisation-units-within = Enheder under den
organisation-units-people = Personer i enheden

organisation-bodies = Instanser
organisation-bodies-about = Hvem der beslutter, og hvem der indstiller. Beslutninger, udpegninger og valgperioder nævner dem.
organisation-bodies-add = Opret en instans
organisation-bodies-empty = Her kommer rådet og dets udvalg til at stå. Begynd med rådet.
organisation-bodies-close = Nedlæg instans
organisation-bodies-close-about = En nedlagt instans kan stadig læses med alt, hvad den har besluttet.
organisation-bodies-people = Medlemmer

organisation-terms = Valgperioder
organisation-terms-about = De år, et råd er valgt for. Strategier revideres i hver af dem.
organisation-terms-add = Opret en valgperiode
organisation-terms-empty = Her kommer de år til at stå, som rådet er valgt for.

organisation-people = Personer
organisation-people-about = Stillinger og hverv, og hvem der har dem. Loggen kender kun hvervet; navnet står ved siden af og kan slettes.
organisation-people-add = Opret en person
organisation-people-empty = Her kommer de til at stå, der har ansvar for samarbejder og sidder i instanser.
organisation-people-leave = Registrér fratrædelse
organisation-people-leave-about = Hvervet bliver stående dér, hvor det var forankret; fra den dag regnes det for ubesat.
organisation-person = Person
organisation-person-place = Enhed eller instans
organisation-person-left = fratrådt { $day }
organisation-person-name = Personens navn
organisation-person-name-help = Opbevares uden for loggen og ses kun af dem, der har en rolle her
organisation-person-name-where = Navnet og adressen står uden for loggen. De kan slettes; hvervet bliver.
organisation-person-no-name = Ingen angivet
organisation-person-email = E-mail
organisation-person-erase = Slet navnet
organisation-erase-title = Slet navnet { $name }
organisation-erase-text = Navnet og e-mailadressen slettes og kan ikke hentes tilbage. Hvervet, og hvad det har gjort, bliver stående.

organisation-organisations = Organisationer
organisation-organisations-about = Partnere og bidragydere, fælles for alle samarbejder, der nævner dem.
organisation-organisations-add = Opret en organisation
organisation-organisations-empty = Her kommer partnere og bidragydere til at stå. Opret en, og nævn den derefter i et samarbejde.
organisation-organisations-none-found = Ingen organisation passer til disse filtre. Fjern et af dem.
organisation-views = Visninger
organisation-view-regions = Samarbejdsregioner
organisation-view-all = Alle organisationer
organisation-filter = Filtrér organisationer
organisation-all-kinds = Alle typer
organisation-all-countries = Alle lande
organisation-cooperation = Samarbejde
organisation-cooperations = Samarbejder med os
organisation-no-cooperation = Intet samarbejde nævner den endnu.
organisation-role = Rolle
organisation-role-programme = Program
organisation-state = Status

organisation-authority = Myndigheden
organisation-authority-about = Dens navne, sprog, farve og områder. De ses på alle sider.
organisation-authority-edit = Rediger myndigheden
organisation-called-help = Som i: regionen deltager
organisation-accent-help = Farven på links og knapper, som # og seks cifre eller bogstaver. Kontrasten mod hvidt skal være mindst 4,5.
organisation-accent-contrast = Kontrast mod hvidt { $contrast }; tekst kræver 4,5
organisation-areas-help = Et område, som enheder eller samarbejder hører til, kan ikke fjernes. Et omdøbt område beholder det, der hører til.
organisation-area-add = Tilføj et område
organisation-area-remove = Fjern dette område
organisation-slug-help = Små bogstaver og bindestreger; laves af navnet, hvis feltet er tomt. Det ændres aldrig.
organisation-source-help = Vises nederst på alle sider

organisation-conflict = Ændret af { $who }, mens du skrev, { $when }
organisation-conflict-authority = Myndigheden blev ændret, mens du skrev
organisation-conflict-text = Intet af dit er gemt endnu, og intet er tabt. Sammenlign, ret formularen, og gem en gang til: så gælder det, der står i formularen.
organisation-conflict-both = Det, der står nu, ved siden af det, du skrev
organisation-conflict-now = Står der nu
organisation-conflict-yours = Du skrev
organisation-conflict-form = Din version

organisation-column-field = Felt
organisation-column-before = Før
organisation-column-after = Efter
organisation-history-title = Historik for { $name }
organisation-history-about = Hvem der ændrede den, hvornår og hvorfor; det nyeste først.
organisation-history-entered = Oprettet
organisation-history-changed = Ændret
organisation-history-removed = Fjernet
organisation-field-contact = Kontoret
organisation-contact-help = Adresse, telefon og e-mail til kontoret, som alle må se på den offentlige side. Ingen navne på personer.

organisation-field-logo = Logo
organisation-field-alternative = Hvad man ser på det
organisation-field-hash = Fil
organisation-field-what = Hvad
organisation-field-owner = Hvem
organisation-field-due-on = Senest
organisation-field-done = Gjort
organisation-field-on = Dag
organisation-field-how = Hvordan
organisation-field-title = Navn
organisation-field-track = Spor
organisation-field-questions = Spørgsmål
organisation-field-sections = Afsnit
organisation-field-text = Ordlyd
organisation-field-help = Hjælp
organisation-field-about = Om
organisation-field-answer = Svar
organisation-field-weight = Vægt
organisation-field-anchors = Trin
organisation-field-optional = Må springes over
organisation-field-key = Nøgle
organisation-field-replaces = Afløser
organisation-field-valid-from = I brug fra
organisation-field-media-type = Filtype
organisation-logo-none = Intet logo. Den offentlige side viser navnet alene.
organisation-logo-add = Tilføj et logo
organisation-logo-change = Skift logoet
organisation-logo-about = Det står ved siden af navnet øverst på hver offentlig side.
organisation-alternative-help = For dem, der ikke ser billedet, som i: en hvid bølge under tre stjerner
organisation-logo-file = Fil
organisation-logo-file-help = PNG eller SVG, højst 200 kB. Når en fil er valgt, træder den i stedet for den før.
organisation-logo-remove = Fjern logoet
organisation-logo-remove-about = Uden logo viser den offentlige side navnet alene.
organisation-logo-conflict = Intet af dit er gemt endnu, og teksterne herunder er dine. Se, hvad der står der nu, vælg filen igen, og gem en gang til.
fault-logo-type = Vælg en PNG eller en SVG; denne fil er ingen af delene. Gem logoet i et af de formater.
fault-logo-large = Vælg en fil på højst { $limit } kB. Gem billedet med færre punkter, eller forenkl tegningen.
fault-logo-png = Gem PNG-filen igen; den er ikke hel, eller der er føjet noget til den.
fault-logo-size = Gem PNG-filen med sider på { $least } til { $most } punkter; denne er { $width } gange { $height }.
fault-logo-moving = Gem logoet som ét billede, der står stille; dette bevæger sig.
fault-logo-svg = Gem SVG-filen igen som almindelig SVG i UTF-8; denne kan ikke læses.
fault-logo-doctype = Gem SVG-filen uden dokumenttype og uden egne entiteter; det har den.
fault-logo-instruction = Gem SVG-filen uden behandlingsinstruktioner, såsom et eget typografiark; den har en.
fault-logo-script = Gem SVG-filen uden scripts og uden hændelser; denne ville køre noget.
fault-logo-element = Gem SVG-filen som en ren tegning uden »{ $element }«; det kan et logo ikke have.
fault-logo-elsewhere = Gem SVG-filen med alt i sig, tekst som kurver og billeder som PNG; denne fører til noget uden for filen.
fault-logo-backslash = Skriv stilarterne i SVG-filen uden omvendte skråstreger; de kan skjule en adresse.
fault-logo-nested = Gem SVG-filen med kopier i stedet for henvisninger til henvisninger; denne kan tage meget lang tid at tegne.
fault-logo-filter = Gem SVG-filen uden sløring, skygge og andre filtre, eller med svagere; disse tager for lang tid at tegne.
fault-logo-absent = Læg logoets fil i bundtet, eller tag logoet ud af myndigheden; uden filen kan det ikke kontrolleres.
organisation-record-proposal = Forslag
organisation-count-proposal = { $count ->
    [one] { $count } forslag
   *[other] { $count } forslag
}
organisation-record-checklist = Tjekliste
organisation-count-checklist = { $count ->
    [one] { $count } tjekliste
   *[other] { $count } tjeklister
}
organisation-record-screening = Vægtning
organisation-count-screening = { $count ->
    [one] { $count } vægtning
   *[other] { $count } vægtninger
}
organisation-record-assessment = Svar i en vægtning
organisation-count-assessment = { $count ->
    [one] { $count } svar i en vægtning
   *[other] { $count } svar i vægtninger
}
organisation-record-competence-plan = Kompetenceplan
organisation-count-competence-plan = { $count ->
    [one] { $count } kompetenceplan
   *[other] { $count } kompetenceplaner
}
organisation-record-matter = Sag
organisation-count-matter = { $count ->
    [one] { $count } sag
   *[other] { $count } sager
}
organisation-record-meeting = Møde
organisation-count-meeting = { $count ->
    [one] { $count } møde
   *[other] { $count } møder
}
organisation-record-paper = Sagsfremstilling
organisation-count-paper = { $count ->
    [one] { $count } sagsfremstilling
   *[other] { $count } sagsfremstillinger
}
organisation-record-decision = Beslutning
organisation-count-decision = { $count ->
    [one] { $count } beslutning
   *[other] { $count } beslutninger
}
organisation-record-follow-up = Opfølgning
organisation-count-follow-up = { $count ->
    [one] { $count } opfølgning
   *[other] { $count } opfølgninger
}
organisation-record-guide = Monitoreringsguide
organisation-count-guide = { $count ->
    [one] { $count } monitoreringsguide
   *[other] { $count } monitoreringsguider
}
organisation-record-round = Monitoreringsrunde
organisation-count-round = { $count ->
    [one] { $count } monitoreringsrunde
   *[other] { $count } monitoreringsrunder
}
organisation-record-review = Afrapportering
organisation-count-review = { $count ->
    [one] { $count } afrapportering
   *[other] { $count } afrapporteringer
}
organisation-record-council-report = Rapport til rådet
organisation-count-council-report = { $count ->
    [one] { $count } rapport til rådet
   *[other] { $count } rapporter til rådet
}
organisation-record-reference-rates = Referencekurser
organisation-count-reference-rates = { $count ->
    [one] { $count } årgang referencekurser
   *[other] { $count } årgange referencekurser
}
organisation-record-work-rate = Timesats
organisation-count-work-rate = { $count ->
    [one] { $count } timesats
   *[other] { $count } timesatser
}
organisation-record-budget-line = Budgetkonto
organisation-count-budget-line = { $count ->
    [one] { $count } budgetkonto
   *[other] { $count } budgetkonti
}
organisation-record-reporting-period = Rapporteringsperiode
organisation-count-reporting-period = { $count ->
    [one] { $count } rapporteringsperiode
   *[other] { $count } rapporteringsperioder
}
organisation-record-posting = Postering
organisation-count-posting = { $count ->
    [one] { $count } postering
   *[other] { $count } posteringer
}
organisation-record-call-snapshot = Indlæsning af indkaldelser
organisation-count-call-snapshot = { $count ->
    [one] { $count } indlæsning af indkaldelser
   *[other] { $count } indlæsninger af indkaldelser
}
organisation-record-call = Indkaldelse
organisation-count-call = { $count ->
    [one] { $count } indkaldelse
   *[other] { $count } indkaldelser
}
organisation-record-need = Behov
organisation-count-need = { $count ->
    [one] { $count } behov
   *[other] { $count } behov
}
organisation-record-application = Ansøgning
organisation-count-application = { $count ->
    [one] { $count } ansøgning
   *[other] { $count } ansøgninger
}
organisation-record-participation = Deltagelse
organisation-count-participation = { $count ->
    [one] { $count } deltagelse
   *[other] { $count } deltagelser
}
organisation-record-indicator = Indikator
organisation-count-indicator = { $count ->
    [one] { $count } indikator
   *[other] { $count } indikatorer
}
organisation-record-measurement = Måling
organisation-count-measurement = { $count ->
    [one] { $count } måling
   *[other] { $count } målinger
}
organisation-record-action-plan = Handlingsplan
organisation-count-action-plan = { $count ->
    [one] { $count } handlingsplan
   *[other] { $count } handlingsplaner
}
organisation-record-initiative = Initiativ
organisation-count-initiative = { $count ->
    [one] { $count } initiativ
   *[other] { $count } initiativer
}
organisation-record-progress-report = Statusrapport
organisation-count-progress-report = { $count ->
    [one] { $count } statusrapport
   *[other] { $count } statusrapporter
}
organisation-record-performance-contract = Resultatkontrakt
organisation-count-performance-contract = { $count ->
    [one] { $count } resultatkontrakt
   *[other] { $count } resultatkontrakter
}

organisation-twins = Der er måske allerede en organisation som denne
organisation-twins-about = Åbn den, hvis det er den samme. Er det en anden, så send formularen igen.
organisation-enter-despite = Opret den alligevel
organisation-twin-number = samme nummer i et register
organisation-twin-name = samme navn
organisation-merge = Læg sammen
organisation-merge-title = Læg en anden organisation sammen med { $name }
organisation-merge-about = Brug dette, når den samme organisation er oprettet to gange. Denne bliver stående; den anden går op i den.
organisation-merge-with = Den, der går op i denne
organisation-merge-with-help = Dem med samme navn eller nummer står først.
organisation-merge-next = Vis, hvad der sker
organisation-merge-do = Læg dem sammen
organisation-merge-will = { $gone } går op i { $kept }
organisation-merge-published = En af de to er offentlig. Den samlede organisation bliver vist på de offentlige sider, med det navn, den har her.
organisation-merge-reason = { $gone } er lagt sammen med { $kept }
organisation-merge-links =
    { $count ->
        [0] Intet henviser til den anden.
        [one] 1 post, der henviser til den anden, kommer til at henvise til denne.
       *[other] { $count } poster, der henviser til den anden, kommer til at henvise til denne.
    }
organisation-merge-fills = Det, der ikke er oplyst her, bliver udfyldt fra den anden. Det, der står her, bliver stående.
organisation-merge-histories = Begge historikker bevares, og den gamle adresse fører hertil.
organisation-merged-from = Lagt sammen med:
organisation-done-merged = De to er lagt sammen.
organisation-number-doubtful = Et nummers kontrolciffer passer ikke; se efter, om det er skrevet rigtigt
fault-merge-itself = Vælg en anden organisation end den selv.
fault-merge-link = Posten { $id } kan ikke henvise til den; ret den først.

# Fields of a history.
organisation-field-added = Tilføjet
organisation-field-adds-up = Kan lægges sammen
organisation-field-adopted-by = Vedtaget ved
organisation-field-adoption = Vedtagelse
organisation-field-approved = Godkendt
organisation-field-baseline = Udgangspunkt
organisation-field-better = Hvad der er bedst
organisation-field-continues = Fortsætter
organisation-field-contributions = Bidrag
organisation-field-cooperations = Samarbejde
organisation-field-count = Antal
organisation-field-decimals = Decimaler
organisation-field-decision = Beslutning
organisation-field-definition = Definition
organisation-field-demands = Krav
organisation-field-dimensions = Opdeling
organisation-field-done-on = Udført den
organisation-field-due = Opfølgning
organisation-field-edition = Udgave
organisation-field-every = Hvor tit
organisation-field-evidence = Dokumentation
organisation-field-former-slugs = Tidligere webadresse
organisation-field-frozen = Låst
organisation-field-gaps = Hul
organisation-field-id = Post
organisation-field-indicator = Indikator
organisation-field-indicators = Indikator
organisation-field-initiative = Initiativ
organisation-field-introduction = Indledning
organisation-field-is-milestone = Milepæl
organisation-field-item = Punkt på dagsordenen
organisation-field-levels = Niveau
organisation-field-matter = Sag
organisation-field-measure = Måles som
organisation-field-measured-by = Målt af
organisation-field-members = Gruppe
organisation-field-merged = Lagt sammen med
organisation-field-minutes = Referat
organisation-field-money = Beløb
organisation-field-of = For
organisation-field-operator = Operatør
organisation-field-plan = Handlingsplan
organisation-field-plans = Handlingsplan
organisation-field-plural = I flertal
organisation-field-results = Resultat
organisation-field-retired = Udgået
organisation-field-revise-by = Skal revideres senest
organisation-field-rolled = Ført videre
organisation-field-rolled-from = Ført videre fra
organisation-field-rows = Linje
organisation-field-screening = Vægtning
organisation-field-seq = Stand i loggen
organisation-field-set-by-hand = Sat i hånden
organisation-field-stated = Oplyst
organisation-field-steps = Trin
organisation-field-story = Fortælling
organisation-field-strategy = Strategi
organisation-field-targets = Mål
organisation-field-tasks = Opgave
organisation-field-yearly = Om året

# Words of a history that no form has.
told-rolled-on = Til næste plan
told-rolled-done = Udført
told-rolled-stopped = Stoppet
told-unit-hours = timer
told-unit-person_months = månedsværk
told-kind-condition = Betingelse
told-kind-task = Opgave
told-kind-tell = Orientering
told-kind-cash = Kontanter
told-kind-work = Arbejde
