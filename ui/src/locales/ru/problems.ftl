# The machine failed: what happened and what to do.

problem-failed = Программа не справилась. Повторите; если снова, позовите администратора
problem-signed-out = Вы не вошли. Войдите снова, набранное подождёт
problem-not-found = На этом компьютере этого нет
problem-not-allowed = Вашей роли это не открыто
problem-no-line = Нет связи с центром. Проверьте сеть и повторите
problem-try-later = Центр занят. Повторите через { $seconds } с
problem-wrong-certificate = Отвечает не тот сервер, к которому подключено это рабочее место. Позовите администратора
problem-wrong-password = Имя входа или пароль не подходит. Проверьте раскладку и Caps Lock
problem-bad-code = Код не подходит или уже использован. Попросите у администратора новый
problem-first-sign-in-needs-line = Этот сотрудник здесь ещё не входил: для первого входа нужна связь
