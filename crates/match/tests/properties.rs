//! What holds for any lists: order, cannot-link, agreement.

use komshi_match::{
    Birth, Frequencies, Level, LookAlike, Model, Options, Record, Verdict, block_keys, compare, is_certain, link, verdict,
};
use komshi_text::dates::{DateReading, read};
use proptest::prelude::*;

const SURNAMES: [&str; 6] = ["Петровић", "Petroviq", "Шабани", "Shabani", "Hodža", "Hoxha"];
const GIVEN: [&str; 6] = ["Милица", "Milica", "Agim", "Агим", "Aca", "Aleksandar"];
const NUMBERS: [&str; 5] = ["", "0101980710018", "101980710018", "1506995925111", "2902000181200"];
const BIRTHS: [&str; 4] = ["", "01.01.1980.", "15.06.1995.", "1980"];
const ADDRESSES: [&str; 3] = ["", "Маршала Тита бр. 5", "Marsala Tita 5"];

fn birth(text: &str) -> Birth {
    match read(text) {
        DateReading::Day(date) => Birth::Day(date),
        DateReading::Year(year) => Birth::Year(year),
        _ => Birth::None,
    }
}

fn person(id: i64, source: u32, surname: &str, given: &str, number: &str, born: &str, address: &str) -> Record {
    Record {
        id,
        source,
        surname: surname.into(),
        given: given.into(),
        birth: birth(born),
        identity: vec![number.into()],
        address: address.into(),
        is_head: true,
        ..Record::default()
    }
}

