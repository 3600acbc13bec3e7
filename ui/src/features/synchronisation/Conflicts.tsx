import type { CaseView, IsoDate, ReturnedAct } from "@/backend";
import { ActButton } from "@/shared/actions";
import { useToast } from "@/shared/feedback";
import { useText } from "@/shared/language";
import { RefusalNote } from "@/shared/refusal";
import { Differences } from "./Differences";
import { ResolveConflictForm } from "./ResolveConflictForm";
import styles from "./synchronisation.module.css";

const act = "resolve-conflict";

/** Fields with two values, and the choice between them in its place, beside the act that came back. */
export function Conflicts({
  fields,
  view,
  today,
  choosing,
  onChoosing,
}: {
  fields: ReturnedAct["conflicts"];
  /** The case; what may be chosen there and by whom is said by it alone. */
  view: CaseView | undefined;
  today: IsoDate;
  choosing: boolean;
  onChoosing: (choosing: boolean) => void;
}) {
  const t = useText();
  const toast = useToast();
  if (fields.length === 0) return null;
  if (choosing && view)
    return (
      <section ref={takeFocus} tabIndex={-1} aria-label={t(`act-${act}`)}>
        <ResolveConflictForm
          act={act}
          file={view.file}
          view={view}
          today={today}
          onDone={() => {
            toast({ id: "case-recorded", args: { act: { id: `act-${act}-done` } } });
            onChoosing(false);
          }}
          onCancel={() => {
            onChoosing(false);
          }}
        />
      </section>
    );
  const open = view?.openActs.find((step) => step.act === act);
  return (
    <>
      <Differences fields={fields} today={today} />
      {open && (
        <div className={styles.notes}>
          {open.refusal ? (
            <RefusalNote refusal={open.refusal} />
          ) : (
            <span>
              <ActButton
                small
                testId="returned-choose"
                onAct={() => {
                  onChoosing(true);
                }}
              >
                {t("exchange-choose")}
              </ActButton>
            </span>
          )}
        </div>
      )}
    </>
  );
}

/** Once, when it appears: its button has just gone from under the focus. */
function takeFocus(section: HTMLElement | null) {
  section?.focus({ preventScroll: true });
}
