//! 7.3 ground by ground: every one of the rulebook with each of its proofs, drafted, signed, told and followed by a new
//! application. A ground or a kind of proof that has no case here fails the test.

use super::common::registers::{arman, clear, clear_but, open_contract};
use super::common::{Office, dana, day, esil, forms, serik};
use casework::ids::Code;
use casework::refusal::Refusal;
use casework::registers::{Contribution, IdentityRecord, Reply, Spell, StudySpell};
use casework::registration::ending::{EndedHow, Resume};
use casework::registration::job_seeker::{Offer, OfferAnswer};
use casework::registration::measures::{MeasureEnd, MeasureRecord};
use casework::registration::mediation::{About, EmployerAnswer};
use casework::registration::removal::RemovalForm;
use casework::registration::sending::{Occasion, compose};
use casework::registration::{Act, ActName, At, Stage};
use casework::rulebook::{Entry, Section};
use casework::worklist::work;
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// What an office knows of a ground without looking into the rulebook.
struct Ground {
    code: &'static str,
    /// A new registration has to wait, where the wait is switched on.
    fault: bool,
    from: From,
    told: Told,
}

/// The day from which the removal holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    Decision,
    Event,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// Date and reason, in the short message too.
    Reason,
    /// The reason stands in the letter only.
    LetterOnly,
    Nobody,
}

const fn ground(code: &'static str, fault: bool, from: From, told: Told) -> Ground {
    Ground {
        code,
        fault,
        from,
        told,
    }
}

const GROUNDS: [Ground; 19] = [
    ground("opv", false, From::Event, Told::Reason),
    ground("refused-jobs", true, From::Decision, Told::Reason),
    ground("no-show", true, From::Decision, Told::Reason),
    ground("refused-measure", true, From::Decision, Told::Reason),
    ground("imprisonment", false, From::Event, Told::LetterOnly),
    ground("false-documents", true, From::Decision, Told::Reason),
    ground("employment", false, From::Event, Told::Reason),
    ground("civil-contract", false, From::Event, Told::Reason),
    ground("business", false, From::Event, Told::Reason),
    ground("founder", false, From::Event, Told::Reason),
    ground("pension", false, From::Event, Told::Reason),
    ground("death", false, From::Event, Told::Nobody),
    ground("moved", false, From::Decision, Told::Reason),
    ground("own-application", false, From::Event, Told::Reason),
    ground("left-measure", true, From::Decision, Told::Reason),
    ground("full-time-study", false, From::Event, Told::Reason),
    ground("incapacity", false, From::Event, Told::LetterOnly),
    ground("left-country", false, From::Event, Told::Reason),
    ground("unlawful-registration", false, From::Decision, Told::Reason),
];

/// Wed 9 December 2026.
fn today() -> NaiveDate {
    day(2026, 12, 9)
}

/// What was typed where no evidence bears a day.
fn typed() -> NaiveDate {
    day(2026, 12, 3)
}

/// The day that the evidence bears.
fn happened() -> NaiveDate {
    day(2026, 12, 4)
}

/// Before the registration of 28 October.
fn long_before() -> NaiveDate {
    day(2026, 9, 1)
}

/// Unemployed since 28 October with a plan, checked last week, with an offer that nobody has answered.
fn monitored() -> Office {
    let mut office = Office::with_arman_at(At::Unemployed);
    office.acknowledges().plans().day(day(2026, 12, 2));
    office.does(&dana(), forms::unchanged());
    office.day(today());
    office.does(&dana(), forms::offers(&["v-9"]));
    office
}

