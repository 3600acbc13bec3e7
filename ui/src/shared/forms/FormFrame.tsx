import { IconDeviceDesktop } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ActButton } from "../actions";
import { ErrorSummary, Note, type FieldError } from "../feedback";
import { timeWithSeconds, useText, type IsoMoment } from "../language";
import { RefusalNote, type RefusalWords } from "../refusal";
import styles from "./forms.module.css";

/**
 * The frame of every act's form: errors first, the fields, then a foot with where it is saved and the one filled button.
 * Data in, events out; what the act is and whether it is lawful is somebody else's.
 */
export function FormFrame({
  act,
  label,
  children,
  errors,
  refusal,
  way,
  failure,
  notKept = null,
  submitText,
  blocked,
  busy,
  savedAt,
  onSubmit,
  onCancel,
  more,
}: {
  /** Name of the act: by it tests and tools find the form. */
  act?: string;
  label: string;
  children?: ReactNode;
  errors: FieldError[];
  refusal: RefusalWords | null;
  /** What can be done about the refusal. */
  way?: ReactNode;
  /** The machine failed: what happened and what to do. */
  failure: string | null;
  /** What is typed could not be saved on this computer. Said without taking the focus: somebody is typing. */
  notKept?: string | null;
  submitText: string;
  blocked?: string | undefined;
  busy: boolean;
  savedAt: IsoMoment | null;
  onSubmit: () => void;
  onCancel: () => void;
  /** Further acts beside the main one. */
  more?: ReactNode;
}) {
  const t = useText();
  return (
    <form
      aria-label={label}
      {...(act ? { "data-testid": `form-${act}` } : {})}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div className={styles.fields}>
        {errors.length > 0 && <ErrorSummary title={t("form-not-recorded", { count: errors.length })} errors={errors} />}
        {refusal && errors.length === 0 && <RefusalNote refusal={refusal} afterTyping way={way} />}
        {failure && <ErrorSummary title={failure} errors={[]} />}
        {!failure && notKept && (
          <Note tone="bad" live>
            {notKept}
          </Note>
        )}
        {children}
      </div>
      <div className={styles.foot}>
        <span className="row t-small t-second" role="status">
          {savedAt && (
            <>
              <IconDeviceDesktop size={14} aria-hidden />
              {t("form-draft-saved", { time: timeWithSeconds(savedAt) })}
            </>
          )}
        </span>
        <span className="row end">
          {more}
          <ActButton onAct={onCancel} chord="Escape" keyLabel="keys-back">
            {t("form-later")}
          </ActButton>
          <ActButton
            main
            onAct={onSubmit}
            chord="Ctrl+Enter"
            keyLabel="keys-submit"
            blocked={blocked}
            busy={busy}
            {...(act ? { testId: `submit-${act}` } : {})}
          >
            {submitText}
          </ActButton>
        </span>
      </div>
    </form>
  );
}

/** Fields side by side; one column on narrow windows and at 200 % zoom. */
export function Fields({ columns = 2, children }: { columns?: 1 | 2 | 3 | 4; children: ReactNode }) {
  return (
    <div className={styles.grid} data-columns={columns} style={{ "--columns": columns }}>
      {children}
    </div>
  );
}

/** A field of long words among `Fields`: two places wide. */
export function WideField({ children }: { children: ReactNode }) {
  return <div className={styles.wide}>{children}</div>;
}

/** A titled block of fields. */
export function FieldBlock({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={styles.block}>
      <legend className="t-head">{title}</legend>
      {note && <p className="t-small t-second">{note}</p>}
      {children}
    </fieldset>
  );
}
