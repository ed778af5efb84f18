//! The logo that a bundle brings: checked together with its bytes, as when a person sends it.

use super::bundle::{Bundle, join, place_record};
use practice::organisation::{Authority, Logo};
use spine::{
    base::Fault,
    ledger::LedgerError,
    office::{Offices, Record},
};

/// What is wrong with the logo of the bundle's authority, with its place in the bundle.
pub(super) async fn check_logo(
    offices: &Offices,
    bundle: &Bundle,
) -> Result<Vec<Fault>, LedgerError> {
    let mut faults = Vec::new();
    for (number, record) in bundle.records.iter().enumerate() {
        let Some(logo) = find_logo(record.kind, &record.body) else { continue };
        let brought = bundle.files.iter().find(|file| file.hash == logo.hash);
        let verdict = match brought {
            Some(file) => logo.check_bytes(&file.bytes),
            None => match offices.ledger().find_file(&bundle.authority, &logo.hash).await? {
                Some(file) => logo.check_bytes(&file.content),
                None => Err(Fault::new("hash", "fault-logo-absent")),
            },
        };
        if let Err(fault) = verdict {
            let at = join(
                &place_record(number, (record.kind, &record.id), record.from.as_deref()),
                "logo.hash",
            );
            faults.push(Fault { at, ..fault });
        }
    }
    Ok(faults)
}

fn find_logo(kind: &str, body: &str) -> Option<Logo> {
    // The bundle was read: a body of this kind is an authority.
    (kind == Authority::KIND).then(|| serde_json::from_str::<Authority>(body).ok()?.logo)?
}
