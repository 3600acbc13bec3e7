# Rights and duties: 4.4, 5.7.

acknowledge-seeker-duties-told = Права и обязанности
acknowledge-seeker-duties-method = Как ознакомлен
acknowledge-seeker-duties-submit = Ознакомлен: записать
acknowledge-unemployed-duties-told = Права и обязанности
acknowledge-unemployed-duties-method = Как ознакомлен
acknowledge-unemployed-duties-submit = Ознакомлен: записать
duties-not-all-told = Отметьте все права и обязанности: закон требует назвать каждую
duties-method-missing = Выберите, как человек подтвердил ознакомление
duties-all-told = Отметить все
