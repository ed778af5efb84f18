api-media-type = Send the body as JSON, with the header “Content-Type: application/json”.
api-not-utf-8 = Send the body in UTF-8; some of its bytes are not.
api-unreadable = The body cannot be read at line { $line }, column { $column }: { $why }
api-unreadable-at = The body cannot be read at line { $line }, column { $column }, in “{ $at }”: { $why }
api-token-needed = Send a token of the authority: “Authorization: Bearer udsyn_…”. Programs change things with a token only; being signed in is for people.

fault-parameter = Leave this parameter out; this address does not know it.
fault-parameter-value = Choose another value; “{ $value }” is not one that this parameter takes.
