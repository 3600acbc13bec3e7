# Finding people.

people-title = Поиск людей
people-search = Имя, ИИН, телефон или номер дела
people-found = Найдено: { $count }
people-start = Кого ищем?
people-start-how = Подойдёт часть имени на русском или казахском, любые цифры ИИН, телефон, номер дела.
people-nothing = По «{ $text }» никого не найдено
people-nothing-where = Искали во всех делах этого компьютера.
people-centre = Центр
people-matched = Совпало
matched-name = имя
matched-iin = ИИН
matched-phone = телефон
matched-number = номер дела
