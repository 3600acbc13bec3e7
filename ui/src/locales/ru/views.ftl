# Saved views of the worklists.

view-menu = Вид
view-overdue = Только просроченные
view-mine = Только мои
view-save = Сохранить вид…
view-rename = Переименовать…
view-save-title = Сохранить вид
view-rename-title = Переименовать вид
view-delete = Удалить вид
view-name = Название вида
view-keep = Сохранить
view-saved = Вид «{ $name }» сохранён
view-deleted = Вид «{ $name }» удалён
view-is-overdue = просроченные
view-is-mine = мои
view-where = Вид хранится на этом компьютере и виден только вам.
