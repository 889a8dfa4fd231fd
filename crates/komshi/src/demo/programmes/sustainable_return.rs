//! A4: outreach, 30 families that return, 104 families with equipment, courses and training, and the visits after it.

use komshi_documents::read::{Cell, Sheet, Source, Workbook};

use super::{File, choose, node, promise, sharing};
use crate::{
    access::Actor,
    app::App,
    db::NewOperation,
    demo::people::person,
    error::Error,
    events::store::{self as events, NewAttendance, NewEvent, Uploaded},
    lists::{
        model::propose_mapping,
        store::{self as lists, Columns, NewList},
    },
};

/// (families, persons in each): 30 families with 108 persons.
const RETURNING: [(usize, usize); 4] = [(4, 2), (10, 3), (10, 4), (6, 5)];
/// 104 families with 216 persons.
const EQUIPPED: [(usize, usize); 4] = [(38, 1), (30, 2), (26, 3), (10, 4)];
/// Of 104 businesses 96 are active after a year.
const INACTIVE: usize = 8;
/// Go-and-see visits: 12 buses of 10 places, in which 84 people went.
const BUSES: usize = 12;
const IN_EACH: usize = 7;

fn sizes(bands: &[(usize, usize)]) -> Vec<usize> {
    bands.iter().flat_map(|(families, persons)| std::iter::repeat_n(*persons, *families)).collect()
}

/// Records everything; answers what the files brought together.
pub async fn sustainable_return(app: &App, manager: &Actor, programme: i64) -> Result<Uploaded, Error> {
    framework(app, manager, programme).await?;
    let sharing = sharing(app, manager, programme, "Izbor i praćenje porodica u procesu povratka").await?;
    let families: Vec<usize> = sizes(&RETURNING).into_iter().chain(sizes(&EQUIPPED)).collect();
    let households = households(app, manager, programme, sharing, &families).await?;
    let (returning, equipped) = households.split_at(sizes(&RETURNING).len());
    let mut all = outreach().take(app, manager, programme, "obilasci-i-posete.xlsx").await?;
    let given = given(returning, equipped).take(app, manager, programme, "porodice.xlsx").await?;
    all.given += given.given;
    let courses = [
        ("course", "3.2", "Stručni kurs", "2020-02-03", &equipped[..30]),
        ("business-training", "3.3", "Trening za poslovanje i mentoring", "2020-03-02", &equipped[30..]),
    ];
    for (kind, activity, title, day, families) in courses {
        let event = NewEvent {
            programme,
            kind: kind.into(),
            activity: activity.into(),
            occurred_on: day.into(),
            title: title.into(),
            place: place("Kragujevac"),
            expected: Some(families.len() as i64),
            ..NewEvent::default()
        };

        let recorded = events::record_event(app, manager, &NewOperation::make(), &event).await?;
        let persons = families.iter().map(|(_, head)| *head).collect();
        let new = NewAttendance { programme, event: recorded.id, people: Vec::new(), persons };
        all.attendances += events::record_attendance(app, manager, &NewOperation::make(), &new).await?;
        all.events += 1;
    }
    Ok(all)
}

fn place(name: &str) -> String {
    crate::programmes::places::find(name).map_or_else(String::new, |place| place.code.clone())
}

async fn framework(app: &App, manager: &Actor, programme: i64) -> Result<(), Error> {
    let results = [
        (
            "",
            "impact",
            "0",
            "Interno raseljena lica mogu da se vrate i da žive od svog rada",
            "Displaced persons can return and earn their living",
        ),
        ("0", "outcome", "1", "Interno raseljena lica su pouzdano obaveštena", "Displaced persons are reliably informed"),
        (
            "0",
            "outcome",
            "2",
            "Interno raseljenim licima je pružena podrška pri povratku",
            "Displaced persons are supported in their return",
        ),
        (
            "0",
            "outcome",
            "3",
            "Poboljšane su mogućnosti zapošljavanja i sticanja prihoda",
            "Employment and income are more likely",
        ),
    ];
    for (parent, level, code, latin, english) in results {
        node(app, manager, programme, (parent, level, code), &[("sr-Latn", latin), ("en", english)]).await?;
    }
    for (preset, result, activity, target) in [
        ("meetings", "1", "1.2", Some((8, ""))),
        ("presentations", "1", "1.3", Some((5, ""))),
        ("go-and-see-visits", "1", "1.4", Some((12, ""))),
        ("go-and-see-people", "1", "1.4", None),
        ("round-tables", "1", "1.5", Some((3, ""))),
        ("referrals", "2", "2.1", None),
        ("referrals-accepted", "2", "2.1", None),
        ("families-returned", "2", "2.2", Some((30, ""))),
        ("persons-returned", "2", "2.2", Some((108, "about"))),
        ("persons-equipped", "3", "3.1", Some((216, "about"))),
        ("course-people", "3", "3.2", Some((30, ""))),
        ("business-people", "3", "3.3", Some((74, ""))),
        ("visits", "3", "3.1", Some((312, ""))),
        ("active-after-a-year", "3", "3.1", None),
    ] {
        choose(app, manager, programme, preset, (result, activity), target).await?;
    }
    // The page of the implementer had said 90 before it said 104.
    let families = choose(app, manager, programme, "families-equipped", ("3", "3.1"), Some((90, ""))).await?;
    promise(app, manager, programme, families, (104, ""), "Stranica od 24.06.2022. navodi 104 porodice.").await
}

