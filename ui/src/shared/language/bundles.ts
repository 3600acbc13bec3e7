/**
 * The program's own words, from `src/locales/<language>/*.ftl`, bound into the window.
 * Words of the law are not here: they travel with the rulebook and with refusals.
 */
import { FluentBundle, FluentNumber, FluentResource, type FluentFunction } from "@fluent/bundle";
import { withKazakhEnding, type KazakhCase } from "./kazakhNumbers";
import type { Language } from "./languages";

const files: Record<string, string> = import.meta.glob("../../locales/*/*.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});

export function textsOf(language: Language): string[] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/locales/${language}/`))
    .map(([, text]) => text);
}

const numberWithEnding: FluentFunction = ([n], options) => {
  const value = n instanceof FluentNumber ? n.value : Number(n);
  return withKazakhEnding(value, String(options["case"] ?? "possessive") as KazakhCase);
};

export function bundleOf(language: Language): FluentBundle {
  // Isolation marks would stand between letters in the accessibility tree; all our languages run left to right.
  // Kazakh writes its numbers as Russian does, and some web views say that they know Kazakh but write 12,400.
  const bundle = new FluentBundle(language === "en" ? "en-GB" : "ru-KZ", {
    useIsolating: false,
    functions: { NUM_KK: numberWithEnding },
  });
  for (const text of textsOf(language)) bundle.addResource(new FluentResource(text));
  return bundle;
}
