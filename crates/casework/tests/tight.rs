//! *Tight*: the actors of each row are the official map's, everything outside `MAP` is refused, and everything inside
//! is possible: for each row, each of its roles and each of its stages there is a file and a form that the law takes.

use super::common::{
    Office, bolat, dana, day, forms, map, nurlan, registers, saule, seeker, serik, somebody,
};
use casework::card::CardValue;
use casework::file::Entrance;
use casework::office::{Actor, Role};
use casework::process::Step;
use casework::refusal::Refusal;
use casework::registration::beside::{ConfirmDateForm, ResolveForm};
use casework::registration::card::{Take, Verdict};
use casework::registration::job_seeker::OfferAnswer;
use casework::registration::joining::JoinForm;
use casework::registration::measures::MeasureRecord;
use casework::registration::mediation::{About, EmployerAnswer, Explanation};
use casework::registration::plan::ItemState;
use casework::registration::reception::VisitEnd;
use casework::registration::{Act, ActName, At, Fact, MAP, all_rows};
use casework::voucher::{self, VoucherAt};
use std::collections::{BTreeMap, BTreeSet};
use strum::IntoEnumIterator;

/// Rows whose actor is not the one the map writes beside the number, and why.
const OTHER_ACTORS: &[(ActName, &[Role], &str)] = &[
    (
        ActName::RecordAnswers,
        &[Role::Registers],
        "2.2 and 5.1 are questions of the specialist; their answer is an act of the registers, by the same number",
    ),
    (
        ActName::TakeVoucherApplication,
        &[Role::TrainingSpecialist],
        "D-1.2 is the person's; who has no cabinet signs on paper, and the specialist types it in",
    ),
    (
        ActName::DecideVoucherAutomatically,
        &[Role::System],
        "D-3.1 is the recognition centre's; by a norm that is off, its decision follows the referral",
    ),
    (
        ActName::CloseOffer,
        &[Role::Specialist, Role::System],
        "4.5 is the specialist's; offers of a vacancy that was closed end by themselves",
    ),
    (
        ActName::RecordVoucherDecision,
        &[Role::TrainingSpecialist],
        "D-3.2 arrives by itself; from a recognition centre without an account it is entered from its letter",
    ),
];

#[test]
fn actors_are_those_of_the_official_map() {
    let official = [map::registration(), map::voucher()].concat();
    for row in all_rows().filter(|row| !row.is_beside_the_map()) {
        let ours: BTreeSet<Role> = row.by.iter().copied().collect();
        if let Some((_, actors, why)) = OTHER_ACTORS.iter().find(|(act, _, _)| *act == row.act) {
            assert_eq!(ours, actors.iter().copied().collect(), "{why}");
            continue;
        }
        for number in row.also.iter().copied().chain([row.number]) {
            let theirs = official.iter().find(|o| o.number == number).unwrap();
            let theirs: BTreeSet<Role> = theirs
                .actors
                .iter()
                .map(|actor| map::role_of(actor).unwrap_or_else(|| panic!("{actor}")))
                .collect();
            assert_eq!(ours, theirs, "{number} {:?}", row.act);
        }
    }
}

#[test]
fn every_role_stage_and_act_outside_the_map_is_refused() {
    let files: BTreeMap<At, Office> = At::iter()
        .map(|stage| (stage, Office::with_arman_at(stage)))
        .collect();
    let mut outside = 0;
    for row in MAP {
        for role in Role::iter() {
            for (stage, office) in &files {
                let verdict = office.ready(&somebody(role), row.act);
                match (row.is_for(role), row.is_at(*stage)) {
                    (true, true) => continue,
                    (false, _) => {
                        let expected = Refusal::NotYourStep {
                            act: row.act,
                            roles: row.by.to_vec(),
                        };
                        assert_eq!(verdict, Err(expected), "{role:?} at {stage:?}");
                    }
                    (true, false) => {
                        let stage_now = &office.file.registration.stage;
                        let expected = Refusal::not_now(row.act, stage_now);
                        assert_eq!(verdict, Err(expected), "{role:?} at {stage:?}");
                    }
                }
                outside += 1;
            }
        }
    }
    let all = MAP.len() * Role::iter().count() * At::iter().count();
    println!("{outside} of {all} refused");
    assert!(outside > 3_000);
}

