fault-order = Skriv dem i rækkefølge, den tidligste først.
fault-stage-order = Vælg et trin, der kommer efter det forrige. Efter et svar kommer der ikke flere.
fault-answered-before-sent = Skriv, hvornår ansøgningen blev sendt, før du skriver svaret.
fault-granted-without-yes = Skriv, at ansøgningen er imødekommet, eller lad beløbet stå tomt.
