//! What must be installed before anything can be built: finds what is missing, says it, asks, installs it.

mod system;
mod tools;

pub use tools::driver_path;

use anyhow::{Result, bail};
use std::io::{IsTerminal, Write};

/// Something that is not there. `install` is absent where only a person can bring it.
pub struct Missing {
    pub what: String,
    /// What it is needed for, or how to get it.
    pub note: String,
    pub install: Option<Box<dyn FnOnce() -> Result<()>>>,
}

/// For what the computer is made ready.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum For {
    /// Building and opening windows.
    Running,
    /// Also windows that are driven.
    Driving,
    /// Also style and lints.
    Testing,
}

/// Makes the computer ready or says what a person must do. Downloads only after a yes.
pub fn prepare(purpose: For, yes: bool) -> Result<()> {
    if let Some(words) = system::what_is_not_available() {
        println!("{words}");
    }
    let mut missing = system::missing(purpose);
    missing.extend(tools::missing(purpose)?);
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing on this computer:");
    for thing in &missing {
        println!("  · {} — {}", thing.what, thing.note);
    }
    if missing.iter().any(|thing| thing.install.is_none()) {
        bail!(
            "install by hand what is listed above without an offer to install it, then start again"
        );
    }
    if !yes && !agreed()? {
        bail!("nothing was installed; start with --yes to install without this question");
    }
    let count = missing.len();
    for (n, thing) in missing.into_iter().enumerate() {
        println!("\n── installing {}/{count}: {}", n + 1, thing.what);
        if let Some(install) = thing.install {
            install()?;
        }
    }
    Ok(())
}

fn agreed() -> Result<bool> {
    if !std::io::stdin().is_terminal() {
        return Ok(false);
    }
    print!("Install them now? [y/N] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(matches!(
        answer.trim().to_lowercase().as_str(),
        "y" | "yes" | "д" | "да" | "иә"
    ))
}
