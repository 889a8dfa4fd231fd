use std::sync::{
    LazyLock,
    atomic::{AtomicI64, AtomicU8, Ordering},
};

use jiff::Timestamp;

/// 2020-01-01T00:00:00Z: ids count milliseconds from here.
const EPOCH_MILLISECONDS: i64 = 1_577_836_800_000;
const NODE_BITS: u32 = 8;
const SEQUENCE_BITS: u32 = 14;

/// Makes ids: 41 bits of milliseconds, 8 bits of node, 14 bits of sequence. Time-ordered, never reused within a process,
/// distinct between up to 256 processes on one database. They grant nothing: what grants access is random.
#[derive(Debug)]
pub struct Ids {
    node: i64,
    last: AtomicI64,
}

impl Ids {
    pub fn new(node: u8) -> Ids {
        Ids { node: i64::from(node), last: AtomicI64::new(0) }
    }

    /// Processes on one database (a server and a command line) must not meet: each begins with a node at random. Several in one process take
    /// the next ones.
    pub fn for_this_process() -> Ids {
        static NEXT: LazyLock<AtomicU8> = LazyLock::new(|| AtomicU8::new(random_bytes::<1>()[0]));
        Ids::new(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// The next id. If the clock stands still or steps back, ids go on from the last one.
    pub fn next(&self, now: Timestamp) -> i64 {
        let tick = (now.as_millisecond() - EPOCH_MILLISECONDS).max(1) << SEQUENCE_BITS;
        let mut last = self.last.load(Ordering::Relaxed);
        loop {
            let next = tick.max(last + 1);
            match self.last.compare_exchange_weak(last, next, Ordering::Relaxed, Ordering::Relaxed) {
                Ok(_) => {
                    let (milliseconds, sequence) = (next >> SEQUENCE_BITS, next & ((1 << SEQUENCE_BITS) - 1));
                    return (milliseconds << (NODE_BITS + SEQUENCE_BITS)) | (self.node << SEQUENCE_BITS) | sequence;
                }
                Err(seen) => last = seen,
            }
        }
    }
}

fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // Without randomness nothing can be kept safe: there is no sensible way on.
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}

/// 256 random bits as 64 hexadecimal digits: sessions, one-time links, operation ids.
pub fn random_token() -> String {
    random_bytes::<32>().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A random code that a person can read aloud: `K7F-2MQX`, 35 bits, without 0/O, 1/I/L, U.
pub fn random_code() -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ*+";
    let letters: Vec<char> = random_bytes::<32>()
        .iter()
        .map(|byte| LETTERS[usize::from(byte & 31)] as char)
        .filter(char::is_ascii_alphanumeric)
        .take(7)
        .collect();
    if letters.len() < 7 {
        return random_code();
    }
    let code: String = letters.into_iter().collect();
    format!("{}-{}", &code[..3], &code[3..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_even_when_the_clock_steps_back() {
        let ids = Ids::new(3);
        let now = Timestamp::from_second(1_700_000_000).unwrap();
        let earlier = Timestamp::from_second(1_600_000_000).unwrap();
        let made: Vec<i64> = (0..40_000).map(|index| ids.next(if index % 2 == 0 { now } else { earlier })).collect();
        assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn codes_are_readable() {
        for _ in 0..200 {
            let code = random_code();
            assert_eq!(code.len(), 8);
            assert!(code.chars().all(|letter| letter == '-' || (letter.is_ascii_alphanumeric() && !"01OILU".contains(letter))));
        }
    }
}
