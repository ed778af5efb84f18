# Strategierne

strategy-title = Strategi
strategy-facts = Fakta
strategy-more = Mere
strategy-tree = Strategien i sin helhed
strategy-strategies = Strategierne
strategy-in-force = I kraft
strategy-none-in-force = Ingen udgave er vedtaget endnu.
strategy-draft = Udkast
strategy-read = Læs hele udgaven
strategy-go-on = Arbejd videre på udkastet
strategy-history = Historik
strategy-edit = Rediger strategien
strategy-edit-node = Rediger
strategy-edit-edition = Rediger titel og indledning
strategy-nothing-yet = Her kommer myndighedens strategier til at stå, med udgaver, punkter og det, der gøres for hvert af dem. Begynd med at oprette en strategi.
strategy-empty = Her kommer strategiens punkter til at stå. Der er ingen endnu.
strategy-count = { $count ->
    [0] Intet aktivt samarbejde
    [one] { $count } aktivt samarbejde
   *[other] { $count } aktive samarbejder
}
strategy-money = { $amount } i egne midler i { $year }
strategy-homeless = { $count ->
    [one] Ét samarbejde skal have et nyt sted i strategien
   *[other] { $count } samarbejder skal have et nyt sted i strategien
}
strategy-choose-homes = Vælg, hvor de hører til nu

# Vedtagelse og revision

strategy-adopted = Vedtaget af { $body }, { $day }.
strategy-adopted-item = Vedtaget af { $body }, { $day }, punkt { $item }.
strategy-not-adopted = Ingen vedtagelse registreret
strategy-minutes = Referat
strategy-revise-by = Skal revideres senest { $day }
strategy-revise-overdue = Skulle være revideret { $day }
strategy-revise-open = Ingen dato for revision
strategy-revise-stated = Så står der i udgaven selv.
strategy-revise-term = Så slutter valgperioden { $term }. Hvert nyt råd tager strategien op igen.
strategy-revise-unknown = Udgaven siger det ikke selv, og den er ikke vedtaget i en valgperiode, vi kender.

# Udgaver

strategy-introduction = Indledning
strategy-node-count = { $count ->
    [one] Ét punkt
   *[other] { $count } punkter
}
strategy-on-public-site = På den offentlige side
strategy-public = Ja
strategy-public-with-edition = Når udgaven offentliggøres
strategy-internal = Nej, kun internt
strategy-retired = Udgået
strategy-retired-on = Udgået { $day }
strategy-retired-nodes = Udgåede punkter
strategy-start = Begynd en ny udgave
strategy-start-first = Begynd den første udgave
strategy-start-from = Begynd en ny udgave herfra
strategy-start-about = En ny udgave begynder som et udkast. Hvert punkt fortsætter det, det er kopieret fra, så det, der hænger på den gamle udgave, følger med.
strategy-start-from-what = Begynd fra
strategy-start-nothing = Et tomt udkast
strategy-start-with = { $count ->
    [one] { $name } (ét punkt)
   *[other] { $name } ({ $count } punkter)
}
strategy-start-do = Opret udkastet
strategy-adopt = Registrér vedtagelsen
strategy-take-up = Rejs sag om vedtagelsen
strategy-adopt-title = Vedtagelsen af { $name }
strategy-adopt-about = { $count ->
    [one] Udgaven har ét punkt. Når den er vedtaget, ligger opbygningen fast; kun ordene kan rettes.
   *[other] Udgaven har { $count } punkter. Når den er vedtaget, ligger opbygningen fast; kun ordene kan rettes.
}
strategy-adopt-supersedes = Den afløser { $name }, som stadig kan læses.
strategy-adopt-do = Registrér vedtagelsen
strategy-minutes-help = Adressen på referatet, hvis det ligger på nettet.
strategy-publish = Offentliggør
strategy-publish-title = Offentliggør { $name }
strategy-publish-about = { $count ->
    [one] Alle kan derefter læse udgaven og dens ene punkt.
   *[other] Alle kan derefter læse udgaven og dens { $count } punkter.
}
strategy-publish-languages = Punkternes titler findes på { $languages }.
strategy-publish-language = { $language } ({ $count })
strategy-publish-strategy = Strategien selv bliver også offentlig.
strategy-publish-draft = Udgaven er ikke vedtaget endnu. Den vises som et udkast.
strategy-publish-do = Offentliggør udgaven
strategy-unpublish = Træk tilbage fra offentligheden
strategy-unpublish-title = Træk { $name } tilbage
strategy-unpublish-about = { $count ->
    [one] Udgaven og dens ene punkt kan derefter kun læses internt.
   *[other] Udgaven og dens { $count } punkter kan derefter kun læses internt.
}
strategy-unpublish-do = Træk udgaven tilbage
strategy-remove = Fjern udkastet
strategy-remove-title = Fjern { $name }
strategy-remove-about = { $count ->
    [one] Udkastet og dets ene punkt forsvinder fra alle lister. Historikken bliver i loggen.
   *[other] Udkastet og dets { $count } punkter forsvinder fra alle lister. Historikken bliver i loggen.
}
strategy-remove-hanging = { $count ->
    [one] Ét samarbejde er knyttet til udkastet selv. Giv det først et andet sted.
   *[other] { $count } samarbejder er knyttet til udkastet selv. Giv dem først et andet sted.
}
strategy-remove-do = Fjern udkastet
strategy-not-possible = Det kan ikke lade sig gøre

