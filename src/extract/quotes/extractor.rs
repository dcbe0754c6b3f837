//! All speech of a text, passage by passage: first the quotations that belong to a verb, then the indirect speech of
//! the verbs, then the remaining quotations.

use super::clause_items::{CoarseTag, Passage, PassageView, count_words, passages};
use super::clauses::last_word;
use super::complement_end::{Complement, ContentShape};
use super::complements;
use super::direct_speech::{self, QuoteLink};
use super::explanations::why;
use super::labels::{self, Pending};
use super::preposed;
use super::quotation_marks::{self, Quoted};
use super::reporting_lexicon::{Complements, Form};
use super::reporting_verbs;
use super::speech::Speech;
use super::verb_phrases::ReportingVerb;
use crate::extract::{Document, Explanation, QuoteKind};
use crate::text::Span;
use std::ops::Range;

/// The quotations of a text that is not English: without speakers, and without short ones.
pub fn quotations_only(doc: &Document) -> Vec<Speech> {
    let long = |q: &&Quoted| count_words(doc, q.inner) >= FEWEST_WORDS;
    let quoted = quotation_marks::pair(doc.text, &doc.paragraphs);
    let speech = quoted.iter().filter(long).map(|quote| Speech {
        span: quote.inner,
        kind: QuoteKind::Direct,
        mention: None,
        cue: None,
        via: None,
        why: why("marks", None, false, doc),
    });
    speech.collect()
}

/// Quotations with fewer words are mostly names or terms.
const FEWEST_WORDS: usize = 4;

/// All speech of `doc`, in order.
pub fn find(doc: &Document) -> Vec<Speech> {
    let quoted = quotation_marks::pair(doc.text, &doc.paragraphs);
    let mut extractor = QuoteExtractor {
        doc,
        quoted: &quoted,
        settled: vec![false; quoted.len()],
        found: Vec::new(),
        last_quotation: None,
        pending: None,
        block: None,
        last_reporter: None,
    };
    for passage in passages(doc, &quoted) {
        extractor.read_passage(&passage);
    }
    let mut found = extractor.found;
    found.sort_by_key(|s| (s.span.start, std::cmp::Reverse(s.span.end)));
    found.dedup_by_key(|s| s.span);
    found
}

/// A place in the text where somebody spoke.
#[derive(Clone, Copy)]
struct Turn {
    /// Where it ends, in bytes.
    end: usize,
    /// The words that name the speaker.
    mention: Span,
    /// Index of its paragraph.
    paragraph: usize,
}

/// Collects the speech of a document, passage by passage.
struct QuoteExtractor<'a> {
    doc: &'a Document<'a>,
    quoted: &'a [Quoted],
    /// Which quotations are speech already.
    settled: Vec<bool>,
    found: Vec<Speech>,
    /// The last quotation with a speaker. A quotation after it without reporting words continues its speech.
    last_quotation: Option<Turn>,
    /// The speaker that a colon at the end of the previous paragraph announced.
    pending: Option<Pending>,
    /// The speech without quotation marks that a colon announced: its index and its paragraph.
    block: Option<(usize, usize)>,
    /// The last passage with a reporting verb, and the subject of that verb.
    last_reporter: Option<Turn>,
}

