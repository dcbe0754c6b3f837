//! The identifier of each kind: `ClaimKind::NameAndTitle` is `name-and-title` in files, filters and on the command
//! line.

use super::{ClaimKind, EntityKind, Language, PlaceKind, PointKind, QuestionKind, QuoteKind, SpeakerKind, Usage};

/// Gives an enum its list of values and an identifier for each.
macro_rules! identifiers {
    ($($kind:ident { $($value:ident $slug:literal)* })*) => { $(
        impl $kind {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$value),*];

            /// Its identifier: lower case, hyphens between words; stable across releases.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$value => $slug),* }
            }
        }
    )* };
}

identifiers! {
    Language { English "en" Other "other" }
    EntityKind { Person "PER" Organisation "ORG" Place "LOC" }
    SpeakerKind { Person "person" Organisation "organisation" Group "group" Document "document" }
    QuoteKind { Direct "direct" Mixed "mixed" Indirect "indirect" }
    Usage { Literal "literal" Metonym "metonym" Demonym "demonym" }
    PlaceKind { City "city" Country "country" State "state" District "district" Continent "continent" Region "region" Water "water" Base "base" }
    ClaimKind { Quote "quote" Paraphrase "paraphrase" Number "number" Date "date" NameAndTitle "name-and-title" Place "place" Comparison "comparison" Event "event" Scientific "scientific" ImageOrCaption "image-or-caption" Allegation "allegation" OpinionOrPrediction "opinion-or-prediction" Contact "contact" Other "other" }
    PointKind { Number "number" Money "money" Percentage "percentage" Ratio "ratio" Range "range" Ordinal "ordinal" Superlative "superlative" Comparison "comparison" Duration "duration" Date "date" Time "time" Name "name" Title "title" Age "age" Place "place" Quote "quote" Url "url" Email "email" Phone "phone" Law "law" Cause "cause" Absolute "absolute" Negation "negation" Hedge "hedge" }
    QuestionKind { TwoValues "two-values" Sum "sum" Percentages "percentages" Weekday "weekday" Age "age" Spelling "spelling" Title "title" Distance "distance" Containment "containment" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart() {
        let mut words: Vec<_> = ClaimKind::ALL.iter().map(|k| k.slug()).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), ClaimKind::ALL.len());
        assert_eq!(ClaimKind::OpinionOrPrediction.slug(), "opinion-or-prediction");
    }
}
