//! What counts where lists disagree: decided, taken back, corrected, brought back; the records are compared anew each time.

use komshi::{
    access::Actor,
    app::App,
    db::{self, testing, values},
    demo::{self, Setup},
    error::Error,
    keep,
    lists::store as lists,
    matching::{
        model::Verdict,
        store::{self as matching, DecidePair, PairState},
    },
    registry::{
        model::{Answer, PersonRow, answers},
        store::{self as registry, Choice, ChooseFact, HouseholdFilter},
    },
};

use crate::{
    fixture,
    lists::{import, operation},
    uploads::Browser,
};

const HEADER: &str =
    "Rbr;Prezime;Ime;JMBG;Datum rođenja;Pol;Telefon;Adresa;Broj članova;Mesečni prihod;Zajednica;Datum prijave\n";

pub fn file(rows: &[&str]) -> Vec<u8> {
    format!("{HEADER}{}\n", rows.join("\n")).into_bytes()
}

/// Everything that `komshi check` looks at holds.
pub async fn sound(app: &App) {
    let breaches: Vec<_> =
        keep::store::check(app.db.read()).await.unwrap().into_iter().filter(|(_, examples)| !examples.is_empty()).collect();
    assert!(breaches.is_empty(), "{breaches:?}");
}

pub async fn waiting(app: &App, setup: &Setup) -> i64 {
    matching::count_waiting(app, &setup.manager, setup.programme).await.unwrap().proposed
}

/// The next pair of the queue is one person.
pub async fn same(app: &App, setup: &Setup) -> i64 {
    let pair = matching::claim_next(app, &setup.manager, setup.programme, PairState::Proposed).await.unwrap().unwrap();
    let decision = DecidePair { pair: pair.id, verdict: Verdict::Same, reason: "the same papers".into() };
    matching::decide_pair(app, &setup.manager, &operation(), &decision).await.unwrap();
    pair.id
}

pub async fn person(app: &App, actor: &Actor, name: &str) -> PersonRow {
    let found = registry::search(app, actor, name).await.unwrap();
    assert_eq!(found.len(), 1, "{name}: {found:?}");
    found[0].person.clone()
}

pub async fn answer(app: &App, actor: &Actor, kind: &str, subject: i64, attribute: &str) -> Answer {
    let facts = registry::facts(app.db.read(), &actor.scope(), kind, &[subject]).await.unwrap();
    answers(&facts[&subject]).into_iter().find(|answer| answer.attribute == attribute).unwrap()
}

pub async fn choose(
    app: &App,
    actor: &Actor,
    kind: &'static str,
    subject: i64,
    fact: i64,
    special: bool,
    choice: Choice,
) -> Result<i64, Error> {
    registry::choose_fact(app, actor, &operation(), &ChooseFact { kind, subject, fact, special, choice }).await
}

/// One person in two lists that disagree about birth date, address, size and community; made one by a reviewer.
pub async fn two_lists(app: &App) -> Setup {
    let setup = demo::set_up(app).await.unwrap();
    let office = file(&["1;Petrović;Jovana;;15.06.1995.;ž;064 111 222;Lole Ribara 1;3;120;srpska;10.02.2021."]);
    let centre = file(&["1;Petrovic;Jovana;;16.06.1995.;ž;064 111 222;Kralja Petra 7;4;120;bošnjačka;12.02.2021."]);
    import(app, &setup, "office", "spisak.csv", &office, None).await;
    import(app, &setup, "csw", "csr.csv", &centre, None).await;
    same(app, &setup).await;
    setup
}

#[tokio::test]
async fn a_person_decides_which_value_counts_and_takes_it_back() {
    for app in testing::apps().await {
        let setup = two_lists(&app).await;
        let actor = &setup.manager;
        let before = person(&app, actor, "Jovana Petrović").await;
        // The newest counts, and the page says that the lists disagree.
        assert_eq!((before.birth_date.as_deref(), before.address.as_str()), (Some("1995-06-16"), "Kralja Petra 7"));
        let birth = answer(&app, actor, "person", before.id, "birth_date").await;
        assert!(birth.disagrees());
        let older = birth.others().next().unwrap().clone();
        assert_eq!(older.value, "1995-06-15");

        choose(&app, actor, "person", before.id, older.id, false, Choice::Right).await.unwrap();
        assert_eq!(person(&app, actor, "Jovana Petrović").await.birth_date.as_deref(), Some("1995-06-15"));
        let birth = answer(&app, actor, "person", before.id, "birth_date").await;
        assert!(!birth.disagrees());
        assert_eq!(birth.current().chosen_by.as_deref(), Some(actor.display_name.as_str()));
        assert!(birth.current().chosen_at.is_some());
        sound(&app).await;

        choose(&app, actor, "person", before.id, older.id, false, Choice::Open).await.unwrap();
        assert_eq!(person(&app, actor, "Jovana Petrović").await.birth_date.as_deref(), Some("1995-06-16"));
        let again = choose(&app, actor, "person", before.id, older.id, false, Choice::Open).await;
        assert_eq!(fixture::refusal(again).key, "fact-not-chosen");
        sound(&app).await;
    }
}

