//! Front matter: what a Markdown file says about itself before the article.
//!
//! ```text
//! ---                             +++                            % Harbour levy doubled
//! title: Harbour levy doubled     title = "Harbour levy …"       % Ana Ruiz
//! author: Ana Ruiz                date = 2026-03-09              % 2026-03-09
//! ---                             +++                            (pandoc)
//! ```
//!
//! Only a block whose entries all have one-word names is front matter: words between two rules are words of the article.

use super::article::Metadata;
use super::flow::one_line;
use saphyr_parser::{Event, Parser};

/// What was read of a front matter.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FrontMatter {
    /// The fields that the program knows.
    pub metadata: Metadata,
    /// Descriptions of the article's picture.
    pub captions: Vec<String>,
    /// Comment lines.
    pub comments: Vec<String>,
    /// Every other field: `tags: harbour, levy`.
    pub others: Vec<String>,
}

/// A field with its names from outer to inner: `["cover", "caption"]`.
struct Field {
    names: Vec<String>,
    value: String,
}

/// Larger front matter is not read as such.
const MOST_BYTES: usize = 1 << 16;

/// The front matter of `text` and the text after it; nothing if the text has none. Line ends are `\n`.
pub(super) fn split(text: &str) -> Option<(FrontMatter, &str)> {
    if text.starts_with("% ") {
        return pandoc(text);
    }
    let (first, rest) = text.split_once('\n')?;
    let ends: &[&str] = match first.trim_end() {
        "---" => &["---", "..."],
        "+++" => &["+++"],
        _ => return None,
    };
    let mut at = 0;
    let end = rest.split_inclusive('\n').find_map(|line| {
        let start = at;
        at += line.len();
        ends.contains(&line.trim_end()).then_some(start)
    })?;
    let (inside, after) = (rest.get(..end)?, rest.get(at..)?);
    if inside.len() > MOST_BYTES {
        return None;
    }
    let fields = if ends.len() == 1 { toml(inside) } else { yaml(inside).or_else(|| lines(inside)) }?;
    let one_word = |name: &String| !name.is_empty() && !name.contains(char::is_whitespace);
    if !fields.iter().all(|field| field.names.first().is_some_and(one_word)) {
        return None;
    }
    let mut read = FrontMatter { comments: comments(inside), ..FrontMatter::default() };
    fields.into_iter().for_each(|field| read.take(field));
    Some((read, after))
}

/// Pandoc's title block: up to three lines that begin with `%`: title, authors with `;` between them, date.
fn pandoc(text: &str) -> Option<(FrontMatter, &str)> {
    let mut read = FrontMatter::default();
    let mut rest = text;
    for name in ["title", "author", "date"] {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let Some(value) = line.strip_prefix('%') else { break };
        for value in value.split(';').filter(|v| !v.trim().is_empty()) {
            read.take(Field { names: vec![name.to_owned()], value: value.trim().to_owned() });
        }
        rest = after;
    }
    Some((read, rest))
}

/// Every line that is a comment.
fn comments(inside: &str) -> Vec<String> {
    inside.lines().filter_map(|line| line.strip_prefix('#')).map(one_line).filter(|words| !words.is_empty()).collect()
}

/// The values of a YAML mapping; nothing if it is no mapping or not YAML. Aliases are not followed, so that a small file
/// stays small.
fn yaml(inside: &str) -> Option<Vec<Field>> {
    enum Level {
        Mapping(Option<String>),
        Sequence,
    }
    let (mut levels, mut fields): (Vec<Level>, Vec<Field>) = (Vec::new(), Vec::new());
    for event in Parser::new_from_str(inside) {
        match event.ok()?.0 {
            Event::MappingStart(..) => levels.push(Level::Mapping(None)),
            Event::SequenceStart(..) if levels.is_empty() => return None,
            Event::SequenceStart(..) => levels.push(Level::Sequence),
            Event::MappingEnd | Event::SequenceEnd => {
                levels.pop();
                if let Some(Level::Mapping(name)) = levels.last_mut() {
                    *name = None;
                }
            }
            event @ (Event::Scalar(..) | Event::Alias(_)) => {
                let value = if let Event::Scalar(value, ..) = event { value.into_owned() } else { String::new() };
                match levels.last_mut() {
                    None => return None,
                    Some(Level::Mapping(name @ None)) => {
                        *name = Some(value);
                        continue;
                    }
                    Some(_) => {}
                }
                let names = levels.iter().filter_map(|level| match level {
                    Level::Mapping(name) => name.clone(),
                    Level::Sequence => None,
                });
                fields.push(Field { names: names.collect(), value });
                if let Some(Level::Mapping(name)) = levels.last_mut() {
                    *name = None;
                }
            }
            _ => {}
        }
    }
    (!fields.is_empty()).then_some(fields)
}

