import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import { DeskFailure, useBackend, useCatalogue, useDesk, usePapers, type PaperId, type ScanRef } from "@/backend";
import type { AttachForm_Deserialize, AttachForm_Serialize } from "@/backend/bindings";
import { keyOfPaper, usePaperTitle } from "@/features/papers";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField, TextBlock } from "@/shared/fields";
import { useLawWords, useProblemText, useText } from "@/shared/language";
import { useSize } from "./size";
import styles from "./scans.module.css";

interface Values {
  scan: ScanRef | null;
  paper: string;
  /** Key of the centre's own paper, for a signed copy. */
  about: string;
  note: string;
}
const empty: Values = { scan: null, paper: "", about: "", note: "" };
const SIGNED_COPY = "signed-copy";

/**
 * A scan or a photograph of a paper whose copy may be kept. The bytes are taken at once, so a cut power loses nothing.
 * `signed`: opened beside one of the centre's own papers, it asks no more what it is a copy of.
 */
export function AttachScanForm({ signed, ...props }: StepFormProps & { signed?: PaperId }) {
  const t = useText();
  const { law } = useLawWords();
  const size = useSize();
  const backend = useBackend();
  const problemText = useProblemText();
  const { data } = useCatalogue("document");
  const keeps = useDesk()?.session?.keeps ?? [];
  const papers = usePapers(props.file ?? "").data?.papers.filter(({ state }) => state.state === "ready") ?? [];
  const title = usePaperTitle();
  const copied = ({ paper, about }: Values): PaperId | null =>
    signed ?? (paper === SIGNED_COPY ? (papers.find(({ id }) => keyOfPaper(id) === about)?.id ?? null) : null);
  const [reading, setReading] = useState(false);
  const [unread, setUnread] = useState<string>();
  const form = useActForm<Values, AttachForm_Serialize>(props, {
    initial: empty,
    check: (values) => ({
      ...(values.scan ? {} : { scan: t("attach-scan-scan-missing") }),
      ...(values.paper === "" && !signed ? { paper: t("attach-scan-paper-missing") } : {}),
      ...(values.paper === SIGNED_COPY && !copied(values) ? { about: t("attach-scan-about-missing") } : {}),
    }),
    toForm: (values): Omit<AttachForm_Deserialize, "scan"> & { scan: ScanRef | null } => ({
      scan: values.scan,
      paper: signed ? SIGNED_COPY : values.paper,
      about: copied(values),
      note: values.note.trim() || null,
    }),
    fromForm: ({ scan, paper, about, note }) => ({
      scan,
      paper,
      about: about ? keyOfPaper(about) : "",
      note: note ?? "",
    }),
  });
  const scan = form.field("scan");
  const take = async (file: File | undefined) => {
    setUnread(undefined);
    if (!file) return;
    setReading(true);
    try {
      scan.onChange(await backend.takeScan(file.name, await base64Of(file)));
    } catch (error) {
      setUnread(problemText(error instanceof DeskFailure ? error : new DeskFailure("scan-kind")));
    } finally {
      setReading(false);
    }
  };
  return (
    <ActForm form={form}>
      <div className={styles.take}>
        <span id={`${scan.id}-label`} className="t-small">
          {scan.label}
        </span>
        {/* The window's own field speaks the computer's language: it lies unseen beneath words of ours. */}
        <input
          id={scan.id}
          type="file"
          className={styles.file}
          aria-labelledby={`${scan.id}-label`}
          accept=".pdf,.jpg,.jpeg,.png"
          aria-invalid={Boolean(scan.error ?? unread) || undefined}
          aria-describedby={`${scan.id}-said`}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <label className={styles.choose} htmlFor={scan.id}>
          <IconPaperclip size={15} aria-hidden />
          {t(scan.value ? "attach-scan-choose-other" : "attach-scan-choose")}
        </label>
        <div id={`${scan.id}-said`} role="status" className="t-small">
          {reading && t("attach-scan-reading")}
          {!reading && scan.value && t("attach-scan-taken", { name: scan.value.name, size: size(scan.value.bytes) })}
        </div>
        {unread && (
          <Note tone="bad" live>
            {unread}
          </Note>
        )}
        {scan.error && !unread && <p className={styles.error}>{scan.error}</p>}
      </div>
      {!signed && (
        <SelectField
          {...form.field("paper")}
          options={(data ?? [])
            .filter(({ code }) => keeps.includes(code))
            .map((entry) => ({ code: entry.code, label: law(entry) }))}
        />
      )}
      {!signed && form.values.paper === SIGNED_COPY && (
        <SelectField
          {...form.field("about")}
          options={papers.map((paper) => ({ code: keyOfPaper(paper.id), label: title(paper) }))}
        />
      )}
      <TextBlock {...form.text("note")} minRows={2} maxRows={6} />
      {!signed && <Note>{t("attach-scan-copies")}</Note>}
    </ActForm>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => {
      reject(new DeskFailure("scan-kind"));
    };
    reader.onload = () => {
      // `data:<kind>;base64,<bytes>`; an empty file has no bytes behind the comma.
      resolve(typeof reader.result === "string" ? (reader.result.split(",")[1] ?? "") : "");
    };
    reader.readAsDataURL(file);
  });
}
