app-welcome = Willkommen bei Udsyn
app-about = Hier führen Behörden ihre internationale Strategie von Worten zu Ergebnissen.
app-no-authority = Hier gibt es noch keine Behörde. Wer die Installation betreibt, holt die erste mit dem Befehl „udsyn import“ herein.
app-sign-in = Anmelden
app-sign-out = Abmelden
app-email = E-Mail
app-password = Passwort
app-forgotten = Passwort vergessen?
app-foreign-form = Das Formular kam nicht von dieser Seite. Öffnen Sie die Seite erneut und senden Sie es von hier.
app-search = Suchen
app-accessibility = Barrierefreiheit
app-demo-note = Demonstration: Die Uhr der Behörde steht auf den Tagen, an denen die Strategie neu war.
app-today = Heute
app-proposals = Vorschläge
app-monitoring = Monitoring
app-waits-one = wartet auf Sie
app-waits = warten auf Sie
app-strategy = Strategie
app-public-site = Die öffentliche Seite
app-cooperations = Kooperationen
app-organisations = Organisationen
app-administration = Einstellungen
app-work = Arbeit
app-register = Zusammenarbeit
app-system = System
fault-sign-in = Geben Sie E-Mail und Passwort noch einmal ein; eines davon passte nicht.
fault-sign-in-wait = Warten Sie { $seconds } Sekunden, und versuchen Sie es dann erneut; von hier kamen zu viele falsche Versuche.

answer-title = Die Jahresfragen beantworten
answer-about = Der Link ist nur für Sie und öffnet nur dieses eine Formular. Sie müssen sich nicht anmelden.
answer-open = Formular öffnen
answer-unknown-title = Der Link funktioniert nicht
answer-unknown = Vielleicht fehlt ein Stück. Kopieren Sie den ganzen Link aus der E-Mail, oder melden Sie sich an.
answer-expired-title = Der Link ist abgelaufen
answer-expired = Er gilt 30 Tage. Melden Sie sich an, um zu antworten, oder warten Sie auf die nächste E-Mail.
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
app-eu-work = EU-Arbeit
app-meetings = Sitzungen
app-choose = Wählen Sie, wo Sie arbeiten möchten.
app-sites = Die öffentlichen Seiten
demo-title = Udsyn sammelt alles, woran eine Region oder Kommune im Ausland teilnimmt
demo-about = Warum Sie dabei sind, wie lange, was es kostet, wer es beschloss und was daraus wurde.
demo-try = Udsyn ausprobieren
demo-as-office = Als Mitarbeitende des internationalen Büros ausprobieren
demo-as-office-about = Aufgaben warten, und eine Sitzung ist vorzubereiten.
demo-as-unit = Als Leitung einer Einheit ausprobieren
demo-as-unit-about = Eine Kooperation vorschlagen und die Jahresfragen beantworten.
demo-as-member = Als Mitglied des Regionalrats ausprobieren
demo-as-member-about = Die nächste Sitzung mit ihren Punkten und Ihre Sitze.
demo-as-admin = Als Administrator ausprobieren
demo-as-admin-about = Benutzer, Gremien, Zuständigkeitsplan und Sprachen.
demo-picture = Aus dem Register: { $authority }
demo-picture-of = { $count } von { $of } Kooperationen
demo-sites = Oder sehen, was die Bürger sehen
demo-site-count = { $count ->
    [one] 1 Kooperation
   *[other] { $count } Kooperationen
}
demo-note = In { $authority } ist der { $day }. Kooperationen, Beträge und Beschlüsse stammen aus den drei veröffentlichten Strategien; Sitzungen, Aufgaben und Antworten sind Beispiele. Keine Personen sind genannt.
app-typed = Was Sie geschrieben haben, ist nicht gespeichert
app-typed-again = Es steht noch hier. Warten Sie einen Augenblick, und senden Sie es noch einmal.
app-typed-sign-in = Es steht noch hier. Melden Sie sich in einem neuen Tab an, kehren Sie zu diesem zurück, und senden Sie es von hier noch einmal.
app-typed-copy = Es steht noch hier, damit Sie es kopieren können.
app-typed-send = Noch einmal senden
app-sign-in-beside = In einem neuen Tab anmelden
app-signed-out = Sie sind nicht mehr angemeldet.