/// The values of a TOML document; nothing if it is not TOML.
fn toml(inside: &str) -> Option<Vec<Field>> {
    fn collect(names: &[String], value: &toml::Value, fields: &mut Vec<Field>) {
        let mut field = |value| fields.push(Field { names: names.to_vec(), value });
        match value {
            toml::Value::Table(table) => {
                for (name, value) in table {
                    collect(&[names, std::slice::from_ref(name)].concat(), value, fields);
                }
            }
            toml::Value::Array(values) => values.iter().for_each(|value| collect(names, value, fields)),
            toml::Value::String(words) => field(words.clone()),
            toml::Value::Datetime(date) => field(date.to_string()),
            toml::Value::Integer(number) => field(number.to_string()),
            toml::Value::Float(number) => field(number.to_string()),
            toml::Value::Boolean(is) => field(is.to_string()),
        }
    }
    let mut fields = Vec::new();
    collect(&[], &toml::Value::Table(inside.parse().ok()?), &mut fields);
    (!fields.is_empty()).then_some(fields)
}

/// `name: value` line by line, for front matter that is not quite YAML: `title: Levy: what now?`.
fn lines(inside: &str) -> Option<Vec<Field>> {
    let lines = inside.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    let fields: Option<Vec<Field>> = lines
        .map(|line| {
            let (name, value) = line.split_once(':')?;
            let value = value.trim().trim_matches(['"', '\'']);
            Some(Field { names: vec![name.trim().to_owned()], value: value.to_owned() })
        })
        .collect();
    fields.filter(|fields| !fields.is_empty())
}

impl FrontMatter {
    /// Puts a field where it belongs.
    fn take(&mut self, field: Field) {
        let value = one_line(&field.value);
        if value.is_empty() || value == "~" || value == "null" {
            return;
        }
        let plain = |name: &String| name.to_lowercase().replace(['-', '_'], "");
        let (outer, inner) = (field.names.first().map(plain), field.names.last().map(plain));
        let (outer, inner) = (outer.unwrap_or_default(), inner.unwrap_or_default());
        if inner.ends_with("caption") || inner == "alt" || inner.ends_with("alttext") || inner.ends_with("imagealt") {
            return self.captions.push(value);
        }
        let m = &mut self.metadata;
        let nested = field.names.len() > 1;
        let place = match outer.as_str() {
            "author" | "authors" | "byline" | "by" | "writer" | "creator" if !nested || inner == "name" => {
                return add_author(&mut m.byline, &value);
            }
            "title" | "headline" if !nested => &mut m.headline,
            "subtitle" | "dek" | "deck" | "standfirst" | "subheadline" | "description" | "summary" | "excerpt"
                if !nested =>
            {
                &mut m.dek
            }
            "date" | "published" | "pubdate" | "publishdate" | "publishedat" | "datepublished" if !nested => {
                &mut m.published
            }
            "outlet" | "publication" | "publisher" | "site" | "sitename" if !nested || inner == "name" => &mut m.outlet,
            "url" | "permalink" | "canonical" | "canonicalurl" if !nested => &mut m.url,
            "lang" | "language" | "locale" if !nested => &mut m.language,
            _ => return self.add_other(field.names.join("."), &value),
        };
        if place.is_empty() {
            *place = if outer.contains("date") || outer.contains("publishedat") || outer == "published" {
                day(&value).to_owned()
            } else {
                value
            };
        } else if *place != value {
            self.add_other(field.names.join("."), &value);
        }
    }

