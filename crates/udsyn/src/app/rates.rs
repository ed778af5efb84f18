//! Bringing in reference rates from the command line.

use super::start::Installation;
use crate::exchange::tell_faults;
use practice::funding::{bring_rates, compare_rates, read_rates_file};
use spine::base::Language;
use spine::i18n::Words;
use spine::office::{CommitError, Refusal};
use std::{path::Path, sync::Arc, time::Instant};

/// Brings the publisher's file into an authority, and says what it did.
///
/// # Errors
/// A sentence that says what to do.
pub async fn bring(
    installation: &Installation,
    authority: &str,
    file: &Path,
) -> Result<String, String> {
    let started = Instant::now();
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let refuse = |faults: &[spine::base::Fault]| {
        let told = tell_faults(Words::new(Language::En), faults);
        format!("{}: nothing was kept. {told}", file.display())
    };
    let table = Arc::new(read_rates_file(&bytes).map_err(|fault| refuse(&[fault]))?);
    let office = installation.offices.find(authority).await.map_err(|error| error.to_string())?;
    let office = office.ok_or_else(|| format!("there is no authority '{authority}'"))?;
    let brought = compare_rates(&office, &table);
    let command = move |office: &_| bring_rates(office, &table);
    let done = installation.offices.commit(authority, "import", command).await;
    done.map_err(|error| match error {
        CommitError::Refused(Refusal::Faults(faults)) => refuse(&faults),
        other => other.to_string(),
    })?;
    Ok(format!(
        "rates of '{authority}': {} new years, {} changed, {} the same, {:.2} s",
        brought.new.len(),
        brought.changed.len(),
        brought.same.len(),
        started.elapsed().as_secs_f64()
    ))
}
