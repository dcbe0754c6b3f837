//! Explanations for the checker, in plain English: `speaker by the verb “said” after the quote`.

use crate::extract::{Document, Explanation};
use crate::text::Span;

/// The explanation of `rule`; `cue` holds the reporting words, and `named` is true when these name a speaker.
pub fn why(rule: &'static str, cue: Option<Span>, named: bool, doc: &Document) -> Explanation {
    Explanation { rule, text: text(rule, cue.map(|c| c.of(doc.text)).unwrap_or_default(), named), cue }
}

fn text(rule: &str, word: &str, named: bool) -> String {
    match rule {
        "verb-after" if named => format!("speaker by the verb “{word}” after the quote"),
        "verb-before" if named => format!("speaker by the verb “{word}” before the quote"),
        "verb-after" | "verb-before" => format!("the verb “{word}” stands beside the quote; nobody is named"),
        "naming" if named => format!("speaker by the verb “{word}”, which gives something this name"),
        "naming" => format!("somebody not named “{word}” it so"),
        "clause" => format!("“{word}” is followed by a clause that tells what was said"),
        "question" => format!("“{word}” is followed by the question it asks or answers"),
        "clause-before" => format!("the clause before “{word}” tells what was said"),
        "infinitive" => format!("“{word}” is followed by what was promised, asked or refused"),
        "object" => format!("“{word}” is followed by what was talked about"),
        "as" => format!("“as” and “{word}” name who says what follows"),
        "according-to" => "“according to” names the source".to_owned(),
        "credit" => "speaker by the name after the dash".to_owned(),
        "colon-before" => "speaker by the colon before the quote".to_owned(),
        "colon" if named => "the paragraph before names the speaker and ends with a colon".to_owned(),
        "colon" => "the paragraph before ends with a colon".to_owned(),
        "label" => "speaker by the name and the colon before it".to_owned(),
        "goes-on" => "goes on with the speaker of the quote before".to_owned(),
        _ if named => "in quotation marks; speaker by the sentence’s subject".to_owned(),
        _ => "in quotation marks; nobody is named".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_reads_as_a_sentence() {
        for (rule, named, told) in [
            ("verb-after", true, "speaker by the verb “said” after the quote"),
            ("verb-before", true, "speaker by the verb “said” before the quote"),
            ("verb-before", false, "the verb “said” stands beside the quote; nobody is named"),
            ("naming", true, "speaker by the verb “said”, which gives something this name"),
            ("naming", false, "somebody not named “said” it so"),
            ("clause", true, "“said” is followed by a clause that tells what was said"),
            ("question", true, "“said” is followed by the question it asks or answers"),
            ("clause-before", true, "the clause before “said” tells what was said"),
            ("infinitive", true, "“said” is followed by what was promised, asked or refused"),
            ("object", true, "“said” is followed by what was talked about"),
            ("as", true, "“as” and “said” name who says what follows"),
            ("according-to", true, "“according to” names the source"),
            ("credit", true, "speaker by the name after the dash"),
            ("colon-before", true, "speaker by the colon before the quote"),
            ("colon", true, "the paragraph before names the speaker and ends with a colon"),
            ("colon", false, "the paragraph before ends with a colon"),
            ("label", true, "speaker by the name and the colon before it"),
            ("goes-on", true, "goes on with the speaker of the quote before"),
            ("marks", true, "in quotation marks; speaker by the sentence’s subject"),
            ("marks", false, "in quotation marks; nobody is named"),
        ] {
            assert_eq!(text(rule, "said", named), told);
        }
    }
}
