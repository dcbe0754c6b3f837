//! Decides which place a name means: the other places of the article vote.
//!
//! The records of a name start with a score of their own ([`prior`]: population and class). Then, twice, every name
//! votes with its most likely records for their country, their state and their neighbourhood; an area after a comma
//! (`Paris, Texas`) decides alone. All mentions that are spelled the same mean one place.

use super::great_circle;
use super::record::{FeatureClass, Record, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// A name of the article, with the places that it may mean.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// The places that it may mean.
    pub records: Vec<Record>,
    /// The weight of its vote: the number of its mentions, where a dateline counts more.
    pub weight: f64,
    /// The places that contain it, as the article says after a comma.
    pub containers: Vec<Vec<Record>>,
    /// Other names in the same sentences, by their index.
    pub co_mentioned: Vec<usize>,
}

/// Why a record was chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Reason {
    /// No other place has the name.
    Only,
    /// The article names what contains it, after a comma.
    Within(RecordId),
    /// A place that contains it is named in the same sentence.
    Beside(RecordId),
    /// Many places of the article are in that state.
    State,
    /// Many places of the article are in that country.
    Country,
    /// It is near another place of the article.
    Near(RecordId),
    /// It is the best known.
    Known,
}

/// The place that a name means.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    /// The records, best first; the first was chosen.
    pub ranked: Vec<Record>,
    /// Why.
    pub reason: Reason,
}

// Weights set by hand. The unit is a factor of ten in population.
const COUNTRY_VOTE: f64 = 3.0;
const STATE_VOTE: f64 = 4.0;
const NEAR_VOTE: f64 = 1.5;
/// For each other name that may be in the neighbourhood, and the limit for all of them.
const NEARBY_NAME_VOTE: f64 = 1.0;
const NEARBY_NAME_LIMIT: f64 = 3.0;
/// How far below the most prominent record of its name a record may be and still count as a neighbour.
const OBSCURITY_LIMIT: f64 = 3.5;
/// How much less a name with many records counts as a neighbour: their number to this power.
const RARITY: f64 = 0.6;
const CO_MENTION_BONUS: f64 = 1.5;
const CONTAINER_BONUS: f64 = 12.0;
/// How sharply a difference of score turns into votes.
const SHARPNESS: f64 = 1.5;
/// Side of a square of ground, in degrees.
const CELL: f64 = 1.5;
/// Rounds of voting.
const ROUNDS: usize = 2;

/// The score of a record by itself: the logarithm of its population, and more for places that are named more often than
/// their size suggests.
pub(super) fn prior(record: &Record) -> f64 {
    let people = f64::from(record.population.max(1)).log10();
    let class = match record.class {
        FeatureClass::Country => 8.5 + people / 10.0,
        FeatureClass::Continent => 9.5,
        FeatureClass::State if HOME.contains(&record.country) => people + 0.4,
        FeatureClass::State => people,
        FeatureClass::Region | FeatureClass::Water => 7.5,
        FeatureClass::Base | FeatureClass::Site => 7.0,
        FeatureClass::Capital => people + 1.5,
        FeatureClass::Seat => people + 0.3,
        FeatureClass::Town if record.population > 1_000_000 => people + 1.0,
        FeatureClass::Town => people,
        FeatureClass::Quarter => people - 1.5,
        FeatureClass::District => people - 2.0,
    };
    class - alternate_name_penalty(record)
}

/// The penalty for a name in another language or from another time. `Geneva` is what English calls a large city abroad,
/// but small places, and places in English-speaking countries, are hardly ever meant by such a name.
fn alternate_name_penalty(record: &Record) -> f64 {
    let abroad = record.population >= LARGE && !ENGLISH.contains(&record.country);
    match record.class {
        _ if !record.alternate => 0.0,
        FeatureClass::Country => 0.0,
        FeatureClass::Seat | FeatureClass::Town if abroad => 0.0,
        _ => 1.5,
    }
}

/// Population of a city that other languages have their own name for.
const LARGE: u32 = 100_000;

