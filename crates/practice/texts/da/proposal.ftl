# At foreslå et samarbejde.

proposals-title = Forslag
proposals-lede = Hvad der er foreslået, og hvad der er blevet af det.
proposals-begun = Begyndt og ikke sendt
proposals-own = Foreslået af dig
proposals-own-none = Du har ikke foreslået noget endnu. Det, du foreslår, står her sammen med, hvad der bliver af det.
proposals-others = Foreslået af andre
proposals-others-none = Ingen andre har foreslået noget, som du kan se.
proposals-all = Alle forslag

proposal-new = Foreslå et samarbejde
proposal-new-named = Foreslå: { $name }
proposal-lede = Ti minutter, i vilkårlig rækkefølge og gerne ad flere gange. Hver side gemmes, når du forlader den. Kun du ser forslaget, indtil det er sendt.
proposal-parts-done = { $done } af { $of } dele er færdige.
proposal-unnamed = Et forslag uden navn
proposal-kept = Gemt { $when }
proposal-back = Alle dele

proposal-state-done = Færdig
proposal-state-begun = I gang
proposal-state-not-begun = Ikke begyndt
proposal-state-not-yet = Kan ikke begynde endnu

proposal-what = Hvad og med hvem
proposal-what-about = Hvad det hedder, hvilken type samarbejde det er, hvem der deltager.
proposal-gives = Hvad det giver
proposal-gives-about = Hvad formålet er, og hvilket udbytte du forventer.
proposal-money = Penge og folk
proposal-money-about = Hvad det koster os i penge og i timer.
proposal-who = Hvem der står bag
proposal-who-about = Den ansvarlige enhed, og hvem i den.
proposal-criteria = Kriterierne
proposal-criteria-about = Din egen vurdering, hvis du vil. Den står ved siden af det, bedømmerne finder, og tælles ikke med.
proposal-criteria-first = Vælg først spor under »Hvad og med hvem«. Uden en tjekliste i brug er der ingen kriterier.
proposal-criteria-no-person = Din konto står ikke for en person i myndigheden, så svarene ville ikke være nogens. Forslaget kan sendes uden dem.
proposal-criteria-beside = Står ved siden af det, bedømmerne finder; tælles ikke med.
proposal-check = Se efter og send
proposal-check-about = Læs det igennem, før andre gør det.
proposal-check-lede = Intet er sendt endnu. Ret det, der ikke passer.

proposal-name-help = Det, folk vil kalde det.
proposal-track-help = Afgør, hvilken tjekliste forslaget vægtes efter, og hvem der beslutter.
proposal-track-political = Politikere deltager og har ansvaret.
proposal-track-administrative = Administrationen deltager og har ansvaret.
proposal-partner = Partner
proposal-partners = Partnere
proposal-organisation = Organisation
proposal-add-partner = Tilføj en partner
proposal-remove-partner = Fjern denne partner
proposal-others = Andre partnere
proposal-others-help = Dem, der ikke står på listen endnu, med ord.
proposal-others-note = Partnere, der ikke står i registret endnu:
proposal-countries = Lande
proposal-countries-help = Navne eller koder med komma imellem: Norge, Sverige.
proposal-serves = Hvilket punkt i strategien det bidrager til
proposal-purpose-help = Hvad problemet er, og hvorfor det løses bedre sammen med andre.
proposal-outcome-help = Hvad vi skal stå med til sidst. Den årlige monitorering spørger om netop dette.
proposal-summary-help = Én sætning, som en fremmed forstår.
proposal-total-help = Alle partnere tilsammen.
proposal-eu-rate = EU-støttesats i procent
proposal-own = Vores egne kontante midler
proposal-own-help = Skriv 0, hvis det ikke koster os penge. Lad feltet være tomt, hvis ingen ved det endnu.
proposal-own-basis = Pengene er
proposal-hours = Vores timer om året
fault-hours-needed = Skriv et antal timer om året, 0 hvis ingen.
proposal-hours-help = Et ærligt skøn er nok. Skriv 0, hvis det ingen tager.
proposal-instead = Hvad der så må holde op
proposal-instead-help = Timer og penge tages fra noget andet.
proposal-unit-help = Den skal vide, at du foreslår det.
proposal-post = Hvem i enheden
proposal-post-help = Som en stilling: »Konsulent«. Ingen navne.
proposal-myself = Jeg vil selv være kontakten

