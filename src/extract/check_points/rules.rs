//! The table of rules that find check points in English text, word by word.
//!
//! A rule is a value, and adding one to [`RULES`] is all it takes: the gate that spares most words a reading is
//! computed from the table. The window shows the descriptions.

use super::amount::{self, Amount};
use super::tokenized::{Match, SentenceCursor};
use super::{
    ages, claim_modifiers, comparisons, dates, durations, laws, money, names, numbers, percent, periods, ratios,
    relative, superlatives, times,
};
use crate::extract::PointKind;
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// A way to find check points.
pub struct CheckPointRule {
    /// What it finds. A rule for numbers also finds ranges, and a rule for superlatives also finds ordinals.
    pub kind: PointKind,
    /// What it finds, in plain English, with examples.
    pub description: &'static str,
    /// The words, in lower case, that a match can begin with, apart from words that always pass the gate: figures,
    /// signs, capitalised words, contractions with `n’t`, and words that have a class in the lexicon.
    pub openers: &'static [&'static str],
    /// Finds the check point that begins at a token.
    read: Reader,
}

/// How a rule reads.
enum Reader {
    /// From the token.
    Token(fn(&SentenceCursor, usize) -> Option<Match>),
    /// From the token, and from the amount that begins there. The amount is read once for all such rules.
    Amount(fn(&SentenceCursor, usize, &Amount) -> Option<Match>),
}

/// Every rule. The first that matches wins, so the more specific ones come first.
pub static RULES: &[CheckPointRule] = &[
    CheckPointRule {
        kind: PointKind::Name,
        description: "Designations of machines and models: F-22, S-400, A320.",
        openers: &[],
        read: Reader::Token(names::designation),
    },
    CheckPointRule {
        kind: PointKind::Law,
        description: "Laws, articles and court cases: the Clean Rivers Act of 1998, Article 5, Orr v. Venn.",
        openers: &[],
        read: Reader::Token(laws::read),
    },
    CheckPointRule {
        kind: PointKind::Time,
        description: "Times of day: 3 p.m., 18:45, noon, half past three.",
        openers: &["noon", "midday", "midnight"],
        read: Reader::Token(times::read),
    },
    CheckPointRule {
        kind: PointKind::Date,
        description: "Dates with a day, a month or a year: March 12, 2026; mid-March; 2018–19.",
        openers: &["mid", "early", "late", "next", "this"],
        read: Reader::Token(dates::read),
    },
    CheckPointRule {
        kind: PointKind::Date,
        description: "Periods by name: the 1990s, the 19th century, summer 2024, the Cold War.",
        openers: &[
            "mid",
            "early",
            "late",
            "fiscal",
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
        ],
        read: Reader::Token(periods::read),
    },
    CheckPointRule {
        kind: PointKind::Age,
        description: "Ages in words: aged 24; Oda Venn, 24,; turned 40; in her fifties.",
        openers: &["aged", "age", "ages", "turned", "turns", "turning", "in"],
        read: Reader::Token(ages::without_unit),
    },
    CheckPointRule {
        kind: PointKind::Date,
        description: "Dates that count from another day: last Friday, yesterday, three years ago, next month.",
        openers: &[
            "this",
            "next",
            "past",
            "coming",
            "the",
            "today",
            "tonight",
            "yesterday",
            "tomorrow",
            "earlier",
            "later",
            "early",
            "late",
            "previous",
            "a",
        ],
        read: Reader::Token(relative::read),
    },
    CheckPointRule {
        kind: PointKind::Comparison,
        description: "Comparisons: shorter than, twice as much, a third below, doubled, compared with.",
        // `down from` is found only at the beginning of a sentence: `down` is no opener.
        openers: &[
            "a",
            "in",
            "the",
            "compared",
            "relative",
            "outnumber",
            "outnumbered",
            "outnumbers",
            "exceeds",
            "exceeded",
            "surpassed",
            "outpaced",
        ],
        read: Reader::Token(comparisons::read),
    },
    CheckPointRule {
        kind: PointKind::Time,
        description: "Inexact times of day: about 3 p.m., just after 18:45.",
        openers: AMOUNT_OPENERS,
        read: Reader::Amount(times::inexact),
    },
    CheckPointRule {
        kind: PointKind::Percentage,
        description: "Percentages and percentage points: 12%, three percentage points.",
        openers: AMOUNT_OPENERS,
        read: Reader::Amount(percent::read),
    },
    CheckPointRule {
        kind: PointKind::Age,
        description: "Ages in figures: 24-year-old, 24 years old.",
        openers: AMOUNT_OPENERS,
        read: Reader::Amount(ages::read),
    },
    CheckPointRule {
        kind: PointKind::Superlative,
        description: "Superlatives and ranks that begin with a number: the 21st largest city.",
        openers: AMOUNT_OPENERS,
        read: Reader::Amount(superlatives::ranked),
    },
    CheckPointRule {
        kind: PointKind::Money,
        description: "Sums of money: $1.2bn, €5–6 million, 214 million crowns.",
        openers: AMOUNT_OPENERS,
        read: Reader::Amount(money::read),
    },
    CheckPointRule {
        kind: PointKind::Ratio,
        description: "Ratios, fractions, scores and votes: one in five, two-thirds, 3–1.",
        openers: AMOUNT_OPENERS,
        read: Reader::Amount(ratios::read),
    },
    CheckPointRule {
        kind: PointKind::Duration,
        description: "Durations: about three hours, six to seven hours, two-hour.",
        openers: AMOUNT_OPENERS,
        read: Reader::Amount(durations::read),
    },
    CheckPointRule {
        kind: PointKind::Number,
        description: "Other numbers, measures and ranges: 300 km, 18 boats, between 10 and 20.",
        openers: AMOUNT_OPENERS,
        read: Reader::Amount(numbers::read),
    },
    CheckPointRule {
        kind: PointKind::Duration,
        description: "Durations of one unit: for a decade, half an hour.",
        openers: &["a"],
        read: Reader::Token(durations::single),
    },
    CheckPointRule {
        kind: PointKind::Ratio,
        description: "Fractions without a number: a third of, nearly half of.",
        openers: &["a"],
        read: Reader::Token(ratios::part),
    },
    CheckPointRule {
        kind: PointKind::Superlative,
        description: "Superlatives and ordinals: the largest fine since 1987, first time in seven years.",
        openers: &[],
        read: Reader::Token(superlatives::read),
    },
    CheckPointRule {
        kind: PointKind::Number,
        description: "Vague numbers: dozens of, hundreds of thousands, several.",
        openers: &[],
        read: Reader::Token(numbers::vague),
    },
    CheckPointRule {
        kind: PointKind::Cause,
        description: "Words that claim a cause: because of, led to.",
        openers: &[],
        read: Reader::Token(claim_modifiers::cause),
    },
    CheckPointRule {
        kind: PointKind::Absolute,
        description: "Words that allow no exception: never, only, every.",
        openers: &[],
        read: Reader::Token(claim_modifiers::absolute),
    },
    CheckPointRule {
        kind: PointKind::Negation,
        description: "Negation: not, didn’t, refused to, denied.",
        openers: &[
            "failed", "refused", "declined", "fails", "refuses", "declines", "unable", "denied", "denies", "lacks",
            "lacked",
        ],
        read: Reader::Token(claim_modifiers::negation),
    },
    CheckPointRule {
        kind: PointKind::Hedge,
        description: "Words that hedge: allegedly, might, is thought to have.",
        openers: &["thought", "understood"],
        read: Reader::Token(claim_modifiers::hedge),
    },
];

