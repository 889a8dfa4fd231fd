//! What the columns of a list mean.

use komshi_text::fold::words;
use komshi_text::headers::{Field, RECOGNISED, full_name_order, recognise};
use komshi_text::names::NameOrder;

komshi_text::coded_enum! {
    /// What a column holds, as far as comparison is concerned.
    pub enum Meaning {
        /// Names the row in the answer.
        Id = "id",
        /// The list or organisation a row is from, where one file holds several.
        Source = "source",
        Given = "given",
        Surname = "surname",
        FullName = "full_name",
        Father = "father",
        Maiden = "maiden",
        Sex = "sex",
        Birth = "birth",
        BirthYear = "birth_year",
        BirthMonth = "birth_month",
        BirthDay = "birth_day",
        /// An identity number, of the region or any other.
        Number = "number",
        Phone = "phone",
        Email = "email",
        /// Street and number; several such columns are read as one.
        Address = "address",
        /// The house number, where it stands apart.
        House = "house",
        Place = "place",
        Municipality = "municipality",
        Region = "region",
        Postcode = "postcode",
        /// The number of the household within its source.
        Household = "household",
        /// Another property that rarely changes: occupation, school.
        Detail = "detail",
        Ignored = "ignored",
    }
}

/// Columns of these headers, in folded words. The region's own vocabulary is in `komshi_text::headers`; these are the short names of
/// files made by programs.
const SHORT: &[(Meaning, &str)] = &[
    (Meaning::Id, "id|unique id|uniqueid|record id|recordid|rec id|recid|rid|row id|uid|key"),
    (Meaning::Source, "source|izvor|burimi|kaunak|list|lista|file|dataset|source dataset"),
    (
        Meaning::Given,
        "first|fname|fn|firstname|first name|forename|given|given name|first names|forenames|fname c1|pername1|name1",
    ),
    (Meaning::Surname, "last|lname|ln|lastname|last name|surname|family name|sname|lname c1|pername2|name2|second name"),
    (Meaning::FullName, "full name|fullname|name|first and surname|first and last name"),
    (Meaning::BirthYear, "by|yob|birth year|year of birth|dob year|dob y|year birth"),
    (Meaning::BirthMonth, "bm|mob|birth month|month of birth|dob mon|dob month|dob m"),
    (Meaning::BirthDay, "bd|birth day|day of birth|dob day|dob d"),
    (Meaning::Birth, "dob|birth|birthdate|birth date|date of birth|birthday|date birth"),
    (
        Meaning::Number,
        "ssn|soc sec id|soc sec|social security number|social security|national id|nationalid|nin|nhs number|passport|passport number|tax id|pin|personal number|personal id|id number",
    ),
    (
        Meaning::Postcode,
        "postcode|postcode fake|post code|postal code|zip|zip code|zipcode|plz|enumpc|postanski broj|kodi postar",
    ),
    (Meaning::House, "street number|house number|house no|house nr|kucni broj|number of house"),
    (Meaning::Address, "address|addr|street|street name|enumcap|address line"),
    (Meaning::Place, "suburb|city|town|birth place|birthplace|place of birth|locality|mesto rodena"),
    (Meaning::Region, "state|region|province|county|country|district|okrug|kanton|rajon"),
    (
        Meaning::Detail,
        "occupation|profession|job|religion|employer|company|school|zaniman|zanimane|profesioni|middle name|middlename|mname",
    ),
    (Meaning::Household, "household|household local|household id|householdid|hh|hh id|hhid|family id|famid"),
    (Meaning::Sex, "sex|gender"),
    (Meaning::Email, "email|e mail|mail"),
    (Meaning::Phone, "phone|telephone|tel|mobile|phone number|cell"),
    // What a test file says of itself is never evidence.
    (
        Meaning::Ignored,
        "cluster|cluster id|clusterid|entity id|entity|ent id|person id|personid|true id|trueid|truth|label|hh true|group id|match id",
    ),
];

/// A meaning that may stand on several columns.
fn may_repeat(meaning: Meaning) -> bool {
    matches!(meaning, Meaning::Number | Meaning::Address | Meaning::Detail | Meaning::Ignored)
}

/// The meaning of each header. What is not understood is [`Meaning::Ignored`]: an unknown column is never evidence unless somebody
/// names it.
#[must_use]
pub fn meanings(headers: &[String]) -> Vec<Meaning> {
    let sure: Vec<(Meaning, f32)> = headers.iter().map(|header| meaning(header)).collect();
    let mut found: Vec<Meaning> = sure.iter().map(|(meaning, _)| *meaning).collect();
    // One full name beside its parts says nothing new.
    let has = |found: &[Meaning], meaning: Meaning| found.contains(&meaning);
    if has(&found, Meaning::Given) && has(&found, Meaning::Surname) {
        replace(&mut found, Meaning::FullName, Meaning::Ignored);
    } else if has(&found, Meaning::Surname) && !has(&found, Meaning::Given) {
        replace(&mut found, Meaning::FullName, Meaning::Given);
    }
    if has(&found, Meaning::House) && !has(&found, Meaning::Address) {
        replace(&mut found, Meaning::House, Meaning::Detail);
    }
    // Of several columns of one meaning the one whose header says it best counts, the first of equals.
    let best = |meaning: Meaning, found: &[Meaning]| {
        let of_meaning = found.iter().zip(&sure).enumerate().filter(|(_, (other, _))| **other == meaning);
        of_meaning.fold(None, |best: Option<(usize, f32)>, (at, (_, (_, sure)))| match best {
            Some((_, most)) if most >= *sure => best,
            _ => Some((at, *sure)),
        })
    };
    found
        .iter()
        .enumerate()
        .map(|(at, meaning)| match best(*meaning, &found) {
            Some((first, _)) if first != at && !may_repeat(*meaning) => Meaning::Ignored,
            _ => *meaning,
        })
        .collect()
}

