//! What the program is measured beside: nginx with the same bytes, and bare commits of SQLite.

use sqlx::{
    ConnectOptions, Connection as _,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use std::{
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A running nginx that ends with this.
pub struct Nginx(Child);

impl Nginx {
    /// Serves a folder as one worker per core, logging nothing.
    pub fn start(folder: &Path, address: SocketAddr) -> Result<Self, String> {
        let place = folder.display();
        let user = if is_root() { "user root;" } else { "" };
        let conf = format!(
            "{user} daemon off; worker_processes auto; pid {place}/nginx.pid; \
             error_log {place}/error.log; events {{ worker_connections 1024; }} \
             http {{ access_log off; sendfile on; tcp_nodelay on; keepalive_requests 100000000; \
             default_type text/html; client_body_temp_path {place}/b; proxy_temp_path {place}/p; \
             fastcgi_temp_path {place}/f; uwsgi_temp_path {place}/u; scgi_temp_path {place}/s; \
             open_file_cache max=100; \
             server {{ listen {address}; root {place}/www; }} }}"
        );
        let file = folder.join("nginx.conf");
        std::fs::write(&file, conf).map_err(|error| error.to_string())?;
        let child = Command::new(find_nginx())
            .arg("-e")
            .arg(folder.join("error.log"))
            .arg("-c")
            .arg(&file)
            .arg("-p")
            .arg(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                format!("nginx cannot be started ({error}): install Debian's nginx")
            })?;
        let nginx = Self(child);
        for _ in 0..100 {
            if std::net::TcpStream::connect(address).is_ok() {
                return Ok(nginx);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Err("nginx does not answer".to_owned())
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its master ends the workers when it is asked to, not when it is killed.
        let _ = Command::new("kill").arg(self.0.id().to_string()).status();
        let _ = self.0.wait();
    }
}

fn find_nginx() -> &'static str {
    if Path::new("/usr/sbin/nginx").exists() { "/usr/sbin/nginx" } else { "nginx" }
}

fn is_root() -> bool {
    std::fs::read_to_string("/proc/self/status")
        .is_ok_and(|status| status.lines().any(|line| line.starts_with("Uid:\t0\t")))
}

/// Durable single commits a second of plain SQLite (WAL, `synchronous=FULL`): one row of the size
/// of a cooperation into a table with the same keys as the log, one after the other.
pub async fn measure_bare_commits(file: &Path, length: Duration) -> Result<f64, String> {
    let explain = |error: sqlx::Error| error.to_string();
    let mut connection = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .connect()
        .await
        .map_err(explain)?;
    sqlx::query(
        "create table if not exists change \
         (authority text, seq integer, body text, primary key (authority, seq))",
    )
    .execute(&mut connection)
    .await
    .map_err(explain)?;
    let body = super::register::make_cooperation("bare", "Bare", 7).to_string();
    let first: i64 = sqlx::query_scalar("select count(*) from change")
        .fetch_one(&mut connection)
        .await
        .map_err(explain)?;
    let started = Instant::now();
    let mut count = 0_i64;
    while started.elapsed() < length {
        sqlx::query("insert into change (authority, seq, body) values ('bare', $1, $2)")
            .bind(first + count)
            .bind(&body)
            .execute(&mut connection)
            .await
            .map_err(explain)?;
        count += 1;
    }
    let rate = count as f64 / started.elapsed().as_secs_f64();
    connection.close().await.map_err(explain)?;
    Ok(rate)
}
