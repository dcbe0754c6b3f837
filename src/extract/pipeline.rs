//! The stages of an extraction, in order, and one sentence on its way through them.
//!
//! Some stages look at one paragraph at a time. They are local: their result is a function of the paragraph's words and
//! of three facts about the whole article (its language, its day of publication, and the dateline), so that it can be
//! cached by them. The other stages look at the whole article, because their findings depend on what other paragraphs
//! say:
//!
//! | stage | looks at | because |
//! | --- | --- | --- |
//! | metadata, language | the article | the first lines, and the most frequent letters |
//! | sentences, tokens, tags ([`Paragraph::read`](super::Paragraph::read)) | a paragraph | |
//! | day of publication ([`check_points::tokenize`]) | the metadata | |
//! | names ([`entities::in_paragraph`]) | a paragraph | |
//! | figures, dates and the like ([`check_points::in_paragraph`]) | a paragraph | |
//! | names ([`entities::reconcile`]) | the article | `Venn` is a person if `Oda Venn` is one elsewhere |
//! | speech ([`quotes::find`]) | the article | quotations continue over paragraphs, and a colon announces the next one |
//! | speakers ([`speakers::resolve`]) | the article | `she` refers to somebody in an earlier sentence |
//! | places ([`places::find`]) | the article | the other places tell which `Paris` is meant |
//! | check points ([`check_points::complete`]) | the article | they name speakers and places |
//! | claims ([`claims::find`]) | a sentence, with all of the above | |
//! | consistency | the article | two paragraphs can contradict each other |
//! | editorial marks | the article | boilerplate lines can hold them too |
//!
//! # One sentence, stage by stage
//!
//! The first `points` are those of the paragraph by itself, the second ones those of the article. The claim that
//! somebody said something and the claim of what was said are counterparts of each other: one is true if she said so,
//! the other if the bridge did cost that much. A test runs this sentence through the stages and compares the results
//! with these lines.
//!
//! ```text
//! text        Mayor Oda Venn said the bridge in Bergen had cost 214 million crowns.
//! tokens      Mayor Oda Venn said the bridge in Bergen had cost 214 million crowns .
//! tags        Nnp Nnp Nnp Vbd Dt Nn In Nnp Vbd Nn Cd Cd Nns Stop
//! names       PER Oda Venn; LOC Bergen
//! points      money [214 million crowns] 214000000 crown
//! entities    PER Oda Venn; LOC Bergen
//! speech      indirect [the bridge in Bergen had cost 214 million crowns], cue [said], by [Mayor Oda Venn]
//! speakers    Oda Venn, person, Mayor
//! places      Bergen NO, because it is the best known of 14 places of that name
//! points      title [Mayor] Oda Venn; name [Oda Venn]; place [Bergen] Bergen, NO; money […] 214000000 crown
//! claim 1     paraphrase name-and-title event, counterpart of claim 2, points: title, name
//! claim 2     number event place, counterpart of claim 1, points: place, money
//! questions   none
//! marks       none
//! ```

use super::{
    Document, Extraction, check_points, claims, consistency, editorial_marks, entities, places, quotes, speakers,
};

