//! A disk whose flush takes as long as that of many servers, on a machine where it is almost free:
//! a few lines of C stand before the C library's own `fsync` and `fdatasync`. They are compiled
//! into the temporary folder, by the compiler that building the program needs anyway.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// How long a flush takes at least, in microseconds.
const FLUSH: u32 = 1_700;

/// The lines of C.
const SOURCE: &str = include_str!("flush.c");

/// What makes flushes take longer.
pub struct SlowDisk(PathBuf);

impl SlowDisk {
    /// Compiles it into a folder.
    pub fn make(folder: &Path) -> Result<Self, String> {
        let (source, made) = (folder.join("flush.c"), folder.join("flush.so"));
        std::fs::write(&source, SOURCE).map_err(|error| error.to_string())?;
        let compiled = Command::new("cc")
            .args(["-shared", "-fPIC", "-O2", "-o"])
            .args([&made, &source])
            .arg("-ldl")
            .status()
            .map_err(|error| format!("no C compiler can be started: {error}"))?;
        compiled.success().then_some(Self(made)).ok_or_else(|| "flush.c is not compiled".to_owned())
    }

    /// A program that flushes to it.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env("LD_PRELOAD", &self.0).env("FLUSH_MICROSECONDS", FLUSH.to_string());
        command
    }
}
