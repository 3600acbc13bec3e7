//! A case that goes its way by chance, one lawful act after the other: what properties of the law are tried on.

use super::registers::{clear, clear_but, open_contract};
use super::{Office, bolat, day, forms, monday, registers, somebody};
use casework::card::{CardField, CardValue};
use casework::file::Entrance;
use casework::office::Role;
use casework::progress::next_act;
use casework::registration::beside::{ConfirmDateForm, ResolveForm};
use casework::registration::card::{Choice, Take, Verdict, WarningAnswer, WeighForm};
use casework::registration::job_seeker::{ContactChannel, OfferAnswer, OfferState};
use casework::registration::joining::JoinForm;
use casework::registration::measures::{MeasureEnd, MeasureRecord};
use casework::registration::mediation::{About, EmployerAnswer, Explanation, may_be_sent};
use casework::registration::plan::ItemState;
use casework::registration::profiling::{AssessmentForm, Level};
use casework::registration::reception::VisitEnd;
use casework::registration::sending::may_send;
use casework::registration::{Act, ActName, At};
use casework::voucher::VoucherAt;
use chrono::{Datelike, Days, Weekday};
use strum::IntoEnumIterator;

/// A word that occurs nowhere but in the notes of section 3.
pub const MARK: &str = "қызғыштау7731";

