//! Hashes that are the same on every machine and with every version of the compiler.

/// FNV-1a, 64 bits; never 0, which stands for "not recorded".
pub(crate) fn hash_text(text: &str) -> u64 {
    hash_bytes(text.as_bytes())
}

/// The same of bytes.
pub(crate) fn hash_bytes(bytes: &[u8]) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    bytes.iter().fold(OFFSET, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME)).max(1)
}

/// Two hashes into one, order kept (the finaliser of `SplitMix64` between them); never 0.
pub(crate) fn mix(a: u64, b: u64) -> u64 {
    let mut sum = a.rotate_left(25) ^ b.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    sum = (sum ^ (sum >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    sum = (sum ^ (sum >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (sum ^ (sum >> 31)).max(1)
}
