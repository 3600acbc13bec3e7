import type { ActName, FileId } from "@/backend";
import { ActButton } from "@/shared/actions";
import { useText } from "@/shared/language";

const ask: ActName = "ask-for-transfer";

/** The way out where the person's registration is open in another centre: a button that opens the ask for the case. */
export function TransferOffer({ file, code }: { file: FileId | null | undefined; code: string | undefined }) {
  const t = useText();
  if (!file || !(code === "registered-elsewhere" || code === "other-registration")) return null;
  return (
    <div>
      <ActButton
        small
        onAct={() => {
          window.location.hash = `#/case/${encodeURIComponent(file)}/4/${ask}`;
        }}
      >
        {t("transfer-offer")}
      </ActButton>
    </div>
  );
}
