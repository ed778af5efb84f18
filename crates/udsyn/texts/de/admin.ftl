# Die Verwaltung.

admin-about = Worauf alles andere steht. Jeder Teil sagt, was von ihm abhängt.
admin-who-there-is = Wer es gibt
admin-rights = Wer was darf, und was getan wurde
admin-never = Nie
admin-role = Rolle
admin-role-area = Nur im Bereich
admin-role-area-help = Eine auf einen Bereich begrenzte Rolle ändert nichts außerhalb davon.
admin-role-all-areas = Alle Bereiche
admin-role-add = Weitere Rolle hinzufügen
admin-role-remove = Diese Rolle entfernen

admin-accounts = Benutzer und Rollen
admin-accounts-about = Wer sich hier anmelden kann, und was jeder darf.
admin-account-name = Name
admin-account-roles = Rollen
admin-invite = Jemanden einladen
admin-invite-by-mail = Die Person bekommt einen Link per E-Mail und wählt ihr Passwort selbst. Die Rolle gilt erst, wenn der Link benutzt wurde. Er gilt { $days } Tage.
admin-invite-by-hand = Sie bekommen einen Link zum Weitergeben; damit wählt die Person ihr Passwort selbst. Die Rolle gilt erst, wenn der Link benutzt wurde. Er gilt { $days } Tage.
admin-invite-name-help = Für die E-Mail und die Liste. Die Person kann ihn selbst ändern.
admin-invited = Die Einladung ist erstellt
admin-invited-link = Der Link wird nur jetzt gezeigt. Geben Sie ihn der Person auf sicherem Weg. Er gilt einmal, bis { $until }.
admin-invitations = Eingeladen, noch nicht bestätigt
admin-invitations-about = Keine dieser Personen darf hier etwas, bevor der Link benutzt wurde.
admin-invitation-until = der Link gilt bis { $until }
admin-invitation-expired = der Link ist abgelaufen: { $until }
admin-invitation-again = Erneut einladen
admin-invitation-withdraw = Zurückziehen
admin-invitation-withdrawn = Die Einladung ist zurückgezogen; der Link gilt nicht mehr.
admin-account-access = Anmeldung
admin-account-elsewhere = Dieses Konto gehört auch zu einer anderen Behörde. Ist das Passwort vergessen, erstellt, wer das Programm betreibt, einen Link.
admin-account-enabled = Offen
admin-account-blocked = Hier gesperrt
admin-account-disabled = Geschlossen
admin-account-disabled-text = Dieses Konto ist in der ganzen Installation geschlossen. Wer das Programm betreibt, kann es wieder öffnen.
admin-account-link-mail-about = Ist das Passwort vergessen, geht ein Link an die eigene E-Mail der Person. Er gilt einmal, einen Tag lang.
admin-account-link-mail = Link für ein neues Passwort schicken
admin-account-link-about = Ist das Passwort vergessen, können Sie einen Link erstellen und weitergeben. Er gilt einmal, einen Tag lang, und steht im Sicherheitsprotokoll.
admin-account-link = Link für ein neues Passwort erstellen
admin-account-link-made = Link für ein neues Passwort
admin-account-link-once = Der Link wird nur jetzt gezeigt. Geben Sie ihn der Person auf sicherem Weg. Er gilt einmal, einen Tag lang.
admin-account-link-sent = Der Link ist an die eigene E-Mail der Person unterwegs.
admin-account-sessions-about = Ist ein Gerät verloren gegangen, melden Sie die Person hier ab. Auch Links in Erinnerungen von hier gelten dann nicht mehr. In anderen Behörden geschieht nichts.
admin-account-sessions-end = Hier abmelden
admin-account-sessions-ended = Die Person ist hier abgemeldet.
admin-account-block-about = Wer gesperrt ist, darf hier nichts und wird sofort abgemeldet. In anderen Behörden bleibt das Konto, wie es ist. Die Sperre lässt sich aufheben.
admin-account-block = Hier sperren
admin-account-is-blocked = Die Person ist hier gesperrt.
admin-account-unblock-about = Die Person ist hier gesperrt. Wird das aufgehoben, gelten die Rollen wieder.
admin-account-unblock = Sperre aufheben
admin-account-is-unblocked = Die Sperre ist aufgehoben.
admin-account-person-help = Was bei dieser Person verankert ist, pflegt sie dann selbst.
admin-account-remove = Aus der Behörde nehmen
admin-account-remove-text = Das Konto verliert hier alle Rollen. Was es getan hat, bleibt unter seinem Namen im Protokoll.
admin-account-changed = Gespeichert.
admin-account-removed = Aus der Behörde genommen.

