# A case goes to the centre of the new address.

transfer-from = Откуда
transfer-to = Куда
transfer-reason = Почему
transfer-sent = Направлено
transfer-none = Передачи, которая ждёт ответа, нет.
send-transfer-to = В какой центр
send-transfer-to-missing = Выберите центр
send-transfer-reason = Почему
send-transfer-reason-missing = Напишите, почему дело уходит в другой центр
send-transfer-reason-note = Другой центр прочтёт это перед приёмом
send-transfer-note = Пока другой центр не принял дело, вы продолжаете его вести. Статус, его дата и срок следующей проверки сохранятся. Пока что принять дело можно только на рабочем месте, подключённом к обоим центрам.
send-transfer-no-centres = нет списка центров
send-transfer-no-centres-why = Список центров ещё не пришёл на этот компьютер. Он приходит при обмене с центром.
send-transfer-submit = Направить дело
accept-transfer-note = После приёма дело ведёт ваш центр, прежний сможет только читать. Человека известят.
accept-transfer-submit = Принять дело
decline-transfer-reason = Почему центр не принимает дело
decline-transfer-reason-missing = Напишите, почему центр не принимает дело
decline-transfer-submit = Отклонить передачу
withdraw-transfer-reason = Почему дело остаётся здесь
withdraw-transfer-reason-missing = Напишите, почему дело остаётся здесь
withdraw-transfer-submit = Отозвать передачу
