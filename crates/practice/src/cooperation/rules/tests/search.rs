use super::*;
use crate::cooperation::{
    CooperationKind, Ends, Filter, FindingChoice, FindingKind, GroupBy, PageSize, Phase, Sight,
    Sort, SortBy, State, Track, Viewer, count_seen, select, select_rows,
};
use proptest::prelude::*;
use spine::base::{Country, Language, Slug, fold};

#[test]
fn spellings_of_one_word_meet() {
    let check = |a: &str, b: &str| assert_eq!(fold(a), fold(b));
    check("Ålborg", "aalborg");
    check("AALBORG", "alborg");
    check("Västra Götaland", "vaestra goetaland");
    check("Østfold", "ostfold");
    check("Łódź", "LODZ");
    check("München", "Muenchen");
    check("Straße", "STRASSE");
    check("Kattegat–Skagerrak", "kattegat-skagerrak");
    assert_ne!(fold("Asturien"), fold("Astrid"));
}

#[test]
fn what_an_address_says_wrongly_is_a_fault_and_what_it_does_not_say_is_not() {
    let pairs = [("state", "asleep"), ("kind", ""), ("utm", "x"), ("ends_within", "0")];
    let (filter, faults) = Filter::parse(pairs);
    let places: Vec<&str> = faults.iter().map(|fault| fault.at.as_str()).collect();
    assert_eq!(places, ["state", "ends_within"]);
    assert_eq!(filter, Filter::default());
    let long = "x".repeat(201);
    assert_eq!(Filter::parse([("find", &long)]).1[0].key, "fault-too-long");
    assert_eq!(Filter::parse([("page", "0")]).1[0].key, "fault-filter");
}

fn some<T: Copy + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    proptest::option::of(proptest::sample::select(all))
}

prop_compose! {
    fn filters()(
        find in "[a-zæøåÄ &=%+]{0,20}",
        (area, serves) in (
            proptest::option::of("[a-z]{1,9}"),
            proptest::option::of("[a-z]{1,9}"),
        ),
        (kind, state, track) in (some(CooperationKind::ALL), some(State::ALL), some(Track::ALL)),
        (finding, country) in (some(FindingKind::ALL), proptest::option::of("[A-Z]{2}")),
        days in proptest::option::of(0_i32..10_000),
        ends_within in proptest::option::of(1_u16..=600),
        group in proptest::sample::select(GroupBy::ALL),
        by in proptest::sample::select(SortBy::ALL),
        descending in any::<bool>(),
        page in 0_usize..1_000,
        (phase, ends, rows) in (
            some(Phase::ALL),
            some(Ends::ALL),
            proptest::sample::select(PageSize::ALL),
        ),
    ) -> Filter {
        use jiff::ToSpan;
        let mark = if descending { "-" } else { "" };
        Filter {
            find: find.split_whitespace().collect::<Vec<_>>().join(" "),
            area: area.and_then(|area| Slug::parse(&area)),
            kind,
            state,
            track,
            phase,
            country: country.and_then(|code| Country::parse(&code)),
            body: None,
            serves: serves.and_then(|node| Id::parse(&node)),
            finding: finding.map(FindingChoice::Kind),
            ends_before: days.map(|days| date(2000, 1, 1).saturating_add(days.days())),
            ends,
            ends_within,
            group,
            sort: Sort::parse(&format!("{mark}{}", by.code())).unwrap(),
            rows,
            page,
        }
    }
}

proptest! {
    #[test]
    fn a_filter_read_from_its_own_address_is_the_same(filter in filters()) {
        let query = filter.to_query();
        let pairs = query.split('&').filter_map(|pair| pair.split_once('=')).map(|(name, value)| {
            let value = percent_encoding::percent_decode_str(value).decode_utf8().unwrap();
            (name.to_owned(), value.into_owned())
        });
        let (read, faults) = Filter::parse(pairs);
        prop_assert_eq!(faults, vec![]);
        prop_assert_eq!(read, filter);
    }
}

