/**
 * A legal basis in the language of the screen. The rulebook keeps it in Russian only (`ФК-А.01, шаг 4.2`), so its parts are
 * known by the Russian messages of `basis.ftl` and said by the same messages of another language; what is not known among
 * them, such as the wording of a later edition, stays as it is.
 */
import { FluentResource } from "@fluent/bundle";
import { useLocalization } from "@fluent/react";
import { useCallback } from "react";
import { textsOf } from "./bundles";
import { useLanguage } from "./LanguageProvider";

/** Numbers, years, dates; several of them go together: `2.1, 2.3, 4.1`, `5.4–5.5`. */
const NUMBERS = String.raw`\d+(?:\.\d+)*(?:[–-]\d+(?:\.\d+)*)?`;
const ARGUMENT = `(${NUMBERS}(?:, ${NUMBERS})*)`;

interface Part {
  id: string;
  shape: string;
  names: readonly string[];
}
interface Known {
  parts: readonly Part[];
  any: RegExp;
}

let known: Known | undefined;

/** Read once. The longest first: «Социальный кодекс РК» is not «Социальный кодекс» with a rest. */
function whatIsKnown(): Known {
  if (known) return known;
  const parts = textsOf("ru")
    .flatMap((text) => [...new FluentResource(text).body])
    .flatMap(({ id, value }) => (id.startsWith("basis-") && value ? [partOf(id, value)] : []))
    .sort((one, other) => other.shape.length - one.shape.length);
  const shapes = parts.map(({ shape }) => shape).join("|");
  known = { parts, any: new RegExp(String.raw`(?<![\p{L}\d])(?:${shapes})(?!\p{L})`, "giu") };
  return known;
}

function partOf(id: string, value: Exclude<FluentResource["body"][number]["value"], null>): Part {
  const names: string[] = [];
  const shape = (typeof value === "string" ? [value] : value).map((piece) => {
    if (typeof piece === "string") return piece.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    if (piece.type === "var") names.push(piece.name);
    return ARGUMENT;
  });
  return { id, shape: shape.join(""), names };
}

export function useBasis(): (basis: string | undefined) => string {
  const { language } = useLanguage();
  const { l10n } = useLocalization();
  return useCallback(
    (basis = "") => {
      if (language === "ru") return basis;
      const { parts, any } = whatIsKnown();
      return basis.replace(any, (said) => {
        for (const { id, shape, names } of parts) {
          const found = new RegExp(`^${shape}$`, "iu").exec(said);
          if (!found) continue;
          const words = l10n.getString(id, Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? ""])));
          const begins = /^\p{Lu}/u.test(said);
          return begins ? words.charAt(0).toLocaleUpperCase(language) + words.slice(1) : words;
        }
        return said;
      });
    },
    [l10n, language],
  );
}
