# Why the law says no: one sentence for each code. Words of a ground come from the rulebook as $law.

refusal-not-your-step = бұл қадамды { $items } орындайды
refusal-not-now = { $closed ->
    [yes] тіркеу { $closed_on } жабылған: { $closed_by }, себебі «{ $closed_reason }»
   *[no] «{ $stage }» кезеңінде бұл қадам жоқ
}
closed-reason-consultation = тек кеңес алды
closed-reason-postponed = тағы келеді
closed-reason-left = қабылдаудан кетіп қалды
closed-reason-done = мәселе шешілді
closed-reason-application-withdrawn = өтініш қайтарып алынды
refusal-switched-off = қадам { $norm } нормасымен өшірілген
refusal-step-first = алдымен { $step }: { $needs }
refusal-ground = { $law }
refusal-registered-elsewhere = { $law }: { $centre }{ $numbered }. Сол орталықтан есепті осында ауыстыруды сұраңыз
refusal-registered-here = { $law }: осы орталықта, басқа істе{ $numbered }. Сонда жұмыс істеңіз
refusal-conditions-not-met = бүгін мына шарттар орындалмаған: { $law }. Жобаны пысықтауға қайтарыңыз немесе негізін көрсетіп бас тартыңыз
refusal-ground-not-in-force = { $ground } негізі { $date } күні қолданылмайды
refusal-missing = жетпейді: { $items }
refusal-not-in-list = { $code } мәні анықтамалықта жоқ
refusal-date-wrong = { $date } күні мүмкін емес: ол болашақта немесе алдыңғы қадамнан бұрын
refusal-birth-date-impossible = { $date } туған күн бола алмайды: ол болашақта немесе тым ерте. ЖСН мен туған күнді құжатпен салыстырыңыз
refusal-no-consent = қолданыстағы келісім жоқ: { $law }
refusal-registers-silent = әлі жауап бермеді: { $items }
refusal-answers-stale = тізілімдер жауабы ескірді, сұрау арқылы жаңартыңыз
refusal-difference-open = қайсысы дұрыс екені таңдалмады: { $items }
refusal-person-died = тізілім дерегі бойынша адам { $date } қайтыс болған
refusal-drafter-does-not-decide = өз жобаңызды басқа басшы шешеді
refusal-other-centre-decides = басқа орталық шешеді: { $centre }
refusal-order-not-in-force = { $order } орынбасарлық бұйрығы бұл күні қолданылмайды
refusal-not-case-keeper = { $name } бұл орталықта іс жүргізбейді
refusal-anothers-view = бұл көріністі бөліскен адам ({ $name }) немесе орталық басшысы өзгертеді
refusal-voucher-lives = екінші істе қаралып жатқан немесе қолданыстағы ваучер бар: алдымен оны аяғына дейін жеткізіңіз
refusal-not-same-person = екі істің ЖСН бірдей емес: алдымен жеке куәлікті көріп, 1.4-қадамда жазыңыз
refusal-nothing-there = бұл істе жоқ немесе жабылған
refusal-reason-needed = себебін жазыңыз
refusal-joined = { $kept ->
    [unknown] іс басқасымен біріктірілген, сонда жұмыс істеңіз
   *[other] іс № { $kept } тіркеуі бар іспен біріктірілген, сонда жұмыс істеңіз
}
refusal-number-not-yours = { $number } нөмірі осы компьютер блогынан емес
refusal-decide-anew = шешімді басшының өзі қайта қабылдайды: жоба өзгерген болуы мүмкін
refusal-unreadable = орталық бұл әрекетті оқи алмады. Қайта жіберіңіз; тағы қайтса, әкімшіні шақырыңыз
refusal-voucher-not-now = ваучер «{ $stage }» кезеңінде{ $numbered }, бұл қадам қазір жоқ
refusal-ground-not-met = тексеру керісінше растайды: { $law }
refusal-other-voucher = { $law }: орталық { $centre }{ $numbered }
refusal-numbered = {""}, № { $number }
refusal-unknown = орталық бұл нұсқа білмейтін «{ $code }» себебімен қабылдамады
refusal-basis = Негіздеме: { $basis }
refusal-typed-kept = Әрекет жазылмады. Терілгені осы компьютерде сақталды.
item-participant-basis = қатысушының өкілеттігін растайтын құжат немесе басқа үшін қол қою себебі
refusal-nobody-beside = бұл әрекет адамның қатысуынсыз жасалады, сондықтан қатысушы көрсетілмейді
