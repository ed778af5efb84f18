fault-value = Write a value that the indicator can have.
fault-decimals = Write how many digits stand after the decimal sign, from 0 to 6.
fault-steps = Write from 2 to 10 steps.
fault-dimension = Choose one of what the indicator tells apart.
fault-approves-own = Somebody else than who measured the value approves it.
fault-value-elsewhere = Choose a value of the same indicator.
