//! Short lists of words that distinguish kinds of names: `Maria`, `University`, `Lake`, `Senator`, `Tuesday`.
//!
//! They are closed classes and common words from general knowledge; the model learns the weight of each list.

use crate::extract::models::words::{Word, lower_hash};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const GIVEN_NAMES: &str = "aaron abdul abdullah adam adrian ahmad ahmed alan albert alex alexander alexei alfred ali alice alison \
    amanda amir amy ana anders andre andrea andrew andy angela anita ann anna anne anthony antonio arthur barbara ben benjamin \
    bernard betty bill bob boris brad brandon brenda brian bruce carl carla carlos carmen carol caroline catherine charles \
    charlotte chris christian christine christopher claire claudia colin craig dan daniel daniela dave david dean deborah \
    dennis diana diego dmitry don donald donna dorothy doug douglas ed eduardo edward elena elizabeth ellen emily emma eric \
    erik ernest eugene eva evan fatima felipe felix fernando francis francisco frank fred gary george gerald giovanni glenn \
    gordon grace greg gregory hamid hannah hans harold harry hassan heather helen henry howard hugo hussein ian ibrahim igor \
    irina isabel ivan jack jacob james jan jane janet jason javier jean jeff jeffrey jennifer jeremy jerry jessica jim jimmy \
    joan joe john jonathan jorge jose joseph juan judy julia julian julie justin karen karl kate katherine kathleen keith ken \
    kenneth kevin khaled kim larry laura lauren lee leo leon linda lisa louis lucas lucy luis luke magdalena mahmoud marc marcus \
    margaret maria marie mario mark martha martin mary matt matthew maurice max megan melissa michael michel michelle miguel \
    mike mikhail mohamed mohammad mohammed muhammad monica mustafa nancy natalie nathan nicholas nick nicolas nicole nikolai \
    nina noah norman olga oliver olivia omar oscar pablo pamela patricia patrick paul paula pedro peter phil philip pierre \
    rachel ralph ramon raymond rebecca ricardo richard rick rita robert roberto roger ron ronald rosa roy russell ruth ryan \
    said salman sam samuel sandra sara sarah scott sean sergei sergey sharon sheila simon sofia sophie stanley stefan stephanie \
    stephen steve steven stuart susan svetlana tariq ted teresa terry thomas tim timothy todd tom tony ursula valentina vera \
    victor victoria vincent vladimir walter wayne wendy william yasser yuri yusuf zachary";

const ORGANISATION_WORDS: &str = "academy agency airlines airways alliance army assembly association authority bank board broadcasting \
    brigade bureau cabinet church club college commission committee company confederation conference congress consortium \
    cooperative corp corp. corporation council court department directorate enterprises federation force forces foundation front \
    fund group guard holdings inc inc. industries institute institution international laboratories laboratory league legislature \
    llc ltd ltd. magazine media ministry mission motors movement museum navy network news observatory office orchestra \
    organisation organization parliament partners party patrol police post press radio records research school secretariat senate \
    service services society squad studios systems team technologies telegraph television times treasury tribune trust union \
    united university";

const PLACE_WORDS: &str = "airport avenue basin bay beach boulevard bridge canal canyon cape cathedral channel city coast county creek \
    desert district east eastern falls forest fort gulf harbor harbour heights highway hill hills island islands isle isles lake \
    lakes mount mountain mountains north northern ocean palace park peak peninsula plaza point port prefecture province ridge \
    river road sea shore south southern springs square state states strait straits street territory town valley village volcano \
    west western";

const TITLES: &str = "admiral ambassador analyst archbishop attorney baron bishop brigadier captain cardinal chairman chairwoman \
    chancellor chief coach col col. colonel commander commissioner congressman congresswoman constable corporal councillor count \
    countess dame detective director doctor dr dr. duke emperor empress father former gen gen. general gov gov. governor imam \
    inspector judge justice king lady lawyer lieutenant lord lt lt. madam major mayor minister miss mr mr. mrs mrs. ms ms. officer \
    pastor pope premier president prime prince princess prof prof. professor prosecutor queen rabbi rep rep. representative rev \
    rev. reverend secretary sen sen. senator sergeant sgt sgt. sheikh sheriff sir sister speaker spokesman spokeswoman sultan";

const CALENDAR: &str = "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
    september october november december jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. christmas easter ramadan bc bce ad ce b.c. a.d. gmt utc est edt pst pdt";

const PARTICLES: &str =
    "al abu bin bint da dal de del della der des di dos du el ibn la las le los san santa st st. ten ter van von y";

const SPEECH: &str = "said says told added asked wrote announced warned argued insisted noted explained replied tweeted testified denied \
    acknowledged";

const SURNAME_ENDINGS: &str = "jr jr. sr sr. ii iii iv";

/// The lists that a word is on, as bits.
static LISTS: LazyLock<FxHashMap<u32, u32>> = LazyLock::new(|| {
    let mut lists = FxHashMap::default();
    let all = [GIVEN_NAMES, ORGANISATION_WORDS, PLACE_WORDS, TITLES, CALENDAR, PARTICLES, SPEECH, SURNAME_ENDINGS];
    for (bit, words) in all.iter().enumerate() {
        for word in words.split_whitespace() {
            *lists.entry(lower_hash(word)).or_default() |= 1 << bit;
        }
    }
    lists
});

/// The lists that `word` is on, a bit each.
pub fn of(word: &Word) -> u32 {
    LISTS.get(&word.lower).copied().unwrap_or(0)
}

/// True for a common given name.
pub fn is_given_name(word: &str) -> bool {
    of(&Word::new(word)) & 1 != 0
}

/// True for a word that names a kind of body: `Union`, `Board`.
pub fn is_body(word: &str) -> bool {
    of(&Word::new(word)) & (1 << 1) != 0
}

/// True for a common verb of speech: `said`, `told`.
pub fn is_speech(word: &str) -> bool {
    of(&Word::new(word)) & (1 << 6) != 0
}

/// True for `President`, `Mr.`, `Gen.`: a title before a person's name, which is not part of it.
pub fn is_title(word: &str) -> bool {
    of(&Word::new(word)) & (1 << 3) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        assert!(is_title("Senator") && is_title("GEN.") && !is_title("senatorial"));
        assert_ne!(of(&Word::new("Maria")), of(&Word::new("University")));
        assert_eq!(of(&Word::new("zebra")), 0);
    }
}
