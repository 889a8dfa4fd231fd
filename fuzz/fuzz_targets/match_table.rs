//! A whole list, from its text to clusters.
//!
//! The first line names the columns. What is decided about the first pairs of rows comes from the length of the input, so
//! that no bytes are spent on it.

#![no_main]

use std::collections::BTreeSet;

use komshi_match::{Decision, Linkage, List, Options, Table, meanings};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (headers, body) = text.split_once('\n').unwrap_or((&text, ""));
    let delimiter = if headers.contains(';') { b';' } else { b',' };
    let headers: Vec<String> = headers.split(char::from(delimiter)).map(str::to_owned).collect();
    let kinds = meanings(&headers);
    let list = List::from_csv(&headers, &kinds, body, delimiter, 1);
    // A row ends with CR, LF or the text.
    let lines = body.bytes().filter(|byte| matches!(byte, b'\r' | b'\n')).count() + 1;
    assert!(list.len() <= lines, "{} rows from {lines} lines", list.len());

    let table = Table::new(&[list]);
    let linkage = table.link(&Options::default());
    check(&table, &linkage);
    // Either the one or the other, because linking takes most of the time.
    if bytes.len().is_multiple_of(2) {
        decided(&table, &linkage, bytes.len().is_multiple_of(4));
    } else {
        let list = || List::from_csv(&headers, &kinds, body, delimiter, 1);
        let two = Table::new(&[list(), list().of_file(1)]);
        let options = Options { unique_sources: [0, 1].into(), ..Options::default() };
        let linkage = two.link(&options);
        check(&two, &linkage);
    }
});

fn check(table: &Table, linkage: &Linkage) {
    assert_eq!(linkage.clusters.len(), table.len());
    let mut next = 0;
    for cluster in &linkage.clusters {
        assert!(*cluster <= next, "clusters are numbered by their first rows");
        next = next.max(cluster + 1);
    }
    assert!((0.0..=1.0).contains(&linkage.estimated_recall), "{}", linkage.estimated_recall);
    assert!(linkage.crowded <= table.len());
    let mut seen = BTreeSet::new();
    for pair in &linkage.pairs {
        assert!(pair.a < pair.b && (pair.b as usize) < table.len(), "{pair:?}");
        assert!((0.0..=1.0).contains(&pair.probability) && pair.weight.is_finite(), "{pair:?}");
        assert!(seen.insert((pair.a, pair.b)), "twice: {pair:?}");
        if pair.decision == Decision::Match {
            assert_eq!(linkage.clusters[pair.a as usize], linkage.clusters[pair.b as usize], "{pair:?}");
        }
    }
    assert!(linkage.pairs.is_sorted_by(|one, other| one.weight >= other.weight));
    for pair in linkage.pairs.iter().take(8) {
        let why = table.explain(&linkage, pair.a as usize, pair.b as usize).expect("rows of the table");
        assert!((why.same + why.family + why.unrelated - 1.0).abs() < 1e-6, "{why:?}");
        assert!(why.weight.is_finite(), "{why:?}");
    }
}

/// What a person has said holds, whatever the rows say.
fn decided(table: &Table, before: &Linkage, same: bool) {
    let pair = match before.pairs.first() {
        Some(pair) => (pair.a, pair.b),
        None if table.len() > 1 => (0, 1),
        None => return,
    };
    let linkage = table.link(&Options { decided: [(pair, same)].into(), ..Options::default() });
    check(table, &linkage);
    let together = linkage.clusters[pair.0 as usize] == linkage.clusters[pair.1 as usize];
    assert_eq!(together, same, "what was said about {pair:?}");
}
