//! *Faithful*: whatever lawful way a case takes, folding its facts gives the same file, each entry judged again at its
//! own desk gives its own facts, a stored fact is read as it was written, and no view says more than its reader may see.

use super::common::office::{Entry, new_file};
use super::common::registers::{clear, clear_but, open_contract};
use super::common::{Office, bolat, day, forms, monday, registers, somebody};
use casework::card::{CardField, CardValue};
use casework::desk::Stamp;
use casework::file::{Entrance, File};
use casework::office::Role;
use casework::progress::{next_act, sections};
use casework::registration::beside::{ConfirmDateForm, JoinForm, ResolveForm};
use casework::registration::card::{Choice, Take, Verdict, WarningAnswer, WeighForm};
use casework::registration::job_seeker::OfferAnswer;
use casework::registration::profiling::{AssessmentForm, Level};
use casework::registration::reception::VisitEnd;
use casework::registration::{Act, ActName, Fact, decide, evolve, fold};
use casework::seen::rights;
use casework::worklist::work;
use chrono::{Datelike, Days, Weekday};
use proptest::prelude::*;
use strum::IntoEnumIterator;

const MARK: &str = "қызғыштау7731";

/// A case that goes its way by chance: for each number one lawful act, or some days that pass.
fn walk(steps: &[u32]) -> Office {
    let mut office = Office::on(monday());
    for chance in steps {
        if chance % 11 == 0 {
            passes(&mut office, u64::from(chance / 11 % 4 + 1));
            continue;
        }
        let open = open_acts(&office);
        if open.is_empty() {
            continue;
        }
        let likely: Vec<_> = open.iter().filter(|(_, act)| leads_on(&office, *act)).collect();
        let pick = (*chance / 7) as usize;
        let (role, act) = match likely.len() {
            n if n > 0 && chance % 4 != 1 => *likely[pick % n],
            _ => open[pick % open.len()],
        };
        let actor = if role == Role::Specialist && chance % 5 == 0 { bolat() } else { somebody(role) };
        if let Some(form) = form(act, &office, *chance) {
            // A form may be refused on its own grounds; the law then writes nothing, which is lawful too.
            let before = office.file.clone();
            if office.tries(&actor, form).is_err() {
                assert_eq!(office.file, before);
            }
        }
    }
    office
}

fn passes(office: &mut Office, days: u64) {
    let mut later = office.today + Days::new(days);
    while matches!(later.weekday(), Weekday::Sat | Weekday::Sun) {
        later = later + Days::new(1);
    }
    if later < day(2027, 12, 1) {
        office.day(later);
    }
}

fn open_acts(office: &Office) -> Vec<(Role, ActName)> {
    Role::iter().flat_map(|role| office.offered(&somebody(role)).into_iter().map(move |act| (role, act))).collect()
}

fn leads_on(office: &Office, act: ActName) -> bool {
    let waits = office.file.queries.last().is_some_and(|query| !query.stopped && !query.silent().is_empty());
    match act {
        ActName::RecordAnswers => waits,
        ActName::RecordVisit => office.file.visits.is_empty() || office.file.open_visit().is_none(),
        _other => next_act(&office.file) == Some(act),
    }
}

