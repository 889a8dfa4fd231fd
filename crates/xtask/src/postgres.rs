//! A PostgreSQL for tests: a cluster in a temporary folder, on a free port of 127.0.0.1.
//!
//! It must never outlive us, whatever ends us. So a small shell, the guard, starts the server and then reads from
//! a pipe that we hold open and never write to. When we end, also by ctrl-c or `kill -9`, the system closes the
//! pipe; the guard then stops the server and removes the folder. The guard has a process group of its own, so that
//! a ctrl-c in the terminal does not reach it.

use std::env;
use std::fs::{self, DirBuilder, File};
use std::io::Read;
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::{DirBuilderExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::packages::{self, Package};
use crate::process;

/// The variable by which tests find the server.
pub const VARIABLE: &str = "KOMSHI_TEST_POSTGRES";

const USER: &str = "postgres";

/// `initdb` and a first start take two seconds; a busy disk may need far longer.
const START_LIMIT: Duration = Duration::from_secs(60);
const START_PAUSE: Duration = Duration::from_millis(50);

/// What the guard or the server writes into the log when there is nothing more to wait for.
const ENDED: [&str; 2] = ["the cluster was not made", "database system is shut down"];

/// Durability is off because the data is thrown away; times are UTC so that a run does not depend on the place.
/// SIGQUIT is repeated because a server that is only just starting does not listen to it yet.
const GUARD: &str = r#"
cd "$1" || exit
if "$2/initdb" --pgdata=data --username="$4" --pwfile=password --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C --no-sync >log 2>&1
then
    "$2/postgres" -D data -c listen_addresses=127.0.0.1 -c port="$3" -c unix_socket_directories= \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off \
        -c max_connections=300 -c timezone=UTC </dev/null >>log 2>&1 &
    server=$!
else
    echo 'the cluster was not made' >>log
fi
cat >/dev/null
if [ -n "${server:-}" ]; then
    while kill -QUIT "$server" 2>/dev/null; do sleep 0.1; done
    wait "$server"
fi
cd /
rm -rf "$1"
"#;

/// A server that tests may use as superuser, with databases of their own.
pub enum Server {
    /// One that `KOMSHI_TEST_POSTGRES` named.
    Given { url: String },
    /// One that ends when this value is dropped.
    Ours(Cluster),
}

pub struct Cluster {
    guard: Child,
    folder: PathBuf,
    port: u16,
    password: String,
}

impl Server {
    /// Uses the given server, else starts one.
    pub fn start() -> Result<Self> {
        match given() {
            Some(url) => Ok(Self::Given { url }),
            None => Cluster::start().map(Self::Ours),
        }
    }

    pub fn url(&self) -> String {
        match self {
            Self::Given { url } => url.clone(),
            Self::Ours(Cluster { port, password, .. }) => {
                format!("postgres://{USER}:{password}@127.0.0.1:{port}/postgres")
            }
        }
    }

    /// The variables for psql and its kin; none for a given server, whose address we do not take apart.
    fn client_variables(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Given { .. } => Vec::new(),
            Self::Ours(Cluster { port, password, .. }) => vec![
                ("PGHOST", "127.0.0.1".to_owned()),
                ("PGPORT", port.to_string()),
                ("PGUSER", USER.to_owned()),
                ("PGPASSWORD", password.clone()),
                ("PGDATABASE", "postgres".to_owned()),
            ],
        }
    }
}

/// The server that the caller brings along, if any.
pub fn given() -> Option<String> {
    env::var(VARIABLE).ok().filter(|url| !url.is_empty())
}

