//! The referrals that wait, oldest first, and below them what was decided this year.

use super::super::page::escaped;
use super::frame::day;
use super::path_of;
use super::visit::{Tongue, Visit};
use crate::recognition::{Left, Listed, Lists};
use casework::voucher::account::ReferralStands;

pub(super) fn page(visit: &Visit, lists: &Lists) -> String {
    let tongue = visit.tongue;
    let waiting = table(
        tongue,
        tongue.say("Шешім күтетін жолдамалар", "Направления, ждущие решения"),
        (lists.waiting.len(), lists.waiting_in_all),
        tongue.say(
            "Қазір шешім күтетін жолдама жоқ. Мансап орталығы жаңа жолдама бергенде, ол осында шығады.",
            "Сейчас ничего не ждёт решения. Новое направление карьерного центра появится здесь.",
        ),
        &columns(tongue, true, tongue.say("Шешім мерзімі", "Решить до")),
        lists.waiting.iter().map(|one| waits(tongue, one)).collect(),
    );
    let title_kk = format!("{} жылғы шешімдер", lists.year);
    let title_ru = format!("Решения {} года", lists.year);
    let decided = table(
        tongue,
        tongue.say(&title_kk, &title_ru),
        (lists.decided.len(), lists.decided_in_all),
        tongue.say(
            "Биыл шешім қабылданған жоқ.",
            "В этом году решений ещё не было.",
        ),
        &columns(tongue, false, tongue.say("Жағдайы", "Положение")),
        lists
            .decided
            .iter()
            .map(|one| decided_row(tongue, one))
            .collect(),
    );
    waiting + &decided
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

fn table(
    tongue: Tongue,
    title: &str,
    (shown, all): (usize, u32),
    empty: &str,
    columns: &str,
    rows: Vec<String>,
) -> String {
    let head = format!(r#"<div class="head"><h2>{title} <small>{all}</small></h2>"#);
    if rows.is_empty() {
        return format!(
            r#"<section class="sheet list">{head}</div><p class="empty">{empty}</p></section>"#
        );
    }
    let kk = format!("Алғашқы {shown} көрсетілген");
    let ru = format!("Показаны первые {shown}");
    let cut = if usize::try_from(all).is_ok_and(|all| all > shown) {
        format!(r#"<span class="hint">{}</span>"#, tongue.say(&kk, &ru))
    } else {
        String::new()
    };
    format!(
        r#"<section class="sheet list">{head}{cut}</div><table><thead><tr>{columns}</tr></thead><tbody>{}</tbody></table></section>"#,
        rows.concat()
    )
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
