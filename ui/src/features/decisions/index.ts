export { DecisionsPage } from "./DecisionsPage";
