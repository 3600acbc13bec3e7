//! What somebody does at a desk: mostly the next step of the map for that file, sometimes anything that is open, now and
//! then something that is not.

use crate::common::{self, forms, walk};
use crate::dice::Dice;
use crate::people::Person;
use casework::card::{
    CardField, CardValue, Citizenship, Dependants, Disability, EmailAnswer, LanguageSkill, PhoneOf,
    WishedWork,
};
use casework::file::File;
use casework::ids::FileId;
use casework::office::Actor;
use casework::people::{Email, LongText, PersonName, Phone, ShortText};
use casework::progress::next_act;
use casework::registration::card::CardEdit;
use casework::registration::card::FieldEdit;
use casework::registration::decide::{decide, open_acts};
use casework::registration::joining::JoinForm;
use casework::registration::mediation::{EmployerAnswer, may_be_sent, to_explain};
use casework::registration::reception::VisitForm;
use casework::registration::{Act, ActName, At};
use casework::rulebook::Lang;
use casework::shared_views::ShareViewForm;
use std::collections::BTreeSet;
use strum::IntoEnumIterator;

/// How people fill in forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// Every editor has seen what stands.
    Careful,
    /// Some have seen an older value, or none.
    Hasty,
}

/// Who does what. `law` holds the file as the desk shows it, with the desk's time and evidence; `done` is what this run has
/// seen done, so that the rarer acts have their turn.
pub fn some_act(
    law: &common::Office,
    staff: &[Actor],
    people: &[Person],
    files: &[FileId],
    care: Care,
    done: &BTreeSet<ActName>,
    dice: &mut Dice,
) -> Option<(Actor, Act)> {
    // Nobody works in a file that was joined, nor asks again while the registers are being asked; hardly anybody.
    let asked = law.file.queries.last();
    let asking = asked.is_some_and(|query| !query.stopped && !query.silent().is_empty());
    if (asking || law.file.joined_into.is_some()) && dice.of_hundred(85) {
        return None;
    }
    let mut open: Vec<(&Actor, ActName)> = Vec::new();
    for actor in staff {
        let desk = law.desk(actor);
        let lawful = open_acts(&law.file, &desk).into_iter();
        open.extend(
            lawful
                .filter(|(_, verdict)| verdict.is_ok())
                .map(|(act, _)| (actor, act)),
        );
    }
    // A scan leads nowhere: once in a run is enough.
    open.retain(|(_, act)| !leads_nowhere(*act) || !done.contains(act));
    if dice.of_hundred(70)
        && let Some(last) = last_of_a_matter(&open, law, people, files, care, done, dice)
    {
        return Some(last);
    }
    // What ends a matter comes once in a while, else no file would get far.
    if dice.of_hundred(85) {
        open.retain(|(_, act)| !ends(*act) && !leads_aside(law, *act));
    }
    let next = next_act(&law.file);
    let onwards: Vec<_> = open.iter().filter(|(_, act)| Some(*act) == next).collect();
    let beside: Vec<_> = open.iter().filter(|(_, act)| waits(law, *act)).collect();
    let towards = |act| leads_up(act).is_some_and(|last| !done.contains(&last));
    let towards: Vec<_> = open.iter().filter(|(_, act)| towards(*act)).collect();
    let new: Vec<_> = open.iter().filter(|(_, act)| !done.contains(act)).collect();
    let (actor, act) = match dice.below(100) {
        0..15 if !towards.is_empty() => **dice.pick(&towards),
        0..50 if !onwards.is_empty() => **dice.pick(&onwards),
        50..62 if !beside.is_empty() => **dice.pick(&beside),
        62..84 if !new.is_empty() => **dice.pick(&new),
        0..96 if !open.is_empty() => *dice.pick(&open),
        _rest => {
            let names: Vec<ActName> = ActName::iter().collect();
            (dice.pick(staff), *dice.pick(&names))
        }
    };
    let form = form(act, law, people, files, care, dice)?;
    Some((actor.clone(), form))
}

