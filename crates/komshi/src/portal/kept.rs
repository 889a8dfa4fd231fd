//! Files of the public pages, kept for a while: making one takes a second of a processor, and a link on a busy page is opened by
//! many at once. Whoever comes while one is made waits for it; whoever waits too long is asked to come again.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use axum::body::Bytes;
use jiff::{SignedDuration, Timestamp};

use crate::{app::App, error::Error, reports::files, web::i18n::Lang};

/// What was changed about the words of a programme shows in its files after this long.
const KEPT_FOR: SignedDuration = SignedDuration::from_mins(10);
/// Files that are kept; each has some 200 kB.
const MOST: usize = 40;
/// A visitor waits this long for a file that somebody else's request makes.
const PATIENCE: Duration = Duration::from_secs(8);

/// Which file: programme, when its figures were published, language, kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    pub programme: i64,
    pub published_at: String,
    pub lang: Lang,
    pub kind: files::Kind,
}

struct File {
    key: Key,
    made_at: Timestamp,
    bytes: Bytes,
}

static FILES: Mutex<Vec<File>> = Mutex::new(Vec::new());
/// One file is made at a time.
static MAKING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

fn find(key: &Key, now: Timestamp) -> Option<Bytes> {
    let mut files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
    files.retain(|file| now.duration_since(file.made_at) < KEPT_FOR);
    files.iter().find(|file| file.key == *key).map(|file| file.bytes.clone())
}

/// The file as it was made some minutes ago, else as `make` makes it now.
///
/// # Errors
/// [`Error::Busy`] if others' files took too long.
pub async fn file(app: &App, key: Key, make: impl Future<Output = Result<Vec<u8>, Error>>) -> Result<Bytes, Error> {
    if let Some(bytes) = find(&key, app.clock.now()) {
        return Ok(bytes);
    }
    let _turn = tokio::time::timeout(PATIENCE, MAKING.lock()).await.map_err(|_| Error::Busy)?;
    if let Some(bytes) = find(&key, app.clock.now()) {
        return Ok(bytes);
    }
    let bytes = Bytes::from(make.await?);
    let mut files = FILES.lock().unwrap_or_else(PoisonError::into_inner);
    if files.len() >= MOST {
        files.remove(0);
    }
    files.push(File { key, made_at: app.clock.now(), bytes: bytes.clone() });
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    use super::{Key, file, files};
    use crate::{db::testing::apps, error::Error, web::i18n::Lang};

    async fn make(made: Arc<AtomicUsize>) -> Result<Vec<u8>, Error> {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        made.fetch_add(1, Ordering::SeqCst);
        Ok(b"%PDF".to_vec())
    }

    /// Ten visitors of one file wait for one making of it; another language is another file; a failure is not kept.
    #[tokio::test]
    async fn a_file_is_made_once_for_many_visitors() {
        for app in apps().await {
            let made = Arc::new(AtomicUsize::new(0));
            let programme = app.new_id();
            let key = |lang| Key { programme, published_at: "2021-07-01T08:00:00Z".into(), lang, kind: files::Kind::Pdf };
            let mut visits = tokio::task::JoinSet::new();
            for _ in 0..10 {
                let (app, key, made) = (app.clone(), key(Lang::En), made.clone());
                visits.spawn(async move { file(&app, key, make(made)).await });
            }
            assert!(visits.join_all().await.into_iter().all(|answer| answer.unwrap().as_ref() == b"%PDF"));
            assert_eq!(made.load(Ordering::SeqCst), 1);
            assert!(file(&app, key(Lang::Sq), async { Err(Error::NotFound) }).await.is_err());
            assert_eq!(file(&app, key(Lang::Sq), make(made.clone())).await.unwrap().as_ref(), b"%PDF");
            assert_eq!(made.load(Ordering::SeqCst), 2);
        }
    }
}
