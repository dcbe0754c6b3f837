//! One line of a journal, written and checked.

use sha2::{Digest, Sha256};

/// Bytes of a checksum: 64 bits detect any damage that is not deliberate and keep lines short.
const CHECKSUM_BYTES: usize = 8;

/// The initial value of the chain of checksums.
pub(super) const SEED: &str = "tickmark";

/// A line with a valid checksum.
pub(super) struct Line<'b> {
    /// Seconds after 1970-01-01T00:00:00Z by the writer's clock; only for display.
    pub time: i64,
    /// The checksum, which that of the next line includes.
    pub checksum: String,
    /// The record in RON.
    pub record: &'b str,
}

/// The checksum of a line: the first 64 bits of SHA-256 over the checksum before, the number, the time and the record.
fn checksum(before: &str, sequence: u64, time: i64, record: &str) -> String {
    let digest = Sha256::digest(format!("{before} {sequence} {time} {record}").as_bytes());
    digest.iter().take(CHECKSUM_BYTES).map(|byte| format!("{byte:02x}")).collect()
}

/// A line and its checksum. The record has no line break, since RON escapes them.
pub(super) fn format_line(before: &str, sequence: u64, time: i64, record: &str) -> (String, String) {
    let sum = checksum(before, sequence, time, record);
    (format!("{sequence} {time} {sum} {record}\n"), sum)
}

/// Parses the line `sequence`, which follows one with the checksum `before`; nothing when it is not valid there.
pub(super) fn parse_line<'b>(before: &str, sequence: u64, line: &'b [u8]) -> Option<Line<'b>> {
    let mut parts = std::str::from_utf8(line).ok()?.splitn(4, ' ');
    let (number, time, sum, record) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let time = time.parse().ok()?;
    let right = number.parse() == Ok(sequence) && checksum(before, sequence, time, record) == sum;
    right.then(|| Line { time, checksum: sum.to_owned(), record })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_believed_only_in_its_place() {
        let (line, _) = format_line(SEED, 1, 99, "Entry(\"a b\")");
        let bytes = line.trim_end().as_bytes();
        let read = parse_line(SEED, 1, bytes).unwrap();
        assert_eq!((read.time, read.record), (99, "Entry(\"a b\")"));
        assert!(parse_line(SEED, 2, bytes).is_none());
        assert!(parse_line("0", 1, bytes).is_none());
        assert!(parse_line(SEED, 1, &bytes[..bytes.len() - 1]).is_none());
    }
}
