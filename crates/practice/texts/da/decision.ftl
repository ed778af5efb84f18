fault-no-decider = Vælg den instans, der beslutter.
fault-two-deciders = Vælg kun én instans, der beslutter; de andre indstiller.
fault-decider-not-last = Sæt den instans, der beslutter, sidst.
fault-after-meeting = Skriv en dag, der ikke er efter mødet den { $day }.
