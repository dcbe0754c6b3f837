//! Cross-checks inside the article: two values for one thing, sums that do not add up, names spelled two ways.
//!
//! A question is asked, never decided, and a wrong one costs the checker's trust: each check asks only where the
//! article hardly allows both values, and not about ranges, "about", "at least" and words like "another".

mod ages;
mod changes;
mod containment;
mod counts;
mod distance;
mod durations;
mod facts;
mod percentages;
mod spelling;
mod sums;
mod titles;
mod weekdays;

use super::check_points::TokenizedText;
use super::{Claim, Entity, Language, Place, Point, Question};
use facts::Facts;

/// Every question, in the order of the text; none in a text that is not English.
pub fn find(tokenized: &TokenizedText, entities: &[Entity], places: &[Place], claims: &[Claim]) -> Vec<Question> {
    let doc = tokenized.doc;
    if doc.language != Language::English {
        return Vec::new();
    }
    let mut points: Vec<&Point> = claims.iter().flat_map(|c| &c.points).collect();
    points.sort_by_key(|p| (p.span.start, p.span.end, p.kind as u8));
    points.dedup_by_key(|p| (p.span, p.kind as u8));
    let facts = Facts { tokenized, entities, points };
    let mut questions = weekdays::find(&facts);
    questions.extend(durations::find(&facts));
    questions.extend(counts::find(&facts));
    questions.extend(sums::find(&facts));
    questions.extend(percentages::find(&facts));
    questions.extend(changes::find(&facts));
    questions.extend(ages::find(&facts));
    questions.extend(spelling::find(&facts));
    questions.extend(titles::find(&facts));
    questions.extend(distance::find(doc, places, claims));
    questions.extend(containment::find(doc, places));
    questions.sort_by_key(|q| (q.spans.first().copied(), q.kind));
    questions
}
