/** Home: the lists say who acts next. The first list opens by itself, sorted by term: what is overdue is on top. */
import { IconUserPlus } from "@tabler/icons-react";
import { useMediaQuery } from "@mantine/hooks";
import { useMemo, useState } from "react";
import {
  useWorklist,
  useWorklists,
  type DeskStatus,
  type FileId,
  type IsoDate,
  type List,
  type Role,
  type WorkRow,
  type WorklistInfo,
} from "@/backend";
import type { ActName } from "@/backend";
import { PrintRowsButton } from "@/features/papers";
import { ActButton } from "@/shared/actions";
import { DutyBadge, SavedChip } from "@/shared/badges";
import { EmptyState } from "@/shared/feedback";
import { groupIin } from "@/shared/fields";
import { useShortcuts } from "@/shared/keyboard";
import { useText } from "@/shared/language";
import { DataTable, type Column } from "@/shared/table";
import { DeskNotes } from "./DeskNotes";
import { InfoStrip } from "./InfoStrip";
import { ListNames } from "./ListNames";
import { Preview } from "./Preview";
import { WeeklyRunButton } from "./WeeklyRun";
import { What } from "./What";
import styles from "./worklist.module.css";

export function WorklistPage({
  list,
  desk,
  onList,
  onExchange,
  onIndicators,
  onOpen,
  onReceive,
  onSearchEverywhere,
}: {
  list: List | undefined;
  desk: DeskStatus;
  onList: (name: List) => void;
  onExchange: () => void;
  /** Absent where the indicators are not for this capacity. */
  onIndicators: (() => void) | undefined;
  onOpen: (file: FileId, act?: ActName) => void;
  onReceive: (() => void) | undefined;
  onSearchEverywhere: (text: string) => void;
}) {
  const t = useText();
  const lists = useWorklists().data ?? [];
  const current = lists.find((candidate) => candidate.name === list) ?? lists[0];
  useShortcuts(
    lists.slice(0, 9).map((candidate, index) => ({
      chord: `Digit${String(index + 1)}`,
      run: () => {
        onList(candidate.name);
      },
    })),
  );
  return (
    <div className={styles.page}>
      <ListNames
        lists={lists}
        desk={desk}
        current={current?.name}
        onOpen={onList}
        onExchange={onExchange}
        onIndicators={onIndicators}
      />
      <main className={styles.main}>
        <h1 className="only-screen-reader">{t("home-title")}</h1>
        <DeskNotes desk={desk} />
        <InfoStrip lists={lists} onList={onList} />
        {current && (
          <OneList
            key={current.name}
            info={current}
            today={desk.today}
            prints={desk.session !== null && printingRoles.includes(desk.session.role)}
            onOpen={onOpen}
            onReceive={onReceive}
            onSearchEverywhere={onSearchEverywhere}
          />
        )}
      </main>
    </div>
  );
}

/** Who may print papers of many cases; the desk refuses everybody else. */
const printingRoles: readonly Role[] = ["specialist", "head", "unit-head"];
const WIDE = "(min-width: 1680px)";

