//! What a fact changes in the register. Total, and free of judgement. A vacancy that comes again is open again.

use super::{EmployerKept, LastImport, Register, VacancyClosed, VacancyFact, VacancyKept};
use crate::desk::Stamp;
use crate::file::File;
use crate::people::ShortText;

pub(crate) fn apply(file: &mut File, fact: &VacancyFact, stamp: &Stamp) {
    let register = file.vacancies.get_or_insert_default();
    match fact {
        VacancyFact::EmployerKept { employer } => {
            let before = register.employers.get(&employer.id);
            let kept = EmployerKept {
                employer: employer.clone(),
                version: before.map_or(1, |kept| kept.version + 1),
                changed: stamp.done(),
            };
            register.employers.insert(employer.id.clone(), kept);
        }
        VacancyFact::VacancyKept { id, vacancy } => {
            let before = register.vacancies.get(id);
            let imported = imported_by(register, stamp);
            let kept = VacancyKept {
                vacancy: (**vacancy).clone(),
                version: before.map_or(1, |kept| kept.version + 1),
                opened: before.map_or_else(|| stamp.done(), |kept| kept.opened.clone()),
                changed: stamp.done(),
                imported,
                closed: None,
            };
            register.vacancies.insert(id.clone(), kept);
        }
        VacancyFact::VacancyClosed { id, reason, note } => {
            if let Some(kept) = register.vacancies.get_mut(id) {
                kept.closed = Some(VacancyClosed {
                    reason: reason.clone(),
                    note: note.clone(),
                    done: stamp.done(),
                });
            }
        }
        VacancyFact::Imported {
            file_name,
            employers: _,
            vacancies,
        } => {
            register.imported = Some(LastImport {
                file_name: file_name.clone(),
                vacancies: *vacancies,
                done: stamp.done(),
            });
        }
    }
}

/// The file of the import that this fact belongs to: its entry says.
fn imported_by(register: &Register, stamp: &Stamp) -> Option<ShortText> {
    let last = register.imported.as_ref()?;
    (last.done.entry == stamp.entry).then(|| last.file_name.clone())
}
