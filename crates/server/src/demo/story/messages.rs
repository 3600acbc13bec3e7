//! What the centre's sender does beside the office: messages leave within seconds and arrive, save for a few of these days.

use super::Story;
use crate::demo::forms;
use casework::ids::ThingId;
use casework::office::{Actor, Role};
use casework::registration::Act;
use casework::registration::sending::{SendingForm, SendingState, SendingWay, may_send};

/// A message that did not arrive is handed over on paper in these days; what is older was handed over long ago.
const LATELY_DAYS: i64 = 4;

impl Story<'_, '_> {
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
            let lately = (self.telling.world.now - self.telling.at).num_days() < LATELY_DAYS;
            let arrives = !(lately && chance.percent(12));
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
        };
        let done = self.telling.does(moment, Act::ReportSending(form));
        done.is_ok()
    }
}
