/** The scans of a case: what each is of, who attached it, where its bytes are; the chosen one beside the list. */
import { useState } from "react";
import { useScans, type ActName, type CaseView, type ScanRow, type ThingId } from "@/backend";
import { ActButton } from "@/shared/actions";
import { useActorName, day, useText } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";
import { ScanView } from "./ScanView";
import styles from "./scans.module.css";
import { useSize } from "./size";

const ACTS = ["attach-scan", "withdraw-scan"] as const;

export function ScansPanel({ view, onAct }: { view: CaseView; onAct: (act: ActName) => void }) {
  const t = useText();
  const rows = useScans(view.file).data;
  const [chosen, setChosen] = useState<ThingId>();
  if (!rows) return <div aria-busy="true" />;
  const standing = rows.filter(({ attached }) => attached.withdrawn === null);
  const shown = standing.find(({ attached }) => attached.id === chosen) ?? standing[0];
  const open = ACTS.filter((act) => view.openActs.some((one) => one.act === act && one.refusal === null));
  return (
    <div className={styles.panel}>
      <div className={styles.side}>
        {rows.length === 0 && <p className="t-second">{t("scans-none")}</p>}
        <ul className={styles.list} aria-label={t("scans-title")}>
          {rows.map((row) => (
            <Row
              key={row.attached.id}
              row={row}
              open={row === shown}
              onOpen={() => {
                setChosen(row.attached.id);
              }}
            />
          ))}
        </ul>
        <div className="row">
          {open.map((act) => (
            <ActButton
              key={act}
              small
              main={act === "attach-scan"}
              onAct={() => {
                onAct(act);
              }}
              testId={`scans-${act}`}
            >
              {t(`act-${act}`)}
            </ActButton>
          ))}
        </div>
      </div>
      <div className={styles.side}>
        {shown ? (
          <ScanView key={shown.attached.id} file={view.file} row={shown} />
        ) : (
          rows.length > 0 && <p className="t-second">{t("scans-all-withdrawn")}</p>
        )}
      </div>
    </div>
  );
}

function Row({ row, open, onOpen }: { row: ScanRow; open: boolean; onOpen: () => void }) {
  const t = useText();
  const named = useCodeName();
  const size = useSize();
  const actorName = useActorName();
  const { attached, at } = row;
  const { withdrawn } = attached;
  const about = [attached.scan.name, size(attached.scan.bytes), day(attached.on), actorName(attached.by)].join(" · ");
  return (
    <li className={styles.row} data-open={open || undefined}>
      <div className="grow">
        {withdrawn ? (
          <s className="t-second">{named(attached.paper, "document")}</s>
        ) : (
          <button type="button" className={styles.name} aria-pressed={open} onClick={onOpen}>
            {named(attached.paper, "document")}
          </button>
        )}
        <p className="t-small t-second">{about}</p>
        {attached.note && <p className="t-small">{attached.note}</p>}
        {withdrawn && (
          <p className="t-small">
            {t("scans-withdrawn", { day: day(withdrawn.on), who: actorName(withdrawn.by), reason: withdrawn.reason })}
          </p>
        )}
      </div>
      {!withdrawn && <span className="t-small t-second">{t(`scan-at-${at.at}`)}</span>}
    </li>
  );
}
