# Keys, as the help lists them.

keys-title = Клавиши этого экрана
keys-window = Везде
keys-list = В списке
keys-case = В деле
keys-form = В форме
keys-palette = Действие, человек или место
keys-curtain = Показ соискателю
keys-help = Все клавиши
keys-home = Рабочий стол
keys-exchange = Обмен с центром
keys-people = Поиск людей
keys-receive = Принять человека
keys-next-row = следующая строка
keys-previous-row = предыдущая строка
keys-search-list = искать в списке
keys-open-row = открыть дело
keys-act-row = действие строки
keys-hint-rows = строки
keys-hint-next = следующий, предыдущий
keys-hint-sections = разделы
keys-next-draft = следующий проект
keys-previous-draft = предыдущий проект
keys-next-section = следующий раздел
keys-previous-section = предыдущий раздел
keys-back = вернуться
keys-submit = записать акт
