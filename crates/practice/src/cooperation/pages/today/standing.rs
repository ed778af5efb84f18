//! What Today shows of the register whoever looks, worked out once for an office and a day; each
//! reader is then shown what they see and keep of it.

use super::waiting::rank;
use crate::cooperation::{Finding, Row, list_rows};
use jiff::ToSpan;
use jiff::civil::Date;
use spine::office::{Derivation, Office};
use std::cmp::Reverse;
use std::sync::Arc;

/// Something that is missing in a cooperation and can be mended by writing it down.
#[derive(Clone, Debug)]
pub struct Missing {
    /// The cooperation.
    pub row: Arc<Row>,
    /// What is missing.
    pub finding: Finding,
}

/// What stands in the register on a day.
#[derive(Debug, Default)]
pub struct Standing {
    /// What is missing, the weightiest first.
    pub missing: Vec<Missing>,
    /// What runs to an end within twelve months, the first end first.
    pub ending: Vec<Arc<Row>>,
    /// What was decided, the newest first.
    pub decided: Vec<Arc<Row>>,
}

impl Derivation for Standing {
    type Key = Date;
    type Output = Self;

    fn derive(office: &Office, today: &Date) -> Self {
        let rows = list_rows(office, *today);
        let running = || rows.iter().filter(|row| !row.state.is_over());
        let mut missing: Vec<(u8, Missing)> = running()
            .flat_map(|row| row.findings.iter().map(move |finding| (row, finding)))
            .filter_map(|(row, finding)| {
                let missing = Missing { row: row.clone(), finding: finding.clone() };
                Some((rank(finding.kind())?, missing))
            })
            .collect();
        missing.sort_by_key(|(rank, _)| *rank);
        let within = *today..=today.saturating_add(12.months());
        let end = |row: &Row| row.ending.map(|ending| ending.on).filter(|on| within.contains(on));
        let mut ending: Vec<Arc<Row>> =
            running().filter(|row| end(row).is_some()).cloned().collect();
        ending.sort_by_key(|row| end(row));
        let on =
            |row: &Row| row.decision.as_ref().and_then(|made| made.on).map(|on| on.first_day());
        let mut decided: Vec<Arc<Row>> =
            rows.iter().filter(|row| on(row).is_some()).cloned().collect();
        decided.sort_by_key(|row| Reverse(on(row)));
        Self { missing: missing.into_iter().map(|(_, it)| it).collect(), ending, decided }
    }
}

/// What stands in the register on a day.
pub fn find_standing(office: &Office, today: Date) -> Arc<Standing> {
    office.derive::<Standing>(&today)
}
