//! What the eyes look at: the demonstration, in which some of everything has a name of one long
//! word, and an authority that has nothing in it.

use crate::{
    roles::arrange,
    world::{Who, World},
};
use serde_json::{Value, json};
use spine::account::{HeldRole, Membership, Role};
use std::{collections::BTreeMap, path::PathBuf};
use udsyn::exchange::{Import, Others, import, read_bundle};

/// A name of 62 letters, as a public authority may well have it.
pub const LONG: &str = "Arbejdsmarkedsuddannelsessamarbejdsorganisationsudviklingssted";

/// The authority that has nothing in it.
pub const EMPTY: &str = "tom";

/// Makes the world ready to be looked at.
pub async fn prepare(world: &World) {
    arrange(world).await;
    bring_in(world, &lengthen_names()).await;
    let name = json!({"da": "Tom Kommune", "en": "Empty Municipality", "de": "Leere Kommune"});
    let shared =
        json!({"slug": "common", "name": {"da": "Fælles", "en": "Shared", "de": "Gemeinsam"}});
    let authority = json!({"name": name, "called": name, "kind": "municipality", "country": "DK",
        "languages": ["da", "en", "de"], "currency": "DKK", "accent": "#8A3B12",
        "areas": [shared]});
    bring_in(
        world,
        &json!({"format": "udsyn-bundle", "version": 1, "authority": EMPTY, "reason": "Set up",
            "records": [{"kind": "authority", "id": "authority", "body": authority}]}),
    )
    .await;
    let accounts = &world.installation.accounts;
    let found = accounts.find_by_email(Who::Administrator.email()).await.unwrap().unwrap();
    let roles = vec![HeldRole::everywhere(Role::Administrator)];
    let membership = Membership { roles, person: None };
    accounts.set_membership(&found.id, EMPTY, &membership).await.unwrap();
    world.installation.search.catch_up().await.unwrap();
}

async fn bring_in(world: &World, bundle: &Value) {
    let bundle = read_bundle(bundle.to_string().as_bytes(), practice::KINDS).unwrap();
    let how = Import {
        author: "import".to_owned(),
        others: Others::Stay,
        clock_offset_seconds: 0,
        dry_run: false,
    };
    import(&world.installation.offices, bundle, &how).await.unwrap();
}

/// A screening that is over, so that its result can be written.
const OVER: &str = "example-coast-screening";

/// Each sixth record of each kind of the demonstration, with the long word for a name.
fn lengthen_names() -> Value {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../demo/nordjylland.json");
    let mut bundle: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let records = bundle["records"].as_array_mut().unwrap();
    // A sheet that is used is no longer written in; the next one is.
    let next = ["checklist", "guide"].map(|kind| {
        let mut next = records.iter().find(|record| record["kind"] == kind).unwrap().clone();
        next["id"] = json!(format!("next-{kind}"));
        next["body"]["valid_from"] = json!("2013-01-01");
        next
    });
    records.retain_mut(|record| {
        let count = seen.entry(record["kind"].as_str().unwrap().to_owned()).or_default();
        *count += 1;
        if record["id"] == OVER {
            let reason = json!({"da": "Der er svar nok."});
            record["body"]["cut_short"] = json!({"on": "2012-03-14", "reason": reason});
            return true;
        }
        *count % 6 == 3 && lengthen(&mut record["body"])
    });
    records.extend(next);
    bundle["reason"] = json!("Long names");
    bundle
}

/// Gives the names of a record; false where it has none.
fn lengthen(body: &mut Value) -> bool {
    let mut has_name = false;
    for field in ["name", "title", "post"] {
        let Some(versions) = body.get_mut(field).and_then(Value::as_object_mut) else { continue };
        for text in versions.values_mut() {
            *text = json!(LONG);
        }
        has_name = true;
    }
    has_name
}
