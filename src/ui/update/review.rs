//! Decisions: edits are applied, refusals told; undo, redo, and the commands on the selected claim.

use super::claim_boundaries;
use super::navigation::{self, Step};
use crate::problem::Problem;
use crate::project::view::ClaimView;
use crate::project::{ClaimId, CommandContext, Correction, Edit, Legal, Mark, Outcome, Role, Status};
use crate::ui::app::App;
use crate::ui::commands::Command;
use crate::ui::context::Selectable;
use crate::ui::dialogs::{Dialog, Lists, Reasoned, Scales};
use crate::ui::panels::{DetailSection, Tab};

/// Applies an edit.
pub fn edit(app: &mut App, edit: Edit) {
    match app.workspace.session.apply(edit) {
        Ok(()) => app.changed(),
        Err(refusal) => app.notice.fail(refusal),
    }
}

/// Asks who is at the desk, with the name that is known already.
pub fn ask_who(app: &mut App) {
    app.dialog = Dialog::Who { name: app.settings.name.clone(), role: app.settings.role.clone() };
}

/// Signs somebody in, and keeps the name for the next time; then does what was waiting for it.
pub fn sign_in(app: &mut App, name: &str, role: Role) {
    match take_seat(app, name, &role) {
        Ok(()) => {
            app.settings.name = name.to_owned();
            app.settings.role = role;
            app.keep_settings();
            app.changed();
            if let Some(command) = app.after_sign_in.take() {
                super::run(app, command);
            }
        }
        Err(refusal) => app.notice.fail(refusal),
    }
}

/// Seats somebody; who sat here before in another role is given this one, which the log tells.
fn take_seat(app: &mut App, name: &str, role: &Role) -> Result<(), Problem> {
    let session = &mut app.workspace.session;
    session.sign_in(name, role.clone())?;
    let Some((id, person)) = session.person().map(|(id, person)| (id.clone(), person.clone())) else { return Ok(()) };
    if person.role == *role {
        return Ok(());
    }
    session.decide(|commands| commands.change_person(&id, &person.name, role.clone()))
}

/// The commands of the menu Edit.
pub fn run_edit(app: &mut App, command: Command) {
    match command {
        Command::Undo => turn_back(app, true),
        Command::Redo => turn_back(app, false),
        Command::Copy => {
            if let Some(span) = app.context().chosen_words() {
                let words = span.of(app.workspace.session.text()).to_owned();
                super::view::copy(app, words);
            }
        }
        Command::Find => {
            app.view.tab = Tab::Claims;
            app.egui.memory_mut(|memory| memory.request_focus(crate::ui::panels::claims::search_id()));
        }
        Command::Conflicts => app.dialog = Dialog::Conflicts(0),
        Command::Who => ask_who(app),
        Command::Gates | Command::Checklists | Command::Scales | Command::People => rules(app, command),
        _ => {}
    }
}

/// Opens what changes the desk's rules; whoever changes them says who they are first.
fn rules(app: &mut App, command: Command) {
    if !signed_in(app, command) {
        return;
    }
    let project = app.workspace.session.project();
    app.dialog = match command {
        Command::Gates => Dialog::Gates(project.settings.gates.clone()),
        Command::Scales => Dialog::Scales(Scales::of(project)),
        Command::People => Dialog::People { name: String::new(), role: Role::Checker },
        _ => Dialog::Lists(Box::new(Lists::of(project))),
    };
}

fn turn_back(app: &mut App, undo: bool) {
    let session = &mut app.workspace.session;
    let name = if undo { session.undo_name() } else { session.redo_name() }.map(str::to_owned);
    let done = if undo { session.undo() } else { session.redo() };
    match (done, name) {
        (Ok(true), Some(name)) => {
            app.changed();
            app.notice.tell(if undo { format!("Undone: {name}") } else { format!("Done again: {name}") });
        }
        (Ok(_), _) => app.notice.tell(if undo { "There is nothing to undo" } else { "There is nothing to do again" }),
        (Err(refusal), _) => app.notice.fail(refusal),
    }
}

/// The commands of the menus Claim and Status.
pub fn run_claim(app: &mut App, command: Command) {
    let step = |forward, only_open| Step { forward, only_open };
    match command {
        Command::NextOpen => return navigation::go(app, step(true, true)),
        Command::PreviousOpen => return navigation::go(app, step(false, true)),
        Command::NextClaim => return navigation::go(app, step(true, false)),
        Command::PreviousClaim => return navigation::go(app, step(false, false)),
        _ if claim_boundaries::run(app, command) => return,
        _ => {}
    }
    let Some(claim) = app.workspace.selected.as_ref().and_then(Selectable::claim).cloned() else { return };
    if let Some(ask) = asks(command) {
        app.view.tab = Tab::Claims;
        app.view.detail.ask = Some(ask);
    } else if let Some(status) = status_of(command) {
        set_status(app, &claim, status, command);
    } else {
        on_claim(app, &claim, command);
    }
}

/// The part of the detail that a command goes to.
fn asks(command: Command) -> Option<DetailSection> {
    Some(match command {
        Command::Note => DetailSection::Note,
        Command::Evidence => DetailSection::Evidence,
        Command::Query => DetailSection::Query,
        Command::Correct => DetailSection::Correction,
        Command::Verdict => DetailSection::Verdict,
        Command::Assign => DetailSection::Assign,
        _ => return None,
    })
}

