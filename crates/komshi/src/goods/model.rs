//! What the commands of this slice are asked for, and the rules that need no database.

use serde::{Deserialize, Serialize};

pub const ITEM_CATEGORIES: &[&str] = &["food", "hygiene", "medical", "equipment", "other"];
pub const UNITS: &[&str] = &["package", "piece", "kilogram", "litre", "box"];
pub const CONTRIBUTOR_KINDS: &[&str] = &["firm", "person", "organisation", "supplier", "volunteer"];
/// The accounts that are real places: their stock never falls below zero.
pub const PLACE_KINDS: &[&str] = &["warehouse", "packing", "point"];

/// Accounts of which a programme has one: the kind is all that there is to say of them.
pub const COMMON_KINDS: &[&str] = &["household", "loss", "count", "recipe"];

/// Whether goods can lie there, so that its stock can never be less than nothing.
pub fn is_physical(account_kind: &str) -> bool {
    PLACE_KINDS.contains(&account_kind)
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewItem {
    pub programme: i64,
    pub code: String,
    pub name: String,
    pub unit: String,
    pub category: String,
    /// The activity that a delivery of this item counts for.
    pub activity: Option<i64>,
    /// Empty for what is not a kit.
    pub recipe: Vec<RecipeLine>,
    pub is_kit: bool,
}

/// One line of the recipe of a kit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecipeLine {
    pub item: i64,
    pub quantity: i64,
    /// Once for each person the kit is packed for, not once a kit.
    pub per_person: bool,
    /// The line counts for households from this size on.
    pub size_from: Option<i64>,
    /// The line counts for households up to this size.
    pub size_to: Option<i64>,
}

/// What goes into `kits` kits packed for households of `persons`: (item, quantity), each item once, in the order of the recipe.
pub fn components(recipe: &[RecipeLine], persons: i64, kits: i64) -> Vec<(i64, i64)> {
    let mut needed: Vec<(i64, i64)> = Vec::new();
    for line in recipe.iter().filter(|line| in_band(persons, line.size_from, line.size_to)) {
        let quantity = line.quantity * kits * if line.per_person { persons } else { 1 };
        match needed.iter_mut().find(|(item, _)| *item == line.item) {
            Some((_, sum)) => *sum += quantity,
            None => needed.push((line.item, quantity)),
        }
    }
    needed.retain(|(_, quantity)| *quantity > 0);
    needed
}

/// Whether a household of `size` falls in a band; an open end holds everything.
pub fn in_band(size: i64, from: Option<i64>, to: Option<i64>) -> bool {
    from.is_none_or(|from| size >= from) && to.is_none_or(|to| size <= to)
}

