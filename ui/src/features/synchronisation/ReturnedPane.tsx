import { Textarea } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useState } from "react";
import {
  useReturned,
  useReturnedWays,
  type ConflictField,
  type FileId,
  type IsoDate,
  type OutboxItem,
  type Refusal,
} from "@/backend";
import { ActButton } from "@/shared/actions";
import { SavedChip } from "@/shared/badges";
import { Note, useToast } from "@/shared/feedback";
import { groupIin } from "@/shared/fields";
import { moment, sentence, useText } from "@/shared/language";
import { RefusalNote, useRefusalText } from "@/shared/refusal";
import styles from "./synchronisation.module.css";

/** One returned act: what happened, what was kept, and the ways out. */
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
  const toast = useToast();
  const refusalText = useRefusalText();
  const returned = useReturned(item.entry).data;
  const ways = useReturnedWays(item.entry);
  const [reason, setReason] = useState<string>();
  const [still, setStill] = useState<Refusal>();
  if (!returned) return <main className={styles.sheet} aria-busy="true" />;
  const may = (way: (typeof returned.ways)[number]) => returned.ways.includes(way);
  const apply = async () => {
    const answer = await ways.applyAgain.mutateAsync();
    if ("refusal" in answer) setStill(answer.refusal);
    else toast(t("exchange-applied"));
  };
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
      <div className="scroll grow">
        <div className={styles.notes}>
          <Note tone="bad" icon={IconArrowBackUp} title={t("exchange-returned-title")}>
            {sentence(refusalText(returned.refusal))} {t("exchange-nothing-lost")}
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
          {may("withdraw") && (
            <ActButton
              blocked={reason?.trim() === "" ? t("exchange-withdraw-needs-reason") : undefined}
              busy={ways.withdraw.isPending}
              onAct={() => {
                if (reason === undefined) setReason("");
                else ways.withdraw.mutate(reason.trim());
              }}
            >
              {t("exchange-withdraw")}
            </ActButton>
          )}
          {may("edit") && (
            <ActButton
              onAct={() => {
                onEdit(item.file, item);
              }}
            >
              {t("exchange-edit")}
            </ActButton>
          )}
          {may("apply-again") && (
            <ActButton
              main
              chord="Ctrl+Enter"
              keyLabel="keys-submit"
              busy={ways.applyAgain.isPending}
              onAct={() => void apply()}
            >
              {t("exchange-apply-again")}
            </ActButton>
          )}
        </span>
      </footer>
    </main>
  );
}

/** Mine and the centre's, who and when, side by side. */
function Differences({ fields, today }: { fields: ConflictField[]; today: IsoDate }) {
  const t = useText();
  return (
    <table className={styles.differences}>
      <thead>
        <tr>
          <th scope="col">{t("compare-field")}</th>
          <th scope="col">{t("exchange-mine")}</th>
          <th scope="col">{t("exchange-centre")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.field}>
            <th scope="row">{t(`field-${field.field}`)}</th>
            {[field.mine, field.centre].map((value, column) => (
              <td key={column}>
                <span className="t-head">{value.value}</span>
                <span className={styles.who}>
                  {value.who} · {value.source} · {moment(value.at, today)}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
