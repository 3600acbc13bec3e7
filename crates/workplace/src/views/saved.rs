//! Saved views: a list, narrowed and sorted as somebody likes to see it, under a name.

use casework::people::ShortText;
use casework::worklist::List;
use serde::{Deserialize, Serialize};
use specta::Type;

/// What narrows a list. Every part that is set must fit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ListFilter {
    /// A person as the search of people finds them, or a step; empty fits all.
    pub text: String,
    /// Due before today.
    pub overdue: bool,
    /// Given to who looks, by name.
    pub mine: bool,
}

/// The order of the rows: a column of the table and the direction. Known to the screens only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ListSort {
    pub key: String,
    pub down: bool,
}

/// A view that one member of staff keeps at this desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedView {
    /// Made by the desk, in the order of saving; empty for a view that is new.
    pub id: String,
    pub name: ShortText,
    pub list: List,
    pub filter: ListFilter,
    pub sort: Option<ListSort>,
}

/// A view with its numbers, counted from the rows that it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedViewInfo {
    pub view: SavedView,
    pub count: u32,
    pub overdue: u32,
    /// The centre shares it; one's own has none.
    pub shared: Option<SharedWith>,
}

/// A view that the centre shares, as who is signed in stands to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SharedWith {
    /// Who shared it.
    pub by: String,
    pub may_change: bool,
    /// The present role has its list. The head also manages the others.
    pub opens: bool,
}

/// One's own views in the order in which they were saved, then those that the centre shares, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedViews {
    pub views: Vec<SavedViewInfo>,
    /// Who is signed in may share views with the centre.
    pub may_share: bool,
}
