//! Dialog on what a new revision changed: the counts, and one by one the anchors whose text changed and which a person
//! must confirm.

use super::layout::{button_row, heading, paragraph};
use crate::project::Target;
use crate::project::revision_summary::{RevisionSummary, doubts};
use crate::text::{Anchor, Span};
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::text_difference;
use egui::{CollapsingHeader, Frame, Id, RichText, ScrollArea, Ui};

/// State of the dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRevision {
    summary: RevisionSummary,
    /// Index of the unconfirmed anchor that is shown.
    at: usize,
    /// The unconfirmed anchors, with the change count they were computed at: a book has thousands, too many to style up
    /// in every frame.
    unconfirmed: Option<(u64, Vec<(Target, Anchor)>)>,
}

impl NewRevision {
    /// Creates the dialog for a revision that was just loaded, or that is looked at again.
    pub fn new(summary: RevisionSummary) -> Self {
        Self { summary, at: 0, unconfirmed: None }
    }
}

/// Shows the summary and asks about unconfirmed anchors. Returns true when the dialog should close.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, dialog: &mut NewRevision, out: &mut Vec<Action>) -> bool {
    let NewRevision { summary, at, unconfirmed } = dialog;
    heading(ui, ctx.theme, 620.0, &format!("What draft {} changed", summary.number));
    if unconfirmed.as_ref().is_none_or(|(count, _)| *count != ctx.change_count) {
        let found = doubts(ctx.project(), summary.doubtful.iter().map(|(on, _)| on));
        *unconfirmed =
            Some((ctx.change_count, found.into_iter().map(|(on, anchor)| (on.clone(), anchor.clone())).collect()));
    }
    let unconfirmed = unconfirmed.as_ref().map_or(&[][..], |(_, found)| found);
    for line in summary_lines(summary, unconfirmed.len()) {
        paragraph(ui, ctx.theme, &line);
    }
    claim_list(ui, ctx, "Cut", summary.cut.iter().map(|(_, words)| words.as_str()));
    claim_list(ui, ctx, "Decisions that lost their words", summary.orphans.iter().map(|(_, words)| words.as_str()));
    *at = (*at).min(unconfirmed.len().saturating_sub(1));
    let Some((on, anchor)) = unconfirmed.get(*at) else {
        let go = if summary.new_sentences.is_empty() { "Close" } else { "Go to what is new" };
        let labels: &[&str] = if summary.new_sentences.is_empty() { &[go] } else { &["Close", go] };
        let Some(pressed) = button_row(ui, ctx.theme, labels, true) else { return false };
        if pressed == 1 {
            out.extend(summary.new_sentences.first().map(|span| Action::Reveal(*span)));
        }
        return true;
    };
    ui.add_space(8.0);
    let title = format!("Still the same {}? {} of {}", target_name(on), *at + 1, unconfirmed.len());
    ui.label(RichText::new(title).font(fonts::semibold(13.5)).color(ctx.theme.ink));
    Frame::new().fill(ctx.theme.panel).inner_margin(12.0).corner_radius(6.0).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let now = anchor.span().map_or("", |span| span.of(ctx.text()));
        ScrollArea::vertical().max_height(200.0).show(ui, |ui| {
            text_difference::between(ui, ctx.theme, &one_line(&anchor.exact), &one_line(now));
        });
    });
    ui.weak("Struck through: what was there. Underlined: what is there now.");
    match button_row(ui, ctx.theme, &["Later", "Next", "No, it is gone", "Yes, it stands here"], true) {
        Some(3) => out.push(ctx.decide(|commands| commands.confirm_anchor(on))),
        Some(2) => out.push(ctx.decide(|commands| commands.lose_anchor(on))),
        Some(1) => *at = (*at + 1) % unconfirmed.len(),
        Some(_) => return true,
        None => {}
    }
    reveal(ui, anchor.span(), out);
    false
}

/// Scrolls the article behind the dialog to the anchor that is asked about, once per anchor.
fn reveal(ui: &Ui, span: Option<Span>, out: &mut Vec<Action>) {
    let shown = Id::unique("draft dialog shows");
    let before = ui.data(|data| data.get_temp::<Option<Span>>(shown)).flatten();
    if span != before {
        ui.data_mut(|data| data.insert_temp(shown, span));
        out.extend(span.map(Action::Reveal));
    }
}

/// The summary of the revision, one sentence per line.
fn summary_lines(summary: &RevisionSummary, in_doubt: usize) -> Vec<String> {
    let claims = |n: usize| if n == 1 { "1 claim".to_owned() } else { format!("{n} claims") };
    let stands = if summary.stand == 1 { "stands as it did" } else { "stand as they did" };
    let mut lines = vec![format!("{} {stands}; what was ticked stays ticked.", claims(summary.stand))];
    let settled = summary.doubtful.len() - in_doubt.min(summary.doubtful.len());
    match (summary.doubtful.len(), settled) {
        (0, _) => {}
        (all, 0) => lines.push(format!("{all} changed, and a person must say whether the words still are the same.")),
        (all, settled) => lines.push(format!("{all} changed, of which {settled} are answered.")),
    }
    if !summary.cut.is_empty() {
        let (are, their) = if summary.cut.len() == 1 { ("is", "its") } else { ("are", "their") };
        lines.push(format!("{} {are} cut: {their} words are not in this draft.", claims(summary.cut.len())));
    }
    match summary.new_sentences.len() {
        0 => lines.push("No sentence is new.".to_owned()),
        1 => lines.push("1 sentence is new or changed.".to_owned()),
        n => lines.push(format!("{n} sentences are new or changed.")),
    }
    lines
}

fn claim_list<'w>(ui: &mut Ui, ctx: &Context<'_>, title: &str, words: impl ExactSizeIterator<Item = &'w str>) {
    if words.len() == 0 {
        return;
    }
    let title = format!("{title} ({})", words.len());
    CollapsingHeader::new(title).show(ui, |ui| {
        ScrollArea::vertical().max_height(140.0).show(ui, |ui| {
            for words in words {
                paragraph(ui, ctx.theme, &format!("“{}”", one_line(words)));
            }
        });
    });
}

fn target_name(on: &Target) -> &'static str {
    match on {
        Target::Claim(_) => "claim",
        Target::Quote(_) => "quote",
        Target::Sentence(_) => "sentence",
        Target::Speaker(_) => "mention of the speaker",
        Target::Place(_) => "mention of the place",
        _ => "words",
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
