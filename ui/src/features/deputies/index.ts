export { DeputiesDialog } from "./DeputiesDialog";
