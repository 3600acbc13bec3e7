# States, terms and where things are kept.

saved-here = На этом компьютере
saved-here-short = Здесь
saved-centre = Принято центром
saved-centre-short = В центре
saved-decide = Нужно решение
duty-overdue = просрочено на { $days } р. д.
duty-overdue-short = просрочено { $days }
duty-today = сегодня
duty-left = { $days } р. д.
state-done = Готово
state-in-progress = В работе
state-progress = В работе: { $done } из { $all }
state-not-started = Не начато
state-needs-information = Нужны сведения
state-not-allowed = Пока нельзя
state-not-allowed-why = Нельзя: { $why }
state-after-step = Пока нельзя: после шага { $step }
years = { $age ->
    [one] { $age } год
    [few] { $age } года
   *[many] { $age } лет
 }
