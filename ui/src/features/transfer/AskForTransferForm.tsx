/** The person is registered in another centre: it is asked for the case, and answers by sending it or by its reason. */
import type { AskForTransferForm as Ask, DeclineToSendForm as Decline } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField, TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";
import { KeptThere, WantedNote } from "./WantedNote";

/** Which centre it is, where a condition of the right has found it. */
function centreFound(props: StepFormProps, centres: readonly { code: string; names: readonly string[] }[]): string {
  const found = props.view?.seekerChecks.find(({ check }) => check.found.code === "other-registration");
  const { centre_ru: ru, centre_kk: kk } = found?.check.found.args ?? {};
  return centres.find(({ code, names }) => code === ru || names.some((name) => name === ru || name === kk))?.code ?? "";
}

export function AskForTransferForm(props: StepFormProps) {
  const t = useText();
  const centres = useOptions("centre").filter(({ code }) => code !== props.view?.data.centre);
  const known = centres.map(({ code, label }) => ({ code, names: [label] }));
  const before = props.view?.data.asked_transfer;
  const form = useActForm(props, {
    initial: { of: before?.of ?? centreFound(props, known), reason: "" },
    check: ({ of, reason }) => ({
      ...(of === "" ? { of: t("ask-for-transfer-of-missing") } : {}),
      ...(reason.trim() === "" ? { reason: t("ask-for-transfer-reason-missing") } : {}),
    }),
    toForm: ({ of, reason }): Ask => ({ of, reason: reason.trim() }),
  });
  return (
    <ActForm form={form} blocked={centres.length === 0 ? t("send-transfer-no-centres") : undefined}>
      <Note>{t("ask-for-transfer-note")}</Note>
      {before?.kept && <KeptThere asked={before} kept={before.kept} today={props.today} />}
      {centres.length === 0 && <Note tone="warn">{t("send-transfer-no-centres-why")}</Note>}
      <SelectField {...form.field("of")} options={centres} />
      <TextBlock {...form.text("reason")} description={t("ask-for-transfer-reason-note")} />
    </ActForm>
  );
}

const noReason = { reason: "" };

/** The case that another centre asks for stays here. */
export function DeclineToSendForm(props: StepFormProps) {
  const t = useText();
  const form = useActForm(props, {
    initial: noReason,
    check: ({ reason }) => (reason.trim() === "" ? { reason: t("decline-to-send-reason-missing") } : {}),
    toForm: ({ reason }): Decline => ({ reason: reason.trim() }),
  });
  const wanted = props.view?.data.wanted_transfer;
  if (!wanted) return <Note>{t("transfer-none")}</Note>;
  return (
    <ActForm form={form}>
      <WantedNote wanted={wanted} today={props.today} />
      <TextBlock {...form.text("reason")} />
    </ActForm>
  );
}
