/** The rows of a list of which some are chosen, what is done for them, and the run. */
import { Modal } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { FileId, ForMany } from "@/backend";
import { ActButton } from "@/shared/actions";
import { CheckGroup } from "@/shared/fields";
import { useText } from "@/shared/language";
import { ManyRun } from "./ManyRun";
import styles from "./many.module.css";

export interface Row {
  file: FileId;
  name: string;
}

/** More names than this nobody goes through one by one: the list is narrowed first. */
const ROWS_AT_MOST = 500;

export function RowsDialog({
  title,
  rows,
  act,
  missing,
  onOpen,
  onClose,
  children,
}: {
  title: string;
  rows: readonly Row[];
  act: ForMany | undefined;
  /** What is to be filled in first. */
  missing: string;
  onOpen: (file: FileId) => void;
  onClose: () => void;
  /** What is done for those who are chosen. */
  children: ReactNode;
}) {
  const t = useText();
  // A case may stand in a list twice; it is done once.
  const cases = [...new Map(rows.map((row) => [row.file, row])).values()].slice(0, ROWS_AT_MOST);
  const [chosen, setChosen] = useState(() => cases.map(({ file }) => file));
  const [looks, setLooks] = useState(false);
  const files = cases.map(({ file }) => file).filter((file) => chosen.includes(file));
  const every = files.length === cases.length;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="min(760px, 96vw)"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      {looks && act ? (
        <ManyRun
          parts={[{ act, files }]}
          onOpen={onOpen}
          onBack={() => {
            setLooks(false);
          }}
        />
      ) : (
        <div className={styles.steps}>
          {children}
          <div className="row">
            <ActButton
              main
              testId="many-look"
              blocked={files.length === 0 ? t("print-rows-choose") : act ? undefined : missing}
              onAct={() => {
                setLooks(true);
              }}
            >
              {t("many-look")}
            </ActButton>
            <ActButton
              small
              onAct={() => {
                setChosen(every ? [] : cases.map(({ file }) => file));
              }}
            >
              {t(every ? "print-rows-none" : "print-rows-all")}
            </ActButton>
          </div>
          {cases.length === ROWS_AT_MOST && (
            <p className="t-small t-second">{t("many-first", { count: ROWS_AT_MOST })}</p>
          )}
          <CheckGroup
            id="many-cases"
            label={t("print-rows-cases", { count: files.length, of: cases.length })}
            options={cases.map(({ file, name }) => ({ code: file, label: name }))}
            value={chosen}
            onChange={setChosen}
          />
        </div>
      )}
    </Modal>
  );
}
