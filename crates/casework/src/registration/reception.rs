//! Section 1, reception and consultation: visit (1.1), consultation (1.2, 1.3), papers (1.4), questions (1.5).

use super::{ActName, Fact};
use crate::card::{Certificate, LanguageSkill, Source};
use crate::desk::Desk;
use crate::file::{Entrance, File, Introduction};
use crate::ids::{Code, EntryId, StaffId, ThingId};
use crate::people::{LongText, PersonName, ShortText};
use crate::refusal::Refusal;
use crate::rulebook::{Entry, Lang, Section};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// 1.1: somebody comes in, for a purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VisitForm {
    pub who: Introduction,
    /// `purpose`
    pub purpose: Code,
    pub language: Lang,
    pub note: Option<LongText>,
}

/// 1.2 and 1.3: the points told, by their codes (`consultation`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ConsultForm {
    pub told: Vec<Code>,
}

/// 1.4: papers seen, and whether what they say agrees with what the person says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DocumentsForm {
    pub papers: Vec<PaperForm>,
    /// What does not agree, in words; empty when all agrees.
    pub doubts: Option<LongText>,
}

/// A paper as it lies on the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PaperForm {
    /// `document`
    pub kind: Code,
    pub number: Option<ShortText>,
    pub issued: Option<NaiveDate>,
    pub issued_by: Option<ShortText>,
    pub valid_to: Option<NaiveDate>,
}

/// 1.5: answers to the rulebook's questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SurveyForm {
    pub answers: Vec<Answer>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Answer {
    /// `question`
    pub question: Code,
    pub value: AnswerValue,
}

/// An answer by the kind of its question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "kind", content = "value", rename_all = "kebab-case")]
pub enum AnswerValue {
    Text(LongText),
    Choice(Code),
    Choices(Vec<Code>),
    YesNo(bool),
    Number(i32),
    /// Tenge.
    Money(i32),
    Date(NaiveDate),
    Occupations(Vec<ShortText>),
    Languages(Vec<LanguageSkill>),
    Dependants(DependantCount),
    Certificates(Vec<Certificate>),
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DependantCount {
    pub children_under_3: u8,
    pub children_under_18: u8,
    pub adults_in_care: u8,
}

/// A visit as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Visit {
    pub id: ThingId,
    pub who: Introduction,
    pub purpose: Code,
    pub entrance: Entrance,
    pub on: NaiveDate,
    pub began: DateTime<Utc>,
    pub by: String,
    pub note: Option<LongText>,
    /// Points of 1.2 and 1.3 told.
    pub told: Vec<Code>,
    pub told_at: Option<DateTime<Utc>>,
    pub handed_over: Option<HandedOver>,
    /// The specialist who took the person; ends the waiting.
    pub received: Option<DateTime<Utc>>,
    pub closed: Option<VisitClosed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct HandedOver {
    pub to: Option<StaffId>,
    pub at: DateTime<Utc>,
    pub note: Option<LongText>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VisitClosed {
    pub reason: VisitEnd,
    pub at: DateTime<Utc>,
}

/// How a visit ended without an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "kebab-case")]
pub enum VisitEnd {
    /// Advice was all that was asked.
    Consultation,
    /// The person will come back, for example with a forgotten paper; nothing is refused.
    Postponed,
    /// The person left.
    Left,
    /// The matter of the visit is done (at a later stage of the case).
    Done,
}

/// A paper seen (1.4, 5.2, 5.3). The number proves identification; whether a copy is kept is the rulebook's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct PaperSeen {
    pub id: ThingId,
    pub kind: Code,
    pub number: Option<ShortText>,
    pub issued: Option<NaiveDate>,
    pub issued_by: Option<ShortText>,
    pub valid_to: Option<NaiveDate>,
    pub seen: NaiveDate,
    pub by: String,
    pub returned: bool,
    pub copy_kept: bool,
}

/// Somebody who took part beside the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Participant {
    pub part: Part,
    pub name: PersonName,
    /// Power of attorney, certificate, kinship.
    pub basis: Option<ShortText>,
    pub iin: Option<crate::people::Iin>,
}

/// That somebody took part, and in which act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Participation {
    pub who: Participant,
    pub act: ActName,
    pub on: NaiveDate,
    pub entry: EntryId,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Part {
    /// Legal representative or guardian.
    Guardian,
    /// Representative by power of attorney.
    Representative,
    Interpreter,
    /// Signs for one who cannot read.
    Signer,
}

/// 1.1. Needs a purpose of the rulebook and at least a name or an ИИН.
pub fn record_visit(file: &File, form: VisitForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RecordVisit;
    in_list(act, Section::Purpose, &form.purpose, desk)?;
    if form.who.name.is_none() && form.who.iin.is_none() && file.shown_name().is_none() {
        return Err(Refusal::Missing {
            act,
            items: vec!["name".into(), "iin".into()],
        });
    }
    if let Some(iin) = &form.who.iin {
        super::values::born(act, iin, desk)?;
    }
    let mut facts = vec![Fact::VisitRecorded {
        who: form.who.clone(),
        purpose: form.purpose,
        entrance: Entrance::Visit,
        language: form.language,
        note: form.note,
    }];
    facts.extend(super::card::introduce(
        file,
        &form.who,
        Some(form.language),
        desk,
    ));
    Ok(facts)
}