/// The families as a list: heads in one sheet, the other members in a second. Answers (code, head) of each.
async fn households(
    app: &App,
    manager: &Actor,
    programme: i64,
    sharing: i64,
    families: &[usize],
) -> Result<Vec<(String, i64)>, Error> {
    let text = |cell: &str| Cell::Text(cell.to_owned());
    let mut heads = vec![["R.br.", "Prezime", "Ime", "Datum rođenja", "Pol", "Broj članova"].map(text).to_vec()];
    let mut members = vec![["Broj domaćinstva", "Prezime", "Ime", "Datum rođenja", "Pol", "Srodstvo"].map(text).to_vec()];
    let mut number = 1_000;
    for (index, size) in families.iter().enumerate() {
        let own = (index + 1).to_string();
        let head = person(number, 28 + index % 40);
        heads.push(vec![
            text(&own),
            text(&head.surname),
            text(&head.given_name),
            text(&head.birth_date),
            text(head.sex),
            text(&size.to_string()),
        ]);
        for member in 1..*size {
            let one = person(number + member, if member == 1 { 27 + index % 38 } else { 3 + (index + member) % 15 });
            members.push(vec![
                text(&own),
                text(&head.surname),
                text(&one.given_name),
                text(&one.birth_date),
                text(one.sex),
                text(if member == 1 { "supružnik" } else { "dete" }),
            ]);
        }
        number += size;
    }
    let sheets = vec![
        Sheet { name: "Domaćinstva".into(), rows: heads, ..Sheet::default() },
        Sheet { name: "Članovi".into(), rows: members, ..Sheet::default() },
    ];
    let workbook = Workbook { source: Source::Xlsx, sheets, notes: Vec::new() };
    let mapping = propose_mapping(&workbook).ok_or_else(|| Error::refused("file-no-header"))?;
    let bytes = serde_json::to_vec(&workbook)?;
    let new = NewList::new(programme, sharing, "2019-03-01", "porodice-povratak.xlsx", &bytes, workbook);
    let list = lists::add_list(app, manager, &NewOperation::make(), &new).await?;
    let columns = Columns { list, mapping, corrects: None };
    lists::settle_columns(app, manager, &NewOperation::make(), &columns).await?;
    lists::import(app, manager, list).await?;
    lists::households_of(app, manager, &lists::list(app, manager, list).await?).await
}

fn outreach() -> File {
    let header = [
        "event",
        "kind",
        "activity",
        "date",
        "place",
        "title",
        "expected",
        "people",
        "surname",
        "given-name",
        "birth-date",
        "sex",
    ];
    let mut file = File::of(&header);
    let kinds = [
        ("M", "meeting", "1.2", 8, "Sastanak o povratku"),
        ("P", "presentation", "1.3", 5, "Javna prezentacija"),
        ("O", "round-table", "1.5", 3, "Okrugli sto o povratku"),
    ];
    for (letter, kind, activity, count, title) in kinds {
        for index in 0..count {
            file.add(&[
                ("event", &format!("{letter}{}", index + 1)),
                ("kind", kind),
                ("activity", activity),
                ("date", &format!("2018-{:02}-15", 7 + index % 5)),
                ("place", "Kragujevac"),
                ("title", title),
                ("people", &(14 + index).to_string()),
            ]);
        }
    }
    for bus in 0..BUSES {
        let event = format!("V{}", bus + 1);
        file.add(&[
            ("event", &event),
            ("kind", "go-and-see"),
            ("activity", "1.4"),
            ("date", &format!("2019-{:02}-06", bus + 1)),
            ("place", "Kragujevac"),
            ("title", "Idi-vidi poseta"),
            ("expected", "10"),
        ]);
        for seat in 0..IN_EACH {
            let number = 2_000 + bus * IN_EACH + seat;
            let one = person(number, 22 + number % 45);
            file.add(&[
                ("event", &event),
                ("surname", &one.surname),
                ("given-name", &one.given_name),
                ("birth-date", &one.birth_date),
                ("sex", one.sex),
            ]);
        }
    }
    file
}

fn given(returning: &[(String, i64)], equipped: &[(String, i64)]) -> File {
    let mut file = File::of(&["kind", "activity", "date", "place", "title", "whom", "quantity", "stage", "outcome"]);
    for (index, (code, _)) in returning.iter().enumerate() {
        let date = format!("2020-{:02}-{:02}", 3 + index / 10, 2 + index % 10 * 2);
        for (kind, title) in [("transport", "Prevoz stvari"), ("return-package", "Povratnički paket")] {
            file.add(&[
                ("kind", kind),
                ("activity", "2.2"),
                ("date", &date),
                ("place", "Kragujevac"),
                ("title", title),
                ("whom", code),
                ("quantity", "1"),
            ]);
        }
        // 18 families were referred: 7 accepted, 3 refused, 8 wait.
        if index < 18 {
            let outcome = match index {
                0..=6 => "accepted",
                7..=9 => "refused",
                _ => "pending",
            };
            let date = format!("2019-09-{:02}", index + 1);
            file.add(&[("kind", "referral"), ("activity", "2.1"), ("date", &date), ("whom", code), ("outcome", outcome)]);
        }
    }
    for (index, (code, _)) in equipped.iter().enumerate() {
        let day = 1 + index % 28;
        file.add(&[
            ("kind", "equipment"),
            ("activity", "3.1"),
            ("date", &format!("2020-06-{day:02}")),
            ("place", "Kragujevac"),
            ("title", "Oprema i alat"),
            ("whom", code),
            ("quantity", "1"),
        ]);
        for (stage, year, month) in [("3", 2020, 9), ("6", 2020, 12), ("12", 2021, 6)] {
            let active = index >= INACTIVE || stage != "12";
            file.add(&[
                ("kind", "visit"),
                ("activity", "3.1"),
                ("date", &format!("{year}-{month:02}-{day:02}")),
                ("whom", code),
                ("stage", stage),
                ("outcome", if active { "active" } else { "not-active" }),
            ]);
        }
    }
    file
}
