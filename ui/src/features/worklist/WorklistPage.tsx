/** Home: the lists say who acts next. The first list opens by itself, sorted by term: what is overdue is on top. */
import { IconUserPlus } from "@tabler/icons-react";
import { useMediaQuery } from "@mantine/hooks";
import { useDeferredValue, useState } from "react";
import {
  useNarrowedWorklist,
  useSavedViews,
  useWorklist,
  useWorklists,
  type DeskStatus,
  type FileId,
  type IsoDate,
  type List,
  type ListFilter,
  type Session,
  type SavedViewInfo,
  type SavedViews,
  type WorkRow,
  type WorklistInfo,
} from "@/backend";
import type { ActName } from "@/backend";
import { AssignRowsButton, HandOverCasesDialog, NotifyRowsButton } from "@/features/many";
import { PrintRowsButton } from "@/features/papers";
import { EmptyList } from "@/features/stillComing";
import { ActButton } from "@/shared/actions";
import { useShortcuts } from "@/shared/keyboard";
import { useText } from "@/shared/language";
import { DataTable } from "@/shared/table";
import { actOf, orderOf, useColumns } from "./columns";
import { DeskNotes } from "./DeskNotes";
import { InfoStrip } from "./InfoStrip";
import { ListNames } from "./ListNames";
import { Preview } from "./Preview";
import { WeeklyRunButton } from "./WeeklyRun";
import { FilterWords, ViewMenu } from "./ViewMenu";
import styles from "./worklist.module.css";

export function WorklistPage({
  list,
  view,
  desk,
  onList,
  onExchange,
  onIndicators,
  onDeputies,
  onOpen,
  onReceive,
  onSearchEverywhere,
}: {
  list: List | undefined;
  /** A saved view of the list. */
  view: string | undefined;
  desk: DeskStatus;
  onList: (name: List, view?: string) => void;
  onExchange: () => void;
  /** Absent where the indicators are not for this capacity. */
  onIndicators: (() => void) | undefined;
  /** Absent for who names no deputies. */
  onDeputies: (() => void) | undefined;
  onOpen: (file: FileId, act?: ActName) => void;
  onReceive: (() => void) | undefined;
  onSearchEverywhere: (text: string) => void;
}) {
  const t = useText();
  const [handsOver, setHandsOver] = useState(false);
  const lists = useWorklists().data ?? [];
  const current = lists.find((candidate) => candidate.name === list) ?? lists[0];
  const kept = useSavedViews().data ?? NO_VIEWS;
  const views = kept.views;
  const saved = views.find((candidate) => candidate.view.id === view && candidate.view.list === current?.name);
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
        views={views}
        desk={desk}
        current={current?.name}
        currentView={saved?.view.id}
        onOpen={onList}
        onExchange={onExchange}
        onIndicators={onIndicators}
        onHandOver={
          desk.session?.handsOver
            ? () => {
                setHandsOver(true);
              }
            : undefined
        }
        onDeputies={onDeputies}
      />
      {handsOver && (
        <HandOverCasesDialog
          onOpen={onOpen}
          onClose={() => {
            setHandsOver(false);
          }}
        />
      )}
      <main className={styles.main}>
        <h1 className="only-screen-reader">{t("home-title")}</h1>
        <DeskNotes desk={desk} />
        <InfoStrip lists={lists} onList={onList} />
        {current && (
          <OneList
            key={`${current.name} ${saved?.view.id ?? ""}`}
            info={current}
            saved={saved}
            kept={kept}
            onView={onList}
            today={desk.today}
            may={desk.session ?? NOTHING}
            onOpen={onOpen}
            onReceive={onReceive}
            onSearchEverywhere={onSearchEverywhere}
          />
        )}
      </main>
    </div>
  );
}

