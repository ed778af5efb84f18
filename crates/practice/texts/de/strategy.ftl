# Die Strategien

strategy-title = Strategie
strategy-facts = Fakten
strategy-more = Mehr
strategy-tree = Die ganze Strategie
strategy-strategies = Die Strategien
strategy-in-force = In Kraft
strategy-none-in-force = Noch ist keine Ausgabe beschlossen.
strategy-draft = Entwurf
strategy-read = Ganze Ausgabe lesen
strategy-go-on = Am Entwurf weiterarbeiten
strategy-history = Verlauf
strategy-edit = Strategie bearbeiten
strategy-edit-node = Bearbeiten
strategy-edit-edition = Titel und Einleitung bearbeiten
strategy-nothing-yet = Hier werden die Strategien der Behörde stehen, mit ihren Ausgaben, ihren Punkten und dem, was für jeden getan wird. Legen Sie zuerst eine Strategie an.
strategy-empty = Hier werden die Punkte der Strategie stehen. Noch gibt es keine.
strategy-count = { $count ->
    [0] Keine aktive Kooperation
    [one] { $count } aktive Kooperation
   *[other] { $count } aktive Kooperationen
}
strategy-money = { $amount } eigene Mittel im Jahr { $year }
strategy-homeless = { $count ->
    [one] Eine Kooperation braucht einen neuen Platz in der Strategie
   *[other] { $count } Kooperationen brauchen einen neuen Platz in der Strategie
}
strategy-choose-homes = Wählen, wohin sie jetzt gehören

# Beschluss und Überarbeitung

strategy-adopted = Beschlossen: { $body }, { $day }.
strategy-adopted-item = Beschlossen: { $body }, { $day }, Tagesordnungspunkt { $item }.
strategy-not-adopted = Kein Beschluss verzeichnet
strategy-minutes = Protokoll
strategy-revise-by = Zu überarbeiten bis { $day }
strategy-revise-overdue = War zu überarbeiten bis { $day }
strategy-revise-open = Kein Termin für eine Überarbeitung
strategy-revise-stated = So steht es in der Ausgabe selbst.
strategy-revise-term = Dann endet die Wahlperiode { $term }. Jeder neue Rat nimmt die Strategie wieder auf.
strategy-revise-unknown = Die Ausgabe sagt es nicht, und sie wurde in keiner erfassten Wahlperiode beschlossen.

# Ausgaben

strategy-introduction = Einleitung
strategy-node-count = { $count ->
    [one] Ein Punkt
   *[other] { $count } Punkte
}
strategy-on-public-site = Auf der öffentlichen Seite
strategy-public = Ja
strategy-public-with-edition = Sobald die Ausgabe veröffentlicht ist
strategy-internal = Nein, nur intern
strategy-retired = Entfallen
strategy-retired-on = Entfallen { $day }
strategy-retired-nodes = Entfallene Punkte
strategy-start = Neue Ausgabe beginnen
strategy-start-first = Erste Ausgabe beginnen
strategy-start-from = Von hier eine neue Ausgabe beginnen
strategy-start-about = Eine neue Ausgabe beginnt als Entwurf. Jeder Punkt setzt den fort, von dem er kopiert wurde; was an der alten Ausgabe hängt, geht mit.
strategy-start-from-what = Beginnen mit
strategy-start-nothing = Leerer Entwurf
strategy-start-with = { $count ->
    [one] { $name } (ein Punkt)
   *[other] { $name } ({ $count } Punkte)
}
strategy-start-do = Entwurf anlegen
strategy-adopt = Beschluss eintragen
strategy-take-up = Zur Entscheidung vorlegen
strategy-adopt-title = Beschluss über { $name }
strategy-adopt-about = { $count ->
    [one] Die Ausgabe hat einen Punkt. Nach dem Beschluss bleibt ihr Aufbau; nur der Wortlaut lässt sich berichtigen.
   *[other] Die Ausgabe hat { $count } Punkte. Nach dem Beschluss bleibt ihr Aufbau; nur der Wortlaut lässt sich berichtigen.
}
strategy-adopt-supersedes = Sie löst { $name } ab; diese bleibt lesbar.
strategy-adopt-do = Beschluss eintragen
strategy-minutes-help = Die Adresse des Protokolls, falls es im Netz steht.
strategy-publish = Veröffentlichen
strategy-publish-title = { $name } veröffentlichen
strategy-publish-about = { $count ->
    [one] Danach können alle die Ausgabe und ihren einen Punkt lesen.
   *[other] Danach können alle die Ausgabe und ihre { $count } Punkte lesen.
}
strategy-publish-languages = Die Titel der Punkte gibt es auf { $languages }.
strategy-publish-language = { $language } ({ $count })
strategy-publish-strategy = Auch die Strategie selbst wird öffentlich.
strategy-publish-draft = Die Ausgabe ist noch nicht beschlossen. Sie wird als Entwurf gezeigt.
strategy-publish-do = Ausgabe veröffentlichen
strategy-unpublish = Aus der Öffentlichkeit zurücknehmen
strategy-unpublish-title = { $name } zurücknehmen
strategy-unpublish-about = { $count ->
    [one] Danach sind die Ausgabe und ihr einer Punkt nur noch intern lesbar.
   *[other] Danach sind die Ausgabe und ihre { $count } Punkte nur noch intern lesbar.
}
strategy-unpublish-do = Ausgabe zurücknehmen
strategy-remove = Entwurf entfernen
strategy-remove-title = { $name } entfernen
strategy-remove-about = { $count ->
    [one] Der Entwurf und sein einer Punkt verschwinden aus allen Listen. Der Verlauf bleibt im Protokoll.
   *[other] Der Entwurf und seine { $count } Punkte verschwinden aus allen Listen. Der Verlauf bleibt im Protokoll.
}
strategy-remove-hanging = { $count ->
    [one] Eine Kooperation hängt am Entwurf selbst. Geben Sie ihr zuerst einen anderen Platz.
   *[other] { $count } Kooperationen hängen am Entwurf selbst. Geben Sie ihnen zuerst einen anderen Platz.
}
strategy-remove-do = Entwurf entfernen
strategy-not-possible = Das ist nicht möglich

