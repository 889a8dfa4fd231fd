use std::{path::Path, process::Command};

use super::{
    super::{atom, hxl, iati, iati::About, organisation},
    *,
};
use crate::{
    indicators::{
        model::{Dimension, Window},
        promises::PartTarget,
        releases::Table,
        small_cells::Shown,
    },
    portal::model::{Body, Document, Indicator, Money, Part, Point, Said, Snapshot},
};

const TODAY: &str = "2022-01-10";

fn body(code: &str, name: &str, kind: &str, role: &str) -> Body {
    Body { code: code.into(), name: name.into(), kind: kind.into(), role: role.into() }
}

fn about() -> About {
    About {
        site: "https://help.example".into(),
        slug: "sustainable-return".into(),
        published_at: "2022-01-05T09:00:00.123Z".into(),
        today: TODAY.into(),
        footnote: vec![Said::of("en", "This designation is without prejudice to positions on status.")],
    }
}

fn point(code: &str) -> Point {
    Point { code: code.into(), named_as: None, reached: None }
}

/// A snapshot that has something of everything.
fn snapshot() -> Snapshot {
    Snapshot {
        parts: Part::ALL.to_vec(),
        code: "S4".into(),
        status: "finished".into(),
        starts_on: Some("2021-01-01".into()),
        starts_original: None,
        ends_on: Some("2021-12-31".into()),
        ends_original: None,
        currency: "EUR".into(),
        asterisk: true,
        data_asterisk: None,
        lead: body("RS-APR-17345678", "Council & Co", "civil-society", "lead"),
        title: vec![
            Said::of("sr-Latn", "Održivi povratak"),
            Said::of("sr-Cyrl", "Одрживи повратак"),
            Said::of("en", "Sustainable return <return>"),
        ],
        summary: vec![Said::of("en", "Support & empowerment")],
        objective: vec![Said::of("en", "Return")],
        target_groups: vec![Said::of("en", "Displaced families")],
        subtitle: Vec::new(),
        organisations: vec![
            body("XM-DAC-918", "European Union", "donor", "donor"),
            body("XK-COA-50", "Municipality", "municipality", "partner"),
        ],
        components: Vec::new(),
        places: vec![point("XK-38"), point("XK-12")],
        sections: vec!["publications".into()],
        documents: vec![Document {
            section: "publications".into(),
            language: "sr-Latn".into(),
            title: "Brošura".into(),
            href: "https://help.example/brosura.pdf".into(),
            file: None,
            published_on: Some("2021-05-05".into()),
        }],
        emblems: Vec::new(),
        money: vec![
            Money {
                code: "B1".into(),
                title: "Grant".into(),
                kind: "planned".into(),
                amount: 44_447_633,
                currency: "EUR".into(),
                donor: Some(("XM-DAC-918".into(), "European Union".into())),
                on: Some("2021-01-01".into()),
                period: None,
            },
            Money {
                code: "E1".into(),
                title: "Equipment".into(),
                kind: "spent".into(),
                amount: 980_000,
                currency: "EUR".into(),
                donor: None,
                on: Some("2021-09-01".into()),
                period: None,
            },
        ],
        contact: Vec::new(),
        complaints: Vec::new(),
        disclaimer: Vec::new(),
        window: Some(Window { from: "2021-01-01".into(), to: "2021-12-31".into() }),
        of_packages: false,
        results: vec![Indicator {
            code: "I1".into(),
            result: "R1".into(),
            level: "output".into(),
            result_title: vec![Said::of("en", "Families returned")],
            statement: vec![Said::of("en", "Persons in families that returned"), Said::of("sq", "Persona")],
            unit: "person".into(),
            currency: String::new(),
            anonymous: None,
            adds_up: false,
            baseline: Some(0),
            target: Some(100),
            qualifier: Some("about".into()),
            achieved: Some(Shown::Number(108)),
            newly: Some(Shown::Number(108)),
            trend: Vec::new(),
            part_targets: vec![
                PartTarget { dimension: Dimension::Place, value: "XK-38".into(), target: 50, qualifier: None },
                PartTarget { dimension: Dimension::Sex, value: "female".into(), target: 45, qualifier: Some("at-least".into()) },
            ],
            kept: None,
            tables: vec![
                Table {
                    dimensions: vec!["place".into()],
                    rows: vec!["XK-38".into(), "XK-12".into()],
                    columns: Vec::new(),
                    cells: vec![vec![Shown::Number(60)], vec![Shown::Number(48)]],
                    row_totals: Vec::new(),
                    column_totals: Vec::new(),
                    total: Shown::Number(108),
                    withheld: false,
                    smallest: 0,
                },
                Table {
                    dimensions: vec!["sex".into()],
                    rows: vec!["female".into(), "male".into(), "not_recorded".into()],
                    columns: Vec::new(),
                    cells: vec![vec![Shown::Number(55)], vec![Shown::Hidden], vec![Shown::Fewer(5)]],
                    row_totals: Vec::new(),
                    column_totals: Vec::new(),
                    total: Shown::Number(108),
                    withheld: false,
                    smallest: 5,
                },
            ],
        }],
    }
}

