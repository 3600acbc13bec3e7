export { VacanciesPage } from "./VacanciesPage";
