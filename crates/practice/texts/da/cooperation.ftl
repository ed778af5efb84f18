# The page of one cooperation, its editing and its history.

coop-register = Samarbejder
coop-authority = myndigheden
coop-not-stated = Ikke oplyst
coop-key-facts = Nøgletal
coop-more = Mere
coop-history = Historik
coop-publish = Offentliggør
coop-unpublish = Fjern fra den offentlige side
coop-follow-up = Foreslå en fortsættelse
coop-remove = Fjern denne idé
coop-add = Tomt endnu
coop-life = Samarbejdets forløb
coop-not-recorded = Ikke registreret
coop-without-date = Uden dato
coop-since = siden { $date }
coop-from = fra { $date }
coop-months-left = { $months } { $months ->
    [one] måned
   *[other] måneder
 } tilbage

life-idea = Idé
life-screening = Vægtning
life-recommended = Indstillet
life-decided = Besluttet
life-active = Aktivt
life-review = Revurdering
life-closing = Afslutning

# When it runs

coop-term-read-as = { $period }, læst som slut { $end }
coop-term-ongoing = Løbende
coop-term-ongoing-since = Løbende siden { $date }
coop-term-yearly = Løbende, etårigt
coop-term-yearly-since = Løbende etårigt siden { $date }
coop-term-every = { $years ->
    [1] Hvert år
    [2] Hvert andet år
    [3] Hvert tredje år
   *[other] Hvert { $years }. år
 }
coop-term-planned = Planlagt, { $months } { $months ->
    [one] måned
   *[other] måneder
 }
coop-term-planned-only = Planlagt
coop-term-from = { $what }, fra { $date }

# Money

coop-about = ca. { $amount }
coop-amount-cash = { $amount } kontant
coop-amount-hours = { $amount } i medarbejdertimer
coop-amount-mixed = { $amount } kontant og i timer
coop-amount-work = { $amount }
coop-amount-yearly-cash = { $amount } om året kontant
coop-amount-yearly-hours = { $amount } om året i medarbejdertimer
coop-amount-yearly-mixed = { $amount } om året kontant og i timer
coop-less-than-one = under 1 %
coop-money-share = { $who } { $over ->
    [yes] betalte
   *[no] betaler
 } { $percent } af { $what ->
    [project] et projekt
   *[other] et samarbejde
 } til { $whole }
coop-money-yearly = { $who } { $over ->
    [yes] betalte
   *[no] betaler
 } { $amount } om året
coop-money-yearly-hours = { $who } { $over ->
    [yes] gav
   *[no] giver
 } medarbejdertimer for { $amount } om året
coop-money-in-all = { $who } { $over ->
    [yes] betalte
   *[no] betaler
 } { $amount } i alt
coop-money-hours = { $who } { $over ->
    [yes] gav
   *[no] giver
 } medarbejdertimer for { $amount }
coop-money-work = { $who } { $over ->
    [yes] gav
   *[no] giver
 } { $amount } i alt; timerne er ikke opgjort i penge
coop-money-work-yearly = { $who } { $over ->
    [yes] gav
   *[no] giver
 } { $amount } om året; timerne er ikke opgjort i penge
coop-money-not-budgeted = Der er ikke afsat penge i budgettet
coop-money-nothing = Det { $over ->
    [yes] kostede
   *[no] koster
 } ikke { $who } noget{ $amount }
coop-money-no-external = Der er ingen penge udefra; enheden betaler selv
coop-money-programme = Et program { $over ->
    [yes] betalte
   *[no] betaler
 }; hvad { $who } lægger til, er ikke oplyst{ $amount }
coop-money-in-words = Kilden fortæller med ord, hvem der betaler
coop-money-whole = Det hele koster { $amount }; hvad { $who } { $over ->
    [yes] betalte
   *[no] betaler
 }, er ikke oplyst
coop-money-not-stated = Hvad det koster, er ikke oplyst
coop-money-decided = { $body } har bevilget { $amount }{ $yearly ->
    [yes] {" "}om året
   *[no] {""}
 }
