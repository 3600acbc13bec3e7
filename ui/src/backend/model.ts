/** The names that screens use for what the desk tells them: all of them the generated types of `bindings.ts`. */
import type * as B from "./bindings";

export type IsoDate = string;
export type IsoMoment = string;
/** Arguments of a message, by name. */
export type Args = Partial<Record<string, string>>;

export type Lang = B.Lang;
export type FileId = B.FileId;
export type EntryId = B.EntryId;
export type Role = B.Role;
export type Standing = B.Standing;
export type Words = B.Words;
export type List = B.List;
export type WorklistInfo = B.WorklistInfo;
export type State = B.State;
export type KatoPlace = B.KatoPlace;
export type Warning = B.Warning;
export type Found = B.Found;
export type Difference = B.Difference;
export type ContactChannel = B.ContactChannel;
export type Level = B.Level;
export type Take = B.Take;
export type Verdict = B.Verdict;
export type Part = B.Part;
export type Delivery = B.Delivery;
export type VisitEnd = B.VisitEnd;
export type Capacity = B.CapacityView_Serialize;
export type DeskUser = B.DeskUser_Serialize;
export type Session = B.SessionView_Serialize;
export type DeskStatus = B.DeskStatus_Serialize;
export type ListFilter = B.ListFilter;
export type ListSort = B.ListSort;
export type SavedView = B.SavedView_Serialize;
export type SavedViewInfo = B.SavedViewInfo_Serialize;
export type SavedViews = B.SavedViews_Serialize;
export type WorkRow = B.WorkRow_Serialize;
export type DutyOwner = B.DutyOwner_Serialize;
export type WeekRow = B.WeekRow_Serialize;
export type WeekState = B.WeekState;
export type DoneForMany = B.DoneForMany_Serialize;
export type ForMany = B.ForMany_Deserialize;
export type ManyRow = B.ManyRow_Serialize;
export type ManyState = B.ManyState;
export type CaseHolder = B.CaseHolder;
export type Hit = B.Hit_Serialize;
export type Refusal = B.RefusalView_Serialize;
export type Duty = B.Duty_Serialize;
export type StepView = B.StepState_Serialize;
export type SectionView = B.SectionState_Serialize;
export type HistoryItem = B.HistoryItem_Serialize;
export type OpenAct = B.OpenAct_Serialize;
export type Check = B.Check_Serialize;
export type Checked = B.Checked_Serialize;
export type Evidence = B.EvidenceRef_Serialize;
export type DraftView = B.DraftView_Serialize;
export type CaseView = B.CaseView_Serialize;
export type Performed = B.Performed_Serialize;
/** An act with everything that was filled in. */
export type WrittenAct = B.Act_Serialize;
/** `form` is what was filled in, where who is signed in may read it. */
export type OutboxItem = B.OutboxItem_Serialize;
export type Kept = B.Kept_Serialize;
export type VacancyRegister = B.VacancyRegister_Serialize;
export type VacancyRow = B.VacancyRow_Serialize;
export type EmployerKept = B.EmployerKept_Serialize;
export type KeptInRegister = B.KeptInRegister_Serialize;
export type ImportPreview = B.ImportPreview_Serialize;
export type ReturnedAct = B.ReturnedAct_Serialize;
export type ConflictField = B.ConflictField_Serialize;
export type Indicators = B.Indicators_Serialize;
export type IndicatorChart = B.IndicatorChart_Serialize;
export type IndicatorWeek = B.IndicatorWeek;
export type IndicatorCase = B.IndicatorCase_Serialize;
export type IndicatorName = B.Chart;
export type Shown = B.Shown;
export type RuleEntry = B.RuleEntry_Serialize;
export type VacanciesFound = B.VacanciesFound_Serialize;
export type VacancyMatch = B.VacancyMatch_Serialize;
export type CardValue = B.CardValue_Serialize;
export type Compared = B.Compared_Serialize;
export type Prefilled = B.Prefilled_Serialize;
export type FactorChoice = B.FactorChoice_Deserialize;
export type Hinted = B.Hinted_Serialize;
export type ProfileHints = B.ProfileHints_Serialize;
export type SeekerView = B.SeekerView_Serialize;
export type File = B.File_Serialize;
export type Voucher = B.Voucher_Serialize;
export type VoucherView = B.VoucherView_Serialize;
export type Profession = B.Profession;
export type RecognitionCentre = B.RecognitionCentre_Serialize;
export type RecognitionOutcome = B.RecognitionOutcome;
/** An act as a form hands it over. */
export type Act = B.Act_Deserialize;

/** Before the first sign-in after a start nothing was asked of the centre: there is neither a line nor none. */
export const isLineTried = ({ online, since, problem }: B.LineState_Serialize): boolean =>
  online || since !== null || problem !== null;

/** Charts of the indicators, in the order of the page. */
export const charts = [
  "registrations",
  "funnel",
  "seeker-decision",
  "unemployed-decision",
  "removal-decision",
  "removal-outcome",
] as const satisfies readonly B.Chart[];

/** Lists in the order of the desk; `worklist` refuses any other name. */
export const lists = [
  "reception",
  "waiting",
  "my-step",
  "new-applications",
  "sent-back",
  "notify",
  "monitoring",
  "changes",
  "plan-items",
  "payments",
  "conflicts",
  "decide",
  "recall-papers",
  "recall-voucher-papers",
  "doubtful-dates",
  "transfers",
  "idle",
  "with-head",
  "with-registers",
  "with-seeker",
  "with-employer",
  "asked-transfers",
  "voucher-applications",
  "vouchers-to-send",
  "voucher-notices",
  "with-recognition-centre",
  "vouchers-held",
  "escalated-to-unit",
  "escalated-to-head",
] as const satisfies readonly List[];
/** Fails to compile when the desk knows a list that is missing above: its address would open another. */
const everyList: Record<Exclude<List, (typeof lists)[number]>, never> = {};
void everyList;