#[tokio::test]
async fn a_households_facts_are_decided_those_of_class_3_too() {
    for app in testing::apps().await {
        let setup = two_lists(&app).await;
        let actor = &setup.manager;
        let household = person(&app, actor, "Jovana Petrović").await.household;
        let row = async || registry::household(&app, actor, household).await.unwrap();
        assert_eq!((row().await.size, row().await.disagrees), (Some(4), 1));
        for attribute in ["household_size", "address", "community"] {
            let answer = answer(&app, actor, "household", household, attribute).await;
            let other = answer.others().next().unwrap_or_else(|| panic!("{attribute}: {answer:?}")).clone();
            choose(&app, actor, "household", household, other.id, other.special == 1, Choice::Right).await.unwrap();
        }
        let decided = row().await;
        assert_eq!((decided.size, decided.address.as_str(), decided.disagrees), (Some(3), "Lole Ribara 1", 0));
        let community = answer(&app, actor, "household", household, "community").await;
        assert_eq!(community.current().value, "serb");
        sound(&app).await;
        // Somebody without a right to change persons does not find the fact; nor does it belong to another household.
        let other = registry::households(&app, actor, &HouseholdFilter::default()).await.unwrap();
        assert_eq!(other.len(), 1);
        let wrong = choose(&app, actor, "household", household + 1, community.current().id, true, Choice::Right).await;
        assert!(matches!(wrong, Err(Error::NotFound)));
        let visitor = Actor::visitor(&app);
        let denied = choose(&app, &visitor, "household", household, community.current().id, true, Choice::Open).await;
        assert!(matches!(denied, Err(Error::NotFound)));
    }
}

#[tokio::test]
async fn unmerged_records_show_again_what_their_own_list_says() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let office = file(&["1;Petrović;Jovana;;15.06.1995.;ž;064 111 222;Lole Ribara 1;3;120;srpska;10.02.2021."]);
        let centre = file(&["1;Petrovic;Jovana;;16.06.1995.;ž;064 111 222;Kralja Petra 7;4;120;srpska;12.02.2021."]);
        import(&app, &setup, "office", "spisak.csv", &office, None).await;
        import(&app, &setup, "csw", "csr.csv", &centre, None).await;
        let births = async || {
            let sql = "SELECT COUNT(DISTINCT birth_date) AS value FROM person WHERE visible = 1";
            db::number(app.db.read(), sql, vec![]).await.unwrap()
        };
        assert_eq!(births().await, 2);
        let pair = same(&app, &setup).await;
        assert_eq!(births().await, 1);
        sound(&app).await;
        matching::undo_pair(&app, &setup.manager, &operation(), pair).await.unwrap();
        assert_eq!(births().await, 2);
        sound(&app).await;
    }
}

pub const WRONG: &str = "1;Marković;Petar;;01.01.1950.;m;;Nova 1;2;50;srpska;10.02.2021.";
pub const RIGHT: &str = "1;Marković;Petar;;12.05.1988.;m;064 555 666;Trg slobode 9;2;50;srpska;10.02.2021.";
pub const OTHER: &str = "7;Markovič;Pero;;12.05.1988.;m;064 555 666;Trg slobode 9;2;50;srpska;11.02.2021.";

