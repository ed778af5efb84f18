//! Papers: the office's own words beside what is drawn from the records.

use crate::decision::{Matter, Meeting, Paper, PaperPart, PaperPartKind};
use spine::base::{Fault, Id, Text};
use spine::office::{Draft, Entry, Office, Refusal};
use std::sync::Arc;

/// The paper on a matter for a meeting.
pub fn find_paper<'o>(
    office: &'o Office,
    meeting: &Id<Meeting>,
    matter: &Id<Matter>,
) -> Option<&'o Arc<Entry<Paper>>> {
    office.find_by_address::<Paper>(&format!("{meeting}/{matter}"))
}

/// What the office has written in a part of a paper.
pub fn find_part(paper: &Paper, kind: PaperPartKind) -> Option<&Text> {
    paper.parts.iter().find(|part| part.kind == kind).map(|part| &part.text)
}

/// Writes the office's own words; a part without words is left out.
///
/// # Errors
/// [`Refusal::NotFound`], [`Refusal::Stale`]; a fault when the paper was sent.
pub fn write_paper(
    office: &Office,
    (id, read_at): (&Id<Paper>, i64),
    parts: &[PaperPart],
) -> Result<Draft, Refusal> {
    let paper = &office.expect_version(id, read_at)?.record;
    if let Some(frozen) = paper.frozen {
        return Err(Refusal::fault(Fault::new("", "fault-paper-sent").with("day", frozen.on)));
    }
    let parts = parts.iter().filter(|part| !part.text.is_empty()).cloned().collect();
    let changed = Paper { parts, ..paper.clone() };
    Ok(if changed == *paper { Draft::default() } else { Draft::default().put(id, &changed) })
}
