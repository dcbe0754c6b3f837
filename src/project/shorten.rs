//! Long words made short enough for a line of the log or of a list.

/// The most characters: enough to recognise the words by, few enough for one line.
const MOST: usize = 60;

/// At most 60 characters of `words`, on one line; an ellipsis says that some were left out.
pub(super) fn shorten(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= MOST {
        return words;
    }
    let head: String = words.chars().take(MOST - 1).collect();
    format!("{}…", head.trim_end())
}
