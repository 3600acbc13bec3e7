import { Modal } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import type { FileId, IsoDate } from "@/backend";
import { ActButton } from "@/shared/actions";
import { useText } from "@/shared/language";
import { PapersPanel, type SignedCopies } from "./PapersPanel";

/** Opens the papers of the case over the case page, so that nothing begun there is lost. */
export function PapersButton({ file, today, signed }: { file: FileId; today: IsoDate; signed?: SignedCopies }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActButton
        chord="Ctrl+KeyP"
        keyGroup="keys-case"
        keyLabel="keys-papers"
        icon={<IconPrinter size={15} aria-hidden />}
        testId="papers"
        onAct={() => {
          setOpen(true);
        }}
      >
        {t("papers-title")}
      </ActButton>
      <Modal
        opened={open}
        onClose={() => {
          setOpen(false);
        }}
        title={t("papers-title")}
        size="min(1180px, 96vw)"
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {open && <PapersPanel file={file} today={today} {...(signed ? { signed } : {})} />}
      </Modal>
    </>
  );
}
