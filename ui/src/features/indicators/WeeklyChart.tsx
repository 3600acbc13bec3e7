/** A chart with a row for each week: the bar is made of the week's parts, in the order of the columns. */
import type { IndicatorChart, IndicatorWeek, IsoDate } from "@/backend";
import { day, useLawWords, useText } from "@/shared/language";
import { Count, lengthOf } from "./Count";
import styles from "./indicators.module.css";

const parts = [styles.first, styles.second, styles.third];

export function WeeklyChart({
  chart,
  smallest,
  onOpen,
}: {
  chart: IndicatorChart;
  smallest: number | null;
  /** Without a column the total; without a week the whole period. */
  onOpen: (column?: string, week?: IsoDate) => void;
}) {
  const t = useText();
  const { law } = useLawWords();
  const title = law(chart.title);
  const parted = (week: IndicatorWeek) => week.cells.reduce((sum, cell) => sum + lengthOf(cell), 0);
  const whole = (week: IndicatorWeek) => Math.max(lengthOf(week.total), parted(week));
  const most = Math.max(1, ...chart.weeks.map(whole));
  const width = (count: number) => ({ width: `${String((100 * count) / most)}%` });
  const opening = (opens: boolean, column?: string, week?: IsoDate) =>
    opens
      ? () => {
          onOpen(column, week);
        }
      : undefined;
  return (
    <div className={styles.weeks} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("indicator-week")}</th>
            <th aria-hidden="true" className={styles.barCell} />
            {chart.columns.map((column, n) => (
              <th key={column.code} scope="col" className={styles.number}>
                <span className={`${styles.swatch ?? ""} ${parts[n % parts.length] ?? ""}`} aria-hidden="true" />
                {law(column.words)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {t("indicator-total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {chart.weeks.map((week) => {
            const when = t("indicator-week-of", { day: day(week.monday) });
            return (
              <tr key={week.monday}>
                <th scope="row">{when}</th>
                <td className={styles.barCell} aria-hidden="true">
                  {week.cells.map((cell, n) => (
                    <span
                      key={chart.columns[n]?.code}
                      className={`${styles.bar ?? ""} ${parts[n % parts.length] ?? ""}`}
                      style={width(lengthOf(cell))}
                    />
                  ))}
                  {/* Parts that are not shown are there all the same. */}
                  <span
                    className={`${styles.bar ?? ""} ${styles.rest ?? ""}`}
                    style={width(whole(week) - parted(week))}
                  />
                </td>
                {chart.columns.map((column, n) => {
                  const cell = week.cells[n];
                  return (
                    <td key={column.code} className={styles.number}>
                      {cell && (
                        <Count
                          shown={cell}
                          smallest={smallest}
                          of={`${law(column.words)}, ${when}`}
                          onOpen={opening(column.opens, column.code, week.monday)}
                        />
                      )}
                    </td>
                  );
                })}
                <td className={styles.number}>
                  <Count
                    shown={week.total}
                    smallest={smallest}
                    of={`${title}, ${when}`}
                    onOpen={opening(chart.opens, undefined, week.monday)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("indicator-total")}
            </th>
            {chart.columns.map((column) => (
              <td key={column.code} className={styles.number}>
                <Count
                  shown={column.sum}
                  smallest={smallest}
                  of={law(column.words)}
                  onOpen={opening(column.opens, column.code)}
                />
              </td>
            ))}
            <td className={styles.number}>
              <Count shown={chart.total} smallest={smallest} of={title} onOpen={opening(chart.opens)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
