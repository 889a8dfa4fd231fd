//! Invented people: folded and accented names of the region put together from parts, in households of one to six. A household is a
//! function of its number, so an import can speak again of households that the registry has without keeping them in memory.

use komshi_documents::read::Cell;
use komshi_text::script::to_cyrillic;

const SEED: u64 = 0x006B_6F6D_7368_6921;

/// Half of the households have names of the first kind, half of the second.
const STEMS: [&[&str]; 2] = [
    &[
        "Petr", "Jovan", "Nikol", "Mark", "Stojan", "Đorđ", "Milos", "Radoj", "Vuk", "Sim", "Ilij", "Filip", "Anđelk", "Bogdan",
        "Cvetk", "Dragić", "Gavril", "Živk", "Krst", "Lazar", "Mihajl", "Nedeljk", "Obrad", "Pavl", "Rist", "Sav", "Tod", "Uroš",
        "Veljk", "Zdravk", "Aleks", "Blag", "Dim", "Grig", "Jakš", "Koj", "Luk", "Mat", "Novak", "Perić", "Rak", "Stev", "Tas",
        "Vas", "Zarić",
    ],
    &[
        "Shaban", "Hox", "Kras", "Gash", "Berish", "Morin", "Bytyq", "Thaç", "Osman", "Halit", "Rexh", "Syl", "Ibrahim",
        "Mustaf", "Ahmet", "Jashar", "Kryez", "Zeqir", "Selim", "Ram", "Salih", "Hysen", "Kadri", "Limon", "Xhem", "Avd",
        "Bajram", "Dem", "Elshan", "Fazli", "Haliml", "Islam", "Kurtesh", "Latif", "Maliq", "Nezir", "Pajazit", "Qerim", "Shal",
        "Ukshin", "Veli", "Zymber",
    ],
];
const ENDINGS: [&[&str]; 2] = [
    &["ović", "ić", "ević", "anović", "inović", "ović Savić", "ov", "ski", "čević", "ulović", "ašević", "ojević"],
    &["i", "a", "aj", "u", "iqi", "olli", "ani", "ellari", "eci", "oshi", "ushi", "ani Gashi"],
];
const MEN: [&[&str]; 2] = [
    &[
        "Dušan",
        "Petar",
        "Milan",
        "Nikola",
        "Goran",
        "Zoran",
        "Ljubiša",
        "Miloš",
        "Slobodan",
        "Vladan",
        "Božidar",
        "Aleksandar",
        "Nenad",
        "Srđan",
        "Živorad",
        "Čedomir",
        "Radovan",
        "Stefan",
        "Uroš",
        "Đorđe",
        "Branko",
        "Momčilo",
        "Dejan",
        "Predrag",
        "Siniša",
    ],
    &[
        "Besnik", "Qamil", "Shefqet", "Agron", "Bekim", "Fatmir", "Ilir", "Luan", "Naser", "Visar", "Arben", "Driton", "Xhevat",
        "Hamdi", "Musa", "Nusret", "Rexhep", "Sabri", "Skënder", "Valon", "Ymer", "Zef", "Çlirim", "Gëzim", "Lirim",
    ],
];
const WOMEN: [&[&str]; 2] = [
    &[
        "Jovanka",
        "Milica",
        "Ana",
        "Ljiljana",
        "Snežana",
        "Vesna",
        "Gordana",
        "Dragana",
        "Mirjana",
        "Jelena",
        "Biljana",
        "Svetlana",
        "Nada",
        "Zorica",
        "Olivera",
        "Stana",
        "Ružica",
        "Živka",
        "Đurđina",
        "Čila",
        "Branka",
        "Tijana",
        "Marija",
        "Danica",
        "Sanja",
    ],
    &[
        "Arta",
        "Vjosa",
        "Teuta",
        "Shpresa",
        "Drita",
        "Mimoza",
        "Fatime",
        "Hatixhe",
        "Lule",
        "Merita",
        "Nexhmije",
        "Valbona",
        "Xhevahire",
        "Zyrafete",
        "Albana",
        "Blerta",
        "Elira",
        "Flutura",
        "Gjyle",
        "Hana",
        "Igballe",
        "Lirije",
        "Sabahate",
        "Violeta",
        "Yllka",
    ],
];
const STREETS: &[&str] = &[
    "Lole Ribara",
    "Kosovska",
    "Kralja Petra",
    "Oslobođenja",
    "Nemanjina",
    "Filipa Višnjića",
    "Čika Jovina",
    "Knjaza Miloša",
    "Sutjeska",
    "Vidovdanska",
    "Rruga e Dëshmorëve",
    "Nëna Terezë",
    "Adem Jashari",
    "Skënderbeu",
    "Ukshin Hoti",
    "Agim Ramadani",
    "Rruga B",
    "Isa Boletini",
];

/// A row of random numbers that is the same at every run (splitmix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(number: u64) -> Dice {
        let mut dice = Dice(SEED ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// Few names are frequent and many are rare: the square of a random share leans to the beginning.
    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        from[(share * share * from.len() as f64) as usize]
    }
}

#[derive(Clone, Debug)]
pub struct Person {
    pub surname: String,
    pub given: &'static str,
    pub father: &'static str,
    pub female: bool,
    /// Day, month, year.
    pub birth: (u64, u64, u64),
    /// A personal number whose check digit is right.
    pub number: String,
}

