//! Previews of migrating claims to changed checklists: what would change, claim by claim.
//!
//! `preview_of(&project, &lists)` is for lists that are still being edited; `preview(&project)` for claims that have an
//! older generation. Neither changes anything: [`change_checklists`](crate::project::CommandContext::change_checklists)
//! and [`migrate_claims`](crate::project::CommandContext::migrate_claims) make the edit.

use super::lists::{generation, items_of, newest};
use crate::project::model::checklist::{Item, Templates};
use crate::project::model::{Claim, ClaimId, ItemId, Mark, Project, Status};
use std::collections::BTreeMap;
use std::fmt;

/// What migrating one claim to other checklists would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListChange {
    /// Which claim.
    pub claim: ClaimId,
    /// Added items: id, text, required.
    pub added: Vec<(ItemId, String, bool)>,
    /// Removed items; a mark on one stays on record.
    pub removed: Vec<(ItemId, String)>,
    /// Items with another text, before and after; they are open again.
    pub reworded: Vec<(ItemId, String, String)>,
    /// Items that were optional and are required now.
    pub newly_required: Vec<(ItemId, String)>,
    /// Items that were required and are optional now.
    pub no_longer_required: Vec<(ItemId, String)>,
    /// Marks that are removed because the item was reworded: id, and the mark.
    pub reopened: Vec<(ItemId, Mark)>,
    /// True when the claim is verified and would lack a required mark.
    pub goes_to_recheck: bool,
}

impl ListChange {
    /// True when nothing would change for the claim.
    pub fn is_empty(&self) -> bool {
        *self == Self { claim: self.claim.clone(), ..Self::default() }
    }
}

impl fmt::Display for ListChange {
    /// `2 new, 1 reworded`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = [
            (self.added.len(), "new"),
            (self.reworded.len(), "reworded"),
            (self.removed.len(), "gone"),
            (self.newly_required.len(), "required now"),
            (self.no_longer_required.len(), "no longer required"),
            (self.reopened.len(), "open again"),
        ];
        let parts: Vec<String> = counts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
        if parts.is_empty() { f.write_str("no item changes") } else { f.write_str(&parts.join(", ")) }
    }
}

/// A preview in one line: `12 claims: 4 change, 2 with marks that open again, 1 goes to recheck`.
pub fn in_one_line(changes: &[ListChange]) -> String {
    let count = |test: fn(&ListChange) -> bool| changes.iter().filter(|c| test(c)).count();
    let noun = if changes.len() == 1 { "claim" } else { "claims" };
    let changing = count(|c| !c.is_empty());
    let mut text = format!("{} {noun}: ", changes.len());
    match changing {
        0 => text.push_str("nothing changes"),
        1 => text.push_str("1 changes"),
        n => text.push_str(&format!("{n} change")),
    }
    let reopened = count(|c| !c.reopened.is_empty());
    if reopened > 0 {
        text.push_str(&format!(", {reopened} with marks that open again"));
    }
    match count(|c| c.goes_to_recheck) {
        0 => {}
        1 => text.push_str(", 1 goes to recheck"),
        n => text.push_str(&format!(", {n} go to recheck")),
    }
    text
}

/// What migrating the claims of older generations to the newest lists would change, per claim.
pub fn preview(project: &Project) -> Vec<ListChange> {
    let newest = newest(project);
    compare(project, generation(project, newest), |claim| claim.checklist < newest)
}

/// What migrating every claim to `lists` would change, per claim.
pub fn preview_of(project: &Project, lists: &Templates) -> Vec<ListChange> {
    compare(project, lists, |_| true)
}

/// The change from its own lists to `lists` for each listed claim that `which` selects.
fn compare(project: &Project, lists: &Templates, which: impl Fn(&Claim) -> bool) -> Vec<ListChange> {
    let all_kinds = project.settings.gates.lists_of_all_kinds;
    let at_work = project.claims.iter().filter(|(_, c)| c.merged_into.is_none() && which(c));
    at_work
        .map(|(id, claim)| {
            let own = generation(project, claim.checklist);
            let before: BTreeMap<ItemId, &Item> = items_of(own, claim, all_kinds).into_iter().collect();
            list_change(id, claim, &before, &items_of(lists, claim, all_kinds))
        })
        .collect()
}

