//! Words around a name: titles (`President`, `Ms`), roles (`spokesman`, `leader`), and what kind of voice a noun is.

use crate::extract::SpeakerKind;

/// Titles that stand before a name and are no part of it.
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
/// Titles that tell a man; the next list a woman.
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
/// Roles that `the leader` can stand for.
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

/// True for a word that stands before names and is part of none: `President`, `Sen.`
pub fn is_title(word: &str) -> bool {
    contains_word(TITLES, word)
}

/// Whether the words tell a man (`false`) or a woman (`true`).
pub fn gender(words: &str) -> Option<bool> {
    words.split_whitespace().find_map(|word| match word {
        _ if contains_word(MALE, word) => Some(false),
        _ if contains_word(FEMALE, word) => Some(true),
        _ => None,
    })
}

/// True when two role nouns can mean the same office: `leader` and `president`.
pub fn same_office(one: &str, other: &str) -> bool {
    let leader = |w: &str| w.eq_ignore_ascii_case("leader");
    one.eq_ignore_ascii_case(other)
        || (leader(one) || leader(other)) && contains_word(LEADERS, one) && contains_word(LEADERS, other)
}

/// What kind of voice a common noun is: `report` a document, `ministry` an organisation, `officials` a group.
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

/// True when a name's last word, or its shape, tells an organisation: `Harbour Times`, `WHO`.
pub fn is_organisation_name(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or("");
    let acronym =
        !name.contains(' ') && name.len() >= 2 && name.chars().all(|c| c.is_uppercase() || c == '.' || c == '&');
    acronym || name.split_whitespace().count() > 1 && contains_word(ORGANISATION_NAME_WORDS, last)
}
