//! Links comma-separated files and writes the clusters: `cargo run --release -p komshi-match --example linkage -- a.csv b.csv`.

use komshi_match::{List, Options, Table, meanings};

fn main() -> std::io::Result<()> {
    let mut lists = Vec::new();
    for (number, file) in std::env::args().skip(1).enumerate() {
        let text = std::fs::read_to_string(file)?;
        let (head, body) = text.split_once('\n').unwrap_or((&text, ""));
        let headers: Vec<String> = head.trim_end().split(',').map(|header| header.trim().to_owned()).collect();
        lists.push(List::from_csv(&headers, &meanings(&headers), body, b',', 2).of_file(number));
    }
    let linkage = Table::new(&lists).link(&Options::default());
    println!("cluster");
    linkage.clusters.iter().for_each(|number| println!("{number}"));
    Ok(())
}
