# Die öffentliche Seite einer Behörde.

site-about = Was { $name } in der Zusammenarbeit mit anderen Ländern will und tut.
site-strategy = Strategie
site-cooperations = Kooperationen
site-partners = Partner
site-money = Geld
site-contact = Kontakt
site-changes = Änderungen
site-data = Daten
site-accessibility = Barrierefreiheit
site-correction = Korrektur vorschlagen
site-desk = Für Beschäftigte
site-preview = Vorschau
site-preview-text = So wird die Seite für alle aussehen. Sie ist nicht veröffentlicht, wie sie hier steht.

# Die Startseite

site-home-name = { $name } in der Welt
site-home-number = { $count ->
    [one] 1 Kooperation
   *[other] { $count } Kooperationen
}
site-home-title = { $headline } mit Partnern in { $countries } Ländern
site-home-lede = Hier sehen Sie, was { $name } mit anderen Ländern erreichen will, was es kostet und was daraus werden soll.
site-home-search = Suchen Sie ein Land, ein Thema oder ein Projekt
site-way-cooperations = Woran wir uns beteiligen, und was es bringen soll
site-way-strategy = Was wir mit anderen Ländern erreichen wollen
site-way-partners = Mit wem wir arbeiten, Land für Land
site-way-money = Was es kostet, Jahr für Jahr
site-work = Arbeiten Sie mit uns
site-way-work = Ein Projekt, einen Besuch oder eine Idee vorschlagen
site-way-contact = Wer antwortet, und wohin Sie schreiben
site-nothing-yet = Hier ist noch nichts veröffentlicht.
site-what-we-want = Das wollen wir
site-what-we-do = Alle Kooperationen nach Bereichen
site-what-is-under-way = { $running ->
    [one] { $running } läuft
   *[other] { $running } laufen
 }{ $rest ->
    [0] {""}
    [one] , { $rest } ist geplant oder beendet
   *[other] , { $rest } sind geplant oder beendet
 }.
site-all-cooperations = Alle Kooperationen
site-all-partners = Alle Länder und Partner
site-what-it-costs = Was es kostet
site-home-own = { $amount } unserer eigenen Mittel im Jahr { $year }
site-outlook-ends = Die meisten Bewilligungen laufen bis Ende { $year }. Dann entscheidet die Politik neu.
site-outlook-lasts = Das Geld ist bis Ende { $year } beschlossen.
site-projects = Projekte, Geld und Stunden
site-to-money = Die Zahlen nach Jahren
site-home-example = Eine unserer Kooperationen
site-all-changes = Alle Änderungen

# Strategie

site-strategy-about = Was wir zusammen mit anderen Ländern erreichen wollen, wie es beschlossen wurde.
site-no-strategy = Hier ist noch keine Strategie veröffentlicht.
site-the-council = der Rat
site-edition-draft = Kein Beschluss verzeichnet
site-edition-adopted = Beschlossen: { $body }, { $date }
site-edition-was-adopted = Beschlossen: { $body }, { $date }; eine neuere Ausgabe ist an ihre Stelle getreten
site-edition-about = { $title }, vollständig.
site-contents = Inhalt
site-near-strategies = Gehört zusammen mit
site-other-editions = Andere Ausgaben
site-node-about = { $count ->
    [0] { $title }.
    [one] { $title }, und eine Kooperation, die dazu beiträgt.
   *[other] { $title }, und { $count } Kooperationen, die dazu beitragen.
}
site-node-under = Was dazu gehört
site-node-serves = Was dafür getan wird
site-node-serves-none = Keine veröffentlichte Kooperation trägt dazu bei.
site-node-gaps = Wo nichts getan wird, und warum

# Kooperationen

site-cooperations-about = Woran wir uns beteiligen, zu welchem Zweck, und mit wem.
site-cooperations-count =
    { $total } von { $of ->
        [one] 1 Kooperation
       *[other] { $of } Kooperationen
    }
site-nothing-found = Keine Kooperation passt zu dieser Auswahl.
site-filter = Kooperationen auswählen
site-in-countries =
    { $count ->
        [one] 1 Land
       *[other] { $count } Länder
    }
site-csv-summary = In Kürze
site-csv-address = Adresse

# Partner

site-partners-about = Die Länder und Organisationen, mit denen wir arbeiten.
site-no-partners = Hier sind noch keine Partner veröffentlicht.
site-partners-finding = { $count ->
    [0] Wir arbeiten noch nicht mit anderen Ländern zusammen
    [one] Wir arbeiten mit einem Land zusammen
   *[other] Wir arbeiten mit { $count } Ländern zusammen
}
site-country-count = { $count ->
    [0] { $country }: keine Kooperation
    [one] { $country }: eine Kooperation
   *[other] { $country }: { $count } Kooperationen
}
site-country-about = { $count ->
    [0] Unsere Partner in { $country }.
    [one] Unsere Partner in { $country } und eine Kooperation mit ihnen.
   *[other] Unsere Partner in { $country } und { $count } Kooperationen mit ihnen.
}
site-where-most = Am meisten arbeiten wir zusammen mit: { $countries }
site-countries = Länder
site-no-single-country = Ohne ein einzelnes Land
site-map-contains = Laufende Kooperationen. Eine Kooperation kann an mehreren Orten zählen.
site-running = Laufende Kooperationen
site-others = Geplante und beendete Kooperationen
site-map = Karte der Kooperationen nach Ländern.
site-by-country = Nach Ländern
site-without-country = Netzwerke, Programme und andere, die zu mehreren Ländern gehören

