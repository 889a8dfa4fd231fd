//! The main job, played before your eyes through the same commands as the pages: programme, lists, review, score, decisions, goods,
//! deliveries, report. Each step prints its figures. The reviewer's answers come from a file; nothing else does.

mod lists;
mod setup;
mod summary;

use std::path::{Path, PathBuf};

pub use lists::{import_lists, review};
pub use setup::{Setup, set_up};
pub use summary::Summary;

use crate::{
    app::App,
    db::NewOperation,
    error::Error,
    selection::{model::common_scorecard, store as selection},
};

/// The files of a set of lists, with the reviewer's answers.
#[derive(Clone, Debug)]
pub struct Files {
    pub office: Vec<u8>,
    pub csw: Vec<u8>,
    pub ngo: Vec<u8>,
    /// `file_a,row_a,file_b,row_b,verdict,why`
    pub answers: String,
}

pub const OFFICE: &str = "office.xlsx";
pub const CSW: &str = "csw.xlsx";
pub const NGO: &str = "ngo.csv";

impl Files {
    /// The lists that the program carries.
    pub fn carried() -> Files {
        Files {
            office: include_bytes!("../../../../data/demo/north-mitrovica/office.xlsx").to_vec(),
            csw: include_bytes!("../../../../data/demo/north-mitrovica/csw.xlsx").to_vec(),
            ngo: include_bytes!("../../../../data/demo/north-mitrovica/ngo.csv").to_vec(),
            answers: include_str!("../../../../data/demo/north-mitrovica/truth_pairs.csv").to_owned(),
        }
    }

    /// Other lists of the same kind in a folder.
    pub fn in_folder(folder: &Path) -> anyhow::Result<Files> {
        use anyhow::Context;
        let path = |name: &str| -> PathBuf { folder.join(name) };
        let read = |name: &str| std::fs::read(path(name)).with_context(|| format!("{} cannot be read", path(name).display()));
        Ok(Files {
            office: read(OFFICE)?,
            csw: read(CSW)?,
            ngo: read(NGO)?,
            answers: String::from_utf8_lossy(&read("truth_pairs.csv")?).into_owned(),
        })
    }

    pub fn each(&self) -> [(&'static str, &'static str, &[u8]); 3] {
        [(OFFICE, "office", &self.office), (CSW, "csw", &self.csw), (NGO, "ngo", &self.ngo)]
    }
}

/// Prints a step as it ends.
pub fn say(step: &str, text: &str) {
    println!("{step:<12} {text}");
}

/// What the selection came to.
#[derive(Clone, Copy, Debug)]
pub struct Chosen {
    pub call: i64,
    pub ranking: i64,
}

/// Places of the call in scenario A1.
const PLACES: i64 = 180;
const RESERVE: i64 = 20;

/// Scorecard, call, ranking, committee, lock: steps 6 and 7.
pub async fn choose(app: &App, setup: &Setup) -> Result<Chosen, Error> {
    let manager = &setup.manager;
    let new = selection::NewCall {
        programme: setup.programme,
        title: "Paketi pomoći, proleće 2021".into(),
        places: PLACES,
        reserve: RESERVE,
        criteria: common_scorecard(),
    };
    let call = selection::add_call(app, manager, &NewOperation::make(), &new).await?;
    let trial = selection::try_out(app, manager, call).await?;
    say(
        "score",
        &format!("{} households eligible from 3 points, {} not, each with its lines", trial.eligible, trial.not_eligible),
    );
    let frozen = selection::open_call(app, manager, &NewOperation::make(), call).await?;
    say("score", &format!("scorecard 1 frozen: {}", &frozen[..16]));
    let ranking = selection::make_ranking(app, manager, &NewOperation::make(), call, "first ranking").await?;
    let session = selection::NewSession {
        call,
        ranking,
        held_on: "2021-03-10".into(),
        place: "Skupština opštine, mala sala".into(),
        members: ["Članica 1 (opština)", "Član 2 (centar za socijalni rad)", "Članica 3 (udruženje)"]
            .into_iter()
            .map(|name| selection::SessionMember { name: name.into(), interest: String::new() })
            .collect(),
        departures: Vec::new(),
    };
    let session = selection::record_session(app, manager, &NewOperation::make(), &session).await?;
    selection::confirm_session(app, &setup.second_manager, &NewOperation::make(), session, true).await?;
    let locked = selection::lock_call(app, manager, &NewOperation::make(), call).await?;
    say("decide", &format!("the committee of three decided, a second person confirmed: {} households", locked.awards));
    selection::publish(app, manager, &NewOperation::make(), call, "2021-03-11", "2021-03-19").await?;
    say("decide", "the list is published by code; objections until 19.03.2021.");
    Ok(Chosen { call, ranking })
}
