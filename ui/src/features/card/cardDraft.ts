/** The card as it is typed. A draft knows how it began from the card and what value it makes; nothing here is a rule. */
import type { CardValue } from "@/backend";
import type { Card_Serialize, CardField } from "@/backend/bindings";
import { noAddress, placeFrom, type AddressDraft, type PlaceChosen } from "@/features/address";
import { isEmail, isIin, nameOf, noName, partsOf, readPhone, type NameParts, type YesNo } from "@/shared/fields";
import { isDay } from "@/shared/language";

/** `target_group` that the list does not name: it is told in words. */
export const otherGroup = "other";

export interface JobDraft {
  employer: string;
  position: string;
  from: string;
  to: string;
  pay: number | null;
  leftBecause: string;
}
/** Drafts by the names of the card's own fields. */
export interface CardDraft {
  name: NameParts;
  iin: string;
  "birth-date": string;
  sex: "male" | "female" | "";
  citizenship: { country: string; basis: string; permitNumber: string; permitTo: string };
  qandas: YesNo;
  "marital-status": string;
  "lives-at": AddressDraft;
  "registered-at": AddressDraft;
  phones: { none: boolean; rows: { number: string; whose: string }[] };
  email: { none: boolean; address: string };
  "preferred-contact": string[];
  "language-of-service": "kk" | "ru" | "";
  disability: { group: string; to: string };
  "health-limits": string;
  dependants: { under3: string; under18: string; adults: string; care: string };
  "target-groups": { group: string; name: string; proof: string; from: string; to: string }[];
  "studies-full-time": YesNo;
  education: { level: string; institution: string; speciality: string; graduated: string }[];
  work: { never: boolean; years: string; jobs: JobDraft[] };
  "reason-out-of-work": string;
  skills: { name: string }[];
  "digital-skill": string;
  languages: { language: string; level: string }[];
  driving: string[];
  certificates: { name: string; issued: string }[];
  "wished-work": {
    occupations: { name: string }[];
    pay: number | null;
    schedule: string[];
    place: string;
    regions: { place: PlaceChosen | null }[];
    transport: string[];
    from: string;
    training: string;
    support: string;
  };
  activity: { soleTrader: YesNo; founder: YesNo; civilContract: YesNo };
  representative: { name: NameParts; iin: string; basis: string; phone: string };
  notes: string;
}

export const noCard: CardDraft = {
  name: noName,
  iin: "",
  "birth-date": "",
  sex: "",
  citizenship: { country: "", basis: "", permitNumber: "", permitTo: "" },
  qandas: "",
  "marital-status": "",
  "lives-at": noAddress,
  "registered-at": noAddress,
  phones: { none: false, rows: [] },
  email: { none: false, address: "" },
  "preferred-contact": [],
  "language-of-service": "",
  disability: { group: "", to: "" },
  "health-limits": "",
  dependants: { under3: "", under18: "", adults: "", care: "" },
  "target-groups": [],
  "studies-full-time": "",
  education: [],
  work: { never: false, years: "", jobs: [] },
  "reason-out-of-work": "",
  skills: [],
  "digital-skill": "",
  languages: [],
  driving: [],
  certificates: [],
  "wished-work": {
    occupations: [],
    pay: null,
    schedule: [],
    place: "",
    regions: [],
    transport: [],
    from: "",
    training: "",
    support: "",
  },
  activity: { soleTrader: "", founder: "", civilContract: "" },
  representative: { name: noName, iin: "", basis: "", phone: "" },
  notes: "",
};
export const cardFields = Object.keys(noCard) as CardField[];

const yesNo = (value: boolean): YesNo => (value ? "yes" : "no");

/** The card as a draft; a field without a kept value is empty. */
export function draftOf(card: Card_Serialize): CardDraft {
  return Object.values(card.values).reduce<CardDraft>(
    (draft, kept) => (kept ? { ...draft, ...partOf(kept.value) } : draft),
    noCard,
  );
}

