//! An extraction as one line of JSON: `{"id":"a1","quotes":[{"start":0,"end":12,"kind":"direct",…}],…}`.
//!
//! This is a stable format: keys are only ever added. Offsets are Unicode code points into the text, end exclusive.
//! `docs/findings-format.md` describes every key.

use crate::extract::{
    ArticleMetadata, Candidate, Claim, Entity, Explanation, Extraction, Place, PlaceMention, Point, Question, Quote,
    Speaker, SpeakerId, extract,
};
use crate::problem::Problem;
use crate::project::{Annotation, AnnotationKind, Metadata, Revision};
use crate::text::{CodePoints, Span};
use serde::Serialize;

/// Writes `found`, which was made from `text`, as one JSON object without line breaks.
///
/// # Errors
/// Only when the serializer fails, which plain strings and numbers do not make it do.
pub fn to_json(id: &str, text: &str, found: &Extraction) -> Result<String, Problem> {
    to_line(&Writer { points: &CodePoints::new(text) }.findings(id, found))
}

/// Writes `found`, which was made from the text of `revision`, with what the article's file says outside the text.
///
/// # Errors
/// As [`to_json`].
pub fn revision_to_json(revision: &Revision, found: &Extraction) -> Result<String, Problem> {
    let points = CodePoints::new(&revision.text);
    let mut findings = Writer { points: &points }.findings(&revision.name, found);
    findings.metadata = Some(&revision.metadata).filter(|metadata| **metadata != Metadata::default());
    findings.notes = revision
        .annotations
        .iter()
        .map(|note| NoteJson {
            kind: match note.kind {
                AnnotationKind::Comment => "comment",
                AnnotationKind::Footnote => "footnote",
            },
            at: points.of_byte(note.at),
            todo: is_open(note),
            text: &note.text,
        })
        .collect();
    to_line(&findings)
}

/// True for a comment with TK, CQ or the like in it: work to do.
pub(super) fn is_open(note: &Annotation) -> bool {
    note.kind == AnnotationKind::Comment && !extract(&note.text).editorial_marks.is_empty()
}

fn to_line(findings: &Findings<'_>) -> Result<String, Problem> {
    serde_json::to_string(findings).map_err(|error| {
        Problem::other(format!("The findings cannot be written as JSON: {error}"), "Export another format.")
    })
}

#[derive(Serialize)]
struct Findings<'a> {
    id: &'a str,
    language: &'static str,
    article: FrameJson,
    sentences: Vec<SpanJson>,
    entities: Vec<Typed>,
    speakers: Vec<SpeakerJson<'a>>,
    quotes: Vec<QuoteJson<'a>>,
    places: Vec<PlaceJson<'a>>,
    claims: Vec<ClaimJson<'a>>,
    questions: Vec<QuestionJson<'a>>,
    todo: Vec<SpanJson>,
    /// Keys of the file that the text came from; left out where it says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<&'a Metadata>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notes: Vec<NoteJson<'a>>,
}

#[derive(Serialize)]
struct NoteJson<'a> {
    kind: &'static str,
    at: usize,
    todo: bool,
    text: &'a str,
}

#[derive(Serialize, Clone, Copy)]
struct SpanJson {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct FrameJson {
    headline: Option<SpanJson>,
    dek: Option<SpanJson>,
    byline: Option<SpanJson>,
    dateline: Option<SpanJson>,
    published: Option<SpanJson>,
    artefacts: Vec<SpanJson>,
}

#[derive(Serialize)]
struct Typed {
    start: usize,
    end: usize,
    r#type: &'static str,
}

#[derive(Serialize)]
struct WhyJson<'a> {
    rule: &'a str,
    text: &'a str,
    cue: Option<SpanJson>,
}

#[derive(Serialize)]
struct SpeakerJson<'a> {
    id: String,
    name: &'a str,
    role: &'a str,
    affiliation: &'a str,
    kind: &'static str,
    aliases: &'a [String],
    mentions: Vec<SpanJson>,
    why: WhyJson<'a>,
}

#[derive(Serialize)]
struct QuoteJson<'a> {
    start: usize,
    end: usize,
    kind: &'static str,
    speaker: Option<String>,
    speaker_mention: Option<SpanJson>,
    cue: Option<SpanJson>,
    via: Option<SpanJson>,
    why: WhyJson<'a>,
}

