//! The closed word classes that check points consist of: `million` is a magnitude of 1e6, `hours` the unit `hour`.
//!
//! One table, with one look-up per token. A word may be of several classes (`second` is an ordinal and a unit of time,
//! `may` a month and a hedge); the rules decide which one applies.

use bitflags::bitflags;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

bitflags! {
    /// A set of word classes.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct WordClass: u32 {
        /// `one` … `ninety`.
        const CARDINAL = 1;
        /// `hundred`, `dozen`, `million`, `bn`.
        const MAGNITUDE = 1 << 1;
        /// `first`, `twentieth`.
        const ORDINAL = 1 << 2;
        /// `half`, `thirds`, `quarter`.
        const FRACTION = 1 << 3;
        /// `dollars`, `pence`.
        const CURRENCY = 1 << 4;
        /// `hours`, `decade`.
        const TIME_UNIT = 1 << 5;
        /// `km`, `acres`, `votes`.
        const MEASURE = 1 << 6;
        /// `March`, `Sept`.
        const MONTH = 1 << 7;
        /// `Friday`, `Fri`.
        const WEEKDAY = 1 << 8;
        /// `dozens`, `thousands`, `several`: a vague number.
        const VAGUE = 1 << 9;
        /// `largest`, `most`, `record`.
        const SUPERLATIVE = 1 << 10;
        /// `larger`, `fewer`.
        const COMPARATIVE = 1 << 11;
        /// `twice`, `doubled`.
        const MULTIPLE = 1 << 12;
        /// `not`, `neither`, `without`.
        const NEGATION = 1 << 13;
        /// `always`, `only`, `every`.
        const ABSOLUTE = 1 << 14;
        /// `allegedly`, `might`.
        const HEDGE = 1 << 15;
        /// `because`, `triggered`.
        const CAUSE = 1 << 16;
        /// `minister`, `spokeswoman`.
        const TITLE = 1 << 17;
        /// `spring`, `winter`.
        const SEASON = 1 << 18;
        /// `about`, `nearly`, `over`: words that may open an inexact amount.
        const ABOUT = 1 << 19;
        /// `Act`, `Section`, `Amendment`.
        const LAW = 1 << 20;
        /// `said`, `told`.
        const SAY = 1 << 21;
    }
}

/// What the table knows of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Entry {
    /// Its classes.
    pub class: WordClass,
    /// Number, magnitude, month 1–12, weekday 1–7 (Monday first), denominator, season 1–4 (spring first).
    pub value: f64,
    /// The singular or full form used in values: `hour`, `euro`, `Friday`.
    pub norm: &'static str,
}

/// The entry of a word in lower case.
pub fn look_up(word: &str) -> Entry {
    if word.len() > LONGEST { Entry::default() } else { TABLE.get(word).copied().unwrap_or_default() }
}

/// No word of the table is longer (`unconstitutionally` would be).
const LONGEST: usize = 18;

static TABLE: LazyLock<FxHashMap<&'static str, Entry>> = LazyLock::new(build);

fn build() -> FxHashMap<&'static str, Entry> {
    let mut table: FxHashMap<&'static str, Entry> = FxHashMap::default();
    let mut add = |word: &'static str, class: WordClass, value: f64, norm: &'static str| {
        let entry = table.entry(word).or_default();
        entry.class |= class;
        if value != 0.0 {
            entry.value = value;
        }
        if !norm.is_empty() {
            entry.norm = norm;
        }
    };
    for &(class, words) in PLAIN {
        words.split_whitespace().for_each(|w| add(w, class, 0.0, ""));
    }
    for &(class, words) in COUNTED {
        for (at, forms) in words.split_whitespace().enumerate() {
            forms.split('/').for_each(|w| add(w, class, (at + 1) as f64, ""));
        }
    }
    for &(word, value) in MAGNITUDES {
        add(word, WordClass::MAGNITUDE, value, "");
    }
    for (words, base) in [(TENS, WordClass::CARDINAL), (TENTHS, WordClass::ORDINAL)] {
        for (at, w) in words.split_whitespace().enumerate() {
            add(w, base, (at as f64 + 2.0) * 10.0, "");
        }
    }
    for (class, lines) in
        [(WordClass::TIME_UNIT, TIME_UNITS), (WordClass::CURRENCY, CURRENCIES), (WordClass::MEASURE, MEASURES)]
    {
        for forms in lines.split_whitespace() {
            let norm = forms.split('/').next().unwrap_or(forms);
            forms.split('/').for_each(|w| add(w, class, 0.0, norm));
        }
    }
    for (day, names) in WEEKDAYS.iter().enumerate() {
        names.1.split_whitespace().for_each(|w| add(w, WordClass::WEEKDAY, (day + 1) as f64, names.0));
    }
    table
}

