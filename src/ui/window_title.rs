//! What is open and in which state, as text: `Ferry Alma returns`, ` · draft 2 · unsaved changes`, and the window's title.

use crate::session::Session;

/// The headline, or the name of the revision when there is none.
pub fn headline(session: &Session) -> String {
    let headline = session.extraction().article.headline.map(|span| span.of(session.text()).to_owned());
    let name = || session.project().revision().map(|(_, revision)| revision.name.clone()).unwrap_or_default();
    headline.unwrap_or_else(name)
}

/// The revision, when it is not the first, and whether everything is saved: " · draft 2 · unsaved changes".
pub fn state(session: &Session) -> String {
    let Some((number, _)) = session.project().revision() else { return String::new() };
    let mut words = if number > 1 { format!(" · draft {number}") } else { String::new() };
    match (session.path(), session.dirty()) {
        (_, true) => words.push_str(" · unsaved changes"),
        (Some(_), false) => words.push_str(" · saved"),
        (None, false) => {}
    }
    words
}

/// The title of the window: "• Ferry Alma returns – Tickmark", with the dot while there are unsaved changes.
pub fn title(session: &Session) -> String {
    let headline = headline(session);
    let dot = if session.dirty() { "• " } else { "" };
    if headline.is_empty() { "Tickmark".to_owned() } else { format!("{dot}{headline} – Tickmark") }
}
