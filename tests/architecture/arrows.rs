//! Who knows whom. The arrows of the architecture, read from the manifests; each is also a promise about what is absent.

use super::project::{files, read, root};
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// What each crate of ours may use of the others.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("casework", &[]),
    ("journal", &["casework"]),
    ("documents", &["casework"]),
    ("gateways", &["casework"]),
    ("standins", &["casework"]),
    ("replica", &["journal", "casework"]),
    (
        "workplace",
        &["replica", "journal", "documents", "tables", "casework"],
    ),
    (
        "server",
        &["journal", "documents", "gateways", "tables", "casework"],
    ),
    ("tables", &[]),
    ("mansap", &["workplace", "casework"]),
];

/// Programs around the product: they start, drive and test it.
const AROUND: &[&str] = &["xtask", "office-tests"];

/// Names of the crates that each member of the workspace uses when it is built.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--no-deps",
            "--format-version",
            "1",
            "--offline",
        ])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .map(|package| {
            let used = package["dependencies"].as_array().unwrap().iter();
            let used = used
                .filter(|used| used["kind"].is_null())
                .map(|used| text(&used["name"]))
                .collect();
            (text(&package["name"]), used)
        })
        .collect()
}

#[test]
fn crates_know_only_whom_the_architecture_lets_them_know() {
    let all = dependencies();
    for (name, used) in &all {
        if AROUND.contains(&name.as_str()) {
            continue;
        }
        let Some((_, allowed)) = MAY_KNOW.iter().find(|(known, _)| known == name) else {
            panic!("{name} has no place in the architecture");
        };
        let ours: Vec<_> = used.iter().filter(|used| all.contains_key(*used)).collect();
        let unlawful: Vec<_> = ours
            .iter()
            .filter(|used| !allowed.contains(&used.as_str()))
            .collect();
        assert!(unlawful.is_empty(), "{name} knows {unlawful:?}");
    }
}

#[test]
fn the_law_does_no_io_and_reads_no_clock() {
    let used = &dependencies()["casework"];
    for outside in [
        "tokio",
        "reqwest",
        "rusqlite",
        "axum",
        "tauri",
        "getrandom",
        "tracing",
        "anyhow",
    ] {
        assert!(!used.contains(outside), "casework uses {outside}");
    }
    let forbidden = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "SystemTime",
        "::now()",
        "async fn",
    ];
    for (path, text) in files("crates/casework/src", &[".rs"]) {
        let found: Vec<_> = forbidden
            .iter()
            .filter(|word| text.contains(**word))
            .collect();
        assert!(found.is_empty(), "{}: {found:?}", path.display());
    }
}

#[test]
fn only_the_window_knows_tauri() {
    for (name, used) in dependencies() {
        let tauri: Vec<_> = used
            .iter()
            .filter(|used| used.starts_with("tauri"))
            .collect();
        assert!(
            tauri.is_empty() || name == "mansap",
            "{name} uses {tauri:?}"
        );
    }
}

#[test]
fn only_the_backend_folder_of_the_screens_imports_tauri() {
    for (path, text) in files("ui/src", &[".ts", ".tsx"]) {
        let backend = path.components().any(|part| part.as_os_str() == "backend");
        assert!(
            backend || !text.contains("@tauri-apps/"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn the_network_belongs_to_the_line_the_centre_and_the_gateways() {
    let speaks = ["reqwest", "axum", "axum-server", "rustls"];
    for (name, used) in dependencies() {
        let outside: Vec<_> = used
            .iter()
            .filter(|used| speaks.contains(&used.as_str()))
            .collect();
        let may = [
            "workplace",
            "server",
            "gateways",
            "standins",
            "xtask",
            "office-tests",
        ]
        .contains(&name.as_str());
        assert!(may || outside.is_empty(), "{name} uses {outside:?}");
    }
}

#[test]
fn a_database_belongs_to_the_replica_and_the_centre() {
    for (name, used) in dependencies() {
        let may = ["replica", "server", "xtask", "office-tests"].contains(&name.as_str());
        assert!(may || !used.contains("rusqlite"), "{name}");
    }
}

/// Both databases of the centre take the same steps, where there are two.
#[test]
fn the_centres_migrations_have_the_same_numbers_and_names() {
    let names = |folder: &str| -> Vec<String> {
        let found = files(&format!("migrations/{folder}"), &[".sql"]);
        found
            .iter()
            .map(|(path, _)| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect()
    };
    let (sqlite, postgres) = (names("server-sqlite"), names("server-postgres"));
    assert!(!sqlite.is_empty());
    assert!(
        postgres.is_empty() || postgres == sqlite,
        "{sqlite:?} and {postgres:?}"
    );
}

#[test]
fn unwrap_is_denied_outside_tests() {
    assert!(read("Cargo.toml").contains("unwrap_used = \"deny\""));
    for (path, text) in files("crates", &["Cargo.toml"]) {
        assert!(
            text.contains("[lints]\nworkspace = true"),
            "{}",
            path.display()
        );
    }
}