impl<'a> QuoteExtractor<'a> {
    fn read_passage(&mut self, passage: &Passage) {
        let view = PassageView { doc: self.doc, quoted: self.quoted, passage };
        let reports = reporting_verbs::find(view);
        let mut tags = vec![false; reports.len()];
        let first = self.found.len();
        let pending = self.pending.take().filter(|p| p.paragraph + 1 == passage.paragraph);
        for at in 0..view.len() {
            if view.quote(at).is_some()
                && let Some(link) = direct_speech::link(view, at, &reports)
            {
                if let Some(used) = link.report.and_then(|r| tags.get_mut(r)) {
                    *used |= link.rule == "verb-after";
                }
                let before = self.found.len();
                self.push_quotation(view, at, &link);
                self.set_channel(view, link.report.and_then(|r| reports.get(r)), before);
            }
        }
        match pending {
            Some(pending) => self.after_colon(view, pending, &reports),
            None => self.continue_block(view, &reports),
        }
        if let Some((name, from)) = labels::label(view, &reports) {
            self.push_labelled(view, &name, from);
        }
        self.pending = labels::announced_speaker(view, &reports);
        for (report, &tag) in reports.iter().zip(&tags) {
            if !tag && !report.complements.intersects(Complements::WEAK) {
                let before = self.found.len();
                self.read_report(view, report, &reports);
                self.set_channel(view, Some(report), before);
            }
        }
        let own = self.found.len();
        for at in 0..view.len() {
            if let Some(content) = preposed::according_to(view, at) {
                // `“…,” she said, according to the Harbour Times`: the channel of what was said in the line.
                let via = view.span_of(&content.source);
                for said in self.found.get_mut(first..own).into_iter().flatten().filter(|s| s.mention.is_some()) {
                    said.via = Some(via);
                }
                for part in content.parts() {
                    self.push_content(view, part, Some(&content.source), &content.cue, "according-to");
                }
            }
        }
        for at in 0..view.len() {
            self.push_unattributed(view, at, &reports);
        }
        let last = reports.iter().rev().find(|r| !r.passive && r.subject.is_some() && r.form != Form::Ing);
        if let Some(subject) = last.and_then(|r| r.subject.as_ref()) {
            let mention = view.span_of(subject);
            self.last_reporter = Some(Turn { end: passage.span.end, mention, paragraph: passage.paragraph });
        }
    }

    /// `told the Harbour Times`: sets the addressee, if it has a name, as the channel of all speech since index
    /// `before`.
    fn set_channel(&mut self, view: PassageView, report: Option<&ReportingVerb>, before: usize) {
        let Some(report) =
            report.filter(|r| r.complements.intersects(Complements::ADDRESSEE) && !r.passive && !r.inverted)
        else {
            return;
        };
        let Some(phrase) = view.phrase_after(report.end).filter(|p| view.tag(p.end - 1) == CoarseTag::Proper) else {
            return;
        };
        for said in self.found.get_mut(before..).into_iter().flatten().filter(|s| s.via.is_none()) {
            said.via = Some(view.span_of(&phrase));
        }
    }

    /// Reads the paragraph after one that ended with a speaker and a colon.
    fn after_colon(&mut self, view: PassageView, pending: Pending, reports: &[ReportingVerb]) {
        let why = why("colon", pending.cue, pending.mention.is_some(), self.doc);
        match view.quote(0) {
            Some(index) => {
                let Some(quote) = self.quoted.get(index).filter(|_| !self.settled.get(index).copied().unwrap_or(true))
                else {
                    return;
                };
                self.push(quote.inner, QuoteKind::Direct, pending.mention, pending.cue, why);
                if let Some(settled) = self.settled.get_mut(index) {
                    *settled = true;
                }
                if let Some(mention) = pending.mention {
                    self.last_quotation = Some(Turn { end: quote.outer.end, mention, paragraph: quote.paragraph });
                }
            }
            None if reports.is_empty() && pending.cue.is_some() => {
                self.block = Some((self.found.len(), view.passage.paragraph));
                self.push(view.passage.span, QuoteKind::Direct, pending.mention, pending.cue, why);
            }
            None => {}
        }
    }

    /// Adds the next passage of an announced paragraph without quotation marks to its speech.
    fn continue_block(&mut self, view: PassageView, reports: &[ReportingVerb]) {
        let Some(block) = self.block.take().filter(|b| b.1 == view.passage.paragraph && reports.is_empty()) else {
            return;
        };
        if let Some(said) = self.found.get_mut(block.0) {
            said.span = said.span.join(view.passage.span);
            self.block = Some(block);
        }
    }