/// An office with so many cooperations, every third one published.
fn crowd(count: usize) -> Office {
    let mut draft = Draft::new("");
    for place in 0..count {
        let published = if place % 3 == 0 { "published" } else { "internal" };
        let area = if place % 2 == 0 { "common" } else { "health" };
        let fields = json!({
            "slug": format!("c{place}"),
            "name": {"da": format!("Samarbejde {place:04}")},
            "area": area,
            "visibility": published,
            "geography": {"countries": [if place % 4 == 0 { "SE" } else { "NO" }]},
            "notes": [{"kind": "note", "text": {"da": "Fortroligt"}}],
        });
        draft = draft.put(&id(&format!("c{place:04}")), &cooperation(fields));
    }
    seal(&world(), draft).unwrap()
}

fn viewer(sight: &Sight) -> Viewer<'_> {
    Viewer { today: TODAY, language: Language::Da, sight, compare: &|a, b| a.cmp(b) }
}

const ALL: Sight = Sight::Everything;

#[test]
fn a_stranger_sees_and_finds_only_what_is_published() {
    let office = crowd(9);
    let total = |find: &str, sight: &Sight| {
        let filter = Filter { find: find.to_owned(), ..Filter::default() };
        select(&office, &filter, &viewer(sight)).total
    };
    let stranger = Sight::Published;
    assert_eq!((total("", &ALL), total("", &stranger)), (9, 3));
    assert_eq!((total("fortroligt", &ALL), total("fortroligt", &stranger)), (9, 0));
    assert_eq!((total("0003 samarbejde", &ALL), total("0003", &stranger)), (1, 1));
}

#[test]
fn a_role_in_one_area_sees_and_finds_what_is_internal_there_only() {
    let office = crowd(12);
    let health = Sight::Areas([Slug::parse("health").unwrap()].into());
    let total = |find: &str| {
        let filter = Filter { find: find.to_owned(), ..Filter::default() };
        select(&office, &filter, &viewer(&health)).total
    };
    // Six of health, and of the common ones the two that are published.
    assert_eq!((total(""), total("fortroligt")), (8, 6));
    assert_eq!((count_seen(&office, &health), count_seen(&office, &ALL)), (8, 12));
}

#[test]
fn a_choice_says_how_many_it_would_show_beside_the_other_filters() {
    let office = crowd(8);
    let (filter, _) = Filter::parse([("country", "SE"), ("area", "common")]);
    let found = select(&office, &filter, &viewer(&ALL));
    let country = |code: &str| found.facets.country[&Country::parse(code).unwrap()];
    assert_eq!(found.total, 2);
    assert_eq!((country("SE"), country("NO")), (2, 2));
    assert_eq!(found.facets.area[&Slug::parse("common").unwrap()], 2);
    assert_eq!(found.facets.area.len(), 1);
    assert_eq!(found.facets.state[&State::Active], 2);
}

#[test]
fn a_page_holds_a_hundred_rows_and_its_groups_count_all() {
    let office = crowd(250);
    let page = |page: usize| select(&office, &Filter { page, ..Filter::default() }, &viewer(&ALL));
    let first = page(0);
    assert_eq!((first.total, first.pages, first.groups.len()), (250, 3, 1));
    assert_eq!((first.groups[0].count, first.groups[0].rows.len()), (125, 100));
    let second = page(1);
    let shown: Vec<usize> = second.groups.iter().map(|group| group.rows.len()).collect();
    assert_eq!(shown, [25, 75]);
    assert_eq!(page(99).page, 2);
    let (filter, _) = Filter::parse([("rows", "50"), ("page", "3")]);
    let third = select(&office, &filter, &viewer(&ALL));
    let shown: Vec<usize> = third.groups.iter().map(|group| group.rows.len()).collect();
    assert_eq!((third.pages, shown), (5, vec![25, 25]));
    let (filter, _) = Filter::parse([("sort", "-name"), ("group", "none")]);
    let rows = select_rows(&office, &filter, &viewer(&ALL));
    assert_eq!((rows.len(), rows[0].entry.id.as_str()), (250, "c0249"));
}
