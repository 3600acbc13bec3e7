# Section 3: shown only while it is open (map 3.2).

fill-profile-title = Форма профилирования
assess-profile-title = Собеседование и оценка
fill-profile-note = Заполнено из карты, опроса и регистров. Исправьте, где нужно; неизвестное не учитывается и не влияет на результат.
fill-profile-unknown = сведений нет
fill-profile-not-counted = не учтено
fill-profile-factors = Факторы
fill-profile-submit = Записать форму
assess-profile-interview = Записи собеседования
assess-profile-answers = Вопросы беседы
assess-profile-answers-note = Задаются как обычные вопросы. Если ответа нет, вопрос не учитывается.
assess-profile-potential = Потенциал трудоустройства
assess-profile-motivation = Уровень мотивации
assess-profile-level-high = Высокий
assess-profile-level-middle = Средний
assess-profile-level-low = Низкий
assess-profile-level-missing = Выберите уровень
assess-profile-hint = подсказка по данным: { $score } из 100
assess-profile-hint-level = Подсказка: { $level }, { $score } из 100. Что её составило:
assess-profile-hint-later = Подсказки пока нет: учтено { $answered }, нужно { $needed }.
assess-profile-reason = { $question } · { $answer }: { $points } из { $most }
assess-profile-why = Почему уровень отличается от подсказки
assess-profile-why-note = Обязательно, если хотя бы один уровень отличается от подсказки
assess-profile-why-missing = Выбранный уровень отличается от подсказки: объясните почему
assess-profile-submit = Записать оценку
