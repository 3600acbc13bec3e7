import { useMemo } from "react";
import { byAlphabet, useLanguage } from "../language";
import type { Column, Sort } from "./column";

/** The rows that were searched for, in the chosen order, by the alphabet of the language. */
export function useShownRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
  text: string,
  searchIn: ((row: Row) => string) | undefined,
): Row[] {
  const { language } = useLanguage();
  return useMemo(() => {
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
}
