/** Section 1: visit (1.1), consultation (1.2, 1.3), handing over, papers (1.4), questions (1.5). */
import { perform } from "../office/commands";
import type { Desk } from "../office/desk";
import type { Visitor } from "./person";

/** 1.1; gives back the new file. */
export function recordVisit({ page }: Desk, who: Visitor): Promise<string> {
  const { surname, given, patronymic, iin, phone } = who;
  return perform(page, null, "record-visit", {
    who: { name: { surname, given, patronymic }, iin, phone, remark: null },
    purpose: "unemployed",
    language: "ru",
    note: null,
  });
}

/** 1.2, 1.3 */
export async function consult({ page }: Desk, file: string) {
  const told = ["lir-process", "unemployed-process", "measures", "answer-duty", "payment-info", "payment-documents"];
  await perform(page, file, "consult", { told });
}

export async function handOver({ page }: Desk, file: string) {
  await perform(page, file, "hand-over", { to: null, note: null });
}

/** 1.4 */
export async function checkDocuments({ page }: Desk, file: string) {
  const paper = (kind: string, number: string | null) => ({
    ...{ kind, number, issued: null, issued_by: null, valid_to: null },
  });
  await perform(page, file, "check-documents", {
    papers: [paper("identity", "045128903"), paper("education", "ЖБ-Б 1002014")],
    doubts: null,
  });
}

/** 1.5 */
export async function recordSurvey({ page }: Desk, file: string) {
  const answer = (question: string, kind: string, value: unknown) => ({ question, value: { kind, value } });
  await perform(page, file, "record-survey", {
    answers: [
      answer("q-last-job", "text", "ТОО «Береке Құрылыс» — мастер участка"),
      answer("q-last-day", "date", "2026-10-15"),
      answer("q-leave-reason", "choice", "staff-cut"),
      answer("q-experience", "number", 9),
      answer("q-education", "choice", "higher"),
      answer("q-speciality", "text", "Строительство"),
      answer("q-studying", "yes-no", false),
      answer("q-wanted", "occupations", ["Мастер участка"]),
      answer("q-pay", "money", 280_000),
      answer("q-schedule", "choices", ["full"]),
      answer("q-place", "choice", "district"),
      answer("q-transport", "choices", ["public"]),
      answer("q-languages", "languages", [
        { language: "kk", level: "native" },
        { language: "ru", level: "C1" },
      ]),
      answer("q-digital", "choice", "office"),
      answer("q-health", "choice", "none"),
      answer("q-dependants", "dependants", { children_under_3: 0, children_under_18: 1, adults_in_care: 0 }),
      answer("q-business", "yes-no", false),
      answer("q-founder", "yes-no", false),
      answer("q-civil-contract", "yes-no", false),
      answer("q-ready", "date", "2026-11-30"),
      answer("q-training", "choice", "yes"),
      answer("q-contact", "choices", ["mobile"]),
      answer("q-language-of-service", "choice", "ru"),
    ],
  });
}
