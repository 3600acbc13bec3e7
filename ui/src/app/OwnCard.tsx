/** What the law lets a person see of their own case: everything said, signed, shown and offered; of section 3 not a word. */
import type { ReactNode } from "react";
import type { SeekerView } from "@/backend";
import type { CardField } from "@/backend/bindings";
import { useCardWords } from "@/features/cardWords";
import { useParticipantWords } from "@/features/participants";
import { day, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import styles from "./curtain.module.css";

/** The card in the order in which one speaks about it. Notes of the office are not the person's. */
const GROUPS: readonly (readonly [title: string, fields: readonly CardField[]])[] = [
  ["curtain-person", ["name", "iin", "birth-date", "sex", "citizenship", "qandas", "marital-status"]],
  [
    "curtain-contacts",
    ["phones", "email", "preferred-contact", "language-of-service", "lives-at", "registered-at", "representative"],
  ],
  [
    "curtain-learning",
    ["education", "studies-full-time", "languages", "skills", "digital-skill", "certificates", "driving"],
  ],
  ["curtain-work", ["work", "reason-out-of-work", "activity"]],
  ["curtain-wished", ["wished-work"]],
  ["curtain-family", ["dependants", "health-limits", "disability", "target-groups"]],
];

export function OwnCard({ view }: { view: SeekerView }) {
  const t = useText();
  return (
    <div className={styles.columns}>
      <section className={styles.standing}>
        <Standing view={view} />
        <OwnVoucher view={view} />
      </section>
      <div className={styles.card} tabIndex={0} role="region" aria-label={t("curtain-card")}>
        <h2 className="t-section">{t("curtain-card")}</h2>
        {GROUPS.map(([title, fields]) => (
          <CardGroup key={title} title={title} fields={fields} view={view} />
        ))}
        <Given view={view} />
      </div>
      <Next view={view} />
    </div>
  );
}

/** Where the person stands, since when, under which number, when the application was taken, and why it was refused. */
function Standing({ view }: { view: SeekerView }) {
  const t = useText();
  const named = useCodeName();
  const refused = view.stage === "refused" ? view.registrations[0]?.refused : undefined;
  return (
    <dl>
      <Fact name="curtain-stage">{t(`stage-${view.stage}-seeker`)}</Fact>
      {view.since && <Fact name="curtain-since">{day(view.since)}</Fact>}
      {view.number && <Fact name="curtain-number">{view.number}</Fact>}
      {view.applied && <Fact name="curtain-applied">{day(view.applied)}</Fact>}
      {refused && (
        <Fact name="curtain-refused">
          <div>{named(refused.ground, "refusal")}</div>
          <div>{refused.explanation}</div>
        </Fact>
      )}
    </dl>
  );
}

/** The voucher as the person is told of it; before the centre has accepted 3.3 it is still under consideration for them. */
function OwnVoucher({ view }: { view: SeekerView }) {
  const t = useText();
  const named = useCodeName();
  const { voucher } = view;
  if (!voucher) return null;
  const { refusal } = voucher;
  return (
    <section className={styles.group}>
      <h3 className="t-head">{t("voucher-title")}</h3>
      <dl>
        <Fact name="curtain-voucher">{t(`voucher-seeker-${voucher.stage}`)}</Fact>
        {voucher.profession && <Fact name="voucher-profession">{voucher.profession}</Fact>}
        {voucher.centre && <Fact name="voucher-centre">{voucher.centre}</Fact>}
        {voucher.number && <Fact name="voucher-number">{voucher.number}</Fact>}
        {voucher.until && <Fact name="voucher-until">{day(voucher.until)}</Fact>}
        {voucher.exam && <Fact name="voucher-exam">{day(voucher.exam)}</Fact>}
        {refusal && (
          <Fact name={refusal.by === "career-centre" ? "voucher-refused-here" : "voucher-refused-there"}>
            <div>{named(refusal.ground, "refusal")}</div>
            {refusal.missing.length > 0 && (
              <div>
                {t("voucher-missing-papers", { papers: refusal.missing.map((kind) => named(kind)).join(", ") })}
              </div>
            )}
            <div>{refusal.explanation}</div>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function CardGroup({ title, fields, view }: { title: string; fields: readonly CardField[]; view: SeekerView }) {
  const t = useText();
  const { lines } = useCardWords();
  const { values } = view.card;
  const known = fields.flatMap((field) => {
    const kept = values[field];
    const said = kept ? lines(kept.value) : [];
    return said.length > 0 ? [{ field, said }] : [];
  });
  if (known.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className="t-head">{t(title)}</h3>
      <dl>
        {known.map(({ field, said }) => (
          <Fact key={field} name={`field-${field}`}>
            {said.map((line, at) => (
              <div key={at}>{line}</div>
            ))}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

/** What the person signed and showed, who came with them, which vacancies were offered. */
function Given({ view }: { view: SeekerView }) {
  const t = useText();
  const named = useCodeName();
  const participantWords = useParticipantWords();
  const { consents, papers, participants, offers } = view;
  const join = (parts: readonly (string | null | undefined | false)[]) => parts.filter(Boolean).join(", ");
  return (
    <>
      <List heading="curtain-consents">
        {consents.map((consent, at) => (
          <li key={at}>
            {named(consent.kind, "consent")}{" "}
            <b>
              {consent.withdrawn
                ? t("curtain-withdrawn", { date: day(consent.withdrawn) })
                : t(consent.given ? "answer-yes" : "answer-no")}
            </b>
          </li>
        ))}
      </List>
      <List heading="curtain-papers">
        {papers.map((paper) => (
          <li key={paper.id}>
            {join([
              named(paper.kind, "document"),
              paper.number && `№ ${paper.number}`,
              paper.issued && day(paper.issued),
            ])}
          </li>
        ))}
      </List>
      <List heading="curtain-participants">
        {participants.map(({ who, act, on }, at) => (
          <li key={at}>
            {participantWords(who)} <b>{join([t(`act-${act}-done`), day(on)])}</b>
          </li>
        ))}
      </List>
      <List heading="curtain-offers">
        {offers.map(({ id, vacancy, answer, answer_by: by, closed }) => (
          <li key={id}>
            {join([vacancy.title, vacancy.employer])}.{" "}
            {answer
              ? t(`curtain-offer-${answer.answer}`)
              : closed
                ? t("curtain-offer-closed")
                : t("curtain-offer-waits", { date: day(by) })}
          </li>
        ))}
      </List>
    </>
  );
}

function List({ heading, children }: { heading: string; children: ReactNode[] }) {
  const t = useText();
  if (children.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className="t-head">{t(heading)}</h3>
      <ul className={styles.given}>{children}</ul>
    </section>
  );
}

function Next({ view }: { view: SeekerView }) {
  const t = useText();
  return (
    <section className={styles.next}>
      <h2 className="t-section">{t("curtain-next")}</h2>
      <ul>
        {view.ahead.map(({ what, by, about }) => (
          <li key={`${what} ${by} ${about ?? ""}`}>
            <span className="t-small t-second">{t("curtain-until", { date: day(by) })}</span>
            <span>
              {t(`ahead-${what}`)}
              {about && `: ${about}`}
            </span>
          </li>
        ))}
        {view.ahead.length === 0 && <li>{t("curtain-nothing-due")}</li>}
      </ul>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const t = useText();
  return (
    <div className={styles.fact}>
      <dt>{t(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
