import { Checkbox } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { useVacancies, type ContactChannel, type VacanciesFound, type VacancyMatch } from "@/backend";
import type { OffersForm_Deserialize, OffersForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { EmptyState } from "@/shared/feedback";
import { SelectField, TextLine } from "@/shared/fields";
import { grouped, useLawWords, useText } from "@/shared/language";
import { useChannels } from "@/features/channels";
import styles from "./jobSeeker.module.css";

interface Values {
  chosen: string[];
  /** Those of the chosen that were looked for by words: kept here, for the next words bring others. */
  found: VacancyMatch[];
  channel: ContactChannel | "";
  none: boolean;
}
const nothing: VacanciesFound = { best: [], all: 0 };
const empty: Values = { chosen: [], found: [], channel: "in-person", none: false };

/** 4.5: suitable vacancies with what speaks for them; several are offered at once, or none is suitable. */
export function OfferVacanciesForm(props: StepFormProps) {
  const t = useText();
  const [words, setWords] = useState("");
  const looked = useDeferredValue(words.trim());
  const suitable = useVacancies(props.file).data ?? nothing;
  const named = useVacancies(looked === "" ? null : props.file, looked).data ?? nothing;
  const shown = looked === "" ? suitable : named;
  const channels = useChannels();
  const pick = (ids: string[], found: readonly VacancyMatch[]) =>
    once([...suitable.best, ...found]).filter(({ vacancy, offered }) => ids.includes(vacancy.id) && !offered);
  const form = useActForm<Values>(props, {
    initial: empty,
    check: ({ chosen, found, channel, none }) => ({
      ...(!none && pick(chosen, found).length === 0 ? { chosen: t("offer-vacancies-chosen-missing") } : {}),
      ...(!none && channel === "" ? { channel: t("offer-channel-missing") } : {}),
    }),
    toForm: ({ chosen, found, channel, none }): OffersForm_Deserialize => ({
      offers:
        none || channel === ""
          ? []
          : pick(chosen, found).map(({ vacancy, suitable }) => ({ vacancy, channel, by_words: !suitable })),
    }),
    fromForm: ({ offers }: OffersForm_Serialize) => ({
      chosen: offers.map(({ vacancy }) => vacancy.id),
      found: offers.map(({ vacancy, by_words }) => ({
        vacancy,
        score: 0,
        reasons: [],
        skills: null,
        suitable: !by_words,
        refused: false,
        offered: false,
      })),
      channel: offers[0]?.channel ?? "in-person",
      none: offers.length === 0,
    }),
    fieldOf: () => "chosen",
  });
  const chosen = form.field("chosen");
  const kept = form.values.found.filter(({ vacancy }) => chosen.value.includes(vacancy.id));
  const matches = once(looked === "" ? [...suitable.best, ...kept] : [...kept, ...named.best]);
  return (
    <ActForm form={form} submitText={t(form.values.none ? "offer-vacancies-submit-none" : "offer-vacancies-submit")}>
      {!form.values.none && (
        <div id={chosen.id} tabIndex={-1}>
          <TextLine
            id="offer-vacancies-search"
            label={t("offer-vacancies-search")}
            description={t("offer-vacancies-search-note")}
            value={words}
            autoComplete="off"
            onChange={(event) => {
              setWords(event.currentTarget.value);
            }}
          />
          {shown.all > shown.best.length && (
            <p className="t-small t-second">
              {t("offer-vacancies-best", { shown: shown.best.length, all: grouped(shown.all) })}
            </p>
          )}
          {matches.length === 0 ? (
            <EmptyState title={t(looked === "" ? "offer-vacancies-empty" : "offer-vacancies-not-found")}>
              {t(looked === "" ? "offer-vacancies-empty-why" : "offer-vacancies-not-found-why")}
            </EmptyState>
          ) : (
            <table className={styles.vacancies}>
              <caption className="only-screen-reader">{chosen.label}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("offer-vacancies-vacancy")}</th>
                  <th scope="col">{t("offer-vacancies-place")}</th>
                  <th scope="col">{t("offer-vacancies-pay")}</th>
                  <th scope="col">{t("offer-vacancies-fit")}</th>
                </tr>
              </thead>
              <tbody>
                {matches.map((match) => (
                  <VacancyRow
                    key={match.vacancy.id}
                    match={match}
                    on={chosen.value.includes(match.vacancy.id)}
                    onChange={(on) => {
                      const others = chosen.value.filter((id) => id !== match.vacancy.id);
                      const before = form.values.found.filter(({ vacancy }) => vacancy.id !== match.vacancy.id);
                      form.set("found", on && looked !== "" ? [...before, match] : before);
                      chosen.onChange(on ? [...others, match.vacancy.id] : others);
                    }}
                  />
                ))}
              </tbody>
            </table>
          )}
          {chosen.error && <p className={styles.error}>{chosen.error}</p>}
        </div>
      )}
      {!form.values.none && (
        <SelectField
          {...channels(form.field("channel"))}
          description={form.values.channel === "sms" ? t("offer-channel-sms-note") : undefined}
        />
      )}
      <Checkbox {...form.check("none")} size="xs" description={t("offer-vacancies-none-note")} />
    </ActForm>
  );
}

/** Each vacancy once, where it stands first. */
const once = (matches: readonly VacancyMatch[]) =>
  [...new Map([...matches].reverse().map((match) => [match.vacancy.id, match])).values()].reverse();

function VacancyRow({ match, on, onChange }: { match: VacancyMatch; on: boolean; onChange: (on: boolean) => void }) {
  const t = useText();
  const { law } = useLawWords();
  const { vacancy, score, reasons, skills, suitable, refused, offered } = match;
  return (
    <tr>
      <td>
        <Checkbox
          size="xs"
          label={`${vacancy.title}, ${vacancy.employer}`}
          description={
            [
              offered && t("offer-vacancies-offered"),
              refused && t("offer-vacancies-refused"),
              !suitable && t("offer-vacancies-by-words"),
            ]
              .filter(Boolean)
              .join(" · ") || undefined
          }
          checked={on && !offered}
          disabled={offered}
          onChange={(event) => {
            onChange(event.currentTarget.checked);
          }}
        />
      </td>
      <td>{law({ kk: vacancy.place_kk, ru: vacancy.place_ru })}</td>
      <td className="nowrap">
        {vacancy.pay === null ? t("offer-vacancies-pay-unknown") : `${grouped(vacancy.pay)} ${t("money-sign")}`}
      </td>
      <td>
        <span className="t-strong">{t("offer-vacancies-score", { score })}</span>{" "}
        <span className="t-small t-second">
          {reasons.map(({ name, met }) => t("offer-vacancies-reason", { name: law(name), met: law(met) })).join("; ")}
        </span>
        {skills && (
          <span className={`${styles.skills ?? ""} t-small`}>
            {[
              skills.there.length > 0 && t("offer-vacancies-skills-there", { skills: skills.there.join(", ") }),
              skills.missing.length > 0 && t("offer-vacancies-skills-missing", { skills: skills.missing.join(", ") }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        )}
      </td>
    </tr>
  );
}
