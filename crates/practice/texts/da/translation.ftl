# What the languages lack, and a text beside its translation.

texts-title = Tekster pr. sprog
texts-finding = { $count ->
    [0] På { $language } mangler der ingenting.
    [one] Én tekst mangler på { $language }, er forældet eller oversat af en maskine: { $words } ord.
   *[other] { $count } tekster mangler på { $language }, er forældede eller oversat af en maskine: { $words } ord.
  }
texts-overview = Hvad sprogene mangler
texts-language = Sprog
texts-words = Ord
texts-all = Alle
texts-text = Tekst
texts-where = Hvor
texts-lack = Hvad
texts-public = Offentlig
texts-is-public = Ja
texts-is-internal = Nej
texts-nothing = Der er ikke noget at gøre her. Hver tekst findes, siger det samme som originalen, og er set af et menneske.
texts-from-to = Fra { $from } til { $to }
texts-limit = Højst { $limit } tegn. Afsnit adskilles af en tom linje; **fed**, *kursiv*, - lister og [links](https://…) kan bruges.
texts-same = Teksten siger stadig det samme som originalen
texts-by-machine = Oversat af en maskine; ingen har set den efter
texts-why = Hvorfor ændres den
texts-conflict = Nogen har ændret teksten imens
texts-conflict-what = Det, du har skrevet, står i feltet. Gem igen, hvis det skal erstatte det, der nu står:
texts-side-by-side = Afsnit for afsnit
texts-aligned = Begge sprog har de samme afsnit.
texts-apart = { $first ->
    [0] Alle afsnit på { $from } findes på { $to }.
    [one] Ét afsnit findes kun på { $from }.
   *[other] { $first } afsnit findes kun på { $from }.
  } { $second ->
    [0] Alle afsnit på { $to } findes på { $from }.
    [one] Ét afsnit findes kun på { $to }.
   *[other] { $second } afsnit findes kun på { $to }.
  }
texts-not-in = Findes ikke på { $language }.

lack-missing = Mangler
lack-stale = Forældet
lack-machine = Maskinoversat

textfield-name = Navn
textfield-called = Kaldes i løbende tekst
textfield-source = Kilde
textfield-contact = Kontoret
textfield-logo = Logo
textfield-areas = Områder
textfield-post = Stilling eller hverv
textfield-title = Titel
textfield-introduction = Indledning
textfield-body = Tekst
textfield-retired = Opgivet
textfield-gaps = Hvorfor intet gøres
textfield-levels = Niveauer
textfield-summary = Resumé
textfield-purpose = Formål
textfield-serves = Hvad det bidrager til
textfield-steps = Forløb
textfield-anchors = Forankring
textfield-seats = Pladser
textfield-budget = Budget
textfield-funding = Finansiering
textfield-partners = Partnere
textfield-geography = Steder
textfield-agreements = Aftaler
textfield-notes = Noter
textfield-attachments = Filer
textfield-doubts = Tvivl
textfield-expected-outcome = Forventet udbytte
textfield-term-note = Om perioden
textfield-programme-part = Del af programmet

record-authority = Myndighed
record-body = Instans
record-unit = Enhed
record-council_term = Valgperiode
record-person = Person
record-organisation = Organisation
record-strategy = Strategi
record-edition = Udgave
record-node = Punkt
record-cooperation = Samarbejde
record-proposal = Forslag
record-checklist = Tjekliste
record-screening = Vægtning
record-assessment = Svar i en vægtning
record-competence_plan = Kompetenceplan
record-matter = Sag
record-meeting = Møde
record-paper = Sagsfremstilling
record-decision = Beslutning
record-follow_up = Opfølgning
record-guide = Monitoreringsguide
record-round = Monitoreringsrunde
record-review = Afrapportering
record-council_report = Rapport til rådet
record-reference_rates = Referencekurser
record-work_rate = Timesats
record-budget_line = Budgetkonto
record-reporting_period = Rapporteringsperiode
record-posting = Postering
record-call_snapshot = Indlæsning af indkaldelser
record-call = Indkaldelse
record-need = Behov
record-application = Ansøgning
record-participation = Deltagelse
record-indicator = Indikator
record-measurement = Måling
record-action_plan = Handlingsplan
record-initiative = Initiativ
record-progress_report = Statusrapport
record-performance_contract = Resultatkontrakt
