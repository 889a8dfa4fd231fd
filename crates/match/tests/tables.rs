//! Whole lists of any columns: what people decided holds, the order of rows changes nothing, bad lists cost no more than good ones.

use komshi_match::{Decision, EvidenceField, Level, Linkage, List, Options, Table, meanings};
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

/// A list of households: household, surname, given name, number, date of birth.
fn homes(rows: &[[&str; 5]]) -> List {
    let headers = ["Household", "Surname", "Name", "JMBG", "Date of birth"].map(str::to_owned);
    List::from_rows(&headers, &meanings(&headers), rows.iter().copied())
}

fn household_of(table: &Table, linkage: &Linkage, a: usize, b: usize) -> (Level, f64) {
    let pair = table.explain(linkage, a, b).expect("both rows are there");
    let household = pair.evidence.iter().find(|one| one.field == EvidenceField::Household).expect("every field is told");
    (household.level, pair.same)
}

#[test]
fn matched_spouses_raise_matched_children() {
    let here = [
        ["1", "Петровић", "Милан", "0101980710018", "01.01.1980."],
        ["1", "Петровић", "Снежана", "", "03.04.1982."],
        ["1", "Петровић", "Ана", "", "2010"],
    ];
    // The wife is written by her short name, so names alone say that only one of two others is the same.
    let there = [
        ["7", "Petrovic", "Milan", "0101980710018", "01.01.1980."],
        ["7", "Petrovic", "Sneža", "", "03.04.1982."],
        ["7", "Petrovic", "Anna", "", "2010"],
    ];
    let table = Table::new(&[homes(&here), homes(&there).of_file(1)]);
    let linkage = table.link(&Options::default());
    assert_eq!(household_of(&table, &linkage, 2, 5).0, Level::Same);
    let alone = Table::new(&[homes(&here[..1]), homes(&there[..1]).of_file(1)]);
    assert_eq!(household_of(&alone, &alone.link(&Options::default()), 0, 1).0, Level::NotRecorded);
}

#[test]
fn who_is_somebody_else_there_is_not_this_one() {
    let here = [["1", "Петровић", "Милан", "0101980710018", "01.01.1980."], ["1", "Петровић", "Ана", "", "03.04.1982."]];
    let there = [
        ["7", "Petrovic", "Milan", "0101980710018", "01.01.1980."],
        ["7", "Petrovic", "Milan", "", "01.01.2008."],
        ["7", "Petrovic", "Ana", "", "03.04.1982."],
    ];
    let table = Table::new(&[homes(&here), homes(&there).of_file(1)]);
    let linkage = table.link(&Options::default());
    assert_eq!(linkage.clusters[0], linkage.clusters[2]);
    assert_eq!(household_of(&table, &linkage, 0, 3).0, Level::OtherMember);
    assert_ne!(linkage.clusters[0], linkage.clusters[3]);
}

#[test]
fn twins_stay_two() {
    let here = [["1", "Петровић", "Милан", "", "05.06.2012."], ["1", "Петровић", "Милош", "", "05.06.2012."]];
    let there = [["7", "Petrovic", "Milan", "", "05.06.2012."], ["7", "Petrovic", "Milos", "", "05.06.2012."]];
    let linkage = Table::new(&[homes(&here), homes(&there).of_file(1)]).link(&Options::default());
    assert_ne!(linkage.clusters[0], linkage.clusters[1]);
    assert_ne!(linkage.clusters[2], linkage.clusters[3]);
    assert_ne!(linkage.clusters[0], linkage.clusters[3]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_households_changes_nothing(
        picks in prop::collection::vec((0_usize..4, 0_usize..3, 0_usize..6, 0_usize..4), 2..30),
        turn in 0_usize..30,
    ) {
        let rows: Vec<[&str; 5]> = picks
            .iter()
            .map(|(home, surname, given, born)| [
                ["1", "2", "3", ""][*home],
                ["Петровић", "Petrovic", "Hoxha"][*surname],
                ["Милан", "Milan", "Ana", "Ане", "Агим", "Snezana"][*given],
                "",
                ["01.01.1980.", "15.06.1995.", "2010", ""][*born],
            ])
            .collect();
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        let groups = |rows: &[[&str; 5]]| {
            let linkage = Table::new(&[homes(rows)]).link(&Options::default());
            let mut of: std::collections::BTreeMap<u32, Vec<Vec<String>>> = std::collections::BTreeMap::new();
            for (row, cluster) in rows.iter().zip(&linkage.clusters) {
                of.entry(*cluster).or_default().push(row.iter().map(|cell| (*cell).to_owned()).collect());
            }
            of.into_values().map(|mut group| { group.sort(); group }).collect::<BTreeSet<_>>()
        };
        prop_assert_eq!(groups(&rows), groups(&turned));
    }
}
