/** The last choices of this desk in a classifier: codes of public lists only, never anything about a person. */
import type { ClassifierOption } from "./ClassifierField";

const KEPT = 7;
const slot = (key: string) => `mansap.recent.${key}`;

export function recentOf(key: string): ClassifierOption[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(slot(key)) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isOption) : [];
  } catch {
    return [];
  }
}

export function rememberRecent(key: string, option: ClassifierOption) {
  const others = recentOf(key).filter((other) => other.code !== option.code);
  localStorage.setItem(slot(key), JSON.stringify([option, ...others].slice(0, KEPT)));
}

function isOption(value: unknown): value is ClassifierOption {
  return typeof value === "object" && value !== null && "code" in value && "label" in value;
}
