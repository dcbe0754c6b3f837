//! Which keys run which command: the defaults of the command table, changed by the settings file, where
//! `"claim.next-open": "J"` gives a command one key and `"edit.redo": "Ctrl+Y, Ctrl+Shift+Z"` gives it two.
//!
//! When two commands have the same key, the first in the menus keeps it, and the window reports the clash. A key that is
//! spelled wrongly and a command that does not exist are reported too, and the default stays.

use super::commands::{ALL, Command};
use egui::{InputState, Key, KeyboardShortcut, Modifiers};
use std::collections::BTreeMap;

/// A key as menus and the settings file write it: `Ctrl+Shift+S`.
pub fn key_text(key: KeyboardShortcut) -> String {
    let KeyboardShortcut { modifiers, logical_key } = key;
    let mut text = String::new();
    for (held, name) in
        [(modifiers.command || modifiers.ctrl, "Ctrl"), (modifiers.alt, "Alt"), (modifiers.shift, "Shift")]
    {
        if held {
            text.push_str(name);
            text.push('+');
        }
    }
    text.push_str(match logical_key {
        // Signs where the names are long; `parse_key` reads both.
        Key::Plus => "+",
        Key::Minus => "-",
        Key::Comma => ",",
        key => key.name(),
    });
    text
}

/// Reads `Ctrl+Shift+S`; `None` when it names no key.
pub fn parse_key(text: &str) -> Option<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    let mut parts: Vec<&str> = text.split('+').map(str::trim).collect();
    // A plus sign is itself a key: `Ctrl++`.
    if text.ends_with('+') {
        parts.retain(|part| !part.is_empty());
        parts.push("Plus");
    }
    let key = match parts.pop()? {
        "-" => Key::Minus,
        name => Key::from_name(name)?,
    };
    for part in parts {
        match part.to_ascii_lowercase().as_str() {
            "ctrl" | "cmd" | "command" => modifiers |= Modifiers::COMMAND,
            "alt" | "option" => modifiers |= Modifiers::ALT,
            "shift" => modifiers |= Modifiers::SHIFT,
            _ => return None,
        }
    }
    Some(KeyboardShortcut::new(modifiers, key))
}

/// Reads one key, or several that commas or spaces separate; `None` when one of them cannot be read.
fn parse_keys(text: &str) -> Option<Vec<KeyboardShortcut>> {
    // A comma alone separates nothing from nothing; as a key it is written `Comma`.
    if let Some(one) = Some(text.trim()).filter(|one| *one != ",").and_then(parse_key) {
        return Some(vec![one]);
    }
    let parts = text.split(|c: char| c == ',' || c.is_whitespace()).filter(|part| !part.is_empty());
    // `Ctrl+, J` is not Ctrl and the plus key, but a comma where a key was meant: the key's name is `Comma`.
    let whole = |part: &&str| *part == "+" || part.ends_with("++") || !part.ends_with('+');
    let keys = parts.map(|part| Some(part).filter(whole).and_then(parse_key)).collect::<Option<Vec<_>>>()?;
    (!keys.is_empty()).then_some(keys)
}

/// True when the key types something in a field: it then belongs to the field that has the focus.
fn types(key: KeyboardShortcut) -> bool {
    let KeyboardShortcut { modifiers, logical_key } = key;
    !modifiers.command && !modifiers.ctrl && !modifiers.alt && !is_function_key(logical_key)
}

/// True when the key was pressed in this frame, with exactly its modifiers; the event is then consumed.
fn consume(key: KeyboardShortcut, input: &mut InputState) -> bool {
    let mut pressed = false;
    input.events.retain(|event| {
        let hit = matches!(event, egui::Event::Key { key: down, pressed: true, repeat: false, modifiers, .. }
            if *down == key.logical_key && same(*modifiers, key.modifiers, key.logical_key));
        pressed |= hit;
        !hit
    });
    pressed
}

/// True when the held modifiers are the wanted ones; Shift is ignored for a sign that needs it on some keyboards.
fn same(held: Modifiers, wanted: Modifiers, key: Key) -> bool {
    let sign = matches!(key, Key::Plus | Key::Questionmark | Key::Colon);
    (held.command || held.ctrl) == (wanted.command || wanted.ctrl)
        && held.alt == wanted.alt
        && (held.shift == wanted.shift || sign)
}

