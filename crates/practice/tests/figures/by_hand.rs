//! The figures of the demo against tables worked out by hand from the strategy (S3), each line with
//! its place in it. Nothing here is computed by the program.

use super::{TODAY, find, kroner, nordjylland};
use practice::cooperation::*;
use practice::decision::{Decision, list_lines_of, list_unentered};
use spine::base::{Currency, Id};
use std::collections::BTreeMap;

/// Our own contribution to a cooperation, year by year in kroner: id, form, and the years.
type Own = (&'static str, FundingForm, &'static [(i16, i64)]);

/// What we pay ourselves, worked out by hand: an amount a year stands in each of its years, an
/// amount in all is divided by the months of the period.
#[rustfmt::skip]
const OWN: [Own; 19] = {
    use FundingForm::{Cash, Hours, Mixed};
    [
        // Annex 4, table 1: "DKK 1.8 million a year in 2011-2013".
        ("eu-office", Cash, &[(2011, 1_800_000), (2012, 1_800_000), (2013, 1_800_000)]),
        // Annex 4: EUR 10,000 a year ("about DKK 75,000"), without an end: this year only.
        ("ehealth-for-regions", Cash, &[(2012, 75_000)]),
        // Annex 4: EUR 6,513 ("about DKK 48,847") a year in 2011-2013.
        ("cpmr", Cash, &[(2011, 48_847), (2012, 48_847), (2013, 48_847)]),
        // Annex 4: EUR 4,940 ("about DKK 37,050") a year in 2011-2013.
        ("north-sea-commission", Cash, &[(2011, 37_050), (2012, 37_050), (2013, 37_050)]),
        // Annex 4: DKK 25,000 a year in 2011-2013.
        ("nordic-transport-network", Cash, &[(2011, 25_000), (2012, 25_000), (2013, 25_000)]),
        // Annex 4: DKK 20,000 a year in 2010-2012.
        ("westlink", Cash, &[(2010, 20_000), (2011, 20_000), (2012, 20_000)]),
        // Annex 4: EUR 15,000 ("about DKK 112,500") a year in 2011-2013.
        ("ertico", Cash, &[(2011, 112_500), (2012, 112_500), (2013, 112_500)]),
        // Annex 5, table 2: DKK 713,903 and hours for 70,000, 1 January 2009 to 31 December 2011.
        ("women-in-business", Cash, &[(2009, 237_968), (2010, 237_968), (2011, 237_968)]),
        ("women-in-business", Hours, &[(2009, 23_333), (2010, 23_333), (2011, 23_333)]),
        // Annex 5, table 2: DKK 953,000 and hours for 700,000 over the same three years.
        ("creative-alliances", Cash, &[(2009, 317_667), (2010, 317_667), (2011, 317_667)]),
        ("creative-alliances", Hours, &[(2009, 233_333), (2010, 233_333), (2011, 233_333)]),
        // Annex 5, table 2: DKK 115,000 a year for four years, and work for 150,000 in all.
        ("coast-alive", Cash,
            &[(2009, 115_000), (2010, 115_000), (2011, 115_000), (2012, 115_000)]),
        ("coast-alive", Hours, &[(2009, 37_500), (2010, 37_500), (2011, 37_500), (2012, 37_500)]),
        // Annex 5, table 2: DKK 100,000 a year in cash and 150,000 a year in hours, 2010-2012.
        ("recreational-routes", Cash, &[(2010, 100_000), (2011, 100_000), (2012, 100_000)]),
        ("recreational-routes", Hours, &[(2010, 150_000), (2011, 150_000), (2012, 150_000)]),
        // Annex 5, table 2: DKK 1,262,953, May 2010 to April 2013: 8, 12, 12, 4 of 36 months.
        ("markis", Cash, &[(2010, 280_656), (2011, 420_984), (2012, 420_984), (2013, 140_328)]),
        // The same: hours for 125,000 a year, so 8, 12, 12, 4 twelfths of it.
        ("markis", Hours, &[(2010, 83_333), (2011, 125_000), (2012, 125_000), (2013, 41_667)]),
        // Annex 5, table 2: about DKK 700,000 in hours and cash over 2011-2013.
        ("healthport", Mixed, &[(2011, 233_333), (2012, 233_333), (2013, 233_333)]),
        // Annex 5, table 2: hours for about DKK 656,200; the end of 3014 is read as 2014.
        ("mikropol", Hours, &[(2012, 218_733), (2013, 218_733), (2014, 218_733)]),
    ]
};

