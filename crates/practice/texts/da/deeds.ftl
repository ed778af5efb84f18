deeds-title = Samlede ændringer
deeds-lede = Handlinger, der ændrede flere poster på én gang. Åbn en af dem for at se, hvad der kan tages tilbage: det, ingen har ændret siden, og som ikke er vedtaget, sendt, afgjort eller godkendt.
deeds-empty = Her står de handlinger, du kan tage tilbage. Der er ingen endnu.
deeds-what = Hvad der skete
deeds-when = Hvornår
deeds-who = Hvem
deeds-why = Hvorfor
deeds-taken = taget tilbage
deeds-name =
    { $count ->
        [one] { $deed }: 1 post
       *[other] { $deed }: { $count } poster
    }
deeds-told =
    { $count ->
        [one] 1 post blev ændret { $when } af { $who }.
       *[other] { $count } poster blev ændret { $when } af { $who }.
    }
deeds-reason-was = Begrundelse: { $reason }
deeds-done = Handlingen er taget tilbage. Det står i loggen, og det kan selv tages tilbage.
deeds-taken-by = Taget tilbage { $when } af { $who }.
deeds-taken-see = Se tilbagetagelsen
deeds-if = Hvis du tager det tilbage
deeds-goes-back =
    { $count ->
        [one] 1 post bliver igen, som den var.
       *[other] { $count } poster bliver igen, som de var.
    }
deeds-stays =
    { $count ->
        [one] 1 post bliver, som den er nu. Den står øverst med grunden.
       *[other] { $count } poster bliver, som de er nu. De står øverst med grunden.
    }
deeds-never = Det, der er vedtaget, sendt, afgjort eller godkendt, tages aldrig tilbage. Det gør e-mails, der er sendt, heller ikke.
deeds-letters =
    { $count ->
        [one] 1 påmindelse på e-mail er skrevet siden; den kan ikke kaldes tilbage.
       *[other] { $count } påmindelser på e-mail er skrevet siden; de kan ikke kaldes tilbage.
    }
deeds-nothing = Der er intet at tage tilbage
deeds-why-back = Begrundelse
deeds-do = Tag det tilbage
deeds-records = Poster
deeds-record = Post
deeds-kind = Type
deeds-becomes = Hvad der sker
deeds-before = Bliver igen, som den var
deeds-gone = Fjernes; den fandtes ikke før
deeds-again = Kommer igen
deeds-went = Gik tilbage
deeds-stayed = Blev, som den var
deeds-stay-changed = Bliver: { $who } har ændret den { $when }
deeds-stay-removed = Bliver væk: Den er fjernet siden
deeds-stay-settled = Bliver: vedtaget, sendt, afgjort eller godkendt
deeds-stay-beginning = Bliver: Myndigheden begyndte med den
deeds-stay-rests = Bliver: hører til noget, der er vedtaget, sendt eller afgjort siden:
deeds-stay-needed = Bliver: Noget andet bygger på den.
deeds-made = Det kan tages tilbage.
deeds-made-see = Se, hvad der blev ændret
deeds-would =
    { $count ->
        [one] 1 post bliver ændret
       *[other] { $count } poster bliver ændret
    }
deeds-would-new =
    { $count ->
        [one] 1 ny
       *[other] { $count } nye
    }
deeds-would-changed =
    { $count ->
        [one] 1 ændret
       *[other] { $count } ændrede
    }
deeds-would-removed =
    { $count ->
        [one] 1 fjernet
       *[other] { $count } fjernede
    }
deeds-would-new-one = Ny
deeds-would-changed-one = Ændres
deeds-would-removed-one = Fjernes
deeds-would-undo = Du kan tage det hele tilbage bagefter; det, andre når at ændre imens, bliver.
deeds-would-back = Tilbage til formularen
deeds-would-more =
    { $count ->
        [one] og 1 til
       *[other] og { $count } til
    }
fault-nothing-back = Ingen poster kan gå tilbage; se grunden ved hver enkelt.
fault-back-moved = Nogen har ændret noget imens. Se listen igen, før du tager det tilbage.
deed-import = Import
deed-open_term = Ny valgperiode åbnet
deed-hand_over = Overdragelse
deed-assign_many = Person navngivet for flere samarbejder
deed-roll_over = Handlingsplan ført videre
deed-open_round = Monitoreringsrunde åbnet
deed-close_round = Monitoreringsrunde lukket
deed-bring_calls = Indkaldelser indlæst
deed-bring_list = Liste over projekter indlæst
deed-bring_rates = Valutakurser indlæst
deed-move_links = Samarbejder flyttet til andre punkter i strategien
deed-start_edition = Ny udgave af en strategi begyndt
deed-remove_edition = Udkast til en udgave fjernet
deed-publish_edition = Udgave offentliggjort
deed-unpublish_edition = Udgave fjernet fra den offentlige side
deed-retire_node = Punkt i strategien opgivet
deed-split_node = Punkt i strategien delt
deed-merge_nodes = Punkter i strategien lagt sammen
deed-merge_organisations = To organisationer lagt sammen
deed-move_node = Punkt i strategien flyttet
deed-make_periods = Rapporteringsperioder oprettet
deed-take_back = Handling taget tilbage
deed-several = Flere ændringer på én gang
