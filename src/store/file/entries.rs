//! A map with its entries in the order of the file, duplicate keys included: `{"a": 1, "a": 2}` has two entries.

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

/// The entries of a map.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entries<K, V>(pub Vec<(K, V)>);

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K, V> Entries<K, V> {
    /// True for a map that the file leaves out.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<K, V> From<BTreeMap<K, V>> for Entries<K, V> {
    fn from(map: BTreeMap<K, V>) -> Self {
        Self(map.into_iter().collect())
    }
}

impl<K: Serialize, V: Serialize> Serialize for Entries<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Deserialize<'de> for Entries<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<K, V>(PhantomData<(K, V)>);
        impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for Reader<K, V> {
            type Value = Entries<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Reader(PhantomData))
    }
}

/// A key that can be numbered when two records have the same one.
pub(super) trait Name: Clone + Ord + fmt::Debug {
    /// A similar key with a number: `c3f9a1b20d-2`.
    fn another(&self, number: u32) -> Self;
}

/// Collects the entries to a map. Where two have the same key and differ, both are kept, the later one under another
/// key, which is added to `repaired`. `what` is the kind of an entry: `claim`.
pub(super) fn into_map<K: Name, V: PartialEq>(
    entries: Entries<K, V>,
    what: &str,
    repaired: &mut Vec<String>,
) -> BTreeMap<K, V> {
    let mut map: BTreeMap<K, V> = BTreeMap::new();
    for (key, value) in entries.0 {
        match map.get(&key) {
            None => {
                map.insert(key, value);
            }
            Some(first) if *first == value => {}
            Some(_) => {
                let name = (2_u32..).map(|n| key.another(n)).find(|name| !map.contains_key(name));
                if let Some(name) = name {
                    repaired.push(format!("Two {what}s had the name {key:?}; the second is called {name:?} now."));
                    map.insert(name, value);
                }
            }
        }
    }
    map
}
