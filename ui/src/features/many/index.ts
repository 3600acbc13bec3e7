export { AssignRowsButton } from "./AssignRows";
export { HandOverCasesDialog } from "./HandOverCases";
export { NotifyRowsButton } from "./NotifyRows";
export { handingOverRoles } from "./roles";
