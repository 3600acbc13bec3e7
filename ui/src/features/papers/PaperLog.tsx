import { IconArrowBackUp, IconFileText } from "@tabler/icons-react";
import { usePaperWays, type FileId, type IsoDate, type PaperLogLine } from "@/backend";
import { ActButton } from "@/shared/actions";
import { Badge } from "@/shared/badges";
import { moment, useText } from "@/shared/language";
import styles from "./papers.module.css";

/** What was given out at this desk. A paper whose act came back is asked back here. */
export function PaperLog({
  log,
  today,
  onShow,
  onOpenCase,
}: {
  log: PaperLogLine[];
  today: IsoDate;
  onShow: (copy: number) => void;
  /** Where the log is of many cases: each line says whose it is, and leads there. */
  onOpenCase?: (file: FileId) => void;
}) {
  const t = useText();
  const ways = usePaperWays();
  if (log.length === 0) return <p className="t-small t-second">{t("paper-log-empty")}</p>;
  return (
    <ul className={styles.list}>
      {log.map((line, index) => (
        <li key={`${String(line.copy)} ${String(index)}`} className={styles.row}>
          <div className="grow">
            <div>
              {t(`paper-kind-${line.kind}`)} <span className="t-second">· {t(`paper-what-${line.what}`)}</span>
            </div>
            {onOpenCase && <Whose line={line} onOpen={onOpenCase} />}
            <div className={`${styles.told ?? ""} t-small t-second`}>
              <span>{moment(line.at, today)}</span>
              <span>{line.who}</span>
              {line.number && <span className="t-number">№ {line.number}</span>}
              <span>{t(`print-in-${line.language}`)}</span>
              <span className="t-number" title={t("paper-hash")}>
                {line.hash}
              </span>
              {line.toRecall && <Badge tone="bad">{t("paper-to-recall")}</Badge>}
            </div>
          </div>
          {line.toRecall && (
            <ActButton
              small
              icon={<IconArrowBackUp size={14} aria-hidden />}
              testId="paper-recalled"
              onAct={() => {
                ways.handled.mutate({ copies: [line.copy], what: "recalled" });
              }}
            >
              {t("paper-recalled")}
            </ActButton>
          )}
          <ActButton
            small
            icon={<IconFileText size={14} aria-hidden />}
            onAct={() => {
              onShow(line.copy);
            }}
          >
            {t("paper-show-copy")}
          </ActButton>
        </li>
      ))}
    </ul>
  );
}

function Whose({ line: { file, person }, onOpen }: { line: PaperLogLine; onOpen: (file: FileId) => void }) {
  if (!file) return null;
  return (
    <button
      type="button"
      className={styles.whose}
      onClick={() => {
        onOpen(file);
      }}
    >
      {person}
    </button>
  );
}
