import type { Recorded } from "./RecordList";
import type { Registration, Words } from "./words";

type Plan = Registration["plan"];
type Revision = Plan["revisions"][number];
type Item = Revision["items"][number];

/** 6.2–6.4, 7.2: each edition of the plan, the newest first, with its measures and what the person said to it. */
export function editionsOf({ plan }: Registration, words: Words): Recorded[] {
  const inForce = [...plan.revisions].reverse().find(({ agreed }) => agreed !== null)?.number;
  return [...plan.revisions].reverse().map((edition) => ({
    key: String(edition.number),
    what: words.join([
      words.t("record-edition", { number: edition.number }),
      edition.number === inForce && words.t("record-in-force"),
    ]),
    lines: [
      words.done(edition.at, edition.by),
      edition.goal && words.t("agree-plan-goal", { goal: edition.goal }),
      edition.why && words.t("record-edition-why", { why: edition.why }),
      ...edition.items.map((item) => itemLine(plan, item, words)),
      ...edition.disagreed.map(({ words: said, at, by, items }) =>
        words.join([
          words.t("record-disagreed", { words: said }),
          edition.items
            .filter(({ id }) => items.includes(id))
            .map((item) => nameOf(item, words))
            .join(", "),
          words.done(at, by),
        ]),
      ),
      edition.agreed &&
        words.join([
          words.t("record-agreed", { how: words.named(edition.agreed.method, "sign_method") }),
          words.done(edition.agreed.at, edition.agreed.by),
        ]),
    ],
  }));
}

function itemLine(plan: Plan, item: Item, { t, day, named, join }: Words): string {
  const { planned, id } = item;
  const said = plan.reports.findLast((report) => report.item === id);
  return join([
    `— ${nameOf(item, { named })}`,
    planned.provider,
    t("record-item-due", { date: day(planned.due) }),
    said && `${t(`item-state-${said.state.state}`)}, ${day(said.on)}`,
    said?.note,
  ]);
}

function nameOf({ planned }: Item, { named }: Pick<Words, "named">): string {
  const kind = planned.measure ? named(planned.measure, "measure") : named(planned.kind, "plan_measure");
  return planned.what ? `${kind}: ${planned.what}` : kind;
}

/** 6.3: where the person was sent to a measure, and how it went. */
export function referralsOf({ referrals }: Registration, words: Words): Recorded[] {
  const { t, day, named } = words;
  return [...referrals].reverse().map((referral) => ({
    key: referral.id,
    what: `${named(referral.measure, "measure")}, ${referral.provider.name}`,
    lines: [
      words.done(referral.at, referral.by),
      referral.begins && t("record-measure-begins", { date: day(referral.begins) }),
      referral.until && t("record-measure-until", { date: day(referral.until) }),
      stateOf(referral, words),
    ],
  }));
}

function stateOf({ state, answer_by }: Registration["referrals"][number], { t, day, join }: Words): string {
  switch (state.state) {
    case "waiting":
      return t("record-answer-awaited", { date: day(answer_by) });
    case "accepted":
      return t("measure-accepted");
    case "refused":
      return join([t("measure-refused"), day(state.on), state.words]);
    case "began":
      return join([t("measure-began"), day(state.on)]);
    case "ended":
      return join([t("measure-ended"), day(state.on), t(`measure-end-${state.end}`)]);
  }
}
