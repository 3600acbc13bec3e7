//! What one register's answer says, in the words of the card.

use super::{address, work};
use crate::card::{CardValue, Citizenship};
use crate::file::File;
use crate::people::{PersonName, ShortText};
use crate::registers::{RegisterAnswer, Reply};

/// The card values that a register's answer speaks for.
pub(super) fn of(file: &File, answer: &RegisterAnswer) -> Vec<CardValue> {
    match &answer.reply {
        Reply::Identity(record) => {
            let mut values = Vec::new();
            values.extend(
                PersonName::new(&record.surname, &record.given, record.patronymic.as_deref())
                    .ok()
                    .map(CardValue::Name),
            );
            values.push(CardValue::BirthDate(record.birth_date));
            values.extend(ShortText::parse(&record.citizenship).ok().map(|country| {
                let known = file.card.citizenship();
                CardValue::Citizenship(Citizenship {
                    // Which right the person lives here by, no register says; it is kept with its country.
                    basis: known
                        .filter(|c| c.country == country)
                        .and_then(|c| c.basis.clone()),
                    country,
                    permit_to: record
                        .residence_permit_to
                        .or(known.and_then(|c| c.permit_to)),
                    permit_number: known.and_then(|c| c.permit_number.clone()),
                })
            }));
            values.extend(address::of(record, &file.card).map(CardValue::RegisteredAt));
            values
        }
        Reply::Licence { categories } if !categories.is_empty() => {
            vec![CardValue::Driving(categories.clone())]
        }
        Reply::Marriage {
            status: Some(status),
            ..
        } => vec![CardValue::MaritalStatus(status.clone())],
        Reply::Disability {
            group: Some(group),
            to,
            ..
        } => {
            vec![CardValue::Disability(crate::card::Disability {
                group: group.clone(),
                to: *to,
            })]
        }
        Reply::Qandas { since: Some(_) } => vec![CardValue::Qandas(true)],
        Reply::Employment { contracts } => work::of(contracts, answer.at)
            .map(CardValue::Work)
            .into_iter()
            .collect(),
        // Of studies see `studies`: three registers speak about the same.
        Reply::Silent
        | Reply::Failed { .. }
        | Reply::NotFound
        | Reply::Pension { .. }
        | Reply::Business { .. }
        | Reply::SinglePayment { .. }
        | Reply::Disability { .. }
        | Reply::SocialPayments { .. }
        | Reply::Qandas { .. }
        | Reply::Study { .. }
        | Reply::Licence { .. }
        | Reply::Marriage { .. } => Vec::new(),
    }
}
