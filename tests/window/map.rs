//! The map by mouse and keyboard.

use egui::{Id, Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use tickmark::ui::map::{self, MapResponse, pins::Pin};
use tickmark::ui::theme::{self, Theme};

fn pin(key: u64, name: &str, lat: f64, lon: f64) -> Pin {
    Pin { key, name: name.to_owned(), lat, lon, mentions: 3, hollow: key % 2 == 1, settled: false }
}

struct Scene {
    pins: Vec<Pin>,
    chosen: Option<u64>,
    replies: Vec<MapResponse>,
}

fn harness(pins: Vec<Pin>) -> Harness<'static, Scene> {
    let scene = Scene { pins, chosen: None, replies: Vec::new() };
    let mut styled = false;
    Harness::builder().with_size(vec2(600.0, 400.0)).build_ui_state(
        move |ui, scene: &mut Scene| {
            if !std::mem::replace(&mut styled, true) {
                theme::install(ui.ctx());
                return;
            }
            let reply = map::show(ui, Id::unique("map"), 360.0, &scene.pins, [scene.chosen, None], Theme::of(false));
            scene.replies.push(reply);
        },
        scene,
    )
}

fn two_towns() -> Vec<Pin> {
    vec![pin(7, "Northport", 60.0, -150.0), pin(8, "Eastford", 55.0, 38.0)]
}

#[test]
fn hovering_and_clicking_a_pin_is_told() {
    let mut harness = harness(two_towns());
    harness.run();
    let canvas = harness.get_by_role(egui::Role::Canvas).rect();
    let view = map::view::MapView::around(&[(60.0, -150.0), (55.0, 38.0)], canvas);
    let spot = view.to_screen(60.0, -150.0, canvas);
    harness.hover_at(spot);
    harness.run();
    assert_eq!(harness.state().replies.last().and_then(|r| r.hovered), Some(7));
    harness.drag_at(spot);
    harness.drop_at(spot);
    harness.run();
    assert!(harness.state().replies.iter().any(|r| r.clicked == Some(7)));
}

#[test]
fn the_keyboard_moves_the_map_and_brings_all_places_back() {
    let mut harness = harness(two_towns());
    harness.run();
    let canvas = harness.get_by_role(egui::Role::Canvas).rect();
    let view = map::view::MapView::around(&[(60.0, -150.0), (55.0, 38.0)], canvas);
    let spot = view.to_screen(55.0, 38.0, canvas);
    harness.get_by_role(egui::Role::Canvas).focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.key_press(Key::Plus);
    harness.run();
    harness.hover_at(spot);
    harness.run();
    assert_eq!(harness.state().replies.last().and_then(|r| r.hovered), None, "the pin has moved away");
    harness.key_press(Key::Num0);
    harness.run();
    harness.hover_at(spot + vec2(0.5, 0.0));
    harness.run();
    assert_eq!(harness.state().replies.last().and_then(|r| r.hovered), Some(8), "0 shows all again");
}

#[test]
fn the_buttons_have_names_and_work() {
    let mut harness = harness(two_towns());
    harness.run();
    for name in ["Zoom in", "Zoom out", "Show all places"] {
        harness.get_by_label(name).click();
        harness.run();
    }
}

#[test]
fn a_still_map_asks_for_no_more_frames() {
    let mut harness = harness(two_towns());
    harness.run();
    assert!(harness.run() <= 2, "an idle map does not repaint");
}

#[test]
fn a_chosen_place_out_of_sight_comes_into_sight() {
    let mut harness = harness(vec![pin(1, "A", 10.0, 10.0), pin(2, "B", 12.0, 13.0), pin(3, "C", 11.0, 11.0)]);
    harness.run();
    let canvas = harness.get_by_role(egui::Role::Canvas).rect();
    harness.get_by_role(egui::Role::Canvas).focus();
    harness.run();
    for _ in 0..6 {
        harness.key_press(Key::ArrowRight);
    }
    harness.run();
    harness.state_mut().chosen = Some(2);
    harness.run();
    harness.hover_at(canvas.center());
    harness.run();
    assert_eq!(harness.state().replies.last().and_then(|r| r.hovered), Some(2));
}
