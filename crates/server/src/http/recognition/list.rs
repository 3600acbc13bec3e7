//! The referrals that wait, oldest first, and below them what was decided this year.

use super::super::page::escaped;
use super::frame::day;
use super::visit::{Tongue, Visit};
use super::{HOME, path_of};
use crate::recognition::{Left, Listed, Lists, ROWS_OF_A_PAGE, Sheet};
use casework::voucher::account::ReferralStands;

pub(super) fn page(visit: &Visit, lists: &Lists) -> String {
    let tongue = visit.tongue;
    let at = (lists.waiting.page, lists.decided.page);
    let waiting = Table {
        id: "waiting",
        title: tongue.say("Шешім күтетін жолдамалар", "Направления, ждущие решения"),
        empty: tongue.say(
            "Қазір шешім күтетін жолдама жоқ. Мансап орталығы жаңа жолдама бергенде, ол осында шығады.",
            "Сейчас ничего не ждёт решения. Новое направление карьерного центра появится здесь.",
        ),
        columns: columns(tongue, true, tongue.say("Шешім мерзімі", "Решить до")),
        rows: lists.waiting.rows.iter().map(|one| waits(tongue, one)).collect(),
    };
    let title_kk = format!("{} жылғы шешімдер", lists.year);
    let title_ru = format!("Решения {} года", lists.year);
    let decided = Table {
        id: "decided",
        title: tongue.say(&title_kk, &title_ru),
        empty: tongue.say(
            "Биыл шешім қабылданған жоқ.",
            "В этом году решений ещё не было.",
        ),
        columns: columns(tongue, false, tongue.say("Жағдайы", "Положение")),
        rows: lists
            .decided
            .rows
            .iter()
            .map(|one| decided_row(tongue, one))
            .collect(),
    };
    let of_waiting = turn(tongue, "waiting", &lists.waiting, |page| (page, at.1));
    let of_decided = turn(tongue, "decided", &lists.decided, |page| (at.0, page));
    waiting.drawn(lists.waiting.in_all, &of_waiting)
        + &decided.drawn(lists.decided.in_all, &of_decided)
}

/// The address of the lists at these pages; the first ones have no number.
pub(super) fn at_pages((waiting, decided): (u32, u32)) -> String {
    let numbered = [("waiting", waiting), ("decided", decided)]
        .into_iter()
        .filter(|(_, page)| *page > 1)
        .map(|(list, page)| format!("{list}={page}"))
        .collect::<Vec<_>>()
        .join("&");
    if numbered.is_empty() {
        HOME.to_owned()
    } else {
        format!("{HOME}?{numbered}")
    }
}

