//! Short versions of the fuzz targets: arbitrary bytes for every reader, on every run of the tests.

use proptest::prelude::*;
use std::path::Path;
use tickmark::extract::extract;
use tickmark::import::from_bytes;
use tickmark::project::merge::merge;
use tickmark::project::*;
use tickmark::session::JournalEntry;
use tickmark::store::journal::parse_journal;
use tickmark::store::{parse_project, project_text};
use tickmark::text::{Anchor, Reanchor, Span, changes};

const JOURNAL: &[u8] = include_bytes!("../../fuzz/corpus/journal/draft");

/// Characters that no imported text holds.
const FOREIGN: [char; 3] = ['\r', '\0', '\u{feff}'];

fn opened(text: &str) -> tickmark::store::Opened {
    parse_project(text.as_bytes(), Path::new("t.tickmark")).unwrap()
}

/// A project of a few claims, each with a status, notes and a flag from `choices`.
fn project(choices: &[(u8, u8, bool)]) -> Project {
    let mut made = Project::default();
    made.revisions.insert(1, Revision { text: "The bridge is 40 metres long.".into(), ..Revision::default() });
    for (i, (status, notes, flagged)) in choices.iter().enumerate() {
        // A claim that is not there is a choice too.
        if *status == 11 {
            continue;
        }
        let note = |n| Note { text: format!("note {n}"), stamp: Stamp::default() };
        let claim = Claim {
            status: Status::ALL[usize::from(*status)],
            notes: (0..*notes).map(note).collect(),
            flagged: *flagged,
            ..Claim::default()
        };
        made.claims.insert(ClaimId(format!("c{i}")), claim);
    }
    made
}

fn choices() -> impl Strategy<Value = Vec<(u8, u8, bool)>> {
    prop::collection::vec((0u8..12, 0u8..3, any::<bool>()), 3)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_import_or_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for name in ["a.txt", "a.md"] {
            match from_bytes(Path::new(name), &bytes) {
                Ok(article) => prop_assert!(!article.text.contains(FOREIGN)),
                Err(refused) => prop_assert!(refused.path.as_deref() == Some(Path::new(name))),
            }
        }
    }

    #[test]
    fn any_markdown_has_blocks_and_notes_that_fit_its_text(
        text in "(</?(p|div|del|s|li|ul|ol|tr|td|table|q|sup|pre|script|blockquote|details|h1|br|img alt=x)( hidden)?>|<!--|-->|[-#>*~|`_\\[\\]^:!() \n]{1,4}|[a-dé]{1,3}|---\n|title: x\n|&amp;|1986\\. ){0,40}",
    ) {
        let article = from_bytes(Path::new("a.md"), text.as_bytes()).unwrap();
        prop_assert!(!article.text.contains(FOREIGN));
        prop_assert!(article.blocks.iter().all(|b| b.span.fits(&article.text) && !b.span.is_empty()));
        prop_assert!(article.blocks.windows(2).all(|two| two[0].span.end <= two[1].span.start));
        prop_assert!(article.notes.iter().all(|note| article.text.is_char_boundary(note.at)));
    }

    #[test]
    fn any_text_can_be_read(text in "[\\s\\S]{0,200}|([“”‘’\"'.,!?A-Za-z0-9$%—-]{0,8}[ \\n]){0,30}") {
        let found = extract(&text);
        let spans = found.sentences.iter().chain(&found.paragraphs).chain(found.claims.iter().map(|c| &c.span));
        prop_assert!(spans.chain(found.quotes.iter().map(|q| &q.span)).all(|span| span.fits(&text)));
    }

    #[test]
    fn any_bytes_are_a_journal_up_to_a_point(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0..JOURNAL.len(), bit in 0u8..8) {
        let _ = parse_journal::<JournalEntry>(Path::new("j"), &bytes, None);
        let mut damaged = JOURNAL.to_vec();
        damaged[at] ^= 1 << bit;
        let found = parse_journal::<JournalEntry>(Path::new("j"), &damaged, None).unwrap();
        prop_assert!(found.entries.len() <= 1 && found.saved <= found.entries.len());
        let _ = found.summary();
    }

    #[test]
    fn any_anchor_is_carried_to_a_place_that_fits(
        old in "([a-d]{1,3}[ .,\n]){0,40}", new in "([a-d]{1,3}[ .,\n]){0,40}|[\\s\\S]{0,60}", x in 0usize..120, y in 0usize..120,
    ) {
        let carry = Reanchor::new(&old, &new);
        let anchor = Anchor::at(&old, Span::new(x.min(y), x.max(y)));
        for got in [carry.migrate(&anchor), anchor.locate(&new)] {
            prop_assert!(got.fits(&new));
            prop_assert!(!got.state.is_confident() || got.span().is_some_and(|s| s.of(&new) == got.exact));
        }
        prop_assert!(carry.added().iter().all(|s| s.fits(&new)) && carry.removed().iter().all(|s| s.fits(&old)));
        let _ = changes(&old, &new);
    }

    #[test]
    fn any_three_projects_unite(base in choices(), ours in choices(), theirs in choices()) {
        let [base, ours, theirs] = [base, ours, theirs].map(|c| project(&c));
        prop_assert_eq!(&merge(&base, &ours, &base), &ours);
        prop_assert_eq!(&merge(&base, &base, &theirs), &theirs);
        prop_assert_eq!(&merge(&base, &ours, &ours), &ours);
        let (one, other) = (merge(&base, &ours, &theirs), merge(&base, &theirs, &ours));
        prop_assert_eq!(one.conflicts.keys().collect::<Vec<_>>(), other.conflicts.keys().collect::<Vec<_>>());
        let ids = |p: &Project| p.claims.keys().cloned().collect::<Vec<_>>();
        prop_assert_eq!(ids(&one), ids(&other));
        let back = opened(&project_text(&one).unwrap());
        prop_assert!(back.is_sound());
        prop_assert_eq!(back.project, one);
    }
}

#[test]
fn the_seed_of_the_journal_is_a_journal() {
    let found = parse_journal::<JournalEntry>(Path::new("j"), JOURNAL, Some("aa")).unwrap();
    assert_eq!((found.entries.len(), found.saved, found.unreadable), (1, 1, 0));
}
