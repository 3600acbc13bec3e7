/** The lists of the real rulebook for the gallery and the sweep of the screens: forms read as they will in an office. */
import type { RuleEntry } from "@/backend";

const files: Record<string, string> = import.meta.glob("../../../crates/casework/rulebook/*.toml", {
  eager: true,
  query: "?raw",
  import: "default",
});
type Fields = Record<string, string>;

export function catalogue(list: string): RuleEntry[] {
  return Object.values(files)
    .flatMap((text) => text.split(/^(?=\[\[)/m))
    .filter((block) => block.startsWith(`[[${list}]]`))
    .map(entryOf)
    .filter((entry) => entry !== null);
}

/** Enough of TOML for the entries as they are written: one `key = value` a line, options as inline tables. */
function entryOf(block: string): RuleEntry | null {
  const fields: Fields = {};
  for (const [, key = "", value = ""] of block.matchAll(/^(\w+) = (.*)$/gm)) fields[key] = unquoted(value);
  if (fields["applies"] === "false") return null;
  const text = (key: string) => fields[key] ?? "";
  const options = [...block.matchAll(/^\s+\{ (code = .*) \},?$/gm)].map(([, inside = ""]) => {
    const option: Fields = {};
    for (const [, key = "", value = ""] of inside.matchAll(/(\w+) = ("[^"]*"|[\w.]+)/g)) option[key] = unquoted(value);
    const word = (key: string) => option[key] ?? "";
    return { code: word("code"), kk: word("kk"), ru: word("ru"), en: word("en"), score: null };
  });
  const kind = ["type", "status", "service", "kind", "answers"].map(text).find((value) => value !== "");
  return {
    code: text("code"),
    kk: text("kk"),
    ru: text("ru"),
    en: text("en"),
    basis: { kk: text("basis"), ru: text("basis"), en: text("basis") },
    confirmed: text("confirmed") === "true",
    required: text("required") === "true",
    map: text("map") || null,
    kind: kind ?? null,
    list: text("list") || null,
    text: text("text_ru") ? { kk: text("text_kk"), ru: text("text_ru"), en: text("text_en") } : null,
    options,
    min: null,
    max: null,
    good: null,
    copyKept: null,
  };
}

const unquoted = (value: string) => value.trim().replace(/^"(.*)"$/, "$1");