fn lists() -> impl Strategy<Value = Vec<Record>> {
    let row = (0..3_u32, 0..SURNAMES.len(), 0..GIVEN.len(), 0..NUMBERS.len(), 0..BIRTHS.len(), 0..ADDRESSES.len());
    prop::collection::vec(row, 0..24).prop_map(|rows| {
        (0_i64..)
            .zip(rows)
            .map(|(id, (source, surname, given, number, born, address))| {
                person(id, source, SURNAMES[surname], GIVEN[given], NUMBERS[number], BIRTHS[born], ADDRESSES[address])
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_records_changes_nothing(records in lists(), seed in 0_usize..24) {
        let mut turned = records.clone();
        let length = turned.len().max(1);
        turned.rotate_left(seed % length);
        let (one, other) = (link(&records, &Options::default()), link(&turned, &Options::default()));
        prop_assert_eq!(one.pairs, other.pairs);
        prop_assert_eq!(one.clusters, other.clusters);
    }

    #[test]
    fn what_cannot_be_one_person_never_is(records in lists()) {
        let options = Options { unique_sources: [0].into(), ..Options::default() };
        let outcome = link(&records, &options);
        let number = |record: &Record| komshi_text::identity::check(&record.identity[0]);
        for cluster in &outcome.clusters {
            let members: Vec<&Record> = records.iter().filter(|record| cluster.contains(&record.id)).collect();
            for (at, a) in members.iter().enumerate() {
                for b in members.iter().skip(at + 1) {
                    prop_assert!(!(a.source == 0 && b.source == 0));
                    let (x, y) = (number(a), number(b));
                    prop_assert!(!(x.is_valid() && y.is_valid() && x.scheme == y.scheme && x.number != y.number));
                }
            }
        }
    }

    #[test]
    fn probabilities_sum_to_one_and_do_not_depend_on_sides(records in lists()) {
        let (model, frequencies) = (Model::regional(), Frequencies::of(&records));
        for pair in records.chunks_exact(2) {
            let (one, other) = (compare(&model, &pair[0], &pair[1], &frequencies), compare(&model, &pair[1], &pair[0], &frequencies));
            prop_assert!((one.same + one.family + one.unrelated - 1.0).abs() < 1e-9);
            prop_assert!((one.weight - one.prior_bits - one.evidence.iter().map(|e| e.bits).sum::<f64>()).abs() < 1e-9);
            prop_assert_eq!(one, other);
        }
    }
}

#[test]
fn probability_grows_with_agreement() {
    let (model, frequencies) = (Model::regional(), Frequencies::default());
    let whole = person(1, 1, "Шабани", "Агим", "0101980710018", "01.02.1980.", "Маршала Тита бр. 5");
    let steps = [
        person(2, 2, "Petrović", "Milica", "1506995925111", "15.06.1995.", "Kosovska 9"),
        person(2, 2, "Shabani", "Milica", "1506995925111", "15.06.1995.", "Kosovska 9"),
        person(2, 2, "Shabani", "Agim", "1506995925111", "15.06.1995.", "Kosovska 9"),
        person(2, 2, "Shabani", "Agim", "", "15.06.1995.", "Kosovska 9"),
        person(2, 2, "Shabani", "Agim", "", "1980", "Kosovska 9"),
        person(2, 2, "Shabani", "Agim", "", "01.02.1980.", "Marsala Tita 5"),
        person(2, 2, "Shabani", "Agim", "101980710018", "01.02.1980.", "Marsala Tita 5"),
    ];
    let same: Vec<f64> = steps.iter().map(|other| compare(&model, &whole, other, &frequencies).same).collect();
    assert!(same.is_sorted(), "{same:?}");
    assert!(same[0] < 0.01 && same[6] > 0.99, "{same:?}");
}

#[test]
fn a_family_is_not_one_person() {
    let father = person(1, 1, "Петровић", "Милан", "", "05.10.1970.", "Његошева бр. 3");
    let son = person(2, 2, "Petroviq", "Marko", "", "02.03.1999.", "Njegoseva 3");
    let pair = compare(&Model::regional(), &father, &son, &Frequencies::default());
    assert!(pair.family > pair.same && pair.same < 0.01, "{pair:?}");
    assert_eq!(verdict(&pair, &Options::default()), Verdict::Different);
}

#[test]
fn the_written_rule() {
    let a = person(1, 1, "Шабани", "Агим", "101980710018", "01.01.1980.", "");
    for (b, expect) in [
        (person(2, 2, "Shabani", "Agim", "0101980710018", "1980", ""), true),
        (person(2, 2, "Shabani", "Agim", "0101980710018", "", ""), true),
        (person(2, 2, "Shabani", "Arben", "0101980710018", "01.01.1980.", ""), false),
        (person(2, 2, "Shabani", "Agim", "0101980710018", "01.01.1981.", ""), false),
        (person(2, 2, "Shabani", "Agim", "", "01.01.1980.", ""), false),
    ] {
        assert_eq!(is_certain(&a, &b), expect, "{b:?}");
    }
    let other_name =
        compare(&Model::regional(), &a, &person(2, 2, "Hoxha", "Arben", "0101980710018", "1970", ""), &Frequencies::default());
    assert_eq!(other_name.look_alike, Some(LookAlike::SameNumber));
    let namesake = compare(
        &Model::regional(),
        &a,
        &person(2, 2, "Shabani", "Agim", "1506995925111", "15.06.1995.", ""),
        &Frequencies::default(),
    );
    assert_eq!((namesake.look_alike, namesake.cannot_link), (Some(LookAlike::SameName), true));
}

#[test]
fn levels_are_speakable() {
    let base = person(1, 1, "Petrović", "Aleksandar", "", "12.04.1987.", "Njegoševa 3");
    for (other, field, expect) in [
        (person(2, 2, "Петровић", "Aleksandar", "", "", ""), 0, Level::SameFolded),
        (person(2, 2, "Petrović Jović", "Aleksandar", "", "", ""), 0, Level::Subset),
        (person(2, 2, "Aleksandar", "Petrović", "", "", ""), 1, Level::Swapped),
        (person(2, 2, "Petrović", "Aca", "", "", ""), 1, Level::Nickname),
        (person(2, 2, "Petrović", "A.", "", "", ""), 1, Level::Initial),
        (person(2, 2, "Petrović", "Aleksandra", "", "", ""), 1, Level::Close),
        (person(2, 2, "", "", "", "04.12.1987.", ""), 3, Level::DayMonthSwapped),
        (person(2, 2, "", "", "", "12.04.1988.", ""), 3, Level::OneDigit),
        (person(2, 2, "", "", "", "12.04.1977.", ""), 3, Level::TenYears),
        (person(2, 2, "", "", "", "1987", ""), 3, Level::YearOnly),
        (person(2, 2, "", "", "", "", "Njegoseva br. 3"), 7, Level::Same),
        (person(2, 2, "", "", "", "", "Njegoseva 7"), 7, Level::Subset),
    ] {
        let pair = compare(&Model::regional(), &base, &other, &Frequencies::default());
        assert_eq!(pair.evidence[field].level, expect, "{other:?}");
    }
    let keys = block_keys(&base);
    assert!(block_keys(&person(2, 2, "Петровић", "Александар", "", "", "")).iter().any(|key| keys.contains(key)));
}
