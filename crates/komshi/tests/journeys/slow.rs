//! Connections that are slow, silent, too large or ambiguous, against the real server: each costs itself only, and others are served.

use std::{
    path::PathBuf,
    process::Stdio,
    time::{Duration, Instant},
};

use komshi::db::random_token;
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, Lines},
    net::TcpStream,
    process::{Child, ChildStdout, Command},
    time::{sleep, timeout},
};

/// Connections that only hold on; two hundred fewer than a process may usually open.
const SLOW: usize = 400;
/// A page comes within this while they hold on, on a machine that has other things to do as well.
const PROMPT: Duration = Duration::from_secs(3);
/// The longest patience of the server, and some.
const GIVEN_UP: Duration = Duration::from_secs(30);
/// What all slow connections together may cost, in MB.
const MOST_MEMORY: f64 = 40.0;

struct Server {
    child: Child,
    address: String,
    data: PathBuf,
    /// Open to the end: the server goes on telling.
    _told: Lines<BufReader<ChildStdout>>,
}

impl Server {
    async fn start() -> Server {
        let data = std::env::temp_dir().join(format!("komshi-slow-{}", &random_token()[..16]));
        let mut child = Command::new(env!("CARGO_BIN_EXE_komshi"))
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(&data)
            .env_remove("DATABASE_URL")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = loop {
            let line = lines.next_line().await.unwrap().expect("the server says where it listens");
            if let Some(address) = line.strip_prefix("listening on http://") {
                break address.to_owned();
            }
        };
        Server { child, address, data, _told: lines }
    }

    fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id().unwrap())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1024.0
    }

    /// Sends bytes and reads to the end of what comes back, or until nothing comes any more.
    async fn say(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        // A server that has read enough closes: the rest is not sent.
        let _ = stream.write_all(bytes).await;
        let mut answer = Vec::new();
        let _ = timeout(Duration::from_secs(10), stream.read_to_end(&mut answer)).await;
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.start_kill();
        let _ = std::fs::remove_dir_all(&self.data);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_slow_waits_alone() {
    let server = Server::start().await;
    server.say(b"GET /sign-in HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
    let before = server.memory();
    let begun = Instant::now();
    let mut slow = Vec::new();
    for number in 0..SLOW {
        let mut stream = TcpStream::connect(&server.address).await.unwrap();
        slow.push(tokio::spawn(async move {
            match number % 4 {
                // Says nothing at all.
                0 => {}
                // A head that goes on and on, a line at a time.
                1 => {
                    if stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\n").await.is_ok() {
                        while stream.write_all(b"x-more: y\r\n").await.is_ok() {
                            sleep(Duration::from_secs(1)).await;
                        }
                    }
                }
                // A form that does not come.
                2 => {
                    let head = "POST /sign-in HTTP/1.1\r\nhost: a\r\ncontent-type: application/x-www-form-urlencoded\r\n\
                                content-length: 1000\r\n\r\nuser=a";
                    let _ = stream.write_all(head.as_bytes()).await;
                }
                // A file that does not come, of somebody who is not even signed in.
                _ => {
                    let head = "POST /programmes/1/lists HTTP/1.1\r\nhost: a\r\ncontent-type: multipart/form-data; boundary=b\r\n\
                                content-length: 60000000\r\n\r\n--b\r\n";
                    let _ = stream.write_all(head.as_bytes()).await;
                }
            }
            // The server ends it, with or without a word.
            let mut rest = Vec::new();
            timeout(GIVEN_UP, stream.read_to_end(&mut rest)).await.is_ok()
        }));
    }
    while begun.elapsed() < Duration::from_secs(8) {
        let asked = Instant::now();
        let page = server.say(b"GET /sign-in HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await;
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(asked.elapsed() < PROMPT, "a page took {:?} while others were slow", asked.elapsed());
        sleep(Duration::from_millis(200)).await;
    }
    let grown = server.memory() - before;
    assert!(grown < MOST_MEMORY, "slow connections cost {grown:.0} MB");
    for one in slow {
        assert!(one.await.unwrap(), "a slow connection is still held after {:?}", begun.elapsed());
    }
}

#[tokio::test]
async fn what_is_too_large_or_means_two_things_is_refused() {
    let server = Server::start().await;
    let check = async |request: Vec<u8>, expect: &[&str], words: &str| {
        let answer = server.say(&request).await;
        let shown: String = answer.chars().take(300).collect();
        assert!(expect.iter().any(|status| answer.starts_with(&format!("HTTP/1.1 {status}"))), "{words}: {shown}");
        assert!(answer.contains(words), "{words}: {answer}");
        assert!(!answer.starts_with("HTTP/1.1 5"), "{shown}");
    };
    let long = format!("GET / HTTP/1.1\r\nhost: a\r\nx-long: {}\r\n\r\n", "y".repeat(100_000));
    check(long.into_bytes(), &["431"], "").await;
    let many = format!("GET / HTTP/1.1\r\nhost: a\r\n{}\r\n", "x-many: y\r\n".repeat(500));
    check(many.into_bytes(), &["431"], "").await;
    check(format!("GET /{} HTTP/1.1\r\nhost: a\r\n\r\n", "y".repeat(100_000)).into_bytes(), &["414", "431"], "").await;

    // A form of a visitor is a name, a password or a code, and the sentence is in the visitor's language.
    let head = |language: &str, length: usize| {
        format!(
            "POST /sign-in HTTP/1.1\r\nhost: a\r\ncookie: lang={language}\r\nconnection: close\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n"
        )
    };
    let form = |language: &str, length: usize| [head(language, length).into_bytes(), vec![b'a'; length]].concat();
    check(form("en", 1_000_000), &["422"], "too long for this page").await;
    check(form("sq", 1_000_000), &["422"], "shumë e gjatë").await;
    check(form("en", 1_000), &["200", "422"], "").await;
    let fields: String = "a=b&".repeat(15_000);
    check([head("en", fields.len()).into_bytes(), fields.into_bytes()].concat(), &["200", "422"], "").await;

    // Two lengths, or a length and chunks: whoever stands between might read another request out of it.
    let twice = "POST /sign-in HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nuser=";
    check(twice.into(), &["400"], "").await;
    let both = "POST /sign-in HTTP/1.1\r\nhost: a\r\ncontent-length: 40\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nhost: a\r\n\r\n";
    let answer = server.say(both.as_bytes()).await;
    assert!(!answer.contains("fine\n"), "a second request was read out of the first: {answer}");
    check("GET / HTTP/9.9\r\nhost: a\r\n\r\n".into(), &["400", "505"], "").await;
    check(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc".to_vec(), &["400"], "").await;
    assert!(server.say(b"GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await.contains("fine"));
}
