/** The exchange as a list: returned, waiting, sent, always in this order. A returned act says what happened and what can be done. */
import { TextInput } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheckFilled, IconDeviceDesktop, IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import {
  useExchangeNow,
  useOutbox,
  type DeskStatus,
  type DeskUser,
  type EntryId,
  type FileId,
  type IsoDate,
  type OutboxItem,
  type Standing,
} from "@/backend";
import { StillComing } from "@/features/stillComing";
import { ActButton } from "@/shared/actions";
import { Badge } from "@/shared/badges";
import { EmptyState } from "@/shared/feedback";
import { groupIin } from "@/shared/fields";
import { Kbd, useShortcuts } from "@/shared/keyboard";
import { moment, shortName, useLineProblem, useText } from "@/shared/language";
import { ReturnedPane } from "./ReturnedPane";
import { SentPane } from "./SentPane";
import styles from "./synchronisation.module.css";
import { voidNumberOf } from "./VoidNumber";

const order = ["returned", "waiting", "sent"] as const;
type Pile = (typeof order)[number];

export function ExchangePage({
  entry,
  today,
  line,
  users,
  onEntry,
  onEdit,
  onOpenCase,
  onBack,
}: {
  entry: EntryId | undefined;
  today: IsoDate;
  line: DeskStatus["line"];
  users: readonly DeskUser[];
  onEntry: (entry: EntryId) => void;
  onEdit: (item: OutboxItem) => void;
  onOpenCase: (file: FileId) => void;
  onBack: () => void;
}) {
  const t = useText();
  const exchange = useExchangeNow();
  const why = useLineProblem()(line.online ? null : line.problem);
  const search = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const items = useOutbox().data ?? [];
  const wanted = text.trim().toLocaleLowerCase();
  const fits = (item: OutboxItem) =>
    `${item.name} ${item.iin} ${groupIin(item.iin)} ${item.step} ${t(`act-${item.act}`)}`
      .toLocaleLowerCase()
      .includes(wanted);
  const sorted = order.flatMap((pile) => items.filter((item) => pileOf(item.standing) === pile && fits(item)));
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
    { chord: "Slash", label: "keys-search-list", group: "keys-list", run: () => search.current?.focus() },
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
            blocked={line.online ? undefined : (why?.short ?? t("exchange-no-line"))}
            onAct={() => {
              exchange.mutate();
            }}
          >
            {t("exchange-now")}
          </ActButton>
        </div>
        <div className={styles.search}>
          <TextInput
            ref={search}
            aria-label={t("list-search")}
            placeholder={t("list-search")}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== "Escape" && event.key !== "Enter") return;
              event.preventDefault();
              event.stopPropagation();
              if (event.key === "Escape") setText("");
              event.currentTarget.blur();
            }}
            leftSection={<IconSearch size={15} aria-hidden />}
            rightSection={<Kbd chord="Slash" />}
          />
        </div>
        {sorted.length === 0 && items.length > 0 && (
          <p className={styles.group} role="status">
            {t("list-nothing", { text, count: items.length })}
          </p>
        )}
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
      {!current ? (
        <main className={styles.sheet}>
          <EmptyState title={t("exchange-empty")}>
            {t("exchange-empty-why")}
            <StillComing />
          </EmptyState>
        </main>
      ) : pileOf(current.standing) === "returned" ? (
        <ReturnedPane
          key={current.entry}
          item={current}
          today={today}
          users={users}
          onEntry={onEntry}
          onEdit={onEdit}
          onOpenCase={onOpenCase}
        />
      ) : (
        <SentPane
          key={current.entry}
          item={current}
          today={today}
          online={line.online}
          why={why}
          users={users}
          onOpenCase={onOpenCase}
        />
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
  const number = voidNumberOf(item);
  return (
    <li>
      <button className={styles.item} aria-current={current ? "page" : undefined} onClick={onOpen}>
        <span className="row">
          <span className="t-head grow ellipsis">{shortName(item.name)}</span>
          <PileBadge pile={pileOf(item.standing)} />
        </span>
        <span className="row row-words t-small">
          {item.step !== "" && <span className="t-number">{item.step}</span>}
          <span className="grow">{t(`act-${item.act}`)}</span>
          <span className="t-quiet nowrap">{moment(item.at, today)}</span>
        </span>
        {number !== null && <span className="t-small t-bad">{t("exchange-number-void", { number })}</span>}
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
