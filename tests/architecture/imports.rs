//! The import graph of `src/`, read from the sources: which file takes which names from which other file.
//!
//! A name counts as an import of the file that *defines* it: `use super::Span`, where `mod.rs` re-exports `span::Span`, is
//! an arrow to `span.rs`. So a `mod.rs` that only declares and re-exports is nobody's target, and one that its own children
//! take definitions from is part of a circle. Unit tests and comments are left out.

use super::Source;
use std::collections::{BTreeMap, BTreeSet};

/// The modules of a crate by path (`["text", "span"]`; the root is empty), as far as imports need them.
pub struct Modules {
    by_path: BTreeMap<Vec<String>, Module>,
}

struct Module {
    file: String,
    /// Each leaf of the `use` statements.
    uses: Vec<Use>,
    /// The code without comments, strings and `use` statements.
    body: String,
    /// The identifiers of `body`.
    words: BTreeSet<String>,
}

/// `use a::b::C as D;` has the path `a, b, C` and the name `D`; the name of a glob is `*`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Use {
    path: Vec<String>,
    name: String,
    public: bool,
}

/// The arrows: for each file the files that it imports, and the names that it takes from each.
pub type Graph = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

impl Modules {
    /// Reads the modules of `sources`, whose paths are relative to `src/`.
    pub fn new(sources: &[Source]) -> Self {
        let mut by_path = BTreeMap::new();
        for source in sources {
            let code = without_comments_and_strings(&source.code);
            let (uses, body) = split_uses(&code);
            let words = identifiers(&body).into_iter().map(str::to_owned).collect();
            by_path.insert(module_path(&source.path), Module { file: source.path.clone(), uses, body, words });
        }
        Self { by_path }
    }

    /// Every arrow between two files.
    pub fn graph(&self) -> Graph {
        let mut graph = Graph::new();
        for (path, module) in &self.by_path {
            let arrows = graph.entry(module.file.clone()).or_default();
            for (target, name) in self.imports(path, module) {
                if target != module.file {
                    arrows.entry(target).or_default().insert(name);
                }
            }
        }
        graph
    }

    /// The files that `module` takes something from, with the names.
    fn imports(&self, path: &[String], module: &Module) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for import in &module.uses {
            // A re-export is a signpost: it is an import only when the module uses the name itself.
            if import.public && !module.words.contains(&import.name) {
                continue;
            }
            if import.name == "*" {
                found.extend(self.globbed(path, &import.path, module));
            } else if let Some((target, name)) = self.resolve(path, &import.path, 0) {
                found.push((target, name));
            }
        }
        for inline in inline_paths(&module.body) {
            let known = matches!(inline.first().map(String::as_str), Some("crate" | "super" | "self"))
                || self.is_child(path, &inline[0]);
            if known && let Some((target, name)) = self.resolve(path, &inline, 0) {
                found.push((target, name));
            }
        }
        found
    }

    fn is_child(&self, path: &[String], name: &str) -> bool {
        self.by_path.contains_key(&[path, &[name.to_owned()]].concat())
    }

    /// The file that defines what `import`, written in the module `from`, leads to.
    fn resolve(&self, from: &[String], import: &[String], depth: usize) -> Option<(String, String)> {
        // Two re-exports of each other would go round for ever; real chains are two or three long.
        if depth > 8 {
            return None;
        }
        let mut at = from.to_vec();
        for (index, segment) in import.iter().enumerate() {
            match segment.as_str() {
                "crate" => at.clear(),
                "self" => {}
                "super" => _ = at.pop(),
                name if self.is_child(&at, name) => at.push(name.to_owned()),
                name => {
                    let module = self.by_path.get(&at)?;
                    let rest = &import[index + 1..];
                    if let Some(hop) = module.uses.iter().find(|u| u.name == name && u.path != import) {
                        let onward = [hop.path.as_slice(), rest].concat();
                        return self.resolve(&at, &onward, depth + 1);
                    }
                    if module.defines(name) {
                        return Some((module.file.clone(), name.to_owned()));
                    }
                    // Through a glob re-export of a child, or else another crate's.
                    let globs = module.uses.iter().filter(|u| u.name == "*" && u.public);
                    return globs
                        .filter_map(|g| self.resolve(&at, &[&g.path[..], &[name.to_owned()], rest].concat(), depth + 1))
                        .next();
                }
            }
        }
        self.by_path.get(&at).map(|module| (module.file.clone(), "self".to_owned()))
    }

    /// What `module` uses of everything that the module at `glob` offers.
    fn globbed(&self, from: &[String], glob: &[String], module: &Module) -> Vec<(String, String)> {
        let words = module.words.iter().filter(|w| w.starts_with(char::is_uppercase));
        words.filter_map(|word| self.resolve(from, &[glob, std::slice::from_ref(word)].concat(), 0)).collect()
    }
}