/// For each number one lawful act, or some days that pass. Begins at the door, or with an unemployed person, or with a
/// voucher on its way.
pub fn walk(steps: &[u32]) -> Office {
    let mut office = match steps.first().map(|first| first / 4_099 % 4) {
        Some(1) => Office::with_arman_at(At::Unemployed),
        Some(2) => Office::with_voucher_at(VoucherAt::Referred),
        Some(3) => late_in_a_vouchers_life(),
        _elsewhere => Office::on(monday()),
    };
    for chance in steps {
        if chance % 89 == 0 {
            passes(&mut office, 30);
            continue;
        }
        if chance % 11 == 0 {
            passes(&mut office, u64::from(chance / 11 % 4 + 1));
            continue;
        }
        let open = open_acts(&office);
        if open.is_empty() {
            continue;
        }
        let likely: Vec<_> = open
            .iter()
            .filter(|(_, act)| leads_on(&office, *act))
            .collect();
        let pick = (*chance / 7) as usize;
        let (role, act) = match likely.len() {
            n if n > 0 && chance % 4 != 1 => *likely[pick % n],
            _ => open[pick % open.len()],
        };
        let actor = if role == Role::Specialist && chance % 5 == 0 {
            bolat()
        } else {
            somebody(role)
        };
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

fn late_in_a_vouchers_life() -> Office {
    let mut office = Office::with_voucher_at(VoucherAt::Issued);
    office.day(day(2026, 12, 3));
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
    Role::iter()
        .flat_map(|role| {
            office
                .offered(&somebody(role))
                .into_iter()
                // One scan in a walk is enough: it leads nowhere.
                .filter(|act| *act != ActName::AttachScan || office.file.scans.is_empty())
                .map(move |act| (role, act))
        })
        .collect()
}

pub fn leads_on(office: &Office, act: ActName) -> bool {
    let waits = office
        .file
        .queries
        .last()
        .is_some_and(|query| !query.stopped && !query.silent().is_empty());
    match act {
        ActName::RecordAnswers => waits,
        ActName::RemindOfVoucher | ActName::ExpireVoucher => {
            let by_date =
                casework::voucher::by_date::due(&office.file, &office.rulebook, office.today);
            by_date.is_some_and(|by_date| by_date.act.name() == act)
        }
        // Open only where all six answers are there: rare enough to be taken at once.
        ActName::MarkUnchanged | ActName::AskExplanation => true,
        ActName::RecordExplanation => office
            .file
            .registration
            .explanations
            .iter()
            .any(|asked| asked.answered.is_none()),
        ActName::RecordEmployerAnswer => {
            let mut offers = office.file.offers.iter();
            offers.any(|offer| offer.letter.is_some() && offer.employer.is_none())
        }
        ActName::RecordVisit => office.file.visits.is_empty() || office.file.open_visit().is_none(),
        _other => {
            next_act(&office.file) == Some(act)
                || casework::voucher::progress::next_act(&office.file) == Some(act)
        }
    }
}

/// A form for the act, lawful more often than not; `None` where nothing can be filled in.
pub fn form(act: ActName, office: &Office, chance: u32) -> Option<Act> {
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
            choices: vec![Choice {
                field: CardField::Name,
                take: Take::Register,
            }],
            warnings: ["ehr", "kgd"]
                .map(|register| WarningAnswer {
                    register: forms::code(register),
                    proceed: true,
                    note: None,
                })
                .to_vec(),
            verdict: [
                Verdict::Corrected,
                Verdict::Reliable,
                Verdict::Corrected,
                Verdict::Unreliable,
            ][one_of(4) as usize],
            note: None,
        }),
        ActName::EditCard => match one_of(4) {
            0 => forms::edit_unseen(vec![CardValue::ReasonOutOfWork(forms::code("own-wish"))]),
            1 => forms::edit(
                office,
                vec![CardValue::Skills(vec![forms::short("сварка")])],
            ),
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
        ActName::AcknowledgeSeekerDuties => {
            Act::AcknowledgeSeekerDuties(forms::all_told(office, "lir"))
        }
        ActName::OfferVacancies => match one_of(3) {
            0 => forms::offers(&[]),
            1 => forms::offers(&["v-1"]),
            _ => forms::offers_by(ContactChannel::Sms, &["v-2", "v-3"]),
        },
        ActName::AnswerOffer => {
            let offer = file.offers.get(one_of(4) as usize)?;
            let reason = forms::code("pay");
            let answer = if one_of(2) == 0 {
                OfferAnswer::Accepted
            } else {
                OfferAnswer::Refused { reason }
            };
            forms::answer_offer(offer.id, answer)
        }
        ActName::CloseOffer => {
            forms::close_offer(file.offers.get(one_of(4) as usize)?.id, "filled")
        }
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
        ActName::RecordNotice => {
            forms::notice_handed_over(file.notices.iter().find(|n| n.waits())?.id)
        }
        ActName::ReportSending => {
            let open =
                |n: &&casework::registration::unemployed::Notice| may_send(file, n.id).is_ok();
            forms::notice_sent(file.notices.iter().find(open)?.id)
        }
        ActName::AcknowledgeUnemployedDuties => {
            Act::AcknowledgeUnemployedDuties(forms::all_told(office, "unemployed"))
        }
        ActName::ReferToEmployer => {
            let mut offers = file.offers.iter();
            forms::letter(offers.find(|o| may_be_sent(o, office.today))?.id)
        }
        ActName::RecordEmployerAnswer => {
            let offer = file
                .offers
                .iter()
                .find(|o| o.letter.is_some() && o.employer.is_none())?;
            let answers = [
                EmployerAnswer::NoShow,
                EmployerAnswer::Refused { words: None },
                EmployerAnswer::Hired { from: office.today },
            ];
            forms::employer_says(offer.id, answers[one_of(3) as usize].clone())
        }
        ActName::AskExplanation => {
            let no_show = file
                .offers
                .iter()
                .find(|o| o.state(office.today) == OfferState::NoShow);
            let left = file
                .registration
                .referrals
                .last()
                .map(|r| About::Measure(r.id));
            forms::ask(no_show.map(|o| About::Offer(o.id)).or(left)?)
        }
        ActName::RecordExplanation => {
            let about = file.registration.explanations.last()?.about;
            let good = Explanation::Good {
                reason: forms::code("summons"),
            };
            let answers = [good, Explanation::NotGiven];
            forms::explained(about, answers[one_of(2) as usize].clone())
        }
        ActName::EndSeekerRegistration => match one_of(3) {
            0 => forms::end("no-answer"),
            1 => forms::end("found-work"),
            _ => forms::end_by("own-wish", "close-application", office.today),
        },
        ActName::AssignCase => forms::assign(["dana", "bolat"][one_of(2) as usize]),
        ActName::SendTransfer => forms::send_to("kc-kokshetau"),
        // The other centre is not in these walks; the case comes back.
        ActName::AcceptTransfer | ActName::DeclineTransfer => return None,
        ActName::AskForTransfer => forms::ask_for_transfer(),
        // The register of vacancies and the shared views are no person's files.
        ActName::KeepEmployer
        | ActName::KeepVacancy
        | ActName::CloseVacancy
        | ActName::ImportVacancies
        | ActName::ShareView
        | ActName::StopSharingView => return None,
        ActName::DeclineToSend => forms::decline_to_send(),
        ActName::HearOfTransfer => forms::wanted(),
        ActName::WithdrawTransfer => forms::withdraw_transfer(),
        ActName::CancelDecision => forms::cancel(),
        ActName::RecordHearing => forms::hearing(office.today, true),
        ActName::RecordObjection => forms::objection(),
        ActName::ExplainPlan => match one_of(4) {
            0 => forms::told_of_plan(&["aims", "data"]),
            _ => forms::told_of_plan(&forms::POINTS_OF_6_1),
        },
        ActName::DraftPlan => {
            let later = |days: u64| office.today + Days::new(days);
            let items = vec![
                forms::item("own-search", later(40)),
                forms::item("visit", later(u64::from(one_of(20)))),
            ];
            forms::plan_anew(items, MARK)
        }
        ActName::ReferToMeasure => {
            let measures = [
                "public-works",
                "social-job",
                "online-training",
                "youth-practice",
            ];
            forms::measure(measures[one_of(4) as usize])
        }
        ActName::AgreePlan => match one_of(4) {
            0 => forms::disagrees(Vec::new()),
            _ => forms::agrees(),
        },
        ActName::QueryChanges => forms::query_changes(),
        ActName::CheckStatus => match one_of(5) {
            0 => forms::status(forms::answers_but(forms::found_job(
                "permanent",
                office.today,
            ))),
            1 => forms::status(forms::no_changes()[1..].to_vec()),
            _ => forms::unchanged(),
        },
        ActName::MarkUnchanged => Act::MarkUnchanged,
        ActName::CheckPlanItems => {
            let open = file.registration.plan.open_items();
            let (item, _) = open.get(one_of(3) as usize)?;
            let states = [
                ItemState::Done,
                ItemState::GoesOn,
                ItemState::NotDone { reason: None },
            ];
            forms::reported(item.id, states[one_of(3) as usize].clone())
        }
        ActName::RecordMeasure => {
            let referral = file.registration.referrals.get(one_of(2) as usize)?;
            let on = office.today;
            let record = match one_of(4) {
                0 => MeasureRecord::Accepted,
                1 => MeasureRecord::Refused {
                    words: forms::long("Не хочу."),
                },
                2 => MeasureRecord::Began { on },
                _ => MeasureRecord::Ended {
                    on,
                    end: MeasureEnd::Left,
                },
            };
            forms::measure_record(referral.id, record)
        }
        ActName::ProposeRemoval => match one_of(3) {
            0 => forms::remove_by("employment", "labour-contract", office.today),
            1 => forms::remove("refused-jobs"),
            _ => forms::remove_at_own_wish(office.today),
        },
        ActName::DecideRemoval => match one_of(4) {
            0 => forms::kept(),
            1 => forms::removal_sent_back("no-evidence"),
            _ => forms::removed(),
        },
        ActName::RecordContact => match one_of(3) {
            0 => forms::called(false, Vec::new()),
            1 => forms::called(true, Vec::new()),
            _ => forms::called(true, forms::no_changes()),
        },
        ActName::DismissProposal => {
            let open = file.registration.monitoring.open_proposals().next()?;
            forms::dismiss(open.id)
        }
        ActName::HandOver => forms::hand_over(),
        ActName::CloseVisit => forms::close_visit(
            [VisitEnd::Done, VisitEnd::Left, VisitEnd::Consultation][one_of(3) as usize],
        ),
        ActName::WithdrawConsent => forms::withdraw_consent(forms::CONSENTS[one_of(5) as usize]),
        ActName::WithdrawDraft => forms::withdraw_draft(),
        ActName::ResolveConflict => {
            let take = if one_of(2) == 0 {
                Take::Said
            } else {
                Take::Register
            };
            Act::ResolveConflict(ResolveForm {
                field: file.conflicts.first()?.field,
                take,
            })
        }
        ActName::AddNote => forms::note("Просит звонить после обеда."),
        ActName::AttachScan => forms::scan("dismissal", 1),
        ActName::WithdrawScan => forms::withdraw_scan(file.scans_that_stand().next()?.id),
        ActName::ConfirmDate => {
            let entry = file.doubtful_dates.first()?.entry;
            Act::ConfirmDate(ConfirmDateForm {
                entry,
                date: office.today,
            })
        }
        ActName::JoinFiles => Act::JoinFiles(joined(one_of(3))),
        ActName::SeparateFiles => Act::SeparateFiles(joined(one_of(3))),
        ActName::ReceiveApplication => {
            let entrance = if one_of(2) == 0 {
                Entrance::Enbek
            } else {
                Entrance::Portal
            };
            forms::from_portal(entrance, &format!("EB-2026-{}", one_of(9)))
        }
        ActName::OpenApplication => Act::OpenApplication,
        ActName::RegisterSeekerAutomatically => Act::RegisterSeekerAutomatically,
        ActName::RegisterUnemployedAutomatically => Act::RegisterUnemployedAutomatically,
        ActName::CloseBySeeker => forms::closed_by_seeker(),
        ActName::AdviseOnVoucher => forms::advice(),
        ActName::ReceiveVoucherApplication => {
            forms::voucher_from_cabinet(&format!("CE-2026-{}", one_of(9)), office.now)
        }
        ActName::TakeVoucherApplication => match one_of(3) {
            0 => forms::voucher_application_for(
                forms::profession(Some("7411-1"), Some(4)),
                forms::centre(Some("rc-bilik")),
                &["education"],
            ),
            _ => forms::voucher_application(),
        },
        ActName::CheckVoucherRight => forms::voucher_right(&["employment-proof"]),
        ActName::ReferToRecognition => forms::referral(),
        ActName::RefuseVoucher => forms::refuse_voucher(
            ["v-not-unemployed", "v-once-a-year", "v-documents"][one_of(3) as usize],
        ),
        ActName::DecideVoucher => forms::decided(match one_of(4) {
            0 => forms::refuse_on("v-requirements"),
            _ => forms::issue(),
        }),
        ActName::DecideVoucherAutomatically => Act::DecideVoucherAutomatically,
        ActName::RecordVoucherDecision => forms::centre_letter(
            match one_of(4) {
                0 => forms::refuse_on("v-no-capacity"),
                _ => forms::issue(),
            },
            office.today,
        ),
        ActName::SendVoucher => Act::SendVoucher,
        ActName::WithdrawVoucherApplication => forms::withdraw_voucher(),
        ActName::ExtendVoucher => forms::sick(office.today - Days::new(2), office.today),
        ActName::RecordVoucherUse => forms::voucher_used(office.today),
        ActName::AnnulVoucher => forms::annul("own-wish"),
        ActName::RemindOfVoucher => Act::RemindOfVoucher,
        ActName::ExpireVoucher => Act::ExpireVoucher,
        ActName::RecordVoucherNotice => {
            let own = |n: &&casework::registration::unemployed::Notice| {
                n.delivered.is_none() && n.kind.as_str().starts_with("voucher-")
            };
            forms::voucher_notice(file.notices.iter().find(own)?.id)
        }
    })
}

fn joined(which: u32) -> JoinForm {
    JoinForm {
        other: casework::ids::FileId(uuid::Uuid::from_u128(u128::from(which) + 2)),
        card: forms::arman_card(),
    }
}
