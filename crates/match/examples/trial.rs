use komshi_match::*;
use std::io::Write;
use std::time::Instant;
fn main() {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let link_only = args.iter().position(|a| a == "--link-only").map(|i| args.remove(i)).is_some();
    let quiet = args.iter().position(|a| a == "--quiet").map(|i| args.remove(i)).is_some();
    let dump = args.iter().position(|a| a == "--model").map(|i| args.remove(i)).is_some();
    let out = args.remove(0);
    let t = Instant::now();
    let mut lists = Vec::new();
    for (n, file) in args.iter().enumerate() {
        let text = std::fs::read_to_string(file).unwrap();
        let (head, body) = text.split_once('\n').unwrap();
        let headers: Vec<String> = head.trim_end().split(',').map(|h| h.trim().to_owned()).collect();
        lists.push(List::from_csv(&headers, &meanings(&headers), body, b',', 2).of_file(n));
    }
    let read = t.elapsed();
    let table = Table::new(&lists);
    let prepared = t.elapsed();
    let mut options = Options::default();
    if link_only {
        options.unique_sources = (0..lists.len() as u32).collect();
    }
    let l = table.link(&options);
    let linked = t.elapsed();
    eprintln!(
        "read {read:?} prepare {:?} link {:?} total {linked:?} compared {} recall {:.4} crowded {}",
        prepared - read,
        linked - prepared,
        l.compared,
        l.estimated_recall,
        l.crowded
    );
    if dump {
        for f in EvidenceField::ALL {
            eprintln!("{:?}", f);
            for lv in Level::ALL {
                let b = l.model.probabilities(*f, *lv);
                if b.iter().any(|x| *x > 0.0005) {
                    eprintln!("   {:20} {:.4} {:.4} {:.4}", lv.as_str(), b[0], b[1], b[2]);
                }
            }
        }
        eprintln!("prior {:?}", l.model.shares());
    }
    if quiet {
        return;
    }
    let id = |r: u32| {
        let (k, i) = table.place(r as usize);
        lists[k].text(Meaning::Id, i).to_owned()
    };
    let mut w = std::io::BufWriter::new(std::fs::File::create(format!("{out}.pairs.csv")).unwrap());
    writeln!(w, "id_a,id_b,weight,probability").unwrap();
    for p in &l.pairs {
        writeln!(w, "{},{},{:.4},{:.6}", id(p.a), id(p.b), p.weight, p.probability).unwrap();
    }
    let mut w = std::io::BufWriter::new(std::fs::File::create(format!("{out}.clusters.csv")).unwrap());
    writeln!(w, "id,cluster").unwrap();
    for (r, c) in l.clusters.iter().enumerate() {
        writeln!(w, "{},{c}", id(r as u32)).unwrap();
    }
}
