/** The cases behind a bar: as many rows as the bar counts. */
import { IconArrowLeft } from "@tabler/icons-react";
import { useMemo } from "react";
import { useIndicatorCases, type FileId, type IndicatorCase, type IndicatorChart, type IsoDate } from "@/backend";
import { EmptyList } from "@/features/stillComing";
import { ActButton } from "@/shared/actions";
import { groupIin } from "@/shared/fields";
import { day, useLawWords, useText } from "@/shared/language";
import { DataTable, type Column } from "@/shared/table";
import styles from "./indicators.module.css";

export function IndicatorCases({
  chart,
  weeks,
  column,
  week,
  onOpen,
  onBack,
}: {
  chart: IndicatorChart;
  weeks: number;
  column: string | undefined;
  week: IsoDate | undefined;
  onOpen: (file: FileId) => void;
  onBack: () => void;
}) {
  const t = useText();
  const { law } = useLawWords();
  const cases = useIndicatorCases(weeks, chart.chart, column, week).data;
  const words = chart.columns.find((candidate) => candidate.code === column)?.words;
  const title = [
    law(chart.title),
    words && law(words),
    week ? t("indicator-week-of", { day: day(week) }) : t("indicator-weeks", { weeks }),
  ]
    .filter(Boolean)
    .join(" · ");
  const columns = useMemo<Column<IndicatorCase>[]>(
    () => [
      {
        key: "name",
        title: t("column-name"),
        cell: (row) => <span className="t-strong">{row.name}</span>,
        sortBy: (row) => row.name,
      },
      {
        key: "iin",
        title: t("column-iin"),
        width: 130,
        spare: "first",
        cell: (row) => <span className="t-iin t-second">{groupIin(row.iin)}</span>,
        sortBy: (row) => row.iin,
      },
      {
        key: "number",
        title: t("indicator-number"),
        width: 170,
        spare: "last",
        cell: (row) => row.number,
        sortBy: (row) => row.number ?? "",
      },
      {
        key: "on",
        title: t("indicator-on"),
        width: 130,
        cell: (row) => day(row.on),
        sortBy: (row) => row.on,
      },
    ],
    [t],
  );
  const open = (row: IndicatorCase) => {
    onOpen(row.file);
  };
  return (
    <main className={styles.cases} aria-busy={cases ? undefined : true}>
      <DataTable
        label={title}
        title={
          <div className="row">
            <ActButton small onAct={onBack} icon={<IconArrowLeft size={14} aria-hidden />}>
              {t("tab-indicators")}
            </ActButton>
            <h1 className="t-section">{title}</h1>
            <span className="t-second">{cases?.length}</span>
          </div>
        }
        columns={columns}
        rows={cases ?? []}
        rowKey={(row) => `${row.file} ${row.on}`}
        searchIn={(row) => `${row.name} ${row.iin} ${groupIin(row.iin)} ${row.number ?? ""}`}
        onEnter={open}
        onOpen={open}
        empty={<EmptyList title={t("indicator-no-cases")} />}
      />
    </main>
  );
}
