//! What a statement shows on its face: figures, tenses, whose voice, judgement; gathered once, read by ranking and kinds.

use super::lexicon::{Cue, look_up};
use crate::extract::check_points::lexicon::Class;
use crate::extract::check_points::tokenized::Line;
use crate::extract::models::Tag;
use crate::extract::{Point, PointKind};
use crate::text::Span;

/// The signs of one statement.
#[derive(Clone, Debug, Default)]
pub struct Signs {
    /// How many words it has.
    pub words: usize,
    /// The first word.
    pub first: Option<Span>,
    /// For each class of words that stands in it, the first.
    firsts: Vec<(Cue, Span)>,
    /// Numbers, money, percentages, ratios, ranges.
    pub figures: usize,
    /// The first of them.
    pub figure: Option<Span>,
    /// Names, designations, places, and words in capitals inside the sentence.
    pub names: usize,
    /// The first point of each kind.
    kinds: Vec<(PointKind, Span)>,
    /// How many judging words.
    pub judgements: usize,
    /// How many words lean on the reader.
    pub emphasis: usize,
    /// How many words of public record: taxes, votes, amounts and their change.
    pub record: usize,
    /// It tells what happened: the verb.
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
    /// Stands between quotation marks.
    pub quoted: bool,
}

/// True for a verb that tells what happened: `sank`, `has sunk`, `was sunk`; not for `must be sunk`.
fn past(line: &Line, i: usize) -> bool {
    match line.tag(i) {
        Tag::Vbd => true,
        Tag::Vbn => {
            let from = i.saturating_sub(3).max(line.first);
            (from..i).any(|k| line.any(k, &["has", "have", "had", "’ve", "'ve", "was", "were", "been"]))
        }
        _ => false,
    }
}

impl Signs {
    /// Reads the statement `span`, whose check points are `points`.
    pub fn read(line: &Line, span: Span, points: &[Point]) -> Self {
        let (from, to) = (line.after(span.start), line.after(span.end));
        let mut signs = Self { first: (from < to).then(|| line.span(from)), ..Self::default() };
        for i in from..to {
            signs.word(line, from, i);
        }
        for point in points {
            signs.point(point);
        }
        signs.judge(line, from, to);
        signs
    }

    fn word(&mut self, line: &Line, from: usize, i: usize) {
        let word = line.word(i);
        if !word.starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’') {
            return;
        }
        self.words += usize::from(!word.starts_with(['\'', '’']) && !matches!(word, "n't" | "n’t"));
        let cue = look_up(line.low(i));
        self.note(cue, line.span(i));
        self.judgements += usize::from(cue.has(Cue::JUDGEMENT));
        self.emphasis += usize::from(cue.has(Cue::EMPHASIS));
        self.record += usize::from(cue.has(Cue::CHANGE.and(Cue::PUBLIC).and(Cue::RECORD)));
        self.past = self.past.or(past(line, i).then(|| line.span(i)));
        let proper = i > from && line.capital(i) && !cue.has(Cue::SELF) && word.len() > 1 && !line.capital(i - 1);
        self.names += usize::from(proper && !matches!(line.word(i - 1), "“" | "\"" | "‘" | ":" | "``"));
        let own = cue.has(Cue::SELF.and(Cue::OURS));
        if own && self.mind.is_none() {
            let verb = (i + 1..i + 4).find(|&k| look_up(line.low(k)).has(Cue::MIND));
            self.mind = verb.filter(|_| line.any(i, &["i", "we"]) && i < from + 12).map(|k| line.over(i, k + 1));
        }
        if self.future.is_none()
            && (cue.has(Cue::FUTURE) || line.are(i, &["going", "to"]) && !line.has(i + 2, Class::TITLE))
        {
            self.future = Some(line.span(i));
        }
        if self.ought.is_none() && cue.has(Cue::OUGHT) && (!line.is(i, "need") || line.is(i + 1, "to")) {
            self.ought = Some(line.span(i));
        }
    }

    fn note(&mut self, cue: Cue, span: Span) {
        if cue != Cue::default() && !self.firsts.iter().any(|&(known, _)| known == cue) {
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

    /// What takes the whole statement to see.
    fn judge(&mut self, line: &Line, from: usize, to: usize) {
        let mut last = to;
        while last > from && !matches!(line.word(last - 1), "?" | "." | "!" | "…") && last + 3 > to {
            last -= 1;
        }
        let opens = (from..to.min(from + 2)).find(|&i| line.word(i).starts_with(char::is_alphabetic)).unwrap_or(from);
        self.question = last > from && line.word(last - 1) == "?";
        self.courtesy = (from..to.min(from + 4)).any(|i| look_up(line.low(i)).has(Cue::COURTESY))
            && self.figures == 0
            && self.words < 16;
        self.command = line.any(
            opens,
            &[
                "let", "let's", "let’s", "imagine", "consider", "remember", "look", "listen", "join", "please", "make",
                "take", "think", "vote", "ask", "go", "stop", "give", "read", "see", "watch", "click", "sign", "call",
                "do", "don't", "don’t", "tell",
            ],
        ) && !self.question;
        self.experience =
            self.figures == 0 && self.record == 0 && self.has(Cue::SELF) && !self.has(Cue::THEM) && self.names == 0;
        self.quoted = matches!(line.word(from), "“" | "\"" | "``" | "«");
    }

    /// True when a word of the class stands in the statement.
    pub fn has(&self, cue: Cue) -> bool {
        self.firsts.iter().any(|(known, _)| known.has(cue))
    }

    /// The first word of the class.
    pub fn span_of(&self, cue: Cue) -> Option<Span> {
        self.firsts.iter().filter(|(known, _)| known.has(cue)).map(|&(_, span)| span).min()
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
