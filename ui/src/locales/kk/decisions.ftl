# The decider's desk.

decisions-title = Менің шешімімді күтуде
decisions-empty = Шешім жобалары жоқ
decisions-empty-why = Маман жобаны жібергенде, ол осында шығады.
decisions-draft-by = Жобаны енгізген { $name }, { $at }
decisions-open-case = Істі ашу
decisions-own = Бұл сіздің өз жобаңыз.
decisions-own-way = Оны басқа басшы шешеді: жобаны соған тапсырыңыз.
conditions-title = Шешім алдында тексеріңіз
conditions-summary = расталғаны { $met }, назар керегі { $doubtful }
conditions-check = Тексеру
conditions-found = Анықталғаны
conditions-evidence = Дәлелі
conditions-verdict = Қорытынды
finding-confirmed = Расталды
finding-not-checked = Тексерілмеді
finding-attention = Қараңыз
finding-against = Кедергі
evidence-paper = құжат
evidence-said = адамның айтуынша
evidence-file = істен
