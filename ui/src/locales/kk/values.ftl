# What is known for each line of form 3.1, and what a register warns of.

found-value-education = білімі: { $level }
found-value-years = еңбек өтілі, жыл: { $years }
found-value-last-day = соңғы жұмыс күні { $date }
found-value-never-worked = жұмыс істемеген
found-value-age = жасы: { $age }
found-value-health = денсаулығы бойынша шектеулер: { $option ->
    [none] жоқ
    [some] бар, қалаған жұмысына кедергі емес
    [strong] бар, арнайы жағдай қажет
    [no_answer] жауап бермеді
   *[other] { $option }
 }
found-value-languages = қазақ тілі { $kk }, орыс тілі { $ru }
found-value-demand = бос жұмыс орындары: { $vacancies }, ізденушілер: { $seekers }
found-value-place = жұмыс орны: { $option ->
    [home] тек тұрғылықты жерінде
    [district] аудан (қала) шегінде
    [region] облыс шегінде
    [country] кез келген өңірде
   *[other] { $option }
 }
found-value-digital = цифрлық дағдылары: { $option ->
    [none] пайдаланбайды
    [basic] пошта, мессенджер, іздеу
    [office] мәтін және кесте редакторлары
    [professional] кәсіби бағдарламалар
   *[other] { $option }
 }
found-value-dependants = 3 жасқа дейінгі балалар: { $children-under-3 }, 3–18 жастағы балалар: { $children-under-18 }, күтімдегі ересектер: { $adults }
found-value-licence = санаттары: { $categories }
found-none = жоқ
found-value-certificate = { $name }, { $date }
found-value-no-certificate = сертификаттары жоқ
found-value-pay = қалаған жалақысы { $pay } ₸, бос орындар медианасы: { $median }

warning-name-written-otherwise = Тізілімде аты-жөні басқаша жазылған: { $detail }. Өзі айтқандай қалдыруға болады
warning-contract-open = Еңбек шарты бұзылмаған: { $detail }
warning-sole-trader-open = { $detail } күннен бастап жеке кәсіпкер ретінде тіркелген
warning-single-payment-open = { $detail } күннен бастап бірыңғай төлем төлеушісі
warning-studies-full-time = Күндізгі бөлімде оқиды: { $detail }
warning-unable-to-work = Тізілім бойынша еңбекке қабілетсіз, тобы: { $detail }

work-consent-withdrawn = Дербес деректерді өңдеуге келісім кері қайтарып алынды: істі заң бойынша шешу
