//! A handler as the table of addresses takes it: whatever it asks for, one function from a request
//! to an answer.
//!
//! axum takes handlers as they are and expands its machinery of services for each of them, which
//! for some five hundred handlers was an eighth of what this crate compiles. Here only the call
//! itself is expanded for each, taking a request apart once for each form, and the rest once.

use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    handler::Handler,
    response::{IntoResponse, Response},
};
use spine::kit::House;
use std::pin::Pin;

/// An answer on its way.
pub(super) type Answer = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A handler of any form.
#[derive(Clone, Copy)]
pub(super) struct Plain(pub(super) fn(Request, House) -> Answer);

impl Handler<(), House> for Plain {
    type Future = Answer;

    fn call(self, request: Request, house: House) -> Answer {
        (self.0)(request, house)
    }
}

/// A function that answers what it takes from a request: parts of its head, and at the end the head
/// or the body.
pub(super) trait Answers<Taken>: Send + 'static {
    fn answer(self, request: Request, house: House) -> Answer;
}

impl<F, Fut, R> Answers<()> for F
where
    F: FnOnce() -> Fut + Send + 'static,
    Fut: Future<Output = R> + Send + 'static,
    R: IntoResponse,
{
    fn answer(self, _: Request, _: House) -> Answer {
        Box::pin(async move { self().await.into_response() })
    }
}

/// Takes a request apart. One for each combination of parts, however many handlers want it.
trait Take<Via>: Sized {
    fn take(request: Request, house: House) -> impl Future<Output = Result<Self, Response>> + Send;
}

macro_rules! answers {
    ($($part:ident)* ; $last:ident) => {
        impl<Via, $($part,)* $last> Take<Via> for ($($part,)* $last,)
        where
            $($part: FromRequestParts<House> + Send,)*
            $last: FromRequest<House, Via> + Send,
        {
            #[allow(non_snake_case, unused_mut, reason = "written once for each number of parts")]
            async fn take(request: Request, house: House) -> Result<Self, Response> {
                let (mut head, body) = request.into_parts();
                $(
                    let $part = $part::from_request_parts(&mut head, &house).await;
                    let $part = $part.map_err(IntoResponse::into_response)?;
                )*
                let request = Request::from_parts(head, body);
                let $last = $last::from_request(request, &house).await;
                Ok(($($part,)* $last.map_err(IntoResponse::into_response)?,))
            }
        }

        impl<F, Fut, R, Via, $($part,)* $last> Answers<(Via, $($part,)* $last)> for F
        where
            F: FnOnce($($part,)* $last) -> Fut + Send + 'static,
            Fut: Future<Output = R> + Send + 'static,
            R: IntoResponse,
            Via: 'static,
            $($part: FromRequestParts<House> + Send + 'static,)*
            $last: FromRequest<House, Via> + Send + 'static,
        {
            #[allow(non_snake_case, reason = "written once for each number of parts")]
            fn answer(self, request: Request, house: House) -> Answer {
                Box::pin(async move {
                    match <($($part,)* $last,) as Take<Via>>::take(request, house).await {
                        Ok(($($part,)* $last,)) => self($($part,)* $last).await.into_response(),
                        Err(rejection) => rejection,
                    }
                })
            }
        }
    };
}

answers! { ; A }
answers! { A ; B }
answers! { A B ; C }
answers! { A B C ; D }
answers! { A B C D ; E }
answers! { A B C D E ; G }
