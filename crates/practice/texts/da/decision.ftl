fault-no-decider = Vælg den instans, der beslutter.
fault-two-deciders = Vælg kun én instans, der beslutter; de andre indstiller.
fault-decider-not-last = Sæt den instans, der beslutter, sidst.
fault-after-meeting = Skriv en dag, der ikke er efter mødet den { $day }.

## The parts
decide-title = Beslutninger
decide-parts = Beslutninger
decide-inbox = Indbakke
decide-meetings = Møder
decide-decided = Besluttet
decide-follow-up = Opfølgning
decide-save = Gem
decide-source = Kilde
decide-not-shown = Vises ikke for dig
decide-nobody = ingen, for sagen er afsluttet

## Inbox
decide-next = Næste møde
decide-waits = Venter
decide-waits-nothing = Intet venter.
decide-open = Sager på vej
decide-open-empty = Her står de sager, der er på vej til beslutning. Der er ingen nu.
decide-turn = Venter på
decide-no-agenda = Ikke på en dagsorden

## Matters
decide-matter = Sag
decide-matter-title = Sagens navn
decide-raise-title = Rejs en sag
decide-raise-lede = Hvad skal der besluttes?
decide-raise-do = Rejs sagen
decide-weighing = Vægtningen er ikke færdig
decide-weighing-why = Sagen kan rejses nu, men så hviler den ikke på noget resultat.
decide-raise-nothing = Med denne status er der intet at beslutte om.
decide-raise-from = En sag om et samarbejde rejses fra samarbejdets side; vedtagelse af en strategi fra udgavens side.
decide-about = Om
decide-no-subject = Ingen bestemt
decide-act = Hvad der søges om
decide-asked = Hvad der indstilles
decide-asked-help = Én sætning, som den skal stå i beslutningen.
decide-asked-join = At indtræde i { $name }.
decide-asked-continue = At { $name } fortsætter.
decide-asked-adjust = At { $name } fortsætter på ændrede vilkår.
decide-asked-exit = At udtræde af { $name }.
decide-asked-adopt = At { $name } vedtages.
decide-amount-asked = Beløb, der søges om
decide-raised-on = Rejst
decide-raised-by = Rejst af
decide-facts = Om sagen
decide-what-happened = Hvad der er sket
decide-nothing-yet = Ingen instans har behandlet sagen endnu.
decide-standing-open = På vej
decide-standing-withdrawn = Trukket tilbage
decide-withdraw = Træk sagen tilbage
decide-withdraw-about = Sagen bliver stående med begrundelsen. Den går af de dagsordener, der ikke er sendt.
decide-reason = Begrundelse
decide-under-way = En sag er på vej
decide-waits-for = Den venter på { $body }.
decide-see-matter = Se sagen
decide-take-up = Tag det op til beslutning
decide-state = Status

## Route
decide-route = Beslutningsvej
decide-route-help = Beslutningsvejen følger af kompetenceplanen.
decide-route-own = En anden beslutningsvej
decide-route-own-help = Ingen regel i planen passer; skriv instanserne nedenfor.
decide-route-other = Skriv selv beslutningsvejen
decide-route-other-help = Skriv alle instanser i rækkefølge. Den sidste beslutter. En rådgivende instans kan lægges til en regel på denne ene sag.
decide-route-reason = Hvorfor beslutningsvejen er en anden
decide-route-reason-help = Skal skrives, når beslutningsvejen ikke er reglens.
decide-route-track = Samarbejdet er politisk.
decide-route-by-hand = Beslutningsvejen er valgt uden regel
decide-route-because = Begrundelse
decide-change-route = Rediger beslutningsvejen
decide-change-route-about = Det, sagen har gået, bliver stående. Resten kan få andre instanser, med en begrundelse.
decide-change-route-do = Gem beslutningsvejen
decide-step = Instans
decide-step-add = Tilføj en instans
decide-step-remove = Fjern instansen
decide-body = Instans
decide-role = Rolle
decide-rule = Regel
decide-its-turn = sagen ligger her
decide-its-turn-again = sagen ligger her igen

## Decisions
decide-decision = Beslutning
decide-record = Registrér beslutningen
decide-record-do = Registrér
decide-record-closed = Sagen er afsluttet. En fejl rettes på beslutningens egen side.
decide-on = Dato
decide-outcome = Udfald
decide-text = Beslutningen i ord
decide-text-help = Nødvendig ved ændring, afslag, udsættelse og tilbagesendelse.
decide-text-help-public = Nødvendig ved ændring, afslag, udsættelse og tilbagesendelse. Samarbejdet er offentligt: ordene vises med dets forløb.
decide-money = Penge
decide-amount = Beløb
decide-amount-add = Tilføj et beløb
decide-amount-remove = Fjern beløbet
decide-amount-each-year = Hvert år
decide-amount-yearly = { $amount } om året
decide-in-all = i alt { $amount }
decide-today = I dag
decide-decided-by = besluttet af { $body }
decide-hours-yearly =
    { $count ->
        [one] 1 arbejdstime om året.
       *[other] { $count } arbejdstimer om året.
    }
