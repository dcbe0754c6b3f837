//! Commands on the library: sources and their local files.

use super::context::{CommandContext, Log};
use crate::problem::Problem;
use crate::project::edit::Edit;
use crate::project::model::*;
use crate::project::shorten::shorten;

impl CommandContext<'_> {
    /// A source of the library.
    pub(super) fn source(&self, id: &SourceId) -> Result<&Source, Problem> {
        self.project.sources.get(id).ok_or_else(|| {
            Problem::refused(format!("The library has no source “{id}” any more"), "Choose another, or add it again.")
        })
    }

    /// Adds a source to the library and sets its stamp.
    pub fn add_source(&self, source: Source) -> Result<(SourceId, Edit), Problem> {
        let source = tidy(source)?;
        let id =
            SourceId(unique_name(&slug(&source.title), |id| self.project.sources.contains_key(&SourceId::from(id))));
        let log = Log::new(Act::Source, format!("added the source {}", shorten(&source.title)));
        let source = Source { stamp: self.stamp.clone(), ..source };
        let change = Change::Source(Delta::new(id.clone(), None, Some(source)));
        let edit = self.edit("add source", vec![change], log, Target::Source(id.clone()));
        Ok((id, edit))
    }

    /// Changes a source by `change`. Sources with the same `origin` count as one.
    pub fn change_source(&self, id: &SourceId, change: impl FnOnce(&mut Source)) -> Result<Edit, Problem> {
        let mut source = self.source(id)?.clone();
        change(&mut source);
        let source = tidy(source)?;
        let log = Log::new(Act::Source, format!("changed the source {}", shorten(&source.title)));
        Ok(self.source_edit(id, Some(source), "change source", log))
    }

    /// Removes a source from the library; refused while a claim or a quote uses it.
    pub fn remove_source(&self, id: &SourceId) -> Result<Edit, Problem> {
        let title = self.source(id)?.title.clone();
        let claims = self.project.claims.values();
        let used = claims.filter(|c| c.evidence.values().any(|e| e.source == *id)).count();
        let quotes = self.project.attributions.values().filter(|a| a.recording.as_ref() == Some(id)).count();
        if used + quotes > 0 {
            return Err(Problem::refused(
                format!("{used} claims and {quotes} quotes use “{title}”"),
                "Remove it from them first.",
            ));
        }
        let log = Log::new(Act::Source, format!("took out the source {}", shorten(&title)));
        Ok(self.source_edit(id, None, "remove source", log))
    }

    /// Attaches a local file to a source, with its size and checksum; a file with the same path is replaced.
    pub fn attach_file(&self, id: &SourceId, file: Attachment) -> Result<Edit, Problem> {
        let mut source = self.source(id)?.clone();
        let again = source.files.iter().any(|f| f.path == file.path);
        let log = Log::new(Act::Source, format!("{} {}", if again { "took anew" } else { "attached" }, file.path));
        source.files.retain(|f| f.path != file.path);
        source.files.push(Attachment { stamp: self.stamp.clone(), ..file });
        Ok(self.source_edit(id, Some(source), "attach file", log))
    }

    /// Detaches a local file from a source; the file itself is not touched.
    pub fn detach_file(&self, id: &SourceId, path: &str) -> Result<Edit, Problem> {
        let mut source = self.source(id)?.clone();
        let count = source.files.len();
        source.files.retain(|f| f.path != path);
        if source.files.len() == count {
            return Err(Problem::refused("The source has no such file", "Choose one from its list."));
        }
        Ok(self.source_edit(id, Some(source), "detach file", Log::new(Act::Source, format!("detached {path}"))))
    }

    fn source_edit(&self, id: &SourceId, after: Option<Source>, name: &str, log: Log) -> Edit {
        let before = self.project.sources.get(id).cloned();
        let change = Change::Source(Delta::new(id.clone(), before, after));
        self.edit(name, vec![change], log, Target::Source(id.clone()))
    }
}

/// A source without white space at the ends of its fields; refused without a title.
fn tidy(mut source: Source) -> Result<Source, Problem> {
    for field in [&mut source.title, &mut source.origin, &mut source.url, &mut source.contact, &mut source.dated] {
        *field = field.trim().to_owned();
    }
    if source.title.is_empty() {
        return Err(Problem::refused("A source needs a title", "Write what it is called, such as “Court file 12/88”."));
    }
    Ok(source)
}
