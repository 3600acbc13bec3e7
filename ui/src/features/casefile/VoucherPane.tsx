import type { ActName, CaseView, IsoDate, Voucher, VoucherView } from "@/backend";
import type { ReturnedForm, SectionForms } from "@/features/stepForm";
import { useChoiceWords } from "@/features/voucherWords";
import { Conditions } from "@/shared/conditions";
import { Note } from "@/shared/feedback";
import { day, moment, useText } from "@/shared/language";
import { Facts } from "@/shared/ledger";
import { RefusalNote, useCodeName } from "@/shared/refusal";
import styles from "./casefile.module.css";
import { Notices } from "./Notices";
import { besideStep, StepRow } from "./SectionPane";

interface PaneProps {
  view: CaseView;
  today: IsoDate;
  forms: SectionForms;
  /** What a returned act said, for the open form. */
  returned: ReturnedForm | undefined;
  onOpen: (act?: ActName) => void;
  onDone: (act: ActName, next: CaseView) => void;
}

/** One section of ФК-D.03: what is known, then its steps. */
export function VoucherPane({
  voucher,
  number,
  openAct,
  ...pane
}: PaneProps & { voucher: VoucherView; number: number; openAct: ActName | undefined }) {
  const t = useText();
  const { view, today } = pane;
  const section = voucher.sections.find((candidate) => candidate.number === number);
  const matter = view.data.vouchers.at(-1);
  const beside =
    openAct && !voucher.sections.some((other) => other.steps.some((step) => step.act === openAct))
      ? openAct
      : undefined;
  if (!section) return null;
  return (
    <>
      <div className={styles.sheetHead}>
        <h2 className="t-section">
          {t("voucher-section-head", { number, title: t(`voucher-section-${String(number)}`) })}
        </h2>
      </div>
      {section.refusal && (
        <div className={styles.notes}>
          <RefusalNote refusal={section.refusal} />
        </div>
      )}
      {beside && <StepRow step={besideStep(view, beside)} open {...pane} />}
      {matter && number === 1 && <Application voucher={matter} today={today} />}
      {number === 2 && voucher.checks.length > 0 && (
        <div className={styles.notes}>
          <Conditions checks={voucher.checks} today={today} />
        </div>
      )}
      {matter && number === 2 && <Referral voucher={matter} today={today} />}
      {matter && number === 3 && <Decision voucher={matter} today={today} />}
      {number === 3 && <Notices view={view} ofVoucher today={today} />}
      {section.steps.map((step) => (
        <StepRow key={`${step.number} ${step.act}`} step={step} open={step.act === openAct} {...pane} />
      ))}
    </>
  );
}

function Application({ voucher, today }: { voucher: Voucher; today: IsoDate }) {
  const t = useText();
  const named = useCodeName();
  const { application, advice } = voucher;
  const chosen = useChoiceWords(application?.choice ?? advice ?? undefined);
  if (!application)
    return advice ? (
      <div className={styles.notes}>
        <Facts
          facts={[
            [t("voucher-advised"), `${moment(advice.done.at, today)} · ${advice.done.by}`],
            [t("voucher-profession"), chosen.profession || t("voucher-not-chosen")],
            [t("voucher-centre"), chosen.centre || t("voucher-not-chosen")],
          ]}
        />
      </div>
    ) : null;
  return (
    <div className={styles.notes}>
      <Facts
        facts={[
          [t("voucher-sent"), moment(application.sent, today)],
          [
            t("voucher-came"),
            application.portal_number
              ? t("voucher-from-cabinet", { number: application.portal_number })
              : t("voucher-at-desk", { method: named(application.method, "sign_method") }),
          ],
          [t("voucher-profession"), chosen.profession],
          [t("voucher-centre"), chosen.centre],
        ]}
      />
    </div>
  );
}

function Referral({ voucher, today }: { voucher: Voucher; today: IsoDate }) {
  const t = useText();
  const { referral, refusal } = voucher;
  const chosen = useChoiceWords(voucher.application?.choice);
  if (refusal?.by === "career-centre") return <Refused voucher={voucher} />;
  if (!referral) return null;
  return (
    <div className={styles.notes}>
      <Facts
        facts={[
          [t("voucher-referral-number"), referral.number ?? t("case-number-follows")],
          [t("voucher-referred"), `${moment(referral.done.at, today)} · ${referral.done.by}`],
          [t("voucher-centre"), chosen.centre],
        ]}
      />
    </div>
  );
}

function Decision({ voucher, today }: { voucher: Voucher; today: IsoDate }) {
  const t = useText();
  const { grant, refusal, extensions, used, sent, stage } = voucher;
  if (refusal?.by === "recognition-centre") return <Refused voucher={voucher} />;
  if (!grant) return null;
  const until = extensions.at(-1)?.until ?? grant.until;
  const facts: [string, string][] = [
    [
      t("voucher-decision"),
      t("voucher-decision-of", { number: grant.number ?? "—", date: day(grant.on), by: grant.signed_by ?? "—" }),
    ],
    [t("voucher-number"), sent ? (voucher.number ?? t("case-number-follows")) : t("voucher-number-later")],
    [t("voucher-until"), day(until)],
  ];
  if (grant.exam) facts.push([t("voucher-exam"), day(grant.exam)]);
  for (const extension of extensions)
    facts.push([
      t("voucher-extended"),
      t("voucher-extended-by", {
        from: day(extension.from),
        to: day(extension.to),
        days: extension.days,
        before: day(extension.before),
      }),
    ]);
  if (used) facts.push([t("voucher-used"), `${day(used.on)} · ${t(`record-voucher-use-${used.outcome}`)}`]);
  if (stage.at === "annulled") facts.push([t("voucher-stage-annulled"), day(stage.on)]);
  return (
    <div className={styles.notes}>
      <Facts facts={facts} />
      {grant.until !== grant.counted && (
        <Note tone="warn">{t("voucher-until-differs", { counted: day(grant.counted) })}</Note>
      )}
      {!sent && <Note>{t("voucher-whose-decision", { at: moment(grant.done.at, today) })}</Note>}
    </div>
  );
}

/** A refusal says whose it is. */
function Refused({ voucher }: { voucher: Voucher }) {
  const t = useText();
  const named = useCodeName();
  const { refusal } = voucher;
  if (!refusal) return null;
  const by = t(refusal.by === "career-centre" ? "voucher-refused-here" : "voucher-refused-there");
  return (
    <div className={styles.notes}>
      <Note tone="warn" title={`${by} · ${day(refusal.on)}`}>
        {[
          named(refusal.ground, "refusal"),
          refusal.missing.length > 0
            ? t("voucher-missing-papers", { papers: refusal.missing.map((kind) => named(kind)).join(", ") })
            : null,
          refusal.explanation,
        ]
          .filter(Boolean)
          .join(". ")}
      </Note>
    </div>
  );
}
