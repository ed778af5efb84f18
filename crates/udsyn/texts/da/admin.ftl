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
admin-invite = Invitér en bruger
admin-invite-by-mail = Personen får et link på e-mail og vælger selv sin adgangskode. Rollen gælder først, når linket er brugt. Det virker i { $days } dage.
admin-invite-by-hand = Du får et link, som du giver personen; så vælger personen selv sin adgangskode. Rollen gælder først, når linket er brugt. Det virker i { $days } dage.
admin-invite-name-help = Til e-mailen og listen. Personen kan selv rette det.
admin-invited = Invitationen er lavet
admin-invited-link = Linket vises kun nu. Giv det til personen selv på en sikker måde. Det virker én gang, indtil { $until }.
admin-invitations = Inviteret, endnu ikke bekræftet
admin-invitations-about = Ingen af disse kan noget her, før linket er brugt.
admin-invitation-until = linket virker indtil { $until }
admin-invitation-expired = linket udløb { $until }
admin-invitation-again = Invitér igen
admin-invitation-withdraw = Træk tilbage
admin-invitation-withdrawn = Invitationen er trukket tilbage; linket virker ikke mere.
admin-account-access = Log ind
admin-account-elsewhere = Kontoen hører også til en anden myndighed. Har personen glemt adgangskoden, laver den, der driver programmet, et link.
admin-account-enabled = Åben
admin-account-blocked = Spærret her
admin-account-disabled = Lukket
admin-account-disabled-text = Kontoen er lukket i hele installationen. Den, der driver programmet, kan åbne den igen.
admin-account-link-mail-about = Har personen glemt adgangskoden, sendes et link til personens egen e-mail. Det virker én gang, i et døgn.
admin-account-link-mail = Send et link til ny adgangskode
admin-account-link-about = Har personen glemt adgangskoden, kan du lave et link og give det videre. Det virker én gang, i et døgn, og står i sikkerhedsloggen.
admin-account-link = Lav et link til ny adgangskode
admin-account-link-made = Link til ny adgangskode
admin-account-link-once = Linket vises kun nu. Giv det til personen selv på en sikker måde. Det virker én gang, i et døgn.
admin-account-link-sent = Linket er på vej til personens egen e-mail.
admin-account-sessions-about = Er en enhed mistet, så log personen ud her. Links i påmindelser herfra virker heller ikke mere. I andre myndigheder sker der ikke noget.
admin-account-sessions-end = Log ud her
admin-account-sessions-ended = Personen er logget ud her.
admin-account-block-about = En spærret bruger kan ingenting her og logges ud med det samme. Kontoen er uændret i andre myndigheder. Spærringen kan ophæves.
admin-account-block = Spær her
admin-account-is-blocked = Brugeren er spærret her.
admin-account-unblock-about = Brugeren er spærret her. Ophæves det, gælder rollerne igen.
admin-account-unblock = Ophæv spærringen
admin-account-is-unblocked = Spærringen er ophævet.
admin-account-person-help = Det, der er forankret hos denne person, kan brugeren så selv passe.
admin-account-remove = Fjern fra myndigheden
admin-account-remove-text = Kontoen mister alle roller her. Det, den har gjort, bliver i loggen under dens navn.
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
admin-verify-whole =
    Loggen er hel: { $changes ->
        [one] 1 ændring er læst igen
       *[other] { $changes } ændringer er læst igen og hænger sammen
    }, og { $records ->
        [one] den nuværende post
       *[other] de { $records } nuværende poster
    } er det, de giver. { $files ->
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
admin-feedback-about = Hvad besøgende på den offentlige side har skrevet: rettelser, og sider de ikke kan bruge.
admin-feedback-open = { $count ->
    [0] Intet venter.
    [one] Én besked venter.
   *[other] { $count } beskeder venter.
}
admin-feedback-none = Her kommer det til at stå, hvad besøgende skriver på den offentlige side. Endnu har ingen skrevet.
admin-feedback-no-page = forsiden
admin-feedback-done = Klaret
admin-feedback-finish = Er klaret
admin-feedback-remove = Slet
admin-feedback-is-done = Beskeden er klaret.
admin-feedback-is-removed = Beskeden er slettet.

admin-mail = Påmindelser på e-mail
admin-mail-about = Påmindelser, som programmet har skrevet: hvad der venter, og hvad der ikke kom frem.
admin-mail-count = { $waiting } venter, { $refused } blev afvist.
admin-mail-to = Til
admin-mail-subject = Emne
admin-mail-state = Status
admin-mail-deeds = Hvad du kan gøre
admin-mail-sent = Sendt
admin-mail-refused = Afvist
admin-mail-waits = Venter; prøves
admin-mail-unknown = Programmet blev standset midt i afsendelsen; ingen ved, om påmindelsen nåede frem. Det, den minder om, står også i den næste.
admin-mail-again = Send igen
admin-mail-remove = Fjern
admin-mail-goes-again = Påmindelsen sendes igen.
admin-mail-removed = Påmindelsen er fjernet.
admin-mail-none = Her kommer de påmindelser til at stå, som programmet skriver. Der er ikke skrevet nogen endnu.
admin-mail-off = Der sendes ingen påmindelser på e-mail
admin-mail-off-how = Den, der driver programmet, angiver en mailserver med UDSYN_MAIL_SERVER; se vejledningen til drift.
admin-log-show = Vis
admin-log-together = { $count ->
    [one] 1 post
   *[other] { $count } poster på én gang
}
admin-log-more = og { $count } mere
