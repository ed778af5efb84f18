# En myndigheds offentlige sted.

site-about = Hvad { $name } vil og gør i samarbejde med andre lande.
site-strategy = Strategi
site-cooperations = Samarbejder
site-partners = Partnere
site-money = Penge
site-contact = Kontakt
site-changes = Ændringer
site-data = Data
site-accessibility = Tilgængelighed
site-correction = Foreslå en rettelse
site-desk = For medarbejdere
site-preview = Forhåndsvisning
site-preview-text = Sådan kommer siden til at se ud for alle. Den er ikke offentliggjort, som den står her.

# Forsiden

site-home-name = { $name } i verden
site-home-number = { $count ->
    [one] 1 samarbejde
   *[other] { $count } samarbejder
}
site-home-title = { $headline } i gang med partnere i { $countries } lande
site-home-lede = Her ser du, hvad { $name } vil sammen med andre lande, hvad det koster, og hvad der skal komme ud af det.
site-home-search = Søg efter et land, et emne eller et projekt
site-way-cooperations = Hvad vi er med i, og hvad det skal give
site-way-strategy = Hvad vi vil sammen med andre lande
site-way-partners = Hvem vi arbejder sammen med, land for land
site-way-money = Hvad det koster, år for år
site-work = Arbejd sammen med os
site-way-work = Foreslå et projekt, et besøg eller en idé
site-way-contact = Hvem der svarer, og hvor du skriver hen
site-nothing-yet = Her er endnu ikke offentliggjort noget.
site-what-we-want = Det vil vi
site-what-we-do = Alle samarbejder efter område
site-what-is-under-way = { $running ->
    [one] { $running } er i gang
   *[other] { $running } er i gang
 }{ $rest ->
    [0] {""}
    [one] , { $rest } er planlagt eller afsluttet
   *[other] , { $rest } er planlagt eller afsluttet
 }.
site-all-cooperations = Alle samarbejder
site-all-partners = Alle lande og partnere
site-what-it-costs = Hvad det koster
site-home-own = { $amount } af vores egne midler i { $year }
site-outlook-ends = De fleste bevillinger løber til og med { $year }. Derefter tager politikerne stilling igen.
site-outlook-lasts = Pengene er besluttet til og med { $year }.
site-projects = Projekter, penge og timer
site-to-money = Tallene år for år
site-home-example = Et af vores samarbejder
site-all-changes = Alle ændringer

# Strategi

site-strategy-about = Hvad vi vil nå sammen med andre lande, som det er vedtaget.
site-no-strategy = Her er endnu ikke offentliggjort nogen strategi.
site-the-council = rådet
site-edition-draft = Ingen vedtagelse registreret
site-edition-adopted = Vedtaget af { $body }, { $date }
site-edition-was-adopted = Vedtaget af { $body }, { $date }; en nyere udgave er trådt i stedet
site-edition-about = { $title } i sin helhed.
site-contents = Indhold
site-near-strategies = Hører sammen med
site-other-editions = Andre udgaver
site-node-about = { $count ->
    [0] { $title }.
    [one] { $title }, og ét samarbejde, der bidrager til det.
   *[other] { $title }, og { $count } samarbejder, der bidrager til det.
}
site-node-under = Hvad det rummer
site-node-serves = Hvad der gøres for det
site-node-serves-none = Intet offentliggjort samarbejde bidrager til det.
site-node-gaps = Hvor der intet gøres, og hvorfor

# Samarbejder

site-cooperations-about = Hvad vi er med i, hvad det er til for, og hvem vi er sammen med.
site-cooperations-count =
    { $total } af { $of ->
        [one] 1 samarbejde
       *[other] { $of } samarbejder
    }
site-nothing-found = Ingen samarbejder passer til dette valg.
site-filter = Vælg samarbejder
site-in-countries =
    { $count ->
        [one] 1 land
       *[other] { $count } lande
    }
site-csv-summary = Kort fortalt
site-csv-address = Adresse

# Partnere

site-partners-about = De lande og organisationer, vi arbejder sammen med.
site-no-partners = Her er endnu ikke offentliggjort nogen partnere.
site-partners-finding = { $count ->
    [0] Vi samarbejder endnu ikke med andre lande
    [one] Vi samarbejder med ét land
   *[other] Vi samarbejder med { $count } lande
}
site-country-count = { $count ->
    [0] { $country }: intet samarbejde
    [one] { $country }: ét samarbejde
   *[other] { $country }: { $count } samarbejder
}
site-country-about = { $count ->
    [0] Vores partnere i { $country }.
    [one] Vores partnere i { $country } og ét samarbejde med dem.
   *[other] Vores partnere i { $country } og { $count } samarbejder med dem.
}
site-where-most = Vi arbejder mest sammen med { $countries }
site-countries = Lande
site-no-single-country = Uden et enkelt land
site-map-contains = Samarbejder, der er i gang. Et samarbejde kan tælle med flere steder.
site-running = Samarbejder i gang
site-others = Planlagte og afsluttede samarbejder
site-map = Kort over samarbejderne land for land.
site-by-country = Land for land
site-without-country = Netværk, programmer og andre, der hører til flere lande

