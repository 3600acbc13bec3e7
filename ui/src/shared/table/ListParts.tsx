/** Around the rows of a list: its search, the heads of its columns, its foot with the position and the keys. */
import { TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconSearch } from "@tabler/icons-react";
import type { ReactNode, RefObject } from "react";
import { Kbd } from "../keyboard";
import { useText } from "../language";
import type { Column } from "./column";
import styles from "./DataTable.module.css";

export function ListSearch({
  field,
  text,
  onText,
}: {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
}) {
  const t = useText();
  return (
    <TextInput
      ref={field}
      className={styles.search ?? ""}
      aria-label={t("list-search")}
      placeholder={t("list-search")}
      value={text}
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" && event.key !== "Enter" && event.key !== "ArrowDown") return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Escape") onText("");
        event.currentTarget.blur();
      }}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={<Kbd chord="Slash" />}
    />
  );
}

export function HeadCell<Row>({
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
    <th scope="col" aria-sort={sorted} className={cellClass(column)}>
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

export function cellClass<Row>(column: Column<Row>): string | undefined {
  return (
    [column.align === "right" && styles.right, column.spare && styles[column.spare]].filter(Boolean).join(" ") ||
    undefined
  );
}

/** Nothing fits the search: where it looked, and the way to look everywhere. */
export function Nothing({
  text,
  count,
  onEverywhere,
}: {
  text: string;
  count: number;
  onEverywhere: ((text: string) => void) | undefined;
}) {
  const t = useText();
  return (
    <p className={styles.nothing} role="status">
      {t("list-nothing", { text, count })}{" "}
      {onEverywhere && (
        <button
          className="t-link"
          onClick={() => {
            onEverywhere(text);
          }}
        >
          {t("list-search-everywhere")}
        </button>
      )}
    </p>
  );
}

export function ListFoot({
  at,
  count,
  acts,
  opens,
  more,
}: {
  at: number;
  count: number;
  acts: boolean;
  opens: boolean;
  more: ReactNode;
}) {
  const t = useText();
  return (
    <div className={styles.foot}>
      <span role="status">{count > 0 && t("list-position", { at, count })}</span>
      <span className={styles.hints}>
        <span className="row-4">
          <Kbd chord="KeyJ" />
          <Kbd chord="KeyK" />
          {t("keys-hint-rows")}
        </span>
        {acts && (
          <span className="row-4">
            <Kbd chord="Enter" />
            {t("keys-act-row")}
          </span>
        )}
        {opens && (
          <span className="row-4">
            <Kbd chord="ArrowRight" />
            {t("keys-open-row")}
          </span>
        )}
        {more}
      </span>
    </div>
  );
}
