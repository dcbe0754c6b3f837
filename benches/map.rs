//! The map with 500 pins, one frame each: standing still, and while it is being dragged; layout, painting and
//! tessellation together. `cargo bench --bench map`.

use divan::{Bencher, black_box};
use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use tickmark::ui::map::{self, pins::Pin};
use tickmark::ui::theme::{self, Theme};

fn main() {
    divan::main();
}

/// Places spread over the globe by the golden angle, with a few names mentioned often.
fn pins() -> Vec<Pin> {
    (0..500_u32)
        .map(|i| {
            let turn = f64::from(i) * 2.399_963;
            let lat = (f64::from(i) / 250.0 - 1.0).asin().to_degrees() * 0.7 + 10.0;
            let lon = turn.to_degrees() % 360.0 - 180.0;
            let mentions = 1 + (i % 17) as usize;
            let (hollow, settled) = (i % 5 == 0, i % 3 == 0);
            Pin { key: u64::from(i), name: format!("Place {i}"), lat, lon, mentions, hollow, settled }
        })
        .collect()
}

fn frame(ctx: &Context, pins: &[Pin], events: Vec<Event>) -> usize {
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(560.0, 340.0));
    let input = RawInput { screen_rect: Some(screen), events, ..RawInput::default() };
    let mut out = ctx.run_ui(input, |ui| {
        map::show(ui, egui::Id::unique("map"), 320.0, pins, [None, None], Theme::of(false));
    });
    let (shapes, scale) = (std::mem::take(&mut out.shapes), out.pixels_per_point);
    out.drop_without_applying_deltas();
    ctx.tessellate(shapes, scale).len()
}

fn context() -> Context {
    let ctx = Context::default();
    theme::install(&ctx);
    ctx
}

#[divan::bench]
fn world_view_standing_still(bencher: Bencher) {
    let (ctx, pins) = (context(), pins());
    frame(&ctx, &pins, Vec::new());
    bencher.bench_local(|| black_box(frame(&ctx, &pins, Vec::new())));
}

#[divan::bench]
fn world_view_dragged(bencher: Bencher) {
    let (ctx, pins) = (context(), pins());
    let at = |x: f32| pos2(x, 160.0);
    frame(&ctx, &pins, vec![Event::PointerMoved(at(200.0))]);
    let press = Event::PointerButton {
        pos: at(200.0),
        button: PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    };
    frame(&ctx, &pins, vec![press]);
    let mut x = 200.0;
    bencher.bench_local(|| {
        x = if x > 480.0 { 80.0 } else { x + 3.0 };
        black_box(frame(&ctx, &pins, vec![Event::PointerMoved(at(x))]))
    });
}
