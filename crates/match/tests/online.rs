//! One person among many that come and go.

use komshi_match::{Birth, Index, Model, Record};
use komshi_text::dates::Date;
use proptest::prelude::*;

fn person(id: i64, surname: &str, given: &str, year: i16, phone: &str) -> Record {
    let birth = Date::new(year, 3, 4).map_or(Birth::None, Birth::Day);
    Record { id, surname: surname.into(), given: given.into(), birth, phone: phone.into(), ..Record::default() }
}

fn people() -> impl Strategy<Value = Vec<Record>> {
    let surname = prop::sample::select(vec!["Петровић", "Petroviq", "Шабани", "Shabani", "Hoxha", "Хоџа"]);
    let given = prop::sample::select(vec!["Милица", "Milica", "Agim", "Агим", "Aca", "Aleksandar"]);
    let phone = prop::sample::select(vec!["", "044/123-456", "063 111 222"]);
    prop::collection::vec((surname, given, 1950_i16..1953, phone), 0..30).prop_map(|people| {
        (1..).zip(people).map(|(id, (surname, given, year, phone))| person(id, surname, given, year, phone)).collect()
    })
}

/// What is found, without what depends on how common names were when they were last counted.
fn found(index: &mut Index, asked: &Record) -> Vec<i64> {
    let mut ids: Vec<i64> = index.find(asked, 50).iter().map(|pair| pair.b).collect();
    ids.sort_unstable();
    ids
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_came_and_went_was_never_there(records in people(), gone in prop::collection::vec(0_usize..30, 0..10), changed in 0_usize..30) {
        let mut index = Index::new(Model::regional());
        records.iter().for_each(|record| index.insert(record));
        let mut left = records.clone();
        for at in gone.iter().filter(|at| **at < records.len()) {
            index.remove(records[*at].id);
            left.retain(|record| record.id != records[*at].id);
        }
        if let Some(record) = left.get_mut(changed) {
            record.surname = "Zulfikarpašić".to_owned();
            index.insert(record);
        }
        let mut anew = Index::of(Model::regional(), &left);
        prop_assert_eq!(index.len(), left.len());
        for asked in records.iter().chain(&left) {
            let asked = Record { id: 0, ..asked.clone() };
            prop_assert_eq!(found(&mut index, &asked), found(&mut anew, &asked));
        }
    }
}

#[test]
fn the_right_one_comes_first_in_any_script() {
    let records: Vec<Record> = (0..2000)
        .map(|id| person(id, "Jovanović", ["Milan", "Ana", "Marko"][id as usize % 3], 1940 + (id % 60) as i16, ""))
        .collect();
    let mut index = Index::of(Model::regional(), &records);
    index.insert(&person(5000, "Шабани", "Агим", 1980, "044/123-456"));
    for asked in [
        person(-1, "Shabani", "Agim", 1980, ""),
        person(-1, "", "Agim", 1980, "+383 44 123 456"),
        person(-1, "Sabani", "Agm", 1980, ""),
    ] {
        assert_eq!(index.find(&asked, 5).first().map(|pair| pair.b), Some(5000), "{asked:?}");
    }
    assert!(index.remove(5000) && !index.remove(5000));
    assert!(index.find(&person(-1, "Shabani", "Agim", 1980, ""), 5).iter().all(|pair| pair.b != 5000));
}
