//! Reference rates of currencies as their publisher gave them.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use spine::base::{Currency, Text};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// The reference rates of one calendar year: units of a currency for one euro, day by day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferenceRates {
    /// The year.
    pub year: i16,
    /// Who publishes them.
    pub source: Text,
    /// The days with rates, the earliest first. There are none on weekends and holidays.
    #[schema(value_type = Vec<String>)]
    pub days: Vec<Date>,
    /// The rates of a currency, one for each of the days; none where it had no rate.
    #[schema(value_type = BTreeMap<String, Vec<Option<String>>>)]
    pub rates: BTreeMap<Currency, Vec<Option<Rate>>>,
}

/// Units of a currency for one euro, in millionths; always above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(u64);

impl Rate {
    /// Millionths in one.
    pub const ONE: u64 = 1_000_000;

    /// Reads a rate as publishers write it: digits, a point, at most six digits more.
    pub fn parse(written: &str) -> Option<Self> {
        let (whole, part) = written.split_once('.').unwrap_or((written, ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || whole.len() > 12 || part.len() > 6 || !digits(whole) || !digits(part)
        {
            return None;
        }
        let whole: u64 = whole.parse().ok()?;
        let part: u64 = format!("{part:0<6}").parse().ok()?;
        Some(whole * Self::ONE + part).filter(|rate| *rate > 0).map(Self)
    }

    /// The rate in millionths.
    pub fn millionths(self) -> u64 {
        self.0
    }
}

impl std::fmt::Display for Rate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let written = format!("{}.{:06}", self.0 / Self::ONE, self.0 % Self::ONE);
        f.write_str(written.trim_end_matches('0').trim_end_matches('.'))
    }
}
impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&written).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "'{written}' is not a rate: use digits with a point, for instance 7.4345"
            ))
        })
    }
}
