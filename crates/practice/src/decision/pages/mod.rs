//! The pages of deciding.
