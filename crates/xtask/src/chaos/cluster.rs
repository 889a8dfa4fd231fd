//! A PostgreSQL that can be stopped and started under traffic, with durability on, unlike that of the tests.

use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, anyhow, ensure};

use crate::packages::{self, Package};
use crate::postgres::{self, Owner};

const USER: &str = "postgres";

/// Stops what runs and removes the folder once we are gone, whatever ended us: the pipe that it reads from closes.
const GUARD: &str = r#"
cat >/dev/null
"$2/pg_ctl" -D "$1/data" -m immediate -s stop
cd /
rm -rf "$1"
"#;

pub struct Cluster {
    guard: Child,
    binaries: PathBuf,
    folder: PathBuf,
    owner: Option<Owner>,
    port: u16,
    password: String,
}

impl Cluster {
    pub fn start() -> Result<Cluster> {
        let binaries =
            postgres::binaries().ok_or_else(|| anyhow!("PostgreSQL is {}", packages::advice(&[Package::Postgresql])))?;
        let owner = postgres::owner()?;
        let password = postgres::random_word()?;
        let folder = postgres::make_folder(&password, owner)?;
        let mut guard = Command::new("sh");
        guard.args(["-c", GUARD, "guard"]).args([folder.as_path(), binaries.as_path()]).current_dir("/").process_group(0);
        guard.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        as_owner(&mut guard, owner);
        let guard = guard.spawn().context("`sh`, which watches over PostgreSQL, did not start")?;
        let cluster = Cluster { guard, binaries, folder, owner, port: postgres::free_port()?, password };
        let data = cluster.folder.join("data");
        let password_file = cluster.folder.join("password");
        let initdb = cluster
            .command("initdb")
            .arg(format!("--pgdata={}", data.display()))
            .arg(format!("--pwfile={}", password_file.display()))
            .args([&format!("--username={USER}"), "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"])
            .output()?;
        ensure!(initdb.status.success(), "the cluster was not made: {}", String::from_utf8_lossy(&initdb.stderr));
        cluster.up()?;
        Ok(cluster)
    }

    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(self.binaries.join(name));
        command.current_dir("/").stdin(Stdio::null()).env("PGPASSWORD", &self.password);
        as_owner(&mut command, self.owner);
        command
    }

    fn control(&self, arguments: &[&str]) -> Result<()> {
        let (data, log) = (self.folder.join("data"), self.folder.join("log"));
        let mut command = self.command("pg_ctl");
        // The server that it leaves behind must not hold our output open.
        command
            .arg("-D")
            .arg(data)
            .arg("-l")
            .arg(log)
            .args(["-s", "-w"])
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let status = command.status()?;
        ensure!(status.success(), "pg_ctl {} ended with {status}", arguments.join(" "));
        Ok(())
    }

    pub fn up(&self) -> Result<()> {
        let options = format!(
            "-c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories= -c max_connections=100 -c timezone=UTC",
            self.port
        );
        self.control(&["-o", &options, "start"])
    }

    /// `mode` is `fast` (connections are cut, the rest is written) or `immediate` (as if the machine went down).
    pub fn down(&self, mode: &str) -> Result<()> {
        self.control(&["-m", mode, "stop"])
    }

    pub fn url(&self, database: &str) -> String {
        format!("postgres://{USER}:{}@127.0.0.1:{}/{database}", self.password, self.port)
    }

    /// Ends whoever is connected.
    pub fn drop_database(&self, name: Option<&str>) -> Result<()> {
        name.map_or(Ok(()), |name| self.psql(&format!("DROP DATABASE {name} WITH (FORCE)")))
    }

    pub fn psql(&self, sql: &str) -> Result<()> {
        let output = self.command("psql").args(["-v", "ON_ERROR_STOP=1", "-q", "-c", sql]).arg(self.url("postgres")).output()?;
        ensure!(output.status.success(), "{sql}: {}", String::from_utf8_lossy(&output.stderr));
        Ok(())
    }
}

fn as_owner(command: &mut Command, owner: Option<Owner>) {
    if let Some(Owner { user, group }) = owner {
        command.uid(user).gid(group);
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}
