//! Names this build by what it is made of, so that a page kept by a browser is asked for anew when
//! another program draws it. The same sources give the same name on every machine.

use sha2::{Digest, Sha256};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

/// What pages are made of, from the root of the repository.
const SOURCES: [&str; 6] = [
    "Cargo.lock",
    "assets",
    "crates/practice/src",
    "crates/practice/texts",
    "crates/spine",
    "crates/udsyn",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../..").canonicalize()?;
    let mut files = Vec::new();
    for source in SOURCES {
        // Relative to the package: a build folder that several checkouts share never goes stale.
        println!("cargo::rerun-if-changed=../../{source}");
        collect(&root.join(source), &mut files)?;
    }
    files.sort();
    let mut hasher = Sha256::new();
    for file in files {
        hasher.update(fs::read(file)?);
    }
    let name: String = hasher.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    println!("cargo::rustc-env=UDSYN_BUILD={name}");
    Ok(())
}

/// The files in a folder and below; tests are left out, as they are not in the program.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let path = entry?.path();
        if !path.ends_with("tests") {
            collect(&path, files)?;
        }
    }
    Ok(())
}
