//! Invented people: names of the region about as frequent as they are there, most surnames rare and put together from parts, in
//! households of one to six. A household is a function of its number, so an import can speak again of households that the registry has
//! without keeping them in memory.

use std::sync::OnceLock;

use komshi_documents::read::Cell;
use komshi_text::script::to_cyrillic;

const SEED: u64 = 0x006B_6F6D_7368_6921;

/// Half of the households have names of the first kind, half of the second. The most frequent come first, in about the order of the
/// registers and telephone books of the region.
const SURNAMES: [&str; 2] = [
    "Jovanović Petrović Nikolić Marković Đorđević Stojanović Ilić Stanković Pavlović Milošević Popović Živković Todorović Ristić \
     Kostić Mitić Stevanović Cvetković Tomić Simić Lazić Jović Arsić Trajković Đokić Đukić Božović Vasić Vuković Savić Jakšić Jevtić \
     Radović Milanović Milovanović Dimitrijević Krstić Antić Filipović Janković Radosavljević Stefanović Spasić Zdravković \
     Mihajlović Mladenović Perić Lukić Matić Gajić Babić Tasić Aleksić Denić Veljković Ljubisavljević Mijatović Bogdanović \
     Radivojević Čolić Šarić Žunić Ćirić Hadžić Hodžić Begović Šabanović Ibrahimović Halilović Osmanović Salihović Ljujić Radenković \
     Kovačević Lekić Biševac Odalović Vidaković",
    "Krasniqi Gashi Berisha Morina Shala Bytyqi Hoxha Kastrati Kelmendi Ahmeti Hyseni Bajrami Rexhepi Thaçi Salihu Rama Maliqi Syla \
     Osmani Zeqiri Haliti Sylejmani Hasani Mustafa Aliu Avdiu Ademi Jashari Xhemajli Xhaferi Sadiku Selimi Shabani Shehu Shaqiri \
     Sejdiu Rrahmani Rrustemi Ramadani Ramaj Qerimi Pireva Peci Pacolli Nuhiu Neziri Murati Musliu Mehmeti Limani Lladrovci Lajçi \
     Kurti Kryeziu Jakupi Islami Ibrahimi Hajdari Gjonbalaj Fetahu Ejupi Emini Dreshaj Demaj Dauti Çollaku Çeku Bunjaku Bislimi \
     Beqiri Balaj Arifi Abazi Zymeri Ymeri Veseli Ukaj Tahiri Sopi",
];
/// The rare surnames: beginning, stem and ending put together, some twenty thousand of the first kind and six of the second.
const BEGINNINGS: [&str; 2] = ["- Pop Hadži Kara Milo Rado Crno", "- Haxhi"];
const STEMS: [&str; 2] = [
    "Petr Jovan Nikol Mark Stojan Đorđ Milos Radoj Vuk Sim Ilij Filip Anđelk Bogdan Cvetk Dragić Gavril Živk Krst Lazar Mihajl \
     Nedeljk Obrad Pavl Rist Sav Tod Uroš Veljk Zdravk Aleks Blag Dim Grig Jakš Koj Luk Mat Novak Per Rak Stev Tas Vas Zar Kovač \
     Lončar Tesar Sudar Kolar Zidar Ribar Popad Sarač Terz Kujundž Abadž Mutavdž Kazandž Ćurč Bačvar Vodenič Mlinar Berber Tabak \
     Samardž Čizm Bec Ras Stan Vid Gruj Mil Rad Dob Slav Bran Ljub Rat Zor Nov",
    "Shaban Hox Kras Gash Berish Morin Bytyq Thaç Osman Halit Rexh Syl Ibrahim Mustaf Ahmet Jashar Kryez Zeqir Selim Ram Salih Hysen \
     Kadri Limon Xhem Avd Bajram Dem Elshan Fazl Haliml Islam Kurtesh Latif Maliq Nezir Pajazit Qerim Shal Ukshin Vel Zymber Bek \
     Gjergj Prenk Kol Marash Ndu Pal Tahir Hajr Musl Rust Sef Tof Vrell Zhab Çel Dervish Fet Gec Hot",
];
const ENDINGS: [&str; 2] = [
    "ović ić ević anović inović ov ski čević ulović ašević ojević in kić ac ilović arić uković elić inčić ojčić alj anin njak ičić \
     eković ojković ašin atović onjić aković eljić unović ibrk enić",
    "i aj u iqi olli ani ellari eci oshi ushi ovci iu inaj ica ela uni eti ari okaj anaj upi iqaj emi ishi olari ukaj ezi ami \
     oqi eku alaj oni enaj ollari ibegu anika ovci ushaj ona ina eshi ulli aki oti uqi ejaj idaj ofci ogu ani",
];
const MEN: [&str; 2] = [
    "Dragan Milan Aleksandar Zoran Marko Nikola Slobodan Dejan Goran Miroslav Milorad Vladimir Stefan Miloš Nenad Petar Jovan Luka \
     Lazar Dušan Branislav Radovan Momčilo Živorad Čedomir Đorđe Uroš Filip Vuk Mihajlo Predrag Igor Bojan Ivan Darko Saša Srđan \
     Slaviša Tomislav Ljubiša Ljubomir Njegoš Veljko Ognjen Danilo Boško Bogdan Života Mladen Ranko Rade Novak Andrija Žarko \
     Dobrivoje Blagoje Stanko Vojislav Svetozar Svetislav Radomir Ratko Ilija Gavrilo Jakov Simo Todor Vasilije Aleksa Pavle Matija \
     Strahinja Relja Damjan Kosta Ibrahim Ahmed Ismet Senad Samir Mirza Halil Hamza Jasmin Osman Ramiz Refik Safet Salih Šaban",
    "Agim Arben Ardian Avni Azem Bajram Bashkim Bekim Besim Besnik Blerim Burim Driton Dritan Ekrem Enver Fadil Fatmir Faton Fehmi \
     Flamur Florent Fisnik Gazmend Gëzim Gjergj Halil Halit Hamdi Hashim Hysen Hysni Idriz Ilir Isa Ismajl Jeton Jakup Kadri Kujtim \
     Liridon Lulzim Luan Mentor Mehmet Muhamet Muharrem Musa Naim Naser Nexhat Nexhmedin Nuhi Petrit Qamil Qazim Qemal Ragip \
     Ramadan Rexhep Rrahim Rrustem Sabri Sadik Selim Shaban Shefqet Shkëlzen Shpend Skënder Sylejman Tahir Valon Veton Visar Xhafer \
     Xhavit Xhelal Xhemajl Xhevat Xhevdet Ymer Zef Zenel Zeqir Zymer",
];
const WOMEN: [&str; 2] = [
    "Jelena Marija Milica Dragana Ljiljana Snežana Gordana Vesna Ana Ivana Jovana Katarina Slavica Mirjana Biljana Nada Radmila Vera \
     Olivera Svetlana Sanja Tanja Nataša Tamara Dušica Živka Željka Đurđa Zorica Zora Stana Ljubica Branka Jasmina Danica Desanka \
     Milena Milka Rada Ružica Sofija Teodora Anđela Anđelka Tijana Aleksandra Dijana Suzana Verica Violeta Bojana Nevena Sara Lena \
     Dunja Mila Petra Iva Nina Kristina Marina Marijana Jovanka Stojanka Dobrila Cvijeta Bosiljka Fatima Amina Emina Alma Amra \
     Hatidža Lejla Mirsada Sabina Safija Sanela Zehra",
    "Afërdita Ajshe Albana Ajete Arbenita Ardita Arta Atifete Besa Blerta Bukurije Drita Edona Elmaze Emine Fatime Fatmire Fëllanza \
     Fitore Flora Flutura Gjyle Hajrije Hana Hanife Hatixhe Hyrije Igballe Jehona Kimete Kosovare Lindita Liridona Lule Lumnije \
     Luljeta Merita Mihrije Mimoza Mirjeta Naxhije Nazmije Nexhmije Qamile Qefsere Remzije Rukije Sadete Sanije Selvete Sevdije \
     Shemsije Shukrije Shqipe Shpresa Teuta Valbona Valdete Vjollca Vjosa Xhemile Xhevahire Ylfete Zahide Zarife Zejnepe Zyrafete",
];
const STREETS: &str = "Kralja_Petra Cara_Dušana Nemanjina Svetog_Save Kneza_Miloša Vuka_Karadžića Njegoševa Čika_Ljubina Oslobođenja \
    Partizanska Proleterska Jug_Bogdana Lole_Ribara Omladinska Školska Železnička Cara_Lazara Maršala_Tita Zmaj_Jovina Kosovska \
    Šumadijska Bulevar_Mira Kolašinska Filipa_Višnjića Mahala_Gornja Mahala_Donja Skenderbegova Ilira Vatrogasna Ribarska \
    Novo_Naselje Majke_Jugovića Branka_Radičevića Dositejeva Save_Kovačevića Ive_Andrića Sutjeska Vidovdanska Adem_Jashari \
    Rruga_e_Dëshmorëve Nëna_Terezë Skënderbeu Ukshin_Hoti Agim_Ramadani Rruga_B Isa_Boletini Dardania Bill_Klinton Fehmi_Agani \
    Rexhep_Luci Lidhja_e_Prizrenit Zahir_Pajaziti Hasan_Prishtina Bajram_Curri Ismail_Qemali Sylejman_Vokshi Afrim_Vitia Bregu_i_Diellit";
