/** The colours, read from the style sheets themselves: each has its dark twin, and what is read can be read. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const sources = join(process.cwd(), "src");
const tokens = readFileSync(join(sources, "shared/theme/tokens.css"), "utf8");

function block(selector: string): Map<string, string> {
  const start = tokens.indexOf(`${selector} {`);
  const inside = tokens.slice(tokens.indexOf("{", start) + 1, tokens.indexOf("}", start));
  return new Map([...inside.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));
}
const schemes = { light: block(":root"), dark: block('[data-mantine-color-scheme="dark"]') };
const isColour = (value: string) => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i.test(value);

const sheets = readdirSync(sources, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".css"))
  .map((name) => ({ name, text: readFileSync(join(sources, name), "utf8").replace(/\/\*[\s\S]*?\*\//g, "") }));

/** WCAG 2: relative luminance of an opaque colour. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["--paper", "--surface", "--sunken", "--row"];
const selected = [...grounds, "--acc-s"];
/** What is written, and every ground that it is written on. */
const written: [text: string, on: string[]][] = [
  ["--ink", [...selected, "--wa-s", "--ba-s", "--ok-s", "--ne-s"]],
  ["--ink2", [...selected, "--wa-s", "--ba-s", "--ok-s", "--ne-s"]],
  ["--ink3", [...selected, "--wa-s", "--ba-s", "--ok-s", "--ne-s"]],
  ["--wa", [...selected, "--wa-s"]],
  ["--ba", [...selected, "--wa-s", "--ba-s"]],
  ["--ok", [...selected, "--ok-s"]],
  ["--ne", [...grounds, "--ne-s", "--wa-s"]],
  ["--acc-t", [...selected]],
  ["--acc", ["--surface", "--paper"]],
  ["--acc-on", ["--acc", "--acc-h"]],
  ["--toast-on", ["--toast"]],
  ["--surface", ["--ink"]],
];
/** What is only seen: borders of controls, the mark of the focus and of the selection. */
const drawn: [mark: string, on: string[]][] = [
  ["--line2", grounds],
  ["--acc", [...grounds, "--acc-s"]],
  ["--wa", ["--wa-s"]],
  ["--ba", ["--ba-s"]],
];

describe.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
  const colour = (name: string) => schemes[scheme].get(name) ?? "";
  const weak = (pairs: [string, string[]][], least: number) =>
    pairs.flatMap(([mark, on]) =>
      on.flatMap((ground) => {
        const ratio = contrast(colour(mark), colour(ground));
        return ratio >= least ? [] : [`${mark} on ${ground}: ${ratio.toFixed(2)}`];
      }),
    );

  test("every word stands out from its ground by 4.5 to 1", () => {
    expect(weak(written, 4.5)).toEqual([]);
  });
  test("every border of a control and every mark stands out by 3 to 1", () => {
    expect(weak(drawn, 3)).toEqual([]);
  });
});

test("every colour has a light and a dark value", () => {
  const named = (scheme: keyof typeof schemes) =>
    [...schemes[scheme]].filter(([, value]) => isColour(value)).map(([name]) => name);
  expect(named("dark")).toEqual(named("light"));
});

test("a colour is written in tokens.css and nowhere else", () => {
  const hard = sheets
    .filter(({ name }) => !name.endsWith("tokens.css"))
    .flatMap(({ name, text }) =>
      [...text.matchAll(/([\w-]+):\s*([^;{}]+);/g)]
        .filter(
          ([, , value = ""]) => isColour(value) || /\b(?:white|black|gr[ae]y|red|green|blue|yellow)\b/.test(value),
        )
        .map(([line]) => `${name}: ${line}`),
    );
  expect(hard).toEqual([]);
});

test("no style asks for a colour that does not exist", () => {
  const known = new Set(sheets.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)));
  const unknown = sheets.flatMap(({ name, text }) =>
    [...text.matchAll(/(?:color|background|border|outline|shadow)[\w-]*:[^;{}]*?var\((--[\w-]+)\)/g)]
      .filter(([, token = ""]) => !known.has(token) && !token.startsWith("--mantine-"))
      .map(([use]) => `${name}: ${use}`),
  );
  expect(unknown).toEqual([]);
});
