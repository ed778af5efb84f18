# Die Wörter des Fachs, eines für jeden Code des Registers.

track-political = politisch
track-administrative = administrativ

kind-membership = Mitgliedschaft
kind-network = Netzwerk
kind-project = EU-Projekt
kind-partner_region = Partnerregion
kind-friendship_region = Freundschaftsregion
kind-representation = Vertretung
kind-programme = Programm
kind-research = Forschungskooperation
kind-congress = Kongress
kind-study_trip = Studienreise
kind-education_contact = Bildungskontakt
kind-event = Veranstaltung

state-idea = Idee
state-screening = Vorprüfung
state-recommended = Empfohlen
state-decided = Beschlossen
state-active = Aktiv
state-under_review = In Überprüfung
state-exiting = Austritt läuft
state-closed = Beendet
state-declined = Abgelehnt

term-fixed = Zwischen zwei Daten
term-ongoing = Laufend
term-yearly = Laufend, jeweils ein Jahr
term-recurring = In Abständen von Jahren
term-planned = Geplant
term-not_stated = Nicht angegeben

step-proposed = Vorgeschlagen
step-screened = Vorgeprüft
step-recommended = Empfohlen
step-decided = Beschlossen
step-joined = Beigetreten
step-under_review = In Überprüfung genommen
step-continued = Nach Überprüfung fortgesetzt
step-exit_decided = Austritt beschlossen
step-ended = Beendet
step-declined = Abgelehnt

ground-proposal = einem Vorschlag
ground-screening = einer Vorprüfung
ground-decision = einer Entscheidung
ground-review = einem Bericht

holding-held = Besetzt
holding-for_now = Derzeit besetzt
holding-ad_hoc = Ad hoc benannt
holding-vacant = Unbesetzt
holding-not_appointed = Niemand benannt

seat-chair = Vorsitz oder Präsidium
seat-vice_chair = Stellvertretender Vorsitz
seat-board = Vorstandsmitglied
seat-monitoring_committee = Mitglied eines Begleitausschusses
seat-steering_committee = Mitglied eines Lenkungsausschusses
seat-thematic_group = Mitglied einer Themengruppe
seat-other = Anderer Sitz

partner-lead = Lead-Partner
partner-partner = Partner
partner-associated = Assoziierter Partner
partner-funder = Geldgeber
partner-host = Gastgeber

basin-north_sea = Nordsee
basin-skagerrak_kattegat = Skagerrak und Kattegat
basin-oresund = Öresund
basin-baltic_sea = Ostsee
basin-north_atlantic = Nordatlantik
basin-nordic = Nordische Länder
basin-europe = Europa
basin-world = Welt

link-part_of = Ist Teil von
link-follows = Folgt auf
link-gives_access_to = Gibt Zugang zu
link-funded_by = Wird finanziert durch
link-related = Hat zu tun mit

agreement-agreement = Kooperationsvereinbarung
agreement-letter_of_intent = Absichtserklärung
agreement-contract = Vertrag

note-note = Notiz
note-meeting = Treffen
note-visit = Besuch

doubt-date = Datum, das nicht stimmen kann
doubt-amount = Betrag, der nicht stimmen kann
doubt-sources_differ = Zwei Quellen widersprechen sich

payer-own = Eigene Mittel
payer-programme = Programm
payer-partners = Andere Partner
payer-other = Andere

form-cash = Geld
form-hours = Personalstunden
form-mixed = Geld und Stunden

basis-in_total = Insgesamt
basis-per_year = Im Jahr

value-amount = Ein Betrag
value-work = Arbeit ohne Betrag
value-rest = Der Rest des Ganzen
value-not_budgeted = Nicht budgetiert
value-nothing = Kostet nichts
value-no_external = Keine externe Finanzierung
value-in_words = In Worten beschrieben
value-not_stated = Nicht angegeben

effort-hours = Stunden
effort-person_months = Personenmonate

visibility-internal = Intern
visibility-published = Öffentlich

section-basics = Grunddaten
section-purpose = Zweck und erwarteter Nutzen
section-strategy = Strategie
section-term = Zeitraum
section-life = Verlauf
section-money = Geld
section-people = Verankerung und Sitze
section-partners = Partner
section-places = Orte
section-links = Andere Kooperationen
section-agreements = Vereinbarungen
section-notes = Notizen, Treffen und Besuche
section-attachments = Dateien
section-doubts = Zweifel an der Quelle
section-publication = Quelle und Veröffentlichung

finding-ends_within_year = Zu verlängern oder abzuschließen
finding-missing_facts = Grundangaben fehlen
finding-no_owner = Niemand zuständig
finding-vacant_seat = Hat einen unbesetzten Sitz
finding-agreement_expires = Die Vereinbarung läuft aus
finding-implausible_date = Hat ein Datum, das nicht stimmen kann
finding-implausible_amount = Hat einen Betrag, der nicht stimmen kann
finding-sources_differ = Quellen widersprechen sich

fact-period = Zeitraum
fact-funding = Finanzierung
fact-purpose = Zweck
fact-expected_outcome = Erwarteter Nutzen
fact-anchoring = Verankerung

authority-region = Region
authority-municipality = Kommune
authority-eu_office = EU-Büro
authority-other = Andere Behörde

body-council = Rat
body-executive_committee = Geschäftsausschuss
body-advisory_committee = Beratender Ausschuss
body-partnership = Partnerschaft
body-administration = Verwaltung

organisation-region = Region
organisation-municipality = Kommune
organisation-national = Nationale Behörde
organisation-european = Europäische Institution
organisation-programme = Programm
organisation-network = Netzwerk oder Vereinigung
organisation-education = Hochschule oder Schule
organisation-hospital = Krankenhaus oder Einrichtung
organisation-company = Unternehmen
organisation-civil = Zivilgesellschaft
organisation-other = Sonstiges

role-reader = Leserin oder Leser
role-contributor = Beitragende
role-coordinator = Koordination
role-secretary = Sekretariat
role-decision_maker = Entscheidende
role-administrator = Administration

node-kind-vision = Vision
node-kind-mission = Auftrag
node-kind-value = Wert
node-kind-aim = Ziel
node-kind-category = Kategorie
node-kind-focus_area = Handlungsfeld
node-kind-theme = Thema
node-kind-effort = Fokussierte Maßnahme
node-kind-principle = Grundsatz
node-kind-statement = Aussage
node-kind-measure = So machen wir es
node-kinds-vision = Visionen
node-kinds-mission = Aufträge
node-kinds-value = Werte
node-kinds-aim = Ziele
node-kinds-category = Kategorien
node-kinds-focus_area = Handlungsfelder
node-kinds-theme = Themen
node-kinds-effort = Fokussierte Maßnahmen
node-kinds-principle = Grundsätze
node-kinds-statement = Aussagen
node-kinds-measure = So machen wir es

edition-state-draft = Entwurf
edition-state-adopted = In Kraft
edition-state-superseded = Abgelöst
