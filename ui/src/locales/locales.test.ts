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
      [...text.matchAll(/(?:\bt\(\s*|\btoast\(\{ id: )"([a-z][\w-]*)"/g)].map((match) => match[1]),
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

  test("every problem that can reach the screen says what to do, in each language, and no sentence is left over", () => {
    const emitted = ["workplace", "replica", "server", "journal"].flatMap((crate) =>
      problemCodes(`../crates/${crate}/src`),
    );
    expect(emitted).toEqual(
      expect.arrayContaining(["no-line", "device-expired", "keyring-locked", "unreadable-reply"]),
    );
    expect(Object.keys(NEVER_ON_SCREEN).filter((code) => !emitted.includes(code))).toEqual([]);
    // The window itself says that the desk could not read what it handed over.
    const onScreen = [...new Set([...emitted, "not-readable"])].filter((code) => !(code in NEVER_ON_SCREEN)).sort();
    for (const language of languages) {
      const own = all[language] ?? [];
      const worded = own.filter((id) => id.startsWith("problem-")).map((id) => id.slice("problem-".length));
      expect([language, worded]).toEqual([language, onScreen]);
    }
  });

  test("every finding of the right has its words", () => {
    const law = readFileSync("../crates/casework/src/registration/conditions/found.rs", "utf8");
    const body = /pub enum FoundCode \{([\s\S]*?)\n\}/.exec(law)?.[1] ?? "";
    const codes = [...body.matchAll(/^ {4}([A-Z]\w+)/gm)].map((match) => kebab(match[1] ?? ""));
    const known = new Set(all["ru"]);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !known.has(`found-${code}`))).toEqual([]);
  });

  test("every kind of paper has its words", () => {
    const law = readFileSync("../crates/casework/src/paperwork/kind.rs", "utf8");
    const body = /pub enum PaperKind \{([\s\S]*?)\n\}/.exec(law)?.[1] ?? "";
    const kinds = [...body.matchAll(/^ {4}([A-Z]\w+)/gm)].map((match) => kebab(match[1] ?? ""));
    const known = new Set(all["ru"]);
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.filter((kind) => !known.has(`paper-kind-${kind}`))).toEqual([]);
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

/** Told at the command line of the server only, to the administrator who typed it: no desk asks for these. */
const NEVER_ON_SCREEN: Record<string, string> = {
  "bad-login": "making an account",
  "bad-name": "making an account",
  "login-taken": "making an account",
  "no-recognition-centre": "making an account of a recognition centre",
  "weak-password": "giving an account its password",
  "bad-role": "giving an account a role",
  "bad-scope": "making an enrolment code",
  "bad-prefix": "adding a centre",
  "prefix-taken": "adding a centre",
  "rulebook-unsound": "loading a rulebook",
  "scan-broken": "carrying scans, which begins anew by itself",
  "scan-out-of-order": "carrying scans, which begins anew by itself",
};

/** Codes that a problem, a refused line or an error's `code()` has in the program itself, tests aside. */
function problemCodes(folder: string): string[] {
  return rust(folder).flatMap((text) => {
    const named = [
      /Problem::new\(\s*"([a-z-]+)"/g,
      /Error::problem\(\s*\d+,\s*"([a-z-]+)"/g,
      /(?:LineError::Refused|Problem) \{\s*code: "([a-z-]+)"/g,
    ].flatMap((shape) => [...text.matchAll(shape)]);
    const listed = [...text.matchAll(/fn code\(&self\) -> &'static str \{([\s\S]*?)\n {4}\}/g)].flatMap(([, body]) => [
      ...(body ?? "").matchAll(/"([a-z-]+)"/g),
    ]);
    return [...named, ...listed].map((match) => match[1] ?? "");
  });
}

function rust(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "tests" || entry.name === "demo" ? [] : rust(path);
    if (!entry.name.endsWith(".rs") || entry.name === "tests.rs") return [];
    return [readFileSync(path, "utf8").split(/\n#\[cfg\(test\)\]\nmod tests \{/)[0] ?? ""];
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
