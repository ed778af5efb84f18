//! Whom a duty reaches.

use super::Duty;
use crate::organisation::Person;
use spine::account::{Account, Actor, HeldRole, Member, Role};
use spine::base::Id;
use std::collections::BTreeMap;

/// The area of what belongs to all areas alike.
const COMMON: &str = "common";

/// An account with the duties it is told of.
#[derive(Clone, Debug)]
pub struct Receiver<'a> {
    /// The account.
    pub account: &'a Account,
    /// What waits for it, in order.
    pub duties: Vec<&'a Duty>,
}

/// Who is told of what. A duty reaches the accounts of its person, or of those in its unit; where
/// there is none, or mail to it is refused, those who hold its role in its area; failing them the
/// administrators.
pub fn list_receivers<'a>(
    duties: &'a [Duty],
    members: &'a [Member],
    is_reached: impl Fn(&Account) -> bool,
) -> Vec<Receiver<'a>> {
    let reached: Vec<&Member> = members
        .iter()
        .filter(|member| !member.account.is_disabled && member.account.email.is_some())
        .filter(|member| is_reached(&member.account))
        .collect();
    let mut found: BTreeMap<&str, Receiver<'a>> = BTreeMap::new();
    for duty in duties {
        let with = |wanted: &dyn Fn(&Member) -> bool| -> Vec<&'a Member> {
            reached.iter().copied().filter(|member| wanted(member)).collect()
        };
        let is_person = |member: &Member| {
            let person = member.membership.person.as_deref();
            is_seen(duty, &member.membership.roles) && is_asked(duty, person)
        };
        let keeps = |member: &Member| {
            member.membership.roles.iter().any(|held| is_held(held, duty.keepers, duty))
        };
        let administers = |member: &Member| {
            member.membership.roles.iter().any(|held| held.role == Role::Administrator)
        };
        let mut told = with(&is_person);
        if told.is_empty() {
            told = with(&keeps);
        }
        if told.is_empty() {
            told = with(&administers);
        }
        for member in told {
            let account = &member.account;
            let receiver = found
                .entry(account.id.as_str())
                .or_insert_with(|| Receiver { account, duties: Vec::new() });
            receiver.duties.push(duty);
        }
    }
    found.into_values().collect()
}

/// True when somebody with these roles sees what belongs to the area of a duty.
fn is_seen(duty: &Duty, roles: &[HeldRole]) -> bool {
    let area = duty.area.as_ref().filter(|area| area.as_str() != COMMON);
    let reaches = |held: &HeldRole| held.area.is_none() || held.area.as_ref() == area;
    area.is_none() || roles.iter().any(reaches)
}

fn is_held(held: &HeldRole, role: Role, duty: &Duty) -> bool {
    held.role == role && (held.area.is_none() || held.area == duty.area)
}

/// What waits for somebody who looks: their own, and what waits for a role they hold while nobody
/// is named.
pub fn list_own<'a>(duties: &'a [Duty], actor: &Actor) -> Vec<&'a Duty> {
    duties.iter().filter(|duty| is_own(duty, actor.person(), actor.roles())).collect()
}

/// True when a duty waits for this person, alone or in their unit, or for one of these roles while
/// nobody is named.
pub(super) fn is_own(duty: &Duty, person: Option<&str>, roles: &[HeldRole]) -> bool {
    match duty.person.is_some() || !duty.of_unit.is_empty() {
        true => is_asked(duty, person) && is_seen(duty, roles),
        false => roles.iter().any(|held| is_held(held, duty.keepers, duty)),
    }
}

