//! What follows from the records of the funding ledger, and what may be done to them. All of it is
//! pure.

mod budget;
mod ecb;
mod periods;
mod postings;
mod rates;
mod sums;
#[cfg(test)]
mod tests;
mod wholes;
mod work;

pub use budget::{BudgetOfYear, BudgetUse, SetAside, Used, find_budget, list_budget_years};
pub use ecb::{RateTable, RatesBrought, bring_rates, compare_rates, read_rates};
pub use periods::{
    PERIODS, PeriodMoney, PeriodRule, PeriodState, PlannedPeriod, change_period, find_period_money,
    find_period_state, is_reporting, list_all_periods, list_duties, list_periods, make_periods,
    plan_periods,
};
pub use postings::{
    LedgerTable, Source, Valued, correct, find_correction, find_ledger, list_counting,
    list_postings, post, value_posting,
};
pub use rates::{Conversion, Quote, RateOn, convert, find_rate, find_rate_days, find_year};
pub use sums::{
    Bound, Cut, CutLine, Ends, Fee, cut_own_money, list_areas_of, list_bound_ahead, list_endings,
    list_fees, list_kinds_of, list_nodes_of, list_programmes_of,
};
pub use wholes::{
    Gearing, Joint, Neighbour, NotCounted, WholeSum, find_gearing, find_whole, join, sum_wholes,
};
pub use work::{WorkRateOn, WorkValue, find_work_rate, value_work};
