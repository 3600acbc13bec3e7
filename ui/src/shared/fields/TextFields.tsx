/** Text in one's own words. Nothing is cut: near the limit it is counted, beyond it the form is not saved until it is shortened. */
import { Textarea, TextInput, type TextareaProps, type TextInputProps } from "@mantine/core";
import { useId, type ChangeEvent, type ReactNode } from "react";
import { useText } from "../language";
import { withoutHidden } from "./signs";
import { useFieldTrouble } from "./trouble";

/** A position, a place, a paper's number. */
const LINE_MAX = 200;
/** An explanation, a note. */
export const BLOCK_MAX = 4000;
/** The counter stands from this share of the limit on. */
const NEAR = 0.9;

interface Typed {
  id?: string | undefined;
  label?: ReactNode;
  value: string;
  error?: ReactNode;
  description?: ReactNode;
  /** What else is against keeping it, as a finished sentence. */
  unreadable?: string | undefined;
}

/** One line. */
export function TextLine({
  max = LINE_MAX,
  onChange,
  unreadable,
  ...rest
}: Omit<TextInputProps, keyof Typed | "maxLength"> & Typed & { max?: number }) {
  return <TextInput {...rest} {...useCounted({ ...rest, unreadable }, max)} onChange={visible(onChange)} />;
}

/** Several lines; it grows with what is typed. */
export function TextBlock({
  max = BLOCK_MAX,
  onChange,
  unreadable,
  ...rest
}: Omit<TextareaProps, keyof Typed | "maxLength"> & Typed & { max?: number }) {
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={8}
      {...rest}
      {...useCounted({ ...rest, unreadable }, max)}
      onChange={visible(onChange)}
    />
  );
}

/** Only what can be seen comes into a text. */
function visible<Field extends HTMLInputElement | HTMLTextAreaElement>(
  onChange: ((event: ChangeEvent<Field>) => void) | undefined,
) {
  return (event: ChangeEvent<Field>) => {
    const seen = withoutHidden(event.currentTarget.value);
    if (seen !== event.currentTarget.value) event.currentTarget.value = seen;
    onChange?.(event);
  };
}

/** How many characters are too many, as the desk counts them: whole characters, without the spaces around. */
export function excess(typed: string, max: number = BLOCK_MAX): number {
  return Math.max(0, lengthOf(typed) - max);
}

function lengthOf(typed: string): number {
  return [...typed.trim()].length;
}

function useCounted({ id, label, value, error, description, unreadable }: Typed, max: number) {
  const t = useText();
  const own = useId();
  const field = id ?? own;
  const over = excess(value, max);
  const tooLong = over > 0 ? t("text-too-long", { over, max }) : undefined;
  const against = tooLong ?? unreadable;
  useFieldTrouble(field, label, against);
  const left = max - lengthOf(value);
  const counter = over === 0 && left <= max * (1 - NEAR) ? t("text-left", { left }) : undefined;
  return {
    id: field,
    error: against ?? error,
    description:
      description && counter ? (
        <>
          {description} {counter}
        </>
      ) : (
        (counter ?? description)
      ),
  };
}