proposal-save-on = Gem og fortsæt
proposal-save-leave = Gem og gå ud
proposal-save-over = Gem min i stedet
proposal-other-window = Siden blev i mellemtiden gemt i et andet vindue
proposal-other-window-text = Intet er tabt. Dit står i formularen nedenfor; det andet vindue gemte:

proposal-route = Forslagets beslutningsvej
proposal-route-recommends = indstiller
proposal-route-decides = beslutter
proposal-send = Send forslaget
proposal-send-about = Det internationale kontor og alle, der må se interne oplysninger på området, kan se det. Det offentliggøres ikke.

proposal-done-sent = Sendt
proposal-sent-title = Forslaget er sendt
proposal-of = Forslag: { $name }
proposal-sent = Sendt
proposal-sent-on = »{ $name }« blev sendt { $day }.
proposal-sent-day = Foreslået { $day }
proposal-number = Nummer
proposal-became = Hvad der er blevet af det
proposal-who-sees = Hvem der ser det nu
proposal-who-sees-text = Det internationale kontor og alle i myndigheden, der må se interne oplysninger på området. Det er ikke offentligt.
proposal-who-sees-published = Samarbejdet står på den offentlige side, hvor alle kan se det. Selve forslaget ser kun det internationale kontor og alle i myndigheden, der må se interne oplysninger på området.
proposal-next = Hvad der sker nu
proposal-next-text = Det internationale kontor åbner en vægtning: nogle kolleger vurderer forslaget efter tjeklisten, hver for sig. Af det, de finder, registreres ét resultat, og den instans, der beslutter, tager det op. Denne side siger altid, hvor langt det er.
proposal-next-weighed = Nogle kolleger vurderer forslaget efter tjeklisten, hver for sig. Af det, de finder, registreres ét resultat, og den instans, der beslutter, tager det op.
proposal-next-body = Forslaget er vægtet. Nu tager den instans, der beslutter, det op.
proposal-next-decided = Der er taget en beslutning. Hvordan det går, står på samarbejdets side.
proposal-see = Se samarbejdet
proposal-waits = Venter på, at kontoret åbner vægtningen
proposal-waits-for-list = Venter: der er ingen tjekliste i brug til sporet
proposal-is-weighed = Er ved at blive vægtet
proposal-was-weighed = Vægtet: { $recommendation }

similar-title = Lignende findes allerede
similar-about = Se først her: måske kan det være en del af noget, der kører.
similar-none = Der står intet lignende i registret.
similar-words = Fælles ord: { $words }
similar-partners = samme partner: { $partners }
similar-programme = samme program
similar-places = også i { $places }

compare-title = Kandidater side om side
compare-lede = Hvad der er foreslået og ikke besluttet, det bedst vægtede først. Med et loft ses det, hvor langt penge og timer rækker.
compare-money = Egne penge om året ({ $currency })
compare-money-yearly = Egne penge uden timer i det dyreste år ({ $currency })
compare-hours = Timer om året
compare-show = Vis, hvor langt det rækker
compare-none = Intet er foreslået uden at være besluttet.
compare-weighed = Vægtet til
compare-not-weighed = Ikke vægtet endnu
compare-sum = Sum indtil nu
compare-sum-of =
    { $money } og { $hours ->
        [one] 1 time
       *[other] { $hours } timer
    }
compare-reach = Rækker
compare-within = Inden for
compare-over = Over loftet
compare-line = { $count ->
    [0] Penge og timer rækker ikke til det første.
    [one] Penge og timer rækker til det første.
   *[other] Penge og timer rækker til de første { $count }.
}
compare-all-within = Penge og timer rækker til dem alle.

fault-no-person = Din konto står ikke for en person i myndigheden, så svarene ville ikke være nogens.
