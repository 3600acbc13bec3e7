import { IconArrowBackUp } from "@tabler/icons-react";
import { useRef, useState } from "react";
import {
  useCase,
  useReturned,
  useReturnedWays,
  type DeskUser,
  type EntryId,
  type FileId,
  type IsoDate,
  type OutboxItem,
  type Refusal,
  type ReturnedAct,
} from "@/backend";
import { TransferOffer } from "@/features/transferOffer";
import { ActButton } from "@/shared/actions";
import { Note, useToast } from "@/shared/feedback";
import { BLOCK_MAX, excess, TextBlock } from "@/shared/fields";
import { sentence, useLawWords, useText } from "@/shared/language";
import { RefusalNote, useRefusalText } from "@/shared/refusal";
import { ActHead } from "./ActHead";
import { Answers } from "./Answers";
import { Conflicts } from "./Conflicts";
import { Hints } from "./Hints";
import { CaseNow } from "./SentPane";
import styles from "./synchronisation.module.css";
import { VoidNumberNote } from "./VoidNumber";

interface Ways {
  today: IsoDate;
  users: readonly DeskUser[];
  /** Another returned act, when this one stood on it. */
  onEntry: (entry: EntryId) => void;
  onEdit: (item: OutboxItem) => void;
  onOpenCase: (file: FileId) => void;
}

/** One returned act: what happened, what was kept, and the ways out: again, edited, or withdrawn with a reason. */
export function ReturnedPane({ item, ...ways }: Ways & { item: OutboxItem }) {
  const returned = useReturned(item.entry).data;
  if (!returned) return <main className={styles.sheet} aria-busy="true" />;
  return (
    <main className={styles.sheet}>
      <ActHead item={item} today={ways.today} />
      <Returned returned={returned} {...ways} />
    </main>
  );
}

function Returned({ returned, today, users, onEntry, onEdit, onOpenCase }: Ways & { returned: ReturnedAct }) {
  const t = useText();
  const toast = useToast();
  const { item, conflicts, because } = returned;
  const view = useCase(item.file).data;
  const ways = useReturnedWays(item.entry);
  const [reason, setReason] = useState<string>();
  const [begun, setBegun] = useState(false);
  const choosing = begun && conflicts.length > 0;
  const whole = useRef<HTMLDivElement>(null);
  const [still, setStill] = useState<Refusal | null>(null);
  const apply = async () => {
    const answer = await ways.applyAgain.mutateAsync();
    if (answer.result === "refused") setStill(answer.value);
    else toast({ id: "exchange-applied" });
  };
  const over = excess(reason ?? "");
  const badReason =
    over > 0
      ? t("text-too-long", { over, max: BLOCK_MAX })
      : reason?.trim() === ""
        ? t("exchange-withdraw-needs-reason")
        : undefined;
  return (
    <>
      <div ref={whole} className="scroll grow" tabIndex={0}>
        <div className={styles.notes}>
          <Why returned={returned} />
          <VoidNumberNote item={item} />
          {returned.standingNumber && returned.standingNumber !== item.number && (
            <p>{t("exchange-number-stands", { number: returned.standingNumber })}</p>
          )}
          {because && (
            <p>
              {t("exchange-because")}{" "}
              <button
                className="t-link"
                onClick={() => {
                  onEntry(because);
                }}
              >
                {t("exchange-because-open")}
              </button>
            </p>
          )}
          {still && <RefusalNote refusal={still} afterTyping />}
          {reason !== undefined && (
            <TextBlock
              label={t("exchange-withdraw-reason")}
              description={t("exchange-withdraw-note")}
              value={reason}
              autoFocus
              minRows={2}
              onChange={(event) => {
                setReason(event.currentTarget.value);
              }}
            />
          )}
        </div>
        <Conflicts
          fields={conflicts}
          view={view}
          today={today}
          choosing={choosing}
          onChoosing={(now) => {
            setBegun(now);
            if (!now) whole.current?.focus({ preventScroll: true });
          }}
        />
        {returned.form && (
          <Answers act={returned.form} participants={item.participants} view={view} users={users} today={today} />
        )}
        {view && <CaseNow view={view} />}
      </div>
      {/* While a value is chosen the form has the keys and the one filled button. */}
      {!choosing && (
        <footer className={styles.foot}>
          <Hints />
          <span className={`${styles.ways ?? ""} end`}>
            <ActButton
              onAct={() => {
                onOpenCase(item.file);
              }}
            >
              {t("exchange-open-case")}
            </ActButton>
            <ActButton
              testId="returned-withdraw"
              blocked={badReason}
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
                onEdit(item);
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
              blocked={returned.again ? t("exchange-again-not-now") : undefined}
              onAct={() => void apply()}
            >
              {t("exchange-apply-again")}
            </ActButton>
          </span>
        </footer>
      )}
    </>
  );
}

/** The reason in the law's words with its ground, that nothing is lost, and what can be done now. */
function Why({ returned }: { returned: ReturnedAct }) {
  const t = useText();
  const refusalText = useRefusalText();
  const { law } = useLawWords();
  const { refusal, again } = returned;
  const same = again?.code === refusal.code;
  return (
    <>
      <Note tone="bad" icon={IconArrowBackUp} title={t("exchange-returned-title")}>
        {sentence(refusalText(refusal))} {t("exchange-nothing-lost")}
        {refusal.basis.ru !== "" && (
          <div className="t-small t-second">{t("refusal-basis", { basis: law(refusal.basis) })}</div>
        )}
      </Note>
      <Note title={t("exchange-what-now")}>
        {again
          ? same
            ? t("exchange-again-same")
            : sentence(t("exchange-not-now", { why: refusalText(again) }))
          : t("exchange-again-may")}{" "}
        {t("exchange-ways")}
        <TransferOffer file={returned.item.file} code={refusal.code} />
      </Note>
    </>
  );
}