const PLACES: &str = "Priština Prizren Peć Mitrovica Đakovica Gnjilane Uroševac Podujevo Vučitrn Suva_Reka Orahovac Mališevo Lipljan \
    Skenderaj Kačanik Istok Klina Glogovac Dečani Dragaš Severna_Mitrovica Zvečan Leposavić Zubin_Potok Gračanica Štrpce Novo_Brdo \
    Kamenica Vitina Obilić Kosovo_Polje Štimlje Mamuša Niš Kragujevac Vranje Novi_Pazar Bujanovac Preševo Tutin";

/// A list in one text made into its words, once; `_` stands for a space.
fn words(text: &'static str, kept: &'static OnceLock<Vec<String>>) -> &'static [String] {
    kept.get_or_init(|| text.split_whitespace().map(|word| word.replace('_', " ")).collect())
}

/// The two kinds of a list.
macro_rules! list {
    ($texts:expr, $kind:expr) => {{
        static FIRST: OnceLock<Vec<String>> = OnceLock::new();
        static SECOND: OnceLock<Vec<String>> = OnceLock::new();
        words($texts[$kind], [&FIRST, &SECOND][$kind])
    }};
}

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

    /// Few are frequent and many are rare: a rank below `count` by the law of Zipf and Mandelbrot, in which the rank r has the weight
    /// 1 / (r + `even`).
    fn rank(&mut self, count: usize, even: f64) -> usize {
        let share = self.below(1 << 40) as f64 / (1_u64 << 40) as f64;
        let rank = even * ((count as f64 + even) / even).powf(share) - even;
        (rank as usize).min(count - 1)
    }

    fn pick(&mut self, from: &'static [String], even: f64) -> &'static str {
        &from[self.rank(from.len(), even)]
    }
}

