//! What happens at the centre by itself: registers answer, portals send, dated rules act, people close their registrations.

use crate::common::{at, forms};
use crate::desk::ESIL;
use crate::dice::Dice;
use crate::people::Person;
use casework::File;
use casework::file::{Entrance, Introduction};
use casework::ids::{CentreId, FileId};
use casework::office::{Actor, Role};
use casework::registers::{RegisterAnswer, may_ask};
use casework::registration::card::AnswersForm;
use casework::registration::{Act, At};
use chrono::{DateTime, Duration, Utc};
use server::Centre;
use server::store::effects::{Effect, Kind};
use uuid::Uuid;

fn outside(role: Role) -> Actor {
    Actor::outside(role, CentreId::from(ESIL))
}

/// The worker of the registers, as `server::jobs` works: claims what is due, asks the law again, brings the answers in.
pub fn registers_answer(centre: &Centre, people: &[Person], files: &[FileId], dice: &mut Dice) {
    let mut claimed: Vec<Effect> = Vec::new();
    while let Some(effect) = centre.claim(Kind::Registers, Duration::minutes(2)).unwrap() {
        claimed.push(effect);
    }
    // In an order of the run's own: identities after a fork are chance.
    claimed.sort_by_key(|effect| {
        let place = files.iter().position(|file| *file == effect.file);
        (place, effect.thing.entry.counter, effect.thing.n)
    });
    for effect in claimed {
        let dice = &mut dice.child();
        if dice.of_hundred(10) {
            // The worker dies with its lease.
            continue;
        }
        let Some(file) = centre.file(effect.file).unwrap() else {
            centre.drop_work(effect.thing, "not here").unwrap();
            continue;
        };
        let asked = match may_ask(&file, effect.thing) {
            Ok(query) => query.silent(),
            Err(why) => {
                centre.drop_work(effect.thing, why.as_str()).unwrap();
                continue;
            }
        };
        let person = people.iter().find(|p| file.card.iin() == Some(&p.iin));
        let answers = person.map_or_else(Vec::new, |p| p.answers(&asked, centre.now(), dice));
        let heard = answers.iter().filter(|a| a.has_spoken()).count();
        if heard > 0 || dice.of_hundred(30) {
            brings_in(centre, &effect, answers);
        }
        if heard == asked.len() {
            centre.settle(effect.thing).unwrap();
        } else {
            let next = centre.now() + Duration::minutes(5);
            centre.again_at(effect.thing, next).unwrap();
        }
    }
}

fn brings_in(centre: &Centre, effect: &Effect, answers: Vec<RegisterAnswer>) {
    if answers.is_empty() {
        return;
    }
    let act = Act::RecordAnswers(AnswersForm {
        query: effect.thing,
        answers,
    });
    let identity = format!("answers {} {}", effect.thing, effect.tries);
    for _twice in 0..2 {
        centre
            .act_as(
                &outside(Role::Registers),
                act.clone(),
                effect.file,
                &identity,
            )
            .unwrap();
    }
}

/// A portal, a rule or a person does something; the file it happened to, where it is a new one.
pub fn something_comes_in(
    centre: &Centre,
    people: &[Person],
    files: &[FileId],
    dice: &mut Dice,
) -> Option<FileId> {
    let identity = |what: &str, dice: &mut Dice| format!("{what} {}", dice.roll());
    if files.len() < 9 && dice.of_hundred(30) {
        let entrance = *dice.pick(&[Entrance::Enbek, Entrance::Portal]);
        let number = format!("EB-2026-{}", dice.below(6));
        let Act::ReceiveApplication(mut form) = forms::from_portal(entrance, &number) else {
            return None;
        };
        form.who = dice.pick(people).who.clone();
        let file = FileId(Uuid::from_u128(u128::from(dice.roll())));
        let act = Act::ReceiveApplication(form);
        centre
            .act_as(&outside(Role::Seeker), act, file, &identity("portal", dice))
            .unwrap();
        return Some(file);
    }
    if files.is_empty() {
        return None;
    }
    let file = *dice.pick(files);
    let known = centre.file(file).unwrap()?;
    if let Some((role, act)) = by_itself(&known, dice) {
        let what = identity("by itself", dice);
        centre.act_as(&outside(role), act, file, &what).unwrap();
    }
    None
}

/// From the cabinet, whether or not one stands already and whether or not the person has the right.
fn for_a_voucher(file: &File, dice: &mut Dice) -> Act {
    let number = format!("CE-2026-{}", dice.below(6));
    let sent = file
        .visits
        .last()
        .map_or_else(beginning, |visit| visit.began);
    let Act::ReceiveVoucherApplication(mut form) = forms::voucher_from_cabinet(&number, sent)
    else {
        unreachable!("the form is of a voucher")
    };
    form.who = Introduction::default();
    Act::ReceiveVoucherApplication(form)
}

fn by_itself(file: &File, dice: &mut Dice) -> Option<(Role, Act)> {
    let portal = file.registration.entrance == Entrance::Enbek;
    match file.registration.stage.at() {
        At::Card if portal => Some((Role::System, Act::RegisterSeekerAutomatically)),
        At::Unemployed if dice.of_hundred(6) => Some((Role::Seeker, for_a_voucher(file, dice))),
        At::JobSeeker if portal => Some((Role::System, Act::RegisterUnemployedAutomatically)),
        At::JobSeeker | At::Proposed | At::Unemployed | At::RemovalProposed
            if dice.of_hundred(25) =>
        {
            Some((Role::Seeker, forms::closed_by_seeker()))
        }
        At::Start
        | At::Reception
        | At::Card
        | At::Refused
        | At::JobSeeker
        | At::Proposed
        | At::Unemployed
        | At::RemovalProposed
        | At::Closed => None,
    }
}

/// Mon 19 October 2026, ten past nine, when every run begins.
pub fn beginning() -> DateTime<Utc> {
    at(crate::common::monday(), 9, 10)
}
