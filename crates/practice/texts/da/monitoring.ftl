fault-guide-track = Vælg en guide til det rigtige spor.
fault-not-asked = Runden spørger ikke til dette samarbejde.
fault-guide-of-round = Svar på rundens egen guide. Hent siden igen.
fault-year = Skriv et år mellem 1900 og 2200.
fault-round-exists = Der er allerede en runde for det år. Vælg et andet år.
fault-round-ahead = Skriv et år, der er begyndt; runden spørger til det, der er sket.
fault-round-closed = Runden er lukket. Intet i den ændres mere.
fault-round-reports = { $count ->
    [one] Én afrapportering ligger hos kontoret. Godkend eller returnér den, og konkludér på den, før runden lukkes.
   *[other] { $count } afrapporteringer ligger hos kontoret. Godkend eller returnér dem, og konkludér på dem, før runden lukkes.
}
fault-guide-not-used = Vælg en guide, der er i brug.
fault-nothing-runs = Intet samarbejde løber, så der er ikke noget at spørge om.
fault-review-sent = Afrapporteringen er sendt. Kontoret skal returnere den, før den kan ændres.
fault-review-frozen = Afrapporteringen er godkendt. Svarene ændres ikke mere.
fault-review-state = Afrapporteringen står ikke der længere. Se, hvordan den er nu.
fault-question-needed = Skriv det spørgsmål, afrapporteringen returneres med.
fault-report-finished = Rapporten er færdig. Den ændres ikke mere.

review-not_begun = Ikke begyndt
review-begun = Begyndt
review-sent = Sendt
review-returned = Returneret
review-approved = Godkendt
review-concluded = Konkluderet

review-step-sent = Sendt til kontoret
review-step-returned = Returneret med et spørgsmål
review-step-approved = Godkendt

report-part-summary = Året kort
report-part-delivered = Det, der leverede
report-part-not_delivered = Leverede ikke eller kun delvist
report-part-lessons = Det, vi lærte
report-part-money = Penge ind og ud
report-part-proposals = Det, der foreslås

lack-no_owner = Ingen ansvarlig
lack-nobody_named = Ingen nævnt i enheden
lack-never_updated = Står, som det kom ind
lack-report_due = Det årlige svar mangler

monitoring-duty-answer = skal besvares
monitoring-duty-returned = kom tilbage med et spørgsmål
monitoring-duty-approve = skal godkendes
monitoring-duty-verdict = skal konkluderes

answer-kind-score = point
answer-kind-yes_no = ja eller nej
answer-kind-verdict = fortsæt, justér eller udtræd
answer-kind-figure = et tal
answer-kind-words = ord

conclude-continue = Det fortsætter. Trinnet bliver registreret på samarbejdet.
conclude-adjust = Det er under revurdering, til den instans, der beslutter, har besluttet.
conclude-exit = Det er under revurdering, til den instans, der beslutter, har besluttet.

monitoring-title = Monitorering
monitoring-lede = En gang om året: Leverer hvert samarbejde det, vi ventede af det?
monitoring-of-year = Monitorering { $year }
monitoring-none = Der er ingen runde endnu. Kontoret åbner en for hvert år.
monitoring-own = Dine afrapporteringer
monitoring-round = Runde
monitoring-state = Status
monitoring-due = Svar senest
monitoring-asked-about = Samarbejder
monitoring-answered = Besvaret
monitoring-concluded = Konkluderet
monitoring-closed-on = Lukket den { $day }
monitoring-open-until = Åben til { $day }
monitoring-round-lede = { $state }. { $answered } af { $asked } besvaret.
monitoring-remind = { $count ->
    [one] Mind én om at svare
   *[other] Mind { $count } om at svare
}
monitoring-tabs = Rundens sider
monitoring-tab-overview = Oversigt
monitoring-tab-answers = Svar
monitoring-tab-decisions = Konklusioner
monitoring-tab-guide = Guide
monitoring-tab-reminders = Mangler svar
monitoring-tab-report = Rapport til rådet

