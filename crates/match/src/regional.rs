//! The shipped prior of the model: expert estimates for lists of households in the region, in parts of one thousand.
//!
//! They are guesses in the right order of magnitude and are overruled by [`crate::Model::train`] wherever a list is long enough. Rows
//! are read as: among pairs of this class that both record the field and share a block key, so many have this level.

use crate::levels::{EvidenceField, FIELDS, LEVELS, Level, modelled};
use crate::model::{CLASSES, Model, Tables};

/// Shares of the classes among pairs that share a block key.
const PRIOR: [f64; CLASSES] = [0.05, 0.25, 0.70];
/// A level that a row does not name still happens, once in a million.
const UNSEEN: f64 = 0.001;

type Row = (Level, [f64; CLASSES]);

fn rows(field: EvidenceField) -> &'static [Row] {
    match field {
        EvidenceField::Surname => &[
            (Level::Same, [900.0, 720.0, 100.0]),
            (Level::Swapped, [10.0, 0.5, 0.5]),
            (Level::Subset, [30.0, 50.0, 5.0]),
            (Level::OneEdit, [25.0, 10.0, 10.0]),
            (Level::Close, [18.0, 30.0, 30.0]),
            (Level::Initial, [2.0, 0.5, 2.0]),
            (Level::Different, [15.0, 189.0, 852.0]),
        ],
        EvidenceField::Given => &[
            (Level::Same, [880.0, 15.0, 120.0]),
            (Level::Swapped, [10.0, 0.2, 0.5]),
            (Level::Nickname, [30.0, 3.0, 10.0]),
            (Level::Subset, [15.0, 3.0, 4.0]),
            (Level::OneEdit, [30.0, 8.0, 12.0]),
            (Level::Close, [20.0, 25.0, 30.0]),
            (Level::Initial, [5.0, 5.0, 5.0]),
            (Level::Different, [10.0, 940.0, 818.0]),
        ],
        EvidenceField::Father => &[
            (Level::Same, [850.0, 350.0, 50.0]),
            (Level::Nickname, [20.0, 10.0, 5.0]),
            (Level::Subset, [10.0, 5.0, 2.0]),
            (Level::OneEdit, [40.0, 10.0, 5.0]),
            (Level::Close, [20.0, 20.0, 20.0]),
            (Level::Initial, [40.0, 30.0, 30.0]),
            (Level::Different, [20.0, 575.0, 888.0]),
        ],
        EvidenceField::Birth => &[
            (Level::SameDay, [800.0, 4.0, 20.0]),
            (Level::SameDoubtful, [20.0, 2.0, 10.0]),
            (Level::OneDigit, [50.0, 4.0, 10.0]),
            (Level::DayMonthSwapped, [15.0, 0.5, 1.0]),
            (Level::TenYears, [5.0, 1.0, 1.0]),
            (Level::YearOnly, [80.0, 30.0, 50.0]),
            (Level::SameYear, [10.0, 30.0, 60.0]),
            (Level::NearYear, [8.0, 120.0, 80.0]),
            (Level::Different, [8.0, 270.0, 270.0]),
            (Level::OtherGeneration, [4.0, 538.0, 498.0]),
        ],
        EvidenceField::Sex => &[(Level::Same, [985.0, 450.0, 550.0]), (Level::Different, [15.0, 550.0, 450.0])],
        EvidenceField::Identity => &[
            (Level::Same, [948.0, 0.2, 0.5]),
            (Level::SameDoubtful, [20.0, 0.2, 0.5]),
            (Level::OneEdit, [30.0, 2.0, 1.0]),
            (Level::DifferentDoubtful, [20.0, 498.0, 498.0]),
            (Level::Different, [2.0, 997.6, 998.0]),
        ],
        EvidenceField::Phone => {
            &[(Level::Same, [600.0, 500.0, 20.0]), (Level::OneEdit, [40.0, 10.0, 5.0]), (Level::Different, [360.0, 490.0, 975.0])]
        }
        EvidenceField::Address => &[
            (Level::Same, [650.0, 600.0, 30.0]),
            (Level::Close, [80.0, 70.0, 10.0]),
            (Level::Subset, [50.0, 30.0, 30.0]),
            (Level::Different, [220.0, 300.0, 930.0]),
        ],
        EvidenceField::Place => &[
            (Level::Same, [880.0, 900.0, 400.0]),
            (Level::Subset, [40.0, 40.0, 30.0]),
            (Level::Close, [30.0, 30.0, 20.0]),
            (Level::SameRegion, [60.0, 60.0, 150.0]),
            (Level::Different, [90.0, 70.0, 580.0]),
        ],
        EvidenceField::Household => &[
            (Level::Same, [550.0, 450.0, 10.0]),
            (Level::Subset, [250.0, 350.0, 20.0]),
            (Level::OtherMember, [5.0, 250.0, 20.0]),
            (Level::Different, [200.0, 200.0, 970.0]),
        ],
        EvidenceField::Email => &[
            (Level::Same, [700.0, 60.0, 10.0]),
            (Level::Subset, [60.0, 5.0, 5.0]),
            (Level::Close, [60.0, 10.0, 5.0]),
            (Level::Different, [180.0, 925.0, 980.0]),
        ],
        EvidenceField::Detail | EvidenceField::SecondDetail | EvidenceField::ThirdDetail => {
            &[(Level::Same, [700.0, 250.0, 150.0]), (Level::Close, [60.0, 20.0, 20.0]), (Level::Different, [240.0, 730.0, 830.0])]
        }
    }
}

