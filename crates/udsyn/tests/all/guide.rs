//! The guide's example does what the guide says.

use super::program::{run, run_well, said};
use std::{
    path::PathBuf,
    process::{Command, Stdio},
};
use testbed::{Database, on_each_database};

fn example() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/guide/example")
}

fn has_python() -> bool {
    let found = Command::new("python3").arg("--version").stdout(Stdio::null()).status();
    found.is_ok_and(|status| status.success())
}

#[on_each_database]
fn the_table_of_the_guide_becomes_a_register(database: Database) {
    if !has_python() {
        // The guide needs it of its readers, the program does not.
        eprintln!("python3 is not on this machine: the guide's example is not tried.");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let made = Command::new("python3")
        .args(["make_bundle.py", "nordjylland", "office.json", "cooperations.csv"])
        .current_dir(example())
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", said(&made));
    let bundle = folder.path().join("register.json");
    std::fs::write(&bundle, &made.stdout).unwrap();
    let (bundle, database) = (bundle.to_str().unwrap(), database.url());

    let dry = run_well(&["import", bundle, "--dry-run", "--database", database]);
    assert!(dry.contains("'nordjylland' would be made"), "{dry}");
    let nothing = run(&["verify", "--database", database]);
    assert_eq!(nothing.status.code(), Some(1), "nothing has come in");
    assert!(said(&nothing).contains("there is nothing to verify"), "{}", said(&nothing));
    let wet = run_well(&["import", bundle, "--database", database]);
    assert!(wet.contains("'nordjylland' was made"), "{wet}");
    let again = run(&["import", bundle, "--database", database]);
    assert!(said(&again).contains("0 new, 0 changed"), "{}", said(&again));
    assert!(run_well(&["verify", "--database", database]).contains("nordjylland: whole"));
}
