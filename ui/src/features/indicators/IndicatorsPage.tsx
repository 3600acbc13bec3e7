/** The indicators: whole weeks of the centre in charts. What may be read, and what is hidden, the desk has decided. */
import { IconChartBarOff, IconFileSpreadsheet } from "@tabler/icons-react";
import {
  DeskFailure,
  useIndicators,
  useSaveIndicators,
  type FileId,
  type IndicatorName,
  type Indicators,
  type IsoDate,
} from "@/backend";
import { EmptyList, StillComing } from "@/features/stillComing";
import { ActButton } from "@/shared/actions";
import { Note, useToast } from "@/shared/feedback";
import { Segmented } from "@/shared/fields";
import { useShortcuts } from "@/shared/keyboard";
import { day, useLanguage, useLawWords, useProblemText, useText } from "@/shared/language";
import { IndicatorCases } from "./IndicatorCases";
import styles from "./indicators.module.css";
import { SumsChart } from "./SumsChart";
import { WeeklyChart } from "./WeeklyChart";

/** What the page shows: a period, and the bar whose cases are listed. */
interface Chosen {
  weeks?: number;
  chart?: IndicatorName;
  column?: string;
  week?: IsoDate;
}
const PERIODS = [4, 13, 52] as const;
const USUAL = 13;

export function IndicatorsPage({
  weeks = USUAL,
  chart,
  column,
  week,
  onShow,
  onOpen,
  onBack,
}: Chosen & {
  /** `quietly`: no step to come back to. */
  onShow: (chosen: Chosen, quietly: boolean) => void;
  onOpen: (file: FileId) => void;
  onBack: () => void;
}) {
  const problemText = useProblemText();
  const { data: page, error } = useIndicators(weeks);
  useShortcuts([{ chord: "Escape", label: "keys-back", group: "keys-window", run: onBack }]);
  const opened = page?.charts.find((candidate) => candidate.chart === chart);
  if (opened)
    return (
      <IndicatorCases
        chart={opened}
        weeks={weeks}
        column={column}
        week={week}
        onOpen={onOpen}
        onBack={() => {
          onShow({ weeks }, false);
        }}
      />
    );
  return (
    <main className={styles.page} aria-busy={page || error ? undefined : true}>
      {error && <Note tone="bad">{problemText(error instanceof DeskFailure ? error : undefined)}</Note>}
      {page && (
        <>
          <Head
            page={page}
            weeks={weeks}
            onWeeks={(next) => {
              onShow({ weeks: next }, true);
            }}
          />
          <Charts
            page={page}
            onBar={(bar) => {
              onShow({ weeks, ...bar }, false);
            }}
          />
        </>
      )}
    </main>
  );
}

function Head({ page, weeks, onWeeks }: { page: Indicators; weeks: number; onWeeks: (weeks: number) => void }) {
  const t = useText();
  const toast = useToast();
  const problemText = useProblemText();
  const { law } = useLawWords();
  const { language } = useLanguage();
  const saving = useSaveIndicators();
  const save = () => {
    const name = `${t("tab-indicators")} ${page.from} ${page.to}.xlsx`;
    saving.mutate(
      { weeks, language, name },
      {
        onSuccess: (saved) => {
          if (saved) toast({ id: "indicator-saved" });
        },
      },
    );
  };
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1 className="t-title">{t("tab-indicators")}</h1>
        <Segmented
          label={t("indicator-period")}
          segments={PERIODS.map((period) => ({
            value: String(period),
            label: t("indicator-weeks", { weeks: period }),
          }))}
          value={String(weeks)}
          onChange={(period) => {
            onWeeks(Number(period));
          }}
        />
        <span className="grow" />
        <ActButton
          onAct={save}
          busy={saving.isPending}
          icon={<IconFileSpreadsheet size={15} aria-hidden />}
          testId="indicators-save"
        >
          {t("indicator-save")}
        </ActButton>
      </div>
      <p className="t-second">
        {page.centres.map(law).join("; ")} · {day(page.from)} – {day(page.to)}
      </p>
      <StillComing />
      {page.smallest !== null ? (
        <Note title={t("indicator-guarded", { n: page.smallest })}>{law(page.how)}</Note>
      ) : (
        <p className="t-small t-second">{t("indicator-open-how")}</p>
      )}
      {saving.error && (
        <Note tone="bad" live>
          {problemText(saving.error instanceof DeskFailure ? saving.error : undefined)}
        </Note>
      )}
    </header>
  );
}

function Charts({
  page,
  onBar,
}: {
  page: Indicators;
  onBar: (bar: { chart: IndicatorName; column?: string; week?: IsoDate }) => void;
}) {
  const t = useText();
  const { law } = useLawWords();
  if (page.charts.every(({ total }) => total.shown === "count" && total.count === 0))
    return (
      <EmptyList icon={IconChartBarOff} title={t("indicator-nothing")}>
        {t("indicator-nothing-how")}
      </EmptyList>
    );
  return (
    <div className={styles.charts}>
      {page.charts.map((chart) => {
        const open = (column?: string, week?: IsoDate) => {
          onBar({ chart: chart.chart, ...(column ? { column } : {}), ...(week ? { week } : {}) });
        };
        const Chart = chart.weeks.length > 0 ? WeeklyChart : SumsChart;
        return (
          <section key={chart.chart} className={styles.chart} data-wide={chart.weeks.length > 0 || undefined}>
            <h2 className="t-section">{law(chart.title)}</h2>
            <p className="t-small t-second">{law(chart.what)}</p>
            <Chart chart={chart} smallest={page.smallest} onOpen={open} />
          </section>
        );
      })}
    </div>
  );
}
