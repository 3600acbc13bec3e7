# What is known for each line of form 3.1, and what a register warns of.

found-value-education = образование: { $level }
found-value-years = стаж, лет: { $years }
found-value-last-day = последний рабочий день { $date }
found-value-never-worked = не работал
found-value-age = возраст: { $age }
found-value-health = ограничения по здоровью: { $option ->
    [none] нет
    [some] есть, желаемой работе не мешают
    [strong] есть, нужны особые условия
    [no_answer] не ответил
   *[other] { $option }
 }
found-value-languages = казахский { $kk }, русский { $ru }
found-value-demand = вакансий { $vacancies }, соискателей { $seekers }
found-value-place = место работы: { $option ->
    [home] только по месту жительства
    [district] в пределах района (города)
    [region] в пределах области
    [country] любой регион
   *[other] { $option }
 }
found-value-digital = цифровые навыки: { $option ->
    [none] не пользуется
    [basic] почта, мессенджер, поиск
    [office] текстовые и табличные редакторы
    [professional] профессиональные программы
   *[other] { $option }
 }
found-value-dependants = детей до 3 лет: { $children-under-3 }, от 3 до 18 лет: { $children-under-18 }, взрослых на уходе: { $adults }
found-value-licence = категории: { $categories }
found-none = нет
found-value-certificate = { $name }, { $date }
found-value-no-certificate = сертификатов нет
found-value-pay = желаемая оплата { $pay } ₸, медиана вакансий: { $median }

warning-name-written-otherwise = В регистре имя записано иначе: { $detail }. Можно оставить со слов лица
warning-contract-open = Действует трудовой договор: { $detail }
warning-sole-trader-open = Действует регистрация индивидуального предпринимателя с { $detail }
warning-single-payment-open = Плательщик единого платежа с { $detail }
warning-studies-full-time = Учится на дневном отделении: { $detail }
warning-unable-to-work = По данным регистра нетрудоспособен, группа { $detail }

work-consent-withdrawn = Согласие на обработку персональных данных отозвано: решить дело по закону
