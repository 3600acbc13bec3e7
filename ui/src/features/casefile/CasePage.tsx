/** One person's case: head, the official sections, the steps of the open one, the history. */
import { useCallback, useMemo, useState } from "react";
import {
  isOfVoucher,
  useCase,
  useReturned,
  useReturnedWays,
  type ActName,
  type CaseView,
  type EntryId,
  type FileId,
  type IsoDate,
  type Refusal,
  type VoucherView,
} from "@/backend";
import { useDoneWords } from "@/features/doneWords";
import { useParticipantWords } from "@/features/participants";
import type { ReturnedForm, SectionForms } from "@/features/stepForm";
import { ActButton } from "@/shared/actions";
import { EmptyState, Note, useToast } from "@/shared/feedback";
import { useShortcuts } from "@/shared/keyboard";
import { moment, sentence, useActorName, useText } from "@/shared/language";
import { History, Rail } from "@/shared/ledger";
import { useRefusalText } from "@/shared/refusal";
import { CaseHead } from "./CaseHead";
import styles from "./casefile.module.css";
import { isVoucherSection, ofVoucher, present, sectionOf, voucherSection, voucherStands } from "./matter";
import { newestFirst } from "./newestFirst";
import { SectionPane } from "./SectionPane";
import voucherStyles from "./voucher.module.css";
import { VoucherPane } from "./VoucherPane";
import { VoucherPreview } from "./VoucherPreview";

export function CasePage({
  file,
  section,
  act,
  returned,
  today,
  forms,
  onGo,
  onGoOn,
  onBack,
}: {
  file: FileId;
  section: number | undefined;
  act: ActName | undefined;
  /** The returned act that the open form puts right. */
  returned: EntryId | undefined;
  today: IsoDate;
  forms: SectionForms;
  onGo: (section: number, act?: ActName) => void;
  /** The same at the end of an act: whoever has gone elsewhere meanwhile stays there. */
  onGoOn: (section: number, act?: ActName) => void;
  onBack: () => void;
}) {
  const t = useText();
  const query = useCase(file);
  const view = query.data;
  if (query.isError)
    return (
      <main className={styles.alone}>
        <EmptyState title={t("case-not-opened")}>{t("case-not-opened-why")}</EmptyState>
      </main>
    );
  if (!view) return <main className={styles.alone} aria-busy="true" />;
  const shown = { view, section, act, today, forms, onGo, onGoOn, onBack };
  return returned ? <PutRight entry={returned} {...shown} /> : <OpenCase {...shown} />;
}

interface Shown {
  view: CaseView;
  section: number | undefined;
  act: ActName | undefined;
  today: IsoDate;
  forms: SectionForms;
  onGo: (section: number, act?: ActName) => void;
  /** The same at the end of an act: whoever has gone elsewhere meanwhile stays there. */
  onGoOn: (section: number, act?: ActName) => void;
  onBack: () => void;
}

/** A form that starts with what a returned act said; when it is recorded, the returned one is let go as replaced. */
function PutRight({ entry, ...shown }: Shown & { entry: EntryId }) {
  const t = useText();
  const returned = useReturned(entry).data;
  const { withdraw } = useReturnedWays(entry);
  if (!returned) return <main className={styles.alone} aria-busy="true" />;
  const { form: act } = returned;
  // What nobody here can read has nothing to begin the form with.
  if (!act) return <OpenCase {...shown} />;
  return (
    <OpenCase
      {...shown}
      putRight={{
        act: act.act,
        said: { form: "form" in act ? act.form : undefined, participants: returned.item.participants },
        onReplaced: () => {
          withdraw.mutate(t("exchange-replaced"));
        },
      }}
    />
  );
}

