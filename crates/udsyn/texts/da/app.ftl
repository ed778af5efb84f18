app-welcome = Velkommen til Udsyn
app-about = Her fører myndigheder deres internationale strategi fra ord til resultater.
app-no-authority = Der er endnu ingen myndighed her. Den, der driver installationen, henter den første ind med kommandoen »udsyn import«.
app-sign-in = Log ind
app-sign-out = Log ud
app-email = E-mail
app-password = Adgangskode
app-forgotten = Glemt adgangskoden?
app-foreign-form = Formularen kom ikke fra denne side. Åbn siden igen, og send den herfra.
app-search = Søg
app-accessibility = Tilgængelighed
app-demo-note = Demonstration: myndighedens ur står på de dage, da strategien var ny.
app-today = I dag
app-proposals = Forslag
app-monitoring = Monitorering
app-waits-one = venter på dig
app-waits = venter på dig
app-strategy = Strategi
app-public-site = Den offentlige side
app-cooperations = Samarbejder
app-organisations = Organisationer
app-administration = Indstillinger
app-work = Arbejde
app-register = Samarbejde
app-system = System
fault-sign-in = Skriv e-mail og adgangskode igen; en af dem passede ikke.
fault-sign-in-wait = Vent { $seconds } sekunder, og prøv så igen; der har været for mange forkerte forsøg herfra.

answer-title = Svar på årets spørgsmål
answer-about = Linket er kun til dig og åbner kun dette ene skema. Du behøver ikke logge ind.
answer-open = Åbn skemaet
answer-unknown-title = Linket virker ikke
answer-unknown = Måske er det ikke kommet helt med. Kopiér hele linket fra e-mailen, eller log ind.
answer-expired-title = Linket er udløbet
answer-expired = Det virker i 30 dage. Log ind for at svare, eller vent på den næste påmindelse.
answer-done-title = Der er svaret
answer-done = Linket er brugt: det, det var til, venter ikke længere. Log ind for at se, hvad der blev svaret.
calendar-title = Kalender
calendar-lede = Få det, der venter på dig, og møderne vist i din egen kalender. Giv kalenderen adressen; så følger den selv med.
calendar-own = Det, der venter på dig
calendar-make = Lav en adresse
calendar-renew = Lav en ny adresse; den gamle holder op med at virke
calendar-remove = Fjern adressen
calendar-secret = Adressen er selv nøglen: enhver, der har den, kan se datoer og titler. Giv den kun til din egen kalender.
calendar-meeting = { $body } mødes
calendar-items =
    { $count ->
        [one] 1 punkt
       *[other] { $count } punkter
    }
app-handover = Overdragelse
app-eu-work = EU-arbejde
app-meetings = Møder
app-choose = Vælg, hvor du vil arbejde.
app-sites = De offentlige sider
demo-title = Udsyn samler alt, hvad en region eller kommune er med i ude i verden
demo-about = Hvorfor I er med, hvor længe, hvad det koster, hvem der besluttede det, og hvad der kom ud af det.
demo-try = Prøv Udsyn
demo-as-office = Prøv som medarbejder i internationalt kontor
demo-as-office-about = Opgaver venter, og et møde skal forberedes.
demo-as-unit = Prøv som leder i en enhed
demo-as-unit-about = Foreslå et samarbejde, og svar på årets spørgsmål.
demo-as-member = Prøv som regionsrådsmedlem
demo-as-member-about = Næste møde med sine sager, og de pladser du har.
demo-as-admin = Prøv som administrator
demo-as-admin-about = Brugere, instanser, kompetenceplan og sprog.
demo-picture = Et udsnit af registret: { $authority }
demo-picture-of = { $count } af { $of } samarbejder
demo-sites = Eller se, hvad borgerne ser
demo-site-count = { $count ->
    [one] 1 samarbejde
   *[other] { $count } samarbejder
}
demo-note = I { $authority } er dagen { $day }. Samarbejder, beløb og beslutninger er fra de tre offentlige strategier; møder, opgaver og svar er eksempler. Ingen personer er nævnt.
app-typed = Det, du skrev, er ikke gemt
app-typed-again = Det står her endnu. Vent et øjeblik, og send det igen.
app-typed-sign-in = Det står her endnu. Log ind i et nyt faneblad, gå tilbage til dette, og send det igen herfra.
app-typed-copy = Det står her endnu, så du kan kopiere det.
app-typed-send = Send igen
app-sign-in-beside = Log ind i et nyt faneblad
app-signed-out = Du er ikke længere logget ind.
