//! The data that a test begins with: the demo's programme, whose households can be given something again and again.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use anyhow::{Context, Result, bail, ensure};

use super::{
    client::{Body, Browser, choices, numbers_after},
    cluster::Cluster,
    journal::{About, Journal, Operation, Outcome, Random, operation_id},
    server::{Place, Served},
};
use crate::process;

const PASSWORD: &str = "komshi-demo";
/// So much lies at the point in the beginning that nobody goes without.
const PLENTY: i64 = 100_000;
/// Days of the rounds follow each other from here.
const FIRST_DAY: (i32, u32) = (2031, 1);

/// The database under the data.
pub enum Engine {
    Sqlite,
    Postgres(Cluster),
}

impl Engine {
    pub fn name(&self) -> &'static str {
        match self {
            Engine::Sqlite => "sqlite",
            Engine::Postgres(_) => "postgres",
        }
    }
}

/// The demo, played once for an engine and copied for each test.
pub struct Template {
    program: PathBuf,
    folder: PathBuf,
    /// On PostgreSQL, the name of the database.
    database: Option<String>,
}

impl Template {
    pub fn make(program: &Path, folder: &Path, engine: &Engine) -> Result<Template> {
        let own = folder.join(format!("template-{}", engine.name()));
        fs::create_dir_all(folder)?;
        let mut demo = std::process::Command::new(program);
        demo.arg("demo").arg("--data").arg(&own).arg("--summary").arg(folder.join("summary.json"));
        demo.arg("--lists").arg(process::workspace().join("data/demo/north-mitrovica")).env_remove("DATABASE_URL");
        let database = match engine {
            Engine::Sqlite => None,
            Engine::Postgres(cluster) => {
                cluster.psql("CREATE DATABASE template_of_all")?;
                demo.env("DATABASE_URL", cluster.url("template_of_all"));
                Some("template_of_all".to_owned())
            }
        };
        let output = demo.output().with_context(|| format!("{} did not start", program.display()))?;
        ensure!(output.status.success(), "the demo failed: {}", String::from_utf8_lossy(&output.stderr));
        Ok(Template { program: program.to_owned(), folder: own, database })
    }

    /// Data of its own for a test, in `folder`.
    pub fn copy(&self, folder: &Path, name: &str, engine: &Engine) -> Result<Place> {
        let data = folder.join(name);
        copy_folder(&self.folder, &data)?;
        let url = match (engine, &self.database) {
            (Engine::Postgres(cluster), Some(template)) => {
                let database = name.to_lowercase();
                cluster.psql(&format!("CREATE DATABASE {database} TEMPLATE {template}"))?;
                Some(cluster.url(&database))
            }
            _ => None,
        };
        Ok(Place { program: self.program.clone(), log: folder.join(format!("{name}.log")), data, url })
    }
}

pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// A programme whose ids are known, with somebody signed in for each kind of work.
pub struct World {
    pub place: Place,
    pub journal: Journal,
    pub manager: Browser,
    pub storekeeper: Browser,
    pub field_worker: Browser,
    pub programme: String,
    pub item: (i64, String),
    pub supplier: i64,
    pub warehouse: (i64, String),
    pub point: (i64, String),
    pub sharing: i64,
    pub pairs: Vec<i64>,
    call: i64,
    /// What lay at the two places before the first operation of the journal.
    pub before: Vec<(String, i64)>,
    state: Mutex<State>,
}

struct State {
    random: Random,
    rounds: u32,
    lists: u64,
}

impl World {
    /// Signs everybody in and finds the ids by reading pages, as a person would.
    pub fn open(place: Place, server: &Served, seed: u64, journal: &Path) -> Result<World> {
        let [manager, storekeeper, field_worker] = sign_in(server)?;
        let programmes = manager.get("/programmes")?.body;
        let number = numbers_after(&programmes, "href=\"/programmes/").first().copied().context("no programme")?;
        let programme = format!("/programmes/{number}");
        let goods = manager.get(&format!("{programme}/goods"))?.body;
        let distribution = manager.get(&format!("{programme}/distribution"))?.body;
        let lists = manager.get(&format!("{programme}/lists"))?.body;
        let decided = manager.get(&format!("{programme}/review/decided"))?.body;
        let first = |page: &str, field: &str| choices(page, field).into_iter().next().with_context(|| format!("no {field}"));
        let (point, places) = (first(&distribution, "day-point")?, choices(&goods, "move-from"));
        let warehouse =
            places.into_iter().find(|(id, _)| choices(&distribution, "day-point").iter().all(|(point, _)| point != id));
        let mut pairs = numbers_after(&decided, "\"/pairs/");
        pairs.sort_unstable();
        pairs.dedup();
        ensure!(!pairs.is_empty(), "no pairs");
        let world = World {
            journal: Journal::new(journal)?,
            item: first(&goods, "receive-item")?,
            supplier: first(&goods, "receive-supplier")?.0,
            warehouse: warehouse.context("no warehouse")?,
            sharing: first(&lists, "sharing")?.0,
            call: first(&distribution, "plan-call")?.0,
            state: Mutex::new(State { random: Random::new(seed), rounds: 0, lists: 0 }),
            before: Vec::new(),
            place,
            manager,
            storekeeper,
            field_worker,
            programme,
            point,
            pairs,
        };
        let before = world.stock(&world.manager)?;
        let world = World { before, ..world };
        world.must(&world.storekeeper, world.received(&world.point, PLENTY))?;
        Ok(world)
    }

