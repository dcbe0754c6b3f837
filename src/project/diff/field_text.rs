//! The value of a field in words, for people to compare: a claim’s `status` is *verified*, its `anchor` its words.
//!
//! `field_words(&project, &json!({"status": "Disputed"}), "status")` is `disputed`.

use super::field_path::field_at;
use crate::project::model::*;
use serde_json::Value;

/// The value of a field in words, one line per part; empty when there is no value.
pub(in crate::project) fn describe_field(project: &Project, record: &Value, field: &str) -> String {
    // Fields at their default are not serialized; the default status is shown anyway.
    let value = match (field_at(record, field), field) {
        (None, "status") if !record.is_null() => Some(Status::default().word().to_owned()),
        (Some(value), "status") => status_word(value),
        (Some(Value::String(id)), "assignee") => Some(project.name_of(&PersonId(id.clone())).to_owned()),
        (Some(value), _) => Some(value_words(value)),
        (None, _) => None,
    };
    value.unwrap_or_default()
}

fn status_word(value: &Value) -> Option<String> {
    serde_json::from_value::<Status>(value.clone()).ok().map(|status| status.word().to_owned())
}

/// A value as lines of words, without stamps.
fn value_words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => (if *yes { "yes" } else { "no" }).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(value_words).collect::<Vec<_>>().join("\n"),
        // An anchor is described by its words.
        Value::Object(fields) if fields.contains_key("exact") => {
            fields.get("exact").map(value_words).unwrap_or_default()
        }
        Value::Object(fields) => {
            let telling = fields.iter().filter(|(name, _)| !matches!(name.as_str(), "stamp"));
            let line = |(name, value): (&String, &Value)| format!("{}: {}", name.replace('_', " "), value_words(value));
            telling.map(line).collect::<Vec<_>>().join("\n")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_are_told_as_a_person_would() {
        let mut project = Project::default();
        project.people.insert("cleo".into(), Person { name: "Cleo Dunn".into(), ..Person::default() });
        let record = json!({
            "anchor": {"start": 3, "end": 9, "exact": "a ferry", "prefix": "on ", "suffix": "."},
            "assignee": "cleo",
            "flagged": true,
            "notes": {"n1": {"text": "ask the yard", "stamp": {"by": "cleo"}}},
        });
        let words = |field| describe_field(&project, &record, field);
        assert_eq!(words("anchor"), "a ferry");
        assert_eq!(words("assignee"), "Cleo Dunn");
        assert_eq!(words("flagged"), "yes");
        assert_eq!(words("notes"), "n1: text: ask the yard");
        assert_eq!(words("notes/n1/text"), "ask the yard");
        assert_eq!(words("status"), "unchecked");
        assert_eq!(words("correction"), "");
    }
}
