/** An office morning as data: the desk's state, lists, one case, the outbox. For component tests and the gallery. */
export * from "./case";
export * from "./card";
export * from "./checks";
export * from "./desk";
export * from "./indicators";
export * from "./lists";
export * from "./outbox";
export * from "./people";
export * from "./rulebook";
export * from "./sections";
export * from "./voucher";
