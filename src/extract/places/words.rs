//! Closed classes of words that distinguish places from other names: `in`, `northern`, `Street`, `Mr`.

/// True when `word` (in lower case) is in a list; the lists are in order.
pub(super) fn is_in(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// True for capitalised words that are the name of some place, but hardly ever mean it when they are alone.
pub(super) fn never_alone(words: &str) -> bool {
    let lower = words.to_lowercase();
    is_in(COMMON, &lower)
}

/// Prepositions before the place where something is.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const INSIDE: &[&str] = &[
    "across", "in", "inside", "near", "outside", "throughout", "within",
];

/// Prepositions before a place and before other things.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const TOWARDS: &[&str] = &[
    "along", "around", "at", "between", "beyond", "from", "into", "onto", "over", "through", "to", "toward",
    "towards", "via",
];

/// Parts of a place, and words between a place and its preposition.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const PARTS: &[&str] = &[
    "central", "coastal", "downtown", "east", "eastern", "greater", "inner", "lower", "mainland", "mid", "midtown",
    "nearby", "neighboring", "neighbouring", "north", "north-central", "north-east", "north-west", "northeast",
    "northeastern", "northern", "northwest", "northwestern", "outer", "rural", "south", "south-central",
    "south-east", "south-west", "southeast", "southeastern", "southern", "southwest", "southwestern", "suburban",
    "upper", "upstate", "uptown", "west", "western",
];

/// Kinds of place before `of`: `the town of`.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const KINDS: &[&str] = &[
    "area", "areas", "base", "borough", "capital", "cities", "city", "coast", "community", "county", "district",
    "east", "hamlet", "island", "kingdom", "municipality", "nation", "neighborhood", "neighbourhood", "north",
    "north-east", "north-west", "northeast", "northwest", "outskirts", "parish", "part", "parts", "people", "port",
    "prefecture", "province", "region", "republic", "residents", "shores", "side", "south", "south-east",
    "south-west", "southeast", "southwest", "state", "streets", "suburb", "suburbs", "territory", "town", "towns",
    "township", "university", "village", "villages", "west",
];

/// Titles and forms of address, without a full stop.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const TITLES: &[&str] = &[
    "adm", "admiral", "ambassador", "archbishop", "attorney", "baron", "baroness", "bishop", "brother", "capt",
    "captain", "cardinal", "chairman", "chairwoman", "chancellor", "chief", "cllr", "coach", "col", "colonel",
    "commissioner", "congressman", "congresswoman", "const", "constable", "councillor", "councilman",
    "councilwoman", "cpl", "dame", "dean", "deputy", "det", "detective", "director", "dr", "father", "gen",
    "general", "gov", "governor", "inspector", "judge", "justice", "king", "lady", "lieutenant", "lord", "lt",
    "madam", "maj", "major", "mayor", "minister", "miss", "mr", "mrs", "ms", "mx", "officer", "pastor", "president",
    "prince", "princess", "prof", "professor", "queen", "rabbi", "rep", "representative", "rev", "reverend",
    "secretary", "sen", "senator", "sergeant", "sgt", "sheikh", "sheriff", "sir", "sister", "spokesman",
    "spokeswoman", "supt", "uncle", "warden",
];

/// Words after the name of a street.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const STREETS: &[&str] = &[
    "alley", "ave", "avenue", "blvd", "boulevard", "bridge", "drive", "expressway", "freeway", "hwy", "lane",
    "parkway", "rd", "road", "square", "street", "streets", "tunnel", "turnpike",
];

/// Words after a place in the name of an organisation or a building there.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const BODIES: &[&str] = &[
    "academy", "airport", "area", "assembly", "authorities", "authority", "board", "chamber", "chapter", "church",
    "city", "club", "college", "commission", "community", "council", "county", "court", "daily", "department",
    "district", "fire", "general", "government", "governor", "health", "high", "hospital", "independent",
    "international", "library", "mayor", "medical", "memorial", "metro", "metropolitan", "ministry", "municipal",
    "museum", "national", "news", "parliament", "police", "public", "regional", "resident", "residents", "school",
    "schools", "senate", "sheriff", "state", "state's", "stock", "symphony", "times", "town", "township", "tribune",
    "university", "village", "zoo",
];

/// Last words of the name of an area.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const AREAS: &[&str] = &[
    "borough", "co", "county", "governorate", "island", "islands", "oblast", "parish", "peninsula", "prefecture",
    "province", "township", "twp", "valley",
];

/// Nouns after the place that people or things are from.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const LOCALS: &[&str] = &[
    "area", "authorities", "boy", "businessman", "city", "couple", "district", "driver", "family", "firefighters",
    "girl", "home", "house", "lawmakers", "mall", "man", "mayor", "men", "mother", "native", "neighborhood",
    "officers", "officials", "plant", "police", "resident", "residents", "roads", "school", "schools", "state",
    "student", "students", "suburb", "teen", "teenager", "voters", "woman", "women",
];

/// Offices and parties after the name of the place that they belong to.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const OFFICES: &[&str] = &[
    "Attorney", "Commissioner", "Congressman", "Congresswoman", "Coroner", "Councillor", "Councilman", "Councilwoman",
    "Democrat", "Gov", "Governor", "MLA", "MP", "MPP", "Mayor", "Police", "Premier", "Republican", "Sen", "Senator",
    "Sheriff",
];