coop-who-pays = Hvem betaler
coop-whole = Det hele, { $unit }
coop-by-year = { $who }s eget bidrag år for år
coop-by-year-measure = Eget bidrag
coop-by-year-spread =
    Eget bidrag, fordelt jævnt over { $months ->
        [one] 1 måned
       *[other] { $months } måneder
    }
coop-this-year-only = Et årligt beløb uden slutdato tæller kun i år; mere er ikke besluttet.
coop-left-out-currency = { $amount } indgår ikke i tallene år for år, da kilden ikke omregner det, og ingen kurs er kendt.
coop-left-out-period = { $amount } indgår ikke i tallene år for år, da det ikke er oplyst, hvilke år det gælder.
coop-left-out-end = { $amount } tæller højst i år, da slutdatoen ikke kan passe. Ret den, eller skriv, hvad den skal læses som.
coop-lines = Hvem betaler hvad
coop-no-lines = Kilden oplyser ingen finansiering.
coop-payer = Hvem betaler
coop-amount = Hvor meget
coop-account = Konto
coop-decided-by = Besluttet af
coop-recommended-by = indstillet af { $body }
coop-rate = { $rate }
coop-rate-up-to = op til { $rate }
coop-rate-stated = EU betaler { $rate } ifølge kilden.
coop-rate-stated-up-to = EU betaler op til { $rate } ifølge kilden.
coop-rate-computed = Efter beløbene betaler EU { $rate }; en sats er ikke oplyst.
coop-rate-both = EU betaler { $stated } ifølge kilden, men { $computed } efter beløbene.
coop-eu-amount = EU’s andel: { $amount }
coop-eu-share = EU-andel
coop-own-contribution = Eget bidrag
coop-own-a-year = { $amount } om året
coop-own-over-months =
    { $amount } over { $months ->
        [one] 1 måned
       *[other] { $months } måneder
    }
coop-own-hours = heraf medarbejdertimer { $amount }
coop-own-once = dertil { $amount } i alt
coop-own-unconverted = dertil { $amount }, som ikke er omregnet
coop-own-unvalued = dertil { $work }, som ikke er opgjort i penge
coop-up-to = { $what }, op til
coop-programme-funds = Betales af et program

# People

coop-public-people = Hvem deltager for os
coop-anchoring = Forankring
coop-anchor-political = Politisk forankring
coop-anchor-administrative = Administrativ forankring
coop-anchor-members = { $count } { $count ->
    [one] folkevalgt medlem
   *[other] folkevalgte medlemmer
 }
coop-anchor-officers = { $count } { $count ->
    [one] medarbejder
   *[other] medarbejdere
 }
coop-anchor-ad-hoc = Medlemmer udpeges ad hoc
coop-no-one = Ingen registreret
coop-no-one-named = Ingen nævnt
coop-role = Rolle
coop-holder = Nu
coop-before = Tidligere og kommende
coop-appointed-by = udpeget af { $body }
coop-appointed-by-on = udpeget af { $body }, { $date }
coop-vacant-political = Politisk forankring ubesat
coop-vacant-administrative = Administrativ forankring ubesat
coop-vacant-unit = Ubesat: { $unit }
coop-vacant-seat = Ubesat: { $seat }
coop-on-public-site = På den offentlige side
coop-yes = Ja
coop-no-internal = Nej, internt

# What should be done next

