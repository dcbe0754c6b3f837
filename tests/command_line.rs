//! The program as a person or a script runs it: what it prints, where, and with which exit code.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at what it did not expect

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tickmark::project::{Role, Status};
use tickmark::session::Session;

/// What is wrong in neither language nor layout; two claims, one of them somebody's.
const ARTICLE: &str = "The bridge in Oslo is 40 metres long, Mayor Ines Vale said.\n\nIt cost 3 million crowns.\n";

fn tickmark(folder: &Path, args: &[&str]) -> Output {
    // No display: whatever is asked, a window cannot be the answer.
    Command::new(env!("CARGO_BIN_EXE_tickmark"))
        .args(args)
        .current_dir(folder)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("XDG_STATE_HOME", folder)
        .env("XDG_CONFIG_HOME", folder)
        .env("XDG_DATA_HOME", folder)
        .output()
        .unwrap()
}

fn printed(output: &Output) -> (String, String, Option<i32>) {
    let words = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (words(&output.stdout), words(&output.stderr), output.status.code())
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bridge.txt"), ARTICLE).unwrap();
    folder
}

#[test]
fn findings_are_printed_for_people_and_for_programs() {
    let folder = folder();
    let (text, _, code) = printed(&tickmark(folder.path(), &["extract", "bridge.txt"]));
    assert_eq!(code, Some(0));
    assert!(text.contains("Ines Vale, Mayor") && text.contains("It cost 3 million crowns."), "{text}");
    let (json, _, code) = printed(&tickmark(folder.path(), &["extract", "bridge.txt", "--format", "json"]));
    let found: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((code, &found["speakers"][0]["name"]), (Some(0), &"Ines Vale".into()));
}

#[test]
fn many_articles_are_answered_line_for_line() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tickmark"))
        .args(["extract", "--ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    for id in ["second", "first"] {
        writeln!(input, "{}", serde_json::json!({ "id": id, "text": ARTICLE })).unwrap();
    }
    drop(input);
    let (out, _, code) = printed(&child.wait_with_output().unwrap());
    let ids = out.lines().map(|l| serde_json::from_str::<serde_json::Value>(l).unwrap()["id"].clone());
    assert_eq!(ids.collect::<Vec<_>>(), ["second", "first"]);
    assert_eq!(code, Some(0));
}

#[test]
fn without_a_display_the_findings_stand_in_for_the_window() {
    let folder = folder();
    let (out, error, code) = printed(&tickmark(folder.path(), &["bridge.txt"]));
    assert_eq!(code, Some(0), "{error}");
    assert!(out.contains("It cost 3 million crowns."), "{out}");
    if cfg!(all(feature = "gui", target_os = "linux")) {
        assert!(error.contains("display"), "{error}");
    }
    let (sample, _, code) = printed(&tickmark(folder.path(), &[]));
    assert!(code == Some(0) && sample.contains("Astrid Hovland"), "{sample}");
}

#[test]
fn an_article_is_open_until_every_claim_is_settled() {
    let folder = folder();
    let path = folder.path().join("bridge.tickmark");
    let mut session = Session::from_text("bridge", ARTICLE, tickmark::extract::extract);
    session.sign_in("Ann Lee", Role::Editor).unwrap();
    session.save(&path).unwrap();
    let (open, _, code) = printed(&tickmark(folder.path(), &["check", "bridge.tickmark"]));
    assert!(code == Some(1) && open.contains("unchecked") && open.contains("It cost 3 million crowns."), "{open}");

    let rows = session.project_view().claims().to_vec();
    for row in rows {
        let id = session.project_view().row(row).unwrap().id.clone();
        session.decide(|commands| commands.set_status(&id, Status::Cut, "the paragraph goes")).unwrap();
    }
    session.save(&path).unwrap();
    let (settled, error, code) = printed(&tickmark(folder.path(), &["check", "bridge.tickmark"]));
    assert_eq!(code, Some(0), "{settled}{error}");
    assert!(settled.starts_with("0 of "), "{settled}");
}

#[test]
fn a_project_is_exported_to_a_file_or_to_standard_output() {
    let folder = folder();
    let mut session = Session::from_text("bridge", ARTICLE, tickmark::extract::extract);
    session.save(&folder.path().join("bridge.tickmark")).unwrap();
    let (table, _, code) = printed(&tickmark(folder.path(), &["export", "bridge.tickmark", "--as", "table"]));
    assert!(code == Some(0) && table.starts_with("id,paragraph,status"), "{table}");
    let args = ["export", "bridge.tickmark", "--as", "places", "--all", "-o", "map.geojson"];
    let (out, error, code) = printed(&tickmark(folder.path(), &args));
    assert_eq!((out.as_str(), code), ("", Some(0)), "{error}");
    let map = std::fs::read_to_string(folder.path().join("map.geojson")).unwrap();
    assert!(map.contains("\"Oslo\""), "{map}");
}

