import { useMemo } from "react";
import type { ContactChannel } from "@/backend";
import type { OfferAnswerForm } from "@/backend/bindings";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, SelectField } from "@/shared/fields";
import { day, useText } from "@/shared/language";
import { useChannels } from "@/features/channels";
import { offersTo } from "./offers";
import { useOfferReasons } from "./reasons";

interface Values {
  offer: string;
  answer: "accepted" | "refused" | "";
  reason: string;
  channel: ContactChannel | "";
}

/** 4.5: the person's consent or refusal to an offer. */
export function AnswerOfferForm(props: StepFormProps) {
  const t = useText();
  const reasons = useOfferReasons("person");
  const channels = useChannels();
  const open = useMemo(() => offersTo(props.view, "to_answer"), [props.view]);
  const answered = useMemo(() => offersTo(props.view, "to_correct"), [props.view]);
  const initial = useMemo<Values>(() => ({ offer: open[0]?.id ?? "", answer: "", reason: "", channel: "" }), [open]);
  const form = useActForm<Values>(props, {
    initial,
    check: ({ offer, answer, reason, channel }) => ({
      ...([...open, ...answered].some(({ id }) => id === offer) ? {} : { offer: t("offer-missing") }),
      ...(answer === "" ? { answer: t("answer-offer-answer-missing") } : {}),
      ...(answer === "refused" && reason === "" ? { reason: t("answer-offer-reason-missing") } : {}),
      ...(channel === "" ? { channel: t("offer-channel-missing") } : {}),
    }),
    toForm: ({ offer, answer, reason, channel }): OfferAnswerForm | undefined =>
      answer === "" || channel === ""
        ? undefined
        : {
            offer,
            channel,
            answer: answer === "refused" ? { answer, reason } : { answer },
            corrects: answered.some(({ id }) => id === offer),
          },
    fromForm: ({ offer, answer, channel }: OfferAnswerForm) => ({
      offer,
      answer: answer.answer,
      ...(answer.answer === "refused" ? { reason: answer.reason } : {}),
      channel,
    }),
  });
  if (open.length + answered.length === 0) return <Note>{t("answer-offer-none")}</Note>;
  const before = answered.find(({ id }) => id === form.values.offer)?.answer;
  const reason = before?.answer === "refused" ? reasons.find(({ code }) => code === before.reason)?.label : undefined;
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("offer")}
        options={[
          ...open.map(({ id, vacancy, answer_by: by }) => ({
            code: id,
            label: t("offer-line", { title: vacancy.title, employer: vacancy.employer, date: day(by) }),
          })),
          ...answered.map(({ id, vacancy: { title, employer } }) => ({
            code: id,
            label: t("answer-offer-correct-line", { title, employer }),
          })),
        ]}
      />
      {before && (
        <Note tone="warn" title={t("answer-offer-correct")}>
          {[t(`answer-offer-${before.answer}`), reason].filter(Boolean).join(": ")}
        </Note>
      )}
      <ChoiceGroup
        {...form.field("answer")}
        label={t("answer-offer-answer")}
        value={form.values.answer || null}
        choices={[
          { value: "accepted", title: t("answer-offer-accepted"), letter: "KeyA" },
          { value: "refused", title: t("answer-offer-refused"), letter: "KeyD" },
        ]}
      />
      {form.values.answer === "refused" && <SelectField {...form.field("reason")} options={reasons} />}
      <SelectField {...channels(form.field("channel"))} />
    </ActForm>
  );
}
