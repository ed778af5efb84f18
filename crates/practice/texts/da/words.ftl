# Fagets ord, ét for hver kode i registret.

track-political = politisk
track-administrative = administrativ

kind-membership = Medlemskab
kind-network = Netværk
kind-project = EU-projekt
kind-partner_region = Samarbejdsregion
kind-friendship_region = Venskabsregion
kind-representation = Repræsentation
kind-programme = Program
kind-research = Forskningssamarbejde
kind-congress = Kongres
kind-study_trip = Studietur
kind-education_contact = Uddannelseskontakt
kind-event = Arrangement

state-idea = Idé
state-screening = Vægtning
state-recommended = Indstillet
state-decided = Besluttet
state-active = Aktiv
state-under_review = Under revurdering
state-exiting = Udtræder
state-closed = Afsluttet
state-declined = Afslået

term-fixed = Mellem to datoer
term-ongoing = Løbende
term-yearly = Løbende, ét år ad gangen
term-recurring = Med års mellemrum
term-planned = Planlagt
term-not_stated = Ikke oplyst

step-proposed = Foreslået
step-screened = Vægtet
step-recommended = Indstillet
step-decided = Besluttet
step-joined = Deltager
step-under_review = Taget op til revurdering
step-continued = Fortsat efter revurdering
step-exit_decided = Besluttet at udtræde
step-ended = Ophørt
step-declined = Afslået

ground-proposal = et forslag
ground-screening = en vægtning
ground-decision = en beslutning
ground-review = en afrapportering

holding-held = Besat
holding-for_now = Besat for tiden (pt.)
holding-ad_hoc = Udpeges ad hoc
holding-vacant = Ubesat
holding-not_appointed = Ingen udpegning

seat-chair = Formand eller præsident
seat-vice_chair = Næstformand eller vicepræsident
seat-board = Bestyrelsesmedlem
seat-monitoring_committee = Medlem af overvågningsudvalg
seat-steering_committee = Medlem af styringskomité
seat-thematic_group = Medlem af temagruppe
seat-other = Anden plads

partner-lead = Leadpartner
partner-partner = Partner
partner-associated = Associeret partner
partner-funder = Finansierer
partner-host = Vært

basin-north_sea = Nordsøen
basin-skagerrak_kattegat = Skagerrak og Kattegat
basin-oresund = Øresund
basin-baltic_sea = Østersøen
basin-north_atlantic = Nordatlanten
basin-nordic = Norden
basin-europe = Europa
basin-world = Verden

link-part_of = Er en del af
link-follows = Følger efter
link-gives_access_to = Giver adgang til
link-funded_by = Er finansieret under
link-related = Har at gøre med

agreement-agreement = Samarbejdsaftale
agreement-letter_of_intent = Hensigtserklæring
agreement-contract = Kontrakt

note-note = Note
note-meeting = Møde
note-visit = Besøg

doubt-date = Dato, der ikke kan passe
doubt-amount = Beløb, der ikke kan passe
doubt-sources_differ = To kilder siger forskelligt

payer-own = Egne midler
payer-programme = Program
payer-partners = Andre partnere
payer-other = Andre

form-cash = Kontanter
form-hours = Medarbejdertimer
form-mixed = Kontanter og timer

basis-in_total = I alt
basis-per_year = Om året

value-amount = Et beløb
value-work = Arbejde uden beløb
value-rest = Resten af det hele
value-not_budgeted = Ikke budgetteret
value-nothing = Koster ikke noget
value-no_external = Ingen ekstern finansiering
value-in_words = Beskrevet i ord
value-not_stated = Ikke oplyst

effort-hours = timer
effort-person_months = månedsværk

visibility-internal = Intern
visibility-published = Offentlig

section-basics = Grunddata
section-purpose = Formål og forventet udbytte
section-strategy = Strategi
section-term = Periode
section-life = Forløb
section-money = Penge
section-people = Forankring og pladser
section-partners = Partnere
section-places = Steder
section-links = Andre samarbejder
section-agreements = Aftaler
section-notes = Noter, møder og besøg
section-attachments = Filer
section-doubts = Tvivl om kilden
section-publication = Kilde og offentlighed

finding-ends_within_year = Skal fornys eller afsluttes
finding-missing_facts = Mangler grundoplysninger
finding-no_owner = Har ingen ansvarlig
finding-vacant_seat = Har en ubesat plads
finding-agreement_expires = Aftalen udløber
finding-implausible_date = Har en dato, der ser forkert ud
finding-implausible_amount = Har et beløb, der ser forkert ud
finding-sources_differ = Kilderne er uenige

fact-period = Periode
fact-funding = Finansiering
fact-purpose = Formål
fact-expected_outcome = Forventet udbytte
fact-anchoring = Forankring

authority-region = Region
authority-municipality = Kommune
authority-eu_office = EU-kontor
authority-other = Anden myndighed

body-council = Råd
body-executive_committee = Forretnings- eller økonomiudvalg
body-advisory_committee = Rådgivende udvalg
body-partnership = Partnerskab
body-administration = Administration

organisation-region = Region
organisation-municipality = Kommune
organisation-national = Stat eller national myndighed
organisation-european = Europæisk institution
organisation-programme = Program
organisation-network = Netværk eller sammenslutning
organisation-education = Universitet eller skole
organisation-hospital = Sygehus eller institution
organisation-company = Virksomhed
organisation-civil = Civilsamfund
organisation-other = Andet

role-reader = Læser
role-contributor = Bidragyder
role-coordinator = Koordinator
role-secretary = Sekretær
role-decision_maker = Beslutningstager
role-administrator = Administrator

node-kind-vision = Vision
node-kind-mission = Mission
node-kind-value = Værdi
node-kind-aim = Mål
node-kind-category = Kategori
node-kind-focus_area = Indsatsområde
node-kind-theme = Tema
node-kind-effort = Fokuseret indsats
node-kind-principle = Princip
node-kind-statement = Udsagn
node-kind-measure = Sådan gør vi
node-kinds-vision = Visioner
node-kinds-mission = Missioner
node-kinds-value = Værdier
node-kinds-aim = Mål
node-kinds-category = Kategorier
node-kinds-focus_area = Indsatsområder
node-kinds-theme = Temaer
node-kinds-effort = Fokuserede indsatser
node-kinds-principle = Principper
node-kinds-statement = Udsagn
node-kinds-measure = Sådan gør vi

edition-state-draft = Udkast
edition-state-adopted = I kraft
edition-state-superseded = Afløst