coop-next-fill = Udfyld det, der mangler
coop-next-missing = Ikke registreret: { $facts }.
coop-next-fill-do = Udfyld
coop-next-owner = Angiv, hvem der er ansvarlig
coop-next-no-owner = Ingen ansvarlig i administrationen.
coop-next-owner-do = Angiv en ansvarlig
coop-next-seat = Besæt den ubesatte post
coop-next-vacant = { $seats }.
coop-next-seat-do = Angiv, hvem der sidder
coop-next-renew = Forny aftalen
coop-next-expires = En aftale udløber { $date }.
coop-next-renew-do = Se aftalerne
coop-next-review = Afslut revurderingen
coop-next-review-why = Registrér, om I fortsætter, justerer eller udtræder.
coop-next-exit = Registrér afslutningen
coop-next-exit-why = Det er besluttet at udtræde af samarbejdet.
coop-next-decide = Registrér næste trin
coop-next-decide-why = Ingen har endnu besluttet at deltage.
coop-next-life-do = Registrér et trin
coop-next-doubt = Se på en tvivlsom oplysning
coop-next-doubt-why = Kilden oplyser noget, der ikke kan passe, eller to kilder siger noget forskelligt.
coop-next-doubt-do = Se på det
coop-next-follow = Planlæg, hvad der følger
coop-next-ends = Det slutter { $date }. Find midler til det, der kommer efter, eller registrér, hvad vi lærte.
coop-next-grant-ends = Vores bevilling slutter { $date }. Beslut, om den fornys.
coop-next-grant-ended = Vores bevilling sluttede { $date }. Registrér, hvad der siden er besluttet.
coop-next-follow-do = Planlæg fortsættelse
coop-next-grant-do = Registrér finansieringen

# Near it

coop-where = Hvor
coop-same-programme = Under samme program
coop-same-partners = Med de samme partnere
coop-periods = Perioder
coop-this-one = { $name }, dette
coop-ended-one = { $name }, afsluttet
coop-programme-period = Programperiode
link-back-part_of = Omfatter
link-back-follows = Efterfølges af
link-back-gives_access_to = Får adgang fra
link-back-funded_by = Finansierer
link-back-related = Har at gøre med

# Papers and history

coop-signed = underskrevet { $date }
coop-expires = udløber { $date }
coop-add-file = Tilføj en fil
coop-remove-file = Fjern
coop-doubts = Hvad der ikke kan passe i kilden
coop-doubts-why = Gengivet, som kilden oplyser det; tallene her bruger den angivne læsning.
coop-read-as = { $stated } er, hvad kilden siger; det læses som { $read }.
coop-stated-only = { $stated } er, hvad kilden siger.
coop-doubt-computed = Tallene i denne post stemmer ikke overens.
coop-last-changed = Senest ændret { $when } af { $who }.
coop-all-changes = Alle ændringer
coop-event-funded = { $body } bevilgede pengene
coop-event-decided-funded = { $body } besluttede det og bevilgede pengene
coop-event-started = Det begyndte
coop-event-starts = Det begynder
coop-event-ends = Det slutter
coop-event-ended = Det sluttede
coop-event-signed = { $what } underskrevet
coop-event-expires = { $what } udløber
coop-author-import = Import
coop-author-operator = Den, der driver serveren
coop-author-unknown = En, hvis navn ikke længere er gemt


coop-done-saved = Gemt.
coop-done-unchanged = Intet var ændret, så der er ikke gemt noget.
coop-done-proposed = Samarbejdet er registreret.
coop-done-published = Offentliggjort. Alle kan nu se det.
coop-done-unpublished = Fjernet fra den offentlige side.
coop-done-file-added = Filen er tilføjet.
coop-done-file-removed = Filen er fjernet. Historikken husker, at den var der.
coop-done-file-read = Filens tekst læses igen om lidt. Siger siden stadig, at den ikke kunne læses, er filen for stor eller beskadiget.

# Files

