/** The centre's own register of vacancies: list with search; one opened, written, closed; a file taken in. */
import { Checkbox, TextInput } from "@mantine/core";
import { IconBriefcase, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useVacancyRegister, type IsoDate, type VacancyRow } from "@/backend";
import { EmptyList } from "@/features/stillComing";
import { ActButton } from "@/shared/actions";
import { useShortcuts } from "@/shared/keyboard";
import { day, grouped, useLanguage, useText } from "@/shared/language";
import { DataTable, type Column } from "@/shared/table";
import { CloseVacancyForm } from "./CloseVacancyForm";
import { EmployerForm } from "./EmployerForm";
import { ImportForm } from "./ImportForm";
import { VacancyFacts } from "./VacancyFacts";
import { VacancyForm } from "./VacancyForm";
import styles from "./vacancies.module.css";

type Shown =
  | { what: "list" }
  | { what: "import" }
  | { what: "vacancy" | "close"; row: VacancyRow }
  | { what: "write"; row: VacancyRow | null }
  | { what: "employer"; id: string | null };

export function VacanciesPage({ today, onBack }: { today: IsoDate; onBack: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const [text, setText] = useState("");
  const [closedToo, setClosedToo] = useState(false);
  const [shown, setShown] = useState<Shown>({ what: "list" });
  const register = useVacancyRegister(text, closedToo).data;
  const list = () => {
    setShown({ what: "list" });
  };
  useShortcuts(
    shown.what === "list" || shown.what === "vacancy"
      ? [{ chord: "Escape", label: "keys-back", group: "keys-window", run: shown.what === "list" ? onBack : list }]
      : [],
  );
  const columns = useMemo<Column<VacancyRow>[]>(
    () => [
      {
        key: "title",
        title: t("vacancy-title"),
        width: 260,
        cell: (row) => <span className="t-strong">{row.kept.vacancy.title}</span>,
        sortBy: (row) => row.kept.vacancy.title,
      },
      {
        key: "employer",
        title: t("vacancy-employer"),
        width: 240,
        cell: (row) => row.employer,
        sortBy: (row) => row.employer,
      },
      {
        key: "place",
        title: t("vacancy-place"),
        spare: "first",
        cell: ({ kept: { vacancy } }) => (language === "kk" ? vacancy.place_kk : vacancy.place_ru),
      },
      {
        key: "pay",
        title: t("vacancy-pay"),
        width: 120,
        align: "right",
        cell: ({ kept: { vacancy } }) => (vacancy.pay === null ? "" : `${grouped(vacancy.pay)}\u00a0₸`),
        sortBy: (row) => row.kept.vacancy.pay ?? 0,
      },
      {
        key: "state",
        title: t("vacancy-state"),
        width: 170,
        cell: ({ open, kept: { vacancy, closed } }) =>
          open
            ? vacancy.until
              ? t("vacancy-open-until", { date: day(vacancy.until) })
              : t("vacancy-open")
            : t(closed ? "vacancy-is-closed" : "vacancy-past"),
      },
    ],
    [language, t],
  );
  const mayWrite = register?.mayWrite ?? false;
  const employerOf = (id: string) => register?.employers.find(({ employer }) => employer.id === id);
  const open = (row: VacancyRow) => {
    setShown({ what: "vacancy", row });
  };
  const sheet = () => {
    switch (shown.what) {
      case "list":
        return null;
      case "import":
        return <ImportForm onDone={list} onCancel={list} />;
      case "write":
        return (
          <VacancyForm
            row={shown.row}
            employers={register?.employers ?? []}
            today={today}
            onDone={list}
            onCancel={list}
          />
        );
      case "employer":
        return (
          <EmployerForm
            employer={shown.id ? (employerOf(shown.id)?.employer ?? null) : null}
            onDone={list}
            onCancel={list}
          />
        );
      case "close":
        return <CloseVacancyForm row={shown.row} onDone={list} onCancel={list} />;
      case "vacancy": {
        const { row } = shown;
        return (
          <>
            <h2 className="t-section">{row.kept.vacancy.title}</h2>
            <VacancyFacts row={row} employer={employerOf(row.kept.vacancy.employer)} today={today} />
            <div className="row">
              {mayWrite && (
                <>
                  <ActButton
                    main
                    onAct={() => {
                      setShown({ what: "write", row });
                    }}
                  >
                    {t("vacancy-change")}
                  </ActButton>
                  {row.open && (
                    <ActButton
                      onAct={() => {
                        setShown({ what: "close", row });
                      }}
                    >
                      {t("vacancy-close")}
                    </ActButton>
                  )}
                  <ActButton
                    onAct={() => {
                      setShown({ what: "employer", id: row.kept.vacancy.employer });
                    }}
                  >
                    {t("employer-change")}
                  </ActButton>
                </>
              )}
              <ActButton onAct={list}>{t("vacancy-to-list")}</ActButton>
            </div>
          </>
        );
      }
    }
  };
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <h1 className="t-section">{t("vacancies-title")}</h1>
        {shown.what === "list" && (
          <>
            <TextInput
              className={styles.search ?? ""}
              aria-label={t("vacancies-search")}
              placeholder={t("vacancies-search")}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
              }}
              leftSection={<IconSearch size={15} aria-hidden />}
            />
            <Checkbox
              size="xs"
              label={t("vacancies-closed-too")}
              checked={closedToo}
              onChange={(event) => {
                setClosedToo(event.currentTarget.checked);
              }}
            />
            {mayWrite && (
              <span className="row end">
                <ActButton
                  main
                  blocked={register?.employers.length === 0 ? t("vacancies-employer-first") : undefined}
                  onAct={() => {
                    setShown({ what: "write", row: null });
                  }}
                >
                  {t("vacancies-add")}
                </ActButton>
                <ActButton
                  onAct={() => {
                    setShown({ what: "employer", id: null });
                  }}
                >
                  {t("vacancies-add-employer")}
                </ActButton>
                <ActButton
                  onAct={() => {
                    setShown({ what: "import" });
                  }}
                >
                  {t("vacancies-import")}
                </ActButton>
              </span>
            )}
          </>
        )}
      </div>
      {shown.what === "list" ? (
        <DataTable
          label={t("vacancies-title")}
          title={
            <span className="t-second">
              {register ? t("vacancies-found", { found: register.found, open: register.open }) : ""}
            </span>
          }
          columns={columns}
          rows={register?.rows ?? []}
          rowKey={(row) => row.id}
          onEnter={open}
          onOpen={open}
          empty={
            <EmptyList icon={IconBriefcase} title={t("vacancies-empty")}>
              {t("vacancies-empty-how")}
            </EmptyList>
          }
        />
      ) : (
        <div className={styles.sheet}>{sheet()}</div>
      )}
    </main>
  );
}