/// Words that have a class and no value.
const PLAIN: &[(WordClass, &str)] = &[
    (WordClass::VAGUE, "dozens scores hundreds thousands millions billions trillions tens several numerous countless"),
    (
        WordClass::ABOUT,
        "about around roughly approximately some nearly almost over under more less fewer at up as an close only just \
         circa below above between exactly an",
    ),
    (
        WordClass::SUPERLATIVE,
        "most least best worst largest biggest smallest highest lowest longest shortest oldest youngest newest fastest \
         slowest strongest weakest richest poorest deadliest greatest fewest earliest latest hottest coldest warmest \
         wettest driest heaviest lightest tallest deepest busiest safest hardest toughest easiest cheapest costliest \
         fiercest bloodiest closest farthest furthest nearest finest wealthiest steepest sharpest broadest widest \
         narrowest loudest quietest healthiest bravest brightest darkest dirtiest cleanest happiest ugliest \
         record unprecedented unrivalled unmatched unparalleled foremost record-breaking record-high record-low \
         first last final only sole",
    ),
    (
        WordClass::COMPARATIVE,
        "more less fewer larger bigger smaller higher lower longer shorter older younger newer faster slower stronger \
         weaker richer poorer deadlier greater earlier later hotter colder warmer wetter drier heavier lighter taller \
         deeper busier safer harder tougher easier cheaper costlier better worse closer farther further nearer steeper \
         sharper broader wider narrower sooner quicker wealthier healthier smarter rather other",
    ),
    (
        WordClass::MULTIPLE,
        "twice thrice double doubled doubles doubling triple tripled triples tripling quadruple quadrupled quadruples \
         halved halves halving twofold threefold fourfold fivefold sixfold tenfold",
    ),
    (WordClass::NEGATION, "not no neither nor without none cannot nobody nothing nowhere never n't n’t cant dont"),
    (
        WordClass::ABSOLUTE,
        "always never only all every everyone everybody everything everywhere none nobody nothing entirely completely \
         totally wholly invariably exclusively solely sole forever unanimously unanimous impossible undoubtedly \
         undeniably universally universal absolutely certainly guaranteed unprecedented unique",
    ),
    (
        WordClass::HEDGE,
        "may might could allegedly alleged reportedly apparently apparent possibly possible perhaps maybe probably \
         probable likely unlikely seemingly purportedly purported supposedly presumably arguably ostensibly rumored \
         rumoured unconfirmed suspected suggests suggest suggested appears appear appeared seems seem seemed believed \
         estimated potentially conceivably",
    ),
    (
        WordClass::CAUSE,
        "because therefore hence thus consequently caused causes causing cause triggered triggers triggering sparked \
         sparks prompted prompting prompts spurred fueled fuelled fueling fuelling due owing thanks led leads leading \
         result resulted results resulting blamed attributed stems stemmed stemming linked contributed contributes \
         responsible reason reasons why",
    ),
    (
        WordClass::TITLE,
        "president vice-president chancellor premier minister secretary senator sen congressman congresswoman rep \
         representative governor gov mayor councillor councilor councilman councilwoman alderman ambassador envoy consul \
         commissioner chief chairman chairwoman chairperson chair ceo cfo coo director manager executive officer founder \
         co-founder cofounder owner partner spokesman spokeswoman spokesperson adviser advisor aide attorney lawyer \
         solicitor barrister prosecutor judge justice magistrate sheriff detective inspector sergeant sgt lieutenant lt \
         captain capt major colonel col general gen admiral adm commander cmdr marshal corporal private professor prof \
         dr doctor dean provost rector lecturer researcher scientist economist analyst historian author editor reporter \
         journalist correspondent columnist anchor producer pope cardinal bishop archbishop rabbi imam reverend rev \
         pastor priest father sister king queen prince princess duke duchess earl baron baroness lord lady sir dame \
         sultan emir sheikh ayatollah coach trainer striker goalkeeper defender midfielder quarterback pitcher treasurer \
         comptroller auditor ombudsman superintendent principal headteacher headmaster teacher nurse surgeon physician \
         psychologist engineer architect curator head leader deputy speaker whip lawmaker legislator deputy-director \
         undersecretary coordinator organizer organiser activist candidate nominee delegate member mp mep mr mrs ms",
    ),
    (
        WordClass::LAW,
        "act law bill amendment treaty convention protocol directive regulation ordinance statute code constitution \
         charter resolution section article title proposition prop rule decree order accord v vs",
    ),
    (
        WordClass::SAY,
        "say says said saying tell tells told add adds added adding claim claims claimed claiming argue argues argued \
         arguing state states stated stating note notes noted noting announce announces announced announcing declare \
         declares declared deny denies denied explain explains explained insist insists insisted maintain maintains \
         maintained report reports reported warn warns warned write writes wrote concede conceded concedes admit admits \
         admitted acknowledge acknowledges acknowledged acknowledging allege alleges alleged assert asserts asserted \
         contend contends contended reveal reveals revealed recall recalls recalled reiterate reiterates reiterated \
         confirm confirms confirmed testify testified testifies estimate estimates estimated suggest suggests suggested \
         conclude concludes concluded",
    ),
];

