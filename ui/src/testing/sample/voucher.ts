/** Әділет of the voucher: the same file at each stage of ФК-D.03, as the training specialist sees it. */
import { isOfVoucher, type ActName } from "@/backend";
import type { CaseView, SectionView, StepView, Voucher, VoucherView } from "@/backend/model";
import { caseView } from "./case";
import { check } from "./checks";
import { at, TODAY } from "./desk";

const done = { by: "Сәрсенов П. Ж.", at: at("09:40"), on: TODAY, entry: "e-voucher" };
const choice: NonNullable<Voucher["application"]>["choice"] = {
  profession: { code: "7212-1", name: "Электрогазосварщик", level: 4 },
  centre: { code: "rc-bilik", name: "Центр признания «Білік»" },
};
const application: Voucher["application"] = {
  choice,
  language: "kk",
  method: "paper",
  sent: at("09:20"),
  portal_number: null,
  arrived: at("09:20"),
  by: done.by,
};
const checks = [
  check(
    "v-unemployed",
    "Сейчас зарегистрирован как безработный",
    "confirmed",
    "is-unemployed",
    { date: "2026-09-04" },
    [{ by: "file" }],
  ),
  check("v-none-this-year", "В этом году ваучер не выдавался", "confirmed", "no-voucher-this-year", { year: "2026" }, [
    { by: "country", at: at("09:40") },
  ]),
  check(
    "v-profession",
    "Выбранная профессия есть в Реестре профессий",
    "confirmed",
    "profession-in-register",
    { kk: "Электргазбен дәнекерлеуші", ru: "Электрогазосварщик", level: "4" },
    [{ by: "reference", list: "professions", at: at("08:00") }],
  ),
];
const nothing: Omit<Voucher, "stage"> = {
  id: "e-voucher#0",
  advice: null,
  application: null,
  right: null,
  referral: null,
  refusal: null,
  grant: null,
  number: null,
  number_follows: false,
  sent: null,
  extensions: [],
  reminded: [],
  used: null,
};
const referral: Voucher["referral"] = {
  number: "KRG-2026-000217",
  number_follows: false,
  checks: checks.map((line) => line.check),
  note: null,
  done,
};
const grant: Voucher["grant"] = {
  on: "2026-11-16",
  number: "41",
  signed_by: "Нүсіпова Қ. Е.",
  until: "2026-12-31",
  counted: "2026-12-31",
  exam: null,
  source: "letter",
  done,
};
const matters: Partial<Record<VoucherView["at"], Voucher>> = {
  applied: { ...nothing, application, stage: { at: "applied", since: TODAY, consider_by: TODAY } },
  referred: { ...nothing, application, referral, stage: { at: "referred", on: TODAY, decide_by: TODAY } },
  granted: {
    ...nothing,
    application,
    referral,
    grant,
    stage: { at: "granted", on: "2026-11-16", until: "2026-12-31", send_by: TODAY },
  },
  issued: {
    ...nothing,
    application,
    referral,
    grant,
    number: "KRG-2026-000218",
    sent: done,
    stage: { at: "issued", on: TODAY, until: "2026-12-31" },
  },
};
matters.used = matters.issued && { ...matters.issued, stage: { at: "used", on: "2026-11-18" } };
matters.annulled = matters.issued && {
  ...matters.issued,
  stage: { at: "annulled", on: "2027-01-01", because: { because: "unused" } },
};

const step = (number: string, act: ActName): StepView => ({
  number,
  act,
  state: "not-started",
  open: true,
  refusal: null,
});
const section = (number: number, state: SectionView["state"], steps: StepView[]): SectionView => ({
  number,
  state,
  done: state === "done" ? 2 : 0,
  of: 2,
  refusal: null,
  steps,
});

/** The case with its voucher at that stage; every act of the voucher is open, as far as the screens can tell. */
export function voucherCase(stage: VoucherView["at"], shown = false): CaseView {
  const matter = matters[stage];
  const acts: ActName[] = ["take-voucher-application", "refer-to-recognition", "send-voucher", "extend-voucher"];
  return {
    ...caseView,
    data: { ...caseView.data, vouchers: matter ? [matter] : [] },
    openActs: acts.filter(isOfVoucher).map((act) => ({ act, step: "", refusal: null, withPerson: false })),
    voucher: {
      at: stage,
      checks: stage === "start" ? [] : checks,
      sections: [
        section(1, stage === "start" ? "not-started" : "done", [step("D-1.2", "take-voucher-application")]),
        section(2, stage === "applied" ? "in-progress" : "done", [
          step("D-2.1", "check-voucher-right"),
          step("D-2.2", "refer-to-recognition"),
          step("D-2.2", "refuse-voucher"),
        ]),
        section(3, "in-progress", [step("D-3.2", "record-voucher-decision"), step("D-3.3", "send-voucher")]),
      ],
      nextAct: null,
      mayBeShown: shown,
      seeker: shown
        ? {
            stage: "issued",
            number: "KRG-2026-000218",
            profession: choice.profession.name,
            level: 4,
            centre: choice.centre.name,
            applied: TODAY,
            issued: "2026-11-16",
            until: "2026-12-31",
            exam: null,
            refusal: null,
          }
        : null,
    },
  };
}
