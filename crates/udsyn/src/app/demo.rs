//! The demonstration: three Danish authorities as their published strategies describe them, each
//! with its clock at the days when the strategy was new (docs/adr/0004).

use super::start::Installation;
use crate::exchange::{self, Import, Others, tell_faults};
use jiff::civil::date;
use spine::{
    account::{AccountError, HeldRole, Membership, NewAccount, Role},
    base::Language,
    i18n::Words,
};

/// The password of every account of the demonstration.
pub const PASSWORD: &str = "fjord-og-udsyn";

/// An authority of the demonstration.
struct Shown {
    slug: &'static str,
    bundle: &'static str,
    /// The day its clock begins at.
    day: jiff::civil::Date,
}

const SHOWN: [Shown; 3] = [
    Shown {
        slug: "nordjylland",
        bundle: include_str!("../../../../demo/nordjylland.json"),
        day: date(2012, 3, 15),
    },
    Shown {
        slug: "midtjylland",
        bundle: include_str!("../../../../demo/midtjylland.json"),
        day: date(2013, 3, 20),
    },
    Shown {
        slug: "herning",
        bundle: include_str!("../../../../demo/herning.json"),
        day: date(2013, 3, 20),
    },
];

/// Which post of Region Nordjylland an account stands for: e-mail, the person's id. They weigh
/// proposals in the demonstration.
const POSTS: [(&str, &str); 2] = [
    ("office@udsyn.example", "example-international-consultant"),
    ("unit@udsyn.example", "example-development-consultant"),
];

/// Who can sign in to the demonstration: e-mail, name, role.
pub const PEOPLE: [(&str, &str, Role); 6] = [
    ("office@udsyn.example", "International Office", Role::Coordinator),
    ("unit@udsyn.example", "Regional Development", Role::Contributor),
    ("reader@udsyn.example", "A colleague", Role::Reader),
    ("secretary@udsyn.example", "Council secretariat", Role::Secretary),
    ("member@udsyn.example", "A council member", Role::DecisionMaker),
    ("admin@udsyn.example", "Administrator", Role::Administrator),
];

/// Loads the demonstration into an installation that has no authority yet, or what is missing of it
/// where loading it was ended in the middle; true when it did.
///
/// # Errors
/// A sentence about what went wrong.
pub async fn load(installation: &Installation) -> Result<bool, String> {
    let ledger = installation.offices.ledger();
    let there = ledger.list_authorities().await.map_err(|error| error.to_string())?;
    let is_there = |slug: &str| there.iter().any(|row| row.id == slug);
    let is_whole = SHOWN.iter().all(|shown| is_there(shown.slug));
    if there.iter().any(|row| SHOWN.iter().all(|shown| shown.slug != row.id)) {
        return Ok(false);
    }
    let mut missing = Vec::new();
    for person in PEOPLE {
        let known = installation.accounts.find_by_email(person.0).await;
        if known.map_err(|error| error.to_string())?.is_none() {
            missing.push(person);
        }
    }
    // Accounts come last: with one of them there all of the rest was loaded, and whoever removed
    // another since meant it.
    if is_whole && missing.len() < PEOPLE.len() {
        return Ok(false);
    }
    for shown in SHOWN.iter().filter(|shown| !is_there(shown.slug)) {
        let morning = shown
            .day
            .at(9, 0, 0, 0)
            .to_zoned(installation.offices.zone().clone())
            .map_err(|error| error.to_string())?
            .timestamp();
        let offset = morning.duration_since(installation.offices.real_now()).as_secs();
        let how = Import {
            author: "import".to_owned(),
            others: Others::Stay,
            clock_offset_seconds: offset,
            dry_run: false,
        };
        let place = |error: String| format!("demo/{}.json: {error}", shown.slug);
        let bundle = exchange::read_bundle(shown.bundle.as_bytes(), practice::KINDS)
            .map_err(|faults| place(tell_faults(Words::new(Language::En), &faults)))?;
        exchange::import(&installation.offices, bundle, &how)
            .await
            .map_err(|error| place(error.to_string()))?;
    }
    for (email, name, role) in missing {
        add_person(installation, email, name, role).await.map_err(|error| error.to_string())?;
    }
    Ok(true)
}

async fn add_person(
    installation: &Installation,
    email: &str,
    name: &str,
    role: Role,
) -> Result<(), AccountError> {
    let new = NewAccount { email, name, password: PASSWORD, language: Language::Da };
    let account = installation.accounts.add(new).await?;
    for shown in &SHOWN {
        let post = POSTS.iter().find(|(known, _)| *known == email && shown.slug == "nordjylland");
        let person = post.map(|(_, person)| (*person).to_owned());
        let membership = Membership { roles: vec![HeldRole::everywhere(role)], person };
        installation.accounts.set_membership(&account.id, shown.slug, &membership).await?;
    }
    Ok(())
}
