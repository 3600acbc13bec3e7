//! The functions that the screens may call; each is one line into `workplace`, and none runs on the thread that draws the window.

use casework::ids::{Code, EntryId, FileId, ThingId};
use casework::indicators::Chart;
use casework::matching::VacancyMatch;
use casework::paperwork::{PaperId, PaperKind};
use casework::registration::profiling::FactorChoice;
use casework::registration::reception::Participant;
use casework::registration::{Act, ActName};
use casework::rulebook::Lang;
use casework::scans::ScanRef;
use casework::seen::SeekerView;
use casework::voucher::reference::{Profession, RecognitionCentre};
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;
use tauri::{Manager, State};
use tauri_plugin_dialog::DialogExt;
use tauri_specta::{Builder, collect_commands};
use workplace::views::{
    CapacityView, CaseHolder, CasePapers, CaseView, DeskStatus, DoneForMany, ForMany, Hit,
    ImportPreview, IndicatorCase, Indicators, KatoPlace, KeptInRegister, ListFilter, ManyRow,
    OutboxItem, PaperHandled, PaperLanguage, PaperProof, Performed, Printed, ProfileHints,
    ReturnedAct, RuleEntry, SavedView, SavedViews, ScanRow, ScanShown, VacancyRegister, WeekRow,
    WorkRow, WorklistInfo,
};
use workplace::{Problem, Workplace};

type Desk<'a> = State<'a, Arc<Workplace>>;

#[tauri::command(async)]
#[specta::specta]
fn desk_status(desk: Desk) -> Result<DeskStatus, Problem> {
    desk.status()
}

#[tauri::command]
#[specta::specta]
async fn enrol(desk: Desk<'_>, code: String, desk_name: String) -> Result<DeskStatus, Problem> {
    desk.enrol(&code, &desk_name).await
}

#[tauri::command]
#[specta::specta]
async fn sign_in(desk: Desk<'_>, login: String, password: String) -> Result<DeskStatus, Problem> {
    desk.sign_in(&login, &password).await
}

#[tauri::command(async)]
#[specta::specta]
fn choose_capacity(desk: Desk, capacity: CapacityView) -> Result<DeskStatus, Problem> {
    desk.choose_capacity(&capacity)
}

#[tauri::command(async)]
#[specta::specta]
fn sign_out(desk: Desk) -> Result<DeskStatus, Problem> {
    desk.sign_out()
}

#[tauri::command(async)]
#[specta::specta]
fn set_language(desk: Desk, language: Lang) -> Result<(), Problem> {
    desk.set_language(language)
}

#[tauri::command(async)]
#[specta::specta]
fn worklists(desk: Desk) -> Result<Vec<WorklistInfo>, Problem> {
    desk.worklists()
}

#[tauri::command(async)]
#[specta::specta]
fn worklist(
    desk: Desk,
    list: casework::worklist::List,
    limit: u32,
) -> Result<Vec<WorkRow>, Problem> {
    desk.worklist(list, limit)
}

/// Rows of a list that fit a filter.
#[tauri::command(async)]
#[specta::specta]
fn narrowed_worklist(
    desk: Desk,
    list: casework::worklist::List,
    filter: ListFilter,
) -> Result<Vec<WorkRow>, Problem> {
    desk.narrowed_worklist(list, &filter)
}

#[tauri::command(async)]
#[specta::specta]
fn saved_views(desk: Desk) -> Result<SavedViews, Problem> {
    desk.saved_views()
}

#[tauri::command(async)]
#[specta::specta]
fn save_view(desk: Desk, view: SavedView) -> Result<SavedView, Problem> {
    desk.save_view(view)
}

#[tauri::command(async)]
#[specta::specta]
fn delete_view(desk: Desk, id: String) -> Result<(), Problem> {
    desk.delete_view(&id)
}

#[tauri::command(async)]
#[specta::specta]
fn search(desk: Desk, text: String, limit: u32) -> Result<Vec<Hit>, Problem> {
    desk.search(&text, limit)
}

#[tauri::command(async)]
#[specta::specta]
fn open(desk: Desk, file: FileId) -> Result<CaseView, Problem> {
    desk.case(file)
}

