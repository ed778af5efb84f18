//! What follows from the records of deciding, and what may be done to them. All of it is pure: the
//! office, the input and today come in; facts, drafts and refusals come out, without language.

mod decide;
mod duties;
mod follow;
mod list;
mod matter;
mod meeting;
mod money;
mod paper;
mod place;
mod plan;

pub use decide::{NewDecision, NewFollowUp, list_steps, record_decision, record_earlier};
pub use duties::list_duties;
pub use follow::{Carrying, carry_follow_up, finish_follow_up, list_follow_ups};
pub use list::{DecisionFilter, list_decisions, list_decisions_on, list_open_matters};
pub use matter::{change_route, may_ask, raise_matter, withdraw_matter};
pub use meeting::{
    Move, approve_minutes, change_meeting, enter_meeting, find_agenda, is_meeting_over,
    list_fitting, move_item, number_item, put_on_agenda, send_agenda, take_off_agenda,
    write_minutes,
};
pub use money::{
    is_ground, list_asked_years, list_grants, list_lines_of, list_unentered, with_money_of,
};
pub use paper::{find_paper, find_part, write_paper};
pub use place::{Place, Standing, Walk, find_place};
pub(super) use plan::check_plan_among;
pub use plan::{
    Asked, Route, change_plan, enter_plan, find_plan, find_route, find_rule, list_plans, list_rules,
};
