/** The tabs: cases opened in this session, in the order of opening, and those looked at last. Forgotten on leaving, like everything shown. */
import { useCallback, useState } from "react";
import type { CaseView, FileId } from "@/backend";
import { shortName } from "@/shared/language";

export interface OpenCaseTab {
  file: FileId;
  name: string;
  /** An unfinished form: a draft not yet turned into an act. */
  draft: boolean;
}
/** A person looked at in this session, the newest first; their tab may be closed. */
export interface RecentCase {
  file: FileId;
  name: string;
  iin: string;
  stage: string;
}
const RECENT = 6;

export function useOpenCases() {
  const [tabs, setTabs] = useState<OpenCaseTab[]>([]);
  const [recent, setRecent] = useState<RecentCase[]>([]);
  const remember = useCallback((view: CaseView) => {
    const { name, iin, stage } = view.header;
    const seen = { file: view.file, name, iin, stage };
    setRecent((last) => [seen, ...last.filter((other) => other.file !== seen.file)].slice(0, RECENT));
    const tab = { file: view.file, name: shortName(view.header.name), draft: view.unfinished.length > 0 };
    setTabs((last) => {
      const known = last.find((other) => other.file === tab.file);
      if (known?.name === tab.name && known.draft === tab.draft) return last;
      return known ? last.map((other) => (other.file === tab.file ? tab : other)) : [...last, tab];
    });
  }, []);
  const close = useCallback((file: FileId) => {
    setTabs((last) => last.filter((tab) => tab.file !== file));
  }, []);
  return { tabs, recent, remember, close };
}
