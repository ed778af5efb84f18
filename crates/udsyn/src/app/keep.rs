//! Keeping house while the program serves: bytes that nobody needs are taken away.

use spine::office::Offices;
use std::time::Duration;

/// How often it is looked for bytes that no change names.
const ROUND: Duration = Duration::from_secs(6 * 3_600);

/// Looks now and then, until dropped.
pub(super) async fn keep_house(offices: Offices) {
    loop {
        collect(&offices).await;
        tokio::time::sleep(ROUND).await;
    }
}

async fn collect(offices: &Offices) {
    match offices.ledger().collect_files(offices.real_now()).await {
        Ok(collected) if collected.removed > 0 => {
            tracing::info!(removed = collected.removed, "files that no change names are gone");
        }
        Ok(_) => {}
        Err(error) => tracing::warn!(%error, "unneeded files cannot be taken away just now"),
    }
}

/// Says so when the last change of an authority lies ahead of the clock.
pub(super) async fn look_at_clocks(offices: &Offices) {
    let Ok(rows) = offices.ledger().list_authorities().await else { return };
    for row in rows {
        let Ok(Some(office)) = offices.find(&row.id).await else { continue };
        let (last, now) = (office.last_at(), offices.now(&row.id));
        if last.duration_since(now).as_secs() > 60 {
            tracing::error!(
                authority = row.id,
                %last,
                %now,
                "the last change lies ahead of the clock: nothing is written until the clock is \
                 right; if it is, run 'udsyn clock'"
            );
        }
    }
}