/** What the session's capacity may do with the rows of a list, as the law says. */
type May = Pick<Session, "prints" | "assigns">;
const NOTHING: May = { prints: [], assigns: false };
const NOTICES: readonly List[] = ["notify", "voucher-notices"];
const NO_VIEWS: SavedViews = { views: [], mayShare: false };
const NO_FILTER: ListFilter = { text: "", overdue: false, mine: false };
/** A row has to fit both: what the view keeps and what was typed now. */
function filterWith(filter: ListFilter | undefined, typed: string): ListFilter | undefined {
  if (typed.trim() === "") return filter;
  const { text, ...rest } = filter ?? NO_FILTER;
  return { ...rest, text: `${text} ${typed}`.trim() };
}
const WIDE = "(min-width: 1680px)";

function OneList({
  info,
  saved,
  kept,
  onView,
  today,
  may,
  onOpen,
  onReceive,
  onSearchEverywhere,
}: {
  info: WorklistInfo;
  saved: SavedViewInfo | undefined;
  kept: SavedViews;
  /** Without an identity the list itself. */
  onView: (list: List, id?: string) => void;
  today: IsoDate;
  may: May;
  onOpen: (file: FileId, act?: ActName) => void;
  onReceive: (() => void) | undefined;
  onSearchEverywhere: (text: string) => void;
}) {
  const t = useText();
  const [chosen, setChosen] = useState<ListFilter>(NO_FILTER);
  const [text, setText] = useState("");
  const [sort, setSort] = useState(saved?.view.sort ?? undefined);
  const narrows = chosen.overdue || chosen.mine;
  const filter = saved?.view.filter ?? (narrows ? chosen : undefined);
  // What is typed is looked for by the desk, as people are: in whatever letters.
  const asked = filterWith(filter, useDeferredValue(text));
  const [all, narrowed] = [useWorklist(info.name), useNarrowedWorklist(info.name, asked)];
  const rows = asked ? narrowed : all;
  const columns = useColumns(onOpen, rows.data ?? []);
  const title = saved?.view.name ?? t(`worklist-${info.name}`);
  const count = asked ? (rows.data?.length ?? 0) : info.count;
  const wide = useMediaQuery(WIDE, false, { getInitialValueInEffect: false });
  const [selected, setSelected] = useState<WorkRow>();
  const act = (row: WorkRow) => {
    onOpen(row.file, actOf(row));
  };
  const table = (
    <DataTable
      label={title}
      title={
        <h2 className="t-section">
          {title} <span className={styles.count}>{count}</span>
          {filter && <FilterWords list={saved && info.name} filter={filter} by={saved?.shared?.by} />}
        </h2>
      }
      tools={
        <>
          <ViewMenu
            list={info.name}
            saved={saved}
            kept={kept}
            filter={{ ...chosen, text }}
            sort={sort}
            onFilter={setChosen}
            onView={onView}
          />
          {info.name === "monitoring" && rows.data?.some((row) => row.may) && (
            <WeeklyRunButton
              only={asked && rows.data}
              today={today}
              onOpen={(file) => {
                onOpen(file, "check-status");
              }}
            />
          )}
          {NOTICES.includes(info.name) && (
            <NotifyRowsButton rows={rows.data ?? []} voucher={info.name === "voucher-notices"} onOpen={onOpen} />
          )}
          {may.assigns && <AssignRowsButton rows={rows.data ?? []} onOpen={onOpen} />}
          <PrintRowsButton list={info.name} kinds={may.prints} rows={rows.data ?? []} />
          {onReceive && (
            <ActButton
              onAct={onReceive}
              chord="KeyN"
              keyLabel="keys-receive"
              keyGroup="keys-list"
              icon={<IconUserPlus size={15} aria-hidden />}
            >
              {t("home-receive")}
            </ActButton>
          )}
        </>
      }
      columns={columns}
      rows={rows.data ?? []}
      rowKey={(row) => `${row.file} ${row.step} ${row.what} ${row.detail} ${row.since}`}
      searchText={text}
      onSearch={setText}
      sortedBy={orderOf(columns)}
      initialSort={sort}
      onSort={setSort}
      onEnter={act}
      onOpen={(row) => {
        onOpen(row.file);
      }}
      onSelect={setSelected}
      onSearchEverywhere={onSearchEverywhere}
      empty={<EmptyList title={t("worklist-empty")}>{t(`worklist-${info.name}-empty`)}</EmptyList>}
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
