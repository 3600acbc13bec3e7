/** What can be a name or an address, as the desk reads it (`casework::people`); one list of samples tests both. */
const NAME = /^[\p{Alphabetic} \-'’ʼ‘]*$/u;
const LETTER = /\p{Alphabetic}/u;
const ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const LABEL = /^(?!-)[\p{Alphabetic}\p{N}-]{1,63}(?<!-)$/u;

/** Nothing, or letters with spaces, hyphens and apostrophes. */
export function isNamePart(typed: string): boolean {
  const text = typed.trim();
  return text === "" || (NAME.test(text.replace(/\s+/g, " ")) && LETTER.test(text));
}

export function isEmail(typed: string): boolean {
  const [local = "", domain = "", ...more] = typed.trim().split("@");
  const labels = domain.split(".");
  const top = labels.at(-1) ?? "";
  return (
    more.length === 0 &&
    local.length <= 64 &&
    local.split(".").every((part) => ATOM.test(part)) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    [...top].length >= 2 &&
    !/^\d+$/.test(top)
  );
}

/** Invisible signs that come with what is pasted: they would turn around what is read and printed. */
export function withoutHidden(typed: string): string {
  // eslint-disable-next-line no-control-regex -- just these are taken out
  return typed.replace(/[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "");
}
