//! The main job, played before your eyes through the same commands as the pages: programme, lists, review, score, decisions, goods,
//! deliveries, report. Each step prints its figures. The reviewer's answers come from a file; nothing else does.

mod goods;
mod lists;
mod people;
pub mod programmes;
mod register;
mod setup;
mod summary;

use std::path::{Path, PathBuf};

pub use goods::{Distributed, Stores, distribute, stock_up};
pub use lists::{import_lists, review};
pub use register::{PROGRAMME_FILES, register};
pub use setup::{Setup, set_up};
pub use summary::Summary;

use crate::{
    app::App,
    db::{Db, NewOperation},
    error::Error,
    programmes::store::programmes as programmes_of,
    reports::{
        donor::Layout,
        files,
        store::{self as reports, NewPublication},
    },
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

/// An objection that is looked at and rejected with its reason.
pub async fn object(app: &App, setup: &Setup, chosen: Chosen) -> Result<(), Error> {
    let manager = &setup.manager;
    let rejected = selection::candidates(app, manager, chosen.ranking, true, PLACES + RESERVE, 1).await?;
    let Some(candidate) = rejected.first() else { return Ok(()) };
    let new = selection::NewObjection {
        call: chosen.call,
        household_code: candidate.code.clone(),
        received_on: "2021-03-15".into(),
        body: "Domaćinstvo smatra da hronična bolest nije uzeta u obzir.".into(),
    };
    let objection = selection::record_objection(app, manager, &NewOperation::make(), &new).await?;
    let decide = selection::DecideObjection {
        objection,
        upheld: false,
        answer: "Bolest je bodovana; broj bodova je tačan. Domaćinstvo je obavešteno o razlogu.".into(),
        decided_on: "2021-03-17".into(),
    };
    selection::decide_objection(app, &setup.second_manager, &NewOperation::make(), &decide).await?;
    say("decide", "one objection, decided with its reason within eight days");
    Ok(())
}

/// The report: figures published on the public page, and files written. Answers where the PDF lies.
pub async fn report(app: &App, setup: &Setup, folder: &Path) -> anyhow::Result<PathBuf> {
    let new = NewPublication { programme: setup.programme, from: "2021-01-01".into(), to: "2021-06-30".into() };
    reports::publish_figures(app, &setup.manager, &NewOperation::make(), &new).await?;
    std::fs::create_dir_all(folder)?;
    let pdf = folder.join("report-sr-Cyrl.pdf");
    for name in ["report-en.pdf", "report-sr-Cyrl.pdf", "report-en.xlsx", "report-en.json"] {
        let lang = if name.contains("Cyrl") { "sr-Cyrl" } else { "en" };
        let out = folder.join(name);
        files::write_report(app, &setup.code, "2021-01-01", "2021-06-30", lang, Layout::SideBySide, &out).await?;
    }
    Ok(pdf)
}

/// The other programmes stand on the public pages too, each with everything that it has.
async fn publish_others(app: &App, setup: &Setup) -> Result<(), Error> {
    for programme in programmes_of(app, &setup.manager).await? {
        if programme.id == setup.programme {
            continue;
        }
        let window = reports::window(app, &programme, None, None).await?;
        let new = NewPublication { programme: programme.id, from: window.from, to: window.to };
        reports::publish_figures(app, &setup.manager, &NewOperation::make(), &new).await?;
        say("public", &format!("{} stands on the public pages", programme.code));
    }
    Ok(())
}

/// The whole job on a set of lists; answers its figures.
pub async fn play(app: &App, files: &Files, reports: &Path) -> anyhow::Result<Summary> {
    let setup = set_up(app).await?;
    play_on(app, &setup, files, reports).await
}

async fn play_on(app: &App, setup: &Setup, files: &Files, reports: &Path) -> anyhow::Result<Summary> {
    say("programme", &format!("{}: four organisations, three records of data sharing, R1-R3 without targets", setup.code));
    let imported = import_lists(app, setup, files).await?;
    let reviewed = review(app, setup, files).await?;
    let chosen = choose(app, setup).await?;
    let summary = Summary::of(app, setup, &imported, reviewed, chosen).await?;
    say(
        "lists",
        &format!(
            "{} households, each once; {} whose lists disagree",
            summary.households, summary.households_whose_lists_disagree
        ),
    );
    object(app, setup, chosen).await?;
    let stores = stock_up(app, setup, PLACES).await?;
    distribute(app, setup, chosen, &stores).await?;
    let pdf = report(app, setup, reports).await?;
    say("report", &format!("{} (and xlsx, JSON, English beside it)", pdf.display()));
    Ok(summary)
}

/// What the command line asks of the demo.
#[derive(Clone, Debug)]
pub struct Wish {
    pub data: PathBuf,
    pub database_url: Option<String>,
    pub listen: std::net::SocketAddr,
    pub practice: bool,
    pub lists: Option<PathBuf>,
    pub summary: Option<PathBuf>,
}

/// A folder with this file in it was made by a demo and may be emptied by the next one.
const MARK: &str = "made-by-the-demo";

/// Plays the job and serves its result, or stops where the wish says.
pub async fn start(wish: Wish) -> anyhow::Result<()> {
    clear(&wish.data)?;
    let url = wish.database_url.clone().unwrap_or_else(|| format!("sqlite:{}", wish.data.join("komshi.db").display()));
    let app = App::for_demo(
        Db::open(&url, &wish.data.join(crate::db::keys::ROOT_KEY_FILE)).await?,
        wish.data.clone(),
        format!("http://{}", wish.listen),
    )?;
    anyhow::ensure!(
        !crate::access::store::has_users(&app).await?,
        "this database is in use: give the demo an empty one, or use `komshi serve`"
    );
    let files = match &wish.lists {
        Some(folder) => Files::in_folder(folder)?,
        None => Files::carried(),
    };
    if wish.practice {
        let setup = set_up(&app).await?;
        register(&app, &setup).await?;
        let folder = wish.data.join("lists");
        std::fs::create_dir_all(&folder)?;
        for (name, _, bytes) in files.each() {
            std::fs::write(folder.join(name), bytes)?;
        }
        println!("practice     the programme is set up; import the three files in {} by hand", folder.display());
    } else {
        let setup = set_up(&app).await?;
        let summary = play_on(&app, &setup, &files, &wish.data.join("reports")).await?;
        if let Some(file) = &wish.summary {
            std::fs::write(file, serde_json::to_string_pretty(&summary)?)?;
            println!("summary      {}", file.display());
            return Ok(());
        }
        let others = register(&app, &setup).await?;
        programmes::record(&app, &setup, &others).await?;
        publish_others(&app, &setup).await?;
    }
    println!();
    println!("Sign-ins of the demo (password of all: {}):", crate::access::pages::DEMO_PASSWORD);
    for (name, role) in crate::access::pages::DEMO_USERS {
        println!("  {name:<10} {}", role.replace('-', " "));
    }
    println!();
    crate::serve::serve(app, crate::serve::Reach::Loopback { listen: wish.listen, public_url: None }).await
}

/// Empties a folder that an earlier demo made; refuses one that holds anything else.
fn clear(folder: &Path) -> anyhow::Result<()> {
    let holds_something = folder.read_dir().is_ok_and(|mut entries| entries.next().is_some());
    if holds_something {
        anyhow::ensure!(
            folder.join(MARK).exists(),
            "{} holds files that no demo made: choose another folder with --data",
            folder.display()
        );
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join(MARK), "The next `komshi demo` empties this folder.\n")?;
    Ok(())
}
