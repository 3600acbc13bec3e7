export { Rail, type RailSection } from "./Rail";
export { TaskRow } from "./TaskList";
export { History, type HistoryLine } from "./History";
export { LedgerRow, Facts } from "./LedgerRow";
