/** The exchange as a list: returned, waiting, sent, always in this order. A returned act says what happened and what can be done. */
import { useOutbox, type EntryId, type FileId, type IsoDate, type OutboxItem } from "@/backend";
import { Badge } from "@/shared/badges";
import { EmptyState } from "@/shared/feedback";
import { useShortcuts } from "@/shared/keyboard";
import { moment, shortName, useText } from "@/shared/language";
import { IconAlertTriangle, IconCircleCheckFilled, IconDeviceDesktop, IconSend } from "@tabler/icons-react";
import { ReturnedPane } from "./ReturnedPane";
import styles from "./synchronisation.module.css";

const order = ["returned", "sending", "waiting", "sent"] as const;

export function ExchangePage({
  entry,
  today,
  onEntry,
  onEdit,
  onBack,
}: {
  entry: EntryId | undefined;
  today: IsoDate;
  onEntry: (entry: EntryId) => void;
  onEdit: (file: FileId, item: OutboxItem) => void;
  onBack: () => void;
}) {
  const t = useText();
  const items = useOutbox().data ?? [];
  const sorted = order.flatMap((state) => items.filter((item) => item.state === state));
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
        <h1 className={`${styles.listTitle ?? ""} t-section`}>{t("exchange-title")}</h1>
        {order.map((state) => {
          const members = sorted.filter((item) => item.state === state);
          if (members.length === 0) return null;
          return (
            <section key={state}>
              <h2 className={styles.group}>{t(`exchange-${state}`, { count: members.length })}</h2>
              <ul>
                {members.map((item) => (
                  <li key={item.entry}>
                    <button
                      className={styles.item}
                      aria-current={item.entry === current?.entry ? "page" : undefined}
                      onClick={() => {
                        onEntry(item.entry);
                      }}
                    >
                      <span className="row">
                        <span className="t-head grow ellipsis">{shortName(item.name)}</span>
                        <ItemState item={item} />
                      </span>
                      <span className="row t-small">
                        <span className="t-number">{item.step}</span>
                        <span className="grow ellipsis">{t(`act-${item.act}`)}</span>
                        <span className="t-quiet">{moment(item.at, today)}</span>
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </nav>
      {current?.state === "returned" ? (
        <ReturnedPane key={current.entry} item={current} today={today} onEdit={onEdit} />
      ) : (
        <main className={styles.sheet}>
          {current ? (
            <EmptyState title={t(`exchange-${current.state}-title`)}>{t(`exchange-${current.state}-why`)}</EmptyState>
          ) : (
            <EmptyState title={t("exchange-empty")}>{t("exchange-empty-why")}</EmptyState>
          )}
        </main>
      )}
    </div>
  );
}

function ItemState({ item }: { item: OutboxItem }) {
  const t = useText();
  switch (item.state) {
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
    case "sending":
      return (
        <Badge tone="accent" shape="plain" icon={IconSend}>
          {t("exchange-state-sending")}
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
