//! What is open and how it stands, in words: `Ferry Alma returns` and ` · draft 2 · unsaved changes`.

use crate::session::Session;

/// The headline, or the name of the draft.
pub fn headline(session: &Session) -> String {
    let headline = session.extraction().article.headline.map(|span| span.of(session.text()).to_owned());
    let name = || session.project().revision().map(|(_, revision)| revision.name.clone()).unwrap_or_default();
    headline.unwrap_or_else(name)
}

/// " · draft 2 · unsaved changes".
pub fn how_it_stands(session: &Session) -> String {
    let Some((number, _)) = session.project().revision() else { return String::new() };
    let mut words = if number > 1 { format!(" · draft {number}") } else { String::new() };
    match (session.path(), session.dirty()) {
        (_, true) => words.push_str(" · unsaved changes"),
        (Some(_), false) => words.push_str(" · saved"),
        (None, false) => {}
    }
    words
}
