import type { Role } from "@/backend";

/** Who hands over all the cases of a colleague; the desk refuses everybody else. */
export const handingOverRoles: readonly Role[] = ["head", "unit-head"];
