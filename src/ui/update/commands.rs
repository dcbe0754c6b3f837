//! Runs commands: one exhaustive match for each topic, so that a new command cannot be forgotten.

use super::navigation::Step;
use super::review::{self, signed_in};
use super::{claim_boundaries, disk_changes, file_picker, files, navigation, text_selection, view};
use crate::project::{Mark, Status};
use crate::store::settings::Theme;
use crate::ui::action::{AfterSave, FilePurpose};
use crate::ui::app::App;
use crate::ui::command_availability;
use crate::ui::commands::{
    ArticleCommand, BoundaryCommand, ClaimCommand, Command, DeskCommand, EditCommand, FileCommand, HelpCommand,
    MarkingCommand, NavigationCommand, StatusCommand, TickCommand, ViewCommand,
};
use crate::ui::dialogs::Dialog;
use crate::ui::panels::article::Reach;
use crate::ui::panels::detail::DetailSection;
use crate::ui::selection::Tab;

/// Runs a command, or shows why it cannot be run now.
pub fn run(app: &mut App, command: Command) {
    app.notice.answered();
    if let Some(why) = command_availability::disabled_reason(&app.context(), command) {
        return app.notice.tell(why);
    }
    match command {
        Command::File(command) => file(app, command),
        Command::Edit(command) => edit(app, command),
        Command::Desk(command) => desk(app, command),
        Command::Article(command) => article(app, command),
        Command::Marking(command) => marking(app, command),
        Command::Navigation(command) => navigate(app, command),
        Command::Boundaries(command) => boundaries(app, command),
        Command::Claim(command) => claim(app, command),
        Command::Tick(command) => tick(app, command),
        Command::Status(command) => status(app, command),
        Command::View(command) => show(app, command),
        Command::Help(command) => help(app, command),
    }
}

fn file(app: &mut App, command: FileCommand) {
    match command {
        FileCommand::Open => file_picker::pick(app, FilePurpose::Open),
        FileCommand::OpenSample => files::after_asking(app, AfterSave::Sample),
        FileCommand::NewRevision => {
            if signed_in(app, Command::NewRevision) {
                file_picker::pick(app, FilePurpose::Revision);
            }
        }
        FileCommand::DraftChanges => files::show_revision_summary(app),
        FileCommand::Save => files::save(app),
        FileCommand::SaveAs => file_picker::pick(app, FilePurpose::Save),
        FileCommand::Backups => {
            if signed_in(app, Command::Backups) {
                disk_changes::list_backups(app);
            }
        }
        FileCommand::Export => app.dialog = Dialog::Export(app.last_export),
        FileCommand::Quit => files::after_asking(app, AfterSave::Quit),
    }
}

fn edit(app: &mut App, command: EditCommand) {
    match command {
        EditCommand::Undo => review::undo(app),
        EditCommand::Redo => review::redo(app),
        EditCommand::Copy => view::copy_selected(app),
        EditCommand::Find => view::focus_search(app),
    }
}

fn desk(app: &mut App, command: DeskCommand) {
    match command {
        DeskCommand::Conflicts => app.dialog = Dialog::Conflicts(0),
        DeskCommand::Gates => review::ask_rules(app, Command::Gates, review::gates),
        DeskCommand::Checklists => review::ask_rules(app, Command::Checklists, review::checklists),
        DeskCommand::Scales => review::ask_rules(app, Command::Scales, review::scales),
        DeskCommand::People => review::ask_rules(app, Command::People, review::people),
        DeskCommand::Who => review::ask_who(app),
    }
}

fn article(app: &mut App, command: ArticleCommand) {
    match command {
        ArticleCommand::NextUntouched => navigation::untouched(app),
        ArticleCommand::NewClaim => text_selection::new_claim(app),
        ArticleCommand::NothingToCheck => text_selection::nothing_to_check(app),
        ArticleCommand::PlaceHere => text_selection::add_place(app),
        ArticleCommand::NewSpeaker => {
            app.view.tab = Tab::Speakers;
            app.view.speakers.ask_newcomer();
        }
        ArticleCommand::Published => text_selection::ask_published(app),
    }
}

fn marking(app: &mut App, command: MarkingCommand) {
    let reach = match command {
        MarkingCommand::MarkMore => Reach::EndLater,
        MarkingCommand::MarkLess => Reach::EndEarlier,
        MarkingCommand::BeginEarlier => Reach::StartEarlier,
        MarkingCommand::BeginLater => Reach::StartLater,
    };
    text_selection::mark(app, reach);
}

