export { IndicatorsPage } from "./IndicatorsPage";
