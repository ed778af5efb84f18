# Was an einem Paket nicht stimmt. Jeder Satz folgt auf die Stelle.

fault-bundle-size = Halten Sie das Paket unter { $limit } MB; lassen Sie Dateien oder Verlauf weg.
fault-bundle-json = Berichtigen Sie das JSON in Zeile { $line }, Spalte { $column }: { $why }.
fault-bundle-shape = Berichtigen Sie die Form in Zeile { $line }, Spalte { $column }: { $why }.
fault-bundle-format = Wählen Sie eine Datei, deren „format“ „{ $format }“ ist; diese ist etwas anderes.
fault-bundle-newer = Lesen Sie es mit einem neueren Udsyn ein: Das Paket hat Version { $version }, dieses Programm kennt Versionen bis { $known }.
fault-bundle-id = Geben Sie 1 bis 40 Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche ein.
fault-bundle-kind = Wählen Sie eine Art von Eintrag, die Udsyn hat; „{ $kind }“ kennt es nicht.
fault-bundle-twice = Behalten Sie nur einen von beiden: Nummer { $first } der Liste ist derselbe.
fault-bundle-media-type = Geben Sie einen Medientyp wie application/pdf ein.
fault-bundle-base64 = Geben Sie die Bytes der Datei als Base64 an.
fault-bundle-hash = Geben Sie den SHA-256 der Bytes an; dieser gehört zu anderen Bytes.
fault-bundle-history = Der Verlauf ist nicht vollständig und kann nicht eingelesen werden: { $why }.
fault-bundle-differs = Der Verlauf endet in einem anderen Stand dieses Eintrags als im Paket; exportieren Sie die Behörde noch einmal.
