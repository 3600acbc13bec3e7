import { ActionIcon, Popover, TextInput } from "@mantine/core";
import { DatePicker, DatesProvider } from "@mantine/dates";
import { IconCalendarEvent } from "@tabler/icons-react";
import "dayjs/locale/kk";
import "dayjs/locale/ru";
import { useState } from "react";
import { day, isDay, useLanguage, useText, type IsoDate } from "../language";
import type { FieldProps } from "./field";
import { readDate, type Side } from "./typedDate";

/** A date by typing `3112` or by the calendar. Holds an ISO date, or what was typed while it is not yet one. */
export function DateField({
  value,
  onChange,
  onBlur,
  today,
  side = "past",
  error,
  ...rest
}: FieldProps<string> & {
  /** The desk's day. */
  today: IsoDate;
  /** Where dates without a year lie. */
  side?: Side;
}) {
  const t = useText();
  const { language } = useLanguage();
  const [draft, setDraft] = useState<string>();
  const [open, setOpen] = useState(false);
  const isIso = isDay(value);
  const settle = () => {
    if (draft !== undefined) onChange(draft.trim() === "" ? "" : (readDate(draft, today, side) ?? draft));
    setDraft(undefined);
    onBlur?.();
  };
  const unreadable = draft === undefined && value !== "" && !isIso ? t("date-unreadable") : undefined;
  return (
    <TextInput
      {...rest}
      value={draft ?? (isIso ? day(value) : value)}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t("date-placeholder")}
      error={error ?? unreadable}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setDraft(typed);
        const full = typed.replace(/\D/g, "").length >= 8 ? readDate(typed, today, side) : undefined;
        // An emptied field is empty at once: Ctrl+Enter must not send the date that stood there.
        if (full || typed.trim() === "") onChange(full ?? "");
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
      }}
      rightSection={
        <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              disabled={rest.disabled ?? false}
              aria-label={t("date-calendar")}
              onClick={() => {
                setOpen(!open);
              }}
            >
              <IconCalendarEvent size={16} color="var(--ink2)" aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
              <DatePicker
                value={isIso ? value : null}
                defaultDate={isIso ? value : today}
                onChange={(picked) => {
                  if (picked) onChange(picked);
                  setDraft(undefined);
                  setOpen(false);
                }}
              />
            </DatesProvider>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
