//! The audit trail as evidence: rows cannot be changed by mistake, and who changes them on purpose is found by what others keep.

use std::{io::Write, path::Path, process::Command};

use komshi::{
    app::App,
    db::{self, testing, values},
    demo,
    keep::{checkpoint::Signer, doctor, store::evidence},
};

async fn change(app: &App, sql: &str) {
    let tx = app.db.begin().await.unwrap();
    testing::allow_changes(&tx, "audit").await;
    assert!(db::run(&tx, sql, vec![]).await.unwrap() > 0, "{sql}");
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn the_engine_refuses_to_change_the_trail() {
    for app in testing::apps().await {
        demo::set_up(&app).await.unwrap();
        evidence::make_checkpoint(&app).await.unwrap().unwrap();
        for sql in [
            "UPDATE audit SET object = 'another' WHERE sequence = 2",
            "DELETE FROM audit WHERE sequence = 2",
            "DELETE FROM audit_checkpoint",
            "UPDATE audit_checkpoint SET note = ''",
        ] {
            let tx = app.db.begin().await.unwrap();
            let refused = db::run(&tx, sql, vec![]).await.unwrap_err().to_string();
            assert!(refused.contains("never changed or deleted"), "{sql}: {refused}");
        }
    }
}

/// Somebody who owns the database changes a row and makes the chain anew behind it: the chain alone is whole again, and what a partner
/// holds shows it.
#[tokio::test]
async fn a_rewritten_trail_is_found_by_a_checkpoint_that_others_keep() {
    for app in testing::apps().await {
        let setup = demo::set_up(&app).await.unwrap();
        let held = evidence::make_checkpoint(&app).await.unwrap().unwrap();
        assert_eq!(evidence::make_checkpoint(&app).await.unwrap().unwrap(), held, "nothing was written: nothing to sign anew");
        assert_eq!(evidence::compare(&app, &held).await.unwrap(), Vec::<String>::new());
        let organisation = setup.manager.organisation;
        let sql = "SELECT hash AS value FROM audit WHERE organisation = $1 AND sequence = 3";
        let printed = db::text(app.db.read(), sql, values![organisation]).await.unwrap().unwrap();
        assert_eq!(evidence::compare_row(&app, organisation, 3, &printed).await.unwrap(), None);
        // Cut off at the end, heads included: the chain is whole.
        change(&app, &format!("DELETE FROM audit WHERE organisation = {organisation} AND sequence > 2")).await;
        let tx = app.db.begin().await.unwrap();
        let head = "UPDATE audit_head SET sequence = 2, hash = (SELECT a.hash FROM audit a WHERE a.organisation = $1 AND a.sequence = 2) \
                    WHERE organisation = $1";
        db::run(&tx, head, values![organisation]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(db::verify_audit(app.db.read()).await.unwrap(), Vec::<String>::new());
        let told = evidence::compare(&app, &held).await.unwrap();
        assert!(told.len() == 1 && told[0].contains("is missing"), "{told:?}");
        assert!(evidence::compare_row(&app, organisation, 3, &printed).await.unwrap().is_some());
        assert!(!evidence::own_breaches(&app).await.unwrap().is_empty(), "the one that is kept beside it says so too");
        let told = evidence::compare(&app, &held.replace("head ", "head 1")).await.unwrap();
        assert!(told[0].contains("signature does not fit"), "{told:?}");
    }
}

#[tokio::test]
async fn a_partner_keeps_checkpoints_and_sees_what_does_not_go_on() {
    for app in testing::apps().await {
        let ours = testing::sqlite().await;
        demo::set_up(&app).await.unwrap();
        let key = Signer::of(app.db.keys()).unwrap().verifier_key();
        let first = evidence::make_checkpoint(&app).await.unwrap().unwrap();
        let unknown = evidence::witness(&ours, &first, None).await.unwrap_err().to_string();
        assert!(unknown.contains("--key"), "{unknown}");
        assert!(evidence::witness(&ours, &first, Some("komshi/x+00+AAAA")).await.is_err());
        assert_eq!(evidence::witness(&ours, &first, Some(&key)).await.unwrap(), Vec::<String>::new());
        let kept = evidence::witnessed(&ours).await.unwrap();
        assert_eq!((kept.len(), kept[0].origin.as_str()), (1, first.lines().next().unwrap()));
        // Later the partner's trail is shorter than it was.
        let organisation: i64 = db::number(app.db.read(), "SELECT MIN(organisation) AS value FROM audit", vec![]).await.unwrap();
        let tx = app.db.begin().await.unwrap();
        db::run(&tx, "UPDATE audit_head SET sequence = 1, hash = 'aa' WHERE organisation = $1", values![organisation])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let second = evidence::make_checkpoint(&app).await.unwrap().unwrap();
        let told = evidence::witness(&ours, &second, None).await.unwrap();
        assert!(told.len() == 1 && told[0].contains("ended at row"), "{told:?}");
    }
}

/// The file of the trail and the verifier that shares no code with this program.
#[tokio::test]
async fn another_program_verifies_the_trail() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tools/verify_audit.py");
    let verify = |file: &Path, more: &[&str]| Command::new("python3").arg(&script).arg(file).args(more).output().unwrap();
    if Command::new("python3").arg("--version").output().is_err() {
        assert!(std::env::var_os("CI").is_none(), "python3 is needed for this test");
        eprintln!("skipped: there is no python3");
        return;
    }
    for app in testing::apps().await {
        demo::set_up(&app).await.unwrap();
        let write = async |payloads: bool| {
            let mut out = Vec::new();
            assert!(evidence::export(&app, None, payloads, &mut out).await.unwrap() > 10);
            String::from_utf8(out).unwrap()
        };
        let (bare, full) = (write(false).await, write(true).await);
        assert!(!bare.contains("\"payload\"") && full.contains("\"payload\""));
        let check = |text: &str, more: &[&str], expected: &str, is_right: bool| {
            let file = app.data.join("trail.jsonl");
            std::fs::File::create(&file).unwrap().write_all(text.as_bytes()).unwrap();
            let output = verify(&file, more);
            let told = String::from_utf8_lossy(&output.stdout);
            assert!(told.contains(expected), "{told} {}", String::from_utf8_lossy(&output.stderr));
            assert_eq!(output.status.success(), is_right, "{told}");
        };
        check(&bare, &[], "whole", true);
        check(&full, &[], "whole", true);
        let key = Signer::of(app.db.keys()).unwrap().verifier_key();
        check(&full, &["--key", &key], "whole", true);
        let lines: Vec<&str> = full.lines().collect();
        let row: serde_json::Value = serde_json::from_str(lines[3]).unwrap();
        let sequence = format!("row {}", row["sequence"]);
        let changed = full.replacen(row["object"].as_str().unwrap(), "somebody/else", 1);
        check(&changed, &[], "BREACH", false);
        let without: String = lines.iter().enumerate().filter(|(at, _)| *at != 3).map(|(_, line)| format!("{line}\n")).collect();
        check(&without, &[], &sequence, false);
        let payload = row["payload"].to_string();
        let other: String = lines
            .iter()
            .map(|line| format!("{}\n", if *line == lines[3] { line.replace(&payload, "\"{}x\"") } else { (*line).to_owned() }))
            .collect();
        check(&other, &[], "payload", false);
        let signature = full.replace("\\n— komshi/", "\\n— komshi/x");
        check(&signature, &[], "BREACH", false);
        check(&full, &["--key", &key.replace('+', "x+")], "BREACH", false);
    }
}

#[tokio::test]
async fn the_doctor_looks_at_the_root_key() {
    let app = testing::sqlite().await;
    let told = async || {
        let findings = doctor::look(&app).await.unwrap();
        findings.into_iter().find(|finding| finding.what.starts_with("the root key")).map(|finding| finding.is_fine()).unwrap()
    };
    assert!(told().await);
    #[cfg(unix)]
    {
        let open = std::os::unix::fs::PermissionsExt::from_mode(0o644);
        std::fs::set_permissions(app.db.keys().file(), open).unwrap();
        assert!(!told().await);
    }
}
