//! What follows from the records of the register, and what may be done to them. All of it is pure:
//! the office, the input and today come in; facts, drafts and refusals come out, without language.

mod anchoring;
mod commands;
mod counting;
mod findings;
mod ground;
mod history;
mod near;
mod outlook;
mod own_money;
mod own_statement;
mod own_sum;
mod register;
mod relations;
mod said;
mod search;
mod section;
mod shares;
mod sieve;
mod sight;
mod state;
#[cfg(test)]
mod tests;
mod time;

pub use anchoring::{
    AnchorStatement, Vacancy, describe_anchor, find_decision, is_vacant, list_vacancies,
};
pub use commands::{
    Edit, add_attachment, change_cooperation, change_section, find_free_slug, is_only_idea,
    propose_cooperation, publish_cooperation, remove_attachment, remove_cooperation, remove_view,
    save_view, unpublish_cooperation,
};
pub(super) use commands::{check_among, leave_out};
pub(super) use counting::state_worth;
pub use counting::{LineCount, count_lines, find_rate_day, find_worth};
pub use findings::{
    Fact, Finding, FindingKind, FindingLine, FindingSummary, list_findings, summarise_findings,
};
pub use ground::is_on_route;
pub use history::{Event, EventKind, FieldChange, Hint, describe_change, list_events};
pub use near::{Near, find_near};
pub use outlook::{Outlook, find_outlook};
pub use own_money::{LeftOut, OwnMoney, Parts, find_own_money, list_wholes};
pub use own_statement::{Beside, OwnStatement, Per, describe_own, list_all_beside};
pub use own_sum::{OwnSum, Series, list_beside_whole, sum_own_money};
pub(super) use register::list_countries;
pub use register::{
    Facets, Group, GroupKey, Row, Selection, Viewer, count_rows, list_rows, list_seen_rows, select,
    select_rows,
};
pub use relations::{PartnerRegion, list_partner_regions, list_siblings};
pub use search::{Direction, Ends, Filter, FindingChoice, GroupBy, PageSize, Phase, Sort, SortBy};
pub use section::{FieldGroup, Section};
pub use shares::{Rest, Share, ShareOf, Shares, find_shares};
pub use sight::{Sight, count_seen};
pub use state::{Deed, LifeStage, LifeStatus, LifeStep, State, find_stage, find_state, list_life};
pub use time::{
    Axis, Ending, EndingOf, Mark, Shape, TimeBar, find_bar, find_end, find_ending, find_start,
    find_stated_end, find_stated_start, read_period,
};
