//! Today.

use spine::kit::Visit;

/// Soon.
pub async fn show(visit: Visit) -> axum::response::Redirect {
    axum::response::Redirect::to(&visit.desk("/cooperations"))
}
