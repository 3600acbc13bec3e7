//! One referral: what was sent, what became of it, and the forms of what may be done with it now.

use super::super::page::escaped;
use super::filling::Filling;
use super::forms;
use super::frame::day;
use super::list::{left_badge, level, stands};
use super::typed::Which;
use super::visit::{Tongue, Visit};
use crate::recognition::{Session, Shown};
use casework::rulebook::Section;
use casework::voucher::account::{DecisionForCentre, ReferralStands, RefusalForCentre};
use casework::voucher::act::RecognitionOutcome;
use casework::voucher::matter::DecisionSource;
use casework::voucher::stage::AnnulledBecause;

pub(super) fn page(visit: &Visit, session: &Session, shown: &Shown, filling: &Filling) -> String {
    let tongue = visit.tongue;
    let referral = &shown.listed.referral;
    let number = referral.number.as_ref();
    let number = number.map_or_else(String::new, |number| {
        format!(" № {}", escaped(number.as_str()))
    });
    let title = tongue.say("Жолдама", "Направление");
    let back = tongue.say("Жолдамалар тізіміне", "К списку направлений");
    let sheet = format!(
        r#"<section class="sheet"><h1>{title}{number} <small>{}</small></h1><dl>{}</dl></section>"#,
        day(referral.on),
        facts(tongue, shown)
    );
    format!(
        r#"<a class="back" href="/recognition">← {back}</a>{}{}{sheet}{}"#,
        done(tongue, filling),
        forms::what_is_wrong(tongue, filling),
        forms::open(visit, session, shown, filling),
    )
}

/// What was entered a moment ago, while the page still says so.
fn done(tongue: Tongue, filling: &Filling) -> String {
    let Some(done) = filling.done else {
        return String::new();
    };
    let (kk, ru) = match done {
        Which::Decide => (
            "Шешім жазылды және мансап орталығына жетті.",
            "Решение записано и дошло до карьерного центра.",
        ),
        Which::Use => (
            "Ваучердің пайдаланылғаны жазылды және мансап орталығына жетті.",
            "Использование ваучера записано и дошло до карьерного центра.",
        ),
        Which::Annul => (
            "Ваучердің күші жойылды, мансап орталығы бұл туралы біледі.",
            "Ваучер аннулирован, карьерный центр об этом знает.",
        ),
    };
    format!(
        r#"<p class="note ok" role="status">{}</p>"#,
        tongue.say(kk, ru)
    )
}

/// Rows of the sheet; values are escaped here, names are ours.
#[derive(Default)]
struct Rows(String);

impl Rows {
    fn add(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.raw(name, &escaped(value));
        }
    }
    fn raw(&mut self, name: &str, value: &str) {
        self.0
            .push_str(&format!("<dt>{name}</dt><dd class=\"text\">{value}</dd>"));
    }
}

fn facts(tongue: Tongue, shown: &Shown) -> String {
    let listed = &shown.listed;
    let referral = &listed.referral;
    let mut rows = Rows::default();
    rows.add(tongue.say("Адам", "Человек"), &referral.name);
    rows.add(
        tongue.say("ЖСН", "ИИН"),
        referral.iin.as_deref().unwrap_or("—"),
    );
    let level = level(tongue, referral.level);
    let comma = if level.is_empty() { "" } else { ", " };
    rows.add(
        tongue.say("Кәсіп, деңгей", "Профессия, уровень"),
        &format!("{}{comma}{level}", tongue.of(&listed.profession)),
    );
    let papers: Vec<_> = listed.papers.iter().map(|p| tongue.of(p)).collect();
    let none = tongue.say("көрсетілмеген", "не указаны");
    rows.add(
        tongue.say("Құжаттар", "Документы"),
        if papers.is_empty() {
            none.to_owned()
        } else {
            papers.join("; ")
        }
        .as_str(),
    );
    rows.add(
        tongue.say("Мансап орталығы", "Карьерный центр"),
        tongue.of(&listed.career_centre),
    );
    if let Some(note) = &referral.note {
        rows.add(
            tongue.say(
                "Мансап орталығының хабарламасы",
                "Сообщение карьерного центра",
            ),
            note.as_str(),
        );
    }
    rows.raw(
        tongue.say("Жағдайы", "Положение"),
        &stands(tongue, &referral.stands),
    );
    if let Some(left) = listed.left {
        rows.raw(
            tongue.say("Шешім мерзімі", "Решить до"),
            &format!("{} {}", day(left.due), left_badge(tongue, left)),
        );
    }
    if let Some(decision) = &referral.decision {
        granted(tongue, &mut rows, decision);
    }
    if let Some(number) = &referral.voucher_number {
        rows.add(
            tongue.say("Ваучер нөмірі", "Номер ваучера"),
            number.as_str(),
        );
    }
    if let Some(refusal) = &referral.refusal {
        refused(tongue, &mut rows, refusal, shown);
    }
    if let Some(used) = &referral.used {
        let outcome = outcome(tongue, used.outcome);
        let number = used.number.as_ref().map(|number| format!(", № {number}"));
        rows.add(
            tongue.say("Пайдаланылды", "Использован"),
            &format!("{}: {outcome}{}", day(used.on), number.unwrap_or_default()),
        );
    }
    if let ReferralStands::Annulled { because, .. } = &referral.stands {
        rows.add(
            tongue.say("Күшін жою себебі", "Почему аннулирован"),
            &why_annulled(tongue, because, shown),
        );
    }
    rows.0
}

