//! When somebody is reminded of what waits. Pure: dates come in, yes or no comes out.

use jiff::{ToSpan, civil::Date};

/// The days on which something that is due is worth a reminder, counted from its date.
pub const MILESTONES: [i32; 6] = [-30, -7, -1, 1, 7, 30];

/// The least days between two reminders to the same person; they hold everything that waits.
pub const PAUSE_DAYS: i32 = 5;

/// Whether somebody for whom something is due on these days is written to today, having been
/// written to last on `last`.
///
/// A milestone that fell into the pause, or on a day when the program did not run, counts on the
/// first day after it. Who was never written to hears of what was to be told within the last 30
/// days.
pub fn is_reminded(due: impl IntoIterator<Item = Date>, last: Option<Date>, today: Date) -> bool {
    let after = |day: Date, days: i32| day.checked_add(days.days()).unwrap_or(Date::MAX);
    if last.is_some_and(|last| after(last, PAUSE_DAYS) > today) {
        return false;
    }
    let since = last.unwrap_or_else(|| after(today, -30));
    due.into_iter().any(|due| {
        MILESTONES.iter().any(|days| {
            let milestone = after(due, *days);
            since < milestone && milestone <= today
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn check(due: &str, last: &str, today: &str, expected: bool) {
        let read = |text: &str| text.parse::<Date>().ok();
        let told = is_reminded(read(due), read(last), read(today).unwrap());
        assert_eq!(told, expected, "due {due}, last {last}, today {today}");
    }

    #[test]
    fn milestones_are_told_on_their_day_or_as_soon_as_may_be() {
        check("2012-04-14", "", "2012-03-15", true);
        check("2012-04-14", "2012-03-15", "2012-03-20", false);
        check("2012-04-14", "2012-03-15", "2012-04-06", false);
        check("2012-04-14", "2012-03-15", "2012-04-07", true);
        // One day before falls into the pause after seven days before only when told late.
        check("2012-04-14", "2012-04-07", "2012-04-13", true);
        check("2012-04-14", "2012-04-10", "2012-04-13", false);
        check("2012-04-14", "2012-04-10", "2012-04-15", true);
        // After the date.
        check("2012-04-14", "2012-04-13", "2012-04-18", true);
        check("2012-04-14", "2012-04-18", "2012-04-21", false);
        check("2012-04-14", "2012-04-18", "2012-04-23", true);
        // Nothing was told for long: what is a month old is not dug up.
        check("2011-12-01", "", "2012-03-15", false);
        check("", "", "2012-03-15", false);
    }

    proptest! {
        #[test]
        fn nobody_is_told_twice_within_five_days_and_every_milestone_is_told(
            due in proptest::collection::vec(0_i32..400, 1..6),
        ) {
            let start = date(2012, 1, 1);
            let after = |days: i32| start.checked_add(days.days()).unwrap();
            let days: Vec<Date> = due.iter().map(|days| after(*days)).collect();
            let mut told: Vec<i32> = Vec::new();
            for today in -40..480 {
                let last = told.last().map(|day| after(*day));
                if is_reminded(days.iter().copied(), last, after(today)) {
                    told.push(today);
                }
            }
            for pair in told.windows(2) {
                prop_assert!(pair[1] - pair[0] >= PAUSE_DAYS, "{told:?}");
            }
            for milestone in due.iter().flat_map(|due| MILESTONES.map(|days| due + days)) {
                let soon = milestone..milestone + PAUSE_DAYS;
                prop_assert!(told.iter().any(|day| soon.contains(day)), "{milestone} {told:?}");
            }
        }
    }
}
