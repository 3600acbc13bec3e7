/** Ctrl K: act on the open case, find a person, go somewhere. Forbidden acts stand with their reason. Enter does, Esc returns. */
import { Modal } from "@mantine/core";
import { IconLock, IconSearch } from "@tabler/icons-react";
import { useId, useMemo, useState } from "react";
import type { CaseView } from "@/backend";
import { StillComing } from "@/features/stillComing";
import { Kbd, KeyLayer, readings } from "@/shared/keyboard";
import { useText } from "@/shared/language";
import type { RecentCase } from "./openCases";
import styles from "./palette.module.css";
import { groups, useActRows, useListRows, usePeopleRows, useRecentRows, type PaletteRow } from "./paletteRows";
import type { Place } from "./places";

export function Palette({
  view,
  places,
  recent,
  go,
  onClose,
}: {
  /** The case on the screen, if any. */
  view: CaseView | undefined;
  places: PaletteRow[];
  /** People looked at in this session, the newest first. */
  recent: RecentCase[];
  go: (place: Place) => void;
  onClose: () => void;
}) {
  const t = useText();
  return (
    <Modal.Root opened onClose={onClose} size={656} yOffset="min(84px, 6vh)" returnFocus closeOnEscape={false}>
      <Modal.Overlay backgroundOpacity={1} color="var(--veil)" />
      <Modal.Content className={styles.box ?? ""} aria-label={t("palette-open")}>
        <KeyLayer>
          <PaletteBody view={view} places={places} recent={recent} go={go} onClose={onClose} />
        </KeyLayer>
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({
  view,
  places,
  recent,
  go,
  onClose,
}: {
  view: CaseView | undefined;
  places: PaletteRow[];
  recent: RecentCase[];
  go: (place: Place) => void;
  onClose: () => void;
}) {
  const t = useText();
  const listId = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const acts = useActRows(view, go);
  const people = usePeopleRows(text, go);
  const lately = useRecentRows(recent, view, go);
  const lists = useListRows(go);
  const rows = useMemo(() => {
    const wanted = text.trim() === "" ? null : readings(text.trim());
    const fits = (row: PaletteRow) =>
      !wanted || wanted.some((reading) => `${row.number ?? ""} ${row.words}`.toLocaleLowerCase().includes(reading));
    return [
      ...acts.filter(fits).slice(0, wanted ? 8 : 6),
      ...(wanted ? [] : lately),
      ...people,
      ...[...places, ...lists].filter(fits),
    ];
  }, [acts, lately, people, places, lists, text]);
  const current = rows[Math.min(at, rows.length - 1)];
  const run = (row: PaletteRow | undefined) => {
    if (!row || row.blocked) return;
    onClose();
    row.run();
  };
  return (
    <>
      <div className={styles.head}>
        <IconSearch size={18} aria-hidden />
        <input
          className={styles.input}
          data-autofocus
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${current.key}` : undefined}
          aria-label={t("palette-label")}
          placeholder={t("palette-label")}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step)
              setAt((last) => (Math.min(last, rows.length - 1) + step + rows.length) % Math.max(rows.length, 1));
            else if (event.key === "Enter") run(current);
            else if (event.key === "Escape" || (event.code === "KeyK" && event.ctrlKey)) onClose();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <span className="t-small t-quiet">{t("palette-how")}</span>
      </div>
      <div id={listId} role="listbox" aria-label={t("palette-label")} className={styles.list}>
        {groups.map((group) => {
          const members = rows.filter((row) => row.group === group);
          if (members.length === 0) return null;
          return (
            <div key={group} role="group" aria-label={t(group)}>
              <div className={styles.group}>{t(group)}</div>
              {members.map((row) => (
                <Row
                  key={row.key}
                  id={`${listId}-${row.key}`}
                  row={row}
                  current={row === current}
                  onRun={() => {
                    run(row);
                  }}
                />
              ))}
            </div>
          );
        })}
        {rows.length === 0 && (
          <div className={styles.nothing}>
            {t("palette-nothing", { text })}
            <StillComing />
          </div>
        )}
      </div>
      <div className={styles.foot}>
        <Kbd chord="ArrowUp" />
        <Kbd chord="ArrowDown" />
        {t("palette-choose")}
        <Kbd chord="Enter" />
        {t("palette-do")}
        <Kbd chord="Escape" />
        {t("palette-return")}
      </div>
    </>
  );
}

function Row({ id, row, current, onRun }: { id: string; row: PaletteRow; current: boolean; onRun: () => void }) {
  const Sign = row.blocked ? IconLock : row.icon;
  return (
    <div
      id={id}
      role="option"
      aria-selected={current}
      aria-disabled={row.blocked}
      className={styles.row}
      onMouseDown={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      <Sign size={16} aria-hidden />
      <span className="t-number">{row.number}</span>
      <span className={styles.words}>{row.words}</span>
      <span className="grow ellipsis t-small t-quiet">{row.note}</span>
      {row.chord && <Kbd chord={row.chord} />}
    </div>
  );
}
