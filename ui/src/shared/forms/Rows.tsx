import { IconPlus, IconTrash } from "@tabler/icons-react";
import { ActionIcon } from "@mantine/core";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { ActButton } from "../actions";
import { useToast } from "../feedback";
import { useText } from "../language";
import styles from "./forms.module.css";

/** Things of one kind below each other, each with its fields; added and removed without leaving the keyboard, a removal undone. */
export function Rows<Row>({
  id,
  label,
  rows,
  onChange,
  blank,
  addText,
  error,
  children,
}: {
  id?: string;
  label: string;
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** A new row as it begins. */
  blank: Row;
  addText: string;
  error?: string | undefined;
  children: (row: Row, change: (part: Partial<Row>) => void, at: number) => ReactNode;
}) {
  const t = useText();
  const name = useId();
  const toast = useToast();
  const latest = useRef({ rows, onChange });
  useEffect(() => {
    latest.current = { rows, onChange };
  });
  const remove = (row: Row, at: number) => {
    onChange(rows.filter((_, index) => index !== at));
    toast({ id: "rows-removed", args: { number: at + 1 } }, () => {
      const now = latest.current;
      now.onChange(now.rows.toSpliced(at, 0, row));
    });
  };
  return (
    <fieldset id={id} tabIndex={-1} className={styles.block} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="t-head">{label}</legend>
      {rows.map((row, at) => (
        <div key={at} className={styles.repeated} role="group" aria-label={`${label}, ${String(at + 1)}`}>
          <div className="grow">
            {children(
              row,
              (part) => {
                onChange(rows.map((other, index) => (index === at ? { ...other, ...part } : other)));
              },
              at,
            )}
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("rows-remove", { number: at + 1 })}
            onClick={() => {
              remove(row, at);
            }}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <ActButton
          small
          icon={<IconPlus size={14} aria-hidden />}
          onAct={() => {
            onChange([...rows, blank]);
          }}
        >
          {addText}
        </ActButton>
      </div>
      {error && (
        <p id={`${name}-error`} className="t-small t-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
