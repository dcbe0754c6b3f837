//! Reading a damaged file part by part: sound records are read, the others are listed with line and column.

use super::entries::Entries;
use super::opened::{Dropped, Opened};
use super::split::{INDENT, Piece, by_brackets, by_indent};
use super::v1;
use serde::de::DeserializeOwned;

/// How many adjacent pieces are tried as one when the first cannot be read alone: a long text may contain lines that
/// look like the beginning of a block. Each try parses again, so a small number; more than five such lines in one text
/// are unlikely.
const TOGETHER: usize = 6;

/// Reads all sound parts. `torn` is the byte from which the file is not text. Fails when no revision, claim or source
/// is sound.
pub(super) fn read(text: &str, torn: Option<usize>) -> Result<Opened, Dropped> {
    let mut salvage = Salvage { text, dropped: Vec::new() };
    let mut file = v1::File::default();
    let (fields, sound) = by_brackets(text, 0, true);
    let fields = if sound { fields } else { best(fields, by_indent(text, 0, INDENT, true)) };
    let mut some = false;
    for (i, field) in fields.iter().enumerate() {
        let rest = fields.get(i + 1).map_or(text.len(), |next| next.at);
        let field = Piece { value: text.get(field.value_at..rest).unwrap_or(field.value), ..*field };
        some |= salvage.field(&mut file, field);
    }
    if let Some(at) = torn {
        salvage.drop(at, "everything from here on", "it is not text");
    }
    if !some {
        let whole = ron::from_str::<v1::File>(text).err();
        let (line, column) = whole.as_ref().map_or((1, 1), |e| (e.span.start.line, e.span.start.col));
        let why = whole.map_or("nothing in it can be read".to_owned(), |e| e.code.to_string());
        return Err(Dropped { line, column, what: "the file".to_owned(), why });
    }
    let mut opened = v1::read(file);
    salvage.dropped.sort_by_key(|d| (d.line, d.column));
    opened.dropped = salvage.dropped;
    Ok(opened)
}

/// The longer list of pieces.
fn best<'t>(a: Vec<Piece<'t>>, b: Vec<Piece<'t>>) -> Vec<Piece<'t>> {
    if b.len() >= a.len() { b } else { a }
}

struct Salvage<'t> {
    text: &'t str,
    dropped: Vec<Dropped>,
}

impl<'t> Salvage<'t> {
    /// Reads one field; true when it has a sound revision, claim or source.
    fn field(&mut self, file: &mut v1::File, field: Piece<'t>) -> bool {
        match field.key {
            "people" => file.people = self.map(field, "person"),
            "settings" => file.settings = self.value(field, "the desk's settings").unwrap_or_default(),
            "revisions" => file.revisions = self.map(field, "draft"),
            "claims" => file.claims = self.map(field, "claim"),
            "sources" => file.sources = self.map(field, "source"),
            "speakers" => file.speakers = self.map(field, "speaker"),
            "attributions" => file.attributions = self.map(field, "quote"),
            "criticisms" => file.criticisms = self.map(field, "criticism"),
            "places" => file.places = self.map(field, "place"),
            "sentences" => file.sentences = self.map(field, "sentence"),
            "checklists" => file.checklists = self.map(field, "checklist"),
            "filters" => file.filters = self.map(field, "filter"),
            "conflicts" => file.conflicts = self.map(field, "conflict"),
            "log" => file.log = self.list(field, "log entry"),
            // Unknown fields, and the program's name, are skipped, as in a sound file.
            _ => {}
        }
        match field.key {
            "revisions" => !file.revisions.is_empty(),
            "claims" => !file.claims.is_empty(),
            "sources" => !file.sources.is_empty(),
            _ => false,
        }
    }

