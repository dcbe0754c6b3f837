//! Icons that are painted as shapes: no text font is certain to have all of `✓ ✗ ○ ▸ ±`.
//!
//! The shapes are defined on the unit square and scaled to the rectangle that they are painted in.

use egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, pos2};

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // the names describe the icons
pub enum Glyph {
    Tick,
    Cross,
    Question,
    Play,
    Ring,
    PlusMinus,
    Again,
    SlashedRing,
    Person,
    Dash,
    Scissors,
    Search,
    Down,
    Right,
    Left,
    Up,
    Pin,
    Flag,
    Lock,
    Pen,
    Warning,
    Plus,
    Dot,
    Paper,
    Bubble,
}

impl Glyph {
    /// Paints the icon into the largest centred square of `rect`.
    pub fn paint(self, painter: &Painter, rect: Rect, colour: Color32) {
        let side = rect.width().min(rect.height());
        let square = Rect::from_center_size(rect.center(), Vec2::splat(side));
        let canvas = UnitCanvas { painter, square, stroke: Stroke::new((side / 7.5).max(1.1), colour) };
        match self {
            Self::Tick => canvas.polyline(&[(0.12, 0.55), (0.4, 0.82), (0.9, 0.2)]),
            Self::Cross => {
                canvas.polyline(&[(0.18, 0.18), (0.82, 0.82)]);
                canvas.polyline(&[(0.82, 0.18), (0.18, 0.82)]);
            }
            Self::Question => canvas.question(),
            Self::Play => canvas.polygon(&[(0.24, 0.1), (0.86, 0.5), (0.24, 0.9)]),
            Self::Ring => canvas.circle((0.5, 0.5), 0.38),
            Self::PlusMinus => {
                canvas.polyline(&[(0.5, 0.06), (0.5, 0.62)]);
                canvas.polyline(&[(0.2, 0.34), (0.8, 0.34)]);
                canvas.polyline(&[(0.2, 0.88), (0.8, 0.88)]);
            }
            Self::Again => {
                canvas.arc((0.5, 0.52), 0.36, -0.9, 4.2);
                canvas.polygon(&[(0.62, 0.02), (1.0, 0.2), (0.64, 0.42)]);
            }
            Self::SlashedRing => {
                canvas.circle((0.5, 0.5), 0.38);
                canvas.polyline(&[(0.24, 0.76), (0.76, 0.24)]);
            }
            Self::Person => {
                canvas.circle((0.5, 0.29), 0.2);
                canvas.arc((0.5, 0.98), 0.4, std::f32::consts::PI, std::f32::consts::TAU);
            }
            Self::Dash => canvas.polyline(&[(0.12, 0.5), (0.88, 0.5)]),
            Self::Scissors => canvas.scissors(),
            symbol => symbol.paint_symbol(&canvas),
        }
    }

