//! What each role reads of a file: a mark in every part that can be denied, each role at each stage.

use super::common::{Office, at, forms, friday};
use casework::card::{CardField, CardValue, Disability, EmailAnswer, Kept, Source};
use casework::file::{File, NoteKept, RefusedOn, Registration, SentBack};
use casework::ids::{Code, EntryId, ReplicaId, StaffId, ThingId};
use casework::office::Role;
use casework::paperwork::PaperKind;
use casework::people::{Email, Iban};
use casework::registers::{Contract, Query, QueryFor, RegisterAnswer, Reply};
use casework::registration::card::{Verdict, WarningAnswer, Weighed};
use casework::registration::conditions::{Checked, EvidenceRef, Finding, Found};
use casework::registration::payment::Payment;
use casework::registration::reception::{
    Answer, AnswerValue, PaperSeen, Part, Participant, Participation,
};
use casework::registration::unemployed::{Draft, DraftOutcome, RightChecked};
use casework::registration::{ActName, At, Stage};
use casework::seen::{may_read, may_read_check, rights};
use casework::voucher::VoucherAt;
use std::collections::BTreeMap;
use strum::IntoEnumIterator;

/// A mark, and who may read what it stands in.
struct Mark {
    word: &'static str,
    may: fn(Role) -> bool,
}

const PROFILE: &str = "belgi-profile";
const HEALTH: &str = "belgi-health";
const HEALTH_REGISTER: &str = "belgi-ability";
const REGISTERS: &str = "belgi-register";
const DECISIONS: &str = "belgi-decision";
const DRAFT_CHECKS: &str = "belgi-checks";
const VOUCHERS: &str = "belgi-voucher";
const NOTES: &str = "belgi-note";
const CARE: &str = "belgi-care";
const EMAIL: &str = "belgi-mail";
const GUARDIAN: &str = "Белгібаев";

const MARKS: &[Mark] = &[
    Mark {
        word: PROFILE,
        may: |role| rights(role).profile,
    },
    Mark {
        word: HEALTH,
        may: |role| rights(role).health,
    },
    Mark {
        word: HEALTH_REGISTER,
        may: |role| rights(role).health && rights(role).registers,
    },
    Mark {
        word: REGISTERS,
        may: |role| rights(role).registers,
    },
    Mark {
        word: DECISIONS,
        may: |role| rights(role).decisions,
    },
    Mark {
        word: DRAFT_CHECKS,
        may: |role| rights(role).decisions && rights(role).registers,
    },
    Mark {
        word: VOUCHERS,
        may: |role| rights(role).vouchers,
    },
    Mark {
        word: NOTES,
        may: |role| may_read(role, CardField::Notes),
    },
    Mark {
        word: CARE,
        may: |role| may_read(role, CardField::Dependants),
    },
    Mark {
        word: EMAIL,
        may: |role| may_read(role, CardField::Email),
    },
    Mark {
        word: GUARDIAN,
        may: |role| may_read(role, CardField::Representative),
    },
];

fn code(word: &str) -> Code {
    forms::code(word)
}

fn entry() -> EntryId {
    EntryId {
        replica: ReplicaId(uuid::Uuid::from_u128(9)),
        counter: 1,
    }
}

fn thing() -> ThingId {
    ThingId {
        entry: entry(),
        n: 0,
    }
}

fn kept(value: CardValue) -> Kept {
    Kept {
        value,
        source: Source::Said,
        by: "Омарова Д. С.".into(),
        at: at(friday(), 9, 0),
        entry: entry(),
    }
}

fn line(condition: &str, word: &str, evidence: EvidenceRef) -> Checked {
    Checked {
        condition: code(condition),
        finding: Finding::Against,
        found: Found {
            code: "unable-to-work".into(),
            args: BTreeMap::from([("word".to_owned(), word.to_owned())]),
        },
        evidence: vec![evidence],
        ground: None,
    }
}