impl Module {
    fn defines(&self, name: &str) -> bool {
        ["struct ", "enum ", "trait ", "fn ", "const ", "static ", "type ", "union ", "macro_rules! "].iter().any(
            |keyword| {
                self.body.match_indices(name).any(|(at, _)| {
                    self.body[..at].ends_with(keyword)
                        && !self.body[at + name.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_')
                })
            },
        )
    }
}

/// `["text", "span"]` for `text/span.rs`, `["text"]` for `text/mod.rs`, nothing for `lib.rs`.
fn module_path(file: &str) -> Vec<String> {
    let stem = file.trim_end_matches(".rs");
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    if stem == "lib" { Vec::new() } else { stem.split('/').map(str::to_owned).collect() }
}

/// The groups of files that import each other in a circle, each sorted; a file alone is no circle.
pub fn circles(graph: &Graph) -> Vec<Vec<String>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        graph.keys().map(|file| (file.as_str(), reachable(graph, file))).collect();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for (file, targets) in &reach {
        if targets.contains(file) {
            let back = |other: &&&str| reach.get(**other).is_some_and(|r| r.contains(file));
            found.insert(targets.iter().filter(back).map(|f| (*f).to_owned()).collect());
        }
    }
    found.into_iter().collect()
}

/// Every file that can be reached from `file` by at least one arrow.
fn reachable<'g>(graph: &'g Graph, file: &str) -> BTreeSet<&'g str> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = graph.get(file).into_iter().flat_map(|t| t.keys().map(String::as_str)).collect();
    while let Some(next) = open.pop() {
        if seen.insert(next) {
            open.extend(graph.get(next).into_iter().flat_map(|t| t.keys().map(String::as_str)));
        }
    }
    seen
}

/// A circle in words: each arrow inside it with the names that it carries.
pub fn describe(graph: &Graph, circle: &[String]) -> String {
    let mut lines = vec![format!("a circle of {} files:", circle.len())];
    for file in circle {
        for (target, names) in graph.get(file).into_iter().flatten().filter(|(t, _)| circle.contains(t)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            lines.push(format!("    src/{file} imports {} from src/{target}", names.join(", ")));
        }
    }
    lines.join("\n")
}

/// The code with comments, string and character literals blanked.
fn without_comments_and_strings(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("r#\"") {
            rest.find("\"#").map_or(rest.len(), |at| at + 2)
        } else if c == '"' {
            string_length(rest)
        } else if let Some(length) = char_length(rest) {
            length
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        out.push(' ');
        rest = &rest[length..];
    }
    out
}

fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    text.len()
}

/// The length of a character literal at the beginning of `text`; nothing for a lifetime.
fn char_length(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('\'')?;
    if inner.starts_with('\\') {
        return inner[2..].find('\'').map(|at| at + 4);
    }
    let c = inner.chars().next()?;
    inner[c.len_utf8()..].starts_with('\'').then_some(c.len_utf8() + 2)
}

/// The leaves of all `use` statements, and the code without them.
fn split_uses(code: &str) -> (Vec<Use>, String) {
    let (mut uses, mut body, mut rest) = (Vec::new(), String::new(), code);
    while let Some(at) = next_use(rest) {
        let before = &rest[..at];
        let line = &before[before.rfind('\n').map_or(0, |n| n + 1)..];
        let public = line.trim_start().starts_with("pub");
        let end = rest[at..].find(';').map_or(rest.len(), |n| at + n);
        leaves(&mut Vec::new(), rest[at + 4..end].trim(), public, &mut uses);
        body.push_str(&before[..before.len() - line.len()]);
        rest = &rest[(end + 1).min(rest.len())..];
    }
    body.push_str(rest);
    (uses, body)
}

/// Where the next `use` statement begins in `code`.
fn next_use(code: &str) -> Option<usize> {
    code.match_indices("use ").map(|(at, _)| at).find(|&at| {
        let line = &code[code[..at].rfind('\n').map_or(0, |n| n + 1)..at];
        matches!(line.trim(), "" | "pub" | "pub(crate)" | "pub(super)") || line.trim().starts_with("pub(in")
    })
}

