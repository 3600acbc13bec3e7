/** The desk and who is signed in, on an office morning. */
import type { Deputies } from "@/backend/deputies";
import type { DeskStatus, Role, Session } from "@/backend/model";

export const TODAY = "2026-11-17";
export const at = (time: string) => `${TODAY}T${time}:00+05:00`;

export function sessionAs(role: Role, name = "Жұмабекова Динара Қайратқызы"): Session {
  const capacity = { role, centre: "karaganda", order: null };
  const [surname = "", given = "", patronymic = ""] = name.split(" ");
  return {
    id: "dinara",
    name,
    short: `${surname} ${given.charAt(0)}. ${patronymic.charAt(0)}.`,
    role,
    centre: "karaganda",
    capacities: [capacity],
    order: null,
    unit: null,
    keeps: ["specialist", "head"].includes(role) ? ["dismissal", "signed-copy"] : [],
    prints: ["specialist", "head"].includes(role) ? ["meeting-list", "notice", "extract"] : [],
    assigns: ["specialist", "head", "unit-head"].includes(role),
    namesDeputies: role === "head",
    handsOver: ["head", "unit-head"].includes(role),
    indicators: role === "analyst" ? "counts" : role === "head" || role === "unit-head" ? "cases" : "nothing",
  };
}

export const deskStatus: DeskStatus = {
  enrolled: true,
  deskName: "Окно 4",
  centreName: {
    ru: "Карьерный центр города Караганды",
    kk: "Қарағанды қаласының мансап орталығы",
    en: "Karaganda career centre",
  },
  line: { online: true, since: at("08:50"), lastExchange: at("11:46"), problem: null },
  waiting: 3,
  needsYou: 1,
  savedAt: `${TODAY}T11:47:08+05:00`,
  today: TODAY,
  now: `${TODAY}T11:47:10+05:00`,
  version: "0.1.0",
  language: "ru",
  users: [
    user("dinara", "Жұмабекова Динара Қайратқызы", ["specialist"], at("08:52")),
    user("anna", "Ли Анна Владимировна", ["specialist", "consultant"], "2026-11-16T18:04:00+05:00"),
    user("erlan", "Ахметов Ерлан Болатұлы", ["head"], "2026-11-13T09:15:00+05:00"),
    user("shyngys", "Тұңғышбай Шыңғыс Әліұлы", ["consultant"], null),
  ],
  session: sessionAs("specialist"),
  recovered: 0,
  forked: false,
  trustEnds: null,
  holidaysEnd: null,
  progress: null,
};

function user(id: string, name: string, roles: Role[], lastSeen: string | null) {
  return { id, name, roles, keepsCases: roles.includes("specialist"), knownHere: lastSeen !== null, lastSeen };
}

export const deputies: Deputies = {
  deputies: [
    {
      staff: "dinara",
      name: "Жұмабекова Динара Қайратқызы",
      order: { number: "47-к", from: "2026-11-16", to: "2026-11-27" },
      began: true,
    },
  ],
  colleagues: [
    { staff: "dinara", name: "Жұмабекова Динара Қайратқызы" },
    { staff: "marat", name: "Касымов Марат Талгатович" },
  ],
};