#[tauri::command(async)]
#[specta::specta]
fn perform(
    desk: Desk,
    file: Option<FileId>,
    act: Act,
    participants: Vec<Participant>,
) -> Result<Performed, Problem> {
    desk.perform(file, act, participants)
}

#[tauri::command(async)]
#[specta::specta]
fn weekly(desk: Desk) -> Result<Vec<WeekRow>, Problem> {
    desk.weekly()
}

#[tauri::command(async)]
#[specta::specta]
fn ask_registers_for(desk: Desk, files: Vec<FileId>) -> Result<DoneForMany, Problem> {
    desk.ask_registers_for(&files)
}

#[tauri::command(async)]
#[specta::specta]
fn mark_unchanged_for(desk: Desk, files: Vec<FileId>) -> Result<DoneForMany, Problem> {
    desk.mark_unchanged_for(&files)
}

/// What would become of each of these cases; nothing is saved.
#[tauri::command(async)]
#[specta::specta]
fn preview_for_many(desk: Desk, act: ForMany, files: Vec<FileId>) -> Result<Vec<ManyRow>, Problem> {
    desk.preview_for_many(&act, &files)
}

#[tauri::command(async)]
#[specta::specta]
fn do_for_many(desk: Desk, act: ForMany, files: Vec<FileId>) -> Result<DoneForMany, Problem> {
    desk.do_for_many(&act, &files)
}

/// Whose the cases of the centre are, for who hands them over.
#[tauri::command(async)]
#[specta::specta]
fn case_holders(desk: Desk) -> Result<Vec<CaseHolder>, Problem> {
    desk.case_holders()
}

#[tauri::command(async)]
#[specta::specta]
fn scratch_load(desk: Desk, file: Option<FileId>, act: ActName) -> Result<Option<String>, Problem> {
    desk.scratch(file, act)
}

#[tauri::command(async)]
#[specta::specta]
fn scratch_save(
    desk: Desk,
    file: Option<FileId>,
    act: ActName,
    json: String,
) -> Result<(), Problem> {
    desk.save_scratch(file, act, &json)
}

#[tauri::command(async)]
#[specta::specta]
fn scratch_news(desk: Desk, file: FileId, act: ActName) -> Result<Vec<EntryId>, Problem> {
    desk.scratch_news(file, act)
}

#[tauri::command(async)]
#[specta::specta]
fn scratch_drop(desk: Desk, file: Option<FileId>, act: ActName) -> Result<(), Problem> {
    desk.drop_scratch(file, act)
}

#[tauri::command(async)]
#[specta::specta]
fn outbox(desk: Desk) -> Result<Vec<OutboxItem>, Problem> {
    desk.outbox()
}

#[tauri::command(async)]
#[specta::specta]
fn returned(desk: Desk, entry: EntryId) -> Result<ReturnedAct, Problem> {
    desk.returned(entry)
}

#[tauri::command(async)]
#[specta::specta]
fn apply_again(desk: Desk, entry: EntryId) -> Result<Performed, Problem> {
    desk.apply_again(entry)
}

#[tauri::command(async)]
#[specta::specta]
fn withdraw(desk: Desk, entry: EntryId, reason: String) -> Result<(), Problem> {
    desk.withdraw(entry, &reason)
}

#[tauri::command(async)]
#[specta::specta]
fn catalogues(desk: Desk, lists: Vec<String>) -> Result<Vec<Vec<RuleEntry>>, Problem> {
    lists.iter().map(|list| desk.catalogue(list)).collect()
}

#[tauri::command(async)]
#[specta::specta]
fn places(desk: Desk, text: String, limit: u32) -> Result<Vec<KatoPlace>, Problem> {
    desk.places(&text, limit)
}

#[tauri::command(async)]
#[specta::specta]
fn professions(desk: Desk, text: String, limit: u32) -> Result<Vec<Profession>, Problem> {
    desk.professions(&text, limit)
}

#[tauri::command(async)]
#[specta::specta]
fn recognition_centres(
    desk: Desk,
    profession: Option<Code>,
) -> Result<Vec<RecognitionCentre>, Problem> {
    desk.recognition_centres(profession.as_ref())
}

/// The centre's own register of vacancies.
#[tauri::command(async)]
#[specta::specta]
fn vacancy_register(
    desk: Desk,
    text: String,
    closed_too: bool,
) -> Result<VacancyRegister, Problem> {
    desk.vacancy_register(&text, closed_too)
}

