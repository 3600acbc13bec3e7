# Rights and duties: 4.4, 5.7.

acknowledge-seeker-duties-told = Құқықтары мен міндеттері
acknowledge-seeker-duties-method = Қалай танысты
acknowledge-seeker-duties-submit = Танысқанын жазу
acknowledge-unemployed-duties-told = Құқықтары мен міндеттері
acknowledge-unemployed-duties-method = Қалай танысты
acknowledge-unemployed-duties-submit = Танысқанын жазу
duties-not-all-told = Барлық құқықтар мен міндеттерді белгілеңіз: заң әрқайсысын айтуды талап етеді
duties-method-missing = Адамның танысқанын қалай растағанын таңдаңыз
duties-all-told = Барлығын белгілеу
