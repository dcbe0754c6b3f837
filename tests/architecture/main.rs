//! The laws of the house, held against the source: who may look where, who may touch the disk or the screen, how long
//! a file and a function may be. `ARCHITECTURE.md` tells the reasons.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // a test stops at what it did not expect

mod imports;

use imports::{Modules, circles, describe};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A source file: its path below `src/`, and its lines before the unit tests.
struct Source {
    path: String,
    code: String,
}

impl Source {
    /// The room: `text` for `text/span.rs`, `session` for `session.rs`.
    fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap()
    }

    /// The lines that are code, without comments.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code
            .lines()
            .enumerate()
            .map(|(i, l)| (i + 1, l.split("//").next().unwrap()))
            .filter(|(_, l)| !l.trim().is_empty())
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join("src"), &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 50, "the sources are not where this test looks for them");
    found
}

fn collect(folder: &Path, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap().to_string();
            let path = path.strip_prefix(root().join("src")).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source { path, code });
        }
    }
}

/// Fails with every breach at once, a line each.
fn none(law: &str, breaches: Vec<String>) {
    assert!(breaches.is_empty(), "{law}:\n  {}", breaches.join("\n  "));
}

#[test]
fn nothing_points_back() {
    let may_look: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("problem", &["problem"][..]),
        ("text", &["text"]),
        ("extract", &["text", "extract"]),
        ("import", &["problem", "text", "import"]),
        ("project", &["problem", "text", "extract", "project"]),
        ("store", &["problem", "text", "extract", "import", "project", "store"]),
        ("export", &["problem", "text", "extract", "project", "export"]),
        ("session", &["problem", "text", "extract", "import", "project", "store", "export", "session"]),
        ("cli", &["problem", "text", "extract", "import", "project", "store", "export", "session", "cli"]),
        ("ui", &["problem", "text", "extract", "import", "project", "store", "export", "session", "ui"]),
        ("lib", &[]),
        ("main", &["cli", "ui"]),
    ]);
    let mut breaches = Vec::new();
    for source in sources() {
        let allowed = may_look.get(source.room()).unwrap_or_else(|| panic!("a room without a rule: {}", source.path));
        for (line, code) in source.lines() {
            for piece in code.split("crate::").skip(1) {
                let room = piece.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap();
                if !allowed.contains(&room) {
                    breaches.push(format!("src/{}:{line} looks into {room}", source.path));
                }
            }
        }
    }
    none("text <- extract, import; text, extract <- project <- store, export; these <- session <- cli, ui", breaches);
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let graph = Modules::new(&sources()).graph();
    assert!(graph.values().map(|targets| targets.len()).sum::<usize>() > 500, "the imports were not read");
    let found = circles(&graph).iter().map(|circle| describe(&graph, circle)).collect();
    none("no circle of files, in any folder", found);
}

/// Directions inside the window's room: the files below the first path may not import the files below the others.
const INSIDE_THE_WINDOW: [(&str, &[&str]); 8] = [
    ("ui/action.rs", &["ui/update", "ui/panels", "ui/dialogs", "ui/widgets", "ui/app.rs", "ui/context.rs"]),
    ("ui/selection.rs", &["ui/"]),
    ("ui/key_binding.rs", &["ui/update", "ui/panels", "ui/dialogs", "ui/widgets", "ui/app.rs"]),
    ("ui/commands.rs", &["ui/update", "ui/panels", "ui/dialogs", "ui/widgets", "ui/app.rs"]),
    ("ui/job.rs", &["ui/update", "ui/panels", "ui/dialogs", "ui/widgets", "ui/app.rs"]),
    ("ui/widgets", &["ui/update", "ui/panels", "ui/dialogs", "ui/app.rs"]),
    ("ui/panels", &["ui/update", "ui/dialogs", "ui/app.rs"]),
    ("ui/dialogs", &["ui/update", "ui/panels", "ui/app.rs"]),
];

#[test]
fn the_window_points_down_to_its_vocabulary() {
    let graph = Modules::new(&sources()).graph();
    let mut breaches = Vec::new();
    for (from, forbidden) in INSIDE_THE_WINDOW {
        assert!(graph.keys().any(|file| file.starts_with(from)), "no file below src/{from}");
        for (file, targets) in graph.iter().filter(|(file, _)| file.starts_with(from)) {
            for (target, names) in targets.iter().filter(|(t, _)| forbidden.iter().any(|f| t.starts_with(f))) {
                let names: Vec<&str> = names.iter().map(String::as_str).collect();
                breaches.push(format!("src/{file} imports {} from src/{target}", names.join(", ")));
            }
        }
    }
    none("vocabulary <- widgets <- panels, dialogs <- update <- the frame", breaches);
}

