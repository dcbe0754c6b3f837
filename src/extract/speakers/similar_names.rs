//! Similar spellings: `Zelenko` and `Zelenkoe` may be one person, which only a human can decide.

use crate::extract::{Speaker, SpeakerKind};

/// Jaro–Winkler similarity from which two surnames are similar; below it most pairs are different people.
const SIMILARITY_THRESHOLD: f64 = 0.84;

/// Pairs of speakers (indices, the first smaller) whose surnames look alike but are not the same.
pub fn similar_names(speakers: &[Speaker]) -> Vec<(usize, usize)> {
    let mut names: Vec<(String, usize)> = speakers
        .iter()
        .enumerate()
        .filter(|(_, s)| s.kind == SpeakerKind::Person && s.name.starts_with(char::is_uppercase))
        .map(|(id, s)| (surname(&s.name), id))
        .filter(|(name, _)| name.len() >= 4)
        .collect();
    // Names that share their first two letters are adjacent, so that a long list is not compared pair by pair.
    names.sort();
    let mut pairs = Vec::new();
    for (at, (name, id)) in names.iter().enumerate() {
        let head = name.get(..2);
        for (other, with) in names.iter().skip(at + 1).take_while(|(n, _)| n.get(..2) == head) {
            if other != name
                && strsim::jaro_winkler(name, other) >= SIMILARITY_THRESHOLD
                && given_names_agree(speakers, *id, *with)
            {
                pairs.push((*id.min(with), *id.max(with)));
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

fn given_names_agree(speakers: &[Speaker], one: usize, other: usize) -> bool {
    let given = |id: usize| {
        let name = speakers.get(id).map(|s| s.name.as_str()).unwrap_or("");
        let mut words = name.split_whitespace();
        let first = words.next().unwrap_or("");
        words.next().map(|_| first.chars().next())
    };
    match (given(one), given(other)) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

/// The last word in lower case, common accents folded.
fn surname(name: &str) -> String {
    let last = name.split_whitespace().next_back().unwrap_or("");
    last.chars().flat_map(char::to_lowercase).map(fold).filter(|c| c.is_ascii_alphanumeric()).collect()
}

fn fold(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' => 'o',
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ç' | 'ć' | 'č' => 'c',
        'ñ' | 'ń' | 'ň' => 'n',
        'š' | 'ś' | 'ş' | 'ș' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ł' => 'l',
        'ř' => 'r',
        'ť' | 'ţ' | 'ț' => 't',
        'ğ' => 'g',
        'ď' | 'đ' => 'd',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(names: &[&str]) -> Vec<Speaker> {
        let why = crate::extract::Explanation::default();
        names
            .iter()
            .map(|name| Speaker {
                name: (*name).to_owned(),
                role: String::new(),
                affiliation: String::new(),
                kind: SpeakerKind::Person,
                mentions: vec![],
                aliases: vec![],
                why: why.clone(),
            })
            .collect()
    }

    #[test]
    fn near_spellings_are_offered_and_strangers_are_not() {
        let resolver = people(&["Ivan Horenko", "Horenkoe", "Ada Byrne", "Horénko", "Ada Burns"]);
        assert_eq!(similar_names(&resolver), [(0, 1), (1, 3)]);
    }
}