#[tokio::test]
async fn a_corrected_row_is_compared_anew_and_its_withdrawal_brings_the_former_back() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let actor = &setup.manager;
        let first = import(&app, &setup, "office", "spisak.csv", &file(&[WRONG]), None).await;
        import(&app, &setup, "csw", "csr.csv", &file(&[OTHER]), None).await;
        assert_eq!(waiting(&app, &setup).await, 0);
        let wrong = person(&app, actor, "Petar Marković").await;

        let second = import(&app, &setup, "office", "spisak-2.csv", &file(&[RIGHT]), Some(first)).await;
        assert_eq!(waiting(&app, &setup).await, 1, "the corrected row looks like one of the other list");
        let right = person(&app, actor, "Petar Marković").await;
        assert_eq!(
            (right.id, right.birth_date.as_deref(), right.address.as_str()),
            (wrong.id, Some("1988-05-12"), "Trg slobode 9")
        );
        sound(&app).await;

        let withdrawn = lists::withdraw(&app, actor, &operation(), second, "the first was right").await.unwrap();
        assert_eq!(withdrawn.back.as_deref(), Some("spisak.csv"));
        let back = person(&app, actor, "Petar Marković").await;
        assert_eq!(
            (back.id, back.birth_date, back.address, back.phone),
            (wrong.id, wrong.birth_date, wrong.address, wrong.phone)
        );
        assert_eq!(waiting(&app, &setup).await, 0, "the pair rested on the correction");
        assert_eq!(lists::list(&app, actor, first).await.unwrap().state, "published");
        sound(&app).await;

        // A correction after that goes on from the list that is in use.
        import(&app, &setup, "office", "spisak-3.csv", &file(&[&RIGHT.replace("Nova", "Stara")]), Some(first)).await;
        assert_eq!(waiting(&app, &setup).await, 1);
        sound(&app).await;
    }
}

#[tokio::test]
async fn a_row_that_a_corrected_file_dropped_comes_back_with_its_merges() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let actor = &setup.manager;
        let stays = "2;Hoxha;Besnik;;30.04.1987.;m;;Fabrička 2;4;;shqiptare;11.02.2021.";
        let first = import(&app, &setup, "office", "spisak.csv", &file(&[RIGHT, stays]), None).await;
        import(&app, &setup, "csw", "csr.csv", &file(&[OTHER]), None).await;
        same(&app, &setup).await;
        let households = async || registry::count_households(&app, actor, &HouseholdFilter::default()).await.unwrap();
        assert_eq!(households().await, 2);
        let second = import(&app, &setup, "office", "spisak-2.csv", &file(&[stays]), Some(first)).await;
        assert_eq!(households().await, 2, "the row of the centre stands alone now");
        sound(&app).await;
        lists::withdraw(&app, actor, &operation(), second, "a row was missing").await.unwrap();
        assert_eq!(households().await, 2, "both rows are one household again");
        let one = "SELECT COUNT(DISTINCT canonical_id) AS value FROM person WHERE visible = 1";
        assert_eq!(db::number(app.db.read(), one, vec![]).await.unwrap(), 2);
        sound(&app).await;
    }
}

#[tokio::test]
async fn a_choice_makes_new_pairs_and_survives_a_file_that_says_the_same() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let actor = &setup.manager;
        // One list says where they live now, another where they lived; the third has only the old address and date.
        let first = import(&app, &setup, "office", "spisak.csv", &file(&[WRONG]), None).await;
        import(
            &app,
            &setup,
            "csw",
            "csr.csv",
            &file(&["3;Marković;Petar;;12.05.1988.;m;;Trg slobode 9;2;50;srpska;12.02.2021."]),
            None,
        )
        .await;
        same(&app, &setup).await;
        let third = "9;Marković;Pera;;01.01.1950.;m;;Nova 1;2;50;srpska;13.02.2021.";
        import(&app, &setup, "ngo", "nvo.csv", &file(&[third]), None).await;
        let before = waiting(&app, &setup).await;
        let petar = person(&app, actor, "Petar Marković").await;
        assert_eq!(petar.birth_date.as_deref(), Some("1988-05-12"));
        let birth = answer(&app, actor, "person", petar.id, "birth_date").await;
        let older = birth.others().next().unwrap().clone();
        let found = choose(&app, actor, "person", petar.id, older.id, false, Choice::Right).await.unwrap();
        assert_eq!(waiting(&app, &setup).await, before + found);
        assert!(found > 0, "the record of the centre has the chosen date now and looks like the third list's");
        let keys = "SELECT COUNT(*) AS value FROM match_key WHERE person = $1";
        assert!(db::number(app.db.read(), keys, values![petar.id]).await.unwrap() > 0);

        import(&app, &setup, "office", "spisak-2.csv", &file(&[&WRONG.replace(";50;", ";60;")]), Some(first)).await;
        let birth = answer(&app, actor, "person", petar.id, "birth_date").await;
        assert_eq!(birth.current().value, "1950-01-01");
        assert_eq!(birth.current().chosen_by.as_deref(), Some(actor.display_name.as_str()));
        sound(&app).await;
    }
}

