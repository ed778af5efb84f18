//! Money as the source states it: integer minor units and a currency, never converted in place.

use super::Fault;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An ISO 4217 currency code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// Danish kroner.
    pub const DKK: Self = Self(*b"DKK");
    /// Euro.
    pub const EUR: Self = Self(*b"EUR");

    /// The currencies offered in forms: those of the European Union's neighbourhood and of the
    /// partners that the sources name.
    pub const OFFERED: [&str; 14] = [
        "DKK", "EUR", "SEK", "NOK", "GBP", "USD", "PLN", "HUF", "RON", "CZK", "CHF", "ISK", "BGN",
        "CNY",
    ];

    /// Parses a code of three capital letters.
    pub fn parse(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(Self(bytes))
    }

    /// The code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("three ASCII letters, checked by parse")
    }

    /// How many digits stand after the decimal sign (ISO 4217): 0 for Icelandic kronur and yen.
    pub fn decimals(self) -> u32 {
        match &self.0 {
            b"ISK" | b"JPY" | b"KRW" => 0,
            _ => 2,
        }
    }

    /// Minor units in one unit: 100 øre in a krone.
    pub fn minor_units(self) -> i64 {
        10_i64.pow(self.decimals())
    }
}

impl std::fmt::Debug for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}
impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse(&code).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "'{code}' is not a currency code: use three capital letters, for instance DKK"
            ))
        })
    }
}
impl utoipa::PartialSchema for Currency {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        super::id::string_schema("ISO 4217 currency code", "DKK")
    }
}
impl utoipa::ToSchema for Currency {}

/// An amount in minor units (øre, cent) of a currency. Never negative in the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// The amount in minor units: 180000000 is 1,800,000.00 kroner.
    pub amount_minor: i64,
    /// Its currency.
    pub currency: Currency,
}

impl Money {
    /// The largest amount accepted: a hundred thousand million units.
    pub const LIMIT_MINOR: i64 = 10_000_000_000_000;

    /// The fault of an amount that is below nothing or beyond [`Money::LIMIT_MINOR`].
    pub fn check(self, at: impl Into<String>) -> Option<Fault> {
        let fits = (0..=Self::LIMIT_MINOR).contains(&self.amount_minor);
        (!fits).then(|| Fault::new(at, "fault-amount"))
    }

    /// Whole units of a currency.
    pub fn of_units(units: i64, currency: Currency) -> Self {
        Self { amount_minor: units * currency.minor_units(), currency }
    }
}
