//! What of a table may be shown to everybody.
//!
//! A count between 1 and k−1 is shown as "fewer than k". Where subtraction from the totals would say more than that, further
//! cells are hidden, until every value from 1 to k−1 stays possible for each small cell even to somebody who knows this
//! rule. A table with its totals is a circulation in a network (total -> rows -> cells -> columns -> total), so the exact
//! range that the published numbers leave for a cell is its value plus and minus a maximum flow (Cox, Network Models for
//! Complementary Cell Suppression, JASA 1995). If nothing helps, the parts are withheld and only the total is shown.

use serde::{Deserialize, Serialize};

/// A number as the public sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    Number(i64),
    /// At least 1 and fewer than this.
    Fewer(i64),
    /// Hidden so that others stay hidden.
    Hidden,
}

/// One number alone.
pub fn alone(count: i64, k: i64) -> Shown {
    if 0 < count && count < k { Shown::Fewer(k) } else { Shown::Number(count) }
}

/// A table with its margins. A table of one row has no margins of columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protected {
    pub cells: Vec<Vec<Shown>>,
    pub rows: Vec<Shown>,
    pub columns: Vec<Shown>,
    pub total: Shown,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Published,
    Small,
    Complement,
}

struct Arc {
    from: usize,
    to: usize,
    value: i64,
    mark: Mark,
}

impl Arc {
    /// The values that its mark leaves open.
    fn bounds(&self, k: i64) -> (i64, i64) {
        match self.mark {
            Mark::Published => (self.value, self.value),
            Mark::Small => (1, k - 1),
            Mark::Complement => (k, i64::MAX / 4),
        }
    }
}

struct Network {
    nodes: usize,
    arcs: Vec<Arc>,
    k: i64,
}

impl Network {
    /// How much could flow from one node to another over what is not published, leaving out one arc; at most `wanted`.
    fn slack(&self, without: usize, from: usize, to: usize, wanted: i64) -> i64 {
        let mut capacity: Vec<(usize, usize, i64, i64)> = Vec::with_capacity(self.arcs.len());
        for (index, arc) in self.arcs.iter().enumerate() {
            let (low, high) = arc.bounds(self.k);
            let open = index != without;
            capacity.push((arc.from, arc.to, if open { high - arc.value } else { 0 }, if open { arc.value - low } else { 0 }));
        }
        let mut flow = 0;
        while flow < wanted {
            // The shortest path with room, and the way back along it.
            let mut came: Vec<Option<(usize, bool)>> = vec![None; self.nodes];
            let mut queue = std::collections::VecDeque::from([from]);
            while let Some(node) = queue.pop_front() {
                for (index, (start, end, forth, back)) in capacity.iter().enumerate() {
                    for (there, room, forward) in [(*end, *forth, true), (*start, *back, false)] {
                        let here = if forward { *start } else { *end };
                        if here == node && room > 0 && there != from && came[there].is_none() {
                            came[there] = Some((index, forward));
                            queue.push_back(there);
                        }
                    }
                }
            }
            let mut path = Vec::new();
            let mut node = to;
            while node != from {
                let Some((index, forward)) = came[node] else { return flow };
                path.push((index, forward));
                node = if forward { capacity[index].0 } else { capacity[index].1 };
            }
            let room = path
                .iter()
                .map(|(index, forward)| if *forward { capacity[*index].2 } else { capacity[*index].3 })
                .min()
                .unwrap_or(0)
                .min(wanted - flow);
            for (index, forward) in path {
                let change = if forward { room } else { -room };
                capacity[index].2 -= change;
                capacity[index].3 += change;
            }
            flow += room;
        }
        flow
    }

    /// Whether every value from 1 to k−1 stays possible for every small cell.
    fn is_safe(&self) -> bool {
        self.arcs.iter().enumerate().filter(|(_, arc)| arc.mark == Mark::Small).all(|(index, arc)| {
            let (more, less) = (self.k - 1 - arc.value, arc.value - 1);
            self.slack(index, arc.to, arc.from, more) >= more && self.slack(index, arc.from, arc.to, less) >= less
        })
    }
}