    /// Lists a field that the program does not use; values of one name together.
    fn add_other(&mut self, name: String, value: &str) {
        let begins = format!("{name}: ");
        match self.others.last_mut() {
            Some(last) if last.starts_with(&begins) => last.push_str(&format!(", {value}")),
            _ => self.others.push(begins + value),
        }
    }
}

/// `Ana Ruiz`, then `Ana Ruiz and Tom Reike`, then `Ana Ruiz, Tom Reike and Li Wen`.
fn add_author(byline: &mut String, author: &str) {
    let author = author.strip_prefix("By ").or_else(|| author.strip_prefix("by ")).unwrap_or(author);
    *byline = match byline.as_str() {
        "" => author.to_owned(),
        before => format!("{} and {author}", before.replacen(" and ", ", ", 1)),
    };
}

/// `2026-03-09` of `2026-03-09T18:30:00+01:00`: the day as the writer's own clock showed it. Other dates stay as typed.
fn day(date: &str) -> &str {
    let is_day =
        |d: &str| d.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    match date.get(..10) {
        Some(day) if is_day(day) => day,
        _ => date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn metadata(text: &str) -> Metadata {
        split(text).unwrap().0.metadata
    }

    #[test]
    fn yaml_toml_and_pandoc_say_the_same() {
        let expected = Metadata {
            headline: "Harbour levy: doubled".into(),
            byline: "Ana Ruiz and Tom Reike".into(),
            published: "2026-03-09".into(),
            ..Metadata::default()
        };
        for text in [
            "---\ntitle: \"Harbour levy: doubled\"\nauthors:\n  - name: Ana Ruiz\n  - name: Tom Reike\ndate: 2026-03-09\n---\nBody.\n",
            "+++\ntitle = \"Harbour levy: doubled\"\nauthors = [\"Ana Ruiz\", \"Tom Reike\"]\ndate = 2026-03-09T18:30:00+01:00\n+++\nBody.\n",
            "% Harbour levy: doubled\n% Ana Ruiz; Tom Reike\n% 2026-03-09\nBody.\n",
            "---\ntitle: Harbour levy: doubled\nauthor: By Ana Ruiz and Tom Reike\ndate: 2026-03-09 18:30\n---\nBody.\n",
        ] {
            let (read, rest) = split(text).unwrap();
            assert_eq!((read.metadata, rest), (expected.clone(), "Body.\n"), "{text}");
        }
    }

    #[test]
    fn other_fields_captions_and_comments_are_kept_apart() {
        let text = "---\ntitle: >-\n  Levy\n  doubled\ncover:\n  image: h.jpg\n  caption: 400 boats\n# TK: the date\n\
                    tags: [harbour, levy]\nlang: en-GB\n---\n";
        let (read, rest) = split(text).unwrap();
        assert_eq!(
            (read.metadata.headline.as_str(), read.metadata.language.as_str(), rest),
            ("Levy doubled", "en-GB", "")
        );
        assert_eq!(read.captions, ["400 boats"]);
        assert_eq!(read.comments, ["TK: the date"]);
        assert_eq!(read.others, ["cover.image: h.jpg", "tags: harbour, levy"]);
    }

    #[test]
    fn words_between_two_rules_are_words() {
        for text in
            ["---\nThe bridge is shut.\n---\n", "---\nThe council said: no.\n---\n", "---\n\n---\n", "---\nno end\n"]
        {
            assert_eq!(split(text), None, "{text}");
        }
        assert_eq!(metadata("---\ntitle: X\n---\n").headline, "X");
    }

    #[test]
    fn repeated_aliases_do_not_grow() {
        let mut text = "---\na: &a [x, x]\n".to_owned();
        for i in 0..60 {
            text.push_str(&format!("b{i}: &b{i} [*a, *a, *a, *a]\n"));
        }
        assert!(split(&(text + "---\n")).unwrap().0.others.len() < 100);
    }
}
