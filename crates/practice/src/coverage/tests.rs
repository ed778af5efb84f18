//! Coverage and leaving, on a small office.
