import { TextInput } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { DeskFailure, usePaperWays } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Note } from "@/shared/feedback";
import { day, useLawWords, useProblemText, useText } from "@/shared/language";
import styles from "./papers.module.css";

/** Somebody brings a paper: its code, scanned or pasted, is checked by its signatures, with or without the line. */
export function PaperCheck() {
  const t = useText();
  const { law } = useLawWords();
  const problemText = useProblemText();
  const { check } = usePaperWays();
  const [code, setCode] = useState("");
  const proof = check.data;
  return (
    <form
      className={styles.check}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== "") check.mutate(code);
      }}
    >
      <TextInput
        className="grow"
        size="xs"
        label={t("paper-check")}
        description={t("paper-check-how")}
        value={code}
        autoComplete="off"
        onChange={(event) => {
          setCode(event.currentTarget.value);
        }}
      />
      <ActButton submit icon={<IconShieldCheck size={15} aria-hidden />} testId="paper-check">
        {t("paper-check-do")}
      </ActButton>
      {check.error && (
        <Note tone="bad" live>
          {problemText(check.error instanceof DeskFailure ? check.error : undefined)}
        </Note>
      )}
      {proof && !check.error && (
        <Note tone="ok" live title={t(`paper-kind-${proof.kind}`)}>
          {t("paper-check-true", {
            number: proof.number || "—",
            date: day(proof.date),
            centre: law(proof.centre),
            sum: proof.sum,
          })}
        </Note>
      )}
    </form>
  );
}
