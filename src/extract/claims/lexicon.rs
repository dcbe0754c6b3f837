//! The words by which claims are classified: words that report, predict, judge, wish or greet.
//!
//! One table, with one look-up per token, as for check points; here the classes describe what a sentence does.

use bitflags::bitflags;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

bitflags! {
    /// A set of word classes.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct CueClass: u32 {
        /// `was`, `had`, `went`: the sentence is about the past.
        const PAST = 1;
        /// `is`, `has`, `remains`: the sentence is about the present.
        const PRESENT = 1 << 1;
        /// `will`, `shall`, `won’t`: a prediction or a plan.
        const FUTURE = 1 << 2;
        /// `should`, `must`, `ought`, `let`: what ought to be.
        const OUGHT = 1 << 3;
        /// `would`, `could`, `can`: what might be.
        const MIGHT = 1 << 4;
        /// `think`, `believe`, `hope`: of the mind, after "I" or "we".
        const MIND = 1 << 5;
        /// `terrible`, `wonderful`, `shameful`: a judgement.
        const JUDGEMENT = 1 << 6;
        /// `clearly`, `surely`, `indeed`: emphasis.
        const EMPHASIS = 1 << 7;
        /// `I`, `my`, `me`.
        const SELF = 1 << 8;
        /// `we`, `our`, `us`.
        const OURS = 1 << 9;
        /// `you`, `your`.
        const YOU = 1 << 10;
        /// `he`, `she`, `they`, `their`: about someone else.
        const THEM = 1 << 11;
        /// `thank`, `welcome`, `hello`: courtesy.
        const COURTESY = 1 << 12;
        /// `accused`, `fraud`, `convicted`: somebody is charged with something.
        const CHARGE = 1 << 13;
        /// `study`, `vaccine`, `researchers`: science and medicine.
        const SCIENCE = 1 << 14;
        /// `pictured`, `photograph`: a picture is mentioned.
        const PICTURE = 1 << 15;
        /// `rose`, `fell`, `increase`, `deficit`: an amount or its change.
        const CHANGE = 1 << 16;
        /// `tax`, `jobs`, `troops`, `schools`: what is governed and counted.
        const PUBLIC = 1 << 17;
        /// `voted`, `signed`, `supported`, `opposed`: a record that can be looked up.
        const RECORD = 1 << 18;
        /// `said`, `told`, `according`: reported speech.
        const SAY = 1 << 19;
        /// `if`, `unless`, `suppose`: a condition.
        const IF = 1 << 20;
        /// `who`, `what`, `why`, `how`: opens a question.
        const ASK = 1 << 21;
    }
}

/// The classes of a word in lower case. A past tense in `-ed` needs no entry.
pub fn look_up(word: &str) -> CueClass {
    let known = if word.len() > LONGEST { CueClass::default() } else { TABLE.get(word).copied().unwrap_or_default() };
    let ends = word.len() > 4
        && word.ends_with("ed")
        && !word.ends_with("eed")
        && !matches!(word, "hundred" | "united" | "sacred" | "naked");
    if ends { known | CueClass::PAST } else { known }
}

/// No word of the table is longer.
const LONGEST: usize = 16;

static TABLE: LazyLock<FxHashMap<&'static str, CueClass>> = LazyLock::new(|| {
    let mut table: FxHashMap<&'static str, CueClass> = FxHashMap::default();
    for &(cue, words) in WORDS {
        for word in words.split_whitespace() {
            let known = table.entry(word).or_default();
            *known |= cue;
        }
    }
    table
});

