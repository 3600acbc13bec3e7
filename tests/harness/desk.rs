//! One desk with the person who sits at it, used as the screens use it: through `workplace` and nothing else.

use crate::{Cable, PASSWORD};
use casework::ids::FileId;
use casework::refusal::RefusalView;
use casework::registration::reception::Participant;
use casework::registration::{Act, ActName};
use casework::worklist::List;
use journal::Standing;
use std::path::Path;
use std::sync::Arc;
use strum::IntoEnumIterator;
use tempfile::TempDir;
use workplace::views::{
    CapacityView, CaseView, KeptInRegister, OutboxItem, Performed, ReturnedAct, WorkRow,
};
use workplace::{Clock, Workplace, exchange};

pub struct Desk {
    pub workplace: Arc<Workplace>,
    pub cable: Cable,
    clock: Clock,
    folder: TempDir,
}

impl Desk {
    pub(crate) async fn new(code: &str, login: &str, cable: Cable, clock: Clock) -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let workplace = Arc::new(Workplace::open_at(folder.path(), clock.clone()).unwrap());
        workplace.enrol(code, "Окно 1").await.unwrap();
        let desk = Desk {
            workplace,
            cable,
            clock,
            folder,
        };
        desk.signs_in(login).await;
        desk.exchanges().await;
        desk
    }

    pub async fn signs_in(&self, login: &str) {
        self.workplace.sign_in(login, PASSWORD).await.unwrap();
    }

    /// The computer is switched off in the evening and on in the morning; then somebody signs in.
    pub async fn starts_again(&mut self, login: &str) {
        let empty = tempfile::tempdir().unwrap();
        let off = Workplace::open_at(empty.path(), self.clock.clone()).unwrap();
        let before = std::mem::replace(&mut self.workplace, Arc::new(off));
        assert_eq!(Arc::strong_count(&before), 1, "the exchange has stopped");
        drop(before);
        let on = Workplace::open_at(self.folder.path(), self.clock.clone()).unwrap();
        self.workplace = Arc::new(on);
        self.signs_in(login).await;
    }

    /// Acts from now on by the order of that number.
    pub fn acts_by_order(&self, number: &str) {
        let session = self.workplace.status().unwrap().session.unwrap();
        let by_order = |c: &&CapacityView| c.order.as_ref().is_some_and(|o| o.number == number);
        let capacity = session.capacities.iter().find(by_order).unwrap();
        self.workplace.choose_capacity(capacity).unwrap();
    }

    /// Acts from now on in the role of one's own.
    pub fn acts_in_own_role(&self) {
        let session = self.workplace.status().unwrap().session.unwrap();
        let own = session.capacities.iter().find(|c| c.order.is_none());
        self.workplace.choose_capacity(own.unwrap()).unwrap();
    }

    pub async fn exchanges(&self) {
        exchange::once(&self.workplace).await.unwrap();
    }

    /// Tries to exchange and meets no line.
    pub async fn finds_no_line(&self) {
        let problem = exchange::once(&self.workplace).await.unwrap_err();
        assert_eq!(problem.code, "no-line");
        assert!(!self.workplace.status().unwrap().line.online);
    }

    /// The exchange that runs beside the screens, until the task is aborted.
    pub fn keeps_exchanging(&self) -> tokio::task::JoinHandle<()> {
        tokio::spawn(exchange::keep_exchanging(self.workplace.clone(), || {}))
    }

    /// The act is saved at this desk; a refusal is the story's failure.
    #[track_caller]
    pub fn does(&self, file: Option<FileId>, act: Act) -> CaseView {
        self.does_with(file, act, Vec::new())
    }

    /// The same, with somebody beside the person.
    #[track_caller]
    pub fn does_with(
        &self,
        file: Option<FileId>,
        act: Act,
        participants: Vec<Participant>,
    ) -> CaseView {
        let name = act.name();
        match self.workplace.perform(file, act, participants).unwrap() {
            Performed::Done(case) => *case,
            Performed::Refused(refusal) => panic!("{name:?} was refused: {refusal:?}"),
        }
    }

    /// Why the law says no; an act that goes through is the story's failure, and so is a trace of the refused one.
    #[track_caller]
    pub fn refused(&self, file: FileId, act: Act) -> RefusalView {
        let name = act.name();
        let before = (self.waiting(), self.case(file).history.len());
        match self.workplace.perform(Some(file), act, Vec::new()).unwrap() {
            Performed::Done(_) => panic!("{name:?} went through"),
            Performed::Refused(refusal) => {
                let after = (self.waiting(), self.case(file).history.len());
                assert_eq!(after, before, "a refusal writes nothing");
                *refusal
            }
        }
    }

    /// Written into the centre's register of vacancies; a refusal is the story's failure.
    #[track_caller]
    pub fn keeps(&self, act: Act) {
        let name = act.name();
        match self.workplace.keep_in_register(act).unwrap() {
            KeptInRegister::Done => {}
            KeptInRegister::Refused(refusal) => panic!("{name:?} was refused: {refusal:?}"),
        }
    }

    pub fn case(&self, file: FileId) -> CaseView {
        self.workplace.case(file).unwrap()
    }

    pub fn waiting(&self) -> u32 {
        self.workplace.status().unwrap().waiting
    }

    /// Acts that the screen offers for this file now, with nothing standing against them.
    pub fn offered(&self, file: FileId) -> Vec<ActName> {
        let open = self.case(file).open_acts;
        open.into_iter()
            .filter(|open| open.refusal.is_none())
            .map(|open| open.act)
            .collect()
    }

    /// Acts that the screen shows for this file, also those where something must come first.
    pub fn shown(&self, file: FileId) -> Vec<ActName> {
        let open = self.case(file).open_acts;
        open.into_iter().map(|open| open.act).collect()
    }

    pub fn rows(&self, list: List) -> Vec<WorkRow> {
        self.workplace.worklist(list, 1000).unwrap()
    }

    /// The row of a file in a list of who sits here.
    pub fn row(&self, list: List, file: FileId) -> Option<WorkRow> {
        self.rows(list).into_iter().find(|row| row.file == file)
    }

    /// Files in a list of who sits here.
    pub fn list(&self, list: List) -> Vec<FileId> {
        self.rows(list).into_iter().map(|row| row.file).collect()
    }

    /// The lists of who sits here in which the file lies.
    pub fn lists_with(&self, file: FileId) -> Vec<List> {
        let mine = self.workplace.worklists().unwrap();
        mine.into_iter()
            .map(|list| list.name)
            .filter(|list| self.list(*list).contains(&file))
            .collect()
    }

    pub fn has_done(&self, file: FileId, act: ActName) -> bool {
        self.case(file).history.iter().any(|item| item.act == act)
    }

    pub fn outbox(&self) -> Vec<OutboxItem> {
        self.workplace.outbox().unwrap()
    }

    /// Acts that came back and wait for a decision here, oldest first.
    pub fn returned(&self) -> Vec<ReturnedAct> {
        let back = self.outbox().into_iter();
        back.filter(|item| item.standing == Standing::Returned)
            .map(|item| self.workplace.returned(item.entry).unwrap())
            .collect()
    }

    /// Everything that the screens of who sits here can show, as one text.
    pub fn everything_shown(&self) -> String {
        let mut all = vec![json(&self.workplace.status().unwrap())];
        let lists = self.workplace.worklists().unwrap();
        all.push(json(&lists));
        let mut files = Vec::new();
        for list in List::iter() {
            let rows = self.rows(list);
            files.extend(rows.iter().map(|row| row.file));
            all.push(json(&rows));
        }
        for word in ["Беков", "Сеитов"] {
            let hits = self.workplace.search(word, 50).unwrap();
            files.extend(hits.iter().map(|hit| hit.file));
            all.push(json(&hits));
        }
        files.sort();
        files.dedup();
        for file in files {
            all.push(json(&self.case(file)));
            all.push(json(&self.workplace.vacancies(file, "").unwrap()));
            for act in ActName::iter() {
                all.extend(self.workplace.scratch(Some(file), act).unwrap());
            }
        }
        all.push(json(&self.outbox()));
        for item in self.outbox() {
            // What this capacity may not read is refused, and shows nothing.
            all.extend(self.workplace.returned(item.entry).ok().map(|r| json(&r)));
        }
        all.join("\n")
    }

    /// Every byte that this desk keeps on its disk.
    pub fn disk(&self) -> Vec<u8> {
        bytes_of(self.folder.path())
    }
}

fn json(view: &impl serde::Serialize) -> String {
    serde_json::to_string(view).unwrap()
}

pub(crate) fn bytes_of(folder: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            bytes.extend(bytes_of(&path));
        } else {
            bytes.extend(std::fs::read(path).unwrap());
        }
    }
    bytes
}
