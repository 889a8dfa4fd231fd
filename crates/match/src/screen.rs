//! A quick look at a pair: whether it can be one person at all. Most pairs that share a key cannot, and that is seen from a few numbers.

use crate::compare::{birth_level, name_level, rarity_shares, sex_level};
use crate::frequencies::{MOST_BITS, Rarities};
use crate::hashing::mix;
use crate::levels::{EvidenceField, FIELDS, LEVELS, Level, modelled};
use crate::model::{CLASSES, Model};
use crate::names::Glance;
use crate::row::{Day, Id, Row, at, digits_differing};
use crate::values::{Number, Values};
use komshi_text::identity::Sex;
use rayon::prelude::*;

/// log2 odds of the same person against another member of the household and against somebody unrelated.
type Odds = [f32; 2];

/// What is asked of a row first, in one line of the processor's memory: a screen looks at many millions of pairs.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Sketch {
    /// The last sixteen letters of the only number and of the telephone, four bits each.
    number: u64,
    phone: u64,
    birth: Day,
    number_birth: Day,
    given: Id,
    surname: Id,
    father: Id,
    address: Id,
    settlement: Id,
    /// Parts of the hashes of street and house number.
    street: u16,
    house: u16,
    recorded: u16,
    /// One bit for each name of another member of the household, several may have the same one.
    members: u32,
    /// How many letters the only number has; 0 if there is none, if there are several, or if it says too little.
    number_length: u8,
    phone_length: u8,
    sex: Option<Sex>,
    /// There is a maiden name, there is a postcode: such rows are looked at more closely.
    has_maiden: bool,
    has_postcode: bool,
}

impl Sketch {
    fn new(row: &Row, values: &Values) -> Sketch {
        let number = match row.numbers.of(&values.number_lists) {
            [id] => values.number(*id).filter(|number| number.plausible),
            _ => None,
        };
        let letters = number.map_or(&[][..], Number::letters);
        let address = values.address(row.address);
        // Hashes of short texts differ in their lower half only until they are mixed.
        let part = |hash: Option<u64>| u16::try_from(mix(hash.unwrap_or(0), 0) >> 48).unwrap_or(0);
        let (phone, phone_length) = digits(row.phone);
        Sketch {
            number: letters.iter().fold(0, |digits, letter| digits << 4 | u64::from(letter & 15)),
            phone,
            birth: row.birth,
            number_birth: row.number_birth,
            given: row.given,
            surname: row.surname,
            father: row.father,
            address: row.address,
            settlement: row.settlement,
            street: part(address.map(|address| address.street_key)),
            house: part(address.map(|address| address.house)),
            recorded: row.recorded(),
            members: row.members.of(&values.member_lists).iter().fold(0, |bits, key| bits | 1 << (key >> 59)),
            number_length: u8::try_from(letters.len()).unwrap_or(0),
            phone_length,
            sex: row.sex,
            has_maiden: row.maiden != 0,
            has_postcode: row.postcode != 0,
        }
    }
}

/// The last sixteen decimal digits, four bits each, and how many there are.
fn digits(mut number: u64) -> (u64, u8) {
    let (mut packed, mut length) = (0, 0);
    while number > 0 {
        if length < 16 {
            packed |= (number % 10) << (4 * length);
        }
        length += 1;
        number /= 10;
    }
    (packed, length)
}

/// Says which pairs are not worth a whole comparison. It never drops a pair whose probability is above the floor.
pub(crate) struct Screen<'a> {
    sketches: Vec<Sketch>,
    values: &'a Values,
    rarities: &'a Rarities,
    /// By field and level.
    odds: [[Odds; LEVELS]; FIELDS],
    /// The most that each field can say where both rows have it.
    most: [Odds; FIELDS],
    /// By the fields that both rows have: prior and the most that these can say.
    start: Vec<Odds>,
    floor: f32,
}

