//! Packs the gazetteer and the world map into `assets/` from unpacked registry packages:
//!
//! ```text
//! cargo run --release --no-default-features --example build_gazetteer -- --from DIR
//! ```
//!
//! `DIR` holds, wherever inside it: `countries-110m.json` and `countries-50m.json` (npm `world-atlas` 2.0.2, Natural Earth, public domain).
//! The same files give the same bytes.

mod world;

use std::path::{Path, PathBuf};

/// Anything that stops a build, told in words.
type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut args = std::env::args().skip(1);
    let from = match (args.next().as_deref(), args.next()) {
        (Some("--from"), Some(dir)) => PathBuf::from(dir),
        _ => return Err("usage: build_gazetteer --from DIR".into()),
    };
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
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
