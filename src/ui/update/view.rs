//! What is selected and shown. None of it is part of the project.

use crate::store::settings::Theme;
use crate::text::Span;
use crate::ui::app::App;
use crate::ui::panels::claims;
use crate::ui::selection::{Selectable, Tab};

/// Selects `thing`, and brings it into view in the article and in its panel.
pub fn select(app: &mut App, thing: Selectable) {
    if let Some(span) = first_words(app, &thing) {
        app.view.article.reveal(span);
    }
    if let Some(tab) = thing.tab() {
        app.view.tab = tab;
    }
    app.workspace.selected = Some(thing);
}

/// The first words of a thing in the article.
fn first_words(app: &App, thing: &Selectable) -> Option<Span> {
    let project_view = app.workspace.session.project_view();
    match thing {
        Selectable::Claim(id) => project_view.claim(id)?.span,
        Selectable::Point(_, span) | Selectable::Words(span) => Some(*span),
        Selectable::Speaker(key) => project_view.speaker(key)?.mentions.first().copied(),
        Selectable::Quote(id) => Some(project_view.quote(id)?.span),
        Selectable::Place(key) => Some(project_view.place(key)?.mentions.first()?.span),
        Selectable::Sentence(id) => Some(project_view.sentence(id)?.span),
        Selectable::Source(_) => None,
    }
}

/// Copies words to the clipboard and shows how many.
pub fn copy(app: &mut App, words: String) {
    let count = words.split_whitespace().count();
    app.egui.copy_text(words);
    app.notice.tell(if count == 1 { "Copied 1 word".to_owned() } else { format!("Copied {count} words") });
}

/// Copies the marked words, or the selected sentence.
pub fn copy_selected(app: &mut App) {
    if let Some(span) = app.context().chosen_words() {
        let words = span.of(app.workspace.session.text()).to_owned();
        copy(app, words);
    }
}

/// Shows the claims, with the cursor in their search field.
pub fn focus_search(app: &mut App) {
    app.view.tab = Tab::Claims;
    app.egui.memory_mut(|memory| memory.request_focus(claims::search_id()));
}

/// Applies a theme and keeps it in the settings.
pub fn set_theme(app: &mut App, theme: Theme) {
    app.settings.theme = theme;
    app.apply_theme();
    app.save_settings();
}

/// Changes the size of the article's text by `by` points, between 12 and 32, and keeps it in the settings.
pub fn change_text_size(app: &mut App, by: f32) {
    app.settings.text_size = (app.settings.text_size + by).clamp(12.0, 32.0);
    app.save_settings();
}
