//! What follows from participations, and what may be done to them. Pure, as all rules are.

mod answer;
mod bring;
mod list;
mod own;
mod read;
mod table;
mod values;

pub use answer::{
    Answering, answer_participation, enter_participation, find_programme, make_cooperation,
};
pub use bring::{Brought, bring_list, count_brought};
pub use list::{
    FoundCount, FoundFilter, FoundRow, Likeness, count_found, list_found, select_found,
};
pub use own::OurNames;
pub use read::{KEPT_LIMIT, ReadList, read_list};
pub use values::{Unclear, VALUE_COLUMNS};