    /// Paints the icons that are not used for a status.
    fn paint_symbol(self, canvas: &UnitCanvas<'_>) {
        match self {
            Self::Search => {
                canvas.circle((0.43, 0.43), 0.3);
                canvas.polyline(&[(0.66, 0.66), (0.92, 0.92)]);
            }
            Self::Down => canvas.polyline(&[(0.2, 0.36), (0.5, 0.68), (0.8, 0.36)]),
            Self::Up => canvas.polyline(&[(0.2, 0.64), (0.5, 0.32), (0.8, 0.64)]),
            Self::Right => canvas.polyline(&[(0.36, 0.2), (0.68, 0.5), (0.36, 0.8)]),
            Self::Left => canvas.polyline(&[(0.64, 0.2), (0.32, 0.5), (0.64, 0.8)]),
            Self::Pin => canvas.pin(),
            Self::Flag => {
                canvas.polyline(&[(0.22, 0.04), (0.22, 0.96)]);
                canvas.polygon(&[(0.22, 0.08), (0.88, 0.3), (0.22, 0.54)]);
            }
            Self::Lock => {
                canvas.polygon(&[(0.16, 0.46), (0.84, 0.46), (0.84, 0.94), (0.16, 0.94)]);
                canvas.arc((0.5, 0.46), 0.22, std::f32::consts::PI, std::f32::consts::TAU);
            }
            Self::Pen => {
                canvas.polyline(&[(0.14, 0.88), (0.2, 0.62), (0.7, 0.1), (0.9, 0.3), (0.4, 0.82), (0.14, 0.88)]);
            }
            Self::Warning => {
                canvas.polyline(&[(0.5, 0.1), (0.94, 0.88), (0.06, 0.88), (0.5, 0.1)]);
                canvas.polyline(&[(0.5, 0.38), (0.5, 0.6)]);
                canvas.disc((0.5, 0.74), 0.06);
            }
            Self::Plus => {
                canvas.polyline(&[(0.5, 0.14), (0.5, 0.86)]);
                canvas.polyline(&[(0.14, 0.5), (0.86, 0.5)]);
            }
            Self::Dot => canvas.disc((0.5, 0.5), 0.24),
            Self::Paper => {
                canvas.polyline(&[(0.2, 0.06), (0.64, 0.06), (0.84, 0.28), (0.84, 0.94), (0.2, 0.94), (0.2, 0.06)]);
                canvas.polyline(&[(0.36, 0.46), (0.68, 0.46)]);
                canvas.polyline(&[(0.36, 0.66), (0.68, 0.66)]);
            }
            Self::Bubble => {
                canvas.polyline(&[
                    (0.08, 0.14),
                    (0.92, 0.14),
                    (0.92, 0.7),
                    (0.46, 0.7),
                    (0.26, 0.92),
                    (0.26, 0.7),
                    (0.08, 0.7),
                    (0.08, 0.14),
                ]);
            }
            // Status icons are painted by `paint`.
            _ => {}
        }
    }

    /// Allocates a square of `side` points in the layout of `ui` and paints the icon into it.
    pub fn show(self, ui: &mut Ui, side: f32, colour: Color32) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        self.paint(ui.painter(), rect, colour);
        response
    }
}

/// Paints in coordinates of the unit square, `(0, 0)` at the top left.
struct UnitCanvas<'p> {
    painter: &'p Painter,
    square: Rect,
    stroke: Stroke,
}

impl UnitCanvas<'_> {
    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        self.square.min + self.square.size() * egui::vec2(x, y)
    }

    fn polyline(&self, points: &[(f32, f32)]) {
        let points: Vec<Pos2> = points.iter().map(|&p| self.at(p)).collect();
        self.painter.add(Shape::line(points, self.stroke));
    }

    fn polygon(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|&p| self.at(p)).collect();
        self.painter.add(Shape::convex_polygon(points, self.stroke.color, Stroke::NONE));
    }

    fn circle(&self, centre: (f32, f32), radius: f32) {
        self.painter.circle_stroke(self.at(centre), radius * self.square.width(), self.stroke);
    }

    fn disc(&self, centre: (f32, f32), radius: f32) {
        let radius = (radius * self.square.width()).max(0.9);
        self.painter.circle_filled(self.at(centre), radius, self.stroke.color);
    }

    /// An arc of a circle; angles in radians, clockwise, 0 pointing right.
    fn arc(&self, (x, y): (f32, f32), radius: f32, from: f32, to: f32) {
        let points = (0..=16_u8)
            .map(|step| {
                let angle = egui::lerp(from..=to, f32::from(step) / 16.0);
                let point = pos2(x, y) + radius * Vec2::angled(angle);
                (point.x, point.y)
            })
            .collect::<Vec<_>>();
        self.polyline(&points);
    }

    fn question(&self) {
        self.arc((0.5, 0.3), 0.24, std::f32::consts::PI, std::f32::consts::TAU + 0.9);
        self.polyline(&[(0.65, 0.49), (0.5, 0.6), (0.5, 0.7)]);
        self.disc((0.5, 0.92), 0.075);
    }

    fn scissors(&self) {
        self.circle((0.22, 0.78), 0.15);
        self.circle((0.78, 0.78), 0.15);
        self.polyline(&[(0.3, 0.66), (0.8, 0.06)]);
        self.polyline(&[(0.7, 0.66), (0.2, 0.06)]);
    }

    fn pin(&self) {
        self.arc((0.5, 0.38), 0.32, std::f32::consts::PI - 0.5, std::f32::consts::TAU + 0.5);
        self.polyline(&[(0.22, 0.53), (0.5, 0.98), (0.78, 0.53)]);
        self.disc((0.5, 0.38), 0.11);
    }
}
