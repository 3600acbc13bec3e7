//! The forms of a referral: the decision, the use, the annulment. Each is there only while the law lets it happen.

use super::super::page::escaped;
use super::field::Field;
use super::filling::{Filling, SENT};
use super::frame::{day, key};
use super::path_of;
use super::referral::outcome;
use super::typed::Which;
use super::visit::{Tongue, Visit};
use crate::recognition::{Session, Shown};
use casework::rulebook::Section;
use casework::voucher::act::RecognitionOutcome;
use casework::voucher::referral::grounds_of;
use casework::voucher::stage::RefusedBy;
use chrono::NaiveDate;

/// Above the forms: every field that stops the act, and that nothing is lost.
pub(super) fn what_is_wrong(tongue: Tongue, filling: &Filling) -> String {
    if filling.wrong.is_empty() {
        return String::new();
    }
    let items = filling.wrong.iter().map(|wrong| match wrong.field {
        Some(field) => format!(
            r##"<li><a href="#{field}">{}</a></li>"##,
            escaped(&wrong.words)
        ),
        None => format!("<li>{}</li>", escaped(&wrong.words)),
    });
    format!(
        r#"<div class="note ba" role="alert"><strong>{}</strong><ul>{}</ul></div>"#,
        tongue.say(
            "Жазылған жоқ. Терілгені пішінде сақталды.",
            "Не записано. Набранное осталось в форме."
        ),
        items.collect::<String>()
    )
}

pub(super) fn open(visit: &Visit, session: &Session, shown: &Shown, filling: &Filling) -> String {
    let sheet = Sheet {
        tongue: visit.tongue,
        session,
        shown,
        filling,
    };
    let mut forms = String::new();
    if shown.open.decide {
        forms.push_str(&sheet.decide());
    }
    if let Some(last) = shown.open.record_use {
        forms.push_str(&sheet.record_use(last));
    }
    if shown.open.annul {
        forms.push_str(&sheet.annul());
    }
    forms
}

/// The forms that `open` puts on the page, in their order.
pub(super) fn open_now(shown: &Shown) -> Vec<Which> {
    [
        (Which::Decide, shown.open.decide),
        (Which::Use, shown.open.record_use.is_some()),
        (Which::Annul, shown.open.annul),
    ]
    .into_iter()
    .filter_map(|(which, open)| open.then_some(which))
    .collect()
}

struct Sheet<'a> {
    tongue: Tongue,
    session: &'a Session,
    shown: &'a Shown,
    filling: &'a Filling,
}