decide-conditions = Betingelser
decide-funding-line = Finansieringslinje
decide-funding-line-missing = Beløbet står i ingen linje endnu.
decide-funding-line-enter = Skriv det ind
decide-from-year = Første år
decide-to-year = Sidste år
decide-amount-from = Hvis penge
decide-amount-from-help = Konto, pulje eller enhed.
decide-votes = Afstemning
decide-votes-help = Kun hvis der blev stemt.
decide-votes-for = For
decide-votes-against = Imod
decide-votes-abstained = Hverken for eller imod
decide-votes-told = { $for } for, { $against } imod, { $abstained } hverken for eller imod
decide-dissent = Særstandpunkt
decide-correct = Ret beslutningen
decide-correct-about = Den nye beslutning træder i stedet for den gamle, som bliver stående og kan læses.
decide-corrected = Beslutningen er rettet
decide-corrected-by = Se den, der gælder
decide-corrects = Retter
decide-corrects-see = Se den tidligere beslutning
decide-earlier = Registrér en tidligere beslutning
decide-earlier-about = For det, der blev besluttet, før sager blev ført her. Det ændrer ikke samarbejdets forløb.
decide-year = År
decide-all = Alle
decide-filter = Vis
decide-count = { $count ->
    [one] Én beslutning.
   *[other] { $count } beslutninger.
  }
decide-csv = Hent som CSV
decide-decided-empty = Her står det, der er besluttet. Intet passer.
decide-decided-before = Besluttet før

## Meetings
decide-meeting = Møde
decide-meeting-name = { $body }, { $day }
decide-meeting-new = Nyt møde
decide-meeting-edit = Rediger mødet
decide-meeting-on = Mødedag
decide-place = Sted og tid
decide-place-help = For eksempel: Regionshuset, kl. 13.
decide-papers-due = Sagsfremstillinger klar
decide-sent-on = Sendt
decide-approved-on = Referat godkendt
decide-meeting-state = Status
decide-meeting-draft = Dagsorden under arbejde
decide-meeting-sent = Dagsorden sendt
decide-meeting-held = Afholdt
decide-meeting-approved = Referat godkendt
decide-meetings-empty = Her står møderne med dagsordener og sagsfremstillinger. Der er ingen endnu.
decide-items = Punkter
decide-item = Punkt på dagsordenen
decide-on-agenda = På dagsordenen
decide-agenda = Dagsorden
decide-agenda-nothing = Der er ingen punkter endnu.
decide-agenda-offer = Kan komme på dagsordenen
decide-agenda-offer-none = Ingen sager venter på denne instans.
decide-agenda-add = Sæt på
decide-item-up = Flyt op
decide-item-down = Flyt ned
decide-item-off = Tag sagen af dagsordenen
decide-item-number = Nummer
decide-item-number-do = Gem nummeret
decide-order = Ændr rækkefølgen
decide-order-about = Numrene følger med. Hvert flyt gemmes med det samme.
decide-order-done = Tilbage til dagsordenen
decide-order-sent = Dagsordenen er sendt; rækkefølgen ligger fast.
decide-item-more = Nummer, eller tag sagen af
decide-meeting-facts = Om mødet
decide-has-spoken = Har talt:
decide-papers = Sagsfremstillinger
decide-papers-of = Alle sagsfremstillinger: { $meeting }
decide-papers-none = Her kommer sagsfremstillingerne til at stå, når der er sager på dagsordenen.
decide-papers-others = Andre sager på mødet
decide-papers-read =
    { $count ->
        [one] Læs sagen
        [2] Læs begge
        [3] Læs alle tre
        [4] Læs alle fire
        [5] Læs alle fem
       *[other] Læs alle { $count }
    }
decide-paper-before = Forrige sag
decide-paper-after = Næste sag
decide-send = Send dagsordenen
decide-send-about = Når dagsordenen er sendt, ændres den ikke mere. Hver sagsfremstilling viser for altid det, registret sagde på dette tidspunkt.
decide-send-do = Send nu
decide-not-sent = Dagsordenen er ikke sendt
decide-not-sent-text = En beslutning kan registreres, når dagsordenen er sendt og mødet er holdt.
decide-minutes = Referat
decide-minutes-about = Beslutningerne står ved hvert punkt. Her står, hvad der ellers blev sagt.
decide-minutes-text = Hvad referatet ellers siger
decide-minutes-address = Adresse, hvor referatet ligger
decide-minutes-published = Det offentliggjorte referat
decide-approve = Godkend referatet

