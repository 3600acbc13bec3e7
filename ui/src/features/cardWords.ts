/** A value of the card in words: the one reading of it for comparison, review, exchange and the seeker's own sheet. */
import { useCallback, useMemo } from "react";
import type { CardValue } from "@/backend";
import { groupIin, showPhone } from "@/shared/fields";
import { day, grouped, useLanguage, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

export interface CardWords {
  /** One line for each thing: each education, each place of work. Nothing for an empty list. */
  lines: (value: CardValue) => string[];
  /** The same on one line. */
  text: (value: CardValue) => string;
}

type Part = string | null | undefined | false;
const join = (parts: readonly Part[], by = ", ") => parts.filter(Boolean).join(by);

export function useCardWords(): CardWords {
  const t = useText();
  const { language } = useLanguage();
  const named = useCodeName();
  const lines = useCallback(
    (value: CardValue): string[] => {
      const yesNo = (yes: boolean) => [t(yes ? "answer-yes" : "answer-no")];
      const all = (codes: readonly string[], list: string) => codes.map((code) => named(code, list));
      const only = (text: string) => (text === "" ? [] : [text]);
      const term = (from: string | null, to: string | null) =>
        (from !== null || to !== null) && `${from ? day(from) : ""} – ${to ? day(to) : ""}`.trim();
      switch (value.field) {
        case "name":
          return only(join([value.value.surname, value.value.given, value.value.patronymic], " "));
        case "iin":
          return only(groupIin(value.value));
        case "birth-date":
          return [day(value.value)];
        case "sex":
          return [t(`sex-${value.value}`)];
        case "citizenship": {
          const { country, basis, permit_number: number, permit_to: to } = value.value;
          const permit = join([number && `№ ${number}`, to && t("card-words-until", { date: day(to) })], " ");
          return only(join([named(country), basis && named(basis, "residence_basis"), permit]));
        }
        case "qandas":
        case "studies-full-time":
          return yesNo(value.value);
        case "lives-at":
        case "registered-at":
          return only(join([language === "kk" ? value.value.place_kk : value.value.place_ru, value.value.street]));
        case "phones":
          return value.value.length === 0
            ? [t("answer-no-phone")]
            : value.value.map(({ number, whose }) => join([showPhone(number), whose]));
        case "email":
          return [value.value.answer === "is" ? value.value.address : t("answer-no-email")];
        case "preferred-contact":
          return only(join(all(value.value, "contact_kind")));
        case "driving":
          return only(join(all(value.value, "driving_category")));
        case "language-of-service":
          return [t(`language-${value.value}`)];
        case "disability": {
          const { group, to } = value.value;
          return only(join([named(group, "disability_group"), to && t("card-words-until", { date: day(to) })]));
        }
        case "dependants": {
          const { children_under_3, children_under_18, adults_in_care, care } = value.value;
          const counts = t("found-value-dependants", {
            "children-under-3": children_under_3,
            "children-under-18": children_under_18,
            adults: adults_in_care,
          });
          return [counts, ...(care ? [named(care, "q-care")] : [])];
        }
        case "target-groups":
          return value.value.map(({ group, name, proof, from, to }) =>
            join([name ?? named(group, "target_group"), proof, term(from, to)]),
          );
        case "education":
          return value.value.map(({ level, institution, speciality, graduated }) =>
            join([named(level, "education_level"), speciality, institution, graduated !== null && String(graduated)]),
          );
        case "work":
          if (value.value.never_worked) return [t("answer-never-worked")];
          return [
            ...value.value.jobs.map((job) =>
              join([
                job.position,
                job.employer,
                term(job.from, job.to),
                job.pay !== null && `${grouped(job.pay)}\u00a0₸`,
                job.left_because && named(job.left_because, "reason_out_of_work"),
              ]),
            ),
            t("found-value-years", { years: value.value.years }),
          ];
        case "skills":
          return only(join(value.value));
        case "languages":
          return only(
            join(value.value.map((one) => `${named(one.language, "language")} ${named(one.level, "language_level")}`)),
          );
        case "certificates":
          return value.value.map(({ name, issued }) => join([name, issued && day(issued)]));
        case "wished-work": {
          const { occupations, pay, schedule, place, regions, transport, from, training, support } = value.value;
          return [
            join(occupations),
            pay !== null && t("card-words-pay-from", { pay: grouped(pay) }),
            join(all(schedule, "employment_kind")),
            place && named(place, "q-place"),
            join(regions.map((region) => (language === "kk" ? region.place_kk : region.place_ru))),
            join(all(transport, "q-transport")),
            from && t("card-words-ready", { date: day(from) }),
            training && named(training, "q-training"),
            support,
          ].filter((line) => typeof line === "string" && line !== "") as string[];
        }
        case "activity": {
          const { sole_trader, founder, civil_contract } = value.value;
          const said = join([
            sole_trader && t("edit-card-sole-trader"),
            founder && t("edit-card-founder"),
            civil_contract && t("edit-card-civil-contract"),
          ]);
          return [said || t("answer-no")];
        }
        case "representative": {
          const { name, iin, basis, phone } = value.value;
          return [
            join([name.surname, name.given, name.patronymic], " "),
            basis,
            ...(iin ? [groupIin(iin)] : []),
            ...(phone ? [showPhone(phone)] : []),
          ];
        }
        case "marital-status":
          return [named(value.value, "marital_status")];
        case "health-limits":
          return [named(value.value, "q-health")];
        case "reason-out-of-work":
          return [named(value.value, "reason_out_of_work")];
        case "digital-skill":
          return [named(value.value, "q-digital")];
        case "notes":
          return [value.value];
      }
    },
    [language, named, t],
  );
  return useMemo(() => ({ lines, text: (value: CardValue) => lines(value).join("; ") }), [lines]);
}