/// Protects a table of counts. `None`: its parts are withheld; `alone` says how the total is shown.
///
/// `rows` all have the same length; one row is a list of parts of a total.
pub fn protect(rows: &[Vec<i64>], k: i64) -> Option<Protected> {
    let width = rows.first().map_or(0, Vec::len);
    let total: i64 = rows.iter().flatten().sum();
    if 0 < total && total < k {
        return None;
    }
    let mark = |value: i64| if 0 < value && value < k { Mark::Small } else { Mark::Published };
    let mut arcs = Vec::new();
    let mut add = |from: usize, to: usize, value: i64| arcs.push(Arc { from, to, value, mark: mark(value) });
    let (source, sink) = (0, 1);
    let crossed = rows.len() > 1;
    for (row, cells) in rows.iter().enumerate() {
        for (column, value) in cells.iter().enumerate() {
            let (from, to) = if crossed { (2 + row, 2 + rows.len() + column) } else { (source, sink) };
            add(from, to, *value);
        }
    }
    if crossed {
        for (row, cells) in rows.iter().enumerate() {
            add(source, 2 + row, cells.iter().sum());
        }
        for column in 0..width {
            add(2 + rows.len() + column, sink, rows.iter().map(|cells| cells[column]).sum());
        }
    }
    add(sink, source, total);
    let last = arcs.len() - 1;
    let mut network = Network { nodes: 2 + rows.len() + width, arcs, k };
    if network.arcs.iter().any(|arc| arc.mark == Mark::Small) {
        // Hide all that can be hidden, then show again what is not needed, the largest first.
        let mut hidden: Vec<usize> = (0..last).filter(|index| network.arcs[*index].value >= k).collect();
        for index in &hidden {
            network.arcs[*index].mark = Mark::Complement;
        }
        if !network.is_safe() {
            return None;
        }
        hidden.sort_by_key(|index| (-network.arcs[*index].value, *index));
        for index in hidden {
            network.arcs[index].mark = Mark::Published;
            if !network.is_safe() {
                network.arcs[index].mark = Mark::Complement;
            }
        }
    }
    let mut shown = network.arcs.iter().map(|arc| match arc.mark {
        Mark::Published => Shown::Number(arc.value),
        Mark::Small => Shown::Fewer(k),
        Mark::Complement => Shown::Hidden,
    });
    let cells = rows.iter().map(|_| shown.by_ref().take(width).collect()).collect();
    let margins: (Vec<Shown>, Vec<Shown>) = if crossed {
        (shown.by_ref().take(rows.len()).collect(), shown.by_ref().take(width).collect())
    } else {
        (vec![Shown::Number(total)], Vec::new())
    };
    Some(Protected { cells, rows: margins.0, columns: margins.1, total: Shown::Number(total) })
}

/// Somebody who knows the rule and everything that is published, for the tests of all that is made public.
#[cfg(test)]
pub mod attacker {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// Somebody who tries every table that fits what is published, knowing the rule. Answers the values seen in each cell.
    pub fn attack(table: &Protected, k: i64, most: i64) -> Vec<BTreeSet<i64>> {
        let cells: Vec<Shown> = table.cells.iter().flatten().copied().collect();
        let width = table.cells[0].len();
        let mut seen = vec![BTreeSet::new(); cells.len()];
        let mut values = vec![0; cells.len()];
        guess(table, &cells, width, k, most, 0, &mut values, &mut seen);
        seen
    }