/// Makes that kind of proof true, and says which day it bears. Papers are laid down with the draft itself.
fn proved_by(
    kind: &str,
    of: &str,
    office: &mut Office,
    form: &mut RemovalForm,
) -> Option<NaiveDate> {
    let (source, what) = kind.split_once('.').unwrap();
    match source {
        "document" => {
            form.papers.push(forms::paper(what, Some(happened())));
            // A certificate is issued after what it tells of; a contract and an application are the event themselves.
            let is_the_event = ["civil-contract", "close-application"].contains(&what);
            is_the_event.then_some(happened())
        }
        "register" => {
            let (reply, bears) = word_of(what, of);
            office.asks_for_changes(clear_but(vec![(register(what), reply)]));
            bears
        }
        "journal" => {
            recorded(what, of, office);
            (what == "pension-age").then_some(day(2027, 3, 14))
        }
        other => panic!("no case for a proof of {other}: {kind}"),
    }
}

fn register(what: &str) -> &'static str {
    let known = clear().into_iter().map(|(name, _)| name);
    known
        .into_iter()
        .find(|name| *name == what)
        .unwrap_or_else(|| panic!("no case for the register {what}"))
}

/// What that register says to prove the ground, and the day that its word bears.
fn word_of(what: &str, of: &str) -> (Reply, Option<NaiveDate>) {
    let from = if of == "unlawful-registration" {
        long_before()
    } else {
        happened()
    };
    let identity = |record| Reply::Identity(record);
    match (what, of) {
        ("ehr", _) => (open_contract(from).1, Some(from)),
        ("kgd", _) => {
            let sole_trader = vec![Spell { from, to: None }];
            (Reply::Business { sole_trader }, Some(from))
        }
        ("college" | "university", _) => {
            let spell = StudySpell {
                institution: "Колледж".into(),
                full_time: true,
                from,
                to: None,
                diploma: None,
            };
            (
                Reply::Study {
                    spells: vec![spell],
                },
                Some(from),
            )
        }
        ("pension", _) => {
            let month = day(2026, 11, 1);
            let paid = Contribution {
                payer: "ТОО «Дала»".into(),
                month: Some(month),
                paid_on: happened(),
                amount: 8_500,
            };
            let contributions = vec![paid];
            (Reply::Pension { contributions }, Some(month))
        }
        ("invalid", _) => {
            let reply = Reply::Disability {
                group: Some("1".into()),
                from: Some(from),
                to: None,
                unable_to_work: true,
            };
            (reply, Some(from))
        }
        ("asp", _) => {
            let payments = Vec::new();
            (
                Reply::SocialPayments {
                    pension: true,
                    payments,
                },
                None,
            )
        }
        ("identity", "death") => {
            let death_date = Some(from);
            (
                identity(IdentityRecord {
                    death_date,
                    ..arman()
                }),
                Some(from),
            )
        }
        ("identity", "moved") => {
            // Karaganda, outside the territory of the centre.
            let address_kato = Some("351010000".into());
            (
                identity(IdentityRecord {
                    address_kato,
                    ..arman()
                }),
                None,
            )
        }
        (register, of) => panic!("no case for {of} by the register {register}"),
    }
}

/// What the file records of its own.
fn recorded(what: &str, of: &str, office: &mut Office) {
    match (what, of) {
        ("refused-jobs", _) => {
            for vacancy in ["v-1", "v-2"] {
                let offer = offered(office, vacancy);
                let reason = Code::from("pay");
                let answer = OfferAnswer::Refused { reason };
                office.does(&dana(), forms::answer_offer(offer, answer));
            }
        }
        ("no-show", _) => {
            let offer = offered(office, "v-1");
            office.does(&dana(), forms::letter(offer));
            office.does(&dana(), forms::employer_says(offer, EmployerAnswer::NoShow));
            // Five working days, one of them after the holiday of the 16th.
            office.day(day(2026, 12, 18));
        }
        ("offered-measure", _) => {
            let words = forms::long("Не хочу.");
            referred(office, MeasureRecord::Refused { words });
        }
        ("left-measure", _) => leaves_a_measure(office),
        ("explanation", "no-show") => {
            let no_show = |o: &&Offer| o.letter.is_some();
            let offer = office.file.offers.iter().find(no_show).unwrap().id;
            office.does(&dana(), forms::ask(About::Offer(offer)));
        }
        ("explanation", "left-measure") => {
            // An organiser's letter alone asks nobody: the measure itself has to be recorded as left.
            if office.file.registration.referrals.is_empty() {
                leaves_a_measure(office);
            }
            let left = office.file.registration.referrals[0].id;
            office.does(&dana(), forms::ask(About::Measure(left)));
        }
        ("pension-age", _) => {
            // Arman turns 35 on a Sunday.
            office.amended("[[norm]]\ncode = 'pension-age-men'\nvalue = 35");
            office.day(day(2027, 3, 17));
        }
        (what, of) => panic!("no case for {of} by the file's own {what}"),
    }
}