/// The tables of a household's size that a recipe is written with: `1-6`, `7-`, or nothing for all.
pub fn read_band(text: &str) -> Option<(Option<i64>, Option<i64>)> {
    let text = text.replace(['–', '—'], "-").replace('+', "-");
    if text.trim().is_empty() {
        return Some((None, None));
    }
    let number = |part: &str| match part.trim() {
        "" => Some(None),
        digits => digits.parse::<i64>().ok().filter(|size| (1..=99).contains(size)).map(Some),
    };
    match text.split_once('-') {
        Some((from, to)) => {
            let (from, to) = (number(from)?, number(to)?);
            (from.is_none() || to.is_none() || from <= to).then_some((from, to))
        }
        None => number(&text).map(|size| (size, size)),
    }
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewContributor {
    pub programme: i64,
    pub name: String,
    /// One of [`CONTRIBUTOR_KINDS`].
    pub kind: String,
    /// The user who may follow the gifts of this contributor.
    pub app_user: Option<i64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewPlace {
    pub programme: i64,
    /// One of [`PLACE_KINDS`].
    pub kind: String,
    pub name: String,
    /// Gazetteer code of the municipality or settlement.
    pub place: String,
    pub address: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewDonation {
    pub programme: i64,
    pub contributor: i64,
    pub item: i64,
    pub quantity: i64,
    pub announced_on: String,
    pub note: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StockDonation {
    pub donation: i64,
    pub warehouse: i64,
    pub occurred_on: String,
    /// Empty: `D-` and the number of the gift's day.
    pub label: String,
    pub expires_on: Option<String>,
}

/// Goods bought: from a supplier into a place.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewReceipt {
    pub programme: i64,
    pub supplier: i64,
    pub to: i64,
    pub item: i64,
    pub quantity: i64,
    pub label: String,
    pub expires_on: Option<String>,
    pub occurred_on: String,
    pub document: String,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewMove {
    pub programme: i64,
    pub from: i64,
    pub to: i64,
    pub item: i64,
    /// `None`: what expires first goes first.
    pub batch: Option<i64>,
    pub quantity: i64,
    pub occurred_on: String,
    pub document: String,
}

/// Volunteers pack kits at a place: what the recipe names is taken there, the kits lie there afterwards.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewPacking {
    pub programme: i64,
    pub at: i64,
    pub kit: i64,
    pub kits: i64,
    /// The size of household that they are packed for; for recipes without lines per person it does not matter.
    pub persons: i64,
    pub occurred_on: String,
    pub label: String,
    /// The volunteers who packed, with the minutes they gave.
    pub volunteers: Vec<i64>,
    pub minutes: Option<i64>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewLoss {
    pub programme: i64,
    pub account: i64,
    pub item: i64,
    pub batch: i64,
    pub quantity: i64,
    pub reason: String,
}

/// What lies on the shelf of one place, batch by batch.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewCount {
    pub programme: i64,
    pub account: i64,
    pub occurred_on: String,
    /// (item, batch, what was counted)
    pub lines: Vec<(i64, i64, i64)>,
}

/// What a count found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub as_written: i64,
    /// Lines with less on the shelf than written: each became a proposed loss.
    pub missing: i64,
    /// Lines with more on the shelf than written: each became an entry.
    pub surplus: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewTask {
    pub programme: i64,
    pub volunteer: i64,
    /// packing · transport · distribution · registration · other
    pub task: String,
    pub place: String,
    pub done_on: String,
    pub minutes: Option<i64>,
    pub distribution_day: Option<i64>,
}

pub const TASKS: &[&str] = &["packing", "transport", "distribution", "registration", "other"];

/// The way of a gift: what became of it, in numbers, days and municipalities. It never holds a name or an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Way {
    pub donation: i64,
    pub contributor: String,
    pub item: String,
    pub unit: String,
    pub state: String,
    pub announced_on: String,
    pub announced: i64,
    pub received: Option<i64>,
    pub accepted: Option<i64>,
    /// Where the rest of it lies now: (kind of place, name, quantity).
    pub lies: Vec<(String, String, i64)>,
    /// Handed over: (day, municipality, quantity), taken back ones left out.
    pub delivered: Vec<(String, String, i64)>,
    /// Packed into kits.
    pub packed: Vec<PackedInto>,
    pub lost: i64,
}

/// Part of a gift that went into kits. Kits of one packing hold goods of several givers, so their deliveries are counted in kits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PackedInto {
    pub kit: String,
    pub on: String,
    /// How much of the gift went into these kits.
    pub quantity: i64,
    pub kits: i64,
    pub kits_delivered: i64,
}

impl Way {
    pub fn delivered_in_all(&self) -> i64 {
        self.delivered.iter().map(|(_, _, quantity)| quantity).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipe_counts_by_kit_by_person_and_by_band() {
        let line = |item, quantity, per_person, size_from, size_to| RecipeLine { item, quantity, per_person, size_from, size_to };
        let recipe = [
            line(1, 2, false, None, None),
            line(2, 1, true, None, None),
            line(3, 5, false, Some(7), None),
            line(1, 1, true, Some(7), Some(9)),
        ];
        assert_eq!(components(&recipe, 4, 10), [(1, 20), (2, 40)]);
        assert_eq!(components(&recipe, 7, 10), [(1, 90), (2, 70), (3, 50)]);
        assert_eq!(components(&recipe, 12, 1), [(1, 2), (2, 12), (3, 5)]);
    }

    #[test]
    fn bands_are_read_as_people_write_them() {
        let check = |text: &str, expect| assert_eq!(read_band(text), expect, "{text}");
        check("", Some((None, None)));
        check("1-6", Some((Some(1), Some(6))));
        check("7+", Some((Some(7), None)));
        check("7–", Some((Some(7), None)));
        check("-3", Some((None, Some(3))));
        check("4", Some((Some(4), Some(4))));
        check("6-1", None);
        check("seven", None);
    }
}