#[test]
fn our_own_contribution_is_that_worked_out_by_hand() {
    let office = nordjylland();
    let mut found: BTreeMap<(String, &str), Vec<(i16, i64)>> = BTreeMap::new();
    for row in list_rows(&office, TODAY).iter().filter(|row| row.is_decided()) {
        for (year, parts) in &row.money.by_year {
            for (form, amount) in
                [("cash", parts.cash), ("hours", parts.hours), ("mixed", parts.mixed)]
            {
                if amount > 0 {
                    let years = found.entry((row.entry.id.to_string(), form)).or_default();
                    years.push((*year, kroner(amount)));
                }
            }
        }
    }
    let by_hand = OWN.iter().map(|(id, form, years)| (((*id).to_owned(), form.code()), *years));
    let by_hand: BTreeMap<_, Vec<(i16, i64)>> =
        by_hand.map(|(key, years)| (key, years.to_vec())).collect();
    assert_eq!(found, by_hand);
}

/// Who pays for a whole, in kroner: id, the whole, the European Union, our cash, our hours, ours
/// not told apart, the partners, and what nobody is stated to pay.
type Paid = (&'static str, [i64; 7]);

/// Annex 5, table 2, in its order. The rest is the partners' where the annex says so.
#[rustfmt::skip]
const PAID: [Paid; 7] = [
    // "5.7 million from Interreg IVA and the remaining 7 million from the Norwegian, Swedish and
    // Danish regions, municipalities and institutions": ours is among these.
    ("women-in-business", [12_700_000, 5_700_000, 713_903, 70_000, 0, 6_216_097, 0]),
    // "5.9 million from Interreg IVA and the rest from the other 7 Norwegian and Swedish regions".
    ("creative-alliances", [11_700_000, 5_900_000, 953_000, 700_000, 0, 4_147_000, 0]),
    // "about 30.6 million with 50% from Interreg IVB and the remaining financing from the 17
    // Scandinavian partners"; ours is 4 times 115,000, and 150,000.
    ("coast-alive", [30_600_000, 15_300_000, 460_000, 150_000, 0, 14_690_000, 0]),
    // "about 37.5 million with 50%": who pays the rest is not said. 3 times 100,000 and 150,000.
    ("recreational-routes", [37_500_000, 18_750_000, 300_000, 450_000, 0, 0, 18_000_000]),
    // "about 23.3 million with 50%": who pays the rest is not said. 3 times 125,000 in hours.
    ("markis", [23_300_000, 11_650_000, 1_262_953, 375_000, 0, 0, 10_012_047]),
    // "about 18.7 million with up to 75%": who pays the rest is not said.
    ("healthport", [18_700_000, 14_025_000, 0, 0, 700_000, 0, 3_975_000]),
    // "about 13.9 million with up to 75%": who pays the rest is not said.
    ("mikropol", [13_900_000, 10_425_000, 0, 656_200, 0, 0, 2_818_800]),
];

#[test]
fn who_pays_is_what_the_strategy_says_and_no_more() {
    let office = nordjylland();
    for (id, paid) in PAID {
        let shares = find_shares(Some(&office), &find(&office, id), Currency::DKK, TODAY).unwrap();
        let of = [
            ShareOf::Programme,
            ShareOf::OwnCash,
            ShareOf::OwnHours,
            ShareOf::OwnMixed,
            ShareOf::Partners,
            ShareOf::NotStated,
        ];
        let mut found = vec![shares.total_minor / 100];
        found.extend(of.map(|of| shares.sum(&[of]) / 100));
        assert_eq!(found, paid, "{id}");
        assert_eq!(found[1..].iter().sum::<i64>(), found[0], "{id}: the parts are the whole");
        let is_up_to = matches!(id, "healthport" | "mikropol");
        assert_eq!(shares.is_up_to, is_up_to, "{id}");
        assert_eq!((shares.left_out, shares.converted), (vec![], vec![]), "{id}");
    }
}

#[test]
fn every_decision_that_granted_money_is_a_line_and_every_line_knows_its_decision() {
    let office = nordjylland();
    let mut lines: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for entry in office.list::<Cooperation>() {
        let missing = list_unentered(&office, (&entry.id, &entry.record));
        assert_eq!(missing.len(), 0, "{}", entry.id);
    }
    for decision in office.list::<Decision>().filter(|one| !one.record.amounts.is_empty()) {
        let Some(practice::decision::Subject::Cooperation(id)) = &decision.record.subject else {
            panic!("{} is about no cooperation", decision.id)
        };
        let record = find(&office, Id::as_str(id));
        lines.entry(id.to_string()).or_default().extend(list_lines_of(&record, decision));
    }
    assert_eq!(lines.len(), 13);
    assert!(lines.values().all(|places| places == &[0]), "{lines:?}");
}
