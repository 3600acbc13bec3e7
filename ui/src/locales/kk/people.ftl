# Finding people.

people-title = Адамдарды іздеу
people-search = Аты, ЖСН, телефон немесе іс нөмірі
people-found = Табылды: { $count }
people-start = Кімді іздейміз?
people-start-how = Атының қазақша не орысша бөлігі, ЖСН-ның кез келген цифрлары, телефон, іс нөмірі жарайды.
people-nothing = «{ $text }» бойынша ешкім табылмады
people-nothing-where = Осы компьютердегі барлық істен ізделді.
people-centre = Орталық
people-matched = Сәйкестігі
matched-name = аты
matched-iin = ЖСН
matched-phone = телефон
matched-number = іс нөмірі
