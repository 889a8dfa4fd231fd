//! What the public sees: chosen by a person, protected, a snapshot that can be taken back; its data files; and the donor report that is
//! kept with its hash.

use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use http_body_util::BodyExt;
use komshi::{
    access::{Actor, store::actor_by_name},
    app::App,
    child::Queue,
    db::{NewOperation, testing, values},
    indicators::{
        definition::{ByPlace, Count, Definition, Direction, Filter, Measure, Part as CountedPart, Time},
        model::{Dimension, Source, Window},
        store::framework::{NewIndicator, NewTarget, Place, add_indicator, set_target},
    },
    opendata::{atom, check, hxl},
    portal::{
        model::Part,
        store::{NewPublication, publications, publish, withdraw},
    },
    programmes::{
        model::{NewEmblem, NewFile, NewText, ProgrammeEdit},
        store as programmes,
    },
    reports::{
        donor::{self, Layout, Section},
        files::Kind,
        model::Sight,
        store::donor as kept,
    },
    routes,
    web::{Page, Tab, i18n::Lang},
};
use tower::ServiceExt;

use crate::reports::{Fixture, SLUG, fixture, get, get_bytes, run};

/// What one page may weigh on its way to a reader.
const MOST_ON_THE_WIRE: usize = 60_000;

fn whole(programme: i64, parts: &[Part]) -> NewPublication {
    NewPublication { programme, from: "2021-01-01".into(), to: "2021-06-30".into(), parts: parts.to_vec() }
}

async fn publish_it(app: &App, actor: &Actor, programme: i64, parts: &[Part]) -> i64 {
    publish(app, actor, &NewOperation::make(), &whole(programme, parts)).await.unwrap()
}

/// Persons reached by hand-overs, each once, in parts; the public table of it hides small ones.
async fn framework(app: &App, actor: &Actor, programme: i64) {
    let definition = Definition {
        counted: CountedPart {
            source: Source::Delivered,
            measure: Measure::Household,
            count: Count::Distinct,
            filter: Filter::default(),
        },
        denominator: None,
        time: Time::InPeriod,
        place: ByPlace::Event,
        direction: Direction::Up,
        dimensions: vec![Dimension::Community, Dimension::Place],
    };
    let text = |language: &str, body: &str| NewText::of("", "title", language, body, language == "en");
    let new = NewIndicator {
        programme,
        code: "HH".into(),
        definition,
        place: Place { activity: "R3".into(), ..Place::default() },
        texts: vec![text("en", "Households that received packages"), text("sr-Latn", "Domaćinstva koja su dobila pakete")],
        reason: String::new(),
    };
    let indicator_use = add_indicator(app, actor, &NewOperation::make(), &new).await.unwrap();
    let target =
        NewTarget { programme, indicator_use, value: Some(60), qualifier: Some("at-least".into()), ..NewTarget::default() };
    set_target(app, actor, &NewOperation::make(), &target).await.unwrap();
}

/// The size of an answer as a browser gets it.
async fn on_the_wire(app: &App, path: &str) -> usize {
    let request = Request::builder().uri(path).header("accept-encoding", "gzip").body(Body::empty()).unwrap();
    let answer = routes::router(app.clone()).oneshot(request).await.unwrap();
    assert_eq!(answer.headers().get("content-encoding").unwrap(), "gzip", "{path}");
    answer.into_body().collect().await.unwrap().to_bytes().len()
}

