//! The colours of the light and the dark theme, and the style of a status. Colours are defined nowhere else.
//!
//! `Theme::light().accent` is the accent colour. Text that must be readable is `ink` or `dim`; `faint` is for
//! decoration
//! only. The tests below check that every such pair of colours has AA contrast according to WCAG 2.1 (4.5:1).

use super::fonts;
use super::icons::Glyph;
use egui::{Color32, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

/// The colours of a theme.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// True for the dark theme.
    pub dark: bool,
    /// Background of the article and of text fields.
    pub paper: Color32,
    /// Background of the panels.
    pub panel: Color32,
    /// Separators and frames.
    pub line: Color32,
    /// Background of what is under the pointer.
    pub hover: Color32,
    /// Text.
    pub ink: Color32,
    /// Secondary text.
    pub dim: Color32,
    /// Decoration; never used for text that must be readable.
    pub faint: Color32,
    /// The accent colour.
    pub accent: Color32,
    /// Text on the accent colour.
    pub on_accent: Color32,
    /// Background of what is selected.
    pub selection: Color32,
    /// Text for verified, passed, supports.
    pub verified: Color32,
    /// Background for verified.
    pub verified_tint: Color32,
    /// Text for disputed, failed, contradicts.
    pub disputed: Color32,
    /// Background for disputed.
    pub disputed_tint: Color32,
    /// Text for queried: waiting for someone.
    pub queried: Color32,
    /// Background for queried.
    pub queried_tint: Color32,
    /// Background of a search match.
    pub hit: Color32,
    /// The sea on the map.
    pub water: Color32,
    /// The land on the map.
    pub land: Color32,
    /// Shadow of windows, menus and the palette.
    pub shadow: Color32,
}

/// The meaning of a colour, which determines text colour and background together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Unchecked.
    Open,
    /// In progress.
    Active,
    /// Confirmed: verified, passed, supports.
    Good,
    /// Rejected: disputed, failed, contradicts.
    Bad,
    /// Waiting for someone.
    Waiting,
    /// Settled without a verdict on the facts.
    Settled,
}

/// How a claim is underlined in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnderlineStyle {
    /// ┈ not decided.
    Dotted,
    /// ╌ waiting.
    Dashed,
    /// ─ decided.
    Solid,
}

/// The style of a status, the same everywhere. Icon, label and underline differ as well, so that no meaning depends on
/// colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusStyle {
    /// The icon.
    pub glyph: Glyph,
    /// The label: "Verified".
    pub word: &'static str,
    /// The colours.
    pub tone: Tone,
    /// The underline in the article.
    pub underline: UnderlineStyle,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

impl Theme {
    /// The light theme.
    pub const fn light() -> Self {
        Self {
            dark: false,
            paper: rgb(0xfbfaf7),
            panel: rgb(0xf3f1ec),
            line: rgb(0xe0dcd3),
            hover: rgb(0xeae7e0),
            ink: rgb(0x1f1e1b),
            dim: rgb(0x655f55),
            faint: rgb(0xa39d90),
            accent: rgb(0x2f5d8a),
            on_accent: rgb(0xfbfaf7),
            selection: rgb(0xcfe0f3),
            verified: rgb(0x266d45),
            verified_tint: rgb(0xdcefe2),
            disputed: rgb(0xad3529),
            disputed_tint: rgb(0xf8dfdb),
            queried: rgb(0x845800),
            queried_tint: rgb(0xf8ebc8),
            hit: rgb(0xf6e27a),
            water: rgb(0xe6ebee),
            land: rgb(0xf8f6f1),
            shadow: Color32::from_black_alpha(38),
        }
    }

    /// The dark theme.
    pub const fn dark() -> Self {
        Self {
            dark: true,
            paper: rgb(0x1c1d1f),
            panel: rgb(0x232527),
            line: rgb(0x34373a),
            hover: rgb(0x2c2f32),
            ink: rgb(0xe6e3dc),
            dim: rgb(0xb0aca3),
            faint: rgb(0x6d6a64),
            accent: rgb(0x8db8e3),
            on_accent: rgb(0x1c1d1f),
            selection: rgb(0x27405c),
            verified: rgb(0x7cc79a),
            verified_tint: rgb(0x22382b),
            disputed: rgb(0xf0998e),
            disputed_tint: rgb(0x45261f),
            queried: rgb(0xe3bd62),
            queried_tint: rgb(0x3e3418),
            hit: rgb(0x665a12),
            water: rgb(0x1a2126),
            land: rgb(0x2f3235),
            shadow: Color32::from_black_alpha(120),
        }
    }

