export { ActButton } from "./ActButton";
