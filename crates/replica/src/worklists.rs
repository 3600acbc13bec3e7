//! Worklists: one index table for counts, lists and what is typed into them, so that they agree by construction.

use crate::rows::{file_id, json, name, read_json, read_name};
use crate::search::Wanted;
use crate::views::NEVER;
use crate::{Replica, Result};
use casework::ids::{CentreId, FileId, StaffId, UnitId};
use casework::office::{Centre, Role};
use casework::worklist::{Above, List, WorkItem};
use chrono::NaiveDate;
use journal::Standing;
use journal::wire::StaffCard;
use rusqlite::{Row, params};
use std::collections::BTreeSet;

/// One list of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListCount {
    pub list: List,
    pub count: u32,
    /// Due before today.
    pub overdue: u32,
    /// Given to who asks by name.
    pub yours: u32,
}

/// One row of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkRow {
    pub file: FileId,
    pub name: String,
    pub iin: Option<String>,
    pub item: WorkItem,
    pub standing: Standing,
}

/// Who looks at the lists: the role, and the centre in which it is held on that day. In which structural unit they work is
/// the office tree's.
#[derive(Clone, Debug)]
pub struct Looking {
    pub role: Role,
    pub staff: StaffId,
    pub centre: CentreId,
    pub today: NaiveDate,
}

/// Which rows are seen, each as JSON; `None` for all.
#[derive(Default)]
struct Among {
    /// Of these centres.
    centres: Option<String>,
    /// Given to none of these.
    not_of: Option<String>,
}