# Punkter

strategy-words = Tekst
strategy-no-body = Strategien siger ikke mere om det.
strategy-served = { $count ->
    [0] Ingen aktive samarbejder bidrager til det
    [one] Ét aktivt samarbejde bidrager til det
   *[other] { $count } aktive samarbejder bidrager til det
}
strategy-served-table = Det, der bidrager til punktet
strategy-served-not = Intet i registret er knyttet til det eller til noget under det.
strategy-served-how = Et samarbejde knyttes til strategien på sin egen side, under Strategi.
strategy-in-register = Vis dem i registret
strategy-cooperation = Samarbejde
strategy-state = Status
strategy-why = Hvorfor
strategy-not-said = Ikke sagt
strategy-own-this-year = Egne midler i år
strategy-through = gennem
strategy-gaps = Kendte huller
strategy-gap = Hul
strategy-gap-add = Tilføj et hul
strategy-gaps-help = Skriv, hvorfor der med vilje ikke gøres noget på et område. Det vises i dækningen.
strategy-kin = I andre udgaver
strategy-continues = Fortsætter
strategy-continued-by = Fortsættes af
strategy-at-the-top = Øverst
strategy-all-areas = Alle områder
strategy-none = Ingen
strategy-now = Sådan er det nu
strategy-add-node = Tilføj et punkt
strategy-add-under = Tilføj et punkt under dette
strategy-add-next = Tilføj det næste ved siden af
strategy-add-do = Tilføj punktet
strategy-adopted-words-only = Udgaven er vedtaget. Her rettes kun ordene; opbygningen ligger fast.
strategy-markdown-help = En tom linje giver et nyt afsnit. - foran en linje giver en liste, ** om ord gør dem fede.
strategy-number-help = Som det står trykt, for eksempel 2.1.
strategy-revision-help = Lad feltet stå tomt, når strategien tages op med hvert nyt råd.
strategy-move = Flyt punktet
strategy-move-title = Flyt »{ $name }«
strategy-move-about = Punktet flytter med alt, der står under det. Det, der er knyttet til det, følger med.
strategy-order-help = 1 er øverst blandt dem, der står under det samme.
strategy-split = Del punktet
strategy-split-title = Del »{ $name }«
strategy-split-about = Delene kommer i stedet for punktet. Det, der stod under det, kommer under den første del. For hvert samarbejde, der er knyttet til det, vælges siden, hvilken del det bidrager til.
strategy-part = Del
strategy-part-add = Tilføj en del
strategy-merge = Læg andre punkter sammen med dette
strategy-merge-title = Læg andre sammen med »{ $name }«
strategy-merge-about = De valgte punkter udgår, og dette fortsætter dem. Det, der stod under dem og er knyttet til dem, kommer hertil.
strategy-retire = Lad punktet udgå
strategy-retire-title = Lad »{ $name }« udgå
strategy-retire-about = Punktet kan stadig læses, men det hører ikke længere til udgaven.
strategy-retire-follows = Under punktet står { $under } andre, som også udgår. Samarbejder, der skal have et nyt sted: { $serving }.
strategy-stale = En anden ændrede dette, mens du havde siden åben
strategy-stale-text = Intet af det, du skrev, er tabt. Se, hvordan det er nu, og send igen, hvis det stadig passer.

# En strategi

strategy-new = Ny strategi
strategy-new-about = En strategi har udgaver, og hver udgave har et træ af punkter. Sig her, hvad strategien hedder, og hvad I kalder dens niveauer.
strategy-new-do = Opret strategien
strategy-above-none = Ingen; den står for sig selv
strategy-levels = Niveauer
strategy-level = Niveau
strategy-level-add = Tilføj et niveau
strategy-levels-help = De niveauer, strategien består af, med jeres egne ord og i jeres egen rækkefølge.

