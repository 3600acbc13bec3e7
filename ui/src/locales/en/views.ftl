# Saved views of the worklists.

view-menu = View
view-overdue = Overdue only
view-mine = Mine only
view-save = Save the view…
view-rename = Rename…
view-save-title = Save the view
view-rename-title = Rename the view
view-delete = Delete the view
view-name = Name of the view
view-keep = Save
view-saved = The view “{ $name }” is saved
view-deleted = The view “{ $name }” is deleted
view-is-overdue = overdue
view-is-mine = mine
view-where = The view is kept on this computer and is seen by you alone.
