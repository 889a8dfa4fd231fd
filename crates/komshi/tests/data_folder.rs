//! Commands that read say where there is nothing to read, and begin no empty folder in its place.

use std::process::Command;

#[test]
fn a_mistyped_folder_stays_absent() {
    let folder = std::env::temp_dir().join(format!("komshi-no-such-folder-{}", std::process::id()));
    let backup = folder.with_extension("backup").display().to_string();
    let commands: [&[&str]; 7] = [
        &["programmes"],
        &["check"],
        &["doctor"],
        &["audit", "verify"],
        &["backup", &backup],
        &["refold"],
        &["report", "KOVID19-SM", "--from", "2021-01-01", "--to", "2021-06-30", "--out", "report.pdf"],
    ];
    for words in commands {
        let output = Command::new(env!("CARGO_BIN_EXE_komshi"))
            .args(words)
            .arg("--data")
            .arg(&folder)
            .env_remove("DATABASE_URL")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
        assert!(!output.status.success(), "{words:?}: {said}");
        assert!(said.contains("there is no data in") && said.contains("komshi serve"), "{words:?}: {said}");
        assert!(!folder.exists(), "{words:?} made the folder");
    }
}
