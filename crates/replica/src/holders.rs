//! Whose the cases are: by the same rows that the lists show.

use crate::rows::{file_id, name};
use crate::{Looking, Replica, Result};
use casework::ids::{FileId, StaffId};
use casework::office::Role;
use casework::worklist::List;
use rusqlite::params;

/// A case in which a specialist has rows by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBy {
    pub staff: StaffId,
    pub file: FileId,
    pub name: String,
}

impl Replica {
    /// The cases of the centre that is looked from which stand in somebody's lists by name, also with rows for a day still to
    /// come; each once per colleague, by the name of the person. The head of a unit does not see those of other units.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn held_by_staff(&self, looking: &Looking) -> Result<Vec<HeldBy>> {
        let elsewhere = self.in_other_units(looking)?;
        let lists = List::of(Role::Specialist).iter().map(name);
        let lists = serde_json::to_string(&lists.collect::<Result<Vec<_>>>()?)?;
        let mut statement = self.db.prepare_cached(
            "select distinct w.assignee, f.id, coalesce(f.name, '')
             from work w join files f on f.n = w.file
             where w.assignee is not null and w.centre = ?1 and w.list in (select value from json_each(?2))
               and (?3 is null or w.assignee not in (select value from json_each(?3)))
             order by 1, 3, 2",
        )?;
        let key = params![looking.centre.as_str(), lists, elsewhere];
        let rows = statement.query_map(key, |row| {
            Ok(HeldBy {
                staff: StaffId::from(row.get::<_, String>(0)?.as_str()),
                file: file_id(row.get(1)?),
                name: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