fn activity_file() -> String {
    iati::activities(&[(&snapshot(), &about())])
}

fn organisation_file() -> String {
    organisation::organisations(&[(&snapshot(), &about())]).unwrap()
}

#[test]
fn our_own_files_are_right() {
    assert_eq!(activities(&activity_file(), TODAY), []);
    assert_eq!(organisations(&organisation_file(), TODAY), []);
    assert_eq!(hxl::check(&hxl::table(&[(&snapshot(), &about())])), [] as [String; 0]);
}

#[test]
fn small_cells_are_in_no_file() {
    let xml = activity_file();
    assert!(xml.contains("<actual value=\"55\">") && xml.contains("value=\"female\""));
    assert!(!xml.contains("value=\"male\"") && !xml.contains("not_recorded"));
    assert!(xml.contains("aggregation-status=\"0\""));
    // One total without dimensions, first.
    assert!(xml.find("<actual value=\"108\">").unwrap() < xml.find("<actual value=\"60\">").unwrap());
}

#[test]
fn a_country_is_named_and_several_are_a_region() {
    let mut several = snapshot();
    several.places.push(point("RS-00-OBRENOVAC"));
    let xml = iati::activities(&[(&several, &about())]);
    assert_eq!(activities(&xml, TODAY), []);
    assert!(xml.contains("<recipient-region code=\"89\"") && !xml.contains("recipient-country"));
    assert!(activity_file().contains("<recipient-country code=\"XK\">"));
    assert!(activity_file().contains("Kosovo*"));
}

/// What is planned is a budget of its period, or of a life that is no longer than a year; nothing else is told by year.
#[test]
fn planned_money_is_a_budget_of_its_period() {
    let check = |ends: &str, periods: &[Option<(&str, &str)>], expect: &[(&str, &str, &str, &str)]| {
        let mut one = Snapshot { ends_on: Some(ends.into()), ..snapshot() };
        let line = Money { amount: 100_050, ..one.money[0].clone() };
        one.money = periods
            .iter()
            .map(|period| Money { period: period.map(|(from, to)| Window { from: from.into(), to: to.into() }), ..line.clone() })
            .collect();
        // The last one is promised for a day to come.
        one.money.last_mut().unwrap().on = None;
        let xml = iati::activities(&[(&one, &about())]);
        assert_eq!(activities(&xml, TODAY), [], "{xml}");
        let root = parse(&xml).unwrap();
        let found: Vec<(String, String, String, String)> = root.children[0]
            .all("budget")
            .map(|budget| {
                let day = |name: &str| budget.first(name).unwrap().get("iso-date").unwrap().to_owned();
                let status = budget.get("status").unwrap().to_owned();
                (day("period-start"), day("period-end"), budget.first("value").unwrap().text.clone(), status)
            })
            .collect();
        let expect: Vec<_> = expect.iter().map(|(a, b, c, d)| ((*a).into(), (*b).into(), (*c).into(), (*d).into())).collect();
        assert_eq!(found, expect, "{ends} {periods:?}");
    };
    let (first, second) = (Some(("2021-01-01", "2021-12-31")), Some(("2022-01-01", "2022-06-30")));
    check("2021-12-31", &[None, None], &[("2021-01-01", "2021-12-31", "2001.00", "1")]);
    check("2022-12-31", &[None, None], &[]);
    check(
        "2022-12-31",
        &[first, first, second],
        &[("2021-01-01", "2021-12-31", "2001.00", "2"), ("2022-01-01", "2022-06-30", "1000.50", "1")],
    );
    check("2022-12-31", &[Some(("2021-01-01", "2022-01-01"))], &[]);
}

#[test]
fn targets_of_parts_have_their_place_or_group() {
    let xml = activity_file();
    for (value, part) in [("50", "<location ref=\"L1\"/>"), ("45", "<dimension name=\"sex\" value=\"female\"/>")] {
        let target = xml.split(&format!("<target value=\"{value}\">")).nth(1).unwrap().split("</target>").next().unwrap();
        assert!(target.contains(part), "{target}");
    }
}

