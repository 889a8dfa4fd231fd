//! Kinds of what is recorded, and the rules of their rows.

use serde::{Deserialize, Serialize};

use crate::indicators::model::{AGE_BANDS, DECLINED, NOT_RECORDED, SEXES};

/// What takes place on a day, with people who take part.
pub const EVENT_KINDS: &[&str] = &[
    "meeting",
    "presentation",
    "go-and-see",
    "round-table",
    "focus-group",
    "intercultural-day",
    "training",
    "course",
    "business-training",
    "mentoring",
    "day-care",
    "campaign",
    "other-event",
];

/// What reaches a household, a person, an organisation or everybody.
pub const GIVEN_KINDS: &[&str] =
    &["equipment", "return-package", "transport", "material", "visit", "referral", "contract", "payment"];

/// What only those record who follow grants.
pub const GRANT_KINDS: &[&str] = &["contract", "payment"];
/// States of a grant: not paid in full, paid to the cent, paid beyond what was agreed.
pub const GRANT_STATES: &[&str] = &["open", "paid", "over"];

pub fn is_event(kind: &str) -> bool {
    EVENT_KINDS.contains(&kind)
}

pub fn is_given(kind: &str) -> bool {
    GIVEN_KINDS.contains(&kind)
}

pub fn is_kind(kind: &str) -> bool {
    is_event(kind) || is_given(kind)
}

/// Languages that something may be held in: those of the region, and those of people on the move.
pub const LANGUAGES: &[&str] = &["sr", "sq", "bs", "mk", "tr", "rom", "en", "ar", "fa", "ps", "ur", "ku", "fr"];

/// The unit of a quantity of what was given.
pub fn unit_of(kind: &str) -> &'static str {
    match kind {
        "equipment" => "piece",
        "return-package" => "package",
        "transport" => "transport",
        "material" => "copy",
        "visit" => "visit",
        "referral" => "referral",
        // A contract or a payment is counted in money and in organisations, never in pieces.
        "contract" | "payment" => "money",
        _ => "event",
    }
}

/// Whom something reached.
pub const SUBJECT_KINDS: &[&str] = &["household", "person", "organisation", "public"];

/// What may come of a referral or a visit.
pub const OUTCOMES: &[&str] = &["pending", "accepted", "refused", "active", "not-active"];

/// What a visit or a referral says of its own, for the choice in a form.
pub fn outcomes_of(kind: &str) -> &'static [&'static str] {
    match kind {
        "referral" => &["pending", "accepted", "refused"],
        "visit" => &["active", "not-active"],
        _ => &[],
    }
}

/// How it stands with a visit after a hand-over: its day is past, or within the next thirty, or later, or it was made.
pub const VISIT_STATES: &[&str] = &["overdue", "due", "later", "made"];

/// Nationalities of people on the move through the region (ISO 3166-1, lower case), and all others in one word.
pub const NATIONALITIES: &[&str] = &["af", "bd", "dz", "eg", "in", "iq", "ir", "ma", "pk", "ps", "so", "sy", "tr", "other"];

/// People counted without their names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// `female`, `male`, `declined` or `not_recorded`.
    pub sex: String,
    /// One of the age bands or `not_recorded`.
    pub age_band: String,
    /// One of [`NATIONALITIES`] or `not_recorded`.
    pub nationality: String,
    pub people: i64,
}

impl Group {
    /// What is wrong with it, as a message key.
    pub fn problem(&self) -> Option<&'static str> {
        let fits = |value: &str, set: &[&str]| value == NOT_RECORDED || set.contains(&value);
        if self.people < 1 || self.people > MOST_PEOPLE {
            Some("event-people-wrong")
        } else if !(fits(&self.sex, &SEXES) || self.sex == DECLINED) {
            Some("event-sex-unknown")
        } else if !fits(&self.age_band, &AGE_BANDS) {
            Some("event-age-unknown")
        } else if !fits(&self.nationality, NATIONALITIES) {
            Some("event-nationality-unknown")
        } else {
            None
        }
    }
}

/// More people at one event without names is a slip of the keyboard; a campaign has its reach.
pub const MOST_PEOPLE: i64 = 100_000;

/// Groups of one event that say the same are one.
pub fn joined(groups: &[Group]) -> Vec<Group> {
    let mut joined: Vec<Group> = Vec::new();
    for group in groups {
        let same = joined
            .iter_mut()
            .find(|one| one.sex == group.sex && one.age_band == group.age_band && one.nationality == group.nationality);
        match same {
            Some(one) => one.people += group.people,
            None => joined.push(group.clone()),
        }
    }
    joined
}

/// The band that an age in years lies in.
pub fn band_of(age: i64) -> Option<&'static str> {
    match age {
        0..=14 => Some(AGE_BANDS[0]),
        15..=29 => Some(AGE_BANDS[1]),
        30..=64 => Some(AGE_BANDS[2]),
        65..=125 => Some(AGE_BANDS[3]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(sex: &str, age_band: &str, nationality: &str, people: i64) -> Group {
        Group { sex: sex.into(), age_band: age_band.into(), nationality: nationality.into(), people }
    }

    #[test]
    fn groups_are_of_closed_sets() {
        let check = |one: Group, expect: Option<&str>| assert_eq!(one.problem(), expect, "{one:?}");
        check(group("female", "15-29", "af", 12), None);
        check(group("not_recorded", "not_recorded", "not_recorded", 1), None);
        check(group("declined", "65-over", "other", 3), None);
        check(group("woman", "15-29", "af", 1), Some("event-sex-unknown"));
        check(group("male", "15-30", "af", 1), Some("event-age-unknown"));
        check(group("male", "15-29", "xx", 1), Some("event-nationality-unknown"));
        check(group("male", "15-29", "af", 0), Some("event-people-wrong"));
    }

    #[test]
    fn the_same_group_twice_is_one() {
        let groups = [group("male", "15-29", "af", 4), group("female", "15-29", "af", 2), group("male", "15-29", "af", 3)];
        assert_eq!(joined(&groups), [group("male", "15-29", "af", 7), group("female", "15-29", "af", 2)]);
    }
}
