/** The reference for states and sizes: a new state needs an icon, a word and a place here. */
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { ActButton } from "@/shared/actions";
import { DutyBadge, SavedChip, SectionState } from "@/shared/badges";
import { EmptyState, ErrorSummary, Note } from "@/shared/feedback";
import {
  ChoiceGroup,
  ClassifierField,
  Comparison,
  DateField,
  IinField,
  MoneyField,
  PhoneField,
  type ClassifierOption,
  type TakenFrom,
} from "@/shared/fields";
import { Kbd, KeyboardProvider } from "@/shared/keyboard";
import { LanguageProvider, type Language } from "@/shared/language";
import { ThemeProvider } from "@/shared/theme/ThemeProvider";

export function ComponentSheet() {
  const [language, setLanguage] = useState<Language>(
    (localStorage.getItem("mansap.language") as Language | null) ?? "ru",
  );
  return (
    <ThemeProvider>
      <KeyboardProvider>
        <LanguageProvider language={language} onChange={setLanguage}>
          <main style={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 12, padding: 16 }}>
            <Panel>
              <div className="row">
                {(["done", "in-progress", "not-started", "needs-information", "not-allowed"] as const).map((state) => (
                  <SectionState key={state} state={state} />
                ))}
              </div>
              <div className="row">
                {(["pending", "final", "returned"] as const).map((standing) => (
                  <SavedChip key={standing} standing={standing} />
                ))}
              </div>
              <div className="row">
                {(["pending", "final", "returned"] as const).map((standing) => (
                  <SavedChip key={standing} standing={standing} short />
                ))}
              </div>
              <div style={{ display: "flex", flexWrap: "wrap", gap: 8 }}>
                <DutyBadge due="2026-11-13" days={-2} />
                <DutyBadge due="2026-11-17" days={0} />
                <DutyBadge due="2026-11-18" days={1} />
                <DutyBadge due="2026-11-23" days={4} />
              </div>
            </Panel>
            <Panel>
              <div className="row">
                <ActButton main chord="Ctrl+Enter" onAct={nothing}>
                  Направить проект решения
                </ActButton>
                <ActButton chord="Escape" onAct={nothing}>
                  Отложить
                </ActButton>
                <ActButton blocked="Осталось 1 поле" onAct={nothing}>
                  x
                </ActButton>
                <ActButton small onAct={nothing}>
                  Известить
                </ActButton>
              </div>
              <div className="row">
                <Kbd chord="Ctrl+KeyK" /> <Kbd chord="Slash" /> <Kbd chord="KeyJ" /> <Kbd chord="KeyK" />{" "}
                <Kbd chord="F9" />
              </div>
              <Note tone="warn" icon={IconPlugConnectedX} title="Запрос ждёт связи.">
                Он уйдёт сам, когда линия появится.
              </Note>
            </Panel>
            <Panel>
              <Iin start="92031445" label="Набор" />
              <Iin start="920314450121" label="Контрольная цифра" />
              <Iin start="923114" label="Дата" />
              <Iin start="920314450120" label="Дело уже есть" known="Серікбаева А. Н., дело в работе" />
            </Panel>
            <Panel>
              <Fields />
            </Panel>
            <Panel>
              <ErrorSummary
                title="Акт не записан: исправьте 2 поля. Набранное сохранено на этом компьютере."
                errors={[
                  { field: "a", label: "Телефон", text: "введите 10 цифр после +7" },
                  { field: "b", label: "Дата увольнения", text: "позже даты приёма 02.09.2019" },
                ]}
              />
            </Panel>
            <Panel>
              <EmptyState title="Возвращённых актов нет">Если центр вернёт ваш акт, он появится здесь.</EmptyState>
            </Panel>
            <div style={{ gridColumn: "1 / -1" }}>
              <Panel>
                <Choices />
                <Compare />
              </Panel>
            </div>
          </main>
        </LanguageProvider>
      </KeyboardProvider>
    </ThemeProvider>
  );
}

const nothing = () => undefined;

function Panel({ children }: { children: ReactNode }) {
  return (
    <section
      style={{
        background: "var(--surface)",
        border: "1px solid var(--line)",
        borderRadius: 4,
        padding: 14,
        display: "grid",
        gap: 12,
        alignContent: "start",
      }}
    >
      {children}
    </section>
  );
}

function Iin({ start, label, known }: { start: string; label: string; known?: string }) {
  const [value, onChange] = useState(start);
  return <IinField label={label} value={value} onChange={onChange} known={known} />;
}

function Fields() {
  const [date, setDate] = useState("2026-11-17");
  const [phone, setPhone] = useState("701 555 01");
  const [money, setMoney] = useState<number | null>(280000);
  const [place, setPlace] = useState<ClassifierOption | null>(null);
  return (
    <>
      <DateField label="Дата" value={date} onChange={setDate} today="2026-11-17" />
      <PhoneField label="Телефон" value={phone} onChange={setPhone} />
      <MoneyField label="Оплата" value={money} onChange={setMoney} />
      <ClassifierField
        label="Населённый пункт"
        value={place}
        onChange={setPlace}
        search={() => Promise.resolve([{ code: "351010000", label: "г. Караганда", hint: "Карагандинская область" }])}
      />
    </>
  );
}

function Choices() {
  const [value, onChange] = useState<"register" | "refuse" | "return" | null>("register");
  return (
    <ChoiceGroup
      label="Решение"
      value={value}
      onChange={onChange}
      choices={[
        { value: "register", title: "Зарегистрировать безработным", note: "с 17.11.2026", letter: "KeyA" },
        { value: "refuse", title: "Отказать по основанию", note: "выбрать основание", letter: "KeyD" },
        { value: "return", title: "Вернуть на доработку", note: "сказать, что исправить", letter: "KeyR" },
      ]}
    />
  );
}

function Compare() {
  const [choices, setChoices] = useState<Partial<Record<string, TakenFrom>>>({});
  return (
    <Comparison
      saidAt="Со слов человека, 11:14"
      givenAt="Регистр: ГБД ФЛ, 11:32"
      choices={choices}
      onChoose={(field, side) => {
        setChoices({ ...choices, [field]: side });
      }}
      lines={[
        {
          field: "name",
          label: "Фамилия, имя",
          said: "Серікбаева Айгерім",
          given: "Серікбаева Айгерім",
          verdict: "equal",
        },
        {
          field: "address",
          label: "Адрес",
          said: "ул. Ермекова 58/2",
          given: "Степной-2, д. 14",
          source: "ГБД ФЛ",
          verdict: "differs",
        },
        {
          field: "pension",
          label: "Последние ОПВ",
          said: "",
          given: "12.10.2026",
          source: "ЕНПФ",
          verdict: "onlyRegister",
        },
      ]}
    />
  );
}
