# The indicators page. Names of the charts and of what they count come from the rulebook.

indicator-period = Кезең
indicator-weeks = { $weeks } апта
indicator-save = Excel файлына сақтау
indicator-saved = Көрсеткіштер сақталды
indicator-guarded = { NUM_KK($n, case: "ablative") } аз топтар жасырылған.
indicator-open-how = Тек толық апталар саналады. Сан істер тізімін ашады; Excel файлында аз топтар жасырылады.
indicator-few = { NUM_KK($n, case: "ablative") } аз
indicator-hidden = жасырылған
indicator-open = { $of }: { $count }, істерді көрсету
indicator-what = Көрсеткіш
indicator-count = Саны
indicator-reached = Жеткендер
indicator-stayed = Осында тұрғандар
indicator-total = Барлығы
indicator-week = Апта
indicator-week-of = { $day } басталған апта
indicator-number = Іс нөмірі
indicator-on = Күні
indicator-no-cases = Мұнда істер жоқ
indicator-nothing = Бұл апталарда ештеңе саналмады
indicator-nothing-how = Апта аяқталғаннан кейін көрсеткіштерге енеді.
