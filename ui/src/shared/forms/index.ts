export { FormFrame, Fields, FieldBlock, WideField } from "./FormFrame";
export { Rows } from "./Rows";
