//! How people are told beside the steps of the map: messages leave within seconds and arrive, save for a few of these days;
//! paper is handed over the same day.

use super::Story;
use crate::demo::forms;
use casework::ids::ThingId;
use casework::office::{Actor, Role};
use casework::registration::Act;
use casework::registration::sending::{SendingForm, SendingState, SendingWay, may_send};
use casework::registration::unemployed::{Delivery, Notice, NoticeForm};

/// A message that did not arrive is handed over on paper in these days; what is older was handed over long ago.
const LATELY_DAYS: i64 = 4;

impl Story<'_, '_> {
    /// Who cannot be messaged is told at the desk; in these days some have not come yet.
    pub(super) fn paper_is_handed_over(&mut self) {
        let waiting = |n: &&Notice| n.is_to_hand_over();
        let notices = self.telling.file.notices.iter().filter(waiting);
        let notices: Vec<ThingId> = notices.map(|notice| notice.id).collect();
        if notices.is_empty() || self.is_of_these_days() {
            return;
        }
        self.telling.later(25);
        for notice in notices {
            let form = NoticeForm {
                notice,
                delivery: Delivery::HandedOver,
                proof: None,
            };
            let specialist = self.specialist.clone();
            let Ok(moment) = self.telling.moment(&specialist) else {
                return;
            };
            // What the law keeps from being handed over now waits in its list.
            if self.telling.does(moment, Act::RecordNotice(form)).is_err() {
                return;
            }
        }
    }

    fn is_of_these_days(&self) -> bool {
        (self.telling.world.now - self.telling.at).num_days() < LATELY_DAYS
    }

    /// Sends what the last act gave to be told. What the present day does not reach stays in the queue.
    pub(super) fn messages_go_out(&mut self) {
        let file = &self.telling.file;
        let queued = file.notices.iter().filter(|notice| {
            notice.sending.is_none() && !notice.on_paper && may_send(file, notice.id).is_ok()
        });
        let queued: Vec<ThingId> = queued.map(|notice| notice.id).collect();
        // A draw of its own: what follows stays what it is.
        let mut chance = self.chance.clone();
        for notice in queued {
            let arrives = !(self.is_of_these_days() && chance.percent(12));
            let end = if arrives {
                SendingState::Delivered
            } else {
                SendingState::Failed(forms::short("абонент недоступен"))
            };
            for state in [SendingState::Sent, end] {
                self.telling.seconds_later(chance.between(3, 25));
                if !self.reported(notice, state) {
                    return;
                }
            }
        }
    }

    fn reported(&mut self, notice: ThingId, state: SendingState) -> bool {
        let system = Actor::outside(Role::System, self.telling.centre.id.clone());
        let Ok(moment) = self.telling.moment(&system) else {
            return false;
        };
        let form = SendingForm {
            notice,
            way: SendingWay::Sms,
            state,
            letter_follows: false,
        };
        let done = self.telling.does(moment, Act::ReportSending(form));
        done.is_ok()
    }
}
