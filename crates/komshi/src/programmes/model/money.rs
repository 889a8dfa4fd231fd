//! Money: lines of a budget in minor units, rates without loss, amounts as they are written.

use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, FromQueryResult)]
pub struct BudgetLine {
    pub id: i64,
    /// Unique in the programme.
    pub code: String,
    pub component: Option<i64>,
    pub component_code: Option<String>,
    pub donor: Option<i64>,
    pub donor_name: Option<String>,
    /// One of [`BUDGET_KINDS`].
    pub kind: String,
    pub title: String,
    /// Minor units of `currency`.
    pub amount: i64,
    pub currency: String,
    /// How much of `currency` makes one unit of the programme's currency: `1.95583`.
    pub rate: Option<String>,
    pub rate_on: Option<String>,
    pub on_day: Option<String>,
    /// First and last ISO day of the period that the amount is for; both or neither.
    pub period_from: Option<String>,
    pub period_to: Option<String>,
    pub document: String,
}

impl BudgetLine {
    /// The amount in minor units of the programme's currency; `None` where a rate is needed and not known.
    pub fn in_currency(&self, currency: &str) -> Option<i64> {
        if self.currency == currency {
            return Some(self.amount);
        }
        convert(self.amount, self.rate.as_deref()?)
    }
}

/// A budget line as it is entered; the same code again changes it.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct NewBudgetLine {
    pub programme: i64,
    pub code: String,
    /// Code of a component; empty for the programme as a whole.
    pub component: String,
    pub donor: Option<i64>,
    pub kind: String,
    pub title: String,
    pub amount: i64,
    pub currency: String,
    pub rate: String,
    pub rate_on: Option<String>,
    pub on_day: Option<String>,
    /// See [`BudgetLine`].
    pub period_from: Option<String>,
    pub period_to: Option<String>,
    pub document: String,
}

/// Digits after the point of a rate: the euro's fixed rates have five, exchange lists at most six.
const RATE_DIGITS: usize = 9;

/// A rate as a whole number of 10⁻⁹; `None` where it is no positive decimal number of at most nine digits after the point.
pub fn rate_of(text: &str) -> Option<i128> {
    let text = text.trim().replace(',', ".");
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > RATE_DIGITS || rest.len() > RATE_DIGITS || !digits(whole) || !digits(rest) {
        return None;
    }
    let rate: i128 = format!("{whole}{rest:0<RATE_DIGITS$}").parse().ok()?;
    (rate > 0).then_some(rate)
}

/// Minor units divided by a rate, half a unit rounded away from zero: 19,167.13 BAM at 1.95583 are 9,800.00 EUR.
pub fn convert(amount: i64, rate: &str) -> Option<i64> {
    let rate = rate_of(rate)?;
    let scaled = i128::from(amount) * 10_i128.pow(RATE_DIGITS as u32);
    let half = if scaled < 0 { -rate / 2 } else { rate / 2 };
    i64::try_from((scaled + half) / rate).ok()
}

/// Money as it is written, `19.167,13` or `19,167.13`, in minor units; `None` where it is no amount.
pub fn money_of(text: &str) -> Option<i64> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{a0}').collect();
    // The last point or comma followed by one or two digits parts the minor units; the others group thousands.
    let (whole, minor) = match text.rfind(['.', ',']) {
        Some(at) if (1..=2).contains(&(text.len() - at - 1)) => (&text[..at], &text[at + 1..]),
        _ => (text.as_str(), ""),
    };
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    if !grouped || !groups.iter().all(|group| digits(group)) || !(minor.is_empty() || digits(minor)) {
        return None;
    }
    format!("{}{minor:0<2}", groups.concat()).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_and_converted_without_loss() {
        let check = |text: &str, minor: Option<i64>| assert_eq!(money_of(text), minor, "{text}");
        check("9800", Some(980_000));
        check("9.800,00", Some(980_000));
        check("19,167.13", Some(1_916_713));
        check("1.150.000", Some(115_000_000));
        check("4 000 000", Some(400_000_000));
        check("12,5", Some(1_250));
        check("12,345", Some(1_234_500));
        check("1,23,456", None);
        check("ten", None);
        check("-5", None);
        check("", None);
        assert_eq!(convert(1_916_713, "1.95583"), Some(980_000));
        assert_eq!(convert(1, "2"), Some(1));
        assert_eq!(convert(-1_916_713, "1,95583"), Some(-980_000));
        assert_eq!(convert(100, "0"), None);
        assert_eq!(convert(100, "1.2.3"), None);
    }
}
