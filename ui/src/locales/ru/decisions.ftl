# The decider's desk.

decisions-title = Ждут моего решения
decisions-empty = Проектов решений нет
decisions-empty-why = Когда специалист направит проект, он появится здесь.
decisions-draft-by = Проект внёс(ла) { $name }, { $at }
decisions-open-case = Открыть дело
decisions-own = Это ваш собственный проект.
decisions-own-way = Решает его другой руководитель: передайте проект ему.
conditions-title = Проверьте перед решением
conditions-summary = подтверждено { $met }, требуют внимания { $doubtful }
conditions-check = Проверка
conditions-found = Что установлено
conditions-evidence = Доказательство
conditions-verdict = Вывод
finding-confirmed = Подтверждено
finding-not-checked = Не проверено
finding-attention = Посмотрите
finding-against = Препятствует
evidence-paper = документ
evidence-said = со слов человека
evidence-file = из дела