/// Words whose value is their position in the list, from 1; forms of one word are joined by `/`.
const COUNTED: &[(WordClass, &str)] = &[
    (
        WordClass::CARDINAL,
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
         eighteen nineteen",
    ),
    (
        WordClass::ORDINAL,
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
         fifteenth sixteenth seventeenth eighteenth nineteenth",
    ),
    (
        WordClass::FRACTION,
        "whole half/halves third/thirds quarter/quarters fifth/fifths sixth/sixths seventh/sevenths eighth/eighths \
         ninth/ninths tenth/tenths",
    ),
    (
        WordClass::MONTH,
        "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep \
         october/oct november/nov december/dec",
    ),
    (WordClass::SEASON, "spring summer autumn/fall winter"),
];

const TENS: &str = "twenty thirty forty fifty sixty seventy eighty ninety";
const TENTHS: &str = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";

/// Words that multiply, with what they multiply by. `m` and `b` count only after a currency or glued to a figure.
const MAGNITUDES: &[(&str, f64)] = &[
    ("dozen", 12.0),
    ("score", 20.0),
    ("hundred", 100.0),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("mn", 1e6),
    ("mln", 1e6),
    ("bn", 1e9),
    ("bln", 1e9),
    ("tn", 1e12),
    ("trn", 1e12),
];

/// Singular first, then the other forms.
const TIME_UNITS: &str = "second/seconds/sec/secs minute/minutes/min/mins hour/hours/hr/hrs day/days night/nights \
    week/weeks weekend/weekends fortnight/fortnights month/months quarter/quarters year/years/yr/yrs season/seasons \
    decade/decades century/centuries generation/generations millennium/millennia/millenniums";

/// Names of money, singular first.
const CURRENCIES: &str = "dollar/dollars/bucks cent/cents euro/euros pound/pounds/quid penny/pence/pennies \
    yen yuan/renminbi rouble/rouble/roubles/ruble/rubles rupee/rupees franc/francs krona/kronor krone/kroner \
    crown/crowns peso/pesos real/reais rand/rands won lira/liras lire zloty/zlotys hryvnia/hryvnias shekel/shekels \
    riyal/riyals rial/rials dinar/dinars dirham/dirhams baht rupiah ringgit dong shilling/shillings naira cedi/cedis \
    mark/marks forint/forints koruna leu/lei lev/leva bitcoin/bitcoins";

/// Units of length, area, mass and so on, the value's form first.
const MEASURES: &str = "km/kilometre/kilometres/kilometer/kilometers/kms mile/miles/mi metre/metres/meter/meters \
    cm/centimetre/centimetres/centimeter/centimeters mm/millimetre/millimetres/millimeter/millimeters foot/feet/ft \
    inch/inches yard/yards acre/acres hectare/hectares/ha kg/kilogram/kilograms/kilo/kilos gram/grams/g \
    tonne/tonnes ton/tons lb/lbs ounce/ounces/oz litre/litres/liter/liters gallon/gallons barrel/barrels \
    mph kph knot/knots degree/degrees watt/watts kw/kilowatt/kilowatts mw/megawatt/megawatts gw/gigawatt/gigawatts \
    kwh mwh gwh volt/volts hz/hertz megabyte/megabytes/mb gigabyte/gigabytes/gb terabyte/terabytes/tb \
    megahertz/mhz calorie/calories point/points vote/votes seat/seats goal/goals people/persons person \
    storey/storeys story time/times";

/// Monday first: the full name, then every form.
const WEEKDAYS: &[(&str, &str)] = &[
    ("Monday", "monday mon"),
    ("Tuesday", "tuesday tue tues"),
    ("Wednesday", "wednesday wed"),
    ("Thursday", "thursday thu thur thurs"),
    ("Friday", "friday fri"),
    ("Saturday", "saturday sat"),
    ("Sunday", "sunday sun"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_of_several_classes() {
        let second = look_up("second");
        assert!(second.class.intersects(WordClass::ORDINAL) && second.class.intersects(WordClass::TIME_UNIT));
        assert_eq!((second.value, second.norm), (2.0, "second"));
        assert!(look_up("may").class.intersects(WordClass::MONTH) && look_up("may").class.intersects(WordClass::HEDGE));
    }

    #[test]
    fn values_follow_from_the_place_in_the_row() {
        assert_eq!(look_up("nineteen").value, 19.0);
        assert_eq!(look_up("ninety").value, 90.0);
        assert_eq!(look_up("ninetieth").value, 90.0);
        assert_eq!(look_up("fall").value, 3.0);
        assert_eq!(look_up("sept").value, 9.0);
        assert_eq!(look_up("kilometers").norm, "km");
        assert!(look_up("xyzzy").class.is_empty());
    }

    #[test]
    fn no_word_is_longer_than_the_look_up_allows() {
        assert!(TABLE.keys().all(|w| w.len() <= LONGEST));
    }
}
