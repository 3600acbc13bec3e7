import { Modal } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import { useState } from "react";
import type { ActName, CaseView } from "@/backend";
import { ActButton } from "@/shared/actions";
import { useText } from "@/shared/language";
import { ScansPanel } from "./ScansPanel";

/** Opens the scans of the case over the case page, so that nothing begun there is lost. */
export function ScansButton({ view, onAct }: { view: CaseView; onAct: (act: ActName) => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  const count = (view.data.scans ?? []).filter(({ withdrawn }) => withdrawn === null).length;
  return (
    <>
      <ActButton
        chord="Ctrl+KeyJ"
        keyGroup="keys-case"
        keyLabel="keys-scans"
        icon={<IconPaperclip size={15} aria-hidden />}
        testId="scans"
        onAct={() => {
          setOpen(true);
        }}
      >
        {count === 0 ? t("scans-title") : t("scans-count", { count })}
      </ActButton>
      <Modal
        opened={open}
        onClose={close}
        title={t("scans-title")}
        size="min(1180px, 96vw)"
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {open && (
          <ScansPanel
            view={view}
            onAct={(act) => {
              close();
              onAct(act);
            }}
          />
        )}
      </Modal>
    </>
  );
}
