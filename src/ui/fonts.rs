//! The faces: Source Serif 4 sets the article, Inter everything else. `fonts::serif(17.0)` is the galley's text.
//!
//! Both are under the SIL Open Font License; the files and their licences lie in `assets/fonts/`. Whatever they lack is
//! filled in by the default fonts of egui and then by the fonts of the system.

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

/// Every face, each followed by the fonts that fill in what it lacks.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, bytes) in FACES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let family = if name == REGULAR { FontFamily::Proportional } else { FontFamily::Name(name.into()) };
        // What a face lacks comes from Inter before it comes from elsewhere.
        let chain = [name, REGULAR].into_iter().map(str::to_owned).chain(fallback.iter().cloned());
        fonts.families.insert(family, chain.collect());
    }
    fonts
}

/// Inter: labels, lists, fields. `size` is in points.
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Inter Medium: buttons, tabs, what is chosen.
pub fn medium(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(MEDIUM.into()))
}

/// Inter SemiBold: small headings, status words.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// Source Serif: the article's own words.
pub fn serif(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SERIF.into()))
}

/// Source Serif Italic: the line under the headline.
pub fn serif_italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SERIF_ITALIC.into()))
}

/// Source Serif SemiBold: the headline.
pub fn serif_semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SERIF_SEMIBOLD.into()))
}