# Punkte

strategy-words = Text
strategy-no-body = Mehr sagt die Strategie dazu nicht.
strategy-served = { $count ->
    [0] Keine aktive Kooperation trägt dazu bei
    [one] Eine aktive Kooperation trägt dazu bei
   *[other] { $count } aktive Kooperationen tragen dazu bei
}
strategy-served-table = Was zum Punkt beiträgt
strategy-served-not = Nichts im Register ist damit oder mit etwas darunter verknüpft.
strategy-served-how = Eine Kooperation wird auf ihrer eigenen Seite unter Strategie verknüpft.
strategy-in-register = Im Register zeigen
strategy-cooperation = Kooperation
strategy-state = Status
strategy-why = Warum
strategy-not-said = Nicht gesagt
strategy-own-this-year = Eigene Mittel in diesem Jahr
strategy-through = über
strategy-gaps = Bekannte Lücken
strategy-gap = Lücke
strategy-gap-add = Lücke hinzufügen
strategy-gaps-help = Sagen Sie, warum in einem Bereich mit Absicht nichts geschieht. Es steht in der Abdeckung.
strategy-kin = In anderen Ausgaben
strategy-continues = Setzt fort
strategy-continued-by = Wird fortgesetzt von
strategy-at-the-top = Ganz oben
strategy-all-areas = Alle Bereiche
strategy-none = Keine
strategy-now = So ist es jetzt
strategy-add-node = Punkt hinzufügen
strategy-add-under = Punkt darunter hinzufügen
strategy-add-next = Den nächsten daneben hinzufügen
strategy-add-do = Punkt hinzufügen
strategy-adopted-words-only = Die Ausgabe ist beschlossen. Hier wird nur der Wortlaut berichtigt; der Aufbau bleibt.
strategy-markdown-help = Eine leere Zeile beginnt einen Absatz. - vor einer Zeile ergibt eine Liste, ** um Wörter macht sie fett.
strategy-number-help = Wie gedruckt, zum Beispiel 2.1.
strategy-revision-help = Leer lassen, wenn jeder neue Rat die Strategie aufnimmt.
strategy-move = Punkt verschieben
strategy-move-title = „{ $name }“ verschieben
strategy-move-about = Der Punkt zieht mit allem um, was darunter steht. Was damit verknüpft ist, geht mit.
strategy-order-help = 1 ist der erste unter demselben Punkt.
strategy-split = Punkt teilen
strategy-split-title = „{ $name }“ teilen
strategy-split-about = Die Teile treten an die Stelle des Punktes. Was darunter stand, kommt unter den ersten Teil. Für jede verknüpfte Kooperation wird danach gewählt, zu welchem Teil sie beiträgt.
strategy-part = Teil
strategy-part-add = Teil hinzufügen
strategy-merge = Andere Punkte damit zusammenlegen
strategy-merge-title = Andere mit „{ $name }“ zusammenlegen
strategy-merge-about = Die gewählten Punkte entfallen, und dieser setzt sie fort. Was darunter stand und damit verknüpft ist, kommt hierher.
strategy-retire = Punkt entfallen lassen
strategy-retire-title = „{ $name }“ entfallen lassen
strategy-retire-about = Der Punkt bleibt lesbar, gehört aber nicht mehr zur Ausgabe.
strategy-retire-follows = Punkte darunter, die ebenfalls entfallen: { $under }. Kooperationen, die einen neuen Platz brauchen: { $serving }.
strategy-stale = Jemand hat dies geändert, während Sie die Seite offen hatten
strategy-stale-text = Nichts ist verloren. Sehen Sie nach, wie es jetzt ist, und senden Sie noch einmal, wenn es noch passt.

# Eine Strategie

