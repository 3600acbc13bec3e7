//! The application, the consents with it and the receipt (2.1), filled from what the seeker may see.

use super::fill::Filling;
use super::texts::{lang, local, method};
use crate::Problem;
use casework::desk::country_date;
use casework::file::Consent;
use casework::office::Role;
use casework::registration::ActName;
use casework::registration::card::ApplicationTaken;
use casework::registration::reception::{Part, Participant};
use chrono::NaiveDate;
use documents as doc;

impl Filling<'_> {
    /// The pack of the present application. `applied` is what 2.1 took.
    pub fn application_pack(
        &self,
        document_id: String,
        applied: &ApplicationTaken,
        confirmed: bool,
    ) -> Result<doc::ApplicationPack, Problem> {
        let view = self.view;
        Ok(doc::ApplicationPack {
            document_id,
            centre: self.letterhead(),
            number: view.number.as_ref().map(ToString::to_string),
            confirmed,
            person: self.person()?,
            request: self.texts.at(applied.on).consent("application"),
            applied_on: applied.on,
            received_at: local(applied.at),
            method: method(&applied.method),
            language: lang(applied.language),
            consents: view
                .consents
                .iter()
                .filter(|c| c.kind.as_str() != "application")
                .map(|c| self.consent(c))
                .collect(),
            documents_seen: view.papers.iter().map(|p| self.texts.seen(p)).collect(),
            participants: self.beside(ActName::TakeApplication, applied.on),
            specialist: doc::Official {
                full_name: self.full_name_of_short(&applied.by),
                role: self.texts.role(Role::Specialist),
            },
            answer_by: self.texts.rulebook.due("lir-decision", applied.on).ok(),
            check: None,
        })
    }

    /// Who took part in an act of that day beside the person.
    pub fn beside(&self, act: ActName, on: NaiveDate) -> Vec<doc::Participant> {
        let took_part = self.view.participants.iter();
        took_part
            .filter(|took_part| took_part.act == act && took_part.on == on)
            .map(|took_part| participant(&took_part.who))
            .collect()
    }

    fn consent(&self, consent: &Consent) -> doc::Consent {
        let texts = self.texts.at(country_date(consent.at));
        let (language, method, at) = (
            lang(consent.language),
            method(&consent.method),
            local(consent.at),
        );
        doc::Consent {
            // What was read and signed that day, whatever replaced it since.
            text: texts.consent(consent.kind.as_str()),
            answer: if consent.given {
                doc::Answer::Given {
                    language,
                    method,
                    at,
                }
            } else {
                doc::Answer::Refused {
                    language,
                    method,
                    at,
                }
            },
        }
    }
}

fn participant(participant: &Participant) -> doc::Participant {
    doc::Participant {
        role: match participant.part {
            Part::Guardian => doc::ParticipantRole::Guardian,
            Part::Representative => doc::ParticipantRole::Attorney,
            Part::Interpreter => doc::ParticipantRole::Interpreter,
            Part::Signer => doc::ParticipantRole::Signer,
        },
        full_name: participant.name.to_string(),
        basis: participant.basis.as_ref().map(|b| doc::Bilingual {
            kk: b.to_string(),
            ru: b.to_string(),
        }),
    }
}
