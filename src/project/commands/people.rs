//! Commands on speakers and quotes: rename, retitle, merge, split, reassign a quote; recording and transcript.

use super::context::{CommandContext, Log};
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::shorten::shorten;
use crate::project::view::{QuoteRow, SpeakerRow};
use crate::text::{Anchor, Span};

impl CommandContext<'_> {
    /// Sets a speaker’s name, title or affiliation; `None` leaves each as it is.
    pub fn describe_speaker(
        &self,
        key: &SpeakerKey,
        name: Option<&str>,
        title: Option<&str>,
        affiliation: Option<&str>,
    ) -> Result<Edit, Problem> {
        let row = self.speaker(key)?;
        if name.is_some_and(|name| name.trim().is_empty()) {
            return Err(Problem::refused(
                "A speaker needs a name",
                "Write the name, or “unnamed spokesman” and the like.",
            ));
        }
        let mut record = self.speaker_record(row);
        let set = |field: &mut Option<String>, new: Option<&str>| {
            if let Some(new) = new {
                *field = Some(new.trim().to_owned());
            }
        };
        set(&mut record.name, name);
        set(&mut record.title, title);
        set(&mut record.affiliation, affiliation);
        let text = match (name, title, affiliation) {
            (Some(name), _, _) => format!("named {} “{}”", row.name, name.trim()),
            (None, Some(title), _) => format!("gave {} the title “{}”", row.name, title.trim()),
            (None, None, Some(of)) => format!("put {} with “{}”", row.name, of.trim()),
            (None, None, None) => {
                return Err(Problem::refused("Nothing was changed", "Write a name, a title or both."));
            }
        };
        let edit_name = if name.is_some() { "rename speaker" } else { "retitle speaker" };
        Ok(self.speaker_edit(&row.key, record, edit_name, Log::new(Act::Speaker, text)))
    }

    /// Merges the speaker `from` into `into`.
    pub fn merge_speakers(&self, into: &SpeakerKey, from: &SpeakerKey) -> Result<Edit, Problem> {
        let (kept, gone) = (self.speaker(into)?, self.speaker(from)?);
        if kept.key == gone.key {
            return Err(Problem::refused(format!("{} is one speaker already", kept.name), "Choose two speakers."));
        }
        let mut record = self.speaker_record(gone);
        record.merged_into = Some(kept.key.clone());
        let log = Log::new(Act::Speaker, format!("said that {} is {}", gone.name, kept.name));
        Ok(self.speaker_edit(&gone.key, record, "merge speakers", log))
    }

    /// Undoes a merge of speakers: `key` is a speaker of its own again.
    pub fn unmerge_speaker(&self, key: &SpeakerKey) -> Result<Edit, Problem> {
        let Some(mut record) = self.project.speakers.get(key).filter(|s| s.merged_into.is_some()).cloned() else {
            return Err(Problem::refused(format!("“{key}” was not merged"), "Choose a speaker that was."));
        };
        record.merged_into = None;
        record.stamp = self.stamp.clone();
        let log = Log::new(Act::Speaker, format!("said that {key} is someone else after all"));
        Ok(self.speaker_edit(key, record, "part speakers", log))
    }

    /// Splits a speaker: the mentions at `spans`, and the quotes that they introduce, go to a new speaker called
    /// `name`.
    pub fn split_speaker(&self, key: &SpeakerKey, spans: &[Span], name: &str) -> Result<(SpeakerKey, Edit), Problem> {
        let row = self.speaker(key)?;
        let name = name.trim();
        let own: Vec<Span> = spans.iter().copied().filter(|s| row.mentions.contains(s)).collect();
        if own.is_empty() || own.len() == row.mentions.len() {
            return Err(Problem::refused(
                format!("Splitting {} needs some of their mentions, not all and not none", row.name),
                "Choose the mentions that mean somebody else.",
            ));
        }
        if name.is_empty() {
            return Err(Problem::refused("The other speaker needs a name", "Write who it is."));
        }
        let new = self.free_speaker(name);
        let text = self.project.text();
        let record = Speaker {
            known_as: Vec::new(),
            name: Some(name.to_owned()),
            mentions: own.iter().map(|span| Anchor::at(text, *span)).collect(),
            stamp: self.stamp.clone(),
            ..Speaker::default()
        };
        let log = Log::new(Act::Speaker, format!("split {name} off {}", row.name));
        let edit = self.speaker_edit(&new, record, "split speaker", log);
        Ok((new, edit))
    }

    /// Adds a speaker that the extraction did not find, to whom quotes can be assigned.
    pub fn add_speaker(&self, name: &str, title: &str) -> Result<(SpeakerKey, Edit), Problem> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Problem::refused("A speaker needs a name", "Write the name."));
        }
        let key = self.free_speaker(name);
        let title = Some(title.trim().to_owned()).filter(|t| !t.is_empty());
        let record = Speaker { name: Some(name.to_owned()), title, stamp: self.stamp.clone(), ..Speaker::default() };
        let edit = self.speaker_edit(&key, record, "add speaker", Log::new(Act::Speaker, format!("added {name}")));
        Ok((key, edit))
    }

    /// Sets who said a quote, that it is unknown, or that the words are not speech.
    pub fn set_quote_speaker(&self, quote: &QuoteId, said_by: SaidBy) -> Result<Edit, Problem> {
        let row = self.quote(quote)?;
        let text = match &said_by {
            SaidBy::AsFound => "left the quote to whoever was found".to_owned(),
            SaidBy::Speaker(key) => format!("gave the quote to {}", self.speaker(key)?.name),
            SaidBy::Unknown => "left open who said the quote".to_owned(),
            SaidBy::NotSpeech => "said that these words are no speech".to_owned(),
        };
        let mut record = self.attribution(row);
        record.said_by = said_by;
        Ok(self.attribution_edit(quote, record, "correct speaker", Log::new(Act::Speaker, text)))
    }

    /// Sets the recording of a quote: a source of the library, and the timecode in it.
    pub fn set_recording(&self, quote: &QuoteId, source: Option<&SourceId>, timecode: &str) -> Result<Edit, Problem> {
        let mut record = self.attribution(self.quote(quote)?);
        let text = match source {
            Some(id) => format!("noted the recording: {} {}", shorten(&self.source(id)?.title), timecode.trim()),
            None => "took the recording away".to_owned(),
        };
        record.recording = source.cloned();
        record.timecode = timecode.trim().to_owned();
        Ok(self.attribution_edit(quote, record, "note recording", Log::new(Act::Speaker, text.trim_end())))
    }

    /// Sets the transcript that the quote is compared with; an empty text removes it.
    pub fn set_transcript(&self, quote: &QuoteId, transcript: &str) -> Result<Edit, Problem> {
        let mut record = self.attribution(self.quote(quote)?);
        record.transcript = transcript.trim().to_owned();
        let text = if record.transcript.is_empty() { "took the transcript away" } else { "pasted a transcript" };
        Ok(self.attribution_edit(quote, record, "set transcript", Log::new(Act::Speaker, text)))
    }

    fn speaker(&self, key: &SpeakerKey) -> Result<&SpeakerRow, Problem> {
        self.view
            .speaker(key)
            .ok_or_else(|| Problem::refused(format!("The article has no speaker “{key}”"), "Choose one from the list."))
    }

    fn quote(&self, id: &QuoteId) -> Result<&QuoteRow, Problem> {
        self.view
            .quote(id)
            .ok_or_else(|| Problem::refused("The article has no such quote", "Choose one from the speaker's list."))
    }

    /// The record of a speaker, or a new one with the names that they have now.
    fn speaker_record(&self, row: &SpeakerRow) -> Speaker {
        let mut record = self.project.speakers.get(&row.key).cloned().unwrap_or_else(|| Speaker {
            known_as: std::iter::once(&row.name).chain(&row.aliases).cloned().collect(),
            ..Speaker::default()
        });
        record.stamp = self.stamp.clone();
        record
    }

    fn attribution(&self, row: &QuoteRow) -> Attribution {
        let mut record = self.project.attributions.get(&row.id).cloned().unwrap_or_else(|| Attribution {
            anchor: Anchor::at(self.project.text(), row.span),
            ..Attribution::default()
        });
        record.stamp = self.stamp.clone();
        record
    }

    /// A key that no speaker has.
    fn free_speaker(&self, name: &str) -> SpeakerKey {
        let taken = |key: &SpeakerKey| self.project.speakers.contains_key(key) || self.view.speaker(key).is_some();
        SpeakerKey(unique_name(name, |name| taken(&SpeakerKey::from(name))))
    }

    fn speaker_edit(&self, key: &SpeakerKey, after: Speaker, name: &str, log: Log) -> Edit {
        let before = self.project.speakers.get(key).cloned();
        let change = Change::Speaker(Delta::new(key.clone(), before, Some(after)));
        self.edit(name, vec![change], log, Target::Speaker(key.clone()))
    }

    fn attribution_edit(&self, quote: &QuoteId, after: Attribution, name: &str, log: Log) -> Edit {
        let before = self.project.attributions.get(quote).cloned();
        let change = Change::Attribution(Delta::new(quote.clone(), before, Some(after)));
        self.edit(name, vec![change], log, Target::Quote(quote.clone()))
    }
}