/// What stands at the end of a matter under way, a registration's, a voucher's, a weekly check's, an absence's: chance hardly ever comes so far
/// twice. Taken at once, the first time in a run that the law lets it.
const LAST: &[ActName] = &[
    ActName::ProposeUnemployed,
    ActName::DecideUnemployed,
    ActName::ExtendVoucher,
    ActName::SendVoucher,
    ActName::RecordVoucherUse,
    ActName::MarkUnchanged,
    ActName::AskExplanation,
    ActName::RecordExplanation,
];

fn last_of_a_matter(
    open: &[(&Actor, ActName)],
    law: &common::Office,
    people: &[Person],
    files: &[FileId],
    care: Care,
    done: &BTreeSet<ActName>,
    dice: &mut Dice,
) -> Option<(Actor, Act)> {
    // What ends a voucher, or a registration, before its time: now and then, and a voucher is sent before it is annulled.
    let sends = open.iter().any(|(_, act)| *act == ActName::SendVoucher);
    // Some vouchers are used, the others annulled.
    let annuls = !sends && law.file.id.0.as_u128().is_multiple_of(2);
    let leaves = dice.of_hundred(3);
    let early = |act: &ActName| {
        (annuls && *act == ActName::AnnulVoucher)
            || (leaves && *act == ActName::EndSeekerRegistration)
    };
    let other = |act: &ActName| annuls && *act == ActName::RecordVoucherUse;
    let last =
        |act: &ActName| (LAST.contains(act) || early(act)) && !other(act) && !done.contains(act);
    open.iter()
        .filter(|(_, act)| last(act))
        .find_map(|(actor, act)| {
            let form = form(*act, law, people, files, care, dice)?;
            decide(&law.file, form.clone(), &law.desk(actor)).ok()?;
            Some(((*actor).clone(), form))
        })
}

/// What has to be done before the last act of a matter can be.
fn leads_up(act: ActName) -> Option<ActName> {
    if act == ActName::RecordContact {
        Some(ActName::MarkUnchanged)
    } else if matches!(
        act,
        ActName::ReferToEmployer
            | ActName::RecordEmployerAnswer
            | ActName::ReferToMeasure
            | ActName::RecordMeasure
    ) {
        Some(ActName::RecordExplanation)
    } else if matches!(
        act,
        ActName::ReferToRecognition | ActName::RecordVoucherDecision
    ) {
        Some(ActName::RecordVoucherUse)
    } else if matches!(
        act,
        ActName::RefreshAnswers
            | ActName::CheckUnemployedRight
            | ActName::TakePaymentPapers
            | ActName::ProposeUnemployed
    ) {
        Some(ActName::DecideUnemployed)
    } else {
        None
    }
}

fn leads_nowhere(act: ActName) -> bool {
    matches!(act, ActName::AttachScan | ActName::WithdrawScan)
}

/// Few job seekers go to a measure before they are registered as unemployed.
fn leads_aside(law: &common::Office, act: ActName) -> bool {
    let measure = matches!(act, ActName::ReferToMeasure | ActName::RecordMeasure);
    measure && law.file.registration.stage.at() == At::JobSeeker
}

pub fn ends(act: ActName) -> bool {
    matches!(
        act,
        ActName::RefuseSeeker
            | ActName::EndSeekerRegistration
            | ActName::CloseVisit
            | ActName::WithdrawConsent
            | ActName::SendTransfer
            | ActName::RefuseVoucher
            | ActName::WithdrawVoucherApplication
    )
}

/// What waits beside the next step: the voucher's, an answer, a case that was sent.
fn waits(law: &common::Office, act: ActName) -> bool {
    match act {
        ActName::RecordVisit => false,
        ActName::WithdrawTransfer => law.file.transfer.is_some(),
        other => walk::leads_on(law, other),
    }
}

