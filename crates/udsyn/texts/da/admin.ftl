# Administrationen.

admin-about = Det, alt andet står på. Hver del siger, hvad den har betydning for.
admin-who-there-is = Hvem der er
admin-rights = Hvem der må hvad, og hvad der er gjort
admin-never = Aldrig
admin-role = Rolle
admin-role-area = Kun i området
admin-role-area-help = En rolle, der er begrænset til et område, ændrer intet uden for det.
admin-role-all-areas = Alle områder
admin-role-add = Tilføj en rolle
admin-role-remove = Fjern denne rolle

admin-accounts = Brugere og roller
admin-accounts-about = Hvem der kan logge ind her, og hvad hver især må.
admin-account-name = Navn
admin-account-roles = Roller
admin-account-add = Tilføj en bruger
admin-account-add-button = Tilføj
admin-account-email-help = En, der allerede har en konto, beholder den med navn og adgangskode.
admin-account-password = Første adgangskode
admin-account-new-password = Ny adgangskode
admin-account-password-help = Mindst 12 tegn. Lad feltet stå tomt, så laves der en, som vises én gang.
admin-account-password-made = En ny adgangskode
admin-account-password-once = Denne adgangskode vises kun nu. Giv den videre på en sikker måde; den kan ændres under egen konto.
admin-account-password-set = Adgangskoden er sat, og alle sessioner er afsluttet.
admin-account-set-password = Sæt adgangskode
admin-account-access = Log ind
admin-account-elsewhere = Denne konto hører også til en anden myndighed. Dens adgangskode, og om den kan logge ind, ændres ikke herfra.
admin-account-enabled = Åben
admin-account-disabled = Spærret
admin-account-enable = Åbn kontoen igen
admin-account-disable = Spær kontoen
admin-account-disable-text = Ingen logger ind med en spærret konto; den, der er logget ind, logges ud med det samme. Den kan åbnes igen.
admin-account-person-help = Det, der er forankret hos denne person, kan brugeren så selv passe.
admin-account-remove = Fjern fra myndigheden
admin-account-remove-text = Kontoen mister alle roller her. Det, den har gjort, bliver i loggen under dens navn.
admin-account-added = Tilføjet.
admin-account-linked = Tilføjet med den konto, der allerede fandtes; dens navn og adgangskode er uændret.
admin-account-changed = Gemt.
admin-account-removed = Fjernet fra myndigheden.

admin-tokens = Nøgler til programmer
admin-tokens-about = Med en nøgle bruger et program programgrænsefladen med én rolles rettigheder, i alle områder eller i ét.
admin-tokens-empty = Intet program har en nøgle endnu.
admin-token-new = En ny nøgle
admin-token-name = Hvad den er til
admin-token-name-help = For eksempel: natlig eksport til datavarehuset
admin-token-role-help = Vælg den mindste, der er nok.
admin-token-create = Opret nøgle
admin-token-made = Nøglen er oprettet
admin-token-once = Den vises kun nu. Opbevar den som en adgangskode.
admin-token-created = Oprettet
admin-token-used = Sidst brugt
admin-token-state = Status
admin-token-revoke = Tilbagekald
admin-token-is-revoked = Tilbagekaldt
admin-token-revoked = Nøglen er tilbagekaldt; den åbner ikke længere noget.

admin-log = Loggen
admin-log-about = Alle ændringer i myndigheden, det nyeste først: hvem, hvornår og hvorfor. Intet i den kan ændres.
admin-log-record = Hvad der blev ændret
admin-log-when = Hvornår
admin-log-who = Hvem
admin-log-why = Hvorfor
admin-log-removed = fjernet
admin-log-filter = Type
admin-log-all-kinds = Alle typer
admin-log-empty = Her står ingen ændring af denne type.
admin-log-newest = Nyeste
admin-log-earlier = Tidligere
admin-verify = Kontrollér nu
admin-verify-whole = Loggen er hel: { $changes } ændringer er læst igen og hænger sammen, og de { $records } nuværende poster er det, de giver. { $files ->
        [0] {""}
        [one] Den ene fil, den nævner, er uændret.
       *[other] De { $files } filer, den nævner, er uændrede.
    }
admin-verify-broken = Loggen er ikke hel
admin-verify-broken-text = Stop med at skrive, bevar databasen, som den er, og gendan den nyeste sikkerhedskopi, der består kontrollen.

admin-used-by = { $count ->
    [0] Intet samarbejde bruger dem endnu.
    [one] Bruges af { $count } samarbejde.
   *[other] Bruges af { $count } samarbejder.
}

fault-last-administrator = Behold dette; mindst én administrator skal blive tilbage. Gør først en anden til administrator.
fault-role-needed = Vælg mindst én rolle. For at fjerne kontoen, brug »Fjern fra myndigheden«.

admin-feedback = Fra besøgende
admin-feedback-about = Hvad besøgende på det offentlige sted har skrevet: rettelser, og sider de ikke kan bruge.
admin-feedback-open = { $count ->
    [0] Intet venter.
    [one] Én besked venter.
   *[other] { $count } beskeder venter.
}
admin-feedback-none = Her kommer det til at stå, hvad besøgende skriver på det offentlige sted. Endnu har ingen skrevet.
admin-feedback-no-page = forsiden
admin-feedback-done = Klaret
admin-feedback-finish = Er klaret
admin-feedback-remove = Slet
admin-feedback-is-done = Beskeden er klaret.
admin-feedback-is-removed = Beskeden er slettet.

admin-mail = Breve
admin-mail-about = Påmindelser, som programmet har skrevet: hvad der venter, og hvad der ikke kom frem.
admin-mail-count = { $waiting } venter, { $refused } blev afvist.
admin-mail-to = Til
admin-mail-subject = Emne
admin-mail-state = Tilstand
admin-mail-deeds = Hvad du kan gøre
admin-mail-sent = Sendt
admin-mail-refused = Afvist
admin-mail-waits = Venter; prøves
admin-mail-unknown = Programmet blev standset midt i afsendelsen; ingen ved, om brevet nåede frem. Det, det minder om, står også i det næste.
admin-mail-again = Send igen
admin-mail-remove = Fjern
admin-mail-goes-again = Brevet sendes igen.
admin-mail-removed = Brevet er fjernet.
admin-mail-none = Her kommer de breve til at stå, som programmet skriver. Der er ikke skrevet nogen endnu.
admin-mail-off = Der sendes ingen breve
admin-mail-off-how = Den, der driver programmet, angiver en mailserver med UDSYN_MAIL_SERVER; se vejledningen til drift.
admin-log-show = Vis
admin-log-together = { $count ->
    [one] 1 post
   *[other] { $count } poster på én gang
}
admin-log-more = og { $count } mere
