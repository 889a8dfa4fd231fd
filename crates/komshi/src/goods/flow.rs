//! The way of an item from those who gave it to those who got it: all its movements summed up, what went back taken off.

use std::collections::BTreeMap;

use super::{
    model::{Way, is_physical},
    store::FlowRow,
};

/// Where everything ends that is in a place still.
pub const LIES: &str = "lies";
/// Where goods end, in the order in which they are drawn.
const ENDS: [&str; 5] = ["household", LIES, "recipe", "count", "loss"];
/// More transfers in a row than any programme has: goods that go round in a circle stop here.
const FURTHEST: usize = 5;

/// Something that goods come from, lie in or end at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// 0 for what is still in some place.
    pub account: i64,
    /// Kind of the account, or [`LIES`].
    pub kind: String,
    /// Empty where it has none.
    pub name: String,
    /// 0 is where everything comes from.
    pub column: usize,
    /// What went through it.
    pub quantity: i64,
}

/// The way of one item. Bands lead from one stop, by its place in the list, to another, with their quantity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    pub stops: Vec<Stop>,
    pub bands: Vec<(usize, usize, i64)>,
}

/// Sums up movements. What goes from a place equals what comes to it: the rest lies there still.
pub fn flow(rows: &[FlowRow]) -> Flow {
    // Between two accounts only what stays of both directions.
    let mut net: BTreeMap<(i64, i64), i64> = BTreeMap::new();
    for row in rows {
        if row.from_account < row.to_account {
            *net.entry((row.from_account, row.to_account)).or_default() += row.quantity;
        } else {
            *net.entry((row.to_account, row.from_account)).or_default() -= row.quantity;
        }
    }
    let of = |id: i64| {
        rows.iter().find_map(|row| {
            (row.from_account == id)
                .then_some((row.from_kind.as_str(), row.from_name.as_str()))
                .or((row.to_account == id).then_some((row.to_kind.as_str(), row.to_name.as_str())))
        })
    };
    let mut stops: Vec<Stop> = Vec::new();
    // An account that is no place can stand at both ends: what a count found, and what it missed.
    let mut stop = |account: i64, end: bool| {
        let (kind, name) = of(account).unwrap_or((LIES, ""));
        let is_same = |stop: &Stop| stop.account == account && (is_physical(kind) || (stop.column == usize::MAX) == end);
        stops.iter().position(is_same).unwrap_or_else(|| {
            let column = if end && !is_physical(kind) { usize::MAX } else { 0 };
            stops.push(Stop { account, kind: kind.to_owned(), name: name.to_owned(), column, quantity: 0 });
            stops.len() - 1
        })
    };
    let mut bands = Vec::new();
    for ((one, other), quantity) in net {
        if quantity != 0 {
            let (from, to) = if quantity > 0 { (one, other) } else { (other, one) };
            bands.push((stop(from, false), stop(to, true), quantity.abs()));
        }
    }
    for index in 0..stops.len() {
        let sum = |side: fn(&(usize, usize, i64)) -> usize| {
            bands.iter().filter(|band| side(band) == index).map(|band| band.2).sum::<i64>()
        };
        let (out, into) = (sum(|band| band.0), sum(|band| band.1));
        stops[index].quantity = out.max(into);
        if is_physical(&stops[index].kind) && into > out {
            let lies = stops.iter().position(|stop| stop.kind == LIES).unwrap_or_else(|| {
                stops.push(Stop { account: 0, kind: LIES.to_owned(), name: String::new(), column: usize::MAX, quantity: 0 });
                stops.len() - 1
            });
            bands.push((index, lies, into - out));
            stops[lies].quantity += into - out;
        }
    }
    // Each place stands right of all that it got from.
    for _ in 0..FURTHEST {
        for (from, to, _) in &bands {
            if stops[*to].column != usize::MAX && stops[*from].column < FURTHEST {
                stops[*to].column = stops[*to].column.max(stops[*from].column + 1);
            }
        }
    }
    let last = stops.iter().map(|stop| stop.column).filter(|column| *column != usize::MAX).max().unwrap_or(0) + 1;
    for stop in &mut stops {
        stop.column = stop.column.min(last);
    }
    in_order(stops, &bands)
}