    /// Adds the speech of a passage that begins with a name and a colon.
    fn push_labelled(&mut self, view: PassageView, name: &Range<usize>, from: usize) {
        let end = last_word(view);
        if end > from + 2 || end > from && view.quote(from).is_some() {
            let cue = from - 1..from;
            self.push_content(view, &(from..end), Some(name), &cue, "label");
        }
    }

    /// Adds a quotation with its speaker.
    fn push_quotation(&mut self, view: PassageView, at: usize, link: &QuoteLink) {
        let Some(index) = view.quote(at) else { return };
        if self.settled.get(index).copied().unwrap_or(true) {
            return;
        }
        let Some(quote) = self.quoted.get(index) else { return };
        let mention = link.source.as_ref().map(|s| view.span_of(s));
        let cue = link.cue.as_ref().map(|c| view.span_of(c));
        let why = why(link.rule, cue, mention.is_some(), self.doc);
        let led = at == 0 || view.is(at - 1, &[",", ":", "—", "–", "--"]);
        let kind = if link.rule == "verb-after" || led { QuoteKind::Direct } else { QuoteKind::Mixed };
        self.push(quote.inner, kind, mention, cue, why);
        if let Some(settled) = self.settled.get_mut(index) {
            *settled = true;
        }
        if let Some(mention) = mention {
            self.last_quotation = Some(Turn { end: quote.outer.end, mention, paragraph: quote.paragraph });
        }
    }

    fn push(&mut self, span: Span, kind: QuoteKind, mention: Option<Span>, cue: Option<Span>, why: Explanation) {
        self.found.push(Speech { span, kind, mention, cue, via: None, why });
    }

    /// Adds the complement of a reporting verb.
    fn read_report(&mut self, view: PassageView, report: &ReportingVerb, all: &[ReportingVerb]) {
        let cue = report.at..report.end;
        if let Some(content) = preposed::as_verb(view, report) {
            self.push_content(view, &content.first, Some(&content.source), &cue, "as");
            return;
        }
        let between = preposed::parenthetical(view, report);
        match complements::find(view, report, all).filter(|_| !between) {
            // A single word, or words without a possible speaker, are not worth checking.
            Some(found)
                if report.subject.is_none() && !hides_its_speaker(view, report, &found)
                    || found.items.len() == 1 && found.shape == ContentShape::Clause => {}
            // `Quill denied it`: “it” refers to other words.
            Some(found)
                if found.shape == ContentShape::Object
                    && found.items.len() == 1
                    && view.tag(found.items.start) == CoarseTag::Pronoun => {}
            // `We might call it luck`: the writer speaks.
            Some(found)
                if found.shape == ContentShape::Object
                    && report.subject.as_ref().is_some_and(|s| s.len() == 1 && view.is(s.start, &["I", "we"])) => {}
            Some(found) => {
                let rule = match found.shape {
                    ContentShape::Clause => "clause",
                    ContentShape::Question => "question",
                    ContentShape::Infinitive => "infinitive",
                    ContentShape::Quotation => "verb-before",
                    ContentShape::Object => "object",
                };
                self.push_content(view, &found.items, report.subject.as_ref(), &cue, rule);
            }
            None => {
                let before = preposed::that_clause(view, report).or_else(|| preposed::before_verb(view, report, all));
                if let Some(content) = before {
                    for part in content.parts() {
                        self.push_content(view, part, Some(&content.source), &cue, "clause-before");
                    }
                }
            }
        }
    }

