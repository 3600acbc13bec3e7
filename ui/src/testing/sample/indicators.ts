/** The indicators of a centre as the desk tells them: for who may read the cases, and without small groups. */
import type { IndicatorCase, IndicatorChart, Indicators, Shown, Words } from "@/backend/model";
import { deskStatus } from "./desk";
import { people } from "./people";

const count = (n: number): Shown => ({ shown: "count", count: n });
const few: Shown = { shown: "few" };
const hidden: Shown = { shown: "hidden" };
const words = (ru: string, kk: string): Words => ({ ru, kk, en: ru });

const entrances = [
  ["visit", words("Личное посещение", "Жеке келу")],
  ["enbek", words("Enbek.kz", "Enbek.kz")],
  ["portal", words("Портал электронного правительства", "Электрондық үкімет порталы")],
] as const;
const times = [
  ["first-half", words("В первой половине срока", "Мерзімнің бірінші жартысында")],
  ["second-half", words("Во второй половине срока", "Мерзімнің екінші жартысында")],
  ["last-day", words("В последний день", "Соңғы күні")],
  ["late", words("После срока", "Мерзімі өткеннен кейін")],
] as const;
const sections = [
  ["1", words("1 · Приём и консультация", "1 · Қабылдау және кеңес беру")],
  ["2", words("2 · Карта занятости", "2 · Жұмыспен қамту картасы")],
  ["4", words("4 · Регистрация ищущим работу", "4 · Жұмыс іздеуші ретінде тіркелді")],
  ["5", words("5 · Рассмотрение статуса безработного", "5 · Жұмыссыз мәртебесі қаралды")],
  ["6", words("6 · Согласован индивидуальный план", "6 · Жеке жоспар келісілді")],
  ["7", words("7 · Мониторинг", "7 · Мониторинг")],
  ["8", words("8 · Предложено снятие с учёта", "8 · Есептен шығару ұсынылды")],
] as const;

const WEEKS_BEGIN = ["2026-11-09", "2026-11-02", "2026-10-26", "2026-10-19"];
const byWeek = [
  [31, 12, 7],
  [28, 9, 3],
  [19, 14, 6],
  [24, 11, 8],
];

function registrations(opens: boolean): IndicatorChart {
  const shown = (n: number) => (opens || n === 0 || n >= 5 ? count(n) : few);
  // In the week of the small group its neighbour goes with it, and so does one of another week.
  const guarded = (week: number, column: number) =>
    !opens && column === 0 && week < 2 ? hidden : !opens && week === 0 && column === 2 ? hidden : undefined;
  const sum = (column: number) => byWeek.reduce((all, week) => all + (week[column] ?? 0), 0);
  return {
    chart: "registrations",
    title: words("Регистрации ищущих работу по неделям и каналам обращения", "Жұмыс іздеуші ретінде тіркелгендер"),
    what: words("По дню шага 4.2", "4.2-қадамның күні бойынша"),
    columns: entrances.map(([code, name], n) => ({ code, words: name, sum: count(sum(n)), reached: null, opens })),
    weeks: WEEKS_BEGIN.map((monday, week) => ({
      monday,
      cells: (byWeek[week] ?? []).map((n, column) => guarded(week, column) ?? shown(n)),
      total: count((byWeek[week] ?? []).reduce((all, n) => all + n, 0)),
    })),
    total: count(172),
    opens,
  };
}

function sums(
  chart: IndicatorChart["chart"],
  title: Words,
  columns: readonly (readonly [string, Words])[],
  counts: Shown[],
  opens: boolean,
): IndicatorChart {
  const all = counts.reduce((sum, each) => sum + (each.shown === "count" ? each.count : 0), 0);
  return {
    chart,
    title,
    what: words("По дню решения", "Шешім күні бойынша"),
    columns: columns.map(([code, name], n) => ({
      code,
      words: name,
      sum: counts[n] ?? count(0),
      reached: chart === "funnel" ? count([214, 203, 172, 131, 104, 88, 17][n] ?? 0) : null,
      opens,
    })),
    weeks: [],
    total: counts.every((each) => each.shown === "count") ? count(all) : hidden,
    opens,
  };
}

/** `opens`: for who may read the cases. */
export function indicators(opens: boolean, weeks = 13): Indicators {
  const small = (n: number) => (opens || n === 0 || n >= 5 ? count(n) : few);
  const decision = (ru: string, kk: string) => words(`${ru}: соблюдение срока`, `${kk} мерзімінде`);
  return {
    centres: [deskStatus.centreName],
    weeks,
    from: "2026-08-17",
    to: "2026-11-15",
    smallest: opens ? null : 5,
    how: words(
      "Считаются только целые недели. «<5» – меньше пяти; «скрыто» – пять или больше, но по этому числу можно было бы вычислить малую группу",
      "Толық апталар ғана саналады. «5-тен аз» – бестен аз; «жасырылған» – бес немесе одан көп",
    ),
    charts: [
      registrations(opens),
      sums(
        "funnel",
        words("До какого раздела дошли дела", "Істер қай бөлімге дейін жетті"),
        sections,
        [11, 31, 41, 27, 16, 71, 17].map(small),
        opens,
      ),
      sums(
        "seeker-decision",
        decision("Решение о регистрации ищущим работу", "Жұмыс іздеуші ретінде тіркеу туралы шешім"),
        times,
        [138, 21, 0, opens ? 3 : 0].map(small),
        opens,
      ),
      sums(
        "unemployed-decision",
        decision("Решение о регистрации безработным", "Жұмыссыз ретінде тіркеу туралы шешім"),
        times,
        opens ? [60, 44, 21, 4].map(count) : [count(60), hidden, count(21), few],
        opens,
      ),
      sums(
        "removal-outcome",
        words("Чем закончились проекты о снятии с учёта", "Есептен шығару жобаларының нәтижесі"),
        [
          ["employment", words("Трудоустройство", "Жұмысқа орналасу")],
          ["no-show", words("Неявка без уважительной причины", "Дәлелді себепсіз келмеу")],
          ["declined", words("Руководитель оставил на учёте", "Басшы есепте қалдырды")],
        ],
        opens ? [12, 4, 1].map(count) : [hidden, few, few],
        opens,
      ),
    ],
  };
}

export const indicatorCases: IndicatorCase[] = Object.values(people)
  .slice(0, 3)
  .map((person, n) => ({
    file: person.file,
    name: person.name,
    iin: person.iin,
    number: `KRG-2026-00012${String(n)}`,
    on: "2026-11-11",
  }));
