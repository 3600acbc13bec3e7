/**
 * A long list as a real table: sorted by any column, searched in place (`/`), walked with J and K, acted on with Enter.
 * Rows outside the view are not in the document; their height stands in for them.
 */
import { TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconSearch } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Kbd, useShortcuts } from "../keyboard";
import { useLanguage, byAlphabet, useText } from "../language";
import styles from "./DataTable.module.css";

export interface Column<Row> {
  key: string;
  title: string;
  width?: number;
  cell: (row: Row, selected: boolean) => ReactNode;
  /** What the column sorts by; absent = cannot be sorted. */
  sortBy?: (row: Row) => string | number;
  align?: "right";
  /** Named for screen readers only (a column of buttons). */
  hideTitle?: boolean;
}

const ROW_HEIGHT = 33;

export function DataTable<Row>({
  label,
  title,
  tools,
  columns,
  rows,
  rowKey,
  searchIn,
  sortedBy,
  onEnter,
  onOpen,
  onSelect,
  empty,
  searchText,
  onSearch,
  onSearchEverywhere,
  hints,
}: {
  label: string;
  title?: ReactNode;
  tools?: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The text a row is found by; absent when the caller searches. */
  searchIn?: (row: Row) => string;
  sortedBy?: string;
  /** Enter: the quick action of the row. */
  onEnter?: (row: Row) => void;
  /** →: open the row. */
  onOpen?: (row: Row) => void;
  onSelect?: (row: Row | undefined) => void;
  empty: ReactNode;
  searchText?: string;
  onSearch?: (text: string) => void;
  onSearchEverywhere?: (text: string) => void;
  hints?: ReactNode;
}) {
  const t = useText();
  const { language } = useLanguage();
  const [sort, setSort] = useState<{ key: string; down: boolean } | undefined>(
    sortedBy ? { key: sortedBy, down: true } : undefined,
  );
  const [ownText, setOwnText] = useState("");
  const [selectedKey, setSelectedKey] = useState<string>();
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const text = searchText ?? ownText;

  const shown = useMemo(() => {
    const wanted = text.trim().toLocaleLowerCase();
    const found = searchIn && wanted ? rows.filter((row) => searchIn(row).toLocaleLowerCase().includes(wanted)) : rows;
    const by = columns.find((column) => column.key === sort?.key)?.sortBy;
    if (!by) return [...found];
    const compareText = byAlphabet(language);
    const direction = sort?.down ? 1 : -1;
    return [...found].sort((a, b) => {
      const [left, right] = [by(a), by(b)];
      const order =
        typeof left === "number" && typeof right === "number" ? left - right : compareText(String(left), String(right));
      return order * direction;
    });
  }, [rows, columns, sort, text, searchIn, language]);

  const found = shown.findIndex((row) => rowKey(row) === selectedKey);
  const index = found === -1 && shown.length > 0 ? 0 : found;
  const selected = shown[index];
  useEffect(() => {
    onSelect?.(selected);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- told when the row changes, not when the listener does
  }, [selected]);

  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    initialRect: { width: 1000, height: 600 },
  });
  const move = (step: number) => {
    const next = Math.min(Math.max(index + step, 0), shown.length - 1);
    const row = shown[next];
    if (!row) return;
    setSelectedKey(rowKey(row));
    virtual.scrollToIndex(next, { align: "auto" });
  };
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 330) / ROW_HEIGHT) - 1);
  useShortcuts([
    {
      chord: "KeyJ",
      label: "keys-next-row",
      group: "keys-list",
      run: () => {
        move(1);
      },
    },
    {
      chord: "KeyK",
      label: "keys-previous-row",
      group: "keys-list",
      run: () => {
        move(-1);
      },
    },
    {
      chord: "ArrowDown",
      run: () => {
        move(1);
      },
    },
    {
      chord: "ArrowUp",
      run: () => {
        move(-1);
      },
    },
    {
      chord: "PageDown",
      run: () => {
        move(page());
      },
    },
    {
      chord: "PageUp",
      run: () => {
        move(-page());
      },
    },
    {
      chord: "Home",
      run: () => {
        move(-shown.length);
      },
    },
    {
      chord: "End",
      run: () => {
        move(shown.length);
      },
    },
    {
      chord: "Slash",
      label: "keys-search-list",
      group: "keys-list",
      disabled: !searchIn && !onSearch,
      run: () => search.current?.focus(),
    },
    ...(onOpen
      ? [
          {
            chord: "ArrowRight",
            label: "keys-open-row",
            group: "keys-list" as const,
            run: () => {
              if (selected) onOpen(selected);
            },
          },
        ]
      : []),
  ]);
  // Enter belongs to the focused control; only when nothing has the focus it acts on the selected row.
  useShortcuts([
    {
      chord: "Enter",
      label: "keys-act-row",
      group: "keys-list",
      disabled: !onEnter,
      run: () => {
        const focused = document.activeElement;
        if (focused instanceof HTMLButtonElement || focused instanceof HTMLAnchorElement) focused.click();
        else if (selected) onEnter?.(selected);
      },
    },
  ]);

  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section className={styles.whole} aria-label={label}>
      <div className={styles.tools}>
        <div className="grow">{title}</div>
        {(searchIn ?? onSearch) && (
          <TextInput
            ref={search}
            w={264}
            aria-label={t("list-search")}
            placeholder={t("list-search")}
            value={text}
            onChange={(event) => {
              (onSearch ?? setOwnText)(event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== "Escape" && event.key !== "Enter" && event.key !== "ArrowDown") return;
              event.preventDefault();
              event.stopPropagation();
              if (event.key === "Escape") (onSearch ?? setOwnText)("");
              event.currentTarget.blur();
            }}
            leftSection={<IconSearch size={15} aria-hidden />}
            rightSection={<Kbd chord="Slash" />}
          />
        )}
        {tools}
      </div>
      <div className={styles.scroller} ref={scroller} tabIndex={0} role="region" aria-label={label}>
        <table className={styles.table} aria-rowcount={shown.length + 1}>
          <colgroup>
            {columns.map((column) => (
              <col key={column.key} style={column.width ? { width: column.width } : undefined} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeadCell
                  key={column.key}
                  column={column}
                  sorted={sort?.key === column.key ? (sort.down ? "ascending" : "descending") : undefined}
                  onSort={() => {
                    setSort((last) => ({ key: column.key, down: last?.key === column.key ? !last.down : true }));
                  }}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && (
              <tr aria-hidden="true">
                <td colSpan={columns.length} style={{ height: before, padding: 0, border: 0 }} />
              </tr>
            )}
            {items.map((item) => {
              const row = shown[item.index];
              if (!row) return null;
              const isSelected = item.index === index;
              return (
                <tr
                  key={rowKey(row)}
                  aria-rowindex={item.index + 2}
                  aria-selected={isSelected}
                  data-selected={isSelected || undefined}
                  onMouseDown={() => {
                    setSelectedKey(rowKey(row));
                  }}
                  onDoubleClick={() => onOpen?.(row)}
                >
                  {columns.map((column) => (
                    <td key={column.key} className={column.align === "right" ? styles.right : undefined}>
                      {column.cell(row, isSelected)}
                    </td>
                  ))}
                </tr>
              );
            })}
            {after > 0 && (
              <tr aria-hidden="true">
                <td colSpan={columns.length} style={{ height: after, padding: 0, border: 0 }} />
              </tr>
            )}
          </tbody>
        </table>
        {shown.length === 0 &&
          (rows.length === 0 && text === "" ? (
            empty
          ) : (
            <p className={styles.nothing} role="status">
              {t("list-nothing", { text, count: rows.length })}{" "}
              {onSearchEverywhere && (
                <button
                  className="t-link"
                  onClick={() => {
                    onSearchEverywhere(text);
                  }}
                >
                  {t("list-search-everywhere")}
                </button>
              )}
            </p>
          ))}
      </div>
      <div className={styles.foot}>
        <span role="status">{shown.length > 0 && t("list-position", { at: index + 1, count: shown.length })}</span>
        <span className={styles.hints}>
          <span className="row-4">
            <Kbd chord="KeyJ" />
            <Kbd chord="KeyK" />
            {t("keys-hint-rows")}
          </span>
          {onEnter && (
            <span className="row-4">
              <Kbd chord="Enter" />
              {t("keys-act-row")}
            </span>
          )}
          {onOpen && (
            <span className="row-4">
              <Kbd chord="ArrowRight" />
              {t("keys-open-row")}
            </span>
          )}
          {hints}
        </span>
      </div>
    </section>
  );
}

function HeadCell<Row>({
  column,
  sorted,
  onSort,
}: {
  column: Column<Row>;
  sorted: "ascending" | "descending" | undefined;
  onSort: () => void;
}) {
  const Arrow = sorted === "descending" ? IconArrowUp : IconArrowDown;
  const title = column.hideTitle ? <span className="only-screen-reader">{column.title}</span> : column.title;
  return (
    <th scope="col" aria-sort={sorted} className={column.align === "right" ? styles.right : undefined}>
      {column.sortBy ? (
        <button className={styles.sort} data-on={sorted !== undefined || undefined} onClick={onSort}>
          {title}
          {sorted && <Arrow size={13} aria-hidden />}
        </button>
      ) : (
        title
      )}
    </th>
  );
}
