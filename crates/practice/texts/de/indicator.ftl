fault-value = Geben Sie einen Wert ein, den der Indikator haben kann.
fault-decimals = Geben Sie ein, wie viele Ziffern nach dem Komma stehen, von 0 bis 6.
fault-steps = Geben Sie 2 bis 10 Stufen ein.
fault-dimension = Wählen Sie etwas von dem, was der Indikator unterscheidet.
fault-approves-own = Jemand anderes als die Person, die den Wert gemessen hat, bestätigt ihn.
fault-value-elsewhere = Wählen Sie einen Wert desselben Indikators.
indicator-title = Indikatoren
indicator-lede = Woran man sieht, ob die Strategie wirkt.
indicator-new = Neuer Indikator
indicator-none = Hier werden die Indikatoren stehen, in Zahlen oder auf einer Skala in Worten. Beginnen Sie mit dem ersten.
indicator-finding =
    { $short ->
        [0] Kein fälliges Ziel wurde verfehlt; { $reached } sind erreicht.
       *[other] { $reached } Ziele sind erreicht, { $short } nicht rechtzeitig.
    }
indicator-count =
    { $count ->
        [one] 1 Indikator
       *[other] { $count } Indikatoren
    }
indicator-contains = Nur bestätigte Werte zählen. Berichtigte und noch nicht bestätigte Werte sind nicht enthalten.
indicator-indicator = Indikator
indicator-latest = Letzter Wert
indicator-target = Ziel
indicator-targets = Ziele
indicator-course = Wie es steht
indicator-course-unset = Nicht gemessen
indicator-course-no-target = Ohne Ziel
indicator-course-reached = Erreicht
indicator-course-short = Nicht erreicht
indicator-course-ahead = Das Ziel liegt noch vorn
indicator-course-of = gegen das Ziel für { $by }: { $target }
indicator-measured-by = Gemessen von
indicator-waits = Offen
indicator-none-set = Nicht festgelegt
indicator-value-due = Ein Wert fehlt
indicator-due-for = Es fehlt ein Wert für { $from } bis { $to }.
indicator-to-approve =
    { $count ->
        [one] 1 zu bestätigen
       *[other] { $count } zu bestätigen
    }
indicator-closed = Seit { $day } nicht gemessen
indicator-step = { $place } von { $of }: { $step }
indicator-scale-of = Skala in Worten, { $count } Stufen
indicator-not-measured = Noch kein bestätigter Wert
indicator-no-target = { $value } ({ $when }); kein Ziel festgelegt
indicator-reached = { $value } ({ $when }): Das Ziel für { $by }, { $target }, ist erreicht
indicator-short = { $value } ({ $when }): Das Ziel für { $by }, { $target }, wurde nicht erreicht
indicator-ahead = { $value } ({ $when }); das Ziel für { $by } ist { $target }
indicator-facts = Fakten
indicator-no-definition = Es ist nicht angegeben, was genau gezählt wird.
indicator-serves = Zeigt, ob dies gelingt
indicator-edit = Indikator bearbeiten
indicator-measure = Wert eintragen
indicator-measure-do = Wert speichern
indicator-unit = Einheit
indicator-unit-help = Zum Beispiel: Partner, DKK, %.
indicator-better = Was besser ist
better-more = Mehr
better-less = Weniger
indicator-every = Wie oft gemessen wird
every-quarter = Jedes Quartal
every-half_year = Jedes Halbjahr
every-year = Jedes Jahr
every-occasion = Wenn es etwas zu messen gibt
indicator-baseline = Ausgangswert
indicator-dimension = Aufgliederung
indicator-dimensions = Aufgliederungen
indicator-dimensions-help = Wonach Werte unterschieden werden, etwa Bereich oder Geschlecht.
indicator-dimension-name = Wonach unterschieden wird
indicator-member = Teil
indicator-closed-on = Nicht mehr gemessen seit
indicator-value = Wert
indicator-chart-contains = Zeigt bestätigte Werte des Ganzen. Berichtigte Werte, unbestätigte Werte und Teile des Ganzen sind nicht enthalten.
indicator-chart-summed =
    { $count ->
        [one] 1 Wert ist aus den Teilen zusammengezählt.
       *[other] { $count } Werte sind aus den Teilen zusammengezählt.
    }
indicator-contributions = Was dazu beiträgt
indicator-no-contributions = Keine Kooperationen oder Initiativen sind genannt.
indicator-contribution = Beitrag
indicator-how = Wie
indicator-time = Zeit
indicator-of = Teil des Ganzen
indicator-from = Beigetragen von
indicator-from-help = Nur wenn der Wert der Beitrag einer Kooperation oder Initiative ist.
indicator-source = Quelle
indicator-source-help = Woher der Wert kommt, damit andere ihn wiederfinden.
indicator-approved = Bestätigt
indicator-values = Werte
indicator-standing = Zählt er
indicator-reason = Warum berichtigt wurde
indicator-reason-help = Steht beim neuen Wert; der alte bleibt stehen.
indicator-approved-on = Bestätigt am { $day }
indicator-not-approved = Wartet auf Bestätigung
indicator-corrected = Durch einen späteren Wert berichtigt
indicator-correction-waits = Eine Berichtigung wartet auf Bestätigung
indicator-approve = Bestätigen
indicator-approve-note = Nach der Genehmigung berichtigt ihn nur ein neuer Wert.
indicator-correct = Wert berichtigen
indicator-correct-about = Der Wert ist bestätigt und ändert sich nicht. Was Sie hier schreiben, wird ein neuer Wert, der zählt, sobald jemand anderes ihn bestätigt hat.
indicator-value-edit = Wert bearbeiten
indicator-story = Was dazu zu erzählen ist
indicator-whole = Das Ganze
indicator-name = Name
indicator-definition = Was gezählt wird
indicator-definition-help = So genau, dass zwei Personen auf dieselbe Zahl kommen.
indicator-add-row = Hinzufügen
indicator-measured-in = Worin gemessen wird
indicator-figure = Eine Zahl
indicator-scale = Eine Skala in Worten
indicator-scale-help = Für das, was sich nicht zählen lässt: von der untersten Stufe zur obersten.
indicator-decimals = Nachkommastellen
indicator-adds-up = Die Teile ergeben zusammen das Ganze
indicator-adds-up-help = Zum Beispiel Zahlen von Projekten, nicht Anteile oder Durchschnitte.
indicator-steps = Stufen der Skala
indicator-one-step = Stufe
indicator-seen-by = Indikatoren, an denen man es sieht
indicator-of-node = Daran sieht man es
indicator-contributes-to = Trägt bei zu
indicator-done-entered = Der Indikator ist eingetragen.
indicator-done-saved = Gespeichert.
indicator-done-measured = Der Wert ist eingetragen. Er zählt, sobald jemand anderes ihn bestätigt hat.
indicator-done-approved = Der Wert ist bestätigt.
indicator-done-corrected = Die Berichtigung ist eingetragen. Der alte Wert zählt, bis sie bestätigt ist.
fault-values-no-longer-fit = Es gibt Werte, die nicht mehr passen würden. Schließen Sie den Indikator und legen Sie einen neuen an.
fault-indicator-closed = Der Indikator wird nicht mehr gemessen.
fault-value-known = Für diese Zeit steht bereits ein Wert. Berichtigen Sie diesen.
fault-value-approved = Der Wert ist bestätigt und ändert sich nicht. Berichtigen Sie ihn durch einen neuen.
fault-value-not-approved = Der Wert ist nicht bestätigt; bearbeiten Sie ihn.
fault-value-corrected = Der Wert ist bereits berichtigt. Berichtigen Sie den neuen.