/// Names of seas, rivers and mountain ranges, which mean something else without `the`.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const WITH_THE: &[&str] = &[
    "amazon", "cascades", "delta", "gulf", "lakes", "rockies",
];

/// Verbs of speech that follow a person more often than a small town.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const SPEECH: &[&str] =
    &[
    "added", "adds", "explained", "recalled", "replied", "said", "says", "told", "wrote",
];

/// Verbs before the name of a language.
#[rustfmt::skip] // a word a line would fill the file
pub(super) const BEFORE_LANGUAGE: &[&str] = &[
    "fluent", "learn", "learned", "learning", "speak", "speaking", "speaks", "spoke", "spoken", "taught", "teach",
    "teaches",
];

/// Days, months, function words and common nouns that are also the name of some town.
#[rustfmt::skip] // a word a line would fill the file
const COMMON: &[&str] = &[
    "academy", "agency", "agriculture", "airport", "alliance", "also", "april", "arab", "army", "as", "assembly",
    "association", "august", "authority", "autumn", "avenue", "ball", "bank", "bar", "battle", "bay", "best", "big",
    "bill", "bishop", "black", "blue", "board", "border", "box", "boy", "branch", "bridge", "brown", "bureau",
    "business", "but", "camp", "can", "canal", "care", "cars", "center", "central", "centre", "chamber", "chambers",
    "champion", "chapel", "charity", "chief", "christian", "christmas", "church", "circle", "city", "club", "coast",
    "college", "come", "commerce", "commission", "commissioner", "committee", "commons", "community", "company",
    "congress", "constitution", "cook", "corporation", "council", "country", "county", "course", "court", "creek",
    "cross", "crown", "culture", "day", "december", "defense", "democrat", "department", "director", "district",
    "do", "doctor", "dog", "drug", "eagle", "earl", "early", "earth", "east", "easter", "eastern", "economy",
    "education", "egg", "eight", "election", "energy", "equality", "even", "exchange", "fair", "faith", "fall",
    "family", "far", "farm", "farms", "february", "federal", "few", "field", "finance", "fire", "first", "five",
    "food", "foot", "for", "force", "forest", "fort", "foundation", "four", "free", "freedom", "friday", "friend",
    "from", "front", "garden", "gas", "general", "gift", "glacier", "global", "globe", "god", "gold", "golden",
    "good", "government", "governor", "grand", "green", "group", "guard", "guide", "hall", "harbor", "harmony",
    "has", "health", "heart", "here", "high", "hill", "hills", "home", "hope", "hospital", "hotel", "house",
    "human", "hunter", "ice", "if", "in", "independence", "indian", "industry", "information", "institute",
    "interior", "international", "iron", "is", "island", "january", "joint", "july", "june", "justice", "king",
    "lake", "land", "last", "law", "lead", "league", "less", "liberal", "liberty", "life", "light", "lion", "lions",
    "little", "local", "long", "love", "major", "male", "man", "many", "march", "marine", "market", "mart", "may",
    "media", "medical", "mega", "memorial", "midway", "military", "mills", "mine", "minister", "ministry",
    "mission", "moment", "monday", "moon", "more", "most", "mountain", "much", "museum", "music", "national",
    "nature", "naval", "navy", "near", "new", "news", "nine", "noble", "none", "north", "northern", "november",
    "now", "ocean", "october", "of", "office", "officer", "oil", "old", "one", "only", "open", "or", "other", "our",
    "over", "pack", "park", "parliament", "passover", "patrol", "peace", "people", "photo", "plain", "plan",
    "plaza", "point", "pole", "police", "pope", "port", "post", "premier", "president", "price", "prince",
    "princess", "progress", "protection", "public", "queen", "radio", "ranger", "real", "recovery", "red", "region",
    "republic", "research", "reserve", "revolution", "ridge", "rifle", "rim", "river", "road", "rock", "rodeo",
    "rose", "royal", "rural", "safety", "samples", "saturday", "school", "science", "secretary", "security",
    "senate", "september", "service", "seven", "she", "sheriff", "silver", "since", "six", "smart", "snow", "some",
    "south", "southern", "space", "sport", "spring", "square", "star", "state", "states", "station", "still",
    "stone", "story", "street", "such", "summer", "summit", "sun", "sunday", "supreme", "tank", "temple", "ten",
    "term", "that", "the city", "the hall", "then", "there", "they", "this", "three", "thursday", "time", "titan",
    "today", "tower", "town", "trade", "trans", "treasury", "trust", "tuesday", "twenty", "two", "un", "union",
    "unit", "united", "unity", "university", "valley", "vice", "victory", "village", "wall", "war", "water",
    "we're", "wednesday", "well", "west", "western", "we’re", "what", "when", "where", "white", "why", "wild",
    "will", "wing", "winter", "women", "wood", "woods", "work", "world", "yes", "york road", "young", "zoo",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order() {
        for list in [
            INSIDE,
            TOWARDS,
            PARTS,
            KINDS,
            TITLES,
            STREETS,
            BODIES,
            SPEECH,
            AREAS,
            LOCALS,
            WITH_THE,
            BEFORE_LANGUAGE,
            OFFICES,
            COMMON,
        ] {
            assert!(list.is_sorted(), "{:?}", list.windows(2).find(|w| w[0] > w[1]));
        }
    }

    #[test]
    fn days_and_offices_are_no_towns() {
        assert!(never_alone("Thursday") && never_alone("Police") && !never_alone("Reading"));
    }
}