## Papers
decide-paper = Sagsfremstilling
decide-paper-place = Sagsfremstilling til { $meeting }, punkt { $place } af { $count }
decide-paper-read = Læs sagsfremstillingen
decide-paper-write = Skriv i sagsfremstillingen
decide-paper-write-about = Oplysningerne hentes fra registret. Skriv kontorets egne ord ved siden af.
decide-paper-words = Egne ord
decide-paper-unwritten = Ikke skrevet endnu
decide-paper-frozen = Sendt { $day }. Den viser, hvad registret sagde da.
decide-serves = Hvad det bidrager til i strategierne
decide-no-own-money = Ingen egne midler er anført for i år og fremover.
decide-each-year = Det samme hvert år fremover; der er ingen slutdato.
decide-no-screening = Ikke vægtet her.
decide-screening-open = Vægtningen er ikke afsluttet.

## Follow-up
decide-follow = Opgave
decide-follow-add = Tilføj noget, der skal gøres
decide-follow-remove = Fjern
decide-follow-lede = Betingelser, opgaver og hvem der skal have besked.
decide-follow-empty = Her står, hvad der skal gøres efter en beslutning. Der er intet.
decide-what = Hvad
decide-kind = Type
decide-owner = Hvem
decide-unit = Enhed
decide-no-one = Ingen anført
decide-no-unit = Ingen enhed
decide-due = Senest
decide-no-day = Ingen dato
decide-overdue = Over tiden
decide-done = Gjort
decide-not-done = Ikke gjort
decide-finish = Meld gjort
decide-done-on = Gjort den
decide-how = Hvordan
decide-how-help = Eller hvorfor det ikke længere er nødvendigt.
decide-carry = Skift ansvarlig eller frist
decide-carry-about = Den, der får opgaven, ser den på sin liste og får påmindelserne. Den nye dag gælder også for dem.
decide-carry-do = Gem
decide-carry-history = Historik

## Leaving
decide-leave-title = Udtræd af { $name }
decide-leave-form = Rejs sagen om at udtræde
decide-leave-do = Rejs sagen
decide-leave-cannot = I kan ikke udtræde nu
decide-leave-cannot-text = I kan kun udtræde af det, der er besluttet eller løber.
decide-exit-reason = Hvorfor
decide-exit-notice = Varsel i måneder
decide-exit-ends = Sidste dag
decide-exit-tell = Hvem skal have hvad at vide
decide-exit-tell-help = Én linje for hver. De bliver opgaver, når det er besluttet.
decide-exit-other-day = En anden sidste dag
decide-exit-other-day-help = Kun hvis beslutningen satte en anden end den indstillede.
decide-tell-partner = { $name }: at samarbejdet slutter
decide-tell-seat = Den, der har pladsen { $seat }: at den falder bort
decide-tell-agreement = Opsig aftalen { $title }

## The plan
decide-plan = Kompetenceplan
decide-plan-about = Hvem beslutter, og hvem indstiller, for hver type sag.
decide-plan-none = Ingen plan gælder i dag. I kan stadig rejse en sag: vælg selv beslutningsvejen, og skriv en begrundelse.
decide-plan-others = Andre planer
decide-plan-new = Ny plan
decide-plan-edit = Rediger planen
decide-plan-copy = Kopiér til en ny plan
decide-plan-copy-about = Den plan, der kopieres, slutter dagen før den nye begynder, hvis den ikke har en slutdato.
decide-plan-form-about = Sager, der er rejst, beholder deres beslutningsvej.
decide-plan-title = Planens navn
decide-plan-from = Gælder fra
decide-plan-to = Gælder til
decide-plan-valid = Gælder
decide-plan-rules = Regler
decide-plan-rule = Regel
decide-plan-rule-add = Tilføj en regel
decide-plan-rule-remove = Fjern reglen
decide-plan-matter = Type sag
decide-plan-reference = Nummer i planen
decide-plan-acts = Bruges til
decide-plan-acts-help = Reglen foreslås for sager, der søger om dette.
decide-plan-parts = Hver instans’ del
decide-plan-no-part = Ingen del

## What has just been done
decide-done-raised = Sagen er rejst.
decide-done-routed = Beslutningsvejen er gemt.
decide-done-withdrawn = Sagen er trukket tilbage.
decide-done-recorded = Beslutningen er registreret.
decide-done-saved = Gemt.
decide-done-sent = Dagsordenen er sendt.
decide-done-approved = Referatet er godkendt.
decide-done-finished = Meldt gjort.
decide-done-carried = Gemt. Opgaven venter nu på den, der står ved den.

