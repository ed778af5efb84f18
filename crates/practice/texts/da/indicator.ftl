fault-value = Skriv en værdi, som indikatoren kan have.
fault-decimals = Skriv, hvor mange cifre der står efter kommaet, fra 0 til 6.
fault-steps = Skriv fra 2 til 10 trin.
fault-dimension = Vælg noget af det, som indikatoren skelner mellem.
fault-approves-own = En anden end den, der har målt værdien, godkender den.
fault-value-elsewhere = Vælg en værdi for den samme indikator.
