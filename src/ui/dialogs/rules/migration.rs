//! Preview of what changed checklists mean for claims in progress, one line per claim, with a choice of which to
//! migrate.
//!
//! ```text
//! 12 claims: 4 change, 2 with marks that open again, 1 goes to recheck
//! ☑ the final cost at 214 million crowns     1 new, 1 open again · goes to recheck
//! ```

use crate::project::ClaimId;
use crate::project::checklist::{self, ListChange, Templates};
use crate::ui::action::Action;
use crate::ui::context::Context;
use crate::ui::fonts;
use crate::ui::{labels, widgets};
use egui::{RichText, Ui};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Which claims to migrate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MigrationForm {
    /// The checklists that the preview was computed for, and what they would change.
    preview: Option<Arc<(Templates, Vec<ListChange>)>>,
    /// Claims that keep their present checklist.
    excluded: BTreeSet<ClaimId>,
}

impl MigrationForm {
    /// What `lists` would change; computed again only when `lists` differ from the last call.
    fn of(&mut self, ctx: &Context<'_>, lists: &Templates) -> Arc<(Templates, Vec<ListChange>)> {
        if let Some(known) = self.preview.as_ref().filter(|known| known.0 == *lists) {
            return known.clone();
        }
        let changes = checklist::preview_of(ctx.project(), lists);
        let now = Arc::new((lists.clone(), changes));
        self.preview = Some(now.clone());
        now
    }

    /// The action that applies the choice: new checklists together with the migrated claims, or only the migration when
    /// the checklists are the project's own.
    pub fn decide(&self, ctx: &Context<'_>, lists: &Templates) -> Action {
        let changes = self.preview.as_ref().map_or(&[][..], |known| &known.1);
        let ids: Vec<ClaimId> =
            changing(changes).map(|c| c.claim.clone()).filter(|id| !self.excluded.contains(id)).collect();
        if are_project_lists(ctx, lists) {
            return ctx.decide(|commands| commands.migrate_claims(&ids));
        }
        ctx.decide(|commands| commands.change_checklists(lists.clone(), &ids))
    }
}

fn changing(changes: &[ListChange]) -> impl Iterator<Item = &ListChange> {
    changes.iter().filter(|change| !change.is_empty())
}

/// True when `lists` are the checklists that a new claim would get now.
fn are_project_lists(ctx: &Context<'_>, lists: &Templates) -> bool {
    let project = ctx.project();
    checklist::generation(project, checklist::newest(project)) == lists
}

/// Shows the preview. Returns true when there is something to apply.
pub fn show(ui: &mut Ui, ctx: &Context<'_>, lists: &Templates, migration_form: &mut MigrationForm) -> bool {
    let preview = migration_form.of(ctx, lists);
    let (changes, same) = (&preview.1, are_project_lists(ctx, lists));
    let count = changing(changes).count();
    ui.add_space(6.0);
    if count == 0 {
        let text = if same { "Nothing is changed yet." } else { "No claim at work is touched by this." };
        widgets::meta(ui, ctx.theme, text);
        return !same;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let line = RichText::new(checklist::in_one_line(changes)).font(fonts::semibold(12.5)).color(ctx.theme.ink);
        ui.label(line);
        if widgets::text_button(ui, ctx.theme, "bring all along").clicked() {
            migration_form.excluded.clear();
        }
        if widgets::text_button(ui, ctx.theme, "leave all").clicked() {
            migration_form.excluded = changing(changes).map(|change| change.claim.clone()).collect();
        }
    });
    let height = 110.0;
    let shown: Vec<&ListChange> = changing(changes).collect();
    egui::ScrollArea::vertical().id_salt("along").max_height(height).auto_shrink([false, true]).show_rows(
        ui,
        22.0,
        shown.len(),
        |ui, range| {
            for change in shown.get(range).unwrap_or_default() {
                row(ui, ctx, change, &mut migration_form.excluded);
            }
        },
    );
    !same || migration_form.excluded.len() < count
}

/// One claim: whether it is migrated, its words, and what changes for it.
fn row(ui: &mut Ui, ctx: &Context<'_>, change: &ListChange, excluded: &mut BTreeSet<ClaimId>) {
    let row = ctx.project_view().claim(&change.claim);
    let claim_text = row.map_or_else(|| change.claim.to_string(), |row| labels::claim_text(ctx.project(), row));
    let recheck = if change.goes_to_recheck { " · goes to recheck" } else { "" };
    ui.horizontal(|ui| {
        ui.set_height(22.0);
        let mut migrates = !excluded.contains(&change.claim);
        let short: String = claim_text.chars().take(54).collect();
        if ui.checkbox(&mut migrates, short).on_hover_text(&claim_text).clicked() && !excluded.remove(&change.claim) {
            excluded.insert(change.claim.clone());
        }
        widgets::meta(ui, ctx.theme, format!("{change}{recheck}")).on_hover_text(all_changes(change));
    });
}

/// Every item that changes, one per line.
fn all_changes(change: &ListChange) -> String {
    let mut lines: Vec<String> = change.added.iter().map(|(_, text, _)| format!("new: {text}")).collect();
    lines.extend(change.removed.iter().map(|(_, text)| format!("gone: {text}")));
    lines.extend(change.reworded.iter().map(|(_, from, to)| format!("“{from}” becomes “{to}”")));
    lines.extend(change.newly_required.iter().map(|(_, text)| format!("required now: {text}")));
    lines.extend(change.no_longer_required.iter().map(|(_, text)| format!("no longer required: {text}")));
    lines.join("\n")
}
