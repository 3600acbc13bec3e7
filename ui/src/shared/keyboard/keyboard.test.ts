import { expect, test } from "vitest";
import { capsOf, chordOf, worksWhileTyping } from "./chord";
import { readings } from "./layouts";

const press = (code: string, modifiers: Partial<KeyboardEvent> = {}) =>
  chordOf({ code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers });

test("a chord is the physical key, whatever letter the layout puts on it", () => {
  expect(press("KeyK", { ctrlKey: true })).toBe("Ctrl+KeyK");
  expect(press("Slash", { shiftKey: true })).toBe("Shift+Slash");
  expect(press("NumpadEnter", { ctrlKey: true })).toBe("Ctrl+Enter");
});

test("the cap shows what is printed on the key", () => {
  expect(capsOf("Ctrl+KeyK")).toEqual(["Ctrl", "K"]);
  expect(capsOf("Shift+Slash")).toEqual(["?"]);
});

test("while typing, letters are text and chords are commands", () => {
  expect(worksWhileTyping("KeyJ")).toBe(false);
  expect(worksWhileTyping("Ctrl+Enter")).toBe(true);
  expect(worksWhileTyping("F9")).toBe(true);
  expect(worksWhileTyping("Escape")).toBe(true);
});

test("a search reads the same keys on the other layout", () => {
  expect(readings("rbv")).toContain("ким");
  expect(readings("сше")).toContain("cit");
  expect(readings("3h")).toContain("ір");
});
