import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { useText } from "../language";
import type { FieldProps } from "./field";
import { recentOf, rememberRecent } from "./recent";
import { useFieldTrouble } from "./trouble";

/** One row of a classifier: КАТО, НКЗ, ОКЭД, a centre, a list of the rulebook. */
export interface ClassifierOption {
  code: string;
  label: string;
  /** Where it belongs: the district of a village. */
  hint?: string;
}

const PAUSE_MS = 120;

/**
 * Search by word in either language, by code, or by recent use. What is typed and is nothing of the list stays, with the reason
 * under it, until it is chosen, put right or emptied; the form waits for that.
 */
export function ClassifierField({
  value,
  onChange,
  search,
  recentKey,
  unknown,
  ...rest
}: FieldProps<ClassifierOption | null> & {
  search: (text: string) => Promise<ClassifierOption[]>;
  /** Which memory of recent choices to offer; none when absent. */
  recentKey?: string;
  /** What to say of text that is nothing of this list. */
  unknown?: string;
}) {
  const t = useText();
  const own = useId();
  const field = rest.id ?? own;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
    },
  });
  const [draft, setDraft] = useState<string>();
  const [options, setOptions] = useState<ClassifierOption[]>([]);
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);
  /** The field was left with text that chooses nothing. */
  const [left, setLeft] = useState(false);
  const here = useRef(false);
  // A value put in from elsewhere (undone, put back) is shown instead of what was being typed.
  const [chosen, setChosen] = useState(value?.code);
  if (chosen !== value?.code) {
    setChosen(value?.code);
    setDraft(undefined);
    setLeft(false);
  }
  const wrong = left && (draft?.trim() ?? "") !== "" ? (unknown ?? t("classifier-unknown")) : undefined;
  useFieldTrouble(field, rest.label, wrong);

  const take = (option: ClassifierOption) => {
    if (recentKey) rememberRecent(recentKey, option);
    onChange(option);
    setDraft(undefined);
    setLeft(false);
    combobox.closeDropdown();
  };

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
        // Typed whole and left before the list came: it is chosen all the same.
        const exact = here.current ? undefined : exactly(found, text);
        if (exact) take(exact);
        else combobox.selectFirstOption();
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
    if (option) take(option);
  };
  const leave = () => {
    const text = draft?.trim() ?? "";
    const exact = text === "" ? undefined : exactly(options, text);
    if (exact) take(exact);
    else if (text === "" || text === value?.label) setDraft(undefined);
    else setLeft(true);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target>
        <TextInput
          {...rest}
          id={field}
          error={wrong ?? rest.error}
          autoComplete="off"
          placeholder={t("classifier-placeholder")}
          value={draft ?? value?.label ?? ""}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setLeft(false);
            if (event.currentTarget.value === "") onChange(null);
            combobox.openDropdown();
          }}
          onFocus={(event) => {
            here.current = true;
            event.currentTarget.select();
            combobox.openDropdown();
          }}
          onClick={() => {
            combobox.openDropdown();
          }}
          onBlur={() => {
            here.current = false;
            combobox.closeDropdown();
            leave();
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

/** The one option that the text names whole, by code or by name. */
function exactly(options: readonly ClassifierOption[], text: string): ClassifierOption | undefined {
  const wanted = text.toLocaleLowerCase();
  const same = options.filter(({ code, label }) => [code, label].some((each) => each.toLocaleLowerCase() === wanted));
  return same.length === 1 ? same[0] : undefined;
}
