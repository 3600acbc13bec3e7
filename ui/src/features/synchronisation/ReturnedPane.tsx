import { Textarea } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import {
  useReturned,
  useReturnedWays,
  type FileId,
  type IsoDate,
  type OutboxItem,
  type Refusal,
  type ReturnedAct,
} from "@/backend";
import { ActButton } from "@/shared/actions";
import { SavedChip } from "@/shared/badges";
import { Note, useToast } from "@/shared/feedback";
import { groupIin } from "@/shared/fields";
import { moment, sentence, useText } from "@/shared/language";
import { RefusalNote, useRefusalText } from "@/shared/refusal";
import { Differences } from "./Differences";
import styles from "./synchronisation.module.css";

/** One returned act: what happened, what was kept, and the ways out: again, edited, or withdrawn with a reason. */
export function ReturnedPane({
  item,
  today,
  onEdit,
}: {
  item: OutboxItem;
  today: IsoDate;
  onEdit: (file: FileId, item: OutboxItem) => void;
}) {
  const t = useText();
  const returned = useReturned(item.entry).data;
  if (!returned) return <main className={styles.sheet} aria-busy="true" />;
  return (
    <main className={styles.sheet}>
      <header className={styles.head}>
        <div className="grow">
          <h2 className="t-name">
            {t(`act-${item.act}`)}: {item.name}
          </h2>
          <p className="row t-small t-second">
            <span className="t-iin t-strong">{groupIin(item.iin)}</span>
            {t("exchange-made", { step: item.step, at: moment(item.at, today) })}
          </p>
        </div>
        <SavedChip standing="returned" />
      </header>
      <Ways returned={returned} today={today} onEdit={onEdit} />
    </main>
  );
}

function Ways({
  returned,
  today,
  onEdit,
}: {
  returned: ReturnedAct;
  today: IsoDate;
  onEdit: (file: FileId, item: OutboxItem) => void;
}) {
  const t = useText();
  const toast = useToast();
  const refusalText = useRefusalText();
  const { item } = returned;
  const ways = useReturnedWays(item.entry);
  const [reason, setReason] = useState<string>();
  const [still, setStill] = useState<Refusal | null>(null);
  const apply = async () => {
    const answer = await ways.applyAgain.mutateAsync();
    if (answer.result === "refused") setStill(answer.value);
    else toast(t("exchange-applied"));
  };
  return (
    <>
      <div className="scroll grow">
        <div className={styles.notes}>
          <Note tone="bad" icon={IconArrowBackUp} title={t("exchange-returned-title")}>
            {sentence(refusalText(returned.refusal))} {returned.because && t("exchange-because")}{" "}
            {t("exchange-nothing-lost")}
            {returned.refusal.basis && (
              <div className="t-small t-second">{t("refusal-basis", { basis: returned.refusal.basis })}</div>
            )}
          </Note>
          {still && <RefusalNote refusal={still} afterTyping />}
        </div>
        {returned.conflicts.length > 0 && <Differences fields={returned.conflicts} today={today} />}
        {reason !== undefined && (
          <div className={styles.notes}>
            <Textarea
              label={t("exchange-withdraw-reason")}
              value={reason}
              autoFocus
              minRows={2}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
          </div>
        )}
      </div>
      <footer className={styles.foot}>
        <span className="row end">
          <ActButton
            testId="returned-withdraw"
            blocked={reason?.trim() === "" ? t("exchange-withdraw-needs-reason") : undefined}
            busy={ways.withdraw.isPending}
            onAct={() => {
              if (reason === undefined) setReason("");
              else ways.withdraw.mutate(reason.trim());
            }}
          >
            {t("exchange-withdraw")}
          </ActButton>
          <ActButton
            testId="returned-edit"
            onAct={() => {
              onEdit(item.file, item);
            }}
          >
            {t("exchange-edit")}
          </ActButton>
          <ActButton
            main
            testId="returned-again"
            chord="Ctrl+Enter"
            keyLabel="keys-submit"
            busy={ways.applyAgain.isPending}
            blocked={returned.again ? t("exchange-not-now", { why: refusalText(returned.again) }) : undefined}
            onAct={() => void apply()}
          >
            {t("exchange-apply-again")}
          </ActButton>
        </span>
      </footer>
    </>
  );
}
