export { FormFrame, Fields, FieldBlock } from "./FormFrame";
