//! A field of a record in words, for people to compare: `status` of a claim is *verified*, its `anchor` is its words.
//!
//! `field_words(&project, &json!({"status": "Disputed"}), "status")` is `disputed`.

use super::field_path::field_at;
use crate::project::model::*;
use serde_json::Value;

/// The field of a record in words, a line for each part; empty when nothing stands there.
pub(in crate::project) fn field_words(project: &Project, record: &Value, field: &str) -> String {
    // Fields that hold nothing out of the ordinary are not written, the first status among them.
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

/// A value as lines of words; who and when are told apart from it.
fn value_words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(yes) => (if *yes { "yes" } else { "no" }).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(value_words).collect::<Vec<_>>().join("\n"),
        // Where words stand is told by the words.
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
        let words = |field| field_words(&project, &record, field);
        assert_eq!(words("anchor"), "a ferry");
        assert_eq!(words("assignee"), "Cleo Dunn");
        assert_eq!(words("flagged"), "yes");
        assert_eq!(words("notes"), "n1: text: ask the yard");
        assert_eq!(words("notes/n1/text"), "ask the yard");
        assert_eq!(words("status"), "unchecked");
        assert_eq!(words("correction"), "");
    }
}
