/** The columns of a worklist. */
import { useMemo } from "react";
import type { ActName, DutyOwner, FileId, WorkRow } from "@/backend";
import { ActButton } from "@/shared/actions";
import { DutyBadge, SavedChip } from "@/shared/badges";
import { groupIin } from "@/shared/fields";
import { useText } from "@/shared/language";
import type { Column } from "@/shared/table";
import { What } from "./What";
import styles from "./worklist.module.css";

/** Where people sit and wait, who came first; elsewhere by term. */
export function orderOf(columns: readonly Column<WorkRow>[]): string {
  return ["waiting", "due"].find((key) => columns.some((column) => column.key === key)) ?? "name";
}

/** What the row's button does: a duty of somebody else, and an act of another capacity, is looked at. */
export function actOf(row: WorkRow): ActName | undefined {
  return row.owner || !row.may ? undefined : (row.act ?? undefined);
}

/** By name where the case is somebody's; whose work it is and the list in which they have it stand in the tip. */
function OwnerName({ owner: { name, role, list } }: { owner: DutyOwner }) {
  const t = useText();
  return (
    <span className={styles.what} title={`${name ?? t(`role-${role}`)} · ${t(`worklist-${list}`)}`}>
      {name ?? t("owner-nobody")}
    </span>
  );
}

/** Columns that matter here: minutes only where people wait in the office, terms only where there are any. */
export function useColumns(onOpen: (file: FileId, act?: ActName) => void, rows: WorkRow[]): Column<WorkRow>[] {
  const t = useText();
  const waits = rows.some((row) => row.waitingMinutes !== null);
  const terms = rows.some((row) => row.due !== null) || rows.length === 0;
  const theirs = rows.some((row) => row.owner !== null);
  // A hundred working days late takes a wider term; elsewhere the room is for what is to be done.
  const long = rows.some((row) => (row.dueDays ?? 0) <= -100);
  return useMemo(() => {
    const iin: Column<WorkRow> = {
      key: "iin",
      title: t("column-iin"),
      width: 122,
      spare: "first",
      cell: (row) => <span className="t-iin t-second">{groupIin(row.iin)}</span>,
      sortBy: (row) => row.iin,
    };
    // Of a colleague's duty it matters what and whose it is; the rest stands in the case.
    const columns: Column<WorkRow>[] = [
      {
        key: "step",
        title: t("column-step"),
        width: 64,
        spare: "first",
        cell: (row) => <span className={`${styles.what ?? ""} t-number`}>{row.step}</span>,
        sortBy: (row) => row.step,
      },
      {
        key: "name",
        title: t("column-name"),
        width: 242,
        cell: (row, selected) => <span className={selected ? styles.nameOn : styles.name}>{row.name}</span>,
        sortBy: (row) => row.name,
      },
      ...(theirs ? [] : [iin]),
      {
        key: "what",
        title: t("column-what"),
        spare: "last",
        cell: (row) => <What row={row} />,
      },
    ];
    if (theirs)
      columns.push({
        key: "owner",
        title: t("column-owner"),
        width: 168,
        cell: (row) => row.owner && <OwnerName owner={row.owner} />,
        sortBy: (row) => row.owner?.name ?? "",
      });
    if (waits)
      columns.push({
        key: "waiting",
        title: t("column-waiting"),
        width: 120,
        align: "right",
        cell: (row) => row.waitingMinutes !== null && t("waiting-minutes", { minutes: row.waitingMinutes }),
        sortBy: (row) => -(row.waitingMinutes ?? 0),
      });
    if (terms)
      columns.push({
        key: "due",
        title: t("column-due"),
        width: long ? 230 : 212,
        cell: (row) => row.due !== null && row.dueDays !== null && <DutyBadge due={row.due} days={row.dueDays} short />,
        sortBy: (row) => row.due ?? "9999",
      });
    if (!theirs)
      columns.push({
        key: "saved",
        title: t("column-saved"),
        width: 138,
        spare: "first",
        cell: (row) => <SavedChip standing={row.standing} short />,
      });
    columns.push({
      key: "action",
      title: t("column-action"),
      hideTitle: true,
      width: 132,
      cell: (row, selected) => {
        const act = actOf(row);
        return (
          <ActButton
            small
            wide
            {...(selected ? { main: true } : {})}
            onAct={() => {
              onOpen(row.file, act);
            }}
          >
            {act ? t(`act-${act}-short`) : t("open")}
          </ActButton>
        );
      },
    });
    return columns;
  }, [t, waits, terms, theirs, long, onOpen]);
}
