export { FormFrame, Fields, FieldBlock } from "./FormFrame";
export { Rows } from "./Rows";
