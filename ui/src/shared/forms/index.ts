export { FormFrame, Fields, FieldBlock, WideField } from "./FormFrame";
export { FormGroups, type FormGroup } from "./FormGroups";
export { Rows } from "./Rows";
