//! The forms of the stories, filled in as Arman's would be. A test changes what it is about.

use super::{day, office::Office};
use casework::card::*;
use casework::file::{Entrance, Introduction};
use casework::ids::{Code, ThingId};
use casework::people::{Iban, Iin, KatoCode, LongText, PersonName, Phone, ShortText};
use casework::registration::Act;
use casework::registration::beside::*;
use casework::registration::card::*;
use casework::registration::job_seeker::*;
use casework::registration::profiling::*;
use casework::registration::reception::*;
use casework::registration::unemployed::*;
use casework::rulebook::{Lang, Section};
use chrono::NaiveDate;

pub fn code(text: &str) -> Code {
    Code::from(text)
}

pub fn codes(texts: &[&str]) -> Vec<Code> {
    texts.iter().copied().map(Code::from).collect()
}

pub fn short(text: &str) -> ShortText {
    ShortText::parse(text).unwrap()
}

pub fn long(text: &str) -> LongText {
    LongText::parse(text).unwrap()
}

pub fn arman_is() -> Introduction {
    Introduction {
        name: Some(PersonName::new("Беков", "Арман", None).unwrap()),
        iin: Iin::with_checksum("92031430012"),
        phone: Some(Phone::parse("+7 701 123 45 67").unwrap()),
        remark: None,
    }
}

pub fn visit(purpose: &str) -> Act {
    visit_of(arman_is(), purpose)
}

pub fn visit_of(who: Introduction, purpose: &str) -> Act {
    Act::RecordVisit(VisitForm { who, purpose: code(purpose), language: Lang::Kk, note: None })
}

/// The required points of 1.2, and those of 1.3.
pub const POINTS_OF_1_2: [&str; 3] = ["lir-process", "unemployed-process", "measures"];
pub const POINTS_OF_1_3: [&str; 2] = ["payment-info", "payment-documents"];

pub fn consult(told: &[&str]) -> Act {
    Act::Consult(ConsultForm { told: codes(told) })
}

pub fn consult_fully() -> Act {
    consult(&[&POINTS_OF_1_2[..], &POINTS_OF_1_3[..]].concat())
}

pub fn hand_over() -> Act {
    Act::HandOver(HandOverForm { to: None, note: None })
}

pub fn paper(kind: &str, issued: Option<NaiveDate>) -> PaperForm {
    PaperForm { kind: code(kind), number: Some(short("045678901")), issued, issued_by: None, valid_to: None }
}

pub fn papers(kinds: &[&str]) -> Act {
    let papers = kinds.iter().map(|kind| paper(kind, None)).collect();
    Act::CheckDocuments(DocumentsForm { papers, doubts: None })
}

/// Every required question of the rulebook answered.
pub fn survey() -> Act {
    let answer = |question: &str, value: AnswerValue| Answer { question: code(question), value };
    let yes_no = |question: &str, is: bool| answer(question, AnswerValue::YesNo(is));
    let choice = |question: &str, option: &str| answer(question, AnswerValue::Choice(code(option)));
    let skill = |language: &str| LanguageSkill { language: code(language), level: code("native") };
    Act::RecordSurvey(SurveyForm {
        answers: vec![
            answer("q-last-job", AnswerValue::Text(long("ТОО «Астана Жарық», электрик"))),
            answer("q-last-day", AnswerValue::Date(day(2026, 2, 20))),
            choice("q-leave-reason", "staff-cut"),
            answer("q-experience", AnswerValue::Number(2)),
            choice("q-education", "tve"),
            yes_no("q-studying", false),
            answer("q-wanted", AnswerValue::Occupations(vec![short("Электрик")])),
            answer("q-schedule", AnswerValue::Choices(codes(&["full"]))),
            choice("q-place", "district"),
            answer("q-languages", AnswerValue::Languages(vec![skill("kk"), skill("ru")])),
            choice("q-digital", "basic"),
            choice("q-health", "none"),
            yes_no("q-business", false),
            yes_no("q-founder", false),
            yes_no("q-civil-contract", false),
            answer("q-ready", AnswerValue::Date(day(2026, 11, 2))),
            choice("q-training", "yes"),
            answer("q-contact", AnswerValue::Choices(codes(&["mobile"]))),
            choice("q-language-of-service", "kk"),
        ],
    })
}