#[test]
fn a_project_is_made_of_an_article_and_replaces_nothing_unasked() {
    let folder = folder();
    let (out, error, code) = printed(&tickmark(folder.path(), &["new", "bridge.txt", "-o", "work.tickmark"]));
    assert_eq!((out.as_str(), code), ("work.tickmark: 2 sentences, 3 suggested claims\n", Some(0)), "{error}");
    let (open, error, code) = printed(&tickmark(folder.path(), &["check", "work.tickmark"]));
    assert!(code == Some(1) && open.contains("It cost 3 million crowns."), "{open}{error}");

    let before = std::fs::read(folder.path().join("work.tickmark")).unwrap();
    let (out, error, code) = printed(&tickmark(folder.path(), &["new", "bridge.txt", "-o", "work.tickmark"]));
    assert_eq!((out.as_str(), code), ("", Some(2)));
    assert!(error.contains("There is a file of this name already") && error.ends_with("(work.tickmark)\n"), "{error}");
    assert_eq!(std::fs::read(folder.path().join("work.tickmark")).unwrap(), before);

    std::fs::write(folder.path().join("bridge.txt"), "It is 41 metres long.\n").unwrap();
    let (_, error, code) = printed(&tickmark(folder.path(), &["new", "bridge.txt", "-o", "work.tickmark", "--force"]));
    assert_eq!(code, Some(0), "{error}");
    assert!(std::fs::read_to_string(folder.path().join("work.tickmark")).unwrap().contains("41 metres"));

    let (_, error, code) = printed(&tickmark(folder.path(), &["new", "bridge.txt"]));
    assert!(code == Some(0) && folder.path().join("bridge.tickmark").exists(), "{error}");
    for (article, words) in [("missing.txt", "There is no such file"), ("work.tickmark", "a Tickmark project")] {
        let (_, error, code) = printed(&tickmark(folder.path(), &["new", article, "-o", "other.tickmark"]));
        assert!(code == Some(2) && error.contains(words), "{error}");
    }
    assert!(!folder.path().join("other.tickmark").exists());
}

/// The kinds of words that a reader of the rendered page sees, one of each, and what nobody but the desk is to see.
const MARKDOWN: &str = "---\ntitle: Ferry fares rise\nauthor: Ida Moss\ndate: 2026-02-02\nlayout: post\n---\n\n\
    <p>Fares rise to 12 crowns, the yard said on Monday.</p>\n\n<!-- CQ: the yard's name -->\n\n\
    ![The ferry Alma, built in 1988](alma.jpg)\n\n<details><summary>How it began</summary>\n\n\
    It carried ~~61~~ 63 percent of all<br>traffic.[^a]\n\n</details>\n\n\
    | Year | Cars |\n|---|---|\n| 2024 | 900 |\n\n[^a]: Port report of 2025.\n";

#[test]
fn every_word_of_a_markdown_page_is_read_and_what_is_left_out_is_listed() {
    let folder = folder();
    std::fs::write(folder.path().join("ferry.md"), MARKDOWN).unwrap();
    let (out, error, code) = printed(&tickmark(folder.path(), &["extract", "ferry.md"]));
    assert_eq!(code, Some(0), "{error}");
    for words in [
        "Headline   Ferry fares rise",
        "Byline     By Ida Moss",
        "Published  2026-02-02",
        "Fares rise to 12 crowns",
        "The ferry Alma, built in 1988",
        "63 percent of all traffic.",
        "Port report of 2025.",
        "CQ: the yard's name",
    ] {
        assert!(out.contains(words), "{words} in\n{out}");
    }
    for words in ["“61”", "“CQ: the yard's name”", "“layout: post”"] {
        assert!(error.contains(words), "{words} in\n{error}");
    }
    let (json, _, _) = printed(&tickmark(folder.path(), &["extract", "ferry.md", "--format", "json"]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["metadata"]["byline"], "Ida Moss");
    assert_eq!(json["notes"][0], serde_json::json!({ "kind": "comment", "at": 92, "text": "CQ: the yard's name" }));
    let (_, error, code) = printed(&tickmark(folder.path(), &["new", "ferry.md"]));
    assert_eq!(code, Some(0), "{error}");
    let project = std::fs::read_to_string(folder.path().join("ferry.tickmark")).unwrap();
    assert!(project.contains("How it began") && project.contains("headline: \"Ferry fares rise\""), "{project}");
    assert!(!project.contains("61 63"), "{project}");
}

#[test]
fn what_cannot_be_done_is_said_in_a_sentence_that_ends_with_the_path() {
    let folder = folder();
    std::fs::write(folder.path().join("photo.txt"), [0u8, 159, 146, 150, 0, 1, 2, 3, 255, 254].repeat(40)).unwrap();
    std::fs::write(folder.path().join("newer.tickmark"), "#![enable(implicit_some)]\n(version: 999)").unwrap();
    for (args, words) in [
        (["extract", "missing.txt"], "There is no such file"),
        (["extract", "photo.txt"], "not a text"),
        (["check", "bridge.txt"], "not a Tickmark project"),
        (["check", "newer.tickmark"], "newer"),
        (["export", "missing.tickmark"], "missing.tickmark"),
    ] {
        let (out, error, code) = printed(&tickmark(folder.path(), &args));
        assert_eq!((out.as_str(), code), ("", Some(2)), "{args:?}: {error}");
        assert!(error.starts_with("tickmark: ") && error.contains(words), "{args:?}: {error}");
        assert!(error.trim_end().trim_end_matches(')').ends_with(args[1]), "{args:?}: {error}");
    }
    let untouched = std::fs::read_to_string(folder.path().join("newer.tickmark")).unwrap();
    assert!(untouched.ends_with("(version: 999)"));
}

#[test]
fn help_names_every_command() {
    let (help, _, code) = printed(&tickmark(Path::new("."), &["--help"]));
    assert_eq!(code, Some(0));
    for command in ["extract", "new", "check", "export", "merge"] {
        assert!(help.contains(&format!("  {command}  ")), "{command} in\n{help}");
    }
}
