/** From what is typed to the values of the card: only those that say something else than the card does. */
import type { CardField, CardValue_Deserialize } from "@/backend/bindings";
import { nameOf, readPhone, type YesNo } from "@/shared/fields";
import { addressOf, placeOf } from "@/features/address";
import { cardFields, noCard, type CardDraft } from "./cardDraft";

const text = (typed: string) => typed.trim() || null;
const named = (rows: readonly { name: string }[]) => rows.map(({ name }) => name.trim()).filter(Boolean);
const isYes = (answer: YesNo) => answer === "yes";

/** The value that a field's draft makes; null while it makes none. */
export function valueOf(field: CardField, draft: CardDraft): CardValue_Deserialize | null {
  switch (field) {
    case "name": {
      const value = nameOf(draft.name);
      return value && { field, value };
    }
    case "iin":
    case "birth-date":
    case "marital-status":
    case "health-limits":
    case "reason-out-of-work":
    case "digital-skill":
    case "notes": {
      const value = text(draft[field]);
      return value === null ? null : { field, value };
    }
    case "sex":
      return draft.sex === "" ? null : { field, value: draft.sex };
    case "language-of-service":
      return draft[field] === "" ? null : { field, value: draft[field] };
    case "qandas":
    case "studies-full-time":
      return draft[field] === "" ? null : { field, value: isYes(draft[field]) };
    case "citizenship": {
      const { country, basis, permitNumber, permitTo } = draft.citizenship;
      const value = {
        country: country.trim().toUpperCase(),
        basis: basis || null,
        permit_to: permitTo || null,
        permit_number: text(permitNumber),
      };
      return value.country === "" ? null : { field, value };
    }
    case "lives-at":
    case "registered-at": {
      const value = addressOf(draft[field]);
      return value && { field, value };
    }
    case "phones": {
      if (draft.phones.none) return { field, value: [] };
      const value = draft.phones.rows.flatMap(({ number, whose }) => {
        const read = readPhone(number);
        return read ? [{ number: read, whose: text(whose) }] : [];
      });
      return value.length === 0 ? null : { field, value };
    }
    case "email": {
      if (draft.email.none) return { field, value: { answer: "none" } };
      const address = text(draft.email.address);
      return address === null ? null : { field, value: { answer: "is", address } };
    }
    case "preferred-contact":
    case "driving":
      return { field, value: draft[field] };
    case "disability": {
      const { group, to } = draft.disability;
      return group === "" ? null : { field, value: { group, to: to || null } };
    }
    case "dependants": {
      const { under3, under18, adults, care } = draft.dependants;
      if (under3 === "" && under18 === "" && adults === "" && care === "") return null;
      const value = {
        children_under_3: Number(under3),
        children_under_18: Number(under18),
        adults_in_care: Number(adults),
        care: care || null,
      };
      return { field, value };
    }
    case "target-groups": {
      const value = draft[field].map(({ group, name, proof, from, to }) => ({
        group,
        name: text(name),
        proof: proof.trim(),
        from: from || null,
        to: to || null,
      }));
      return { field, value };
    }
    case "education": {
      const value = draft.education.map((one) => ({
        level: one.level,
        institution: text(one.institution),
        speciality: text(one.speciality),
        graduated: one.graduated === "" ? null : Number(one.graduated),
      }));
      return { field, value };
    }
    case "work": {
      const { never, years, jobs } = draft.work;
      if (never) return { field, value: { never_worked: true, years: 0, jobs: [] } };
      if (years === "" && jobs.length === 0) return null;
      const value = {
        never_worked: false,
        years: Number(years),
        jobs: jobs.map((job) => ({
          employer: job.employer.trim(),
          position: job.position.trim(),
          from: job.from || null,
          to: job.to || null,
          pay: job.pay,
          left_because: job.leftBecause || null,
        })),
      };
      return { field, value };
    }
    case "skills":
      return { field, value: named(draft.skills) };
    case "languages":
      return { field, value: draft.languages.filter(({ language, level }) => language !== "" && level !== "") };
    case "certificates": {
      const whole = draft.certificates.filter(({ name }) => name.trim() !== "");
      return { field, value: whole.map(({ name, issued }) => ({ name: name.trim(), issued: issued || null })) };
    }
    case "wished-work": {
      const { occupations, pay, schedule, place, regions, transport, from, training, support } = draft[field];
      const value = {
        occupations: named(occupations),
        pay,
        schedule,
        place: place || null,
        regions: regions.flatMap(({ place: chosen }) => (chosen ? [placeOf(chosen)] : [])),
        transport,
        from: from || null,
        training: training || null,
        support: text(support),
      };
      return { field, value };
    }
    case "activity": {
      const { soleTrader, founder, civilContract } = draft.activity;
      if (soleTrader === "" || founder === "" || civilContract === "") return null;
      const value = { sole_trader: isYes(soleTrader), founder: isYes(founder), civil_contract: isYes(civilContract) };
      return { field, value };
    }
    case "representative": {
      const { name, iin, basis, phone } = draft.representative;
      const person = nameOf(name);
      const why = text(basis);
      if (!person || why === null) return null;
      return { field, value: { name: person, iin: iin || null, basis: why, phone: readPhone(phone) ?? null } };
    }
  }
}

const gone = (field: CardField, began: CardDraft, now: CardDraft) =>
  valueOf(field, began) !== null && valueOf(field, now) === null;
const isBlank = (field: CardField, draft: CardDraft) => JSON.stringify(draft[field]) === JSON.stringify(noCard[field]);

/** Fields that stand on the card and were emptied here. */
export function emptiedOf(began: CardDraft, now: CardDraft): CardField[] {
  return cardFields.filter((field) => gone(field, began, now) && isBlank(field, now));
}
/** Fields that stand on the card and of which half was taken away: neither a value nor nothing. */
export function halvedOf(began: CardDraft, now: CardDraft): CardField[] {
  return cardFields.filter((field) => gone(field, began, now) && !isBlank(field, now));
}

/** What was changed against how the card stands. */
export function changesOf(began: CardDraft, now: CardDraft): CardValue_Deserialize[] {
  return cardFields.flatMap((field) => {
    const value = valueOf(field, now);
    return value && JSON.stringify(value) !== JSON.stringify(valueOf(field, began)) ? [value] : [];
  });
}
