use super::{
    super::model::{NewText, TextRow},
    *,
};

fn programme() -> Programme {
    Programme {
        id: 1,
        code: "P".into(),
        organisation: 1,
        organisation_name: "Office".into(),
        status: "finished".into(),
        starts_on: Some("2020-05-01".into()),
        starts_original: None,
        ends_on: Some("2020-12-31".into()),
        ends_original: None,
        currency: "EUR".into(),
        place_form: String::new(),
        public_slug: None,
        published_at: None,
    }
}

fn partner(organisation: i64, kind: &str, role: &str) -> Partner {
    Partner {
        organisation,
        code: format!("o{organisation}"),
        name: format!("O{organisation}"),
        kind: kind.into(),
        role: role.into(),
    }
}

/// A register with nothing odd about it.
fn fine() -> Register {
    Register {
        programme: programme(),
        texts: Texts::default(),
        activities: Vec::new(),
        targets: Vec::new(),
        components: Vec::new(),
        partners: vec![partner(1, "donor", "donor"), partner(2, "civil-society", "lead")],
        economies: BTreeMap::new(),
        places: Vec::new(),
        stated: Vec::new(),
        emblems: Vec::new(),
        links: Vec::new(),
        today: "2021-03-01".into(),
    }
}

fn text(field: &str, language: &str, body: &str) -> TextRow {
    let new = NewText::of(PROGRAMME, field, language, body, true);
    TextRow {
        programme: 1,
        subject: new.subject,
        field: new.field,
        language: new.language,
        body: new.body,
        is_original: 1,
        as_written: None,
    }
}

/// The findings of a register as `code|subject|original|proposed`.
fn said(register: &Register) -> Vec<String> {
    let line =
        |found: Found| format!("{}|{}|{}|{}", found.code, found.subject, found.original, found.proposed.unwrap_or_default());
    find(register).into_iter().map(line).collect()
}

fn check(change: impl FnOnce(&mut Register), expect: &[&str]) {
    let mut register = fine();
    change(&mut register);
    assert_eq!(said(&register), expect);
}

#[test]
fn days_and_what_is_missing() {
    check(|_| {}, &[]);
    check(
        |register| {
            register.programme.ends_on = None;
            register.programme.ends_original = Some("31.04.2022".into());
        },
        &["impossible-day|ends|31.04.2022|2022-04-30"],
    );
    check(|register| register.programme.status = "running".into(), &["status-against-days|status|running|"]);
    check(
        |register| {
            register.programme = Programme { status: "not-stated".into(), starts_on: None, ends_on: None, ..programme() };
            register.partners.clear();
        },
        &["no-period|||", "no-status|status||", "no-donor|||", "no-implementer|||"],
    );
    check(
        |register| {
            register.programme.starts_on = Some("2021-01-01".into());
        },
        &["end-before-start||2021-01-01 – 2020-12-31|"],
    );
}

#[test]
fn a_place_inside_another_explains_the_count() {
    let mut register = fine();
    register.stated.push(StatedCount { subject: "places".into(), stated: 2 });
    for place in ["RS-00", "RS-00-OBRENOVAC", "RS-01-SUBOTICA"] {
        register.places.push(NamedPlace { place: place.into(), named_as: None });
    }
    let found = find(&register);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].original.as_str(), found[0].detail["inside"].as_str()), ("2 / 3", "RS-00-OBRENOVAC"));
    assert_eq!(found[0].detail["around"], "RS-00");
    register.stated[0].stated = 3;
    assert_eq!(find(&register), []);
}

#[test]
fn five_economies_have_six_associations() {
    let mut register = fine();
    register.stated.push(StatedCount { subject: "economies".into(), stated: 5 });
    for (id, economy) in [(11, "BA"), (12, "BA"), (13, "RS"), (14, "AL"), (15, "MK"), (16, "XK")] {
        register.partners.push(partner(id, "association", "partner"));
        register.economies.insert(id, economy.into());
    }
    let found = find(&register);
    assert_eq!(found[0].code, "economies");
    assert_eq!((found[0].detail["listed"].as_str(), found[0].detail["economies"].as_str()), ("6", "5"));
    assert_eq!(found[0].detail["economy"], "BA");
}

fn activity(id: i64, code: &str, unit: &str, target: Option<i64>) -> Activity {
    Activity { id, code: code.into(), component: None, kind: String::new(), target, unit: unit.into(), qualifier: None }
}

