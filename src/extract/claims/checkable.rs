//! Statements that cannot be checked, and why: questions, predictions, wishes, opinions, personal experiences.
//!
//! `We should all be ashamed` is an opinion; `The port will close` a prediction. Facts inside stay check points.

use super::features::ClaimFeatures;
use super::lexicon::CueClass;
use crate::extract::Explanation;

/// Why the statement cannot be checked, when it cannot.
pub fn not_checkable_reason(features: &ClaimFeatures) -> Option<Explanation> {
    let because = |rule: &'static str, text: &str, cue| Some(Explanation { rule, text: text.to_owned(), cue });
    if features.question {
        return because("question", "a question states nothing", features.span_of(CueClass::ASK));
    }
    if features.courtesy {
        return because("courtesy", "a courtesy", features.span_of(CueClass::COURTESY));
    }
    if features.command {
        return because("appeal", "an appeal: what ought to be done is not a fact", features.first);
    }
    if let Some(span) = features.mind {
        return because("own-mind", "the speaker’s own thought or wish", Some(span));
    }
    if let Some(span) = features.future {
        return because("prediction", "a prediction or a plan: nobody can know yet", Some(span));
    }
    if let Some(span) = features.ought {
        return because("opinion", "what ought to be is an opinion", Some(span));
    }
    if features.figures == 0 && features.judgements >= 1 && features.past.is_none() && features.names == 0 {
        return because("opinion", "a judgement", features.span_of(CueClass::JUDGEMENT));
    }
    if features.experience {
        return because("experience", "an experience of the speaker’s own", features.span_of(CueClass::SELF));
    }
    None
}
