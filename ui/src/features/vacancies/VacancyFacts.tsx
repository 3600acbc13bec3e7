import type { EmployerKept, IsoDate, VacancyRow } from "@/backend";
import { groupIin, showPhone } from "@/shared/fields";
import { day, grouped, moment, useLanguage, useText } from "@/shared/language";
import { Facts } from "@/shared/ledger";
import { useCodeName } from "@/shared/refusal";

/** One vacancy with its employer: what is wanted, by whom, since when, who wrote it last, why it was closed. */
export function VacancyFacts({
  row,
  employer,
  today,
}: {
  row: VacancyRow;
  employer: EmployerKept | undefined;
  today: IsoDate;
}) {
  const t = useText();
  const { language } = useLanguage();
  const named = useCodeName();
  const { vacancy, opened, changed, version, imported, closed } = row.kept;
  const whom = employer?.employer;
  const done = (what: { at: string; by: string }) => `${moment(what.at, today)} · ${what.by}`;
  const facts: [string, string | null | undefined][] = [
    [t("vacancy-employer"), `${row.employer}, ${groupIin(vacancy.employer)}`],
    [
      t("employer-contact"),
      [whom?.contact, whom?.phone && showPhone(whom.phone), whom?.email].filter(Boolean).join(", "),
    ],
    [t("employer-address"), whom?.address],
    [t("vacancy-place"), language === "kk" ? vacancy.place_kk : vacancy.place_ru],
    [t("vacancy-pay"), vacancy.pay === null ? null : `${grouped(vacancy.pay)}\u00a0₸`],
    [t("vacancy-schedule"), vacancy.schedule && named(vacancy.schedule, "employment_kind")],
    [t("vacancy-places"), String(vacancy.places)],
    [t("vacancy-until"), vacancy.until && day(vacancy.until)],
    [t("vacancy-number"), vacancy.number],
    [t("vacancy-skills"), vacancy.skills.join("; ")],
    [t("vacancy-requirements"), vacancy.requirements],
    [t("vacancy-opened"), done(opened)],
    [t("vacancy-changed"), version > 1 ? `${done(changed)} (${t("vacancy-version", { version })})` : null],
    [t("vacancy-imported"), imported],
    [
      t("vacancy-closed"),
      closed &&
        [done(closed.done), named(closed.reason, "vacancy_close_reason"), closed.note].filter(Boolean).join(", "),
    ],
  ];
  return <Facts facts={facts.filter((fact): fact is [string, string] => Boolean(fact[1]))} />;
}
