/** All cases of a colleague who leaves or is away go to one or several others. */
import { Modal } from "@mantine/core";
import { useState } from "react";
import { DeskFailure, useCaseHolders, useDeskStatus, type FileId, type ForMany, type ManyPart } from "@/backend";
import { EmptyList } from "@/features/stillComing";
import { ActButton } from "@/shared/actions";
import { Note } from "@/shared/feedback";
import { CheckGroup, SelectField, TextLine } from "@/shared/fields";
import { useProblemText, useText } from "@/shared/language";
import { CaseRows } from "./CaseRows";
import { ManyRun } from "./ManyRun";
import styles from "./many.module.css";

export function HandOverCasesDialog({ onOpen, onClose }: { onOpen: (file: FileId) => void; onClose: () => void }) {
  const t = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("hand-over-cases")}
      size="min(760px, 96vw)"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <HandOverCases onOpen={onOpen} />
    </Modal>
  );
}

function HandOverCases({ onOpen }: { onOpen: (file: FileId) => void }) {
  const t = useText();
  const problemText = useProblemText();
  const holders = useCaseHolders();
  const { data: desk } = useDeskStatus();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState<string[]>([]);
  const [note, setNote] = useState("");
  // Kept as it was looked at: who has what changes while it is done.
  const [parts, setParts] = useState<ManyPart<ForMany>[]>();
  if (parts)
    return (
      <ManyRun
        parts={parts}
        onOpen={onOpen}
        onBack={() => {
          setParts(undefined);
        }}
      />
    );
  if (holders.isPending) return <p aria-busy="true">{t("many-looking")}</p>;
  if (holders.isError)
    return <Note tone="bad">{problemText(holders.error instanceof DeskFailure ? holders.error : undefined)}</Note>;
  if (holders.data.length === 0)
    return <EmptyList title={t("hand-over-all-none")}>{t("hand-over-all-none-why")}</EmptyList>;
  const leaver = holders.data.find(({ staff }) => staff === from);
  const colleagues = (desk?.users ?? []).filter(({ id, keepsCases }) => keepsCases && id !== from);
  const takers = colleagues.filter(({ id }) => to.includes(id));
  const missing = !leaver
    ? t("hand-over-all-from-missing")
    : takers.length === 0
      ? t("assign-case-to-missing")
      : undefined;
  return (
    <div className={styles.steps}>
      <p className="t-small t-second">{t("hand-over-all-note")}</p>
      <SelectField
        id="hand-over-all-from"
        label={t("hand-over-all-from")}
        value={from}
        options={holders.data.map(({ staff, name, cases }) => ({
          code: staff,
          label: t("hand-over-all-holder", { name, count: cases.length }),
        }))}
        onChange={setFrom}
      />
      <CheckGroup
        id="hand-over-all-to"
        label={t("hand-over-all-to")}
        options={colleagues.map(({ id, name }) => ({ code: id, label: name }))}
        value={to}
        onChange={setTo}
      />
      <TextLine
        id="hand-over-all-note"
        label={t("assign-case-note")}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
      <div className="row">
        <ActButton
          main
          testId="many-look"
          blocked={missing}
          onAct={() => {
            const files = (leaver?.cases ?? []).map(({ file }) => file);
            setParts(
              takers.map(({ id, name }, at) => ({
                act: { what: "assign", form: { to: id, name, note: note.trim() || null } },
                // In turn, so that each gets as many.
                files: files.filter((_, n) => n % takers.length === at),
              })),
            );
          }}
        >
          {t("many-look")}
        </ActButton>
      </div>
      {leaver && (
        <section>
          <h3 className="t-strong">{t("hand-over-all-cases-of", { count: leaver.cases.length })}</h3>
          <CaseRows
            rows={leaver.cases}
            onOpen={onOpen}
            label={t("hand-over-all-cases-of", { count: leaver.cases.length })}
          />
        </section>
      )}
    </div>
  );
}