/// Finds everything in `text`. Never fails: an empty or strange text has few findings or none.
pub fn extract(text: &str) -> Extraction {
    let document = Document::read(text);
    let tokenized = check_points::tokenize(&document);

    // Paragraph by paragraph.
    let (mut names, mut points) = (Vec::new(), Vec::new());
    for paragraph in 0..document.paragraphs.len() {
        names.extend(entities::in_paragraph(&document, paragraph));
        points.extend(check_points::in_paragraph(&tokenized, paragraph));
    }

    // The whole article.
    let entities = entities::reconcile(&document, names);
    let speech = quotes::find(&document);
    let (quotes, speakers) = speakers::resolve(&document, &entities, speech);
    let places = places::find(&document, &entities);
    let points = check_points::complete(&tokenized, points, &entities, &places, (&quotes, &speakers));
    let claims = claims::find(&tokenized, &quotes, &points);
    let questions = consistency::find(&tokenized, &entities, &places, &claims);
    let editorial_marks = editorial_marks::find(text);

    Extraction {
        article: document.metadata.clone(),
        language: document.language,
        sentences: document.sentences.iter().map(|s| s.span).collect(),
        paragraphs: document.paragraphs.clone(),
        entities,
        speakers,
        quotes,
        places,
        claims,
        questions,
        editorial_marks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::{Entity, Paragraph, Point};

    const SENTENCE: &str = "Mayor Oda Venn said the bridge in Bergen had cost 214 million crowns.";

    /// One line of the trace: the stage, and its result.
    fn line(stage: &str, result: &[String]) -> String {
        format!("//! {stage:<12}{}", if result.is_empty() { "none".to_owned() } else { result.join("; ") })
    }

    fn names(found: &[Entity]) -> Vec<String> {
        found.iter().map(|e| format!("{} {}", e.kind.slug(), e.span.of(SENTENCE))).collect()
    }

    fn points(found: &[Point]) -> Vec<String> {
        let show = |p: &Point| format!("{} [{}] {}", p.kind.slug(), p.span.of(SENTENCE), p.value).trim_end().to_owned();
        found.iter().map(show).collect()
    }

    /// The trace, as the documentation of this module shows it.
    fn trace() -> Vec<String> {
        let paragraph = Paragraph::read(SENTENCE, None);
        let tokens: Vec<&str> = paragraph.tokens.iter().map(|t| t.span.of(SENTENCE)).collect();
        let tags: Vec<String> = paragraph.tags.iter().map(|t| format!("{t:?}")).collect();
        let document = Document::read(SENTENCE);
        let tokenized = check_points::tokenize(&document);
        let (local_names, local_points) =
            (entities::in_paragraph(&document, 0), check_points::in_paragraph(&tokenized, 0));
        let mut lines = vec![
            line("text", &[SENTENCE.to_owned()]),
            line("tokens", &[tokens.join(" ")]),
            line("tags", &[tags.join(" ")]),
            line("names", &names(&local_names)),
            line("points", &points(&local_points)),
        ];
        let entities = entities::reconcile(&document, local_names);
        lines.push(line("entities", &names(&entities)));
        let speech = quotes::find(&document);
        let said = speech.iter().map(|s| {
            let words = |span: Option<crate::text::Span>| span.map_or("", |s| s.of(SENTENCE));
            format!("{} [{}], cue [{}], by [{}]", s.kind.slug(), s.span.of(SENTENCE), words(s.cue), words(s.mention))
        });
        lines.push(line("speech", &said.collect::<Vec<_>>()));
        let (quotes, speakers) = speakers::resolve(&document, &entities, speech);
        let voices = speakers.iter().map(|s| format!("{}, {}, {}", s.name, s.kind.slug(), s.role));
        lines.push(line("speakers", &voices.collect::<Vec<_>>()));
        let places = places::find(&document, &entities);
        let found = places.iter().map(|p| format!("{} {}, because it is {}", p.name, p.country, p.why.text));
        lines.push(line("places", &found.collect::<Vec<_>>()));
        let all = check_points::complete(&tokenized, local_points, &entities, &places, (&quotes, &speakers));
        let all_points = points(&all).into_iter().map(|p| p.replace("[214 million crowns]", "[…]"));
        lines.push(line("points", &all_points.collect::<Vec<_>>()));
        let claims = claims::find(&tokenized, &quotes, &all);
        for (at, claim) in claims.iter().enumerate() {
            let kinds: Vec<&str> = claim.kinds.iter().map(|(kind, _)| kind.slug()).collect();
            let points: Vec<&str> = claim.points.iter().map(|point| point.kind.slug()).collect();
            let other = claim.counterpart.map_or(String::new(), |c| format!(", counterpart of claim {}", c + 1));
            let told = format!("{}{other}, points: {}", kinds.join(" "), points.join(", "));
            lines.push(line(&format!("claim {}", at + 1), &[told]));
        }
        let questions = consistency::find(&tokenized, &entities, &places, &claims);
        lines.push(line("questions", &questions.into_iter().map(|q| q.text).collect::<Vec<_>>()));
        let marks = editorial_marks::find(SENTENCE);
        lines.push(line("marks", &marks.iter().map(|m| m.of(SENTENCE).to_owned()).collect::<Vec<_>>()));
        lines
    }

    #[test]
    fn the_trace_in_the_documentation_is_what_happens() {
        let source = include_str!("pipeline.rs");
        let start = source.find("//! ```text\n").unwrap() + "//! ```text\n".len();
        let end = start + source.get(start..).unwrap().find("//! ```\n").unwrap();
        let trace = trace().join("\n");
        assert_eq!(source.get(start..end).unwrap().trim_end(), trace, "the trace is now:\n{trace}");
    }

    #[test]
    fn a_paragraph_is_read_the_same_wherever_it_is() {
        let article = format!("Bridge opens\n\nIt rained.\n\n{SENTENCE}\n\nNobody was hurt.");
        let document = Document::read(&article);
        let at = document.paragraphs.iter().position(|p| p.of(&article) == SENTENCE).unwrap();
        let alone = Paragraph::read(SENTENCE, None);
        let sentence = &document.sentences[document.sentences_in(at).start];
        assert_eq!(document.tags[sentence.tokens.clone()], alone.tags);
        let shift = |spans: Vec<crate::text::Span>| -> Vec<&str> { spans.iter().map(|s| s.of(&article)).collect() };
        let tokens = document.tokens[sentence.tokens.clone()].iter().map(|t| t.span).collect();
        assert_eq!(shift(tokens), alone.tokens.iter().map(|t| t.span.of(SENTENCE)).collect::<Vec<_>>());
    }
}
