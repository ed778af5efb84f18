api-media-type = Send indholdet som JSON med hovedet »Content-Type: application/json«.
api-not-utf-8 = Send indholdet i UTF-8; nogle af bytene er det ikke.
api-unreadable = Indholdet kan ikke læses i linje { $line }, tegn { $column }: { $why }
api-unreadable-at = Indholdet kan ikke læses i linje { $line }, tegn { $column }, i »{ $at }«: { $why }
api-parameters = Adressen beder om noget, der ikke kendes her. Se, hvad der kendes, i »parameters« og »allowed«.

fault-parameter = Udelad denne parameter; adressen kender den ikke.
