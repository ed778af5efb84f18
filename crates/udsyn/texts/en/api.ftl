api-media-type = Send the body as JSON, with the header “Content-Type: application/json”.
api-not-utf-8 = Send the body in UTF-8; some of its bytes are not.
api-unreadable = The body cannot be read at line { $line }, column { $column }: { $why }
api-unreadable-at = The body cannot be read at line { $line }, column { $column }, in “{ $at }”: { $why }
api-parameters = The address asks for something that is not known here. See what is known in “parameters” and “allowed”.

fault-parameter = Leave this parameter out; this address does not know it.
