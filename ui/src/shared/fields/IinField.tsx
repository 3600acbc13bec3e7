import { TextInput } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconUser } from "@tabler/icons-react";
import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { day, useText, type Text } from "../language";
import type { FieldProps } from "./field";
import styles from "./fields.module.css";
import { groupIin, readIin, type IinReading } from "./iin";
import { useFieldTrouble } from "./trouble";

/**
 * Groups digits 6 · 3 · 3 while typing, shows birth date and sex after the seventh, names the part that is wrong.
 * `known` is what the caller found by a complete ИИН: the case that exists already.
 */
export function IinField({
  value,
  onChange,
  error,
  description,
  known,
  ...rest
}: FieldProps<string> & { known?: ReactNode }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number>(null);
  const reading = readIin(value);
  const shown = groupIin(reading.digits);

  useLayoutEffect(() => {
    if (caret.current === null || document.activeElement !== input.current) return;
    const at = positionAfterDigits(shown, caret.current);
    input.current?.setSelectionRange(at, at);
    caret.current = null;
  }, [shown]);

  const wrong = reading.wrong ? wrongText(t, reading) : undefined;
  const own = useId();
  const field = rest.id ?? own;
  useFieldTrouble(field, rest.label, wrong);
  const problem = wrong ?? error;
  return (
    <TextInput
      {...rest}
      id={field}
      ref={input}
      value={shown}
      inputMode="numeric"
      autoComplete="off"
      data-known={known && reading.complete ? true : undefined}
      classNames={{ input: styles.iin ?? "" }}
      onChange={(event) => {
        const field = event.currentTarget;
        caret.current = field.value.slice(0, field.selectionStart ?? field.value.length).replace(/\D/g, "").length;
        onChange(readIin(field.value).digits);
      }}
      error={
        problem && (
          <span className="row-4">
            <IconAlertTriangle size={14} aria-hidden />
            {problem}
          </span>
        )
      }
      inputWrapperOrder={["label", "input", "description", "error"]}
      description={problem ? undefined : (hint(t, reading, known) ?? description)}
    />
  );
}

function hint(t: Text, reading: IinReading, known: ReactNode) {
  if (reading.complete && known)
    return (
      <span className="row-4 t-ok">
        <IconCheck size={14} aria-hidden />
        {known}
      </span>
    );
  if (!reading.birth || !reading.sex) return undefined;
  const left = 12 - reading.digits.length;
  const args = { date: day(reading.birth), left };
  return (
    <span className="row-4">
      <IconUser size={14} aria-hidden />
      {t(reading.sex === "male" ? "iin-born-male" : "iin-born-female", args)}
      {left > 0 && ` ${t("iin-digits-left", args)}`}
    </span>
  );
}

export function wrongText(t: Text, reading: IinReading): string {
  const args = { part: reading.part ?? 0 };
  switch (reading.wrong) {
    case "month":
      return t("iin-wrong-month", args);
    case "day":
      return t("iin-wrong-day", args);
    case "century":
      return t("iin-wrong-century", args);
    case "checksum":
      return t("iin-wrong-checksum");
    case undefined:
      return t("iin-incomplete", { left: 12 - reading.digits.length });
  }
}

function positionAfterDigits(text: string, digits: number): number {
  let seen = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (seen === digits) return at;
    if (/\d/.test(text.charAt(at))) seen += 1;
  }
  return text.length;
}
