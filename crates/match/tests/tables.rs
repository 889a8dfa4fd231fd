//! Whole lists of any columns: what people decided holds, the order of rows changes nothing, bad lists cost no more than good ones.

use komshi_match::{Decision, Linkage, List, Options, Table, meanings};
use proptest::prelude::*;
use std::collections::BTreeSet;

const HEADERS: [&str; 6] = ["Презиме", "Emri", "JMBG", "Date of birth", "Adresa", "Telefon"];

fn list(rows: &[[String; 6]]) -> List {
    let headers: Vec<String> = HEADERS.iter().map(|header| (*header).to_owned()).collect();
    let meanings = meanings(&headers);
    List::from_rows(&headers, &meanings, rows.iter().map(|row| row.iter().map(String::as_str)))
}

fn row(cells: [&str; 6]) -> [String; 6] {
    cells.map(str::to_owned)
}

fn linked(rows: &[[String; 6]], options: &Options) -> Linkage {
    Table::new(&[list(rows)]).link(options)
}

/// The clusters as sets of rows' contents, whatever the rows' numbers.
fn groups(rows: &[[String; 6]], linkage: &Linkage) -> BTreeSet<Vec<[String; 6]>> {
    let mut of: std::collections::BTreeMap<u32, Vec<[String; 6]>> = std::collections::BTreeMap::new();
    for (row, cluster) in rows.iter().zip(&linkage.clusters) {
        of.entry(*cluster).or_default().push(row.clone());
    }
    of.into_values()
        .map(|mut group| {
            group.sort();
            group
        })
        .collect()
}

fn people() -> impl Strategy<Value = Vec<[String; 6]>> {
    let surname = prop::sample::select(vec!["Петровић", "Petroviq", "Шабани", "Shabani", "Hoxha", "Хоџа", ""]);
    let given = prop::sample::select(vec!["Милица", "Milica", "Agim", "Агим", "Aca", "Aleksandar", ""]);
    let number = prop::sample::select(vec!["", "0101980710018", "101980710018", "1506995925111"]);
    let born = prop::sample::select(vec!["", "01.01.1980.", "1980-01-01", "15.06.1995.", "1980"]);
    let address = prop::sample::select(vec!["", "Маршала Тита бр. 5", "Marsala Tita 5"]);
    let phone = prop::sample::select(vec!["", "044/123-456", "+38344123456"]);
    prop::collection::vec((surname, given, number, born, address, phone), 0..24)
        .prop_map(|rows| rows.into_iter().map(|(a, b, c, d, e, f)| row([a, b, c, d, e, f])).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_rows_changes_nothing(rows in people(), turn in 0_usize..24) {
        let mut turned = rows.clone();
        let length = turned.len().max(1);
        turned.rotate_left(turn % length);
        let (one, other) = (linked(&rows, &Options::default()), linked(&turned, &Options::default()));
        prop_assert_eq!(groups(&rows, &one), groups(&turned, &other));
    }

    #[test]
    fn what_people_decided_holds(rows in people(), picks in prop::collection::vec((0_u32..24, 0_u32..24), 0..4)) {
        let count = u32::try_from(rows.len()).expect("small");
        let mut options = Options::default();
        for (a, b) in picks.into_iter().filter(|(a, b)| a != b && *a < count && *b < count) {
            options.decided.insert((a.min(b), a.max(b)), false);
        }
        let linkage = linked(&rows, &options);
        for (a, b) in options.decided.keys() {
            prop_assert_ne!(linkage.clusters[*a as usize], linkage.clusters[*b as usize]);
        }
        prop_assert!(linkage.pairs.iter().all(|pair| pair.decision != Decision::Review || !options.decided.contains_key(&(pair.a, pair.b))));
    }

    #[test]
    fn somebody_unrelated_changes_no_cluster(rows in people()) {
        let mut more = rows.clone();
        more.push(row(["Zulfikarpašić", "Đurđica", "", "30.11.1931.", "Bulevar oslobođenja 77", ""]));
        let (before, after) = (linked(&rows, &Options::default()), linked(&more, &Options::default()));
        let mut expect = groups(&rows, &before);
        expect.insert(vec![more[rows.len()].clone()]);
        prop_assert_eq!(expect, groups(&more, &after));
    }
}

#[test]
fn two_rows_said_to_be_one_person_are() {
    let rows = [
        row(["Петровић", "Милица", "", "01.01.1980.", "", ""]),
        row(["Hoxha", "Agim", "", "15.06.1995.", "", ""]),
        row(["Petroviq", "Milica", "", "1980", "", ""]),
    ];
    let mut options = Options::default();
    options.decided.insert((0, 1), true);
    let linkage = linked(&rows, &options);
    assert_eq!(linkage.clusters[0], linkage.clusters[1]);
}

#[test]
fn equal_and_empty_rows_cost_no_more_than_others() {
    for cells in [
        ["Петровић", "Милан", "", "1900-01-01", "", ""],
        ["", "", "", "1900-01-01", "", ""],
        ["", "", "", "", "", ""],
        ["", "", "", "", "Logor 1", "044/123-456"],
    ] {
        let linkage = linked(&vec![row(cells); 10_000], &Options::default());
        assert!(linkage.compared < 1_000_000, "{cells:?} {}", linkage.compared);
        let named = cells.iter().any(|cell| !cell.is_empty());
        assert_eq!(linkage.crowded > 0, named, "{cells:?}");
    }
    let long = "x".repeat(1_000_000);
    let rows = [row([&long, "Ана", "", "", &long, &long]), row(["Анић", &long, &long, &long, "", ""])];
    assert_eq!(linked(&rows, &Options::default()).clusters, [0, 1]);
}

#[test]
fn lists_free_of_duplicates_are_linked_one_to_one() {
    let rows = [row(["Шабани", "Агим", "", "01.02.1980.", "", ""]), row(["Shabani", "Agim", "", "01.02.1980.", "", ""])];
    let (a, b) = (list(&rows), list(&rows).of_file(1));
    let options = Options { unique_sources: [0, 1].into(), ..Options::default() };
    let linkage = Table::new(&[a, b]).link(&options);
    assert_ne!(linkage.clusters[0], linkage.clusters[1]);
    assert_ne!(linkage.clusters[2], linkage.clusters[3]);
}
