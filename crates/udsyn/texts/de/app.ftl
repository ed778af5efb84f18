app-welcome = Willkommen bei Udsyn
app-about = Hier führen Behörden ihre internationale Strategie vom Wort zum Ergebnis. Wählen Sie Ihre Behörde.
app-no-authority = Hier gibt es noch keine Behörde. Wer die Installation betreibt, holt die erste mit dem Befehl „udsyn import“ herein.
app-sign-in = Anmelden
app-sign-out = Abmelden
app-email = E-Mail
app-password = Passwort
app-forgotten = Passwort vergessen?
app-foreign-form = Das Formular kam nicht von dieser Seite. Öffnen Sie die Seite erneut und senden Sie es von hier.
app-search = Suchen
app-accessibility = Barrierefreiheit
app-demo-note = Vorführung: Die Uhr der Behörde steht auf den Tagen, an denen die Strategie neu war.
app-today = Heute
app-proposals = Vorschläge
app-monitoring = Monitoring
app-waits-one = wartet auf Sie
app-waits = warten auf Sie
app-strategy = Strategie
app-public-site = Die öffentliche Seite
app-cooperations = Kooperationen
app-organisations = Organisationen
app-administration = Verwaltung
app-work = Arbeit
app-register = Register
app-money = Mittel und Aufrufe
app-system = System
fault-sign-in = Geben Sie E-Mail und Passwort noch einmal ein; eines davon passte nicht.
fault-sign-in-wait = Warten Sie { $seconds } Sekunden, und versuchen Sie es dann erneut; von hier kamen zu viele falsche Versuche.
app-desk = Schreibtisch

answer-title = Die Jahresfragen beantworten
answer-about = Der Link ist nur für Sie und öffnet nur dieses eine Formular. Sie müssen sich nicht anmelden.
answer-open = Formular öffnen
answer-unknown-title = Der Link funktioniert nicht
answer-unknown = Vielleicht fehlt ein Stück. Kopieren Sie den ganzen Link aus dem Brief, oder melden Sie sich an.
answer-expired-title = Der Link ist abgelaufen
answer-expired = Er gilt 30 Tage. Melden Sie sich an, um zu antworten, oder warten Sie auf den nächsten Brief.
answer-done-title = Es ist beantwortet
answer-done = Der Link wurde benutzt: Wofür er war, wartet nicht mehr. Melden Sie sich an, um die Antwort zu sehen.
calendar-title = Kalender
calendar-lede = Sehen Sie, was auf Sie wartet, und die Sitzungen in Ihrem eigenen Kalender. Geben Sie ihm die Adresse; er hält sich dann selbst auf dem Laufenden.
calendar-own = Was auf Sie wartet
calendar-make = Adresse anlegen
calendar-renew = Neue Adresse anlegen; die alte gilt nicht mehr
calendar-remove = Adresse entfernen
calendar-secret = Die Adresse ist selbst der Schlüssel: Wer sie hat, sieht Daten und Titel. Geben Sie sie nur Ihrem eigenen Kalender.
calendar-meeting = { $body } tagt
calendar-items =
    { $count ->
        [one] 1 Punkt
       *[other] { $count } Punkte
    }
app-handover = Übergabe
