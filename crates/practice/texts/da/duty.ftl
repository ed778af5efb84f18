duty-assess = Vurdér { $what }
duty-conclude = Saml vurderingerne af { $what } til ét resultat
duty-screen = Åbn screeningen af { $what }
duty-paper = Skriv sagsfremstillingen: { $what }
duty-send = Send dagsordenen: { $what }
duty-record = Notér beslutningen: { $what }
duty-schedule = Sæt på en dagsorden: { $what }
duty-follow-up = Følg op: { $what }
duty-condition = Sørg for, at betingelsen er opfyldt: { $what }
duty-tell = Giv besked: { $what }
duty-answer = Svar på årets spørgsmål om { $what }
duty-name-answerers =
    { $count ->
        [one] Ét samarbejde i Monitorering { $what } har ingen, der svarer
       *[other] { $count } samarbejder i Monitorering { $what } har ingen, der svarer
    }
duty-returned = Svar på kontorets spørgsmål om { $what }
duty-approve = Læs afrapporteringen om { $what }
duty-verdict = Sig, hvad der skal ske med { $what }
duty-fill = Besæt den ledige plads: { $what }
duty-take-on = Sig, om enheden tager den: { $what }
duty-apply = Send ansøgningen, før indkaldelsen lukker: { $what }
duty-own = Find ud af, hvem der har behovet: { $what }

duty-due-today = Senest i dag, { $day }.
duty-due = Senest { $day }, om { $days ->
        [one] 1 dag
       *[other] { $days } dage
    }.
duty-overdue = Skulle være klar { $day }, for { $days ->
        [one] 1 dag
       *[other] { $days } dage
    } siden.
letter-subject =
    { $authority }: { $count ->
        [one] 1 ting venter på dig
       *[other] { $count } ting venter på dig
    }
letter-hello = Hej { $name }
letter-waits =
    { $count ->
        [one] Det her venter på dig:
       *[other] De her { $count } ting venter på dig, det første først:
    }
letter-link = Links til årets spørgsmål åbner kun det ene skema og er kun til dig. Send dem ikke videre.
letter-all = Alt, hvad der venter, står her: { $address }
letter-seldom = Du får højst ét brev hver femte dag.
duty-task = Udfør: { $what }
duty-decide-plan = Tag planen op til beslutning: { $what }
duty-measure = Mål: { $what }
duty-approve-value = Godkend en værdi: { $what }
duty-demand = Følg op på kravet: { $what }
