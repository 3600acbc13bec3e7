export { DecisionsPage, DECISIONS } from "./DecisionsPage";