/// The words of no class that an amount can begin with: `a dozen`, `in excess of 5`, `well over 20`.
const AMOUNT_OPENERS: &[&str] = &["a", "in", "well", "greater"];

/// What the window says about check points of a kind.
pub fn description(kind: PointKind) -> &'static str {
    match kind {
        PointKind::Name => "Names of people and organisations, to be spelled right.",
        PointKind::Title => "Titles beside the name of their holder: Transport Minister Oda Venn.",
        PointKind::Place => "Names of places, with the place that each was resolved to.",
        PointKind::Quote => "The exact words between quotation marks.",
        PointKind::Url => "Web addresses: https://example.org/a.",
        PointKind::Email => "Email addresses: desk@example.org.",
        PointKind::Phone => "Telephone numbers: +44 20 7946 0000.",
        PointKind::Range => "Ranges: between 10 and 20, 5 to 6 million.",
        PointKind::Ordinal => "Ranks without a superlative: the third bridge.",
        _ => RULES.iter().find(|rule| rule.kind == kind).map_or("", |rule| rule.description),
    }
}

/// The check point that begins at token `i`, by the first rule that matches.
pub(super) fn read(cursor: &SentenceCursor, i: usize) -> Option<Match> {
    if !passes_gate(cursor, i) {
        return None;
    }
    let mut amount = None;
    RULES.iter().find_map(|rule| match rule.read {
        Reader::Token(read) => read(cursor, i),
        Reader::Amount(read) => {
            let amount = amount.get_or_insert_with(|| amount::read(cursor, i));
            amount.as_ref().and_then(|amount| read(cursor, i, amount))
        }
    })
}

