//! Font families: Source Serif 4 for the article, Inter for everything else. `fonts::serif(17.0)` is the text of the
//! article at 17 points.
//!
//! Both are under the SIL Open Font License; the files and their licences are in `assets/fonts/`. Characters that they
//! lack come from the default fonts of egui, and then from the fonts of the system.

use egui::{FontData, FontDefinitions, FontFamily, FontId};
use std::sync::Arc;

const MEDIUM: &str = "Inter Medium";
const SEMIBOLD: &str = "Inter SemiBold";
const SERIF: &str = "Source Serif";
const SERIF_ITALIC: &str = "Source Serif Italic";
const SERIF_SEMIBOLD: &str = "Source Serif SemiBold";
const REGULAR: &str = "Inter";

const FACES: [(&str, &[u8]); 6] = [
    (REGULAR, include_bytes!("../../assets/fonts/Inter_400Regular.ttf")),
    (MEDIUM, include_bytes!("../../assets/fonts/Inter_500Medium.ttf")),
    (SEMIBOLD, include_bytes!("../../assets/fonts/Inter_600SemiBold.ttf")),
    (SERIF, include_bytes!("../../assets/fonts/SourceSerif4_400Regular.ttf")),
    (SERIF_ITALIC, include_bytes!("../../assets/fonts/SourceSerif4_400Regular_Italic.ttf")),
    (SERIF_SEMIBOLD, include_bytes!("../../assets/fonts/SourceSerif4_600SemiBold.ttf")),
];

/// Every family, each followed by its fallback fonts.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, bytes) in FACES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let family = if name == REGULAR { FontFamily::Proportional } else { FontFamily::Name(name.into()) };
        // Inter is the first fallback of every family.
        let chain = [name, REGULAR].into_iter().map(str::to_owned).chain(fallback.iter().cloned());
        fonts.families.insert(family, chain.collect());
    }
    fonts
}

/// Inter Regular: labels, lists, fields. `size` is in points.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Inter Medium: buttons, tabs, chips. `size` is in points.
pub fn medium(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(MEDIUM.into()))
}

/// Inter SemiBold: small headings, status words. `size` is in points.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// Source Serif: the text of the article. `size` is in points.
pub fn serif(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SERIF.into()))
}

/// Source Serif Italic: the line under the headline. `size` is in points.
pub fn serif_italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SERIF_ITALIC.into()))
}

/// Source Serif SemiBold: the headline. `size` is in points.
pub fn serif_semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SERIF_SEMIBOLD.into()))
}
