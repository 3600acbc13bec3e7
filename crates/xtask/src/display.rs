//! A screen for windows where the computer has none (servers, CI): Xvfb, one for each desk, stopped with its owner.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A screen that lives as long as this value.
pub struct Display {
    server: Child,
    /// As `DISPLAY` wants it: `:99`.
    pub name: String,
}

impl Display {
    pub fn open() -> Result<Display> {
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1440x900x24",
                "-nolisten",
                "tcp",
                "-noreset",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb did not start")?;
        let mut number = String::new();
        let told = server.stdout.take().context("Xvfb says its number")?;
        BufReader::new(told).read_line(&mut number)?;
        anyhow::ensure!(
            !number.trim().is_empty(),
            "Xvfb ended before it had a screen"
        );
        Ok(Display {
            server,
            name: format!(":{}", number.trim()),
        })
    }

    /// Windows can open here already.
    pub fn is_here() -> bool {
        !cfg!(target_os = "linux")
            || ["DISPLAY", "WAYLAND_DISPLAY"]
                .iter()
                .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Already gone is as good as stopped.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
