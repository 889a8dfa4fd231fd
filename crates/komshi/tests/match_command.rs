//! `komshi match` as an office runs it: three files in, one row a person out, and what people decided holds.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn lists() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/demo/north-mitrovica")
}

fn files() -> [PathBuf; 3] {
    ["office.xlsx", "csw.xlsx", "ngo.csv"].map(|name| lists().join(name))
}

fn run(folder: &Path, files: &[PathBuf], arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_komshi"))
        .arg("match")
        .args(files)
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("komshi starts")
}

/// Rows of a csv file as texts.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).expect("written");
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// List and row -> cluster.
fn clusters(path: &Path) -> BTreeMap<(String, String), String> {
    rows(path).into_iter().map(|row| ((row[0].clone(), row[1].clone()), row[2].clone())).collect()
}

#[test]
fn three_lists_of_one_municipality() {
    let folder = tempfile::tempdir().expect("folder");
    let output = run(folder.path(), &files(), &["--out", "clusters.csv", "--pairs", "pairs.csv", "--review", "pairs.xlsx"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let summary = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(summary.contains("701 rows") && summary.contains("pairs.xlsx"), "{summary}");
    assert!(fs::read(folder.path().join("pairs.xlsx")).expect("workbook").starts_with(b"PK"));

    let found = clusters(&folder.path().join("clusters.csv"));
    assert_eq!(found.len(), 701);
    let of = |file: &str, row: &str| {
        let list = if file == "office.xlsx" { "office.xlsx:Списак" } else { file };
        found.get(&(list.to_owned(), row.to_owned())).cloned().expect("every row has a cluster")
    };
    let truth = fs::read_to_string(lists().join("truth_pairs.csv")).expect("truth");
    let (mut together, mut apart) = (0, 0);
    for line in truth.lines().skip(1) {
        let cells: Vec<&str> = line.split([',', ';']).collect();
        let same = of(cells[0], cells[1]) == of(cells[2], cells[3]);
        if cells[4] == "different" {
            assert!(!same, "namesakes were put together: {line}");
            apart += 1;
        } else if same {
            together += 1;
        } else {
            // Another person stands as head there: the household is one, the person is not.
            assert!(line.contains("spouse"), "{line}");
        }
    }
    assert_eq!((together, apart), (60, 6));
}

#[test]
fn an_answer_of_the_office_holds() {
    let folder = tempfile::tempdir().expect("folder");
    let first = run(folder.path(), &files(), &["--out", "before.csv", "--pairs", "pairs.csv"]);
    assert!(first.status.success());
    let asked: Vec<Vec<String>> = rows(&folder.path().join("pairs.csv")).into_iter().filter(|row| row[6] == "review").collect();
    assert!(asked.len() >= 2);
    let mut answers = String::from("file_a,row_a,file_b,row_b,decision\n");
    for (row, answer) in asked.iter().zip(["isto", "različito"]) {
        answers.push_str(&format!("{},{},{},{},{answer}\n", row[0], row[1], row[2], row[3]));
    }
    fs::write(folder.path().join("answers.csv"), answers).expect("answers");
    let second = run(folder.path(), &files(), &["--out", "after.csv", "--decisions", "answers.csv", "--lang", "sr-Cyrl"]);
    assert!(second.status.success(), "{}", String::from_utf8_lossy(&second.stderr));
    let after = clusters(&folder.path().join("after.csv"));
    let cluster = |list: &str, row: &str| after.get(&(list.to_owned(), row.to_owned())).expect("row").clone();
    let same = |row: &[String]| cluster(&row[0], &row[1]) == cluster(&row[2], &row[3]);
    assert!(same(&asked[0]) && !same(&asked[1]));
}

#[test]
fn a_wish_that_makes_no_sense_is_told_so() {
    let folder = tempfile::tempdir().expect("folder");
    fs::write(folder.path().join("broken.xlsx"), b"PK\x03\x04 not a workbook").expect("file");
    fs::write(folder.path().join("empty.csv"), b"").expect("file");
    let ngo = files()[2].clone();
    for (files, arguments, says) in [
        (vec![ngo.clone()], vec!["--map", "colour=Emri"], "kinds are"),
        (vec![ngo.clone()], vec!["--map", "birth=Ditelindja"], "there is no column"),
        (vec![ngo.clone()], vec!["--id", "Emri"], "same value"),
        (vec![ngo.clone()], vec!["--explain", "ngo.csv:1"], "--explain asks"),
        (vec![ngo.clone()], vec!["--lang", "de"], "there is no language"),
        (vec!["broken.xlsx".into()], vec![], "broken.xlsx"),
        (vec!["empty.csv".into()], vec![], "empty.csv"),
    ] {
        let output = run(folder.path(), &files, &arguments);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {told}");
        assert!(told.contains(says), "{arguments:?}: {told}");
    }
}

#[test]
fn a_pair_opens_into_its_reasons() {
    let folder = tempfile::tempdir().expect("folder");
    let output = run(folder.path(), &files(), &["--explain", "office.xlsx:Списак:39,ngo.csv:42", "--lang", "sq", "--json"]);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && told.contains("data e lindjes") && told.contains('%'), "{told}");
}
