# Keys, as the help lists them.

keys-title = Осы экранның пернелері
keys-window = Барлық жерде
keys-list = Тізімде
keys-case = Істе
keys-form = Нысанда
keys-palette = Әрекет, адам немесе орын
keys-curtain = Ізденушіге көрсету
keys-help = Барлық перне
keys-home = Жұмыс үстелі
keys-exchange = Орталықпен дерек алмасу
keys-people = Адамдарды іздеу
keys-receive = Адамды қабылдау
keys-next-row = келесі жол
keys-previous-row = алдыңғы жол
keys-search-list = тізімнен іздеу
keys-open-row = істі ашу
keys-act-row = жолдың әрекеті
keys-hint-rows = жолдар
keys-hint-next = келесі, алдыңғы
keys-hint-sections = бөлімдер
keys-next-draft = келесі жоба
keys-previous-draft = алдыңғы жоба
keys-next-section = келесі бөлім
keys-previous-section = алдыңғы бөлім
keys-back = оралу
keys-submit = әрекетті жазу
