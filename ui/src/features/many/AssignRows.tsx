/** Rows of a list go to a colleague: in whose lists the cases stand from now on. */
import { IconUserShare } from "@tabler/icons-react";
import { useState } from "react";
import { useDeskStatus, type FileId, type ForMany } from "@/backend";
import { ActButton } from "@/shared/actions";
import { SelectField, TextLine } from "@/shared/fields";
import { useText } from "@/shared/language";
import { RowsDialog, type Row } from "./RowsDialog";

export function AssignRowsButton({ rows, onOpen }: { rows: readonly Row[]; onOpen: (file: FileId) => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <>
      <ActButton
        icon={<IconUserShare size={15} aria-hidden />}
        testId="assign-rows"
        onAct={() => {
          setOpen(true);
        }}
      >
        {t("assign-rows")}
      </ActButton>
      {open && (
        <AssignRows
          rows={rows}
          onOpen={onOpen}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function AssignRows(props: { rows: readonly Row[]; onOpen: (file: FileId) => void; onClose: () => void }) {
  const t = useText();
  const { data: desk } = useDeskStatus();
  const colleagues = (desk?.users ?? []).filter(({ keepsCases }) => keepsCases);
  const [to, setTo] = useState("");
  const [note, setNote] = useState("");
  const colleague = colleagues.find(({ id }) => id === to);
  const act: ForMany | undefined = colleague && {
    what: "assign",
    form: { to: colleague.id, name: colleague.name, note: note.trim() || null },
  };
  return (
    <RowsDialog {...props} title={t("assign-rows")} act={act} missing={t("assign-case-to-missing")}>
      <SelectField
        id="assign-rows-to"
        label={t("assign-case-to")}
        value={to}
        options={colleagues.map(({ id, name }) => ({
          code: id,
          label: id === desk?.session?.id ? t("assign-case-self", { name }) : name,
        }))}
        onChange={setTo}
      />
      <TextLine
        id="assign-rows-note"
        label={t("assign-case-note")}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
    </RowsDialog>
  );
}
