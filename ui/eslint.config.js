import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** app → features → shared | backend; a feature knows no other feature; one folder knows the window. */
const tauri = { group: ["@tauri-apps/*"], message: "Only src/backend speaks to the window." };
const upwards = { group: ["../../**"], message: "Reach other folders by @/…" };
const walls = (...patterns) => ({ "no-restricted-imports": ["error", { patterns: [upwards, ...patterns] }] });
const above = (folders, message) => ({ group: folders.flatMap((f) => [`@/${f}`, `@/${f}/**`]), message });

/** What several features share and the application's types forbid to put lower. */
const shared = [
  "address",
  "cardWords",
  "channels",
  "doneWords",
  "many",
  "missedWeeks",
  "noticeForm",
  "onePaper",
  "papers",
  "participants",
  "proofs",
  "registerWord",
  "rightPapers",
  "scans",
  "stepForm",
  "stillComing",
  "voucherWords",
  "whatWasDecided",
  "transferOffer",
];

/** Words live in src/locales and in the rulebook, nowhere else. */
const words = [
  { selector: "JSXText[value=/[\\p{L}]/u]", message: "Text belongs to src/locales/*.ftl" },
  {
    selector:
      "JSXAttribute[name.name=/^(title|label|placeholder|description|alt|aria-label|aria-description)$/] > Literal[value=/[\\p{L}]/u]",
    message: "Text belongs to src/locales/*.ftl",
  },
  { selector: "Literal[value=/[\\u0400-\\u04FF]/]", message: "Text belongs to src/locales/*.ftl" },
  { selector: "TemplateElement[value.raw=/[\\u0400-\\u04FF]/]", message: "Text belongs to src/locales/*.ftl" },
];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/backend/bindings.ts"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { "react-hooks": hooks },
    // The React compiler is not used here.
    rules: { ...hooks.configs.recommended.rules, "react-hooks/incompatible-library": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["**/*.test.{ts,tsx}", "src/testing/**"],
    rules: {
      "no-restricted-syntax": ["error", ...words],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
    },
  },
  {
    // Letters of the alphabet and endings of numbers are the subject of these files, not messages.
    files: ["src/shared/language/kazakhNumbers.ts", "src/shared/keyboard/layouts.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["src/shared/**/*.{ts,tsx}"],
    rules: walls(tauri, above(["app", "features", "backend"], "shared knows nothing of the application.")),
  },
  { files: ["src/backend/**/*.{ts,tsx}"], rules: walls(above(["app", "features", "shared"], "backend stands alone.")) },
  {
    files: ["src/features/*/**/*.{ts,tsx}"],
    rules: walls(
      tauri,
      { group: ["../**"], message: "A feature is one folder; reach shared things by @/…" },
      above(["app"], "The application imports features, never the other way."),
      {
        group: ["@/features/**", ...shared.map((file) => `!@/features/${file}`)],
        message: "A feature does not know another feature.",
      },
    ),
  },
  {
    files: ["src/features/*.{ts,tsx}"],
    rules: walls(tauri, above(["app"], "The application imports features, never the other way.")),
  },
  { files: ["src/app/**/*.{ts,tsx}", "src/*.{ts,tsx}"], rules: walls(tauri) },
  {
    files: ["**/*.test.{ts,tsx}", "src/testing/**", "gallery/**"],
    rules: { "no-restricted-imports": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
  { languageOptions: { globals: { console: "readonly", process: "readonly" } } },
);
