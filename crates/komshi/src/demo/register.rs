//! The other programmes, from the files that the program carries: they stand beside the one whose job is played.

use super::{Setup, say};
use crate::{
    app::App,
    error::Error,
    programmes::file::{File, import},
};

/// The shipped programmes: (name of the file, its text), the one of the main job first.
pub const PROGRAMME_FILES: [(&str, &str); 5] = [
    ("united-against-covid19.toml", include_str!("../../../../data/programmes/united-against-covid19.toml")),
    ("rapid-recovery-measures.toml", include_str!("../../../../data/programmes/rapid-recovery-measures.toml")),
    ("open-communities.toml", include_str!("../../../../data/programmes/open-communities.toml")),
    ("sustainable-return.toml", include_str!("../../../../data/programmes/sustainable-return.toml")),
    ("social-services.toml", include_str!("../../../../data/programmes/social-services.toml")),
];

/// Brings in the four programmes that the main job does not set up; the demo's office keeps their record. Answers their ids in the order of
/// [`PROGRAMME_FILES`].
pub async fn register(app: &App, setup: &Setup) -> Result<Vec<i64>, Error> {
    let mut programmes = Vec::new();
    for (name, source) in PROGRAMME_FILES.iter().skip(1) {
        let file = File::read(source).map_err(|faults| anyhow::anyhow!("{name}: {faults:?}"))?;
        let imported = import(app, &setup.manager, &file).await?;
        say("register", &format!("{}: {} findings wait for a decision", file.code(), imported.open_findings));
        programmes.push(imported.programme);
    }
    Ok(programmes)
}
