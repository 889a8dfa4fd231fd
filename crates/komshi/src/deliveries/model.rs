//! What the commands of this slice are asked for, and the rules that need no database.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewDay {
    pub programme: i64,
    /// A distribution point (account of the kind `point`).
    pub account: i64,
    pub held_on: String,
    /// `09:00`, or empty.
    pub opens_at: String,
    pub closes_at: String,
    pub leader: String,
}

/// What every awarded household of a call is entitled to.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Plan {
    pub programme: i64,
    pub call: i64,
    /// Empty where help is given once; `2021-03` or a round's name where it is repeated.
    pub period: String,
    pub lines: Vec<PlanLine>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PlanLine {
    pub item: i64,
    pub quantity: i64,
    /// Only for households from this size on.
    pub size_from: Option<i64>,
    pub size_to: Option<i64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Assignment {
    pub programme: i64,
    pub days: Vec<i64>,
    pub how: Spread,
}

/// How households are spread over days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spread {
    /// To a point in the household's own place where there is one, the others evenly.
    Place,
    /// Evenly, in the order of the list.
    Count,
}

impl Spread {
    pub fn parse(text: &str) -> Spread {
        if text == "count" { Spread::Count } else { Spread::Place }
    }
}

/// Chooses a day for each household. `days`: (day, place of its point, households it has already);
/// `households`: (household, its place). The answer keeps the order of the households.
pub fn spread(days: &[(i64, String, i64)], households: &[(i64, String)], how: Spread) -> Vec<(i64, i64)> {
    let mut load: Vec<i64> = days.iter().map(|(_, _, already)| *already).collect();
    let mut assigned = Vec::with_capacity(households.len());
    for (household, place) in households {
        let near = |index: &usize| how == Spread::Place && !place.is_empty() && days[*index].1 == *place;
        let all = || 0..days.len();
        let least = all().filter(near).min_by_key(|index| load[*index]).or_else(|| all().min_by_key(|index| load[*index]));
        if let Some(index) = least {
            load[index] += 1;
            assigned.push((*household, days[index].0));
        }
    }
    assigned
}

/// A hand-over: everything that a household gets on a day, once.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct HandOver {
    pub day: i64,
    pub household: i64,
    /// Somebody else collects, with an authorisation.
    pub authorised: bool,
    pub collector_name: String,
    pub authorisation: String,
    /// Who saw it, where there is no signature.
    pub witness: String,
    /// The card was shown.
    pub card: bool,
    /// A PNG as data address. It stays out of the audit trail.
    #[serde(skip)]
    pub signature: Option<String>,
    /// A small JPEG in base64, made anew by the child process. It stays out of the audit trail.
    #[serde(skip)]
    pub photo: Option<String>,
}

/// A household came where nothing can be handed over to it.
#[derive(Clone, Copy, Debug)]
pub struct Attempt {
    pub day: i64,
    pub household: i64,
}

/// A signature is a few strokes: more than this is something else.
const LARGEST_SIGNATURE: usize = 120_000;

impl HandOver {
    /// The signature, if it is a small PNG; anything else counts as none.
    pub fn signature(&self) -> Option<&str> {
        // Every PNG starts with these bytes (PNG specification, 5.2), here in base64.
        const PNG: &str = "data:image/png;base64,iVBORw0KGgo";
        let base64 = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'+' | b'/' | b'=');
        self.signature
            .as_deref()
            .filter(|text| text.len() <= LARGEST_SIGNATURE && text.starts_with(PNG))
            .filter(|text| text.bytes().skip("data:image/png;base64,".len()).all(base64))
    }

    /// Somebody else collects: it was chosen, or a name or an authorisation was written.
    pub fn by_somebody_else(&self) -> bool {
        self.authorised || !self.collector_name.trim().is_empty() || !self.authorisation.trim().is_empty()
    }

    /// The strongest proof there is: signature, photo, witness, code; `None` without any.
    pub fn proof(&self) -> Option<&'static str> {
        if self.signature().is_some() {
            Some("signature")
        } else if self.photo.is_some() {
            Some("photo")
        } else if !self.witness.trim().is_empty() {
            Some("witness")
        } else if self.card {
            Some("code")
        } else {
            None
        }
    }
}

/// What a hand-over answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOver {
    pub operation: String,
    pub household_code: String,
    pub deliveries: Vec<i64>,
}

/// The end of a day: what is left is counted and goes back, or stays for the next day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CloseDay {
    pub day: i64,
    /// The warehouse that takes the rest; `None` leaves it at the point.
    pub warehouse: Option<i64>,
    /// (item, what lies there); items left out are taken as written.
    pub counted: Vec<(i64, i64)>,
}

/// One item on one day: what the point had, what went out, what must be left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReconciledItem {
    pub item: i64,
    pub name: String,
    pub unit: String,
    pub entitled: i64,
    pub delivered: i64,
    pub not_collected: i64,
    /// What the ledger says lies at the point now.
    pub left: i64,
}

impl ReconciledItem {
    /// What must still be brought to the point, so that everybody who may come gets it.
    pub fn missing(&self) -> i64 {
        (self.entitled - self.delivered - self.left).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn households_go_to_their_place_and_otherwise_evenly() {
        let days = [(1, "north".to_owned(), 0), (2, "south".to_owned(), 0)];
        let households: Vec<(i64, String)> = [(10, "south"), (11, "south"), (12, "elsewhere"), (13, ""), (14, "north")]
            .map(|(id, place)| (id, place.to_owned()))
            .into();
        assert_eq!(spread(&days, &households, Spread::Place), [(10, 2), (11, 2), (12, 1), (13, 1), (14, 1)]);
        assert_eq!(spread(&days, &households, Spread::Count), [(10, 1), (11, 2), (12, 1), (13, 2), (14, 1)]);
        assert_eq!(spread(&[], &households, Spread::Count), []);
    }

    #[test]
    fn only_a_small_png_is_a_signature() {
        let with = |signature: &str| HandOver { signature: Some(signature.into()), ..HandOver::default() };
        let png = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==";
        assert_eq!(with(png).proof(), Some("signature"));
        assert_eq!(with("data:image/svg+xml;base64,PHN2Zz4=").proof(), None);
        assert_eq!(with(&format!("{png}\" onload=\"x")).proof(), None);
        assert_eq!(with(&format!("{png}{}", "A".repeat(LARGEST_SIGNATURE))).proof(), None);
        assert_eq!(HandOver { witness: "Arta".into(), ..with("") }.proof(), Some("witness"));
        assert_eq!(HandOver { card: true, ..HandOver::default() }.proof(), Some("code"));
        assert_eq!(HandOver { photo: Some("/9j/".into()), card: true, ..HandOver::default() }.proof(), Some("photo"));
    }

    #[test]
    fn whoever_writes_a_name_means_somebody_else() {
        let check = |collector_name: &str, authorisation: &str, expect| {
            let hand =
                HandOver { collector_name: collector_name.into(), authorisation: authorisation.into(), ..HandOver::default() };
            assert_eq!(hand.by_somebody_else(), expect, "{collector_name} {authorisation}");
        };
        check("", " ", false);
        check("Arta", "", true);
        check("", "by phone", true);
    }
}
