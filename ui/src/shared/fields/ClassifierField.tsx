import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useText } from "../language";
import type { FieldProps } from "./field";
import { recentOf, rememberRecent } from "./recent";

/** One row of a classifier: КАТО, НКЗ, ОКЭД, a centre, a list of the rulebook. */
export interface ClassifierOption {
  code: string;
  label: string;
  /** Where it belongs: the district of a village. */
  hint?: string;
}

const PAUSE_MS = 120;

/** Search by word in either language, by code, or by recent use. */
export function ClassifierField({
  value,
  onChange,
  search,
  recentKey,
  ...rest
}: FieldProps<ClassifierOption | null> & {
  search: (text: string) => Promise<ClassifierOption[]>;
  /** Which memory of recent choices to offer; none when absent. */
  recentKey?: string;
}) {
  const t = useText();
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const [draft, setDraft] = useState<string>();
  const [options, setOptions] = useState<ClassifierOption[]>([]);
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);

  useEffect(() => {
    const text = draft?.trim() ?? "";
    if (text === "") return;
    const turn = (latest.current += 1);
    const timer = setTimeout(() => {
      setBusy(true);
      void search(text).then((found) => {
        if (latest.current !== turn) return;
        setOptions(found);
        setBusy(false);
        combobox.selectFirstOption();
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new search starts by a new text only
  }, [draft]);

  const searching = (draft?.trim() ?? "") !== "";
  const recent = recentKey && !searching ? recentOf(recentKey) : [];
  const shown = searching ? options : recent;
  const choose = (code: string) => {
    const option = shown.find((candidate) => candidate.code === code);
    if (!option) return;
    if (recentKey) rememberRecent(recentKey, option);
    onChange(option);
    setDraft(undefined);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target>
        <TextInput
          {...rest}
          autoComplete="off"
          placeholder={t("classifier-placeholder")}
          value={draft ?? value?.label ?? ""}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            if (event.currentTarget.value === "") onChange(null);
            combobox.openDropdown();
          }}
          onFocus={(event) => {
            event.currentTarget.select();
            combobox.openDropdown();
          }}
          onClick={() => {
            combobox.openDropdown();
          }}
          onBlur={() => {
            combobox.closeDropdown();
            setDraft(undefined);
            rest.onBlur?.();
          }}
          rightSection={busy ? <Loader size={14} /> : <IconChevronDown size={16} aria-hidden />}
          rightSectionPointerEvents="none"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!searching && recent.length === 0}>
        <Combobox.Options mah={264} style={{ overflowY: "auto" }}>
          {!searching && recent.length > 0 && <div className="t-caption">{t("classifier-recent")}</div>}
          {shown.map((option) => (
            <Combobox.Option value={option.code} key={option.code}>
              <span className="row">
                <span className="grow">
                  {option.label}
                  {option.hint && <span className="t-small t-quiet"> {option.hint}</span>}
                </span>
                <span className="t-tiny t-quiet">{option.code}</span>
              </span>
            </Combobox.Option>
          ))}
          {searching && !busy && options.length === 0 && (
            <Combobox.Empty>{t("classifier-nothing", { text: draft ?? "" })}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