    fn map<K: DeserializeOwned, V: DeserializeOwned>(&mut self, field: Piece<'t>, what: &str) -> Entries<K, V> {
        let mut entries = Vec::new();
        self.pieces(field, true, what, |key, value| {
            let key = ron::from_str(key).map_err(|_| None)?;
            let value = ron::from_str(value).map_err(|error| Some(Box::new(error)))?;
            entries.push((key, value));
            Ok(())
        });
        Entries(entries)
    }

    fn list<V: DeserializeOwned>(&mut self, field: Piece<'t>, what: &str) -> Vec<V> {
        let mut values = Vec::new();
        self.pieces(field, false, what, |_, value| {
            values.push(ron::from_str(value).map_err(|error| Some(Box::new(error)))?);
            Ok(())
        });
        values
    }

    /// Passes each piece of a collection to `take`, alone or joined with those after it, and records those that it
    /// refuses.
    fn pieces(
        &mut self,
        field: Piece<'t>,
        keyed: bool,
        what: &str,
        mut take: impl FnMut(&str, &str) -> Result<(), Option<Box<ron::error::SpannedError>>>,
    ) {
        let (pieces, sound) = by_brackets(field.value, field.value_at, keyed);
        let pieces =
            if sound { pieces } else { best(pieces, by_indent(field.value, field.value_at, 2 * INDENT, keyed)) };
        let mut i = 0;
        while let Some(piece) = pieces.get(i) {
            let mut refused = None;
            let mut used = 0;
            for n in 1..=if sound { 1 } else { TOGETHER.min(pieces.len() - i) } {
                let end = pieces.get(i + n).map_or(field.value_at + field.value.len(), |next| next.at);
                let value = if sound { piece.value } else { self.text.get(piece.value_at..end).unwrap_or(piece.value) };
                match take(piece.key, closed(value)) {
                    Ok(()) => {
                        used = n;
                        break;
                    }
                    Err(error) if n == 1 => refused = Some(error),
                    Err(_) => {}
                }
            }
            if used == 0 {
                let name = [what, piece.key.trim_matches('"')].join(" ");
                self.refuse(*piece, name.trim_end(), refused.flatten().as_deref());
            }
            i += used.max(1);
        }
        if pieces.is_empty() && field.value.trim_end().len() > 3 {
            self.drop(field.at, &format!("every {what}"), "nothing in it can be read");
        }
    }

    fn value<V: DeserializeOwned>(&mut self, field: Piece<'t>, what: &str) -> Option<V> {
        match ron::from_str(closed(field.value)) {
            Ok(value) => Some(value),
            Err(error) => {
                self.refuse(field, what, Some(&error));
                None
            }
        }
    }

    fn refuse(&mut self, piece: Piece<'t>, what: &str, error: Option<&ron::error::SpannedError>) {
        let Some(error) = error else { return self.drop(piece.at, what, "its name cannot be read") };
        let (line, column) = self.position(piece.value_at);
        let (down, right) = (error.span.start.line.saturating_sub(1), error.span.start.col);
        let column = if down == 0 { column + right.saturating_sub(1) } else { right };
        self.dropped.push(Dropped { line: line + down, column, what: what.to_owned(), why: error.code.to_string() });
    }

    fn drop(&mut self, at: usize, what: &str, why: &str) {
        let (line, column) = self.position(at);
        self.dropped.push(Dropped { line, column, what: what.to_owned(), why: why.to_owned() });
    }

    /// Line and column, both from 1, of a byte.
    fn position(&self, at: usize) -> (usize, usize) {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
        (line, column)
    }
}

/// A value without the trailing comma and brackets of its container, when it was cut by lines.
fn closed(value: &str) -> &str {
    let value = value.trim_end();
    if ron::from_str::<serde::de::IgnoredAny>(value).is_ok() {
        return value;
    }
    let mut short = value;
    while let Some(shorter) = short.strip_suffix([',', '}', ']', ')']).map(str::trim_end) {
        if ron::from_str::<serde::de::IgnoredAny>(shorter).is_ok() {
            return shorter;
        }
        short = shorter;
    }
    value
}