/// Everything that 2.1 may take from the person.
pub const CONSENTS: [&str; 5] = ["application", "personal-data", "resume-publication", "state-access", "notices"];

pub fn application() -> Act {
    application_with(&CONSENTS)
}

pub fn application_with(given: &[&str]) -> Act {
    Act::TakeApplication(ApplicationForm {
        language: Lang::Kk,
        method: code("paper"),
        consents: consents(given),
        participants: Vec::new(),
    })
}

fn consents(given: &[&str]) -> Vec<ConsentForm> {
    CONSENTS.iter().map(|kind| ConsentForm { kind: code(kind), given: given.contains(kind) }).collect()
}

pub fn query() -> Act {
    Act::QueryRegisters(QueryForm { registers: Vec::new() })
}

pub fn refresh() -> Act {
    Act::RefreshAnswers(QueryForm { registers: Vec::new() })
}

pub fn weigh(verdict: Verdict) -> Act {
    Act::WeighAnswers(WeighForm { choices: Vec::new(), warnings: Vec::new(), verdict, note: None })
}

/// Arman's card where the visit and the survey have left it empty.
pub fn arman_card() -> Vec<CardValue> {
    vec![
        CardValue::LivesAt(Address {
            kato: KatoCode::parse("711110000").unwrap(),
            kato_edition: "НК РК 11-2025".into(),
            place_kk: "Есіл ауданы".into(),
            place_ru: "район Есиль".into(),
            street: short("Мәңгілік Ел, 12"),
        }),
        CardValue::Email(EmailAnswer::None),
        CardValue::Education(vec![Education {
            level: code("tve"),
            institution: None,
            speciality: Some(short("электрик")),
            graduated: Some(2012),
        }]),
        CardValue::Work(worked_until(day(2026, 2, 20))),
        CardValue::Dependants(Dependants::default()),
        CardValue::StudiesFullTime(false),
        CardValue::Activity(Activity::default()),
    ]
}

pub fn worked_until(last: NaiveDate) -> WorkHistory {
    WorkHistory {
        never_worked: false,
        years: 2,
        jobs: vec![Job {
            employer: short("ТОО «Астана Жарық»"),
            position: short("электрик"),
            from: Some(day(2024, 2, 1)),
            to: Some(last),
            pay: Some(280_000),
            left_because: Some(code("staff-cut")),
        }],
    }
}

/// An edit whose editor saw the values that stand now.
pub fn edit(office: &Office, values: Vec<CardValue>) -> Act {
    let seen = |value: &CardValue| office.file.card.values.get(&value.field()).map(|kept| kept.entry);
    let changes = values.into_iter().map(|value| FieldEdit { seen: seen(&value), value }).collect();
    Act::EditCard(CardEdit { changes, source: Source::Said })
}

/// An edit made beside another desk's: its editor saw empty fields.
pub fn edit_unseen(values: Vec<CardValue>) -> Act {
    let changes = values.into_iter().map(|value| FieldEdit { seen: None, value }).collect();
    Act::EditCard(CardEdit { changes, source: Source::Said })
}

pub fn right() -> RightForm {
    RightForm { lifts: Vec::new(), note: None }
}

fn choices(pairs: &[(&str, &str)]) -> Vec<FactorChoice> {
    pairs.iter().map(|(f, o)| FactorChoice { factor: code(f), option: Some(code(o)) }).collect()
}

/// The factors of S-V3-01; their hint is 63, middle.
pub fn profile() -> Act {
    Act::FillProfile(ProfileForm {
        factors: choices(&[
            ("education", "pro"),
            ("experience", "short"),
            ("gap", "medium"),
            ("age", "core"),
            ("health", "none"),
            ("languages", "both"),
            ("demand", "middle"),
            ("place", "some"),
            ("digital", "basic"),
            ("dependants", "free"),
            ("licence", "none"),
            ("qualification", "none"),
            ("pay", "above"),
        ]),
    })
}

/// The answers of S-V3-02; their hint is 68, high.
pub fn assessment_form() -> AssessmentForm {
    AssessmentForm {
        interview: Some(long("Ищет работу электриком, готов учиться.")),
        answers: choices(&[
            ("search", "some"),
            ("start", "week"),
            ("learn", "yes"),
            ("move", "no"),
            ("goal", "clear"),
            ("offers", "mixed"),
            ("plan", "help"),
        ]),
        potential: Some(Level::Middle),
        motivation: Some(Level::High),
        why: None,
    }
}

