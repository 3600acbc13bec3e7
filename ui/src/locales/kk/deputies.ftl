# Басшының орнына кім шешеді.

deputies-title = Орынбасарлар
deputies-note = Орынбасар Сіздің орныңызға бұйрық бойынша, оның күндерінде шешім қабылдайды және өз жобалары бойынша шешпейді. Тағайындау үшін орталықпен байланыс керек.
deputies-none = Қазір Сіздің орныңызда ешкім жоқ
deputies-order = № { $number } бұйрық, { $from } – { $to }
deputies-decides = қазір шешім қабылдайды
deputies-not-yet = әлі басталған жоқ
deputies-end = Бүгін соңғы күн
deputies-take-back = Бұйрықты қайтару
deputies-new = Жаңа бұйрық
deputies-who = Кім орнын басады
deputies-who-missing = Кім орнын басатынын таңдаңыз
deputies-number = Бұйрық нөмірі
deputies-number-missing = Бұйрық нөмірін жазыңыз
deputies-from = Бірінші күні
deputies-to = Соңғы күні
deputies-days-missing = Екі күнді де жазыңыз
deputies-days-wrong = Соңғы күн біріншісінен ерте немесе өтіп кеткен
deputies-name = Тағайындау
problem-bad-order = Бұйрықтың нөмірі немесе күндері жарамайды: соңғы күн біріншісінен ерте емес және өтпеген, мерзімі бір жылдан аспайды
problem-not-head = Орынбасарларды тек басшы тағайындайды
problem-no-colleague = Бұл адамның Сіздің орталықта есептік жазбасы жоқ. Әкімшіні шақырыңыз
problem-no-order = Орталықта мұндай күшіндегі бұйрық жоқ