pub(crate) fn model() -> Model {
    let mut tables: Tables = [[[UNSEEN; LEVELS]; FIELDS]; CLASSES];
    for field in EvidenceField::ALL {
        for (level, parts) in rows(*field) {
            for (class, part) in tables.iter_mut().zip(parts) {
                if let Some(cell) = class.get_mut(*field as usize).and_then(|levels| levels.get_mut(modelled(*level) as usize)) {
                    *cell = *part;
                }
            }
        }
    }
    for levels in tables.iter_mut().flatten() {
        let sum: f64 = levels.iter().sum();
        levels.iter_mut().for_each(|cell| *cell /= sum);
    }
    Model { prior: PRIOR, tables, together: 0.0 }
}

/// Two persons drawn at random from a list of the region, in parts of one thousand; fields that are not named keep what they have among
/// pairs that share a key.
const STRANGERS: &[(EvidenceField, &[(Level, f64)])] = &[
    (
        EvidenceField::Surname,
        &[
            (Level::Same, 6.0),
            (Level::Swapped, 0.05),
            (Level::Subset, 0.5),
            (Level::OneEdit, 3.0),
            (Level::Close, 15.0),
            (Level::Initial, 0.5),
            (Level::Different, 975.0),
        ],
    ),
    (
        EvidenceField::Given,
        &[
            (Level::Same, 8.0),
            (Level::Swapped, 0.05),
            (Level::Nickname, 1.0),
            (Level::Subset, 0.3),
            (Level::OneEdit, 4.0),
            (Level::Close, 15.0),
            (Level::Initial, 2.0),
            (Level::Different, 970.0),
        ],
    ),
    (
        EvidenceField::Father,
        &[
            (Level::Same, 10.0),
            (Level::Nickname, 1.0),
            (Level::Subset, 0.3),
            (Level::OneEdit, 4.0),
            (Level::Close, 15.0),
            (Level::Initial, 30.0),
            (Level::Different, 940.0),
        ],
    ),
    (
        EvidenceField::Birth,
        &[
            (Level::SameDay, 0.04),
            (Level::SameDoubtful, 0.05),
            (Level::OneDigit, 0.6),
            (Level::DayMonthSwapped, 0.02),
            (Level::TenYears, 0.03),
            (Level::YearOnly, 5.0),
            (Level::SameYear, 14.0),
            (Level::NearYear, 50.0),
            (Level::Different, 380.0),
            (Level::OtherGeneration, 550.0),
        ],
    ),
    (
        EvidenceField::Identity,
        &[
            (Level::Same, 0.0001),
            (Level::SameDoubtful, 0.0005),
            (Level::OneEdit, 0.001),
            (Level::DifferentDoubtful, 400.0),
            (Level::Different, 600.0),
        ],
    ),
    (
        EvidenceField::Place,
        &[(Level::Same, 60.0), (Level::Subset, 2.0), (Level::Close, 2.0), (Level::SameRegion, 60.0), (Level::Different, 876.0)],
    ),
    (EvidenceField::Phone, &[(Level::Same, 0.002), (Level::OneEdit, 0.002), (Level::Different, 1000.0)]),
    (EvidenceField::Address, &[(Level::Same, 0.05), (Level::Close, 0.05), (Level::Subset, 15.0), (Level::Different, 985.0)]),
    (EvidenceField::Email, &[(Level::Same, 0.01), (Level::Subset, 0.5), (Level::Close, 1.0), (Level::Different, 998.0)]),
];

/// How often strangers have each level.
pub(crate) fn strangers() -> [[f64; LEVELS]; FIELDS] {
    let [_, _, mut table] = model().tables;
    for (field, parts) in STRANGERS {
        let Some(levels) = table.get_mut(*field as usize) else { continue };
        *levels = [UNSEEN / 1e6; LEVELS];
        for (level, part) in *parts {
            if let Some(cell) = levels.get_mut(modelled(*level) as usize) {
                *cell = part / 1000.0;
            }
        }
        let sum: f64 = levels.iter().sum();
        levels.iter_mut().for_each(|cell| *cell /= sum);
    }
    table
}
