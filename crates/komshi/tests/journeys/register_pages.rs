//! The pages that set a programme up: each opens for whoever sees the programme and for nobody else, each form changes what it says, and a
//! wrong one comes back as it was typed.

use axum::http::StatusCode;
use base64::{Engine, engine::general_purpose::STANDARD};
use komshi::{db::testing, demo, programmes::store};

use crate::uploads::{Answer, Browser};

/// A picture of one pixel.
const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const PAGES: [&str; 10] =
    ["", "/setup", "/parts", "/partners", "/places", "/documents", "/budget", "/quality", "/quality?state=all", "/texts"];

fn saved(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
}

fn refused(answer: &Answer, words: &str) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.location);
    assert!(answer.body.contains(words), "{words} is not in {}", answer.body);
}

#[tokio::test]
async fn every_page_opens_for_those_who_take_part() {
    for app in testing::apps().await {
        let mirjana = Browser::open(app).await;
        let programmes = demo::register(&mirjana.app, &mirjana.setup).await.unwrap();
        let agim = Browser::of(mirjana.app.clone(), mirjana.setup.clone(), "agim").await;
        for id in programmes.iter().chain([&mirjana.setup.programme]) {
            for page in PAGES {
                let path = format!("/programmes/{id}{page}");
                assert_eq!(mirjana.get(&path).await.status, StatusCode::OK, "{path}");
                let theirs = if *id == mirjana.setup.programme { StatusCode::OK } else { StatusCode::NOT_FOUND };
                if page != "/texts" || theirs == StatusCode::NOT_FOUND {
                    assert_eq!(agim.get(&path).await.status, theirs, "{path}");
                }
            }
        }
        // Who takes part without leading reads, and is offered no form.
        let read = agim.get(&format!("/programmes/{}/parts", mirjana.setup.programme)).await;
        assert!(!read.body.contains("/activities\""), "{}", read.body);
        let quality = mirjana.get(&format!("/programmes/{}/quality", programmes[0])).await.body;
        for words in ["31.04.2022", "30 April 2022", "SoRi I", "Bosnia and Herzegovina has more than one association"] {
            assert!(quality.contains(words), "{words}");
        }
        let places = mirjana.get(&format!("/programmes/{}/quality", programmes[1])).await.body;
        assert!(places.contains("17 places are stated and 18 are listed. Obrenovac lies in Belgrade"), "{places}");
        let noted = mirjana.get(&format!("/programmes/{}", programmes[2])).await.body;
        assert!(noted.contains("without prejudice to positions on status") && noted.contains("about 216 persons"), "{noted}");
    }
}

