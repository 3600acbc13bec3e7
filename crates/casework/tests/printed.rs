//! *Printed*: the table as a lawyer reads it, compared with `docs/process/MAP.snapshot.md`.
//! `UPDATE_SNAPSHOTS=1 cargo test -p casework --test law printed` writes it anew after a change that was meant.

use super::common::{friday, map};
use casework::office::Role;
use casework::process::{Remark, Step};
use casework::registration::{At, MAP, REMARKS, all_rows};
use casework::rulebook::{Rulebook, Section};
use casework::voucher::{self, VoucherAt};
use std::fmt::Write;
use strum::IntoEnumIterator;

const SNAPSHOT: &str = "docs/process/MAP.snapshot.md";

#[test]
fn the_table_is_the_one_that_lawyers_have_read() {
    let printed = printed();
    let path = map::root().join(SNAPSHOT);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &printed).unwrap();
    }
    let kept = std::fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    if kept != printed {
        let differs = printed
            .lines()
            .zip(kept.lines())
            .find(|(now, then)| now != then);
        panic!(
            "{SNAPSHOT} says otherwise (now, then): {differs:?}\nset UPDATE_SNAPSHOTS=1 if the change was meant"
        );
    }
}

fn printed() -> String {
    let mut text = String::from(
        "# The map as the program keeps it\n\n\
         Printed from the table of the law; a change here is a change of who may do what, where and by when.\n\
         Numbers are those of ФК-A.01 (see [FK-A.01](FK-A.01.md)) and, with D before them, of ФК-D.03 (see\n\
         [FK-D.03](FK-D.03.md)); terms are those of the built-in rulebook.\n\n",
    );
    actors(&mut text);
    stages(&mut text);
    for (title, prefix) in SECTIONS {
        rows(
            &mut text,
            title,
            MAP.iter().filter(|row| row.number.starts_with(prefix)),
        );
    }
    rows(
        &mut text,
        "Beside the map",
        MAP.iter().filter(|row| row.is_beside_the_map()),
    );
    for (title, prefix) in VOUCHER_SECTIONS {
        rows(
            &mut text,
            title,
            voucher::MAP
                .iter()
                .filter(|row| row.number.starts_with(prefix)),
        );
    }
    rows(
        &mut text,
        "Beside the map of the voucher",
        voucher::MAP.iter().filter(|row| row.is_beside_the_map()),
    );
    remarks(&mut text);
    text
}

const SECTIONS: [(&str, &str); 10] = [
    ("1 · Reception and consultation", "V-1"),
    ("2 · Employment card (ИКЗ)", "V-2"),
    ("3 · Profiling", "V-3"),
    ("4 · Registration as a job seeker (ЛИР)", "V-4"),
    ("5 · Registration as unemployed", "V-5"),
    ("6 · Individual plan (ИПТ)", "V-6"),
    ("7 · Monitoring", "V-7"),
    ("8 · Removal", "V-8"),
    ("Enbek.kz", "E-"),
    ("e-Government portal (ПЭП)", "P-"),
];

const VOUCHER_SECTIONS: [(&str, &str); 3] = [
    ("D-1 · Voucher: application", "D-1"),
    ("D-2 · Voucher: consideration", "D-2"),
    ("D-3 · Voucher: issue", "D-3"),
];

fn actors(text: &mut String) {
    text.push_str("## Who\n\n| Name here | Русский | Қазақша |\n|---|---|---|\n");
    for role in Role::iter().filter(|role| all_rows().any(|row| row.is_for(*role))) {
        let title = Rulebook::built_in().role(role);
        writeln!(text, "| {} | {} | {} |", who(role), title.ru, title.kk).unwrap();
    }
    text.push('\n');
}

fn stages(text: &mut String) {
    text.push_str("## Where\n\n| Stage | What is true then |\n|---|---|\n");
    for stage in At::iter() {
        writeln!(text, "| {} | {} |", place(stage), meaning(stage)).unwrap();
    }
    text.push_str("\n| Stage of the voucher | What is true then |\n|---|---|\n");
    for stage in VoucherAt::iter() {
        writeln!(
            text,
            "| {} | {} |",
            voucher_place(stage),
            voucher_meaning(stage)
        )
        .unwrap();
    }
    text.push('\n');
}

fn rows<'a>(text: &mut String, title: &str, rows: impl Iterator<Item = &'a Step>) {
    writeln!(text, "## {title}\n\n| No. | Act | Who | Others may take part | At which stages | By when | What follows |\n|---|---|---|---|---|---|---|").unwrap();
    for row in rows {
        let number = row.printed();
        writeln!(
            text,
            "| {} | {} | {} | {} | {} | {} | {} |",
            if number.is_empty() {
                "–".to_owned()
            } else {
                number
            },
            spoken(row.act.into()),
            join(row.by.iter().map(|role| who(*role))),
            if row.with_person { "yes" } else { "–" },
            places(row),
            row.within.map_or("–".to_owned(), term),
            follows(row),
        )
        .unwrap();
    }
    text.push('\n');
}

