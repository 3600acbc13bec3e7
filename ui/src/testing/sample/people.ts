/** People who do not exist, with ИИН that check. */
export const people = {
  aigerim: { file: "f-aigerim", name: "Серікбаева Айгерім Нұрланқызы", iin: "920314450120" },
  kim: { file: "f-kim", name: "Ким Виктор Сергеевич", iin: "850722301743" },
  gulnur: { file: "f-gulnur", name: "Әбдіқадырова Гүлнұр Сағатқызы", iin: "960917433017" },
  shmidt: { file: "f-shmidt", name: "Шмидт Андрей Викторович", iin: "700402308710" },
  pak: { file: "f-pak", name: "Пак Алексей Борисович", iin: "820214307031" },
  ospanov: { file: "f-ospanov", name: "Оспанов Нұрсұлтан Ерболұлы", iin: "010611506124" },
  tolegenov: { file: "f-tolegenov", name: "Төлегенов Бауыржан Қайратұлы", iin: "791105322136" },
  tsoi: { file: "f-tsoi", name: "Цой Екатерина Андреевна", iin: "941212401184" },
  ivanova: { file: "f-ivanova", name: "Иванова Наталья Петровна", iin: "880130444087" },
  madina: { file: "f-madina", name: "Жақсылықова Мәдина Тимурқызы", iin: "030225611403" },
  dana: { file: "f-dana", name: "Нұрғалиева Дана Бекзатқызы", iin: "990527407747" },
  sholpan: { file: "f-sholpan", name: "Қожахметова Шолпан Әлімқызы", iin: "830808451274" },
} as const;