/// Which rows these are, and the way to those before and after them; nothing where all are here.
fn turn(tongue: Tongue, list: &str, sheet: &Sheet, at: impl Fn(u32) -> (u32, u32)) -> String {
    if sheet.pages == 1 {
        return String::new();
    }
    let first = (sheet.page - 1) * ROWS_OF_A_PAGE + 1;
    let last = (sheet.page * ROWS_OF_A_PAGE).min(sheet.in_all);
    let link = |page: u32, rel: &str, words: &str| {
        let to = escaped(&at_pages(at(page)));
        format!(r##"<a href="{to}#{list}" rel="{rel}">{words}</a>"##)
    };
    let before = (sheet.page > 1).then(|| {
        link(
            sheet.page - 1,
            "prev",
            tongue.say("← Алдыңғылары", "← Предыдущие"),
        )
    });
    let after = (sheet.page < sheet.pages).then(|| {
        link(
            sheet.page + 1,
            "next",
            tongue.say("Келесілері →", "Следующие →"),
        )
    });
    let kk = format!("{first}–{last}, барлығы {}", sheet.in_all);
    let ru = format!("{first}–{last} из {}", sheet.in_all);
    let name = tongue.say("Тізім беттері", "Страницы списка");
    format!(
        r#"<nav class="pages" aria-label="{name}">{}<span class="hint">{}</span>{}</nav>"#,
        before.unwrap_or_default(),
        tongue.say(&kk, &ru),
        after.unwrap_or_default(),
    )
}

/// What a paper was laid down for matters until it is decided.
fn columns(tongue: Tongue, papers: bool, last: &str) -> String {
    let names = [
        Some(tongue.say("Жолдама", "Направление")),
        Some(tongue.say("Адам", "Человек")),
        Some(tongue.say("Кәсіп, деңгей", "Профессия, уровень")),
        papers.then(|| tongue.say("Құжаттар", "Документы")),
        Some(tongue.say("Мансап орталығы", "Карьерный центр")),
        Some(last),
    ];
    let each = names.into_iter().flatten();
    each.map(|name| format!(r#"<th scope="col">{name}</th>"#))
        .collect()
}

struct Table<'a> {
    id: &'a str,
    title: &'a str,
    empty: &'a str,
    columns: String,
    rows: Vec<String>,
}

impl Table<'_> {
    fn drawn(self, in_all: u32, pages: &str) -> String {
        let Table {
            id,
            title,
            empty,
            columns,
            rows,
        } = self;
        let head = format!(r#"<div class="head"><h2>{title} <small>{in_all}</small></h2></div>"#);
        if rows.is_empty() {
            return format!(
                r#"<section class="sheet list" id="{id}">{head}<p class="empty">{empty}</p>{pages}</section>"#
            );
        }
        format!(
            r#"<section class="sheet list" id="{id}">{head}<table><thead><tr>{columns}</tr></thead><tbody>{}</tbody></table>{pages}</section>"#,
            rows.concat()
        )
    }
}

fn waits(tongue: Tongue, one: &Listed) -> String {
    let last = one.left.map_or_else(String::new, |left| {
        format!(
            r#"<span class="no">{}</span> {}"#,
            day(left.due),
            left_badge(tongue, left)
        )
    });
    row(tongue, one, true, &last)
}

fn decided_row(tongue: Tongue, one: &Listed) -> String {
    row(tongue, one, false, &stands(tongue, &one.referral.stands))
}

fn row(tongue: Tongue, one: &Listed, with_papers: bool, last: &str) -> String {
    let referral = &one.referral;
    let number = referral.number.as_ref().map_or(
        tongue.say("нөмірсіз", "без номера"),
        |number| number.as_str(),
    );
    let papers: Vec<_> = one.papers.iter().map(|paper| tongue.of(paper)).collect();
    let papers = match (with_papers, papers.is_empty()) {
        (false, _) => String::new(),
        (true, true) => "<td>—</td>".to_owned(),
        (true, false) => format!("<td>{}</td>", escaped(&papers.join("; "))),
    };
    format!(
        r#"<tr><td><a class="no" href="{}">{}</a><small>{}</small></td><td><b>{}</b><small class="iin">{}</small></td><td>{}<small>{}</small></td>{papers}<td>{}</td><td>{last}</td></tr>"#,
        path_of(referral.voucher),
        escaped(number),
        day(referral.on),
        escaped(&referral.name),
        escaped(referral.iin.as_deref().unwrap_or("—")),
        escaped(tongue.of(&one.profession)),
        level(tongue, referral.level),
        escaped(tongue.of(&one.career_centre)),
    )
}

pub(super) fn level(tongue: Tongue, level: Option<u8>) -> String {
    level
        .filter(|level| *level > 0)
        .map_or_else(String::new, |n| {
            tongue
                .say(&format!("{n}-деңгей"), &format!("уровень {n}"))
                .to_owned()
        })
}

/// Overdue, today, or how many days are left; working days where the term is counted in them.
pub(super) fn left_badge(tongue: Tongue, left: Left) -> String {
    let unit = match left.working {
        true => tongue.say("ж. к.", "р. д."),
        false => tongue.say("күн", "дн."),
    };
    let days = left.days.abs();
    let (tone, kk, ru) = match (left.overdue, left.days) {
        (true, _) => (
            "ba",
            format!("{days} {unit} кешікті"),
            format!("просрочено на {days} {unit}"),
        ),
        (false, 0) => ("wa", "бүгін".to_owned(), "сегодня".to_owned()),
        (false, 1) => (
            "wa",
            format!("{days} {unit} қалды"),
            format!("осталось {days} {unit}"),
        ),
        (false, _) => (
            "",
            format!("{days} {unit} қалды"),
            format!("осталось {days} {unit}"),
        ),
    };
    format!(r#"<span class="bd {tone}">{}</span>"#, tongue.say(&kk, &ru))
}

/// The state of a referral, with its day.
pub(super) fn stands(tongue: Tongue, stands: &ReferralStands) -> String {
    let (tone, kk, ru, since) = match stands {
        ReferralStands::Waits { .. } => ("wa", "Шешім күтуде", "Ждёт решения", None),
        ReferralStands::Granted => ("ok", "Ваучер беру шешілді", "Решено выдать", None),
        ReferralStands::Issued { until } => {
            let words = tongue
                .say(
                    &format!("соңғы күні {}", day(*until)),
                    &format!("действует по {}", day(*until)),
                )
                .to_owned();
            ("ok", "Ваучер берілді", "Ваучер выдан", Some(words))
        }
        ReferralStands::Used { on } => (
            "",
            "Ваучер пайдаланылды",
            "Ваучер использован",
            Some(day(*on)),
        ),
        ReferralStands::Refused { on } => ("ba", "Бас тартылды", "Отказано", Some(day(*on))),
        ReferralStands::Annulled { on, .. } => (
            "ba",
            "Ваучердің күші жойылды",
            "Ваучер аннулирован",
            Some(day(*on)),
        ),
        ReferralStands::Withdrawn { on } => (
            "",
            "Өтініш қайтарып алынды",
            "Заявление отозвано",
            Some(day(*on)),
        ),
    };
    let since = since.map_or_else(String::new, |since| format!("<small>{since}</small>"));
    format!(
        r#"<span class="bd {tone}">{}</span>{since}"#,
        tongue.say(kk, ru)
    )
}