#[tokio::test]
async fn a_programme_is_set_up_by_forms_alone() {
    for app in testing::apps().await {
        let browser = Browser::open(app).await;
        let app = browser.app.clone();
        let id = demo::register(&app, &browser.setup).await.unwrap()[3];
        let at = |part: &str| format!("/programmes/{id}{part}");

        let component =
            [("code", "DIRECTORY"), ("title", "Directory of services"), ("parent", "CAMPAIGN"), ("starts", "31.04.2022")];
        saved(&browser.post(&at("/parts"), &at("/components"), &component).await);
        let activity =
            [("code", "4"), ("title", "Services listed"), ("unit", "item"), ("kind", "material"), ("component", "DIRECTORY")];
        saved(&browser.post(&at("/parts"), &at("/activities"), &activity).await);
        let target = [("part", "target"), ("target", "40"), ("unit", "item"), ("qualifier", "about"), ("set_on", "30.06.2021.")];
        saved(&browser.post(&at("/parts"), &at("/activities/4"), &target).await);
        let parts = browser.get(&at("/parts")).await.body;
        assert!(parts.contains("Directory of services") && parts.contains("about 40 pieces"), "{parts}");
        refused(&browser.post(&at("/parts"), &at("/components/DIRECTORY/remove"), &[]).await, "DIRECTORY cannot be removed");
        saved(&browser.post(&at("/parts"), &at("/activities/4/remove"), &[]).await);
        saved(&browser.post(&at("/parts"), &at("/components/DIRECTORY/remove"), &[]).await);

        let line = [("code", "L-1"), ("kind", "planned"), ("title", "Print"), ("amount", "ten"), ("currency", "EUR")];
        let again = browser.post(&at("/budget"), &at("/budget"), &line).await;
        refused(&again, "Please write an amount here (Amount)");
        assert!(again.body.contains("value=\"ten\""));
        let line = [("code", "L-1"), ("kind", "planned"), ("title", "Print"), ("amount", "1.200,50"), ("currency", "RSD")];
        refused(&browser.post(&at("/budget"), &at("/budget"), &line).await, "A line in RSD needs the rate to EUR");
        let mut rated = line.to_vec();
        rated.push(("rate", "117,2"));
        saved(&browser.post(&at("/budget"), &at("/budget"), &rated).await);
        let lines = store::budget(app.db.read(), id).await.unwrap();
        let print = lines.iter().find(|line| line.code == "L-1").unwrap();
        assert_eq!((print.amount, print.in_currency("EUR")), (120_050, Some(1_024)));
        saved(&browser.post(&at("/budget"), &at(&format!("/budget/{}/remove", print.id)), &[]).await);

        saved(&browser.post(&at("/places"), &at("/places"), &[("part", "stated"), ("subject", "places"), ("stated", "3")]).await);
        saved(&browser.post(&at("/places"), &at("/places"), &[("part", "list"), ("places", "Prizren, Peć")]).await);
        assert!(browser.get(&at("/quality")).await.body.contains("3 places are stated and 2 are listed."));

        saved(&browser.post(&at("/documents"), &at("/sections"), &[("section", "video")]).await);
        assert!(browser.get(&at("/documents")).await.body.contains("Nothing yet."));
        let link = [("kind", "linked"), ("label", "Rapid recovery"), ("other", "SERM-BN")];
        saved(&browser.post(&at("/documents"), &at("/links"), &link).await);
        let film = [("section", "video"), ("language", "sq"), ("title", "Film")];
        refused(&browser.send_file(&at("/documents"), &film, "", b"").await, "A document needs an address or a file.");
        let mut script = film.to_vec();
        script.push(("url", "javascript:alert(1)"));
        refused(&browser.send_file(&at("/documents"), &script, "", b"").await, "An address begins with https://");
        let mut address = film.to_vec();
        address.push(("url", "https://example.org/film"));
        saved(&browser.send_file(&at("/documents"), &address, "", b"").await);

        // A sign: drawn anew, with words for it; nothing that can hold scripts.
        let sign = [("name", "Ana"), ("position", "0")];
        let dot = STANDARD.decode(DOT).unwrap();
        refused(&browser.send_file(&at("/emblems"), &sign, "a.png", &dot).await, "Say in words what is to be seen");
        let sign = [("name", "Ana"), ("position", "0"), ("alt", "A dot"), ("rule", "Not smaller than others")];
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        assert_eq!(browser.send_file(&at("/emblems"), &sign, "a.svg", svg).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        saved(&browser.send_file(&at("/emblems"), &sign, "a.png", &dot).await);
        let emblem = store::emblems(app.db.read(), id).await.unwrap().remove(0);
        let file = emblem.file.unwrap();
        let stored = store::file_of(app.db.read(), id, file).await.unwrap();
        assert_eq!((stored.media_type.as_str(), stored.name.as_str()), ("image/png", "a.png"));
        assert_eq!(browser.get(&at(&format!("/files/{file}"))).await.status, StatusCode::OK);
        let elsewhere = format!("/programmes/{}/files/{file}", browser.setup.programme);
        assert_eq!(browser.get(&elsewhere).await.status, StatusCode::NOT_FOUND, "a file of one programme is none of another");
        let agim = Browser::of(app.clone(), browser.setup.clone(), "agim").await;
        assert_eq!(agim.get(&at(&format!("/files/{file}"))).await.status, StatusCode::NOT_FOUND);
        assert_eq!(agim.post(&at("/parts"), &at("/components"), &component).await.status, StatusCode::NOT_FOUND);

        // A decision with its reason, and back.
        let findings = store::findings(&app, id).await.unwrap();
        let variant = findings.iter().find(|finding| finding.code == "title-variant").unwrap().id;
        let decide = at(&format!("/quality/{variant}"));
        refused(&browser.post(&at("/quality"), &decide, &[("decision", "accepted"), ("reason", "")]).await, "(Reason)");
        saved(
            &browser.post(&at("/quality"), &decide, &[("decision", "accepted"), ("reason", "the title of the contract")]).await,
        );
        let decided = browser.get(&at("/quality?state=decided")).await.body;
        assert!(decided.contains("the title of the contract") && decided.contains("Mirjana Ilić"), "{decided}");
        saved(&browser.post(&at("/quality"), &format!("{decide}/reopen"), &[]).await);
        assert!(browser.get(&at("/quality")).await.body.contains("The title in two variants"));
    }
}