#[test]
fn every_role_stage_and_act_outside_the_map_of_the_voucher_is_refused() {
    let files: BTreeMap<VoucherAt, Office> = VoucherAt::iter()
        .map(|stage| (stage, Office::with_voucher_at(stage)))
        .collect();
    let mut outside = 0;
    for row in voucher::MAP {
        for role in Role::iter() {
            for (stage, office) in &files {
                let verdict = office.ready(&somebody(role), row.act);
                match (row.is_for(role), row.is_at_voucher(*stage)) {
                    (true, true) => continue,
                    (false, _) => {
                        let expected = Refusal::NotYourStep {
                            act: row.act,
                            roles: row.by.to_vec(),
                        };
                        assert_eq!(verdict, Err(expected), "{role:?} at {stage:?}");
                    }
                    (true, false) => {
                        let number = office.file.voucher().and_then(|v| v.known_as());
                        let expected = Refusal::VoucherNotNow {
                            act: row.act,
                            stage: *stage,
                            number: number.map(ToString::to_string),
                        };
                        assert_eq!(verdict, Err(expected), "{role:?} at {stage:?}");
                    }
                }
                outside += 1;
            }
        }
    }
    println!("{outside} refused");
    assert!(outside > 1_800);
}

#[test]
fn the_screen_offers_nothing_outside_the_map() {
    for stage in At::iter() {
        let office = Office::with_arman_at(stage);
        for role in Role::iter() {
            for act in office.offered(&somebody(role)) {
                assert!(all_rows().any(|row| row.act == act
                    && row.is_for(role)
                    && (row.is_at(stage) || row.is_at_voucher(VoucherAt::Start))));
            }
        }
    }
}

#[test]
fn every_row_is_possible_for_each_of_its_roles_at_each_of_its_stages() {
    let mut accepted = 0;
    let mut refused = Vec::new();
    for row in MAP {
        for stage in row.at {
            for role in row.by {
                let (mut office, act) = possible(row, *stage);
                let actor = actor_of(row.act, *role);
                let act = of_their_service(act, *role, &mut office);
                assert_eq!(office.stage(), *stage, "{:?}", row.act);
                assert_eq!(act.name(), row.act);
                match office.tries(&actor, act) {
                    Ok(facts) => {
                        assert!(
                            !facts.is_empty(),
                            "{:?} by {role:?} at {stage:?} changes nothing",
                            row.act
                        );
                        accepted += 1;
                    }
                    Err(refusal) => refused.push(format!(
                        "{:?} by {role:?} at {stage:?}: {refusal:?}",
                        row.act
                    )),
                }
            }
        }
    }
    assert_eq!(refused, Vec::<String>::new());
    println!("{accepted} rows × roles × stages accepted");
}

#[test]
fn every_row_of_the_voucher_is_possible_for_each_of_its_roles_at_each_of_its_stages() {
    let mut refused = Vec::new();
    for row in voucher::MAP {
        for stage in row.at_voucher {
            for role in row.by {
                let mut office = prepared_voucher(row.act, *stage);
                assert_eq!(office.voucher_at(), *stage, "{:?}", row.act);
                let act = form(row.act, &mut office);
                match office.tries(&somebody(*role), act) {
                    Ok(facts) => assert!(!facts.is_empty(), "{:?}", row.act),
                    Err(refusal) => refused.push(format!(
                        "{:?} by {role:?} at {stage:?}: {refusal:?}",
                        row.act
                    )),
                }
            }
        }
    }
    assert_eq!(refused, Vec::<String>::new());
}

