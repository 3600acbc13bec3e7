/** Conditions of the right as a desk tells them: long ones, short ones, each verdict. */
import type { Check, Evidence, Refusal } from "@/backend/model";
import { at } from "./desk";

const register = (name: string): Evidence => ({ by: "register", register: name, at: at("09:58") });

export const check = (
  condition: string,
  words: string,
  finding: Check["check"]["finding"],
  code: string,
  args: Refusal["args"] = {},
  evidence: Evidence[] = [register("identity")],
): Check => ({
  check: { condition, finding, found: { code, args }, evidence, ground: null },
  words: { ru: words, kk: words, en: words },
  basis: { kk: "ФК-А.01, шаг 5.1–5.2", ru: "ФК-А.01, шаг 5.1–5.2", en: "ФК-А.01, шаг 5.1–5.2" },
  confirmed: true,
});

export const unemployedChecks: Check[] = [
  check("un-lir", "Состоит на учёте как лицо, ищущее работу", "confirmed", "is-seeker", { date: "2026-11-17" }, [
    { by: "file" },
  ]),
  check("un-fresh", "Сведения актуализированы запросом", "against", "registers-waiting", {
    registers: "identity, employment, pension, business",
  }),
  check("un-selection", "Подходящая работа не найдена", "confirmed", "no-vacancies", {}, [{ by: "file" }]),
  check("un-study", "Не обучается очно", "not-checked", "register-silent", {}, [
    { by: "said" },
    register("study"),
    register("employment"),
  ]),
  check(
    "un-opv",
    "Пенсионные взносы",
    "attention",
    "contributions-for-work",
    { month: "2026-10-01", date: "2026-11-14", payer: "ТОО «Шахтёрский транспорт»" },
    [register("pension"), { by: "paper", kind: "order", number: "47", date: "2026-09-30" }],
  ),
];