fn is_function_key(key: Key) -> bool {
    let name = key.name();
    name.len() > 1 && name.starts_with('F') && name[1..].chars().all(|c| c.is_ascii_digit())
}

/// Which keys run what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortcuts {
    /// The keys of each command, in the order in which they were given; a command without keys is not in here.
    keys: BTreeMap<Command, Vec<KeyboardShortcut>>,
    /// What is wrong with the keys of the settings file, one sentence for each problem.
    pub complaints: Vec<String>,
}

impl Default for Shortcuts {
    fn default() -> Self {
        Self::new(&BTreeMap::new())
    }
}

impl Shortcuts {
    /// The defaults, with `changes` applied: keys by the name of the command, where an empty text removes the shortcut.
    pub fn new(changes: &BTreeMap<String, String>) -> Self {
        let mut keys: BTreeMap<Command, Vec<KeyboardShortcut>> =
            ALL.iter().map(|spec| (spec.command, spec.keys.to_vec())).collect();
        let mut complaints = Vec::new();
        let mut chosen = BTreeMap::new();
        for (name, text) in changes {
            let Some(command) = Command::named(name) else {
                complaints.push(format!("The settings give keys to “{name}”, which is no command. Remove that line."));
                continue;
            };
            match if text.trim().is_empty() { Some(Vec::new()) } else { parse_keys(text) } {
                Some(read) => _ = chosen.insert(command, read),
                None => complaints.push(format!(
                    "The settings give “{name}” the keys “{text}”, which cannot be read. Write them like Ctrl+Shift+S."
                )),
            }
        }
        // A second default key gives way to whoever chose it; only for a first one is a clash worth a message.
        for wanted in keys.values_mut() {
            let mut at = 0;
            wanted.retain(|key| {
                at += 1;
                at == 1 || !chosen.values().flatten().any(|taken| taken == key)
            });
        }
        keys.extend(chosen);
        resolve_clashes(&mut keys, &mut complaints);
        keys.retain(|_, keys| !keys.is_empty());
        Self { keys, complaints }
    }

    /// All that is wrong with the keys of the settings file, in one text; `None` when nothing is.
    pub fn complaint(&self) -> Option<String> {
        (!self.complaints.is_empty()).then(|| self.complaints.join("\n"))
    }

    /// The keys of a command.
    pub fn of(&self, command: Command) -> &[KeyboardShortcut] {
        self.keys.get(&command).map(Vec::as_slice).unwrap_or_default()
    }

    /// The first key of a command as a menu shows it; empty when it has none.
    pub fn text(&self, command: Command) -> String {
        self.of(command).first().map(|key| key_text(*key)).unwrap_or_default()
    }

    /// The commands whose keys were pressed in this frame. While the user is `typing` in a field, keys that type stay with
    /// the field.
    pub fn pressed(&self, input: &mut InputState, typing: bool) -> Vec<Command> {
        let mut pressed = Vec::new();
        for (command, keys) in &self.keys {
            for key in keys {
                if !(typing && types(*key)) && consume(*key, input) {
                    pressed.push(*command);
                }
            }
        }
        pressed
    }
}

