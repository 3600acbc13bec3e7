# What was recorded in a case, to be read.
record-earlier = { $count ->
    [one] Ещё { $count } более ранняя запись
    [few] Ещё { $count } более ранние записи
   *[other] Ещё { $count } более ранних записей
}
record-notes = Заметки
record-offers = Предложенные вакансии
record-plan = План по редакциям
record-referrals = Направления на меры
record-checks = Проведённые проверки
record-contacts = Контакты
record-explanations = Объяснения
record-settled = Что стало с изменениями
record-offered = Предложена { $date } · { $how }
record-answer-awaited = Ждём ответа до { $date }
record-accepted = Согласился
record-refused = Отказался: { $why }
record-letter = Направление от { $date }, явиться до { $by }
record-employer = Работодатель: { $answer }
record-hired = принял на работу с { $date }
record-offer-closed = Закрыто: { $why }
record-edition = Редакция { $number }
record-in-force = действует
record-edition-why = Почему составлена заново: { $why }
record-disagreed = Не согласен: «{ $words }»
record-agreed = Согласован: { $how }
record-item-due = до { $date }
record-measure-begins = Начало: { $date }
record-measure-until = Окончание: { $date }
record-changed = есть изменение
record-unchanged = без изменений
record-of-a-measure = по мере плана
record-reached = удалось связаться
record-not-reached = связаться не удалось
record-put-aside = Ничего не следует: { $why }
record-followed = Сделано
record-asked = Спрошено · { $how }
record-good-reason = Уважительная причина: { $reason }
record-no-good-reason = Причина неуважительная: «{ $words }»
record-no-explanation = Объяснения не дано
