export { DeskFailure, type Backend } from "./backend";
export { BackendProvider, useBackend } from "./BackendProvider";
export { actNames, actOf, isOfVoucher, type ActName } from "./acts";
export * from "./queries";
export { useScratch, type Scratch } from "./useScratch";
export { charts, isLineTried, lists } from "./model";
export type * from "./model";
export type * from "./papers";
export { usePapers, usePaperWays } from "./papers";
