//! Merging two versions of a record field by field, as JSON values.
//!
//! `{status: a, notes: []}` changed to `{status: b, …}` by one and `{…, notes: [n]}` by the other is `{status: b,
//! notes: [n]}`.

use crate::project::diff::field_path::STEP;
use serde_json::{Map, Value};

/// Fields that are merged as a whole, since a mix of two anchors or two places is meaningless.
const WHOLE: [&str; 3] = ["anchor", "chosen", "place"];
/// Lists whose order matters, which are therefore not merged as sets.
const ORDERED: [&str; 1] = ["kinds"];

/// Merges fields and collects conflicts.
#[derive(Default)]
pub(super) struct FieldMerger {
    /// Paths of the fields that both sides changed differently; the result has our version.
    pub conflicts: Vec<String>,
}

impl FieldMerger {
    /// Merges a record.
    pub fn merge(&mut self, was: &Value, ours: &Value, theirs: &Value) -> Value {
        let mut merged_value = self.value("", was, ours, theirs);
        // A sign-off applies to the claim as it was then; it does not cover what the other side changed.
        let given = |v: &Value| v.get("sign_off").filter(|s| !s.is_null() && Some(*s) != was.get("sign_off")).is_some();
        if (given(ours) || given(theirs))
            && let Some(fields) = merged_value.as_object_mut()
        {
            fields.remove("sign_off");
            self.conflict("sign_off");
        }
        merged_value
    }

    fn conflict(&mut self, path: &str) {
        if !self.conflicts.iter().any(|known| known == path) {
            self.conflicts.push(path.to_owned());
        }
    }

    fn value(&mut self, path: &str, was: &Value, ours: &Value, theirs: &Value) -> Value {
        if ours == theirs || theirs == was {
            return ours.clone();
        }
        if ours == was {
            return theirs.clone();
        }
        let name = path.rsplit(STEP).next().unwrap_or("");
        match (ours, theirs) {
            _ if WHOLE.contains(&name) => {}
            _ if name == "stamp" => return later(ours, theirs).clone(),
            (Value::Object(a), Value::Object(b)) if !are_variants(a, b) => {
                let none = Map::new();
                return Value::Object(self.object(path, was.as_object().unwrap_or(&none), a, b));
            }
            (Value::Array(a), Value::Array(b)) if !ORDERED.contains(&name) => {
                return Value::Array(self.list(path, was.as_array().map_or(&[], Vec::as_slice), a, b));
            }
            _ => {}
        }
        self.conflict(path);
        ours.clone()
    }

    /// A missing field means its default on both sides, so it compares like any other value.
    fn object(
        &mut self,
        path: &str,
        was: &Map<String, Value>,
        ours: &Map<String, Value>,
        theirs: &Map<String, Value>,
    ) -> Map<String, Value> {
        let mut merged_value = Map::new();
        let new = theirs.keys().filter(|key| !ours.contains_key(*key));
        for key in ours.keys().chain(new) {
            let [a, b, c] = [was, ours, theirs].map(|map| map.get(key).unwrap_or(&Value::Null));
            if key == "decision" && path.is_empty() && b != c && a != b && a != c {
                // The decision belongs to the status: it is never a conflict of its own.
                let differs = ours.get("status") != theirs.get("status");
                merged_value.insert(key.clone(), if differs { b } else { earlier(b, c) }.clone());
                continue;
            }
            let path = if path.is_empty() { key.clone() } else { format!("{path}{STEP}{key}") };
            let value = self.value(&path, a, b, c);
            if !value.is_null() {
                merged_value.insert(key.clone(), value);
            }
        }
        merged_value
    }

    /// Lists normally only grow: items that both had are merged one by one, then the new items of both follow. A list
    /// that one side shortened is merged as a set.
    fn list(&mut self, path: &str, was: &[Value], ours: &[Value], theirs: &[Value]) -> Vec<Value> {
        if ours.len() < was.len() || theirs.len() < was.len() || !was.iter().all(Value::is_object) {
            let gone = |v: &&Value| was.contains(v) && !theirs.contains(v);
            let new = |v: &&Value| !was.contains(v) && !ours.contains(v);
            return ours.iter().filter(|v| !gone(v)).chain(theirs.iter().filter(new)).cloned().collect();
        }
        let mut merged_value = Vec::new();
        for (i, ((a, b), c)) in was.iter().zip(ours).zip(theirs).enumerate() {
            merged_value.push(self.value(&format!("{path}{STEP}{i}"), a, b, c));
        }
        let tail = ours.get(was.len()..).unwrap_or(&[]);
        let other = theirs.get(was.len()..).unwrap_or(&[]).iter().filter(|v| !tail.contains(v));
        let mut tail: Vec<Value> = tail.iter().chain(other).cloned().collect();
        // New items of both sides in the order of time, so that the result does not depend on the side.
        tail.sort_by(|a, b| time(a).cmp(time(b)));
        merged_value.extend(tail);
        merged_value
    }
}

/// True for two enum values (`{"Answered": {…}}`) of different variants.
fn are_variants(a: &Map<String, Value>, b: &Map<String, Value>) -> bool {
    let variant = |map: &Map<String, Value>| {
        let key = map.keys().next().filter(|_| map.len() == 1)?;
        key.starts_with(|c: char| c.is_ascii_uppercase()).then(|| key.clone())
    };
    match (variant(a), variant(b)) {
        (Some(a), Some(b)) => a != b,
        _ => false,
    }
}

/// The time in a stamp, or in the stamp of a record; empty where there is none.
fn time(value: &Value) -> &str {
    let own = value.get("at");
    let of_record = || ["stamp", "proposed"].iter().find_map(|key| value.get(key)).and_then(|stamp| stamp.get("at"));
    own.or_else(of_record).and_then(Value::as_str).unwrap_or("")
}

fn later<'v>(a: &'v Value, b: &'v Value) -> &'v Value {
    if (time(b), b.to_string()) > (time(a), a.to_string()) { b } else { a }
}

fn earlier<'v>(a: &'v Value, b: &'v Value) -> &'v Value {
    match (a.is_null(), b.is_null()) {
        (true, _) => b,
        (_, true) => a,
        _ if (time(b), b.to_string()) < (time(a), a.to_string()) => b,
        _ => a,
    }
}
