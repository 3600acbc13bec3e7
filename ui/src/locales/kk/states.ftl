# States, terms and where things are kept.

saved-here = Осы компьютерде
saved-here-short = Осында
saved-centre = Орталық қабылдады
saved-centre-short = Орталықта
saved-decide = Шешім керек
duty-overdue = { $days } ж. к. кешікті
duty-overdue-short = { $days } ж. к. кешікті
duty-today = бүгін
duty-left = { $days } ж. к.
state-done = Дайын
state-in-progress = Орындалуда
state-progress = Орындалуда: { NUM_KK($all, case: "genitive") } { NUM_KK($done, case: "possessive") }
state-not-started = Басталмаған
state-needs-information = Мәлімет керек
state-not-allowed = Әзірге болмайды
state-not-allowed-why = Болмайды: { $why }
state-after-step = Әзірге болмайды: { $step }‑қадамнан кейін
years = { $age } жаста