#[tauri::command(async)]
#[specta::specta]
fn keep_in_register(desk: Desk, act: Act) -> Result<KeptInRegister, Problem> {
    desk.keep_in_register(act)
}

/// A file of vacancies looked through; nothing is written.
#[tauri::command(async)]
#[specta::specta]
fn preview_vacancies(desk: Desk, name: String, bytes: Vec<u8>) -> Result<ImportPreview, Problem> {
    desk.preview_vacancies(&name, &bytes)
}

#[tauri::command(async)]
#[specta::specta]
fn vacancies(desk: Desk, file: FileId) -> Result<Vec<VacancyMatch>, Problem> {
    desk.vacancies(file)
}

/// Keeps a scan's bytes for the form that attaches it.
#[tauri::command(async)]
#[specta::specta]
fn take_scan(desk: Desk, name: String, data: String) -> Result<ScanRef, Problem> {
    desk.take_scan(&name, &data)
}

/// Scans of the case that this capacity may read, and where their bytes are.
#[tauri::command(async)]
#[specta::specta]
fn scans(desk: Desk, file: FileId) -> Result<Vec<ScanRow>, Problem> {
    desk.scans(file)
}

/// A scan to be looked at; fetched first where it is not on this computer.
#[tauri::command(async)]
#[specta::specta]
fn look_at_scan(desk: Desk, file: FileId, scan: ThingId) -> Result<ScanShown, Problem> {
    desk.look_at_scan(file, scan)
}

/// The person's own view of their file: what the curtain shows.
#[tauri::command(async)]
#[specta::specta]
fn for_seeker(desk: Desk, file: FileId) -> Result<SeekerView, Problem> {
    desk.for_seeker(file)
}

/// Hints of section 3 for what is typed so far; `factors` only while 3.1 itself is being filled.
#[tauri::command(async)]
#[specta::specta]
fn profile_hint(
    desk: Desk,
    file: FileId,
    factors: Option<Vec<FactorChoice>>,
    answers: Vec<FactorChoice>,
) -> Result<ProfileHints, Problem> {
    desk.profile_hint(file, factors.as_deref(), &answers)
}

#[tauri::command(async)]
#[specta::specta]
fn papers(desk: Desk, file: FileId) -> Result<CasePapers, Problem> {
    desk.papers(file)
}

#[tauri::command(async)]
#[specta::specta]
fn print(
    desk: Desk,
    file: FileId,
    paper: PaperId,
    language: PaperLanguage,
) -> Result<Printed, Problem> {
    desk.print(file, paper, language)
}

#[tauri::command(async)]
#[specta::specta]
fn print_many(
    desk: Desk,
    files: Vec<FileId>,
    kind: PaperKind,
    language: PaperLanguage,
) -> Result<Printed, Problem> {
    desk.print_many(&files, kind, language)
}

#[tauri::command(async)]
#[specta::specta]
fn print_list(
    desk: Desk,
    list: casework::worklist::List,
    files: Vec<FileId>,
    language: PaperLanguage,
) -> Result<Printed, Problem> {
    desk.print_list(list, &files, language)
}

#[tauri::command(async)]
#[specta::specta]
fn print_ticket(desk: Desk, file: FileId, language: PaperLanguage) -> Result<Printed, Problem> {
    desk.print_ticket(file, language)
}

#[tauri::command(async)]
#[specta::specta]
fn archived_paper(desk: Desk, copy: u32) -> Result<Printed, Problem> {
    desk.archived_paper(copy)
}

#[tauri::command(async)]
#[specta::specta]
fn paper_handled(desk: Desk, copies: Vec<u32>, what: PaperHandled) -> Result<(), Problem> {
    desk.paper_handled(&copies, what)
}

#[tauri::command(async)]
#[specta::specta]
fn check_paper(desk: Desk, code: String) -> Result<PaperProof, Problem> {
    desk.check_paper(&code)
}

/// Asks where to save an archived copy; `false` when nothing was chosen.
#[tauri::command]
#[specta::specta]
async fn save_paper(
    app: tauri::AppHandle,
    desk: Desk<'_>,
    copy: u32,
    name: String,
) -> Result<bool, Problem> {
    match place_for(&app, name, ("PDF", "pdf")).await {
        Some(path) => desk.save_paper(copy, &path).map(|()| true),
        None => Ok(false),
    }
}