/// `cargo xtask postgres`: the command, with the server up; its exit code is ours.
pub fn run_with(program: &str, arguments: &[String]) -> Result<ExitCode> {
    if given().is_none() {
        let missing = packages::provide(&[Package::Postgresql]);
        if !missing.is_empty() {
            bail!("PostgreSQL is {}", packages::advice(&missing));
        }
    }
    let server = Server::start()?;
    let folders = tempfile::Builder::new().prefix("komshi-tests-").tempdir()?;
    let mut command = Command::new(program);
    command.args(arguments).env(VARIABLE, server.url()).envs(server.client_variables()).env("TMPDIR", folders.path());
    process::forget_package(&mut command);
    let status = command.status().with_context(|| format!("`{program}` did not start; is it installed?"))?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The folder with `initdb` and `postgres`: the newest under Debian's place for them, else on PATH.
pub fn binaries() -> Option<PathBuf> {
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let complete = |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    newest(debian.map(|entry| entry.path().join("bin")).filter(complete)).or_else(|| {
        let found = process::find("initdb")?.canonicalize().ok()?;
        found.parent().map(Path::to_owned).filter(complete)
    })
}

/// By the number of the version, which is the name of the folder above `bin`.
fn newest(folders: impl Iterator<Item = PathBuf>) -> Option<PathBuf> {
    folders.max_by_key(|folder| {
        let version = folder.parent().and_then(Path::file_name).unwrap_or_default();
        let version = version.to_string_lossy().into_owned();
        version.split('.').map(|part| part.parse().unwrap_or(0)).collect::<Vec<u32>>()
    })
}

impl Cluster {
    fn start() -> Result<Self> {
        let binaries = binaries().ok_or_else(|| anyhow!("PostgreSQL is {}", packages::advice(&[Package::Postgresql])))?;
        let owner = owner()?;
        let password = random_word()?;
        let folder = make_folder(&password, owner)?;
        let port = free_port()?;

        let mut guard = Command::new("sh");
        guard
            .args(["-c", GUARD, "guard"])
            .args([folder.as_path(), binaries.as_path()])
            .args([port.to_string().as_str(), USER])
            .current_dir("/")
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if let Some(Owner { user, group }) = owner {
            guard.uid(user).gid(group);
        }
        let guard = guard.spawn().context("`sh`, which starts PostgreSQL, did not start")?;
        let mut cluster = Self { guard, folder, port, password };
        cluster.wait_until_ready(&binaries)?;
        Ok(cluster)
    }

    fn wait_until_ready(&mut self, binaries: &Path) -> Result<()> {
        let started = Instant::now();
        loop {
            let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
            let ended =
                ENDED.iter().any(|words| log.contains(words)) || self.guard.try_wait().is_ok_and(|status| status.is_some());
            if ended || started.elapsed() > START_LIMIT {
                bail!(
                    "PostgreSQL did not start. Perhaps its user may not enter {}; then set TMPDIR to a folder that all \
                     may enter, such as /tmp. Its log:\n{log}",
                    self.folder.display(),
                );
            }
            let mut ask = Command::new(binaries.join("pg_isready"));
            ask.args(["--host=127.0.0.1", &format!("--port={}", self.port)]);
            if process::succeeds(&mut ask) {
                return Ok(());
            }
            sleep(START_PAUSE);
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Closing the pipe is the signal; waiting makes sure that the server is gone before we say that we are done.
        drop(self.guard.stdin.take());
        let ended = self.guard.wait().map(|_| ());
        // A guard that could not enter the folder could not remove it either.
        let removed = if self.folder.exists() { fs::remove_dir_all(&self.folder) } else { Ok(()) };
        if let Err(error) = ended.and(removed) {
            eprintln!("{} may be left behind: {error}", self.folder.display());
        }
    }
}

#[derive(Clone, Copy)]
pub struct Owner {
    pub user: u32,
    pub group: u32,
}

/// The user who runs the server: ourselves (None), but for root, whom `initdb` refuses.
pub fn owner() -> Result<Option<Owner>> {
    if !process::is_root() {
        return Ok(None);
    }
    ["postgres", "nobody"]
        .into_iter()
        .find_map(|name| {
            let user = process::number_of("-u", name)?;
            let group = process::number_of("-g", name)?;
            Some(Some(Owner { user, group }))
        })
        .context("PostgreSQL does not run as root, and there is neither a user `postgres` nor a user `nobody`")
}

/// A folder that nobody else may enter, with the file from which `initdb` takes the password.
pub fn make_folder(password: &str, owner: Option<Owner>) -> Result<PathBuf> {
    let folder = env::temp_dir().join(format!("komshi-postgres-{}", random_word()?));
    let cannot = || format!("cannot make {}; set TMPDIR to a folder that can be written", folder.display());
    DirBuilder::new().mode(0o700).create(&folder).with_context(cannot)?;
    let file = folder.join("password");
    fs::write(&file, password).with_context(cannot)?;
    if let Some(Owner { user, group }) = owner {
        for path in [&file, &folder] {
            chown(path, Some(user), Some(group)).with_context(cannot)?;
        }
    }
    Ok(folder)
}

/// Sixteen hexadecimal digits that nobody can guess.
pub fn random_word() -> Result<String> {
    let mut bytes = [0; 8];
    File::open("/dev/urandom").and_then(|mut source| source.read_exact(&mut bytes)).context("cannot read /dev/urandom")?;
    Ok(format!("{:016x}", u64::from_be_bytes(bytes)))
}

/// A port that is free now; a program that takes it before the server does is named in the server's log.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port on 127.0.0.1")?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_newest_version_by_number() {
        let check = |versions: &[&str], expect: Option<&str>| {
            let folder = |version: &str| Path::new("/usr/lib/postgresql").join(version).join("bin");
            let found = newest(versions.iter().copied().map(folder));
            assert_eq!(found, expect.map(folder), "{versions:?}");
        };
        check(&[], None);
        check(&["15"], Some("15"));
        check(&["17", "9.6", "15"], Some("17"));
        check(&["9.6", "10", "9.5"], Some("10"));
    }
}