#[derive(Serialize)]
struct PlaceJson<'a> {
    id: String,
    name: &'a str,
    country: &'a str,
    kind: &'static str,
    lat: f64,
    lon: f64,
    geonames_id: Option<u32>,
    mentions: Vec<MentionJson>,
    candidates: Vec<CandidateJson<'a>>,
    why: WhyJson<'a>,
}

#[derive(Serialize)]
struct MentionJson {
    start: usize,
    end: usize,
    r#use: &'static str,
}

#[derive(Serialize)]
struct CandidateJson<'a> {
    name: &'a str,
    country: &'a str,
    kind: &'static str,
    lat: f64,
    lon: f64,
    population: u32,
    geonames_id: Option<u32>,
}

#[derive(Serialize)]
struct KindJson {
    kind: &'static str,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct ClaimJson<'a> {
    start: usize,
    end: usize,
    kind: &'static str,
    kinds: Vec<KindJson>,
    score: f32,
    reasons: Vec<&'a str>,
    speaker: Option<String>,
    points: Vec<PointJson<'a>>,
    not_checkable: Option<&'a str>,
    twin: Option<usize>,
}

#[derive(Serialize)]
struct PointJson<'a> {
    start: usize,
    end: usize,
    kind: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    value: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

#[derive(Serialize)]
struct QuestionJson<'a> {
    kind: &'static str,
    spans: Vec<SpanJson>,
    text: &'a str,
}

/// Turns byte spans into code points.
struct Writer<'a> {
    points: &'a CodePoints<'a>,
}

impl Writer<'_> {
    fn span(&self, span: Span) -> SpanJson {
        SpanJson { start: self.points.of_byte(span.start), end: self.points.of_byte(span.end) }
    }

    fn maybe(&self, span: Option<Span>) -> Option<SpanJson> {
        span.map(|s| self.span(s))
    }

    fn spans(&self, spans: &[Span]) -> Vec<SpanJson> {
        spans.iter().map(|&s| self.span(s)).collect()
    }

    fn findings<'a>(&self, id: &'a str, found: &'a Extraction) -> Findings<'a> {
        Findings {
            id,
            language: found.language.slug(),
            article: self.frame(&found.article),
            sentences: self.spans(&found.sentences),
            entities: found.entities.iter().map(|e| self.entity(e)).collect(),
            speakers: found.speakers.iter().enumerate().map(|(i, s)| self.speaker(i, s)).collect(),
            quotes: found.quotes.iter().map(|q| self.quote(q)).collect(),
            places: found.places.iter().enumerate().map(|(i, p)| self.place(i, p)).collect(),
            claims: found.claims.iter().map(|c| self.claim(c)).collect(),
            questions: found.questions.iter().map(|q| self.question(q)).collect(),
            todo: self.spans(&found.editorial_marks),
            metadata: None,
            notes: Vec::new(),
        }
    }

    fn frame(&self, frame: &ArticleMetadata) -> FrameJson {
        FrameJson {
            headline: self.maybe(frame.headline),
            dek: self.maybe(frame.dek),
            byline: self.maybe(frame.byline),
            dateline: self.maybe(frame.dateline),
            published: self.maybe(frame.published),
            artefacts: self.spans(&frame.artefacts),
        }
    }

    fn entity(&self, entity: &Entity) -> Typed {
        let SpanJson { start, end } = self.span(entity.span);
        Typed { start, end, r#type: entity.kind.slug() }
    }

    fn why<'a>(&self, why: &'a Explanation) -> WhyJson<'a> {
        WhyJson { rule: why.rule, text: &why.text, cue: self.maybe(why.cue) }
    }

    fn speaker<'a>(&self, index: usize, speaker: &'a Speaker) -> SpeakerJson<'a> {
        SpeakerJson {
            id: speaker_id(SpeakerId(index)),
            name: &speaker.name,
            role: &speaker.role,
            affiliation: &speaker.affiliation,
            kind: speaker.kind.slug(),
            aliases: &speaker.aliases,
            mentions: self.spans(&speaker.mentions),
            why: self.why(&speaker.why),
        }
    }

    fn quote<'a>(&self, quote: &'a Quote) -> QuoteJson<'a> {
        let SpanJson { start, end } = self.span(quote.span);
        QuoteJson {
            start,
            end,
            kind: quote.kind.slug(),
            speaker: quote.speaker.map(speaker_id),
            speaker_mention: self.maybe(quote.mention),
            cue: self.maybe(quote.cue),
            via: self.maybe(quote.via),
            why: self.why(&quote.why),
        }
    }

    fn place<'a>(&self, index: usize, place: &'a Place) -> PlaceJson<'a> {
        PlaceJson {
            id: format!("p{}", index + 1),
            name: &place.name,
            country: &place.country,
            kind: place.kind.slug(),
            lat: place.lat,
            lon: place.lon,
            geonames_id: place.geonames_id,
            mentions: place.mentions.iter().map(|m| self.mention(m)).collect(),
            candidates: place.candidates.iter().map(candidate).collect(),
            why: self.why(&place.why),
        }
    }

    fn mention(&self, mention: &PlaceMention) -> MentionJson {
        let SpanJson { start, end } = self.span(mention.span);
        MentionJson { start, end, r#use: mention.usage.slug() }
    }

    fn claim<'a>(&self, claim: &'a Claim) -> ClaimJson<'a> {
        let SpanJson { start, end } = self.span(claim.span);
        let kinds = claim.kinds.iter().map(|&(kind, span)| {
            let SpanJson { start, end } = self.span(span);
            KindJson { kind: kind.slug(), start, end }
        });
        ClaimJson {
            start,
            end,
            kind: claim.kinds.first().map_or("other", |&(kind, _)| kind.slug()),
            kinds: kinds.collect(),
            score: claim.score,
            reasons: claim.reasons.iter().map(|r| r.text.as_str()).collect(),
            speaker: claim.speaker.map(speaker_id),
            points: claim.points.iter().map(|p| self.point(p)).collect(),
            not_checkable: claim.not_checkable.as_ref().map(|w| w.text.as_str()),
            twin: claim.counterpart,
        }
    }

    fn point<'a>(&self, point: &'a Point) -> PointJson<'a> {
        let SpanJson { start, end } = self.span(point.span);
        PointJson { start, end, kind: point.kind.slug(), value: &point.value, note: &point.note }
    }

    fn question<'a>(&self, question: &'a Question) -> QuestionJson<'a> {
        QuestionJson { kind: question.kind.slug(), spans: self.spans(&question.spans), text: &question.text }
    }
}

