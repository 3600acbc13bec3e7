import { Kbd } from "@/shared/keyboard";
import { useText } from "@/shared/language";

export function Hints() {
  const t = useText();
  return (
    <span className="row-4 t-small t-second">
      <Kbd chord="KeyJ" />
      <Kbd chord="KeyK" />
      {t("keys-hint-next")}
    </span>
  );
}
