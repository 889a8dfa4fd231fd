//! What one indicator counts, as data: which records, how they become a number, over which time, whose place.

use serde::{Deserialize, Serialize};

use super::model::{Dimension, Source};

/// A closed set whose values stand in the database, in addresses and as the end of message keys.
macro_rules! closed {
    ($(#[$about:meta])* $name:ident { $($(#[$one:meta])* $variant:ident => $text:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name { $($(#[$one])* #[serde(rename = $text)] $variant,)* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }

            pub fn parse(text: &str) -> Option<$name> {
                match text { $($text => Some($name::$variant),)* _ => None }
            }
        }
    };
}

closed! {
    /// What is counted.
    Measure {
        /// Persons by name, each once or each time; people counted without names stand beside or in the sum.
        Person => "person",
        Household => "household",
        Organisation => "organisation",
        /// What took place.
        Event => "event",
        /// Pieces, packages, copies, visits, referrals: whatever a hand-over has a quantity of.
        Item => "item",
        /// Places offered at events: seats, children expected on a day.
        Place => "place",
        /// Minor units of one currency.
        Money => "money",
        /// The words of the newest record.
        Text => "text",
    }
}

closed! {
    /// How records become a number.
    Count {
        /// Each once, however often.
        Distinct => "distinct",
        /// Each time.
        Sum => "sum",
        /// The newest record of each alone.
        Last => "last",
    }
}

closed! {
    /// Over which time a number runs.
    Time {
        /// From the first to the last day of the period.
        InPeriod => "in_period",
        /// From the beginning of the programme to the last day of the period. Not to be added up over periods.
        Cumulative => "cumulative",
        /// How it stands on the last day: of each subject the newest record until then.
        Snapshot => "snapshot",
    }
}

closed! {
    /// Whose place a place is.
    ByPlace {
        Residence => "by_residence",
        Event => "by_event",
    }
}

closed! {
    /// Which way is better.
    Direction {
        Up => "up",
        Down => "down",
    }
}

/// Which records count. An empty list leaves all in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// Codes of activities.
    pub activities: Vec<String>,
    /// Kinds of events and hand-overs, see `events::model`.
    pub kinds: Vec<String>,
    /// `12` months after a hand-over, or the number of an instalment.
    pub stages: Vec<String>,
    /// What came of it, until the last day of the period.
    pub outcomes: Vec<String>,
    /// Codes of the gazetteer; a place holds those that lie in it.
    pub places: Vec<String>,
    /// ISO 4217, for money; empty is the programme's currency.
    pub currency: String,
}

/// One quantity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub source: Source,
    pub measure: Measure,
    pub count: Count,
    #[serde(default)]
    pub filter: Filter,
}

/// One indicator as it is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    pub counted: Part,
    /// With it the indicator is a ratio: the sum of the one by the sum of the other, never a mean of percentages.
    #[serde(default)]
    pub denominator: Option<Part>,
    pub time: Time,
    pub place: ByPlace,
    pub direction: Direction,
    /// Broken down by each of these on its own.
    #[serde(default)]
    pub dimensions: Vec<Dimension>,
}

/// The unit of a ratio.
pub const PERCENT: &str = "percent";

