//! Arman's way through the sections on two desks and a centre, the way it goes when nothing stands in its way. A story
//! goes along as far as it needs, and then tells what it is about.

use crate::common::{at, esil, forms, friday, monday, registers, tuesday, wednesday};
use casework::file::Introduction;
use casework::ids::FileId;
use casework::people::{Iin, LongText, PersonName, Phone};
use casework::registers::{IdentityRecord, Reply};
use casework::registration::card::Verdict;
use casework::registration::{Act, ActName};
use harness::{Desk, Office};
use journal::{Outcome, Standing};

/// Aigul at the counter, Dana at her desk, the centre, and the person of the story.
pub struct Story {
    pub office: Office,
    pub counter: Desk,
    pub dana: Desk,
    pub arman: FileId,
}

/// The law's own office, so that forms which need the file (seen values, lists) can be filled from what the desk shows.
pub fn as_law(desk: &Desk, file: FileId) -> crate::common::Office {
    let mut office = crate::common::Office::on(desk.workplace.today());
    office.file = desk.case(file).data;
    office
}

/// Somebody by name, with the first eleven digits of the ИИН and a phone of their own.
pub fn somebody(surname: &str, given: &str, iin: &str) -> Introduction {
    Introduction {
        name: Some(PersonName::new(surname, given, None).unwrap()),
        iin: Some(Iin::with_checksum(iin).unwrap_or_else(|| panic!("{iin} has no check digit"))),
        phone: Some(Phone::parse("+7 702 555 66 77").unwrap()),
        remark: None,
    }
}

/// How ГБД ФЛ knows the person, when it agrees with what they say.
pub fn record_of(who: &Introduction) -> IdentityRecord {
    let name = who.name.as_ref().unwrap();
    IdentityRecord {
        surname: name.surname().to_owned(),
        given: name.given().to_owned(),
        birth_date: who.iin.as_ref().unwrap().birth_date(),
        ..registers::arman()
    }
}

pub fn note(text: &str) -> LongText {
    LongText::parse(text).unwrap()
}

/// What was done at the centre, in the order in which it became final or came back.
pub fn order_at_centre(desk: &Desk, file: FileId) -> Vec<(ActName, Standing)> {
    let history = desk.case(file).history;
    history
        .into_iter()
        .map(|line| (line.act, line.standing))
        .collect()
}

/// Outcomes of centre 1 in their order.
pub fn order_of(office: &Office) -> Vec<Outcome> {
    let mut all = Vec::new();
    let esil = "kc-esil".into();
    office
        .centre
        .read(|db| {
            server::store::log::each(db, &esil, |record| {
                all.push(record.outcome()?);
                Ok(())
            })
        })
        .unwrap();
    all
}

impl Story {
    /// Mon 19 October 2026: the doors open, the registers know Arman, nobody has come yet.
    pub async fn morning() -> Story {
        let office = Office::open(esil(), at(monday(), 9, 0)).await;
        Story::in_office(office).await
    }

    pub async fn in_office(office: Office) -> Story {
        let iin = forms::arman_is().iin.unwrap();
        office.registers.know(&iin, registers::clear());
        let counter = office.desk("aigul").await;
        let dana = office.desk("dana").await;
        Story {
            office,
            counter,
            dana,
            arman: FileId(uuid::Uuid::nil()),
        }
    }

    /// 1.1–1.5 on the Monday: Aigul receives and hands over, Dana sees the papers and asks the questions.
    pub async fn received() -> Story {
        let mut story = Story::morning().await;
        story.receives(forms::arman_is()).await;
        story
    }

    /// On the Friday, with the application and the registers' answers of that day.
    pub async fn answered() -> Story {
        let story = Story::received().await;
        story.office.it_is(at(friday(), 9, 0));
        story.applies();
        story.asks().await;
        story
    }

    /// On the Friday, before 4.2.
    pub async fn prepared() -> Story {
        let story = Story::answered().await;
        story.fills_card();
        story.profiles();
        story.dana.does(Some(story.arman), Act::CheckCard);
        story
    }

    /// Registered on the Friday, told and selected for; it is Tuesday morning, the Monday between was a day off.
    pub async fn seeker() -> Story {
        let story = Story::prepared().await;
        story.dana.does(Some(story.arman), Act::RegisterSeeker);
        story.tells_and_selects();
        story.all_exchange().await;
        story.office.it_is(at(tuesday(), 9, 0));
        story
    }

