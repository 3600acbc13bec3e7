/**
 * A chord names physical keys (`Ctrl+KeyK`, `Slash`, `F9`), so that it is the same key on Latin, Russian and Kazakh layouts.
 */
export type Chord = string;

export function chordOf(event: Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">): Chord {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push("Ctrl");
  if (event.altKey) parts.push("Alt");
  if (event.shiftKey) parts.push("Shift");
  parts.push(event.code === "NumpadEnter" ? "Enter" : event.code);
  return parts.join("+");
}

/** What is printed on the key caps: `Ctrl+KeyK` → Ctrl K. */
export function capsOf(chord: Chord): string[] {
  if (chord === "Shift+Slash") return ["?"];
  return chord.split("+").map((part) => names[part] ?? part.replace(/^(Key|Digit)/, ""));
}

const names: Record<string, string> = {
  Slash: "/",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  PageUp: "PgUp",
  PageDown: "PgDn",
};

/** Where typing letters means text, a bare letter is never a command. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement &&
    !["checkbox", "radio", "button", "submit", "range", "file"].includes(target.type)
  );
}

/** Chords that reach a command even out of a text field. Taking back what was typed stays with the field. */
export function worksWhileTyping(chord: Chord): boolean {
  if (chord === "Ctrl+KeyZ") return false;
  return /^(Ctrl|Alt)\+/.test(chord) || /^F\d+$/.test(chord) || chord === "Escape";
}
