import { IconClock, IconDatabase, IconEqual, IconUser } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useText } from "../language";
import styles from "./fields.module.css";
import { Segmented } from "./Segmented";

export type TakenFrom = "said" | "register";

/** One field said by the person and given by a register, side by side. */
export interface ComparisonLine {
  field: string;
  label: string;
  /** What the person said: text, or a field to edit it. */
  said: ReactNode;
  /** What the register gave, absent when it has not answered. */
  given: ReactNode | null;
  /** The register and the time, beside every value from outside. */
  source?: string;
  verdict: "equal" | "differs" | "onlyRegister" | "onlySaid" | "waiting";
}

/** Differences are the only coloured rows; «1» and «2» choose while the focus is in the choice. */
export function Comparison({
  lines,
  choices,
  onChoose,
  saidAt,
  givenAt,
}: {
  lines: readonly ComparisonLine[];
  choices: Readonly<Record<string, TakenFrom | undefined>>;
  onChoose: (field: string, side: TakenFrom) => void;
  saidAt: string;
  givenAt: string;
}) {
  const t = useText();
  return (
    <table className={styles.comparison}>
      <thead>
        <tr>
          <th scope="col">{t("compare-field")}</th>
          <th scope="col">
            <span className="row-4">
              <IconUser size={14} aria-hidden />
              {saidAt}
            </span>
          </th>
          <th scope="col">
            <span className="row-4">
              <IconDatabase size={14} aria-hidden />
              {givenAt}
            </span>
          </th>
          <th scope="col">{t("compare-take")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ComparisonRow
            key={line.field}
            line={line}
            choice={choices[line.field] ?? null}
            onChoose={(side) => {
              onChoose(line.field, side);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

export function ComparisonRow({
  line,
  choice,
  onChoose,
}: {
  line: ComparisonLine;
  choice: TakenFrom | null;
  onChoose: (side: TakenFrom) => void;
}) {
  return (
    <tr data-differs={line.verdict === "differs" || undefined}>
      <th scope="row">{line.label}</th>
      <td>{line.said}</td>
      <td>
        {line.given}
        {line.source && <span className={`${styles.source ?? ""} t-small t-quiet`}>{line.source}</span>}
      </td>
      <td>
        <Verdict line={line} choice={choice} onChoose={onChoose} />
      </td>
    </tr>
  );
}

function Verdict({
  line,
  choice,
  onChoose,
}: {
  line: ComparisonLine;
  choice: TakenFrom | null;
  onChoose: (side: TakenFrom) => void;
}) {
  const t = useText();
  switch (line.verdict) {
    case "differs":
      return (
        <Segmented
          id={`choice-${line.field}`}
          label={t("compare-choose", { field: line.label })}
          value={choice}
          onChange={onChoose}
          segments={[
            { value: "said", label: t("compare-said"), letter: "Digit1" },
            { value: "register", label: t("compare-register"), letter: "Digit2" },
          ]}
        />
      );
    case "equal":
      return (
        <span className="row-4 t-small t-ok">
          <IconEqual size={14} aria-hidden />
          {t("compare-equal")}
        </span>
      );
    case "onlyRegister":
      return (
        <span className="row-4 t-small t-second">
          <IconDatabase size={14} aria-hidden />
          {t("compare-from-register")}
        </span>
      );
    case "onlySaid":
      return (
        <span className="row-4 t-small t-second">
          <IconUser size={14} aria-hidden />
          {t("compare-only-said")}
        </span>
      );
    case "waiting":
      return (
        <span className="row-4 t-small t-second">
          <IconClock size={14} aria-hidden />
          {t("compare-waiting")}
        </span>
      );
  }
}