    /// 5.4 sent by Dana on the Tuesday.
    pub async fn proposed() -> Story {
        let story = Story::seeker().await;
        story.prepares_draft().await;
        story.dana.does(Some(story.arman), forms::draft());
        story.all_exchange().await;
        story
    }

    /// 5.5 by Serik on the Wednesday, 5.7 by Dana.
    pub async fn unemployed() -> Story {
        let story = Story::proposed().await;
        let (dana, arman) = (&story.dana, story.arman);
        let serik = story.office.desk("serik").await;
        story.office.messages_arrive(arman);
        story.office.it_is(at(wednesday(), 9, 0));
        serik.does(Some(arman), forms::decision());
        serik.exchanges().await;
        story.office.messages_arrive(arman);
        story.all_exchange().await;
        let duties = forms::all_told(&as_law(dana, arman), "unemployed");
        dana.does(Some(arman), Act::AcknowledgeUnemployedDuties(duties));
        story
    }

    /// 6.1 and 6.2: everything told, three measures put to the person.
    pub fn draws_up_a_plan(&self) {
        let told = forms::told_of_plan(&forms::POINTS_OF_6_1);
        self.dana.does(Some(self.arman), told);
        self.dana.does(Some(self.arman), forms::plan());
    }

    /// The same way for somebody else: received by Aigul, questioned by Dana.
    pub async fn receives(&mut self, who: Introduction) -> FileId {
        let file = self.counter.does(None, forms::visit_of(who, "job")).file;
        self.counter.does(Some(file), forms::consult_fully());
        self.counter.does(Some(file), forms::hand_over());
        self.all_exchange().await;
        self.dana
            .does(Some(file), forms::papers(&["identity", "education"]));
        self.dana.does(Some(file), forms::survey());
        self.arman = file;
        file
    }

    pub fn applies(&self) {
        self.dana.does(Some(self.arman), forms::application());
    }

    /// 2.2 on its way and back.
    pub async fn asks(&self) {
        self.dana.does(Some(self.arman), forms::query());
        self.hears().await;
    }

    /// 5.1 on its way and back.
    pub async fn asks_anew(&self) {
        self.dana.does(Some(self.arman), forms::refresh());
        self.hears().await;
    }

    /// The query goes up, the registers answer, the answers come down.
    pub async fn hears(&self) {
        self.dana.exchanges().await;
        self.office.registers_answer(self.arman).await;
        self.all_exchange().await;
    }

    /// 2.3–2.5.
    pub fn fills_card(&self) {
        self.edits_card();
        self.dana
            .does(Some(self.arman), forms::weigh(Verdict::Reliable));
        self.dana
            .does(Some(self.arman), Act::CheckSeekerRight(forms::right()));
    }

    pub fn edits_card(&self) {
        let edit = forms::edit(&as_law(&self.dana, self.arman), forms::arman_card());
        self.dana.does(Some(self.arman), edit);
    }

    /// 3.1–3.4.
    pub fn profiles(&self) {
        self.dana.does(Some(self.arman), forms::profile());
        self.dana.does(Some(self.arman), forms::assessment());
    }

    /// 4.3–4.5: told, acknowledged, and a selection that found nothing.
    pub fn tells_and_selects(&self) {
        self.dana
            .does(Some(self.arman), Act::ExplainSeekerOrder(forms::told()));
        let duties = forms::all_told(&as_law(&self.dana, self.arman), "lir");
        self.dana
            .does(Some(self.arman), Act::AcknowledgeSeekerDuties(duties));
        self.dana.does(Some(self.arman), forms::offers(&[]));
    }

    /// 5.1–5.3.
    pub async fn prepares_draft(&self) {
        self.asks_anew().await;
        self.dana
            .does(Some(self.arman), Act::CheckUnemployedRight(forms::right()));
        self.dana.does(Some(self.arman), forms::payment());
    }

    /// The registers will say this of Arman from now on.
    pub fn registers_say(&self, register: &'static str, reply: Reply) {
        let iin = forms::arman_is().iin.unwrap();
        self.office.registers.know(&iin, vec![(register, reply)]);
    }

    /// Up from both desks, and down to both.
    pub async fn all_exchange(&self) {
        self.counter.exchanges().await;
        self.dana.exchanges().await;
        self.counter.exchanges().await;
    }
}