monitoring-open = Åbn en runde
monitoring-open-title = Åbn en monitoreringsrunde
monitoring-open-lede = Der spørges til alt, der løber i dag. Den, der får ansvaret, mens runden er åben, spørges fra samme dag.
monitoring-open-do = Åbn runden
monitoring-year = År
monitoring-year-help = Det år, der spørges til.
monitoring-guide-political = Guide til politiske samarbejder
monitoring-guide-administrative = Guide til administrative samarbejder
monitoring-no-guide = Der mangler en guide
monitoring-no-guide-text = En runde har brug for en guide til hvert spor. En administrator skriver dem.
monitoring-preview-title = Hvem der bliver spurgt
monitoring-preview = { $count ->
    [one] Ét samarbejde løber
   *[other] { $count } samarbejder løber
}: { $people ->
    [one] én person spørges
   *[other] { $people } har en person at spørge
}, { $nobody } har ingen til at svare.
monitoring-preview-units = Enheder, hvor ingen er nævnt
monitoring-preview-nobody = Ingen er ansvarlig for disse
monitoring-close = Luk runden
monitoring-close-title = Luk runden { $year }
monitoring-close-about =
    Intet i runden ændres efter dette. { $missing ->
        [one] 1 samarbejde er ikke besvaret
       *[other] { $missing } samarbejder er ikke besvaret
    } og forbliver det; { $open ->
        [one] 1 afrapportering
       *[other] { $open } afrapporteringer
    } ligger hos kontoret.
monitoring-close-do = Luk runden

monitoring-done-opened = Runden er åben.
monitoring-done-closed = Runden er lukket.
monitoring-done-kept = Dine svar er gemt.
monitoring-done-sent = Afrapporteringen er sendt til kontoret.
monitoring-done-returned = Afrapporteringen er returneret.
monitoring-done-approved = Afrapporteringen er godkendt. Svarene ændres ikke mere.
monitoring-done-concluded = Konklusionen er skrevet.
monitoring-done-written = Dine ord er gemt.
monitoring-done-finished = Rapporten er færdig.

monitoring-filter = Filtrér runden
monitoring-area = Område
monitoring-unit = Enhed
monitoring-all = Alle
monitoring-shown = { $count ->
    [one] Ét samarbejde
   *[other] { $count } samarbejder
}
monitoring-none-fits = Intet samarbejde i runden passer til dette filter.
monitoring-cooperation = Samarbejde
monitoring-asked = Spurgt
monitoring-asked-nobody = Ingen ansvarlig
monitoring-decision = Konklusion
monitoring-change = Ændring
monitoring-better = bedre
monitoring-worse = dårligere
monitoring-no-one-named = Ingen ansvarlig
monitoring-nobody = Ingen at spørge
monitoring-no-answers = Ingen svar endnu.
monitoring-no-decisions = Ingen konklusioner endnu. Kontoret konkluderer, når en afrapportering er godkendt.
monitoring-all-in = Alle har svaret.
monitoring-state-since = { $state } siden { $since }
monitoring-late = { $days ->
    [one] én dag efter datoen
   *[other] { $days } dage efter datoen
}

monitoring-report-lede = { $round }. Svar senest { $due }.
monitoring-about-report = Om afrapporteringen
monitoring-since = Står sådan siden
monitoring-guide = Guide
monitoring-expected = Det, vi ventede af det
monitoring-nothing-yet = Ingen er begyndt at svare.
monitoring-returned = Kontoret har et spørgsmål
monitoring-next-begin = Begynd at svare
monitoring-next-go-on = Svar videre
monitoring-next-answer-why = Det tager omkring fem minutter. Hver del gemmes, når du går videre.
monitoring-next-approve = Godkend eller returnér
monitoring-next-conclude = Konkludér
monitoring-next-office-why = Afrapporteringen ligger hos kontoret.
monitoring-parts = Dele
monitoring-part-done = Færdig
monitoring-part-begun = I gang
monitoring-part-not-begun = Ikke begyndt
monitoring-lesson-part = Det, vi lærte
monitoring-check-part = Se efter og send
monitoring-part-of = Del { $part } af { $of }: { $name }
monitoring-answer-title = { $name } { $year }
monitoring-answer-of = Svar i { $year }
monitoring-same-as = Det samme som i { $year }
monitoring-screening-of = Vægtning { $year }
monitoring-kept-now = Sådan er det gemt nu
monitoring-lesson = Det, vi lærte, til andre
monitoring-lesson-help = Hvad ville du fortælle en kollega, der begynder på noget lignende?
monitoring-save-on = Gem og fortsæt
monitoring-save-leave = Gem og gå ud
monitoring-missing = Ikke alt er besvaret
monitoring-missing-count = { $count ->
    [one] Ét spørgsmål står åbent.
   *[other] { $count } spørgsmål står åbne.
}
monitoring-send = Send til kontoret
monitoring-send-help = Kontoret læser den og godkender den eller returnerer den med et spørgsmål.
monitoring-stale = En anden svarede, mens du havde siden åben
monitoring-stale-text = Intet, du har skrevet, er tabt. Det, der er gemt nu, står ved hvert spørgsmål. Gem igen, hvis dit skal gælde.
monitoring-typed = Det, du skrev, og som ikke blev gemt

