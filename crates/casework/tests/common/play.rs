//! Sections of the map played by their real acts, the way they go when nothing stands in the way.

use super::{Office, aigul, dana, forms, registers, serik};
use casework::registers::Reply;
use casework::registration::Act;
use casework::registration::card::Verdict;

impl Office {
    /// 1.1–1.5: Aigul receives Arman and hands him over, Dana checks and questions.
    pub fn receives_arman(&mut self) -> &mut Office {
        self.does(&aigul(), forms::visit("job"));
        self.does(&aigul(), forms::consult_fully());
        self.does(&aigul(), forms::hand_over());
        self.does(&dana(), forms::papers(&["identity", "education"]));
        self.does(&dana(), forms::survey());
        self
    }

    /// 2.1, with every consent.
    pub fn takes_application(&mut self) -> &mut Office {
        self.does(&dana(), forms::application());
        self
    }

    /// 2.2: asked and answered.
    pub fn asks_registers(&mut self, answers: Vec<(&'static str, Reply)>) -> &mut Office {
        self.does(&dana(), forms::query());
        let answer = registers::answer(self, answers);
        self.does(&super::registers(), answer);
        self
    }

    /// 2.3–2.5 with answers in which nothing differs.
    pub fn fills_card(&mut self) -> &mut Office {
        let edit = forms::edit(self, forms::arman_card());
        self.does(&dana(), edit);
        self.does(&dana(), forms::weigh(Verdict::Reliable));
        self.does(&dana(), Act::CheckSeekerRight(forms::right()));
        self
    }

    /// 3.1–3.4.
    pub fn profiles(&mut self) -> &mut Office {
        self.does(&dana(), forms::profile());
        self.does(&dana(), forms::assessment());
        self
    }

    /// 2.1–4.1 with clear registers: all that 4.2 stands on.
    pub fn prepares_registration(&mut self) -> &mut Office {
        self.takes_application()
            .asks_registers(registers::clear())
            .fills_card()
            .profiles();
        self.does(&dana(), Act::CheckCard);
        self
    }

    /// 4.2.
    pub fn registers_seeker(&mut self) -> &mut Office {
        self.does(&dana(), Act::RegisterSeeker);
        self
    }

    /// 4.3–4.5: told, acknowledged, and a selection that found nothing.
    pub fn tells_and_selects(&mut self) -> &mut Office {
        self.does(&dana(), Act::ExplainSeekerOrder(forms::told()));
        let duties = forms::all_told(self, "lir");
        self.does(&dana(), Act::AcknowledgeSeekerDuties(duties));
        self.does(&dana(), forms::offers(&[]));
        self
    }

    /// 5.1–5.3 with these answers.
    pub fn prepares_draft(&mut self, answers: Vec<(&'static str, Reply)>) -> &mut Office {
        self.asks_anew(answers);
        self.does(&dana(), Act::CheckUnemployedRight(forms::right()));
        self.does(&dana(), forms::payment());
        self
    }

    /// 5.1: asked anew and answered.
    pub fn asks_anew(&mut self, answers: Vec<(&'static str, Reply)>) -> &mut Office {
        self.does(&dana(), forms::refresh());
        let answer = registers::answer(self, answers);
        self.does(&super::registers(), answer);
        self
    }

    /// 5.4 by Dana.
    pub fn proposes(&mut self) -> &mut Office {
        self.does(&dana(), forms::draft());
        self
    }

    /// 5.5 by Serik.
    pub fn decides(&mut self) -> &mut Office {
        self.does(&serik(), forms::decision());
        self
    }

    /// 5.7: rights and duties of the unemployed acknowledged.
    pub fn acknowledges(&mut self) -> &mut Office {
        let duties = forms::all_told(self, "unemployed");
        self.does(&dana(), Act::AcknowledgeUnemployedDuties(duties));
        self
    }

    /// 6.1–6.4: told, drawn up with three measures, agreed.
    pub fn plans(&mut self) -> &mut Office {
        self.does(&dana(), forms::told_of_plan(&forms::POINTS_OF_6_1));
        self.does(&dana(), forms::plan());
        self.does(&dana(), forms::agrees());
        self
    }

    /// 7.1: the registers are asked for changes and answer.
    pub fn asks_for_changes(&mut self, answers: Vec<(&'static str, Reply)>) -> &mut Office {
        self.does(&dana(), forms::query_changes());
        let asked = self.file.queries.last().unwrap().registers.clone();
        let answers = answers
            .into_iter()
            .filter(|(register, _)| asked.iter().any(|a| a.as_str() == *register))
            .collect();
        let answer = registers::answer(self, answers);
        self.does(&super::registers(), answer);
        self
    }
}
