//! What a reader may see of a source: a confidential one is named only where the desk asks for it.

use crate::project::{Project, SourceId};

/// Whether confidential sources are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reveal {
    /// They are called "confidential source"; their excerpts, addresses and files are left out.
    #[default]
    Nothing,
    /// They are named: for the desk's own drawer.
    Confidential,
}

/// True when nothing but its existence may be told of a source.
pub(super) fn is_hidden(project: &Project, source: &SourceId, reveal: Reveal) -> bool {
    reveal == Reveal::Nothing && project.sources.get(source).is_some_and(|s| s.confidential)
}

/// The name of a source for the reader.
pub(super) fn source_name(project: &Project, source: &SourceId, reveal: Reveal) -> String {
    if is_hidden(project, source, reveal) {
        return "confidential source".to_owned();
    }
    project.sources.get(source).map_or_else(|| source.to_string(), |s| s.title.clone())
}
