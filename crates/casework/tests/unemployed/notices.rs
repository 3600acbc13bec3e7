//! 5.6, the electronic way: what the message says, how far it came, and when it is not sent.

use super::seeker_on_tuesday;
use crate::common::registers::clear;
use crate::common::{Office, dana, esil, forms, serik, system, wednesday};
use casework::card::{CardField, CardValue};
use casework::refusal::Refusal;
use casework::registration::sending::{
    Message, NotSent, Occasion, SendingState, compose, may_send,
};
use casework::registration::{ActName, unemployed::Notice};
use casework::rulebook::Lang;
use casework::worklist::List;

/// Arman is decided about; the newest notice tells him.
fn decided(ground: Option<&str>) -> Office {
    let mut office = seeker_on_tuesday();
    office.prepares_draft(clear()).proposes().day(wednesday());
    match ground {
        None => office.does(&serik(), forms::decision()),
        Some(ground) => office.does(&serik(), forms::decision_refusing(ground)),
    };
    office
}

fn newest(office: &Office) -> Notice {
    office.file.notices.last().unwrap().clone()
}

fn message(office: &Office) -> Message {
    let (notice, centre) = (newest(office), esil());
    let occasion = Occasion {
        file: &office.file,
        notice: &notice,
        centre: &centre,
        rulebook: &office.rulebook,
        on: wednesday(),
        check_code: None,
    };
    compose(&occasion).unwrap()
}

fn speaks(office: &mut Office, lang: Lang) {
    let field = CardField::LanguageOfService;
    let value = office.file.card.values.get_mut(&field).unwrap();
    value.value = CardValue::LanguageOfService(lang);
}

#[test]
fn s_n_01_the_message_is_in_the_persons_language() {
    let mut office = decided(None);
    let words = [
        (Lang::Kk, "жұмыссыз"),
        (Lang::Ru, "безработн"),
        (Lang::En, "unemployed"),
    ];
    for (lang, word) in words {
        speaks(&mut office, lang);
        let message = message(&office);
        assert_eq!(message.language, lang);
        assert!(
            message.letter.to_lowercase().contains(word),
            "{}",
            message.letter
        );
        assert!(message.sms.to_lowercase().contains(word), "{}", message.sms);
        assert!(
            !message.letter.contains('{'),
            "no hole is left: {}",
            message.letter
        );
    }
}

#[test]
fn s_n_02_a_ground_too_long_for_an_sms_stands_in_the_letter_whole() {
    for lang in [Lang::Kk, Lang::Ru, Lang::En] {
        let mut office = decided(Some("un-contract"));
        speaks(&mut office, lang);
        let short = message(&office);
        let limit = office.rulebook.meta().sms_limit as usize;
        assert!(short.sms.chars().count() <= limit, "{}", short.sms);
        let on = wednesday();
        let section = casework::rulebook::Section::Refusal;
        let ground = office.rulebook.entry(section, "un-contract", on).unwrap();
        let whole = ground.text(lang);
        assert!(short.letter.contains(whole), "{}", short.letter);
        let overflow = office.rulebook.meta().sms_overflow(lang);
        assert_ne!(
            short.sms.contains(whole),
            short.sms.contains(overflow),
            "either the whole ground or where to read it, never a part: {}",
            short.sms
        );
    }
}

#[test]
fn what_is_delivered_is_done_and_what_fails_goes_on_paper() {
    let mut office = decided(None);
    let notice = newest(&office).id;
    office.does(&system(), forms::sending(notice, SendingState::Sent));
    assert!(!newest(&office).is_done(), "the gateway is not the person");
    assert_eq!(office.row(List::Notify), None, "it is under way");
    let failed = SendingState::Failed("no such subscriber".parse().unwrap());
    office.does(&system(), forms::sending(notice, failed));
    assert_eq!(office.row(List::Notify).unwrap().step.as_str(), "5.6");
    let late = office.refused(&system(), forms::sending(notice, SendingState::Delivered));
    let act = ActName::ReportSending;
    assert_eq!(
        late,
        Refusal::NothingThere {
            act,
            what: "notice".into()
        }
    );
    office.does(&dana(), forms::notice_handed_over(notice));
    assert!(newest(&office).is_done());

    let mut other = decided(None);
    let notice = newest(&other).id;
    other.does(&system(), forms::sending(notice, SendingState::Sent));
    other.does(&system(), forms::sending(notice, SendingState::Delivered));
    assert!(newest(&other).is_done());
    assert_eq!(may_send(&other.file, notice), Err(NotSent::Settled));
}

#[test]
fn nothing_is_sent_without_a_consent_or_to_the_dead() {
    let mut office = decided(None);
    let notice = newest(&office).id;
    assert!(may_send(&office.file, notice).is_ok());
    let mut dead = office.file.clone();
    let identity = dead.queries.iter_mut().flat_map(|q| &mut q.answers);
    for answer in identity {
        if let casework::registers::Reply::Identity(record) = &mut answer.reply {
            record.death_date = Some(wednesday());
        }
    }
    assert_eq!(may_send(&dead, notice), Err(NotSent::Died));
    office.does(&dana(), forms::withdraw_consent("notices"));
    assert_eq!(may_send(&office.file, notice), Err(NotSent::OnPaper));
}
