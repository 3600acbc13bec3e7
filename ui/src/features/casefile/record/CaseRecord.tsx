import type { CaseView, IsoDate } from "@/backend";
import { checksOf, contactsOf, explanationsOf, settledOf } from "./monitoring";
import { offersOf } from "./offers";
import { editionsOf, referralsOf } from "./plan";
import { RecordList } from "./RecordList";
import { useWords } from "./words";

/**
 * What was recorded in a section, to be read by whoever has the case now: a colleague, a deputy, the centre that took it
 * over. The steps above it only ask.
 */
export function CaseRecord({ view, section, today }: { view: CaseView; section: number; today: IsoDate }) {
  const words = useWords(today);
  const { data } = view;
  const { registration } = data;
  const { t } = words;
  switch (section) {
    case 1:
      return (
        <RecordList
          title={t("record-notes")}
          recorded={[...data.notes].reverse().map(({ text, by, at }) => ({
            key: at,
            what: text,
            lines: [words.done(at, by)],
          }))}
        />
      );
    case 4:
      return <RecordList title={t("record-offers")} recorded={offersOf(data, words)} />;
    case 6:
      return (
        <>
          <RecordList title={t("record-plan")} recorded={editionsOf(registration, words)} />
          <RecordList title={t("record-referrals")} recorded={referralsOf(registration, words)} />
        </>
      );
    case 7:
      return (
        <>
          <RecordList title={t("record-checks")} recorded={checksOf(registration, words)} />
          <RecordList title={t("record-contacts")} recorded={contactsOf(registration, words)} />
          <RecordList title={t("record-explanations")} recorded={explanationsOf(data, words)} />
          <RecordList title={t("record-settled")} recorded={settledOf(registration, words)} />
        </>
      );
    default:
      return null;
  }
}
