//! Anchors migrated through generated edits, with fixed seeds, where the right answer is known for every byte.
//!
//! Of the anchors whose words are still there, at least 99 % must be found exactly; none may be confident at a wrong place.

use tickmark::text::{Anchor, AnchorState, Reanchor, Span};

/// A small generator, so that a seed means the same edits for ever.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A piece of the new draft.
#[derive(Clone)]
enum Part {
    /// Bytes of the old draft.
    JournalPayload(Span),
    New(String),
}

/// The old text as paragraphs of sentences; together they cover it.
fn sentences(text: &str) -> Vec<Vec<Span>> {
    let mut paragraphs = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let mut found = Vec::new();
        let mut rest = line;
        while let Some(end) = rest.find(". ").map(|i| i + 2).filter(|i| *i < rest.len()) {
            found.push(Span::new(at, at + end));
            at += end;
            rest = &rest[end..];
        }
        found.push(Span::new(at, at + rest.len()));
        at += rest.len();
        paragraphs.push(found);
    }
    paragraphs
}

/// One sentence, perhaps with a word corrected, dropped or added.
fn edited(text: &str, span: Span, dice: &mut Dice, percent: usize) -> Vec<Part> {
    let words: Vec<usize> = span.of(text).match_indices(' ').map(|(i, _)| span.start + i + 1).collect();
    if words.len() < 3 || !dice.chance(percent) {
        return vec![Part::JournalPayload(span)];
    }
    let i = dice.below(words.len() - 1);
    let (start, end) = (words[i], words[i + 1] - 1);
    let (left, right) =
        (Part::JournalPayload(Span::new(span.start, start)), Part::JournalPayload(Span::new(end, span.end)));
    let word = Span::new(start, end).of(text);
    let middle = match dice.below(4) {
        0 => "corrected".to_owned(),
        1 => {
            return vec![
                left,
                Part::JournalPayload(Span::new(start, end)),
                Part::New(", it later turned out,".to_owned()),
                right,
            ];
        }
        2 if word.chars().all(|c| c.is_ascii_digit()) => format!("{}1", word),
        _ => word.chars().rev().collect::<String>() + "x",
    };
    vec![left, Part::New(middle), right]
}

/// A new draft: sentences and paragraphs dropped, moved, added from `donor`, words changed; `rate` is a percentage.
fn redraft(text: &str, donor: &str, dice: &mut Dice, rate: usize) -> Vec<Part> {
    let donors: Vec<Span> = sentences(donor).concat();
    let mut paragraphs: Vec<Vec<Part>> = Vec::new();
    for mut paragraph in sentences(text) {
        if dice.chance(rate / 3) {
            continue;
        }
        if paragraph.len() > 1 && dice.chance(rate) {
            let i = dice.below(paragraph.len() - 1);
            paragraph.swap(i, i + 1);
        }
        let mut parts = Vec::new();
        for sentence in paragraph {
            if dice.chance(rate / 2) {
                continue;
            }
            if dice.chance(rate / 2) {
                parts.push(Part::New(format!("{} ", donors[dice.below(donors.len())].of(donor).trim())));
            }
            parts.extend(edited(text, sentence, dice, rate));
        }
        paragraphs.push(parts);
    }
    for _ in 0..paragraphs.len() * rate / 300 {
        let (from, to) = (dice.below(paragraphs.len()), dice.below(paragraphs.len()));
        let moved = paragraphs.remove(from);
        paragraphs.insert(to, moved);
    }
    paragraphs.concat()
}

/// The new text, and for each byte of the old one where it is now.
fn assemble(text: &str, parts: &[Part]) -> (String, Vec<Option<usize>>) {
    let (mut new, mut map) = (String::new(), vec![None; text.len()]);
    for part in parts {
        match part {
            Part::JournalPayload(span) => {
                (span.start..span.end).for_each(|i| map[i] = Some(new.len() + i - span.start));
                new.push_str(span.of(text));
            }
            Part::New(words) => new.push_str(words),
        }
    }
    (new, map)
}

/// What a checker would anchor: whole sentences, and stretches of one to five words.
fn anchored_spans(text: &str, dice: &mut Dice) -> Vec<Span> {
    let all: Vec<Span> = sentences(text).concat().into_iter().map(|s| s.trim(text)).filter(|s| s.len() > 8).collect();
    let mut spans = Vec::new();
    for sentence in all {
        spans.push(sentence);
        let gaps: Vec<usize> = sentence.of(text).match_indices(' ').map(|(i, _)| sentence.start + i).collect();
        for _ in 0..2 {
            if gaps.len() > 7 {
                let i = dice.below(gaps.len() - 6);
                spans.push(Span::new(gaps[i] + 1, gaps[i + 1 + dice.below(5)]).trim(text));
            }
        }
    }
    spans.retain(|s| !s.is_empty());
    spans
}

/// Counts over many anchors.
#[derive(Default, Debug)]
struct Score {
    standing: usize,
    found: usize,
    wrong: usize,
    unsure: usize,
    lost: usize,
    gone: usize,
    gone_fuzzy: usize,
}

