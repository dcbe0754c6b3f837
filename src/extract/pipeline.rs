//! The stages of an extraction, in order.

use super::{
    Document, Extraction, check_points, claims, consistency, editorial_marks, entities, places, quotes, speakers,
};

/// Finds everything in `text`. Never fails: an empty or strange text has few findings or none.
pub fn extract(text: &str) -> Extraction {
    let document = Document::read(text);
    let tokenized = check_points::tokenize(&document);

    // Per paragraph.
    let (mut names, mut points) = (Vec::new(), Vec::new());
    for paragraph in 0..document.paragraphs.len() {
        names.extend(entities::in_paragraph(&document, paragraph));
        points.extend(check_points::in_paragraph(&tokenized, paragraph));
    }

    // Per document.
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
