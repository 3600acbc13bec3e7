//! The application, the consents with it and the receipt (2.1), filled from what the seeker may see.

use super::fill::Filling;
use super::texts::{lang, local, method};
use crate::Problem;
use casework::file::Consent;
use casework::office::Role;
use casework::registration::ActName;
use casework::registration::card::ApplicationTaken;
use casework::registration::reception::{Part, Participant};
use casework::rulebook::Section;
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
            request: self.consent_text("application"),
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

    fn consent_text(&self, kind: &str) -> doc::LegalText {
        let entry = self.texts.rulebook.any(Section::Consent, kind);
        let text = |suffix: &str| {
            entry
                .and_then(|e| e.str(&format!("text_{suffix}")))
                .unwrap_or_default()
                .to_owned()
        };
        doc::LegalText {
            title: doc::Bilingual {
                kk: entry
                    .map(|e| e.kk.trim_end_matches('.').to_owned())
                    .unwrap_or_default(),
                ru: entry
                    .map(|e| e.ru.trim_end_matches('.').to_owned())
                    .unwrap_or_default(),
            },
            body: doc::Bilingual {
                kk: text("kk"),
                ru: text("ru"),
            },
            version: entry
                .map(|e| e.from.format("%d.%m.%Y").to_string())
                .unwrap_or_default(),
        }
    }

    fn consent(&self, consent: &Consent) -> doc::Consent {
        let (language, method, at) = (
            lang(consent.language),
            method(&consent.method),
            local(consent.at),
        );
        doc::Consent {
            text: self.consent_text(consent.kind.as_str()),
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
