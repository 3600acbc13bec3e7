/**
 * A long list as a real table: sorted by any column, searched in place (`/`), walked with J and K, acted on with Enter.
 * Rows outside the view are not in the document; their height stands in for them.
 */
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { ROW_HEIGHT, type Column, type Sort } from "./column";
import styles from "./DataTable.module.css";
import { cellClass, HeadCell, ListFoot, ListSearch, Nothing } from "./ListParts";
import { useListKeys } from "./useListKeys";
import { useShownRows } from "./useShownRows";

export function DataTable<Row>({
  label,
  title,
  tools,
  columns,
  rows,
  rowKey,
  searchIn,
  sortedBy,
  initialSort,
  onSort,
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
  /** Instead of `sortedBy`, until a head is pressed. */
  initialSort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
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
  const [chosen, setSort] = useState(initialSort);
  const sort = chosen ?? (sortedBy ? { key: sortedBy, down: true } : undefined);
  const [ownText, setOwnText] = useState("");
  const [selectedKey, setSelectedKey] = useState<string>();
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const text = searchText ?? ownText;

  const shown = useShownRows(rows, columns, sort, text, searchIn);
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
  useListKeys({
    move,
    page,
    count: shown.length,
    onSearch: (searchIn ?? onSearch) ? () => search.current?.focus() : undefined,
    onEnter:
      onEnter &&
      (() => {
        if (selected) onEnter(selected);
      }),
    onOpen:
      onOpen &&
      (() => {
        if (selected) onOpen(selected);
      }),
  });

  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <section className={styles.whole} aria-label={label}>
      <div className={styles.tools}>
        <div className="grow">{title}</div>
        {(searchIn ?? onSearch) && <ListSearch field={search} text={text} onText={onSearch ?? setOwnText} />}
        {tools}
      </div>
      <div className={styles.scroller} ref={scroller} tabIndex={0} role="region" aria-label={label}>
        <table className={styles.table} aria-rowcount={shown.length + 1}>
          <colgroup>
            {columns.map((column) => (
              <col
                key={column.key}
                className={column.spare ? styles[column.spare] : undefined}
                style={column.width ? { width: column.width } : undefined}
              />
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
                    const next = { key: column.key, down: sort?.key === column.key ? !sort.down : true };
                    setSort(next);
                    onSort?.(next);
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
                    <td key={column.key} className={cellClass(column)}>
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
            <Nothing text={text} count={rows.length} onEverywhere={onSearchEverywhere} />
          ))}
      </div>
      <ListFoot
        at={index + 1}
        count={shown.length}
        acts={onEnter !== undefined}
        opens={onOpen !== undefined}
        more={hints}
      />
    </section>
  );
}
