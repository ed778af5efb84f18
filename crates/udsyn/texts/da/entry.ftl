# Veje ind: invitationer, glemt adgangskode, og de breve, der hører til.

entry-invited = Du er inviteret til { $authority }
entry-invited-role = Din rolle bliver: { $role }.
entry-invited-address = Invitationen er til { $address }. Linket virker én gang, indtil { $until }.
entry-new = Er du her for første gang?
entry-new-about = Skriv dit navn, og vælg en adgangskode, som kun du kender.
entry-new-do = Opret konto og bekræft
entry-known = Har du allerede en adgangskode her?
entry-known-about = Bekræft med den adgangskode, du plejer at logge ind med. Er du logget ind andre steder, logges du ud dér.
entry-known-do = Log ind og bekræft
entry-confirm-as = Bekræft som { $name }
entry-password = Vælg en adgangskode
entry-password-help = Mindst { $least } tegn. Fire ord, der ikke hører sammen, er lette at huske og svære at gætte. Brug ikke navne, steder eller årstal.
entry-unknown = Måske er det ikke kommet helt med, eller også er der sendt et nyere link. Kopiér hele linket, eller bed den, der inviterede dig, om et nyt.
entry-expired = Bed den, der inviterede dig, om at sende invitationen igen.
entry-used-title = Linket er brugt
entry-used = Et link virker kun én gang. Log ind med din adgangskode.
entry-forgotten = Glemt adgangskode
entry-forgotten-about = Skriv den adresse, du logger ind med. Så sender vi et link, hvor du vælger en ny adgangskode.
entry-forgotten-do = Send et link
entry-forgotten-sent = Hvis adressen har en konto her, er der et link på vej til den. Det virker i et døgn. Kommer der ikke noget, så se i uønsket post, eller spørg en administrator i din myndighed.
entry-forgotten-ask = Programmet sender ikke e-mail her. Bed en administrator i din myndighed om et link til en ny adgangskode.
entry-new-password = Vælg en ny adgangskode
entry-new-password-about = For { $address }. Linket virker én gang, indtil { $until }. Du logges ud alle andre steder.
entry-new-password-do = Gem adgangskoden
entry-new-password-done = Adgangskoden er skiftet. Log ind med den nye.
entry-password-over = Det er brugt eller udløbet, eller det er ikke kommet helt med. Bed om et nyt under »Glemt adgangskode?«.

entry-letter-hello = Hej
entry-letter-invited-subject = Invitation til { $authority } i Udsyn
entry-letter-invited = Du er inviteret til at arbejde med den internationale strategi i { $authority }. Din rolle bliver: { $role }.
entry-letter-choose = Åbn linket, og vælg en adgangskode. Har du allerede en adgangskode her, bekræfter du med den.
entry-letter-once = Linket er kun til dig. Det virker én gang, indtil { $until }.
entry-letter-unknown = Kender du ikke til det, skal du ikke gøre noget.
entry-letter-password-subject = Ny adgangskode til Udsyn
entry-letter-password = Her vælger du en ny adgangskode:
entry-letter-password-once = Linket er kun til dig. Det virker én gang, i et døgn.
entry-letter-password-unknown = Har du ikke bedt om det, skal du ikke gøre noget; din adgangskode er uændret.

fault-account-known = Har du allerede en adgangskode her, så bekræft med den nedenfor.
