//! What would flood a list, as one line: the reports of a round that nobody is named to answer, and
//! the vacant seats of one cooperation.

use super::{Duty, DutyKind};
use spine::base::{Language, Text};
use std::borrow::Cow;
use std::collections::HashMap;

/// The same duties; where several reports of one round have nobody who answers, one duty stands at
/// the place of the first, counts them, and leads to the overview narrowed to them. The vacant
/// seats of a cooperation are filled on one page, so they are one duty too.
pub fn gather_unnamed<'a>(duties: &[&'a Duty]) -> Vec<Cow<'a, Duty>> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for together in duties.iter().filter_map(|duty| find_together(duty)) {
        *counts.entry(together).or_default() += 1;
    }
    let mut gathered = Vec::with_capacity(duties.len());
    for duty in duties {
        let together = find_together(duty);
        let count = together.map(|one| (one, counts.get(one).copied().unwrap_or(0)));
        match count {
            // Said once, where the first of them stands.
            Some((_, 0)) => {}
            Some((page, count)) if count > 1 => {
                counts.insert(page, 0);
                gathered.push(Cow::Owned(match duty.kind {
                    DutyKind::Fill => Duty { count, what: duty.name.clone(), ..(*duty).clone() },
                    _ => name_someone(duty, (page, count)),
                }));
            }
            Some(_) | None => gathered.push(Cow::Borrowed(*duty)),
        }
    }
    gathered
}

/// The page on which this and others like it are done at once, if they are.
fn find_together(duty: &Duty) -> Option<&str> {
    if duty.kind == DutyKind::Fill { Some(&duty.path) } else { find_round(duty) }
}

/// The page of the round of a report that nobody is named to answer.
fn find_round(duty: &Duty) -> Option<&str> {
    // What came back waits for an answer too.
    let is_answered = matches!(duty.kind, DutyKind::Answer | DutyKind::Returned);
    let is_unnamed = is_answered && duty.person.is_none();
    // `/monitoring/2012/of/markis` stands below the round's own page.
    duty.path.split_once("/of/").filter(|_| is_unnamed).map(|(round, _)| round)
}

fn name_someone(first: &Duty, (round, count): (&str, usize)) -> Duty {
    let kind = DutyKind::NameAnswerers;
    let year = round.rsplit('/').next().unwrap_or(round);
    Duty {
        kind,
        key: format!("{}{round}", kind.code()),
        // A year is the same in every language.
        what: Text::new(Language::En, year),
        name: Text::new(Language::En, year),
        count,
        unit: None,
        cooperation: None,
        area: None,
        path: format!("{round}?asked=nobody"),
        ..first.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use spine::account::Role;
    use spine::base::Id;

    fn duty(kind: DutyKind, person: Option<&str>, path: &str) -> Duty {
        Duty {
            kind,
            key: format!("{}{path}", kind.code()),
            what: Text::default(),
            name: Text::default(),
            count: 1,
            person: person.and_then(Id::parse),
            unit: None,
            of_unit: Vec::new(),
            body: None,
            cooperation: Id::parse("markis"),
            area: None,
            keepers: Role::Coordinator,
            due_on: None,
            since: None,
            from_person: None,
            from_unit: None,
            is_blocking: false,
            path: path.to_owned(),
        }
    }

    fn check(duties: &[Duty], expected: &[(&str, usize)]) {
        let duties: Vec<&Duty> = duties.iter().collect();
        let gathered = gather_unnamed(&duties);
        let told: Vec<(&str, usize)> =
            gathered.iter().map(|duty| (duty.path.as_str(), duty.count)).collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn what_nobody_answers_in_a_round_is_one_line_at_the_place_of_the_first() {
        let answer = |path| duty(DutyKind::Answer, None, path);
        check(
            &[
                duty(DutyKind::Paper, None, "/papers/a"),
                answer("/monitoring/2012/of/a"),
                duty(DutyKind::Answer, Some("anna"), "/monitoring/2012/of/b"),
                answer("/monitoring/2012/of/c"),
                answer("/monitoring/2011/of/a"),
                duty(DutyKind::Returned, None, "/monitoring/2012/of/d"),
                answer("/monitoring/2012/of/e"),
                duty(DutyKind::Fill, None, "/cooperations/a/edit/people"),
                duty(DutyKind::Fill, None, "/cooperations/a/edit/people"),
            ],
            &[
                ("/papers/a", 1),
                ("/monitoring/2012?asked=nobody", 4),
                ("/monitoring/2012/of/b", 1),
                ("/monitoring/2011/of/a", 1),
                ("/cooperations/a/edit/people", 2),
            ],
        );
        check(&[], &[]);
    }

    #[test]
    fn the_line_is_about_no_single_cooperation() {
        let duties = ["/monitoring/2012/of/a", "/monitoring/2012/of/b"];
        let duties = duties.map(|path| duty(DutyKind::Answer, None, path));
        let duties: Vec<&Duty> = duties.iter().collect();
        let gathered = gather_unnamed(&duties);
        assert_eq!(gathered[0].cooperation, None);
        assert_eq!(gathered[0].what.get(Language::Da), "2012");
        assert!(!gathered[0].kind.is_answered_by_link());
    }
}
