//! A believable office for demonstrations, tests and benchmarks: two centres, their staff, people with histories.
//!
//! [`plan`] is pure: the same seed, number and moment give the same office. [`load`] writes it into an empty centre;
//! nothing of it may ever be written into a real one.

mod cast;
mod chance;
mod desk;
mod forms;
mod judged;
mod load;
mod names;
mod occupations;
pub mod office;
pub mod people;
mod places;
mod plan;
pub mod qualifications;
mod registers;
mod story;
#[cfg(test)]
mod tests;
mod vacancies;

pub use cast::{Visitor, visitors};
pub use desk::{DemoEntry, End};
pub use load::{Loaded, load, may_be_demonstration, record};
pub use plan::{DemoPerson, Plan, Wanted, noon, plan, strangers};
pub use registers::PersonRecord;
pub use vacancies::vacancies;