/// A form for the act, lawful more often than not; `None` where nothing can be filled in.
fn form(act: ActName, office: &Office, chance: u32) -> Option<Act> {
    let file = &office.file;
    let one_of = |n: u32| chance / 77 % n;
    Some(match act {
        ActName::RecordVisit => forms::visit(["job", "training", "advice"][one_of(3) as usize]),
        ActName::Consult => forms::consult_fully(),
        ActName::CheckDocuments => match one_of(3) {
            0 => forms::papers(&["education"]),
            _ => forms::papers(&["identity", "education"]),
        },
        ActName::RecordSurvey => forms::survey(),
        ActName::TakeApplication => match one_of(5) {
            0 => forms::application_with(&["application"]),
            _ => forms::application(),
        },
        ActName::QueryRegisters => forms::query(),
        ActName::RefreshAnswers => forms::refresh(),
        ActName::RecordAnswers => registers::answer_to(
            file.queries.last()?,
            match one_of(6) {
                0 => vec![("kgd", casework::registers::Reply::Silent)],
                1 => clear_but(vec![open_contract(day(2025, 1, 9))]),
                2 => registers::known_as(casework::registers::IdentityRecord {
                    given: "Армат".into(),
                    ..registers::arman()
                }),
                _ => clear(),
            },
            office,
        ),
        ActName::WeighAnswers => Act::WeighAnswers(WeighForm {
            choices: vec![Choice { field: CardField::Name, take: Take::Register }],
            warnings: ["ehr", "kgd"]
                .map(|register| WarningAnswer { register: forms::code(register), proceed: true, note: None })
                .to_vec(),
            verdict: [Verdict::Corrected, Verdict::Reliable, Verdict::Corrected, Verdict::Unreliable][one_of(4) as usize],
            note: None,
        }),
        ActName::EditCard => match one_of(4) {
            0 => forms::edit_unseen(vec![CardValue::ReasonOutOfWork(forms::code("own-wish"))]),
            1 => forms::edit(office, vec![CardValue::Skills(vec![forms::short("сварка")])]),
            _ => forms::edit(office, forms::arman_card()),
        },
        ActName::CheckSeekerRight => Act::CheckSeekerRight(forms::right()),
        ActName::CheckUnemployedRight => Act::CheckUnemployedRight(forms::right()),
        ActName::FillProfile => forms::profile(),
        ActName::AssessProfile => Act::AssessProfile(AssessmentForm {
            interview: Some(forms::long(MARK)),
            motivation: Some([Level::Low, Level::Middle, Level::High][one_of(3) as usize]),
            why: Some(forms::long(MARK)),
            ..forms::assessment_form()
        }),
        ActName::CheckCard => Act::CheckCard,
        ActName::RegisterSeeker => Act::RegisterSeeker,
        ActName::RefuseSeeker => forms::refuse_seeker("lir-unreliable"),
        ActName::ExplainSeekerOrder => Act::ExplainSeekerOrder(forms::told()),
        ActName::AcknowledgeSeekerDuties => Act::AcknowledgeSeekerDuties(forms::all_told(office, "lir")),
        ActName::OfferVacancies => match one_of(3) {
            0 => forms::offers(&[]),
            1 => forms::offers(&["v-1"]),
            _ => forms::offers(&["v-2", "v-3"]),
        },
        ActName::AnswerOffer => {
            let offer = file.offers.get(one_of(4) as usize)?;
            let reason = forms::code("pay");
            let answer = if one_of(2) == 0 { OfferAnswer::Accepted } else { OfferAnswer::Refused { reason } };
            forms::answer_offer(offer.id, answer)
        }
        ActName::CloseOffer => forms::close_offer(file.offers.get(one_of(4) as usize)?.id, "filled"),
        ActName::TakePaymentPapers => forms::payment(),
        ActName::ProposeUnemployed => match one_of(4) {
            0 => forms::draft_refusing("un-no-interest"),
            _ => forms::draft(),
        },
        ActName::DecideUnemployed => match one_of(4) {
            0 => forms::decision_refusing("un-no-interest"),
            1 => forms::sent_back("stale-answer"),
            _ => forms::decision(),
        },
        ActName::RecordNotice => forms::notice_handed_over(file.notices.iter().find(|n| n.delivered.is_none())?.id),
        ActName::AcknowledgeUnemployedDuties => Act::AcknowledgeUnemployedDuties(forms::all_told(office, "unemployed")),
        ActName::HandOver => forms::hand_over(),
        ActName::CloseVisit => {
            forms::close_visit([VisitEnd::Done, VisitEnd::Left, VisitEnd::Consultation][one_of(3) as usize])
        }
        ActName::WithdrawConsent => forms::withdraw_consent(forms::CONSENTS[one_of(5) as usize]),
        ActName::WithdrawDraft => forms::withdraw_draft(),
        ActName::ResolveConflict => {
            let take = if one_of(2) == 0 { Take::Said } else { Take::Register };
            Act::ResolveConflict(ResolveForm { field: file.conflicts.first()?.field, take })
        }
        ActName::AddNote => forms::note("Просит звонить после обеда."),
        ActName::ConfirmDate => {
            let entry = file.doubtful_dates.first()?.entry;
            Act::ConfirmDate(ConfirmDateForm { entry, date: office.today })
        }
        ActName::JoinFiles => Act::JoinFiles(joined(one_of(3))),
        ActName::SeparateFiles => Act::SeparateFiles(joined(one_of(3))),
        ActName::ReceiveApplication => {
            let entrance = if one_of(2) == 0 { Entrance::Enbek } else { Entrance::Portal };
            forms::from_portal(entrance, &format!("EB-2026-{}", one_of(9)))
        }
        ActName::OpenApplication => Act::OpenApplication,
        ActName::RegisterSeekerAutomatically => Act::RegisterSeekerAutomatically,
        ActName::RegisterUnemployedAutomatically => Act::RegisterUnemployedAutomatically,
        ActName::CloseBySeeker => forms::closed_by_seeker(),
    })
}

