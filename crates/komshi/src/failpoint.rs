//! Points at which a build for tests ends itself as a power cut would: no destructor runs, nothing is flushed, nobody is told.
//!
//! `KOMSHI_ENDS_AT=committed:3` ends the process when it comes to the point `committed` for the third time. Only builds with the feature
//! `testing` have this; in any other the function is empty and reads nothing.

/// Comes to a point. The names in use stand in `cargo xtask chaos`, which goes through all of them.
#[cfg(feature = "testing")]
pub fn reach(point: &str) {
    use std::sync::{
        LazyLock,
        atomic::{AtomicU32, Ordering},
    };
    static CHOSEN: LazyLock<Option<(String, u32)>> = LazyLock::new(|| {
        let chosen = std::env::var("KOMSHI_ENDS_AT").ok()?;
        let (point, pass) = chosen.split_once(':')?;
        Some((point.to_owned(), pass.parse().ok()?))
    });
    static PASSES: AtomicU32 = AtomicU32::new(0);
    if let Some((chosen, pass)) = CHOSEN.as_ref()
        && chosen == point
        && PASSES.fetch_add(1, Ordering::Relaxed) + 1 == *pass
    {
        std::process::abort();
    }
}

#[cfg(not(feature = "testing"))]
pub fn reach(_: &str) {}
