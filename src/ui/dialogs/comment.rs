//! Dialog that asks for the reason of a decision that requires one: not checkable, unverifiable, on author, the legal
//! flag, a declined correction.

use super::layout::{button_row, committed_with_enter, heading, paragraph, text_field};
use crate::project::{ClaimId, Legal, Status};
use crate::ui::action::{Action, Reasoned};
use crate::ui::context::Context;
use crate::ui::status_style;
use egui::Ui;

impl Reasoned {
    /// The title of the dialog, and the advice on what to write.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Status(Status::NotCheckable) => {
                ("Not checkable", "Say why: an opinion, a prediction, a matter of taste.")
            }
            Self::Status(Status::OnAuthor) => {
                (status_style::of(Status::OnAuthor).word, "Say what the author answers for. An editor’s decision.")
            }
            Self::Status(status) => (status_style::of(status).word, "Say what was tried. An editor’s decision."),
            Self::Legal(Legal::Legal) => ("Legal flag", "Say what counsel must look at. An editor’s decision."),
            Self::Legal(_) => ("Lift the legal flag", "Say why it can go. An editor’s decision."),
            Self::Decline => {
                ("Decline the correction", "Say why the words stay. An editor’s decision; it stays on record.")
            }
        }
    }
}

/// Shows the dialog. Returns true when it should close.
pub fn show(
    ui: &mut Ui,
    ctx: &Context<'_>,
    (claim, decision): (&ClaimId, Reasoned),
    typed: &mut String,
    out: &mut Vec<Action>,
) -> bool {
    let (title, advice) = decision.words();
    heading(ui, ctx.theme, 460.0, title);
    paragraph(ui, ctx.theme, advice);
    ui.add_space(4.0);
    let response = text_field(ui, "Reason", "", typed);
    let ready = !typed.trim().is_empty();
    let pressed = button_row(ui, ctx.theme, &["Cancel", "Set"], ready);
    if pressed == Some(1) || (ready && committed_with_enter(ui, &response)) {
        let why = typed.trim();
        out.push(ctx.decide(|commands| match decision {
            Reasoned::Status(status) => commands.set_status(claim, status, why),
            Reasoned::Legal(legal) => commands.set_legal(claim, legal, why),
            Reasoned::Decline => commands.decline_correction(claim, why),
        }));
        return true;
    }
    pressed == Some(0)
}
