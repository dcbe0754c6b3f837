//! Margins that all panels share.

/// Left and right margin of a panel, in points.
pub const MARGIN: f32 = 16.0;