/// The most frequent surname of the first kind has somewhat less than 1 of 100 persons, of the second 3 of 100; given names 3 to 4 of 100.
const EVEN_SURNAMES: [f64; 2] = [14.0, 3.0];
const EVEN_GIVEN: f64 = 8.0;
/// A town has a main street, but most people live elsewhere.
const EVEN_STREETS: f64 = 12.0;
const EVEN_PLACES: f64 = 6.0;

fn surname(dice: &mut Dice, kind: usize) -> String {
    let frequent = list!(SURNAMES, kind);
    let (beginnings, stems, endings) = (list!(BEGINNINGS, kind), list!(STEMS, kind), list!(ENDINGS, kind));
    let rank = dice.rank(frequent.len() + beginnings.len() * stems.len() * endings.len(), EVEN_SURNAMES[kind]);
    if let Some(surname) = frequent.get(rank) {
        return surname.clone();
    }
    let rest = rank - frequent.len();
    let (stem, ending) = (&stems[rest % stems.len()], &endings[rest / stems.len() % endings.len()]);
    match beginnings[rest / stems.len() / endings.len()].as_str() {
        "-" => format!("{stem}{ending}"),
        beginning => format!("{beginning}{}{ending}", stem.to_lowercase()),
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
    pub place: &'static str,
    pub income: u64,
    cyrillic: bool,
}

fn streets() -> &'static [String] {
    static KEPT: OnceLock<Vec<String>> = OnceLock::new();
    words(STREETS, &KEPT)
}

fn places() -> &'static [String] {
    static KEPT: OnceLock<Vec<String>> = OnceLock::new();
    words(PLACES, &KEPT)
}

pub fn household(number: u64) -> Household {
    let dice = &mut Dice::new(number);
    let kind = dice.below(2) as usize;
    let surname = surname(dice, kind);
    let father = dice.pick(list!(MEN, kind), EVEN_GIVEN);
    let size = 1 + dice.below(6);
    let members = (0..size).map(|index| person(dice, kind, &surname, father, index)).collect();
    Household {
        number,
        members,
        phone: format!("0{}", 44_100_000 + dice.below(900_000) * 11 + number % 11),
        address: format!("{} {}", dice.pick(streets(), EVEN_STREETS), 1 + dice.rank(240, 40.0)),
        place: dice.pick(places(), EVEN_PLACES),
        income: dice.below(600),
        cyrillic: kind == 0 && dice.below(2) == 0,
    }
}

fn person(dice: &mut Dice, kind: usize, surname: &str, father: &'static str, index: u64) -> Person {
    let female = dice.below(2) == 0;
    let given = if female { list!(WOMEN, kind) } else { list!(MEN, kind) };
    let given = dice.pick(given, EVEN_GIVEN);
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

pub const HEADS: [&str; 15] = [
    "Redni broj",
    "Prezime",
    "Ime",
    "Ime oca",
    "JMBG",
    "Datum rođenja",
    "Pol",
    "Adresa",
    "Opština",
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
            script(self.place),
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
