import { useCallback } from "react";
import type { CardValue } from "@/backend";
import { day, grouped, useLanguage, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import { showPhone } from "@/shared/fields";

/** A value of the card as one line to read. Codes are said in the words of the rulebook. */
export function useValueText() {
  const t = useText();
  const { language } = useLanguage();
  const named = useCodeName();
  return useCallback(
    (value: CardValue): string => {
      const join = (parts: (string | null | undefined | false)[], by = ", ") => parts.filter(Boolean).join(by);
      const yesNo = (yes: boolean) => t(yes ? "answer-yes" : "answer-no");
      switch (value.field) {
        case "name":
          return join([value.value.surname, value.value.given, value.value.patronymic], " ");
        case "birth-date":
          return day(value.value);
        case "sex":
          return t(`sex-${value.value}`);
        case "citizenship":
          return join([value.value.country, value.value.permit_to && day(value.value.permit_to)]);
        case "qandas":
        case "studies-full-time":
          return yesNo(value.value);
        case "lives-at":
        case "registered-at":
          return join([language === "kk" ? value.value.place_kk : value.value.place_ru, value.value.street]);
        case "phones":
          return value.value.map((phone) => showPhone(phone.number)).join(", ") || t("edit-card-no-phone");
        case "email":
          return value.value.answer === "is" ? value.value.address : t("edit-card-no-email");
        case "preferred-contact":
        case "driving":
          return value.value.map(named).join(", ");
        case "language-of-service":
          return t(`language-${value.value}`);
        case "disability":
          return join([named(value.value.group), value.value.to && day(value.value.to)]);
        case "dependants":
          return [value.value.children_under_3, value.value.children_under_18, value.value.adults_in_care].join(" / ");
        case "target-groups":
          return value.value.map((group) => group.name).join(", ");
        case "education":
          return value.value.map((one) => join([named(one.level), one.speciality, one.institution])).join("; ");
        case "work":
          return value.value.never_worked
            ? t("edit-card-never-worked")
            : value.value.jobs.map((job) => join([job.employer, job.position])).join("; ");
        case "skills":
          return value.value.join(", ");
        case "languages":
          return value.value.map((skill) => `${named(skill.language)} ${named(skill.level)}`).join(", ");
        case "certificates":
          return value.value.map((one) => one.name).join(", ");
        case "wished-work":
          return join([...value.value.occupations, value.value.pay !== null && `${grouped(value.value.pay)} ₸`]);
        case "activity":
          return join([
            value.value.sole_trader && t("edit-card-sole-trader"),
            value.value.founder && t("edit-card-founder"),
            value.value.civil_contract && t("edit-card-civil-contract"),
          ]);
        case "representative":
          return join([value.value.name.surname, value.value.name.given], " ");
        case "marital-status":
        case "health-limits":
        case "reason-out-of-work":
        case "digital-skill":
          return named(value.value);
        case "iin":
        case "notes":
          return value.value;
      }
    },
    [language, named, t],
  );
}
