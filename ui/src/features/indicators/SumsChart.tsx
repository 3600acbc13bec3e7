/** A chart of sums: a table with a bar in each row, so that eyes and screen readers have the same numbers. */
import type { IndicatorChart } from "@/backend";
import { useLawWords, useText } from "@/shared/language";
import { Count, lengthOf } from "./Count";
import styles from "./indicators.module.css";

export function SumsChart({
  chart,
  smallest,
  onOpen,
}: {
  chart: IndicatorChart;
  smallest: number | null;
  /** Without a column the total. */
  onOpen: (column?: string) => void;
}) {
  const t = useText();
  const { law } = useLawWords();
  const title = law(chart.title);
  const isFunnel = chart.columns.some((column) => column.reached !== null);
  // Grounds that did not occur would be most of the table.
  const columns = isFunnel ? chart.columns : chart.columns.filter(({ sum }) => sum.shown !== "count" || sum.count > 0);
  const most = Math.max(1, ...columns.map((column) => lengthOf(column.reached ?? column.sum)));
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t("indicator-what")}</th>
          <th aria-hidden="true" className={styles.barCell} />
          {isFunnel && (
            <th scope="col" className={styles.number}>
              {t("indicator-reached")}
            </th>
          )}
          <th scope="col" className={styles.number}>
            {isFunnel ? t("indicator-stayed") : t("indicator-count")}
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const words = law(column.words);
          const bar = column.reached ?? column.sum;
          const open = column.opens
            ? () => {
                onOpen(column.code);
              }
            : undefined;
          return (
            <tr key={column.code}>
              <th scope="row">{words}</th>
              <td className={styles.barCell} aria-hidden="true">
                <span className={styles.bar} style={{ width: `${String((100 * lengthOf(bar)) / most)}%` }} />
              </td>
              {column.reached && (
                <td className={styles.number}>
                  <Count shown={column.reached} smallest={smallest} of={words} onOpen={open} />
                </td>
              )}
              <td className={styles.number}>
                <Count shown={column.sum} smallest={smallest} of={words} onOpen={column.reached ? undefined : open} />
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={isFunnel ? 3 : 2}>
            {t("indicator-total")}
          </th>
          <td className={styles.number}>
            <Count
              shown={chart.total}
              smallest={smallest}
              of={title}
              onOpen={
                chart.opens
                  ? () => {
                      onOpen();
                    }
                  : undefined
              }
            />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
