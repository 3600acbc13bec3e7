//! Printing: from what the seeker may see, never from the whole file, through `documents` into a PDF in the desk's folder.

use crate::Problem;
use crate::store::{Inner, Workplace};
use casework::desk::country_offset;
use casework::file::Consent;
use casework::ids::{Code, FileId};
use casework::office::{Centre, Role};
use casework::registration::reception::{PaperSeen, Part, Participant};
use casework::rulebook::{Lang, Rulebook, Section};
use casework::seen::{SeekerView, reads_pack};
use chrono::{DateTime, NaiveDateTime, Utc};
use documents as doc;
use serde::{Deserialize, Serialize};
use specta::Type;

/// The forms that this desk prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum PrintForm {
    /// Application, consents and receipt (1.4, 2.1).
    ApplicationPack,
}

/// A paper ready to be shown, saved or sent to the printer.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Printed {
    /// Base64 of the PDF.
    pub pdf: String,
    pub file_name: String,
    pub pages: u32,
    /// Characters that the fonts lack; printed as boxes.
    pub unprintable: String,
}

impl Workplace {
    /// Prints a form of this file in one of the two languages of documents, for those who may read all that it prints.
    pub fn print(&self, form: PrintForm, file: FileId, language: Lang) -> Result<Printed, Problem> {
        let inner = self.lock();
        if !reads_pack(inner.actor()?.role) {
            return Err(Problem::not_allowed());
        }
        let held = inner
            .replica()?
            .file(file)
            .map_err(anyhow::Error::from)?
            .ok_or_else(Problem::not_found)?;
        let confirmed = held.pending.is_empty();
        let view = held.file.for_seeker();
        let (form, name) = match form {
            PrintForm::ApplicationPack => {
                let application = held.file.registration.application.as_ref();
                let application = application
                    .ok_or_else(|| Problem::new("nothing-to-print", "no application taken"))?;
                let pack = inner.application_pack(&view, application, confirmed)?;
                (doc::Form::ApplicationPack(pack), "application")
            }
        };
        let language = match language {
            Lang::Kk => doc::Lang::Kk,
            Lang::Ru | Lang::En => doc::Lang::Ru,
        };
        drop(inner);
        let pdf = doc::render(&form, language).map_err(|e| Problem::new("print-failed", e))?;
        Ok(Printed {
            pdf: base64::Engine::encode(&base64::engine::general_purpose::STANDARD, &pdf.bytes),
            file_name: format!("{name}-{}-{}.pdf", language.code(), &file.to_string()[..8]),
            pages: u32::try_from(pdf.pages).unwrap_or(u32::MAX),
            unprintable: pdf.unprintable.into_iter().collect(),
        })
    }
}

impl Inner {
    fn application_pack(
        &self,
        view: &SeekerView,
        application: &casework::registration::card::ApplicationTaken,
        confirmed: bool,
    ) -> Result<doc::ApplicationPack, Problem> {
        let centres = self.replica()?.centres().map_err(anyhow::Error::from)?;
        let here = &self.session()?.capacity.centre;
        let centre = centres
            .iter()
            .find(|c| c.id == *here)
            .ok_or_else(|| Problem::new("no-centre", here))?;
        let iin = view
            .card
            .iin()
            .ok_or_else(|| Problem::new("nothing-to-print", "no ИИН on the card"))?;
        let name = view
            .card
            .name()
            .ok_or_else(|| Problem::new("nothing-to-print", "no name on the card"))?;
        let words = Texts {
            rulebook: &self.rulebook,
        };
        Ok(doc::ApplicationPack {
            document_id: format!("{}-{}", view.file, application.at.timestamp_millis()),
            centre: letterhead(centre),
            number: view.number.as_ref().map(ToString::to_string),
            confirmed,
            person: doc::Person {
                full_name: name.to_string(),
                iin: iin.as_str().to_owned(),
                birth_date: view.card.born().unwrap_or_else(|| iin.birth_date()),
                address: view.card.lives_at().or(view.card.registered_at()).map(|a| {
                    doc::Bilingual {
                        kk: format!("{}, {}", a.place_kk, a.street),
                        ru: format!("{}, {}", a.place_ru, a.street),
                    }
                }),
                document: view
                    .papers
                    .iter()
                    .rev()
                    .find(|p| p.kind.as_str() == "identity")
                    .map(|p| words.paper(p)),
                phone: view.card.mobile().map(ToString::to_string),
                email: view.card.email().and_then(|e| match e {
                    casework::card::EmailAnswer::None => None,
                    casework::card::EmailAnswer::Is(address) => Some(address.to_string()),
                }),
            },
            request: words.consent_text("application"),
            applied_on: application.on,
            received_at: local(application.at),
            method: method(&application.method),
            language: lang(application.language),
            consents: view
                .consents
                .iter()
                .filter(|c| c.kind.as_str() != "application")
                .map(|c| words.consent(c))
                .collect(),
            documents_seen: view.papers.iter().map(|p| words.seen(p)).collect(),
            participants: view.participants.iter().map(participant).collect(),
            specialist: doc::Official {
                full_name: application.by.clone(),
                role: words.role(Role::Specialist),
            },
            answer_by: self.rulebook.due("lir-decision", application.on).ok(),
        })
    }
}

