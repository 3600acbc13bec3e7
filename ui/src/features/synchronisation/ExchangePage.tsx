/** The exchange as a list: returned, waiting, sent, always in this order. A returned act says what happened and what can be done. */
import { IconAlertTriangle, IconCircleCheckFilled, IconDeviceDesktop } from "@tabler/icons-react";
import {
  useExchangeNow,
  useOutbox,
  type EntryId,
  type FileId,
  type IsoDate,
  type OutboxItem,
  type Standing,
} from "@/backend";
import { ActButton } from "@/shared/actions";
import { Badge } from "@/shared/badges";
import { EmptyState } from "@/shared/feedback";
import { useShortcuts } from "@/shared/keyboard";
import { moment, shortName, useText } from "@/shared/language";
import { ReturnedPane } from "./ReturnedPane";
import styles from "./synchronisation.module.css";

const order = ["returned", "waiting", "sent"] as const;
type Pile = (typeof order)[number];

export function ExchangePage({
  entry,
  today,
  online,
  onEntry,
  onEdit,
  onBack,
}: {
  entry: EntryId | undefined;
  today: IsoDate;
  online: boolean;
  onEntry: (entry: EntryId) => void;
  onEdit: (file: FileId, item: OutboxItem) => void;
  onBack: () => void;
}) {
  const t = useText();
  const exchange = useExchangeNow();
  const items = useOutbox().data ?? [];
  const sorted = order.flatMap((pile) => items.filter((item) => pileOf(item.standing) === pile));
  const index = Math.max(
    0,
    sorted.findIndex((item) => item.entry === entry),
  );
  const current = sorted[index];
  const go = (step: number) => {
    const next = sorted[index + step];
    if (next) onEntry(next.entry);
  };
  useShortcuts([
    {
      chord: "KeyJ",
      label: "keys-next-row",
      group: "keys-list",
      run: () => {
        go(1);
      },
    },
    {
      chord: "KeyK",
      label: "keys-previous-row",
      group: "keys-list",
      run: () => {
        go(-1);
      },
    },
    { chord: "Escape", label: "keys-back", group: "keys-case", run: onBack },
  ]);
  return (
    <div className={styles.page}>
      <nav className={styles.list} aria-label={t("exchange-title")}>
        <div className={styles.listTitle}>
          <h1 className="t-section grow">{t("exchange-title")}</h1>
          <ActButton
            small
            busy={exchange.isPending}
            blocked={online ? undefined : t("exchange-no-line")}
            onAct={() => {
              exchange.mutate();
            }}
          >
            {t("exchange-now")}
          </ActButton>
        </div>
        {order.map((pile) => {
          const members = sorted.filter((item) => pileOf(item.standing) === pile);
          if (members.length === 0) return null;
          return (
            <section key={pile}>
              <h2 className={styles.group}>{t(`exchange-${pile}`, { count: members.length })}</h2>
              <ul>
                {members.map((item) => (
                  <Item
                    key={item.entry}
                    item={item}
                    today={today}
                    current={item.entry === current?.entry}
                    onOpen={() => {
                      onEntry(item.entry);
                    }}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </nav>
      {current && pileOf(current.standing) === "returned" ? (
        <ReturnedPane key={current.entry} item={current} today={today} onEdit={onEdit} />
      ) : (
        <main className={styles.sheet}>
          {current ? (
            <EmptyState title={t(`exchange-${pileOf(current.standing)}-title`)}>
              {t(`exchange-${pileOf(current.standing)}-why`)}
            </EmptyState>
          ) : (
            <EmptyState title={t("exchange-empty")}>{t("exchange-empty-why")}</EmptyState>
          )}
        </main>
      )}
    </div>
  );
}

function Item({
  item,
  today,
  current,
  onOpen,
}: {
  item: OutboxItem;
  today: IsoDate;
  current: boolean;
  onOpen: () => void;
}) {
  const t = useText();
  return (
    <li>
      <button className={styles.item} aria-current={current ? "page" : undefined} onClick={onOpen}>
        <span className="row">
          <span className="t-head grow ellipsis">{shortName(item.name)}</span>
          <PileBadge pile={pileOf(item.standing)} />
        </span>
        <span className="row t-small">
          <span className="t-number">{item.step}</span>
          <span className="grow ellipsis">{t(`act-${item.act}`)}</span>
          <span className="t-quiet">{moment(item.at, today)}</span>
        </span>
      </button>
    </li>
  );
}

function PileBadge({ pile }: { pile: Pile }) {
  const t = useText();
  switch (pile) {
    case "returned":
      return (
        <Badge tone="bad" shape="plain" icon={IconAlertTriangle}>
          {t("exchange-state-returned")}
        </Badge>
      );
    case "waiting":
      return (
        <Badge shape="plain" icon={IconDeviceDesktop}>
          {t("exchange-state-waiting")}
        </Badge>
      );
    case "sent":
      return (
        <Badge tone="ok" shape="plain" icon={IconCircleCheckFilled}>
          {t("exchange-state-sent")}
        </Badge>
      );
  }
}

function pileOf(standing: Standing): Pile {
  switch (standing) {
    case "returned":
      return "returned";
    case "pending":
      return "waiting";
    case "final":
    case "final-with-differences":
    case "settled":
      return "sent";
  }
}
