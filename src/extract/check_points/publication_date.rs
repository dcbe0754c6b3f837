//! The day on which an article was published, read from its metadata: `12 March 2026` below the headline.

use super::calendar::Calendar;
use super::dates;
use super::tokenized::TokenizedText;
use crate::extract::Document;

/// Looks up every token of `document`, and sets the day that its relative dates count from.
pub fn tokenize<'d, 't>(document: &'d Document<'t>) -> TokenizedText<'d, 't> {
    let mut tokenized = TokenizedText::new(document, Calendar::default());
    tokenized.calendar = calendar(&tokenized);
    tokenized
}

/// The first full date in the date line, otherwise in the dateline, otherwise in the byline.
fn calendar(tokenized: &TokenizedText) -> Calendar {
    let metadata = &tokenized.doc.metadata;
    let spans = [metadata.published, metadata.dateline, metadata.byline];
    let published = spans.into_iter().flatten().find_map(|span| {
        let cursor = tokenized.cursor_in(span);
        (cursor.first..cursor.end).find_map(|i| dates::full(&cursor, i))
    });
    Calendar { published }
}
