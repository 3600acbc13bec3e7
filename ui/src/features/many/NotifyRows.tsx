/** Notices on paper of many people, handed over or sent in one post: recorded for all of them at once. */
import { IconMailCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { Delivery, FileId, ForMany } from "@/backend";
import { ActButton } from "@/shared/actions";
import { ChoiceGroup, TextLine } from "@/shared/fields";
import { useText } from "@/shared/language";
import { RowsDialog, type Row } from "./RowsDialog";

/** What somebody is told by word of mouth is told to one person. */
const deliveries = ["posted", "handed-over"] as const satisfies readonly Delivery[];

export function NotifyRowsButton({
  rows,
  voucher,
  onOpen,
}: {
  rows: readonly Row[];
  /** Notices of the voucher. */
  voucher: boolean;
  onOpen: (file: FileId) => void;
}) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return null;
  return (
    <>
      <ActButton
        icon={<IconMailCheck size={15} aria-hidden />}
        testId="notify-rows"
        onAct={() => {
          setOpen(true);
        }}
      >
        {t("notify-rows")}
      </ActButton>
      {open && (
        <NotifyRows
          rows={rows}
          voucher={voucher}
          onOpen={onOpen}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function NotifyRows({
  voucher,
  ...props
}: {
  rows: readonly Row[];
  voucher: boolean;
  onOpen: (file: FileId) => void;
  onClose: () => void;
}) {
  const t = useText();
  const [delivery, setDelivery] = useState<(typeof deliveries)[number]>();
  const [proof, setProof] = useState("");
  const unproven = delivery === "posted" && proof.trim() === "";
  const act: ForMany | undefined =
    delivery === undefined || unproven
      ? undefined
      : { what: "deliver", form: { voucher, delivery, proof: proof.trim() || null } };
  return (
    <RowsDialog
      {...props}
      title={t("notify-rows")}
      act={act}
      missing={t(unproven ? "record-notice-proof-missing" : "record-notice-delivery-missing")}
    >
      <p className="t-small t-second">{t("notify-rows-note")}</p>
      <ChoiceGroup
        id="notify-rows-delivery"
        label={t("record-notice-delivery")}
        value={delivery ?? null}
        choices={deliveries.map((value, at) => ({
          value,
          title: t(`record-notice-${value}`),
          letter: `Digit${String(at + 1)}`,
        }))}
        onChange={setDelivery}
      />
      <TextLine
        id="notify-rows-proof"
        label={t("record-notice-proof")}
        description={t("notify-rows-proof-note")}
        value={proof}
        onChange={(event) => {
          setProof(event.currentTarget.value);
        }}
      />
    </RowsDialog>
  );
}