coop-file = Fil
coop-file-help = PDF, Word, Excel, OpenDocument, PNG, JPEG, tekst eller CSV, højst 10 MB, uden makroer.
coop-file-title = Hvad den kaldes her
coop-file-published = Vis den også på den offentlige side
coop-file-unread = Filens tekst kunne ikke læses, så samarbejdet findes ikke ved ord i den. Filen selv kan hentes.
coop-file-read-again = Læs teksten igen
fault-file-missing = Vælg en fil.
fault-file-empty = Vælg en anden fil; den her er tom.
fault-file-type = Vælg en PDF-, Word-, Excel-, OpenDocument-, PNG-, JPEG-, tekst- eller CSV-fil; denne er ingen af delene.
fault-file-larger = Vælg en fil på højst { $limit } MB; denne er større.
fault-file-large = Vælg en fil på højst { $limit } MB; denne fylder { $size } MB.
fault-file-room = Myndighedens plads til filer er brugt: { $room } GB. Fjern filer, der ikke bruges, eller bed den, der driver serveren, om mere plads.
fault-file-macros = Gem dokumentet uden makroer, som .docx eller .xlsx, og vælg det igen. En makro er et program, og programmer tages ikke ind.

# The fields of the record, as forms, the history and a conflict call them. In a list every part has
# the same.

field-slug = Webadresse (kort navn)
field-former-slugs = Tidligere webadresser
field-name = Navn
field-short = Kort navn
field-track = Spor
field-kind = Type
field-area = Område
field-summary = I én sætning
field-purpose = Formål
field-expected-outcome = Forventet udbytte
field-term = Periode
field-term-kind = Hvordan det løber
field-term-from = Start
field-term-to = Slut, som kilden oplyser det
field-term-to-read-as = Læses som
field-term-every-years = År mellem to gange
field-term-months = Længde i måneder
field-term-note = Hvad kilden ellers siger om perioden
field-steps = Trin
field-steps-kind = Hvad der skete
field-steps-on = Hvornår
field-steps-body = Instans
field-steps-reason = Hvorfor
field-steps-ground = Følger af
field-anchors = Forankring
field-anchors-level = Niveau
field-anchors-unit = Enhed
field-anchors-holdings = Indehaver
field-anchors-holdings-state = Hvordan den er besat
field-anchors-holdings-person = Person
field-anchors-holdings-post = Stilling med ord
field-anchors-holdings-from = Siden
field-anchors-holdings-to = Indtil
field-anchors-holdings-appointed-by = Udpeget af
field-anchors-holdings-appointed-on = Udpeget den
field-seats = Plads
field-seats-title = Hvad den hedder
field-seats-kind = Hvad den er
field-seats-holdings = Indehaver
field-seats-holdings-state = Hvordan den er besat
field-seats-holdings-person = Person
field-seats-holdings-post = Stilling med ord
field-seats-holdings-from = Siden
field-seats-holdings-to = Indtil
field-seats-holdings-appointed-by = Udpeget af
field-seats-holdings-appointed-on = Udpeget den
field-budget = Hele samarbejdets økonomi
field-budget-total = Samlet budget
field-budget-total-money = Samlet budget
field-budget-total-about = Kilden siger »ca.«
field-budget-total-also = Det samme i en anden valuta
field-budget-eu-share = Hvad EU betaler
field-budget-eu-share-money = Hvad EU betaler
field-budget-eu-share-about = Kilden siger »ca.«
field-budget-eu-share-also = Det samme i en anden valuta
field-budget-eu-rate-percent = EU-sats i procent, som oplyst
field-budget-eu-rate-up-to = Satsen er »op til«
field-budget-note = Hvad kilden siger om det
field-funding = Finansieringslinje
field-funding-payer = Hvis penge
field-funding-organisation = Organisation, der betaler
field-funding-form = Hvad der gives
field-funding-value = Beløb
field-funding-value-kind = Er der et beløb?
field-funding-value-money = Beløb
field-funding-value-about = Kilden siger »ca.«
field-funding-value-also = Det samme, som kilden omregner det
field-funding-value-effort = Arbejdet bag
field-funding-value-effort-unit = Målt i
field-funding-basis = Om året eller i alt
field-funding-from = Gælder fra
field-funding-to = Til
field-funding-account = Konto eller pulje
field-funding-decisions = Beslutning
field-funding-decisions-body = Besluttet af
field-funding-decisions-on = Hvornår
field-funding-decisions-recommended-by = Indstillet af
field-funding-decisions-decision = Beslutningen, som den er registreret her
field-funding-note = Hvad kilden siger om det
field-programme = Program
field-programme-part = Del af programmet
field-partners = Partner
field-partners-organisation = Organisation
field-partners-role = Rolle
field-partners-note = Bemærkning
field-geography = Steder
field-geography-countries = Lande
field-geography-nuts = Regioner (NUTS)
field-geography-basins = Store områder
field-geography-note = Stedet med ord
field-serves = Hvad det bidrager til
field-serves-node = Punkt i strategien
field-serves-why = Hvorfor
field-withheld = Ikke offentligt
field-links = Forbindelse
field-links-to = Samarbejde
field-links-kind = Hvad dette er for det
field-agreements = Aftale
field-agreements-kind = Hvad det er
field-agreements-title = Hvad den handler om
field-agreements-signed-on = Underskrevet
field-agreements-expires-on = Udløber
field-notes = Notat
field-notes-kind = Hvad det er
field-notes-on = Hvornår
field-notes-text = Tekst
field-attachments = Fil
field-attachments-hash = Fingeraftryk
field-attachments-file-name = Filnavn
field-attachments-media-type = Type
field-attachments-size-bytes = Størrelse i byte
field-attachments-title = Hvad den kaldes her
field-attachments-visibility = Hvem må se den
field-doubts = Tvivl
field-doubts-kind = Hvilken type
field-doubts-field = Hvilket felt
field-doubts-text = Hvad der er tvivlsomt
field-source = Kilde
field-visibility = Hvem må se det

