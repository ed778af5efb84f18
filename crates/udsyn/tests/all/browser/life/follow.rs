//! Every year it is looked at again; who carries it changes, and so does the council.

use super::{
    HERE, NAME,
    town::{Person, Town},
};

/// The report on the cooperation in the round of a year.
pub fn report_of(year: &str) -> String {
    format!("/monitoring/{year}/of/{}", HERE.rsplit('/').next().unwrap())
}

/// The office opens the round of a year.
pub async fn open_round(office: &Person, year: &str, due: &str) {
    office.open("/monitoring").await;
    office.press("Åbn en runde").await;
    office.fill("year", year).await;
    office.fill("due_on", due).await;
    office.press("Åbn runden").await;
    office.sees(&["Runden er åben.", NAME]).await;
}

/// Somebody answers every section alike.
pub async fn answer(person: &Person, verdict: &str, delivered: &str) {
    person.press("Begynd at svare").await;
    person.tick("answers.relevance-ground", "yes").await;
    person.tick("answers.relevance-verdict", verdict).await;
    person.press("Gem og fortsæt").await;
    person.fill("answers.resources-hours", "110").await;
    person.tick("answers.resources-verdict", verdict).await;
    person.press("Gem og fortsæt").await;
    person.tick("answers.anchoring-users", "yes").await;
    person.tick("answers.anchoring-verdict", verdict).await;
    person.press("Gem og fortsæt").await;
    person.tick("answers.utility-delivered", delivered).await;
    person.tick("answers.utility-verdict", verdict).await;
    person.press("Gem og fortsæt").await;
    person.fill("lesson.da", "Spørg havnene først.").await;
    person.press("Gem og fortsæt").await;
    person.press("Send til kontoret").await;
    person.sees(&["Afrapporteringen er sendt til kontoret."]).await;
    person.misses(&["Svar videre", "Godkend afrapporteringen"]).await;
}

/// The first round: sent, returned with a question, sent again, approved, concluded.
pub async fn review(town: &Town) {
    let (office, unit) = (&town.office, &town.unit);
    let report = report_of("2012");
    office.open(HERE).await;
    office.sees(&["Aktiv"]).await;
    open_round(office, "2012", "28.2.2013").await;
    town.budget.is_refused(&format!("{report}/answer/relevance")).await;
    unit.open("").await;
    unit.sees(&[NAME, "28. februar"]).await;
    unit.open(&report).await;
    // What was expected of it stands there as the yardstick.
    unit.sees(&["Det, vi ventede af det", "To færger på et andet brændstof."]).await;
    answer(unit, "continue", "3").await;

    office.open(&report).await;
    office.sees(&["Sendt", "Spørg havnene først."]).await;
    office.misses(&["Skriv konklusionen"]).await;
    office.fill("question.da", "Hvor mange færger er det nu?").await;
    office.press("Returnér med spørgsmålet").await;
    office.sees(&["Afrapporteringen er returneret."]).await;
    office.misses(&["Godkend afrapporteringen"]).await;
    unit.open("").await;
    unit.sees(&[NAME]).await;
    unit.open(&report).await;
    unit.sees(&["Kontoret har et spørgsmål", "Hvor mange færger er det nu?"]).await;
    unit.open(&format!("{report}/answer/utility")).await;
    unit.fill("answers.utility-delivered.words.da", "En færge af to.").await;
    unit.press("Gem og fortsæt").await;
    unit.press("Gem og fortsæt").await;
    unit.press("Send til kontoret").await;

    office.open(&report).await;
    office.sees(&["En færge af to."]).await;
    approve(office, "continue", "Det leverer, som vi ventede.").await;
    office.misses(&["Rejs sagen"]).await;
    office.open(HERE).await;
    office.sees(&["Aktiv", "15. januar 2013"]).await;
}

/// The office approves a report and concludes from it.
pub async fn approve(office: &Person, verdict: &str, reason: &str) {
    office.press("Godkend afrapporteringen").await;
    office.sees(&["Afrapporteringen er godkendt."]).await;
    office.misses(&["Returnér med spørgsmålet"]).await;
    office.tick("verdict", verdict).await;
    office.fill("reason.da", reason).await;
    office.press("Skriv konklusionen").await;
    office.sees(&["Konklusionen er skrevet.", reason]).await;
}

/// Who carries it leaves, and somebody else takes over.
pub async fn hand_over(town: &Town) {
    let (office, planner) = (&town.office, &town.planner);
    office.open("/handover").await;
    office.press("Udviklingskonsulent").await;
    office.sees(&["Administrativ forankring", NAME]).await;
    office.fill("on", "15.1.2013").await;
    office.tick("leaves", "on").await;
    office.fill("reason", "Nyt arbejde").await;
    office.press_in_vain("Overdrag").await;
    office.sees(&["Vælg, hvem der overtager det"]).await;
    office.choose("all", "example-planning-officer").await;
    office.press("Overdrag").await;
    office.sees(&["Det her bliver overdraget", NAME]).await;
    office.press("Overdrag").await;
    office.sees(&["Du har overtaget", "Udviklingskonsulent", NAME]).await;
    planner.open(HERE).await;
    planner.sees(&["Planlægger", "Udviklingskonsulent"]).await;
    office.open(&format!("{HERE}/history")).await;
    office.sees(&["Nyt arbejde", "Planlægger", "Følger af: en beslutning"]).await;
}

/// A new council: every political seat is open at once, and the strategies are taken up again.
pub async fn begin_term(town: &Town) {
    let (admin, office) = (&town.admin, &town.office);
    admin.open("/admin/terms/new").await;
    admin.fill("name.da", "2014–2017").await;
    admin.choose("body", "Regionsrådet").await;
    admin.fill("from", "1.1.2014").await;
    admin.fill("to", "31.12.2017").await;
    admin.press("Opret").await;
    admin.sees(&["2014–2017"]).await;
    office.open(HERE).await;
    office.misses(&["Ubesat"]).await;
    office.open("/handover").await;
    office.press("2014–2017").await;
    office.sees(&["I gang siden 1. januar 2014"]).await;
    office.misses(&["Åbn pladserne"]).await;
    office.fill("day", "1.1.2014").await;
    office.press("Vis, hvad der bliver ubesat").await;
    office
        .sees(&[&format!("Politisk forankring: {NAME}"), "Tag International strategi 2012 op"])
        .await;
    office.press("Åbn pladserne").await;
    office.sees(&["Pladserne er åbne", "Se, hvad der blev ændret"]).await;
    office.open(HERE).await;
    office.sees(&["Ubesat", "Planlægger"]).await;
}
