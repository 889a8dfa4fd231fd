//! Closed sets and clocks of data protection; no I/O.

use jiff::{Span, Timestamp};

/// Grounds for ordinary personal data (GDPR article 6 and the laws that follow it). Consent is one of six and never the default.
pub const BASES: [&str; 6] = ["public-task", "legal-duty", "vital-interest", "contract", "legitimate-interest", "consent"];
/// Grounds for special data (GDPR article 9); `none` where a purpose needs none of it.
pub const SPECIAL_BASES: [&str; 5] = ["none", "social-protection", "vital-interest", "substantial-interest", "explicit-consent"];
/// The highest class of data that a purpose needs.
pub const DATA_CLASSES: [&str; 3] = ["personal", "special", "protection"];
pub const CONSENT_STATES: [&str; 3] = ["given", "refused", "withdrawn"];
pub const CHANNELS: [&str; 3] = ["paper", "spoken", "phone"];
/// A month is the shortest that one can organise; after thirty years it is an archive's matter.
pub const KEEP_MONTHS: std::ops::RangeInclusive<i64> = 1..=360;

/// Hours within which an authority is told (GDPR article 33; Serbia ZZPL 52, Kosovo* 06/L-082, Bosnia and Herzegovina 12/25).
const HOURS_TO_REPORT: i64 = 72;

/// Until when the authority must have been told.
pub fn report_until(noticed: Timestamp) -> Timestamp {
    noticed.saturating_add(Span::new().hours(HOURS_TO_REPORT)).unwrap_or(Timestamp::MAX)
}

/// The day from which the data of a programme is not kept any more.
pub fn kept_until(ends_on: &str, months: i64) -> Option<String> {
    let end: jiff::civil::Date = ends_on.parse().ok()?;
    Some(end.checked_add(Span::new().months(months)).ok()?.to_string())
}

/// A third person in somebody's copy: the first letters, so that the family is understood and nobody else is shown.
pub fn masked(surname: &str, given_name: &str) -> String {
    let letter = |name: &str| name.chars().next().map(|letter| format!("{letter}.")).unwrap_or_default();
    [letter(given_name), letter(surname)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_run_as_the_law_counts() {
        let noticed: Timestamp = "2026-03-28T22:30:00Z".parse().unwrap();
        assert_eq!(report_until(noticed).to_string(), "2026-03-31T22:30:00Z");
        let check =
            |end: &str, months: i64, expected: Option<&str>| assert_eq!(kept_until(end, months).as_deref(), expected, "{end}");
        check("2021-06-30", 24, Some("2023-06-30"));
        check("2021-08-31", 6, Some("2022-02-28"));
        check("31.04.2022", 6, None);
    }

    #[test]
    fn third_persons_are_masked() {
        assert_eq!(masked("Шабани", "Арта"), "А. Ш.");
        assert_eq!(masked("", "Arta"), "A.");
        assert_eq!(masked("", ""), "");
    }
}