/// Texts of the rulebook as papers need them.
struct Texts<'a> {
    rulebook: &'a Rulebook,
}

impl Texts<'_> {
    fn consent_text(&self, kind: &str) -> doc::LegalText {
        let entry = self.rulebook.any(Section::Consent, kind);
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

    /// The role under a signature, in the maps' own words.
    fn role(&self, role: Role) -> doc::Bilingual {
        let title = self.rulebook.role(role);
        doc::Bilingual {
            kk: title.kk,
            ru: title.ru,
        }
    }

    fn title(&self, kind: &Code) -> doc::Bilingual {
        self.rulebook
            .any(Section::Document, kind.as_str())
            .map_or_else(
                || doc::Bilingual {
                    kk: kind.to_string(),
                    ru: kind.to_string(),
                },
                |e| doc::Bilingual {
                    kk: e.kk.clone(),
                    ru: e.ru.clone(),
                },
            )
    }

    fn paper(&self, paper: &PaperSeen) -> doc::Bilingual {
        let title = self.title(&paper.kind);
        let mut tail = String::new();
        if let Some(number) = &paper.number {
            tail.push_str(&format!(" № {number}"));
        }
        if let Some(issued) = paper.issued {
            tail.push_str(&format!(", {}", issued.format("%d.%m.%Y")));
        }
        doc::Bilingual {
            kk: format!("{}{tail}", title.kk),
            ru: format!("{}{tail}", title.ru),
        }
    }

    fn seen(&self, paper: &PaperSeen) -> doc::SeenDocument {
        doc::SeenDocument {
            title: self.title(&paper.kind),
            number: paper.number.as_ref().map(ToString::to_string),
            date: paper.issued,
            returned: paper.returned,
        }
    }
}

fn letterhead(centre: &Centre) -> doc::Centre {
    doc::Centre {
        name: doc::Bilingual {
            kk: centre.kk.clone(),
            ru: centre.ru.clone(),
        },
        address: doc::Bilingual {
            kk: centre.address_kk.clone(),
            ru: centre.address_ru.clone(),
        },
        phone: Some(centre.phone.clone()).filter(|p| !p.is_empty()),
        email: None,
        hours: None,
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

fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&country_offset()).naive_local()
}

fn lang(language: Lang) -> doc::Lang {
    match language {
        Lang::Kk => doc::Lang::Kk,
        Lang::Ru | Lang::En => doc::Lang::Ru,
    }
}

fn method(method: &Code) -> doc::SignMethod {
    match method.as_str() {
        "ecp" => doc::SignMethod::Ecp,
        "qr" => doc::SignMethod::Qr,
        "sms" => doc::SignMethod::Sms,
        // Whatever the rulebook adds later is signed by hand on paper.
        _paper => doc::SignMethod::Paper,
    }
}
