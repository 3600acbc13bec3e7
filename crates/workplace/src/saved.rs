//! Saved views of worklists: each member of staff has their own at each desk, in the encrypted database of the desk.
//!
//! A view shows and counts the rows of its list that fit its filter, by one function, so that both agree. It widens
//! nothing: a list that the role does not have shows nothing under any name.

use crate::Problem;
use crate::lists::{ROWS_AT_MOST, looking};
use crate::store::{Inner, Workplace};
use crate::views::{ListFilter, SavedView, SavedViewInfo, WorkRow};
use casework::ids::StaffId;
use casework::worklist::List;
use chrono::NaiveDate;
use replica::Looking;

impl Workplace {
    /// The views of who is signed in, in the order in which they were saved, with their numbers: of the lists that the
    /// present role has.
    ///
    /// # Errors
    /// `not-allowed` to who works on no cases.
    pub fn saved_views(&self) -> Result<Vec<SavedViewInfo>, Problem> {
        let today = self.today();
        let inner = self.lock();
        let looking = looking(inner.actor()?, today);
        let mut views = inner.kept_views(&looking.staff)?;
        views.retain(|view| List::of(looking.role).contains(&view.list));
        let numbered = views.into_iter().map(|view| {
            let (mut count, mut overdue) = (0, 0);
            for row in inner.fitting(view.list, &view.filter, &looking)? {
                count += 1;
                overdue += u32::from(is_overdue(&row, today));
            }
            Ok(SavedViewInfo {
                view,
                count,
                overdue,
            })
        });
        numbered.collect()
    }

    /// Rows of one list that fit, most urgent first.
    ///
    /// # Errors
    /// `not-allowed` to who works on no cases.
    pub fn narrowed_worklist(
        &self,
        list: List,
        filter: &ListFilter,
    ) -> Result<Vec<WorkRow>, Problem> {
        let (today, now) = (self.today(), self.now());
        let inner = self.lock();
        let looking = looking(inner.actor()?, today);
        let fitting = inner.fitting(list, filter, &looking)?;
        Ok(fitting
            .into_iter()
            .map(|row| inner.shown_row(row, looking.role, now, today))
            .collect())
    }

    /// Keeps a view: a new one where its identity is empty, else in the place of the one that has it or had it. Gives the
    /// view as it is kept.
    ///
    /// # Errors
    /// `not-allowed` to who works on no cases.
    pub fn save_view(&self, mut view: SavedView) -> Result<SavedView, Problem> {
        let mut inner = self.lock();
        let staff = inner.actor()?.staff;
        if view.id.is_empty() {
            view.id = uuid::Uuid::now_v7().to_string();
        }
        let mut views = inner.kept_views(&staff)?;
        views.retain(|kept| kept.id != view.id);
        views.push(view.clone());
        inner.keep_views(&staff, views)?;
        Ok(view)
    }

    /// Forgets a view; [`Workplace::save_view`] brings it back to its place.
    ///
    /// # Errors
    /// `not-allowed` to who works on no cases.
    pub fn delete_view(&self, id: &str) -> Result<(), Problem> {
        let mut inner = self.lock();
        let staff = inner.actor()?.staff;
        let mut views = inner.kept_views(&staff)?;
        views.retain(|kept| kept.id != id);
        inner.keep_views(&staff, views)
    }
}

impl Inner {
    fn fitting(
        &self,
        list: List,
        filter: &ListFilter,
        looking: &Looking,
    ) -> Result<Vec<replica::WorkRow>, Problem> {
        let mut rows = self.rows_with(list, &filter.text, looking, ROWS_AT_MOST)?;
        rows.retain(|row| {
            (!filter.overdue || is_overdue(row, looking.today))
                && (!filter.mine || row.item.assignee.as_ref() == Some(&looking.staff))
        });
        Ok(rows)
    }

    fn kept_views(&self, staff: &StaffId) -> Result<Vec<SavedView>, Problem> {
        let kept = self.replica()?.setting(&key(staff));
        match kept.map_err(anyhow::Error::from)? {
            Some(text) => Ok(serde_json::from_str(&text).map_err(anyhow::Error::from)?),
            None => Ok(Vec::new()),
        }
    }

    /// By identity: they are made in the order of time, so that one that comes back finds its place.
    fn keep_views(&mut self, staff: &StaffId, mut views: Vec<SavedView>) -> Result<(), Problem> {
        views.sort_by(|a, b| a.id.cmp(&b.id));
        let text = serde_json::to_string(&views).map_err(anyhow::Error::from)?;
        let replica = self.replica_mut()?;
        Ok(replica
            .set_setting(&key(staff), &text)
            .map_err(anyhow::Error::from)?)
    }
}

fn key(staff: &StaffId) -> String {
    format!("saved-views:{staff}")
}

fn is_overdue(row: &replica::WorkRow, today: NaiveDate) -> bool {
    row.item.due.is_some_and(|due| due < today)
}
