//! The second round proposes to leave it; the committee decides; the council reads of it; it ends
//! and stays readable.

use super::{
    HERE, NAME, decide,
    follow::{answer, approve, open_round, report_of},
    town::Town,
};

const REASON: &str = "Havnene klarer det selv nu.";

/// The second round, answered by who carries it now.
pub async fn review(town: &Town) {
    let (office, planner) = (&town.office, &town.planner);
    let report = report_of("2013");
    open_round(office, "2013", "28.2.2014").await;
    town.unit.is_refused(&format!("{report}/answer/relevance")).await;
    planner.open(&report).await;
    planner.press("Begynd at svare").await;
    planner.sees(&["Svar i 2012", "Det samme som i 2012"]).await;
    planner.open(&report).await;
    answer(planner, "exit", "5").await;
    office.open(&report).await;
    approve(office, "exit", REASON).await;
    office.open(HERE).await;
    office.sees(&["Under revurdering"]).await;
    office.open(&report).await;
    office.fill("exit.notice_months", "6").await;
    office.fill("exit.ends_on", "31.12.2014").await;
    office.press("Rejs sagen").await;
    office.sees(&["Sagen er rejst.", &format!("Udtræd af {NAME}")]).await;
}

/// The administration recommends, and the papers go out.
pub async fn send_papers(town: &Town) {
    let secretary = &town.secretary;
    secretary.open(HERE).await;
    secretary.press("Se sagen").await;
    secretary.sees(&[REASON, "31. december 2014", "Varsel i måneder"]).await;
    secretary.press("Registrér beslutningen").await;
    secretary.fill("on", "15.1.2014").await;
    secretary.tick("outcome", "agreed").await;
    secretary.press("Registrér").await;
    decide::call_meeting(town, "10.2.2014", "Målet er nået.").await;
    secretary.open(HERE).await;
    secretary.sees(&["Under revurdering"]).await;
    secretary.misses(&["Udtræder"]).await;
}

/// The committee decides to leave it.
pub async fn decide(town: &Town) {
    decide::record(town, "10. februar 2014", "Region Nordjylland udtræder.").await;
    town.office.open(HERE).await;
    town.office.sees(&["Udtræder", "31. december 2014"]).await;
    town.office.sees(&["10. februar 2014"]).await;
}

/// The council's report drafts itself; the office writes its words and finishes it.
pub async fn report(town: &Town) {
    let office = &town.office;
    office.open("/monitoring/2013/report").await;
    office.sees(&["Året kort", "én afrapportering er godkendt"]).await;
    office.press("Tilføj kontorets bemærkning").await;
    office.fill("text.da", "Et år med ét farvel.").await;
    office.press("Gem").await;
    office.sees(&["Et år med ét farvel.", NAME, REASON]).await;
    office.press("Gør rapporten færdig").await;
    office.sees(&["afrapporteringer mangler"]).await;
    office.tick("known", "on").await;
    office.press("Gør rapporten færdig").await;
    office.sees(&["Færdig den 11. februar 2014. Den viser, hvad registret sagde da."]).await;
    office.misses(&["Tilføj kontorets bemærkning"]).await;
}

/// It is over; what it was is still there to be read, and nothing brings it back.
pub async fn look_back(town: &Town) {
    let (office, planner) = (&town.office, &town.planner);
    office.open(HERE).await;
    office
        .sees(&["Afsluttet", "31. december 2014", "36.000 kr. om året, dertil 50.000 kr. i alt"])
        .await;
    office.sees(&["Udviklingskonsulent", "Planlægger", "Fortsæt Udtræd"]).await;
    office.misses(&["Registrér et trin", "Rediger : Forløb"]).await;
    office.press("Mere").await;
    office.press("Tag det op til beslutning").await;
    office.sees(&["Orientering"]).await;
    office.misses(&["Indtræd", "Fortsæt", "Justér", "Udtræd"]).await;
    planner.open(&format!("{HERE}/screening")).await;
    planner.sees(&["Indtræd med betingelser", "Opfyldt 27. marts 2012"]).await;
    planner.open(&report_of("2012")).await;
    planner
        .sees(&["En færge af to.", "Spørg havnene først.", "Det leverer, som vi ventede."])
        .await;
    planner.open(&format!("{HERE}?on=2013-06-01")).await;
    planner.sees(&["Aktiv"]).await;
    planner.misses(&["Udtræder"]).await;
}
