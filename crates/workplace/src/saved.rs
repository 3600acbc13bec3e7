//! Saved views of worklists: each member of staff has their own at each desk, in the encrypted database of the desk; those that
//! the centre shares (`casework::shared_views`) travel as its other acts do, and are here without a line too.
//!
//! A view shows and counts the rows of its list that fit its filter, by one function, so that both agree. It widens
//! nothing: a list that the role does not have shows nothing under any name.

use crate::Problem;
use crate::lists::{ROWS_AT_MOST, looking};
use crate::store::{Inner, Workplace};
use crate::views::{
    ListFilter, ListSort, SavedView, SavedViewInfo, SavedViews, SharedWith, WorkRow,
};
use casework::ids::StaffId;
use casework::office::Actor;
use casework::shared_views::{self, SharedView};
use casework::worklist::List;
use chrono::NaiveDate;
use replica::Looking;

impl Workplace {
    /// The views of who is signed in and those that the centre shares, with their numbers: of the lists that the present role
    /// has. One that is theirs to change is told of whatever its list.
    ///
    /// # Errors
    /// `not-allowed` to who works on no cases.
    pub fn saved_views(&self) -> Result<SavedViews, Problem> {
        let today = self.today();
        let inner = self.lock();
        let actor = inner.actor()?;
        let may_share = shared_views::may_share(actor.role);
        let shared = inner.shared_views(&actor)?;
        let looking = looking(actor, today);
        let has = |list: List| List::of(looking.role).contains(&list);
        let own = inner.kept_views(&looking.staff)?.into_iter();
        let own = own.filter(|view| has(view.list)).map(|view| (view, None));
        let shared = shared
            .into_iter()
            .filter(|(_, shared)| shared.opens || shared.may_change)
            .map(|(view, shared)| (view, Some(shared)));
        let views = own.chain(shared).map(|(view, shared)| {
            let (mut count, mut overdue) = (0, 0);
            if has(view.list) {
                for row in inner.fitting(view.list, &view.filter, &looking)? {
                    count += 1;
                    overdue += u32::from(is_overdue(&row, today));
                }
            }
            Ok(SavedViewInfo {
                view,
                count,
                overdue,
                shared,
            })
        });
        Ok(SavedViews {
            views: views.collect::<Result<_, Problem>>()?,
            may_share,
        })
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
        inner.shown_rows(list, fitting, &looking, now)
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

    /// What the centre shares, as it stands at this desk; the oldest first.
    fn shared_views(&self, actor: &Actor) -> Result<Vec<(SavedView, SharedWith)>, Problem> {
        let held = self
            .replica()?
            .file(shared_views::file_of(&actor.centre))
            .map_err(anyhow::Error::from)?;
        let mut views: Vec<(String, SharedView)> = held
            .and_then(|held| held.file.shared_views)
            .map_or_else(Vec::new, |views| views.into_iter().collect());
        views.sort_by(|(a, one), (b, other)| (one.shared.at, a).cmp(&(other.shared.at, b)));
        let told = views.into_iter().map(|(id, kept)| {
            let shared = SharedWith {
                by: kept.shared.by.clone(),
                may_change: kept.may_change(actor),
                opens: List::of(actor.role).contains(&kept.view.list),
            };
            (as_saved(id, kept), shared)
        });
        Ok(told.collect())
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

/// Nothing is looked for in a shared view: its text is empty.
fn as_saved(id: String, kept: SharedView) -> SavedView {
    let view = kept.view;
    SavedView {
        id,
        name: view.name,
        list: view.list,
        filter: ListFilter {
            text: String::new(),
            overdue: view.overdue,
            mine: view.mine,
        },
        sort: view.sort.map(|sort| ListSort {
            key: sort.column.to_string(),
            down: sort.down,
        }),
    }
}

fn key(staff: &StaffId) -> String {
    format!("saved-views:{staff}")
}

fn is_overdue(row: &replica::WorkRow, today: NaiveDate) -> bool {
    row.item.due.is_some_and(|due| due < today)
}
