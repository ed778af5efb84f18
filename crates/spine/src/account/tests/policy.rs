//! The table in the document, the table in the code, and what comes of them for everybody.

use crate::{
    account::{
        Actor, Deed, HeldRole, Permission, Role, Rule, TABLE, Target, TokenHolder, may,
        may_somewhere,
    },
    base::Slug,
};
use std::{collections::BTreeMap, sync::Arc};

const DOCUMENT: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/reference/policy.md"));

fn holder(roles: Vec<HeldRole>) -> Actor {
    Actor::Token(Arc::new(TokenHolder {
        token: "t".to_owned(),
        name: "T".to_owned(),
        authority: "nordjylland".to_owned(),
        roles,
    }))
}

#[test]
fn the_document_shows_the_table_that_the_program_uses() {
    let mut shown = String::from("| Deed |");
    for role in Role::ALL {
        shown.push_str(&format!(" {} |", role.code().replace('_', "-")));
    }
    shown.push_str(&format!("\n|---|{}\n", "---|".repeat(Role::ALL.len())));
    for (deed, rules) in TABLE {
        shown.push_str(&format!("| `{deed:?}` |"));
        for rule in rules {
            shown.push_str(match rule {
                Rule::Yes => " yes |",
                Rule::Anchored => " anchored |",
                Rule::No => " – |",
            });
        }
        shown.push('\n');
    }
    assert!(DOCUMENT.contains(&shown), "docs/reference/policy.md should hold:\n{shown}");
}

/// What the document says, read from it rather than from the code.
fn read_document() -> BTreeMap<(String, Role), String> {
    let mut said = BTreeMap::new();
    for line in DOCUMENT.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        for (role, cell) in Role::ALL.into_iter().zip(&cells[1..]) {
            said.insert((cells[0].trim_matches('`').to_owned(), role), (*cell).to_owned());
        }
    }
    assert_eq!(said.len(), TABLE.len() * Role::ALL.len());
    said
}

/// The deeds that a role limited to an area may do to what is common, and those it may do in its
/// area.
const SEEING: [Deed; 5] =
    [Deed::SeePublished, Deed::SeeInternal, Deed::SeeHistory, Deed::SeeNames, Deed::SaveOwnView];
const IN_AN_AREA: [Deed; 17] = [
    Deed::Propose,
    Deed::EditCooperation,
    Deed::Publish,
    Deed::RemoveDraftEntry,
    Deed::EditStrategy,
    Deed::AdoptStrategy,
    Deed::Screen,
    Deed::Assess,
    Deed::RaiseMatter,
    Deed::FollowUp,
    Deed::AnswerReview,
    Deed::EditFunding,
    Deed::EditNeed,
    Deed::EditApplication,
    Deed::EditPlan,
    Deed::EditInitiative,
    Deed::EditContract,
];

#[test]
fn everybody_may_do_what_the_document_says_and_nothing_else() {
    let said = read_document();
    let (health, growth) = (Slug::parse("health").unwrap(), Slug::parse("growth").unwrap());
    let mut asked = 0;
    for (deed, _) in TABLE {
        for role in Role::ALL {
            for limit in [None, Some(&health)] {
                let actor = holder(vec![HeldRole { role, area: limit.cloned() }]);
                for area in [None, Some(&health), Some(&growth)] {
                    for (published, anchored) in
                        [(false, false), (false, true), (true, false), (true, true)]
                    {
                        let target = Target { area, published, anchored };
                        let in_reach = |deed: &Deed| match (limit, area) {
                            (None, _) => true,
                            (Some(_), None) => SEEING.contains(deed),
                            (Some(own), Some(area)) => {
                                own == area && (SEEING.contains(deed) || IN_AN_AREA.contains(deed))
                            }
                        };
                        let cell = said[&(format!("{deed:?}"), role)].as_str();
                        let by_role =
                            in_reach(&deed) && (cell == "yes" || (cell == "anchored" && anchored));
                        let yes = by_role || (deed == Deed::SeePublished && published);
                        let knows = published || in_reach(&Deed::SeeInternal);
                        let answer = may(&actor, deed, &target);
                        let kind = match answer {
                            Permission::Yes => "yes",
                            Permission::No { .. } => "no",
                            Permission::Hidden => "hidden",
                        };
                        let expected = if yes {
                            "yes"
                        } else if knows {
                            "no"
                        } else {
                            "hidden"
                        };
                        assert_eq!(kind, expected, "{role:?} {limit:?} {deed:?} {target:?}");
                        asked += 1;
                    }
                }
            }
        }
    }
    assert_eq!(asked, TABLE.len() * 6 * 2 * 3 * 4);
}

#[test]
fn whom_to_ask_may_do_it() {
    for (deed, _) in TABLE {
        let target = Target { published: true, ..Target::default() };
        if let Permission::No { ask } =
            may(&holder(vec![HeldRole::everywhere(Role::Reader)]), deed, &target)
        {
            let asked = holder(vec![HeldRole::everywhere(ask)]);
            assert!(may(&asked, deed, &target).is_yes(), "{deed:?}");
        }
    }
}

#[test]
fn a_stranger_sees_what_is_published_and_knows_of_nothing_else() {
    for actor in [Actor::Visitor, holder(Vec::new())] {
        for (deed, _) in TABLE {
            for published in [true, false] {
                let target = Target { published, anchored: true, area: None };
                let expected = match (deed, published) {
                    (Deed::SeePublished, true) => Permission::Yes,
                    _ => Permission::Hidden,
                };
                assert_eq!(may(&actor, deed, &target), expected, "{deed:?} {published}");
            }
            assert_eq!(may_somewhere(&actor, deed), deed == Deed::SeePublished);
        }
    }
}

#[test]
fn several_roles_add_up() {
    let (health, growth) = (Slug::parse("health").unwrap(), Slug::parse("growth").unwrap());
    let actor = holder(vec![
        HeldRole::everywhere(Role::Reader),
        HeldRole::within(Role::Coordinator, health.clone()),
    ]);
    let check = |area: &Slug, expected| {
        let target = Target { area: Some(area), ..Target::default() };
        assert_eq!(may(&actor, Deed::EditCooperation, &target), expected);
    };
    check(&health, Permission::Yes);
    check(&growth, Permission::No { ask: Role::Coordinator });
}

#[test]
fn a_way_is_offered_only_where_it_can_lead_somewhere() {
    let health = Slug::parse("health").unwrap();
    let check = |role, limit: Option<&Slug>, deed, offered| {
        let actor = holder(vec![HeldRole { role, area: limit.cloned() }]);
        assert_eq!(may_somewhere(&actor, deed), offered, "{role:?} {limit:?} {deed:?}");
    };
    check(Role::Contributor, Some(&health), Deed::Propose, true);
    check(Role::Contributor, Some(&health), Deed::EditCooperation, true);
    check(Role::Coordinator, Some(&health), Deed::EditOrganisations, false);
    check(Role::Coordinator, None, Deed::EditOrganisations, true);
    check(Role::Reader, None, Deed::Propose, false);
}