    /// The dark theme when `dark`, otherwise the light one.
    pub fn of(dark: bool) -> &'static Self {
        static LIGHT: Theme = Theme::light();
        static DARK: Theme = Theme::dark();
        if dark { &DARK } else { &LIGHT }
    }

    /// The text colour of a tone.
    pub const fn ink_of(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Open | Tone::Settled => self.dim,
            Tone::Active => self.accent,
            Tone::Good => self.verified,
            Tone::Bad => self.disputed,
            Tone::Waiting => self.queried,
        }
    }

    /// The background of a tone; transparent for tones that have none.
    pub const fn tint_of(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Open | Tone::Settled => Color32::TRANSPARENT,
            Tone::Active => self.selection,
            Tone::Good => self.verified_tint,
            Tone::Bad => self.disputed_tint,
            Tone::Waiting => self.queried_tint,
        }
    }

    /// The stroke of separators and frames: 1 point wide.
    pub fn hairline(&self) -> Stroke {
        Stroke::new(1.0, self.line)
    }

    /// The egui style of this theme.
    pub fn style(&self) -> Style {
        let mut style = Style { visuals: self.visuals(), ..Style::default() };
        style.text_styles = [
            (TextStyle::Small, fonts::regular(11.5)),
            (TextStyle::Body, fonts::regular(13.5)),
            (TextStyle::Button, fonts::medium(13.0)),
            (TextStyle::Heading, fonts::semibold(16.0)),
            (TextStyle::Monospace, egui::FontId::monospace(12.5)),
        ]
        .into();
        let spacing = &mut style.spacing;
        spacing.item_spacing = vec2(8.0, 6.0);
        spacing.button_padding = vec2(9.0, 4.0);
        spacing.menu_margin = Margin::same(6);
        spacing.window_margin = Margin::same(18);
        spacing.interact_size = vec2(24.0, 24.0);
        spacing.icon_width = 15.0;
        spacing.icon_width_inner = 9.0;
        spacing.combo_height = 320.0;
        spacing.menu_width = 480.0;
        spacing.scroll = egui::style::ScrollStyle::thin();
        spacing.tooltip_width = 420.0;
        style.interaction.selectable_labels = false;
        style.interaction.tooltip_delay = 0.4;
        style.animation_time = 0.08;
        style
    }

    fn visuals(&self) -> Visuals {
        let mut visuals = if self.dark { Visuals::dark() } else { Visuals::light() };
        visuals.override_text_color = None;
        visuals.weak_text_color = Some(self.dim);
        visuals.hyperlink_color = self.accent;
        visuals.faint_bg_color = self.hover;
        visuals.extreme_bg_color = self.paper;
        visuals.text_edit_bg_color = Some(self.paper);
        visuals.code_bg_color = self.hover;
        visuals.warn_fg_color = self.queried;
        visuals.error_fg_color = self.disputed;
        visuals.window_fill = self.panel;
        visuals.panel_fill = self.panel;
        visuals.window_stroke = self.hairline();
        visuals.window_corner_radius = CornerRadius::same(8);
        visuals.menu_corner_radius = CornerRadius::same(6);
        let shadow = Shadow { offset: [0, 6], blur: 24, spread: 0, color: self.shadow };
        visuals.window_shadow = shadow;
        visuals.popup_shadow = Shadow { offset: [0, 3], blur: 12, ..shadow };
        visuals.selection.bg_fill = self.selection;
        visuals.selection.stroke = Stroke::new(1.0, self.accent);
        visuals.text_cursor.stroke = Stroke::new(1.5, self.accent);
        visuals.text_cursor.blink = false; // A blinking cursor would keep an idle window painting.
        visuals.widgets = self.widgets(visuals.widgets);
        visuals
    }

    fn widgets(&self, mut widgets: egui::style::Widgets) -> egui::style::Widgets {
        let all = [
            (&mut widgets.noninteractive, self.panel, self.line, self.ink),
            (&mut widgets.inactive, self.paper, self.line, self.ink),
            (&mut widgets.hovered, self.hover, self.faint, self.ink),
            (&mut widgets.active, self.selection, self.accent, self.ink),
            (&mut widgets.open, self.hover, self.line, self.ink),
        ];
        for (widget, fill, frame, ink) in all {
            // An empty radio button is visible by its fill alone.
            widget.bg_fill = if fill == self.paper { self.line } else { fill };
            widget.weak_bg_fill = fill;
            widget.bg_stroke = Stroke::new(1.0, frame);
            widget.fg_stroke = Stroke::new(1.0, ink);
            widget.corner_radius = CornerRadius::same(4);
            widget.expansion = 0.0;
        }
        widgets
    }
}

/// Installs the fonts and both themes in `ctx`. egui then follows the theme of the system, or the preference that is
/// set.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts::definitions());
    ctx.set_style_of(egui::Theme::Light, Theme::light().style());
    ctx.set_style_of(egui::Theme::Dark, Theme::dark().style());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance according to WCAG 2.1, from 0 to 1.
    fn luminance(colour: Color32) -> f32 {
        let channel = |c: u8| {
            let c = f32::from(c) / 255.0;
            if c <= 0.039_28 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(colour.r()) + 0.7152 * channel(colour.g()) + 0.0722 * channel(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        if a > b { a / b } else { b / a }
    }

    #[test]
    fn text_has_aa_contrast_on_every_background() {
        for theme in [Theme::light(), Theme::dark()] {
            let backgrounds = [
                theme.paper,
                theme.panel,
                theme.hover,
                theme.selection,
                theme.verified_tint,
                theme.disputed_tint,
                theme.queried_tint,
            ];
            let text_colours = [theme.ink, theme.dim, theme.accent, theme.verified, theme.disputed, theme.queried];
            for background in backgrounds {
                for text in text_colours {
                    let ratio = contrast(text, background);
                    assert!(ratio >= 4.5, "dark: {}, {text:?} on {background:?}: {ratio:.2}", theme.dark);
                }
            }
            assert!(contrast(theme.on_accent, theme.accent) >= 4.5);
            assert!(contrast(theme.ink, theme.hit) >= 4.5);
        }
    }
}
