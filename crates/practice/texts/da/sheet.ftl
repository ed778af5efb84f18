# Tjeklister og guider.

sheet-administration = Indstillinger
sheet-checklists = Tjeklister
sheet-checklists-about = Spørgsmålene, som et foreslået samarbejde vægtes efter; én liste til politiske og én til administrative samarbejder.
sheet-checklists-add = Skriv en tjekliste
sheet-checklists-empty = Der er ingen tjekliste endnu. Uden en kan ingen vægtning åbnes.
sheet-checklists-used = En vægtning spørger efter denne tjekliste, så den ændres ikke mere: svarene bliver ved de spørgsmål, de blev givet til. Kopiér den, ret kopien, og tag den i brug.
sheet-guides = Monitoreringsguider
sheet-guides-about = Spørgsmålene, som stilles om hvert samarbejde én gang om året; én guide til politiske og én til administrative samarbejder.
sheet-guides-add = Skriv en guide
sheet-guides-empty = Der er ingen guide endnu. Uden en kan ingen monitorering åbnes.
sheet-guides-used = En monitorering spørger efter denne guide, så den ændres ikke mere: svarene bliver ved de spørgsmål, de blev givet til. Kopiér den, ret kopien, og tag den i brug.

sheet-title = Navn
sheet-questions = Spørgsmål
sheet-state = Status
sheet-source = Kilde
sheet-being-written = Under udarbejdelse
sheet-in-use = I brug siden { $day }
sheet-replaced = Afløst; var i brug fra { $day }
sheet-to-be-used = Bruges fra { $day }
sheet-locked = Låst
sheet-replaces = Kopieret fra
sheet-copy = Kopiér for at ændre
sheet-edit = Rediger navn og spor
sheet-valid-from = Bruges fra
sheet-valid-from-help = En dag, i dag eller senere. Der spørges efter den nyeste, som er i brug for sporet. Lad feltet være tomt for at tage den ud af brug.
sheet-use = Gem dagen
sheet-up = Flyt op
sheet-down = Flyt ned
sheet-out = Tag ud
sheet-remove = Fjern
sheet-remove-text = Ingen er blevet spurgt efter den. Dens historik bliver i loggen.
sheet-remove-do = Fjern den
sheet-between = Midt imellem

sheet-add-section = Tilføj et afsnit
sheet-first-section = Det første afsnit
sheet-section-title = Afsnittets navn
sheet-section-about = Hvad det handler om
sheet-key = Ord, som det findes igen ved
sheet-key-help = Det samme kriterium har det samme ord i alle tjeklister og guider, så svarene står ved siden af hinanden gennem årene. Er feltet tomt, laves ordet af navnet.
sheet-question-key-help = Det samme spørgsmål har det samme ord i alle tjeklister og guider. Er feltet tomt, laves ordet af spørgsmålet.
sheet-question = Spørgsmål
sheet-add-question = Tilføj endnu et spørgsmål
sheet-remove-question = Fjern dette spørgsmål
sheet-place = Plads i rækkefølgen
sheet-help = Hjælp under spørgsmålet
sheet-kind = Svar
sheet-anchors = Hvad pointene betyder
sheet-anchors-help = Kun til point: én linje for hvert antal point, det laveste først. En linje må være tom.
sheet-weight = Vægt
sheet-weight-help = Kun til point: hvor meget det tæller ved siden af de andre, 1 til 100.
sheet-weight-of = Point, vægt { $weight }
sheet-unit = Hvad der tælles
sheet-optional = Må stå åbent

sheet-answer-score = Point med begrundelse
sheet-answer-yes_no = Ja eller nej med begrundelse
sheet-answer-verdict = Fortsæt, justér eller udtræd
sheet-answer-figure = Et antal
sheet-answer-words = Ord

sheet-done-saved = Gemt.
sheet-done-copied = Kopieret. Ret den her; den er ikke i brug endnu.
sheet-done-used = Dagen er gemt.
sheet-done-withdrawn = Taget ud af brug.
sheet-done-removed = Fjernet.

fault-sheet-used = Den er i brug og ændres ikke mere. Kopiér den, og ret kopien.
fault-due-past = Skriv en dag, der ikke ligger før { $today }.
