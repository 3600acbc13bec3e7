import type { IsoDate, OutboxItem } from "@/backend";
import { SavedChip } from "@/shared/badges";
import { groupIin } from "@/shared/fields";
import { moment, useActorName, useText } from "@/shared/language";
import styles from "./synchronisation.module.css";

/** Which act, about whom, by whom and when, and where it is kept. */
export function ActHead({ item, today }: { item: OutboxItem; today: IsoDate }) {
  const t = useText();
  const actorName = useActorName();
  const made = { step: item.step, at: moment(item.at, today) };
  return (
    <header className={styles.head}>
      <div className="grow">
        <h2 className="t-name">
          {t(item.standing === "returned" ? `act-${item.act}` : `act-${item.act}-done`)}: {item.name}
        </h2>
        <p className={`${styles.about ?? ""} t-small t-second`}>
          {item.iin && <span className="t-iin t-strong">{groupIin(item.iin)}</span>}
          <span>{item.step === "" ? t("exchange-made-beside", made) : t("exchange-made", made)}</span>
          <span>{actorName(item.who)}</span>
        </p>
      </div>
      <SavedChip standing={item.standing} />
    </header>
  );
}
