//! Any three projects can be merged; if one side changed nothing, the result is the other; the result can be saved and opened.
//!
//! The input is three project files separated by a zero byte.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use tickmark::project::{Project, merge::merge};
use tickmark::store::{parse_project, project_text};

fuzz_target!(|bytes: &[u8]| {
    let read = |bytes: &[u8]| parse_project(bytes, Path::new("fuzz.tickmark")).map(|opened| opened.project);
    let mut files = bytes.split(|byte| *byte == 0).map(|bytes| read(bytes).unwrap_or_else(|_| Project::default()));
    let (base, ours, theirs) =
        (files.next().unwrap_or_default(), files.next().unwrap_or_default(), files.next().unwrap_or_default());
    let merged = merge(&base, &ours, &theirs);
    let saved = project_text(&merged).expect("what was united can be written");
    assert!(read(saved.as_bytes()).is_ok());
    if base.text() == ours.text() {
        assert_eq!(merge(&base, &base, &ours).claims, ours.claims);
    }
});