fn granted(tongue: Tongue, rows: &mut Rows, decision: &DecisionForCentre) {
    let parts = [
        decision.number.as_ref().map(|number| format!("№ {number}")),
        Some(day(decision.on)),
        decision.signed_by.as_ref().map(ToString::to_string),
    ];
    rows.add(
        tongue.say("Шешім: ваучер беру", "Решение: выдать ваучер"),
        &parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
    );
    let source = match decision.source {
        DecisionSource::Account => "",
        DecisionSource::Letter => tongue.say(
            "мансап орталығы хаттан енгізген",
            "внёс карьерный центр из письма",
        ),
        DecisionSource::Rule => tongue.say("автоматты түрде", "автоматически"),
    };
    rows.add(tongue.say("Қалай түсті", "Как поступило"), source);
    rows.add(
        tongue.say("Соңғы күні", "Последний день"),
        &day(decision.until),
    );
    if let Some(exam) = decision.exam {
        rows.add(tongue.say("Емтихан күні", "День экзамена"), &day(exam));
    }
}

fn refused(tongue: Tongue, rows: &mut Rows, refusal: &RefusalForCentre, shown: &Shown) {
    let parts = [
        refusal.number.as_ref().map(|number| format!("№ {number}")),
        Some(day(refusal.on)),
        refusal.signed_by.as_ref().map(ToString::to_string),
    ];
    rows.add(
        tongue.say("Шешім: бас тарту", "Решение: отказать"),
        &parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
    );
    let ground = shown
        .rulebook
        .any(Section::Refusal, refusal.ground.as_str());
    rows.add(
        tongue.say("Бас тарту негізі", "Основание отказа"),
        ground.map_or(refusal.ground.as_str(), |entry| tongue.entry(entry)),
    );
    rows.add(
        tongue.say("Негіздеме", "Обоснование"),
        refusal.explanation.as_str(),
    );
}

pub(super) fn outcome(tongue: Tongue, outcome: RecognitionOutcome) -> &'static str {
    match (tongue, outcome) {
        (Tongue::Kk, RecognitionOutcome::Recognised) => "Біліктілік расталды",
        (Tongue::Ru, RecognitionOutcome::Recognised) => "Квалификация подтверждена",
        (Tongue::Kk, RecognitionOutcome::NotRecognised) => "Расталмады",
        (Tongue::Ru, RecognitionOutcome::NotRecognised) => "Не подтверждена",
        (Tongue::Kk, RecognitionOutcome::NotTold) => "Нәтиже хабарланбаған",
        (Tongue::Ru, RecognitionOutcome::NotTold) => "Результат не сообщён",
    }
}

fn why_annulled(tongue: Tongue, because: &AnnulledBecause, shown: &Shown) -> String {
    match because {
        AnnulledBecause::Unused => tongue
            .say("мерзімінде пайдаланылмаған", "не использован в срок")
            .to_owned(),
        AnnulledBecause::Decided { reason } => {
            let entry = shown
                .rulebook
                .any(Section::VoucherAnnulReason, reason.as_str());
            entry
                .map_or(reason.as_str(), |entry| tongue.entry(entry))
                .to_owned()
        }
    }
}
