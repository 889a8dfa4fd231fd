//! The released program on the registry: until it answers, and what it holds in memory when nobody asks.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use crate::report::Line;

const GOAL_START_MS: f64 = 300.0;
const GOAL_MEMORY_MB: f64 = 100.0;
const STARTS: usize = 5;
const PATIENCE: Duration = Duration::from_secs(20);
/// After this nothing of the start is under way any more.
const SETTLED: Duration = Duration::from_secs(3);

/// Ends the program whatever happens.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// `target/release/komshi`, beside the folder of the examples.
fn program() -> anyhow::Result<PathBuf> {
    let own = std::env::current_exe()?;
    let file = own.parent().and_then(Path::parent).map(|folder| folder.join("komshi"));
    file.filter(|file| file.is_file()).ok_or_else(|| anyhow::anyhow!("build the program first: cargo build --release -p komshi"))
}

fn start(data: &Path, url: &str) -> anyhow::Result<(Running, SocketAddr, f64)> {
    let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let began = Instant::now();
    let child = Command::new(program()?)
        .args(["serve", "--no-second-factor", "--listen", &address.to_string(), "--database-url", url, "--data"])
        .arg(data)
        .stdout(Stdio::null())
        .spawn()?;
    let running = Running(child);
    while !answers(address) {
        anyhow::ensure!(began.elapsed() < PATIENCE, "the program does not answer");
        sleep(Duration::from_millis(2));
    }
    Ok((running, address, began.elapsed().as_secs_f64() * 1000.0))
}

fn get(address: SocketAddr, path: &str, cookie: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(
        format!("GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n").as_bytes(),
    )?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    Ok(text)
}

fn answers(address: SocketAddr) -> bool {
    get(address, "/healthz", "").is_ok_and(|text| text.starts_with("HTTP/1.1 200"))
}

/// A line of /proc/PID/status in MB.
fn memory(process: &Running, name: &str) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", process.0.id()))?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kilobytes: f64 = line.and_then(|line| line.split_whitespace().next()).unwrap_or_default().parse()?;
    Ok(kilobytes / 1024.0)
}

pub fn run(data: &Path, url: &str, cookie: &str) -> anyhow::Result<Vec<Line>> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        times.push(start(data, url)?.2);
    }
    times.sort_by(f64::total_cmp);
    let median = times[STARTS / 2];
    let (process, address, _) = start(data, url)?;
    sleep(SETTLED);
    let idle = memory(&process, "VmRSS")?;
    for path in ["/people", "/search/found?q=petrovic+jovan", "/programmes"].into_iter().cycle().take(300) {
        anyhow::ensure!(get(address, path, cookie)?.starts_with("HTTP/1.1 200"), "{path} is not shown");
    }
    sleep(SETTLED);
    let (used, own) = (memory(&process, "VmRSS")?, memory(&process, "RssAnon")?);
    Ok(vec![
        Line::goal(
            "start until /healthz answers, median of 5",
            format!("{median:.0} ms"),
            format!("under {GOAL_START_MS} ms"),
            median < GOAL_START_MS,
        ),
        Line::goal(
            "memory, idle after the start",
            format!("{idle:.0} MB"),
            format!("under {GOAL_MEMORY_MB} MB"),
            idle < GOAL_MEMORY_MB,
        ),
        Line::note("memory, idle after 300 pages", format!("{used:.0} MB, {own:.0} MB of it not mapped files")),
    ])
}