pub fn assessment() -> Act {
    Act::AssessProfile(assessment_form())
}

pub fn refuse_seeker(ground: &str) -> Act {
    Act::RefuseSeeker(RefusalForm { ground: code(ground), explanation: long("Сведения не подтвердились.") })
}

pub fn told() -> ToldForm {
    ToldForm { told: Vec::new(), method: code("paper") }
}

/// All rights and duties of a status told.
pub fn all_told(office: &Office, status: &str) -> ToldForm {
    let points = office.rulebook.list(Section::RightsDuties, office.today);
    let told = points.into_iter().filter(|e| e.str("status") == Some(status)).map(|e| code(&e.code)).collect();
    ToldForm { told, method: code("paper") }
}

pub fn vacancy(id: &str) -> Vacancy {
    Vacancy {
        id: id.into(),
        title: short("Электромонтёр"),
        employer: short("АО «Астана-РЭК»"),
        kato: "711110000".into(),
        place_kk: "Есіл ауданы".into(),
        place_ru: "район Есиль".into(),
        pay: Some(290_000),
        schedule: Some(code("full")),
    }
}

pub fn offers(ids: &[&str]) -> Act {
    let offers = ids.iter().map(|id| OfferForm { vacancy: vacancy(id), channel: ContactChannel::InPerson }).collect();
    Act::OfferVacancies(OffersForm { offers })
}

pub fn answer_offer(offer: ThingId, answer: OfferAnswer) -> Act {
    Act::AnswerOffer(OfferAnswerForm { offer, answer, channel: ContactChannel::Phone })
}

pub fn close_offer(offer: ThingId, reason: &str) -> Act {
    Act::CloseOffer(CloseOfferForm { offer, reason: code(reason) })
}

pub fn payment() -> Act {
    let papers = vec![paper("payment-application", None), paper("iban", None)];
    let iban = Iban::with_checksum("125KZT5004100100");
    Act::TakePaymentPapers(PaymentForm { route: code("paper-claim"), papers, iban })
}

pub fn draft() -> Act {
    Act::ProposeUnemployed(DraftForm { outcome: DraftOutcome::Register, note: None })
}

pub fn draft_refusing(ground: &str) -> Act {
    Act::ProposeUnemployed(DraftForm { outcome: DraftOutcome::Refuse { ground: code(ground) }, note: None })
}

pub fn decision() -> Act {
    Act::DecideUnemployed(DecisionForm::Register)
}

pub fn decision_refusing(ground: &str) -> Act {
    let explanation = long("Найдена подходящая работа.");
    Act::DecideUnemployed(DecisionForm::Refuse { ground: code(ground), explanation })
}

pub fn sent_back(reason: &str) -> Act {
    Act::DecideUnemployed(DecisionForm::SendBack { reason: code(reason), note: None })
}

pub fn notice_handed_over(notice: ThingId) -> Act {
    Act::RecordNotice(NoticeForm { notice, delivery: Delivery::HandedOver, proof: None })
}

pub fn close_visit(reason: VisitEnd) -> Act {
    Act::CloseVisit(CloseVisitForm { reason, note: None })
}

pub fn withdraw_consent(kind: &str) -> Act {
    Act::WithdrawConsent(WithdrawConsentForm { kind: code(kind) })
}

pub fn withdraw_draft() -> Act {
    Act::WithdrawDraft(WithdrawDraftForm { reason: long("Нужен новый запрос.") })
}

pub fn note(text: &str) -> Act {
    Act::AddNote(NoteForm { text: long(text) })
}

pub fn closed_by_seeker() -> Act {
    Act::CloseBySeeker(CloseBySeekerForm { reason: code("found-job") })
}

/// A signed application from Enbek.kz or the e-Government portal, its card complete.
pub fn from_portal(entrance: Entrance, number: &str) -> Act {
    let mut card = arman_card();
    card.push(CardValue::Citizenship(Citizenship { country: short("KAZ"), permit_to: None, permit_number: None }));
    Act::ReceiveApplication(PortalForm {
        entrance,
        portal_number: number.into(),
        who: arman_is(),
        language: Lang::Kk,
        method: code("sms"),
        consents: consents(&CONSENTS),
        card,
    })
}