fn by_register(register: &str) -> EvidenceRef {
    EvidenceRef::Register {
        register: code(register),
        at: at(friday(), 9, 0),
    }
}

/// A line of an open contract, and two of health: by its register and by a paper.
fn lines(word: &str) -> Vec<Checked> {
    let certificate = EvidenceRef::Paper {
        kind: code("disability"),
        number: Some(forms::short(HEALTH)),
        date: None,
    };
    vec![
        line("un-no-contract", word, by_register("ehr")),
        line("un-able", HEALTH_REGISTER, by_register("invalid")),
        line("un-able", HEALTH_REGISTER, certificate),
    ]
}

fn paper(kind: &str, number: &str) -> PaperSeen {
    PaperSeen {
        id: thing(),
        kind: code(kind),
        number: Some(forms::short(number)),
        issued: None,
        issued_by: None,
        valid_to: None,
        seen: friday(),
        by: "Омарова Д. С.".into(),
        returned: true,
        copy_kept: false,
    }
}

fn draft() -> Draft {
    Draft {
        outcome: DraftOutcome::Refuse {
            ground: code(DECISIONS),
        },
        note: Some(forms::long(DECISIONS)),
        author: StaffId::from(DECISIONS),
        author_name: DECISIONS.into(),
        at: at(friday(), 9, 0),
        on: friday(),
        checks: lines(DRAFT_CHECKS),
    }
}

fn mark_registration(registration: &mut Registration) {
    let right = RightChecked {
        checks: lines(REGISTERS),
        note: Some(forms::long(REGISTERS)),
        by: "Омарова Д. С.".into(),
        at: at(friday(), 9, 0),
        on: friday(),
    };
    registration.seeker_right = Some(right.clone());
    registration.unemployed_right = Some(right);
    let warning = |register: &str, word: &str| WarningAnswer {
        register: code(register),
        proceed: true,
        note: Some(forms::long(word)),
    };
    registration.weighed = Some(Weighed {
        query: thing(),
        verdict: Verdict::Reliable,
        warnings: vec![
            warning("ehr", REGISTERS),
            warning("invalid", HEALTH_REGISTER),
        ],
        by: "Омарова Д. С.".into(),
        at: at(friday(), 9, 0),
    });
    registration.payment = Some(Payment {
        route: code(DECISIONS),
        iban: Iban::with_checksum("125KZT5004100100"),
        by: DECISIONS.into(),
        at: at(friday(), 9, 0),
        awaited: None,
    });
    registration.refused = Some(RefusedOn {
        ground: code(DECISIONS),
        explanation: forms::long(DECISIONS),
        on: friday(),
        at: at(friday(), 9, 0),
    });
    registration.sent_back = Some(SentBack {
        draft: draft(),
        reason: code(DECISIONS),
        note: Some(forms::long(DECISIONS)),
        by: DECISIONS.into(),
        at: at(friday(), 9, 0),
    });
    match &mut registration.stage {
        Stage::Proposed { draft: waiting, .. } => *waiting = draft(),
        Stage::Refused { ground, .. } => *ground = code(DECISIONS),
        Stage::Start
        | Stage::Reception { .. }
        | Stage::Card { .. }
        | Stage::JobSeeker { .. }
        | Stage::Unemployed { .. }
        | Stage::RemovalProposed { .. }
        | Stage::Closed { .. } => {}
    }
}