fn remarks(text: &mut String) {
    text.push_str("## Numbers that are no act of their own\n\n| No. | What it is |\n|---|---|\n");
    for remark in REMARKS.iter().chain(voucher::REMARKS) {
        let what = match remark {
            Remark::Guidance(_) => "Guidance: shown, recorded nowhere".to_owned(),
            Remark::Rule(_) => "Rule: kept by every screen and document".to_owned(),
            Remark::Heading(_) => "Heading of numbered steps".to_owned(),
            Remark::Portal(_, to) => format!("Done on the portal; arrives with {to}"),
            Remark::Effect(_, of) => format!("Follows {of} by itself"),
        };
        writeln!(text, "| {} | {what} |", remark.number()).unwrap();
    }
}

fn follows(row: &Step) -> String {
    let mut words: Vec<String> = row
        .effects
        .iter()
        .map(|step| format!("{step} by itself"))
        .collect();
    if row.draws_number {
        words.push(drawn(row).to_owned());
    }
    if let Some(norm) = row.switch {
        words.push(format!("only where norm.{norm} applies"));
    }
    if words.is_empty() {
        "–".to_owned()
    } else {
        words.join("; ")
    }
}

/// What the number drawn from the desk's block stands on.
fn drawn(row: &Step) -> &'static str {
    if row.is_of_voucher() {
        "draws the number of its paper"
    } else {
        "draws the registration number"
    }
}

fn places(row: &Step) -> String {
    if row.is_of_voucher() {
        join(row.at_voucher.iter().map(|stage| voucher_place(*stage)))
    } else {
        join(row.at.iter().map(|stage| place(*stage)))
    }
}

/// A term in words, as the rulebook has it: name, length, counting, and whether it is confirmed.
fn term(code: &str) -> String {
    let rulebook = Rulebook::built_in();
    let entry = rulebook.entry(Section::Term, code, friday()).unwrap();
    let length = entry.int("value").unwrap();
    let unit = entry.str("unit").unwrap().replace('_', " ");
    let many = if length == 1 { "" } else { "s" };
    let first = if entry.is("first_day_counts") {
        "the day itself counts"
    } else {
        "from the next day"
    };
    let sure = if entry.confirmed {
        ""
    } else {
        "; to be confirmed"
    };
    format!("{}: {length} {unit}{many}, {first}{sure}", entry.en)
}

fn who(role: Role) -> &'static str {
    match role {
        Role::Consultant => "Consultant (КТ)",
        Role::Specialist => "Specialist (ССЗ)",
        Role::TrainingSpecialist => "Training specialist (СПП)",
        Role::EmployerRelations => "Employer relations",
        Role::Head => "Head (РЦ)",
        Role::UnitHead => "Head of unit",
        Role::Analyst => "Analyst",
        Role::Administrator => "Administrator",
        Role::Seeker => "Seeker (Соискатель)",
        Role::System => "By rule (Автоматически)",
        Role::Registers => "State registers (ИС ГО)",
        Role::RecognitionCentre => "Recognition centre (центр признания)",
    }
}

fn place(stage: At) -> &'static str {
    match stage {
        At::Start => "start",
        At::Reception => "reception",
        At::Card => "card",
        At::Refused => "refused",
        At::JobSeeker => "job seeker",
        At::Proposed => "draft",
        At::Unemployed => "unemployed",
        At::RemovalProposed => "draft of removal",
        At::Closed => "closed",
    }
}

fn meaning(stage: At) -> &'static str {
    match stage {
        At::Start => "Nobody has come yet",
        At::Reception => "The person is in the office; no application yet",
        At::Card => "The application is taken; the decision 4.2 is due",
        At::Refused => {
            "Registration as a job seeker was refused; a new visit begins a new registration"
        }
        At::JobSeeker => "Registered as a job seeker; the decision on unemployed status is due",
        At::Proposed => "A draft decision waits for the decider",
        At::Unemployed => "Registered as unemployed",
        At::RemovalProposed => {
            "A draft of removal waits for the decider; the person is unemployed until it is signed"
        }
        At::Closed => {
            "Ended: advice only, by removal, by the person, at the desk, or the application was withdrawn"
        }
    }
}

fn voucher_place(stage: VoucherAt) -> &'static str {
    match stage {
        VoucherAt::Start => "start",
        VoucherAt::Advised => "advised",
        VoucherAt::Applied => "applied",
        VoucherAt::Referred => "referred",
        VoucherAt::Granted => "granted",
        VoucherAt::Issued => "issued",
        VoucherAt::Used => "used",
        VoucherAt::Refused => "refused",
        VoucherAt::Annulled => "annulled",
        VoucherAt::Withdrawn => "withdrawn",
    }
}

fn voucher_meaning(stage: VoucherAt) -> &'static str {
    match stage {
        VoucherAt::Start => "No voucher was ever spoken of",
        VoucherAt::Advised => "Advice was given; the application is the person's move",
        VoucherAt::Applied => "The application has arrived; referral or refusal (2.2) is due",
        VoucherAt::Referred => "Referred; the recognition centre decides (3.1)",
        VoucherAt::Granted => "Granted by the recognition centre; sending (3.3) is due",
        VoucherAt::Issued => "Sent: the person holds it until its last day",
        VoucherAt::Used => "Used within its term",
        VoucherAt::Refused => "Refused, by the career centre or by the recognition centre",
        VoucherAt::Annulled => "Annulled: not used within its term, or by a decision",
        VoucherAt::Withdrawn => "The person took the application back",
    }
}

fn spoken(code: &'static str) -> String {
    let mut words = code.replace('-', " ");
    words[..1].make_ascii_uppercase();
    words
}

fn join<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}
