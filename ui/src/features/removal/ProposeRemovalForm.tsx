import { useMemo } from "react";
import { useCatalogue, type CaseView } from "@/backend";
import type { RemovalForm_Deserialize, RemovalForm_Serialize } from "@/backend/bindings";
import { Proofs } from "@/features/proofs";
import { papersBefore, papersOf, RightPapers, wrongPapers, type RightPaper } from "@/features/rightPapers";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { DateField, SelectField, TextBlock } from "@/shared/fields";
import { isDay, useLawWords, useText } from "@/shared/language";

interface Values {
  ground: string;
  papers: RightPaper[];
  since: string;
  note: string;
}
type Proposals = CaseView["data"]["registration"]["monitoring"]["proposals"];
const PAPER = "document.";

/** The ground that monitoring advises, where it advises one. */
function advised(proposals: Proposals | undefined): { ground: string; since: string } {
  const open = (proposals ?? []).find(({ settled, advice }) => settled === null && advice.advice === "remove");
  return open?.advice.advice === "remove"
    ? { ground: open.advice.ground, since: open.since ?? "" }
    : { ground: "", since: "" };
}

/** 8.1 (and 7.3): the ground, what proves it, and from which day. The head decides. */
export function ProposeRemovalForm(props: StepFormProps) {
  const t = useText();
  const { law } = useLawWords();
  const words = useCatalogue("removal").data ?? [];
  const documents = useOptions("document");
  const reasons = useOptions("return_reason");
  const registration = props.view?.data.registration;
  const grounds = props.view?.grounds ?? [];
  const proposals = registration?.monitoring.proposals;
  const back = registration?.removal.sent_back;
  const backGround = back?.draft.ground;
  const initial = useMemo<Values>(() => {
    const advice = advised(proposals);
    return { ...advice, ground: backGround ?? advice.ground, papers: [], note: "" };
  }, [proposals, backGround]);
  const stateOf = (ground: string) => grounds.find((one) => one.ground === ground);
  /** Lines that neither the file nor a paper laid down here meets. */
  const open = ({ ground, papers }: Values) =>
    (stateOf(ground)?.proofs ?? []).filter(
      (line) => !line.met_by && !papers.some(({ kind }) => line.any.includes(`${PAPER}${kind}`)),
    );
  const form = useActForm<Values, RemovalForm_Serialize>(props, {
    initial,
    check: (values) => {
      const { ground, papers, since } = values;
      const state = stateOf(ground);
      const borne =
        (state?.proofs ?? []).some((line) => line.since !== null) ||
        papers.some(({ kind }) => state?.dated_by.includes(kind));
      const wrong = wrongPapers(papers, t).lifts;
      return {
        ...(ground === "" ? { ground: t("propose-removal-ground-missing") } : {}),
        ...(ground !== "" && open(values).length > 0 ? { papers: t("propose-removal-papers-missing") } : {}),
        ...(wrong ? { papers: wrong } : {}),
        ...(state?.names_day && !borne && since === "" ? { since: t("propose-removal-since-missing") } : {}),
        ...(since !== "" && !isDay(since) ? { since: t("date-unreadable") } : {}),
      };
    },
    toForm: ({ ground, papers, since, note }): RemovalForm_Deserialize => ({
      ground,
      since: since || null,
      papers: papersOf(papers),
      note: note.trim() || null,
    }),
    fromForm: ({ ground, since, papers, note }) => ({
      ground,
      since: since ?? "",
      papers: papersBefore(papers),
      note: note ?? "",
    }),
    fieldOf: (field) => (field === "since" || field === "ground" ? field : "papers"),
  });
  const chosen = stateOf(form.values.ground);
  const entry = words.find(({ code }) => code === form.values.ground);
  const papers = (chosen?.proofs ?? []).flatMap(({ any }) =>
    any.flatMap((kind) => (kind.startsWith(PAPER) ? [kind.slice(PAPER.length)] : [])),
  );
  const sorted = [...grounds].sort((one, other) => Number(other.proved) - Number(one.proved));
  const name = (code: string) => {
    const found = words.find((one) => one.code === code);
    return found ? law(found) : code;
  };
  return (
    <ActForm form={form}>
      {back && (
        <Note
          tone="warn"
          title={t("propose-removal-sent-back", {
            reason: reasons.find(({ code }) => code === back.reason)?.label ?? back.reason,
          })}
        >
          {back.note}
        </Note>
      )}
      <SelectField
        {...form.field("ground")}
        options={sorted.map(({ ground, proved }) => ({
          code: ground,
          label: proved ? t("propose-removal-proved", { ground: name(ground) }) : name(ground),
        }))}
        description={entry && law(entry.basis)}
      />
      {chosen && <Proofs proofs={chosen.proofs} today={props.today} />}
      {papers.length > 0 && (
        <RightPapers
          {...form.field("papers")}
          options={documents.filter(({ code }) => papers.includes(code))}
          today={props.today}
        />
      )}
      {papers.length === 0 && form.field("papers").error && (
        <p id={form.field("papers").id} tabIndex={-1} className="t-small t-bad">
          {form.field("papers").error}
        </p>
      )}
      <DateField {...form.field("since")} description={t("propose-removal-since-note")} today={props.today} />
      <TextBlock {...form.text("note")} autosize minRows={2} maxRows={8} />
    </ActForm>
  );
}
