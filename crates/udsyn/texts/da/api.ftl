api-media-type = Send indholdet som JSON med hovedet “Content-Type: application/json”.
api-not-utf-8 = Send indholdet i UTF-8; nogle af bytene er det ikke.
api-unreadable = Indholdet kan ikke læses i linje { $line }, tegn { $column }: { $why }
api-unreadable-at = Indholdet kan ikke læses i linje { $line }, tegn { $column }, i “{ $at }”: { $why }
api-token-needed = Send en adgangsnøgle til myndigheden: “Authorization: Bearer udsyn_…”. Programmer ændrer kun med en nøgle; at være logget ind er for mennesker.

fault-parameter = Udelad denne parameter; adressen kender den ikke.
fault-parameter-value = Vælg en anden værdi; “{ $value }” er ikke en, som parameteren tager imod.
