//! How long things take, printed by `cargo test -p replica --release -- --ignored --nocapture speed`.

use super::*;
use std::io::Write;
use std::time::{Duration, Instant};

fn percentile(times: &mut [Duration], per_cent: usize) -> Duration {
    times.sort();
    times[(times.len() * per_cent / 100).min(times.len() - 1)]
}

#[test]
#[ignore = "a measurement"]
fn speed_of_a_local_save_against_a_bare_commit() {
    let mut desk = AtDesk::new(1);
    desk.replica
        .db
        .execute_batch("create table bare (n integer primary key, text text)")
        .unwrap();
    let mut log = std::fs::File::create(desk.folder.path().join("bare.log")).unwrap();
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _person in 0..100 {
        let mut file = None;
        for minute in 0..6 {
            let began = Instant::now();
            log.write_all(&[7; 1500]).unwrap();
            log.sync_data().unwrap();
            desk.replica
                .db
                .execute("insert into bare (text) values (?1)", ["x".repeat(1500)])
                .unwrap();
            bare.push(began.elapsed());
            let (role, act) = match minute {
                0 => (
                    Role::Consultant,
                    visit("Бекова", "Жанар", Some("920314450120")),
                ),
                1 => (Role::Consultant, consultation()),
                _more => (
                    Role::Specialist,
                    note("Позвонила, придёт завтра с документами об образовании"),
                ),
            };
            let began = Instant::now();
            let done = desk
                .does(role, file.map_or(On::New, On::File), act, at(4, minute))
                .unwrap();
            ours.push(began.elapsed());
            file = Some(done.file);
        }
    }
    for p in [50, 99] {
        let (ours, bare) = (percentile(&mut ours, p), percentile(&mut bare, p));
        println!(
            "save p{p} {ours:?}, bare commit and append {bare:?}, {:.2}",
            ours.as_secs_f64() / bare.as_secs_f64()
        );
    }
}

#[test]
#[ignore = "a measurement"]
fn speed_of_search_over_fifty_thousand_people() {
    let desk = AtDesk::new(1);
    let surnames = [
        "Сапаров",
        "Бекова",
        "Нұрланов",
        "Ким",
        "Әбдіғали",
        "Қасымов",
        "Иванова",
        "Жұмабаева",
        "Оспанов",
        "Тлеу",
    ];
    let given = [
        "Айгерім",
        "Нұрлан",
        "Ғалымжан",
        "Сәуле",
        "Дмитрий",
        "Жанар",
        "Ерлан",
        "Өмірбек",
        "Гүлнәр",
        "Нұржан",
    ];
    let tx = desk.replica.db.unchecked_transaction().unwrap();
    for n in 0..50_000u32 {
        let id = FileId(Uuid::from_u128(u128::from(n) + 1));
        let mut file = File::new(id, home());
        let (s, g) = (surnames[n as usize % 10], given[(n / 10) as usize % 10]);
        let act = visit(
            &format!("{s}{}", ["", "ұлы", "ев"][n as usize % 3]),
            g,
            None,
        );
        let entry = casework::ids::EntryId {
            replica: desk.replica.id(),
            counter: n + 1,
        };
        let doing = dana(Role::Consultant);
        let evidence = casework::Evidence::default();
        let desk = Desk {
            participants: &[],
            actor: &doing.actor,
            entry,
            now: at(4, 0),
            today: country_date(at(4, 0)),
            rulebook: Rulebook::built_in(),
            edition: Rulebook::built_in().edition(),
            evidence: &evidence,
            number: None,
        };
        let facts = decide(&file, act, &desk).unwrap();
        file = casework::registration::fold(file, &facts, &desk);
        let (n, _) = crate::fold::row_of(&tx, id, &home()).unwrap();
        crate::views::refresh(&tx, n, &file, Rulebook::built_in()).unwrap();
    }
    tx.commit().unwrap();
    for typed in [
        "нұр",
        "нурлан",
        "ки",
        "к",
        "айгерім сапаров",
        "Aigerim",
        "fqut",
        "1234567",
        "ан",
        "zzzz",
        "галым кас",
    ] {
        let mut times = Vec::new();
        let mut found = 0;
        for _turn in 0..20 {
            let began = Instant::now();
            found = desk.replica.search(typed, 20).unwrap().len();
            times.push(began.elapsed());
        }
        println!(
            "{typed}: {found} in p50 {:?}, p95 {:?}",
            percentile(&mut times, 50),
            percentile(&mut times, 95)
        );
    }
    let began = Instant::now();
    let lists = desk
        .replica
        .worklists(Role::Consultant, &"omarova".into(), country_date(at(4, 0)))
        .unwrap();
    println!("counts of {} rows in {:?}", lists[0].count, began.elapsed());
    let began = Instant::now();
    let rows = desk
        .replica
        .worklist(
            lists[0].list,
            Role::Consultant,
            None,
            200,
            country_date(at(4, 0)),
        )
        .unwrap();
    println!("{} rows in {:?}", rows.len(), began.elapsed());
    let began = Instant::now();
    let rows = desk
        .replica
        .worklist(
            lists[0].list,
            Role::Consultant,
            Some("zzzz"),
            200,
            country_date(at(4, 0)),
        )
        .unwrap();
    println!("{} narrowed rows in {:?}", rows.len(), began.elapsed());
}

