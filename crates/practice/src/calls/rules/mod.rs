//! What follows from calls, needs and applications, and what may be done to them. Pure, as all
//! rules are.

mod application;
mod bring;
mod call;
mod clean;
mod duties;
mod fit;
mod hits;
mod list;
mod need;
mod programmes;
mod snapshot;

pub use application::{
    NewStage, answer_hand_over, attach_cooperation, attach_new_cooperation, hand_over_application,
    is_anchored_for, list_applications, list_next_stages, move_application,
};
pub use bring::{bring_in, find_newest_snapshot, find_portal, list_snapshots};
pub use call::{change_call, enter_call, list_needs_of};
pub(crate) use clean::clean_line;
pub use duties::list_duties;
pub use fit::{
    CallThatFits, DOTS, Fit, Match, count_open_calls, find_fits, list_calls_by_need,
    list_fitting_calls,
};
pub use hits::{HitTable, Hits, count_hits, find_programme_of};
pub use list::{
    CallFilter, CallOrder, CallRow, SOON_DAYS, StateChoice, count_by_programme, find_programme_key,
    list_calls, select_calls,
};
pub use need::{
    PartnerHint, close_need, list_needs, note_fitting_call, reopen_need, suggest_partners,
};
pub use programmes::{ProgrammePlace, list_programmes};
pub use snapshot::{Snapshot, SnapshotRow, read_snapshot};
