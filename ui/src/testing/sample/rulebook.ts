import type { RuleEntry } from "@/backend/model";

export const register: RuleEntry = {
  code: "identity",
  kk: "Жеке тұлғалар мемлекеттік дерекқоры",
  ru: "ГБД «Физические лица»",
  en: "Register of individuals",
  basis: { kk: "", ru: "", en: "" },
  confirmed: true,
  required: true,
  map: null,
  kind: null,
  list: null,
  text: null,
  options: [],
  min: null,
  max: null,
  good: null,
  copyKept: null,
};
