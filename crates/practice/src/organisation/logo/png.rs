//! A PNG: its chunks one after the other (W3C PNG, section 5), nothing before and nothing behind.

use super::fault;
use spine::base::Fault;

/// How every PNG begins.
pub(super) const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

/// The fewest and most points a side may have. What is smaller is not seen, and what is larger
/// takes a browser much memory: 4,000 by 4,000 are 64 MB.
const SIDE: std::ops::RangeInclusive<u32> = 16..=4_000;

/// That the bytes behind a signature are one whole, still image of a sane size.
pub(super) fn check(bytes: &[u8]) -> Result<(), Fault> {
    let damaged = || fault("fault-logo-png");
    let mut rest = bytes.strip_prefix(&SIGNATURE).ok_or_else(damaged)?;
    let (mut is_first, mut has_points) = (true, false);
    loop {
        let (head, behind) = rest.split_first_chunk::<8>().ok_or_else(damaged)?;
        let [a, b, c, d, kind @ ..] = *head;
        let length = u32::from_be_bytes([a, b, c, d]) as usize;
        let (content, behind) = behind.split_at_checked(length).ok_or_else(damaged)?;
        let (_, behind) = behind.split_first_chunk::<4>().ok_or_else(damaged)?;
        rest = behind;
        match &kind {
            b"IHDR" if is_first => check_size(content)?,
            _ if is_first => return Err(damaged()),
            b"acTL" => return Err(fault("fault-logo-moving")),
            b"IDAT" => has_points = true,
            b"IEND" if has_points && rest.is_empty() => return Ok(()),
            b"IEND" => return Err(damaged()),
            _ => {}
        }
        is_first = false;
    }
}

fn check_size(header: &[u8]) -> Result<(), Fault> {
    let Ok([a, b, c, d, e, f, g, h, ..]) = <[u8; 13]>::try_from(header) else {
        return Err(fault("fault-logo-png"));
    };
    let (width, height) = (u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h]));
    if SIDE.contains(&width) && SIDE.contains(&height) {
        return Ok(());
    }
    let found = fault("fault-logo-size").with("width", width).with("height", height);
    Err(found.with("least", SIDE.start()).with("most", SIDE.end()))
}