#[tokio::test]
async fn a_person_chooses_what_is_public_and_takes_it_back() {
    for app in testing::apps().await {
        let Fixture { programme, .. } = fixture(&app).await;
        let mirjana = actor_by_name(&app, "mirjana").await.unwrap();
        let page = format!("/en/programmes/{SLUG}");
        assert_eq!(get(&app, "", &page).await.0, StatusCode::NOT_FOUND);
        // The page on which it is chosen; who only evaluates, and who gives, do not have it.
        let choosing = format!("/programmes/{programme}/public");
        let (status, body) = get(&app, "mirjana", &choosing).await;
        assert_eq!(status, StatusCode::OK);
        assert!(body.contains("What the public sees") && body.contains("no number of a register"), "{body}");
        for other in ["monika", "donator"] {
            assert_eq!(get(&app, other, &choosing).await.0, StatusCode::NOT_FOUND, "{other}");
        }
        let first = publish_it(&app, &mirjana, programme, &[Part::Texts, Part::Places]).await;
        let (_, body) = get(&app, "", &page).await;
        assert!(body.contains("United against COVID-19") && body.contains("Mitrovica North") && body.contains("<svg"), "{body}");
        assert!(!body.contains("Pekara") && !body.contains("Packages delivered"), "{body}");
        // Words that change later wait for the next publication.
        run(&app, "UPDATE programme_text SET body = 'Changed' WHERE field = 'title' AND language = 'en'", vec![]).await;
        assert!(!get(&app, "", &page).await.1.contains("Changed"));
        let second = publish_it(&app, &mirjana, programme, &Part::ALL).await;
        let (_, body) = get(&app, "", &page).await;
        assert!(body.contains("Changed") && body.contains("Pekara") && body.contains("fewer than 10"), "{body}");
        // The second is taken back: the first stands again; then nothing but that there is a programme.
        let why = "A number was entered twice.";
        withdraw(&app, &mirjana, &NewOperation::make(), programme, second, why).await.unwrap();
        assert!(withdraw(&app, &mirjana, &NewOperation::make(), programme, second, why).await.is_err());
        assert!(withdraw(&app, &mirjana, &NewOperation::make(), programme, first, " ").await.is_err());
        let (_, body) = get(&app, "", &page).await;
        assert!(body.contains("United against COVID-19") && !body.contains("fewer than 10"), "{body}");
        let all = publications(&app, programme).await.unwrap();
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].withdrawn_why.as_deref(), Some(why));
        assert!(all.iter().all(|publication| publication.hash.as_ref().is_some_and(|hash| hash.len() == 64)));
        assert!(get(&app, "mirjana", &choosing).await.1.contains(why));
    }
}

