//! Reads labelled text: GUM, the silver files, and what they have in common.
//!
//! Every source becomes [`Sentence`]s in the engine's own tokens (`tokens.rs` of the engine splits them, `align.rs`
//! transfers the labels), so that a model is trained on exactly what it will see.

use crate::align;
use std::io::Read;
use std::path::Path;
use tickmark::extract::models::{Tag, words::Word};
use tickmark::text::Token;

/// A token as a source gives it.
#[derive(Clone, Debug, Default)]
pub struct SourceToken {
    pub word: String,
    pub tag: String,
    /// Index of the head; `None` for the root.
    pub head: Option<usize>,
    pub label: String,
    /// BIO with the source's own types; empty when the source does not mark names.
    pub entity: String,
    pub space_after: bool,
}

/// A sentence in the engine's tokens. Labels that a source does not have are `None`.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    pub text: String,
    pub tokens: Vec<Token>,
    pub words: Vec<Word>,
    pub tags: Vec<Option<Tag>>,
    /// Heads and labels, when the tokens could be aligned with a whole tree.
    pub tree: Option<(Vec<Option<usize>>, Vec<String>)>,
    pub entities: Vec<Option<String>>,
    /// True for a document of the tenth that is held out for evaluation.
    pub held_out: bool,
}

/// All training text, one list per source.
pub struct Corpora {
    pub gum: Vec<Sentence>,
    pub voa: Vec<Sentence>,
    pub masc: Vec<Sentence>,
    pub wikigold: Vec<Sentence>,
}

/// Reads everything under `folder`.
pub fn read(folder: &Path) -> std::io::Result<Corpora> {
    let corpora = Corpora {
        gum: gum(&folder.join("gum"))?,
        voa: silver(&folder.join("silver/voa.tsv.gz"))?,
        masc: silver(&folder.join("silver/masc.tsv.gz"))?,
        wikigold: wikigold(&folder.join("wikigold.conll"))?,
    };
    let [gum, voa, masc, wiki] = [&corpora.gum, &corpora.voa, &corpora.masc, &corpora.wikigold].map(Vec::len);
    eprintln!("sentences: GUM {gum}, VOA {voa}, MASC {masc}, Wikigold {wiki}");
    Ok(corpora)
}

/// The documents of GUM; every tenth is held out.
fn gum(folder: &Path) -> std::io::Result<Vec<Sentence>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)?.filter_map(|e| e.ok().map(|e| e.path())).collect();
    paths.sort();
    let mut found = Vec::new();
    for (i, path) in paths.iter().filter(|p| p.extension().is_some_and(|x| x == "conllu")).enumerate() {
        for block in std::fs::read_to_string(path)?.split("\n\n") {
            let mut sentence = align::retokenise(&conllu(block));
            sentence.held_out = i % 10 == 7;
            sentence.tree = None; // another scheme of trees
            found.push(sentence);
        }
    }
    found.retain(|s: &Sentence| !s.tokens.is_empty());
    Ok(found)
}

fn conllu(block: &str) -> Vec<SourceToken> {
    let mut glued_until = 0usize;
    let mut tokens: Vec<SourceToken> = Vec::new();
    let mut marks: Vec<&str> = Vec::new();
    for line in block.lines().filter(|l| !l.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, word, _, _, tag, _, head, label, _, misc] = fields[..] else { continue };
        let spaced = !misc.contains("SpaceAfter=No");
        if let Some((_, last)) = id.split_once('-') {
            // `3-4 don't`: the parts that follow are written together.
            glued_until = last.parse().unwrap_or(0);
            continue;
        }
        let Ok(id) = id.parse::<usize>() else { continue };
        tokens.push(SourceToken {
            word: word.into(),
            tag: tag.into(),
            head: head.parse::<usize>().ok().and_then(|h| h.checked_sub(1)),
            label: label.into(),
            entity: "O".into(),
            space_after: spaced && id >= glued_until,
        });
        marks.push(misc.split('|').find_map(|m| m.strip_prefix("Entity=")).unwrap_or(""));
    }
    gum_names(&mut tokens, &marks);
    tokens
}