#[tokio::test]
async fn a_common_name_alone_is_no_question_and_the_list_says_so() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let row = |number: i64, name: &str, birth: &str, phone: &str, address: &str| {
            format!("{number};{name};;{birth};m;{phone};{address};2;50;;10.02.2021.")
        };
        // Nine of the office are called Agim Krasniqi, one Rade Kovač.
        let mut office: Vec<String> = (0..9)
            .map(|at| {
                let birth = format!("{:02}.{:02}.{}.", 3 + 2 * at, 1 + at, 1931 + 4 * at);
                row(at, "Krasniqi;Agim", &birth, &format!("044 {}", 111_222 + at * 7_919), &format!("Rruga {at} {}", 10 + at))
            })
            .collect();
        office.push(row(9, "Kovač;Rade", "02.02.1950.", "", "Njegoševa 4"));
        let text: Vec<&str> = office.iter().map(String::as_str).collect();
        let first = import(&app, &setup, "office", "spisak.csv", &file(&text), None).await;
        // The centre has two more: one shares nothing but the name, the other the telephone of one of the nine; and a Rade Kovač.
        let centre = [
            row(1, "Krasniqi;Agim", "26.12.1987.", "049 876 543", "Trg slobode 91"),
            row(2, "Krasniqi;Agim", "28.11.1994.", "044 111 222", "Nemanjina 77"),
            row(3, "Kovač;Rade", "27.10.1979.", "", "Dositejeva 8"),
        ];
        let text: Vec<&str> = centre.iter().map(String::as_str).collect();
        let second = import(&app, &setup, "csw", "csr.csv", &file(&text), None).await;
        assert_eq!(waiting(&app, &setup).await, 2, "the telephone, and the name that only two have");
        let common = async |list: i64| {
            let summary = lists::list(&app, &setup.manager, list).await.unwrap().summary.unwrap();
            serde_json::from_str::<lists::Summary>(&summary).unwrap().common_names
        };
        assert_eq!((common(first).await, common(second).await), (9, 2));
    }
}

#[tokio::test]
async fn people_are_found_by_two_words_of_a_name_or_an_address() {
    for app in testing::apps().await {
        let setup = two_lists(&app).await;
        for question in [
            "Petrović Jovana",
            "jovana petr",
            "Јована Петровић",
            "Petrovic Jovana Lole Ribara 1",
            "Lole Ribara 1",
            "petrović 120641",
        ] {
            let found = registry::search(&app, &setup.manager, question).await.unwrap();
            let expected = usize::from(question != "petrović 120641");
            assert_eq!(found.len(), expected, "{question}: {found:?}");
        }
    }
}

#[tokio::test]
async fn a_search_that_did_not_look_through_all_says_so() {
    for app in testing::apps().await {
        let setup = two_lists(&app).await;
        let known = person(&app, &setup.manager, "Petrović Jovana").await.id;
        let browser = Browser::of(app.clone(), setup, "mirjana").await;
        let tells = async |question: &str| {
            let pages =
                [browser.get(&format!("/search?q={question}")).await, browser.get(&format!("/search/found?q={question}")).await];
            let tells = pages.map(|page| page.body.contains("somebody may be missing here"));
            assert_eq!(tells[0], tells[1], "{question}");
            tells[0]
        };
        assert!(!tells("petrovic").await && !tells("nobody").await);
        // As many words that begin so as are looked through.
        let copy = "INSERT INTO search_token (token, person, organisation, list, why) \
                    SELECT $1, t.person, t.organisation, t.list, t.why FROM search_token t WHERE t.person = $2 AND t.why = 'name' LIMIT 1";
        let tx = app.db.begin().await.unwrap();
        for number in 0..2_000 {
            db::run(&tx, copy, values![format!("petrovic{number}"), known]).await.unwrap();
        }
        tx.commit().await.unwrap();
        assert!(tells("petrovic").await && tells("petrovic%20marko").await == tells("marko").await);
        assert!(!tells("petrovic%20jovana").await, "one of the words is rare");
    }
}
