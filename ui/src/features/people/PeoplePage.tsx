/** Everybody this desk may find: by name in any letters, any part of the ИИН, a phone, a case number. */
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useMemo } from "react";
import { useSearch, type FileId, type Hit } from "@/backend";
import { StillComing } from "@/features/stillComing";
import { EmptyState } from "@/shared/feedback";
import { groupIin } from "@/shared/fields";
import { useShortcuts } from "@/shared/keyboard";
import { useLawWords, useText } from "@/shared/language";
import { DataTable, type Column } from "@/shared/table";
import styles from "./people.module.css";

export function PeoplePage({
  text,
  onText,
  onOpen,
  onBack,
}: {
  text: string;
  onText: (text: string) => void;
  onOpen: (file: FileId) => void;
  onBack: () => void;
}) {
  const t = useText();
  const { law } = useLawWords();
  const hits = useSearch(text).data ?? [];
  useShortcuts([{ chord: "Escape", label: "keys-back", group: "keys-window", run: onBack }]);
  const columns = useMemo<Column<Hit>[]>(
    () => [
      {
        key: "name",
        title: t("column-name"),
        width: 300,
        cell: (hit) => <span className="t-strong">{hit.name}</span>,
        sortBy: (hit) => hit.name,
      },
      {
        key: "iin",
        title: t("column-iin"),
        width: 130,
        cell: (hit) => <span className="t-iin">{groupIin(hit.iin)}</span>,
        sortBy: (hit) => hit.iin,
      },
      {
        key: "stage",
        title: t("case-stage"),
        width: 240,
        cell: (hit) => t(`stage-${hit.stage}`),
        sortBy: (hit) => hit.stage,
      },
      { key: "centre", spare: "first", title: t("people-centre"), cell: (hit) => law(hit.centre) },
      {
        key: "matched",
        title: t("people-matched"),
        spare: "first",
        width: 140,
        cell: (hit) => <span className="t-small t-second">{t(`matched-${hit.matched}`)}</span>,
      },
    ],
    [t, law],
  );
  const open = (hit: Hit) => {
    onOpen(hit.file);
  };
  return (
    <main className={styles.page}>
      <div className={styles.search}>
        <h1 className="t-section">{t("people-title")}</h1>
        <TextInput
          autoFocus
          className={styles.field ?? ""}
          aria-label={t("people-search")}
          placeholder={t("people-search")}
          value={text}
          onChange={(event) => {
            onText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" || event.key === "ArrowDown") event.currentTarget.blur();
          }}
          leftSection={<IconSearch size={15} aria-hidden />}
        />
      </div>
      <DataTable
        label={t("people-title")}
        title={
          text.trim() !== "" && (
            <>
              <span className="t-second">{t("people-found", { count: hits.length })}</span>
              {hits.length > 0 && <StillComing />}
            </>
          )
        }
        columns={columns}
        rows={text.trim() === "" ? [] : hits}
        rowKey={(hit) => hit.file}
        onEnter={open}
        onOpen={open}
        empty={
          text.trim() === "" ? (
            <EmptyState icon={IconSearch} title={t("people-start")}>
              {t("people-start-how")}
            </EmptyState>
          ) : (
            <EmptyState icon={IconSearch} title={t("people-nothing", { text })}>
              {t("people-nothing-where")}
              <StillComing />
            </EmptyState>
          )
        }
      />
    </main>
  );
}
