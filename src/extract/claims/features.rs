//! The features of a statement (figures, tenses, person, judgement), computed once for ranking, kinds and checkability.

use super::lexicon::{CueClass, look_up};
use crate::extract::check_points::SentenceCursor;
use crate::extract::check_points::lexicon::WordClass;
use crate::extract::models::Tag;
use crate::extract::{Point, PointKind};
use crate::text::Span;

/// The features of one statement.
#[derive(Clone, Debug, Default)]
pub struct ClaimFeatures {
    /// How many words it has.
    pub words: usize,
    /// The first word.
    pub first: Option<Span>,
    /// The first word of each class in it.
    firsts: Vec<(CueClass, Span)>,
    /// Numbers, money, percentages, ratios, ranges.
    pub figures: usize,
    /// The first of them.
    pub figure: Option<Span>,
    /// Names, designations, places, and words in capitals inside the sentence.
    pub names: usize,
    /// The first point of each kind.
    kinds: Vec<(PointKind, Span)>,
    /// The number of judging words.
    pub judgements: usize,
    /// The number of words of emphasis.
    pub emphasis: usize,
    /// The number of words about public record: taxes, votes, amounts and their change.
    pub record: usize,
    /// The verb in the past tense, if there is one.
    pub past: Option<Span>,
    /// It ends in a question mark or opens as a question.
    pub question: bool,
    /// It opens with a bare verb or "let".
    pub command: bool,
    /// It thanks or greets.
    pub courtesy: bool,
    /// "I think", "we hope": the words.
    pub mind: Option<Span>,
    /// A main verb in the future: the words.
    pub future: Option<Span>,
    /// What ought to be: the words.
    pub ought: Option<Span>,
    /// About the speaker's own life, no figure in it.
    pub experience: bool,
    /// True when it begins with a quotation mark.
    pub quoted: bool,
}

/// True for a verb about the past: `sank`, `has sunk`, `was sunk`; not for `must be sunk`.
fn past(cursor: &SentenceCursor, i: usize) -> bool {
    match cursor.tag(i) {
        Tag::Vbd => true,
        Tag::Vbn => {
            let from = i.saturating_sub(3).max(cursor.first);
            (from..i).any(|k| cursor.is_any(k, &["has", "have", "had", "’ve", "'ve", "was", "were", "been"]))
        }
        _ => false,
    }
}

impl ClaimFeatures {
    /// Reads the statement `span`, whose check points are `points`.
    pub fn read(cursor: &SentenceCursor, span: Span, points: &[Point]) -> Self {
        let (from, to) = (cursor.token_at(span.start), cursor.token_at(span.end));
        let mut features = Self { first: (from < to).then(|| cursor.span(from)), ..Self::default() };
        for i in from..to {
            features.word(cursor, from, i);
        }
        for point in points {
            features.point(point);
        }
        features.judge(cursor, from, to);
        features
    }

