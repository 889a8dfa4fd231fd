//! The results of a programme with a million deliveries: opened, read again, for another period, and while the field hands over.

use std::time::Instant;

use komshi::{
    db::{NewOperation, insert_many, numbers, values},
    indicators::{
        model::Window,
        store::{
            framework::{self, ChosenPreset, Place},
            results,
        },
    },
    reports::{model::Sight, store::compute},
};

use crate::{fill::Registry, report::Line};

const GOAL_SECONDS: f64 = 2.0;
/// Rows in one transaction.
const AT_ONCE: i64 = 50_000;
/// The days over which hand-overs are spread.
const DAYS: i64 = 330;

/// Adds that many deliveries to the households of the registry, with the members of each, and reads the results of the programme.
pub async fn run(registry: &Registry, deliveries: i64) -> anyhow::Result<Vec<Line>> {
    let app = &registry.app;
    let programme = registry.setup.programme;
    let households =
        numbers(app.db.read(), "SELECT id AS value FROM household WHERE canonical_id = id ORDER BY id LIMIT 2000000", vec![])
            .await?;
    let mut written = 0;
    while written < deliveries {
        let count = AT_ONCE.min(deliveries - written);
        hand_over(registry, &households, written, count).await?;
        written += count;
    }
    for preset in ["households-identified", "packages-prepared", "packages-delivered", "households-reached", "persons-reached"] {
        let chosen = ChosenPreset {
            programme,
            preset: preset.into(),
            code: String::new(),
            activities: Vec::new(),
            place: Place::default(),
        };
        framework::choose_preset(app, &registry.setup.manager, &NewOperation::make(), &chosen).await?;
    }
    let window = |to: &str| Window { from: "2021-01-01".into(), to: to.into() };
    let (year, half) = (window("2021-12-31"), window("2021-06-30"));
    let mut lines = vec![Line::note("results: deliveries", format!("{deliveries}"))];
    let read = async |what: &str, window: &Window| -> anyhow::Result<Line> {
        let began = Instant::now();
        let found = results(app, programme, window).await?;
        let seconds = began.elapsed().as_secs_f64();
        anyhow::ensure!(found.len() == 5, "not all indicators were counted");
        Ok(Line::goal(what, format!("{seconds:.2} s"), format!("{GOAL_SECONDS} s"), seconds < GOAL_SECONDS))
    };
    lines.push(read("results: opened for the first time", &year).await?);
    lines.push(read("results: read again", &year).await?);
    lines.push(read("results: of another period", &half).await?);
    hand_over(registry, &households, deliveries, 20).await?;
    lines.push(read("results: after 20 more hand-overs", &year).await?);
    let began = Instant::now();
    let figures = compute(app, programme, &year, Sight::Everything).await?;
    let seconds = began.elapsed().as_secs_f64();
    anyhow::ensure!(figures.delivered > 0, "nothing was delivered");
    let what = "results: the report's figures with all tables";
    lines.push(Line::goal(what, format!("{seconds:.2} s"), format!("{GOAL_SECONDS} s"), seconds < GOAL_SECONDS));
    Ok(lines)
}

/// Hands over so many packages to the households, one after another, each with its members.
async fn hand_over(registry: &Registry, households: &[i64], written: i64, count: i64) -> anyhow::Result<()> {
    let app = &registry.app;
    let programme = registry.setup.programme;
    let tx = app.db.begin().await?;
    let first = app.new_id();
    let rows = (0..count)
        .map(|index| {
            let number = written + index;
            let day = number * 7 % DAYS;
            values![
                if index == 0 { first } else { app.new_id() },
                programme,
                format!("2021-{:02}-{:02}", day / 28 + 1, day % 28 + 1),
                "XK-38",
                "household",
                households[(number % households.len() as i64) as usize],
                1_i64,
                "package",
                "bench",
                number,
                "code",
                "household",
                format!("bench-{number}"),
                "2021-12-31T00:00:00Z"
            ]
        })
        .collect();
    let columns = "id, programme, occurred_on, place, subject_kind, subject, quantity, unit, source_slice, source_id, proof, collector, operation, recorded_at";
    insert_many(&tx, "delivery", columns, rows).await?;
    komshi::db::run(
        &tx,
        "INSERT INTO delivery_person (delivery, person) SELECT d.id, m.person FROM delivery d JOIN membership m ON m.household = d.subject \
         WHERE d.id >= $1 AND d.source_slice = 'bench' ON CONFLICT (delivery, person) DO NOTHING",
        values![first],
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
