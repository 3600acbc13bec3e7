//! `cargo xtask run`: a demonstration centre, its server, the stand-ins and two desks, until Ctrl+C. With `--tour` the two
//! windows are driven through a short office day, and pictures of it stay.

use crate::RunOptions;
use crate::display::Display;
use crate::office::{self, Office};
use crate::prepare::{For, prepare};
use crate::shell::{self, cargo, npm, root};
use crate::steps::clock;
use anyhow::{Result, ensure};
use std::process::ExitCode;
use std::sync::mpsc;
use std::time::{Duration, Instant};

pub fn run(options: &RunOptions) -> Result<ExitCode> {
    ensure!(
        !options.tour || cfg!(target_os = "linux"),
        "the tour drives WebKitGTK's windows: it needs Linux"
    );
    prepare(
        if options.tour {
            For::Driving
        } else {
            For::Running
        },
        options.yes,
    )?;
    let began = Instant::now();
    say(1, "building the screens", began);
    shell::run(&mut npm("ui", ["exec", "--", "vite", "build"]))?;
    say(
        2,
        "building desk, server and stand-ins (the first time takes minutes)",
        began,
    );
    shell::run(&mut cargo(["build", "--workspace", "--bins"]))?;
    if options.tour {
        tour(options, began)
    } else {
        stay(options, began)
    }
}

fn say(n: u8, doing: &str, began: Instant) {
    println!("\n── {n}/4 {doing} · {}", clock(began.elapsed()));
}

fn tour(options: &RunOptions, began: Instant) -> Result<ExitCode> {
    say(3, "a centre, a server, two desks that are driven", began);
    let pictures = root().join("target/screenshots/tour");
    let mut driven = npm("tests/desktop", ["run", "tour"]);
    driven
        .env("MANSAP_PEOPLE", options.people.to_string())
        .env("MANSAP_SHOW", "1");
    shell::run(office::driven(&mut driven)?)?;
    say(
        4,
        &format!("done; the pictures are in {}", pictures.display()),
        began,
    );
    Ok(ExitCode::SUCCESS)
}

fn stay(options: &RunOptions, began: Instant) -> Result<ExitCode> {
    let (stop, stopped) = mpsc::channel();
    ctrlc::set_handler(move || {
        // A second Ctrl+C finds nobody listening: everything is being stopped already.
        let _ = stop.send(());
    })?;
    say(3, "a demonstration centre with its server", began);
    let mut office = Office::found(options.people, options.keep)?;
    say(4, "two desks", began);
    let screen = if Display::is_here() {
        None
    } else {
        Some(Display::open()?)
    };
    let desks = ["Стол 1 · Рабочее место 1", "Стол 2 · Рабочее место 2"];
    for desk in desks {
        office.open_desk(desk, screen.as_ref().map(|screen| screen.name.as_str()))?;
    }
    println!("\n{}", office.welcome());
    if let Some(screen) = &screen {
        println!(
            "This computer has no screen: the windows are open on the made one, DISPLAY={}. To see them, start a VNC server\n\
             there (x11vnc -display {}), or let `cargo xtask run --tour` take pictures.",
            screen.name, screen.name
        );
    }
    println!("Ctrl+C stops everything.");
    // Until somebody asks to stop, a centre that died, or both windows closed.
    while stopped.recv_timeout(Duration::from_millis(500)).is_err() {
        office.is_well()?;
        if office.is_left() {
            println!("Both windows are closed.");
            break;
        }
    }
    println!("\nStopping.");
    drop(office);
    Ok(ExitCode::SUCCESS)
}
