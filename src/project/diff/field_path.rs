//! Paths to a field of a record, whose fields are plain values: `ticks/number.unit/mark`.

use serde_json::Value;

/// What separates the steps of a path.
pub(in crate::project) const STEP: char = '/';

/// The value of a field of a record; `ticks/number.unit/mark` goes down by step.
pub(in crate::project) fn field_at<'v>(record: &'v Value, field: &str) -> Option<&'v Value> {
    let steps = field.split(STEP).filter(|step| !step.is_empty());
    steps.into_iter().try_fold(record, child).filter(|value| !value.is_null())
}

/// The part of a value that a step of a path leads to.
pub(in crate::project) fn child<'v>(value: &'v Value, step: &str) -> Option<&'v Value> {
    match value {
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        _ => value.get(step),
    }
}
