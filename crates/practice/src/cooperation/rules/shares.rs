//! Who pays for a cooperation: the programme, we ourselves, and the others, who pay what remains.

use super::own_money::{convert, find_own_in_all};
use super::time::read_period;
use crate::cooperation::{Basis, Cooperation, FundingValue, Payer};
use jiff::civil::Date;
use spine::base::Currency;
use spine::office::Office;
use std::collections::BTreeMap;

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
    /// The other partners: what remains.
    Others,
}

/// A share of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Whose it is.
    pub of: ShareOf,
    /// How much, in minor units.
    pub amount_minor: i64,
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
    /// The shares that are not nothing, in the order they are shown.
    pub parts: Vec<Share>,
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

    /// What we ourselves pay, in minor units.
    pub fn own_minor(&self) -> i64 {
        let own = |share: &&Share| match share.of {
            ShareOf::OwnCash | ShareOf::OwnHours | ShareOf::OwnMixed => true,
            ShareOf::Programme | ShareOf::Others => false,
        };
        self.parts.iter().filter(own).map(|share| share.amount_minor).sum()
    }

    /// What we ourselves pay, in percent of the whole: "the region pays 7 %".
    pub fn own_percent(&self) -> u16 {
        self.percent(self.own_minor())
    }

    fn portion(&self, amount_minor: i64, of: i128) -> u16 {
        let total = i128::from(self.total_minor);
        u16::try_from((i128::from(amount_minor) * of * 2 + total) / (total * 2)).unwrap_or(u16::MAX)
    }
}

/// Who pays for a cooperation between two dates, in a currency. None when the source does not state
/// the whole in that currency, or when the shares it states are more than the whole.
pub fn find_shares(
    office: &Office,
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> Option<Shares> {
    let total = cooperation.budget.total.as_ref()?;
    let total_minor = convert(total.money, total.also, currency).filter(|total| *total > 0)?;
    read_period(&cooperation.term)?;
    let own = find_own_in_all(Some(office), cooperation, currency, today);
    let programme = find_programme_share(cooperation, currency, total_minor).unwrap_or(0);
    let others = total_minor - programme - own.total();
    if others < 0 {
        return None;
    }
    let parts = [
        (ShareOf::Programme, programme),
        (ShareOf::OwnCash, own.cash),
        (ShareOf::OwnHours, own.hours),
        (ShareOf::OwnMixed, own.mixed),
        (ShareOf::Others, others),
    ];
    let parts = parts.into_iter().filter(|(_, amount)| *amount > 0);
    let parts = parts.map(|(of, amount_minor)| Share { of, amount_minor }).collect();
    Some(Shares { currency, total_minor, about: total.about, parts })
}

/// The programme's share: as stated, else as its lines of funding state it, else by its rate.
fn find_programme_share(cooperation: &Cooperation, to: Currency, total_minor: i64) -> Option<i64> {
    let budget = &cooperation.budget;
    let stated = budget.eu_share.as_ref().and_then(|share| convert(share.money, share.also, to));
    let lines = cooperation.funding.iter().filter(|line| line.payer == Payer::Programme);
    let in_lines: i64 = lines
        .filter(|line| line.basis == Basis::InTotal)
        .filter_map(|line| match &line.value {
            FundingValue::Amount { money, also, .. } => convert(*money, *also, to),
            FundingValue::Work { .. }
            | FundingValue::NotBudgeted
            | FundingValue::Nothing
            | FundingValue::NoExternal
            | FundingValue::InWords
            | FundingValue::NotStated => None,
        })
        .sum();
    let by_rate = || {
        let rate = budget.eu_rate_percent?;
        // A rate has at most a few digits; in ten-thousandths of a percent it is exact.
        #[allow(clippy::cast_possible_truncation, reason = "checked to lie between 0 and 100")]
        let rate = (rate * 10_000.0).round() as i128;
        i64::try_from((i128::from(total_minor) * rate + 500_000) / 1_000_000).ok()
    };
    stated.or((in_lines > 0).then_some(in_lines)).or_else(by_rate)
}

/// What is stated of the whole, by who pays, and so what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoFinancing {
    /// The whole, in minor units.
    pub whole: i64,
    /// What each is stated to pay.
    parts: BTreeMap<Payer, i64>,
}

impl CoFinancing {
    /// Everything that is stated.
    pub fn stated(&self) -> i64 {
        self.parts.values().sum()
    }

    /// What nobody is stated to pay; below 0 where more is stated than the whole.
    pub fn find_rest(&self) -> i64 {
        self.whole - self.stated()
    }

    /// The parts, in the order of payers.
    pub fn list(&self) -> Vec<(Payer, i64)> {
        self.parts.iter().map(|(payer, amount)| (*payer, *amount)).collect()
    }
}

/// What is stated of the whole of a cooperation, by who pays: the programme's share, our own, and
/// what lines state of the others. None without a whole in that currency, and where nothing is
/// stated of it. Without an office only what is stated in that currency counts.
pub fn find_co_financing(
    office: Option<&Office>,
    cooperation: &Cooperation,
    currency: Currency,
    today: Date,
) -> Option<CoFinancing> {
    let total = cooperation.budget.total.as_ref()?;
    let whole = convert(total.money, total.also, currency).filter(|total| *total > 0)?;
    let mut parts: BTreeMap<Payer, i64> = BTreeMap::new();
    let own = find_own_in_all(office, cooperation, currency, today).total();
    let programme = find_programme_share(cooperation, currency, whole).unwrap_or(0);
    for (payer, amount) in [(Payer::Own, own), (Payer::Programme, programme)] {
        if amount > 0 {
            parts.insert(payer, amount);
        }
    }
    for line in &cooperation.funding {
        let is_others = match line.payer {
            Payer::Partners | Payer::Other => line.basis == Basis::InTotal,
            Payer::Own | Payer::Programme => false,
        };
        if let FundingValue::Amount { money, also, .. } = &line.value
            && is_others
            && let Some(amount) = convert(*money, *also, currency)
        {
            *parts.entry(line.payer).or_default() += amount;
        }
    }
    (!parts.is_empty()).then_some(CoFinancing { whole, parts })
}