fn offered(office: &mut Office, vacancy: &str) -> casework::ids::ThingId {
    office.does(&dana(), forms::offers(&[vacancy]));
    office.file.offers.last().unwrap().id
}

fn referred(office: &mut Office, record: MeasureRecord) {
    office.does(&dana(), forms::measure("public-works"));
    let id = office.file.registration.referrals.last().unwrap().id;
    office.does(&dana(), forms::measure_record(id, record));
}

fn leaves_a_measure(office: &mut Office) {
    let on = office.today;
    referred(office, MeasureRecord::Began { on });
    let id = office.file.registration.referrals.last().unwrap().id;
    let end = MeasureEnd::Left;
    office.does(
        &dana(),
        forms::measure_record(id, MeasureRecord::Ended { on, end }),
    );
}

/// The rows of proofs, each with the kinds that meet it.
fn rows(entry: &Entry) -> Vec<Vec<String>> {
    let kinds = |row: &serde_json::Map<String, serde_json::Value>| {
        let any = row["any"].as_array().unwrap().iter();
        any.map(|kind| kind.as_str().unwrap().to_owned()).collect()
    };
    entry.table_array("proofs").into_iter().map(kinds).collect()
}

/// Every way to meet all rows: one kind for each.
fn ways(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    rows.iter().fold(vec![Vec::new()], |ways, row| {
        let longer = |way: &Vec<String>| {
            let way = way.clone();
            row.iter()
                .map(move |kind| [&way[..], std::slice::from_ref(kind)].concat())
        };
        ways.iter().flat_map(longer).collect()
    })
}

fn no_proof(ground: &str, kinds: Vec<String>) -> Refusal {
    Refusal::NoProof {
        act: ActName::ProposeRemoval,
        list: "removal".into(),
        ground: Code::from(ground),
        kinds,
    }
}

/// The ground's entry, in force on the day of these stories; one that is not needs a story of its own day.
fn in_force(office: &Office, code: &str) -> Entry {
    let entry = office.rulebook.entry(Section::Removal, code, today());
    let entry = entry.unwrap_or_else(|| panic!("{code} is not in force on {}", today()));
    assert!(entry.applies, "{code} is switched off");
    entry.clone()
}

#[test]
fn every_ground_of_the_rulebook_has_its_case_here_and_no_case_stands_alone() {
    let office = monitored();
    let dated: BTreeSet<&str> = office
        .rulebook
        .section(Section::Removal)
        .iter()
        .map(|entry| entry.code.as_str())
        .collect();
    let told: BTreeSet<&str> = GROUNDS.iter().map(|ground| ground.code).collect();
    assert_eq!(dated, told);
    for code in dated {
        assert!(!rows(&in_force(&office, code)).is_empty(), "{code}");
    }
}

