fault-no-decider = Wählen Sie das Gremium, das beschließt.
fault-two-deciders = Wählen Sie nur ein Gremium, das beschließt; die anderen empfehlen.
fault-decider-not-last = Setzen Sie das Gremium, das beschließt, an den Schluss.
fault-after-meeting = Schreiben Sie einen Tag, der nicht nach der Sitzung am { $day } liegt.
