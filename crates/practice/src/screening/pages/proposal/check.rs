//! Checking the answers, and sending.

use super::read::{Read, read};
use super::{Open, Step, criteria, fields, list};
use crate::cooperation::pages::access;
use crate::cooperation::pages::tell::Teller;
use crate::cooperation::{FundingValue, describe_route};
use crate::screening::pages::person_of;
use crate::screening::{OwnAssessment, Proposal, Sending, send_proposal};
use crate::strategy::pages::send as commit;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use spine::account::{Deed, Target};
use spine::base::{Fault, Id, Text};
use spine::kit::form::FormData;
use spine::kit::{self, Failure, Head};

/// `GET …/proposals/{id}/check`
pub fn check(open: &Open) -> Response {
    if !list::is_ready(open) {
        return Redirect::to(&open.link("")).into_response();
    }
    draw(open, html! {}).into_response()
}
