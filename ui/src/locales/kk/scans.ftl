# Істегі қағаздардың сканы (қосымшалар)
scans-title = Скандар
scans-count = Скандар · { $count }
scans-none = Істе скан жоқ. Көшірмесін сақтауға ережелер рұқсат еткен қағазды қосуға болады.
scans-all-withdrawn = Барлық скан қайтарып алынған.
scans-withdrawn = { $day } қайтарып алынды, { $who }: { $reason }
scan-at-both = Орталықта және осында
scan-at-here = Осында; алмасу кезінде орталыққа кетеді
scan-at-coming = Жүктелуде
scan-at-centre = Орталықта
scan-waits = Скан орталықта жатыр. Байланыс болысымен келеді.
scan-coming = Скан жүктелуде: { $of } бөліктің { $held } бөлігі келді
scan-not-drawn = Бұл файл оқылмайды. Қағазды қайта сканерлеп, жаңасын қосыңыз, ал мынаны қайтарып алыңыз.
size-kilobytes = { $size } КБ
size-megabytes = { $size } МБ
keys-scans = Істің скандары

act-attach-scan = Скан қосу
act-attach-scan-short = Қосу
act-attach-scan-done = Скан қосылды
attach-scan-scan = Файл: PDF, JPEG немесе PNG, 10 МБ-қа дейін
attach-scan-choose = Файлды таңдау
attach-scan-choose-other = Басқа файл таңдау
attach-scan-scan-missing = Файлды таңдаңыз
attach-scan-paper = Бұл қандай қағаз
attach-scan-paper-missing = Қандай қағаз екенін көрсетіңіз
attach-scan-note = Ескертпе
attach-scan-reading = Файл оқылуда…
attach-scan-taken = Алынды: { $name }, { $size }. Ол осы компьютерде сақталып қойды.
attach-scan-copies = Жеке куәліктің және ережелер бойынша қаралып, қайтарылатын басқа қағаздардың көшірмесі алынбайды: олар тізімде жоқ.
attach-scan-submit = Қосу

act-withdraw-scan = Сканды қайтарып алу
act-withdraw-scan-short = Қайтарып алу
act-withdraw-scan-done = Скан қайтарып алынды
withdraw-scan-scan = Қай скан
withdraw-scan-scan-missing = Сканды таңдаңыз
withdraw-scan-reason = Неге
withdraw-scan-reason-missing = Скан неге қайтарып алынатынын жазыңыз
withdraw-scan-submit = Қайтарып алу

refusal-copy-not-kept = мұндай қағаздың көшірмесі сақталмайды, ол қаралып, қайтарылады: { $law }
refusal-scan-there = «{ $name }» сканы бұл іске қосылып қойған
problem-scan-empty = Файл бос. Қағазды тағы бір рет сканерлеңіз
problem-scan-too-large = Файл { $megabytes } МБ-тан үлкен. Төменірек айқындықпен (дюймге 200 нүкте) немесе бөліп сканерлеңіз
problem-scan-kind = Файл қалай аталса да, бұл PDF, JPEG немесе PNG емес. Сканды осы түрлердің бірінде сақтаңыз
home-progress-scans = Скандар: { $of } бөліктің { $done } бөлігі өтті. Жұмыс істей беруге болады.
