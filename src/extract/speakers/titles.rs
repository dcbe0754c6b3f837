//! Words around a name: titles (`President`, `Ms`), roles (`spokesman`, `leader`), and the kind of speaker that a noun
//! describes.

use crate::extract::SpeakerKind;

/// Titles before a name, which are not part of it.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "baroness",
    "baron",
    "king",
    "queen",
    "prince",
    "princess",
    "duke",
    "duchess",
    "pope",
    "cardinal",
    "archbishop",
    "bishop",
    "rev",
    "reverend",
    "father",
    "sister",
    "brother",
    "rabbi",
    "imam",
    "sheikh",
    "ayatollah",
    "president",
    "vice",
    "prime",
    "minister",
    "premier",
    "chancellor",
    "secretary",
    "ambassador",
    "envoy",
    "consul",
    "senator",
    "sen",
    "sens",
    "representative",
    "rep",
    "reps",
    "congressman",
    "congresswoman",
    "governor",
    "gov",
    "mayor",
    "councillor",
    "councilman",
    "councilwoman",
    "alderman",
    "speaker",
    "leader",
    "chairman",
    "chairwoman",
    "chair",
    "director",
    "chief",
    "judge",
    "justice",
    "attorney",
    "sheriff",
    "general",
    "gen",
    "colonel",
    "col",
    "major",
    "maj",
    "captain",
    "capt",
    "lieutenant",
    "lt",
    "sergeant",
    "sgt",
    "admiral",
    "adm",
    "commander",
    "cmdr",
    "officer",
    "detective",
    "inspector",
    "coach",
    "manager",
    "officials",
    "deputy",
    "foreign",
];
/// Titles and roles of a man.
const MALE: &[&str] = &[
    "mr",
    "sir",
    "lord",
    "king",
    "prince",
    "duke",
    "baron",
    "congressman",
    "councilman",
    "chairman",
    "spokesman",
    "father",
    "brother",
    "husband",
    "son",
    "businessman",
];
/// Titles and roles of a woman.
const FEMALE: &[&str] = &[
    "mrs",
    "ms",
    "miss",
    "dame",
    "lady",
    "queen",
    "princess",
    "duchess",
    "baroness",
    "congresswoman",
    "councilwoman",
    "chairwoman",
    "spokeswoman",
    "mother",
    "wife",
    "daughter",
];
/// Roles that `the leader` can refer to.
const LEADERS: &[&str] = &[
    "president",
    "premier",
    "chancellor",
    "king",
    "queen",
    "minister",
    "leader",
    "chairman",
    "chief",
    "ruler",
    "emir",
    "head",
];
/// Nouns for texts that say something.
const DOCUMENTS: &[&str] = &[
    "report",
    "statement",
    "letter",
    "study",
    "survey",
    "poll",
    "document",
    "memo",
    "lawsuit",
    "suit",
    "complaint",
    "article",
    "book",
    "ad",
    "advertisement",
    "email",
    "e-mail",
    "tweet",
    "post",
    "filing",
    "website",
    "release",
    "indictment",
    "ruling",
    "order",
    "editorial",
    "affidavit",
    "transcript",
    "story",
    "sign",
    "message",
    "analysis",
];
/// Nouns for organisations.
const ORGANISATION_NOUNS: &[&str] = &[
    "ministry",
    "department",
    "agency",
    "company",
    "party",
    "government",
    "campaign",
    "court",
    "police",
    "army",
    "military",
    "committee",
    "council",
    "administration",
    "church",
    "union",
    "university",
    "bank",
    "group",
    "firm",
    "board",
    "commission",
    "network",
    "newspaper",
    "embassy",
    "organisation",
    "organization",
    "office",
    "team",
    "panel",
    "parliament",
    "senate",
    "house",
    "congress",
    "kremlin",
    "institute",
    "foundation",
    "association",
    "school",
    "paper",
    "magazine",
    "bureau",
    "authority",
    "service",
    "operator",
    "regulator",
    "watchdog",
    "airline",
    "carrier",
    "publisher",
    "manufacturer",
    "retailer",
    "supplier",
    "charity",
    "utility",
    "broadcaster",
    "contractor",
    "weekly",
    "daily",
    "club",
    "hospital",
    "society",
    "federation",
    "laboratory",
    "museum",
];
/// Last words of the names of organisations.
const ORGANISATION_NAME_WORDS: &[&str] = &[
    "times",
    "post",
    "news",
    "journal",
    "tribune",
    "herald",
    "guardian",
    "party",
    "department",
    "ministry",
    "committee",
    "university",
    "agency",
    "council",
    "inc",
    "corp",
    "co",
    "ltd",
    "bank",
    "court",
    "house",
    "senate",
    "association",
    "institute",
    "foundation",
    "commission",
    "union",
    "police",
    "church",
    "press",
    "office",
    "service",
    "group",
    "authority",
];

fn contains_word(list: &[&str], word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    list.iter().any(|w| w.eq_ignore_ascii_case(bare))
}

/// True for a title before a name: `President`, `Sen.`
pub fn is_title(word: &str) -> bool {
    contains_word(TITLES, word)
}

/// The gender that a title, a role or a pronoun shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// `she`, `Mrs`, `spokeswoman`.
    Woman,
    /// `he`, `Mr`, `spokesman`.
    Man,
}

/// The gender that a title or role shows, if any.
pub fn gender(words: &str) -> Option<Gender> {
    words.split_whitespace().find_map(|word| match word {
        _ if contains_word(MALE, word) => Some(Gender::Man),
        _ if contains_word(FEMALE, word) => Some(Gender::Woman),
        _ => None,
    })
}

/// True when two role nouns can mean the same office: `leader` and `president`.
pub fn same_office(one: &str, other: &str) -> bool {
    let leader = |w: &str| w.eq_ignore_ascii_case("leader");
    one.eq_ignore_ascii_case(other)
        || (leader(one) || leader(other)) && contains_word(LEADERS, one) && contains_word(LEADERS, other)
}

/// The kind of speaker that a common noun describes: `report` a document, `ministry` an organisation, `officials` a
/// group.
pub fn kind_of_noun(noun: &str, plural: bool) -> SpeakerKind {
    let lower = noun.to_lowercase();
    let single = lower.strip_suffix('s').unwrap_or(&lower);
    if contains_word(DOCUMENTS, &lower) || contains_word(DOCUMENTS, single) {
        SpeakerKind::Document
    } else if contains_word(ORGANISATION_NOUNS, &lower) {
        SpeakerKind::Organisation
    } else if plural {
        SpeakerKind::Group
    } else {
        SpeakerKind::Person
    }
}

/// True when the last word of a name, or its shape, shows an organisation: `Harbour Times`, `WHO`.
pub fn is_organisation_name(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or("");
    let acronym =
        !name.contains(' ') && name.len() >= 2 && name.chars().all(|c| c.is_uppercase() || c == '.' || c == '&');
    acronym || name.split_whitespace().count() > 1 && contains_word(ORGANISATION_NAME_WORDS, last)
}