/// Each part of a right file is taken away or spoilt in turn, and each time the rules must notice.
#[test]
fn a_spoilt_file_is_refused() {
    let check = |from: &str, to: &str, rule: Rule| {
        let right = activity_file();
        assert!(right.contains(from), "{from} is not in the file");
        let spoilt = right.replacen(from, to, 1);
        let breaches = activities(&spoilt, TODAY);
        assert!(breaches.iter().any(|breach| breach.rule == rule), "{from} -> {to}: {breaches:?}");
    };
    check("version=\"2.03\"", "version=\"1.05\"", Rule::Code);
    check("<iati-identifier>RS-APR-17345678-S4", "<iati-identifier>S4", Rule::Identifier);
    check("ref=\"RS-APR-17345678\" type=\"24\" secondary", "ref=\"XK-ARBK-17345678\" type=\"24\" secondary", Rule::Identifier);
    check("ref=\"RS-APR-17345678\" type=\"24\" secondary", "ref=\"office\" type=\"24\" secondary", Rule::Register);
    check("<activity-status code=\"4\"/>", "", Rule::Missing);
    check("<activity-status code=\"4\"/>", "<activity-status code=\"9\"/>", Rule::Code);
    check(
        "<activity-date type=\"1\" iso-date=\"2021-01-01\"/>",
        "<activity-date type=\"1\" iso-date=\"2021-02-31\"/>",
        Rule::Day,
    );
    check(
        "<activity-date type=\"1\" iso-date=\"2021-01-01\"/>",
        "<activity-date type=\"1\" iso-date=\"2022-01-01\"/>",
        Rule::Day,
    );
    check(
        "<activity-date type=\"4\" iso-date=\"2021-12-31\"/>",
        "<activity-date type=\"4\" iso-date=\"2031-12-31\"/>",
        Rule::Day,
    );
    check("<sector vocabulary=\"1\" code=\"16010\"/>", "", Rule::Missing);
    check("<sector vocabulary=\"1\" code=\"16010\"/>", "<sector vocabulary=\"1\" code=\"99999\"/>", Rule::Code);
    check("<recipient-country code=\"XK\">", "<recipient-country code=\"ZZ\">", Rule::Code);
    check("<location ref=\"L2\"/>", "<location ref=\"L9\"/>", Rule::Reference);
    check("<pos>", "<pos>2000 ", Rule::Value);
    check("<dimension name=\"sex\" value=\"female\"/>", "<dimension name=\"sex\" value=\"55\"/>", Rule::Value);
    check("<dimension name=\"sex\" value=\"female\"/>", "", Rule::Value);
    check("<actual value=\"60\">", "<actual value=\"sixty\">", Rule::Value);
    check("<actual value=\"60\">", "<actual>", Rule::Missing);
    check("<budget type=\"1\" status=\"2\">", "<budget type=\"1\" status=\"3\">", Rule::Code);
    check("<budget type=\"1\"", "<budget type=\"original\"", Rule::Code);
    check("<period-end iso-date=\"2021-12-31\"/>", "<period-end iso-date=\"2022-01-01\"/>", Rule::Day);
    check("<transaction-type code=\"11\"/>", "<transaction-type code=\"77\"/>", Rule::Code);
    check("<transaction-date iso-date=\"2021-09-01\"/>", "<transaction-date iso-date=\"2029-09-01\"/>", Rule::Day);
    check(">444476.33<", ">444.476,33<", Rule::Value);
    check("currency=\"EUR\">", "currency=\"euro\">", Rule::Code);
    check("<category code=\"A12\"/>", "<category code=\"Z99\"/>", Rule::Code);
    check("<result type=\"1\"", "<result type=\"7\"", Rule::Code);
    check("measure=\"1\" ", "", Rule::Missing);
    check("aggregation-status=\"0\"", "aggregation-status=\"no\"", Rule::Code);
    check("<period-end iso-date=\"2021-12-31\"/>", "<period-end iso-date=\"2020-12-31\"/>", Rule::Day);
    check("xml:lang=\"sr\">Održivi", "xml:lang=\"sr-Latn\">Održivi", Rule::Code);
    check(">Održivi povratak<", "> <", Rule::Narrative);
    check("</iati-activities>", "", Rule::Malformed);
    check("<iati-activities", "<!DOCTYPE iati-activities><iati-activities", Rule::Malformed);
    // Order: the status before the identifier.
    check("<iati-identifier>", "<activity-status code=\"4\"/><iati-identifier>", Rule::Order);
    check("<title>", "<subtitle/><title>", Rule::Order);
}

