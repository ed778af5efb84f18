fault-guide-track = Wählen Sie einen Leitfaden für die richtige Spur.
fault-not-asked = Die Runde fragt nicht nach dieser Kooperation.
fault-guide-of-round = Beantworten Sie den Leitfaden der Runde. Laden Sie die Seite neu.
fault-year = Schreiben Sie ein Jahr zwischen 1900 und 2200.
