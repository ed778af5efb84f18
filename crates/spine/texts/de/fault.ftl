# Was mit dem Eingesandten zu tun ist. Ein Satz, an einen Menschen, nie vorwurfsvoll.

fault-needed = Geben Sie ein, was hier stehen soll.
fault-needed-choice = Wählen Sie eine der Antworten.
fault-needed-date = Geben Sie ein Datum ein, etwa 1.5.2010.
fault-needed-number = Geben Sie eine Zahl ein.
fault-needed-amount = Geben Sie einen Betrag ein.
fault-needed-file = Wählen Sie eine Datei.
fault-blank = Geben Sie hier etwas ein, oder lassen Sie das Feld ganz leer.
fault-too-long = Kürzen Sie den Text auf höchstens { $limit } Zeichen.
fault-too-many = Behalten Sie hier höchstens { $limit } { $limit ->
    [one] Eintrag
   *[other] Einträge
}.
fault-twice = Wählen Sie ein anderes Wort; ein anderer Eintrag hat es schon.
fault-control-character = Entfernen Sie das unsichtbare Steuerzeichen. Es kam wohl beim Einfügen mit.
fault-revision = Laden Sie die Seite neu: Die Übersetzung nennt ein späteres Original, als es gibt.
fault-date = Geben Sie ein Datum ein, etwa 1.5.2010, Mai 2010 oder 2010.
fault-date-two = Geben Sie hier ein Datum ein: { $start } oder { $end }. Das andere gehört in sein eigenes Feld.
fault-date-month = Geben Sie den Monat als Zahl von 1 bis 12 oder mit seinem Namen ein.
fault-date-year = Geben Sie das Jahr mit vier Ziffern ein, etwa 2010.
fault-date-day = Geben Sie einen Tag ein, den es gibt: { $start } hat { $days } Tage.
fault-day-needed = Geben Sie ein Datum mit Tag, Monat und Jahr ein, etwa 1.5.2010.
fault-before-start = Geben Sie ein Ende ein, das nicht vor { $start } liegt.
fault-every-years = Geben Sie ein, wie viele Jahre dazwischenliegen, von 1 bis 50.
fault-months = Geben Sie die Anzahl der Monate ein, von 1 bis 600.
fault-number = Geben Sie eine Zahl ein, etwa 1.200.
fault-whole-number = Geben Sie eine ganze Zahl ein, etwa 12.
fault-between = Geben Sie eine Zahl von { $from } bis { $to } ein.
fault-money = Geben Sie den Betrag in Ziffern ein, etwa 1.637.953 oder 1.637.953,50.
fault-amount = Geben Sie einen Betrag von 0 bis 100.000 Mio. ein.
fault-percent = Geben Sie einen Anteil von 0 bis 100 Prozent ein.
fault-choice = Wählen Sie eine der aufgeführten Antworten.
fault-id = Wählen Sie aus der Liste; dieser Eintrag ist nicht bekannt.
fault-slug = Geben Sie 1 bis 60 Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche ein, etwa nordsee.
fault-slug-reserved = Wählen Sie eine andere Webadresse; diese steht schon für eine Seite.
fault-country = Wählen Sie ein Land aus der Liste, oder geben Sie seine zwei Buchstaben ein, etwa DK.
fault-nuts = Geben Sie einen NUTS-Code ein, etwa DK05.
fault-currency = Wählen Sie eine Währung aus der Liste.
fault-colour = Geben Sie die Farbe als # und sechs Ziffern oder Buchstaben a–f ein, etwa #0B5A77.
fault-contrast = Wählen Sie eine dunklere Farbe: Gegen Weiß hat diese einen Kontrast von { $contrast }, und Text braucht 4,5. Die nächste lesbare ist { $nearest }.
fault-website = Geben Sie die ganze Adresse ein, beginnend mit https://, ohne Leerzeichen.
fault-email = Geben Sie eine E-Mail-Adresse ein, etwa name@example.org.
fault-pic = Geben Sie die 9 Ziffern des Teilnehmercodes (PIC) ein.
fault-cvr = Geben Sie die 8 Ziffern der CVR-Nummer ein.
fault-ror = Geben Sie die 9 Buchstaben und Ziffern der ROR-Kennung ein, beginnend mit 0.
fault-hash = Hängen Sie die Datei erneut an; ihr Fingerabdruck ist unvollständig.
fault-file-unknown = Fügen Sie die Datei zuerst auf der Seite der Kooperation hinzu; die Behörde hat keine Datei mit dem Fingerabdruck { $hash }.
fault-vacant-with-person = Nehmen Sie die Person heraus, oder ändern Sie den Status: Eine unbesetzte Stelle hat keinen Inhaber.
fault-form-fields = Senden Sie weniger Felder auf einmal: Ein Formular hat Platz für { $limit }.
fault-form-unreadable = Laden Sie das Formular neu, und senden Sie es noch einmal; es kam beschädigt an.
fault-address-taken = Wählen Sie eine andere Webadresse; „{ $slug }“ ist vergeben.
fault-area = Wählen Sie einen der Bereiche der Behörde; „{ $area }“ ist keiner davon.
fault-area-used = Behalten Sie den Bereich „{ $area }“, oder verschieben Sie zuerst, was zu ihm gehört: Einheiten oder Kooperationen tun es noch.
fault-email-taken = Geben Sie eine andere Adresse ein; diese gehört jemandem, der hier schon dabei ist.
fault-id-taken = Senden Sie es noch einmal; die Nummer wurde inzwischen vergeben.
fault-link = Wählen Sie aus der Liste; „{ $id }“ gibt es nicht mehr.
fault-open-units = Schließen Sie zuerst die Einheiten darunter, oder ordnen Sie sie anders zu.
fault-password-weak = Wählen Sie ein Passwort, das schwerer zu erraten ist: zum Beispiel vier Wörter, die nichts miteinander zu tun haben. Keine Tastaturreihen, Wiederholungen, Jahreszahlen oder bekannten Passwörter.
fault-password-personal = Wählen Sie ein Passwort ohne Ihren Namen, Ihre E-Mail-Adresse und Ihre Behörde; das probieren andere zuerst.
fault-password-short = Wählen Sie ein Passwort mit mindestens { $least } Zeichen.
fault-password-wrong = Geben Sie Ihr jetziges Passwort ein; dies war ein anderes.
fault-still-used = Lösen Sie es zuerst dort, wo es verwendet wird: { $kind } „{ $id }“.
fault-unit-circle = Wählen Sie eine andere Einheit darüber: Diese läge in sich selbst.
fault-strategy-circle = Wählen Sie eine andere Strategie darüber: Diese läge unter sich selbst.
fault-other-strategy = Wählen Sie eine Ausgabe derselben Strategie.
fault-edition-circle = Wählen Sie eine andere Ausgabe: Diese würde sich selbst fortsetzen.
fault-other-edition = Wählen Sie einen Punkt derselben Ausgabe.
fault-under-retired = Wählen Sie einen anderen Punkt darüber: Dieser wurde aufgegeben.
fault-node-retired = Der Punkt entfiel { $on } und ändert sich nicht mehr.
fault-node-circle = Wählen Sie einen anderen Punkt darüber: Dieser läge unter sich selbst.
fault-level = Wählen Sie eine der Ebenen der Strategie, oder fügen Sie die Ebene zuerst der Strategie hinzu.
fault-edition-adopted = Die Ausgabe wurde am { $on } beschlossen und ändert sich nicht mehr. Beginnen Sie eine neue Ausgabe.
fault-adopted-already = Die Ausgabe ist bereits beschlossen.
fault-edition-empty = Fügen Sie mindestens einen Punkt hinzu, bevor die Ausgabe beschlossen wird.
fault-parts = Geben Sie mindestens zwei Teile ein.
fault-cannot-merge = Wählen Sie andere Punkte: Nur Punkte derselben Ausgabe, die nicht darüber liegen, können zusammengelegt werden.
fault-language = Schreiben Sie nur in den Sprachen, die die Behörde verwendet.
fault-unreadable = Berichtigen Sie dies: { $why }.
fault-unknown-word = „{ $word }“ ist hier unbekannt. Geben Sie eines von diesen ein: { $known }.
fault-unknown-field = Lassen Sie dies weg; ein Feld dieses Namens gibt es nicht.
fault-wrong-form =
    { $form ->
        [text] Geben Sie hier einen Text ein.
        [list] Geben Sie hier eine Liste ein.
        [group] Geben Sie hier Felder mit Werten ein.
        [flag] Geben Sie hier true oder false ein.
        [number] Geben Sie hier eine Zahl ein.
       *[other] Geben Sie den Wert in einer anderen Form ein.
    }
fault-too-early = Geben Sie einen Tag ein, der nicht vor { $start } liegt.
fault-chosen-twice = Wählen Sie jedes nur einmal; dieses steht schon hier.