fn joined(which: u32) -> JoinForm {
    JoinForm { other: casework::ids::FileId(uuid::Uuid::from_u128(u128::from(which) + 2)), card: forms::arman_card() }
}

fn stamps(entry: &Entry) -> impl Iterator<Item = (Stamp, &Fact)> {
    let desk = entry.desk();
    let stamps = (0..).map(move |n| desk.stamp(n)).take(entry.facts.len()).collect::<Vec<_>>();
    stamps.into_iter().zip(&entry.facts)
}

fn folded(entries: &[Entry]) -> File {
    entries.iter().flat_map(stamps).fold(new_file(), |file, (stamp, fact)| evolve(file, fact, &stamp))
}

fn walks() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(any::<u32>(), 10..90)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn folding_the_facts_gives_the_file(steps in walks()) {
        let office = walk(&steps);
        prop_assert_eq!(folded(&office.entries), office.file.clone());
        let counted = office.entries.iter().map(|e| e.facts.len()).sum::<usize>();
        prop_assert_eq!(office.file.version as usize, counted);
    }

    #[test]
    fn each_entry_judged_again_at_its_own_desk_gives_its_own_facts(steps in walks()) {
        let office = walk(&steps);
        let mut file = new_file();
        for entry in &office.entries {
            let again = decide(&file, entry.act.clone(), &entry.desk());
            prop_assert_eq!(again.as_ref().ok(), Some(&entry.facts), "{:?}", entry.act.name());
            file = fold(file, &entry.facts, &entry.desk());
        }
    }

    #[test]
    fn acts_and_facts_are_read_as_they_were_written(steps in walks()) {
        let office = walk(&steps);
        for entry in &office.entries {
            let act = serde_json::to_string(&entry.act).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Act>(&act).unwrap(), &entry.act);
            let facts = serde_json::to_string(&entry.facts).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Vec<Fact>>(&facts).unwrap(), &entry.facts);
        }
        let file = serde_json::to_string(&office.file).unwrap();
        prop_assert_eq!(serde_json::from_str::<File>(&file).unwrap(), office.file);
    }

    #[test]
    fn folding_and_looking_never_fail_in_whatever_order_facts_come(
        steps in walks(),
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..120),
    ) {
        let office = walk(&steps);
        let all: Vec<(Stamp, &Fact)> = office.entries.iter().flat_map(stamps).collect();
        let mut file = new_file();
        for index in order {
            if all.is_empty() {
                break;
            }
            let (stamp, fact) = index.get(&all);
            file = evolve(file, fact, stamp);
        }
        for role in Role::iter() {
            let actor = somebody(role);
            let desk = office.desk(&actor);
            prop_assert_eq!(sections(&file, &desk).len(), 8);
            let _ = file.seen_by(role);
        }
        let _ = (work(&file), file.for_seeker(), next_act(&file));
    }

    #[test]
    fn no_view_leaks_section_3(steps in walks()) {
        let office = walk(&steps);
        let has = |text: &str| text.contains(MARK);
        let kept = has(&serde_json::to_string(&office.file).unwrap());
        for role in Role::iter() {
            let seen = office.file.seen_by(role).is_some_and(|f| has(&serde_json::to_string(&f).unwrap()));
            prop_assert_eq!(seen, kept && rights(role).profile, "{:?}", role);
        }
        prop_assert!(!has(&serde_json::to_string(&office.file.for_seeker()).unwrap()));
        prop_assert!(!has(&serde_json::to_string(&work(&office.file)).unwrap()));
    }
}

/// The walks are worth something only if they come far.
#[test]
fn random_walks_reach_every_stage_and_nearly_every_act() {
    let mut acts = std::collections::BTreeSet::new();
    let mut stages = std::collections::BTreeSet::new();
    let mut seed = 1_u32;
    for _ in 0..200 {
        let steps: Vec<u32> = (0..90)
            .map(|_| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                seed >> 3
            })
            .collect();
        let office = walk(&steps);
        stages.insert(office.stage());
        acts.extend(office.entries.iter().map(|entry| entry.act.name()));
    }
    let never: Vec<_> = ActName::iter().filter(|act| !acts.contains(act)).collect();
    // A doubtful date is added by the centre, never by an act of a desk.
    assert_eq!(never, [ActName::ConfirmDate]);
    let unreached: Vec<_> = casework::registration::At::iter().filter(|at| !stages.contains(at)).collect();
    println!("walks ended at {stages:?}");
    assert!(unreached.iter().all(|at| *at == casework::registration::At::Start), "{unreached:?}");
}