#[test]
fn no_ground_removes_anybody_without_its_proofs_and_each_row_is_needed() {
    let office = monitored();
    for Ground { code, .. } in &GROUNDS {
        let rows = rows(&in_force(&office, code));
        // A paper of another kind proves nothing.
        let newspaper = forms::remove_by(code, "explanation", happened());
        let refusal = office.clone().refused(&dana(), newspaper);
        assert_eq!(refusal, no_proof(code, rows.concat()), "{code}");
        for left_out in 0..rows.len() {
            let mut office = office.clone();
            let mut form = forms::removal_form(code);
            let needs_it = rows[left_out] == ["journal.explanation"];
            for (n, row) in rows.iter().enumerate() {
                // Who is asked to explain must have done something: that row is met only after the one before it.
                if n != left_out && row[0] != "journal.explanation" {
                    proved_by(&row[0], code, &mut office, &mut form);
                }
            }
            form.since = Some(typed());
            let refusal = office.refused(&dana(), Act::ProposeRemoval(form));
            let Refusal::NoProof { kinds, .. } = refusal else {
                panic!("{code}: {refusal:?}")
            };
            assert!(
                kinds.starts_with(&rows[left_out]) && (!needs_it || kinds == rows[left_out]),
                "{code}: {kinds:?}"
            );
        }
    }
}

#[test]
fn with_its_proofs_every_ground_removes_from_its_day_tells_what_it_may_and_closes_the_case() {
    for ground in &GROUNDS {
        let code = ground.code;
        for way in ways(&rows(&in_force(&monitored(), code))) {
            let story = format!("{code} by {}", way.join(" and "));
            let mut office = monitored();
            let mut form = forms::removal_form(code);
            let days: Vec<_> = way
                .iter()
                .map(|kind| proved_by(kind, code, &mut office, &mut form))
                .collect();
            form.since = Some(typed());
            office.does(&dana(), Act::ProposeRemoval(form));
            assert_eq!(office.stage(), At::RemovalProposed, "{story}");
            let decided = office.rulebook.calendar().next_working_day(office.today);
            office.day(decided);
            office.does(&serik(), forms::removed());

            let on = match ground.from {
                From::Decision => decided,
                From::Event => days.into_iter().flatten().next().unwrap_or(typed()),
            };
            let Stage::Closed {
                on: closed, reason, ..
            } = &office.file.registration.stage
            else {
                panic!("{story}")
            };
            assert_eq!((*closed, reason.as_str()), (on, code), "{story}");
            let ended = office.file.registration.ended.as_ref().unwrap();
            assert_eq!(
                (ended.how, ended.decided),
                (EndedHow::Removal, decided),
                "{story}"
            );
            assert!(
                office
                    .file
                    .offers
                    .iter()
                    .all(|o| o.closed.is_some() || o.is_refused()),
                "{story}"
            );
            assert_eq!(
                office.file.registration.plan.closed,
                Some(decided),
                "{story}"
            );
            assert_eq!(office.file.resume(), Resume::Released, "{story}");
            assert_eq!(work(&office.file), [], "{story}: nothing is left to do");
            assert_eq!(told(&office, code), ground.told, "{story}");
        }
    }
}

/// What the person hears of the removal, and how much of it in the short message.
fn told(office: &Office, code: &str) -> Told {
    let mut notices = office.file.notices.iter();
    let Some(notice) = notices.find(|n| n.kind.as_str() == "removed") else {
        assert!(office.file.notices.iter().all(|n| !n.waits()), "{code}");
        return Told::Nobody;
    };
    assert_eq!(notice.ground, Some(Code::from(code)));
    let message = compose(&Occasion {
        file: &office.file,
        notice,
        centre: &esil(),
        rulebook: &office.rulebook,
        on: office.today,
        check_code: None,
    })
    .unwrap();
    let entry = in_force(office, code);
    let reason = entry.text(message.language);
    assert!(
        message.letter.contains(reason),
        "{code}: {}",
        message.letter
    );
    if message.sms.contains(reason) {
        Told::Reason
    } else {
        Told::LetterOnly
    }
}