fn speaker_id(id: SpeakerId) -> String {
    format!("s{}", id.0 + 1)
}

fn candidate(candidate: &Candidate) -> CandidateJson<'_> {
    CandidateJson {
        name: &candidate.name,
        country: &candidate.country,
        kind: candidate.kind.slug(),
        lat: candidate.lat,
        lon: candidate.lon,
        population: candidate.population,
        geonames_id: candidate.geonames_id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_file_says_is_added_only_where_it_says_something() {
        let mut revision = Revision { name: "a".into(), text: "“Née.”".into(), ..Revision::default() };
        let found = Extraction::default();
        assert_eq!(revision_to_json(&revision, &found).unwrap(), to_json("a", &revision.text, &found).unwrap());
        revision.metadata.headline = "Levy".into();
        let (at, kind) = (revision.text.len(), AnnotationKind::Comment);
        revision.annotations.push(Annotation { kind, at, text: "TK".into() });
        let json: serde_json::Value = serde_json::from_str(&revision_to_json(&revision, &found).unwrap()).unwrap();
        assert_eq!(json["metadata"], serde_json::json!({ "headline": "Levy" }));
        assert_eq!(json["notes"], serde_json::json!([{ "kind": "comment", "at": 6, "todo": true, "text": "TK" }]));
    }

    #[test]
    fn offsets_are_code_points() {
        let text = "“Née.” She left.";
        let found = Extraction { sentences: vec![Span::new(0, "“Née.”".len())], ..Extraction::default() };
        let line = to_json("a", text, &found).unwrap();
        let json: serde_json::Value = serde_json::from_str(&line).unwrap();
        assert_eq!(json["sentences"][0]["end"], 6);
        assert_eq!(json["article"]["headline"], serde_json::Value::Null);
    }
}