/// 1.1 for somebody of the crowd, with or without the ИИН.
pub fn visit(people: &[Person], dice: &mut Dice) -> Act {
    let mut who = dice.pick(people).who.clone();
    if dice.of_hundred(10) {
        who.iin = None;
    }
    Act::RecordVisit(VisitForm {
        who,
        purpose: (*dice.pick(&["job", "training", "advice"])).into(),
        language: *dice.pick(&[Lang::Kk, Lang::Ru]),
        note: None,
    })
}

fn form(
    act: ActName,
    law: &common::Office,
    people: &[Person],
    files: &[FileId],
    care: Care,
    dice: &mut Dice,
) -> Option<Act> {
    match act {
        ActName::RecordVisit => Some(visit(people, dice)),
        ActName::EditCard if care == Care::Careful || dice.of_hundred(75) => {
            Some(edit(&law.file, people, care, dice))
        }
        // Which file fits is known only where all of them are.
        ActName::JoinFiles | ActName::SeparateFiles if care == Care::Careful => None,
        ActName::KeepEmployer
        | ActName::KeepVacancy
        | ActName::CloseVacancy
        | ActName::ImportVacancies => Some(in_register(act, dice)),
        ActName::ShareView | ActName::StopSharingView => None,
        ActName::ReferToEmployer => {
            let mut offers = law.file.offers.iter();
            let offer = offers.find(|offer| may_be_sent(offer, law.today))?;
            Some(forms::letter(offer.id))
        }
        // Who was sent and did not come has to explain it: the rarest way of a case.
        ActName::RecordEmployerAnswer if dice.of_hundred(60) => {
            let mut offers = law.file.offers.iter();
            let sent = offers.find(|offer| offer.letter.is_some() && offer.employer.is_none())?;
            Some(forms::employer_says(sent.id, EmployerAnswer::NoShow))
        }
        ActName::AskExplanation => Some(forms::ask(to_explain(&law.file).last()?)),
        // So is where else somebody is registered.
        ActName::AskForTransfer if care == Care::Careful => None,
        ActName::JoinFiles => Some(Act::JoinFiles(JoinForm {
            other: *dice.pick(files),
            card: Vec::new(),
        })),
        ActName::SeparateFiles => {
            let other = law.file.joined.last().or_else(|| files.first())?;
            Some(Act::SeparateFiles(JoinForm {
                other: *other,
                card: Vec::new(),
            }))
        }
        other => {
            let form = walk::form(other, law, u32::try_from(dice.roll() % 1_000_000).unwrap())?;
            // So is whether the person had a voucher this year.
            let known_there = matches!(&form, Act::RefuseVoucher(refusal) if refusal.ground.as_str() == "v-once-a-year");
            (care == Care::Hasty || !known_there).then_some(form)
        }
    }
}

/// One employer with a few vacancies, written by hand, closed, and brought by a file.
pub fn in_register(act: ActName, dice: &mut Dice) -> Act {
    let title = *dice.pick(&["Электрик", "Швея", "Повар"]);
    match act {
        ActName::KeepVacancy => Act::KeepVacancy(forms::kept_vacancy(title)),
        ActName::CloseVacancy => forms::close_vacancy(&forms::numbered("17")),
        ActName::ImportVacancies => forms::import_vacancies(&[title, "Сварщик"]),
        _the_employer_first => Act::KeepEmployer(forms::employer()),
    }
}

/// A few views that are shared, changed and shared no more.
pub fn in_shared_views(shared: &[String], dice: &mut Dice) -> Act {
    let view = (!shared.is_empty()).then(|| dice.pick(shared).clone());
    match view {
        Some(view) if dice.of_hundred(40) => forms::stop_sharing(&view),
        view => Act::ShareView(ShareViewForm {
            view: view.filter(|_| dice.of_hundred(50)),
            ..forms::shared_view(dice.pick::<&str>(&["Горит", "Сначала это"]))
        }),
    }
}