#[test]
fn after_a_fault_a_new_registration_waits_where_the_wait_is_on_and_after_no_other_ground() {
    const SWITCHED_ON: &str = "[[term]]\ncode = 'reregistration'\napplies = true\nvalue = 30\n\
         [[condition]]\ncode = 'un-cooldown'\napplies = true\n\
         [[refusal]]\ncode = 'un-cooldown'\napplies = true";
    // Nobody comes again after a death.
    for ground in GROUNDS.iter().filter(|ground| ground.told != Told::Nobody) {
        let code = ground.code;
        let mut office = monitored();
        office.amended(SWITCHED_ON);
        let mut form = forms::removal_form(code);
        for row in rows(&in_force(&office, code)) {
            proved_by(&row[0], code, &mut office, &mut form);
        }
        form.since = Some(typed());
        office.does(&dana(), Act::ProposeRemoval(form));
        let removed = office.rulebook.calendar().next_working_day(office.today);
        office.day(removed);
        office.does(&serik(), forms::removed());
        office
            .receives_arman()
            .prepares_registration()
            .registers_seeker();
        office.tells_and_selects();

        // The thirtieth day is still within.
        let last = removed + Days::new(30);
        office.day(last).prepares_draft(clear());
        if ground.fault {
            let refusal = office.refused(&dana(), forms::draft());
            let (act, wait) = (ActName::ProposeUnemployed, Code::from("un-cooldown"));
            assert_eq!(refusal, Refusal::Ground { act, ground: wait }, "{code}");
            office.day(last + Days::new(1)).prepares_draft(clear());
        }
        office.proposes();
        assert_eq!(office.stage(), At::Proposed, "{code}");
    }
}

#[test]
fn a_death_record_is_issued_after_the_death_so_the_draft_names_the_day_itself() {
    let mut office = monitored();
    let mut form = forms::removal_form("death");
    form.papers
        .push(forms::paper("death-record", Some(happened())));
    let refusal = office.refused(&dana(), Act::ProposeRemoval(form.clone()));
    let act = ActName::ProposeRemoval;
    let items = vec!["since".into()];
    assert_eq!(refusal, Refusal::Missing { act, items });

    form.since = Some(typed());
    office.does(&dana(), Act::ProposeRemoval(form));
    office.does(&serik(), forms::removed());
    assert_eq!(office.file.registration.ended.unwrap().on, typed());
}

#[test]
fn no_removal_holds_from_a_day_before_the_registration() {
    let mut office = monitored();
    let mut form = forms::removal_form("employment");
    form.papers.push(forms::paper("labour-contract", None));
    form.since = Some(long_before());
    let refusal = office.refused(&dana(), Act::ProposeRemoval(form));
    let date_wrong = Refusal::DateWrong {
        act: ActName::ProposeRemoval,
        field: "since".into(),
        date: long_before(),
    };
    assert_eq!(refusal, date_wrong);

    // A contract that is older than the registration is no work found since: the registration itself had no ground.
    office.asks_for_changes(clear_but(vec![open_contract(long_before())]));
    let refusal = office.refused(
        &dana(),
        Act::ProposeRemoval(forms::removal_form("employment")),
    );
    let kinds = vec!["register.ehr".into(), "document.labour-contract".into()];
    assert_eq!(refusal, no_proof("employment", kinds));
    office.does(
        &dana(),
        Act::ProposeRemoval(forms::removal_form("unlawful-registration")),
    );

    // Who could not work long before is removed from the first day, not from a day without registration.
    let mut office = monitored();
    let unable = Reply::Disability {
        group: Some("1".into()),
        from: Some(long_before()),
        to: None,
        unable_to_work: true,
    };
    office.asks_for_changes(clear_but(vec![("invalid", unable)]));
    let incapacity = forms::removal_form("incapacity");
    office.does(&dana(), Act::ProposeRemoval(incapacity));
    let since = office.file.registration.unemployed_since;
    office.does(&serik(), forms::removed());
    assert_eq!(office.file.registration.ended.map(|ended| ended.on), since);
}