# Penge

site-money-about = Hvad vi selv betaler til samarbejder, år for år.
site-money-none = Der er endnu ikke offentliggjort nogen beløb.
site-money-contains = Hvad tallene rummer
site-money-contains-own = Vores egne penge og vores egne medarbejdertimer, som beslutninger og budgetter angiver dem.
site-money-contains-decided = Kun det, der er besluttet. Hvad der er foreslået eller planlagt, tæller ikke med.
site-money-contains-spread = Et beløb for en hel periode er fordelt jævnt på dens måneder.
site-money-leaves-out = Hvad de ikke rummer
site-money-leaves-out-others = Hvad andre betaler: EU, programmer og partnere.
site-money-leaves-out-unpublished = Samarbejder og beløb, der ikke er offentliggjort.
site-money-leaves-out-unstated = Arbejde, som ingen har sat tal på.
site-money-leaves-out-currency = Beløb i en anden valuta, som kilden ikke omregner.

# Kontakt

site-contact-about = Hvem du kan spørge om vores arbejde med andre lande.
site-contact-office = Kontoret
site-contact-unstated = Adresse og telefon er endnu ikke oplyst her. Skriv til os med formularen.
site-contact-units = Ansvarlige enheder
site-unit-count = { $count ->
    [one] Ét samarbejde
   *[other] { $count } samarbejder
}
site-write = Skriv til os
site-access-feedback = Fortæl os om en side, du ikke kan bruge eller ikke kan forstå. Du behøver ikke sige, hvem du er.

# Ændringer

site-changes-about = Hvad der er offentliggjort og ændret på disse sider, det nyeste først.
site-no-changes = Endnu er intet ændret.
site-changes-which = Hvilke
site-changes-more = { $count } til
site-feed-title = { $name }: ændringer
site-news-published = offentliggjort
site-news-changed = ændret
site-news-changed-parts = ændret: { $parts }
site-news-cooperation-published = { $count ->
    [one] Ét samarbejde blev offentliggjort.
   *[other] { $count } samarbejder blev offentliggjort.
}
site-news-cooperation-changed = { $count ->
    [one] Ét samarbejde blev ændret.
   *[other] { $count } samarbejder blev ændret.
}
site-news-strategy-published = { $count ->
    [one] Én strategi blev offentliggjort.
   *[other] { $count } strategier blev offentliggjort.
}
site-news-strategy-changed = { $count ->
    [one] Én strategi blev ændret.
   *[other] { $count } strategier blev ændret.
}
site-news-edition-published = { $count ->
    [one] Én udgave af en strategi blev offentliggjort.
   *[other] { $count } udgaver af strategier blev offentliggjort.
}
site-news-edition-changed = { $count ->
    [one] Én udgave af en strategi blev ændret.
   *[other] { $count } udgaver af strategier blev ændret.
}
site-news-node-published = { $count ->
    [one] Ét punkt i en strategi blev offentliggjort.
   *[other] { $count } punkter i strategier blev offentliggjort.
}
site-news-node-changed = { $count ->
    [one] Ét punkt i en strategi blev ændret.
   *[other] { $count } punkter i strategier blev ændret.
}

# Data

site-data-about = Alt på disse sider som filer, til at regne på og bygge videre på.
site-data-cooperations = Samarbejder
site-data-money = Eget bidrag år for år
site-data-organisations = Organisationer
site-data-units = Enheder
site-data-bodies = Instanser, der beslutter
site-data-openapi = Beskrivelse af grænsefladen for programmer
site-data-feed = Ændringer
site-data-licence = Du må bruge data frit. Nævn myndigheden og den dag, du hentede dem.

# At skrive til myndigheden

site-feedback = Skriv til os
site-feedback-about = Stil et spørgsmål, foreslå et samarbejde eller et besøg, eller fortæl, hvad der er forkert på siderne. Du behøver ikke sige, hvem du er.
site-feedback-page = Det handler om siden
site-feedback-message = Hvad vil du sige?
site-feedback-reply = Din e-mail
site-feedback-reply-help = Kun hvis du vil have svar.
site-feedback-trap = Lad dette felt stå tomt
site-feedback-send = Send
site-feedback-kept = Det, du skriver, ses kun af kontoret. Det slettes, når det ikke længere er brug for det.
site-thanks = Tak, vi har fået det, du skrev
site-thanks-next = En medarbejder læser det. Spørgsmål og idéer går videre til den enhed, de vedrører; fejl på siden bliver rettet.
site-thanks-answer = Har du skrevet en e-mail, får du svar på den.

site-introduction = Indledning
site-node-text = Hvad det siger

site-search = Søg på siderne
site-search-about = Søg i alt, hvad der er offentliggjort her.