#[test]
#[ignore = "a measurement"]
fn speed_of_a_first_sync() {
    let mut centre = Centre::default();
    let book = Rulebook::built_in();
    let (files, each) = (2_000u128, 10u32);
    let mut chain = Chain::start(HOME, 1);
    let replica = ReplicaId(Uuid::from_u128(9));
    for n in 0..each {
        for f in 0..files {
            let id = FileId(Uuid::from_u128((f * 7919) % files + 1));
            let file = centre
                .files
                .remove(&id)
                .unwrap_or_else(|| File::new(id, home()));
            let (role, act) = match n {
                0 => (Role::Consultant, visit("Сапарова", "Айгерім", None)),
                1 => (Role::Consultant, consultation()),
                _note => (
                    Role::Specialist,
                    note(&format!("заметка {n} о звонке, встрече и договорённости")),
                ),
            };
            let counter = centre.records.len() as u32 + 1;
            let entry = casework::ids::EntryId { replica, counter };
            let (doing, evidence) = (dana(role), casework::Evidence::default());
            let (now, today) = (at(4, 0), country_date(at(4, 0)));
            let desk = Desk {
                participants: &[],
                actor: &doing.actor,
                entry,
                now,
                today,
                rulebook: book,
                edition: book.edition(),
                evidence: &evidence,
                number: None,
            };
            let facts = decide(&file, act.clone(), &desk).unwrap();
            centre
                .files
                .insert(id, casework::registration::fold(file, &facts, &desk));
            let header = journal::Header {
                format: 1,
                id: entry,
                file: id,
                centre: home(),
                hybrid: Default::default(),
            };
            let body = journal::Body {
                act,
                actor: doing.actor.clone(),
                participants: Vec::new(),
                claimed: now,
                server_seen: None,
                edition: book.edition().into(),
                evidence: evidence.clone(),
                number: None,
                stood_on: Default::default(),
            };
            let sealed = Sealed::new(&header, &body, [0; 16]).unwrap();
            let edition = book.edition().to_owned();
            let outcome = Outcome::Final {
                facts,
                on: today,
                at: now,
                edition,
                differences: Vec::new(),
            };
            let outcome = serde_json::to_string(&outcome).unwrap();
            let seq = u64::from(counter);
            chain = chain.then(seq, &sealed.hash(), &outcome);
            centre.records.push(Record {
                era: 1,
                seq,
                entry: sealed,
                outcome,
                chain,
                recorded: now,
            });
        }
    }
    let mut desk = AtDesk::new(1);
    let began = Instant::now();
    for page in centre.records.chunks(500) {
        desk.replica.apply(&centre.page(page.to_vec())).unwrap();
    }
    while desk.replica.catch_up().unwrap() > 0 {}
    let took = began.elapsed();
    let each = took.as_secs_f64() / centre.records.len() as f64 * 1e6;
    println!(
        "first sync of {} records: {took:?}, {each:.0} µs a record",
        centre.records.len()
    );
    let size = std::fs::metadata(desk.folder.path().join("replica.db"))
        .unwrap()
        .len();
    println!(
        "{} bytes a record on the disk",
        size / centre.records.len() as u64
    );
    let began = Instant::now();
    desk.replica.rebuild_views().unwrap();
    println!("views of {files} files made anew in {:?}", began.elapsed());
}
