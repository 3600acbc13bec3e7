//! Arman's way on real desks, up to where a story begins. The desks exchange wherever the registers are asked.

use crate::common::{self, forms, registers};
use casework::ids::FileId;
use casework::registration::Act;
use casework::registration::card::Verdict;
use harness::{Desk, Office};

/// 1.1–4.1: everything that 4.2 stands on, final at the centre.
pub async fn with_card(office: &Office, aigul: &Desk, dana: &Desk) -> FileId {
    let iin = forms::arman_is().iin.unwrap();
    office.registers.know(&iin, registers::clear());
    let file = aigul.does(None, forms::visit("job")).file;
    aigul.does(Some(file), forms::consult_fully());
    aigul.does(Some(file), forms::hand_over());
    aigul.exchanges().await;
    dana.exchanges().await;
    dana.does(Some(file), forms::papers(&["identity", "education"]));
    dana.does(Some(file), forms::survey());
    dana.does(Some(file), forms::application());
    asked(office, dana, file, forms::query()).await;
    let edit = forms::edit(&as_law(dana, file), forms::arman_card());
    dana.does(Some(file), edit);
    dana.does(Some(file), forms::weigh(Verdict::Reliable));
    dana.does(Some(file), Act::CheckSeekerRight(forms::right()));
    dana.does(Some(file), forms::profile());
    dana.does(Some(file), forms::assessment());
    dana.does(Some(file), Act::CheckCard);
    dana.exchanges().await;
    file
}

/// 4.2–5.3, with one vacancy offered: a draft may be made.
pub async fn registered(office: &Office, aigul: &Desk, dana: &Desk) -> FileId {
    let file = with_card(office, aigul, dana).await;
    dana.does(Some(file), Act::RegisterSeeker);
    dana.does(Some(file), Act::ExplainSeekerOrder(forms::told()));
    let duties = forms::all_told(&as_law(dana, file), "lir");
    dana.does(Some(file), Act::AcknowledgeSeekerDuties(duties));
    dana.does(Some(file), forms::offers(&["v-1"]));
    asked(office, dana, file, forms::refresh()).await;
    dana.does(Some(file), Act::CheckUnemployedRight(forms::right()));
    dana.does(Some(file), forms::payment());
    dana.exchanges().await;
    assert_eq!(dana.waiting(), 0);
    file
}

async fn asked(office: &Office, desk: &Desk, file: FileId, query: Act) {
    desk.does(Some(file), query);
    desk.exchanges().await;
    office.registers_answer(file).await;
    desk.exchanges().await;
}

/// The law's own office, so that forms which need the file (seen values, lists) can be filled from the desk's case.
pub fn as_law(desk: &Desk, file: FileId) -> common::Office {
    let mut office = common::Office::on(common::tuesday());
    office.file = desk.case(file).data;
    office
}