/// Arman's voucher at that stage, on a day and with papers that make the act lawful.
fn prepared_voucher(act: ActName, stage: VoucherAt) -> Office {
    let mut office = Office::with_voucher_at(stage);
    if act == ActName::RemindOfVoucher {
        office.day(day(2026, 12, 4));
    } else if act == ActName::ExpireVoucher {
        office.day(day(2026, 12, 15));
    } else if act == ActName::RefuseVoucher {
        // No longer unemployed: the ground that the refusal names is met.
        office.does(&seeker(), forms::closed_by_seeker());
    } else if act == ActName::DecideVoucherAutomatically {
        office.amended(AUTOMATIC);
    } else if act == ActName::RecordVoucherNotice {
        let notice = Fact::NoticeQueued {
            kind: forms::code("voucher-referral"),
            ground: None,
            deliver_by: office.today,
        };
        office.centre_adds(&notice);
    }
    office
}

/// A case is taken, or not, by the centre that it was sent to.
fn actor_of(act: ActName, role: Role) -> Actor {
    match (act, role) {
        (ActName::AcceptTransfer | ActName::DeclineTransfer, Role::Specialist) => saule(),
        (ActName::AcceptTransfer | ActName::DeclineTransfer, Role::Head) => nurlan(),
        (_, role) => somebody(role),
    }
}

/// Each service keeps scans of its own papers.
fn of_their_service(act: Act, role: Role, office: &mut Office) -> Act {
    let paper = match role {
        Role::TrainingSpecialist => "voucher-sick-leave",
        Role::EmployerRelations => "employer-report",
        _whole_case => return act,
    };
    match act {
        Act::AttachScan(_) => forms::scan(paper, 2),
        Act::WithdrawScan(_) => {
            office.does(&somebody(role), forms::scan(paper, 2));
            let theirs = office.file.scans.last().unwrap().id;
            forms::withdraw_scan(theirs)
        }
        other => other,
    }
}

/// Arman's file at that stage, so prepared that the act of the row is lawful, and a form of it.
fn possible(row: &Step, stage: At) -> (Office, Act) {
    let mut office = prepared(row.act, stage);
    let form = form(row.act, &mut office);
    (office, form)
}