# Geld

site-money-about = Was wir selbst für Kooperationen zahlen, nach Jahren.
site-money-none = Noch sind keine Beträge veröffentlicht.
site-money-contains = Was die Zahlen enthalten
site-money-contains-own = Unser eigenes Geld und unsere eigenen Personalstunden, wie Beschlüsse und Haushalte sie angeben.
site-money-contains-decided = Nur, was beschlossen ist. Was vorgeschlagen oder geplant ist, zählt nicht.
site-money-contains-spread = Ein Betrag für einen ganzen Zeitraum ist gleichmäßig auf dessen Monate verteilt.
site-money-leaves-out = Was sie nicht enthalten
site-money-leaves-out-others = Was andere zahlen: die Europäische Union, Programme und Partner.
site-money-leaves-out-unpublished = Kooperationen und Beträge, die nicht veröffentlicht sind.
site-money-leaves-out-unstated = Arbeit, die niemand beziffert hat.
site-money-leaves-out-currency = Beträge in einer anderen Währung, die die Quelle nicht umrechnet.

# Kontakt

site-contact-about = Wen man zu unserer Arbeit mit anderen Ländern fragen kann.
site-contact-office = Das Büro
site-contact-unstated = Adresse und Telefon sind hier noch nicht angegeben. Schreiben Sie uns mit dem Formular.
site-contact-units = Zuständige Einheiten
site-unit-count = { $count ->
    [one] Eine Kooperation
   *[other] { $count } Kooperationen
}
site-write = Schreiben Sie uns
site-access-feedback = Sagen Sie uns, welche Seite Sie nicht nutzen oder nicht verstehen können. Sie müssen nicht sagen, wer Sie sind.

# Änderungen

site-changes-about = Was auf diesen Seiten veröffentlicht und geändert wurde, das Neueste zuerst.
site-no-changes = Noch wurde nichts geändert.
site-changes-which = Welche
site-changes-more = { $count } weitere
site-feed-title = { $name }: Änderungen
site-news-published = veröffentlicht
site-news-changed = geändert
site-news-changed-parts = geändert: { $parts }
site-news-cooperation-published = { $count ->
    [one] Eine Kooperation wurde veröffentlicht.
   *[other] { $count } Kooperationen wurden veröffentlicht.
}
site-news-cooperation-changed = { $count ->
    [one] Eine Kooperation wurde geändert.
   *[other] { $count } Kooperationen wurden geändert.
}
site-news-strategy-published = { $count ->
    [one] Eine Strategie wurde veröffentlicht.
   *[other] { $count } Strategien wurden veröffentlicht.
}
site-news-strategy-changed = { $count ->
    [one] Eine Strategie wurde geändert.
   *[other] { $count } Strategien wurden geändert.
}
site-news-edition-published = { $count ->
    [one] Eine Ausgabe einer Strategie wurde veröffentlicht.
   *[other] { $count } Ausgaben von Strategien wurden veröffentlicht.
}
site-news-edition-changed = { $count ->
    [one] Eine Ausgabe einer Strategie wurde geändert.
   *[other] { $count } Ausgaben von Strategien wurden geändert.
}
site-news-node-published = { $count ->
    [one] Ein Punkt einer Strategie wurde veröffentlicht.
   *[other] { $count } Punkte von Strategien wurden veröffentlicht.
}
site-news-node-changed = { $count ->
    [one] Ein Punkt einer Strategie wurde geändert.
   *[other] { $count } Punkte von Strategien wurden geändert.
}

# Daten

site-data-about = Alles auf diesen Seiten als Dateien, zum Rechnen und zum Weiterbauen.
site-data-cooperations = Kooperationen
site-data-money = Eigener Beitrag nach Jahren
site-data-organisations = Organisationen
site-data-units = Einheiten
site-data-bodies = Gremien, die beschließen
site-data-openapi = Beschreibung der Schnittstelle für Programme
site-data-feed = Änderungen
site-data-licence = Die Daten dürfen frei genutzt werden. Nennen Sie die Behörde und den Tag des Abrufs.

# Der Behörde schreiben

site-feedback = Schreiben Sie uns
site-feedback-about = Stellen Sie eine Frage, schlagen Sie eine Kooperation oder einen Besuch vor, oder sagen Sie, was auf diesen Seiten falsch ist. Sie müssen nicht sagen, wer Sie sind.
site-feedback-page = Es geht um die Seite
site-feedback-message = Was möchten Sie sagen?
site-feedback-reply = Ihre E-Mail-Adresse
site-feedback-reply-help = Nur, wenn Sie eine Antwort wünschen.
site-feedback-trap = Lassen Sie dieses Feld leer
site-feedback-send = Senden
site-feedback-kept = Nur das Büro sieht, was Sie schreiben. Es wird gelöscht, wenn es nicht mehr gebraucht wird.
site-thanks = Danke, Ihre Nachricht ist angekommen
site-thanks-next = Jemand aus dem Büro liest sie. Fragen und Ideen gehen an die Einheit, die sie betreffen; Fehler auf der Seite werden berichtigt.
site-thanks-answer = Wenn Sie eine E-Mail-Adresse angegeben haben, bekommen Sie dort eine Antwort.

site-introduction = Einleitung
site-node-text = Was es sagt

site-search = Diese Seiten durchsuchen
site-search-about = Alles durchsuchen, was hier veröffentlicht ist.
