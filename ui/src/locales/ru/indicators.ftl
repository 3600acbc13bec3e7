# The indicators page. Names of the charts and of what they count come from the rulebook.

indicator-period = Период
indicator-weeks = { $weeks ->
    [one] { $weeks } неделя
    [few] { $weeks } недели
   *[other] { $weeks } недель
}
indicator-save = Сохранить в Excel
indicator-saved = Показатели сохранены
indicator-guarded = Группы меньше { $n } скрыты.
indicator-open-how = Считаются только целые недели. Число открывает список дел; в файле Excel малые группы скрыты.
indicator-few = <{ $n }
indicator-hidden = скрыто
indicator-open = { $of }: { $count }, показать дела
indicator-what = Показатель
indicator-count = Число
indicator-reached = Дошли
indicator-stayed = Остановились здесь
indicator-total = Всего
indicator-week = Неделя
indicator-week-of = неделя с { $day }
indicator-number = Номер дела
indicator-on = Дата
indicator-no-cases = Здесь нет дел
indicator-nothing = За эти недели ничего не посчитано
indicator-nothing-how = Неделя попадает в показатели, когда она закончилась.
