//! The scroll position: a block and an offset into it, instead of an offset from the top.
//!
//! The visible text therefore does not move while estimated heights are replaced by exact ones, and in a text of a
//! million words only the visible blocks need an exact height.

/// A scroll position: the top edge of the visible area is `offset` points below the top of block `block`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ScrollPosition {
    /// Index of the topmost visible block.
    pub block: usize,
    /// Distance from the top of that block, in points, from 0 to its height.
    pub offset: f32,
}

impl ScrollPosition {
    /// The position `delta` points further down (up when negative), clamped to the list of `count` blocks. `window` is
    /// the visible height in points, `height` returns the exact height of a block.
    pub fn moved(mut self, delta: f32, count: usize, window: f32, mut height: impl FnMut(usize) -> f32) -> Self {
        self.offset += delta;
        while self.offset < 0.0 && self.block > 0 {
            self.block -= 1;
            self.offset += height(self.block);
        }
        self.offset = self.offset.max(0.0);
        while self.block + 1 < count {
            let block_height = height(self.block);
            if self.offset < block_height {
                break;
            }
            self.offset -= block_height;
            self.block += 1;
        }
        self.clamped_to_end(count, window, height)
    }

    /// Clamps the position so that the last block is not above the bottom of the visible area.
    fn clamped_to_end(self, count: usize, window: f32, mut height: impl FnMut(usize) -> f32) -> Self {
        let mut below = -self.offset;
        for block in self.block..count {
            below += height(block);
            if below >= window {
                return self;
            }
        }
        let (mut block, mut filled) = (count, 0.0);
        while block > 0 && filled < window {
            block -= 1;
            filled += height(block);
        }
        Self { block, offset: (filled - window).max(0.0) }
    }
}

/// Heights of all blocks and their sums. A height is an estimate until the block is laid out.
///
/// The sums are used by the coverage strip only, so they may be one frame late.
#[derive(Debug, Default)]
pub struct BlockHeights {
    heights: Vec<f32>,
    tops: Vec<f64>,
    /// Sums before this index are valid.
    valid_until: usize,
}

impl BlockHeights {
    /// Replaces all heights by estimates.
    pub fn reset(&mut self, estimates: impl Iterator<Item = f32>) {
        self.heights = estimates.collect();
        self.tops = vec![0.0; self.heights.len() + 1];
        self.valid_until = 0;
    }

    /// Replaces the estimated height of `block` by the exact one, in points.
    pub fn set(&mut self, block: usize, height: f32) {
        if let Some(known) = self.heights.get_mut(block)
            && (*known - height).abs() > f32::EPSILON
        {
            *known = height;
            self.valid_until = self.valid_until.min(block);
        }
    }

    /// Updates the sums.
    pub fn update_sums(&mut self) {
        let mut top = self.tops.get(self.valid_until).copied().unwrap_or(0.0);
        for index in self.valid_until..self.heights.len() {
            if let Some(entry) = self.tops.get_mut(index) {
                *entry = top;
            }
            top += f64::from(self.heights.get(index).copied().unwrap_or(0.0));
        }
        if let Some(last) = self.tops.last_mut() {
            *last = top;
        }
        self.valid_until = self.heights.len();
    }

    /// Total height, in points.
    pub fn total(&self) -> f64 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    /// Distance of `position` from the top, in points.
    pub fn distance(&self, position: ScrollPosition) -> f64 {
        self.tops.get(position.block).copied().unwrap_or(0.0) + f64::from(position.offset)
    }

    /// The position `distance` points below the top.
    pub fn position(&self, distance: f64) -> ScrollPosition {
        let block = self.tops.partition_point(|&top| top <= distance).saturating_sub(1);
        let block = block.min(self.heights.len().saturating_sub(1));
        let offset = distance - self.tops.get(block).copied().unwrap_or(0.0);
        ScrollPosition { block, offset: offset.max(0.0) as f32 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_end_fills_the_window() {
        let end = ScrollPosition::default().moved(1.0e9, 10, 35.0, |_| 10.0);
        assert_eq!(end, ScrollPosition { block: 6, offset: 5.0 });
        assert_eq!(end.moved(-1.0e9, 10, 35.0, |_| 10.0), ScrollPosition::default());
    }

    #[test]
    fn a_short_list_does_not_scroll() {
        assert_eq!(ScrollPosition::default().moved(50.0, 2, 100.0, |_| 10.0), ScrollPosition::default());
        assert_eq!(ScrollPosition::default().moved(50.0, 0, 100.0, |_| 10.0), ScrollPosition::default());
    }

    #[test]
    fn sums_follow_a_changed_height() {
        let mut heights = BlockHeights::default();
        heights.reset([10.0, 10.0, 10.0].into_iter());
        heights.set(1, 30.0);
        heights.update_sums();
        assert!((heights.total() - 50.0).abs() < 1e-9);
        assert_eq!(heights.position(15.0), ScrollPosition { block: 1, offset: 5.0 });
        assert!((heights.distance(ScrollPosition { block: 2, offset: 1.0 }) - 41.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn scrolling_there_and_back_returns_to_the_start(heights in prop::collection::vec(1.0_f32..90.0, 30..60), delta in 0.0_f32..400.0) {
            let height = |i: usize| heights[i];
            let start = ScrollPosition { block: 5, offset: 0.0 };
            let there = start.moved(delta, heights.len(), 10.0, height);
            let walked: f32 = heights[5..there.block].iter().sum::<f32>() + there.offset;
            let back = there.moved(-walked, heights.len(), 10.0, height);
            let drift = heights[..back.block].iter().sum::<f32>() + back.offset - heights[..5].iter().sum::<f32>();
            prop_assert!(drift.abs() < 0.1);
        }
    }
}
