/**
 * Why the law says no, in words. The program's own sentence is chosen by the code (`refusal-<code>`), with its arguments put into
 * words; where the rulebook has its own text for the reason, that text is added as it stands.
 */
import { useLocalization } from "@fluent/react";
import { useCallback } from "react";
import { day, inOwnLanguage, useLawWords, useText, type LawWords } from "../language";
import { useCodeNames } from "./codeNames";

export interface RefusalWords {
  code: string;
  act?: string;
  step: string;
  basis: LawWords;
  items: string[];
  args: Partial<Record<string, string>>;
  text: LawWords | null;
}

/** Lists that the missing things of an act belong to. */
const listOf: Partial<Record<string, string>> = {
  "agree-plan": "plan_told",
  "draft-plan": "plan_measure",
  "check-status": "monitoring_change",
  "mark-unchanged": "monitoring_change",
  "record-contact": "monitoring_change",
};

/** What kind of evidence a code is: `register.ehr`, `document.judgment`, `journal.no-show`. */
const evidence = /^(register|document|journal)\./;

/** Prefixes under which a code may have the program's words: an act, a card field, a role, a missing thing. */
const families = ["act-", "field-", "role-", "item-"];

/**
 * A code in words: the rulebook's where it has them (in `list`, when one is named), else the program's, else the code itself.
 * `passport.number` names both, `KAZ` a country.
 */
export function useCodeName() {
  const t = useText();
  const { law } = useLawWords();
  const { l10n } = useLocalization();
  const names = useCodeNames();
  return useCallback(
    (code: string, list?: string): string => {
      const one = (part: string) => {
        const entry = (list ? names.get(`${list}/${part}`) : undefined) ?? names.get(part);
        if (entry) return law(entry);
        if (/^[A-Z]{3}$/.test(part) && l10n.getBundle(`country-${part}`) !== null) return t(`country-${part}`);
        const family = families.find(
          (prefix) => /^[a-z][\w-]*$/.test(part) && l10n.getBundle(`${prefix}${part}`) !== null,
        );
        return family ? t(`${family}${part}`) : part;
      };
      if (evidence.test(code)) return one(code.replace(evidence, ""));
      return /^[a-z].*\./.test(code) ? code.split(".").map(one).join(", ") : one(code);
    },
    [l10n, law, names, t],
  );
}

export function useRefusalText() {
  const t = useText();
  const { law } = useLawWords();
  const { l10n } = useLocalization();
  const named = useCodeName();
  return useCallback(
    (refusal: RefusalWords): string => {
      const args: Record<string, string | number> = {
        items: refusal.items.map((item) => named(item, listOf[refusal.act ?? ""])).join(", "),
        count: refusal.items.length,
      };
      for (const [key, value] of Object.entries(inOwnLanguage(refusal.args, law))) {
        if (value === undefined) continue;
        if (key === "date" || key === "closed_on") args[key] = value === "" ? "" : day(value);
        else if (key === "closed_by") args[key] = t(`role-${value}`);
        else if (key === "closed_reason") {
          // How a visit ends is the program's own word, why a person leaves the rulebook's.
          const own = `closed-reason-${value}`;
          args[key] = l10n.getBundle(own) === null ? named(value, "seeker_close_reason") : t(own);
        } else if (key === "stage")
          args[key] = t(refusal.code === "voucher-not-now" ? `voucher-stage-${value}` : `stage-${value}`);
        else args[key] = named(value);
      }
      args["closed"] = refusal.args["closed_on"] ? "yes" : "no";
      // The number of what stands already, where it has one yet.
      const number = refusal.args["number"];
      args["numbered"] = number ? t("refusal-numbered", { number }) : "";
      // A ground or a consent is said in the words of the law itself.
      args["law"] = refusal.text ? law(refusal.text) : (args["ground"] ?? args["consent"] ?? "");
      const id = `refusal-${refusal.code}`;
      return l10n.getBundle(id) === null ? t("refusal-unknown", { code: refusal.code }) : t(id, args);
    },
    [l10n, law, named, t],
  );
}