/// The way of one gift: from its giver to households, into kits, to where it lies, and what was lost. No names of those who got it.
pub fn of_gift(way: &Way) -> Flow {
    let mut ends = vec![
        ("household", String::new(), way.delivered.iter().map(|(_, _, quantity)| quantity).sum::<i64>()),
        ("recipe", String::new(), way.packed.iter().map(|packed| packed.quantity).sum()),
        ("loss", String::new(), way.lost),
    ];
    ends.extend(way.lies.iter().map(|(_, name, quantity)| (LIES, name.clone(), *quantity)));
    ends.retain(|(_, _, quantity)| *quantity > 0);
    let quantity = ends.iter().map(|(_, _, quantity)| quantity).sum();
    let mut stops = vec![Stop { account: 0, kind: "donor".into(), name: way.contributor.clone(), column: 0, quantity }];
    stops.extend(ends.into_iter().zip(1..).map(|((kind, name, quantity), account)| Stop {
        account,
        kind: kind.into(),
        name,
        column: 1,
        quantity,
    }));
    let bands: Vec<(usize, usize, i64)> = (1..stops.len()).map(|index| (0, index, stops[index].quantity)).collect();
    in_order(stops, &bands)
}

/// The largest first in each column, the ends in theirs; bands in the order of what they lead to, so that they cross little.
fn in_order(stops: Vec<Stop>, bands: &[(usize, usize, i64)]) -> Flow {
    let mut order: Vec<usize> = (0..stops.len()).collect();
    order.sort_by_key(|index| {
        let stop = &stops[*index];
        let end = ENDS.iter().position(|kind| *kind == stop.kind);
        (stop.column, end, -stop.quantity, stop.account)
    });
    let place = |old: usize| order.iter().position(|index| *index == old).unwrap_or(0);
    let mut bands: Vec<(usize, usize, i64)> =
        bands.iter().map(|(from, to, quantity)| (place(*from), place(*to), *quantity)).collect();
    bands.sort_unstable();
    Flow { stops: order.iter().map(|index| stops[*index].clone()).collect(), bands }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(from: (i64, &str), to: (i64, &str), quantity: i64) -> FlowRow {
        FlowRow {
            from_account: from.0,
            from_kind: from.1.into(),
            from_name: format!("{} {}", from.1, from.0),
            to_account: to.0,
            to_kind: to.1.into(),
            to_name: format!("{} {}", to.1, to.0),
            quantity,
        }
    }

    const DONOR: (i64, &str) = (9, "donor");
    const STORE: (i64, &str) = (2, "warehouse");
    const POINT: (i64, &str) = (3, "point");
    const HOUSES: (i64, &str) = (4, "household");
    const LOSS: (i64, &str) = (5, "loss");
    const COUNT: (i64, &str) = (6, "count");

    fn told(flow: &Flow) -> Vec<String> {
        let name = |index: usize| format!("{}@{}", flow.stops[index].kind, flow.stops[index].column);
        flow.bands.iter().map(|(from, to, quantity)| format!("{} {quantity} {}", name(*from), name(*to))).collect()
    }

    #[test]
    fn what_went_back_is_taken_off_and_what_is_left_lies_where_it_is() {
        let flow = flow(&[
            row(DONOR, STORE, 100),
            row(STORE, POINT, 60),
            row(POINT, STORE, 5),
            row(POINT, HOUSES, 50),
            row(HOUSES, POINT, 1),
            row(POINT, LOSS, 2),
        ]);
        assert_eq!(
            told(&flow),
            [
                "donor@0 100 warehouse@1",
                "warehouse@1 55 point@2",
                "warehouse@1 45 lies@3",
                "point@2 49 household@3",
                "point@2 4 lies@3",
                "point@2 2 loss@3"
            ]
        );
        assert_eq!(flow.stops.iter().map(|stop| stop.quantity).collect::<Vec<_>>(), [100, 100, 55, 49, 49, 2]);
    }

    #[test]
    fn what_counts_found_and_missed_are_two_stops() {
        let flow = flow(&[row(DONOR, STORE, 10), row(COUNT, STORE, 1), row(POINT, COUNT, 2), row(STORE, POINT, 4)]);
        assert_eq!(
            told(&flow),
            [
                "donor@0 10 warehouse@1",
                "count@0 1 warehouse@1",
                "warehouse@1 4 point@2",
                "warehouse@1 7 lies@3",
                "point@2 2 lies@3",
                "point@2 2 count@3"
            ]
        );
    }

    #[test]
    fn goods_in_a_circle_are_drawn_all_the_same() {
        let other = (7, "warehouse");
        let flow = flow(&[row(STORE, POINT, 3), row(POINT, other, 3), row(other, STORE, 3), row(DONOR, STORE, 1)]);
        assert!(flow.stops.iter().all(|stop| stop.column <= FURTHEST + 1), "{flow:?}");
    }

    #[test]
    fn nothing_moved_is_nothing_drawn() {
        assert_eq!(flow(&[]), Flow::default());
    }
}
