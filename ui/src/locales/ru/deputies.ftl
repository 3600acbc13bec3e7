# Кто решает за руководителя.

deputies-title = Заместители
deputies-note = Заместитель решает за Вас по приказу, в его дни, и не решает по своим проектам. Для назначения нужна связь с центром.
deputies-none = Сейчас никто Вас не замещает
deputies-order = приказ № { $number }, с { $from } по { $to }
deputies-decides = решает сейчас
deputies-not-yet = ещё не начал
deputies-end = Сегодня последний день
deputies-take-back = Отозвать приказ
deputies-new = Новый приказ
deputies-who = Кто замещает
deputies-who-missing = Выберите, кто замещает
deputies-number = Номер приказа
deputies-number-missing = Впишите номер приказа
deputies-from = Первый день
deputies-to = Последний день
deputies-days-missing = Впишите оба дня
deputies-days-wrong = Последний день раньше первого или уже прошёл
deputies-name = Назначить
problem-bad-order = Номер или дни приказа не подходят: последний день не раньше первого и не в прошлом, срок не больше года
problem-not-head = Заместителей назначает только руководитель
problem-no-colleague = У этого человека нет учётной записи в Вашем центре. Позовите администратора
problem-no-order = Такого действующего приказа в центре нет