/// The share of its country's votes that a record gets: a small town also needs votes for its state or its
/// neighbourhood.
fn country_vote_share(record: &Record) -> f64 {
    let town = matches!(record.class, FeatureClass::Seat | FeatureClass::Town | FeatureClass::Quarter);
    if town && record.population < SMALL { 0.5 } else { 1.0 }
}

/// The factor for the country vote of a minor place when only one other name votes.
const LONE: f64 = 0.5;

/// True for a town, quarter or district that is hardly known outside its state.
fn is_minor(record: &Record) -> bool {
    let local = matches!(
        record.class,
        FeatureClass::Seat | FeatureClass::Town | FeatureClass::Quarter | FeatureClass::District
    );
    local && record.population < SMALL
}

/// Population of a town that is hardly known outside its state.
const SMALL: u32 = 50_000;

/// Countries for whose places English has no other names.
const ENGLISH: [&str; 6] = ["AU", "CA", "GB", "IE", "NZ", "US"];

/// Countries whose states English-language newspapers name without saying where they are.
const HOME: [&str; 6] = ["US", "CA", "AU", "GB", "IN", "DE"];

fn kilometres(a: &Record, b: &Record) -> f64 {
    great_circle::kilometres((a.lat, a.lon), (b.lat, b.lon))
}

/// True when `big` is an area that holds `small`.
pub(super) fn contains(big: &Record, small: &Record) -> bool {
    if big.id == small.id || big.country != small.country || big.country.is_empty() {
        return false;
    }
    match big.class {
        FeatureClass::Country => small.class != FeatureClass::Country,
        FeatureClass::State => big.state == small.state && small.class != FeatureClass::State,
        FeatureClass::District => {
            big.state == small.state && small.class >= FeatureClass::Capital && kilometres(big, small) < 80.0
        }
        FeatureClass::Capital | FeatureClass::Seat | FeatureClass::Town => {
            matches!(small.class, FeatureClass::Quarter | FeatureClass::Site | FeatureClass::Town)
                && kilometres(big, small) < 40.0
        }
        _ => false,
    }
}

/// Decides every name.
pub(super) fn resolve(names: &[Name]) -> Vec<Choice> {
    let scored: Vec<ScoredName> = names.iter().map(ScoredName::new).collect();
    let mut scores: Vec<Vec<f64>> = scored.iter().map(|w| w.own.clone()).collect();
    for _ in 0..ROUNDS {
        let votes = Votes::count(&scored, &scores);
        scores =
            scored.iter().zip(&scores).map(|(w, old)| votes.rescored(w, old, &areas(w.name, names, &scores))).collect();
    }
    let votes = Votes::count(&scored, &scores);
    names.iter().zip(&scores).map(|(name, score)| choice(name, score, names, &scores, &votes)).collect()
}

/// The most likely places of the names in the same sentences.
fn areas<'n>(name: &Name, names: &'n [Name], scores: &[Vec<f64>]) -> Vec<&'n Record> {
    name.co_mentioned.iter().filter_map(|&b| best(names.get(b)?, scores.get(b)?)).collect()
}

/// A name, with the values that do not change during the voting.
struct ScoredName<'n> {
    name: &'n Name,
    /// The score of each record by itself and by the area after its comma.
    own: Vec<f64>,
    /// The grid squares of its more prominent records: a hamlet called Moscow does not count as a neighbour.
    cells: BTreeSet<(i32, i32)>,
}

impl<'n> ScoredName<'n> {
    fn new(name: &'n Name) -> Self {
        let priors: Vec<f64> = name.records.iter().map(prior).collect();
        let best = priors.iter().copied().fold(f64::MIN, f64::max);
        let scored = || name.records.iter().zip(&priors);
        let own = scored()
            .map(|(record, prior)| prior + if container_of(name, record).is_some() { CONTAINER_BONUS } else { 0.0 });
        let near = scored().filter(|(record, prior)| is_point(record) && **prior > best - OBSCURITY_LIMIT);
        Self { name, own: own.collect(), cells: near.map(|(record, _)| cell(record)).collect() }
    }
}