# Felter

strategy-field-name = Navn
strategy-field-title = Titel
strategy-field-kind = Niveau
strategy-field-number = Nummer
strategy-field-area = Område
strategy-field-edition = Udgave
strategy-field-strategy = Strategi
strategy-field-slug = Webadresse (kort navn)
strategy-slug-from-title = Lad stå tomt, så laves det af titlen.
strategy-level-name-help = Lad felterne stå tomme for at bruge niveauets almindelige ord.
strategy-field-parent = Står under
strategy-field-above = Hører under strategien
strategy-field-order = Plads
strategy-field-others = Punkter, der lægges ind i dette
strategy-field-why = Hvorfor
strategy-field-retired = Udgået
strategy-field-retired-on = Udgår
strategy-field-period = Gælder
strategy-field-from = Gælder fra
strategy-field-to = Gælder til
strategy-field-adoption = Vedtagelse
strategy-field-body = Instans
strategy-field-on = Mødets dag
strategy-field-item = Punkt på dagsordenen
strategy-field-minutes = Referat
strategy-field-revision = Revision
strategy-field-revise-by = Revideres senest
strategy-field-continues = Fortsætter
strategy-field-nodes = Omfang
strategy-field-source = Kilde
strategy-field-introduction = Indledning
strategy-field-gaps = Hul
strategy-field-levels = Niveau
strategy-field-level-name = Ét hedder
strategy-field-level-plural = Flere hedder
strategy-field-plural = Flertal

# Sammenligning

strategy-compare = Sammenlign udgaver
strategy-compare-title = Fra { $from } til { $to }
strategy-compare-from = Fra
strategy-compare-to = Til
strategy-compare-one = Strategien har kun én udgave. Når der er to, vises her, hvad der er nyt, udgået, omformuleret og flyttet.
strategy-counts = Ændret: { $told }; { $same } er som før.
strategy-counts-nothing = Intet er ændret; { $same } er som før.
strategy-counts-added = { $count ->
    [one] ét nyt
   *[other] { $count } nye
}
strategy-counts-removed = { $count ->
    [one] ét udgået
   *[other] { $count } udgået
}
strategy-counts-reworded = { $count ->
    [one] ét omformuleret
   *[other] { $count } omformuleret
}
strategy-counts-moved = { $count ->
    [one] ét flyttet
   *[other] { $count } flyttet
}
strategy-counts-split = { $count ->
    [one] ét delt
   *[other] { $count } delt
}
strategy-counts-merged = { $count ->
    [one] ét lagt sammen af flere
   *[other] { $count } lagt sammen af flere
}
strategy-gone = Udgået
strategy-new-nodes = Nyt
strategy-split-nodes = Delt
strategy-merged-nodes = Lagt sammen
strategy-moved-nodes = Flyttet
strategy-reworded-nodes = Omformuleret
strategy-moved-from = Fra:
strategy-moved-to = til:
strategy-moved-order = Ny plads under:
strategy-homes = Skal have et nyt sted
strategy-homes-about = Disse samarbejder er knyttet til punkter, som er udgået eller delt. Vælg, hvad de nu bidrager til. Det, I har skrevet om hvorfor, følger med.
strategy-homes-do = Gem de nye steder
strategy-homes-reason = Nyt sted i en ny udgave af strategien
strategy-home = Bidrager nu til
strategy-home-served = Bidrog til:
strategy-home-gone = Punktet er udgået.
strategy-home-split = Punktet er delt; delene står først på listen.
strategy-home-later = Vælg senere
strategy-home-nowhere = Bidrager ikke længere til noget her
strategy-home-not-yours = Det kan kun de ændre, der fører samarbejdet.

# Hvad der netop er gjort

strategy-done-entered = Oprettet.
strategy-done-saved = Gemt.
strategy-done-started = Udkastet er oprettet.
strategy-done-adopted = Vedtagelsen er registreret.
strategy-done-published = Udgaven er offentlig.
strategy-done-unpublished = Udgaven er trukket tilbage.
strategy-done-removed = Udkastet er fjernet.
strategy-done-move = Flyttet.
strategy-done-split = Delt.
strategy-done-merge = Lagt sammen.
strategy-done-retire = Punktet er udgået.
strategy-done-homes = De nye steder er gemt.
