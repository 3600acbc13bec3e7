import type { ActName, CaseView, IsoDate, Refusal, SectionView, StepView } from "@/backend";
import type { ReturnedForm, SectionForms } from "@/features/stepForm";
import { TransferOffer } from "@/features/transferOffer";
import { HowItEnded } from "@/features/whatWasDecided";
import { Kbd } from "@/shared/keyboard";
import { moment, useActorName, useText } from "@/shared/language";
import { TaskRow } from "@/shared/ledger";
import { RefusalNote, useRefusalText } from "@/shared/refusal";
import styles from "./casefile.module.css";
import { newestFirst } from "./newestFirst";
import { Notices } from "./Notices";
import { PrintApplication, PrintTicket } from "./PrintHere";
import { CaseRecord } from "./record/CaseRecord";
import { ResumeLine } from "./ResumeLine";
import { StepFirst } from "./StepFirst";

/** Numbers of the map that are conduct: said, not recorded. */
const guidance: Partial<Record<number, readonly string[]>> = { 3: ["3.2", "3.3"] };

interface PaneProps {
  view: CaseView;
  today: IsoDate;
  forms: SectionForms;
  /** What a returned act said, for the open form. */
  returned: ReturnedForm | undefined;
  onOpen: (act?: ActName) => void;
  onDone: (act: ActName, next: CaseView) => void;
}

/** The steps of one section as a task list; the open step holds its form. An act beside the map opens above the list. */
export function SectionPane({
  section,
  openAct,
  ...pane
}: PaneProps & { section: SectionView; openAct: ActName | undefined }) {
  const t = useText();
  const { view } = pane;
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
          <RefusalNote refusal={section.refusal} way={<WayOut view={view} refusal={section.refusal} />} />
        </div>
      )}
      <div className={styles.notes}>
        <HowItEnded registration={view.data.registration} section={section.number} today={pane.today} />
      </div>
      {section.number === 1 && view.data.visits.at(-1)?.closed === null && <PrintTicket view={view} />}
      {section.number === 2 && <ResumeLine resume={view.resume} />}
      {(section.number === 5 || section.number === 8) && <Notices view={view} ofVoucher={false} today={pane.today} />}
      {beside && <StepRow step={besideStep(view, openAct)} open {...pane} />}
      {(guidance[section.number] ?? []).map((number) => (
        <GuidanceRow key={number} number={number} />
      ))}
      {section.steps.map((step) => (
        <StepRow key={`${step.number} ${step.act}`} step={step} open={step.act === openAct} {...pane} />
      ))}
      <CaseRecord view={view} section={section.number} today={pane.today} />
    </>
  );
}

/** A step with its form when it is open, or why it is not. */
export function StepRow({
  view,
  step,
  open,
  today,
  forms,
  returned,
  onOpen,
  onDone,
}: PaneProps & { step: StepView; open: boolean }) {
  const t = useText();
  const refusalText = useRefusalText();
  const actorName = useActorName();
  const { act } = step;
  const Form = forms[act];
  const summary = view.unfinished.includes(act)
    ? t("case-unfinished")
    : step.state === "done"
      ? whenDone(view, act, today, actorName)
      : step.refusal
        ? refusalText(step.refusal)
        : undefined;
  return (
    <TaskRow
      id={`step-${act}`}
      number={step.number}
      title={t(step.number.startsWith("3.") ? `${act}-title` : `act-${act}`)}
      summary={summary}
      state={step.state}
      open={open}
      onToggle={() => {
        onOpen(open ? undefined : act);
      }}
    >
      {act === "take-application" && view.data.registration.application && <PrintApplication view={view} />}
      {step.refusal ? (
        <div className={styles.notes}>
          <RefusalNote refusal={step.refusal} way={<WayOut view={view} refusal={step.refusal} />} />
        </div>
      ) : (
        Form && (
          <Form
            act={act}
            file={view.file}
            view={view}
            today={today}
            returned={open ? returned : undefined}
            onCancel={() => {
              onOpen(undefined);
            }}
            onDone={(next) => {
              onDone(act, next);
            }}
          />
        )
      )}
    </TaskRow>
  );
}

/** What can be done about a refusal from here. */
function WayOut({ view, refusal }: { view: CaseView; refusal: Refusal }) {
  return (
    <>
      <TransferOffer file={view.file} code={refusal.code} />
      <StepFirst view={view} refusal={refusal} />
    </>
  );
}

/** A conduct step of the map. */
function GuidanceRow({ number }: { number: string }) {
  const t = useText();
  return (
    <p className={styles.guidance}>
      <span className="t-number">{number}</span>
      <span>{t(`guidance-${number.replace(".", "-")}`)}</span>
    </p>
  );
}

/** The newest time the act was done, and by whom. */
function whenDone(
  view: CaseView,
  act: ActName,
  today: IsoDate,
  actorName: (who: string) => string,
): string | undefined {
  const entry = newestFirst(view.history).find(
    (candidate) => candidate.act === act && candidate.standing !== "returned" && candidate.standing !== "settled",
  );
  return entry && `${moment(entry.at, today)} · ${actorName(entry.who)}`;
}

/** An act that the rail does not list: with its number where the map has one, without where it stands beside the map. */
export function besideStep(view: CaseView, act: ActName): StepView {
  const known = view.openActs.find((open) => open.act === act);
  const refusal = known?.refusal ?? null;
  return { number: known?.step ?? "", act, state: "in-progress", open: refusal === null, refusal };
}
