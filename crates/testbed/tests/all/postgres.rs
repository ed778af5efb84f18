//! The PostgreSQL cluster the tests run on.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use testbed::postgres::{Cluster, Durability};

#[test]
fn a_cluster_of_ones_own_can_be_stopped_and_started_again() {
    let mut cluster = Cluster::new(Durability::None);
    let place = address(cluster.url());
    let before = cluster.create_database("kept");
    assert!(before.contains("/kept_"), "{before}");
    cluster.stop();
    assert!(TcpStream::connect(&place).is_err(), "nobody listens during the outage");
    cluster.start();
    assert!(TcpStream::connect(&place).is_ok(), "it is back where it was");
    assert_ne!(cluster.create_database("kept"), before);
    cluster.drop_database(&before);
    drop(cluster);
    assert!(TcpStream::connect(&place).is_err(), "it ends with its owner");
}

#[test]
fn a_killed_process_takes_its_cluster_with_it() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o755))
        .unwrap();
    let mut victim = Command::new(env!("CARGO_BIN_EXE_with_postgres"))
        .args(["sh", "-c", "echo $UDSYN_TEST_POSTGRES; read wait"])
        .env("TMPDIR", folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut url = String::new();
    BufReader::new(victim.stdout.take().unwrap()).read_line(&mut url).unwrap();
    let place = address(url.trim());
    assert!(TcpStream::connect(&place).is_ok());
    victim.kill().unwrap();
    victim.wait().unwrap();
    let begun = Instant::now();
    while TcpStream::connect(&place).is_ok() || folder.path().read_dir().unwrap().count() > 0 {
        assert!(begun.elapsed() < Duration::from_secs(20), "the cluster outlives its owner");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_command_run_with_postgres_ends_with_its_own_status() {
    let run = |words: &[&str]| {
        let status = Command::new(env!("CARGO_BIN_EXE_with_postgres")).args(words).status();
        status.unwrap().code()
    };
    assert_eq!(run(&["sh", "-c", "test -n \"$UDSYN_TEST_POSTGRES\""]), Some(0));
    assert_eq!(run(&["sh", "-c", "exit 7"]), Some(7));
    assert_eq!(run(&[]), Some(2));
}

/// Host and port of an address.
fn address(url: &str) -> String {
    let host = url.split('@').nth(1).unwrap();
    host.split('/').next().unwrap().to_owned()
}
