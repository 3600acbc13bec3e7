import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconLock,
  IconProgress,
  IconUserQuestion,
  type Icon,
} from "@tabler/icons-react";
import { useText } from "../language";
import { Badge, type Tone } from "./Badge";

export type StepState = "done" | "in-progress" | "not-started" | "needs-information" | "not-allowed";

export const stateLooks: Record<StepState, { tone: Tone; icon: Icon; text: string }> = {
  done: { tone: "ok", icon: IconCircleCheckFilled, text: "state-done" },
  "in-progress": { tone: "accent", icon: IconProgress, text: "state-in-progress" },
  "not-started": { tone: "neutral", icon: IconCircleDashed, text: "state-not-started" },
  "needs-information": { tone: "warn", icon: IconUserQuestion, text: "state-needs-information" },
  "not-allowed": { tone: "neutral", icon: IconLock, text: "state-not-allowed" },
};

/** The state of a section or step: icon and word. «Пока нельзя» has its reason beside it; the caller shows it. */
export function SectionState({ state }: { state: StepState }) {
  const t = useText();
  const looks = stateLooks[state];
  return (
    <Badge tone={looks.tone} icon={looks.icon} shape="plain">
      {t(looks.text)}
    </Badge>
  );
}
