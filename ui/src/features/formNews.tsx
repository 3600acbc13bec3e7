import { useScratchNews, type ActName, type CaseView } from "@/backend";
import { useDoneWords } from "@/features/doneWords";
import { Note } from "@/shared/feedback";
import { moment, useActorName, useText } from "@/shared/language";

/** What others did to the case since this form was begun: what stands in it was written without knowing. */
export function FormNews({ act, view, today }: { act: ActName; view: CaseView; today: string }) {
  const t = useText();
  const actorName = useActorName();
  const doneWords = useDoneWords();
  const news = useScratchNews(view.file, act).data ?? [];
  // What the program itself notes of a letter's way changes nothing that is typed here.
  const lines = view.history.filter(({ entry, role }) => news.includes(entry) && role !== "system");
  if (lines.length === 0) return null;
  return (
    <Note tone="warn" title={t("form-news", { count: lines.length })} live>
      <ul>
        {lines.map((line) => (
          <li key={line.entry}>
            {line.step} {doneWords(line)} · {actorName(line.who)} · {moment(line.at, today)}
          </li>
        ))}
      </ul>
      {t("form-news-how")}
    </Note>
  );
}
