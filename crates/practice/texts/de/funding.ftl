fault-hours-a-month = Schreiben Sie, wie viele Stunden ein Personenmonat hat, von 1 bis 744.
fault-posting-elsewhere = Wählen Sie eine derselben Kooperation.
fault-approved-before-sent = Schreiben Sie den Tag, an dem der Bericht gesendet wurde, und eine Genehmigung, die nicht davor liegt.
fault-rates-days = Die Tage eines Jahres müssen der Reihe nach stehen, mit einem Kurs für jeden.
fault-years-above-total = Die Jahre ergeben zusammen mehr als den Betrag. Verringern Sie sie, oder erhöhen Sie den Betrag.
fault-years-without-amount = Schreiben Sie den Betrag, bevor Sie festlegen, was auf welches Jahr fällt.
fault-no-programme = Wählen Sie „Programm“ als Art, oder lassen Sie die Bedingungen des Programms leer.
fault-part-of-itself = Wählen Sie ein Programm, das nicht selbst ein Teil von diesem ist.
