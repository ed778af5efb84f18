fault-hours-a-month = Skriv, hvor mange timer en månedsværksenhed har, fra 1 til 744.
fault-posting-elsewhere = Vælg en fra det samme samarbejde.
fault-approved-before-sent = Skriv, hvilken dag rapporten blev sendt, og en godkendelse, der ikke ligger før.
fault-rates-days = Årets dage skal stå i rækkefølge, med én kurs for hver.
fault-years-above-total = Årene giver tilsammen mere end beløbet. Gør dem mindre eller beløbet større.
fault-years-without-amount = Skriv beløbet, før du fastlægger, hvad der falder på hvilket år.
fault-no-programme = Vælg »Program« som art, eller lad programmets vilkår stå tomme.
fault-part-of-itself = Vælg et program, der ikke selv er en del af dette.
