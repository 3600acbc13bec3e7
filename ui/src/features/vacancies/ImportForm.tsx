import { useState } from "react";
import { DeskFailure, useBackend, type ImportPreview } from "@/backend";
import { Note } from "@/shared/feedback";
import { FormFrame } from "@/shared/forms";
import { useProblemText, useText } from "@/shared/language";
import { useRegisterForm } from "./useRegisterForm";
import styles from "./vacancies.module.css";

/** A file of vacancies: looked through first, every bad cell by its line; taken in whole or not at all. */
export function ImportForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const t = useText();
  const backend = useBackend();
  const problem = useProblemText();
  const form = useRegisterForm(onDone);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const look = async (file: File | undefined) => {
    setPreview(null);
    setUnread(null);
    if (!file) return;
    try {
      setPreview(await backend.previewVacancies(file.name, await bytesOf(file)));
    } catch (error) {
      setUnread(problem(error instanceof DeskFailure ? error : new DeskFailure("import-unreadable")));
    }
  };
  const ready = preview?.form ?? null;
  const blocked =
    preview === null ? t("import-choose") : preview.bad.length > 0 ? t("import-correct") : t("import-nothing");
  const count = (fate: string) => preview?.rows.filter((row) => row.fate === fate).length ?? 0;
  return (
    <FormFrame
      act="import-vacancies"
      label={t("act-import-vacancies")}
      {...form}
      failure={unread ?? form.failure}
      submitText={t("import-vacancies-submit")}
      blocked={ready ? undefined : blocked}
      onCancel={onCancel}
      onSubmit={() => {
        if (ready) void form.submit([], () => ({ act: "import-vacancies", form: ready }));
      }}
    >
      <Note>{t("import-note")}</Note>
      <label className="t-small">
        {t("import-file")}{" "}
        <input
          type="file"
          accept=".csv,.xlsx,.xls,.ods,.txt"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      <div role="status">
        {preview && (
          <p>
            {t("import-found", { lines: preview.lines, bad: preview.bad.length })}{" "}
            {preview.bad.length === 0 &&
              t("import-fates", {
                new: count("new"),
                changed: count("changed"),
                reopened: count("reopened"),
                same: count("same"),
              })}
          </p>
        )}
      </div>
      {preview && preview.bad.length > 0 && (
        <table className={styles.bad} aria-label={t("import-bad")}>
          <thead>
            <tr>
              <th scope="col">{t("import-line")}</th>
              <th scope="col">{t("import-column")}</th>
              <th scope="col">{t("import-typed")}</th>
              <th scope="col">{t("import-what")}</th>
            </tr>
          </thead>
          <tbody>
            {preview.bad.map((cell, at) => (
              <tr key={at}>
                <td>{cell.line}</td>
                <td>{t(`import-column-${cell.column}`)}</td>
                <td>{cell.typed}</td>
                <td>{t(`import-bad-${cell.code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {preview && preview.bad.length === 0 && preview.rows.length > 0 && (
        <table className={styles.bad} aria-label={t("import-rows")}>
          <thead>
            <tr>
              <th scope="col">{t("import-line")}</th>
              <th scope="col">{t("vacancy-title")}</th>
              <th scope="col">{t("vacancy-employer")}</th>
              <th scope="col">{t("import-fate")}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.line}>
                <td>{row.line}</td>
                <td>{row.title}</td>
                <td>{row.employer}</td>
                <td>{t(`import-fate-${row.fate}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </FormFrame>
  );
}

function bytesOf(file: File): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => {
      reject(new DeskFailure("import-unreadable"));
    };
    reader.onload = () => {
      resolve(Array.from(new Uint8Array(reader.result as ArrayBuffer)));
    };
    reader.readAsArrayBuffer(file);
  });
}
