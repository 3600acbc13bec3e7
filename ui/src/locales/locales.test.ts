import { FluentResource, type FluentBundle } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { actNames } from "@/backend";
import { bundleOf, textsOf } from "@/shared/language/bundles";
import { languages } from "@/shared/language";

const idsOf = (text: string) => [...new FluentResource(text).body].map((message) => message.id);
const all = Object.fromEntries(languages.map((language) => [language, textsOf(language).flatMap(idsOf).sort()]));

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.|testing|bindings/.test(path) ? [readFileSync(path, "utf8")] : [];
  });

describe("the words of the program", () => {
  test.each(languages)("%s has the same messages as Russian, each once", (language) => {
    expect(all[language]).toEqual(all["ru"]);
    expect(new Set(all[language]).size).toBe(all[language]?.length);
  });

  test.each(languages)("%s asks for the same arguments as Russian", (language) => {
    const [own, russian] = [bundleOf(language), bundleOf("ru")];
    const differing = (all["ru"] ?? []).filter((id) => argumentsOf(own, id) !== argumentsOf(russian, id));
    expect(differing).toEqual([]);
  });

  test("every message that a screen names exists", () => {
    const known = new Set(all["ru"]);
    const named = sources("src").flatMap((text) =>
      [...text.matchAll(/\bt\(\s*"([a-z][\w-]*)"/g)].map((match) => match[1]),
    );
    expect(named.filter((id) => id && !known.has(id))).toEqual([]);
  });

  test("every act has its words", () => {
    const known = new Set(all["ru"]);
    const missing = actNames
      .flatMap((act) => [`act-${act}`, `act-${act}-short`, `act-${act}-done`])
      .filter((id) => !known.has(id));
    expect(missing).toEqual([]);
  });

  test("every reason the law knows has a sentence", () => {
    const law = readFileSync("../crates/casework/src/refusal.rs", "utf8");
    const body = /pub enum Refusal \{([\s\S]*?)\n\}/.exec(law)?.[1] ?? "";
    const codes = [...body.matchAll(/^ {4}([A-Z]\w+)/gm)].map((match) => kebab(match[1] ?? ""));
    const known = new Set(all["ru"]);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !known.has(`refusal-${code}`))).toEqual([]);
  });

  test("every problem the desk can report says what to do", () => {
    const codes = rust("../crates/workplace/src").flatMap((text) =>
      [...text.matchAll(/Problem::new\(\s*"([a-z-]+)"/g)].map((match) => match[1] ?? ""),
    );
    const known = new Set(all["ru"]);
    expect(codes).toContain("no-line");
    expect([...new Set(codes)].filter((code) => !known.has(`problem-${code}`))).toEqual([]);
  });

  test("every finding of the right has its words", () => {
    const law = readFileSync("../crates/casework/src/registration/conditions/found.rs", "utf8");
    const body = /pub enum FoundCode \{([\s\S]*?)\n\}/.exec(law)?.[1] ?? "";
    const codes = [...body.matchAll(/^ {4}([A-Z]\w+)/gm)].map((match) => kebab(match[1] ?? ""));
    const known = new Set(all["ru"]);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !known.has(`found-${code}`))).toEqual([]);
  });

  test("Kazakh never abbreviates «МО»", () => {
    expect(textsOf("kk").filter((text) => /(?<!\p{L})МО(?!\p{L})/u.test(text))).toEqual([]);
  });

  test("outside its own file nothing names what section 3 is about", () => {
    const secret = /профил(?!акт)|потенциал|мотивац|бейінде|бейін(?!е)|әлеует|ынталан|profil|potential|motivat/iu;
    for (const language of languages)
      for (const name of readdirSync(`src/locales/${language}`))
        if (name !== "profiling.ftl")
          expect([name, secret.exec(wordsOf(`src/locales/${language}/${name}`))?.[0]]).toEqual([name, undefined]);
  });
});

const kebab = (name: string) => name.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

function rust(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return rust(path);
    return entry.name.endsWith(".rs") ? [readFileSync(path, "utf8")] : [];
  });
}

/** The words without the keys that programmers see. */
function wordsOf(path: string): string {
  return readFileSync(path, "utf8").replace(/^[\w-]+ =|^#.*$/gm, "");
}

function argumentsOf(bundle: FluentBundle, id: string): string {
  const found = [...JSON.stringify(bundle.getMessage(id)?.value).matchAll(/"type":"var","name":"(\w+)"/g)];
  return [...new Set(found.map((match) => match[1]))].sort().join(",");
}
