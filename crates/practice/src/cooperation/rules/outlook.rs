//! What the years ahead look like: one finding from the sums of our own contribution.
//!
//! The rule: a year is funded when what is decided for it is at least a tenth of what is decided
//! for this year. The finding names the last funded year, and says whether anything at all comes
//! after it.

use super::own_sum::OwnSum;
use jiff::civil::Date;

/// A year with less than one part in so many of this year's money is as good as not funded.
const PARTS: i64 = 10;
/// What is funded for this many years ahead needs no warning.
const YEARS_AHEAD: i16 = 3;

/// What the sums say of the years ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// No amount is on record for any year.
    NoFigures,
    /// Neither this year nor a later one has money.
    NothingAhead {
        /// This year.
        this_year: i16,
    },
    /// This year has no money, a later one has.
    Begins {
        /// The first year that has.
        first: i16,
    },
    /// Money ends within three years, and nothing follows.
    Ends {
        /// The last funded year.
        last: i16,
    },
    /// Money all but ends within three years: less than a tenth of this year's follows.
    AlmostEnds {
        /// The last funded year.
        last: i16,
    },
    /// Money is decided for three years ahead or more.
    Lasts {
        /// The last funded year.
        last: i16,
    },
}

/// What sums of our own contribution say of the years from today's on.
pub fn find_outlook(sum: &OwnSum, today: Date) -> Outlook {
    let this_year = today.year();
    let now = sum.total(this_year);
    let ahead = || sum.by_year.keys().copied().filter(|year| *year > this_year);
    let paid = |year: &i16| sum.total(*year) > 0;
    if !sum.by_year.keys().any(paid) {
        return Outlook::NoFigures;
    }
    if now == 0 {
        let first = ahead().find(paid);
        return first
            .map_or(Outlook::NothingAhead { this_year }, |first| Outlook::Begins { first });
    }
    let last = ahead().filter(|year| sum.total(*year) * PARTS >= now).max().unwrap_or(this_year);
    if last >= this_year + YEARS_AHEAD {
        Outlook::Lasts { last }
    } else if ahead().any(|year| year > last && paid(&year)) {
        Outlook::AlmostEnds { last }
    } else {
        Outlook::Ends { last }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cooperation::Series;
    use jiff::civil::date;
    use std::collections::BTreeMap;

    #[test]
    fn the_finding_follows_from_the_figures() {
        let check = |years: &[(i16, i64)], outlook: Outlook| {
            let year = |(year, amount): &(i16, i64)| {
                (*year, BTreeMap::from([(Series::Standing, *amount)]))
            };
            let sum = OwnSum { by_year: years.iter().map(year).collect(), ..OwnSum::default() };
            assert_eq!(find_outlook(&sum, date(2012, 3, 15)), outlook, "{years:?}");
        };
        check(&[], Outlook::NoFigures);
        check(&[(2012, 0)], Outlook::NoFigures);
        check(&[(2011, 5)], Outlook::NothingAhead { this_year: 2012 });
        check(&[(2011, 5), (2014, 3)], Outlook::Begins { first: 2014 });
        check(&[(2012, 100)], Outlook::Ends { last: 2012 });
        check(&[(2012, 100), (2013, 50)], Outlook::Ends { last: 2013 });
        check(&[(2012, 100), (2013, 50), (2014, 9)], Outlook::AlmostEnds { last: 2013 });
        check(&[(2012, 100), (2013, 50), (2014, 10)], Outlook::Ends { last: 2014 });
        check(&[(2012, 100), (2015, 10)], Outlook::Lasts { last: 2015 });
    }
}
