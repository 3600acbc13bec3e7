export { AssignRowsButton } from "./AssignRows";
export { HandOverCasesDialog } from "./HandOverCases";
export { NotifyRowsButton } from "./NotifyRows";
export { ManyEndedDialog } from "./ManyEnded";
