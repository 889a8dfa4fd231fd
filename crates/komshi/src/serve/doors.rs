//! Connections: how many there may be, and how long somebody may take to say what they want. A slow one costs its own connection only.

use std::{
    collections::HashMap,
    io,
    net::IpAddr,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
    time::Duration,
};

use axum_server::{Address, Server, accept::Accept};
use hyper_util::rt::TokioTimer;
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};

/// The head of a request must have come by then, and the next request on a connection that stays open.
const HEAD_PATIENCE: Duration = Duration::from_secs(15);
/// The head of a request; the longest rightful one carries a few cookies and an address.
const LARGEST_HEAD: usize = 32 * 1024;
/// Open connections in all. One that waits costs some 40 KB and a file.
const CONNECTIONS: usize = 2_000;
/// From one address of the network: a browser opens six. All that comes from this machine itself stands behind one address (a proxy).
const FROM_ONE_ADDRESS: usize = 100;
/// Files that may be open: connections, the database, children.
const OPEN_FILES: u64 = 4_096;

/// HTTP/1.1 with its limits. HTTP/2 is not offered: telling the two apart has no time-out, and pages ask for few files.
pub fn within_limits<A: Address, Acc>(server: Server<A, Acc>) -> Server<A, Acc> {
    // The usual limit is 1,024; where it cannot be raised it stays.
    #[cfg(unix)]
    let _ = rlimit::increase_nofile_limit(OPEN_FILES);
    let mut server = server.http1_only();
    server.http_builder().http1().timer(TokioTimer::new()).header_read_timeout(HEAD_PATIENCE).max_buf_size(LARGEST_HEAD);
    server
}

/// Counts connections and turns away what is too much, at once, so that it costs nothing.
#[derive(Clone, Debug, Default)]
pub struct Door {
    inside: Arc<Mutex<Inside>>,
}

#[derive(Debug, Default)]
struct Inside {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
}

impl Door {
    fn inside(&self) -> MutexGuard<'_, Inside> {
        // The counts are whole at every moment, also after a panic elsewhere.
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A place for a connection, which it gives back when it is dropped; `None` where there is none.
    fn enter(&self, from: IpAddr) -> Option<Place> {
        let mut inside = self.inside();
        let own = inside.by_address.get(&from).copied().unwrap_or(0);
        if inside.all >= CONNECTIONS || (!from.is_loopback() && own >= FROM_ONE_ADDRESS) {
            return None;
        }
        inside.all += 1;
        inside.by_address.insert(from, own + 1);
        Some(Place { door: self.clone(), from })
    }
}

#[derive(Debug)]
struct Place {
    door: Door,
    from: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut inside = self.door.inside();
        inside.all -= 1;
        if let Some(own) = inside.by_address.get_mut(&self.from) {
            *own -= 1;
            if *own == 0 {
                inside.by_address.remove(&self.from);
            }
        }
    }
}

/// A connection that has a place.
#[derive(Debug)]
pub struct Inward {
    stream: TcpStream,
    _place: Place,
}

impl<S: Send + 'static> Accept<TcpStream, S> for Door {
    type Stream = Inward;
    type Service = S;
    type Future = std::future::Ready<io::Result<(Inward, S)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let entered = stream.peer_addr().and_then(|from| {
            let place = self.enter(from.ip()).ok_or_else(|| io::Error::other("too many connections"))?;
            // A page goes out in one piece: waiting for more to send with it would only make it late.
            stream.set_nodelay(true)?;
            Ok((Inward { stream, _place: place }, service))
        });
        std::future::ready(entered)
    }
}

impl AsyncRead for Inward {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Inward {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, parts)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_cannot_take_every_place() {
        let door = Door::default();
        let (phone, other, own) = ([192, 168, 1, 7].into(), [192, 168, 1, 8].into(), [127, 0, 0, 1].into());
        let mut places: Vec<Place> = (0..FROM_ONE_ADDRESS).filter_map(|_| door.enter(phone)).collect();
        assert_eq!(places.len(), FROM_ONE_ADDRESS);
        assert!(door.enter(phone).is_none());
        assert!(door.enter(other).is_some());
        places.pop();
        assert!(door.enter(phone).is_some());
        let own: Vec<Place> = (0..CONNECTIONS).filter_map(|_| door.enter(own)).collect();
        assert_eq!(own.len() + places.len(), CONNECTIONS);
        assert!(door.enter(other).is_none());
        drop(own);
        drop(places);
        let inside = door.inside();
        assert_eq!((inside.all, inside.by_address.len()), (0, 0));
    }
}
