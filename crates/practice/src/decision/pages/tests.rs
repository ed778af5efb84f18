//! The pages, without a server.
