//! Who pays for a cooperation: what is stated of the whole, by who pays, and what remains of it.
//!
//! What remains is somebody's only where a line says so ("the partners pay the rest"); else nobody
//! is stated to pay it, and it is shown as that. Every line counts: a yearly one for its years, one
//! in another currency as its source converts it, else by the reference rate of its day.

use super::counting::{Counting, convert, count_line};
use super::own_money::{LeftOut, Parts};
use super::time::find_start;
use crate::cooperation::{Cooperation, FundingValue, Payer, Stated};
use crate::funding::{self, Conversion};
use jiff::civil::Date;
use spine::base::Currency;
use spine::office::Office;

/// Who pays a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareOf {
    /// The programme.
    Programme,
    /// We, in cash.
    OwnCash,
    /// We, in staff hours.
    OwnHours,
    /// We, in cash and hours not told apart.
    OwnMixed,
    /// The other partners.
    Partners,
    /// Somebody else.
    Other,
    /// Nobody is stated to pay it.
    NotStated,
}

/// A share of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Whose it is.
    pub of: ShareOf,
    /// How much, in minor units.
    pub amount_minor: i64,
}

/// What remains of the whole when everything that is stated is taken from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Nothing: the parts are the whole.
    Nothing,
    /// So much, and a line says who pays it.
    PaidBy(Payer, i64),
    /// So much, and nobody is stated to pay it.
    NotStated(i64),
    /// The parts are so much more than the whole.
    TooMuch(i64),
}

/// The whole and its shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shares {
    /// The currency of it all.
    pub currency: Currency,
    /// The whole, in minor units; never 0.
    pub total_minor: i64,
    /// True where the whole is "about" so much.
    pub about: bool,
    /// The shares that are not nothing, in the order they are shown, with what is not stated; more
    /// than the whole where the rest is [`Rest::TooMuch`].
    pub parts: Vec<Share>,
    /// What remains of the whole.
    pub rest: Rest,
    /// True where the programme's share follows from a rate that is "up to".
    pub is_up_to: bool,
    /// The lines that count by a reference rate: the place of each, and its conversion.
    pub converted: Vec<(usize, Conversion)>,
    /// The lines that are in no share, and why.
    pub left_out: Vec<LeftOut>,
}

impl Shares {
    /// An amount in thousandths of the whole, rounded.
    pub fn thousandths(&self, amount_minor: i64) -> u16 {
        self.portion(amount_minor, 1000)
    }

    /// An amount in percent of the whole, rounded.
    pub fn percent(&self, amount_minor: i64) -> u16 {
        self.portion(amount_minor, 100)
    }

    /// What some together pay, in minor units.
    pub fn sum(&self, of: &[ShareOf]) -> i64 {
        let parts = self.parts.iter().filter(|share| of.contains(&share.of));
        parts.map(|share| share.amount_minor).sum()
    }

    /// What we ourselves pay, in minor units.
    pub fn own_minor(&self) -> i64 {
        self.sum(&[ShareOf::OwnCash, ShareOf::OwnHours, ShareOf::OwnMixed])
    }

    /// What is stated, in minor units.
    pub fn stated_minor(&self) -> i64 {
        self.parts.iter().map(|share| share.amount_minor).sum::<i64>()
            - self.sum(&[ShareOf::NotStated])
    }

    /// What we ourselves pay, in percent of the whole.
    pub fn own_percent(&self) -> u16 {
        self.percent(self.own_minor())
    }

    /// True where the shares are parts of the whole, and not more than it.
    pub fn is_within(&self) -> bool {
        !matches!(self.rest, Rest::TooMuch(_))
    }

    fn portion(&self, amount_minor: i64, of: i128) -> u16 {
        let total = i128::from(self.total_minor);
        u16::try_from((i128::from(amount_minor) * of * 2 + total) / (total * 2)).unwrap_or(u16::MAX)
    }
}

