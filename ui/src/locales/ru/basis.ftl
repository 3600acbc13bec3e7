# Правовые основания, как их пишет свод правил. По этим словам основание узнаётся и говорится на других языках:
# здесь они стоят буква в букву как в своде; в одном сообщении — номера, по одному на аргумент.

# Законы и карты.
basis-map-registration = ФК-А.01
basis-map-voucher = ФК-D.03
basis-social-code-rk = Социальный кодекс РК
basis-social-code = Социальный кодекс
basis-labour-code = Трудовой кодекс
basis-procedure-code = Административный процедурно-процессуальный кодекс
basis-qualifications-law = Закон «О профессиональных квалификациях»
basis-services-law = Закон «О государственных услугах»
basis-education-law = Закон «Об образовании»
basis-holidays-law = Закон «О праздниках в РК»
basis-former-law = Прежний закон
basis-constitution = Новая Конституция (референдум { $date })
basis-order = приказ № { $number }
basis-order-of = Приказ № { $number } от { $date }
basis-order-day-off = Приказ министра труда: выходной с { $date } на { $other }

# Места в них.
basis-step = шаг { $number }
basis-steps = шаги { $number }
basis-steps-and = шаги { $number } и { $other }
basis-article = ст. { $number }
basis-paragraph = п. { $number }
basis-subparagraph = пп. { $number }
basis-subparagraph-closed = пп. { $number })
basis-portals = Enbek.kz и ПЭП
basis-doers = исполнители
basis-doer-head = исполнители: «Руководитель ЦТМ (КЦ)»
basis-different-doers = разные исполнители
basis-automatically = «Автоматически»
basis-weekly = «один раз в неделю»
basis-until-november = «до 1 ноября текущего года»
basis-calendar-days = { $number } календарных дней
basis-working-days = «{ $number } рабочих дня, считая день регистрации»

# Бумаги, перечни, сервисы.
basis-connector = коннектор ГБД ФЛ
basis-data-access = сервис «Контроль доступа к персональным данным»
basis-service-form = Форма государственного сервиса
basis-service-card = Карточка госуслуги «Регистрация лиц, ищущих работу»
basis-data-list-enbek = Перечень «Сведения из ГО» приложения Enbek
basis-data-list = Перечень «Сведения из ГО»
basis-idle-reason = Поле «Причина незанятости» приложения Enbek
basis-enbek = Приложение Enbek
basis-working-list-almaty = Рабочий перечень Центра занятости Алматы (до 2023 года)
basis-working-list = рабочий перечень центра
basis-former-and-list = Прежний закон и рабочий перечень центра
basis-practice-and-list = Практика и рабочий перечень центра
basis-practice = Практика
basis-product-list = Продуктовый справочник
basis-product-rule = Продуктовое правило
basis-own-role = Роль программы, в карте её нет
basis-publications = публикации { $number } годов
basis-publications-about = Публикации о { $number } годе
basis-ministry = сообщение министерства { $date }
basis-licence-form = Водительское удостоверение образца РК
basis-medical = Медико-социальная экспертиза
basis-european-scale = Общеевропейская шкала

# Календарь.
basis-calendar = Календарь eGov на { $number } год
basis-muslim-calendar = ДУМК и календарь eGov
basis-moon-calendar = Расчёт по лунному календарю
basis-fixed-days = постоянные даты
basis-no-holiday = 30 августа больше не праздник
basis-after-holiday = Правило: следующий после праздничного рабочий день
basis-counting = Правила счёта (вывод; сверить с Гражданским кодексом РК и кодексом об административных процедурах)

# Замечания тех, кто ведёт свод.
basis-by-analogy-with = по аналогии с
basis-by-analogy = по аналогии
basis-from-memory = по памяти
basis-inference-accreditation = Вывод из правил аккредитации
basis-inference = вывод
basis-one-voucher = один ваучер в год
basis-one-registration = один учёт на лицо
basis-one-person = Одно лицо состоит на одном учёте
basis-data-protection = Защита персональных данных (проектное решение)
basis-no-term = срок не указан
basis-no-term-found = Срок в источниках не найден
basis-no-term-duty = обязанность без срока
basis-whole-term = Внутри общего срока
basis-no-date = дата не определена
basis-no-value = Значение не найдено
basis-no-number = номер не найден
basis-no-notion = понятие подходящей работы не найдено
basis-not-found = Не найдено
basis-recognition = решает центр признания; по публикациям решение одно, после проверки карьерного центра
basis-indicators = состав отчётности центра занятости не утверждён (проектное решение)