impl Replica {
    /// The lists of a role with their counts, over all centres of this device, in the order of the role's day; empty lists
    /// are there with nought.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn worklists(
        &self,
        role: Role,
        staff: &StaffId,
        today: NaiveDate,
    ) -> Result<Vec<ListCount>> {
        List::of(role)
            .iter()
            .map(|list| self.count(*list, &Among::default(), staff, today))
            .collect()
    }

    /// [`Replica::worklists`] of the centre that is looked from: its own files; for a head also those of the centres that
    /// it decides for, and in «decide» only what it decides.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn worklists_for(&self, looking: &Looking) -> Result<Vec<ListCount>> {
        let elsewhere = self.in_other_units(looking)?;
        let count = |list: &List| {
            let among = Among {
                centres: Some(json(&self.centres_for(*list, looking)?)?),
                not_of: elsewhere.clone(),
            };
            self.count(*list, &among, &looking.staff, looking.today)
        };
        List::of(looking.role).iter().map(count).collect()
    }

    /// The rows of one list, soonest due first, then longest waiting; `text` narrows it as the search would. A role whose
    /// day has no such list gets no rows. What is for a day still to come is not there yet.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn worklist(
        &self,
        list: List,
        role: Role,
        text: Option<&str>,
        limit: u32,
        today: NaiveDate,
    ) -> Result<Vec<WorkRow>> {
        self.rows(list, role, &Among::default(), text, limit, today)
    }

    /// [`Replica::worklist`] of the centre that is looked from.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn worklist_for(
        &self,
        list: List,
        looking: &Looking,
        text: Option<&str>,
        limit: u32,
    ) -> Result<Vec<WorkRow>> {
        let among = Among {
            centres: Some(json(&self.centres_for(list, looking)?)?),
            not_of: self.in_other_units(looking)?,
        };
        self.rows(list, looking.role, &among, text, limit, looking.today)
    }

    /// The colleagues whose rows the head of a unit does not see: those who work in other units of the centre only. Rows that
    /// are given to nobody, or to somebody who works for the centre as a whole, every head of a unit sees: none falls
    /// between two units. As JSON; `None` where the whole centre is seen.
    pub(crate) fn in_other_units(&self, looking: &Looking) -> Result<Option<String>> {
        if looking.role != Role::UnitHead {
            return Ok(None);
        }
        let staff = self.staff()?;
        let of = |card: &StaffCard| -> BTreeSet<UnitId> {
            card.units_at(&looking.centre).cloned().collect()
        };
        let own = staff.iter().find(|card| card.id == looking.staff).map(of);
        let Some(own) = own.filter(|own| !own.is_empty()) else {
            return Ok(None);
        };
        let elsewhere = staff.iter().filter(|card| {
            let units = of(card);
            !units.is_empty() && units.is_disjoint(&own)
        });
        let elsewhere: Vec<&StaffId> = elsewhere.map(|card| &card.id).collect();
        Ok(Some(json(&elsewhere)?))
    }

    /// Whose files a list shows: who decides for whom is the office tree's.
    fn centres_for(&self, list: List, looking: &Looking) -> Result<Vec<CentreId>> {
        let mut centres = self.own_centres(looking)?;
        if looking.role == Role::Head && list == List::Decide {
            let tree = self.centres()?;
            let decides = |id: &CentreId| {
                let centre = tree.iter().find(|c| c.id == *id);
                centre.is_none_or(|c| c.decider(looking.today) == looking.centre)
            };
            centres.retain(decides);
        }
        Ok(centres)
    }

    /// The centre that is looked from; for a head also those that it decides for.
    pub(crate) fn own_centres(&self, looking: &Looking) -> Result<Vec<CentreId>> {
        let own = looking.centre.clone();
        let mut centres = Vec::new();
        if looking.role == Role::Head {
            let decides = |centre: &Centre| centre.decider(looking.today) == own;
            centres.extend(self.centres()?.into_iter().filter(decides).map(|c| c.id));
        }
        if !centres.contains(&own) {
            centres.push(own);
        }
        Ok(centres)
    }

    fn count(
        &self,
        list: List,
        among: &Among,
        staff: &StaffId,
        today: NaiveDate,
    ) -> Result<ListCount> {
        let mut statement = self.db.prepare_cached(&format!(
            "select count(*), count(*) filter (where due < ?2), count(*) filter (where assignee = ?3) from work w
             where {} and (?4 is null or centre in (select value from json_each(?4)))
               and (?5 is null or assignee is null or assignee not in (select value from json_each(?5)))",
            rows_of(list)
        ))?;
        let key = params![
            name(&list)?,
            today.to_string(),
            staff.as_str(),
            among.centres,
            among.not_of
        ];
        Ok(statement.query_row(key, |r| {
            Ok(ListCount {
                list,
                count: r.get(0)?,
                overdue: r.get(1)?,
                yours: r.get(2)?,
            })
        })?)
    }

    fn rows(
        &self,
        list: List,
        role: Role,
        among: &Among,
        text: Option<&str>,
        limit: u32,
        today: NaiveDate,
    ) -> Result<Vec<WorkRow>> {
        if !List::of(role).contains(&list) {
            return Ok(Vec::new());
        }
        let wanted = text.map(Wanted::of).filter(|wanted| !wanted.is_empty());
        let people = wanted.map(|wanted| wanted.people(&self.db)).transpose()?;
        let mut order = self.db.prepare_cached(&format!(
            "select f.id, f.name, f.iin, w.item, f.standing, w.file
             from work w join files f indexed by lines_of_files on f.n = w.file
             where {} and (?3 is null or w.centre in (select value from json_each(?3)))
               and (?4 is null or w.assignee is null or w.assignee not in (select value from json_each(?4)))
             order by w.due, w.since, w.file, w.place",
            rows_of(list)
        ))?;
        let mut rows = order.query(params![
            name(&list)?,
            today.to_string(),
            among.centres,
            among.not_of
        ])?;
        let mut found = Vec::new();
        while found.len() < limit as usize
            && let Some(row) = rows.next()?
        {
            let file: i64 = row.get(5)?;
            if people.as_ref().is_none_or(|people| people.contains(&file)) {
                found.push(work_row(row)?);
            }
        }
        Ok(found)
    }

    /// The row that is due first for a role, whatever its list: «what next?». What others have not done is no next step.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn most_urgent(&self, role: Role, today: NaiveDate) -> Result<Option<WorkRow>> {
        let mut first: Option<WorkRow> = None;
        let due = |row: &WorkRow| {
            (
                row.item
                    .due
                    .map_or_else(|| NEVER.to_owned(), |d| d.to_string()),
                row.item.since,
            )
        };
        let own = List::of(role).iter().filter(|list| list.above().is_none());
        for list in own {
            for row in self.worklist(*list, role, None, 1, today)? {
                if first.as_ref().is_none_or(|best| due(&row) < due(best)) {
                    first = Some(row);
                }
            }
        }
        Ok(first)
    }
}

/// What makes a row of `work w` one of the list `?1` on the day `?2`, as [`WorkItem::stands_in`] has it. Of what goes up only
/// the overdue rows are read, in the order in which they are shown.
fn rows_of(list: List) -> &'static str {
    match list.above() {
        None => "w.list = ?1 and (w.shows_from is null or w.shows_from <= ?2)",
        Some(Above::Unit) => {
            "?1 is not null and (w.to_unit is not null or w.to_head is not null) and w.due < ?2 and w.to_unit <= ?2"
        }
        Some(Above::Head) => {
            "?1 is not null and (w.to_unit is not null or w.to_head is not null) and w.due < ?2 and w.to_head <= ?2"
        }
    }
}

fn work_row(row: &Row) -> Result<WorkRow> {
    Ok(WorkRow {
        file: file_id(row.get(0)?),
        name: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
        iin: row.get(2)?,
        item: read_json(&row.get::<_, String>(3)?)?,
        standing: read_name(&row.get::<_, String>(4)?)?,
    })
}
