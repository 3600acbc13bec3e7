//! The law of shared views: who may share, change and stop which.

use super::{ShareViewForm, SharedView, SharedViewFact, StopSharingForm, ViewSort};
use crate::desk::Desk;
use crate::file::File;
use crate::refusal::Refusal;
use crate::registration::{ActName, Fact};
use crate::worklist::List;

/// As long as the names of lists may be.
const NAME_MAX: usize = 60;
const COLUMN_MAX: usize = 20;

pub(crate) fn share(
    file: &File,
    mut form: ShareViewForm,
    desk: &Desk,
) -> Result<Vec<Fact>, Refusal> {
    let act = ActName::ShareView;
    let not_in = |list: &str, code: String| Refusal::NotInList {
        act,
        list: list.into(),
        code,
    };
    if form.name.as_str().chars().count() > NAME_MAX {
        return Err(not_in("view-name", form.name.to_string()));
    }
    if form.sort.as_ref().is_some_and(|sort| !is_column(sort)) {
        let column = form.sort.map(|sort| sort.column.to_string());
        return Err(not_in("view-sort", column.unwrap_or_default()));
    }
    let id = match form.view.take() {
        Some(id) => {
            let kept = theirs(file, &id, act, desk)?;
            // Its list stays: under one name nobody is led to other rows than yesterday.
            form.list = kept.view.list;
            id
        }
        // Nobody shares a list that they do not see themselves.
        None if !List::of(desk.actor.role).contains(&form.list) => {
            let list: &str = form.list.into();
            return Err(not_in("worklist", list.to_owned()));
        }
        None => desk.entry.to_string(),
    };
    Ok(vec![Fact::SharedViews(SharedViewFact::Shared {
        id,
        view: form,
    })])
}

pub(crate) fn stop(file: &File, form: StopSharingForm, desk: &Desk) -> Result<Vec<Fact>, Refusal> {
    theirs(file, &form.view, ActName::StopSharingView, desk)?;
    Ok(vec![Fact::SharedViews(SharedViewFact::Stopped {
        id: form.view,
    })])
}

/// A view that is shared, and that who acts may change.
fn theirs<'a>(
    file: &'a File,
    id: &str,
    act: ActName,
    desk: &Desk,
) -> Result<&'a SharedView, Refusal> {
    let views = file.shared_views.iter();
    let Some(kept) = views.filter_map(|views| views.get(id)).next() else {
        return Err(Refusal::NothingThere {
            act,
            what: "shared-view".into(),
        });
    };
    if kept.may_change(desk.actor) {
        Ok(kept)
    } else {
        Err(Refusal::AnothersView {
            act,
            name: kept.shared.by.clone(),
        })
    }
}

/// A code of a column and no words.
fn is_column(sort: &ViewSort) -> bool {
    let column = sort.column.as_str();
    let code = |c: char| c.is_ascii_lowercase() || c == '-';
    !column.is_empty() && column.len() <= COLUMN_MAX && column.chars().all(code)
}
