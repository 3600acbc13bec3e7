import type { CaseView } from "@/backend";
import { moment, useText, type IsoDate } from "@/shared/language";
import { Facts } from "@/shared/ledger";
import { useCodeName } from "@/shared/refusal";

export type Transfer = NonNullable<CaseView["data"]["transfer"]>;

/** The transfer that waits: from where, to where, why, by whom. */
export function TransferFacts({ transfer, today }: { transfer: Transfer; today: IsoDate }) {
  const t = useText();
  const named = useCodeName();
  return (
    <Facts
      facts={[
        [t("transfer-from"), named(transfer.from, "centre")],
        [t("transfer-to"), named(transfer.to, "centre")],
        [t("transfer-reason"), transfer.reason],
        [t("transfer-sent"), `${moment(transfer.at, today)} · ${transfer.by}`],
      ]}
    />
  );
}
