//! What cannot be checked, and why: a question, a prediction, a wish, an opinion, an experience of one's own.
//!
//! `We should all be ashamed` is an opinion; `The port will close` a prediction. Facts inside stay check points.

use super::features::Signs;
use super::lexicon::Cue;
use crate::extract::Explanation;

/// Why the statement cannot be checked, when it cannot.
pub fn barrier(signs: &Signs) -> Option<Explanation> {
    let because = |rule: &'static str, text: &str, cue| Some(Explanation { rule, text: text.to_owned(), cue });
    if signs.question {
        return because("question", "a question states nothing", signs.span_of(Cue::ASK));
    }
    if signs.courtesy {
        return because("courtesy", "a courtesy", signs.span_of(Cue::COURTESY));
    }
    if signs.command {
        return because("appeal", "an appeal: what ought to be done is not a fact", signs.first);
    }
    if let Some(span) = signs.mind {
        return because("own-mind", "the speaker’s own thought or wish", Some(span));
    }
    if let Some(span) = signs.future {
        return because("prediction", "a prediction or a plan: nobody can know yet", Some(span));
    }
    if let Some(span) = signs.ought {
        return because("opinion", "what ought to be is an opinion", Some(span));
    }
    if signs.figures == 0 && signs.judgements >= 1 && signs.past.is_none() && signs.names == 0 {
        return because("opinion", "a judgement", signs.span_of(Cue::JUDGEMENT));
    }
    if signs.experience {
        return because("experience", "an experience of the speaker’s own", signs.span_of(Cue::SELF));
    }
    None
}