# Editing

edit-title = Rediger { $name }
edit-sections = Afsnit
edit-why = Hvorfor
edit-why-help = Én linje til historikken.
edit-save = Gem
edit-save-draft = Gem som kladde
edit-cancel = Tilbage uden at gemme
edit-none = Ingen
edit-add = Tilføj endnu en: { $what }
edit-remove = Fjern dette, når der gemmes
edit-draft-shown = Dette er din kladde, gemt { $when }. Den står endnu ikke i registret.
edit-draft-discard = Kassér kladden
edit-unavailable = Endnu ikke gemt
edit-unavailable-text = Programmet kan lige nu ikke nå sine data. Det, du skrev, står nedenfor; gem igen om et minut.
edit-slug-help = Små bogstaver a–z, cifre og bindestreger. Tidligere adresser fører stadig hertil.
edit-term-help = En slutdato hører til en periode mellem to datoer, år imellem til noget tilbagevendende, måneder til noget planlagt.
edit-read-as-help = Kun hvor den oplyste slutdato ikke kan passe. Den oplyste bevares; tallene bruger denne.
edit-end-confirm = Det siger kilden; behold det, som det er
edit-countries-help = Navne eller to bogstaver med komma imellem: Sverige, NO.
edit-nuts-help = Koder med komma imellem: DK05, SE23.
edit-effort-help = Timer eller månedsværk, hvor kilden oplyser dem.
edit-notes-help = Notater offentliggøres aldrig.
edit-publication-help = Offentliggørelse har sin egen side.
edit-post-help = For eksempel »Medlem af Regionsrådet«. Ingen personnavne.

edit-conflict = { $who } ændrede dette { $when }
edit-conflict-text = Se på begge udgaver. Det, du skrev, står i formularen nedenfor og er endnu ikke gemt.
edit-conflict-table = Begge udgaver
edit-conflict-field = Felt
edit-conflict-was = Før
edit-conflict-theirs = Deres
edit-conflict-mine = Din
edit-conflict-keep = Gem min udgave oveni
edit-conflict-take = Behold deres
edit-unchanged = uændret

fault-far-end = Slutåret { $end } ligger { $years } år efter starten. Mente du { $on }? Ret det, angiv nedenfor, hvordan det læses, eller bekræft det.
fault-end-not-fixed = Vælg »Mellem to datoer«, eller tøm slutdatoen.
fault-term-end-needed = Skriv, hvornår det slutter, eller vælg ovenfor en varighed uden fast slutning.
fault-amount-not-chosen = Vælg »Om året« eller »I alt«, eller tøm beløbet.
fault-work-is-hours = Vælg »medarbejdertimer«, når linjen er arbejde uden beløb.

