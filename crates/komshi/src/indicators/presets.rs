//! Indicators ready to be chosen: the quantities that the five programmes promise. A chosen one becomes the programme's own and can be
//! changed there.

use super::{
    definition::{ByPlace, Count, Definition, Direction, Filter, Measure, Part, Time},
    model::{Dimension, Source},
};

/// A definition with its name. `statement` is a message key.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    pub code: &'static str,
    pub statement: &'static str,
    /// What it is chosen for: message key `preset-group-…`.
    pub group: &'static str,
    counted: Counted,
    denominator: Option<Counted>,
    time: Time,
    place: ByPlace,
    dimensions: &'static [Dimension],
}

#[derive(Clone, Copy, Debug)]
struct Counted {
    source: Source,
    measure: Measure,
    count: Count,
    kinds: &'static [&'static str],
    stages: &'static [&'static str],
    outcomes: &'static [&'static str],
}

const fn delivered(measure: Measure, count: Count, kinds: &'static [&'static str]) -> Counted {
    Counted { source: Source::Delivered, measure, count, kinds, stages: &[], outcomes: &[] }
}

impl Counted {
    fn part(&self) -> Part {
        let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
        Part {
            source: self.source,
            measure: self.measure,
            count: self.count,
            filter: Filter {
                kinds: texts(self.kinds),
                stages: texts(self.stages),
                outcomes: texts(self.outcomes),
                ..Filter::default()
            },
        }
    }
}

impl Preset {
    pub fn definition(&self) -> Definition {
        Definition {
            counted: self.counted.part(),
            denominator: self.denominator.map(|counted| counted.part()),
            time: self.time,
            place: self.place,
            direction: Direction::Up,
            dimensions: self.dimensions.to_vec(),
        }
    }
}

const PEOPLE: &[Dimension] = &[Dimension::Sex, Dimension::Age, Dimension::Place];
const HOUSEHOLDS: &[Dimension] = &[Dimension::Community, Dimension::Place];
const MIGRANTS: &[Dimension] = &[Dimension::Sex, Dimension::Age, Dimension::Nationality, Dimension::Place];

const fn plain(code: &'static str, statement: &'static str, group: &'static str, counted: Counted) -> Preset {
    Preset { code, statement, group, counted, denominator: None, time: Time::InPeriod, place: ByPlace::Event, dimensions: &[] }
}

const fn by(preset: Preset, dimensions: &'static [Dimension]) -> Preset {
    Preset { dimensions, ..preset }
}

const fn ratio(preset: Preset, denominator: Counted) -> Preset {
    Preset { denominator: Some(denominator), ..preset }
}

const SUM: Count = Count::Sum;
const ONCE: Count = Count::Distinct;

