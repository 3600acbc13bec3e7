# Saved views of the worklists.

view-menu = Көрініс
view-overdue = Тек мерзімі өткендер
view-mine = Тек менікі
view-save = Көріністі сақтау…
view-rename = Атын өзгерту…
view-save-title = Көріністі сақтау
view-rename-title = Көріністің атын өзгерту
view-delete = Көріністі жою
view-name = Көріністің аты
view-keep = Сақтау
view-saved = «{ $name }» көрінісі сақталды
view-deleted = «{ $name }» көрінісі жойылды
view-is-overdue = мерзімі өткендер
view-is-mine = менікі
view-where = Көрініс осы компьютерде сақталады және тек сізге көрінеді.