/// 1.2, 1.3. Every required point must be told; of 1.3 only when the visit is for more than advice.
pub fn consult(file: &File, form: ConsultForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::Consult;
    for code in &form.told {
        in_list(act, Section::Consultation, code, desk)?;
    }
    let advice_only = advice_only(file, desk);
    let missing = desk
        .rulebook
        .list(Section::Consultation, desk.today)
        .into_iter()
        .filter(|e| e.is("required") && !(advice_only && e.str("map") == Some("V-1.3")))
        .filter(|e| !form.told.iter().any(|t| t.as_str() == e.code))
        .map(|e| e.code.clone())
        .collect::<Vec<_>>();
    if !missing.is_empty() {
        return Err(Refusal::Missing {
            act,
            items: missing,
        });
    }
    Ok(vec![Fact::Consulted { told: form.told }])
}

/// Whether the open visit asked for advice only (purpose whose `opens` is the end).
fn advice_only(file: &File, desk: &Desk) -> bool {
    file.open_visit()
        .and_then(|v| desk.rulebook.any(Section::Purpose, v.purpose.as_str()))
        .is_some_and(|e| e.str("opens") == Some("end"))
}

/// 1.4. Papers of kinds that the rulebook knows; a paper out of date is no proof.
pub fn check_documents(
    _file: &File,
    form: DocumentsForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::CheckDocuments;
    let mut facts = form
        .papers
        .into_iter()
        .map(|p| paper_seen(act, p, desk))
        .collect::<Result<Vec<_>, _>>()?;
    facts.push(Fact::DocumentsChecked {
        doubts: form.doubts,
    });
    Ok(facts)
}

/// A paper that is known to the rulebook, dated sensibly, and what happens to it.
pub fn paper_seen(act: ActName, paper: PaperForm, desk: &Desk) -> Result<Fact, Refusal> {
    let entry = in_list(act, Section::Document, &paper.kind, desk)?;
    if let Some(issued) = paper.issued.filter(|d| *d > desk.today) {
        return Err(Refusal::DateWrong {
            act,
            field: format!("{}.issued", paper.kind),
            date: issued,
        });
    }
    if let Some(to) = paper.valid_to.filter(|d| *d < desk.today) {
        return Err(Refusal::DateWrong {
            act,
            field: format!("{}.valid-to", paper.kind),
            date: to,
        });
    }
    let identification = entry.str("purpose_only") == Some("identification");
    if identification && paper.number.is_none() {
        return Err(Refusal::Missing {
            act,
            items: vec![format!("{}.number", paper.kind)],
        });
    }
    Ok(Fact::PaperSeen {
        returned: entry.is("returned"),
        copy_kept: entry.is("copy_kept"),
        paper,
    })
}

/// 1.4: the identity paper by which the person was identified in this registration; one that is out of date today proves
/// nobody any more.
pub fn identified_by<'a>(file: &'a File, desk: &Desk) -> Option<&'a PaperSeen> {
    let identifies = |paper: &PaperSeen| {
        desk.rulebook
            .entry(Section::Document, paper.kind.as_str(), paper.seen)
            .is_some_and(|entry| entry.str("purpose_only") == Some("identification"))
    };
    super::conditions::papers(file)
        .rev()
        .filter(|paper| paper.valid_to.is_none_or(|to| to >= desk.today))
        .find(|paper| identifies(paper))
}

/// 1.5. Every required question answered, every answer of its question's kind; what the card lacks is filled from it.
pub fn record_survey(file: &File, form: SurveyForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::RecordSurvey;
    for answer in &form.answers {
        let question = in_list(act, Section::Question, &answer.question, desk)?;
        super::survey::check(act, question, &answer.value, desk)?;
    }
    let answered = |code: &str| {
        form.answers.iter().any(|a| a.question.as_str() == code)
            || file.survey.keys().any(|k| k.as_str() == code)
    };
    let missing = desk
        .rulebook
        .list(Section::Question, desk.today)
        .into_iter()
        .filter(|q| q.is("required") && !answered(&q.code))
        .map(|q| q.code.clone())
        .collect::<Vec<_>>();
    if !missing.is_empty() {
        return Err(Refusal::Missing {
            act,
            items: missing,
        });
    }
    let mut facts = super::survey::card_values(file, &form.answers)
        .into_iter()
        .map(|value| Fact::FieldSet {
            value,
            source: Source::Said,
            lost: None,
        })
        .collect::<Vec<_>>();
    facts.insert(
        0,
        Fact::SurveyTaken {
            answers: form.answers,
        },
    );
    Ok(facts)
}

/// The entry of a rulebook list, in force on the legal date.
pub fn in_list<'a>(
    act: ActName,
    section: Section,
    code: &Code,
    desk: &Desk<'a>,
) -> Result<&'a Entry, Refusal> {
    desk.rulebook
        .entry(section, code.as_str(), desk.today)
        .ok_or_else(|| Refusal::NotInList {
            act,
            list: <&str>::from(section).to_owned(),
            code: code.to_string(),
        })
}