/// True when a duty names this person, or the unit they work in and nobody there.
fn is_asked(duty: &Duty, person: Option<&str>) -> bool {
    let is = |named: &Id<Person>| person == Some(named.as_str());
    duty.person.as_ref().is_some_and(is) || duty.of_unit.iter().any(is)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::duty::DutyKind;
    use spine::account::Membership;
    use spine::base::{Language, Slug, Text};

    fn member(id: &str, person: Option<&str>, roles: Vec<HeldRole>) -> Member {
        let account = Account {
            id: Id::parse(id).unwrap(),
            email: Some(format!("{id}@example.org")),
            name: id.to_owned(),
            language: Language::Da,
            is_disabled: false,
            is_erased: false,
        };
        Member { account, membership: Membership { roles, person: person.map(str::to_owned) } }
    }

    fn duty(key: &str, person: Option<&str>, area: Option<&str>) -> Duty {
        Duty {
            kind: DutyKind::Answer,
            key: key.to_owned(),
            what: Text::default(),
            name: Text::default(),
            count: 1,
            person: person.and_then(Id::parse),
            unit: None,
            of_unit: Vec::new(),
            body: None,
            cooperation: None,
            area: area.and_then(Slug::parse),
            keepers: Role::Coordinator,
            due_on: None,
            since: None,
            from_person: None,
            from_unit: None,
            is_blocking: false,
            path: String::new(),
        }
    }

    fn told(duties: &[Duty], members: &[Member], refused: &str) -> Vec<String> {
        let receivers = list_receivers(duties, members, |account| account.id.as_str() != refused);
        let keys = |receiver: &Receiver<'_>| {
            let keys: Vec<&str> = receiver.duties.iter().map(|duty| duty.key.as_str()).collect();
            format!("{}: {}", receiver.account.name, keys.join(" "))
        };
        receivers.iter().map(keys).collect()
    }

    #[test]
    fn what_a_unit_is_asked_for_reaches_who_works_there_or_else_those_who_keep_such_things() {
        let members = [
            member("anna", Some("p-anna"), vec![HeldRole::everywhere(Role::Contributor)]),
            member("bo", Some("p-bo"), vec![HeldRole::everywhere(Role::Contributor)]),
            member("office", Some("p-office"), vec![HeldRole::everywhere(Role::Coordinator)]),
        ];
        let of = |people: &[&str]| Duty {
            kind: DutyKind::Condition,
            of_unit: people.iter().filter_map(|person| Id::parse(person)).collect(),
            ..duty("condition", None, None)
        };
        let own = |duty: &Duty, place: usize| {
            let held: &Membership = &members[place].membership;
            is_own(duty, held.person.as_deref(), &held.roles)
        };
        let duty = of(&["p-anna", "p-cy"]);
        assert_eq!([0, 1, 2].map(|place| own(&duty, place)), [true, false, false]);
        assert_eq!(told(&[duty], &members, ""), ["anna: condition"]);
        // Nobody of the unit is here, or hears: those who keep it do.
        assert_eq!(told(&[of(&["p-cy"])], &members, ""), ["office: condition"]);
        assert_eq!([0, 1, 2].map(|place| own(&of(&[]), place)), [false, false, true]);
    }

    #[test]
    fn a_duty_reaches_its_person_or_else_those_who_keep_such_things() {
        let health = Slug::parse("health").unwrap();
        let members = [
            member("anna", Some("p-anna"), vec![HeldRole::everywhere(Role::Contributor)]),
            member("office", None, vec![HeldRole::everywhere(Role::Coordinator)]),
            member("ward", None, vec![HeldRole::within(Role::Coordinator, health)]),
            member("root", None, vec![HeldRole::everywhere(Role::Administrator)]),
        ];
        let duties = [
            duty("own", Some("p-anna"), Some("health")),
            duty("gone", Some("p-gone"), Some("regional")),
            duty("open", None, Some("health")),
        ];
        let all = told(&duties, &members, "");
        assert_eq!(all, ["anna: own", "office: gone open", "ward: open"]);
        // Mail to her is refused: those who keep it hear instead.
        let all = told(&duties, &members, "anna");
        assert_eq!(all, ["office: own gone open", "ward: own open"]);
        let all = told(&duties, &members[3..], "");
        assert_eq!(all, ["root: own gone open"]);
        assert_eq!(told(&duties, &members[..0], ""), [""; 0]);
    }
}
