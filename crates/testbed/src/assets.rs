//! Files that only tests need. They are not in the repository: `./test` fetches them, checks
//! them against their SHA-256 and leaves them in the target folder.

use std::path::PathBuf;
use std::sync::OnceLock;

/// The source of axe-core, the accessibility checker.
pub fn axe_source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let file = target_folder().join("test-assets/axe.min.js");
        std::fs::read_to_string(&file).unwrap_or_else(|why| {
            panic!(
                "The accessibility tests need axe-core in {}, which cannot be read ({why}). \
                 Run ./test once: it fetches the file.",
                file.display()
            )
        })
    })
}

/// Cargo marks its target folder, wherever it lies, with a file that backups look for.
fn target_folder() -> PathBuf {
    let program = std::env::current_exe().expect("a running program has a path");
    let marked = program.ancestors().find(|folder| folder.join("CACHEDIR.TAG").is_file());
    marked.expect("tests run from Cargo's target folder").to_owned()
}
