//! Somebody proposes it, two weigh it blind to each other, the office makes one result.

use super::{
    HERE, NAME,
    town::{Person, Town},
};

pub const PURPOSE: &str = "Færgerne i Kattegat forurener; det løses kun sammen med havnene på den \
    anden side.";
const OUTCOME: &str = "To færger på et andet brændstof.";

/// A colleague in a unit proposes it in short pages.
pub async fn propose(town: &Town) {
    let unit = &town.unit;
    unit.open("/proposals").await;
    unit.press("Foreslå et samarbejde").await;
    unit.sees(&["0 af 4 dele er færdige.", "Kan ikke begynde endnu"]).await;
    let tasks = unit.place().await;
    unit.press("Hvad og med hvem").await;
    unit.fill("name", NAME).await;
    unit.tick("track", "administrative").await;
    unit.choose("kind", "Netværk").await;
    unit.choose("area", "Regional Udvikling").await;
    unit.fill("countries", "Norge, Sverige").await;
    unit.press("Gem og fortsæt").await;
    unit.fill("purpose", PURPOSE).await;
    unit.fill("expected_outcome", OUTCOME).await;
    unit.press("Gem og fortsæt").await;
    unit.fill("own", "50.000").await;
    unit.fill("hours_yearly", "120").await;
    unit.press("Gem og fortsæt").await;
    unit.choose("unit", "Regional Udvikling").await;
    unit.tick("myself", "on").await;
    unit.press("Gem og fortsæt").await;
    unit.open(&tasks).await;
    unit.sees(&["4 af 4 dele er færdige."]).await;
    unit.press("Se efter og send").await;
    unit.sees(&[NAME, PURPOSE, OUTCOME, "50.000 kr.", "120", "Administrationen", "indstiller"])
        .await;
    unit.press("Send forslaget").await;
    let sent = format!("»{NAME}« blev sendt 15. marts 2012.");
    unit.sees(&["Forslaget er sendt", &sent, "Hvem der ser det nu", "Hvad der sker nu"]).await;
    unit.sees(&["Venter på, at kontoret åbner vægtningen"]).await;
}

/// How somebody answers the checklist: the points everywhere, and words that nobody else may read.
async fn assess(person: &Person, points: &str, words: &str) {
    person.open("").await;
    person.sees(&[NAME]).await;
    person.open(HERE).await;
    person.press("Vægt det").await;
    person.press("Svar").await;
    person.tick("answers.relevance-strategy", points).await;
    person.fill("answers.relevance-strategy.words.da", words).await;
    person.tick("answers.relevance-problem", points).await;
    person.tick("answers.relevance-overlap", "no").await;
    person.press("Gem og fortsæt").await;
    for question in [
        ["resources-enough", "resources-gain"],
        ["anchoring-carried", "anchoring-lasting"],
        ["utility-development", "utility-influence"],
    ] {
        for key in question {
            person.tick(&format!("answers.{key}"), points).await;
        }
        person.press("Gem og fortsæt").await;
    }
}

const BUDGET: &str = "Havnene betaler selv deres del.";
const OFFICE: &str = "Passer til strategiens indsatsområder.";

/// Two assessors, and one result of what they found.
pub async fn weigh(town: &Town) {
    let (office, budget) = (&town.office, &town.budget);
    office.open(HERE).await;
    office.sees(&["Idé", "Det er foreslået. Vælg, hvem der vægter det."]).await;
    office.press("Åbn vægtningen").await;
    let proposer = "main input[name=assessors][value=example-development-consultant]";
    assert_eq!(office.session.count(proposer).await, 0, "who proposed it does not weigh it");
    office.tick("assessors", "example-budget-officer").await;
    office.tick("assessors", "example-international-consultant").await;
    office.fill("due_on", "23.3.2012").await;
    office.press("Åbn vægtningen").await;
    office.sees(&["0 af 2 er færdige.", "Frist 23. marts 2012."]).await;

    assess(budget, "4", BUDGET).await;
    budget.press("Jeg er færdig").await;
    // The other may not look before being done, and nobody makes a result before both are.
    office.open(&format!("{HERE}/screening")).await;
    office.sees(&["1 af 2 er færdig.", "De andres svar vises, når du er færdig."]).await;
    office.misses(&[BUDGET, "Registrér resultatet"]).await;
    assess(office, "3", OFFICE).await;
    office.misses(&[BUDGET]).await;
    office.press("Jeg er færdig").await;
    office.sees(&[BUDGET, OFFICE, "2 af 2 er færdige."]).await;
    budget.open(&format!("{HERE}/screening")).await;
    budget.sees(&[BUDGET, OFFICE]).await;
    budget.misses(&["Registrér resultatet"]).await;
    conclude(office).await;
    town.unit.open(&format!("{HERE}/screening")).await;
    town.unit
        .sees(&["Indtræd med betingelser", "Havnene skriver under", "Ikke opfyldt endnu"])
        .await;
}

async fn conclude(office: &Person) {
    office.press("Registrér resultatet").await;
    for key in ["relevance-strategy", "relevance-problem", "resources-enough", "resources-gain"] {
        office.tick(&format!("answers.{key}"), "4").await;
    }
    for key in
        ["anchoring-carried", "anchoring-lasting", "utility-development", "utility-influence"]
    {
        office.tick(&format!("answers.{key}"), "3").await;
    }
    office.tick("recommendation", "join_with_conditions").await;
    office.fill("reasons", "Det passer, og det bæres.").await;
    office.press_in_vain("Afslut vægtningen").await;
    office.sees(&["Skriv mindst én betingelse"]).await;
    office.holds("reasons", "Det passer, og det bæres.").await;
    office.press("Tilføj en betingelse").await;
    office.fill("conditions[0].what", "Havnene skriver under").await;
    office.press("Afslut vægtningen").await;
    office.sees(&["Afsluttet. Samarbejdet er vægtet.", "Indtræd med betingelser"]).await;
    office.open(HERE).await;
    office.sees(&["Vægtning 15. marts 2012"]).await;
}
