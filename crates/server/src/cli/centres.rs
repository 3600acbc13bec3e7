//! `centres`: the office tree, and who decides for whom from which day.

use anyhow::Context;
use casework::ids::{CentreId, UnitId};
use casework::office::{Centre as Place, DecidedBy, Unit};
use casework::people::KatoCode;
use chrono::NaiveDate;
use clap::{Args, Subcommand};
use server::Centre;

#[derive(Subcommand)]
pub enum Centres {
    /// Add a centre, or change what is said of it.
    Add(Box<Add>),
    List,
    /// From a day on, the head of another centre decides (5.5).
    Decider {
        #[arg(long)]
        centre: String,
        #[arg(long)]
        by: String,
        #[arg(long)]
        from: NaiveDate,
    },
    /// Add a structural unit of a centre, or change its name; `accounts role --unit` puts staff into it.
    Unit {
        #[arg(long)]
        centre: String,
        /// Short code, for example registration.
        #[arg(long)]
        id: String,
        #[arg(long)]
        kk: String,
        #[arg(long)]
        ru: String,
    },
}

#[derive(Args)]
pub struct Add {
    /// Short code, for example kc-esil.
    #[arg(long)]
    id: String,
    #[arg(long)]
    kk: String,
    #[arg(long)]
    ru: String,
    /// КАТО code of the territory, nine digits.
    #[arg(long)]
    kato: String,
    /// Prefix of case numbers, unique in the country.
    #[arg(long)]
    prefix: String,
    #[arg(long)]
    parent: Option<String>,
    #[arg(long, default_value = "")]
    address_kk: String,
    #[arg(long, default_value = "")]
    address_ru: String,
    #[arg(long, default_value = "")]
    phone: String,
}

impl Centres {
    pub fn run(self, centre: &Centre) -> anyhow::Result<()> {
        match self {
            Centres::Add(add) => add.run(centre),
            Centres::List => {
                for place in centre.centres()? {
                    let decider = place.decider(centre.today());
                    println!(
                        "{}\t{}\t{}\tdecided by {decider}",
                        place.id, place.prefix, place.ru
                    );
                    for unit in &place.units {
                        println!("\tunit {}\t{}", unit.id, unit.ru);
                    }
                }
                Ok(())
            }
            Centres::Decider {
                centre: id,
                by,
                from,
            } => {
                let all = centre.centres()?;
                let known = |id: &str| all.iter().find(|c| c.id.as_str() == id).cloned();
                let mut place = known(&id).with_context(|| format!("there is no centre {id}"))?;
                known(&by).with_context(|| format!("there is no centre {by}"))?;
                place.decided_by.retain(|d| d.from != from);
                place.decided_by.push(DecidedBy {
                    from,
                    centre: CentreId(by),
                });
                Ok(centre.put_centre(&place)?)
            }
            Centres::Unit {
                centre: id,
                id: unit,
                kk,
                ru,
            } => {
                let all = centre.centres()?;
                let mut place = all
                    .into_iter()
                    .find(|c| c.id.as_str() == id)
                    .with_context(|| format!("there is no centre {id}"))?;
                let id = UnitId(unit);
                place.units.retain(|unit| unit.id != id);
                place.units.push(Unit { id, kk, ru });
                Ok(centre.put_centre(&place)?)
            }
        }
    }
}

impl Add {
    fn run(self, centre: &Centre) -> anyhow::Result<()> {
        let kato = KatoCode::parse(&self.kato).context("the КАТО code")?;
        let known = centre
            .centres()?
            .into_iter()
            .find(|c| c.id.as_str() == self.id);
        let place = Place {
            id: CentreId(self.id),
            kk: self.kk,
            ru: self.ru,
            kato: kato.to_string(),
            parent: self.parent.map(CentreId),
            prefix: self.prefix,
            address_kk: self.address_kk,
            address_ru: self.address_ru,
            phone: self.phone,
            decided_by: known
                .as_ref()
                .map_or_else(Vec::new, |c| c.decided_by.clone()),
            units: known.map_or_else(Vec::new, |c| c.units),
        };
        Ok(centre.put_centre(&place)?)
    }
}
