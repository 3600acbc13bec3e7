import type { ReactNode } from "react";

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
  /** Gives way where the list is narrow, first or last: the case itself tells it. */
  spare?: "first" | "last";
}

export interface Sort {
  key: string;
  down: boolean;
}
export const ROW_HEIGHT = 33;
