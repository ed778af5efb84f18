# Rammen og de dele, som alle sider bruger.

kit-skip = Gå til indholdet
kit-menu = Menu
kit-main-menu = Hovedmenu
kit-close = Luk
kit-language = Sprog
kit-about = Om siden
kit-path = Sti
kit-on-page = På denne side

kit-filter-and-find = Filtrér og find
kit-find-in-list = Find i listen
kit-show = Vis
kit-chosen = Valgte filtre
kit-remove = fjern
kit-remove-all = Fjern alle filtre
kit-pages = Sider
kit-pager = { $from }–{ $to } af { $total }
kit-before = Forrige
kit-after = Næste
kit-change = Rediger
kit-score = { $points } af { $of }

kit-optional = kan udelades
kit-choose = Vælg
kit-error = Fejl
kit-faults = { $count ->
    [one] Ét felt skal rettes
   *[other] { $count } felter skal rettes
}
kit-date-help = For eksempel 1.5.2010, maj 2010 eller 2010
kit-day-help = For eksempel 1.5.2010
kit-currency = Valuta
kit-still-right = Teksten siger stadig det samme som originalen
kit-version-original = Original
kit-version-translated = Oversat
kit-version-stale = Ældre end originalen
kit-version-machine = Maskinoversat
kit-version-missing = Mangler
kit-draft-saved = Kladden er gemt kl.
kit-draft-failed = Kladden kunne ikke gemmes. Det, du har skrevet, står her endnu.

kit-shown-in = Vises på { $language }, da der endnu ikke er en dansk version.
kit-translated = Oversat fra { $language }.
kit-translated-stale = Oversat fra en tidligere version på { $language }.
kit-translated-by-machine = Maskinoversat fra { $language }.
kit-show-original = Vis originalen
kit-foreign = Noget af teksten findes endnu ikke på dansk og står her på { $languages }.
kit-read-in = Læs siden på dansk

kit-years-beyond = Diagrammet viser { $from }–{ $to }. Uden for de år ligger { $amount }.
kit-show-as-table = Vis som tabel
kit-download-csv = Hent som CSV
kit-in-millions = mio. { $currency }
kit-in-thousands = 1.000 { $currency }
kit-year = År
kit-time = Tid
kit-what = Hvad
kit-total = Samlet
kit-in-all = I alt
kit-period-decided = Besluttet periode eller bevilling
kit-period-open = Løber videre uden slutdato
kit-period-ended = Afsluttet
kit-period-planned = Planlagt

kit-now = nu
kit-was = før

kit-error-400 = Det kunne ikke læses
kit-error-400-text = Adressen, eller det, der blev sendt med, er ikke, som det skal være. Gå tilbage, og prøv igen.
kit-no-such-change = »{ $given }« er ikke nummeret på en ændring. Nummeret er et helt tal.
kit-no-such-day = »{ $given }« er ikke en dag. Skriv den som 1.3.2012 eller 2012-03-01.
kit-error-401 = Log ind
kit-error-401-text = Siden er for dem, der har en konto her.
kit-error-401-program = Send en adgangsnøgle til myndigheden i hovedet »Authorization: Bearer udsyn_…«.
kit-error-403 = Det kan du ikke gøre her
kit-error-403-text = Du må gerne se det, men din rolle giver ikke ret til at gøre det. Spørg myndighedens koordinator.
kit-error-404 = Siden findes ikke
kit-error-404-text = Måske har den fået et andet navn, eller den er ikke åben for dig.
kit-error-405 = Siden kan ikke åbnes sådan
kit-error-405-text = Adressen tager kun imod en formular. Gå tilbage, og åbn siden, den står på.
kit-error-409 = En anden kom først
kit-error-409-text = Oplysningerne blev ændret, mens du skrev. Hent siden igen, se begge udgaver, og behold det rigtige.
kit-error-413 = Det er for stort
kit-error-413-text = Det, der blev sendt, fylder mere, end der er plads til. Send en mindre fil, eller mindre ad gangen.
kit-error-422 = Noget skal rettes
kit-error-422-text = Det, du sendte, er læst, men kan ikke gemmes, som det er.
kit-error-429 = Lidt for hurtigt
kit-error-429-text = Der kom mange forespørgsler fra din forbindelse på kort tid. Vent et øjeblik, og prøv igen.
kit-error-500 = Noget gik i stykker
kit-error-500-text = Fejlen er vores, og den er registreret. Det, du havde gemt, er i behold.
kit-error-503 = Der er ikke forbindelse lige nu
kit-error-503-text = Programmet kan ikke nå sine data i øjeblikket. Intet er tabt; prøv igen om et minut.
kit-error-clock = Intet kan gemmes lige nu
kit-error-clock-text = Serverens ur passer ikke med tiden for den sidste ændring, og derfor gemmes intet. Sig det til den, der driver serveren, og send så igen.
kit-incident = Opgiv dette nummer til administratoren: { $number }
kit-try-again = Prøv igen
kit-to-start = Til forsiden
kit-ask-role = Din rolle giver ikke ret til det. Spørg en, der kan: { $role }.
kit-feed = Ændringer som nyhedsstrøm
kit-made-with = Lavet med
kit-told-public = Sagt til offentligheden
kit-final = Det kan ikke tages tilbage bagefter.
