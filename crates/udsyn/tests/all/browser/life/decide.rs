//! It goes its way through the bodies of the competence plan: the administration recommends, the
//! executive committee decides on a paper that stays as it was sent.

use super::{HERE, propose::PURPOSE, town::Town};

const ROUTE: &str = "Administrationen indstiller → Forretningsudvalget beslutter";
const LATER: &str = "Et formål, som kontoret skrev efter mødets udsendelse.";

/// The office raises the matter, and the administration recommends it.
pub async fn raise(town: &Town) {
    let (office, secretary) = (&town.office, &town.secretary);
    town.unit.open(HERE).await;
    town.unit.misses(&["Tag det op til beslutning"]).await;
    office.open(HERE).await;
    office.press("Tag det op til beslutning").await;
    office.misses(&["Udtræd", "Justér"]).await;
    office.press("Indtræd").await;
    office.sees(&["Deltagelse i internationalt samarbejde", ROUTE]).await;
    office.holds("asked", "At indtræde i Renere færger i Kattegat.").await;
    office.fill("amount", "50.000").await;
    office.press("Rejs sagen").await;
    office.sees(&["Sagen er rejst.", "sagen ligger her", "50.000 kr."]).await;
    office.misses(&["Registrér beslutningen"]).await;
    // No hand sets the steps of what goes its way here.
    office.open(&format!("{HERE}/edit/life")).await;
    office.sees(&["Forløbet følger af sagerne"]).await;

    secretary.open(HERE).await;
    secretary.sees(&["En sag er på vej", "Den venter på Administrationen."]).await;
    secretary.press("Se sagen").await;
    secretary.press("Registrér beslutningen").await;
    secretary.sees(&["Anbefalet", "Frarådet"]).await;
    secretary.fill("on", "15.3.2012").await;
    secretary.tick("outcome", "agreed").await;
    secretary.press("Registrér").await;
    secretary.sees(&["Beslutningen er registreret.", "Anbefalet"]).await;
    office.open(HERE).await;
    office.sees(&["Administrationen, 15. marts 2012", "Den venter på Forretningsudvalget."]).await;
}

/// Calls a meeting of the executive committee on a day and puts the matter on its agenda.
pub async fn call_meeting(town: &Town, day: &str, why: &str) {
    let secretary = &town.secretary;
    secretary.open("/meetings/new").await;
    secretary.choose("body", "Forretningsudvalget").await;
    secretary.fill("on", day).await;
    secretary.press("Gem").await;
    secretary.sees(&["Dagsorden under arbejde", "Der er ingen punkter endnu."]).await;
    let meeting = secretary.place().await;
    secretary.press("Sæt på").await;
    secretary.press("Skriv i sagsfremstillingen").await;
    secretary.fill("why", why).await;
    secretary.press("Gem").await;
    secretary.sees(&[why]).await;
    secretary.open(&meeting).await;
    secretary.misses(&["Registrér beslutningen"]).await;
    secretary.press("Send dagsordenen").await;
    secretary.press("Send nu").await;
    secretary.sees(&["Dagsordenen er sendt.", "Dagsorden sendt"]).await;
    secretary.misses(&["Registrér beslutningen", "Tag af", "Send dagsordenen"]).await;
}

/// The papers go out; what the office writes in the register afterwards is not in them.
pub async fn send_papers(town: &Town) {
    let (office, secretary) = (&town.office, &town.secretary);
    call_meeting(town, "26.3.2012", "Havnene er med nu.").await;
    secretary.press("Læs sagen").await;
    secretary.sees(&["Havnene er med nu."]).await;
    secretary.follow("article.paper h2 a").await;
    let paper = secretary.place().await;
    secretary.sees(&[PURPOSE, "Havnene er med nu.", "Indtræd med betingelser"]).await;
    secretary.sees(&["Sendt 15. marts 2012. Den viser, hvad registret sagde da."]).await;
    secretary.misses(&["Skriv i sagsfremstillingen"]).await;
    let sent = office_reads(town, &paper).await;
    office.open(&format!("{HERE}/edit/purpose")).await;
    office.fill("purpose.da", LATER).await;
    office.press("Gem").await;
    office.sees(&[LATER]).await;
    assert_eq!(office_reads(town, &paper).await, sent);
    // Before the meeting there is nothing to record.
    secretary.open(HERE).await;
    secretary.press("Se sagen").await;
    secretary.misses(&["Registrér beslutningen"]).await;
}

async fn office_reads(town: &Town, paper: &str) -> String {
    town.office.open(paper).await;
    town.office.reads().await
}

/// The committee met; the secretariat records what it decided.
pub async fn decide(town: &Town) {
    let (office, secretary) = (&town.office, &town.secretary);
    record(town, "26. marts 2012", "Region Nordjylland går ind.").await;
    secretary.misses(&["Registrér beslutningen", "Rediger mødet"]).await;
    office.open(HERE).await;
    office.sees(&["Forretningsudvalget, 26. marts 2012", "tiltrådt"]).await;
    // What a decision rests on no longer changes.
    office.open(&format!("{HERE}/screening")).await;
    office.misses(&["Registrér resultatet igen"]).await;
    office.open("/decisions/follow-up").await;
    office.sees(&["Havnene skriver under"]).await;
    office.press("Meld gjort").await;
    office.fill("done.how", "Aftalen er underskrevet.").await;
    office.press("Meld gjort").await;
    office.open(&format!("{HERE}/screening")).await;
    office.sees(&["Opfyldt 27. marts 2012"]).await;
}

/// Records the decision on the one item of the meeting of a day, and approves the minutes.
pub async fn record(town: &Town, day: &str, words: &str) {
    let secretary = &town.secretary;
    secretary.open("/decisions/meetings").await;
    secretary.press(&format!("Forretningsudvalget, {day}")).await;
    let meeting = secretary.place().await;
    secretary.sees(&["Afholdt"]).await;
    secretary.press("Registrér beslutningen").await;
    secretary.tick("outcome", "agreed").await;
    secretary.fill("text", words).await;
    secretary.fill("in_favour", "3").await;
    secretary.fill("against", "4").await;
    secretary.fill("abstained", "0").await;
    secretary.press_in_vain("Registrér").await;
    secretary.sees(&["Der skal være flere for end imod"]).await;
    secretary.fill("in_favour", "9").await;
    secretary.press("Registrér").await;
    secretary.sees(&["Tiltrådt", "9 for, 4 imod"]).await;
    secretary.open(&meeting).await;
    secretary.press("Godkend referatet").await;
    secretary.sees(&["Referatet er godkendt.", words]).await;
}

/// The office enters when it runs, and who represents the region.
pub async fn arrange(town: &Town) {
    let office = &town.office;
    office.open(&format!("{HERE}/edit/term")).await;
    office.tick("term.kind", "ongoing").await;
    office.fill("term.from", "1.4.2012").await;
    office.press("Gem").await;
    office.open(&format!("{HERE}/edit/people")).await;
    office.press("Tilføj endnu en: Forankring").await;
    office.choose("anchors[1].level", "politisk").await;
    office.session.click("button[value='anchors[1].holdings']").await;
    office.choose("anchors[1].holdings[0].state", "Besat").await;
    office.fill("anchors[1].holdings[0].post.da", "Medlem af Regionsrådet").await;
    office.fill("anchors[1].holdings[0].from", "1.4.2012").await;
    office.press("Gem").await;
    office.sees(&["Besluttet", "Løbende", "Medlem af Regionsrådet", "Udviklingskonsulent"]).await;
}