function OpenCase({
  view,
  section,
  act,
  today,
  forms,
  onGo,
  onGoOn,
  onBack,
  putRight,
}: Shown & { putRight?: { act: ActName; said: ReturnedForm; onReplaced: () => void } }) {
  const t = useText();
  const toast = useToast();
  const refusalText = useRefusalText();
  const actorName = useActorName();
  const doneWords = useDoneWords();
  const participantWords = useParticipantWords();
  const [history, setHistory] = useState(false);
  const number = section ?? sectionOf(view, act) ?? present(view);
  const voucher = isVoucherSection(number) ? view.voucher : null;
  const current = view.sections.find((candidate) => candidate.number === number);
  const whyClosed = useCallback(
    (refusal: Refusal) =>
      refusal.code === "step-first" && refusal.args["step"]
        ? t("state-after-step", { step: refusal.args["step"] })
        : t("state-not-allowed-why", { why: refusalText(refusal) }),
    [t, refusalText],
  );
  const rail = useMemo(
    () =>
      (voucher ?? view).sections.map((candidate) => ({
        number: voucher ? voucherSection(candidate.number) : candidate.number,
        ...(voucher ? { sign: `D-${String(candidate.number)}` } : {}),
        title: t(`${voucher ? "voucher-section" : "section"}-${String(candidate.number)}`),
        state: candidate.state,
        detail: candidate.refusal
          ? whyClosed(candidate.refusal)
          : candidate.state === "in-progress"
            ? t("state-progress", { done: candidate.done, all: candidate.of })
            : undefined,
      })),
    [view, voucher, t, whyClosed],
  );
  const lines = useMemo(
    () =>
      newestFirst(view.history.filter((entry) => !voucher || isOfVoucher(entry.act))).map((entry) => ({
        key: entry.entry,
        step: entry.step,
        text: doneWords(entry),
        who: actorName(entry.who),
        beside: entry.participants.map((one) => t("participants-with", { who: participantWords(one) })),
        at: moment(entry.at, today),
        standing: entry.standing,
        rule: entry.refusal ? sentence(refusalText(entry.refusal)) : undefined,
      })),
    [view.history, voucher, t, today, doneWords, refusalText, actorName, participantWords],
  );
  const walk = (step: number) => {
    const at = rail.findIndex((candidate) => candidate.number === number);
    const next = rail[at + step];
    if (next) onGo(next.number);
  };
  useShortcuts([
    { chord: "Escape", label: "keys-back", group: "keys-case", run: onBack },
    {
      chord: "Alt+ArrowDown",
      label: "keys-next-section",
      group: "keys-case",
      run: () => {
        walk(1);
      },
    },
    {
      chord: "Alt+ArrowUp",
      label: "keys-previous-section",
      group: "keys-case",
      run: () => {
        walk(-1);
      },
    },
  ]);
  return (
    <div className={styles.page}>
      <CaseHead
        view={view}
        stage={t(voucher ? `voucher-stage-${voucher.at}` : `stage-${view.header.stage}`)}
        today={today}
        history={history}
        onHistory={() => {
          setHistory(!history);
        }}
        onAct={(chosen) => {
          onGo(sectionOf(view, chosen) ?? number, chosen);
        }}
      />
      <div className={styles.body} data-history={history || undefined}>
        <Rail
          label={t("case-sections")}
          sections={rail}
          current={number}
          onOpen={(chosen) => {
            onGo(chosen);
          }}
          below={<OtherMatter view={view} voucher={voucher} onGo={onGo} />}
        />
        <main className={styles.sheet} key={number}>
          {view.readOnly && (
            <div className={styles.notes}>
              <Note tone="warn" title={t("case-read-only")}>
                {t(
                  view.readOnly.startsWith("joined")
                    ? "case-read-only-joined"
                    : view.readOnly === "newer-program"
                      ? "case-read-only-newer"
                      : "case-read-only-other",
                )}
              </Note>
            </div>
          )}
          {voucher && (
            <VoucherPane
              view={view}
              voucher={voucher}
              number={ofVoucher(number)}
              openAct={act}
              returned={putRight && putRight.act === act ? putRight.said : undefined}
              today={today}
              forms={forms}
              onOpen={(chosen) => {
                onGo(number, chosen);
              }}
              onDone={(done, next) => {
                if (putRight?.act === done) putRight.onReplaced();
                toast({ id: "case-recorded", args: { act: { id: `act-${done}-done` } } });
                onGoOn(next.voucher ? voucherSection(voucherStands(next)) : number);
              }}
            />
          )}
          {current && (
            <SectionPane
              view={view}
              section={current}
              openAct={act}
              returned={putRight && putRight.act === act ? putRight.said : undefined}
              today={today}
              forms={forms}
              onOpen={(chosen) => {
                onGo(number, chosen);
              }}
              onDone={(done, next) => {
                if (putRight?.act === done) putRight.onReplaced();
                toast({ id: "case-recorded", args: { act: { id: `act-${done}-done` } } });
                // The paper is printed where the application was taken.
                if (done === "take-application") {
                  onGoOn(number, done);
                  return;
                }
                const now = next.sections.find((candidate) => candidate.number === number);
                onGoOn(now?.state === "done" ? next.header.section : number);
              }}
            />
          )}
        </main>
        {voucher ? (
          <div className={voucherStyles.side}>
            <VoucherPreview view={view} voucher={voucher} today={today} />
            <History label={t("case-history")} note={t("case-history-note")} lines={lines} />
          </div>
        ) : (
          <History label={t("case-history")} note={t("case-history-note")} lines={lines} />
        )}
      </div>
    </div>
  );
}

/** The other matter of the same file, a step away. */
function OtherMatter({
  view,
  voucher,
  onGo,
}: {
  view: CaseView;
  voucher: VoucherView | null;
  onGo: (section: number) => void;
}) {
  const t = useText();
  if (!view.voucher) return null;
  const other = view.voucher;
  return (
    <div className={voucherStyles.other}>
      <span className="t-caption">{t(voucher ? "case-registration" : "case-voucher")}</span>
      <ActButton
        small
        onAct={() => {
          onGo(voucher ? view.header.section : voucherSection(voucherStands(view)));
        }}
      >
        {t(voucher ? `stage-${view.header.stage}` : `voucher-stage-${other.at}`)}
      </ActButton>
    </div>
  );
}
