//! IATI 2.03 organisation files: who publishes, what was planned and spent in its programmes
//! (<https://iatistandard.org/en/iati-standard/203/organisation-standard/>).

use jiff::civil::Date;

use super::{
    iati::{About, decimal, organisation_ref, organisation_type},
    xml::Xml,
};
use crate::portal::model::Snapshot;

/// One organisation with the public programmes that it answers for. All have the same lead; `None` where there is none.
pub fn organisations(programmes: &[(&Snapshot, &About)]) -> Option<String> {
    let (first, about) = programmes.first()?;
    let id = organisation_ref(&first.lead);
    let made = programmes.iter().map(|(_, about)| about.published_at.get(..19).unwrap_or_default()).max().unwrap_or_default();
    let currency = if first.currency.is_empty() { "EUR" } else { &first.currency };
    let mut xml = Xml::new();
    xml.open("iati-organisations", &[("version", "2.03")]);
    let updated = format!("{made}Z");
    let mut attributes = vec![("xml:lang", "en"), ("default-currency", currency)];
    if !made.is_empty() {
        attributes.push(("last-updated-datetime", &updated));
    }
    xml.open("iati-organisation", &attributes);
    xml.leaf("organisation-identifier", &[], &id);
    let narrative = |xml: &mut Xml, text: &str| xml.leaf("narrative", &[], text);
    xml.open("name", &[]);
    narrative(&mut xml, &first.lead.name);
    xml.close();
    xml.open("reporting-org", &[("ref", &id), ("type", organisation_type(&first.lead.kind)), ("secondary-reporter", "0")]);
    narrative(&mut xml, &first.lead.name);
    xml.close();
    for year in years(programmes) {
        for (currency, spent) in spent_in(programmes, year) {
            let (from, to) = (format!("{year}-01-01"), format!("{year}-12-31"));
            xml.open("total-expenditure", &[]);
            xml.leaf("period-start", &[("iso-date", &from)], "");
            xml.leaf("period-end", &[("iso-date", &to)], "");
            xml.leaf("value", &[("currency", &currency), ("value-date", &to)], &decimal(spent));
            xml.close();
        }
    }
    xml.open("document-link", &[("url", &format!("{}/en/programmes", about.site)), ("format", "text/html")]);
    xml.open("title", &[]);
    narrative(&mut xml, "Programmes");
    xml.close();
    xml.leaf("category", &[("code", "B03")], "");
    xml.leaf("language", &[("code", "en")], "");
    xml.close();
    Some(xml.end())
}

fn days<'a>(programmes: &'a [(&Snapshot, &About)]) -> impl Iterator<Item = (&'a str, i64, Date)> {
    programmes.iter().flat_map(|(snapshot, about)| {
        snapshot.money.iter().filter(|line| line.kind == "spent").filter_map(|line| {
            let day = line.on.as_deref().filter(|day| *day <= about.today.as_str())?;
            Some((line.currency.as_str(), line.amount, day.parse().ok()?))
        })
    })
}

fn years(programmes: &[(&Snapshot, &About)]) -> Vec<i16> {
    let mut years: Vec<i16> = days(programmes).map(|(_, _, day)| day.year()).collect();
    years.sort_unstable();
    years.dedup();
    years
}

fn spent_in(programmes: &[(&Snapshot, &About)], year: i16) -> Vec<(String, i64)> {
    let mut sums: Vec<(String, i64)> = Vec::new();
    for (currency, amount, _) in days(programmes).filter(|(_, _, day)| day.year() == year) {
        match sums.iter_mut().find(|(known, _)| known == currency) {
            Some(sum) => sum.1 += amount,
            None => sums.push((currency.to_owned(), amount)),
        }
    }
    sums
}
