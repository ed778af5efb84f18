//! What people see on the pages of one cooperation, told from the demonstration's data.

mod edit;
mod one;
mod world;