#[test]
fn the_disk_is_touched_in_few_rooms() {
    let allowed = |path: &str| {
        path.starts_with("store")
            || path.starts_with("session")
            || path.starts_with("cli")
            || path == "import/mod.rs"
            || path == "export/mod.rs"
    };
    none(
        "std::fs only in store, import's entry, export's entry, session, cli",
        uses(&["std::fs", "fs::", "File::open"], allowed),
    );
}

#[test]
fn the_screen_is_known_to_the_window_alone() {
    let allowed = |path: &str| path.starts_with("ui/") || path == "main.rs";
    none("egui only in ui and main", uses(&["egui", "eframe", "rfd::"], allowed));
}

#[test]
fn reading_an_article_knows_no_disk_clock_chance_or_thread() {
    let outside = |path: &str| !path.starts_with("extract") && !path.starts_with("text");
    let forbidden = [
        "std::fs",
        "std::env",
        "std::time",
        "std::thread",
        "std::net",
        "std::process",
        "rand::",
        "jiff::Zoned::now",
        "Timestamp::now",
    ];
    none("extract is a pure function of the text", uses(&forbidden, outside));
}

#[test]
fn colours_live_in_the_theme() {
    let allowed = |path: &str| path.starts_with("ui/theme");
    none(
        "colours only in the theme",
        uses(&["Color32::from_rgb", "Color32::from_gray", "Color32::RED", "Color32::WHITE", "Color32::BLACK"], allowed),
    );
}

#[test]
fn nothing_speaks_to_a_network() {
    none("no network in the program", uses(&["std::net", "TcpStream", "UdpSocket"], |_| false));
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let network = [
        "reqwest",
        "hyper",
        "ureq",
        "curl",
        "isahc",
        "surf",
        "attohttpc",
        "tungstenite",
        "quinn",
        "native-tls",
        "rustls",
    ];
    let found = network.iter().filter(|n| lock.contains(&format!("name = \"{n}\""))).map(|n| n.to_string()).collect();
    none("no network crate in the tree", found);
}

/// Where one of `words` stands in code outside the files that may use it.
fn uses(words: &[&str], allowed: impl Fn(&str) -> bool) -> Vec<String> {
    let mut breaches = Vec::new();
    for source in sources().iter().filter(|s| !allowed(&s.path)) {
        for (line, code) in source.lines() {
            for word in words.iter().filter(|w| stands_alone(code, w)) {
                breaches.push(format!("src/{}:{line} uses {word}", source.path));
            }
        }
    }
    breaches
}

/// True when `word` stands in `code` and is not the end of a longer name (`offs::` is not `fs::`).
fn stands_alone(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[test]
fn every_file_says_what_lives_in_it() {
    let silent = sources().into_iter().filter(|s| !s.code.starts_with("//! ")).map(|s| s.path).collect();
    none("a file begins with //! and what lives in it", silent);
}

#[test]
fn files_stay_short() {
    let long = sources()
        .into_iter()
        .map(|s| (s.code.lines().count(), s.path))
        .filter(|(lines, _)| *lines > 420)
        .map(|(lines, path)| format!("src/{path}: {lines} lines"))
        .collect();
    none("a file has about 400 lines at most, unit tests not counted", long);
}

#[test]
fn functions_stay_short() {
    let mut long = Vec::new();
    for source in sources() {
        let mut begun: Option<(usize, usize, String)> = None; // first line, indent, head
        for (number, line) in source.code.lines().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let head = line.trim_start();
            let is_head = ["fn ", "pub fn ", "pub(crate) fn ", "pub(super) fn ", "const fn ", "pub const fn "];
            if is_head.iter().any(|h| head.starts_with(h)) {
                begun = Some((number, indent, head.to_string()));
            } else if let Some((first, at, head)) = &begun
                && indent == *at
                && line.trim_start().starts_with('}')
            {
                if number - first > 66 {
                    long.push(format!("src/{}:{} {} lines: {head}", source.path, first + 1, number - first + 1));
                }
                begun = None;
            }
        }
    }
    none("a function has about 60 lines at most", long);
}

#[test]
fn the_lints_of_the_house_are_on() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    for lint in [
        "unsafe_code = \"forbid\"",
        "missing_docs = \"warn\"",
        "unwrap_used = \"warn\"",
        "expect_used = \"warn\"",
        "panic = \"warn\"",
    ] {
        assert!(manifest.contains(lint), "Cargo.toml must set {lint}");
    }
}

#[test]
fn no_lint_is_silenced_without_a_reason() {
    let mut silent = Vec::new();
    for source in sources() {
        for (number, line) in source.code.lines().enumerate() {
            if line.contains("#[allow(") && !line.contains("//") && !line.contains("reason") {
                silent.push(format!("src/{}:{}", source.path, number + 1));
            }
        }
    }
    none("an #[allow] gives its reason beside it", silent);
}