    /// Sessions end when the clock jumps.
    pub fn sign_in_again(&mut self, server: &Served) -> Result<()> {
        [self.manager, self.storekeeper, self.field_worker] = sign_in(server)?;
        Ok(())
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// A random number below `end`.
    pub fn below(&self, end: u64) -> u64 {
        self.state().random.below(end)
    }

    pub fn shuffle<T>(&self, items: &mut [T]) {
        self.state().random.shuffle(items);
    }

    fn operation(&self, path: String, fields: &[(&str, String)], about: About) -> Operation {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        Operation { id: operation_id(&mut self.state().random), path, body: Body::Fields(fields), about }
    }

    /// Sends an operation that has to be done.
    pub fn must(&self, browser: &Browser, operation: Operation) -> Result<String> {
        let path = operation.path.clone();
        match self.journal.send(browser, operation)?.outcome {
            Outcome::Done { location, .. } => Ok(location),
            other => bail!("{path}: {other:?}"),
        }
    }

    pub fn received(&self, to: &(i64, String), quantity: i64) -> Operation {
        let fields = [
            ("supplier", self.supplier.to_string()),
            ("to", to.0.to_string()),
            ("item", self.item.0.to_string()),
            ("quantity", quantity.to_string()),
            ("occurred_on", "2021-03-10".into()),
        ];
        self.operation(format!("{}/goods/receipts", self.programme), &fields, About::Received { place: to.1.clone(), quantity })
    }

    pub fn moved(&self, from: &(i64, String), to: &(i64, String), quantity: i64) -> Operation {
        let fields = [
            ("from", from.0.to_string()),
            ("to", to.0.to_string()),
            ("item", self.item.0.to_string()),
            ("quantity", quantity.to_string()),
            ("occurred_on", "2021-03-11".into()),
        ];
        let about = About::Moved { from: from.1.clone(), to: to.1.clone(), quantity };
        self.operation(format!("{}/goods/moves", self.programme), &fields, about)
    }

    pub fn handed_over(&self, day: i64, household: i64) -> Operation {
        let fields = vec![("household".to_owned(), household.to_string()), ("witness".to_owned(), "Nada".to_owned())];
        Operation {
            id: operation_id(&mut self.state().random),
            path: format!("{}/distribution/days/{day}/hand-over", self.programme),
            body: Body::File { fields, name: String::new(), bytes: Vec::new() },
            about: About::HandedOver { day, place: self.point.1.clone() },
        }
    }

    pub fn reviewed(&self, pair: i64, verdict: Option<&str>) -> Operation {
        let about = About::Reviewed { pair, decided: verdict.is_some() };
        match verdict {
            Some(verdict) => {
                let fields = [("verdict", verdict.to_owned()), ("reason", "papers".to_owned())];
                self.operation(format!("/pairs/{pair}"), &fields, about)
            }
            None => self.operation(format!("/pairs/{pair}/undo"), &[], about),
        }
    }

    /// A list of invented people. Its number stands in every address, so that its rows can be counted afterwards.
    pub fn uploaded(&self, rows: usize) -> Operation {
        let mut state = self.state();
        state.lists += 1;
        let list = state.lists;
        let mut word = |syllables: usize| {
            const SYLLABLES: [&str; 24] = [
                "ba", "ce", "do", "fi", "ga", "he", "ju", "ka", "lo", "mi", "na", "po", "ra", "se", "ti", "vu", "za", "bre",
                "kra", "sto", "mla", "vla", "gri", "dra",
            ];
            let mut word = String::new();
            for _ in 0..syllables {
                word.push_str(SYLLABLES[state.random.below(SYLLABLES.len() as u64) as usize]);
            }
            word[..1].to_uppercase() + &word[1..]
        };
        let mut text = String::from("Prezime;Ime;Datum rođenja;Adresa;Broj članova\n");
        for row in 1..=rows {
            let (surname, name) = (word(4), word(2));
            let (day, month, year) = (row % 28 + 1, (row + list as usize) % 12 + 1, 1930 + (row * 7 + list as usize * 3) % 80);
            text.push_str(&format!("{surname};{name};{day:02}.{month:02}.{year};Put {list}/{row};{}\n", row % 6 + 1));
        }
        let id = operation_id(&mut state.random);
        let fields = [("sharing", self.sharing.to_string()), ("given_on", "2021-04-01".to_owned())];
        let fields = fields.map(|(name, value)| (name.to_owned(), value)).to_vec();
        let (name, bytes) = (format!("spisak-{list}.csv"), text.into_bytes());
        let path = format!("{}/lists", self.programme);
        Operation { id, path, body: Body::File { fields, name, bytes }, about: About::Uploaded { list, rows } }
    }

    /// Says what the columns of an uploaded list are.
    pub fn settled(&self, list: u64, id: i64) -> Operation {
        let columns = ["surname", "given_name", "birth_date", "address", "household_size"];
        let fields: Vec<(String, String)> =
            columns.iter().enumerate().map(|(index, field)| (format!("head-{index}"), (*field).to_owned())).collect();
        let id_of = operation_id(&mut self.state().random);
        Operation {
            id: id_of,
            path: format!("/lists/{id}/columns"),
            body: Body::Fields(fields),
            about: About::Settled { list, id },
        }
    }

    /// Another day on which every household of the call can collect; answers the day and the households.
    pub fn round(&self, manager: &Browser) -> Result<(i64, Vec<i64>)> {
        let round = {
            let mut state = self.state();
            state.rounds += 1;
            state.rounds
        };
        let (year, month) = (FIRST_DAY.0 + (round / 300) as i32, FIRST_DAY.1 + round % 300 / 25);
        let held_on = format!("{year}-{month:02}-{:02}", round % 25 + 1);
        let path = |part: &str| format!("{}/distribution/{part}", self.programme);
        let day = [("point", self.point.0.to_string()), ("held_on", held_on)];
        self.must(manager, self.operation(path("days"), &day, About::Other))?;
        let plan = [
            ("call", self.call.to_string()),
            (&*format!("quantity-{}", self.item.0), "1".to_owned()),
            ("period", format!("round {round}")),
        ];
        self.must(manager, self.operation(path("plan"), &plan, About::Other))?;
        let page = manager.get(&format!("{}/distribution", self.programme))?.body;
        // The newest day has the largest id.
        let day = numbers_after(&page, "/distribution/days/").into_iter().max().context("no day")?;
        let days = [("day", day.to_string()), ("how", "count".to_owned())];
        self.must(manager, self.operation(path("assign"), &days, About::Other))?;
        let list = manager.get(&format!("{}/distribution/days/{day}/list", self.programme))?.body;
        let mut households = numbers_after(&list, "?household=");
        households.sort_unstable();
        households.dedup();
        ensure!(!households.is_empty(), "no households on day {day}");
        Ok((day, households))
    }

    /// How many pieces of the item lie at each place, as the file of the page says.
    pub fn stock(&self, browser: &Browser) -> Result<Vec<(String, i64)>> {
        let places = [&self.warehouse.1, &self.point.1];
        let mut found: Vec<(String, i64)> = places.iter().map(|place| ((*place).clone(), 0)).collect();
        for record in table(&browser.get(&format!("{}/goods/file/stock.csv", self.programme))?.body)? {
            if record.get(1).is_some_and(|item| *item == self.item.1)
                && let Some(line) = found.iter_mut().find(|(place, _)| record.first() == Some(place))
            {
                line.1 += record.get(5).and_then(|number| number.parse::<i64>().ok()).context("no quantity")?;
            }
        }
        Ok(found)
    }
}

/// The manager, the storekeeper and the field worker of the demo.
fn sign_in(server: &Served) -> Result<[Browser; 3]> {
    let sign_in = |name: &str| Browser::sign_in(&server.address, name, PASSWORD);
    Ok([sign_in("mirjana")?, sign_in("dragan")?, sign_in("arta")?])
}

/// The records of a CSV file that the product wrote, without its header.
pub fn table(text: &str) -> Result<Vec<Vec<String>>> {
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|record| Ok(record?.iter().map(str::to_owned).collect())).collect()
}