fn replace(found: &mut [Meaning], from: Meaning, to: Meaning) {
    found.iter_mut().filter(|meaning| **meaning == from).for_each(|meaning| *meaning = to);
}

/// With a confidence from 0 to 1.
fn meaning(header: &str) -> (Meaning, f32) {
    let words = header_words(header);
    let joined = words.join(" ");
    // "address_1", "name2" are also what they are without their number.
    let plain =
        words.iter().filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).cloned().collect::<Vec<_>>().join(" ");
    for (text, confidence) in [(&joined, 1.0), (&plain, 0.9)] {
        let known = SHORT.iter().find(|(_, spellings)| spellings.split('|').any(|spelling| fold_words(spelling) == *text));
        if let Some((meaning, _)) = known {
            return (*meaning, confidence);
        }
    }
    let regional = recognise(header);
    let first = regional.first().filter(|(_, confidence)| *confidence >= RECOGNISED);
    first.map_or((Meaning::Ignored, 0.0), |(field, confidence)| (of_field(*field), *confidence))
}

fn fold_words(text: &str) -> String {
    words(text).join(" ")
}

/// Folded words; a capital inside a word begins a new one (`firstName`).
fn header_words(header: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(header.len() + 4);
    let mut last = ' ';
    for letter in header.trim_start_matches('\u{feff}').chars() {
        if letter.is_uppercase() && last.is_lowercase() {
            spaced.push(' ');
        }
        spaced.push(letter);
        last = letter;
    }
    words(&spaced)
}

fn of_field(field: Field) -> Meaning {
    match field {
        Field::FullName => Meaning::FullName,
        Field::Surname => Meaning::Surname,
        Field::GivenName => Meaning::Given,
        Field::FatherName => Meaning::Father,
        Field::MaidenName => Meaning::Maiden,
        Field::IdentityNumber => Meaning::Number,
        Field::BirthDate => Meaning::Birth,
        Field::Sex => Meaning::Sex,
        Field::Address => Meaning::Address,
        Field::Settlement => Meaning::Place,
        Field::Municipality => Meaning::Municipality,
        Field::Country => Meaning::Region,
        Field::Phone => Meaning::Phone,
        Field::Email => Meaning::Email,
        Field::HouseholdNumber => Meaning::Household,
        Field::RowNumber
        | Field::MotherName
        | Field::Age
        | Field::Community
        | Field::HouseholdSize
        | Field::ChildrenUnder15
        | Field::Over65
        | Field::MonthlyIncome
        | Field::Housing
        | Field::AppliedOn
        | Field::ChronicIllness
        | Field::CashSocialAssistance
        | Field::Relation
        | Field::WgSeeing
        | Field::WgHearing
        | Field::WgWalking
        | Field::WgRemembering
        | Field::WgSelfCare
        | Field::WgCommunicating
        | Field::Disability
        | Field::SingleParent
        | Field::Employment
        | Field::Education
        | Field::DisplacementStatus
        | Field::BankAccount
        | Field::Notes => Meaning::Ignored,
    }
}

/// The order of the names in a column of full names.
pub(crate) fn name_order(header: &str) -> NameOrder {
    full_name_order(header)
}

#[cfg(test)]
mod tests {
    use super::{Meaning, meanings};

    fn check(headers: &str, expect: &[Meaning]) {
        let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
        assert_eq!(meanings(&headers), expect, "{headers:?}");
    }

    #[test]
    fn columns_of_files_made_by_programs() {
        use Meaning::*;
        check(
            "rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id",
            &[Id, Given, Surname, House, Address, Address, Place, Postcode, Region, Birth, Number],
        );
        check(
            "unique_id,cluster,full_name,first_and_surname,first_name,surname,dob,birth_place,postcode_fake,gender,occupation",
            &[Id, Ignored, Ignored, Ignored, Given, Surname, Birth, Place, Postcode, Sex, Detail],
        );
        check("unique_id,first_name,surname,dob,city,email,cluster", &[Id, Given, Surname, Birth, Place, Email, Ignored]);
        check(
            "fname_c1,fname_c2,lname_c1,lname_c2,by,bm,bd",
            &[Given, Ignored, Surname, Ignored, BirthYear, BirthMonth, BirthDay],
        );
        check("firstName,lastName,zipCode", &[Given, Surname, Postcode]);
    }

    #[test]
    fn columns_of_lists_of_the_region() {
        use Meaning::*;
        check("Р.бр.,Презиме и име,ЈМБГ,Датум рођења,Адреса,Заједница", &[Ignored, FullName, Number, Birth, Address, Ignored]);
        check("Nr,Emri,Mbiemri,Emri i babait,Nr personal,Datëlindja", &[Ignored, Given, Surname, Father, Number, Birth]);
    }
}