    fn word(&mut self, cursor: &SentenceCursor, from: usize, i: usize) {
        let word = cursor.word(i);
        if !word.starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’') {
            return;
        }
        self.words += usize::from(!word.starts_with(['\'', '’']) && !matches!(word, "n't" | "n’t"));
        let cue = look_up(cursor.lower(i));
        self.note(cue, cursor.span(i));
        self.judgements += usize::from(cue.intersects(CueClass::JUDGEMENT));
        self.emphasis += usize::from(cue.intersects(CueClass::EMPHASIS));
        self.record += usize::from(cue.intersects(CueClass::CHANGE | CueClass::PUBLIC | CueClass::RECORD));
        self.past = self.past.or(past(cursor, i).then(|| cursor.span(i)));
        let proper = i > from
            && cursor.is_capitalised(i)
            && !cue.intersects(CueClass::SELF)
            && word.len() > 1
            && !cursor.is_capitalised(i - 1);
        self.names += usize::from(proper && !matches!(cursor.word(i - 1), "“" | "\"" | "‘" | ":" | "``"));
        let own = cue.intersects(CueClass::SELF | CueClass::OURS);
        if own && self.mind.is_none() {
            let verb = (i + 1..i + 4).find(|&k| look_up(cursor.lower(k)).intersects(CueClass::MIND));
            self.mind =
                verb.filter(|_| cursor.is_any(i, &["i", "we"]) && i < from + 12).map(|k| cursor.span_of(i, k + 1));
        }
        if self.future.is_none()
            && (cue.intersects(CueClass::FUTURE)
                || cursor.is_phrase(i, &["going", "to"]) && !cursor.has_class(i + 2, WordClass::TITLE))
        {
            self.future = Some(cursor.span(i));
        }
        if self.ought.is_none() && cue.intersects(CueClass::OUGHT) && (!cursor.is(i, "need") || cursor.is(i + 1, "to"))
        {
            self.ought = Some(cursor.span(i));
        }
    }

    fn note(&mut self, cue: CueClass, span: Span) {
        if cue != CueClass::default() && !self.firsts.iter().any(|&(known, _)| known == cue) {
            self.firsts.push((cue, span));
        }
    }

    fn point(&mut self, point: &Point) {
        use PointKind::{Money, Name, Number, Percentage, Place, Range, Ratio};
        if matches!(point.kind, Number | Money | Percentage | Ratio | Range) {
            self.figures += 1;
            self.figure = self.figure.or(Some(point.span));
        }
        self.names += usize::from(matches!(point.kind, Name | Place));
        if !self.kinds.iter().any(|&(kind, _)| kind == point.kind) {
            self.kinds.push((point.kind, point.span));
        }
    }

    /// Sets the features that depend on the whole statement.
    fn judge(&mut self, cursor: &SentenceCursor, from: usize, to: usize) {
        let mut last = to;
        while last > from && !matches!(cursor.word(last - 1), "?" | "." | "!" | "…") && last + 3 > to {
            last -= 1;
        }
        let opens = (from..to.min(from + 2)).find(|&i| cursor.word(i).starts_with(char::is_alphabetic)).unwrap_or(from);
        self.question = last > from && cursor.word(last - 1) == "?";
        self.courtesy = (from..to.min(from + 4)).any(|i| look_up(cursor.lower(i)).intersects(CueClass::COURTESY))
            && self.figures == 0
            && self.words < 16;
        self.command = cursor.is_any(
            opens,
            &[
                "let", "let's", "let’s", "imagine", "consider", "remember", "look", "listen", "join", "please", "make",
                "take", "think", "vote", "ask", "go", "stop", "give", "read", "see", "watch", "click", "sign", "call",
                "do", "don't", "don’t", "tell",
            ],
        ) && !self.question;
        self.experience = self.figures == 0
            && self.record == 0
            && self.has(CueClass::SELF)
            && !self.has(CueClass::THEM)
            && self.names == 0;
        self.quoted = matches!(cursor.word(from), "“" | "\"" | "``" | "«");
    }

    /// True when the statement has a word of the class.
    pub fn has(&self, cue: CueClass) -> bool {
        self.firsts.iter().any(|(known, _)| known.intersects(cue))
    }

    /// The first word of the class.
    pub fn span_of(&self, cue: CueClass) -> Option<Span> {
        self.firsts.iter().filter(|(known, _)| known.intersects(cue)).map(|&(_, span)| span).min()
    }

    /// The first check point of the kind.
    pub fn point_of(&self, kind: PointKind) -> Option<Span> {
        self.kinds.iter().find(|(known, _)| *known == kind).map(|&(_, span)| span)
    }

    /// The first check point of one of the kinds.
    pub fn any_of(&self, kinds: &[PointKind]) -> Option<Span> {
        kinds.iter().filter_map(|&kind| self.point_of(kind)).min()
    }
}
