//! What the window can be asked to do. Panels push actions; the dispatcher alone carries them out.
//!
//! `out.push(Action::Select(Thing::Claim(id)))` selects a claim wherever it is shown.

use super::context::Thing;
use super::panels::Tab;

/// One wish of a panel, a menu, a key or the palette.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Select this, and bring it into view in the article and its panel.
    Select(Thing),
    /// Select nothing.
    Deselect,
    /// The pointer is over this; its other end answers in the next frame.
    Hover(Thing),
    /// Show a panel on the right.
    Show(Tab),
}