fn status_of(command: Command) -> Option<Status> {
    Some(match command {
        Command::SetVerified => Status::Verified,
        Command::SetDisputed => Status::Disputed,
        Command::SetQueried => Status::Queried,
        Command::SetNeedsChange => Status::NeedsChange,
        Command::SetNotCheckable => Status::NotCheckable,
        Command::SetUnverifiable => Status::Unverifiable,
        Command::SetOnAuthor => Status::OnAuthor,
        Command::SetCut => Status::Cut,
        Command::SetRecheck => Status::Recheck,
        Command::SetInProgress => Status::InProgress,
        Command::Reopen => Status::Unchecked,
        _ => return None,
    })
}

/// Sets a status, or asks for the reason that it needs.
fn set_status(app: &mut App, claim: &ClaimId, status: Status, command: Command) {
    let anyones = status == Status::NotCheckable && app.workspace.session.person().is_some();
    let editors = matches!(status, Status::Unverifiable | Status::OnAuthor) && decides(app);
    if anyones || editors {
        return ask_why(app, claim, Reasoned::Status(status));
    }
    decide(app, command, |commands| commands.set_status(claim, status, ""));
}

/// True when whoever is at the desk may take an editor's decisions here.
fn decides(app: &App) -> bool {
    let session = &app.workspace.session;
    let kept = session.project().settings.gates.editor_decides;
    session.person().is_some_and(|(_, person)| person.role.decides() || !kept)
}

/// Asks for the reason of a decision, which is then taken.
fn ask_why(app: &mut App, claim: &ClaimId, decision: Reasoned) {
    app.dialog = Dialog::Comment { claim: claim.clone(), decision, typed: String::new() };
}

/// The commands that change the selected claim in one step.
fn on_claim(app: &mut App, claim: &ClaimId, command: Command) {
    let Some(view) = view_of(app, claim) else { return };
    match command {
        Command::TickNext => tick(app, &view, Mark::Pass, command),
        Command::FailNext => tick(app, &view, Mark::Fail, command),
        Command::TickPoint => tick_point(app, &view, command),
        Command::SignOff => decide(app, command, |commands| commands.sign_off(claim)),
        Command::Flag => decide(app, command, |commands| commands.set_flag(claim, !view.claim.flagged)),
        Command::Legal => set_legal(app, &view, command),
        Command::AcceptCorrection => decide(app, command, |commands| commands.accept_correction(claim, "")),
        Command::DeclineCorrection if decides(app) && view.claim.corrections.iter().any(is_open) => {
            ask_why(app, claim, Reasoned::Decline);
        }
        Command::DeclineCorrection => decide(app, command, |commands| commands.decline_correction(claim, "")),
        _ => {}
    }
}

fn view_of(app: &App, claim: &ClaimId) -> Option<ClaimView> {
    let session = &app.workspace.session;
    session.project_view().claim_view(session.project(), session.extraction(), claim)
}

fn is_open(correction: &Correction) -> bool {
    correction.outcome == Outcome::Proposed
}

/// The next legal flag, with the comment that *legal* needs. Whoever may not set it goes from none to sensitive and back.
fn set_legal(app: &mut App, view: &ClaimView, command: Command) {
    let next = match view.claim.legal {
        Legal::None => Legal::Sensitive,
        Legal::Sensitive if decides(app) => Legal::Legal,
        Legal::Sensitive | Legal::Legal => Legal::None,
    };
    if decides(app) && (next == Legal::Legal || view.claim.legal == Legal::Legal) {
        return ask_why(app, &view.id, Reasoned::Legal(next));
    }
    decide(app, command, |commands| commands.set_legal(&view.id, next, ""));
}

/// Ticks the first open item of the checklist.
fn tick(app: &mut App, view: &ClaimView, mark: Mark, command: Command) {
    match view.items.iter().find(|item| item.mark() == Mark::Open) {
        Some(item) => decide(app, command, |commands| commands.tick(&view.id, &item.id, mark, "")),
        None => app.notice.tell("Every item of the checklist is ticked"),
    }
}

/// Ticks the first open check point.
fn tick_point(app: &mut App, view: &ClaimView, command: Command) {
    match view.points.iter().find(|point| point.mark == Mark::Open) {
        Some(point) => decide(app, command, |commands| commands.tick_point(&view.id, point, Mark::Pass, "")),
        None => app.notice.tell("Every check point is ticked"),
    }
}

/// True when somebody is at the desk; else asks who is, and runs `command` again once that is said.
pub fn signed_in(app: &mut App, command: Command) -> bool {
    let somebody = app.workspace.session.person().is_some();
    if !somebody {
        app.after_sign_in = Some(command);
        ask_who(app);
    }
    somebody
}

/// Takes a decision; asks who is at the desk first, and then comes back to `command`.
pub fn decide(app: &mut App, command: Command, decision: impl FnOnce(&CommandContext<'_>) -> Result<Edit, Problem>) {
    if !signed_in(app, command) {
        return;
    }
    match app.workspace.session.decide(decision) {
        Ok(()) => app.changed(),
        Err(refusal) => app.notice.fail(refusal),
    }
}
