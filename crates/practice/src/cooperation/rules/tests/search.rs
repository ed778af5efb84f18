use super::*;
use crate::cooperation::{
    CooperationKind, Filter, FindingChoice, FindingKind, GroupBy, PAGE, Sort, SortBy, State, Track,
    Viewer, fold, select, select_rows,
};
use proptest::prelude::*;
use spine::base::{Country, Language, Slug};

#[test]
fn spellings_of_one_word_meet() {
    let check = |a: &str, b: &str| assert_eq!(fold(a), fold(b));
    check("Ålborg", "aalborg");
    check("AALBORG", "alborg");
    check("Västra Götaland", "vaestra goetaland");
    check("Østfold", "ostfold");
    check("Łódź", "LODZ");
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
        area in proptest::option::of("[a-z]{1,9}"),
        (kind, state, track) in (some(CooperationKind::ALL), some(State::ALL), some(Track::ALL)),
        (finding, country) in (some(FindingKind::ALL), proptest::option::of("[A-Z]{2}")),
        days in proptest::option::of(0_i32..10_000),
        ends_within in proptest::option::of(1_u16..=600),
        group in proptest::sample::select(GroupBy::ALL),
        by in proptest::sample::select(SortBy::ALL),
        descending in any::<bool>(),
        page in 0_usize..1_000,
    ) -> Filter {
        use jiff::ToSpan;
        let mark = if descending { "-" } else { "" };
        Filter {
            find: find.split_whitespace().collect::<Vec<_>>().join(" "),
            area: area.and_then(|area| Slug::parse(&area)),
            kind,
            state,
            track,
            country: country.and_then(|code| Country::parse(&code)),
            body: None,
            finding: finding.map(FindingChoice::Kind),
            ends_before: days.map(|days| date(2000, 1, 1).saturating_add(days.days())),
            ends_within,
            group,
            sort: Sort::parse(&format!("{mark}{}", by.code())).unwrap(),
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

fn viewer(sees_internal: bool) -> Viewer<'static> {
    Viewer { today: TODAY, language: Language::Da, sees_internal, compare: &|a, b| a.cmp(b) }
}

#[test]
fn a_stranger_sees_and_finds_only_what_is_published() {
    let office = crowd(9);
    let total = |find: &str, sees_internal: bool| {
        let filter = Filter { find: find.to_owned(), ..Filter::default() };
        select(&office, &filter, &viewer(sees_internal)).total
    };
    assert_eq!((total("", true), total("", false)), (9, 3));
    assert_eq!((total("fortroligt", true), total("fortroligt", false)), (9, 0));
    assert_eq!((total("0003 samarbejde", true), total("0003", false)), (1, 1));
}

#[test]
fn a_choice_says_how_many_it_would_show_beside_the_other_filters() {
    let office = crowd(8);
    let (filter, _) = Filter::parse([("country", "SE"), ("area", "common")]);
    let found = select(&office, &filter, &viewer(true));
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
    let page = |page: usize| select(&office, &Filter { page, ..Filter::default() }, &viewer(true));
    let first = page(0);
    assert_eq!((first.total, first.pages, first.groups.len()), (250, 3, 1));
    assert_eq!((first.groups[0].count, first.groups[0].rows.len()), (125, PAGE));
    let second = page(1);
    let shown: Vec<usize> = second.groups.iter().map(|group| group.rows.len()).collect();
    assert_eq!(shown, [25, 75]);
    assert_eq!(page(99).page, 2);
    let (filter, _) = Filter::parse([("sort", "-name"), ("group", "none")]);
    let rows = select_rows(&office, &filter, &viewer(true));
    assert_eq!((rows.len(), rows[0].entry.id.as_str()), (250, "c0249"));
}