/// Who pays for a cooperation, in a currency. None when the source does not state the whole in that
/// currency, or the European Union's share of it in one that cannot be converted. Without an office
/// only what is stated in it counts.
pub fn find_shares(
    office: Option<&Office>,
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> Option<Shares> {
    let total = cooperation.budget.total.as_ref()?;
    let total_minor = convert(total.money, total.also, currency).filter(|total| *total > 0)?;
    let counting = Counting { office, currency, today };
    // A share that cannot be compared with the whole would be told as "not stated".
    let share = cooperation.budget.eu_share.as_ref();
    if share.is_some_and(|share| convert_share(cooperation, share, &counting).is_none()) {
        return None;
    }
    let mut sums = Sums { converted: Vec::new(), converted_minor: 0, left_out: Vec::new() };
    let own = sums.add_up(cooperation, Payer::Own, &counting);
    let (programme, is_up_to) = sums.find_programme(cooperation, total_minor, &counting);
    let partners = sums.add_up(cooperation, Payer::Partners, &counting).total();
    let other = sums.add_up(cooperation, Payer::Other, &counting).total();
    let rest = match total_minor - own.total() - programme - partners - other {
        rest if rest.abs() <= sums.count_by_rates() => Rest::Nothing,
        rest if rest < 0 => Rest::TooMuch(-rest),
        rest => match find_rest_payer(cooperation) {
            Some(payer) => Rest::PaidBy(payer, rest),
            None => Rest::NotStated(rest),
        },
    };
    let paid = |payer: Payer| match rest {
        Rest::PaidBy(by, amount) if by == payer => amount,
        Rest::Nothing | Rest::PaidBy(..) | Rest::NotStated(_) | Rest::TooMuch(_) => 0,
    };
    let not_stated = match rest {
        Rest::NotStated(amount) => amount,
        Rest::Nothing | Rest::PaidBy(..) | Rest::TooMuch(_) => 0,
    };
    let parts = [
        (ShareOf::Programme, programme + paid(Payer::Programme)),
        (ShareOf::OwnCash, own.cash),
        (ShareOf::OwnHours, own.hours),
        (ShareOf::OwnMixed, own.mixed),
        (ShareOf::Partners, partners + paid(Payer::Partners)),
        (ShareOf::Other, other + paid(Payer::Other)),
        (ShareOf::NotStated, not_stated),
    ];
    let parts = parts.into_iter().filter(|(_, amount)| *amount > 0);
    let parts = parts.map(|(of, amount_minor)| Share { of, amount_minor }).collect();
    let Sums { converted, left_out, .. } = sums;
    let about = total.about;
    Some(Shares { currency, total_minor, about, parts, rest, is_up_to, converted, left_out })
}

/// Who pays what the others leave, where a line says so. It is never we ourselves: what we pay is
/// decided as an amount.
fn find_rest_payer(cooperation: &Cooperation) -> Option<Payer> {
    let line = cooperation.funding.iter().find(|line| line.value == FundingValue::Rest)?;
    (line.payer != Payer::Own).then_some(line.payer)
}

/// A source converts by a rate of its own day: so many percent of what counts by ours may be that.
const PERCENT_BY_RATES: i64 = 2;

/// What counts on the way by a rate, and what does not.
struct Sums {
    converted: Vec<(usize, Conversion)>,
    /// What all of it comes to, in minor units.
    converted_minor: i64,
    left_out: Vec<LeftOut>,
}

impl Sums {
    /// How far the parts may be from the whole because rates differ from day to day.
    fn count_by_rates(&self) -> i64 {
        self.converted_minor / 100 * PERCENT_BY_RATES
    }

    /// What the lines of a payer come to over all their years.
    fn add_up(
        &mut self,
        cooperation: &Cooperation,
        payer: Payer,
        counting: &Counting<'_>,
    ) -> Parts {
        let mut parts = Parts::default();
        let lines = cooperation.funding.iter().enumerate();
        for (place, line) in lines.filter(|(_, line)| line.payer == payer) {
            match count_line(cooperation, (place, line), counting) {
                Ok(counted) => match counted.in_all {
                    Some(amount) => {
                        parts.add(line.form, amount);
                        let conversion = counted.conversion.filter(|_| amount > 0);
                        if let Some(conversion) = conversion {
                            self.converted_minor += amount;
                            self.converted.push((place, conversion));
                        }
                    }
                    None => self.left_out.push(LeftOut::NoPeriod { line: place }),
                },
                Err(reason) => self.left_out.push(reason),
            }
        }
        parts
    }

    /// The programme's share: as stated, else as its lines of funding state it, else by its rate;
    /// and whether that rate is "up to".
    fn find_programme(
        &mut self,
        cooperation: &Cooperation,
        total_minor: i64,
        counting: &Counting<'_>,
    ) -> (i64, bool) {
        let budget = &cooperation.budget;
        let share = budget.eu_share.as_ref();
        if let Some(stated) = share.and_then(|share| convert_share(cooperation, share, counting)) {
            let is_by_rate = share
                .is_some_and(|share| convert(share.money, share.also, counting.currency).is_none());
            self.converted_minor += if is_by_rate { stated } else { 0 };
            return (stated, false);
        }
        let in_lines = self.add_up(cooperation, Payer::Programme, counting).total();
        if in_lines > 0 {
            return (in_lines, false);
        }
        let Some(rate) = budget.eu_rate_percent else { return (0, false) };
        // A rate has at most a few digits; in ten-thousandths of a percent it is exact.
        #[allow(clippy::cast_possible_truncation, reason = "checked to lie between 0 and 100")]
        let rate = (rate * 10_000.0).round() as i128;
        let amount = (i128::from(total_minor) * rate + 500_000) / 1_000_000;
        (i64::try_from(amount).unwrap_or(0), budget.eu_rate_up_to)
    }
}

/// The stated share in the currency of the sums: as its source converts it, else by the rate of the
/// cooperation's first day.
fn convert_share(
    cooperation: &Cooperation,
    share: &Stated,
    counting: &Counting<'_>,
) -> Option<i64> {
    convert(share.money, share.also, counting.currency).or_else(|| {
        let day = find_start(cooperation).map_or(counting.today, |day| day.min(counting.today));
        let found = funding::convert(counting.office?, share.money, counting.currency, day)?;
        Some(found.to.amount_minor)
    })
}
