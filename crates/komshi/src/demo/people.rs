//! People who do not exist: names of the region put together by number, with birth dates and numbers that pass their check.

/// Women's and men's names in turn: an even number is a woman.
const GIVEN: [&str; 24] = [
    "Mira", "Petar", "Jelena", "Nikola", "Amra", "Emir", "Vesna", "Dejan", "Sanja", "Goran", "Lejla", "Haris", "Biljana",
    "Zoran", "Arta", "Besnik", "Teodora", "Stefan", "Suzana", "Bojan", "Mirela", "Adnan", "Ljiljana", "Vlado",
];

const SURNAMES: [&str; 40] = [
    "Antić",
    "Bajić",
    "Cvetković",
    "Delić",
    "Erić",
    "Filipović",
    "Gavrić",
    "Hodžić",
    "Ilić",
    "Jakšić",
    "Kovač",
    "Lazić",
    "Marić",
    "Nedić",
    "Obradović",
    "Pantić",
    "Rakić",
    "Savić",
    "Tadić",
    "Uzelac",
    "Vasić",
    "Zorić",
    "Živić",
    "Šarić",
    "Čolić",
    "Ćurić",
    "Đurić",
    "Berić",
    "Gajić",
    "Krstić",
    "Mladenović",
    "Novak",
    "Perišić",
    "Ristić",
    "Stanić",
    "Trifunović",
    "Vidić",
    "Zekić",
    "Bošnjak",
    "Kolar",
];

/// Somebody by number: the same number is the same person.
#[derive(Clone, Debug)]
pub struct Person {
    pub surname: String,
    pub given_name: String,
    pub sex: &'static str,
    /// ISO day.
    pub birth_date: String,
    pub number: String,
}

/// The person with a number, born so many years before 2018.
pub fn person(number: usize, years: usize) -> Person {
    // A name of the one list and one of the other meet once in 960 numbers.
    let given_name = GIVEN[number % GIVEN.len()].to_owned();
    let surname = SURNAMES[(number / GIVEN.len() + number) % SURNAMES.len()].to_owned();
    let (day, month, year) = (1 + number * 7 % 28, 1 + number * 5 % 12, 2018 - years);
    let sex = if number.is_multiple_of(2) { "female" } else { "male" };
    let serial = number % 500 + if sex == "female" { 500 } else { 0 };
    Person {
        surname,
        given_name,
        sex,
        birth_date: format!("{year:04}-{month:02}-{day:02}"),
        number: jmbg(day, month, year, 72, serial),
    }
}

/// A personal number with its check digit; a serial whose remainder has no digit gives its neighbour's.
fn jmbg(day: usize, month: usize, year: usize, region: usize, serial: usize) -> String {
    const WEIGHTS: [usize; 12] = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
    let digits = format!("{day:02}{month:02}{:03}{region:02}{serial:03}", year % 1000);
    let sum: usize = digits.bytes().zip(WEIGHTS).map(|(digit, weight)| usize::from(digit - b'0') * weight).sum();
    match 11 - sum % 11 {
        11 => format!("{digits}0"),
        10 => jmbg(day, month, year, region + 1, serial),
        check => format!("{digits}{check}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::person;

    #[test]
    fn numbers_pass_their_check_and_belong_to_one_person() {
        let mut seen = HashSet::new();
        for number in 0..400 {
            let one = person(number, 20 + number % 40);
            let identity = komshi_text::identity::check(&one.number);
            assert!(identity.is_valid(), "{one:?}");
            assert_eq!(identity.birth_date.map(|day| day.to_string()).as_deref(), Some(one.birth_date.as_str()));
            assert_eq!(identity.sex.map(|sex| sex.as_str()), Some(one.sex));
            assert!(seen.insert(one.number.clone()), "{} stands twice", one.number);
        }
    }
}