    /// Adds a complement: its quotations as mixed speech, and the whole as indirect speech unless it is mostly
    /// quotation.
    fn push_content(
        &mut self,
        view: PassageView,
        items: &Range<usize>,
        source: Option<&Range<usize>>,
        cue: &Range<usize>,
        rule: &'static str,
    ) {
        let span = view.span_of(items);
        let mention = source.map(|s| view.span_of(s));
        let cue = Some(view.span_of(cue));
        let quotes: Vec<usize> = items.clone().filter(|&i| view.quote(i).is_some()).collect();
        let all = count_words(self.doc, span).max(1);
        let words = |at: usize| count_words(self.doc, view.span(at));
        let paraphrase = quotes.iter().map(|&i| words(i)).max().unwrap_or(0) * 2 < all;
        for &at in &quotes {
            let link = QuoteLink { report: None, cue: None, source: source.cloned(), rule };
            self.push_embedded_quotation(view, at, &link, cue);
        }
        if paraphrase {
            self.push(span, QuoteKind::Indirect, mention, cue, why(rule, cue, mention.is_some(), self.doc));
        }
    }

    fn push_embedded_quotation(&mut self, view: PassageView, at: usize, link: &QuoteLink, cue: Option<Span>) {
        let before = self.found.len();
        let title =
            view.quote(at).and_then(|q| self.quoted.get(q)).is_some_and(|q| is_title(q.inner.of(self.doc.text)));
        // All words of a headline begin with capitals: `Finch: ‘We Will Not Move’`.
        if title && view.len() > 2 && link.rule != "label" {
            return;
        }
        self.push_quotation(view, at, link);
        if let Some(new) = self.found.get_mut(before) {
            new.cue = cue;
            new.why = why(link.rule, cue, new.mention.is_some(), self.doc);
            new.kind = QuoteKind::Mixed;
        }
    }

    /// Adds a quotation that no verb of its passage reports.
    fn push_unattributed(&mut self, view: PassageView, at: usize, all: &[ReportingVerb]) {
        let Some(index) = view.quote(at) else { return };
        if self.settled.get(index).copied().unwrap_or(true) {
            return;
        }
        let Some(quote) = self.quoted.get(index) else { return };
        let words = count_words(self.doc, quote.inner);
        let whole = view.len() <= 2 || at == 0 && words >= 7;
        // The last speaker: that of the last quotation, or the subject of a reporting verb since then.
        let is_near = |turn: &Turn| turn.paragraph + 1 >= quote.paragraph && turn.end <= quote.outer.start;
        let quotation = self.last_quotation.filter(is_near);
        let reporter = self.last_reporter.filter(is_near);
        let reporter = reporter.filter(|r| quotation.is_none_or(|q| r.end > q.end && r.paragraph == quote.paragraph));
        if whole && let Some(Turn { mention, .. }) = reporter.or(quotation) {
            self.push(quote.inner, QuoteKind::Direct, Some(mention), None, why("goes-on", None, true, self.doc));
            self.last_quotation = Some(Turn { end: quote.outer.end, mention, paragraph: quote.paragraph });
        } else if words >= FEWEST_WORDS && !is_title(quote.inner.of(self.doc.text)) {
            let before = all.iter().rev().find(|r| r.at < at && r.subject.is_some());
            let source =
                before.and_then(|r| r.subject.clone()).or_else(|| reporting_verbs::main_subject(view, view.len()));
            let mention = source.map(|s| view.span_of(&s));
            self.push(quote.inner, QuoteKind::Mixed, mention, None, why("marks", None, mention.is_some(), self.doc));
        }
    }
}

/// True when a passive says what was said but not by whom: `was asked whether`, `it was reported that`.
fn hides_its_speaker(view: PassageView, report: &ReportingVerb, content: &Complement) -> bool {
    let told = content.shape == ContentShape::Clause && view.is(content.items.start.wrapping_sub(1), &["that"]);
    let asked = content.shape == ContentShape::Question && !view.is(content.items.start, &["when", "where", "which"]);
    report.passive && (told || asked)
}

/// True for the name of a show, a book or a slogan: nearly every long word begins with a capital.
fn is_title(words: &str) -> bool {
    let long = || words.split_whitespace().filter(|w| w.chars().count() >= 4);
    let capitals = long().filter(|w| w.starts_with(|c: char| c.is_uppercase())).count();
    capitals >= 2 && capitals * 4 >= long().count() * 3
}