#[tauri::command(async)]
#[specta::specta]
fn indicators(desk: Desk, weeks: u32) -> Result<Indicators, Problem> {
    desk.indicators(weeks)
}

#[tauri::command(async)]
#[specta::specta]
fn indicator_cases(
    desk: Desk,
    weeks: u32,
    chart: Chart,
    column: Option<Code>,
    week: Option<NaiveDate>,
) -> Result<Vec<IndicatorCase>, Problem> {
    desk.indicator_cases(weeks, chart, column.as_ref(), week)
}

/// Asks where to save the indicators as a workbook; `false` when nothing was chosen.
#[tauri::command]
#[specta::specta]
async fn save_indicators(
    app: tauri::AppHandle,
    desk: Desk<'_>,
    weeks: u32,
    language: Lang,
    name: String,
) -> Result<bool, Problem> {
    match place_for(&app, name, ("XLSX", "xlsx")).await {
        Some(path) => desk.save_indicators(weeks, language, &path).map(|()| true),
        None => Ok(false),
    }
}

/// Where somebody wants a file of that kind; `None` when they thought better of it.
async fn place_for(
    app: &tauri::AppHandle,
    name: String,
    (kind, ending): (&str, &str),
) -> Option<PathBuf> {
    let (tell, told) = tokio::sync::oneshot::channel();
    app.dialog()
        .file()
        .set_file_name(name)
        .add_filter(kind, &[ending])
        .save_file(move |chosen| {
            // Nobody listens any more only when the window is closing.
            let _ = tell.send(chosen);
        });
    told.await.ok().flatten()?.into_path().ok()
}

#[tauri::command]
#[specta::specta]
async fn exchange_now(desk: Desk<'_>) -> Result<DeskStatus, Problem> {
    workplace::exchange::once(&desk).await?;
    desk.status()
}

/// Why the desk's folder could not be opened.
pub struct NotStarted(pub Problem);

/// When the program was started.
pub struct Started(pub Instant);

/// The screens say that the first of them stands: the log keeps how long the start took, for whoever finds it slow.
#[tauri::command(async)]
#[specta::specta]
fn first_screen(started: State<Started>) {
    tracing::info!(ms = started.0.elapsed().as_millis(), "first screen");
}

#[tauri::command(async)]
#[specta::specta]
fn start_problem(app: tauri::AppHandle) -> Option<Problem> {
    app.try_state::<NotStarted>().map(|why| why.0.clone())
}

/// The screens have kept what was typed: the window may go.
#[tauri::command(async)]
#[specta::specta]
fn leave(window: tauri::WebviewWindow) {
    // It fails only where the window is gone already.
    let _gone = window.destroy();
}

pub fn builder() -> Builder<tauri::Wry> {
    Builder::new().commands(collect_commands![
        desk_status,
        enrol,
        sign_in,
        choose_capacity,
        sign_out,
        set_language,
        worklists,
        worklist,
        narrowed_worklist,
        saved_views,
        save_view,
        delete_view,
        search,
        open,
        perform,
        weekly,
        ask_registers_for,
        mark_unchanged_for,
        preview_for_many,
        do_for_many,
        case_holders,
        scratch_load,
        scratch_save,
        scratch_news,
        scratch_drop,
        outbox,
        returned,
        apply_again,
        withdraw,
        catalogues,
        places,
        vacancies,
        vacancy_register,
        keep_in_register,
        preview_vacancies,
        take_scan,
        scans,
        look_at_scan,
        for_seeker,
        profile_hint,
        professions,
        recognition_centres,
        papers,
        print,
        print_many,
        print_list,
        print_ticket,
        archived_paper,
        paper_handled,
        check_paper,
        save_paper,
        indicators,
        indicator_cases,
        save_indicators,
        exchange_now,
        start_problem,
        first_screen,
        leave,
    ])
}

/// Writes the TypeScript of these commands and their types.
#[cfg(test)]
pub fn export(to: &std::path::Path) -> Result<(), specta_typescript::Error> {
    builder().export(specta_typescript::Typescript::default(), to)
}