/// A form of the act, lawful in a file that was prepared for it.
fn form(act: ActName, office: &mut Office) -> Act {
    match act {
        ActName::RecordVisit => forms::visit("job"),
        ActName::Consult => forms::consult_fully(),
        ActName::CheckDocuments => forms::papers(&["identity"]),
        ActName::RecordSurvey => forms::survey(),
        ActName::TakeApplication => forms::application(),
        ActName::QueryRegisters => forms::query(),
        ActName::RecordAnswers => registers::answer(office, registers::clear()),
        ActName::WeighAnswers => forms::weigh(Verdict::Reliable),
        ActName::EditCard => forms::edit(
            office,
            vec![CardValue::Skills(vec![forms::short("сварка")])],
        ),
        ActName::CheckSeekerRight => Act::CheckSeekerRight(forms::right()),
        ActName::FillProfile => forms::profile(),
        ActName::AssessProfile => forms::assessment(),
        ActName::CheckCard => Act::CheckCard,
        ActName::RegisterSeeker => Act::RegisterSeeker,
        ActName::RefuseSeeker => forms::refuse_seeker("lir-unreliable"),
        ActName::ExplainSeekerOrder => Act::ExplainSeekerOrder(forms::told()),
        ActName::AcknowledgeSeekerDuties => {
            Act::AcknowledgeSeekerDuties(forms::all_told(office, "lir"))
        }
        ActName::OfferVacancies => forms::offers(&["v-1"]),
        ActName::AnswerOffer => {
            forms::answer_offer(office.file.offers[0].id, OfferAnswer::Accepted)
        }
        ActName::CloseOffer => forms::close_offer(office.file.offers[0].id, "employer-refused"),
        ActName::RefreshAnswers => forms::refresh(),
        ActName::CheckUnemployedRight => Act::CheckUnemployedRight(forms::right()),
        ActName::TakePaymentPapers => forms::payment(),
        ActName::ProposeUnemployed => forms::draft(),
        ActName::DecideUnemployed => forms::decision(),
        ActName::RecordNotice => forms::notice_handed_over(office.file.notices[0].id),
        ActName::ReportSending => forms::notice_sent(office.file.notices[0].id),
        ActName::AcknowledgeUnemployedDuties => {
            Act::AcknowledgeUnemployedDuties(forms::all_told(office, "unemployed"))
        }
        ActName::ReferToEmployer => forms::letter(office.file.offers[0].id),
        ActName::RecordEmployerAnswer => {
            forms::employer_says(office.file.offers[0].id, EmployerAnswer::NoShow)
        }
        ActName::AskExplanation => forms::ask(About::Offer(office.file.offers[0].id)),
        ActName::RecordExplanation => {
            let about = About::Offer(office.file.offers[0].id);
            forms::explained(about, Explanation::NotGiven)
        }
        ActName::EndSeekerRegistration => {
            forms::end_by("own-wish", "close-application", office.today)
        }
        ActName::AssignCase => forms::assign("bolat"),
        ActName::SendTransfer => forms::send_to("kc-kokshetau"),
        ActName::AcceptTransfer => Act::AcceptTransfer,
        ActName::DeclineTransfer => forms::decline_transfer(),
        ActName::WithdrawTransfer => forms::withdraw_transfer(),
        ActName::AskForTransfer => forms::ask_for_transfer(),
        ActName::KeepEmployer => Act::KeepEmployer(forms::employer()),
        ActName::KeepVacancy => Act::KeepVacancy(forms::kept_vacancy("Электрик")),
        ActName::CloseVacancy => forms::close_vacancy(&forms::numbered("17")),
        ActName::ImportVacancies => forms::import_vacancies(&["Электрик"]),
        ActName::ShareView => Act::ShareView(forms::shared_view("Горит")),
        ActName::StopSharingView => forms::stop_sharing(&office.shared()),
        ActName::DeclineToSend => forms::decline_to_send(),
        ActName::HearOfTransfer => forms::wanted(),
        ActName::CancelDecision => forms::cancel(),
        ActName::RecordHearing => forms::hearing(office.today, true),
        ActName::RecordObjection => forms::objection(),
        ActName::ExplainPlan => forms::told_of_plan(&["aims"]),
        ActName::DraftPlan => forms::plan(),
        ActName::ReferToMeasure => forms::measure("online-training"),
        ActName::AgreePlan => forms::agrees(),
        ActName::QueryChanges => forms::query_changes(),
        ActName::CheckStatus => forms::unchanged(),
        ActName::MarkUnchanged => Act::MarkUnchanged,
        ActName::CheckPlanItems => {
            let item = office.file.registration.plan.open_items()[0].0.id;
            forms::reported(item, ItemState::Done)
        }
        ActName::RecordMeasure => {
            let referral = office.file.registration.referrals[0].id;
            forms::measure_record(referral, MeasureRecord::Accepted)
        }
        ActName::ProposeRemoval => forms::remove_at_own_wish(office.today),
        ActName::DecideRemoval => forms::removed(),
        ActName::RecordContact => forms::called(false, Vec::new()),
        ActName::DismissProposal => {
            let open = office.file.registration.monitoring.open_proposals().next();
            forms::dismiss(open.unwrap().id)
        }
        ActName::HandOver => forms::hand_over(),
        ActName::CloseVisit => forms::close_visit(VisitEnd::Done),
        ActName::WithdrawConsent => forms::withdraw_consent("notices"),
        ActName::WithdrawDraft => forms::withdraw_draft(),
        ActName::ResolveConflict => Act::ResolveConflict(ResolveForm {
            field: office.file.conflicts[0].field,
            take: Take::Said,
        }),
        ActName::AddNote => forms::note("Просит звонить после обеда."),
        ActName::AttachScan => forms::scan("dismissal", 1),
        ActName::WithdrawScan => forms::withdraw_scan(office.file.scans[0].id),
        ActName::ConfirmDate => {
            let entry = office.file.doubtful_dates[0].entry;
            Act::ConfirmDate(ConfirmDateForm {
                entry,
                date: office.today,
            })
        }
        ActName::JoinFiles => join(),
        ActName::SeparateFiles => {
            office.does(&dana(), join());
            Act::SeparateFiles(JoinForm {
                other: other_file(),
                card: Vec::new(),
            })
        }
        ActName::ReceiveApplication => forms::from_portal(Entrance::Portal, "EG-2026-9"),
        ActName::OpenApplication => Act::OpenApplication,
        ActName::RegisterSeekerAutomatically => Act::RegisterSeekerAutomatically,
        ActName::RegisterUnemployedAutomatically => Act::RegisterUnemployedAutomatically,
        ActName::CloseBySeeker => forms::closed_by_seeker(),
        ActName::AdviseOnVoucher => forms::advice(),
        ActName::ReceiveVoucherApplication => forms::voucher_from_cabinet("CE-2026-9", office.now),
        ActName::TakeVoucherApplication => forms::voucher_application(),
        ActName::CheckVoucherRight => forms::voucher_right(&["education"]),
        ActName::ReferToRecognition => forms::referral(),
        ActName::RefuseVoucher => forms::refuse_voucher("v-not-unemployed"),
        ActName::DecideVoucher => forms::decided(forms::issue()),
        ActName::DecideVoucherAutomatically => Act::DecideVoucherAutomatically,
        ActName::RecordVoucherDecision => forms::centre_letter(forms::issue(), office.today),
        ActName::SendVoucher => Act::SendVoucher,
        ActName::WithdrawVoucherApplication => forms::withdraw_voucher(),
        ActName::ExtendVoucher => {
            let last = office.voucher().last_day().unwrap();
            forms::sick(last.min(office.today), office.today)
        }
        ActName::RecordVoucherUse => forms::voucher_used(day(2026, 11, 2).min(office.today)),
        ActName::AnnulVoucher => forms::annul("issued-by-mistake"),
        ActName::RemindOfVoucher => Act::RemindOfVoucher,
        ActName::ExpireVoucher => Act::ExpireVoucher,
        ActName::RecordVoucherNotice => {
            let notice = office.file.notices.last().unwrap().id;
            forms::voucher_notice(notice)
        }
    }
}

