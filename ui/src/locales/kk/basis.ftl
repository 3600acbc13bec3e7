# Құқықтық негіздер: орысша жазылған негіз осы сөздермен айтылады.

# Заңдар мен карталар.
basis-map-registration = ФК-А.01
basis-map-voucher = ФК-D.03
basis-social-code-rk = ҚР Әлеуметтік кодексі
basis-social-code = Әлеуметтік кодекс
basis-labour-code = Еңбек кодексі
basis-procedure-code = Әкімшілік рәсімдік-процестік кодекс
basis-qualifications-law = «Кәсіптік біліктіліктер туралы» заң
basis-services-law = «Мемлекеттік көрсетілетін қызметтер туралы» заң
basis-education-law = «Білім туралы» заң
basis-holidays-law = «ҚР-дағы мерекелер туралы» заң
basis-former-law = бұрынғы заң
basis-constitution = жаңа Конституция ({ $date } референдумы)
basis-order = № { $number } бұйрық
basis-order-of = { $date } № { $number } бұйрық
basis-order-day-off = еңбек министрінің бұйрығы: демалыс { $date } күнінен { $other } күніне ауыстырылды

# Олардағы орындар.
basis-step = { $number }-қадам
basis-steps = { $number }-қадамдар
basis-steps-and = { $number } және { $other }-қадамдар
basis-article = { $number }-бап
basis-paragraph = { $number }-тармақ
basis-subparagraph = { $number }) тармақша
basis-subparagraph-closed = { $number }) тармақша
basis-portals = Enbek.kz және ЭҮП
basis-doers = орындаушылар
basis-doer-head = орындаушылар: «Еңбек мобильділігі орталығының (мансап орталығының) басшысы»
basis-different-doers = орындаушылары әртүрлі
basis-automatically = «Автоматты түрде»
basis-weekly = «аптасына бір рет»
basis-until-november = «ағымдағы жылдың 1 қарашасына дейін»
basis-calendar-days = { $number } күнтізбелік күн
basis-working-days = «тіркелген күнді қоса есептегенде { $number } жұмыс күні»

# Құжаттар, тізбелер, сервистер.
basis-connector = «Жеке тұлғалар» мемлекеттік деректер базасының коннекторы
basis-data-access = «Дербес деректерге қол жеткізуді бақылау» сервисі
basis-service-form = мемлекеттік сервис нысаны
basis-service-card = «Жұмыс іздеп жүрген адамдарды тіркеу» мемлекеттік қызметінің карточкасы
basis-data-list-enbek = Enbek қосымшасының «Мемлекеттік органдардан алынатын мәліметтер» тізбесі
basis-data-list = «Мемлекеттік органдардан алынатын мәліметтер» тізбесі
basis-idle-reason = Enbek қосымшасының «Жұмыспен қамтылмау себебі» өрісі
basis-enbek = Enbek қосымшасы
basis-working-list-almaty = Алматы жұмыспен қамту орталығының жұмыс тізбесі (2023 жылға дейін)
basis-working-list = орталықтың жұмыс тізбесі
basis-former-and-list = бұрынғы заң және орталықтың жұмыс тізбесі
basis-practice-and-list = тәжірибе және орталықтың жұмыс тізбесі
basis-practice = тәжірибе
basis-product-list = бағдарламаның өз анықтамалығы
basis-product-rule = бағдарламаның өз қағидасы
basis-own-role = бағдарламаның рөлі, картада жоқ
basis-publications = { $number } жылдардағы жарияланымдар
basis-publications-about = { $number } жыл туралы жарияланымдар
basis-ministry = министрліктің { $date } хабарламасы
basis-licence-form = ҚР үлгісіндегі жүргізуші куәлігі
basis-medical = медициналық-әлеуметтік сараптама
basis-european-scale = жалпыеуропалық шкала

# Күнтізбе.
basis-calendar = eGov-тың { $number } жылғы күнтізбесі
basis-muslim-calendar = ҚМДБ және eGov күнтізбесі
basis-moon-calendar = ай күнтізбесі бойынша есептеу
basis-fixed-days = тұрақты күндер
basis-no-holiday = 30 тамыз енді мереке емес
basis-after-holiday = қағида: мерекеден кейінгі жұмыс күні
basis-counting = санау қағидалары (тұжырым; ҚР Азаматтық кодексімен және әкімшілік рәсімдер туралы кодекспен салыстыру керек)

# Ережелер жинағын жүргізушілердің ескертпелері.
basis-by-analogy-with = ұқсастық бойынша:
basis-by-analogy = ұқсастық бойынша
basis-from-memory = жадтан
basis-inference-accreditation = аккредиттеу қағидаларынан жасалған тұжырым
basis-inference = тұжырым
basis-one-voucher = жылына бір ваучер
basis-one-registration = бір адамға бір есеп
basis-one-person = бір адам бір ғана есепте тұрады
basis-data-protection = дербес деректерді қорғау (жобалық шешім)
basis-no-term = мерзімі көрсетілмеген
basis-no-term-found = мерзімі дереккөздерден табылмады
basis-no-term-duty = мерзімсіз міндет
basis-whole-term = жалпы мерзім ішінде
basis-no-date = күні анықталмаған
basis-no-value = мәні табылмады
basis-no-number = нөмірі табылмады
basis-no-notion = лайықты жұмыс ұғымы табылмады
basis-not-found = табылмады
basis-recognition = шешімді тану орталығы қабылдайды; жарияланымдар бойынша шешім біреу, мансап орталығының тексеруінен кейін
basis-indicators = жұмыспен қамту орталығы есептілігінің құрамы бекітілмеген (жобалық шешім)
