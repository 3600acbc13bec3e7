import type { Recorded } from "./RecordList";
import type { Data, Registration, Words } from "./words";

type Monitoring = Registration["monitoring"];
type Answered = Monitoring["gathered"][number];

/** 7.1: each weekly check with its answers, where each came from, and what was noted; the newest first. */
export function checksOf({ monitoring }: Registration, words: Words): Recorded[] {
  return [...monitoring.checks].reverse().map((check) => ({
    key: check.at,
    what: words.join([words.done(check.at, check.by), check.channel && words.t(`channel-${check.channel}`)]),
    lines: [
      ...check.answers.map((answer) => answerLine(answer, words)),
      check.missed > 0 && words.t("weeks-missed", { count: check.missed }),
      check.note,
    ],
  }));
}

function answerLine({ answer }: Answered, { t, day, named, join }: Words): string {
  const from = answer.source;
  const source =
    from.from === "register"
      ? named(from.register, "register")
      : join([t(`source-${from.from}`), from.from === "paper" && named(from.kind, "document")]);
  return join([
    `${named(answer.change, "monitoring_change")}: ${t(answer.changed ? "record-changed" : "record-unchanged")}`,
    answer.since && day(answer.since),
    answer.measure && t("record-of-a-measure"),
    source,
    answer.note,
  ]);
}

/** 7.2: calls, visits and messages, also those that reached nobody. */
export function contactsOf({ monitoring }: Registration, words: Words): Recorded[] {
  return [...monitoring.contacts].reverse().map((contact) => ({
    key: contact.at,
    what: words.join([
      words.t(`channel-${contact.channel}`),
      words.t(contact.reached ? "record-reached" : "record-not-reached"),
    ]),
    lines: [words.done(contact.at, contact.by), contact.note],
  }));
}

/** What registers or the person told, and what became of it. */
export function settledOf({ monitoring }: Registration, words: Words): Recorded[] {
  return [...monitoring.proposals].reverse().flatMap(({ id, advice, since, settled }) =>
    settled
      ? {
          key: id,
          what: words.join([adviceWords(advice, words), since && words.day(since)]),
          lines: [
            settled.how.how === "dismissed"
              ? words.t("record-put-aside", { why: settled.how.why })
              : words.t("record-followed"),
            words.done(settled.at, settled.by),
          ],
        }
      : [],
  );
}

function adviceWords(advice: Monitoring["proposals"][number]["advice"], { t, named }: Words): string {
  switch (advice.advice) {
    case "remove":
      return t("proposal-remove", { ground: named(advice.ground, "removal") });
    case "ask-person":
      return t("proposal-ask-person", { register: named(advice.register, "register") });
    case "hand-over":
    case "revise-plan":
      return t(`proposal-${advice.advice}`);
  }
}

/** 7.3: why the person did not come, or left: asked, and what they said. */
export function explanationsOf({ offers, registration }: Data, words: Words): Recorded[] {
  const about = ({ about, of }: Registration["explanations"][number]["about"]): string => {
    if (about === "offer") {
      const vacancy = offers.find(({ id }) => id === of)?.vacancy;
      return vacancy ? `${vacancy.title}, ${vacancy.employer}` : "";
    }
    const referral = registration.referrals.find(({ id }) => id === of);
    return referral ? `${words.named(referral.measure, "measure")}, ${referral.provider.name}` : "";
  };
  return [...registration.explanations].reverse().map((asked) => ({
    key: asked.at,
    what: about(asked.about),
    lines: [
      words.join([
        words.t("record-asked", { how: words.t(`channel-${asked.channel}`) }),
        words.done(asked.at, asked.by),
      ]),
      asked.answered &&
        words.join([said(asked.answered.explanation, words), words.done(asked.answered.at, asked.answered.by)]),
    ],
  }));
}

type Explained = NonNullable<Registration["explanations"][number]["answered"]>;

function said(explanation: Explained["explanation"], { t, named }: Words): string {
  switch (explanation.explanation) {
    case "good":
      return t("record-good-reason", { reason: named(explanation.reason, "good_reason_absence") });
    case "not-good":
      return t("record-no-good-reason", { words: explanation.words });
    case "not-given":
      return t("record-no-explanation");
  }
}
