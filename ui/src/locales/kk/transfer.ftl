# A case goes to the centre of the new address.

transfer-from = Қайдан
transfer-to = Қайда
transfer-reason = Себебі
transfer-sent = Жіберілді
transfer-none = Қабылдауды күтіп тұрған іс жоқ.
send-transfer-to = Қай орталыққа
send-transfer-to-missing = Орталықты таңдаңыз
send-transfer-reason = Себебі
send-transfer-reason-missing = Істің басқа орталыққа неге кететінін жазыңыз
send-transfer-reason-note = Басқа орталық мұны қабылдар алдында оқиды
send-transfer-note = Басқа орталық қабылдағанша істі сіз жүргізесіз. Мәртебе, оның күні және келесі тексеру мерзімі сақталады. Әзірге істі екі орталық та енгізілген жұмыс орнында ғана қабылдауға болады.
send-transfer-no-centres = орталықтар тізімі жоқ
send-transfer-no-centres-why = Орталықтар тізімі бұл компьютерге әлі келген жоқ. Ол орталықпен алмасқанда келеді.
send-transfer-submit = Істі жіберу
accept-transfer-note = Қабылдағаннан кейін істі сіздің орталық жүргізеді, бұрынғысы тек оқи алады. Адамға хабарланады.
accept-transfer-submit = Істі қабылдау
decline-transfer-reason = Орталық істі неге қабылдамайды
decline-transfer-reason-missing = Орталықтың істі неге қабылдамайтынын жазыңыз
decline-transfer-submit = Қабылдаудан бас тарту
withdraw-transfer-reason = Іс неге осында қалады
withdraw-transfer-reason-missing = Істің неге осында қалатынын жазыңыз
withdraw-transfer-submit = Жіберуді қайтарып алу