impl<'a> Screen<'a> {
    /// `floor` is a probability of the same person.
    pub(crate) fn new(model: &Model, rows: &[Row], values: &'a Values, rarities: &'a Rarities, floor: f64) -> Screen<'a> {
        let against = |bits: [f64; CLASSES]| [(bits[0] - bits[1]) as f32, (bits[0] - bits[2]) as f32];
        let mut odds = [[[0.0; 2]; LEVELS]; FIELDS];
        let mut most = [[0.0_f32; 2]; FIELDS];
        for ((field, levels), most) in EvidenceField::ALL.iter().zip(odds.iter_mut()).zip(most.iter_mut()) {
            let rarity = rarity_most(*field);
            for (level, cell) in Level::ALL.iter().zip(levels.iter_mut()) {
                *cell = against(model.bits(*field, *level));
                let same = matches!(modelled(*level), Level::SameFolded | Level::Subset);
                for ((most, bits), rarity) in most.iter_mut().zip(cell.iter()).zip(rarity) {
                    *most = most.max(bits + if same { rarity } else { 0.0 });
                }
            }
        }
        let prior = against(model.prior_bits());
        let start = (0..1_usize << FIELDS)
            .map(|mask| {
                let mut sum = prior;
                for (_, most) in most.iter().enumerate().filter(|(field, _)| mask >> field & 1 == 1) {
                    sum.iter_mut().zip(most).for_each(|(sum, most)| *sum += most);
                }
                sum
            })
            .collect();
        let sketches = rows.par_iter().map(|row| Sketch::new(row, values)).collect();
        Screen { sketches, values, rarities, odds, most, start, floor: crate::link::logit(floor) }
    }

    /// False only for pairs whose probability of one person is below the floor.
    pub(crate) fn may_be_same(&self, a: u32, b: u32) -> bool {
        let (Some(x), Some(y)) = (self.sketches.get(at(a)), self.sketches.get(at(b))) else { return false };
        let both = x.recorded & y.recorded;
        let mut bound = Bound { screen: self, both, odds: self.start.get(usize::from(both)).copied().unwrap_or_default() };
        bound.tell(EvidenceField::Birth, &[birth_level((x.birth, x.number_birth), (y.birth, y.number_birth))], 0.0);
        bound.tell(EvidenceField::Sex, &[sex_level(x.sex, y.sex)], 0.0);
        bound.tell_identity(x, y);
        bound.tell_phone(x, y);
        bound.tell_address(x, y);
        if bound.is_low() {
            return false;
        }
        let name = |id: Id| self.values.name(id);
        let exchanged = name(x.given).may_be_same(name(y.surname)) && name(y.given).may_be_same(name(x.surname));
        if !exchanged {
            bound.tell_name(EvidenceField::Given, x.given, y.given, |a, b| self.rarities.given(a, b));
            if bound.is_low() {
                return false;
            }
        }
        if !exchanged && !x.has_maiden && !y.has_maiden {
            bound.tell_name(EvidenceField::Surname, x.surname, y.surname, |a, b| self.rarities.surname(a, b));
        }
        bound.tell_name(EvidenceField::Father, x.father, y.father, |a, b| self.rarities.father(a, b));
        bound.tell_place(x, y);
        if x.members & y.members == 0 {
            bound.tell(EvidenceField::Household, &[Level::OtherMember, Level::Different], 0.0);
        }
        !bound.is_low()
    }
}

/// The most that can still be said for one person.
struct Bound<'a> {
    screen: &'a Screen<'a>,
    both: u16,
    odds: Odds,
}