/// Places are written as each output wants them, and an emblem says what it shows in the reader's language.
#[tokio::test]
async fn names_of_places_and_words_of_emblems_are_those_of_the_output() {
    for app in testing::apps().await {
        let Fixture { programme, .. } = fixture(&app).await;
        let mirjana = actor_by_name(&app, "mirjana").await.unwrap();
        let stands = programmes::programme(&app, &mirjana, programme).await.unwrap();
        let write = async |own: &str, forms: &[(&str, &str)]| {
            let edit = ProgrammeEdit {
                programme,
                starts: stands.starts_on.clone().unwrap_or_default(),
                ends: stands.ends_on.clone().unwrap_or_default(),
                currency: stands.currency.clone(),
                status: stands.status.clone(),
                place_form: own.into(),
                place_forms: forms.iter().map(|(output, form)| ((*output).to_owned(), (*form).to_owned())).collect(),
                places: programmes::places_of(&app, programme).await.unwrap(),
                slug: stands.public_slug.clone().unwrap_or_default(),
            };
            programmes::edit_programme(&app, &mirjana, &NewOperation::make(), &edit).await
        };
        let sign = |position: Option<i32>, alt: &[(&str, &str)], file: Option<NewFile>| NewEmblem {
            programme,
            name: "Union".into(),
            alt: alt.iter().map(|(language, body)| NewText::of("", "", language, body, *language == "en")).collect(),
            position,
            file,
            ..NewEmblem::default()
        };
        let png = NewFile { name: "a.png".into(), media_type: "image/png".into(), body: "iVBORw0KGgo=".into() };
        let save = async |new: &NewEmblem| programmes::save_emblem(&app, &mirjana, &NewOperation::make(), new).await;
        assert!(save(&sign(Some(3), &[], Some(png.clone()))).await.is_err(), "a picture without words");
        save(&sign(Some(3), &[("en", "Twelve stars"), ("sq", "Dymbëdhjetë yje")], Some(png))).await.unwrap();
        // A translation that is added later leaves the others and the picture.
        save(&sign(Some(3), &[("mk", "Дванаесет ѕвезди")], None)).await.unwrap();
        let footnote = "without prejudice to positions on status";
        for (own, forms, on_page, in_data, in_report) in [
            ("", &[][..], false, false, false),
            ("asterisk", &[], true, true, true),
            ("asterisk", &[("report", "")], true, true, false),
            ("", &[("public", "asterisk")], true, false, false),
            ("asterisk", &[("public", ""), ("data", "asterisk")], false, true, true),
        ] {
            write(own, forms).await.unwrap();
            publish_it(&app, &mirjana, programme, &Part::ALL).await;
            let told = |text: &str| text.contains("Kosovo*") && text.contains(footnote);
            let shown = get(&app, "", &format!("/en/programmes/{SLUG}")).await.1;
            assert_eq!(shown.contains("Kosovo*"), on_page, "{own} {forms:?}: {shown}");
            assert_eq!(
                told(&get(&app, "", &format!("/en/programmes/{SLUG}/data/activity.xml")).await.1),
                in_data,
                "{own} {forms:?}"
            );
            let window = Window { from: "2021-01-01".into(), to: "2021-06-30".into() };
            let now = programmes::programme(&app, &mirjana, programme).await.unwrap();
            let report = donor::compose(&app, &now, &window, Sight::Everything).await.unwrap();
            assert_eq!(report.snapshot.asterisk, in_report, "{own} {forms:?}");
        }
        assert!(write("", &[("letter", "asterisk")]).await.is_err());
        let form = get(&app, "mirjana", &format!("/programmes/{programme}/edit")).await.1;
        let chosen = form.split("id=\"place_form_public\"").nth(1).unwrap().split("</select>").next().unwrap();
        assert!(chosen.contains("<option value=\"plain\" selected>"), "{chosen}");
        for (lang, alt, tag) in [
            ("en", "Twelve stars", "en"),
            ("sq", "Dymbëdhjetë yje", "sq"),
            ("mk", "Дванаесет ѕвезди", "mk"),
            ("tr", "Twelve stars", "en"),
        ] {
            let body = get(&app, "", &format!("/{lang}/programmes/{SLUG}")).await.1;
            assert!(body.contains(&format!("alt=\"{alt}\" lang=\"{tag}\"")), "{lang}: {body}");
        }
    }
}

#[tokio::test]
async fn public_pages_are_light_and_say_in_which_language_they_speak() {
    for app in testing::apps().await {
        let Fixture { programme, .. } = fixture(&app).await;
        let mirjana = actor_by_name(&app, "mirjana").await.unwrap();
        framework(&app, &mirjana, programme).await;
        publish_it(&app, &mirjana, programme, &Part::ALL).await;
        for lang in Lang::ALL {
            let page = format!("/{}/programmes/{SLUG}", lang.tag());
            let (status, body) = get(&app, "", &page).await;
            assert_eq!(status, StatusCode::OK, "{page}");
            assert!(
                body.contains("<desc>") && body.contains("68") && !body.contains("Prezime") && !body.contains("H-00"),
                "{body}"
            );
            assert!(!body.contains(" style=") && !body.contains("<script>"), "the policy forbids them");
            let size = on_the_wire(&app, &page).await;
            assert!(size < MOST_ON_THE_WIRE, "{page}: {size}");
        }
        let (_, english) = get(&app, "", &format!("/en/programmes/{SLUG}")).await;
        assert!(english.contains("Households that received packages") && english.contains("at least 60"), "{english}");
        assert!(english.contains("113") && english.contains("fewer than 10"), "{english}");
        // The target groups are in Serbian only: an English reader is told so.
        assert!(english.contains("lang=\"sr-Latn\"") && english.contains("another language: Serbian, Latin"), "{english}");
        let (_, cyrillic) = get(&app, "", &format!("/sr-Cyrl/programmes/{SLUG}")).await;
        assert!(cyrillic.contains("Домаћинства која су добила пакете"), "{cyrillic}");
        // The list, and what it is filtered by.
        for (query, count) in [
            ("", 1),
            ("?place=XK", 1),
            ("?place=XK-38", 1),
            ("?place=RS", 0),
            ("?donor=giver", 1),
            ("?donor=cso", 0),
            ("?status=finished", 1),
            ("?status=running", 0),
        ] {
            let (status, body) = get(&app, "", &format!("/en/programmes{query}")).await;
            assert_eq!(status, StatusCode::OK);
            assert_eq!(body.matches("<article").count(), count, "{query}");
        }
    }
}

