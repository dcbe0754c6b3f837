//! Abbreviations that keep their full stop: `Mr.`, `Jan.`, `Inc.`, `U.S.`; the kind of each one decides whether a
//! sentence may end there.

/// The kind of an abbreviation, as far as the ends of sentences depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Precedes a name: `Mr.`, `Gen.`, `vs.`; a sentence hardly ever ends here.
    Leading,
    /// Precedes a figure: `No. 5`, `pp. 3`; otherwise it is an ordinary word.
    BeforeFigure,
    /// May close a sentence when a typical first word follows: `Inc.`, `Jan.`, `Calif.`.
    Either,
    /// Usually closes a clause, so that any capital after it opens a sentence: `etc.`
    Closing,
}

/// The longest abbreviation below, in bytes.
const LONGEST: usize = 6;

/// Looks up `word` (without its stop), in any case.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    use Abbreviation::{BeforeFigure, Closing, Either, Leading};
    if matches!(word, "p" | "c") {
        return Some(BeforeFigure);
    }
    let mut buffer = [0u8; LONGEST];
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    Some(match &*lower {
        // Titles and ranks.
        b"mr" | b"mrs" | b"ms" | b"mx" | b"dr" | b"prof" | b"rev" | b"fr" | b"hon" | b"messrs" | b"mme" | b"mlle"
        | b"gov" | b"sen" | b"sens" | b"rep" | b"reps" | b"pres" | b"gen" | b"lt" | b"maj" | b"col" | b"capt"
        | b"cmdr" | b"cpl" | b"sgt" | b"pvt" | b"pfc" | b"adm" | b"brig" | b"supt" | b"insp" | b"det" | b"amb"
        | b"atty" | b"asst" | b"esq" | b"cllr" | b"govs" | b"profs" | b"drs" | b"revs" | b"cpt" | b"msgr" => Leading,
        // Before a name or a number of things.
        b"mt" | b"vs" | b"v" | b"cf" | b"ca" | b"approx" | b"viz" => Leading,
        // Before a figure. `art` and `fig` are words as well, so they count only there.
        b"no" | b"nos" | b"pp" | b"vol" | b"vols" | b"art" | b"fig" | b"figs" | b"sec" | b"ch" | b"op" | b"par"
        | b"ex" => BeforeFigure,
        // Companies and people after a name.
        b"inc" | b"corp" | b"co" | b"cos" | b"ltd" | b"llc" | b"plc" | b"bros" | b"jr" | b"sr" | b"mfg" | b"bhd"
        | b"pty" => Either,
        // Months and days. `mar`, `may`, `sat`, `sun` are words too, but hardly before a capital or a figure.
        b"jan" | b"feb" | b"apr" | b"jun" | b"jul" | b"aug" | b"sept" | b"sep" | b"oct" | b"nov" | b"dec" | b"mon"
        | b"tue" | b"tues" | b"wed" | b"thu" | b"thur" | b"thurs" | b"fri" => Either,
        // States and provinces.
        b"ala" | b"ariz" | b"ark" | b"calif" | b"colo" | b"conn" | b"del" | b"fla" | b"ill" | b"ind" | b"kan"
        | b"kans" | b"ky" | b"la" | b"md" | b"mich" | b"minn" | b"mo" | b"mont" | b"neb" | b"nev" | b"okla"
        | b"ore" | b"pa" | b"tenn" | b"tex" | b"va" | b"vt" | b"wis" | b"wash" | b"wyo" | b"ont" | b"que" | b"alta"
        | b"sask" | b"ga" | b"mass" | b"miss" => Either,
        // Streets and measures.
        b"st" | b"ave" | b"blvd" | b"rd" | b"hwy" | b"rte" | b"sq" | b"bldg" | b"apt" | b"ste" | b"yr" | b"yrs"
        | b"hr" | b"hrs" | b"min" | b"lb" | b"lbs" | b"oz" | b"mi" | b"km" | b"kg" | b"cm" | b"mm" | b"mph"
        | b"gal" | b"est" | b"dist" | b"ed" | b"eds" | b"al" | b"ph" | b"govt" | b"ft" | b"dept" | b"univ"
        | b"assoc" | b"tel" | b"ext" => Either,
        b"etc" => Closing,
        _ => return None,
    })
}

/// True for abbreviations that are also everyday words, so that at the end of a sentence the stop is the sentence's:
/// `He said no.`, `a shot of gin`.
pub(super) fn is_also_a_word(word: &str) -> bool {
    const WORDS: [&str; 29] = [
        "al", "art", "ex", "no", "par", "sec", "fig", "figs", "sat", "sun", "mar", "may", "mon", "wed", "fri", "mass",
        "miss", "ill", "wash", "ore", "la", "pa", "del", "mo", "min", "rev", "gen", "co", "est",
    ];
    WORDS.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// Words of closed classes that open sentences: articles, pronouns, conjunctions, question words.
#[rustfmt::skip] // a word a line says nothing more
const OPENERS: &[&str] = &[
    "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "his", "her",
    "its", "their", "our", "my", "your", "this", "that", "these", "those", "there", "here", "but",
    "and", "or", "so", "yet", "in", "on", "at", "by", "for", "from", "to", "of",
    "with", "as", "if", "when", "while", "after", "before", "since", "because", "although", "though", "however",
    "then", "now", "what", "who", "why", "how", "where", "which", "no", "not", "some", "many",
    "most", "all", "both", "each", "every", "one", "two", "three", "several", "another", "other", "others",
    "more", "during", "under", "until", "last", "also", "still", "even", "just", "only", "perhaps", "meanwhile",
    "today", "yesterday", "earlier", "later", "once", "about", "nobody", "everyone", "is", "was", "did", "do",
    "does", "are", "were", "has", "have", "had", "can", "could", "would", "should", "police", "officials",
    "people", "such", "despite", "instead", "among", "nor", "whether", "it's", "he's", "she's", "i'm", "we're",
    "they're", "that's", "there's",
];

/// True for words that often open a sentence and hardly ever follow an abbreviation inside one: `The`, `He`, `But`.
pub(super) fn opens_sentences(word: &str) -> bool {
    const LONGEST_OPENER: usize = 9;
    let mut buffer = [0u8; LONGEST_OPENER];
    let Some(lower) = buffer.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    OPENERS.iter().any(|opener| opener.as_bytes() == lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_matter_and_length_is_bounded() {
        assert_eq!(abbreviation("Mr"), Some(Abbreviation::Leading));
        assert_eq!(abbreviation("INC"), Some(Abbreviation::Either));
        assert_eq!(abbreviation("incomparable"), None);
        assert_eq!(abbreviation(""), None);
    }

    #[test]
    fn everyday_words_are_known_as_such() {
        assert!(is_also_a_word("No"));
        assert!(!is_also_a_word("Mr"));
        assert!(opens_sentences("The") && !opens_sentences("Senator"));
    }
}