strategy-new = Neue Strategie
strategy-new-about = Eine Strategie hat Ausgaben, und jede Ausgabe hat einen Baum von Punkten. Sagen Sie hier, wie die Strategie heißt und wie Sie ihre Ebenen nennen.
strategy-new-do = Strategie anlegen
strategy-above-none = Keine; sie steht für sich
strategy-levels = Ebenen
strategy-level = Ebene
strategy-level-add = Ebene hinzufügen
strategy-levels-help = Die Arten von Punkten, aus denen die Strategie besteht, in Ihren Worten und Ihrer Reihenfolge.

# Felder

strategy-field-name = Name
strategy-field-title = Titel
strategy-field-kind = Ebene
strategy-field-number = Nummer
strategy-field-area = Bereich
strategy-field-edition = Ausgabe
strategy-field-strategy = Strategie
strategy-field-slug = Webadresse (Kurzname)
strategy-slug-from-title = Leer lassen, dann wird es aus dem Titel gebildet.
strategy-level-name-help = Leer lassen, um das übliche Wort für die Ebene zu verwenden.
strategy-field-parent = Steht unter
strategy-field-above = Gehört unter die Strategie
strategy-field-order = Platz
strategy-field-others = Punkte, die hierin aufgehen
strategy-field-why = Warum
strategy-field-retired = Entfallen
strategy-field-retired-on = Entfällt am
strategy-field-period = Gilt für
strategy-field-from = Gilt ab
strategy-field-to = Gilt bis
strategy-field-adoption = Beschluss
strategy-field-body = Gremium
strategy-field-on = Tag der Sitzung
strategy-field-item = Tagesordnungspunkt
strategy-field-minutes = Protokoll
strategy-field-revision = Überarbeitung
strategy-field-revise-by = Zu überarbeiten bis
strategy-field-continues = Setzt fort
strategy-field-nodes = Umfang
strategy-field-source = Quelle
strategy-field-introduction = Einleitung
strategy-field-gaps = Lücke
strategy-field-levels = Ebene
strategy-field-level-name = Einzahl
strategy-field-level-plural = Mehrzahl
strategy-field-plural = Mehrzahl

# Vergleich

strategy-compare = Ausgaben vergleichen
strategy-compare-title = Von { $from } zu { $to }
strategy-compare-from = Von
strategy-compare-to = Zu
strategy-compare-one = Die Strategie hat nur eine Ausgabe. Sobald es zwei gibt, steht hier, was neu, entfallen, umformuliert und verschoben ist.
strategy-counts = Geändert: { $told }; { $same } wie zuvor.
strategy-counts-nothing = Nichts hat sich geändert; { $same } wie zuvor.
strategy-counts-added = { $count ->
    [one] einer neu
   *[other] { $count } neu
}
strategy-counts-removed = { $count ->
    [one] einer entfallen
   *[other] { $count } entfallen
}
strategy-counts-reworded = { $count ->
    [one] einer umformuliert
   *[other] { $count } umformuliert
}
strategy-counts-moved = { $count ->
    [one] einer verschoben
   *[other] { $count } verschoben
}
strategy-counts-split = { $count ->
    [one] einer geteilt
   *[other] { $count } geteilt
}
strategy-counts-merged = { $count ->
    [one] einer aus mehreren zusammengelegt
   *[other] { $count } aus mehreren zusammengelegt
}
strategy-gone = Entfallen
strategy-new-nodes = Neu
strategy-split-nodes = Geteilt
strategy-merged-nodes = Zusammengelegt
strategy-moved-nodes = Verschoben
strategy-reworded-nodes = Umformuliert
strategy-moved-from = Von:
strategy-moved-to = zu:
strategy-moved-order = Neuer Platz unter:
strategy-homes = Neue Zuordnung nötig
strategy-homes-about = Diese Kooperationen hängen an Punkten, die entfallen oder geteilt sind. Wählen Sie, wozu sie jetzt beitragen. Was zum Warum geschrieben wurde, geht mit.
strategy-homes-do = Neue Plätze speichern
strategy-homes-reason = Neuer Platz in einer neuen Ausgabe der Strategie
strategy-home = Trägt jetzt bei zu
strategy-home-served = Trug bei zu:
strategy-home-gone = Der Punkt ist entfallen.
strategy-home-split = Der Punkt wurde geteilt; die Teile stehen zuerst.
strategy-home-later = Später wählen
strategy-home-nowhere = Trägt hier zu nichts mehr bei
strategy-home-not-yours = Das können nur die ändern, die diese Kooperation führen.

# Was soeben geschah

strategy-done-entered = Angelegt.
strategy-done-saved = Gespeichert.
strategy-done-started = Der Entwurf ist angelegt.
strategy-done-adopted = Der Beschluss ist eingetragen.
strategy-done-published = Die Ausgabe ist öffentlich.
strategy-done-unpublished = Die Ausgabe ist zurückgenommen.
strategy-done-removed = Der Entwurf ist entfernt.
strategy-done-move = Verschoben.
strategy-done-split = Geteilt.
strategy-done-merge = Zusammengelegt.
strategy-done-retire = Der Punkt ist entfallen.
strategy-done-homes = Die neuen Plätze sind gespeichert.
