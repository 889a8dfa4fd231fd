//! A form changes what it names: fields that it does not have (whose it is, who did it, which right it gives) change nothing.

use axum::http::StatusCode;
use komshi::{
    access::store::actor_by_name,
    app::App,
    db::{self, testing::apps},
};

use super::{
    deliveries::count,
    fixture::{Door, door},
    world::{Reader, seat},
};

/// What somebody might try. Names of columns, and of fields of other forms.
fn extra(app: &App, stranger: i64, elsewhere: i64) -> Vec<(&'static str, String)> {
    let id = app.new_id().to_string();
    vec![
        ("id", id.clone()),
        ("user", stranger.to_string()),
        ("app_user", stranger.to_string()),
        ("by_user", stranger.to_string()),
        ("recorded_by", stranger.to_string()),
        ("granted_by", stranger.to_string()),
        ("organisation", elsewhere.to_string()),
        ("programme_id", id),
        ("role", "administrator".into()),
        ("roles", "administrator".into()),
        ("is_admin", "1".into()),
        ("disabled", "0".into()),
        ("second_factor", "1".into()),
        ("factor", "1".into()),
        ("confirmed_by", stranger.to_string()),
        ("visible", "1".into()),
        ("state", "confirmed".into()),
    ]
}

#[tokio::test]
async fn fields_that_a_form_does_not_have_change_nothing() {
    for app in apps().await {
        let Door { p, food, point, .. } = door(&app, 2, 5).await;
        let (stranger, elsewhere) = (p.stranger.user, p.stranger.organisation);
        let (own, token) = seat(&app, p.manager.organisation, "own", &[("programme-manager", None, "2021-01-01", None)]).await;
        let reader = Reader::of(&app, Some(&token));
        let batch = count(&app, "SELECT MIN(id) AS value FROM batch").await;
        let what = format!("{point}-{food}-{batch}");
        let programme = format!("/programmes/{}", p.id);
        let household = p.households[0];
        let forms: [(String, Vec<(&str, &str)>); 6] = [
            (
                format!("{programme}/goods/places"),
                vec![("kind", "point"), ("name", "Hall"), ("place", "north"), ("address", "Trg 2")],
            ),
            (format!("{programme}/goods/losses"), vec![("what", &what), ("quantity", "1"), ("reason", "mice")]),
            (
                format!("{programme}/activities"),
                vec![("code", "R7"), ("title", "Firewood"), ("target", "5"), ("unit", "household"), ("qualifier", "")],
            ),
            (format!("{programme}/goods/contributors"), vec![("kind", "firm"), ("name", "Mill")]),
            (format!("/households/{household}/restrict"), vec![("reason", "nobody is to find this family here")]),
            ("/settings/account/sessions".into(), vec![]),
        ];
        let last = count(&app, "SELECT MAX(id) AS value FROM audit").await;
        for (path, fields) in &forms {
            let mut fields: Vec<(&str, String)> = fields.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
            fields.push(("csrf", "csrf".into()));
            fields.extend(extra(&app, stranger, elsewhere));
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let answered = reader.post(path, &fields).await;
            assert_eq!(answered.status, StatusCode::SEE_OTHER, "{path}: {}", answered.text());
        }
        // Every change is the reader's own, in the own organisation; nobody else got or lost anything.
        let by_others = format!(
            "SELECT COUNT(*) AS value FROM audit WHERE id > {last} AND (app_user <> {own} OR organisation <> {})",
            p.manager.organisation
        );
        assert_eq!(count(&app, &by_others).await, 0);
        assert_eq!(count(&app, &format!("SELECT COUNT(*) AS value FROM audit WHERE id > {last}")).await, 6);
        assert_eq!(
            count(&app, &format!("SELECT COUNT(*) AS value FROM access_grant WHERE app_user IN ({own}, {stranger})")).await,
            2
        );
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM stock_loss WHERE state = 'proposed'").await, 1);
        let proposed = count(&app, "SELECT proposed_by AS value FROM stock_loss").await;
        assert_eq!(proposed, own);
        assert_eq!(count(&app, "SELECT COUNT(*) AS value FROM contributor WHERE app_user IS NOT NULL").await, 0);
        assert_eq!(count(&app, &format!("SELECT COUNT(*) AS value FROM restriction_reader WHERE app_user <> {own}")).await, 0);
        let roles = actor_by_name(&app, "own").await.unwrap().roles();
        assert_eq!(roles.len(), 1, "{roles:?}");
        // Ids of others in what a form does name are refused like missing ones (foreign.rs); a session of somebody else too.
        let (_, other) = seat(&app, p.manager.organisation, "other", &[]).await;
        let theirs = count(&app, "SELECT MAX(id) AS value FROM session").await;
        let answered = reader.post(&format!("/settings/account/sessions/{theirs}"), &[("csrf", "csrf")]).await;
        assert_eq!(answered.status, StatusCode::NOT_FOUND);
        assert_eq!(Reader::of(&app, Some(&other)).get("/settings/account").await.status, StatusCode::OK);
        assert!(db::verify_audit(app.db.read()).await.unwrap().is_empty());
    }
}