/// Where several commands have the same key, the first in the menus keeps it.
fn resolve_clashes(keys: &mut BTreeMap<Command, Vec<KeyboardShortcut>>, complaints: &mut Vec<String>) {
    let mut owners: Vec<(KeyboardShortcut, Command)> = Vec::new();
    for (&command, wanted) in keys.iter_mut() {
        wanted.retain(|&key| match owners.iter().find(|(taken, _)| *taken == key) {
            // The same key given twice to one command is no clash.
            Some((_, owner)) if *owner == command => false,
            Some((_, owner)) => {
                let (key, owner) = (key_text(key), owner.spec().label);
                let label = command.spec().label;
                complaints.push(format!(
                    "{key} is given to both “{owner}” and “{label}”; “{owner}” keeps it. Choose other keys for one of them in the settings."
                ));
                false
            }
            None => {
                owners.push((key, command));
                true
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written() {
        for spec in ALL {
            for key in spec.keys {
                assert_eq!(parse_key(&key_text(*key)), Some(*key), "{key:?}");
            }
        }
        assert_eq!(parse_key("Ctrl+Nothing"), None);
        assert_eq!(parse_key("Hyper+J"), None);
        assert_eq!(parse_key(""), None);
    }

    #[test]
    fn several_keys_are_separated_by_commas_or_spaces() {
        let read = |text: &str| parse_keys(text).map(|keys| keys.into_iter().map(key_text).collect::<Vec<_>>());
        let list = |keys: &[&str]| Some(keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>());
        assert_eq!(read("J"), list(&["J"]));
        assert_eq!(read("Ctrl+Y, Ctrl+Shift+Z"), list(&["Ctrl+Y", "Ctrl+Shift+Z"]));
        assert_eq!(read("J Alt+K,L"), list(&["J", "Alt+K", "L"]));
        assert_eq!(read(" Ctrl + S "), list(&["Ctrl+S"]), "spaces around the plus sign");
        assert_eq!(read("Ctrl++ J"), list(&["Ctrl++", "J"]), "the plus key");
        assert_eq!(read("Ctrl+,"), list(&["Ctrl+,"]), "the comma key, alone");
        assert_eq!(read("J, Nothing"), None);
        assert_eq!(read("Ctrl+, J"), None);
        assert_eq!(read(" , "), None);
    }

    #[test]
    fn each_of_several_keys_runs_the_command() {
        let shortcuts = Shortcuts::new(&[("claim.note".to_owned(), "Ctrl+M, F7".to_owned())].into());
        for key in ["Ctrl+M", "F7"] {
            let key = parse_key(key).unwrap();
            let event = egui::Event::Key {
                key: key.logical_key,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers: key.modifiers,
            };
            let mut input = InputState::default();
            input.events.push(event);
            assert_eq!(shortcuts.pressed(&mut input, true), [Command::Note], "{key:?}");
            assert!(input.events.is_empty(), "the key is consumed");
        }
        assert_eq!(shortcuts.text(Command::Note), "Ctrl+M", "menus show the first");
    }

    #[test]
    fn a_second_default_key_gives_way_without_a_word() {
        let shortcuts = Shortcuts::new(&[("claim.note".to_owned(), "Ctrl+Shift+Z".to_owned())].into());
        assert_eq!(shortcuts.complaint(), None);
        assert_eq!(shortcuts.text(Command::Note), "Ctrl+Shift+Z");
        assert_eq!(shortcuts.of(Command::Redo), [parse_key("Ctrl+Y").unwrap()]);
    }

    #[test]
    fn a_clash_is_told_and_the_first_keeps_the_key() {
        let shortcuts = Shortcuts::new(&[("claim.note".to_owned(), "J".to_owned())].into());
        assert_eq!(shortcuts.text(Command::NextOpen), "J");
        assert_eq!(shortcuts.of(Command::Note), []);
        assert!(shortcuts.complaints[0].contains("Next open claim"), "{:?}", shortcuts.complaints);
        let two = Shortcuts::new(&[("claim.note", "J"), ("claim.flag", "T")].map(|(n, k)| (n.into(), k.into())).into());
        let told = two.complaint().expect("two clashes");
        assert!(told.contains("Next open claim") && told.contains("Tick the next item"), "{told}");
        assert_eq!(Shortcuts::default().complaint(), None);
    }

    #[test]
    fn a_change_an_empty_one_and_two_wrong_ones() {
        let changes = [("claim.note", "Ctrl+N"), ("claim.tick", ""), ("claim.dance", "D"), ("file.save", "Ctrl+Ctrlx")];
        let changes = changes.map(|(name, keys)| (name.to_owned(), keys.to_owned())).into();
        let shortcuts = Shortcuts::new(&changes);
        assert_eq!(shortcuts.text(Command::Note), "Ctrl+N");
        assert_eq!(shortcuts.of(Command::TickNext), []);
        assert_eq!(shortcuts.text(Command::Save), "Ctrl+S");
        assert_eq!(shortcuts.complaints.len(), 2);
    }

    #[test]
    fn letters_wait_while_a_field_has_the_focus() {
        assert!(parse_key("J").is_some_and(types));
        assert!(parse_key("Shift+J").is_some_and(types));
        assert!(!parse_key("Ctrl+S").is_some_and(types));
        assert!(!parse_key("F1").is_some_and(types));
    }
}
