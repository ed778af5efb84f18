# Hvad der er galt med en pakke. Hver sætning følger efter stedet.

fault-bundle-size = Hold pakken under { $limit } MB; udelad filerne eller historikken.
fault-bundle-json = Ret JSON i linje { $line }, kolonne { $column }: { $why }.
fault-bundle-shape = Ret formen i linje { $line }, kolonne { $column }: { $why }.
fault-bundle-format = Vælg en fil, hvis »format« er »{ $format }«; denne er noget andet.
fault-bundle-newer = Indlæs den med en nyere Udsyn: pakken har version { $version }, og dette program kender versioner til og med { $known }.
fault-bundle-id = Skriv 1 til 40 små bogstaver a–z, cifre og enkelte bindestreger.
fault-bundle-kind = Vælg en type post, som Udsyn har; det kender ikke »{ $kind }«.
fault-bundle-twice = Behold kun den ene: nummer { $first } på listen er den samme.
fault-bundle-media-type = Skriv en medietype som application/pdf.
fault-bundle-base64 = Skriv filens bytes som base64.
fault-bundle-hash = Skriv SHA-256 af filens bytes; denne hører til andre bytes.
fault-bundle-history = Historikken er ikke hel og kan derfor ikke indlæses: { $why }.
fault-bundle-differs = Historikken ender med en anden version af posten end den i pakken; eksportér myndigheden igen.
