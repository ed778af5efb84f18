fault-guide-track = Vælg en guide til det rigtige spor.
fault-not-asked = Runden spørger ikke til dette samarbejde.
fault-guide-of-round = Svar på rundens egen guide. Hent siden igen.
fault-year = Skriv et år mellem 1900 og 2200.
