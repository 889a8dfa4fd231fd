//! A typing error in any form: the page comes back with the form as it was typed, and the field is named.

use axum::http::StatusCode;
use komshi::db::{self, testing, values};

use crate::uploads::{Answer, Browser};

impl Browser {
    fn programme(&self, rest: &str) -> String {
        format!("/programmes/{}{rest}", self.setup.programme)
    }

    async fn id(&self, table: &str, name: &str) -> String {
        let sql = format!("SELECT MAX(id) AS value FROM {table} WHERE name = $1");
        db::number(self.app.db.read(), &sql, values![name]).await.unwrap().to_string()
    }

    async fn saved(&self, page: &str, path: &str, fields: &[(&str, &str)]) {
        let answer = self.post(page, path, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.body);
    }
}

/// The form has come back with all of these parts.
fn came_back(answer: &Answer, parts: &[&str]) {
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.location);
    for part in parts {
        assert!(answer.body.contains(part), "{part} is not in {}", answer.body);
    }
}

#[tokio::test]
async fn goods_with_a_bad_number_keep_what_was_typed() {
    for app in testing::apps().await {
        let browser = Browser::open(app).await;
        let (stock, setup) = (browser.programme("/goods"), browser.programme("/goods/setup"));
        let place = [("kind", "warehouse"), ("name", "School"), ("place", "XK-40000"), ("address", "Trg 1")];
        browser.saved(&setup, &browser.programme("/goods/places"), &place).await;
        let supplier = [("kind", "supplier"), ("name", "Wholesale")];
        browser.saved(&setup, &browser.programme("/goods/contributors"), &supplier).await;
        let item = [("code", "FLOUR"), ("name", "Flour"), ("unit", "piece"), ("category", "food")];
        browser.saved(&setup, &browser.programme("/goods/items"), &item).await;
        let (supplier, school, flour) = (
            browser.id("contributor", "Wholesale").await,
            browser.id("account", "School").await,
            browser.id("item", "Flour").await,
        );
        let receipts = browser.programme("/goods/receipts");
        let receipt = |quantity: &'static str| {
            [
                ("supplier", supplier.as_str()),
                ("to", &school),
                ("item", &flour),
                ("quantity", quantity),
                ("label", "L-7 \"red\""),
                ("expires_on", "2021-12-31"),
                ("occurred_on", "2021-03-10"),
                ("document", "F-12/21"),
            ]
        };
        let parts = [
            "value=\"L-7 &quot;red&quot;\"",
            "value=\"2021-12-31\"",
            "value=\"F-12/21\"",
            "Please write a whole number here (Quantity).</p><input id=\"receive-quantity\"",
            "value=\"12,5\" aria-invalid=\"true\"",
            "<details class=\"sheet\" open><summary>",
        ];
        let again = browser.post(&stock, &receipts, &receipt("12,5")).await;
        came_back(&again, &parts[..4]);
        assert!(again.body.contains("value=\"12,5\"") && again.body.contains("aria-invalid=\"true\""));
        came_back(&again, &parts[5..]);
        // The page that came back has the address of the form; a second mistake finds its page all the same.
        let mut second = receipt("twelve").to_vec();
        second.push(("stands-on", &stock));
        came_back(&browser.post(&receipts, &receipts, &second).await, &["value=\"twelve\"", "value=\"F-12/21\""]);
        browser.saved(&stock, &receipts, &receipt("12")).await;
        // What the store refuses is said above the form that was sent, not above another of the page.
        let packing = browser.programme("/goods/moves");
        let moved = [
            ("item", flour.as_str()),
            ("from", &school),
            ("to", &school),
            ("quantity", "5"),
            ("occurred_on", "2021-03-11"),
            ("document", "D-1"),
        ];
        let refused = browser.post(&stock, &packing, &moved).await;
        came_back(&refused, &["value=\"D-1\"", "role=\"alert\" tabindex=\"-1\" autofocus>"]);
        // A page of somebody else, or none: the error page, as ever.
        let elsewhere = browser.post("/reports", &receipts, &receipt("12,5")).await;
        assert_eq!(elsewhere.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(elsewhere.body.contains("Please write a whole number here (Quantity)."));
        assert!(!elsewhere.body.contains("L-7"));
    }
}

#[tokio::test]
async fn other_plain_forms_come_back_too() {
    for app in testing::apps().await {
        let browser = Browser::open(app).await;
        let parts = browser.programme("/parts");
        let activity = [("code", "R9"), ("title", "Firewood"), ("target", "a lot"), ("unit", "household"), ("qualifier", "")];
        let answer = browser.post(&parts, &browser.programme("/activities"), &activity).await;
        came_back(&answer, &["value=\"R9\"", "value=\"a lot\"", "Please write a whole number here (Target)."]);
        let calls = browser.programme("/selection");
        let call = [("title", "Spring"), ("places", "as many as we can"), ("reserve", "10")];
        let answer = browser.post(&calls, &calls, &call).await;
        came_back(&answer, &["value=\"Spring\"", "value=\"as many as we can\"", "(Places)."]);
        let distribution = browser.programme("/distribution");
        let day = [("point", ""), ("held_on", "tomorrow"), ("opens_at", "09:00"), ("closes_at", "14:00"), ("leader", "Arta")];
        let answer = browser.post(&distribution, &browser.programme("/distribution/days"), &day).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("Please fill in this field (Distribution point)."), "{}", answer.body);
        // Nothing of it was saved.
        let saved = "SELECT COUNT(*) AS value FROM activity WHERE code = 'R9'";
        assert_eq!(db::number(browser.app.db.read(), saved, vec![]).await.unwrap(), 0);
    }
}
