import { useMemo } from "react";
import type { ContactChannel } from "@/backend";
import type { AskForm } from "@/backend/bindings";
import { useChannels } from "@/features/channels";
import { ActForm, useActForm, type StepFormProps } from "@/features/stepForm";
import { Note } from "@/shared/feedback";
import { SelectField } from "@/shared/fields";
import { day, useText } from "@/shared/language";
import { keyOf, useToExplain } from "./useToExplain";

interface Values {
  about: string;
  channel: ContactChannel | "";
}

/** 7.3: the person is asked why they did not appear, or why they left. */
export function AskExplanationForm(props: StepFormProps) {
  const t = useText();
  const channels = useChannels();
  const open = useToExplain(props.view, "to_ask");
  const initial = useMemo<Values>(() => ({ about: open[0]?.key ?? "", channel: "" }), [open]);
  const form = useActForm<Values, AskForm>(props, {
    initial,
    check: ({ about, channel }) => ({
      ...(open.some(({ key }) => key === about) ? {} : { about: t("explain-about-missing") }),
      ...(channel === "" ? { channel: t("ask-explanation-channel-missing") } : {}),
    }),
    toForm: ({ about, channel }): AskForm | undefined => {
      const found = open.find(({ key }) => key === about);
      return found && channel !== "" ? { about: found.about, channel } : undefined;
    },
    fromForm: ({ about, channel }) => ({ about: keyOf(about), channel }),
  });
  if (open.length === 0) return <Note>{t("ask-explanation-none")}</Note>;
  const asked = open.find(({ key }) => key === form.values.about)?.asked;
  return (
    <ActForm form={form}>
      <SelectField
        {...form.field("about")}
        options={open.map(({ key, label }) => ({ code: key, label }))}
        description={
          asked && t("explain-asked", { date: day(asked.on), how: t(`channel-${asked.channel}`), by: asked.by })
        }
      />
      <SelectField
        {...channels(form.field("channel"))}
        description={form.values.channel === "sms" ? t("offer-channel-sms-note") : undefined}
      />
    </ActForm>
  );
}