impl Sheet<'_> {
    fn decide(&self) -> String {
        let (tongue, today) = (self.tongue, self.shown.today);
        let of = |field| Field::of(self.filling, self.tongue, Which::Decide, field);
        let choices = of("decision").choices(
            tongue.say("Тану орталығының шешімі", "Решение центра признания"),
            &[
                ("issue", tongue.say("Ваучер беру", "Выдать ваучер")),
                ("refuse", tongue.say("Бас тарту", "Отказать")),
            ],
        );
        let common = [
            of("number").text(tongue.say("Шешім нөмірі", "Номер решения")),
            of("signed_by").text(tongue.say("Кім қол қойды", "Кто подписал")),
        ]
        .concat();
        let issue = [
            of("exam").day(
                tongue.say("Емтихан күні", "День экзамена"),
                Some(today),
                None,
                "",
            ),
            of("until").day(
                tongue.say(
                    "Соңғы күн, егер белгіленсе",
                    "Последний день, если он назначен",
                ),
                Some(today),
                None,
                tongue.say(
                    "Бос болса, ережелердегі мерзіммен есептеледі",
                    "Пусто: считается по сроку правил",
                ),
            ),
        ]
        .concat();
        let grounds = grounds_of(RefusedBy::RecognitionCentre, &self.shown.rulebook, today);
        let refuse = [
            of("ground").select(tongue.say("Бас тарту негізі", "Основание отказа"), &grounds),
            of("explanation").long(
                tongue.say("Негіздеме", "Обоснование"),
                tongue.say(
                    "Адамға жіберілетін хатқа енеді",
                    "Попадёт в письмо человеку",
                ),
            ),
        ]
        .concat();
        let dated = tongue.say(
            "Шешім бүгінгі күнмен жазылады",
            "Решение датируется сегодняшним днём",
        );
        let inner = format!(
            r#"{choices}<div class="fields">{common}</div><div class="fields branch on-issue">{issue}</div><div class="fields branch on-refuse">{refuse}</div><p class="hint">{dated}: {}</p><button>{}</button>"#,
            day(today),
            tongue.say("Шешім қабылдау", "Принять решение"),
        );
        self.section(
            Which::Decide,
            tongue.say("Шешім қабылдау", "Принять решение"),
            &inner,
        )
    }

    fn record_use(&self, last: NaiveDate) -> String {
        let (tongue, today) = (self.tongue, self.shown.today);
        let of = |field| Field::of(self.filling, self.tongue, Which::Use, field);
        let from = self.shown.listed.referral.decision.as_ref().map(|d| d.on);
        let hint_kk = format!("Ваучердің соңғы күні: {}", day(last));
        let hint_ru = format!("Последний день ваучера: {}", day(last));
        let outcomes = [
            ("recognised", RecognitionOutcome::Recognised),
            ("not-recognised", RecognitionOutcome::NotRecognised),
            ("not-told", RecognitionOutcome::NotTold),
        ]
        .map(|(code, which)| (code, outcome(tongue, which)));
        let inner = format!(
            r#"<div class="fields">{}{}</div>{}<button>{}</button>"#,
            of("on").day(
                tongue.say("Пайдаланылған күн", "День использования"),
                from,
                Some(last.min(today)),
                tongue.say(&hint_kk, &hint_ru),
            ),
            of("number").text(tongue.say(
                "Тану орталығы құжатының нөмірі",
                "Номер документа центра признания",
            )),
            of("outcome").choices(tongue.say("Немен аяқталды", "Чем закончилось"), &outcomes),
            tongue.say("Пайдаланылғанын жазу", "Записать использование"),
        );
        self.section(
            Which::Use,
            tongue.say("Ваучер пайдаланылды", "Ваучер использован"),
            &inner,
        )
    }

    fn annul(&self) -> String {
        let tongue = self.tongue;
        let of = |field| Field::of(self.filling, self.tongue, Which::Annul, field);
        let rulebook = &self.shown.rulebook;
        let reasons = rulebook.list(Section::VoucherAnnulReason, self.shown.today);
        let inner = format!(
            r#"<p class="note wa">{}</p><div class="fields">{}{}</div><button class="hard">{}</button>"#,
            tongue.say(
                "Ваучер бүгін күшін жояды, бірақ биыл берілген болып саналады.",
                "Ваучер теряет силу сегодня и всё равно считается выданным в этом году.",
            ),
            of("reason").select(tongue.say("Себебі", "Причина"), &reasons),
            of("explanation").long(tongue.say("Негіздеме", "Обоснование"), ""),
            tongue.say("Ваучердің күшін жою", "Аннулировать ваучер"),
        );
        let unfolded = if self.filling.which == Some(Which::Annul) {
            " open"
        } else {
            ""
        };
        format!(
            r#"<section class="sheet"><details{unfolded}><summary>{}</summary>{}</details></section>"#,
            tongue.say("Ваучердің күшін жою", "Аннулировать ваучер"),
            self.form(Which::Annul, &inner)
        )
    }

    fn section(&self, which: Which, title: &str, inner: &str) -> String {
        format!(
            r#"<section class="sheet"><h2>{title}</h2>{}</section>"#,
            self.form(which, inner)
        )
    }

    fn form(&self, which: Which, inner: &str) -> String {
        let name = which.name();
        let came_back = self.filling.which == Some(which) && !self.filling.wrong.is_empty();
        let sent = match came_back {
            true => format!(r#"<input type="hidden" name="{SENT}" value="1">"#),
            false => String::new(),
        };
        format!(
            r#"<form class="act {name}" id="form-{name}" method="post" action="{}/{name}" novalidate>{}<input type="hidden" name="nonce" value="{}">{sent}{inner}</form>"#,
            path_of(self.shown.listed.referral.voucher),
            key(self.session),
            escaped(&self.filling.nonce),
        )
    }
}
