# Section 3: shown only while it is open (map 3.2).

fill-profile-title = Бейіндеу нысаны
assess-profile-title = Әңгімелесу және бағалау
fill-profile-note = Карта, сауалнама және тізілімдер бойынша толтырылды. Қажет жерін түзетіңіз; белгісіз мәлімет есепке алынбайды және нәтижеге әсер етпейді.
fill-profile-unknown = мәлімет жоқ
fill-profile-not-counted = есепке алынбады
fill-profile-factors = Факторлар
fill-profile-submit = Нысанды жазу
assess-profile-interview = Әңгімелесу жазбалары
assess-profile-answers = Әңгімелесу сұрақтары
assess-profile-answers-note = Кәдімгі сұрақ ретінде қойылады. Жауап болмаса, сұрақ есепке алынбайды.
assess-profile-potential = Жұмысқа орналасу әлеуеті
assess-profile-motivation = Ынталандыру деңгейі
assess-profile-level-high = Жоғары
assess-profile-level-middle = Орта
assess-profile-level-low = Төмен
assess-profile-level-missing = Деңгейін таңдаңыз
assess-profile-hint = деректер бойынша нұсқау: 100-ден { $score }
assess-profile-hint-level = Нұсқау: { $level }, 100-ден { $score }. Неден құралды:
assess-profile-hint-later = Әзірге нұсқау жоқ: есепке алынғаны { $answered }, қажеті { $needed }.
assess-profile-reason = { $question } · { $answer }: { $most } ішінен { $points }
assess-profile-why = Деңгей нұсқаудан неге өзгеше
assess-profile-why-note = Кемінде бір деңгей нұсқаудан өзгеше болса, міндетті түрде толтырылады
assess-profile-why-missing = Таңдалған деңгей нұсқаудан өзгеше: себебін жазыңыз
assess-profile-submit = Бағалауды жазу
