//! Keys and what they run: the defaults of the command table, changed by the settings file. `"claim.next-open": "J"`.
//!
//! Two commands on one key are a clash: the first in the menus keeps it, and the window says so. A key that the file
//! spells wrongly, or a command that it does not know, is told too, and the default stays.

use super::commands::{ALL, Command};
use egui::{InputState, Key, Modifiers};
use std::collections::BTreeMap;
use std::fmt;

/// A key with its modifiers: `Ctrl+Shift+S`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Keys {
    /// Held down.
    pub modifiers: Modifiers,
    /// Pressed.
    pub key: Key,
}

impl fmt::Display for Keys {
    /// `Ctrl+Shift+S`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [
            (self.modifiers.command || self.modifiers.ctrl, "Ctrl"),
            (self.modifiers.alt, "Alt"),
            (self.modifiers.shift, "Shift"),
        ] {
            if held {
                write!(f, "{name}+")?;
            }
        }
        f.write_str(match self.key {
            // Short signs where the names are long; `Keys::read` takes both.
            Key::Plus => "+",
            Key::Minus => "-",
            key => key.name(),
        })
    }
}

impl Keys {
    /// Reads `Ctrl+Shift+S`; nothing when it names no key.
    pub fn read(text: &str) -> Option<Self> {
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
        Some(Self { modifiers, key })
    }

    /// True when the keys type a letter in a field, so that they wait while one has the focus.
    pub fn types(self) -> bool {
        !self.modifiers.command && !self.modifiers.ctrl && !self.modifiers.alt && !is_function_key(self.key)
    }

    /// True when the keys were pressed, with no other modifier held; they are then used up.
    fn pressed(self, input: &mut InputState) -> bool {
        let wanted = self.modifiers;
        let mut pressed = false;
        input.events.retain(|event| {
            let hit = matches!(event, egui::Event::Key { key, pressed: true, repeat: false, modifiers, .. }
                if *key == self.key && same(*modifiers, wanted, self.key));
            pressed |= hit;
            !hit
        });
        pressed
    }
}

/// Modifiers alike, where a key such as `+` may need Shift to be typed at all.
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
    keys: BTreeMap<Command, Keys>,
    /// What is wrong with the settings file's keys, one sentence each.
    pub complaints: Vec<String>,
}

impl Default for Shortcuts {
    fn default() -> Self {
        Self::new(&BTreeMap::new())
    }
}

impl Shortcuts {
    /// The defaults with `changes` laid over them: command names and keys, where empty keys take a shortcut away.
    pub fn new(changes: &BTreeMap<String, String>) -> Self {
        let mut keys: BTreeMap<Command, Keys> =
            ALL.iter().filter_map(|spec| Some((spec.command, spec.keys?))).collect();
        let mut complaints = Vec::new();
        for (name, text) in changes {
            let Some(command) = Command::named(name) else {
                complaints.push(format!("The settings give keys to “{name}”, which is no command. Remove that line."));
                continue;
            };
            if text.trim().is_empty() {
                keys.remove(&command);
                continue;
            }
            match Keys::read(text) {
                Some(read) => _ = keys.insert(command, read),
                None => complaints.push(format!(
                    "The settings give “{name}” the keys “{text}”, which cannot be read. Write them like Ctrl+Shift+S."
                )),
            }
        }
        take_away_clashes(&mut keys, &mut complaints);
        Self { keys, complaints }
    }

    /// All that is wrong with the settings file's keys, in one text; nothing when all is well.
    pub fn complaint(&self) -> Option<String> {
        (!self.complaints.is_empty()).then(|| self.complaints.join("\n"))
    }

    /// The keys of a command.
    pub fn of(&self, command: Command) -> Option<Keys> {
        self.keys.get(&command).copied()
    }

    /// The keys as a menu shows them; empty when there are none.
    pub fn text(&self, command: Command) -> String {
        self.of(command).map(|keys| keys.to_string()).unwrap_or_default()
    }

    /// What was pressed in this frame. While a field has the focus, keys that type stay with the field.
    pub fn pressed(&self, input: &mut InputState, typing: bool) -> Vec<Command> {
        let mut pressed = Vec::new();
        for (command, keys) in &self.keys {
            if !(typing && keys.types()) && keys.pressed(input) {
                pressed.push(*command);
            }
        }
        // Redo has a second spelling that hands expect.
        let redo = Keys { modifiers: Modifiers { shift: true, ..Modifiers::COMMAND }, key: Key::Z };
        if !self.keys.values().any(|keys| *keys == redo) && redo.pressed(input) {
            pressed.push(Command::Redo);
        }
        pressed
    }
}

/// The first command in the menus keeps a key that two have.
fn take_away_clashes(keys: &mut BTreeMap<Command, Keys>, complaints: &mut Vec<String>) {
    let mut owners: Vec<(Keys, Command)> = Vec::new();
    keys.retain(|&command, &mut wanted| match owners.iter().find(|(taken, _)| *taken == wanted) {
        Some((_, owner)) => {
            complaints.push(format!(
                "{wanted} is given to both “{}” and “{}”; “{}” keeps it. Choose other keys for one of them in the settings.",
                owner.spec().label,
                command.spec().label,
                owner.spec().label
            ));
            false
        }
        None => {
            owners.push((wanted, command));
            true
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written() {
        for spec in ALL {
            if let Some(keys) = spec.keys {
                assert_eq!(Keys::read(&keys.to_string()), Some(keys), "{keys}");
            }
        }
        assert_eq!(Keys::read("Ctrl+Nothing"), None);
        assert_eq!(Keys::read("Hyper+J"), None);
        assert_eq!(Keys::read(""), None);
    }

    #[test]
    fn a_clash_is_told_and_the_first_keeps_the_key() {
        let shortcuts = Shortcuts::new(&[("claim.note".to_owned(), "J".to_owned())].into());
        assert_eq!(shortcuts.text(Command::NextOpen), "J");
        assert_eq!(shortcuts.of(Command::Note), None);
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
        assert_eq!(shortcuts.of(Command::TickNext), None);
        assert_eq!(shortcuts.text(Command::Save), "Ctrl+S");
        assert_eq!(shortcuts.complaints.len(), 2);
    }

    #[test]
    fn letters_wait_while_a_field_has_the_focus() {
        assert!(Keys::read("J").is_some_and(Keys::types));
        assert!(Keys::read("Shift+J").is_some_and(Keys::types));
        assert!(!Keys::read("Ctrl+S").is_some_and(Keys::types));
        assert!(!Keys::read("F1").is_some_and(Keys::types));
    }
}
