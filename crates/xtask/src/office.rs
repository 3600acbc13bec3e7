//! A demonstration office on this computer: the centre's server, the stand-ins of the state registers and the desks, each a
//! process of its own, all stopped together.

use crate::prepare;
use crate::shell::{self, built, root};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub struct Office {
    folder: PathBuf,
    /// In the order of their start; stopped the other way round.
    programs: Vec<(&'static str, Child)>,
    desks: Vec<Child>,
    /// What the demonstration says of its accounts and passwords.
    accounts: String,
    /// What the server is reached by, host:port.
    address: String,
}

impl Office {
    /// Makes a centre of so many people, or goes on with the last one, and starts its server and stand-ins.
    pub fn found(people: u32, keep: bool) -> Result<Office> {
        let folder = root().join("target/demo");
        let told = folder.join("accounts.txt");
        if !(keep && told.exists()) {
            if folder.exists() {
                fs::remove_dir_all(&folder).context(
                    "the last demonstration could not be cleared away; is it still running?",
                )?;
            }
            fs::create_dir_all(&folder)?;
            fs::write(
                &told,
                said_by(server(&folder).args(["demo", "--people", &people.to_string()]))?,
            )?;
        }
        let accounts = fs::read_to_string(told)?;
        let mut office = Office {
            folder,
            programs: Vec::new(),
            desks: Vec::new(),
            accounts,
            address: String::new(),
        };
        let registers = format!("127.0.0.1:{}", free_port()?);
        office.start_registers(&registers)?;
        office.start_server(&registers)?;
        Ok(office)
    }

    fn start_registers(&mut self, address: &str) -> Result<()> {
        let port = address.rsplit(':').next().unwrap_or_default();
        let mut command = Command::new(built("mansap-standins"));
        command
            .arg("--people")
            .arg(self.folder.join("centre/people.json"))
            .args(["--port", port]);
        self.start("stand-ins of the state registers", command, address)
    }

    /// Desks know their centre by its address, so an office that is kept keeps its port.
    fn own_address(&self) -> Result<String> {
        let kept = self.folder.join("centre/address.txt");
        if let Ok(address) = fs::read_to_string(&kept) {
            return Ok(address.trim().to_owned());
        }
        let address = format!("127.0.0.1:{}", free_port()?);
        fs::write(&kept, &address)?;
        Ok(address)
    }

    fn start_server(&mut self, registers: &str) -> Result<()> {
        let address = self.own_address()?;
        let mut command = server(&self.folder);
        command.args([
            "serve",
            "--listen",
            &address,
            "--registers",
            &format!("http://{registers}"),
            "--messages",
            &format!("http://{registers}"),
        ]);
        self.start("the centre's server", command, &address)?;
        self.address = address;
        Ok(())
    }

    /// Starts a program and waits until it says its address.
    fn start(&mut self, name: &'static str, mut command: Command, says: &str) -> Result<()> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{name} did not start"))?;
        let told = child.stdout.take().context("its output is read")?;
        self.programs.push((name, child));
        let mut lines = BufReader::new(told).lines().map_while(Result::ok);
        ensure!(
            lines.any(|line| line.contains(says)),
            "{name} ended before it listened on {says}"
        );
        // Read on, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(())
    }

    /// Opens a window. At its first start the desk enrols itself with a fresh one-time code.
    pub fn open_desk(&mut self, name: &str, display: Option<&str>) -> Result<()> {
        let home = self.folder.join(format!("desk-{}", self.desks.len() + 1));
        fs::create_dir_all(&home)?;
        let mut command = Command::new(built("mansap"));
        if !home.join("data/device.json").exists() {
            let said =
                said_by(server(&self.folder).args(["devices", "code", "--centre", "kc-esil"]))?;
            let code = said
                .split_whitespace()
                .find(|word| word.starts_with("MANSAP1-"))
                .context("no enrolment code")?;
            command
                .env("MANSAP_ENROL", code)
                .env("MANSAP_DESK_NAME", name);
        }
        command
            .env("MANSAP_DATA", home.join("data"))
            .env("MANSAP_KEYRING", "file");
        for (variable, folder) in [
            ("XDG_DATA_HOME", "share"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_CONFIG_HOME", "config"),
        ] {
            command.env(variable, home.join(folder));
        }
        if let Some(display) = display {
            command
                .env("DISPLAY", display)
                .env_remove("WAYLAND_DISPLAY");
        }
        self.desks.push(
            command
                .stdin(Stdio::null())
                .spawn()
                .with_context(|| format!("{name} did not open"))?,
        );
        Ok(())
    }

    pub fn welcome(&self) -> String {
        format!(
            "{}\nThe recognition centre's page: https://{}/recognition (the browser asks once about the server's own certificate).\n\
             The centre's data lie in {}.",
            self.accounts.trim_end(),
            self.address,
            self.folder.display()
        )
    }

    /// Fails when a program of the centre has ended by itself.
    pub fn is_well(&mut self) -> Result<()> {
        for (name, child) in &mut self.programs {
            if let Some(status) = child.try_wait()? {
                bail!("{name} ended with {status}");
            }
        }
        Ok(())
    }

    /// Every window was closed.
    pub fn is_left(&mut self) -> bool {
        self.desks
            .iter_mut()
            .all(|desk| matches!(desk.try_wait(), Ok(Some(_))))
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        self.desks.iter_mut().for_each(stop);
        self.programs
            .iter_mut()
            .rev()
            .for_each(|(_, child)| stop(child));
    }
}

/// Politely first, then for good.
fn stop(child: &mut Child) {
    if cfg!(unix) {
        shell::answer("kill", &["-TERM", &child.id().to_string()]);
    }
    let end = Instant::now() + Duration::from_secs(if cfg!(unix) { 4 } else { 0 });
    while Instant::now() < end {
        if !matches!(child.try_wait(), Ok(None)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    // Already gone is as good as stopped.
    let _ = child.kill();
    let _ = child.wait();
}

fn server(folder: &std::path::Path) -> Command {
    let mut command = Command::new(built("mansap-server"));
    command.arg("--data").arg(folder.join("centre"));
    command
}

/// Runs to the end and gives back what it said.
fn said_by(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .context("mansap-server did not start")?;
    ensure!(
        output.status.success(),
        "mansap-server ended with {}",
        output.status
    );
    Ok(String::from_utf8(output.stdout)?)
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// A command that will drive windows learns where the driver and the built programs are.
pub fn driven(command: &mut Command) -> Result<&mut Command> {
    let driver = prepare::driver_path().context("tauri-driver is not installed")?;
    Ok(command
        .env("TAURI_DRIVER", driver)
        .env("MANSAP_PROGRAMS", built("mansap").with_file_name("")))
}
