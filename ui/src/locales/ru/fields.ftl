# Fields of all forms.

iin-born-male = { $date }, мужчина.
iin-born-female = { $date }, женщина.
iin-digits-left = Ещё { $left ->
    [one] { $left } цифра
    [few] { $left } цифры
   *[many] { $left } цифр
 }
iin-incomplete = Нужно 12 цифр: не хватает { $left }
iin-wrong-month = Нет месяца { $part }: проверьте 3-ю и 4-ю цифры
iin-wrong-day = Нет такого дня ({ $part }): проверьте 5-ю и 6-ю цифры
iin-wrong-century = Седьмая цифра { $part } невозможна: она от 0 до 6
iin-wrong-checksum = Последняя цифра не сходится. Сверьте с удостоверением
date-placeholder = дд.мм.гггг
date-unreadable = Это не дата. Наберите день и месяц: 3112 или 31.12.2026
date-calendar = Выбрать в календаре
phone-placeholder = 701 555 01 42
phone-unreadable = Введите 10 цифр после +7: код и номер
money-sign = ₸
classifier-placeholder = слово, код
classifier-recent = Недавние
classifier-nothing = По «{ $text }» ничего нет. Попробуйте часть слова на русском или казахском, либо код
text-left = { $left ->
    [one] Остался { $left } знак
    [few] Осталось { $left } знака
   *[many] Осталось { $left } знаков
 }
text-too-long = { $over ->
    [one] { $over } знак лишний
    [few] { $over } знака лишних
   *[many] { $over } знаков лишних
 }: здесь помещается { $max }. Сократите, набранное не обрезано
classifier-unknown = В списке такого нет: выберите из списка
classifier-no-place = Такого места нет в КАТО: выберите из списка
compare-field = Поле
compare-take = Что взять
compare-choose = { $field }: что взять
compare-said = Слова
compare-register = Регистр
compare-equal = Совпадает
compare-from-register = Из регистра
compare-only-said = Только со слов
compare-waiting = Ждём ответ
list-search = Искать в этом списке
list-nothing = Ничего не найдено по «{ $text }». Искали в этом списке, строк: { $count }.
list-search-everywhere = Искать везде
list-position = { $at } из { $count }
form-not-recorded = Акт не записан: исправьте { $count ->
    [one] { $count } поле
    [few] { $count } поля
   *[many] { $count } полей
 }. Набранное сохранено на этом компьютере.
form-group-wrong = Исправить: { $count }
form-group-missing = Не хватает: { $count }
form-group-filled = Есть сведения
form-group-empty = Пусто
form-draft-saved = Черновик сохранён { $time }
form-later = Отложить
form-news = { $count ->
        [one] С тех пор как форма начата, в деле записан { $count } новый акт
        [few] С тех пор как форма начата, в деле записано { $count } новых акта
       *[many] С тех пор как форма начата, в деле записано { $count } новых актов
    }
form-news-how = Проверьте введённое: оно набрано, когда этого в деле ещё не было.
form-not-kept = Набранное не удалось сохранить на этом компьютере: не закрывайте форму, запишите акт или перепишите введённое. Если повторяется, позовите администратора.
form-failed = Акт не записан: набранное сохранено на этом компьютере. { $why }.
say-what-to-write = Напишите, что нужно сохранить
answer-yes = Да
answer-no = Нет
name-surname = Фамилия
name-given = Имя
name-patronymic = Отчество (при наличии)
name-part-unreadable = Только буквы, пробел, дефис и апостроф
name-patronymic-unreadable = Только буквы, пробел, дефис и апостроф. Отчества нет: оставьте пустым
rows-remove = Убрать строку { $number }
rows-removed = Строка { $number } убрана