fn score(text: &str, donor: &str, seed: u64, rate: usize, score: &mut Score) {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let spans = anchored_spans(text, &mut dice);
    let (new, map) = assemble(text, &redraft(text, donor, &mut dice, rate));
    let carry = Reanchor::new(text, &new);
    for span in spans {
        let truth = map[span.start].filter(|now| (span.start..span.end).all(|i| map[i] == Some(now + i - span.start)));
        let got = carry.migrate(&Anchor::at(text, span));
        assert!(got.fits(&new), "{got:?}");
        // A deleted sentence that another article brings back word for word stands again.
        let again = truth.is_none() && same_around(text, span, &new, got.span());
        let right = (truth == Some(got.start) || again) && got.exact == span.of(text);
        score.standing += usize::from(truth.is_some() || again);
        score.gone += usize::from(truth.is_none() && !again);
        let show = std::env::var_os("TICKMARK_SHOW").is_some();
        match got.state {
            AnchorState::Exact | AnchorState::Moved if right => score.found += 1,
            AnchorState::Exact | AnchorState::Moved => {
                score.wrong += 1;
                if show {
                    println!(
                        "wrong {:?} -> {:?} truth {truth:?}",
                        context(text, span),
                        context(&new, got.span().unwrap())
                    );
                }
            }
            state if truth.is_some() || again => {
                score.unsure += usize::from(state == AnchorState::Fuzzy);
                score.lost += usize::from(state == AnchorState::Orphaned);
                if show {
                    println!(
                        "{state:?} {:?} got {:?} ought {:?}",
                        context(text, span),
                        context(&new, Span::new(got.start, got.end.min(new.len()))),
                        context(&new, Span::new(truth.unwrap(), truth.unwrap() + span.len()))
                    );
                }
            }
            state => score.gone_fuzzy += usize::from(state == AnchorState::Fuzzy),
        }
    }
}

/// True when the words at both places and 40 bytes on each side are the same.
fn same_around(text: &str, span: Span, new: &str, got: Option<Span>) -> bool {
    let wide = |text: &str, s: Span| {
        let from = text.floor_char_boundary(s.start.saturating_sub(40));
        let to = text.ceil_char_boundary((s.end + 40).min(text.len()));
        text[from..to].chars().filter(|c| c.is_alphanumeric()).collect::<String>()
    };
    got.is_some_and(|got| wide(text, span) == wide(new, got))
}

fn context(text: &str, span: Span) -> String {
    let from = text.floor_char_boundary(span.start.saturating_sub(50));
    let to = text.ceil_char_boundary((span.end + 50).min(text.len()));
    format!("{}⟦{}⟧{}", &text[from..span.start], span.of(text), &text[span.end..to])
}

fn demand(name: &str, score: &Score) {
    println!("{name}: {score:?}, found {:.2} %", 100.0 * score.found as f64 / score.standing.max(1) as f64);
    assert_eq!(score.wrong, 0, "an anchor was called sure at a wrong place");
    assert!(score.found * 100 >= score.standing * 99, "fewer than 99 % found");
}

const SAMPLE: &str = include_str!("../../assets/sample.txt");

#[test]
fn anchors_of_the_sample_survive_editing() {
    let donor = "A gale closed the harbour for two days. Two trawlers were towed in. The council will meet on Thursday. \
                 Nobody was hurt, officials said. Repairs could cost 3 million crowns. The mayor declined to comment.";
    let mut all = Score::default();
    for seed in 1..=200 {
        score(SAMPLE, donor, seed, [6, 15, 30][seed as usize % 3], &mut all);
    }
    demand("sample", &all);
}

#[test]
fn anchors_of_real_articles_survive_editing() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/eval/data");
    for name in ["quotes-polnear", "places-lgl", "quotes-gum"] {
        let Ok(lines) = std::fs::read_to_string(folder.join(name).with_extension("jsonl")) else {
            println!("skipped: there is no {name} beside the project");
            continue;
        };
        let texts: Vec<String> = lines
            .lines()
            .filter_map(|line| {
                serde_json::from_str::<serde_json::Value>(line).ok()?.get("text")?.as_str().map(str::to_owned)
            })
            .take(150)
            .collect();
        let mut all = Score::default();
        for (i, text) in texts.iter().enumerate() {
            score(text, &texts[(i + texts.len() / 2) % texts.len()], i as u64 + 7, [6, 15, 30][i % 3], &mut all);
        }
        demand(name, &all);
    }
}

#[test]
fn a_book_is_carried_within_seconds() {
    let mut dice = Dice(5);
    let words: Vec<String> =
        (0..4000).map(|_| (0..2 + dice.below(8)).map(|_| (b'a' + dice.below(26) as u8) as char).collect()).collect();
    let mut book = String::new();
    for i in 0..100_000 {
        book.push_str(&words[dice.below(words.len()).min(dice.below(words.len()))]);
        book.push_str(if i % 90 == 89 {
            ".\n\n"
        } else if i % 14 == 13 {
            ". "
        } else {
            " "
        });
    }
    let spans = anchored_spans(&book, &mut dice);
    let (new, _) = assemble(&book, &redraft(&book, SAMPLE, &mut dice, 15));
    let start = std::time::Instant::now();
    let carry = Reanchor::new(&book, &new);
    let sure = spans.iter().filter(|s| carry.migrate(&Anchor::at(&book, **s)).state.is_confident()).count();
    println!("{} anchors, {sure} sure, {:?}", spans.len(), start.elapsed());
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

#[test]
fn two_texts_with_nothing_in_common_take_no_longer() {
    let book = |a: &str| (0..60_000).map(|i| format!("{a}{} ", i * 7919 % 65_537)).collect::<String>();
    let (old, new) = (book("a"), book("b"));
    let start = std::time::Instant::now();
    let got = Reanchor::new(&old, &new).migrate(&Anchor::at(&old, Span::new(0, 40)));
    assert_eq!(got.state, AnchorState::Orphaned);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
