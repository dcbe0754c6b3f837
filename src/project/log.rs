//! Filtering the log by person, act, record and time: "what did Ann decide about this claim since Tuesday?"

use super::model::{Act, Event, PersonId, Project, Target, When};
use std::collections::BTreeSet;

/// Which entries of the log to show: those that match every field that is set. The default shows all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// By this person.
    pub by: Option<PersonId>,
    /// One of these acts.
    pub acts: BTreeSet<Act>,
    /// About this record.
    pub on: Option<Target>,
    /// At this moment or later.
    pub since: Option<When>,
    /// Before this moment.
    pub until: Option<When>,
    /// With these words in text or comment; letter case does not matter.
    pub words: String,
}

impl LogFilter {
    /// The matching entries, latest first.
    pub fn entries<'p>(&self, project: &'p Project) -> Vec<&'p Event> {
        let words = super::search::Query::new(&self.words);
        let takes = |event: &&Event| {
            self.by.as_ref().is_none_or(|by| event.by == *by)
                && (self.acts.is_empty() || self.acts.contains(&event.act))
                && self.on.as_ref().is_none_or(|on| event.on == *on)
                && self.since.as_ref().is_none_or(|since| event.at >= *since)
                && self.until.as_ref().is_none_or(|until| event.at < *until)
                && (words.is_empty() || words.is_in(&event.text) || words.is_in(&event.comment))
        };
        project.log.iter().rev().filter(takes).collect()
    }
}

/// The log entries about one record, latest first.
pub fn history<'p>(project: &'p Project, on: &Target) -> Vec<&'p Event> {
    LogFilter { on: Some(on.clone()), ..LogFilter::default() }.entries(project)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_filtered_and_latest_first() {
        let event = |second: i64, by: &str, act: Act, text: &str| Event {
            at: When::from_unix(second),
            by: by.into(),
            act,
            text: text.into(),
            ..Event::default()
        };
        let log = vec![
            event(1, "ann", Act::Status, "marked disputed"),
            event(2, "bo", Act::Note, "noted “Disputed by whom?”"),
            event(3, "ann", Act::SignOff, "signed off"),
        ];
        let project = Project { log, ..Project::default() };
        let texts = |filter: LogFilter| filter.entries(&project).iter().map(|e| e.at.unix()).collect::<Vec<_>>();
        assert_eq!(texts(LogFilter::default()), [Some(3), Some(2), Some(1)]);
        assert_eq!(texts(LogFilter { by: Some("ann".into()), ..Default::default() }), [Some(3), Some(1)]);
        assert_eq!(texts(LogFilter { words: "disputed".into(), ..Default::default() }), [Some(2), Some(1)]);
        assert_eq!(texts(LogFilter { acts: [Act::Note].into(), ..Default::default() }), [Some(2)]);
        let since =
            LogFilter { since: Some(When::from_unix(2)), until: Some(When::from_unix(3)), ..Default::default() };
        assert_eq!(texts(since), [Some(2)]);
    }
}
