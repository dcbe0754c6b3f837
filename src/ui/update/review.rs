//! Edits: applying them, undo and redo, signing in, and the commands that change the selected claim.

use crate::problem::Problem;
use crate::project::view::ClaimView;
use crate::project::{ClaimId, CommandContext, Correction, Edit, Legal, Mark, Outcome, Project, Role, Status};
use crate::ui::action::Reasoned;
use crate::ui::app::App;
use crate::ui::commands::Command;
use crate::ui::dialogs::{Dialog, Lists, Scales};
use crate::ui::panels::detail::DetailSection;
use crate::ui::selection::{Selectable, Tab};

/// Applies an edit.
pub fn edit(app: &mut App, edit: Edit) {
    match app.workspace.session.apply(edit) {
        Ok(()) => app.changed(),
        Err(refusal) => app.notice.fail(refusal),
    }
}

/// Asks who is at the desk; the name from the settings is filled in.
pub fn ask_who(app: &mut App) {
    app.dialog = Dialog::Who { name: app.settings.name.clone(), role: app.settings.role.clone() };
}

/// Signs somebody in and keeps the name in the settings; returns the command that waited for it.
pub fn sign_in(app: &mut App, name: &str, role: Role) -> Option<Command> {
    match sign_in_as(app, name, &role) {
        Ok(()) => {
            app.settings.name = name.to_owned();
            app.settings.role = role;
            app.save_settings();
            app.changed();
            app.after_sign_in.take()
        }
        Err(refusal) => {
            app.notice.fail(refusal);
            None
        }
    }
}

/// Signs somebody in; a person who is known in another role is given this one, which the log records.
fn sign_in_as(app: &mut App, name: &str, role: &Role) -> Result<(), Problem> {
    let session = &mut app.workspace.session;
    session.sign_in(name, role.clone())?;
    let Some((id, person)) = session.person().map(|(id, person)| (id.clone(), person.clone())) else { return Ok(()) };
    if person.role == *role {
        return Ok(());
    }
    session.decide(|commands| commands.change_person(&id, &person.name, role.clone()))
}

/// Opens a dialog that changes the desk's rules, once somebody is signed in.
pub fn ask_rules(app: &mut App, command: Command, dialog: fn(&Project) -> Dialog) {
    if signed_in(app, command) {
        app.dialog = dialog(app.workspace.session.project());
    }
}

/// The dialog of the verification rules.
pub fn gates(project: &Project) -> Dialog {
    Dialog::Gates(project.settings.gates.clone())
}

/// The dialog of the checklists.
pub fn checklists(project: &Project) -> Dialog {
    Dialog::Lists(Box::new(Lists::of(project)))
}

/// The dialog of the rating scales.
pub fn scales(project: &Project) -> Dialog {
    Dialog::Scales(Scales::of(project))
}

/// The dialog of the people at the desk.
pub fn people(_: &Project) -> Dialog {
    Dialog::People { name: String::new(), role: Role::Checker }
}

/// Undoes the last change.
pub fn undo(app: &mut App) {
    let session = &mut app.workspace.session;
    let name = session.undo_name().map(str::to_owned);
    let done = session.undo();
    report(app, done, name, "Undone", "Nothing to undo");
}

/// Makes the change again that was undone last.
pub fn redo(app: &mut App) {
    let session = &mut app.workspace.session;
    let name = session.redo_name().map(str::to_owned);
    let done = session.redo();
    report(app, done, name, "Redone", "Nothing to redo");
}

fn report(app: &mut App, done: Result<bool, Problem>, name: Option<String>, word: &str, nothing: &str) {
    match (done, name) {
        (Ok(true), Some(name)) => {
            app.changed();
            app.notice.tell(format!("{word}: {name}"));
        }
        (Ok(_), _) => app.notice.tell(nothing),
        (Err(refusal), _) => app.notice.fail(refusal),
    }
}

/// Opens a part of the selected claim's detail, with the cursor in it.
pub fn open_section(app: &mut App, section: DetailSection) {
    app.view.tab = Tab::Claims;
    app.view.detail.ask = Some(section);
}

fn selected_claim(app: &App) -> Option<ClaimId> {
    app.workspace.selected.as_ref().and_then(Selectable::claim).cloned()
}

/// The selected claim as it is shown.
fn selected_view(app: &App) -> Option<ClaimView> {
    let session = &app.workspace.session;
    session.project_view().claim_view(session.project(), session.extraction(), &selected_claim(app)?)
}