/// In the order in which they are offered.
pub const PRESETS: &[Preset] = &[
    // Help in kind, as R1 to R3 of a programme of packages.
    Preset {
        place: ByPlace::Residence,
        ..by(
            plain(
                "households-identified",
                "indicator-households-identified",
                "packages",
                Counted { source: Source::Identified, ..delivered(Measure::Household, ONCE, &[]) },
            ),
            HOUSEHOLDS,
        )
    },
    plain(
        "packages-prepared",
        "indicator-packages-prepared",
        "packages",
        Counted { source: Source::Prepared, ..delivered(Measure::Item, SUM, &[]) },
    ),
    plain("packages-delivered", "indicator-packages-delivered", "packages", delivered(Measure::Item, SUM, &["package"])),
    by(
        plain(
            "households-reached",
            "indicator-households-reached",
            "packages",
            delivered(Measure::Household, ONCE, &["package"]),
        ),
        HOUSEHOLDS,
    ),
    by(plain("persons-reached", "indicator-persons-reached", "packages", delivered(Measure::Person, ONCE, &["package"])), PEOPLE),
    // A day centre.
    plain("pieces-handed-over", "indicator-pieces-handed-over", "centre", delivered(Measure::Item, SUM, &["equipment"])),
    plain("value-handed-over", "indicator-value-handed-over", "centre", delivered(Measure::Money, SUM, &["equipment"])),
    by(plain("children-served", "indicator-children-served", "centre", delivered(Measure::Person, ONCE, &["day-care"])), PEOPLE),
    plain("child-days", "indicator-child-days", "centre", delivered(Measure::Person, SUM, &["day-care"])),
    ratio(
        plain("attendance-rate", "indicator-attendance-rate", "centre", delivered(Measure::Person, SUM, &["day-care"])),
        delivered(Measure::Place, SUM, &["day-care"]),
    ),
    // Open communities.
    plain("focus-groups", "indicator-focus-groups", "communities", delivered(Measure::Event, ONCE, &["focus-group"])),
    by(
        plain(
            "focus-group-people",
            "indicator-focus-group-people",
            "communities",
            delivered(Measure::Person, SUM, &["focus-group"]),
        ),
        MIGRANTS,
    ),
    plain(
        "intercultural-days",
        "indicator-intercultural-days",
        "communities",
        delivered(Measure::Event, ONCE, &["intercultural-day"]),
    ),
    by(
        plain(
            "intercultural-people",
            "indicator-intercultural-people",
            "communities",
            delivered(Measure::Person, SUM, &["intercultural-day"]),
        ),
        MIGRANTS,
    ),
    plain("trainings", "indicator-trainings", "communities", delivered(Measure::Event, ONCE, &["training"])),
    plain(
        "training-attendances",
        "indicator-training-attendances",
        "communities",
        delivered(Measure::Person, SUM, &["training"]),
    ),
    by(
        plain("persons-trained", "indicator-persons-trained", "communities", delivered(Measure::Person, ONCE, &["training"])),
        PEOPLE,
    ),
    plain("campaigns", "indicator-campaigns", "communities", delivered(Measure::Event, ONCE, &["campaign"])),
    plain("campaign-reach", "indicator-campaign-reach", "communities", delivered(Measure::Item, SUM, &["campaign"])),
    // Return.
    plain("meetings", "indicator-meetings", "return", delivered(Measure::Event, ONCE, &["meeting"])),
    plain("presentations", "indicator-presentations", "return", delivered(Measure::Event, ONCE, &["presentation"])),
    plain("go-and-see-visits", "indicator-go-and-see-visits", "return", delivered(Measure::Event, ONCE, &["go-and-see"])),
    by(
        plain("go-and-see-people", "indicator-go-and-see-people", "return", delivered(Measure::Person, ONCE, &["go-and-see"])),
        PEOPLE,
    ),
    plain("round-tables", "indicator-round-tables", "return", delivered(Measure::Event, ONCE, &["round-table"])),
    plain("families-returned", "indicator-families-returned", "return", delivered(Measure::Household, ONCE, &["return-package"])),
    by(
        plain("persons-returned", "indicator-persons-returned", "return", delivered(Measure::Person, ONCE, &["return-package"])),
        PEOPLE,
    ),
    plain("families-equipped", "indicator-families-equipped", "return", delivered(Measure::Household, ONCE, &["equipment"])),
    by(
        plain("persons-equipped", "indicator-persons-equipped", "return", delivered(Measure::Person, ONCE, &["equipment"])),
        PEOPLE,
    ),
    by(plain("course-people", "indicator-course-people", "return", delivered(Measure::Person, ONCE, &["course"])), PEOPLE),
    by(
        plain("business-people", "indicator-business-people", "return", delivered(Measure::Person, ONCE, &["business-training"])),
        PEOPLE,
    ),
    plain("referrals", "indicator-referrals", "return", delivered(Measure::Item, SUM, &["referral"])),
    plain(
        "referrals-accepted",
        "indicator-referrals-accepted",
        "return",
        Counted { outcomes: &["accepted"], ..delivered(Measure::Item, SUM, &["referral"]) },
    ),
    plain("visits", "indicator-visits", "return", delivered(Measure::Item, SUM, &["visit"])),
    Preset {
        time: Time::Snapshot,
        ..ratio(
            plain(
                "active-after-a-year",
                "indicator-active-after-a-year",
                "return",
                Counted { stages: &["12"], outcomes: &["active"], ..delivered(Measure::Household, ONCE, &["visit"]) },
            ),
            Counted { stages: &["12"], ..delivered(Measure::Household, ONCE, &["visit"]) },
        )
    },
    // Social services.
    plain(
        "organisations-contracted",
        "indicator-organisations-contracted",
        "services",
        delivered(Measure::Organisation, ONCE, &["contract"]),
    ),
    plain("value-contracted", "indicator-value-contracted", "services", delivered(Measure::Money, SUM, &["contract"])),
    plain("value-paid", "indicator-value-paid", "services", delivered(Measure::Money, SUM, &["payment"])),
    plain("training-places", "indicator-training-places", "services", delivered(Measure::Place, SUM, &["training"])),
    plain("latest-step", "indicator-latest-step", "services", delivered(Measure::Text, Count::Last, &[])),
];

pub fn find(code: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_preset_fits_together_and_has_a_code_of_its_own() {
        let mut codes = std::collections::HashSet::new();
        for preset in PRESETS {
            assert_eq!(preset.definition().problem(), None, "{}", preset.code);
            assert!(codes.insert(preset.code), "{} stands twice", preset.code);
            let kinds = &preset.definition().counted.filter.kinds;
            for kind in kinds {
                assert!(kind == "package" || crate::events::model::is_kind(kind), "{}: nobody can record a {kind}", preset.code);
            }
        }
    }
}