fn navigate(app: &mut App, command: NavigationCommand) {
    let (forward, only_open) = match command {
        NavigationCommand::NextOpen => (true, true),
        NavigationCommand::PreviousOpen => (false, true),
        NavigationCommand::NextClaim => (true, false),
        NavigationCommand::PreviousClaim => (false, false),
    };
    navigation::go(app, Step { forward, only_open });
}

fn boundaries(app: &mut App, command: BoundaryCommand) {
    match command {
        BoundaryCommand::ChooseWords => claim_boundaries::choose_words(app),
        BoundaryCommand::Split => claim_boundaries::split(app),
        BoundaryCommand::Merge => claim_boundaries::merge(app),
        BoundaryCommand::AddPoint => claim_boundaries::add_point(app),
        BoundaryCommand::RemovePoint => claim_boundaries::remove_point(app),
        BoundaryCommand::PickOut => claim_boundaries::pick_out(app),
    }
}

fn claim(app: &mut App, command: ClaimCommand) {
    match command {
        ClaimCommand::Note => review::open_section(app, DetailSection::Note),
        ClaimCommand::Evidence => review::open_section(app, DetailSection::Evidence),
        ClaimCommand::Query => review::open_section(app, DetailSection::Query),
        ClaimCommand::Correct => review::open_section(app, DetailSection::Correction),
        ClaimCommand::AcceptCorrection => review::accept_correction(app),
        ClaimCommand::DeclineCorrection => review::decline_correction(app),
        ClaimCommand::Verdict => review::open_section(app, DetailSection::Verdict),
        ClaimCommand::Assign => review::open_section(app, DetailSection::Assign),
        ClaimCommand::AssignAll => claim_boundaries::assign(app),
        ClaimCommand::Legal => review::next_legal_flag(app),
        ClaimCommand::Flag => review::toggle_flag(app),
    }
}

fn tick(app: &mut App, command: TickCommand) {
    match command {
        TickCommand::TickNext => review::tick(app, Mark::Pass, Command::TickNext),
        TickCommand::FailNext => review::tick(app, Mark::Fail, Command::FailNext),
        TickCommand::TickPoint => review::tick_point(app),
    }
}

fn status(app: &mut App, command: StatusCommand) {
    let status = match command {
        StatusCommand::SetVerified => Status::Verified,
        StatusCommand::SetDisputed => Status::Disputed,
        StatusCommand::SetQueried => Status::Queried,
        StatusCommand::SetNeedsChange => Status::NeedsChange,
        StatusCommand::SetNotCheckable => Status::NotCheckable,
        StatusCommand::SetUnverifiable => Status::Unverifiable,
        StatusCommand::SetOnAuthor => Status::OnAuthor,
        StatusCommand::SetCut => Status::Cut,
        StatusCommand::SetRecheck => Status::Recheck,
        StatusCommand::SetInProgress => Status::InProgress,
        StatusCommand::Reopen => Status::Unchecked,
        StatusCommand::SignOff => return review::sign_off(app),
    };
    review::set_status(app, status, Command::Status(command));
}

fn show(app: &mut App, command: ViewCommand) {
    match command {
        ViewCommand::Palette => app.wants_palette = true,
        ViewCommand::ShowClaims => app.view.tab = Tab::Claims,
        ViewCommand::ShowSpeakers => app.view.tab = Tab::Speakers,
        ViewCommand::ShowPlaces => app.view.tab = Tab::Places,
        ViewCommand::ShowSources => app.view.tab = Tab::Sources,
        ViewCommand::ShowOverview => app.view.tab = Tab::Overview,
        ViewCommand::ShowLog => app.view.tab = Tab::Log,
        ViewCommand::ThemeSystem => view::set_theme(app, Theme::System),
        ViewCommand::ThemeLight => view::set_theme(app, Theme::Light),
        ViewCommand::ThemeDark => view::set_theme(app, Theme::Dark),
        ViewCommand::TextLarger => view::change_text_size(app, 1.0),
        ViewCommand::TextSmaller => view::change_text_size(app, -1.0),
    }
}

fn help(app: &mut App, command: HelpCommand) {
    app.dialog = match command {
        HelpCommand::Shortcuts => Dialog::Shortcuts,
        HelpCommand::Guide => Dialog::Guide,
        HelpCommand::About => Dialog::About,
    };
}
