api-media-type = Senden Sie den Inhalt als JSON mit der Kopfzeile „Content-Type: application/json“.
api-not-utf-8 = Senden Sie den Inhalt in UTF-8; einige Bytes sind es nicht.
api-unreadable = Der Inhalt ist in Zeile { $line }, Spalte { $column } nicht lesbar: { $why }
api-unreadable-at = Der Inhalt ist in Zeile { $line }, Spalte { $column }, in „{ $at }“ nicht lesbar: { $why }
api-token-needed = Senden Sie einen Zugangsschlüssel der Behörde: „Authorization: Bearer udsyn_…“. Programme ändern nur mit einem Schlüssel; die Anmeldung ist für Menschen.

fault-parameter = Lassen Sie diesen Parameter weg; die Adresse kennt ihn nicht.
fault-parameter-value = Wählen Sie einen anderen Wert; „{ $value }“ nimmt dieser Parameter nicht an.