/// Every line of a right file that is one element is taken away in turn: whatever must stand is missed.
#[test]
fn what_must_stand_is_missed() {
    let required = [
        "<iati-identifier",
        "<activity-status",
        "<sector",
        "<transaction-type",
        "<transaction-date",
        "<value ",
        "<category",
        "<period-start",
        "<period-end",
        "<organisation-identifier",
        "<pos",
    ];
    for (file, check) in [(activity_file(), activities as fn(&str, &str) -> Vec<Breach>), (organisation_file(), organisations)] {
        for (number, line) in file.lines().enumerate() {
            if required.iter().any(|start| line.trim_start().starts_with(start)) {
                let without: Vec<&str> =
                    file.lines().enumerate().filter(|(other, _)| *other != number).map(|(_, line)| line).collect();
                assert_ne!(check(&without.join("\n"), TODAY), [], "{line}");
            }
        }
    }
}

#[test]
fn a_spoilt_table_is_refused() {
    let right = String::from_utf8(hxl::table(&[(&snapshot(), &about())])).unwrap();
    assert!(right.contains("#reached+ind") && right.contains(",60,"));
    let check = |from: &str, to: &str| {
        assert_ne!(hxl::check(right.replacen(from, to, 1).as_bytes()), [] as [String; 0], "{from} -> {to}")
    };
    check("#reached+ind", "#reached");
    check("2021-01-01", "1 January");
    check("finished", "finishd");
    check("XK-12", "XK-999");
    check(",60,", ",sixty,");
}

#[test]
fn feeds_are_right_and_spoilt_ones_are_refused() {
    let entry = |id: &str| atom::Entry {
        id: format!("https://help.example/news/{id}"),
        title: "Results & more".into(),
        language: "en".into(),
        summary: "January to June".into(),
        href: "https://help.example/en/programmes/x".into(),
        updated: "2021-07-01".into(),
    };
    let feed = atom::Feed {
        href: "https://help.example/en/news.atom".into(),
        page: "https://help.example/en/programmes".into(),
        title: "News".into(),
        language: "en".into(),
        author: "Komshi".into(),
        entries: vec![entry("1"), entry("2")],
    };
    let right = atom::write(&feed);
    let none: [String; 0] = [];
    assert_eq!(atom::check(&right), none);
    assert_eq!(atom::check(&atom::write(&atom::Feed { entries: Vec::new(), ..feed.clone() })), none);
    for (from, to) in [
        ("<title>Results &amp; more</title>", ""),
        ("news/2<", "news/1<"),
        ("2021-07-01T00:00:00Z", "yesterday"),
        ("<name>Komshi</name>", ""),
        ("http://www.w3.org/2005/Atom", "http://example"),
        ("</feed>", ""),
    ] {
        assert!(right.contains(from), "{from}");
        assert_ne!(atom::check(&right.replacen(from, to, 1)), none, "{from} -> {to}");
    }
}

/// With the schemas of the standard beside the checkout and xmllint on the machine: our files keep them, a spoilt one does not.
#[test]
fn files_keep_the_schemas() {
    let schemas = std::env::var("KOMSHI_IATI_SCHEMAS").unwrap_or_default();
    let schemas = Path::new(&schemas);
    let has_lint = Command::new("xmllint").arg("--version").output().is_ok();
    if !schemas.join("iati-activities-schema.xsd").exists() || !has_lint {
        eprintln!("no schemas (KOMSHI_IATI_SCHEMAS) or no xmllint: only our own rules were asked");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let keeps = |schema: &str, xml: &str| {
        let file = folder.path().join("file.xml");
        std::fs::write(&file, xml).unwrap();
        let answer = Command::new("xmllint")
            .args(["--noout", "--nonet", "--schema"])
            .arg(schemas.join(schema))
            .arg(&file)
            .output()
            .unwrap();
        if !answer.status.success() {
            eprintln!("{}", String::from_utf8_lossy(&answer.stderr));
        }
        answer.status.success()
    };
    assert!(keeps("iati-activities-schema.xsd", &activity_file()));
    assert!(keeps("iati-organisations-schema.xsd", &organisation_file()));
    assert!(!keeps("iati-activities-schema.xsd", &activity_file().replace("<activity-status code=\"4\"/>", "")));
    assert!(!keeps(
        "iati-organisations-schema.xsd",
        &organisation_file().replace("<reporting-org", "<reporter").replace("</reporting-org", "</reporter")
    ));
}
