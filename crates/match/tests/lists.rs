//! Three lists of one municipality, in two scripts and three spellings: what is certain, what a person must see, and nothing else.

use komshi_match::{Birth, Options, Outcome, Record, Verdict, is_certain, link, verdict};
use komshi_text::dates::{DateReading, read};
use komshi_text::names::{NameOrder, split_full_name};
use komshi_text::values::sex;
use std::collections::{BTreeMap, BTreeSet};

const OFFICE: &str = include_str!("data/office.csv");
const MEMBERS: &str = include_str!("data/office_members.csv");
const CENTRE: &str = include_str!("data/csw.csv");
const SOCIETY: &str = include_str!("data/ngo.csv");
const TRUTH: &str = include_str!("data/truth_pairs.csv");

/// Ids of heads are 1000 times the list plus the row; members start at 10000.
const FIRST_MEMBER: i64 = 10_000;

fn rows(text: &str) -> Vec<Vec<&str>> {
    text.lines().skip(1).map(|line| line.split(';').collect()).collect()
}

fn birth(text: &str) -> Birth {
    match read(text) {
        DateReading::Day(date) => Birth::Day(date),
        DateReading::Month { year, month } => Birth::Month(year, month),
        DateReading::Year(year) => Birth::Year(year),
        _ => Birth::None,
    }
}

/// Cells: row number, surname, given name, father's name, identity number, date of birth, address, telephone.
fn head(source: u32, cells: [&str; 8]) -> Record {
    let [row, surname, given, father, number, born, address, phone] = cells;
    let row: i64 = row.parse().expect("row number");
    Record {
        id: i64::from(source) * 1000 + row,
        source,
        household: Some(row),
        surname: surname.into(),
        given: given.into(),
        father: father.into(),
        birth: birth(born),
        identity: vec![number.into()],
        phone: phone.into(),
        address: address.into(),
        is_head: true,
        ..Record::default()
    }
}

fn records() -> Vec<Record> {
    let mut records = Vec::new();
    for row in rows(OFFICE) {
        records.push(head(1, [row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7]]));
    }
    for row in rows(CENTRE) {
        let (surname, given) = split_full_name(row[1], NameOrder::SurnameFirst);
        records.push(head(2, [row[0], &surname, &given, "", row[2], row[3], row[4], ""]));
    }
    for row in rows(SOCIETY) {
        records.push(head(3, [row[0], row[2], row[1], row[3], row[4], row[5], row[6], row[7]]));
    }
    for (at, row) in rows(MEMBERS).into_iter().enumerate() {
        let household: i64 = row[0].parse().expect("household number");
        let of = records.iter().find(|record| record.source == 1 && record.household == Some(household)).expect("head").clone();
        records.push(Record {
            id: FIRST_MEMBER + i64::try_from(at).expect("row"),
            surname: row[1].into(),
            given: row[2].into(),
            father: String::new(),
            birth: birth(row[4]),
            sex: sex(row[5]),
            identity: Vec::new(),
            is_head: false,
            ..of
        });
    }
    records
}

/// Pairs of heads by list and row.
type Pairs = BTreeSet<(i64, i64)>;

fn truth(keep: impl Fn(&str, &str) -> bool) -> Pairs {
    let id = |file: &str, row: &str| {
        let source = ["office.xlsx", "csw.xlsx", "ngo.csv"].iter().position(|name| *name == file).expect("file") as i64 + 1;
        source * 1000 + row.parse::<i64>().expect("row")
    };
    rows(TRUTH).iter().filter(|row| keep(row[4], row[5])).map(|row| (id(row[0], row[1]), id(row[2], row[3]))).collect()
}

fn found(outcome: &Outcome, records: &[Record], wanted: Verdict) -> Pairs {
    let by_id: BTreeMap<i64, &Record> = records.iter().map(|record| (record.id, record)).collect();
    // A member stands for the household it lives in.
    let household = |id: i64| if id >= FIRST_MEMBER { 1000 + by_id[&id].household.expect("household") } else { id };
    outcome
        .pairs
        .iter()
        .filter(|pair| by_id[&pair.a].source != by_id[&pair.b].source && verdict(pair, &Options::default()) == wanted)
        .map(|pair| (household(pair.a).min(household(pair.b)), household(pair.a).max(household(pair.b))))
        .collect()
}

#[test]
fn the_written_rule_finds_the_shared_numbers() {
    let records = records();
    let mut certain = Pairs::new();
    for (at, a) in records.iter().enumerate() {
        certain.extend(records.iter().skip(at + 1).filter(|b| a.source != b.source && is_certain(a, b)).map(|b| (a.id, b.id)));
    }
    assert_eq!(certain, truth(|_, why| why == "same identity number"));
}

#[test]
fn a_person_sees_the_rest_and_nothing_else() {
    let records = records();
    let outcome = link(&records, &Options::default());
    let certain = found(&outcome, &records, Verdict::Certain);
    assert_eq!(certain, truth(|_, why| why == "same identity number"));
    let review: Pairs = found(&outcome, &records, Verdict::Review).difference(&certain).copied().collect();
    assert_eq!(review, truth(|_, why| why != "same identity number"));
    assert!(outcome.estimated_recall > 0.9 && outcome.estimated_recall <= 1.0);
}

#[test]
fn the_shipped_model_alone_finds_the_same() {
    let records = records();
    let outcome = link(&records, &Options { train: false, ..Options::default() });
    let certain = found(&outcome, &records, Verdict::Certain);
    let review: Pairs = found(&outcome, &records, Verdict::Review).difference(&certain).copied().collect();
    assert_eq!(review, truth(|_, why| why != "same identity number"));
}

#[test]
fn namesakes_are_never_put_together() {
    let records = records();
    let outcome = link(&records, &Options::default());
    for (a, b) in truth(|verdict, _| verdict == "different") {
        assert!(!outcome.clusters.iter().any(|cluster| cluster.contains(&a) && cluster.contains(&b)), "{a} {b}");
    }
}
