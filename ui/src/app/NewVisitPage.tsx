import type { ActName, FileId, IsoDate } from "@/backend";
import type { SectionForms } from "@/features/stepForm";
import { useText } from "@/shared/language";
import styles from "./newVisit.module.css";

/** A person comes in: the act that begins a file, before there is a case to stand in. */
export function NewVisitPage({
  act,
  today,
  forms,
  onDone,
  onCancel,
}: {
  act: ActName;
  today: IsoDate;
  forms: SectionForms;
  onDone: (file: FileId) => void;
  onCancel: () => void;
}) {
  const t = useText();
  const Form = forms[act];
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <h1 className={`${styles.title ?? ""} t-section`}>{t(`act-${act}`)}</h1>
        {Form && (
          <Form
            act={act}
            file={null}
            view={null}
            today={today}
            onCancel={onCancel}
            onDone={(next) => {
              onDone(next.file);
            }}
          />
        )}
      </div>
    </main>
  );
}
