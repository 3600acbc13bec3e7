# Сканы бумаг в деле (вложения)
scans-title = Сканы
scans-count = Сканы · { $count }
scans-none = Сканов в деле нет. Приложить можно бумагу, копию которой правила разрешают хранить.
scans-all-withdrawn = Все сканы отозваны.
scans-withdrawn = Отозван { $day }, { $who }: { $reason }
scan-at-both = В центре и здесь
scan-at-here = Здесь; уйдёт в центр при обмене
scan-at-coming = Загружается
scan-at-centre = В центре
scan-waits = Скан лежит в центре. Он придёт, как только будет связь.
scan-coming = Скан загружается: { $held } из { $of }
scan-not-drawn = Этот файл не читается. Отсканируйте бумагу заново и приложите новый скан, а этот отзовите.
size-kilobytes = { $size } КБ
size-megabytes = { $size } МБ
keys-scans = Сканы дела

act-attach-scan = Приложить скан
act-attach-scan-short = Приложить
act-attach-scan-done = Скан приложен
attach-scan-scan = Файл: PDF, JPEG или PNG, до 10 МБ
attach-scan-choose = Выбрать файл
attach-scan-choose-other = Выбрать другой файл
attach-scan-scan-missing = Выберите файл
attach-scan-paper = Что это за бумага
attach-scan-paper-missing = Укажите, какая это бумага
attach-scan-note = Заметка
attach-scan-reading = Файл читается…
attach-scan-taken = Взят: { $name }, { $size }. Он уже сохранён на этом компьютере.
attach-scan-copies = Удостоверение личности и другие бумаги, которые правила велят посмотреть и вернуть, не копируются: их в списке нет.
attach-scan-submit = Приложить

act-withdraw-scan = Отозвать скан
act-withdraw-scan-short = Отозвать
act-withdraw-scan-done = Скан отозван
withdraw-scan-scan = Какой скан
withdraw-scan-scan-missing = Выберите скан
withdraw-scan-reason = Почему
withdraw-scan-reason-missing = Напишите, почему скан отзывается
withdraw-scan-submit = Отозвать

refusal-copy-not-kept = копия такой бумаги не хранится, её смотрят и возвращают: { $law }
refusal-scan-there = скан «{ $name }» уже приложен к этому делу
problem-scan-empty = Файл пуст. Отсканируйте бумагу ещё раз
problem-scan-too-large = Файл больше { $megabytes } МБ. Отсканируйте с меньшим разрешением (200 точек на дюйм) или по частям
problem-scan-kind = Это не PDF, не JPEG и не PNG, как бы файл ни назывался. Сохраните скан в одном из этих видов
home-progress-scans = Сканы: { $done } из { $of } частей. Работать можно.
