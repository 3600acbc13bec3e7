import type { ActName, CaseView, IsoDate, SectionView, StepView } from "@/backend";
import type { SectionForms } from "@/features/stepForm";
import { Kbd } from "@/shared/keyboard";
import { moment, useText } from "@/shared/language";
import { TaskRow } from "@/shared/ledger";
import { RefusalNote, useRefusalText } from "@/shared/refusal";
import styles from "./casefile.module.css";

/** The steps of one section as a task list; the open step holds its form. Acts beside the map open below the list. */
export function SectionPane({
  view,
  section,
  openAct,
  today,
  forms,
  onOpen,
  onDone,
}: {
  view: CaseView;
  section: SectionView;
  openAct: ActName | undefined;
  today: IsoDate;
  forms: SectionForms;
  onOpen: (act?: ActName) => void;
  onDone: (act: ActName, next: CaseView) => void;
}) {
  const t = useText();
  const beside = openAct && !view.sections.some((other) => other.steps.some((step) => step.act === openAct));
  return (
    <>
      <div className={styles.sheetHead}>
        <h2 className="t-section">
          {section.number}. {t(`section-${String(section.number)}`)}
        </h2>
        <span className="row end t-small t-second">
          <Kbd chord="Alt+ArrowDown" />
          {t("keys-hint-sections")}
        </span>
      </div>
      {section.refusal && (
        <div className={styles.notes}>
          <RefusalNote refusal={section.refusal} />
        </div>
      )}
      {beside && (
        <StepRow
          view={view}
          step={{
            number: "",
            act: openAct,
            state: "inProgress",
            refusal: refusalOf(view, openAct),
            at: null,
            guidance: false,
          }}
          open
          today={today}
          forms={forms}
          onOpen={onOpen}
          onDone={onDone}
        />
      )}
      {section.steps.map((step) => (
        <StepRow
          key={`${step.number} ${step.act ?? ""}`}
          view={view}
          step={step}
          open={step.act !== null && step.act === openAct}
          today={today}
          forms={forms}
          onOpen={onOpen}
          onDone={onDone}
        />
      ))}
    </>
  );
}

function StepRow({
  view,
  step,
  open,
  today,
  forms,
  onOpen,
  onDone,
}: {
  view: CaseView;
  step: StepView;
  open: boolean;
  today: IsoDate;
  forms: SectionForms;
  onOpen: (act?: ActName) => void;
  onDone: (act: ActName, next: CaseView) => void;
}) {
  const t = useText();
  const refusalText = useRefusalText();
  const { act } = step;
  if (act === null) return <GuidanceRow number={step.number} />;
  const Form = forms[act];
  const summary =
    step.state === "done" && step.at ? moment(step.at, today) : step.refusal ? refusalText(step.refusal) : undefined;
  const close = () => {
    onOpen(undefined);
  };
  return (
    <TaskRow
      id={`step-${act}`}
      number={step.number}
      title={t(`act-${act}`)}
      summary={summary}
      state={step.state}
      open={open}
      onToggle={() => {
        onOpen(open ? undefined : act);
      }}
    >
      {step.refusal ? (
        <div className={styles.notes}>
          <RefusalNote refusal={step.refusal} />
        </div>
      ) : (
        Form && (
          <Form
            act={act}
            file={view.file}
            view={view}
            today={today}
            onCancel={close}
            onDone={(next) => {
              onDone(act, next);
            }}
          />
        )
      )}
    </TaskRow>
  );
}

/** A conduct step of the map: said, not recorded. */
function GuidanceRow({ number }: { number: string }) {
  const t = useText();
  return (
    <p className={styles.guidance}>
      <span className="t-number">{number}</span>
      <span>{t(`guidance-${number.replace(".", "-")}`)}</span>
    </p>
  );
}

function refusalOf(view: CaseView, act: ActName) {
  return view.openActs.find((open) => open.act === act)?.refusal ?? null;
}
