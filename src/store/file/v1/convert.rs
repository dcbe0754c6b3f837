//! Version 1: turning its records into those of the program and back.
//!
//! [`record`] and [`choice`] define a type and both conversions. These name every field and variant on both sides, so a
//! field that the program gains, loses or renames stops the build here: then decide how version 1 reads and writes it.

use crate::project::{
    ClaimId, CriticismId, EventId, EvidenceId, ItemId, PersonId, PlaceKey, QuoteId, SentenceId, SourceId, SpeakerKey,
    When,
};
use std::collections::{BTreeMap, BTreeSet};

/// The program's own types of today.
pub mod live {
    pub use crate::extract::{ClaimKind, PlaceKind, PointKind};
    pub use crate::project::checklist::{Item, Template};
    pub use crate::project::filter::{Filter, Sort};
    pub use crate::project::*;
    pub use crate::text::{Anchor, AnchorState};
}

/// A value that another type has a form of.
pub trait Convert<T> {
    /// The same value as a `T`.
    fn convert(self) -> T;
}

/// Both conversions of a struct, given its fields.
macro_rules! convert_fields {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::store::file::v1::convert::Convert<$crate::store::file::v1::convert::live::$name> for $name {
            fn convert(self) -> $crate::store::file::v1::convert::live::$name {
                let Self { $($field),* } = self;
                $(let $field = $crate::store::file::v1::convert::Convert::convert($field);)*
                $crate::store::file::v1::convert::live::$name { $($field),* }
            }
        }

        impl $crate::store::file::v1::convert::Convert<$name> for $crate::store::file::v1::convert::live::$name {
            fn convert(self) -> $name {
                let Self { $($field),* } = self;
                $(let $field = $crate::store::file::v1::convert::Convert::convert($field);)*
                $name { $($field),* }
            }
        }
    };
}
pub(super) use convert_fields;

/// A struct of the file, in which missing fields are at their default, and both conversions.
macro_rules! record {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$meta:meta])* $field:ident: $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct $name {
            $($(#[$meta])* pub $field: $type),*
        }
        $crate::store::file::v1::convert::convert_fields!($name { $($field),* });
    };
}
pub(super) use record;

/// An enum of the file, whose variants hold one named value or none, and both conversions.
macro_rules! choice {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$meta:meta])* $variant:ident $(($value:ident: $type:ty))?),* $(,)? }) => {
        $(#[$doc])*
        pub enum $name {
            $($(#[$meta])* $variant $(($type))?),*
        }

        impl $crate::store::file::v1::convert::Convert<$crate::store::file::v1::convert::live::$name> for $name {
            fn convert(self) -> $crate::store::file::v1::convert::live::$name {
                use $crate::store::file::v1::convert::live;
                match self {
                    $(Self::$variant $(($value))? => live::$name::$variant
                        $(($crate::store::file::v1::convert::Convert::convert($value)))?,)*
                }
            }
        }

        impl $crate::store::file::v1::convert::Convert<$name> for $crate::store::file::v1::convert::live::$name {
            fn convert(self) -> $name {
                match self {
                    $(Self::$variant $(($value))? => $name::$variant
                        $(($crate::store::file::v1::convert::Convert::convert($value)))?,)*
                }
            }
        }
    };
}
pub(super) use choice;

/// Values that are written as they are.
macro_rules! plain {
    ($($type:ty),*) => {
        $(impl Convert<$type> for $type {
            fn convert(self) -> $type {
                self
            }
        })*
    };
}
plain!(String, bool, u32, u64, usize, f64, ());

/// Names and moments, which are text in the file.
macro_rules! text {
    ($($type:ident),*) => {
        $(impl Convert<$type> for String {
            fn convert(self) -> $type {
                $type(self)
            }
        }

        impl Convert<String> for $type {
            fn convert(self) -> String {
                self.0
            }
        })*
    };
}
text!(
    ClaimId,
    SourceId,
    EvidenceId,
    ItemId,
    SpeakerKey,
    QuoteId,
    PlaceKey,
    SentenceId,
    CriticismId,
    PersonId,
    EventId,
    When
);

impl<A: Convert<B>, B> Convert<Option<B>> for Option<A> {
    fn convert(self) -> Option<B> {
        self.map(A::convert)
    }
}

impl<A: Convert<B>, B> Convert<Box<B>> for Box<A> {
    fn convert(self) -> Box<B> {
        Box::new((*self).convert())
    }
}

impl<A: Convert<B>, B> Convert<Vec<B>> for Vec<A> {
    fn convert(self) -> Vec<B> {
        self.into_iter().map(A::convert).collect()
    }
}

impl<A: Convert<B>, B: Ord> Convert<BTreeSet<B>> for BTreeSet<A> {
    fn convert(self) -> BTreeSet<B> {
        self.into_iter().map(A::convert).collect()
    }
}

impl<A: Convert<B>, B: Ord, C: Convert<D>, D> Convert<BTreeMap<B, D>> for BTreeMap<A, C> {
    fn convert(self) -> BTreeMap<B, D> {
        self.into_iter().map(|(key, value)| (key.convert(), value.convert())).collect()
    }
}
