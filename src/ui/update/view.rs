//! What is selected, hovered and shown: none of it is part of the project.

use crate::store::settings::Theme;
use crate::text::Span;
use crate::ui::app::App;
use crate::ui::commands::Command;
use crate::ui::context::Selectable;
use crate::ui::dialogs::Dialog;
use crate::ui::panels::Tab;

/// Selects `thing` and brings both of its ends into view.
pub fn select(app: &mut App, thing: Selectable) {
    if let Some(span) = first_words(app, &thing) {
        app.view.article.reveal(span);
    }
    if let Some(tab) = home(&thing) {
        app.view.tab = tab;
    }
    app.workspace.selected = Some(thing);
}

/// The panel where a thing is at home.
fn home(thing: &Selectable) -> Option<Tab> {
    match thing {
        Selectable::Claim(_) | Selectable::Point(..) => Some(Tab::Claims),
        Selectable::Speaker(_) | Selectable::Quote(_) => Some(Tab::Speakers),
        Selectable::Place(_) => Some(Tab::Places),
        Selectable::Source(_) => Some(Tab::Sources),
        Selectable::Sentence(_) | Selectable::Words(_) => None,
    }
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

/// Puts words on the clipboard and says so.
pub fn copy(app: &mut App, words: String) {
    let count = words.split_whitespace().count();
    app.egui.copy_text(words);
    app.notice.tell(if count == 1 { "Copied 1 word".to_owned() } else { format!("Copied {count} words") });
}

/// The commands of the menus View and Help.
pub fn run(app: &mut App, command: Command) {
    match command {
        Command::Palette => app.wants_palette = true,
        Command::ShowClaims => app.view.tab = Tab::Claims,
        Command::ShowSpeakers => app.view.tab = Tab::Speakers,
        Command::ShowPlaces => app.view.tab = Tab::Places,
        Command::ShowSources => app.view.tab = Tab::Sources,
        Command::ShowOverview => app.view.tab = Tab::Overview,
        Command::ShowLog => app.view.tab = Tab::Log,
        Command::ThemeSystem => theme(app, Theme::System),
        Command::ThemeLight => theme(app, Theme::Light),
        Command::ThemeDark => theme(app, Theme::Dark),
        Command::TextLarger => text_size(app, 1.0),
        Command::TextSmaller => text_size(app, -1.0),
        Command::Shortcuts => app.dialog = Dialog::Shortcuts,
        Command::Guide => app.dialog = Dialog::Guide,
        Command::About => app.dialog = Dialog::About,
        _ => {}
    }
}

fn theme(app: &mut App, theme: Theme) {
    app.settings.theme = theme;
    app.wear_theme();
    app.keep_settings();
}

fn text_size(app: &mut App, by: f32) {
    app.settings.text_size = (app.settings.text_size + by).clamp(12.0, 32.0);
    app.keep_settings();
}