/// What belongs to an ended registration is met again at the first stages of the next one.
fn of_before(stage: At) -> At {
    if matches!(stage, At::Reception | At::Card) {
        At::Closed
    } else {
        stage
    }
}

/// The same person at the counter once more.
fn comes_again(office: &mut Office, stage: At) {
    if of_before(stage) != stage {
        office.receives_arman();
    }
    if stage == At::Card {
        office.takes_application();
    }
}

/// What must stand in the file before the act.
fn prepared(act: ActName, stage: At) -> Office {
    match act {
        ActName::OpenApplication => Office::with_application_from(Entrance::Portal),
        ActName::RegisterSeekerAutomatically => Office::with_application_from(Entrance::Enbek),
        ActName::RegisterUnemployedAutomatically => Office::with_automatic_seeker(),
        ActName::AnswerOffer | ActName::CloseOffer => {
            let mut office = Office::with_arman_at(stage);
            office.does(&dana(), forms::offers(&["v-7"]));
            office
        }
        // Who gave no consent to messages is told on paper, so that a notice waits at every stage.
        ActName::RecordNotice => {
            let mut office = Office::with_arman_at_after(of_before(stage), |office| {
                office.does(&dana(), forms::withdraw_consent("notices"));
            });
            comes_again(&mut office, stage);
            office
        }
        // Whose letter of an ended registration has to be brought.
        ActName::AssignCase => Office::with_arman_at_after(stage, |office| {
            office.does(&dana(), forms::withdraw_consent("notices"));
        }),
        // How a message of the ended registration fared is heard while the next application is taken.
        ActName::ReportSending => {
            let mut office = Office::with_arman_at(of_before(stage));
            comes_again(&mut office, stage);
            office
        }
        ActName::ResolveConflict => {
            let mut office = Office::with_arman_at_after(stage, disagree);
            if stage == At::Reception {
                disagree(&mut office);
            }
            office
        }
        ActName::ReferToEmployer => offered(stage),
        ActName::RecordEmployerAnswer => sent(stage),
        ActName::AskExplanation | ActName::RecordExplanation => {
            let mut office = sent(stage);
            let offer = office.file.offers[0].id;
            office.does(&dana(), forms::employer_says(offer, EmployerAnswer::NoShow));
            if act == ActName::RecordExplanation {
                office.does(&dana(), forms::ask(About::Offer(offer)));
            }
            office
        }
        ActName::AcceptTransfer | ActName::DeclineTransfer | ActName::WithdrawTransfer => {
            let mut office = Office::with_arman_at(stage);
            office.does(&dana(), forms::send_to("kc-kokshetau"));
            office
        }
        ActName::KeepEmployer
        | ActName::KeepVacancy
        | ActName::CloseVacancy
        | ActName::ImportVacancies => Office::with_register(),
        ActName::ShareView | ActName::StopSharingView => Office::with_shared_view(),
        ActName::AskForTransfer => {
            let mut office = Office::with_arman_at(stage);
            office.evidence.open_elsewhere = casework::desk::Known::NotKnown;
            office
        }
        ActName::DeclineToSend => {
            let mut office = Office::with_arman_at(stage);
            office.does(&super::common::system(), forms::wanted());
            office
        }
        ActName::CancelDecision | ActName::RecordObjection => {
            let mut office = decided(of_before(stage));
            comes_again(&mut office, stage);
            office.amended("[[norm]]\ncode = 'objection'\napplies = true");
            office
        }
        ActName::RecordHearing => {
            let mut office = Office::with_arman_at(stage);
            office.amended("[[norm]]\ncode = 'hearing'\napplies = true");
            office
        }
        ActName::DraftPlan => {
            let mut office = Office::with_arman_at(stage);
            office.does(&dana(), forms::told_of_plan(&["aims"]));
            office
        }
        ActName::AgreePlan => {
            let mut office = Office::with_arman_at(stage);
            office.acknowledges();
            office.does(&dana(), forms::told_of_plan(&forms::POINTS_OF_6_1));
            office.does(&dana(), forms::plan());
            office
        }
        ActName::CheckPlanItems => Office::unemployed_and(stage, |office| {
            office.acknowledges().plans();
        }),
        ActName::RecordMeasure if stage == At::JobSeeker => {
            let mut office = Office::with_arman_at(stage);
            office.does(&dana(), forms::measure("online-training"));
            office
        }
        ActName::RecordMeasure => Office::unemployed_and(stage, |office| {
            office.does(&dana(), forms::measure("public-works"));
        }),
        ActName::DismissProposal => Office::unemployed_and(stage, |office| {
            let since = office.today;
            let job = forms::found_job("permanent", since);
            office.does(&dana(), forms::status(forms::answers_but(job)));
        }),
        ActName::WithdrawScan => {
            let mut office = Office::with_arman_at(stage);
            office.does(&dana(), forms::scan("dismissal", 1));
            office
        }
        ActName::MarkUnchanged => {
            let mut office = Office::with_arman_at(stage);
            office.does(&dana(), forms::called(true, forms::no_changes()));
            office
        }
        ActName::ConfirmDate => {
            let mut office = Office::with_arman_at(stage);
            let doubt = Fact::DateDoubted {
                entry: office.last_entry(),
                claimed: office.now,
                judged_by: office.today,
            };
            office.centre_adds(&doubt);
            office
        }
        ActName::RecordVisit
        | ActName::Consult
        | ActName::CheckDocuments
        | ActName::RecordSurvey
        | ActName::TakeApplication
        | ActName::QueryRegisters
        | ActName::RecordAnswers
        | ActName::WeighAnswers
        | ActName::EditCard
        | ActName::CheckSeekerRight
        | ActName::FillProfile
        | ActName::AssessProfile
        | ActName::CheckCard
        | ActName::RegisterSeeker
        | ActName::RefuseSeeker
        | ActName::ExplainSeekerOrder
        | ActName::AcknowledgeSeekerDuties
        | ActName::OfferVacancies
        | ActName::RefreshAnswers
        | ActName::CheckUnemployedRight
        | ActName::TakePaymentPapers
        | ActName::ProposeUnemployed
        | ActName::DecideUnemployed
        | ActName::AcknowledgeUnemployedDuties
        | ActName::ExplainPlan
        | ActName::ReferToMeasure
        | ActName::QueryChanges
        | ActName::CheckStatus
        | ActName::ProposeRemoval
        | ActName::DecideRemoval
        | ActName::RecordContact
        | ActName::EndSeekerRegistration
        | ActName::SendTransfer
        | ActName::HearOfTransfer
        | ActName::HandOver
        | ActName::CloseVisit
        | ActName::WithdrawConsent
        | ActName::WithdrawDraft
        | ActName::AddNote
        | ActName::AttachScan
        | ActName::JoinFiles
        | ActName::SeparateFiles
        | ActName::ReceiveApplication
        | ActName::CloseBySeeker
        | ActName::AdviseOnVoucher
        | ActName::ReceiveVoucherApplication
        | ActName::TakeVoucherApplication
        | ActName::CheckVoucherRight
        | ActName::ReferToRecognition
        | ActName::RefuseVoucher
        | ActName::DecideVoucher
        | ActName::DecideVoucherAutomatically
        | ActName::RecordVoucherDecision
        | ActName::SendVoucher
        | ActName::WithdrawVoucherApplication
        | ActName::ExtendVoucher
        | ActName::RecordVoucherUse
        | ActName::AnnulVoucher
        | ActName::RemindOfVoucher
        | ActName::ExpireVoucher
        | ActName::RecordVoucherNotice => Office::with_arman_at(stage),
    }
}

