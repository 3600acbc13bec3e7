//! The head of a centre names who decides in their absence, by an order with its days (ФК-A.01, 5.5 and 8.2).

use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::store::devices::{self, Device};
use crate::store::staff::{self, Held};
use casework::ids::{CentreId, StaffId};
use casework::office::{DeputyOrder, Role, names_deputies};
use journal::wire::{AboutDeputy, DeputyWord};
use rusqlite::Connection;

impl Centre {
    /// Writes down what the head says of a deputy; desks know it with their next exchange.
    ///
    /// # Errors
    /// `not-head`: only who holds the office itself names deputies, at a desk where they signed in. `bad-order`: its days or
    /// its number. `no-colleague`: the deputy has no account or no role at that centre. `no-order`: nothing to end.
    pub fn about_deputy(&self, device: &Device, said: &AboutDeputy) -> Result<()> {
        let today = self.today();
        self.write(|tx| {
            let heads = devices::has_signed_in(tx, &device.id, &said.by)?
                && device.centres.contains(&said.centre)
                && holds(tx, &said.by, |held| {
                    names_deputies(held.role, held.deputy_order().as_ref())
                        && held.centre == said.centre
                        && held.on(today)
                })?;
            if !heads {
                return Err(Error::problem(
                    403,
                    "not-head",
                    "only the head names deputies",
                ));
            }
            match &said.word {
                DeputyWord::Named { order } => named(tx, said, order, today),
                DeputyWord::Ended { number } => ended(tx, said, number, today),
            }
        })?;
        tracing::info!(by = %said.by, deputy = %said.deputy, word = ?said.word, "about a deputy");
        Ok(())
    }
}

fn named(
    tx: &Connection,
    said: &AboutDeputy,
    order: &DeputyOrder,
    today: chrono::NaiveDate,
) -> Result<()> {
    if !order.is_sound(today) {
        return Err(Error::problem(
            422,
            "bad-order",
            "the days or the number of the order",
        ));
    }
    let works_here = said.deputy != said.by
        && holds(tx, &said.deputy, |held| {
            held.centre == said.centre && held.role.is_staff()
        })?;
    if !works_here {
        return Err(Error::problem(
            422,
            "no-colleague",
            "the deputy does not work here",
        ));
    }
    let held = of_order(&said.centre, order);
    super::role_is_sound(tx, &held)?;
    staff::put_role(tx, &said.deputy, &held)
}

fn ended(
    tx: &Connection,
    said: &AboutDeputy,
    number: &str,
    today: chrono::NaiveDate,
) -> Result<()> {
    let known = staff::roles(tx, &said.deputy)?
        .into_iter()
        .find(|held| held.role == Role::Head && held.centre == said.centre && held.order == number);
    let order = known.and_then(|held| held.deputy_order());
    let Some(order) = order.filter(|order| order.to >= today) else {
        return Err(Error::problem(404, "no-order", "no such order is in force"));
    };
    if order.from > today {
        return staff::drop_role(tx, &said.deputy, &of_order(&said.centre, &order));
    }
    // What was decided today, also at a desk without a line, stays decided.
    let to = today;
    staff::put_role(
        tx,
        &said.deputy,
        &of_order(&said.centre, &DeputyOrder { to, ..order }),
    )
}

fn of_order(centre: &CentreId, order: &DeputyOrder) -> Held {
    Held {
        role: Role::Head,
        centre: centre.clone(),
        order: order.number.clone(),
        from: Some(order.from),
        to: Some(order.to),
        unit: None,
    }
}

/// Somebody with an open account who holds such a role.
fn holds(db: &Connection, who: &StaffId, such: impl Fn(&Held) -> bool) -> Result<bool> {
    let open = staff::find(db, who)?.is_some_and(|account| account.disabled.is_none());
    Ok(open && staff::roles(db, who)?.iter().any(such))
}