/// Sets the status of the selected claim, or asks for the reason that it needs.
pub fn set_status(app: &mut App, status: Status, command: Command) {
    let Some(claim) = selected_claim(app) else { return };
    let anyones = status == Status::NotCheckable && app.workspace.session.person().is_some();
    let editors = matches!(status, Status::Unverifiable | Status::OnAuthor) && decides(app);
    if anyones || editors {
        return ask_reason(app, claim, Reasoned::Status(status));
    }
    decide(app, command, |commands| commands.set_status(&claim, status, ""));
}

/// Signs off the selected claim.
pub fn sign_off(app: &mut App) {
    let Some(claim) = selected_claim(app) else { return };
    decide(app, Command::SignOff, |commands| commands.sign_off(&claim));
}

/// True when the person who is signed in may take an editor's decisions.
fn decides(app: &App) -> bool {
    let session = &app.workspace.session;
    let kept = session.project().settings.gates.editor_decides;
    session.person().is_some_and(|(_, person)| person.role.decides() || !kept)
}

/// Asks for the reason of a decision, which is then taken.
fn ask_reason(app: &mut App, claim: ClaimId, decision: Reasoned) {
    app.dialog = Dialog::Comment { claim, decision, typed: String::new() };
}

/// Sets or lifts the mark "come back to this" on the selected claim.
pub fn toggle_flag(app: &mut App) {
    let Some(view) = selected_view(app) else { return };
    decide(app, Command::Flag, |commands| commands.set_flag(&view.id, !view.claim.flagged));
}

/// Accepts the proposed correction of the selected claim.
pub fn accept_correction(app: &mut App) {
    let Some(claim) = selected_claim(app) else { return };
    decide(app, Command::AcceptCorrection, |commands| commands.accept_correction(&claim, ""));
}

/// Declines the proposed correction of the selected claim; asks for the reason when it can be declined.
pub fn decline_correction(app: &mut App) {
    let Some(view) = selected_view(app) else { return };
    let proposed = |correction: &Correction| correction.outcome == Outcome::Proposed;
    if decides(app) && view.claim.corrections.iter().any(proposed) {
        return ask_reason(app, view.id, Reasoned::Decline);
    }
    decide(app, Command::DeclineCorrection, |commands| commands.decline_correction(&view.id, ""));
}

/// Sets the next legal flag of the selected claim, with the comment that *legal* needs. Who may not set *legal* goes from
/// none to sensitive and back.
pub fn next_legal_flag(app: &mut App) {
    let Some(view) = selected_view(app) else { return };
    let next = match view.claim.legal {
        Legal::None => Legal::Sensitive,
        Legal::Sensitive if decides(app) => Legal::Legal,
        Legal::Sensitive | Legal::Legal => Legal::None,
    };
    if decides(app) && (next == Legal::Legal || view.claim.legal == Legal::Legal) {
        return ask_reason(app, view.id, Reasoned::Legal(next));
    }
    decide(app, Command::Legal, |commands| commands.set_legal(&view.id, next, ""));
}

/// Ticks the first open item on the checklist of the selected claim.
pub fn tick(app: &mut App, mark: Mark, command: Command) {
    let Some(view) = selected_view(app) else { return };
    match view.items.iter().find(|item| item.mark() == Mark::Open) {
        Some(item) => decide(app, command, |commands| commands.tick(&view.id, &item.id, mark, "")),
        None => app.notice.tell("Every item of the checklist is ticked"),
    }
}

/// Ticks the first open check point of the selected claim.
pub fn tick_point(app: &mut App) {
    let Some(view) = selected_view(app) else { return };
    match view.points.iter().find(|point| point.mark == Mark::Open) {
        Some(point) => {
            decide(app, Command::TickPoint, |commands| commands.tick_point(&view.id, point, Mark::Pass, ""));
        }
        None => app.notice.tell("Every check point is ticked"),
    }
}

/// True when somebody is signed in; otherwise asks who is at the desk, and runs `command` after the answer.
pub fn signed_in(app: &mut App, command: Command) -> bool {
    let somebody = app.workspace.session.person().is_some();
    if !somebody {
        app.after_sign_in = Some(command);
        ask_who(app);
    }
    somebody
}

/// Makes an edit; when nobody is signed in, asks first, and runs `command` after the answer.
pub fn decide(app: &mut App, command: Command, decision: impl FnOnce(&CommandContext<'_>) -> Result<Edit, Problem>) {
    if !signed_in(app, command) {
        return;
    }
    match app.workspace.session.decide(decision) {
        Ok(()) => app.changed(),
        Err(refusal) => app.notice.fail(refusal),
    }
}
