//! Deputies of the head: who decides in their absence, by which order and on which days. The centre keeps it.

use crate::Problem;
use crate::exchange;
use crate::store::{Inner, Workplace};
use crate::views::{Deputies, Deputy, StaffName};
use casework::ids::StaffId;
use casework::office::{Actor, DeputyOrder, Role, names_deputies};
use journal::wire::{AboutDeputy, DeputyWord};

impl Workplace {
    /// The orders that have not ended, and the colleagues of whom one can be named.
    pub fn deputies(&self) -> Result<Deputies, Problem> {
        let today = self.today();
        let inner = self.lock();
        let head = inner.head()?;
        let staff = inner.replica()?.staff().map_err(anyhow::Error::from)?;
        let mut deputies = Vec::new();
        let mut colleagues = Vec::new();
        for card in staff
            .iter()
            .filter(|card| card.active && card.id != head.staff)
        {
            let here = || card.roles.iter().filter(|at| at.centre == head.centre);
            let orders = here().filter(|at| at.role == Role::Head);
            for order in orders
                .filter_map(|at| at.order.clone())
                .filter(|o| o.to >= today)
            {
                deputies.push(Deputy {
                    staff: card.id.clone(),
                    name: card.name.clone(),
                    began: order.from <= today,
                    order,
                });
            }
            if here().any(|at| at.order.is_none()) {
                colleagues.push(StaffName {
                    staff: card.id.clone(),
                    name: card.name.clone(),
                });
            }
        }
        deputies.sort_by_key(|deputy| (deputy.order.from, deputy.name.clone()));
        colleagues.sort_by_key(|colleague| colleague.name.clone());
        Ok(Deputies {
            deputies,
            colleagues,
        })
    }

    /// # Errors
    /// `no-line`; what the centre says against it: `not-head`, `bad-order`, `no-colleague`.
    pub async fn name_deputy(
        &self,
        deputy: StaffId,
        order: DeputyOrder,
    ) -> Result<Deputies, Problem> {
        let order = DeputyOrder {
            number: order.number.trim().to_owned(),
            ..order
        };
        if !order.is_sound(self.today()) {
            return Err(Problem::new(
                "bad-order",
                "the days or the number of the order",
            ));
        }
        self.says(deputy, DeputyWord::Named { order }).await
    }

    /// # Errors
    /// `no-line`, `not-head`, `no-order`.
    pub async fn end_deputy(&self, deputy: StaffId, number: String) -> Result<Deputies, Problem> {
        self.says(deputy, DeputyWord::Ended { number }).await
    }

    async fn says(&self, deputy: StaffId, word: DeputyWord) -> Result<Deputies, Problem> {
        let head = self.lock().head()?;
        let said = AboutDeputy {
            by: head.staff,
            centre: head.centre,
            deputy,
            word,
        };
        self.line()?.about_deputy(&said).await?;
        exchange::once(self).await?;
        self.deputies()
    }
}

impl Inner {
    fn head(&self) -> Result<Actor, Problem> {
        let actor = self.session()?.actor();
        if names_deputies(actor.role, actor.order.as_ref()) {
            Ok(actor)
        } else {
            Err(Problem::not_allowed())
        }
    }
}
