/** Who decides in the head's absence: the orders that have not ended, and a new one. */
import { Modal } from "@mantine/core";
import { useState } from "react";
import { DeskFailure, useDeputies, useDeputyWays, type Deputy, type IsoDate } from "@/backend";
import { EmptyList } from "@/features/stillComing";
import { ActButton } from "@/shared/actions";
import { Badge } from "@/shared/badges";
import { Note } from "@/shared/feedback";
import { DateField, SelectField, TextLine } from "@/shared/fields";
import { Fields } from "@/shared/forms";
import { KeyLayer } from "@/shared/keyboard";
import { day, isDay, useProblemText, useText } from "@/shared/language";
import styles from "./deputies.module.css";

export function DeputiesDialog({ today, onClose }: { today: IsoDate; onClose: () => void }) {
  const t = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("deputies-title")}
      size="min(680px, 96vw)"
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <KeyLayer>
        <Deputies today={today} />
      </KeyLayer>
    </Modal>
  );
}

function Deputies({ today }: { today: IsoDate }) {
  const t = useText();
  const problemText = useProblemText();
  const known = useDeputies();
  const { end } = useDeputyWays();
  const failure = known.error ?? end.error;
  if (known.isPending) return <div aria-busy="true" />;
  return (
    <div className={styles.parts}>
      <p className="t-small t-second">{t("deputies-note")}</p>
      {failure && <Note tone="bad">{problemText(failure instanceof DeskFailure ? failure : undefined)}</Note>}
      {known.data?.deputies.length === 0 && <EmptyList title={t("deputies-none")} />}
      <ul className={styles.list} aria-label={t("deputies-title")}>
        {known.data?.deputies.map((deputy) => (
          <Row
            key={`${deputy.staff} ${deputy.order.number}`}
            deputy={deputy}
            today={today}
            onEnd={() => {
              end.mutate(deputy);
            }}
          />
        ))}
      </ul>
      {known.data && <NewOrder today={today} colleagues={known.data.colleagues} />}
    </div>
  );
}

function Row({ deputy: { name, order, began }, today, onEnd }: { deputy: Deputy; today: IsoDate; onEnd: () => void }) {
  const t = useText();
  // On its last day there is nothing left to end.
  const ends = began && order.to === today;
  return (
    <li className={styles.row}>
      <div className="grow">
        <div className="t-strong">{name}</div>
        <div className="t-small t-second">
          {t("deputies-order", { number: order.number, from: day(order.from), to: day(order.to) })}
        </div>
      </div>
      <Badge tone={began ? "ok" : "neutral"}>{t(began ? "deputies-decides" : "deputies-not-yet")}</Badge>
      {!ends && (
        <ActButton small onAct={onEnd} testId={`deputy-end-${order.number}`}>
          {t(began ? "deputies-end" : "deputies-take-back")}
        </ActButton>
      )}
    </li>
  );
}

const blank = { deputy: "", number: "", from: "", to: "" };

function NewOrder({ today, colleagues }: { today: IsoDate; colleagues: { staff: string; name: string }[] }) {
  const t = useText();
  const problemText = useProblemText();
  const { name } = useDeputyWays();
  const [typed, setTyped] = useState(blank);
  const change = (part: Partial<typeof blank>) => {
    setTyped((last) => ({ ...last, ...part }));
  };
  const missing = whatIsMissing(typed, today);
  const save = () => {
    const { deputy, number, from, to } = typed;
    name.mutate(
      { deputy, order: { number: number.trim(), from, to } },
      {
        onSuccess: () => {
          setTyped(blank);
        },
      },
    );
  };
  return (
    <section className={styles.parts} aria-label={t("deputies-new")}>
      <h3 className="t-head">{t("deputies-new")}</h3>
      <SelectField
        id="deputy-who"
        label={t("deputies-who")}
        value={typed.deputy}
        options={colleagues.map(({ staff, name: label }) => ({ code: staff, label }))}
        onChange={(deputy) => {
          change({ deputy });
        }}
      />
      <Fields columns={3}>
        <TextLine
          id="deputy-number"
          label={t("deputies-number")}
          value={typed.number}
          max={40}
          autoComplete="off"
          onChange={(event) => {
            change({ number: event.currentTarget.value });
          }}
        />
        <DateField
          id="deputy-from"
          label={t("deputies-from")}
          value={typed.from}
          today={today}
          side="future"
          onChange={(from) => {
            change({ from });
          }}
        />
        <DateField
          id="deputy-to"
          label={t("deputies-to")}
          value={typed.to}
          today={today}
          side="future"
          onChange={(to) => {
            change({ to });
          }}
        />
      </Fields>
      {name.error && (
        <Note tone="bad" live>
          {problemText(name.error instanceof DeskFailure ? name.error : undefined)}
        </Note>
      )}
      <div className="row">
        <ActButton
          main
          chord="Ctrl+Enter"
          blocked={missing && t(missing)}
          busy={name.isPending}
          testId="deputy-name"
          onAct={save}
        >
          {t("deputies-name")}
        </ActButton>
      </div>
    </section>
  );
}

function whatIsMissing({ deputy, number, from, to }: typeof blank, today: IsoDate): string | undefined {
  if (deputy === "") return "deputies-who-missing";
  if (number.trim() === "") return "deputies-number-missing";
  if (!isDay(from) || !isDay(to)) return "deputies-days-missing";
  return to < from || to < today ? "deputies-days-wrong" : undefined;
}