impl Bound<'_> {
    fn is_low(&self) -> bool {
        self.odds.iter().any(|odds| *odds < self.screen.floor)
    }

    /// What a field says in place of the most that it could: one of these levels.
    fn tell(&mut self, field: EvidenceField, levels: &[Level], rarity: f32) {
        let at = field as usize;
        let (Some(odds), Some(most)) = (self.screen.odds.get(at), self.screen.most.get(at)) else { return };
        if self.both >> at & 1 == 0 {
            return;
        }
        let shares = rarity_shares(field);
        for (against, (bound, most)) in self.odds.iter_mut().zip(most).enumerate() {
            let said = levels.iter().filter_map(|level| odds.get(modelled(*level) as usize)?.get(against));
            let said = said.copied().fold(f32::NEG_INFINITY, f32::max);
            let share = shares.get(against + 1).copied().unwrap_or(0.0) as f32;
            *bound += said + rarity * share - most;
        }
    }

    /// Mostly plain at first glance.
    fn tell_name(&mut self, field: EvidenceField, a: Id, b: Id, rarity: impl FnOnce(Id, Id) -> f32) {
        if self.both >> field as usize & 1 == 0 {
            return;
        }
        let name = |id: Id| self.screen.values.name(id);
        let level = if a == b {
            Level::SameFolded
        } else {
            match name(a).glance(name(b)) {
                Glance::Same => Level::SameFolded,
                Glance::Different => Level::Different,
                Glance::Open => name_level(name(a), name(b), false, field != EvidenceField::Surname),
            }
        };
        let rarity = if level == Level::SameFolded { rarity(a, b) } else { 0.0 };
        self.tell(field, &[level], rarity);
    }

    /// One number each, of a length at which both are of one kind, that differ in more than two digits: neither equal nor one edit apart.
    fn tell_identity(&mut self, a: &Sketch, b: &Sketch) {
        if a.number_length == 0 || b.number_length == 0 {
            return;
        }
        match a.number_length.abs_diff(b.number_length) {
            0 if digits_differing(a.number ^ b.number).count_ones() > 2 => {
                self.tell(EvidenceField::Identity, &[Level::Different, Level::DifferentDoubtful], 0.0);
            }
            0 | 1 => {}
            _ => self.tell(EvidenceField::Identity, &[Level::NotRecorded], 0.0),
        }
    }

    fn tell_phone(&mut self, a: &Sketch, b: &Sketch) {
        let levels: &[Level] = match a.phone_length.abs_diff(b.phone_length) {
            0 if a.phone == b.phone => &[Level::Same],
            0 if digits_differing(a.phone ^ b.phone).count_ones() > 2 => &[Level::Different],
            0 | 1 => &[Level::OneEdit, Level::Different],
            _ => &[Level::Different],
        };
        self.tell(EvidenceField::Phone, levels, 0.0);
    }

    /// Where street or house number differ, the address is at most close.
    fn tell_address(&mut self, a: &Sketch, b: &Sketch) {
        match (a.street == b.street, a.house == b.house) {
            (true, true) if a.address == b.address => {
                self.tell(EvidenceField::Address, &[Level::Same], self.screen.rarities.address(a.address, b.address));
            }
            (true, true) => {}
            // Parts of hashes may be equal by chance, so the house number may differ as well.
            (false, true) => self.tell(EvidenceField::Address, &[Level::Close, Level::Subset, Level::Different], 0.0),
            (_, false) => self.tell(EvidenceField::Address, &[Level::Subset, Level::Different], 0.0),
        }
    }

    /// Only settlements are looked at, where there is nothing else.
    fn tell_place(&mut self, a: &Sketch, b: &Sketch) {
        if a.has_postcode || b.has_postcode || a.settlement == 0 || b.settlement == 0 {
            return;
        }
        let (x, y) = (self.screen.values.name(a.settlement), self.screen.values.name(b.settlement));
        if x.same_place(y) {
            let rarity = self.screen.rarities.settlement(a.settlement, b.settlement);
            self.tell(EvidenceField::Place, &[Level::Same], rarity);
        } else if matches!(x.glance(y), Glance::Different) {
            self.tell(EvidenceField::Place, &[Level::SameRegion, Level::Different], 0.0);
        }
    }
}

