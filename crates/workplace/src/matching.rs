//! Demand and pay of an occupation, counted from the vacancies and seekers that this desk holds (3.1). How a vacancy is
//! matched with a person is `casework::matching`.

use casework::file::File;
use casework::matching::{OpenVacancy, Wishes};
use casework::registration::scoring::{Demand, Market};
use replica::Replica;

/// Demand and pay of the wished occupation where the person lives, for the specialist's form of section 3. Where the
/// district or the occupation is not known, neither is the demand.
pub fn market<'a>(
    file: &File,
    vacancies: impl Iterator<Item = &'a OpenVacancy> + Clone,
    replica: &Replica,
) -> replica::Result<Market> {
    let wishes = Wishes::of(file);
    let of_it = || {
        vacancies
            .clone()
            .filter(|open| wishes.occupation_fits(open))
    };
    let mut pays = of_it()
        .filter_map(|open| open.vacancy.pay)
        .collect::<Vec<_>>();
    pays.sort_unstable();
    let demand = match wishes.district().filter(|_| !wishes.words.is_empty()) {
        Some(district) => Some(Demand {
            vacancies: of_it()
                .filter(|open| open.is_within(district))
                .count()
                .try_into()
                .unwrap_or(u32::MAX),
            seekers: replica.seekers(&wishes.words, district)?,
        }),
        None => None,
    };
    Ok(Market {
        demand,
        median_pay: pays.get(pays.len() / 2).copied(),
    })
}
