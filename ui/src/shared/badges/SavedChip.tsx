import { IconAlertTriangle, IconBuildingCommunity, IconDeviceDesktop } from "@tabler/icons-react";
import { useText } from "../language";
import { Badge } from "./Badge";

/** Where a thing is kept: the three honest states and no fourth. */
export type Standing = "pending" | "final" | "final-with-differences" | "returned" | "settled";

export function SavedChip({ standing, short }: { standing: Standing; short?: boolean }) {
  const t = useText();
  const shape = short ? "plain" : undefined;
  switch (standing) {
    case "pending":
      return (
        <Badge icon={IconDeviceDesktop} shape={shape ?? "hollow"}>
          {t(short ? "saved-here-short" : "saved-here")}
        </Badge>
      );
    case "final":
    case "final-with-differences":
    case "settled": // it came back once and was put right: the centre has it
      return (
        <Badge tone="ok" icon={IconBuildingCommunity} shape={shape ?? "hollow"}>
          {t(short ? "saved-centre-short" : "saved-centre")}
        </Badge>
      );
    case "returned":
      return (
        <Badge tone="bad" icon={IconAlertTriangle} shape={shape ?? "filled"}>
          {t("saved-decide")}
        </Badge>
      );
  }
}
