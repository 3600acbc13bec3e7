import type { ContactChannel } from "@/backend";
import type { FieldProps, Option } from "@/shared/fields";
import { useText } from "@/shared/language";

const channels: readonly ContactChannel[] = ["in-person", "phone", "sms", "portal"];

/** How an offer or its answer travelled, as properties of a select. */
export function useChannels() {
  const t = useText();
  return (field: FieldProps<ContactChannel | ""> & { id: string }): FieldProps<string> & { options: Option[] } => ({
    ...field,
    options: channels.map((code) => ({ code, label: t(`channel-${code}`) })),
    onChange: (value) => {
      field.onChange(channels.find((channel) => channel === value) ?? "");
    },
  });
}
