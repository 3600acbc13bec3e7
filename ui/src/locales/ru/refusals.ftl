# Why the law says no: one sentence for each code. Words of a ground come from the rulebook as $law.

refusal-not-your-step = этот шаг делает { $items }
refusal-not-now = { $closed ->
    [yes] регистрация закрыта { $closed_on }: { $closed_by }, причина «{ $closed_reason }»
   *[no] на этапе «{ $stage }» этого шага нет
}
closed-reason-consultation = только консультация
closed-reason-postponed = придёт ещё раз
closed-reason-left = ушёл с приёма
closed-reason-done = вопрос решён
closed-reason-application-withdrawn = заявление отозвано
refusal-switched-off = шаг выключен нормой { $norm }
refusal-step-first = сначала { $step }: { $needs }
refusal-ground = { $law }
refusal-registered-elsewhere = { $law }: { $centre }{ $numbered }. Попросите тот центр передать учёт сюда
refusal-registered-here = { $law } в этом центре, в другом деле{ $numbered }. Работайте в нём
refusal-conditions-not-met = сегодня не выполнены условия: { $law }. Верните проект на доработку или откажите с указанием основания
refusal-ground-not-in-force = основание { $ground } не действует на { $date }
refusal-missing = не хватает: { $items }
refusal-not-in-list = значения { $code } нет в справочнике
refusal-date-wrong = дата { $date } невозможна: она в будущем или раньше предыдущего шага
refusal-birth-date-impossible = { $date } не может быть днём рождения: он в будущем или слишком давно. Сверьте ИИН и дату рождения с документом
refusal-no-consent = нет действующего согласия: { $law }
refusal-registers-silent = ещё не ответили: { $items }
refusal-answers-stale = ответы регистров устарели, обновите их запросом
refusal-difference-open = не выбрано, что верно: { $items }
refusal-person-died = по данным регистра человек умер { $date }
refusal-drafter-does-not-decide = свой проект решает другой руководитель
refusal-other-centre-decides = решает другой центр: { $centre }
refusal-order-not-in-force = приказ { $order } о замещении в этот день не действует
refusal-not-case-keeper = { $name } не ведёт дела в этом центре
refusal-anothers-view = этот вид меняет тот, кто им поделился ({ $name }), или руководитель центра
refusal-voucher-lives = в другом деле есть ваучер, который рассматривается или действует: сначала доведите его до конца
refusal-not-same-person = ИИН двух дел не совпадает: сначала посмотрите удостоверение личности и запишите его (1.4)
refusal-nothing-there = этого в деле нет или уже закрыто
refusal-reason-needed = напишите причину
refusal-joined = { $kept ->
    [unknown] дело объединено с другим, работайте в нём
   *[other] дело объединено с другим, где учёт № { $kept }: работайте в нём
}
refusal-number-not-yours = номер { $number } не из блока этого компьютера
refusal-decide-anew = руководитель принимает решение заново сам: проект мог измениться
refusal-unreadable = центр не смог прочитать этот акт. Подайте его снова; если вернётся, позовите администратора
refusal-voucher-not-now = ваучер на этапе «{ $stage }»{ $numbered }, этого шага сейчас нет
refusal-ground-not-met = проверка подтверждает обратное: { $law }
refusal-other-voucher = { $law }: центр { $centre }{ $numbered }
refusal-numbered = {""}, № { $number }
refusal-unknown = центр отклонил по причине «{ $code }», которую эта версия программы не знает
refusal-basis = Основание: { $basis }
refusal-typed-kept = Акт не записан. Набранное сохранено на этом компьютере.
item-participant-basis = документ о полномочиях участника или причина подписи за другого
refusal-nobody-beside = это делается без человека, поэтому участники не указываются
