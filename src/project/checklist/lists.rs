//! Reading and writing lists, and finding the items that apply to a claim.

use crate::extract::ClaimKind;
use crate::project::model::checklist::{Item, Template, Templates};
use crate::project::model::{Claim, ItemId, Project};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// One list as a file of checklists has it.
#[derive(Serialize, Deserialize)]
struct Entry {
    kind: ClaimKind,
    title: String,
    items: Vec<Item>,
}

/// Why a text with checklists is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChecklistsError {
    /// It is not RON, or not of the expected shape.
    #[error("The checklists cannot be read: {0}. Correct that line and load the file again.")]
    Syntax(String),
    /// Two lists for one kind.
    #[error("There are two lists for {0:?}. Leave one of them.")]
    Twice(ClaimKind),
    /// Two items with the same id.
    #[error("The list for {0:?} has two items called “{1}”. Give each its own id.")]
    SameId(ClaimKind, String),
    /// An item without an id or a text.
    #[error("An item of the list for {0:?} has no id or no text. Fill in both.")]
    Empty(ClaimKind),
}

/// Reads checklists from RON of the shape `[(kind: Number, title: "Number", items: [(id: "unit", text: "…")])]`.
pub fn read(ron: &str) -> Result<Templates, ChecklistsError> {
    let entries: Vec<Entry> = ron::from_str(ron).map_err(|e| ChecklistsError::Syntax(e.to_string()))?;
    let mut lists = Templates::new();
    for Entry { kind, title, items } in entries {
        let mut ids = std::collections::BTreeSet::new();
        for item in &items {
            if item.id.trim().is_empty() || item.text.trim().is_empty() {
                return Err(ChecklistsError::Empty(kind));
            }
            if !ids.insert(item.id.as_str()) {
                return Err(ChecklistsError::SameId(kind, item.id.clone()));
            }
        }
        if lists.insert(kind, Template { title, items: items.clone() }).is_some() {
            return Err(ChecklistsError::Twice(kind));
        }
    }
    Ok(lists)
}

/// The lists as a text for [`read`], for a desk to edit.
pub fn write(lists: &Templates) -> String {
    let entries: Vec<Entry> = lists
        .iter()
        .map(|(kind, list)| Entry { kind: *kind, title: list.title.clone(), items: list.items.clone() })
        .collect();
    let pretty = ron::ser::PrettyConfig::default().struct_names(false).new_line("\n");
    let mut text = ron::ser::to_string_pretty(&entries, pretty).unwrap_or_default();
    text.push('\n');
    text
}

/// The built-in lists.
pub fn builtin() -> &'static Templates {
    static LISTS: LazyLock<Templates> =
        LazyLock::new(|| read(include_str!("../../../assets/checklists.ron")).unwrap_or_default());
    &LISTS
}

/// The short name of a kind in item ids: `name-and-title`.
pub fn kind_slug(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Quote => "quote",
        ClaimKind::Paraphrase => "paraphrase",
        ClaimKind::Number => "number",
        ClaimKind::Date => "date",
        ClaimKind::NameAndTitle => "name-and-title",
        ClaimKind::Place => "place",
        ClaimKind::Comparison => "comparison",
        ClaimKind::Event => "event",
        ClaimKind::Scientific => "scientific",
        ClaimKind::ImageOrCaption => "image-or-caption",
        ClaimKind::Allegation => "allegation",
        ClaimKind::OpinionOrPrediction => "opinion-or-prediction",
        ClaimKind::Contact => "contact",
        ClaimKind::Other => "other",
    }
}

/// The lists of `generation`; the built-in ones when there is no such generation.
pub fn generation(project: &Project, generation: u32) -> &Templates {
    project.checklists.get(&generation).unwrap_or_else(|| builtin())
}

/// The newest generation, which a newly adopted claim gets.
pub fn newest(project: &Project) -> u32 {
    project.checklists.last_key_value().map_or(0, |(number, _)| *number)
}

/// The items that apply to `claim`, with their ids.
pub fn items<'p>(project: &'p Project, claim: &Claim) -> Vec<(ItemId, &'p Item)> {
    items_of(generation(project, claim.checklist), claim, project.settings.gates.lists_of_all_kinds)
}

/// The items of `lists` that apply to `claim`: those of its main kind, or of all its kinds if `all_kinds`.
pub fn items_of<'p>(lists: &'p Templates, claim: &Claim, all_kinds: bool) -> Vec<(ItemId, &'p Item)> {
    let mut kinds = claim.kinds.clone();
    if kinds.is_empty() {
        kinds.push(ClaimKind::Other);
    }
    kinds.truncate(if all_kinds { kinds.len() } else { 1 });
    let list = |kind: &ClaimKind| lists.get(kind).map(|list| (*kind, list));
    kinds
        .iter()
        .filter_map(list)
        .flat_map(|(kind, list)| list.items.iter().map(move |i| (ItemId(format!("{}.{}", kind_slug(kind), i.id)), i)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programs_own_lists_are_sound_and_cover_the_kinds() {
        let lists = read(include_str!("../../../assets/checklists.ron")).expect("checklists.ron");
        assert_eq!(lists.len(), 14, "one list for each kind of claim");
        for (kind, list) in &lists {
            assert!(!list.title.is_empty() && list.items.len() >= 3, "{kind:?} is thin");
            assert!(list.items.iter().any(|item| item.required), "{kind:?} requires nothing");
            let helpless = list.items.iter().find(|item| item.help.len() < 15);
            assert!(helpless.is_none(), "{kind:?}: how is this checked? {helpless:?}");
        }
    }

    #[test]
    fn a_broken_file_is_told_apart_from_a_careless_one() {
        assert!(matches!(read("[(kind: Number"), Err(ChecklistsError::Syntax(_))));
        let twice = r#"[(kind: Date, title: "A", items: []), (kind: Date, title: "B", items: [])]"#;
        assert_eq!(read(twice), Err(ChecklistsError::Twice(ClaimKind::Date)));
        let same = r#"[(kind: Date, title: "A", items: [(id: "a", text: "x"), (id: "a", text: "y")])]"#;
        assert_eq!(read(same), Err(ChecklistsError::SameId(ClaimKind::Date, "a".into())));
        let empty = r#"[(kind: Date, title: "A", items: [(id: "", text: "x")])]"#;
        assert_eq!(read(empty), Err(ChecklistsError::Empty(ClaimKind::Date)));
    }

    #[test]
    fn written_lists_are_read_back_as_they_were() {
        assert_eq!(read(&write(builtin())).as_ref(), Ok(builtin()));
    }

    #[test]
    fn items_come_from_the_main_kind_unless_the_desk_wants_all() {
        let claim = Claim { kinds: vec![ClaimKind::Number, ClaimKind::Date], ..Claim::default() };
        let main = items_of(builtin(), &claim, false);
        let all = items_of(builtin(), &claim, true);
        assert!(main.iter().all(|(id, _)| id.as_str().starts_with("number.")));
        assert!(all.len() > main.len());
        assert!(!items_of(builtin(), &Claim::default(), false).is_empty());
    }
}
