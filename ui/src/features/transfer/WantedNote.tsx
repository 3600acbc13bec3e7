import type { CaseView } from "@/backend";
import { Note } from "@/shared/feedback";
import { moment, useText, type IsoDate } from "@/shared/language";
import { useCodeName } from "@/shared/refusal";

type Wanted = NonNullable<CaseView["data"]["wanted_transfer"]>;
type Asked = NonNullable<CaseView["data"]["asked_transfer"]>;

/** Which centre asks for this case, who there, why. */
export function WantedNote({ wanted, today }: { wanted: Wanted; today: IsoDate }) {
  const t = useText();
  const named = useCodeName();
  return (
    <Note tone="warn" title={t("transfer-wanted", { centre: named(wanted.by, "centre") })}>
      <p>{wanted.reason}</p>
      <p className="t-small t-quiet">{`${moment(wanted.at, today)} · ${wanted.who}`}</p>
    </Note>
  );
}

/** What the centre that was asked has answered. */
export function KeptThere({ asked, kept, today }: { asked: Asked; kept: NonNullable<Asked["kept"]>; today: IsoDate }) {
  const t = useText();
  const named = useCodeName();
  return (
    <Note tone="warn" title={t("transfer-kept-there", { centre: named(asked.of, "centre") })}>
      <p>{kept.reason}</p>
      <p className="t-small t-quiet">{`${moment(kept.at, today)} · ${kept.who}`}</p>
    </Note>
  );
}
