//! Listening, and stopping cleanly: requests under way are ended, nothing acknowledged is lost.

use super::{patient::Patient, places::Places};
use axum::{Router, extract::connect_info::ConnectInfo, http::Request};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{future::Future, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::Semaphore};
use tower::ServiceExt;

/// How many connections may be open at once.
const CONNECTIONS: usize = 2_000;
/// How long a stranger may take to send the head of a request, from the first moment of the
/// connection and again after each answer.
const HEAD: Duration = Duration::from_secs(10);
/// How long somebody may take none of an answer.
const ANSWER: Duration = Duration::from_secs(30);
/// How long requests under way may take once the program was told to stop.
const ENDING: Duration = Duration::from_secs(20);

/// Serves until `stop` comes true, then ends what is under way. Only HTTP/1.1 is spoken: a proxy in
/// front speaks the others to browsers, and what is not spoken cannot be abused.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    behind_proxy: bool,
    stop: impl Future<Output = ()>,
) {
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD)
        .max_headers(64)
        .max_buf_size(64 * 1024);
    let graceful = GracefulShutdown::new();
    let all = Arc::new(Semaphore::new(CONNECTIONS));
    let places = Places::new(behind_proxy);
    tokio::pin!(stop);
    loop {
        let room = all.clone().acquire_owned();
        let accepted = tokio::select! {
            accepted = async { (room.await, listener.accept().await) } => accepted,
            () = &mut stop => break,
        };
        let (Ok(room), Ok((stream, remote))) = accepted else {
            // Too many open files, most likely: others must end first.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        // Too many from one address: it is closed, and the others are not kept waiting.
        let Some(place) = places.take(remote.ip()) else { continue };
        let _ = stream.set_nodelay(true);
        let service = with_remote(router.clone(), remote);
        let stream = TokioIo::new(Patient::new(stream, ANSWER));
        let connection = builder.serve_connection(stream, service);
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop((room, place));
        });
    }
    drop(listener);
    if tokio::time::timeout(ENDING, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not end in time");
    }
}

/// The router with the remote address beside each request.
fn with_remote(
    router: Router,
    remote: SocketAddr,
) -> TowerToHyperService<
    impl tower::Service<
        Request<hyper::body::Incoming>,
        Response = axum::response::Response,
        Error = std::convert::Infallible,
        Future: Send,
    > + Clone
    + Send,
> {
    let service = router.map_request(move |request: Request<hyper::body::Incoming>| {
        let mut request = request.map(axum::body::Body::new);
        request.extensions_mut().insert(ConnectInfo(remote));
        request
    });
    TowerToHyperService::new(service)
}

/// Comes true when the program is told to stop: Ctrl-C or SIGTERM.
///
/// # Errors
/// When the signals cannot be listened for.
pub fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
