import type { CaseView, Refusal } from "@/backend";
import { ActButton } from "@/shared/actions";
import { useText } from "@/shared/language";
import { sectionOf } from "./matter";

/** The step that has to come first, one press away, where this capacity may do it now. */
export function StepFirst({ view, refusal }: { view: CaseView; refusal: Refusal }) {
  const t = useText();
  const needs = refusal.code === "answers-stale" ? "refresh-answers" : refusal.args["needs"];
  const first = view.openActs.find((open) => open.act === needs && open.refusal === null);
  const section = first && sectionOf(view, first.act);
  if (!first || section === undefined) return null;
  return (
    <div>
      <ActButton
        small
        onAct={() => {
          window.location.hash = `#/case/${encodeURIComponent(view.file)}/${String(section)}/${first.act}`;
        }}
      >
        {t("case-step-first", { step: first.step, act: t(`act-${first.act}`) })}
      </ActButton>
    </div>
  );
}