fn list_change(id: &ClaimId, claim: &Claim, before: &BTreeMap<ItemId, &Item>, after: &[(ItemId, &Item)]) -> ListChange {
    let mut change = ListChange { claim: id.clone(), ..ListChange::default() };
    for (name, item) in after {
        let Some(old) = before.get(name) else {
            change.added.push((name.clone(), item.text.clone(), item.required));
            continue;
        };
        if old.text != item.text {
            change.reworded.push((name.clone(), old.text.clone(), item.text.clone()));
            if let Some(tick) = claim.ticks.get(name).filter(|t| t.mark != Mark::Open) {
                change.reopened.push((name.clone(), tick.mark));
            }
        }
        match (old.required, item.required) {
            (false, true) => change.newly_required.push((name.clone(), item.text.clone())),
            (true, false) => change.no_longer_required.push((name.clone(), item.text.clone())),
            _ => {}
        }
    }
    let gone = before.iter().filter(|(name, _)| !after.iter().any(|(new, _)| new == *name));
    change.removed = gone.map(|(name, item)| (name.clone(), item.text.clone())).collect();
    let stays_ticked = |name: &ItemId| {
        let ticked = claim.ticks.get(name).is_some_and(|t| matches!(t.mark, Mark::Pass | Mark::NotApplicable));
        ticked && !change.reworded.iter().any(|(reworded, _, _)| reworded == name)
    };
    let lacks = after.iter().any(|(name, item)| item.required && !stays_ticked(name));
    change.goes_to_recheck = claim.status == Status::Verified && lacks;
    change
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::ClaimKind;
    use crate::project::checklist::builtin;
    use crate::project::model::Tick;

    /// A project with one verified claim on a number, each required item passed.
    fn project() -> (Project, ClaimId) {
        let mut claim = Claim { kinds: vec![ClaimKind::Number], status: Status::Verified, ..Claim::default() };
        for (id, item) in items_of(builtin(), &claim, false) {
            if item.required {
                claim.ticks.insert(id, Tick { mark: Mark::Pass, ..Tick::default() });
            }
        }
        let id = ClaimId::from("c1");
        let mut project = Project::default();
        project.claims.insert(id.clone(), claim);
        (project, id)
    }

    #[test]
    fn the_lists_as_they_are_change_nothing() {
        let (project, _) = project();
        let changes = preview_of(&project, builtin());
        assert!(changes.iter().all(ListChange::is_empty));
        assert_eq!(in_one_line(&changes), "1 claim: nothing changes");
        assert!(preview(&project).is_empty(), "nothing is of an older generation");
    }

    #[test]
    fn each_sort_of_change_is_told_before_it_is_made() {
        let (project, id) = project();
        let mut lists = builtin().clone();
        let list = lists.get_mut(&ClaimKind::Number).expect("a list");
        let (first, second) = (list.items[0].id.clone(), list.items[1].id.clone());
        list.items[0].text = "Quite another question".into();
        list.items[2].required = false;
        list.items.remove(1);
        list.items.push(Item { id: "new".into(), text: "And this?".into(), required: true, ..Item::default() });
        let changes = preview_of(&project, &lists);
        let change = changes.first().expect("a change");
        let name = |id: &str| ItemId(format!("number.{id}"));
        assert_eq!(change.claim, id);
        assert_eq!(change.added, [(name("new"), "And this?".to_owned(), true)]);
        assert_eq!(change.removed.iter().map(|(n, _)| n.clone()).collect::<Vec<_>>(), [name(&second)]);
        assert_eq!(change.reopened, [(name(&first), Mark::Pass)]);
        assert_eq!(change.no_longer_required.len(), 1);
        assert!(change.goes_to_recheck);
        assert_eq!(change.to_string(), "1 new, 1 reworded, 1 gone, 1 no longer required, 1 open again");
        assert_eq!(in_one_line(&changes), "1 claim: 1 changes, 1 with marks that open again, 1 goes to recheck");
    }

    #[test]
    fn an_optional_item_more_leaves_a_verified_claim_verified() {
        let (project, _) = project();
        let mut lists = builtin().clone();
        let list = lists.get_mut(&ClaimKind::Number).expect("a list");
        list.items.push(Item { id: "new".into(), text: "And this?".into(), ..Item::default() });
        let changes = preview_of(&project, &lists);
        assert_eq!(changes.iter().map(|c| (c.added.len(), c.goes_to_recheck)).collect::<Vec<_>>(), [(1, false)]);
    }

    #[test]
    fn a_claim_that_went_into_another_stays_out() {
        let (mut project, id) = project();
        let claim = project.claims.get_mut(&id).expect("the claim");
        claim.merged_into = Some(ClaimId::from("c2"));
        assert!(preview_of(&project, &Templates::new()).is_empty());
    }
}