monitoring-judge = Godkend eller returnér
monitoring-approve = Godkend afrapporteringen
monitoring-approve-help = Når den er godkendt, ændres svarene ikke mere.
monitoring-question = Spørgsmål
monitoring-question-help = Hvad skal forklares eller tilføjes?
monitoring-return = Returnér med spørgsmålet
monitoring-conclude-title = Hvad der kommer ud af det
monitoring-verdict = Konklusion
monitoring-reason = Begrundelse
monitoring-conclude = Skriv konklusionen
monitoring-conclusion = Konklusion
monitoring-matter = Sag
monitoring-matter-see = Se sagen
monitoring-matter-help = En instans skal beslutte. Rejs sagen.
monitoring-matter-raise = Rejs sagen
monitoring-matter-none = Ingen sag rejst endnu
monitoring-years = År for år
monitoring-criterion = Kriterium
monitoring-see-report = Se afrapporteringen
monitoring-steps = Det, der er sket

monitoring-report-drafted = Oplysningerne hentes fra de godkendte afrapporteringer og opdateres, indtil rapporten er færdig.
monitoring-report-finished = Færdig den { $day }. Den viser, hvad registret sagde da.
monitoring-report-finish = Gør rapporten færdig
monitoring-report-finish-title = Gør rapporten til rådet færdig
monitoring-report-finish-about = Fra nu af viser rapporten, hvad registret siger i dag. Hverken dens ord eller dens oplysninger ændres efter dette.
monitoring-report-finish-do = Gør rapporten færdig
monitoring-report-raise = Rejs den som sag
monitoring-report-write = Tilføj kontorets bemærkning
monitoring-report-words = Kontorets ord
monitoring-report-words-help = De står over oplysningerne. Uden ord vises kun oplysningerne.
monitoring-report-save = Gem
monitoring-report-facts = Det, registret siger
monitoring-report-summary = { $asked ->
    [one] Der er spurgt til ét samarbejde
   *[other] Der er spurgt til { $asked } samarbejder
}, og { $approved ->
    [one] én afrapportering er godkendt
   *[other] { $approved } afrapporteringer er godkendt
}. Kontorets konklusioner: fortsæt { $continue }, justér { $adjust }, udtræd { $exit }.
monitoring-report-unanswered = Uden godkendt afrapportering
monitoring-report-none = Ingen
monitoring-money-own =
    { $count ->
        [one] Eget bidrag { $year } til det ene samarbejde i opfølgningen
       *[other] Eget bidrag { $year } til de { $count } samarbejder i opfølgningen
    }
monitoring-money-programmes = { $count ->
    [one] Fra programmer, ét projekt i hele dets løbetid
   *[other] Fra programmer, { $count } projekter i hele deres løbetid
}
monitoring-proposed = Foreslået