#[derive(Clone, Debug)]
pub struct Household {
    pub number: u64,
    /// The head first.
    pub members: Vec<Person>,
    pub phone: String,
    pub address: String,
    pub income: u64,
    cyrillic: bool,
}

pub fn household(number: u64) -> Household {
    let dice = &mut Dice::new(number);
    let kind = dice.below(2) as usize;
    let surname = format!("{}{}", dice.pick(STEMS[kind]), dice.pick(ENDINGS[kind]));
    let father = dice.pick(MEN[kind]);
    let size = 1 + dice.below(6);
    let members = (0..size).map(|index| person(dice, kind, &surname, father, index)).collect();
    Household {
        number,
        members,
        phone: format!("0{}", 44_100_000 + dice.below(900_000) * 11 + number % 11),
        address: format!("{} {}", dice.pick(STREETS), 1 + dice.below(240)),
        income: dice.below(600),
        cyrillic: kind == 0 && dice.below(2) == 0,
    }
}

fn person(dice: &mut Dice, kind: usize, surname: &str, father: &'static str, index: u64) -> Person {
    let female = dice.below(2) == 0;
    let given = dice.pick(if female { WOMEN[kind] } else { MEN[kind] });
    let (first, years) = if index < 2 { (1935, 65) } else { (2000, 22) };
    let birth = (1 + dice.below(28), 1 + dice.below(12), first + dice.below(years));
    let serial = dice.below(500) + if female { 500 } else { 0 };
    let twelve = format!("{:02}{:02}{:03}{:02}{serial:03}", birth.0, birth.1, birth.2 % 1000, 10 + dice.below(90));
    Person { surname: surname.to_owned(), given, father, female, birth, number: with_check_digit(dice, twelve) }
}

/// JMBG: weights 7 to 2 twice, modulo 11. A serial whose check digit would be ten is not given out, so its region is changed.
fn with_check_digit(dice: &mut Dice, mut twelve: String) -> String {
    loop {
        let sum: u64 = twelve
            .bytes()
            .zip([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2])
            .map(|(digit, weight)| u64::from(digit - b'0') * weight)
            .sum();
        match 11 - sum % 11 {
            10 => twelve.replace_range(7..9, &format!("{}", 10 + dice.below(90))),
            rest => return format!("{twelve}{}", rest % 11),
        }
    }
}

impl Person {
    pub fn birth_text(&self) -> String {
        format!("{:02}.{:02}.{}.", self.birth.0, self.birth.1, self.birth.2)
    }
}

pub const HEADS: [&str; 14] = [
    "Redni broj",
    "Prezime",
    "Ime",
    "Ime oca",
    "JMBG",
    "Datum rođenja",
    "Pol",
    "Adresa",
    "Telefon",
    "Broj članova",
    "Deca do 15",
    "Preko 65",
    "Mesečni prihod",
    "Datum prijave",
];
pub const MEMBERS: [&str; 7] = ["Broj domaćinstva", "Prezime", "Ime", "JMBG", "Datum rođenja", "Pol", "Srodstvo"];

impl Household {
    /// The row of the head under [`HEADS`]. Some lists are in Cyrillic.
    pub fn head_row(&self) -> Vec<String> {
        let head = &self.members[0];
        let script = |text: &str| if self.cyrillic { to_cyrillic(text) } else { text.to_owned() };
        let of_age = |test: fn(u64) -> bool| self.members.iter().filter(|one| test(one.birth.2)).count().to_string();
        vec![
            self.number.to_string(),
            script(&head.surname),
            script(head.given),
            script(head.father),
            head.number.clone(),
            head.birth_text(),
            if head.female { "ž" } else { "m" }.to_owned(),
            script(&self.address),
            self.phone.clone(),
            self.members.len().to_string(),
            of_age(|year| year > 2006),
            of_age(|year| year < 1956),
            self.income.to_string(),
            format!("{:02}.02.2021.", 1 + self.number % 28),
        ]
    }

    /// The rows of the others under [`MEMBERS`].
    pub fn member_rows(&self) -> Vec<Vec<String>> {
        let rows = self.members.iter().enumerate().skip(1).map(|(index, one)| {
            vec![
                self.number.to_string(),
                one.surname.clone(),
                one.given.to_owned(),
                one.number.clone(),
                one.birth_text(),
                if one.female { "ž" } else { "m" }.to_owned(),
                match (index, one.female) {
                    (1, true) => "supruga",
                    (1, false) => "suprug",
                    (_, true) => "ćerka",
                    (_, false) => "sin",
                }
                .to_owned(),
            ]
        });
        rows.collect()
    }

    /// The same head as another office writes it: other script, no accents, no number, or a wrong digit in the day.
    pub fn other_spelling(&self) -> Vec<String> {
        let mut row = self.head_row();
        let dice = &mut Dice::new(self.number ^ 0xFFFF_0000);
        match dice.below(4) {
            0 => row[1..4].iter_mut().for_each(|name| *name = to_cyrillic(name)),
            1 => row[1..4].iter_mut().for_each(|name| *name = komshi_text::fold::fold(name)),
            2 => row[4].clear(),
            _ => {
                row[4].clear();
                row[5] = format!("{:02}.{:02}.{}.", 1 + dice.below(28), self.members[0].birth.1, self.members[0].birth.2);
            }
        }
        row
    }
}

pub fn cells(row: &[String]) -> Vec<Cell> {
    row.iter().map(|text| Cell::Text(text.clone())).collect()
}
