# Der Rahmen und die Teile, die jede Seite benutzt.

kit-skip = Zum Inhalt springen
kit-menu = Menü
kit-main-menu = Hauptmenü
kit-close = Schließen
kit-language = Sprache
kit-about = Über diese Seiten
kit-path = Pfad
kit-on-page = Auf dieser Seite

kit-filter-and-find = Filtern und suchen
kit-find-in-list = In dieser Liste suchen
kit-show = Anzeigen
kit-chosen = Gewählte Filter
kit-remove = entfernen
kit-remove-all = Alle Filter entfernen
kit-pages = Seiten
kit-pager = { $from }–{ $to } von { $total }
kit-before = Zurück
kit-after = Weiter
kit-change = Ändern
kit-score = { $points } von { $of }

kit-optional = freiwillig
kit-choose = Bitte wählen
kit-error = Fehler
kit-faults = { $count ->
    [one] Eine Angabe ist zu berichtigen
   *[other] { $count } Angaben sind zu berichtigen
}
kit-date-help = Zum Beispiel 1.5.2010, Mai 2010 oder 2010
kit-day-help = Zum Beispiel 1.5.2010
kit-currency = Währung
kit-still-right = Der Text sagt weiterhin dasselbe wie das Original
kit-version-original = Original
kit-version-translated = Übersetzt
kit-version-stale = Älter als das Original
kit-version-machine = Maschinell übersetzt
kit-version-missing = Fehlt
kit-draft-saved = Entwurf gespeichert um
kit-draft-failed = Der Entwurf konnte nicht gespeichert werden. Ihr Text steht noch hier.

kit-shown-in = Sprache des Textes: { $language }. Eine deutsche Fassung gibt es noch nicht.
kit-translated = Übersetzt; Sprache des Originals: { $language }.
kit-translated-stale = Übersetzt nach einer früheren Fassung; Sprache des Originals: { $language }.
kit-translated-by-machine = Maschinell übersetzt; Sprache des Originals: { $language }.
kit-show-original = Original anzeigen
kit-foreign = Einen Teil dieses Textes gibt es noch nicht auf Deutsch; er steht hier auf { $languages }.
kit-read-in = Diese Seite auf Deutsch lesen

kit-years-beyond = Das Diagramm zeigt { $from }–{ $to }. Außerhalb dieser Jahre liegen { $amount }.
kit-show-as-table = Als Tabelle anzeigen
kit-download-csv = Als CSV herunterladen
kit-in-millions = Mio. { $currency }
kit-in-thousands = Tausend { $currency }
kit-year = Jahr
kit-time = Zeit
kit-what = Was
kit-total = Zusammen
kit-in-all = Insgesamt
kit-period-decided = Beschlossener Zeitraum oder Bewilligung
kit-period-open = Läuft ohne Ende weiter
kit-period-ended = Beendet
kit-period-planned = Geplant

kit-now = jetzt
kit-was = vorher

kit-error-400 = Das ließ sich nicht lesen
kit-error-400-text = Die Adresse oder das Mitgesandte ist nicht, wie es sein soll. Gehen Sie zurück und versuchen Sie es erneut.
kit-no-such-change = „{ $given }“ ist nicht die Nummer einer Änderung. Sie ist eine ganze Zahl.
kit-no-such-day = „{ $given }“ ist kein Tag. Schreiben Sie ihn als 1.3.2012 oder 2012-03-01.
kit-error-401 = Bitte melden Sie sich an
kit-error-401-text = Diese Seite ist für Personen mit einem Konto.
kit-error-401-program = Senden Sie einen Zugangsschlüssel der Behörde in der Kopfzeile „Authorization: Bearer udsyn_…“.
kit-error-403 = Das dürfen Sie hier nicht tun
kit-error-403-text = Sie dürfen dies sehen, aber Ihre Rolle erlaubt diese Handlung nicht. Fragen Sie die Koordination Ihrer Behörde.
kit-error-404 = Die Seite gibt es nicht
kit-error-404-text = Vielleicht heißt sie jetzt anders, oder sie ist für Sie nicht offen.
kit-error-405 = So lässt sich die Seite nicht öffnen
kit-error-405-text = Diese Adresse nimmt nur ein Formular entgegen. Gehen Sie zurück, und öffnen Sie die Seite, auf der es steht.
kit-error-409 = Jemand war schneller
kit-error-409-text = Dies wurde geändert, während Sie schrieben. Laden Sie die Seite neu, sehen Sie beide Fassungen an, und behalten Sie das Richtige.
kit-error-413 = Das ist zu groß
kit-error-413-text = Das Gesandte braucht mehr Platz, als da ist. Senden Sie eine kleinere Datei oder weniger auf einmal.
kit-error-422 = Einiges ist zu berichtigen
kit-error-422-text = Was Sie sandten, wurde gelesen, kann so aber nicht gespeichert werden.
kit-error-429 = Etwas zu schnell
kit-error-429-text = Von Ihrer Verbindung kamen in kurzer Zeit viele Anfragen. Warten Sie einen Augenblick, und versuchen Sie es erneut.
kit-error-500 = Hier ging etwas kaputt
kit-error-500-text = Der Fehler liegt bei uns und ist vermerkt. Was Sie gespeichert hatten, ist sicher.
kit-error-503 = Gerade nicht erreichbar
kit-error-503-text = Das Programm erreicht seine Daten im Augenblick nicht. Nichts ist verloren; versuchen Sie es in einer Minute erneut.
kit-error-clock = Gerade kann nichts gespeichert werden
kit-error-clock-text = Die Uhr des Servers passt nicht zur Zeit der letzten Änderung; deshalb wird nichts gespeichert. Sagen Sie es der Person, die den Server betreibt, und senden Sie dann erneut.
kit-incident = Nennen Sie der Administration diese Nummer: { $number }
kit-try-again = Erneut versuchen
kit-to-start = Zur Startseite
kit-ask-role = Ihre Rolle erlaubt es nicht. Fragen Sie jemanden, der es kann: { $role }.
kit-feed = Änderungen als Feed
kit-made-with = Erstellt mit
kit-told-public = Der Öffentlichkeit gesagt
kit-final = Das lässt sich danach nicht zurücknehmen.
