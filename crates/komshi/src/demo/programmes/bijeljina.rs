//! A2: the day centre equipped with 46 pieces, and its daily work in February 2022.

use super::{File, choose, node, sharing, working_days};
use crate::{
    access::Actor,
    app::App,
    db::NewOperation,
    demo::people::person,
    error::Error,
    events::store::{self as events, NewGiven, Uploaded},
};

const CHILDREN: usize = 25;
const DAYS: usize = 21;
/// Of 525 possible child-days 412 were attended.
const ABSENCES: usize = 113;

/// What, how many, the price of all in cents. The six tables came three weeks later.
const LINES: [(&str, i64, i64, &str); 8] = [
    ("Терапијски сто", 2, 130_000, "2021-11-10"),
    ("Дјечја инвалидска колица", 4, 192_000, "2021-11-10"),
    ("Вертикализатор", 2, 180_000, "2021-11-10"),
    ("Сензорни комплет", 6, 72_000, "2021-11-10"),
    ("Прилагођена столица", 12, 114_000, "2021-11-10"),
    ("Сто подесиве висине", 6, 126_000, "2021-12-01"),
    ("Таблет за комуникацију", 4, 116_000, "2021-11-10"),
    ("Струњача", 10, 50_000, "2021-11-10"),
];

/// Records equipment and attendance; answers what the file of attendance brought.
pub async fn bijeljina(app: &App, manager: &Actor, programme: i64) -> Result<Uploaded, Error> {
    node(
        app,
        manager,
        programme,
        ("", "outcome", "1"),
        &[
            ("sr-Cyrl-ijekavsk", "Дневни центар за дјецу са сметњама у развоју ради несметано"),
            ("en", "The day centre for children with disabilities works without interruption"),
        ],
    )
    .await?;
    node(
        app,
        manager,
        programme,
        ("1", "output", "1.1"),
        &[("sr-Cyrl-ijekavsk", "Дневни центар је опремљен"), ("en", "The day centre is equipped")],
    )
    .await?;
    choose(app, manager, programme, "pieces-handed-over", ("1.1", "M1"), Some((46, ""))).await?;
    choose(app, manager, programme, "value-handed-over", ("1.1", "M1"), None).await?;
    for preset in ["children-served", "child-days", "attendance-rate"] {
        choose(app, manager, programme, preset, ("1", "M2"), None).await?;
    }
    let mut number = 0;
    for (title, quantity, amount, day) in LINES {
        let assets = (0..quantity).map(|piece| format!("DC-{:04}", number + piece + 1)).collect();
        number += quantity;
        let new = NewGiven {
            programme,
            kind: "equipment".into(),
            activity: "M1".into(),
            occurred_on: day.into(),
            place: crate::programmes::places::find("Bijeljina").map_or_else(String::new, |place| place.code.clone()),
            subject_kind: "organisation".into(),
            subject: "csr-bijeljina".into(),
            title: title.into(),
            quantity,
            amount: Some(amount),
            currency: Some("EUR".into()),
            assets,
            ..NewGiven::default()
        };
        events::record_given(app, manager, &NewOperation::make(), &new).await?;
    }
    sharing(app, manager, programme, "Evidencija dolazaka u dnevni centar").await?;
    let mut file = File::of(&[
        "event",
        "kind",
        "activity",
        "date",
        "place",
        "title",
        "expected",
        "surname",
        "given-name",
        "birth-date",
        "sex",
    ]);
    for (day, date) in working_days(jiff::civil::date(2022, 2, 1), DAYS).iter().enumerate() {
        let event = format!("D{:02}", day + 1);
        file.add(&[
            ("event", &event),
            ("kind", "day-care"),
            ("activity", "M2"),
            ("date", date),
            ("place", "Bijeljina"),
            ("title", "Дан центра"),
            ("expected", &CHILDREN.to_string()),
        ]);
        for child in 0..CHILDREN {
            // Absences spread evenly over children and days.
            let at = child * DAYS + day;
            if at * ABSENCES / (CHILDREN * DAYS) != (at + 1) * ABSENCES / (CHILDREN * DAYS) {
                continue;
            }
            let one = person(500 + child, 2 + child % 10);
            file.add(&[
                ("event", &event),
                ("surname", &one.surname),
                ("given-name", &one.given_name),
                ("birth-date", &one.birth_date),
                ("sex", one.sex),
            ]);
        }
    }
    file.take(app, manager, programme, "dnevni-centar-februar-2022.xlsx").await
}