/// GUM marks every noun phrase that is mentioned; a name is the run of proper nouns around the head of such a phrase.
fn gum_names(tokens: &mut [SourceToken], marks: &[&str]) {
    let mut open: Vec<(&str, usize)> = Vec::new();
    for (at, mark) in marks.iter().enumerate() {
        let mut rest = *mark;
        while let Some(c) = rest.chars().next() {
            let end = rest.get(1..).and_then(|r| r.find(['(', ')'])).map_or(rest.len(), |e| e + 1);
            if c == '(' {
                open.push((rest.get(1..end).and_then(|m| m.split('-').nth(1)).unwrap_or("").trim_end_matches(')'), at));
            }
            if c == ')' || rest.get(end..).is_some_and(|r| r.starts_with(')')) {
                if let Some((kind, start)) = open.pop() {
                    gum_name(tokens, kind, start, at);
                }
                rest = rest.get(if c == ')' { 1 } else { end + 1 }..).unwrap_or("");
                // The number of a closed group is not a mark.
                rest = rest.find(['(', ')']).and_then(|next| rest.get(next..)).unwrap_or("");
            } else {
                rest = rest.get(end..).unwrap_or("");
            }
        }
    }
}

fn gum_name(tokens: &mut [SourceToken], kind: &str, start: usize, end: usize) {
    let is_name = |t: &SourceToken| matches!(t.tag.as_str(), "NNP" | "NNPS");
    let Some(head) =
        (start..=end).find(|&i| tokens[i].head.is_none_or(|h| h < start || h > end)).filter(|&i| is_name(&tokens[i]))
    else {
        return;
    };
    if !matches!(kind, "person" | "organization" | "place") {
        return;
    }
    let first =
        (start..head).rev().take_while(|&i| is_name(&tokens[i]) || tokens[i].tag == "HYPH").last().unwrap_or(head);
    // `Ministry of Roads and Rail`: an organisation's name runs on to the last proper noun of its phrase.
    let joins =
        |t: &SourceToken| kind == "organization" && matches!(t.word.as_str(), "of" | "for" | "the" | "and" | "&");
    let goes_on = |&i: &usize| is_name(&tokens[i]) || tokens[i].tag == "HYPH" || joins(&tokens[i]);
    let last = (head + 1..=end).take_while(goes_on).filter(|&i| is_name(&tokens[i])).last().unwrap_or(head);
    for (i, token) in tokens.iter_mut().enumerate().take(last + 1).skip(first) {
        token.entity = format!("{}-{kind}", if i == first { 'B' } else { 'I' });
    }
}

/// Wikigold: a word and its mark in IOB, where `B-` is used only between two adjacent names.
fn wikigold(path: &Path) -> std::io::Result<Vec<Sentence>> {
    let mut found = Vec::new();
    for (i, block) in std::fs::read_to_string(path)?.split("\n\n").enumerate() {
        let mut source: Vec<SourceToken> = Vec::new();
        for (word, mark) in block.lines().filter_map(|l| l.split_once(' ')) {
            let goes_on = source.last().is_some_and(|t| t.entity.get(1..) == mark.get(1..));
            let entity = if mark.starts_with("I-") && !goes_on { mark.replacen('I', "B", 1) } else { mark.into() };
            source.push(SourceToken { word: word.into(), entity, space_after: true, ..SourceToken::default() });
        }
        align::set_spaces(&mut source);
        let mut sentence = align::retokenise(&source);
        sentence.held_out = i / 20 % 10 == 7;
        found.push(sentence);
    }
    found.retain(|s: &Sentence| !s.tokens.is_empty());
    Ok(found)
}

/// A silver file: one token per line, and a blank line between sentences; every tenth hundred of sentences is held out.
fn silver(path: &Path) -> std::io::Result<Vec<Sentence>> {
    let mut bytes = Vec::new();
    // Unpacked by the same tool that packed it: the training command adds no dependency to the project.
    let mut child =
        std::process::Command::new("gzip").arg("-dc").arg(path).stdout(std::process::Stdio::piped()).spawn()?;
    if let Some(out) = child.stdout.as_mut() {
        out.read_to_end(&mut bytes)?;
    }
    child.wait()?;
    let text = String::from_utf8_lossy(&bytes);
    let mut found = Vec::new();
    for (i, block) in text.split("\n\n").enumerate() {
        let mut source: Vec<SourceToken> = block.lines().filter_map(silver_token).collect();
        align::drop_white_space(&mut source);
        align::set_spaces(&mut source);
        let mut sentence = align::retokenise(&source);
        sentence.held_out = i / 100 % 10 == 7;
        if !sentence.tokens.is_empty() {
            found.push(sentence);
        }
    }
    Ok(found)
}

fn silver_token(line: &str) -> Option<SourceToken> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [word, tag, _, head, label, entity] = fields[..] else { return None };
    Some(SourceToken {
        word: word.into(),
        tag: tag.into(),
        head: head.parse::<usize>().ok()?.checked_sub(1),
        label: label.into(),
        entity: entity.into(),
        space_after: true,
    })
}