/// The file with a mark in each part, and with registrations that ended: one by refusal, one while a draft waited.
fn marked(mut file: File) -> File {
    for value in [
        CardValue::Disability(Disability {
            group: code(HEALTH),
            to: None,
        }),
        CardValue::HealthLimits(code(HEALTH)),
        CardValue::Notes(forms::long(NOTES)),
        CardValue::Email(EmailAnswer::Is(
            Email::parse(&format!("{EMAIL}@example.kz")).unwrap(),
        )),
    ] {
        file.card.values.insert(value.field(), kept(value));
    }
    file.papers.extend([
        paper("disability", HEALTH),
        paper("sick-leave", HEALTH),
        paper("iban", DECISIONS),
        paper("power-of-attorney", GUARDIAN),
    ]);
    for (question, word) in [("q-health", HEALTH), ("q-care", CARE)] {
        let answer = Answer {
            question: code(question),
            value: AnswerValue::Choice(code(word)),
        };
        file.survey.insert(code(question), answer);
    }
    file.participants.push(Participation {
        who: Participant {
            part: Part::Guardian,
            name: casework::people::PersonName::new(GUARDIAN, "Асан", None).unwrap(),
            basis: None,
            iin: None,
        },
        act: ActName::TakeApplication,
        on: friday(),
        entry: entry(),
    });
    file.notes.push(NoteKept {
        text: forms::long(NOTES),
        by: "Омарова Д. С.".into(),
        at: at(friday(), 9, 0),
    });
    file.queries.push(Query {
        id: thing(),
        purpose: QueryFor::Seeker,
        registers: vec![code("ehr"), code("invalid")],
        asked: at(friday(), 9, 0),
        on: friday(),
        answers: answers(),
        stopped: false,
        of: 0,
    });
    if let Some(profile) = &mut file.profile {
        let assessment = profile.assessment.as_mut().unwrap();
        assessment.interview = Some(forms::long(PROFILE));
    }
    for voucher in &mut file.vouchers {
        voucher.advice.as_mut().unwrap().note = Some(forms::long(VOUCHERS));
        voucher.referral.as_mut().unwrap().checks = lines(REGISTERS);
    }
    let mut refused = file.registration.clone();
    refused.stage = Stage::Refused {
        on: friday(),
        ground: code(DECISIONS),
    };
    let mut drafted = file.registration.clone();
    drafted.stage = Stage::Proposed {
        draft: draft(),
        decide_by: friday(),
    };
    file.past.extend([refused, drafted]);
    mark_registration(&mut file.registration);
    file.past.iter_mut().for_each(mark_registration);
    file
}

fn answers() -> Vec<RegisterAnswer> {
    let contract = Contract {
        employer: REGISTERS.into(),
        bin: None,
        position: REGISTERS.into(),
        from: friday(),
        to: None,
    };
    let disability = Reply::Disability {
        group: Some(code(HEALTH_REGISTER)),
        from: None,
        to: None,
        unable_to_work: true,
    };
    let answer = |register: &str, reply: Reply| RegisterAnswer {
        register: code(register),
        at: at(friday(), 9, 0),
        reply,
    };
    vec![
        answer(
            "ehr",
            Reply::Employment {
                contracts: vec![contract],
            },
        ),
        answer("invalid", disability),
    ]
}

/// The file at each stage of the registration, and with a voucher.
fn files() -> Vec<(String, File)> {
    let mut files: Vec<(String, File)> = At::iter()
        .map(|stage| (format!("{stage:?}"), Office::with_arman_at(stage).file))
        .collect();
    let voucher = Office::with_voucher_at(VoucherAt::Referred).file;
    files.push(("with a voucher".into(), voucher));
    files
        .into_iter()
        .map(|(name, file)| (name, marked(file)))
        .collect()
}

#[test]
fn nothing_that_a_role_is_denied_is_anywhere_in_what_it_reads_at_no_stage() {
    for (stage, file) in files() {
        let whole = serde_json::to_string(&file).unwrap();
        for role in Role::iter() {
            let seen = file.seen_by(role);
            assert_eq!(seen.is_some(), rights(role).opens_files, "{role:?}");
            let seen = seen.map_or_else(String::new, |f| serde_json::to_string(&f).unwrap());
            for Mark { word, may } in MARKS {
                let expected = whole.contains(word) && may(role);
                assert_eq!(seen.contains(word), expected, "{role:?}, {stage}: {word}");
            }
        }
    }
    let (_, unemployed) = files().remove(6);
    let whole = serde_json::to_string(&unemployed).unwrap();
    let missing = |mark: &&Mark| mark.word != VOUCHERS && !whole.contains(mark.word);
    assert!(
        !MARKS.iter().any(|mark| missing(&mark)),
        "the marks are there"
    );
}

