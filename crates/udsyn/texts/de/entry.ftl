# Wege hinein: Einladungen, vergessene Passwörter, und die Briefe dazu.

entry-invited = Sie sind zu { $authority } eingeladen
entry-invited-role = Ihre Rolle wird sein: { $role }.
entry-invited-address = Die Einladung ist für { $address }. Der Link gilt einmal, bis { $until }.
entry-new = Sind Sie zum ersten Mal hier?
entry-new-about = Geben Sie Ihren Namen ein, und wählen Sie ein Passwort, das nur Sie kennen.
entry-new-do = Konto anlegen und bestätigen
entry-known = Haben Sie hier schon ein Passwort?
entry-known-about = Bestätigen Sie mit dem Passwort, mit dem Sie sich sonst anmelden. Wo Sie anderswo angemeldet sind, werden Sie abgemeldet.
entry-known-do = Anmelden und bestätigen
entry-confirm-as = Als { $name } bestätigen
entry-password = Passwort wählen
entry-password-help = Mindestens { $least } Zeichen. Vier Wörter, die nichts miteinander zu tun haben, sind leicht zu merken und schwer zu erraten. Keine Namen, Orte oder Jahreszahlen.
entry-unknown = Vielleicht fehlt ein Stück, oder es wurde ein neuerer Link geschickt. Kopieren Sie den ganzen Link, oder bitten Sie die Person, die Sie eingeladen hat, um einen neuen.
entry-expired = Bitten Sie die Person, die Sie eingeladen hat, die Einladung noch einmal zu schicken.
entry-used-title = Der Link wurde benutzt
entry-used = Ein Link gilt nur einmal. Melden Sie sich mit Ihrem Passwort an.
entry-forgotten = Passwort vergessen
entry-forgotten-about = Geben Sie die Adresse ein, mit der Sie sich anmelden. Wir schicken dann einen Link, mit dem Sie ein neues Passwort wählen.
entry-forgotten-do = Link schicken
entry-forgotten-sent = Wenn die Adresse hier ein Konto hat, ist ein Link dorthin unterwegs. Er gilt einen Tag. Kommt nichts an, sehen Sie im Spam-Ordner nach, oder fragen Sie in Ihrer Behörde die Administration.
entry-forgotten-ask = Hier werden keine E-Mails verschickt. Bitten Sie die Administration in Ihrer Behörde um einen Link für ein neues Passwort.
entry-new-password = Neues Passwort wählen
entry-new-password-about = Für { $address }. Der Link gilt einmal, bis { $until }. Überall sonst werden Sie abgemeldet.
entry-new-password-do = Passwort speichern
entry-new-password-done = Das Passwort ist geändert. Melden Sie sich mit dem neuen an.
entry-password-over = Er wurde benutzt oder ist abgelaufen, oder es fehlt ein Stück. Fordern Sie unter „Passwort vergessen?“ einen neuen an.

entry-letter-hello = Guten Tag
entry-letter-invited-subject = Einladung zu { $authority } in Udsyn
entry-letter-invited = Sie sind eingeladen, an der internationalen Strategie mitzuarbeiten: { $authority }. Ihre Rolle wird sein: { $role }.
entry-letter-choose = Öffnen Sie den Link, und wählen Sie ein Passwort. Haben Sie hier schon ein Passwort, bestätigen Sie damit.
entry-letter-once = Der Link ist nur für Sie. Er gilt einmal, bis { $until }.
entry-letter-unknown = Wenn Ihnen das nichts sagt, müssen Sie nichts tun.
entry-letter-password-subject = Neues Passwort für Udsyn
entry-letter-password = Hier wählen Sie ein neues Passwort:
entry-letter-password-once = Der Link ist nur für Sie. Er gilt einmal, einen Tag lang.
entry-letter-password-unknown = Wenn Sie nicht darum gebeten haben, müssen Sie nichts tun; Ihr Passwort bleibt, wie es ist.

fault-account-known = Haben Sie hier schon ein Passwort, bestätigen Sie unten damit.