/// What is still empty, or one to three fields at once.
fn edit(file: &File, people: &[Person], care: Care, dice: &mut Dice) -> Act {
    let mut changes: Vec<FieldEdit> = Vec::new();
    if dice.of_hundred(40) {
        let empty = forms::arman_card().into_iter().filter(|value| {
            value.field() != CardField::Iin && !file.card.values.contains_key(&value.field())
        });
        changes.extend(empty.map(|value| FieldEdit { value, seen: None }));
    }
    for _ in 0..1 + dice.below(3) {
        let value = value(people, dice);
        let seen = match dice.below(4) {
            0 if care == Care::Hasty => None,
            1 if care == Care::Hasty => file.card.values.values().next().map(|kept| kept.entry),
            _rest => file.card.values.get(&value.field()).map(|kept| kept.entry),
        };
        if changes.iter().all(|c| c.value.field() != value.field()) {
            changes.push(FieldEdit { value, seen });
        }
    }
    Act::EditCard(CardEdit {
        changes,
        cleared: Vec::new(),
        source: casework::card::Source::Said,
    })
}

fn value(people: &[Person], dice: &mut Dice) -> CardValue {
    let short = |text: String| ShortText::parse(&text).unwrap();
    let fields: Vec<CardField> = CardField::iter().collect();
    let n = dice.below(999);
    match dice.pick(&fields) {
        CardField::Name => {
            let name = dice.pick(people).who.name.clone().unwrap();
            CardValue::Name(PersonName::new(name.surname(), name.given(), None).unwrap())
        }
        CardField::Iin => CardValue::Iin(dice.pick(people).iin.clone()),
        CardField::BirthDate => CardValue::BirthDate(dice.pick(people).iin.birth_date()),
        CardField::Citizenship => CardValue::Citizenship(Citizenship {
            country: short((*dice.pick(&["KAZ", "RUS", "UZB"])).into()),
            basis: None,
            permit_to: None,
            permit_number: None,
        }),
        CardField::Qandas => CardValue::Qandas(dice.of_hundred(50)),
        CardField::Email if n.is_multiple_of(3) => CardValue::Email(EmailAnswer::None),
        CardField::Email => CardValue::Email(EmailAnswer::Is(
            Email::parse(&format!("a{n}@mail.kz")).unwrap(),
        )),
        CardField::Disability => CardValue::Disability(Disability {
            group: forms::code(dice.pick::<&str>(&["1", "2", "3"])),
            to: None,
        }),
        CardField::Dependants => CardValue::Dependants(Dependants {
            children_under_18: u8::try_from(n % 5).unwrap(),
            ..Dependants::default()
        }),
        CardField::Skills => CardValue::Skills(vec![short(format!("skill {}", n % 7))]),
        CardField::Languages => CardValue::Languages(vec![LanguageSkill {
            language: forms::code(dice.pick::<&str>(&["kk", "ru"])),
            level: forms::code("native"),
        }]),
        CardField::LanguageOfService => {
            CardValue::LanguageOfService(*dice.pick(&[Lang::Kk, Lang::Ru]))
        }
        CardField::StudiesFullTime => CardValue::StudiesFullTime(dice.of_hundred(20)),
        CardField::WishedWork => CardValue::WishedWork(WishedWork {
            occupations: vec![short(format!("work {}", n % 9))],
            pay: Some(200_000 + i32::try_from(n).unwrap()),
            schedule: Vec::new(),
            place: None,
            regions: Vec::new(),
            transport: Vec::new(),
            from: None,
            training: None,
            support: None,
        }),
        CardField::Notes => CardValue::Notes(LongText::parse(&format!("note {n}")).unwrap()),
        CardField::LivesAt | CardField::Education | CardField::Work | CardField::Activity => {
            dice.pick(&forms::arman_card()).clone()
        }
        CardField::Phones
        | CardField::Sex
        | CardField::MaritalStatus
        | CardField::RegisteredAt
        | CardField::PreferredContact
        | CardField::HealthLimits
        | CardField::TargetGroups
        | CardField::ReasonOutOfWork
        | CardField::DigitalSkill
        | CardField::Driving
        | CardField::Certificates
        | CardField::Representative => CardValue::Phones(vec![PhoneOf {
            number: Phone::parse(&format!("+7701{n:07}")).unwrap(),
            whose: None,
        }]),
    }
}
