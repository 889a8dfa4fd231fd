//! The benchmark lies with the product, because it writes through the product's own stores: `crates/komshi/examples/bench/`.

mod matching;

use anyhow::Result;

use crate::process;

pub fn run(words: &[String]) -> Result<()> {
    if let Some(("match", rest)) = words.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return matching::run(rest);
    }
    // The start is measured on the program itself.
    process::run(&mut process::cargo(&["build", "--release", "--package", "komshi", "--bin", "komshi"]))?;
    let mut bench = process::cargo(&["run", "--release", "--package", "komshi", "--example", "bench", "--"]);
    process::run(bench.args(words))
}
