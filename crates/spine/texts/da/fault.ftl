# Hvad man skal gøre ved det, der er sendt ind. Én sætning, til et menneske, aldrig bebrejdende.

fault-needed = Skriv, hvad der skal stå her.
fault-needed-choice = Vælg et af svarene.
fault-needed-date = Skriv en dato, for eksempel 1.5.2010.
fault-needed-number = Skriv et tal.
fault-needed-amount = Skriv et beløb.
fault-needed-file = Vælg en fil.
fault-blank = Skriv noget her, eller lad feltet være helt tomt.
fault-too-long = Forkort teksten til højst { $limit } tegn.
fault-too-many = Behold højst { $limit } { $limit ->
    [one] post
   *[other] poster
} her.
fault-twice = Vælg et andet ord; en anden post har det allerede.
fault-control-character = Fjern det usynlige styretegn. Det er måske fulgt med, da du satte teksten ind.
fault-revision = Hent siden igen: oversættelsen henviser til en senere original end den, der findes.
fault-date = Skriv en dato, for eksempel 1.5.2010, maj 2010 eller 2010.
fault-date-two = Skriv én dato her: { $start } eller { $end }. Den anden hører til i sit eget felt.
fault-date-month = Skriv måneden som et tal fra 1 til 12 eller med dens navn.
fault-date-year = Skriv årstallet med fire cifre, for eksempel 2010.
fault-date-day = Skriv en dag, der findes: { $start } har { $days } dage.
fault-day-needed = Skriv en dato med dag, måned og år, for eksempel 1.5.2010.
fault-before-start = Skriv en slutdato, der ikke ligger før { $start }.
fault-every-years = Skriv, hvor mange år der går imellem, fra 1 til 50.
fault-months = Skriv antallet af måneder, fra 1 til 600.
fault-number = Skriv et tal, for eksempel 1.200.
fault-whole-number = Skriv et helt tal, for eksempel 12.
fault-between = Skriv et tal fra { $from } til { $to }.
fault-money = Skriv beløbet med tal, for eksempel 1.637.953 eller 1.637.953,50.
fault-amount = Skriv et beløb fra 0 til 100.000 mio.
fault-percent = Skriv en andel fra 0 til 100 procent.
fault-choice = Vælg et af svarene på listen.
fault-id = Vælg fra listen; denne post kendes ikke.
fault-slug = Skriv 1 til 60 små bogstaver a–z, cifre og enkelte bindestreger, for eksempel nordsoeen.
fault-slug-reserved = Vælg en anden webadresse; den her bruges til en af siderne.
fault-country = Vælg et land fra listen, eller skriv dets to bogstaver, for eksempel DK.
fault-nuts = Skriv en NUTS-kode, for eksempel DK05.
fault-currency = Vælg en valuta fra listen.
fault-colour = Skriv farven som # og seks cifre eller bogstaver a–f, for eksempel #0B5A77.
fault-contrast = Vælg en mørkere farve: mod hvidt har denne en kontrast på { $contrast }, og tekst kræver 4,5. Den nærmeste læselige er { $nearest }.
fault-website = Skriv hele adressen, som begynder med https://, uden mellemrum.
fault-email = Skriv en e-mailadresse, for eksempel navn@example.org.
fault-pic = Skriv deltagerkodens (PIC) 9 cifre.
fault-cvr = Skriv CVR-nummerets 8 cifre.
fault-ror = Skriv ROR-id’ets 9 bogstaver og cifre, som begynder med 0.
fault-hash = Vedhæft filen igen; dens fingeraftryk er ikke helt.
fault-file-unknown = Læg filen ind på samarbejdets side først; myndigheden har ingen fil med fingeraftrykket { $hash }.
fault-vacant-with-person = Fjern personen, eller ret status: en ubesat post har ingen indehaver.
fault-form-fields = Send færre felter ad gangen: en formular har plads til { $limit }.
fault-form-unreadable = Hent formularen igen, og send den en gang til; den kom beskadiget frem.
fault-address-taken = Vælg en anden webadresse; »{ $slug }« er optaget.
fault-area = Vælg et af myndighedens områder; »{ $area }« er ikke et af dem.
fault-area-used = Behold området »{ $area }«, eller flyt først det, der hører til det: enheder eller samarbejder gør det stadig.
fault-email-taken = Skriv en anden adresse; den hører til en, der allerede er bruger her.
fault-id-taken = Send den en gang til; dens nummer blev taget i mellemtiden.
fault-link = Vælg en fra listen; »{ $id }« findes ikke længere.
fault-open-units = Luk først enhederne under denne, eller flyt dem et andet sted hen.
fault-password-weak = Vælg en adgangskode, der er sværere at gætte: for eksempel fire ord, der ikke hører sammen. Undgå tastaturrækker, gentagelser, årstal og kendte adgangskoder.
fault-password-personal = Vælg en adgangskode uden dit navn, din e-mailadresse eller din myndighed; dem prøver andre først.
fault-password-short = Vælg en adgangskode på mindst { $least } tegn.
fault-password-wrong = Skriv den adgangskode, du har nu; dette var en anden.
fault-still-used = Fjern den først dér, hvor den bruges: { $kind } »{ $id }«.
fault-unit-circle = Vælg en anden enhed ovenover: denne ville ligge inden i sig selv.
fault-strategy-circle = Vælg en anden strategi ovenover: denne ville ligge under sig selv.
fault-other-strategy = Vælg en udgave af den samme strategi.
fault-edition-circle = Vælg en anden udgave: denne ville fortsætte sig selv.
fault-other-edition = Vælg et punkt i den samme udgave.
fault-under-retired = Vælg et andet punkt ovenover: dette er opgivet.
fault-node-retired = Punktet udgik { $on } og ændres ikke længere.
fault-node-circle = Vælg et andet punkt ovenover: dette ville ligge under sig selv.
fault-level = Vælg et af strategiens egne niveauer, eller tilføj niveauet til strategien først.
fault-edition-adopted = Udgaven blev vedtaget { $on } og ændres ikke længere. Begynd en ny udgave.
fault-adopted-already = Udgaven er allerede vedtaget.
fault-edition-empty = Tilføj mindst ét punkt, før udgaven vedtages.
fault-parts = Skriv mindst to dele.
fault-cannot-merge = Vælg andre punkter: kun punkter i den samme udgave, som ikke ligger ovenover, kan lægges sammen.
fault-language = Skriv kun på de sprog, som myndigheden bruger.
fault-unreadable = Ret dette: { $why }.
fault-unknown-word = »{ $word }« kendes ikke her. Skriv et af: { $known }.
fault-unknown-field = Udelad dette; der er intet felt af det navn.
fault-wrong-form =
    { $form ->
        [text] Skriv en tekst her.
        [list] Skriv en liste her.
        [group] Skriv felter med værdier her.
        [flag] Skriv true eller false her.
        [number] Skriv et tal her.
       *[other] Skriv værdien i en anden form.
    }
fault-too-early = Skriv en dag, der ikke ligger før { $start }.
fault-chosen-twice = Vælg hver kun én gang; denne står her allerede.