/// The area named after a comma that contains `record`.
fn container_of(name: &Name, record: &Record) -> Option<RecordId> {
    let holds = |areas: &Vec<Record>| areas.iter().find(|area| contains(area, record)).map(|area| area.id);
    name.containers.iter().find_map(holds)
}

fn co_mention_bonus(record: &Record, best: &[&Record]) -> f64 {
    // `The U.S. envoy flew to Geneva`: a country in the same sentence does not favour a small town.
    let tells = |area: &Record| contains(area, record) && !(area.class == FeatureClass::Country && is_minor(record));
    if best.iter().any(|area| tells(area)) { CO_MENTION_BONUS } else { 0.0 }
}

/// Scores as shares of one vote.
fn shares(scores: &[f64]) -> Vec<f64> {
    let top = scores.iter().copied().fold(f64::MIN, f64::max);
    let raw: Vec<f64> = scores.iter().map(|s| ((s - top) * SHARPNESS).exp()).collect();
    let sum: f64 = raw.iter().sum();
    raw.iter().map(|r| r / sum.max(f64::MIN_POSITIVE)).collect()
}

fn best<'n>(name: &'n Name, scores: &[f64]) -> Option<&'n Record> {
    let at = scores.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0)))?.0;
    name.records.get(at)
}

/// The votes of the names of the article.
#[derive(Default)]
struct Votes {
    all: f64,
    /// How many names the article has.
    names: usize,
    countries: BTreeMap<&'static str, f64>,
    states: BTreeMap<u16, f64>,
    cells: BTreeMap<(i32, i32), f64>,
    /// For each square, how many names may be there; names with few records count more.
    nearby_names: BTreeMap<(i32, i32), f64>,
}

fn cell(record: &Record) -> (i32, i32) {
    ((record.lat / CELL).floor() as i32, (record.lon / CELL).floor() as i32)
}

/// True for places that a point describes well.
fn is_point(record: &Record) -> bool {
    !matches!(
        record.class,
        FeatureClass::Country
            | FeatureClass::State
            | FeatureClass::Continent
            | FeatureClass::Region
            | FeatureClass::Water
    )
}

fn strength(name: &Name) -> f64 {
    name.weight.sqrt()
}

impl Votes {
    fn count(names: &[ScoredName], scores: &[Vec<f64>]) -> Self {
        let mut votes = Self { names: names.len(), ..Self::default() };
        for (scored, scores) in names.iter().zip(scores) {
            let name = scored.name;
            votes.all += strength(name);
            for &cell in &scored.cells {
                *votes.nearby_names.entry(cell).or_default() += presence(name);
            }
            for (record, share) in name.records.iter().zip(shares(scores)) {
                let vote = share * strength(name);
                *votes.countries.entry(record.country).or_default() += vote;
                if let Some(state) = record.state {
                    *votes.states.entry(state).or_default() += vote;
                }
                if is_point(record) {
                    *votes.cells.entry(cell(record)).or_default() += vote;
                }
            }
        }
        votes
    }

    /// The scores of a name's records after all others have voted.
    fn rescored(&self, scored: &ScoredName, old: &[f64], areas: &[&Record]) -> Vec<f64> {
        let mine = shares(old);
        let own = scored.name.records.iter().zip(&scored.own);
        own.map(|(record, own)| own + self.for_record(record, scored, &mine) + co_mention_bonus(record, areas))
            .collect()
    }

