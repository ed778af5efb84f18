fault-value = Schreiben Sie einen Wert, den der Indikator haben kann.
fault-decimals = Schreiben Sie, wie viele Ziffern nach dem Komma stehen, von 0 bis 6.
fault-steps = Schreiben Sie 2 bis 10 Stufen.
fault-dimension = Wählen Sie etwas von dem, was der Indikator unterscheidet.
fault-approves-own = Jemand anderes als die Person, die den Wert gemessen hat, genehmigt ihn.
fault-value-elsewhere = Wählen Sie einen Wert desselben Indikators.
