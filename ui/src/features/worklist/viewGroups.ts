import type { SavedViewInfo } from "@/backend";

/** One's own views and those that the centre shares, as far as they open here; a group without any is left out. */
export function viewGroups(views: readonly SavedViewInfo[]) {
  return [
    { group: "views" as const, members: views.filter(({ shared }) => !shared) },
    { group: "shared" as const, members: views.filter(({ shared }) => shared?.opens) },
  ].filter(({ members }) => members.length > 0);
}
