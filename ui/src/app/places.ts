/** Where one is: a place is a hash, so that going back, a test and a link agree. Esc goes back to where the person was. */
import { useCallback, useMemo, useSyncExternalStore } from "react";
import {
  actNames,
  charts,
  lists,
  type ActName,
  type EntryId,
  type FileId,
  type IndicatorName,
  type IsoDate,
  type List,
} from "@/backend";

export type Place =
  /** `view`: a saved view of the list. */
  | { at: "home"; list?: List; view?: string }
  /** With a chart: the cases behind one of its bars, or behind its total. */
  | { at: "indicators"; weeks?: number; chart?: IndicatorName; column?: string; week?: IsoDate }
  /** `returned`: the act that came back and is put right in this form. */
  | { at: "case"; file: FileId; section?: number; act?: ActName; returned?: EntryId }
  | { at: "reception"; act: ActName }
  | { at: "decisions"; file?: FileId }
  | { at: "vacancies" }
  | { at: "exchange"; entry?: EntryId }
  | { at: "papers" }
  | { at: "people"; text: string };

const INDICATORS = "indicators";

export function hashOf(place: Place): string {
  switch (place.at) {
    case "home":
      return join("home", place.list, place.view);
    case "indicators":
      return join("home", INDICATORS, String(place.weeks ?? ""), place.chart, place.column, place.week);
    case "case":
      return join(
        "case",
        place.file,
        place.section === undefined ? undefined : String(place.section),
        place.act,
        place.returned,
      );
    case "reception":
      return join("reception", place.act);
    case "decisions":
      return join("decisions", place.file);
    case "vacancies":
      return join("vacancies");
    case "exchange":
      return join("exchange", place.entry);
    case "papers":
      return join("papers");
    case "people":
      return join("people", place.text);
  }
}

export function placeOf(hash: string): Place {
  const [at, first, second, third, fourth, fifth] = hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  switch (at) {
    case "case": {
      if (!first) break;
      const section = Number(second);
      const act = actNames.find((name) => name === third);
      return {
        at: "case",
        file: first,
        ...(section > 0 ? { section } : {}),
        ...(act ? { act } : {}),
        ...(act && fourth ? { returned: fourth } : {}),
      };
    }
    case "reception":
      return { at: "reception", act: actNames.find((name) => name === first) ?? "record-visit" };
    case "decisions":
      return { at: "decisions", ...(first ? { file: first } : {}) };
    case "vacancies":
      return { at: "vacancies" };
    case "exchange":
      return { at: "exchange", ...(first ? { entry: first } : {}) };
    case "papers":
      return { at: "papers" };
    case "people":
      return { at: "people", text: first ?? "" };
    case undefined:
    default:
      break;
  }
  if (at === "home" && first === INDICATORS) {
    const weeks = Number(second);
    const chart = charts.find((name) => name === third);
    return {
      at: "indicators",
      ...(weeks > 0 ? { weeks } : {}),
      ...(chart ? { chart } : {}),
      ...(chart && fourth ? { column: fourth } : {}),
      ...(chart && fifth ? { week: fifth } : {}),
    };
  }
  const list = lists.find((name) => at === "home" && name === first);
  return { at: "home", ...(list ? { list, ...(second ? { view: second } : {}) } : {}) };
}

export function usePlace() {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const place = useMemo(() => placeOf(hash), [hash]);
  /** `quietly` replaces the place: choosing another row of a list is not a step to come back to. */
  const go = useCallback((next: Place, quietly = false) => {
    const target = hashOf(next);
    if (quietly) {
      window.history.replaceState(null, "", target);
      window.dispatchEvent(new HashChangeEvent("hashchange"));
    } else window.location.hash = target;
  }, []);
  /** Where an act leads once it is recorded: nowhere, when the person has gone elsewhere meanwhile. */
  const goOn = useCallback(
    (next: Place, quietly = false) => {
      if (hashOf(placeOf(window.location.hash)) === hashOf(place)) go(next, quietly);
    },
    [place, go],
  );
  const back = useCallback(() => {
    if (window.history.length > 1) window.history.back();
    else window.location.hash = hashOf({ at: "home" });
  }, []);
  return { place, go, goOn, back };
}

function subscribe(listener: () => void) {
  window.addEventListener("hashchange", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
  };
}

function join(...parts: (string | undefined)[]): string {
  const present = parts.map((part) => part ?? "");
  while (present.at(-1) === "") present.pop();
  return `#/${present.map(encodeURIComponent).join("/")}`;
}
