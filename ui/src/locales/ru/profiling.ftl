# Section 3: shown only while it is open (map 3.2).

fill-profile-title = Форма профилирования
assess-profile-title = Собеседование и оценка
