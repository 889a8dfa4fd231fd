//! Numbers that a page states, against what it lists and against each other.

use super::{
    super::{
        model::{Activity, targets_now},
        places,
    },
    Found, Register,
};

fn stated(register: &Register, subject: &str) -> Option<i64> {
    register.stated.iter().find(|count| count.subject == subject).map(|count| count.stated)
}

/// 17 stated and 18 named: where one of them lies in another, the two counts may both be right.
pub(super) fn places(register: &Register) -> Vec<Found> {
    let Some(stated) = stated(register, "places") else { return Vec::new() };
    let listed = register.places.len() as i64;
    if stated == listed {
        return Vec::new();
    }
    let inside: Vec<(&str, &str)> = register
        .places
        .iter()
        .flat_map(|named| {
            let around = places::chain(&named.place).into_iter().skip(1);
            around.filter_map(|around| {
                let listed = register.places.iter().any(|other| other.place == around.code);
                listed.then_some((named.place.as_str(), around.code.as_str()))
            })
        })
        .collect();
    let codes = |pick: fn(&(&str, &str)) -> String| inside.iter().map(pick).collect::<Vec<_>>().join(",");
    vec![
        Found::new("stated-places", "places", format!("{stated} / {listed}"))
            .with("stated", stated)
            .with("listed", listed)
            .with("inside", codes(|(inside, _)| (*inside).to_owned()))
            .with("around", codes(|(_, around)| (*around).to_owned())),
    ]
}

/// Five economies and six associations: one economy has two.
pub(super) fn economies(register: &Register) -> Vec<Found> {
    let Some(stated) = stated(register, "economies") else { return Vec::new() };
    let mut associations: Vec<(i64, &str)> = register
        .partners
        .iter()
        .filter(|partner| partner.kind == "association")
        .filter_map(|partner| Some((partner.organisation, register.economies.get(&partner.organisation)?.as_str())))
        .collect();
    associations.sort_unstable();
    associations.dedup();
    let count = associations.len() as i64;
    let mut economies: Vec<&str> = associations.iter().map(|(_, economy)| *economy).collect();
    economies.sort_unstable();
    let mut twice: Vec<&str> = economies.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    twice.dedup();
    economies.dedup();
    if count == stated && economies.len() as i64 == stated {
        return Vec::new();
    }
    vec![
        Found::new("economies", "economies", format!("{stated} / {count}"))
            .with("stated", stated)
            .with("listed", count)
            .with("economies", economies.len())
            .with("economy", twice.join(",")),
    ]
}

/// The current target of an activity in a unit.
fn target(register: &Register, activity: &Activity, unit: &str) -> Option<i64> {
    let history =
        targets_now(&register.targets, activity.id).iter().find(|target| target.unit == unit).map(|target| target.value);
    history.or_else(|| activity.target.filter(|_| activity.unit == unit))
}

/// Two numbers below this are equal to a third by chance too often.
const SMALLEST_PART: i64 = 10;
/// Households of two activities differ notably when one has this much more members than the other, in hundredths.
const NOTABLY: i64 = 130;

pub(super) fn quantities(register: &Register) -> Vec<Found> {
    let mut found = Vec::new();
    let has_target =
        |activity: &Activity| activity.target.is_some() || register.targets.iter().any(|target| target.activity == activity.id);
    let without: Vec<&str> =
        register.activities.iter().filter(|activity| !has_target(activity)).map(|activity| activity.code.as_str()).collect();
    if !without.is_empty() {
        let all = without.len() == register.activities.len();
        found.push(
            Found::new("no-quantity", "activities", without.join(", "))
                .with("codes", without.join(", "))
                .with("count", without.len())
                .with("all", if all { "yes" } else { "no" }),
        );
    }
    let persons: Vec<(&Activity, i64)> = register
        .activities
        .iter()
        .filter_map(|activity| Some((activity, target(register, activity, "person")?)))
        .filter(|(activity, value)| *value >= SMALLEST_PART && activity.unit == "person")
        .collect();
    for (index, (first, one)) in persons.iter().enumerate() {
        for (second, two) in &persons[index + 1..] {
            for whole in &register.activities {
                if whole.id != first.id && whole.id != second.id && target(register, whole, &whole.unit) == Some(one + two) {
                    found.push(
                        Found::new("parts-add-up", format!("activity:{}", whole.code), format!("{one} + {two} = {}", one + two))
                            .with("first", &first.code)
                            .with("second", &second.code)
                            .with("whole", &whole.code)
                            .with("sum", format!("{one} + {two} = {}", one + two)),
                    );
                }
            }
        }
    }
    let sizes: Vec<(&Activity, i64, i64)> = register
        .activities
        .iter()
        .filter_map(|activity| Some((activity, target(register, activity, "household")?, target(register, activity, "person")?)))
        .filter(|(_, households, _)| *households > 0)
        .collect();
    for (index, (first, households, persons)) in sizes.iter().enumerate() {
        for (second, other_households, other_persons) in &sizes[index + 1..] {
            // Both means of members, multiplied by both numbers of households.
            let (one, two) = (persons * other_households, other_persons * households);
            if one.max(two) * 100 > one.min(two) * NOTABLY {
                let mean = |persons: i64, households: i64| {
                    let tenths = (persons * 10 + households / 2) / households;
                    format!("{persons} / {households} = {}.{}", tenths / 10, tenths % 10)
                };
                let (one, two) = (mean(*persons, *households), mean(*other_persons, *other_households));
                found.push(
                    Found::new("household-size", format!("activity:{}", second.code), format!("{one}; {two}"))
                        .with("first", &first.code)
                        .with("second", &second.code)
                        .with("one", one)
                        .with("two", two),
                );
            }
        }
    }
    found
}