#[test]
fn the_number_of_a_person_is_nowhere_in_what_is_read_by_those_who_may_not_read_it() {
    for (stage, file) in files() {
        let Some(iin) = file.card.iin().map(|iin| iin.as_str().to_owned()) else {
            continue;
        };
        for role in Role::iter().filter(|role| rights(*role).opens_files) {
            let seen = serde_json::to_string(&file.seen_by(role)).unwrap();
            let may = may_read(role, CardField::Iin);
            assert_eq!(seen.contains(&iin), may, "{role:?}, {stage}");
        }
    }
    assert!(!may_read(Role::EmployerRelations, CardField::Iin));
}

#[test]
fn an_account_number_is_read_with_the_decisions_also_of_a_registration_that_has_ended() {
    let file = marked(Office::with_arman_at(At::Closed).file);
    let iban = Iban::with_checksum("125KZT5004100100").unwrap();
    for role in Role::iter().filter(|role| rights(*role).opens_files) {
        let seen = serde_json::to_string(&file.seen_by(role)).unwrap();
        assert_eq!(
            seen.contains(iban.as_str()),
            rights(role).decisions,
            "{role:?}"
        );
    }
}

#[test]
fn ended_registrations_are_counted_by_everybody_who_opens_the_file() {
    let file = marked(Office::with_arman_at(At::Closed).file);
    for role in Role::iter() {
        let Some(seen) = file.seen_by(role) else {
            continue;
        };
        assert_eq!(seen.current(), file.current(), "{role:?}");
        assert_eq!(seen.past[0].stage.at(), At::Refused);
    }
    let drafted = marked(Office::with_arman_at(At::Proposed).file);
    let at = |role| drafted.seen_by(role).unwrap().registration.stage.at();
    assert_eq!(at(Role::Head), At::Proposed);
    assert_eq!(at(Role::Consultant), At::JobSeeker);
}

#[test]
fn the_persons_view_shows_a_role_no_more_than_the_file_does() {
    for (stage, file) in files() {
        for role in Role::iter() {
            let view = file.for_seeker_seen_by(role);
            assert_eq!(view.is_some(), rights(role).opens_files, "{role:?}");
            let Some(view) = view else { continue };
            let shown = serde_json::to_string(&view).unwrap();
            for Mark { word, may } in MARKS {
                let is_shown = shown.contains(word);
                assert!(!is_shown || may(role), "{role:?}, {stage}: {word}");
            }
            for field in view.card.values.keys() {
                assert!(may_read(role, *field), "{role:?}: {field:?}");
            }
        }
        let head = file.for_seeker_seen_by(Role::Head).unwrap();
        assert_eq!(head, file.for_seeker(), "{stage}: who reads all, sees all");
    }
}

#[test]
fn the_application_pack_is_printed_by_those_who_may_read_all_that_it_prints() {
    let printers: Vec<Role> = Role::iter()
        .filter(|role| PaperKind::ApplicationPack.is_printed_by(*role))
        .collect();
    assert_eq!(printers, [Role::Specialist, Role::Head]);
}

#[test]
fn a_line_of_a_right_is_read_with_its_evidence() {
    let open_contract = line("un-no-contract", "", by_register("ehr"));
    let unable = line("un-able", "", by_register("invalid"));
    let in_file = line("un-is-lir", "", EvidenceRef::File);
    let reads = |role| [&open_contract, &unable, &in_file].map(|l| may_read_check(role, l));
    assert_eq!(reads(Role::Specialist), [true, true, true]);
    assert_eq!(reads(Role::UnitHead), [true, false, true]);
    assert_eq!(reads(Role::TrainingSpecialist), [false, false, true]);
}
