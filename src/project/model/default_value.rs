//! Leaving out of a file what is at its default.

/// True for a value that a file leaves out.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
