//! Views of worklists that the centre shares.

use super::{code, short};
use casework::registration::Act;
use casework::shared_views::{ShareViewForm, StopSharingForm, ViewSort};
use casework::worklist::List;

pub fn shared_view(name: &str) -> ShareViewForm {
    ShareViewForm {
        view: None,
        name: short(name),
        list: List::MyStep,
        overdue: true,
        mine: false,
        sort: Some(ViewSort {
            column: code("due"),
            down: false,
        }),
    }
}

pub fn stop_sharing(view: &str) -> Act {
    Act::StopSharingView(StopSharingForm {
        view: view.to_owned(),
    })
}