monitoring-owners = Hvem tager sig af hvad
monitoring-owners-lede = Det, der løber, og hvor ingen er nævnt, hvor intet er ført siden det kom ind, eller hvor et svar mangler. Så der kan findes nogen til det.
monitoring-owners-none = Alt, der løber, har nogen, der tager sig af det.
monitoring-owners-count = I alt
monitoring-no-unit = Ingen enhed
monitoring-owners-unit = Enhed
monitoring-owners-running = I gang
monitoring-owners-what = Samarbejde
monitoring-owners-lacks = Hvad der mangler
monitoring-owners-list = Samarbejder, hvor noget mangler
monitoring-owners-pick = Sæt kryds ved dem, der skal have den samme ansvarlige, og vælg personen nedenunder.
monitoring-owners-person = Ansvarlig
monitoring-owners-choose = Vælg en person
monitoring-owners-do = Gør personen ansvarlig
monitoring-owners-preview = Ny ansvarlig
monitoring-owners-from = Ansvarlig fra { $day }:
monitoring-done-assigned = Personen er ansvarlig nu.
fault-pick-needed = Sæt kryds ved mindst ét samarbejde.
fault-pick-none = De valgte samarbejder har fået en ansvarlig imens.

fault-no-route = Kompetenceplanen giver ikke én beslutningsvej for dette. Vælg den selv.
fault-report-raise = Gør først rapporten færdig; den kan rejses én gang.
monitoring-done-raised = Sagen er rejst.
monitoring-matter-other = Vælg selv beslutningsvejen
monitoring-matter-exit = Udtræd af { $name }
monitoring-matter-adjust = Justér { $name }
monitoring-matter-report = Tag monitoreringen for { $year } til efterretning
monitoring-remind-about = Påmindelserne sendes nu på e-mail: én til hver modtager, med alt det, der mangler fra dem. Den, der har fået en påmindelse i dag, får ikke én til.
monitoring-remind-nobody = Ingen får en påmindelse: ingen af dem, der kan svare, har en konto med en e-mailadresse.
monitoring-remind-kept = Der er ikke sat en mailserver op. Påmindelserne lægges klar under Indstillinger.
monitoring-remind-today = Alle modtagere har fået en påmindelse i dag.
monitoring-remind-do = { $count ->
    [one] Send én påmindelse
   *[other] Send { $count } påmindelser
}
monitoring-done-reminded = { $count ->
    [0] Ingen påmindelser blev skrevet: alle modtagere har fået en i dag.
    [one] Én påmindelse er skrevet.
   *[other] { $count } påmindelser er skrevet.
}
monitoring-done-named = { $count ->
    [one] Personen er ansvarlig for ét samarbejde nu.
   *[other] Personen er ansvarlig for { $count } samarbejder nu.
}
monitoring-receiver = Modtager
monitoring-last-reminded = Senest mindet
monitoring-never-reminded = Aldrig
monitoring-missing-answers = Mangler svar
monitoring-missing-of = { $count } mangler svar; { $nobody } har ingen ansvarlig
monitoring-missing-about = Sæt kryds ved en enhed eller ved enkelte samarbejder, og vælg personen nedenunder. Den ansvarlige spørges med det samme.
monitoring-nobody-answers = Ingen ansvarlig
monitoring-nobody-answers-some = { $count } uden ansvarlig
monitoring-nobody-answers-line = ingen ansvarlig
monitoring-open-rows = Endnu ikke besvaret
monitoring-open-mend = Mind om at svare, eller vælg en ansvarlig
fault-nothing-chosen = Sæt kryds ved mindst ét samarbejde eller én enhed.
fault-nobody-chosen = Vælg en person, der er her i dag.
fault-report-missing = Sæt kryds ved, at I ved, hvad der mangler. Tallet kan have ændret sig, siden siden blev åbnet.
monitoring-report-unanswered-about = { $count } af { $asked } samarbejder har endnu ingen godkendt afrapportering. Rapporten siger intet om, hvad de har leveret.
monitoring-report-untold = Afrapporteringen siger ikke, hvad der blev leveret
monitoring-report-lacks = { $missing } af { $asked } afrapporteringer mangler
monitoring-report-lacks-about = { $approved ->
    [one] Kun én er godkendt.
   *[other] { $approved } er godkendt.
} Runden: { $state }. Det, der kommer ind senere, kommer ikke med i rapporten.
monitoring-report-lacks-see = Se, hvem der mangler at svare
monitoring-report-lacks-known = { $missing ->
    [one] Vi gør rapporten færdig, selv om én afrapportering mangler
   *[other] Vi gør rapporten færdig, selv om { $missing } afrapporteringer mangler
}
monitoring-owners-empty = Her vises, hvem der tager sig af de samarbejder, der løber. Der løber endnu ingen.