#[tokio::test]
async fn data_files_keep_their_standards_and_tell_of_nobody() {
    for app in testing::apps().await {
        let Fixture { programme, .. } = fixture(&app).await;
        let mirjana = actor_by_name(&app, "mirjana").await.unwrap();
        assert_eq!(get(&app, "", "/data/activities.xml").await.0, StatusCode::NOT_FOUND);
        for with_framework in [false, true] {
            if with_framework {
                framework(&app, &mirjana, programme).await;
            }
            publish_it(&app, &mirjana, programme, &Part::ALL).await;
            let today = app.today();
            for path in ["/data/activities.xml".to_owned(), format!("/en/programmes/{SLUG}/data/activity.xml")] {
                let (status, xml) = get(&app, "", &path).await;
                assert_eq!(status, StatusCode::OK, "{path}");
                let breaches = check::activities(&xml, &today);
                assert!(check::errors(&breaches).is_empty(), "{breaches:?}");
                // The organisation has no number of a register: said, not hidden.
                assert!(breaches.iter().any(|breach| breach.rule == check::Rule::Register));
                assert!(xml.contains("<actual value=\"68\"") && !xml.contains("gorani") && !xml.contains("Prezime"), "{xml}");
            }
            let (status, xml) = get(&app, "", "/data/organisations/cso.xml").await;
            assert_eq!(status, StatusCode::OK);
            assert!(check::errors(&check::organisations(&xml, &today)).is_empty(), "{xml}");
            for path in ["/data/4w.csv".to_owned(), format!("/sr-Cyrl/programmes/{SLUG}/data/4w.csv")] {
                let (status, csv) = get_bytes(&app, "", &path).await;
                assert_eq!(status, StatusCode::OK);
                assert_eq!(hxl::check(&csv), [] as [String; 0]);
            }
            let (status, feed) = get(&app, "", "/sq/news.atom").await;
            assert_eq!(status, StatusCode::OK);
            assert_eq!(atom::check(&feed), [] as [String; 0], "{feed}");
            let (_, csv) = get(&app, "", &format!("/en/programmes/{SLUG}/data/results.csv")).await;
            assert!(csv.contains("68") && csv.contains("fewer than 10") && csv.contains("hidden"), "{csv}");
            let (_, json) = get(&app, "", &format!("/en/programmes/{SLUG}/data/programme.json")).await;
            let json: serde_json::Value = serde_json::from_str(&json).unwrap();
            assert_eq!(json["programme"]["code"], "KM-2021");
            for name in ["other.txt", "activity.pdf"] {
                assert_eq!(get(&app, "", &format!("/en/programmes/{SLUG}/data/{name}")).await.0, StatusCode::NOT_FOUND);
            }
        }
        assert_eq!(get(&app, "", "/data/organisations/nobody.xml").await.0, StatusCode::NOT_FOUND);
    }
}

/// The report of aid packages says nothing of a programme that has results of its own: there the donor report takes its place.
#[tokio::test]
async fn a_programme_with_results_of_its_own_is_reported_by_them() {
    for app in testing::apps().await {
        let Fixture { programme, .. } = fixture(&app).await;
        let mirjana = actor_by_name(&app, "mirjana").await.unwrap();
        let (report, file) =
            (format!("/programmes/{programme}/report"), format!("/programmes/{programme}/report/file/report.json"));
        let (status, body) = get(&app, "mirjana", &report).await;
        assert!(status == StatusCode::OK && body.contains("R1"), "{status}: {body}");
        assert_eq!(get(&app, "mirjana", &file).await.0, StatusCode::OK);
        framework(&app, &mirjana, programme).await;
        for path in [&report, &file] {
            assert_eq!(
                get(&app, "mirjana", &format!("{path}?from=2021-01-01&to=2021-06-30")).await.0,
                StatusCode::SEE_OTHER,
                "{path}"
            );
        }
        assert_eq!(get(&app, "mirjana", &format!("{report}?from=31.02.2021")).await.0, StatusCode::UNPROCESSABLE_ENTITY);
        // A donor goes on reading what was published.
        assert_eq!(get(&app, "donator", &report).await.0, StatusCode::OK);
    }
}

