//! Measures that all panels share.

/// Left and right of everything in a panel, in points.
pub const MARGIN: f32 = 16.0;
