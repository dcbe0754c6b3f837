//! What a reader may see of a source: a confidential one is named only where the desk asks for it.

use crate::project::{Project, SourceId};

/// Whether an export names confidential sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Confidentiality {
    /// They are called "confidential source"; their excerpts, addresses and files are left out.
    #[default]
    Hide,
    /// They are named: for the desk's own files.
    Include,
}

/// True when an export may say of a source only that there is one.
pub(super) fn is_hidden(project: &Project, source: &SourceId, confidentiality: Confidentiality) -> bool {
    confidentiality == Confidentiality::Hide && project.sources.get(source).is_some_and(|s| s.confidential)
}

/// The name of a source for the reader.
pub(super) fn source_name(project: &Project, source: &SourceId, confidentiality: Confidentiality) -> String {
    if is_hidden(project, source, confidentiality) {
        return "confidential source".to_owned();
    }
    project.sources.get(source).map_or_else(|| source.to_string(), |s| s.title.clone())
}