    /// The votes of the other names for `record`; `mine` is how this name itself voted.
    fn for_record(&self, record: &Record, scored: &ScoredName, mine: &[f64]) -> f64 {
        let name = scored.name;
        let own = |same: &dyn Fn(&Record) -> bool| -> f64 {
            let of = name.records.iter().zip(mine).filter(|(r, _)| same(r)).map(|(_, share)| share);
            of.sum::<f64>() * strength(name)
        };
        let rest = (self.all - strength(name)).max(1.0);
        let country = self.countries.get(record.country).filter(|_| !record.country.is_empty());
        let country = country.map_or(0.0, |all| all - own(&|r| r.country == record.country));
        let state = record.state.and_then(|state| self.states.get(&state));
        let state = state.map_or(0.0, |all| all - own(&|r| r.state == record.state));
        let nearby_names = if is_point(record) { self.nearby_names(record, scored) } else { 0.0 };
        let near = if is_point(record) {
            self.around(record) - own(&|r| is_point(r) && share_neighbourhood(r, record))
        } else {
            0.0
        };
        // One other name says too little about a country to decide for a place that is hardly known.
        let lone = if self.names <= 2 && is_minor(record) { LONE } else { 1.0 };
        COUNTRY_VOTE * country_vote_share(record) * lone * country / rest
            + STATE_VOTE * state / rest
            + NEAR_VOTE * (near / rest).max(0.0).sqrt()
            + NEARBY_NAME_VOTE * nearby_names
    }

    /// How many other names may be in the neighbourhood of `record`: two small towns in one county are hardly a
    /// coincidence.
    fn nearby_names(&self, record: &Record, scored: &ScoredName) -> f64 {
        let (north, east) = cell(record);
        let rows = (north - 1..=north + 1).map(|row| self.nearby_names.range((row, east - 1)..=(row, east + 1)));
        let all: f64 = rows.flatten().map(|(_, names)| names).sum();
        let own = scored.cells.iter().filter(|c| (c.0 - north).abs() <= 1 && (c.1 - east).abs() <= 1).count();
        (all - own as f64 * presence(scored.name)).clamp(0.0, NEARBY_NAME_LIMIT)
    }

    /// The votes for the ground around `record`.
    fn around(&self, record: &Record) -> f64 {
        let (north, east) = cell(record);
        let rows = (north - 1..=north + 1).map(|row| self.cells.range((row, east - 1)..=(row, east + 1)));
        rows.flatten().map(|(_, vote)| vote).sum()
    }
}

/// The weight of a name as a neighbour.
fn presence(name: &Name) -> f64 {
    1.0 / (name.records.len().max(1) as f64).powf(RARITY)
}

fn share_neighbourhood(a: &Record, b: &Record) -> bool {
    let ((north_a, east_a), (north_b, east_b)) = (cell(a), cell(b));
    (north_a - north_b).abs() <= 1 && (east_a - east_b).abs() <= 1
}

fn choice(name: &Name, scores: &[f64], names: &[Name], all: &[Vec<f64>], votes: &Votes) -> Choice {
    let mut order: Vec<(usize, f64)> = scores.iter().copied().enumerate().collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let ranked: Vec<Record> = order.iter().filter_map(|(at, _)| name.records.get(*at).copied()).collect();
    let reason = ranked.first().map_or(Reason::Known, |chosen| reason(name, chosen, &ranked, names, all, votes));
    Choice { ranked, reason }
}

fn reason(name: &Name, chosen: &Record, ranked: &[Record], names: &[Name], all: &[Vec<f64>], votes: &Votes) -> Reason {
    if ranked.len() == 1 {
        return Reason::Only;
    }
    if let Some(area) = container_of(name, chosen) {
        return Reason::Within(area);
    }
    if let Some(area) = areas(name, names, all).into_iter().find(|area| contains(area, chosen)) {
        return Reason::Beside(area.id);
    }
    let heaviest = ranked.iter().map(prior).fold(f64::MIN, f64::max);
    if prior(chosen) >= heaviest {
        return Reason::Known;
    }
    if chosen.state.and_then(|s| votes.states.get(&s)).copied().unwrap_or(0.0) > 0.3 * votes.all {
        return Reason::State;
    }
    let near = names.iter().zip(all).filter_map(|(n, s)| best(n, s)).filter(|r| r.id != chosen.id && is_point(r));
    let nearest = near.min_by(|a, b| kilometres(a, chosen).total_cmp(&kilometres(b, chosen)));
    match nearest {
        Some(other) if kilometres(other, chosen) < 150.0 => Reason::Near(other.id),
        _ => Reason::Country,
    }
}