    fn fits(shown: Shown, value: i64, k: i64) -> bool {
        match shown {
            Shown::Number(number) => number == value,
            Shown::Fewer(_) => 0 < value && value < k,
            Shown::Hidden => value >= k,
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one recursion over one table")]
    fn guess(
        table: &Protected,
        cells: &[Shown],
        width: usize,
        k: i64,
        most: i64,
        at: usize,
        values: &mut Vec<i64>,
        seen: &mut Vec<BTreeSet<i64>>,
    ) {
        if at > 0 && at.is_multiple_of(width) {
            let row = at / width - 1;
            if !fits(table.rows[row], values[at - width..at].iter().sum(), k) {
                return;
            }
        }
        if at == cells.len() {
            let column = |column: usize| values.iter().skip(column).step_by(width).sum::<i64>();
            let right = table.columns.iter().enumerate().all(|(index, shown)| fits(*shown, column(index), k))
                && fits(table.total, values.iter().sum(), k);
            if right {
                for (set, value) in seen.iter_mut().zip(values.iter()) {
                    set.insert(*value);
                }
            }
            return;
        }
        let range = match cells[at] {
            Shown::Number(number) => number..=number,
            Shown::Fewer(_) => 1..=k - 1,
            Shown::Hidden => k..=most,
        };
        for value in range {
            values[at] = value;
            guess(table, cells, width, k, most, at + 1, values, seen);
        }
    }

    /// Whether a list of parts as it is shown hides what it is to hide.
    pub fn withstands_as(cells: &[Shown], total: Shown, truth: &[i64], k: i64) -> Result<(), TestCaseError> {
        let table = Protected { cells: vec![cells.to_vec()], rows: vec![total], columns: Vec::new(), total };
        judge(&table, truth, k)
    }

    pub fn judge(table: &Protected, truth: &[i64], k: i64) -> Result<(), TestCaseError> {
        let seen = attack(table, k, truth.iter().sum());
        for ((shown, seen), truth) in table.cells.iter().flatten().zip(&seen).zip(truth) {
            prop_assert!(seen.contains(truth));
            match shown {
                Shown::Number(number) => prop_assert!(*number == 0 || *number >= k),
                Shown::Fewer(_) => prop_assert_eq!(seen, &(1..k).collect::<BTreeSet<i64>>(), "{:?} as {:?}", truth, table),
                Shown::Hidden => prop_assert!(seen.len() > 1, "{:?} as {:?}", truth, table),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::{
        attacker::{attack, judge},
        *,
    };

    fn withstands(rows: &[Vec<i64>], k: i64) -> Result<(), TestCaseError> {
        let Some(table) = protect(rows, k) else { return Ok(()) };
        let truth: Vec<i64> = rows.iter().flatten().copied().collect();
        judge(&table, &truth, k)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn a_list_withstands(cells in prop::collection::vec(0_i64..30, 1..6)) {
            withstands(&[cells], 5)?;
        }

        #[test]
        fn a_cross_table_withstands(cells in prop::collection::vec(0_i64..9, 6)) {
            withstands(&[cells[..3].to_vec(), cells[3..].to_vec()], 3)?;
        }
    }

    #[test]
    fn the_attacker_can_win() {
        // One hidden cell beside its total is no secret: the test would notice.
        let open = Protected {
            cells: vec![vec![Shown::Number(67), Shown::Fewer(10)]],
            rows: vec![Shown::Number(70)],
            columns: vec![],
            total: Shown::Number(70),
        };
        assert_eq!(attack(&open, 10, 70)[1], BTreeSet::from([3]));
    }

    #[test]
    fn communities_of_a_municipality() {
        let table = protect(&[vec![67, 41, 32, 21, 14, 4]], 10).unwrap();
        use Shown::{Fewer, Hidden, Number};
        // 14 alone could fall to 10 only, which leaves 4..8: 21 is hidden as well.
        assert_eq!(table.cells[0], [Number(67), Number(41), Number(32), Hidden, Number(14), Fewer(10)]);
    }

    #[test]
    fn a_table_that_cannot_be_hidden_is_withheld() {
        assert_eq!(protect(&[vec![3, 4]], 5), None);
        assert_eq!(protect(&[vec![2, 1]], 5), None);
        assert!(protect(&[vec![0, 40]], 5).is_some());
        assert_eq!(alone(3, 5), Shown::Fewer(5));
        assert_eq!(alone(0, 5), Shown::Number(0));
        assert_eq!(alone(5, 5), Shown::Number(5));
    }
}