impl Definition {
    /// The unit of its number, for readers: `person`, `money`, `percent`.
    pub fn unit(&self) -> &'static str {
        if self.denominator.is_some() { PERCENT } else { self.counted.measure.as_str() }
    }

    /// What does not fit together, as a message key.
    pub fn problem(&self) -> Option<&'static str> {
        let parts = || [Some(&self.counted), self.denominator.as_ref()].into_iter().flatten();
        if self.denominator.is_some() && parts().any(|part| part.measure == Measure::Text) {
            return Some("indicator-text-no-ratio");
        }
        if parts().any(|part| part.count == Count::Distinct && !can_be_distinct(part.measure)) {
            return Some("indicator-not-distinct");
        }
        if parts().any(|part| part.source == Source::Identified && !matches!(part.measure, Measure::Person | Measure::Household))
            || parts().any(|part| part.source == Source::Prepared && part.measure != Measure::Item)
        {
            return Some("indicator-source-unit");
        }
        let last = self.time == Time::Snapshot || parts().any(|part| part.count == Count::Last);
        if last && parts().any(|part| part.source != Source::Delivered) {
            return Some("indicator-last-deliveries");
        }
        None
    }

    /// Whether parts by dimensions can be made: people, households and organisations, each once or each time.
    pub fn can_be_broken_down(&self) -> bool {
        self.denominator.is_none()
            && matches!(self.counted.measure, Measure::Person | Measure::Household)
            && self.counted.count != Count::Last
            && self.time != Time::Snapshot
    }
}

fn can_be_distinct(measure: Measure) -> bool {
    matches!(measure, Measure::Person | Measure::Household | Measure::Organisation | Measure::Event)
}

/// What a definition gives for a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Achieved {
    /// Units, minor units of money.
    Number {
        value: i64,
    },
    Ratio {
        numerator: i64,
        denominator: i64,
    },
    Text {
        value: String,
    },
    /// A ratio of nothing, or no words yet: no value, which is not 0.
    Nothing,
}

impl Achieved {
    /// For comparing with a target: units, minor units, tenths of a percent for ratios (rounded half up).
    pub fn number(&self) -> Option<i64> {
        match self {
            Achieved::Number { value } => Some(*value),
            Achieved::Ratio { numerator, denominator } => tenths_of_percent(*numerator, *denominator),
            Achieved::Text { .. } | Achieved::Nothing => None,
        }
    }
}

/// 412 of 525 -> 785: tenths of a percent, rounded half up; `None` of nothing.
pub fn tenths_of_percent(numerator: i64, denominator: i64) -> Option<i64> {
    if denominator == 0 {
        return None;
    }
    let sign = i128::from(denominator.signum());
    let (numerator, denominator) = (i128::from(numerator) * sign, i128::from(denominator) * sign);
    let doubled = (numerator * 2000 + denominator).div_euclid(denominator * 2);
    i64::try_from(doubled).ok()
}

/// How far from the baseline to the target, in tenths of a percent: `(A-B)/(T-B)`. `None` without a target, or where the target is the
/// baseline.
pub fn progress(achieved: Option<i64>, baseline: Option<i64>, target: Option<i64>) -> Option<i64> {
    let (achieved, target, baseline) = (achieved?, target?, baseline.unwrap_or(0));
    tenths_of_percent(achieved - baseline, target - baseline)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_rounded_half_up_and_nothing_has_no_value() {
        let check = |numerator, denominator, expect| assert_eq!(tenths_of_percent(numerator, denominator), expect);
        check(412, 525, Some(785));
        check(96, 104, Some(923));
        check(84, 120, Some(700));
        check(0, 104, Some(0));
        check(1, 3, Some(333));
        check(2, 3, Some(667));
        check(1, 2000, Some(1));
        check(0, 0, None);
        check(5, 0, None);
    }

    #[test]
    fn progress_runs_from_the_baseline_to_the_target() {
        let check = |achieved, baseline, target, expect| assert_eq!(progress(achieved, baseline, target), expect);
        check(Some(8), None, Some(8), Some(1000));
        check(Some(46), None, Some(45), Some(1022));
        check(Some(60), Some(40), Some(80), Some(500));
        // Fewer is better: from 30 down to 10.
        check(Some(20), Some(30), Some(10), Some(500));
        check(Some(20), None, None, None);
        check(None, None, Some(10), None);
        check(Some(3), Some(10), Some(10), None);
    }

    #[test]
    fn a_mean_of_percentages_is_another_number() {
        // 9 of 10 and 10 of 90: together 19 of 100, while the mean of the two percentages says half.
        assert_eq!(tenths_of_percent(9 + 10, 10 + 90), Some(190));
    }
}