/** One kept value as its part of the draft. */
export function partOf(kept: CardValue): Partial<CardDraft> {
  switch (kept.field) {
    case "name":
      return { name: partsOf(kept.value) };
    case "iin":
    case "birth-date":
    case "sex":
    case "marital-status":
    case "health-limits":
    case "reason-out-of-work":
    case "digital-skill":
    case "notes":
    case "preferred-contact":
    case "driving":
    case "languages":
      return { [kept.field]: kept.value };
    case "language-of-service":
      return { "language-of-service": kept.value === "en" ? "" : kept.value };
    case "qandas":
    case "studies-full-time":
      return { [kept.field]: yesNo(kept.value) };
    case "citizenship": {
      const { country, basis, permit_number, permit_to } = kept.value;
      const permit = { permitNumber: permit_number ?? "", permitTo: permit_to ?? "" };
      return { citizenship: { country, basis: basis ?? "", ...permit } };
    }
    case "lives-at":
    case "registered-at": {
      return { [kept.field]: { place: placeFrom(kept.value), street: kept.value.street } };
    }
    case "phones":
      return {
        phones: {
          none: kept.value.length === 0,
          rows: kept.value.map(({ number, whose }) => ({ number, whose: whose ?? "" })),
        },
      };
    case "email":
      return kept.value.answer === "none"
        ? { email: { none: true, address: "" } }
        : { email: { none: false, address: kept.value.address } };
    case "disability":
      return { disability: { group: kept.value.group, to: kept.value.to ?? "" } };
    case "dependants":
      return {
        dependants: {
          under3: String(kept.value.children_under_3),
          under18: String(kept.value.children_under_18),
          adults: String(kept.value.adults_in_care),
          care: kept.value.care ?? "",
        },
      };
    case "target-groups":
      return {
        "target-groups": kept.value.map((one) => ({
          ...one,
          name: one.name ?? "",
          from: one.from ?? "",
          to: one.to ?? "",
        })),
      };
    case "education":
      return {
        education: kept.value.map((one) => ({
          level: one.level,
          institution: one.institution ?? "",
          speciality: one.speciality ?? "",
          graduated: one.graduated === null ? "" : String(one.graduated),
        })),
      };
    case "work":
      return {
        work: {
          never: kept.value.never_worked,
          years: kept.value.never_worked ? "" : String(kept.value.years),
          jobs: kept.value.jobs.map((job) => ({
            employer: job.employer,
            position: job.position,
            from: job.from ?? "",
            to: job.to ?? "",
            pay: job.pay,
            leftBecause: job.left_because ?? "",
          })),
        },
      };
    case "skills":
      return { skills: kept.value.map((name) => ({ name })) };
    case "certificates":
      return { certificates: kept.value.map(({ name, issued }) => ({ name, issued: issued ?? "" })) };
    case "wished-work": {
      const { occupations, place, regions, from, training, support, ...rest } = kept.value;
      return {
        "wished-work": {
          ...rest,
          occupations: occupations.map((name) => ({ name })),
          place: place ?? "",
          regions: regions.map((region) => ({ place: placeFrom(region) })),
          from: from ?? "",
          training: training ?? "",
          support: support ?? "",
        },
      };
    }
    case "activity":
      return {
        activity: {
          soleTrader: yesNo(kept.value.sole_trader),
          founder: yesNo(kept.value.founder),
          civilContract: yesNo(kept.value.civil_contract),
        },
      };
    case "representative":
      return {
        representative: {
          name: partsOf(kept.value.name),
          iin: kept.value.iin ?? "",
          basis: kept.value.basis,
          phone: kept.value.phone ?? "",
        },
      };
  }
}

const isDate = (text: string) => text === "" || isDay(text);

/** A group needs its proof, and words where the list has no name for it. */
const isWholeGroup = ({ group, name, proof }: { group: string; name: string; proof: string }) =>
  group !== "" && proof.trim() !== "" && (group !== otherGroup || name.trim() !== "");

/** Fields whose typing cannot be read as a value yet, by the key of the sentence that says why. */
export function unreadable(draft: CardDraft): Partial<Record<CardField, string>> {
  const found: Partial<Record<CardField, string>> = {};
  const name = nameOf(draft.name);
  if (name && (name.surname === "" || name.given === "")) found.name = "edit-card-name-whole";
  if (draft.iin !== "" && !isIin(draft.iin)) found.iin = "edit-card-iin-wrong";
  const dates: Partial<Record<CardField, string[]>> = {
    "birth-date": [draft["birth-date"]],
    citizenship: [draft.citizenship.permitTo],
    disability: [draft.disability.to],
    work: draft.work.jobs.flatMap((job) => [job.from, job.to]),
    certificates: draft.certificates.map((one) => one.issued),
    "wished-work": [draft["wished-work"].from],
    "target-groups": draft["target-groups"].flatMap((one) => [one.from, one.to]),
  };
  for (const field of cardFields) if (dates[field]?.some((date) => !isDate(date))) found[field] = "date-unreadable";
  if (draft.phones.rows.some(({ number }) => number !== "" && !readPhone(number))) found.phones = "phone-unreadable";
  for (const field of ["lives-at", "registered-at"] as const) {
    const { place, street } = draft[field];
    if ((place === null) !== (street.trim() === "")) found[field] = "edit-card-address-whole";
  }
  const address = draft.email.address.trim();
  if (!draft.email.none && address !== "" && !isEmail(address)) found.email = "edit-card-email-wrong";
  if (draft.work.jobs.some((job) => job.employer.trim() === "" || job.position.trim() === ""))
    found.work = "edit-card-job-whole";
  if (draft["target-groups"].some(({ group, name, proof }) => !isWholeGroup({ group, name, proof })))
    found["target-groups"] = "edit-card-group-whole";
  if (draft.education.some((one) => one.level === "")) found.education = "edit-card-level-missing";
  const guardian = draft.representative;
  const guardianName = nameOf(guardian.name);
  const named = guardianName !== null && guardianName.surname !== "" && guardianName.given !== "";
  const begun = guardianName !== null || guardian.iin !== "" || guardian.basis.trim() !== "" || guardian.phone !== "";
  const wrong = (guardian.iin !== "" && !isIin(guardian.iin)) || (guardian.phone !== "" && !readPhone(guardian.phone));
  if (begun && (!named || guardian.basis.trim() === "" || wrong))
    found.representative = "edit-card-representative-whole";
  return found;
}
