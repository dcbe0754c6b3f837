//! Version 1: the revisions of the article, and sentences with nothing to check.

use super::common::{Anchor, Stamp, is_default};
use super::convert::record;
use serde::{Deserialize, Serialize};

record! {
    /// One draft of the article.
    pub struct Revision {
        name: String,
        loaded: Stamp,
        #[serde(skip_serializing_if = "is_default")]
        published: String,
        #[serde(skip_serializing_if = "is_default")]
        file: String,
        #[serde(skip_serializing_if = "is_default")]
        encoding: String,
        #[serde(skip_serializing_if = "is_default")]
        warnings: Vec<String>,
        text: String,
    }
}

record! {
    /// A sentence that needs no check.
    pub struct Sentence {
        anchor: Anchor,
        #[serde(skip_serializing_if = "is_default")]
        why: String,
        stamp: Stamp,
    }
}