/// Adds the leaves of the use tree `tree` below `prefix`.
fn leaves(prefix: &mut Vec<String>, tree: &str, public: bool, uses: &mut Vec<Use>) {
    let tree = tree.trim();
    if let Some(group) = tree.strip_prefix('{') {
        for part in split_group(group.trim_end().trim_end_matches('}')) {
            leaves(prefix, part, public, uses);
        }
    } else if let Some((head, tail)) = tree.split_once("::").filter(|(head, _)| !head.contains(' ')) {
        prefix.push(head.to_owned());
        leaves(prefix, tail, public, uses);
        prefix.pop();
    } else if !tree.is_empty() {
        let (last, name) = tree.split_once(" as ").unwrap_or((tree, tree));
        let mut path = prefix.clone();
        let mut name = name.trim().to_owned();
        match last.trim() {
            "*" => name = "*".to_owned(),
            "self" => name = if name == "self" { path.last().cloned().unwrap_or_default() } else { name },
            last => path.push(last.to_owned()),
        }
        uses.push(Use { path, name, public });
    }
}

/// The parts of a group at its top level: `a::{b, c}, d` has two.
fn split_group(group: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&group[start..]);
    parts
}

fn identifiers(code: &str) -> Vec<&str> {
    code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).collect()
}

/// The paths with at least one `::` that stand in code: `["labels", "kind"]` for `labels::kind(x)`.
fn inline_paths(body: &str) -> Vec<Vec<String>> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let paths = body.split(|c: char| !is_word(c)).filter(|p| p.contains("::") && !p.starts_with(':'));
    paths.map(|p| p.split("::").filter(|s| !s.is_empty()).map(str::to_owned).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modules(files: &[(&str, &str)]) -> Graph {
        let sources: Vec<Source> =
            files.iter().map(|(path, code)| Source { path: (*path).to_owned(), code: (*code).to_owned() }).collect();
        Modules::new(&sources).graph()
    }

    #[test]
    fn a_planted_circle_is_found_and_named() {
        let graph = modules(&[
            ("lib.rs", "pub mod room;"),
            ("room/mod.rs", "mod oak;\nmod elm;\npub use oak::Oak;\npub use elm::{self, Elm as Tall};"),
            ("room/oak.rs", "use super::Tall;\npub struct Oak(Tall);"),
            ("room/elm.rs", "pub struct Elm;\nfn plant() { let _ = crate::room::Oak; }"),
        ]);
        let found = circles(&graph);
        assert_eq!(found, [["room/elm.rs", "room/oak.rs"]]);
        let text = describe(&graph, &found[0]);
        assert!(text.contains("src/room/oak.rs imports Elm from src/room/elm.rs"), "{text}");
        assert!(text.contains("src/room/elm.rs imports Oak from src/room/oak.rs"), "{text}");
    }

    #[test]
    fn a_definition_in_mod_rs_ties_its_children_to_it() {
        let own = "mod leaf;\npub struct Shared;\nfn go() { leaf::fall() }";
        let graph = modules(&[("room/mod.rs", own), ("room/leaf.rs", "use super::Shared;\npub fn fall() {}")]);
        assert_eq!(circles(&graph), [["room/leaf.rs", "room/mod.rs"]]);
    }

    #[test]
    fn signposts_comments_strings_and_tests_are_no_imports() {
        let graph = modules(&[
            ("room/mod.rs", "mod leaf;\npub use leaf::fall;"),
            ("room/leaf.rs", "// use super::x;\npub fn fall() -> &'static str { \"crate::room::fall\" }"),
        ]);
        assert!(circles(&graph).is_empty());
        assert!(graph["room/mod.rs"].is_empty());
    }

    #[test]
    fn a_glob_counts_for_what_is_used_of_it() {
        let graph = modules(&[
            ("room/mod.rs", "mod a;\nmod b;\npub use a::*;\npub use b::*;"),
            ("room/a.rs", "pub struct One;"),
            ("room/b.rs", "pub struct Two;"),
            ("hall.rs", "use crate::room::*;\nfn f(_: Two) {}"),
        ]);
        assert_eq!(graph["hall.rs"].keys().collect::<Vec<_>>(), ["room/b.rs"]);
    }
}