admin-tokens = Schlüssel für Programme
admin-tokens-about = Mit einem Schlüssel nutzt ein Programm die Programmschnittstelle, mit den Rechten einer Rolle, in allen Bereichen oder in einem.
admin-tokens-empty = Noch kein Programm hat einen Schlüssel.
admin-token-new = Ein neuer Schlüssel
admin-token-name = Wofür er ist
admin-token-name-help = Etwa: nächtlicher Export ins Data-Warehouse
admin-token-role-help = Wählen Sie die geringste, die genügt.
admin-token-create = Schlüssel erzeugen
admin-token-made = Der Schlüssel ist erzeugt
admin-token-once = Er wird nur jetzt gezeigt. Bewahren Sie ihn auf wie ein Passwort.
admin-token-created = Erzeugt
admin-token-used = Zuletzt benutzt
admin-token-state = Status
admin-token-revoke = Widerrufen
admin-token-is-revoked = Widerrufen
admin-token-revoked = Der Schlüssel ist widerrufen; er öffnet nichts mehr.

admin-log = Das Protokoll
admin-log-about = Jede Änderung in der Behörde, das Neueste zuerst: wer, wann und warum. Nichts darin lässt sich ändern.
admin-log-record = Was geändert wurde
admin-log-when = Wann
admin-log-who = Wer
admin-log-why = Warum
admin-log-removed = entfernt
admin-log-filter = Art
admin-log-all-kinds = Alle Arten
admin-log-empty = Hier steht keine Änderung dieser Art.
admin-log-newest = Neueste
admin-log-earlier = Früher
admin-verify = Jetzt prüfen
admin-verify-whole =
    Das Protokoll ist vollständig: { $changes ->
        [one] 1 Änderung wurde neu gelesen
       *[other] { $changes } Änderungen wurden neu gelesen und passen zusammen
    }, und { $records ->
        [one] der heutige Eintrag ergibt sich
       *[other] die { $records } heutigen Einträge ergeben sich
    } aus ihnen. { $files ->
        [0] {""}
        [one] Die eine Datei, die es nennt, ist unverändert.
       *[other] Die { $files } Dateien, die es nennt, sind unverändert.
    }
admin-verify-broken = Das Protokoll ist nicht vollständig
admin-verify-broken-text = Schreiben Sie nichts mehr, bewahren Sie die Datenbank, wie sie ist, und stellen Sie die neueste Sicherung wieder her, die die Prüfung besteht.

admin-used-by = { $count ->
    [0] Noch keine Kooperation verwendet sie.
    [one] Von { $count } Kooperation verwendet.
   *[other] Von { $count } Kooperationen verwendet.
}

fault-last-administrator = Behalten Sie dies; mindestens ein Administrator muss bleiben. Machen Sie zuerst jemand anderen dazu.
fault-role-needed = Wählen Sie mindestens eine Rolle. Um das Konto herauszunehmen, nutzen Sie „Aus der Behörde nehmen“.

admin-feedback = Von Besuchern
admin-feedback-about = Was Besucher der öffentlichen Seite geschrieben haben: Korrekturen und Seiten, die sie nicht nutzen können.
admin-feedback-open = { $count ->
    [0] Nichts wartet.
    [one] Eine Nachricht wartet.
   *[other] { $count } Nachrichten warten.
}
admin-feedback-none = Hier wird stehen, was Besucher auf der öffentlichen Seite schreiben. Noch hat niemand geschrieben.
admin-feedback-no-page = die Startseite
admin-feedback-done = Erledigt
admin-feedback-finish = Ist erledigt
admin-feedback-remove = Löschen
admin-feedback-is-done = Die Nachricht ist erledigt.
admin-feedback-is-removed = Die Nachricht ist gelöscht.

admin-mail = Erinnerungen per E-Mail
admin-mail-about = Erinnerungen, die das Programm geschrieben hat: was wartet und was nicht ankam.
admin-mail-count =
    { $waiting ->
        [one] 1 wartet
       *[other] { $waiting } warten
    }, { $refused ->
        [one] 1 wurde abgewiesen
       *[other] { $refused } wurden abgewiesen
    }.
admin-mail-to = An
admin-mail-subject = Betreff
admin-mail-state = Status
admin-mail-deeds = Was Sie tun können
admin-mail-sent = Gesendet
admin-mail-refused = Abgewiesen
admin-mail-waits = Wartet; Versuch
admin-mail-unknown = Das Programm wurde beim Senden angehalten; niemand weiß, ob die E-Mail ankam. Woran sie erinnert, steht auch in der nächsten.
admin-mail-again = Erneut senden
admin-mail-remove = Entfernen
admin-mail-goes-again = Die E-Mail wird erneut gesendet.
admin-mail-removed = Die E-Mail ist entfernt.
admin-mail-none = Hier werden die E-Mails stehen, die das Programm schreibt. Noch wurde keine geschrieben.
admin-mail-off = Es werden keine E-Mails gesendet
admin-mail-off-how = Wer das Programm betreibt, nennt mit UDSYN_MAIL_SERVER einen Mailserver; siehe die Anleitung zum Betrieb.
admin-log-show = Zeigen
admin-log-together = { $count ->
    [one] 1 Datensatz
   *[other] { $count } Datensätze auf einmal
}
admin-log-more = und { $count } weitere
