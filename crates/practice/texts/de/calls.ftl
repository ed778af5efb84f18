fault-order = Schreiben Sie sie der Reihe nach, das Früheste zuerst.
fault-stage-order = Wählen Sie einen Schritt, der nach dem vorigen kommt. Nach einer Antwort kommt keiner mehr.
fault-answered-before-sent = Schreiben Sie, wann der Antrag gesendet wurde, bevor Sie die Antwort schreiben.
fault-granted-without-yes = Geben Sie an, dass der Antrag bewilligt ist, oder lassen Sie den Betrag leer.
