//! PDF files, page by page. A page that cannot be read is passed over.

use super::extract::{Gathering, PART_LIMIT};
use lopdf::{Document, LoadOptions};

pub(super) fn read(bytes: &[u8], to: &mut Gathering) -> Result<(), String> {
    let options = LoadOptions::with_max_decompressed_size(PART_LIMIT);
    let document = Document::load_mem_with_options(bytes, options);
    let document = document.map_err(|error| error.to_string())?;
    for page in document.get_pages().into_keys() {
        if to.is_full() {
            break;
        }
        for piece in document.extract_text_chunks_with_limit(&[page], PART_LIMIT) {
            to.push(&piece.unwrap_or_default());
        }
        to.part();
    }
    Ok(())
}
