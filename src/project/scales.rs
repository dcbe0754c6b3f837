//! Rating scales for verdicts: the built-in neutral one, and those that a desk defines in RON.
//!
//! A verdict is what is published about a claim; the status is how far the work is. The two are independent.

use super::model::{Label, Project, Scale, Verdict};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The id of the built-in scale.
pub const NEUTRAL: &str = "neutral";

/// Why a text with scales is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScalesError {
    /// It is not RON, or not of the expected shape.
    #[error("The scales cannot be read: {0}. Correct that line and load the file again.")]
    Syntax(String),
    /// A scale without labels.
    #[error("The scale “{0}” has no labels. Give it at least one.")]
    Empty(String),
    /// Two labels with the same id, or a label without an id or text.
    #[error("The scale “{0}” has a label without an id or text, or two with one id (“{1}”). Give each its own.")]
    BadLabel(String, String),
}

/// The scales of a desk, by id.
pub type Scales = BTreeMap<String, Scale>;

/// Reads scales from RON of the shape `{"stars": (title: "Stars", labels: [(id: "five", text: "Five", rank:
/// Some(1))])}`.
///
/// An empty text gives no scales.
pub fn read(ron: &str) -> Result<Scales, ScalesError> {
    if ron.trim().is_empty() {
        return Ok(Scales::new());
    }
    let scales: Scales = ron::from_str(ron).map_err(|e| ScalesError::Syntax(e.to_string()))?;
    for (name, scale) in &scales {
        if scale.labels.is_empty() {
            return Err(ScalesError::Empty(name.clone()));
        }
        let mut ids = std::collections::BTreeSet::new();
        for label in &scale.labels {
            if label.id.is_empty() || label.text.is_empty() || !ids.insert(label.id.as_str()) {
                return Err(ScalesError::BadLabel(name.clone(), label.id.clone()));
            }
        }
    }
    Ok(scales)
}

/// The scales as a text for [`read`]; empty when there are none.
pub fn write(scales: &Scales) -> String {
    if scales.is_empty() {
        return String::new();
    }
    let pretty = ron::ser::PrettyConfig::default().struct_names(false).new_line("\n");
    let mut text = ron::ser::to_string_pretty(scales, pretty).unwrap_or_default();
    text.push('\n');
    text
}

/// The built-in scales.
pub fn builtin() -> &'static Scales {
    static SCALES: LazyLock<Scales> =
        LazyLock::new(|| read(include_str!("../../assets/scales.ron")).unwrap_or_default());
    &SCALES
}

/// Every scale by id: those of the desk, then the built-in ones that the desk does not redefine.
pub fn all(project: &Project) -> Vec<(&str, &Scale)> {
    let own = &project.settings.scales;
    let builtin = builtin().iter().filter(|(name, _)| !own.contains_key(*name));
    own.iter().chain(builtin).map(|(name, scale)| (name.as_str(), scale)).collect()
}

/// The scale called `name`.
pub fn find<'p>(project: &'p Project, name: &str) -> Option<&'p Scale> {
    project.settings.scales.get(name).or_else(|| builtin().get(name))
}

/// The id of the scale that is offered first.
pub fn preferred(project: &Project) -> &str {
    let name = project.settings.scale.as_str();
    if find(project, name).is_some() { name } else { NEUTRAL }
}

/// The label of a verdict; nothing when the scale or the label no longer exists.
pub fn label<'p>(project: &'p Project, verdict: &Verdict) -> Option<&'p Label> {
    find(project, &verdict.scale)?.labels.iter().find(|label| label.id == verdict.label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_neutral_scale_has_five_grades_and_three_unrated_labels() {
        let scales = read(include_str!("../../assets/scales.ron")).expect("scales.ron");
        let neutral = scales.get(NEUTRAL).expect("neutral");
        let ranked: Vec<_> = neutral.labels.iter().filter_map(|l| l.rank).collect();
        assert_eq!(ranked, [1, 2, 3, 4, 5]);
        let unrated: Vec<_> = neutral.labels.iter().filter(|l| l.rank.is_none()).map(|l| l.id.as_str()).collect();
        assert_eq!(unrated, ["unproven", "outdated", "satire"]);
    }

    #[test]
    fn written_scales_are_read_back_and_nothing_is_no_scale() {
        assert_eq!(read(&write(builtin())).as_ref(), Ok(builtin()));
        assert_eq!(write(&Scales::new()), "");
        assert_eq!(read(" \n"), Ok(Scales::new()));
    }

    #[test]
    fn a_desks_own_scale_stands_before_the_programs() {
        let mut project = Project::default();
        let own = r#"{"stars": (title: "Stars", labels: [(id: "one", text: "One star")])}"#;
        project.settings.scales = read(own).expect("a scale");
        assert_eq!(all(&project).first().map(|(name, _)| *name), Some("stars"));
        assert_eq!(preferred(&project), NEUTRAL);
        project.settings.scale = "stars".into();
        assert_eq!(preferred(&project), "stars");
        assert!(matches!(read("{\"a\": (title: \"A\", labels: [])}"), Err(ScalesError::Empty(_))));
    }
}
