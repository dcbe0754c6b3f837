//! Paths to a value inside a record that was converted to JSON: `ticks/number.unit/mark`.

use serde_json::Value;

/// The separator of the steps of a path.
pub(in crate::project) const STEP: char = '/';

/// The value at a path such as `ticks/number.unit/mark`.
pub(in crate::project) fn field_at<'v>(record: &'v Value, field: &str) -> Option<&'v Value> {
    let steps = field.split(STEP).filter(|step| !step.is_empty());
    steps.into_iter().try_fold(record, child).filter(|value| !value.is_null())
}

/// The part of a value at one step of a path.
pub(in crate::project) fn child<'v>(value: &'v Value, step: &str) -> Option<&'v Value> {
    match value {
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        _ => value.get(step),
    }
}