## Words
act-join = Indtræd
act-continue = Fortsæt
act-adjust = Justér
act-exit = Udtræd
act-appropriate = Bevilling
act-appoint = Valg eller udpegning
act-travel = Rejse
act-adopt = Vedtag
act-report = Orientering
act-other = Andet
outcome-agreed = Tiltrådt
outcome-changed = Tiltrådt med ændringer
outcome-sent_back = Sendt tilbage
outcome-refused = Afslået
outcome-postponed = Udsat
outcome-noted = Taget til efterretning
advice-agreed = Anbefalet
advice-changed = Anbefalet med ændringer
advice-sent_back = Sendt tilbage
advice-refused = Frarådet
advice-postponed = Udsat
advice-noted = Taget til efterretning
route-role-recommends = indstiller
route-role-decides = beslutter
follow-up-condition = Betingelse
follow-up-task = Opgave
follow-up-tell = Giv besked
paper-part-asked = Hvad der indstilles
paper-part-why = Hvorfor
paper-part-money = Økonomi, i år og fremover
paper-part-anchoring = Forankring
paper-part-screening = Vægtning
paper-part-alternatives = Alternativer
paper-part-route = Beslutningsvej

## Faults
fault-act-cooperation = Rejs sagen fra et samarbejde.
fault-act-edition = Rejs sagen fra en udgave af en strategi.
fault-act-state = Samarbejdet har en status, hvor dette ikke kan besluttes. Se dets side.
fault-adopted-stays = Udgaven er vedtaget; det ændres ikke ved at rette beslutningen.
fault-after-term = Ingen valgperiode dækker den dag. Opret den næste valgperiode først.
fault-before-term = Dagen ligger før valgperioden, som begynder { $day }.
fault-after-today = Skriv en dag, der ikke ligger i fremtiden.
fault-agenda-empty = Sæt mindst én sag på dagsordenen.
fault-amount-positive = Skriv et beløb over nul.
fault-body-closed = Instansen er nedlagt på den dag.
fault-corrects-last = Kun det, der sidst blev besluttet i sagen, kan rettes.
fault-done-already = Det er meldt gjort { $day }.
fault-number-taken = Skriv et andet nummer; det har et andet punkt allerede.
fault-owner-left = Vælg en, der er her endnu; denne person fratrådte { $day }.
fault-exit-only = Vilkår for at udtræde hører kun til en sag om at udtræde.
fault-exit-past = Skriv en sidste dag, der ikke er gået.
fault-exit-terms = Skriv hvorfor og den sidste dag.
fault-ground = Det, trinnet bygger på, handler om noget andet.
fault-items-open = { $count ->
    [one] Ét punkt
   *[other] { $count } punkter
  } mangler en beslutning. Registrér den først.
fault-matter-closed = Sagen er afsluttet.
fault-matter-open = Den samme sag er på vej; den blev rejst { $day }.
fault-matter-withdrawn = Sagen er trukket tilbage.
fault-meeting-sent = Dagsordenen blev sendt { $day } og ændres ikke mere.
fault-meeting-to-come = Mødet er ikke holdt endnu.
fault-minutes-approved = Referatet blev godkendt { $day }; intet ved mødet ændres mere.
fault-not-its-turn = Sagen ligger ikke hos denne instans. Den venter på: { $id }.
fault-not-sent = Dagsordenen for mødet { $day } er ikke sendt. Send den først.
fault-on-agenda = Sagen står på dagsordenen for { $day }. Tag den af først.
fault-paper-sent = Sagsfremstillingen blev sendt { $day } og ændres ikke mere.
fault-plans-overlap = En anden plan gælder også i den tid; den begynder { $from }. Giv den en slutdato.
fault-route-reason = Skriv, hvorfor beslutningsvejen ikke er reglens.
fault-route-walked = Instanser, der har behandlet sagen, bliver stående på beslutningsvejen.
fault-say-what = Skriv i ord, hvad der blev besluttet.
fault-steps-by-route = Forløbet følger af sager, vægtninger og beslutninger her og rettes ikke i hånden.
fault-votes-carried = Flere stemte for end imod; et afslag passer ikke til tallene.
fault-votes-none = Skriv, hvor mange der stemte, eller lad alle tre stå tomme.
fault-votes-not-carried = Der skal være flere for end imod, før noget er tiltrådt.
fault-web-address = Skriv en adresse, der begynder med https://.

## Steps of a cooperation on its route
decide-steps-title = Forløbet følger af sagerne
decide-steps-text = Dette samarbejde går sin vej her: hvert trin kommer af et forslag, en vægtning, en beslutning eller en afrapportering. Derfor rettes trinene ikke i hånden.
fault-meeting-taken = Instansen har allerede et møde { $day }. Brug det, eller vælg en anden dag.
fault-agenda-before-raised = Sagen blev rejst { $start }, og mødet er før den dag. Vælg et senere møde.
fault-agenda-too-early = Sagen blev sidst behandlet { $start }, og mødet er før den dag. Vælg et senere møde.
fault-before-raised = Skriv en dag, der ikke ligger før { $start }, hvor sagen blev rejst.
