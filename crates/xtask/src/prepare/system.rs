//! Packages of the operating system. Debian and Ubuntu are installed from here; elsewhere the names are said.

use super::{For, Missing};
use crate::shell;
use anyhow::Result;
use std::process::Command;

const BUILDING: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
];
const WINDOWS_WITHOUT_A_SCREEN: &[&str] = &["xvfb", "xauth", "dbus"];
const DRIVING: &[&str] = &["webkit2gtk-driver"];

/// One sentence for the systems where a part of the work cannot be done at all.
pub fn what_is_not_available() -> Option<&'static str> {
    if cfg!(target_os = "linux") {
        return None;
    }
    Some(if cfg!(windows) {
        "On Windows the desk builds and opens (Visual Studio's C++ tools, WebView2 and OPENSSL_DIR must be there);\n\
         not available here: the test that drives the real window, and the tour. They need Linux with WebKitGTK."
    } else {
        "On macOS the desk builds and opens (Xcode's command line tools and OpenSSL must be there: brew install openssl@3);\n\
         not available here: the test that drives the real window, and the tour. They need Linux with WebKitGTK."
    })
}

pub fn missing(purpose: For) -> Vec<Missing> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    let mut wanted = [BUILDING, WINDOWS_WITHOUT_A_SCREEN].concat();
    if purpose >= For::Driving {
        wanted.extend(DRIVING);
    }
    if !shell::installed("apt-get") {
        return not_debian(purpose);
    }
    wanted.retain(|package| !is_installed(package));
    if wanted.is_empty() {
        return Vec::new();
    }
    vec![Missing {
        what: format!("system packages: {}", wanted.join(" ")),
        note: "with apt-get; about 115 MB when none is there".into(),
        install: Some(Box::new(move || install(&wanted))),
    }]
}

fn is_installed(package: &str) -> bool {
    shell::answer(
        "dpkg-query",
        &["--show", "--showformat=${db:Status-Status}", package],
    )
    .as_deref()
        == Some("installed")
}

fn install(packages: &[&str]) -> Result<()> {
    shell::run(apt().arg("update"))?;
    shell::run(
        apt()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(packages),
    )
}

fn apt() -> Command {
    let is_root = shell::answer("id", &["-u"]).as_deref() == Some("0");
    let mut command = Command::new(if is_root { "env" } else { "sudo" });
    if !is_root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
    command
}

/// Other Linux systems name their packages differently: look for the things themselves.
fn not_debian(purpose: For) -> Vec<Missing> {
    let webkit = shell::answer("pkg-config", &["--exists", "webkit2gtk-4.1"]).is_some();
    let openssl = shell::answer("pkg-config", &["--exists", "openssl"]).is_some();
    let mut found = vec![
        ("a C compiler (cc)", shell::installed("cc")),
        ("WebKitGTK 4.1 with its headers", webkit),
    ];
    found.extend([
        ("OpenSSL with its headers", openssl),
        ("Xvfb", shell::installed("Xvfb")),
    ]);
    if purpose >= For::Driving {
        found.push(("WebKitWebDriver", shell::installed("WebKitWebDriver")));
    }
    found
        .into_iter()
        .filter(|(_, here)| !here)
        .map(|(what, _)| Missing {
            what: what.into(),
            note: "install it with this system's package manager (only apt-get is used from here)"
                .into(),
            install: None,
        })
        .collect()
}
