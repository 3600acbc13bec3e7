import { useMemo } from "react";
import { useCatalogue } from "@/backend";
import type { DraftForm_Deserialize, DraftForm_Serialize } from "@/backend/bindings";
import { ActForm, useActForm, useOptions, type StepFormProps } from "@/features/stepForm";
import { Conditions } from "@/shared/conditions";
import { Note } from "@/shared/feedback";
import { ChoiceGroup, GroundField, TextBlock } from "@/shared/fields";
import { useText } from "@/shared/language";

interface Values {
  outcome: "register" | "refuse" | "";
  ground: string;
  note: string;
}

/** 5.4: what the specialist proposes to the director, with the conditions that go along with it. */
export function ProposeUnemployedForm(props: StepFormProps) {
  const t = useText();
  const checks = props.view?.unemployedChecks ?? [];
  const grounds = (useCatalogue("refusal").data ?? []).filter((entry) => entry.kind === "unemployed");
  const returnReasons = useOptions("return_reason");
  const sentBack = props.view?.data.registration.sent_back;
  const against = checks.find(({ check }) => check.finding === "against" && check.ground !== null)?.check.ground ?? "";
  const initial = useMemo<Values>(() => ({ outcome: "", ground: against, note: "" }), [against]);
  const form = useActForm<Values>(props, {
    initial,
    check: ({ outcome, ground }) => ({
      ...(outcome === "" ? { outcome: t("propose-unemployed-outcome-missing") } : {}),
      ...(outcome === "refuse" && ground === "" ? { ground: t("propose-unemployed-ground-missing") } : {}),
    }),
    toForm: ({ outcome, ground, note }): DraftForm_Deserialize | undefined =>
      outcome === ""
        ? undefined
        : { outcome: outcome === "refuse" ? { outcome, ground } : { outcome }, note: note.trim() || null },
    fromForm: ({ outcome, note }: DraftForm_Serialize) => ({
      outcome: outcome.outcome,
      ...(outcome.outcome === "refuse" ? { ground: outcome.ground } : {}),
      note: note ?? "",
    }),
    fieldOf: (field) => (field === "ground" ? "ground" : "outcome"),
  });
  const { outcome } = form.values;
  return (
    <ActForm form={form}>
      {sentBack && (
        <Note
          tone="warn"
          title={t("propose-unemployed-sent-back", {
            reason: returnReasons.find(({ code }) => code === sentBack.reason)?.label ?? sentBack.reason,
          })}
        >
          {sentBack.note}
        </Note>
      )}
      <Conditions checks={checks} today={props.today} />
      <ChoiceGroup
        {...form.field("outcome")}
        label={t("propose-unemployed-outcome")}
        value={outcome || null}
        choices={[
          {
            value: "register",
            title: t("propose-unemployed-register"),
            note: t("propose-unemployed-register-note"),
            letter: "KeyA",
          },
          {
            value: "refuse",
            title: t("propose-unemployed-refuse"),
            note: t("propose-unemployed-refuse-note"),
            letter: "KeyD",
          },
        ]}
      />
      {outcome === "refuse" && <GroundField {...form.field("ground")} grounds={grounds} />}
      <TextBlock {...form.text("note")} />
    </ActForm>
  );
}
