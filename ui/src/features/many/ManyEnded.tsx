/** How a run over many cases ended: for how many it was done, and who was left out and why. */
import { Modal } from "@mantine/core";
import { DeskFailure, type FileId, type RunEnded } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Note } from "@/shared/feedback";
import { sentence, useProblemText, useText } from "@/shared/language";
import { useRefusalText } from "@/shared/refusal";
import { CaseRows } from "./CaseRows";
import styles from "./many.module.css";

export function ManyEnded({
  ended: { of, result, failure },
  undone,
  given,
  onUndo,
  onBack,
  onOpen,
}: {
  ended: RunEnded;
  undone: boolean;
  /** So many can be given back. */
  given: number;
  onUndo: () => void;
  onBack: () => void;
  onOpen: (file: FileId) => void;
}) {
  const t = useText();
  return (
    <div className={styles.steps}>
      <HowItEnded of={of} result={result} failure={failure} undone={undone} onOpen={onOpen} />
      <div className="row">
        {given > 0 && (
          <ActButton testId="many-undo" onAct={onUndo}>
            {t("many-undo", { count: given })}
          </ActButton>
        )}
        <ActButton onAct={onBack}>{t("many-again")}</ActButton>
      </div>
    </div>
  );
}

/** Of a run that went on after its window was closed. */
export function ManyEndedDialog({
  ended,
  onOpen,
  onClose,
}: {
  ended: RunEnded;
  onOpen: (file: FileId) => void;
  onClose: () => void;
}) {
  const t = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("many-run-title")}
      size="min(760px, 96vw)"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <HowItEnded {...ended} undone={false} onOpen={onOpen} />
    </Modal>
  );
}

function HowItEnded({
  of,
  result,
  failure,
  undone,
  onOpen,
}: Pick<RunEnded, "of" | "result" | "failure"> & { undone: boolean; onOpen: (file: FileId) => void }) {
  const t = useText();
  const problemText = useProblemText();
  const refusalText = useRefusalText();
  const { done, leftOut } = result;
  const words = (row: (typeof leftOut)[number]) => sentence(refusalText(row.refusal));
  return (
    <div className={styles.steps}>
      {failure !== undefined && (
        <Note tone="bad">{problemText(failure instanceof DeskFailure ? failure : undefined)}</Note>
      )}
      <Note live tone={done < of ? "warn" : "ok"} title={t(undone ? "many-undone" : "many-done", { count: done, of })}>
        {leftOut.length > 0 && (
          <CaseRows
            rows={leftOut}
            words={words}
            onOpen={onOpen}
            label={t("many-left-out", { count: leftOut.length })}
          />
        )}
      </Note>
    </div>
  );
}
