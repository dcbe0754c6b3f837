//! How long a frame of the article takes, with a text of a million words: the first, an idle one, a scrolling one.

use divan::{Bencher, black_box};
use std::collections::BTreeSet;
use std::sync::Arc;
use tickmark::extract::Extraction;
use tickmark::project::Revision;
use tickmark::session::Session;
use tickmark::text::{Span, paragraphs, sentences};
use tickmark::ui::context::Context;
use tickmark::ui::key_binding::Shortcuts;
use tickmark::ui::panels::article::{ArticlePanelState, show};
use tickmark::ui::theme::{Theme, install};

fn main() {
    divan::main();
}

/// A million words in paragraphs of 60, a claim on every other sentence.
fn book() -> Session {
    let sentence = "The harbour board paid 214 crowns for eleven tonnes of steel on a wet Thursday in March 1987. ";
    let paragraph = format!("{}\n", sentence.repeat(4).trim_end());
    let text = paragraph.repeat(1_000_000 / (17 * 4));
    let mut found = Extraction { paragraphs: paragraphs(&text), ..Extraction::default() };
    found.sentences = found.paragraphs.iter().flat_map(|p| sentences(&text, *p)).collect();
    found.claims = found.sentences.iter().step_by(2).map(|span| claim(*span)).collect();
    let revision = Revision { name: "Book".into(), text, ..Revision::default() };
    Session::begin(revision, Arc::new(found))
}

fn claim(span: Span) -> tickmark::extract::Claim {
    tickmark::extract::Claim {
        span,
        kinds: vec![(tickmark::extract::ClaimKind::Number, span)],
        score: 0.5,
        reasons: Vec::new(),
        speaker: None,
        points: Vec::new(),
        not_checkable: None,
        counterpart: None,
    }
}

/// One frame of 1280 × 800 in which the wheel turns by `wheel` points.
fn frame(ctx: &egui::Context, session: &Session, view: &mut ArticlePanelState, wheel: f32) {
    let mut input = egui::RawInput {
        screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1280.0, 800.0))),
        ..egui::RawInput::default()
    };
    input.events.push(egui::Event::PointerMoved(egui::pos2(400.0, 400.0)));
    if wheel != 0.0 {
        input.events.push(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -wheel),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        });
    }
    let (shortcuts, mut out) = (Shortcuts::default(), Vec::new());
    let context = Context {
        session,
        change_count: 1,
        selected: None,
        hovered: None,
        picked: &BTreeSet::new(),
        marked: None,
        hits: &[],
        shortcuts: &shortcuts,
        theme: Theme::of(false),
    };
    let output = ctx.run_ui(input, |ui| show(ui, &context, view, 17.0, &mut out));
    black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn first_frame(bencher: Bencher<'_, '_>) {
    let session = book();
    bencher.with_inputs(window).bench_values(|(ctx, mut view)| frame(&ctx, &session, &mut view, 0.0));
}

#[divan::bench(sample_count = 50)]
fn idle_frame(bencher: Bencher<'_, '_>) {
    let session = book();
    let (ctx, mut view) = window();
    frame(&ctx, &session, &mut view, 0.0);
    bencher.bench_local(|| frame(&ctx, &session, &mut view, 0.0));
}

#[divan::bench(sample_count = 50)]
fn scrolling_frame(bencher: Bencher<'_, '_>) {
    let session = book();
    let (ctx, mut view) = window();
    frame(&ctx, &session, &mut view, 0.0);
    bencher.bench_local(|| frame(&ctx, &session, &mut view, 90.0));
}

fn window() -> (egui::Context, ArticlePanelState) {
    let ctx = egui::Context::default();
    install(&ctx);
    (ctx, ArticlePanelState::default())
}
