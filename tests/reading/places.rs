//! Places, from the text to the map: which names are found, which places they mean and why, and how they are used.

use tickmark::extract::{Place, PlaceKind, Usage, extract};

fn places(text: &str) -> Vec<Place> {
    extract(text).places
}

fn place<'p>(places: &'p [Place], name: &str) -> &'p Place {
    places.iter().find(|p| p.name == name).unwrap_or_else(|| panic!("no {name} in {:?}", names(places)))
}

fn names(places: &[Place]) -> Vec<(&str, &str)> {
    places.iter().map(|p| (p.name.as_str(), p.country.as_str())).collect()
}

fn usage(text: &str, mention: &str) -> Usage {
    let found = places(text);
    let mentions = found.iter().flat_map(|p| &p.mentions);
    mentions.into_iter().find(|m| m.span.of(text) == mention).unwrap_or_else(|| panic!("{mention} is no place")).usage
}

#[test]
fn a_state_after_the_comma_decides() {
    let found = places("The mill in Paris, Texas, closed on Monday. Workers in Paris were told by letter.");
    let paris = place(&found, "Paris");
    assert_eq!((paris.country.as_str(), paris.mentions.len()), ("US", 2));
    assert_eq!(paris.why.text, "Texas is named right after it");
    assert_eq!(paris.why.cue.map(|c| c.start), Some(19));
    assert_eq!(paris.candidates[0].name, "Paris, Ile-de-France, France");
    assert!(paris.lat > 33.0 && paris.lat < 34.0 && paris.geonames_id.is_some());
}

#[test]
fn the_other_places_of_the_article_vote() {
    let ohio = "Fire crews from Dayton and Columbus were called to a barn near Lebanon on Tuesday. The road to Cincinnati was shut, \
                the Ohio patrol said, and buses from Lebanon ran late.";
    assert_eq!(place(&places(ohio), "Lebanon").country, "US");
    let levant = "Aid trucks crossed from Damascus into Lebanon on Tuesday. Officials in Beirut and Amman said more would follow.";
    assert_eq!(place(&places(levant), "Lebanon").country, "LB");
}

#[test]
fn a_name_without_company_is_the_best_known() {
    let found = places("She moved to London in 2010.");
    assert_eq!(names(&found), [("London", "GB")]);
    assert_eq!(found[0].why.rule, "best-known");
    assert!(found[0].candidates.iter().any(|c| c.name == "London, Ontario, Canada"));
}

#[test]
fn days_people_and_streets_are_no_places() {
    for text in [
        "On Thursday the Council met in March.",
        "Mr. Lincoln said he would appeal.",
        "The bus stopped at Lexington Avenue.",
        "Reading the letter took an hour.",
    ] {
        assert_eq!(names(&places(text)), [], "{text}");
    }
}

#[test]
fn one_place_however_it_is_called() {
    let text =
        "The U.S. and Canada signed. American officials praised it, and the United States will pay. Canadians voted.";
    let found = places(text);
    assert_eq!(names(&found), [("United States", "US"), ("Canada", "CA")]);
    let words: Vec<_> = found[0].mentions.iter().map(|m| m.span.of(text)).collect();
    assert_eq!(words, ["U.S.", "American", "United States"]);
}

#[test]
fn usage_is_literal_metonym_or_demonym() {
    let text = "Moscow rejected the plan, but trains in Moscow ran. Russian officials spoke of Tokyo–Ankara ties, demands refused by Kyiv, \
                and Beijing’s territorial claims.";
    assert_eq!(usage(text, "Moscow"), Usage::Metonym);
    assert_eq!(usage(text, "Russian"), Usage::Demonym);
    assert_eq!(usage(text, "Tokyo"), Usage::Metonym);
    assert_eq!(usage(text, "Ankara"), Usage::Metonym);
    assert_eq!(usage(text, "Kyiv"), Usage::Metonym);
    assert_eq!(usage(text, "Beijing"), Usage::Metonym);
    assert_eq!(usage("They met in Helsinki in May.", "Helsinki"), Usage::Literal);
    assert_eq!(usage("Helsinki is cold in May.", "Helsinki"), Usage::Literal);
    assert_eq!(usage("Norway accused the firm of fraud.", "Norway"), Usage::Metonym);
}

#[test]
fn bases_seas_and_regions_are_known() {
    let found =
        places("A jet from Joint Base Elmendorf-Richardson crossed the Bering Sea towards the West Bank of rumours.");
    assert_eq!(place(&found, "Joint Base Elmendorf-Richardson").kind, PlaceKind::Base);
    assert_eq!(place(&found, "Bering Sea").kind, PlaceKind::Water);
}

#[test]
fn strange_texts_have_few_places_and_stop_nothing() {
    for text in
        ["", "\u{0}", "’s", "A", "U.S.U.S.U.S.", "St. ", "Ł", "St.\u{301}", "D-", "In , of In", "“”", "X, Y, Z, W, V"]
    {
        places(text);
    }
    let long = "Paris, London and Rome. ".repeat(2000);
    assert_eq!(places(&long).len(), 3);
}

#[test]
fn a_capital_that_speaks_is_a_place_unless_someone_bears_its_name() {
    let found = places("The dock in Paris, Texas, is shut, Ottawa said. Lagos denied that it knew.");
    assert_eq!(names(&found), [("Paris", "US"), ("Texas", "US"), ("Ottawa", "CA"), ("Lagos", "NG")]);
    for text in [
        "Coach Edna London was calm before the match. London said the team would play.",
        "Mr. Jordan came late. Jordan said the bus had broken down.",
    ] {
        assert_eq!(names(&places(text)), [], "{text}");
    }
}

#[test]
fn a_small_town_needs_its_neighbours_to_beat_a_world_city() {
    for envoy in ["The U.S. envoy", "The envoy"] {
        let text = format!("{envoy} flew to Geneva for talks on Monday.");
        assert_eq!(place(&places(&text), "Genève").country, "CH", "{text}");
    }
    let illinois = "Crews from Batavia and Aurora were called to a barn near Geneva on Tuesday. The road to St. Charles \
                    was shut, the Illinois State Police said.";
    assert_eq!(place(&places(illinois), "Geneva").country, "US");
}
