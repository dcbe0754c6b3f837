//! The findings of an extraction: plain values in terms of the article, independent of the user interface.
//!
//! Findings that need a reason carry one ([`Explanation`]), and every span is a byte span of the text.

use crate::text::Span;

/// Everything that was found in a text. It is derived from the text, and the same for the same text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extraction {
    /// The article's metadata: headline, byline, dateline, boilerplate.
    pub article: ArticleMetadata,
    /// The language of the text.
    pub language: Language,
    /// The paragraphs, including the headline and other lines of metadata.
    pub paragraphs: Vec<Span>,
    /// The sentences, in order, without boilerplate.
    pub sentences: Vec<Span>,
    /// Every mention of a named person, organisation or place, titles left out.
    pub entities: Vec<Entity>,
    /// Who speaks or is named: one entry per person, organisation, group or document.
    pub speakers: Vec<Speaker>,
    /// Direct, mixed and indirect speech with its speakers.
    pub quotes: Vec<Quote>,
    /// Places with their mentions.
    pub places: Vec<Place>,
    /// What can be checked, in the order of the text.
    pub claims: Vec<Claim>,
    /// Questions about contradictions within the article; they are asked, never decided.
    pub questions: Vec<Question>,
    /// TK, CQ, [CHECK] and the like, left in the copy.
    pub editorial_marks: Vec<Span>,
}

/// Why a finding was made: the rule or model, the cue behind it, and a sentence for the checker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanation {
    /// The rule's short name, stable across releases: `verb-after`.
    pub rule: &'static str,
    /// A sentence for the checker: "speaker by the verb “said” after the quote".
    pub text: String,
    /// The words that triggered it, when there are such words.
    pub cue: Option<Span>,
}

/// The parts of an article that are not its story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleMetadata {
    /// The headline.
    pub headline: Option<Span>,
    /// The line under the headline.
    pub dek: Option<Span>,
    /// The author: `By Ann Lee`.
    pub byline: Option<Span>,
    /// Where it was written: `Anchorage`, `PORT ELLERY, March 3 (Wire)`.
    pub dateline: Option<Span>,
    /// When it was published.
    pub published: Option<Span>,
    /// Boilerplate of the web page: share buttons, advertisement lines, identifiers joined to words.
    pub artefacts: Vec<Span>,
}

/// The language of a text, as far as Tickmark reads it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English: every finding is made.
    #[default]
    English,
    /// Another language: only findings that do not depend on the language are made.
    Other,
}

/// A mention of something with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entity {
    /// The name, without titles, articles and `’s`.
    pub span: Span,
    /// The kind of thing that it names.
    pub kind: EntityKind,
}

/// The kind of thing that a name refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EntityKind {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
}

/// Index of a [`Speaker`] in [`Extraction::speakers`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SpeakerId(pub usize);

/// Someone who speaks or is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest name in the article: `Vladimir Putin`.
    pub name: String,
    /// Title or role, as the article gives it: `Russian President`; may be empty.
    pub role: String,
    /// Organisation or country the role belongs to; may be empty.
    pub affiliation: String,
    /// The kind of speaker.
    pub kind: SpeakerKind,
    /// Every mention by name, title or resolved pronoun, in order.
    pub mentions: Vec<Span>,
    /// Other wordings for the same speaker: `Putin`, `the Russian leader`.
    pub aliases: Vec<String>,
    /// Why the mentions were attributed to one speaker.
    pub why: Explanation,
}

/// The kind of a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SpeakerKind {
    /// One person, named or not ("a spokesman").
    Person,
    /// An organisation or a government.
    Organisation,
    /// Several people at once ("both leaders", "reporters").
    Group,
    /// A text ("the report").
    Document,
}

/// A piece of speech.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words; for direct and mixed speech those between the quotation marks.
    pub span: Span,
    /// The kind of speech.
    pub kind: QuoteKind,
    /// Who said them, when known.
    pub speaker: Option<SpeakerId>,
    /// The words that name the speaker here: `the minister`, `he`.
    pub mention: Option<Span>,
    /// The reporting words: `said`, `according to`.
    pub cue: Option<Span>,
    /// The channel, for second-hand speech: `TASS`, `Fox News`.
    pub via: Option<Span>,
    /// Why it counts as speech, and why this is its speaker.
    pub why: Explanation,
}

/// The kind of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QuoteKind {
    /// Whole sentences or clauses in quotation marks.
    Direct,
    /// A fragment in quotation marks inside the writer's own sentence.
    Mixed,
    /// A paraphrase without quotation marks.
    Indirect,
}