fn page(app: &App, lang: Lang) -> Page {
    Page { app: app.clone(), lang, session: None, path: String::new(), query: String::new(), tab: Tab::None, notice: None }
}

#[tokio::test]
async fn a_donor_report_is_kept_and_known_by_its_hash() {
    for app in testing::apps().await {
        let Fixture { programme, .. } = fixture(&app).await;
        let mirjana = actor_by_name(&app, "mirjana").await.unwrap();
        let address = format!("/programmes/{programme}/report/donor?from=2021-01-01&to=2021-06-30&first=sr-Cyrl&second=en");
        let section =
            |language: &str, body: &str| Section { section: "summary".into(), language: language.into(), body: body.into() };
        let new = kept::NewSections {
            programme,
            from: "2021-01-01".into(),
            to: "2021-06-30".into(),
            sections: vec![section("en", "All went well."), section("sr-Cyrl", "Све је прошло добро.")],
        };
        kept::save_sections(&app, &mirjana, &NewOperation::make(), &new).await.unwrap();
        let (status, body) = get(&app, "mirjana", &address).await;
        assert_eq!(status, StatusCode::OK);
        assert!(body.contains("All went well.") && body.contains("Све је прошло добро."), "{body}");
        // Donors read what was published; strangers nothing.
        assert_eq!(get(&app, "donator", &address).await.0, StatusCode::NOT_FOUND);
        assert_eq!(get(&app, "", &address).await.0, StatusCode::SEE_OTHER);
        let stored = komshi::programmes::store::programme(&app, &mirjana, programme).await.unwrap();
        let window = komshi::indicators::model::Window { from: "2021-01-01".into(), to: "2021-06-30".into() };
        let report = donor::compose(&app, &stored, &window, Sight::Everything).await.unwrap();
        for kind in [Kind::Pdf, Kind::Xlsx] {
            for layout in [Layout::SideBySide, Layout::OneAfterTheOther] {
                let made =
                    donor::make(&page(&app, Lang::SrCyrl), &report, &[Lang::SrCyrl, Lang::En], layout, kind, Queue::Office)
                        .await
                        .unwrap();
                assert!(made.len() > 1000, "{kind:?} {layout:?}");
            }
        }
        // Kept: what happens later changes nothing in it.
        let id = kept::freeze(&app, &mirjana, &NewOperation::make(), programme, &report).await.unwrap();
        run(&app, "INSERT INTO delivery_event (id, delivery, kind, reason, at) VALUES (3, 42, 'reversed', '', '')", vec![]).await;
        let (again, hash) = kept::reopen(&app, programme, id).await.unwrap();
        assert_eq!(again, report);
        assert_ne!(donor::compose(&app, &stored, &window, Sight::Everything).await.unwrap(), report);
        let file =
            donor::make(&page(&app, Lang::En), &again, &[Lang::En], Layout::SideBySide, Kind::Json, Queue::Office).await.unwrap();
        let file = String::from_utf8(file).unwrap();
        assert_eq!(donor::verify(&file).unwrap(), (hash.clone(), true));
        assert!(kept::known(&app, &hash).await.unwrap().is_some());
        let forged = file.replacen("All went well.", "All went very well.", 1);
        assert_eq!(donor::verify(&forged).unwrap(), (hash, false));
        assert!(donor::verify("{}").is_err());
        let (status, json) = get(&app, "mirjana", &format!("/programmes/{programme}/report/kept/{id}/report.json")).await;
        assert_eq!((status, donor::verify(&json).unwrap().1), (StatusCode::OK, true));
        // Somebody with a hand in the database is noticed.
        run(&app, "UPDATE report_snapshot SET content = REPLACE(content, 'well', 'ill') WHERE id = $1", values![id]).await;
        assert!(kept::reopen(&app, programme, id).await.is_err());
    }
}
