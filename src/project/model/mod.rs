//! All record types of a project: plain values in ordered maps, each one block of the project file. The types import
//! nothing of the rest of `project`.
//!
//! When serialized, a struct leaves out fields at their default, so that a comparison of two states shows decisions and
//! nothing else. The project file has record types of its own (`store/file/v1`), so a change here cannot change the
//! file.

mod article;
mod change;
pub(super) mod checklist;
mod claim;
mod default_value;
mod desk;
mod event;
pub(super) mod filter;
mod ids;
mod place;
mod project;
mod source;
mod speaker;

pub use article::{Annotation, AnnotationKind, Metadata, OriginalFile, Revision, Sentence};
pub use change::{Change, Conflict, Delta};
pub use claim::{
    Addressee, CheckPoint, Claim, Correction, Decision, Evidence, Legal, Mark, Note, Origin, Outcome, Query, Stance,
    Status, Tick, Verdict,
};
pub(crate) use default_value::is_default;
pub use desk::{Gates, Label, Person, Role, Scale, Settings};
pub use event::{Act, Event, Stamp, Target, When};
pub use ids::{
    ClaimId, CriticismId, EventId, EvidenceId, ItemId, PersonId, PlaceKey, QuoteId, SentenceId, SourceId, SpeakerKey,
    content_id, slug, unique_name,
};
pub use place::{Chosen, Place, PlaceState};
pub use project::Project;
pub use source::{Attachment, Level, Source, SourceKind};
pub use speaker::{Asked, Attribution, Criticism, Reply, SaidBy, Speaker};
