//! Identifies the language of a text: `Il ministro ha detto che …` is not English, and the window says so.
//!
//! Scripts are counted first; a text in Latin letters is then searched for function words that nearly every sentence of
//! a language contains. Without much evidence for another language, the text counts as English: a short note must not
//! lose its findings.

use crate::extract::Language;

/// How many words are read: enough to be certain, and few enough to take no time.
const WORDS: usize = 2_000;

/// The least number of function words, of any language, that decides.
const FEWEST: usize = 3;

/// Small words by language. Words that English shares (`a`, `an`, `in`, `on`, `so`, `was`, `die`, `do`) are in no list
/// but its own.
const OTHERS: [&[&str]; 12] = [
    // French
    &[
        "le", "les", "des", "est", "une", "dans", "que", "qui", "pour", "sur", "pas", "plus", "avec", "sont", "cette",
        "aux",
    ],
    // German
    &[
        "der", "und", "das", "ist", "nicht", "ein", "eine", "mit", "den", "von", "auf", "für", "dem", "sich", "auch",
        "wird", "zum", "zur", "bei", "sind", "wir", "haben", "bis", "im", "nur", "über", "wurde", "keine", "oder",
        "nach",
    ],
    // Spanish
    &["el", "los", "las", "que", "una", "por", "con", "para", "del", "como", "más", "pero", "fue", "su", "al", "está"],
    // Portuguese
    &["os", "que", "não", "uma", "com", "por", "para", "mais", "como", "foi", "dos", "ao", "ele", "das", "são", "em"],
    // Italian
    &["il", "che", "di", "una", "per", "non", "con", "sono", "della", "gli", "più", "anche", "nel", "alla", "è", "dei"],
    // Dutch
    &[
        "het", "een", "van", "niet", "dat", "zijn", "voor", "met", "ook", "aan", "maar", "naar", "werd", "bij",
        "wordt", "door",
    ],
    // Swedish
    &["och", "att", "det", "som", "inte", "är", "för", "med", "ett", "har", "av", "till", "den", "jag", "från", "kan"],
    // Danish or Norwegian
    &["og", "det", "som", "ikke", "er", "på", "med", "av", "af", "til", "har", "et", "jeg", "fra", "den", "blir"],
    // Polish
    &["nie", "się", "jest", "że", "na", "przez", "dla", "oraz", "jak", "był", "tym", "od", "który", "ale", "po", "czy"],
    // Czech or Slovak
    &["je", "se", "že", "na", "který", "pro", "jako", "byl", "jeho", "ale", "podle", "sa", "nie", "aby", "ako", "při"],
    // Turkish
    &[
        "bir", "ve", "bu", "için", "ile", "olarak", "çok", "daha", "olan", "gibi", "kadar", "sonra", "var", "ama",
        "değil", "ne",
    ],
    // Indonesian or Malay
    &[
        "yang", "dan", "di", "untuk", "dengan", "ini", "itu", "dari", "tidak", "dalam", "akan", "pada", "ke", "juga",
        "oleh", "kata",
    ],
];

const ENGLISH: [&str; 36] = [
    "the", "of", "and", "to", "in", "is", "that", "for", "it", "was", "on", "with", "as", "he", "she", "by", "at",
    "from", "his", "her", "they", "be", "are", "this", "have", "has", "not", "but", "were", "said", "an", "which",
    "we", "you", "i", "their",
];

/// The language of `text`. Short or empty text counts as English unless its script says otherwise.
pub fn identify(text: &str) -> Language {
    let mut scripts = Scripts::default();
    let mut english = 0;
    let mut others = [0usize; OTHERS.len()];
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|w| !w.is_empty()).take(WORDS) {
        scripts.add(word);
        let lower = word.to_lowercase();
        english += usize::from(ENGLISH.contains(&lower.as_str()));
        // A capitalised word may be part of a name: Los Alamos, El Paso.
        for (count, words) in others.iter_mut().zip(&OTHERS).filter(|_| lower == word) {
            *count += usize::from(words.contains(&word));
        }
    }
    let strongest = others.iter().copied().max().unwrap_or(0);
    if scripts.other > scripts.latin || strongest >= FEWEST && strongest > 2 * english {
        Language::Other
    } else {
        Language::English
    }
}

/// Letters read, by script.
#[derive(Default)]
struct Scripts {
    latin: usize,
    other: usize,
}

impl Scripts {
    fn add(&mut self, word: &str) {
        for c in word.chars() {
            // Latin letters end with the Latin Extended blocks; the second stretch is Latin Extended Additional.
            if matches!(c, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') {
                self.latin += 1;
            } else {
                self.other += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_known_even_when_short_or_full_of_names() {
        for text in [
            "",
            "Mayor resigns",
            "“Ja, natürlich,” she said, and it was that for the day.",
            "1999 — 2004",
            "Los Alamos, El Paso, Las Cruces",
        ] {
            assert_eq!(identify(text), Language::English, "{text}");
        }
    }

    #[test]
    fn other_languages_are_not_taken_for_english() {
        for text in [
            "Le maire a annoncé que les travaux sont finis et que la route est ouverte pour tous.",
            "Der Bürgermeister sagte, dass die Straße nicht mehr gesperrt ist und der Verkehr auf den Brücken läuft.",
            "El alcalde dijo que los trabajos de la carretera fueron más caros, pero que una parte está lista.",
            "Il sindaco ha detto che la strada è aperta e che non sono previsti altri lavori per il mese.",
            "Burmistrz powiedział, że droga jest otwarta, ale nie dla wszystkich, bo się sypie na moście.",
            "Мэр сказал, что дорога открыта.",
            "市長は道路が開通したと述べた。",
            "قال رئيس البلدية إن الطريق مفتوح",
        ] {
            assert_eq!(identify(text), Language::Other, "{text}");
        }
    }
}