#[test]
fn quantities_are_compared() {
    check(
        |register| register.activities = vec![activity(1, "R1", "household", None), activity(2, "R2", "package", None)],
        &["no-quantity|activities|R1, R2|"],
    );
    check(
        |register| {
            register.activities = vec![
                activity(1, "RETURN", "household", Some(30)),
                activity(2, "GRANTS", "household", Some(104)),
                activity(3, "COURSES", "person", Some(30)),
                activity(4, "BUSINESS", "person", Some(74)),
                activity(5, "MEETINGS", "event", Some(8)),
                activity(6, "PRESENTATIONS", "event", Some(5)),
                activity(7, "TABLES", "event", Some(3)),
            ];
            let persons = |activity: i64, value: i64| Target {
                activity,
                unit: "person".into(),
                value,
                qualifier: Some("about".into()),
                set_on: "2022-06-24".into(),
                why: String::new(),
            };
            register.targets = vec![persons(1, 108), persons(2, 216)];
        },
        &["parts-add-up|activity:GRANTS|30 + 74 = 104|", "household-size|activity:GRANTS|108 / 30 = 3.6; 216 / 104 = 2.1|"],
    );
}

#[test]
fn words_of_two_alphabets_and_numerals_that_became_letters() {
    check(
        |register| register.texts.0.push(text("summary", "sr-Cyrl", "у време кризе KОВИД-19")),
        &["mixed-script|programme/summary/sr-Cyrl|KОВИД|КОВИД"],
    );
    let mangled = "у претходном СОРИ И пројекту; циљеви пројекта СоРи II. Роми И Ашкалије";
    check(
        |register| register.texts.0.push(text("summary", "sr-Cyrl", mangled)),
        &["roman-numeral|programme/summary/sr-Cyrl|СОРИ И|СоРи I"],
    );
    check(
        |register| {
            register.texts.0.push(text("summary", "sr-Cyrl", mangled));
            register.links.push(Link {
                id: 1,
                other: None,
                other_code: None,
                other_slug: None,
                label: "SoRi II".into(),
                kind: "part-of".into(),
            });
        },
        &["roman-numeral|programme/summary/sr-Cyrl|СОРИ И|SoRi I"],
    );
    check(|register| register.texts.0.push(text("summary", "sr-Cyrl", "РОМИ И АШКАЛИЈЕ II")), &[]);
}

#[test]
fn marks_that_stay_open_and_notes_without_their_mark() {
    let open = |body: &str| {
        said(&{
            let mut register = fine();
            register.texts.0.push(text("summary", "sr-Latn", body));
            register
        })
    };
    for closed in ["„Ne ostavljajte nikoga iza sebe“", "“United”, ”he", "«a» \"b\"", ",,jačanje“", "“Open communities”"]
    {
        assert_eq!(open(closed), Vec::<String>::new(), "{closed}");
    }
    assert_eq!(open("projekat ,,Jačanje kapaciteta"), ["open-quotation|programme/summary/sr-Latn|,,Jačanje kapaciteta|"]);
    assert_eq!(open("[1] Ova oznaka ne prejudicira"), ["footnote-mark|programme/summary/sr-Latn|[1]|"]);
    assert_eq!(open("na Kosovo[1]\n[1] Ova oznaka"), Vec::<String>::new());
    assert_eq!(open("zajednice RAE i Turaka"), ["one-word-for-communities|programme/summary/sr-Latn|RAE|roma,ashkali,egyptian"]);
    assert_eq!(open("Početkom 2020. godine"), ["start-in-text|programme/summary/sr-Latn|Početkom 2020|"]);
}

#[test]
fn a_title_in_two_variants() {
    check(
        |register| {
            register.texts.0.push(text("title", "sq", "Forcimi i shërbimeve për grupet më të ndjeshme në Kosovë"));
            register.texts.0.push(text(
                "summary",
                "sq",
                "Projekti “Forcimi i shërbimeve për grupet më të rrezikuara në Kosovë” synon",
            ));
        },
        &["title-variant|programme/summary/sq|Forcimi i shërbimeve për grupet më të rrezikuara në Kosovë|\
             Forcimi i shërbimeve për grupet më të ndjeshme në Kosovë"],
    );
}

#[test]
fn signs_without_a_name_stand_as_findings() {
    let emblem = |position: i32, name: &str| Emblem {
        id: i64::from(position),
        organisation: None,
        organisation_name: None,
        name: name.into(),
        rule: String::new(),
        file: None,
        position,
    };
    check(
        |register| register.emblems = vec![emblem(0, ""), emblem(1, "EU"), emblem(2, "")],
        &["unnamed-emblem|emblem:1||", "unnamed-emblem|emblem:3||"],
    );
}