/// A place, with all of its mentions.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Its usual English name.
    pub name: String,
    /// ISO 3166-1 alpha-2, or empty (continents, seas, regions across borders).
    pub country: String,
    /// The kind of place.
    pub kind: PlaceKind,
    /// Latitude in degrees north, −90 to 90.
    pub lat: f64,
    /// Longitude in degrees east, −180 to 180.
    pub lon: f64,
    /// GeoNames record, when there is one.
    pub geonames_id: Option<u32>,
    /// Its mentions, in order.
    pub mentions: Vec<PlaceMention>,
    /// The other places of that name, most likely first.
    pub candidates: Vec<Candidate>,
    /// Why this one was chosen: "Texas is named in the same sentence".
    pub why: Explanation,
}

/// The kind of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[allow(missing_docs)] // the names say it
pub enum PlaceKind {
    City,
    Country,
    State,
    District,
    Continent,
    Region,
    Water,
    Base,
}

/// A namesake of a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its name, with the region that distinguishes it: `Paris, Texas`.
    pub name: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
    /// The kind of place.
    pub kind: PlaceKind,
    /// Latitude in degrees north.
    pub lat: f64,
    /// Longitude in degrees east.
    pub lon: f64,
    /// Population, 0 when not known.
    pub population: u32,
    /// GeoNames record, when there is one.
    pub geonames_id: Option<u32>,
}

/// One mention of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceMention {
    /// The words.
    pub span: Span,
    /// How the name is used.
    pub usage: Usage,
}

/// How a place name is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Usage {
    /// The place itself: "in Moscow".
    Literal,
    /// Its government or people: "Moscow rejected".
    Metonym,
    /// An adjective or its people by name: "Russian", "Russians".
    Demonym,
}

/// A checkable statement, in the article's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The words.
    pub span: Span,
    /// What kinds of statement it makes, each with the words that show it; the first is the main one.
    pub kinds: Vec<(ClaimKind, Span)>,
    /// What to check first: 0 (last) to 1 (first).
    pub score: f32,
    /// Why it was suggested, strongest first.
    pub reasons: Vec<Explanation>,
    /// Who says it, when somebody does.
    pub speaker: Option<SpeakerId>,
    /// The spans that need a tick of their own, in order.
    pub points: Vec<Point>,
    /// Why it cannot be checked, if it cannot ("a prediction"); its check points still can.
    pub not_checkable: Option<Explanation>,
    /// Index in [`Extraction::claims`] of the other half of "X said Y": that X said it, or that Y is so.
    pub counterpart: Option<usize>,
}

/// The kinds of claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[allow(missing_docs)] // the names are the trade's own
pub enum ClaimKind {
    Quote,
    Paraphrase,
    Number,
    Date,
    NameAndTitle,
    Place,
    Comparison,
    Event,
    Scientific,
    ImageOrCaption,
    Allegation,
    OpinionOrPrediction,
    Contact,
    Other,
}

/// A span inside a claim that needs its own tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The words.
    pub span: Span,
    /// What is to be checked about it.
    pub kind: PointKind,
    /// What the words amount to: `2026-03-12`, `214000000 crown`, `6–7 hour`; empty when there is nothing to compute.
    pub value: String,
    /// A question to show with it ("Friday 12 March 2026, counted from the dateline?"); may be empty.
    pub note: String,
}

/// What is to be checked about a [`Point`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[allow(missing_docs)] // the names say it
pub enum PointKind {
    Number,
    Money,
    Percentage,
    Ratio,
    Range,
    Ordinal,
    Superlative,
    Comparison,
    Duration,
    Date,
    Time,
    Name,
    Title,
    Age,
    Place,
    Quote,
    Url,
    Email,
    Phone,
    Law,
    Cause,
    Absolute,
    Negation,
    Hedge,
}

/// A question about a contradiction within the article; it is asked, never decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked about.
    pub kind: QuestionKind,
    /// The spans that it is about, in order.
    pub spans: Vec<Span>,
    /// The question.
    pub text: String,
}

/// What a [`Question`] asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum QuestionKind {
    /// Two values for one thing.
    TwoValues,
    /// Parts that do not make the stated sum.
    Sum,
    /// Percentages that do not add up.
    Percentages,
    /// A weekday that does not match its date.
    Weekday,
    /// An age that does not match a year.
    Age,
    /// A name spelled two ways.
    Spelling,
    /// A title that changes.
    Title,
    /// A stated distance or travel time that does not match the places.
    Distance,
    /// A city outside the country named with it.
    Containment,
}
