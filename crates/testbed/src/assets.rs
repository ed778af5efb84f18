//! Files that only tests need. They are not in the repository: `./test` fetches them, checks
//! them against their SHA-256 and leaves them in the target folder.

use std::path::PathBuf;
use std::sync::OnceLock;

/// The source of axe-core, the accessibility checker.
pub fn axe_source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let file = find_asset("axe.min.js").expect(
            "The accessibility tests need axe-core in Cargo's target folder. \
             Run ./test once: it fetches the file.",
        );
        std::fs::read_to_string(&file)
            .unwrap_or_else(|why| panic!("{} cannot be read: {why}", file.display()))
    })
}

/// A file that `./test` fetched into the target folder, above the running program wherever that
/// lies.
fn find_asset(name: &str) -> Option<PathBuf> {
    let program = std::env::current_exe().expect("a running program has a path");
    let places = program.ancestors().map(|folder| folder.join("test-assets").join(name));
    places.into_iter().find(|file| file.is_file())
}
