//! Packages of the operating system. Debian and Ubuntu are installed from here; elsewhere the names are said.

use super::{For, Missing};
use crate::shell;
use anyhow::Result;
use std::path::Path;
use std::process::Command;

const BUILDING: &[&str] = &[
    "build-essential",
    "pkg-config",
    "libssl-dev",
    "libwebkit2gtk-4.1-dev",
];
const WINDOWS_WITHOUT_A_SCREEN: &[&str] = &["xvfb", "xauth", "dbus"];
/// The driven day goes on after 46 days: its programs are told another date.
const DRIVING: &[&str] = &["webkit2gtk-driver", "faketime"];

/// One sentence for the systems where a part of the work cannot be done at all.
pub fn what_is_not_available() -> Option<&'static str> {
    if cfg!(target_os = "linux") {
        return None;
    }
    Some(
        "On Windows and macOS the desk builds and opens; not available here: the test that drives the real window, and the\n\
         tour. They need Linux with WebKitGTK.",
    )
}

pub fn missing(purpose: For) -> Vec<Missing> {
    if cfg!(windows) {
        return by_hand(windows());
    }
    if cfg!(target_os = "macos") {
        return by_hand(macos());
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
    let how = "install it with this system's package manager (only apt-get is used from here)";
    by_hand(found.into_iter().map(|(what, here)| (what, how, here)))
}

/// What a desk is built with, how to get it, and whether it is here.
type Needed = (&'static str, &'static str, bool);

fn by_hand(needed: impl IntoIterator<Item = Needed>) -> Vec<Missing> {
    needed
        .into_iter()
        .filter(|(_, _, here)| !here)
        .map(|(what, how, _)| Missing {
            what: what.into(),
            note: how.into(),
            install: None,
        })
        .collect()
}

fn windows() -> [Needed; 3] {
    // Where Microsoft's own installers write themselves down.
    let visual_studio = std::env::var("ProgramFiles(x86)").is_ok_and(|programs| {
        let vswhere = format!("{programs}\\Microsoft Visual Studio\\Installer\\vswhere.exe");
        let tools = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64";
        let asked = [
            "-products",
            "*",
            "-requires",
            tools,
            "-property",
            "installationPath",
        ];
        shell::answer(&vswhere, &asked).is_some_and(|found| !found.trim().is_empty())
    });
    let webview = "Microsoft\\EdgeUpdate\\Clients\\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    let registered = |hive: &str| {
        let key = format!("{hive}\\{webview}");
        shell::answer("reg", &["query", &key, "/v", "pv"]).is_some()
    };
    let webview = registered("HKLM\\SOFTWARE\\WOW6432Node") || registered("HKCU\\Software");
    [
        (
            "Visual Studio's C++ tools",
            "winget install Microsoft.VisualStudio.2022.BuildTools, with the workload «Desktop development with C++»",
            visual_studio,
        ),
        (
            "WebView2",
            "winget install Microsoft.EdgeWebView2Runtime",
            webview,
        ),
        (
            "OpenSSL for SQLCipher",
            "vcpkg install openssl:x64-windows-static-md, then set OPENSSL_DIR to its folder",
            names_a_folder("OPENSSL_DIR"),
        ),
    ]
}

fn macos() -> [Needed; 2] {
    let brewed = shell::answer("brew", &["--prefix", "--installed", "openssl@3"]).is_some();
    [
        (
            "Xcode's command line tools",
            "xcode-select --install",
            shell::answer("xcode-select", &["-p"]).is_some(),
        ),
        (
            "OpenSSL for SQLCipher",
            "brew install openssl@3, or set OPENSSL_DIR to a folder that has it",
            brewed || names_a_folder("OPENSSL_DIR"),
        ),
    ]
}

fn names_a_folder(variable: &str) -> bool {
    std::env::var_os(variable).is_some_and(|folder| Path::new(&folder).is_dir())
}