# The history

history-lede = Hvem ændrede hvad, hvornår og hvorfor. Intet overskrives nogensinde.
history-empty = Ingen ændringer er registreret.
history-entered = Optaget i registret.
history-nothing = Intet, som nogen ser, var anderledes.
history-confirmed = Bekræftet at sige det samme som originalen
history-no = Nej
history-newer = Nyere
history-older = Ældre
history-as-it-stood = Som det stod efter dette

# A new cooperation

new-title = Registrér et samarbejde
new-lede = For et, vi allerede har. Få oplysninger er nok til at begynde; resten føjes til afsnit for afsnit. En idé foreslås under Forslag.
new-unit = Ansvarlig enhed
new-language = Sproget, du skriver på
new-follows = Det følger efter { $name }.
new-step = Hvor langt det er
new-on = Siden
new-on-help = En dag, en måned eller et år.
new-send = Registrér

# Publishing and removing

publish-lede = Dette kan alle se på den offentlige side og i de åbne data.
publish-shown = Vises: navn, type, område, periode, formål, forventet udbytte, finansiering, partnere, steder, poster og enheder, hvad der ikke kan passe i kilden.
publish-hidden = Vises aldrig: personnavne, notater, interne filer, hvem der ændrede hvad.
publish-languages = Det kan læses på { $languages }.
publish-do = Offentliggør det
unpublish-lede = Kun myndighedens egne folk kan se det. Links, som andre har gemt, fører ingen steder hen.
unpublish-do = Fjern det
remove-lede = { $name } er kun en idé: ingen har besluttet noget om den. Den tages ud af registret; loggen husker, at den var der.
remove-do = Fjern den
remove-stays = Den kan ikke fjernes

fault-end-instead = Afslut eller afvis det i stedet: der er registreret mere end en idé.
fault-link-to-itself = Vælg et andet samarbejde; dette er det samme.

# The page that everybody may read

coop-source = Kilde
coop-public-changed = Sidst ændret { $date }
coop-whole-parts = Det hele, del for del
coop-latest = Senest { $date }: { $what }. { $count ->
    [one] Vis
   *[other] Vis alle { $count }
 }
coop-show-all = Vis { $count ->
    [one] { $count }
   *[other] alle { $count }
 }
coop-partners = { $count } { $count ->
    [one] partner
   *[other] partnere
 }
coop-partners-in = { $count } { $count ->
    [one] partner
   *[other] partnere
 } i { $countries }
coop-periods-show = Vis perioderne på en tidslinje
coop-next = Næste trin
coop-next-decision = Få det besluttet
coop-next-decision-why = Det er vægtet, men ingen instans er spurgt endnu.
coop-see-it = Se det
publish-preview = Forhåndsvis
publish-withhold = Hold tilbage
publish-withhold-help = Det, du sætter kryds ved, vises ikke, selv om resten offentliggøres.
publish-save = Gem, hvad der vises
publish-take-off = Fjern det fra den offentlige side
publish-who = Offentliggjort { $date } af { $author }.
coop-publication = Offentliggørelse
coop-serves-choose = skal vælges på ny
coop-serves-no-why = Ikke sagt hvorfor
coop-done-serves = Tilføjet.

suggest-title = Forslag
suggest-about = Punkter, hvis ord ligner formålet og udbyttet. De tæller først, når en person har tilføjet dem.
suggest-shared = Fælles ord: { $words }
suggest-why = Hvorfor bidrager samarbejdet til det?
suggest-add = Tilføj
edit-why-public = Til offentligheden
edit-why-public-help = Én sætning om ændringen. Den står i ændringsloggen på jeres offentlige side.
fault-file-twice = Filen er her allerede; vælg en anden.
