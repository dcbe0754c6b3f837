//! The window: panels show state and emit actions; one place applies them.