/// The most that rarity can add.
fn rarity_most(field: EvidenceField) -> Odds {
    match field {
        EvidenceField::Surname
        | EvidenceField::Given
        | EvidenceField::Father
        | EvidenceField::Address
        | EvidenceField::Place
        | EvidenceField::Detail
        | EvidenceField::SecondDetail
        | EvidenceField::ThirdDetail => {
            let [_, family, unrelated] = rarity_shares(field);
            [(family * MOST_BITS) as f32, (unrelated * MOST_BITS) as f32]
        }
        EvidenceField::Birth
        | EvidenceField::Sex
        | EvidenceField::Identity
        | EvidenceField::Phone
        | EvidenceField::Household
        | EvidenceField::Email => [0.0; 2],
    }
}

#[cfg(test)]
mod tests {
    use super::Screen;
    use crate::compare::Weights;
    use crate::frequencies::{Frequencies, Rarities};
    use crate::link::{Options, RowJudge};
    use crate::model::Model;
    use crate::prepare::prepare_all;
    use crate::record::{Birth, Record};
    use komshi_text::dates::Date;
    use proptest::prelude::*;

    fn person() -> impl Strategy<Value = Record> {
        let of = |texts: &'static [&'static str]| prop::sample::select(texts.to_vec());
        let names = (
            of(&["Петровић", "Petroviq", "Petrović Ilić", "Милица", "Bytyqi", "Bitiqi", "Hoxha", "Хоџа", ""]),
            of(&["Милица", "Milica", "Mica", "Agim", "Agm", "Petrović", "M.", "Aleksandar", "Aca", ""]),
            of(&["", "Jovan", "J.", "Jova", "Milan"]),
        );
        let rest = (
            of(&["", "0101980710018", "101980710018", "0101980710081", "1506995925111", "1234567890", "P00123"]),
            of(&["", "044/123-456", "044/123-465", "+38344123456", "063 111 222"]),
            of(&["", "Marsala Tita 5", "Маршала Тита бр. 5", "Marsala Titt 5", "Marsala Tita 6", "Njegoseva 5"]),
            of(&["", "Niš", "Nis", "Niška Banja", "Zvečan", "Peć", "Pejë"]),
        );
        let born = prop::option::of((prop::sample::select(vec![1970_i16, 1979, 1980, 1981, 1990]), 1_i8..3, 1_i8..3));
        (names, rest, born, prop::bool::ANY).prop_map(
            |((surname, given, father), (number, phone, address, place), born, lives)| Record {
                surname: surname.into(),
                given: given.into(),
                father: father.into(),
                identity: if number.is_empty() { Vec::new() } else { vec![number.into()] },
                phone: phone.into(),
                address: address.into(),
                place: place.into(),
                birth: born
                    .map_or(Birth::None, |(year, month, day)| Date::new(year, month, day).map_or(Birth::Year(year), Birth::Day)),
                household_names: if lives { vec!["Ana".into(), "Marko".into()] } else { Vec::new() },
                ..Record::default()
            },
        )
    }

    proptest! {
        #[test]
        fn no_pair_above_the_floor_is_dropped(people in prop::collection::vec(person(), 2..80)) {
            let (rows, values) = prepare_all(&people.iter().collect::<Vec<_>>());
            let rarities = Rarities::new(&Frequencies::of_rows(&rows, &values), &values);
            let (model, options) = (Model::regional(), Options::default());
            let screen = Screen::new(&model, &rows, &values, &rarities, options.pair_floor);
            let judge = RowJudge::new(&rows, Weights { model: &model, rarities: &rarities, values: &values }, &options);
            for (a, x) in (0..).zip(&rows) {
                for (b, y) in (0..a).zip(&rows) {
                    let [same, ..] = judge.classes(x, y);
                    prop_assert!(f64::from(same) < options.pair_floor || screen.may_be_same(a, b), "{:?} {:?} {same}", people[a as usize], people[b as usize]);
                }
            }
        }
    }
}