fn offered(stage: At) -> Office {
    let mut office = Office::with_arman_at(stage);
    office.does(&dana(), forms::offers(&["v-7"]));
    office
}

fn sent(stage: At) -> Office {
    let mut office = offered(stage);
    let offer = office.file.offers[0].id;
    office.does(&dana(), forms::letter(offer));
    office
}

/// A decision was taken against Arman: 4.2 refused, 5.5 refused, or removed.
fn decided(stage: At) -> Office {
    if stage == At::Refused {
        return Office::with_arman_at(stage);
    }
    if stage == At::Closed {
        let mut office = Office::with_arman_at(At::RemovalProposed);
        office.does(&serik(), forms::removed());
        return office;
    }
    let mut office = Office::with_arman_at(At::Proposed);
    office.does(&serik(), forms::decision_refusing("un-no-interest"));
    office
}

/// Bolat wrote another reason of being out of work without having seen Dana's.
fn disagree(office: &mut Office) {
    office.does(
        &bolat(),
        forms::edit_unseen(vec![CardValue::ReasonOutOfWork(forms::code("own-wish"))]),
    );
}

/// The norm that makes the second decision follow the first, switched on.
const AUTOMATIC: &str = "[[norm]]\ncode = 'automatic-voucher-decision'\napplies = true";

fn other_file() -> casework::ids::FileId {
    casework::ids::FileId(uuid::Uuid::from_u128(2))
}

fn join() -> Act {
    Act::JoinFiles(JoinForm {
        other: other_file(),
        card: Vec::new(),
    })
}

#[test]
fn a_file_that_was_joined_to_another_takes_no_act_but_being_separated() {
    let mut office = Office::with_arman_at(At::Card);
    office.centre_adds(&Fact::JoinedInto { kept: other_file() });
    for row in MAP.iter().filter(|row| row.is_at(At::Card)) {
        let refusal = office.ready(&somebody(row.by[0]), row.act).unwrap_err();
        assert_eq!(
            refusal,
            Refusal::Joined {
                act: row.act,
                kept: other_file().to_string(),
                number: None
            }
        );
    }
    office.centre_adds(&Fact::FilesSeparated {
        joined: office.file.id,
    });
    assert_eq!(office.ready(&serik(), ActName::AddNote), Ok(()));
}
