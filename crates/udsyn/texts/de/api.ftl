api-media-type = Senden Sie den Inhalt als JSON mit der Kopfzeile „Content-Type: application/json“.
api-not-utf-8 = Senden Sie den Inhalt in UTF-8; einige Bytes sind es nicht.
api-unreadable = Der Inhalt ist in Zeile { $line }, Spalte { $column } nicht lesbar: { $why }
api-unreadable-at = Der Inhalt ist in Zeile { $line }, Spalte { $column }, in „{ $at }“ nicht lesbar: { $why }
api-parameters = Die Adresse fragt nach etwas, das hier nicht bekannt ist. Was bekannt ist, steht in „parameters“ und „allowed“.

fault-parameter = Lassen Sie diesen Parameter weg; die Adresse kennt ihn nicht.
