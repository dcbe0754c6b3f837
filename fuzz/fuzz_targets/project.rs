//! Any bytes are read as a project as far as possible, or refused; what was opened can be saved and is then sound.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use tickmark::store::{parse_project, project_text};

fuzz_target!(|bytes: &[u8]| {
    let path = Path::new("fuzz.tickmark");
    if let Ok(opened) = parse_project(bytes, path) {
        let mut project = opened.project;
        let text = project.text().to_owned();
        assert!(project.anchors_mut().all(|anchor| anchor.fits(&text)));
        let saved = project_text(&project).expect("what was read can be written");
        assert_eq!(parse_project(saved.as_bytes(), path).expect("and read again").project, project);
    }
});
