/** Papers of many cases at once: rows of a worklist are chosen, one PDF comes out in their order. */
import { Modal } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { DeskFailure, usePaperWays, type FileId, type List, type PaperKind, type PaperLanguage } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Note } from "@/shared/feedback";
import { CheckGroup, Segmented, SelectField } from "@/shared/fields";
import { useProblemText, useText } from "@/shared/language";
import { PaperPreview } from "./PaperPreview";
import styles from "./papers.module.css";

interface Row {
  file: FileId;
  name: string;
}

interface Many {
  list: List;
  /** What is printed of many: the list itself, or one paper of each case. The law says who prints what. */
  kinds: readonly PaperKind[];
  rows: readonly Row[];
}

export function PrintRowsButton({ list, kinds, rows }: Many) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (rows.length === 0 || kinds.length === 0) return null;
  return (
    <>
      <ActButton
        icon={<IconPrinter size={15} aria-hidden />}
        testId="print-rows"
        onAct={() => {
          setOpen(true);
        }}
      >
        {t("print-rows")}
      </ActButton>
      <Modal
        opened={open}
        onClose={() => {
          setOpen(false);
        }}
        title={t("print-rows")}
        size="min(1180px, 96vw)"
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {open && <PrintRows list={list} kinds={kinds} rows={rows} />}
      </Modal>
    </>
  );
}

export function PrintRows({ list, kinds, rows }: Many) {
  const t = useText();
  const problemText = useProblemText();
  const { many } = usePaperWays();
  // A case may stand in a list twice; it is printed once, where it stands first.
  const cases = rows.filter((row, at) => rows.findIndex((other) => other.file === row.file) === at);
  const [chosen, setChosen] = useState(() => cases.map((row) => row.file));
  const [kind, setKind] = useState<PaperKind>(kinds[0] ?? "meeting-list");
  const [language, setLanguage] = useState<PaperLanguage>("kk");
  const files = cases.map((row) => row.file).filter((file) => chosen.includes(file));
  const all = files.length === cases.length;
  return (
    <div className={styles.panel}>
      <div className={styles.side}>
        <div className="row">
          <SelectField
            id="print-rows-what"
            label={t("print-rows-what")}
            value={kind}
            options={kinds.map((code) => ({ code, label: t(`paper-kind-${code}`) }))}
            onChange={(code) => {
              setKind(kinds.find((one) => one === code) ?? kind);
            }}
          />
        </div>
        <div className="row">
          <Segmented
            label={t("print-rows-language")}
            value={language}
            segments={(["kk", "ru", "both"] as const).map((value) => ({ value, label: t(`print-in-${value}`) }))}
            onChange={setLanguage}
          />
          <ActButton
            small
            onAct={() => {
              setChosen(all ? [] : cases.map((row) => row.file));
            }}
          >
            {t(all ? "print-rows-none" : "print-rows-all")}
          </ActButton>
        </div>
        <CheckGroup
          id="print-rows-cases"
          label={t("print-rows-cases", { count: files.length, of: cases.length })}
          options={cases.map((row) => ({ code: row.file, label: row.name }))}
          value={chosen}
          onChange={setChosen}
        />
      </div>
      <div className={styles.side}>
        <div className="row">
          <ActButton
            main
            small
            icon={<IconPrinter size={14} aria-hidden />}
            busy={many.isPending}
            blocked={files.length === 0 ? t("print-rows-choose") : undefined}
            testId="print-rows-make"
            onAct={() => {
              many.mutate({ list, files, kind, language });
            }}
          >
            {t("print-rows-make")}
          </ActButton>
        </div>
        {many.error && (
          <Note tone="bad">{problemText(many.error instanceof DeskFailure ? many.error : undefined)}</Note>
        )}
        {many.data && <PaperPreview printed={many.data} />}
      </div>
    </div>
  );
}
