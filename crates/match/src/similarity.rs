//! Similarity of folded words.

/// Longer words are compared by their first 64 letters.
const MOST_LETTERS: usize = 64;

/// Jaro-Winkler similarity of two ASCII words, 0 to 1 (Winkler 1990: prefix of up to four letters, weight 0.1).
pub(crate) fn jaro_winkler(a: &str, b: &str) -> f64 {
    let (a, b) = (cut(a), cut(b));
    let jaro = jaro(a, b);
    let prefix = a.iter().zip(b).take(4).take_while(|(x, y)| x == y).count();
    jaro + as_f64(prefix) * 0.1 * (1.0 - jaro)
}

fn cut(text: &str) -> &[u8] {
    text.as_bytes().get(..text.len().min(MOST_LETTERS)).unwrap_or_default()
}

fn jaro(a: &[u8], b: &[u8]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    if a == b {
        return 1.0;
    }
    let reach = (a.len().max(b.len()) / 2).saturating_sub(1);
    let mut taken = 0_u64;
    let mut matched_a = [0_u8; MOST_LETTERS];
    let mut matches = 0;
    for (at, letter) in a.iter().enumerate() {
        let from = at.saturating_sub(reach);
        let to = (at + reach + 1).min(b.len());
        let found = b
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .enumerate()
            .find(|(step, other)| *other == letter && taken >> (from + step) & 1 == 0)
            .map(|(step, _)| from + step);
        if let (Some(place), Some(slot)) = (found, matched_a.get_mut(matches)) {
            taken |= 1 << place;
            *slot = *letter;
            matches += 1;
        }
    }
    if matches == 0 {
        return 0.0;
    }
    let matched_b = b.iter().enumerate().filter(|(place, _)| taken >> place & 1 == 1).map(|(_, letter)| letter);
    let transposed = matched_a.iter().zip(matched_b).filter(|(x, y)| x != y).count();
    let matches = as_f64(matches);
    (matches / as_f64(a.len()) + matches / as_f64(b.len()) + (matches - as_f64(transposed) / 2.0) / matches) / 3.0
}

/// At most one byte added, left out, changed or exchanged with its neighbour.
pub(crate) fn one_edit(a: &[u8], b: &[u8]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let start = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let end = short.iter().rev().zip(long.iter().rev()).take_while(|(x, y)| x == y).count();
    if start + end + 1 >= long.len() {
        return true;
    }
    let exchanged = |x: &[u8], y: &[u8]| matches!((x, y), ([p, q], [r, s]) if p == s && q == r);
    short.len() == long.len()
        && start + end + 2 == long.len()
        && exchanged(short.get(start..start + 2).unwrap_or_default(), long.get(start..start + 2).unwrap_or_default())
}

fn as_f64(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::{jaro_winkler, one_edit};

    #[test]
    fn published_values() {
        for (a, b, expect) in [
            ("martha", "marhta", 0.9611),
            ("dwayne", "duane", 0.84),
            ("dixon", "dicksonx", 0.8133),
            ("abc", "xyz", 0.0),
            ("same", "same", 1.0),
            ("", "a", 0.0),
        ] {
            assert!((jaro_winkler(a, b) - expect).abs() < 0.0001, "{a} {b} {}", jaro_winkler(a, b));
        }
    }

    #[test]
    fn single_edits() {
        for (a, b, expect) in [
            ("1234", "1234", true),
            ("1234", "1235", true),
            ("1234", "123", true),
            ("1234", "1324", true),
            ("1234", "4321", false),
            ("12", "1234", false),
        ] {
            assert_eq!(one_edit(a.as_bytes(), b.as_bytes()), expect, "{a} {b}");
        }
    }
}
