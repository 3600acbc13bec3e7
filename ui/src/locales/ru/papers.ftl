# Документы дела: печать, архив, отзыв.
papers-title = Документы
papers-choose = Выберите документ: он откроется здесь.
papers-left-out = Документа нет у:
keys-papers = документы дела
print-in-kk = На казахском
print-in-ru = На русском
print-in-both = На двух языках
print-now = Напечатать
print-asked = { $copies ->
    [1] Бумага напечатана?
   *[other] Бумаги напечатаны?
}
print-asked-how = Без ответа она считается напечатанной.
print-asked-yes = Да
print-asked-no = Нет, отменено
print-unprintable = Этих знаков нет в шрифте, они напечатаны прямоугольниками: { $signs }
paper-save = Сохранить в файл
paper-saved = Документ сохранён
paper-pages = { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
}
paper-page = { $name }, страница { $page } из { $pages }
paper-drawing = Страница { $page } из { $pages } готовится…
paper-cannot-print = Отсюда не напечатать
paper-not-drawn = Показать и напечатать документ здесь не получилось. { $copies ->
    [1] Сохраните его в файл и напечатайте из файла.
   *[other] Откройте документы в делах по одному и сохраните их в файлы.
}
paper-signed = Подписанный
paper-attach-signed = Приложить подписанный
paper-not-confirmed = ещё не подтверждено центром
paper-force-replaced = заменено новым { $on }
paper-force-withdrawn = утратило силу { $on }
paper-force-used = использовано { $on }
paper-force-over = учёт прекращён { $on }
paper-not-yet = после шага { $step }
paper-incomplete-iin = в карте нет ИИН
paper-incomplete-name = в карте нет имени
paper-incomplete-past = относится к прежнему заявлению: копия в истории документов
paper-incomplete-paper = такого документа в деле нет
paper-incomplete-accepted = выдаётся после приёма центром (3.4)
desk-papers-check = Проверка документа
desk-papers-search = По имени, номеру или названию документа
desk-papers-none = Здесь появятся документы, выданные на этом рабочем месте.
desk-papers-none-found = Среди выданных здесь документов таких нет.
desk-papers-shown = Выбранный документ
paper-log = Что выдано на этом компьютере
paper-log-empty = Пока ничего не печатали.
paper-show-copy = Копия
paper-hash = Начало хэша архивной копии
paper-to-recall = отозвать: действие возвращено
paper-recalled = Отозван
paper-what-shown = открыт
paper-what-printed = напечатан
paper-what-saved = сохранён в файл
paper-what-printed-in-bulk = напечатан в пачке
paper-what-recalled = отозван
paper-kind-application-pack = Заявление, согласия и расписка
paper-kind-seeker-decision = Решение о регистрации лица, ищущего работу
paper-kind-seeker-refusal = Мотивированный отказ в регистрации лица, ищущего работу
paper-kind-seeker-duties = Памятка о правах и обязанностях лица, ищущего работу
paper-kind-vacancy-referral = Направление для трудоустройства
paper-kind-unemployed-decision = Решение о регистрации в качестве безработного
paper-kind-unemployed-refusal = Мотивированный отказ в регистрации в качестве безработного
paper-kind-unemployed-duties = Памятка о правах и обязанностях безработного
paper-kind-notice = Извещение
paper-kind-extract = Выписка из дела
paper-kind-recognition-referral = Направление в центр признания квалификаций
paper-kind-voucher-refusal = Мотивированный отказ в ваучере
paper-kind-qualification-voucher = Ваучер на признание квалификации
paper-kind-removal-decision = Решение о снятии с учёта
paper-kind-plan-draft = Проект индивидуального плана трудоустройства
paper-kind-employment-plan = Индивидуальный план трудоустройства
paper-kind-measure-referral = Направление на активную меру или обучение
paper-kind-voucher-notice = Извещение о ваучере
paper-kind-decision-cancellation = Решение об отмене решения
paper-kind-voucher-annulment = Решение об аннулировании ваучера
paper-kind-meeting-list = Список дел к заседанию
problem-paper-code = Код не подтверждён: он прочитан не целиком, изменён или создан не этим центром
problem-not-saved = Файл не записан: проверьте папку и место на диске. Копия осталась в архиве
worklist-recall-papers = Отозвать документ
worklist-recall-papers-empty = Здесь появятся напечатанные документы, действия которых вернул центр.
worklist-recall-voucher-papers = Отозвать документ
worklist-recall-voucher-papers-empty = Здесь появятся напечатанные документы, действия которых вернул центр.
work-recall-paper = Отозвать выданный документ
print-rows = Печать строк
print-rows-what = Что печатать
print-rows-language = Язык документов
print-rows-cases = Дела: { $count } из { $of }
print-rows-none = Никого
print-rows-all = Всех
print-rows-choose = Отметьте хотя бы одно дело
print-rows-make = Собрать документ
papers-none = В этой роли документы дела не печатают.
paper-check = Проверить принесённый документ
paper-check-how = Считайте QR-код сканером или вставьте его текст. Связь не нужна.
paper-check-do = Проверить
paper-check-true = Подпись верна. № { $number } от { $date }, { $centre }. Контрольная сумма на бумаге: { $sum }. Принято ли действие центром, скажет публичная страница.