const WORDS: &[(CueClass, &str)] = &[
    (
        CueClass::PAST,
        "was were had did said made took went came got gave found told left felt kept held brought began wrote spent paid won \
         lost cut built sent fell rose grew ran led met put set stood sold knew saw became thought bought caught taught fought \
         sought drove spoke broke chose shot hit hurt beat drew flew threw lay sat slept shook struck swore swept understood \
         withdrew overcame underwent been gone done taken given seen born known shown fallen risen grown written spoken chosen \
         driven broken stolen frozen wasn't weren't didn't hadn't wasn’t weren’t didn’t hadn’t",
    ),
    (
        CueClass::PRESENT,
        "is are has have does do 's ’s 're ’re 've ’ve am isn't aren't hasn't haven't doesn't don't isn’t aren’t hasn’t haven’t \
         doesn’t don’t remains remain lives live works work owns own costs cost holds includes include contains consists belongs \
         stands runs leads faces makes gets gives takes shows means needs comes goes pays gets",
    ),
    (CueClass::FUTURE, "will shall 'll ’ll won't won’t gonna wo"),
    (
        CueClass::OUGHT,
        "should must ought let lets let's let’s need shouldn't mustn't shouldn’t mustn’t deserve deserves",
    ),
    (CueClass::MIGHT, "would could can may might can't cannot couldn't wouldn't can’t couldn’t wouldn’t 'd ’d"),
    (
        CueClass::MIND,
        "think believe hope feel guess suppose wish want hoping wonder trust love like hate enjoy know imagine doubt fear prefer \
         expect intend promise pledge ask urge pray remember propose suggest agree disagree thought wanted mean understand",
    ),
    (
        CueClass::JUDGEMENT,
        "terrible wonderful shameful disgraceful disgrace absurd ridiculous brilliant awful beautiful horrible horrific stupid \
         smart great greatest amazing incredible fantastic tremendous disaster disastrous tragic tragedy evil noble proud pathetic \
         outrageous dangerous foolish silly nonsense insane crazy unfair fair wrong right good bad better worse best worst \
         important vital crucial essential necessary decent honest dishonest corrupt weak strong failure fail stunning gorgeous \
         delicious perfect excellent exciting fascinating boring dull ugly nasty cruel brave courageous heroic inspiring hopeless \
         hope dream destiny values freedom moral immoral sinister cynical hypocritical hypocrisy shame misguided wise tough hard \
         easy difficult nice funny sad happy delightful charming elegant remarkable extraordinary sensible reckless cowardly \
         destructive radical extreme toxic woke elite elites propaganda lies liar magnificent spectacular dreadful ludicrous \
         laughable senseless pointless meaningless bizarre weird ironic irony",
    ),
    (
        CueClass::EMPHASIS,
        "clearly surely indeed obviously frankly honestly truly really very simply merely actually basically literally utterly \
         absolutely totally deeply hopefully unfortunately sadly thankfully luckily perhaps course rather quite so too somehow \
         anyway ever such just",
    ),
    (CueClass::SELF, "i me my mine myself i'm i’m i've i’ve i'll i’ll i'd i’d"),
    (CueClass::OURS, "we us our ours ourselves we're we’re we've we’ve we'll we’ll"),
    (CueClass::YOU, "you your yours yourself you're you’re folks"),
    (CueClass::THEM, "he she they him her them his hers their theirs it its who"),
    (
        CueClass::COURTESY,
        "thank thanks welcome hello goodbye congratulations bless sorry please sir madam gentlemen ladies applause laughter \
         honored honoured grateful greetings evening",
    ),
    (
        CueClass::CHARGE,
        "accused accuses accuse accusing accusation accusations alleged allegedly alleges alleging allegation allegations charged \
         charges indicted indictment convicted conviction guilty arrested suspected suspect suspects fraud fraudulent bribe bribes \
         bribery corruption embezzled embezzlement laundering murder murdered raped rape assault assaulted abuse abused stole \
         stolen theft smuggling smuggled perjury conspiracy lied lawsuit sued prosecuted prosecutors illegal illegally unlawful \
         violated violation violations misconduct harassment plagiarism plagiarised plagiarized complicit killed killing",
    ),
    (
        CueClass::SCIENCE,
        "study studies research researchers scientists scientist scientific vaccine vaccines virus viruses trial trials clinical \
         patients disease diseases cancer genes gene dna climate emissions species journal peer-reviewed experiment experiments \
         epidemic pandemic infection infections symptoms therapy drug drugs hypothesis data survey physicists biologists \
         astronomers planet telescope molecules protein proteins bacteria antibodies",
    ),
    (
        CueClass::PICTURE,
        "pictured photo photos photograph photographs photographed picture image images footage caption video screenshot",
    ),
    (
        CueClass::CHANGE,
        "rose fell grew increase increased increases increasing decrease decreased decline declined drop dropped gained gain \
         soared plunged climbed jumped surged slumped shrank shrunk cut cuts raised reduced reduction reduce growth rise rising \
         falling lower lowered higher highest lowest doubled tripled halved average median total rate rates deficit surplus debt \
         spending cost costs price prices wages wage income incomes budget unemployment inflation gdp exports imports revenue \
         revenues profit profits",
    ),
    (
        CueClass::PUBLIC,
        "tax taxes jobs job workers troops soldiers weapons missiles schools school students teachers hospitals hospital insurance \
         medicare medicaid welfare pension pensions immigrants immigration refugees border police crime crimes prison oil gas coal \
         energy trade law laws bill bills congress senate parliament court courts election elections votes voters government \
         federal administration department program programme programs programmes money billion million trillion percent \
         companies businesses banks economy families population country countries nuclear military war treaty sanctions",
    ),
    (
        CueClass::RECORD,
        "voted vote votes signed passed vetoed supported supports opposed opposes approved rejected appointed fired resigned elected \
         launched founded opened closed banned repealed enacted introduced sponsored called promised refused failed admitted \
         invaded bombed attacked withdrew negotiated sold bought built created destroyed eliminated ended started won lost",
    ),
    (
        CueClass::SAY,
        "said says told tells added wrote according announced reported reports claimed claims stated argued explained noted \
         confirmed denied insisted warned replied asked described revealed spokesman spokeswoman spokesperson statement",
    ),
    (CueClass::IF, "if unless suppose supposing whether imagine"),
    (CueClass::ASK, "who what why how where when which whose whom do does did is are can could would will should"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_past_tense_needs_no_entry() {
        assert!(look_up("repainted").intersects(CueClass::PAST));
        assert!(!look_up("hundred").intersects(CueClass::PAST) && !look_up("need").intersects(CueClass::PAST));
        assert!(look_up("voted").intersects(CueClass::RECORD) && look_up("voted").intersects(CueClass::PAST));
    }

    #[test]
    fn no_word_is_longer_than_the_look_up_allows() {
        assert!(TABLE.keys().all(|w| w.len() <= LONGEST), "{:?}", TABLE.keys().max_by_key(|w| w.len()));
    }
}
