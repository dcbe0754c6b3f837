//! One declaration for closed sets that models store as bytes: tags and arc labels.
//!
//! ```text
//! coded! {
//!     /// What the set is.
//!     Label unknown Dep;
//!     Dep "dep" "Unclear.",
//!     Nsubj "nsubj" "Subject.",
//! }
//! ```

/// Declares an enum with names and codes, so that the three cannot drift apart.
macro_rules! coded {
    ($(#[$meta:meta])* $set:ident unknown $unknown:ident; $($variant:ident $name:literal $about:literal,)+) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        pub enum $set {
            $(#[doc = $about] $variant,)+
        }

        impl $set {
            /// All of them, in the order of their codes.
            pub const ALL: &'static [$set] = &[$($set::$variant),+];

            /// The name that treebanks use.
            pub fn name(self) -> &'static str {
                match self { $($set::$variant => $name,)+ }
            }

            /// The one with this name; the unknown one for a name that is not in the set.
            pub fn from_name(name: &str) -> $set {
                match name { $($name => $set::$variant,)+ _ => $set::$unknown }
            }

            /// The one with this code; the unknown one past the last.
            pub fn from_code(code: u8) -> $set {
                $set::ALL.get(usize::from(code)).copied().unwrap_or($set::$unknown)
            }

            /// The code that models store.
            pub fn code(self) -> u8 {
                self as u8
            }
        }
    };
}

pub(super) use coded;

#[cfg(test)]
mod tests {
    use crate::extract::models::{Label, Tag};

    #[test]
    fn codes_and_names_lead_back_to_their_member() {
        for &tag in Tag::ALL {
            assert_eq!(Tag::from_code(tag.code()), tag);
            assert_eq!(Tag::from_name(tag.name()), tag);
        }
        for &label in Label::ALL {
            assert_eq!(Label::from_code(label.code()), label);
            assert_eq!(Label::from_name(label.name()), label);
        }
        assert_eq!(Tag::from_code(255), Tag::Xx);
        assert_eq!(Label::from_name("no such label"), Label::Dep);
    }
}