/// True when a check point may begin at token `i`.
///
/// Most words of a text begin none; asking here first keeps the table of rules off the hot path.
fn passes_gate(cursor: &SentenceCursor, i: usize) -> bool {
    /// The openers of all rules.
    static OPENERS: LazyLock<FxHashSet<&'static str>> =
        LazyLock::new(|| RULES.iter().flat_map(|rule| rule.openers).copied().collect());
    let (word, lower) = (cursor.word(i), cursor.lower(i));
    !cursor.entry(i).class.is_empty()
        || cursor.starts_with_digit(i)
        || cursor.is_capitalised(i)
        || word.starts_with(|c: char| !c.is_ascii_alphanumeric())
        || OPENERS.contains(lower)
        || lower.ends_with("n't")
        || lower.ends_with("n’t")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::Document;
    use crate::extract::check_points::{TokenizedText, tokenize};

    /// The tokens of `text` at which `rule` matches.
    fn matches(rule: &CheckPointRule, tokenized: &TokenizedText) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for sentence in 0..tokenized.doc.sentences.len() {
            let cursor = tokenized.sentence(sentence);
            for i in cursor.first..cursor.end {
                let matched = match rule.read {
                    Reader::Token(read) => read(&cursor, i),
                    Reader::Amount(read) => amount::read(&cursor, i).and_then(|amount| read(&cursor, i, &amount)),
                };
                found.extend(matched.map(|_| (sentence, i)));
            }
        }
        found
    }

    #[test]
    fn each_opener_of_each_rule_passes_the_gate() {
        for opener in RULES.iter().flat_map(|rule| rule.openers) {
            let text = format!("She {opener} it.");
            let doc = Document::read(&text);
            assert!(passes_gate(&tokenize(&doc).sentence(0), 1), "{opener}");
        }
    }

    /// A rule whose opener is missing from its row would be tested here without the gate, match, and then fail at the
    /// gate.
    #[test]
    fn no_rule_matches_where_the_gate_is_closed() {
        let cases = include_str!("../../../tests/reading/points.txt");
        let texts = cases.lines().filter_map(|line| line.split_once(" =>")).map(|(text, _)| text);
        let mut tried = 0;
        for text in texts.chain([OPENERS_IN_USE]) {
            let doc = Document::read(text);
            let tokenized = tokenize(&doc);
            for rule in RULES {
                for (sentence, i) in matches(rule, &tokenized) {
                    let cursor = tokenized.sentence(sentence);
                    let word = cursor.word(i);
                    assert!(passes_gate(&cursor, i), "{} begins with “{word}” in “{text}”", rule.description);
                    tried += 1;
                }
            }
        }
        assert!(tried > 300, "{tried} matches");
    }

    /// Every opener in a phrase that some rule matches.
    const OPENERS_IN_USE: &str = "They met at noon. They met at midday. They met at midnight. It opened in mid-March. It opened early \
        March. It opened late March. It closes next March. It closes this March. It ended in fiscal 2024. She \
        sang in the twenties. She sang in the thirties. She sang in the forties. She sang in the fifties. She \
        sang in the sixties. She sang in the seventies. She sang in the eighties. She sang in the nineties. She \
        sang in early nineties. She sang in late nineties. A man aged 24 sang. A man age 24 sang. Children ages 6 \
        sang. He turned 40. He turns 40. He is turning 40. She is in her fifties. It closed this Friday. It \
        closed past Friday. It opens this coming Friday. It rained the day before yesterday. It rains today. It \
        rained tonight. It rained yesterday. It rains tomorrow. It rained earlier this year. It rained early last \
        year. It rained late last year. It rained later this year. It rained the previous year. It rained a year \
        ago. It rained in contrast to June. It rained the same as before. It rained compared with June. It fell \
        relative to June. Gulls outnumber boats. Gulls outnumbered boats. It outnumbers them. It exceeds them. It \
        exceeded them. It surpassed them. It outpaced them. They sold a dozen boats. They sold in excess of 5 \
        boats. They sold well over 20 boats. They sold greater than 20 boats. She failed to come. She refused to \
        come. She declined to come. She fails to come. She refuses to come. She declines to come. She was unable \
        to come. She denied it. She denies it. It lacks a roof. It lacked a roof. She was thought to have come. \
        She was understood to be there.";

    /// Guards the text above: it must use every opener as the beginning of a match of the rule that lists it. The rules for
    /// amounts share their openers, so not every one of them matches after each.
    #[test]
    fn each_opener_begins_a_match_of_its_rule() {
        let cases = include_str!("../../../tests/reading/points.txt");
        let text = cases.lines().filter_map(|l| l.split_once(" =>")).map(|(t, _)| t).chain([OPENERS_IN_USE]);
        let docs: Vec<String> = text.map(str::to_owned).collect();
        for rule in RULES.iter().filter(|rule| matches!(rule.read, Reader::Token(_))) {
            let mut unused: Vec<&str> = rule.openers.to_vec();
            for text in &docs {
                let doc = Document::read(text);
                let tokenized = tokenize(&doc);
                for (sentence, i) in matches(rule, &tokenized) {
                    let lower = tokenized.sentence(sentence).lower(i).to_owned();
                    unused.retain(|opener| *opener != lower);
                }
            }
            assert!(unused.is_empty(), "{} never begins with {unused:?}", rule.description);
        }
    }

    #[test]
    fn each_kind_has_a_description() {
        for &kind in PointKind::ALL {
            assert!(description(kind).ends_with('.'), "{kind:?}");
        }
    }
}