function OneList({
  info,
  today,
  prints,
  onOpen,
  onReceive,
  onSearchEverywhere,
}: {
  info: WorklistInfo;
  today: IsoDate;
  prints: boolean;
  onOpen: (file: FileId, act?: ActName) => void;
  onReceive: (() => void) | undefined;
  onSearchEverywhere: (text: string) => void;
}) {
  const t = useText();
  const rows = useWorklist(info.name);
  const columns = useColumns(onOpen, rows.data ?? []);
  const title = t(`worklist-${info.name}`);
  const wide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false });
  const [selected, setSelected] = useState<WorkRow>();
  const act = (row: WorkRow) => {
    onOpen(row.file, row.act ?? undefined);
  };
  const table = (
    <DataTable
      label={title}
      title={
        <h2 className="t-section">
          {title} <span className={styles.count}>{info.count}</span>
        </h2>
      }
      tools={
        <>
          {info.name === "monitoring" && (
            <WeeklyRunButton
              onOpen={(file) => {
                onOpen(file, "check-status");
              }}
            />
          )}
          {prints && <PrintRowsButton list={info.name} rows={rows.data ?? []} />}
          {onReceive && (
            <ActButton
              onAct={onReceive}
              chord="KeyN"
              keyLabel="keys-receive"
              icon={<IconUserPlus size={15} aria-hidden />}
            >
              {t("home-receive")}
            </ActButton>
          )}
        </>
      }
      columns={columns}
      rows={rows.data ?? []}
      rowKey={(row) => `${row.file} ${row.step}`}
      searchIn={(row) => `${row.name} ${row.iin} ${groupIin(row.iin)} ${row.step}`}
      sortedBy={orderOf(columns)}
      onEnter={act}
      onOpen={(row) => {
        onOpen(row.file);
      }}
      onSelect={setSelected}
      onSearchEverywhere={onSearchEverywhere}
      empty={<EmptyState title={t("worklist-empty")}>{t(`worklist-${info.name}-empty`)}</EmptyState>}
    />
  );
  if (!wide) return table;
  return (
    <div className={styles.withPreview}>
      {table}
      <Preview row={selected} today={today} onOpen={onOpen} />
    </div>
  );
}

/** Where people sit and wait, who came first; elsewhere by term. */
function orderOf(columns: readonly Column<WorkRow>[]): string {
  return ["waiting", "due"].find((key) => columns.some((column) => column.key === key)) ?? "name";
}

/** Columns that matter here: minutes only where people wait in the office, terms only where there are any. */
function useColumns(onOpen: (file: FileId, act?: ActName) => void, rows: WorkRow[]): Column<WorkRow>[] {
  const t = useText();
  const waits = rows.some((row) => row.waitingMinutes !== null);
  const terms = rows.some((row) => row.due !== null) || rows.length === 0;
  return useMemo(() => {
    const columns: Column<WorkRow>[] = [
      {
        key: "step",
        title: t("column-step"),
        width: 64,
        spare: "first",
        cell: (row) => <span className={`${styles.what ?? ""} t-number`}>{row.step}</span>,
        sortBy: (row) => row.step,
      },
      {
        key: "name",
        title: t("column-name"),
        width: 242,
        cell: (row, selected) => <span className={selected ? styles.nameOn : styles.name}>{row.name}</span>,
        sortBy: (row) => row.name,
      },
      {
        key: "iin",
        title: t("column-iin"),
        width: 122,
        spare: "first",
        cell: (row) => <span className="t-iin t-second">{groupIin(row.iin)}</span>,
        sortBy: (row) => row.iin,
      },
      {
        key: "what",
        title: t("column-what"),
        spare: "last",
        cell: (row) => <What row={row} />,
      },
    ];
    if (waits)
      columns.push({
        key: "waiting",
        title: t("column-waiting"),
        width: 120,
        align: "right",
        cell: (row) => row.waitingMinutes !== null && t("waiting-minutes", { minutes: row.waitingMinutes }),
        sortBy: (row) => -(row.waitingMinutes ?? 0),
      });
    if (terms)
      columns.push({
        key: "due",
        title: t("column-due"),
        width: 224,
        cell: (row) => row.due !== null && row.dueDays !== null && <DutyBadge due={row.due} days={row.dueDays} short />,
        sortBy: (row) => row.due ?? "9999",
      });
    columns.push(
      {
        key: "saved",
        title: t("column-saved"),
        width: 132,
        spare: "first",
        cell: (row) => <SavedChip standing={row.standing} short />,
      },
      {
        key: "action",
        title: t("column-action"),
        hideTitle: true,
        width: 132,
        cell: (row, selected) => (
          <ActButton
            small
            wide
            {...(selected ? { main: true } : {})}
            onAct={() => {
              onOpen(row.file, row.act ?? undefined);
            }}
          >
            {row.act ? t(`act-${row.act}-short`) : t("open")}
          </ActButton>
        ),
      },
    );
    return columns;
  }, [t, waits, terms, onOpen]);
}
