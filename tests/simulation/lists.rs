//! After ten thousand acts by chance, each of them lawful, over hundreds of files in two centres: for everybody who has
//! lists, in either centre, what is counted is what is listed, what is found by typing into the list, and what the files
//! themselves owe by the law; and the same again after the index was thrown away and made anew.

use crate::acts;
use crate::common::{self, forms, walk};
use crate::dice::Dice;
use crate::people::{Person, crowd};
use casework::File;
use casework::file::Entrance;
use casework::ids::{CentreId, FileId, ReplicaId};
use casework::office::{Actor, Centre, DecidedBy, Role};
use casework::registration::card::{AnswersForm, Verdict};
use casework::registration::reception::VisitForm;
use casework::registration::sending::{SendingState, may_send};
use casework::registration::{Act, ActName, At, home};
use casework::rulebook::{Lang, Rulebook};
use casework::voucher::by_date;
use casework::worklist::{List, WorkItem, escalate, work};
use chrono::{DateTime, Days, NaiveDate, Utc};
use journal::clock::Hybrid;
use journal::entry::{Body, FORMAT, Header, StoodOn};
use journal::sign::Signature;
use journal::wire::{Head, Page, Reference, Status};
use journal::{Chain, Outcome, Record, Sealed};
use replica::{DbKey, Looking, Replica, WorkRow};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use strum::IntoEnumIterator;
use uuid::Uuid;

const SEED: u64 = 2_026;
const ACTS_OF_A_CENTRE: usize = 8_000;
const FILES_OF_A_CENTRE: usize = 120;
const ACTS_OF_A_DAY: usize = 200;
const ROWS_AT_MOST: u32 = 100_000;

/// What was done in one centre, in its order, and the files that it came to.
struct Told {
    centre: CentreId,
    files: Vec<File>,
    records: Vec<Record>,
    last_day: NaiveDate,
    acts: BTreeSet<ActName>,
}

/// One centre's day after day.
struct OfCentre {
    place: Centre,
    staff: Vec<Actor>,
    people: Vec<Person>,
    rulebook: Rc<Rulebook>,
    cases: Vec<common::Office>,
    /// Which entry of which case came when.
    order: Vec<(usize, usize)>,
    today: NaiveDate,
    first: usize,
    dice: Dice,
}

/// Kokshetau, whose decisions are Esil's head's.
fn places() -> [Centre; 2] {
    let esil = common::esil();
    let kokshetau = Centre {
        id: CentreId::from("kc-kokshetau"),
        prefix: "KOK".into(),
        decided_by: vec![DecidedBy {
            from: common::day(2026, 1, 1),
            centre: esil.id.clone(),
        }],
        ..common::esil()
    };
    [esil, kokshetau]
}

/// Everybody who does something in the files of that centre; who decides sits where it is decided.
fn staff(place: &Centre, on: NaiveDate) -> Vec<Actor> {
    let people = [
        common::aigul(),
        common::dana(),
        common::bolat(),
        common::serik(),
        common::marat(),
        common::somebody(Role::UnitHead),
        common::somebody(Role::EmployerRelations),
        common::yerzhan(),
    ];
    let of_this_centre = |actor: Actor| Actor {
        centre: if actor.role == Role::Head {
            place.decider(on)
        } else {
            place.id.clone()
        },
        ..actor
    };
    people.map(of_this_centre).to_vec()
}

impl OfCentre {
    fn begin(place: Centre, n: usize) -> OfCentre {
        let today = common::day(2026, 6, 1);
        let mut dice = Dice::new(SEED + n as u64);
        let families = 0..FILES_OF_A_CENTRE.div_ceil(6) + 3;
        OfCentre {
            staff: staff(&place, today),
            place,
            people: families.flat_map(|_| crowd(&mut dice)).collect(),
            rulebook: Rc::new(Rulebook::built_in().clone()),
            cases: Vec::new(),
            order: Vec::new(),
            today,
            first: n * 1_000,
            dice,
        }
    }

    fn go_on(mut self) -> Told {
        while self.order.len() < ACTS_OF_A_CENTRE {
            for _ in 0..ACTS_OF_A_DAY {
                // People come on every day, to the last.
                let by_now = FILES_OF_A_CENTRE * (self.order.len() + 200) / ACTS_OF_A_CENTRE;
                let new = self.cases.is_empty()
                    || (self.cases.len() < by_now.min(FILES_OF_A_CENTRE)
                        && self.dice.of_hundred(30));
                let case = if new {
                    self.somebody_comes()
                } else {
                    self.dice.below(self.cases.len())
                };
                // Some job seekers are forgotten.
                let forgotten = case % 9 == 8 && self.cases[case].stage() == At::JobSeeker;
                if !forgotten {
                    self.something_is_done(case);
                }
            }
            self.day_passes();
        }
        self.evening_comes();
        self.told()
    }

    /// What lies on the desks when the doors close: somebody is handed over and waits, vouchers are on their way, cases
    /// have been sent to the other centre.
    fn evening_comes(&mut self) {
        for case in 0..self.cases.len() {
            // Who has no voucher yet asks for one on this evening, and chance takes it as far as it comes.
            for _ in 0..self.dice.below(10) {
                let next = voucher_next(&self.cases[case]);
                let next = next.filter(|act| *act != ActName::RecordVoucherUse);
                self.next_is_done(case, next);
            }
            if self.dice.of_hundred(30) {
                for act in [ActName::OfferVacancies, ActName::ReferToEmployer] {
                    self.next_is_done(case, Some(act));
                }
            }
            let away = places().map(|place| place.id);
            let away = away.into_iter().find(|id| *id != self.place.id);
            if self.dice.of_hundred(15) {
                let specialist = self.staff[1].clone();
                let to = away.unwrap();
                self.tries(case, &specialist, forms::send_to(to.as_str()));
            }
        }
        let system = Actor::outside(Role::System, self.place.id.clone());
        for case in 0..self.cases.len() {
            self.messages_arrive(case, &system);
        }
        for _ in 0..12 {
            let case = self.somebody_comes();
            for act in [ActName::RecordVisit, ActName::Consult, ActName::HandOver] {
                if self.dice.of_hundred(80) {
                    self.next_is_done(case, Some(act));
                }
            }
        }
    }

    /// That act, by the first who may.
    fn next_is_done(&mut self, case: usize, act: Option<ActName>) {
        let Some(act) = act else { return };
        let office = &self.cases[case];
        let able = self.staff.iter().find(|a| office.ready(a, act).is_ok());
        let able = able.cloned();
        if let (Some(actor), Some(form)) = (able, self.filled_in(case, act)) {
            self.tries(case, &actor, form);
        }
    }

    fn somebody_comes(&mut self) -> usize {
        let n = self.cases.len();
        let mut office = common::Office::on(self.today);
        let id = u32::try_from(self.first + n + 1).unwrap();
        office.rulebook = Rc::clone(&self.rulebook);
        office.file = File::new(
            FileId(Uuid::from_u128(0x10_0000 + u128::from(id))),
            self.place.id.clone(),
        );
        office.replica = ReplicaId(Uuid::from_u128(0x20_0000 + u128::from(id)));
        office.numbers_after = id * 1_000;
        office.evidence.centre = Some(self.place.clone());
        self.cases.push(office);
        if self.dice.of_hundred(25) {
            let entrance = *self.dice.pick(&[Entrance::Enbek, Entrance::Portal]);
            let mut act = forms::from_portal(entrance, &format!("EB-2026-{id}"));
            if let Act::ReceiveApplication(form) = &mut act {
                form.who = self.people[n].who.clone();
            }
            let seeker = Actor::outside(Role::Seeker, self.place.id.clone());
            self.tries(n, &seeker, act);
        }
        n
    }

    /// One act in that file, if chance comes upon a lawful one.
    fn something_is_done(&mut self, case: usize) {
        let Some((actor, name)) = self.chosen(case) else {
            return;
        };
        if let Some(form) = self.filled_in(case, name) {
            self.tries(case, &actor, form);
        }
    }

    fn tries(&mut self, case: usize, actor: &Actor, act: Act) {
        let office = &mut self.cases[case];
        if office.tries(actor, act).is_ok() {
            self.order.push((case, office.entries.len() - 1));
        }
    }

    /// Mostly what leads on, by somebody who may; else anything that is open to anybody.
    fn chosen(&mut self, case: usize) -> Option<(Actor, ActName)> {
        let (office, dice) = (&self.cases[case], &mut self.dice);
        let asked = office.file.queries.last();
        if asked.is_some_and(|query| !query.stopped && !query.silent().is_empty()) {
            let registers = Actor::outside(Role::Registers, self.place.id.clone());
            return Some((registers, ActName::RecordAnswers));
        }
        let wanted: Vec<ActName> = match dice.below(100) {
            0..62 => casework::progress::next_act(&office.file)
                .into_iter()
                .collect(),
            62..70 if case % 3 == 1 => voucher_next(office).into_iter().collect(),
            70..80 => ActName::iter()
                .filter(|act| walk::leads_on(office, *act))
                .collect(),
            _anything => Vec::new(),
        };
        if !wanted.is_empty() {
            let act = *dice.pick(&wanted);
            let may = |actor: &&Actor| office.ready(actor, act).is_ok();
            let able: Vec<_> = self.staff.iter().filter(may).collect();
            return (!able.is_empty()).then(|| ((*dice.pick(&able)).clone(), act));
        }
        let actor = dice.pick(&self.staff);
        let ends = dice.of_hundred(10);
        let mut open = office.offered(actor);
        open.retain(|act| ends || !acts::ends(*act));
        // Who has no right to a voucher yet is refused one, and that is the end of it.
        open.retain(|act| *act != ActName::TakeVoucherApplication);
        (!open.is_empty()).then(|| (actor.clone(), *dice.pick(&open)))
    }

    fn filled_in(&mut self, case: usize, act: ActName) -> Option<Act> {
        let (office, dice) = (&self.cases[case], &mut self.dice);
        let person = &self.people[case];
        match act {
            ActName::RecordVisit => {
                let mut who = person.who.clone();
                if dice.of_hundred(10) {
                    who.iin = None;
                }
                Some(Act::RecordVisit(VisitForm {
                    who,
                    purpose: (*dice.pick(&["job", "training", "advice"])).into(),
                    language: *dice.pick(&[Lang::Kk, Lang::Ru]),
                    note: None,
                }))
            }
            ActName::RecordAnswers => {
                let query = office.file.queries.last()?;
                Some(Act::RecordAnswers(AnswersForm {
                    query: query.id,
                    answers: person.answers(&query.silent(), office.now, dice),
                }))
            }
            // What the registers say is believed more often than not.
            ActName::WeighAnswers if dice.of_hundred(85) => Some(forms::weigh(Verdict::Reliable)),
            // Which other file fits, chance does not know; a scan leads nowhere.
            ActName::JoinFiles | ActName::SeparateFiles | ActName::AttachScan => None,
            other => walk::form(
                other,
                office,
                u32::try_from(dice.roll() % 1_000_000).unwrap(),
            ),
        }
    }

    /// The next working day; what is due by date is done in the night before.
    fn day_passes(&mut self) {
        self.today = self.rulebook.calendar().next_working_day(self.today);
        let system = Actor::outside(Role::System, self.place.id.clone());
        for case in 0..self.cases.len() {
            self.cases[case].day(self.today);
            let office = &self.cases[case];
            if let Some(due) = by_date::due(&office.file, &office.rulebook, office.today) {
                self.tries(case, &system, due.act);
            }
            self.messages_arrive(case, &system);
        }
    }

    /// Or do not: then they go on paper.
    fn messages_arrive(&mut self, case: usize, system: &Actor) {
        let file = &self.cases[case].file;
        let open = file.notices.iter().map(|notice| notice.id);
        let open: Vec<_> = open.filter(|id| may_send(file, *id).is_ok()).collect();
        for notice in open {
            let state = match self.dice.below(4) {
                0 => SendingState::Expired,
                1 => SendingState::Sent,
                _arrived => SendingState::Delivered,
            };
            self.tries(case, system, forms::sending(notice, state));
        }
    }

    /// The centre's order of all that was done.
    fn told(self) -> Told {
        let mut chain = Chain::start(self.place.id.as_str(), 1);
        let mut told = Told {
            centre: self.place.id.clone(),
            files: Vec::new(),
            records: Vec::new(),
            last_day: self.today,
            acts: BTreeSet::new(),
        };
        for (seq, (case, entry)) in (1..).zip(&self.order) {
            let (file, entry) = (&self.cases[*case].file, &self.cases[*case].entries[*entry]);
            let (sealed, outcome) = sealed(file, entry);
            chain = chain.then(seq, &sealed.hash(), &outcome);
            told.acts.insert(entry.act.name());
            told.records.push(Record {
                era: 1,
                seq,
                entry: sealed,
                outcome,
                chain,
                recorded: entry.now,
            });
        }
        // Whoever came and was not taken in has left nothing behind.
        let begun = self
            .cases
            .into_iter()
            .filter(|case| !case.entries.is_empty());
        told.files = begun.map(|case| case.file).collect();
        told
    }
}

/// The next step of ФК-D.03, for those who have the right to it.
fn voucher_next(office: &common::Office) -> Option<ActName> {
    let unemployed = office.stage() == At::Unemployed;
    let next = casework::voucher::progress::next_act(&office.file);
    next.or(Some(ActName::TakeVoucherApplication))
        .filter(|_| unemployed)
}

fn sealed(file: &File, entry: &common::office::Entry) -> (Sealed, String) {
    let edition = entry.rulebook.edition().to_owned();
    let header = Header {
        format: FORMAT,
        id: entry.id,
        file: file.id,
        centre: file.centre.clone(),
        hybrid: Hybrid {
            ms: entry.now.timestamp_millis(),
            n: 0,
        },
    };
    let body = Body {
        act: entry.act.clone(),
        actor: entry.actor.clone(),
        participants: entry.participants.clone(),
        claimed: entry.now,
        server_seen: None,
        edition: edition.clone(),
        evidence: entry.evidence.clone(),
        number: entry.number.clone(),
        stood_on: StoodOn::default(),
    };
    let outcome = Outcome::Final {
        facts: entry.facts.clone(),
        on: entry.today,
        at: entry.now,
        edition,
        differences: Vec::new(),
    };
    let salt = [7; 16];
    (
        Sealed::new(&header, &body, salt).unwrap(),
        serde_json::to_string(&outcome).unwrap(),
    )
}

/// A desk of both centres that has pulled everything.
fn pulled(folder: &std::path::Path, told: &[Told]) -> Replica {
    let id = ReplicaId(Uuid::from_u128(1));
    let mut replica = Replica::create(folder, &DbKey::from_bytes([7; 32]), id).unwrap();
    let scope: Vec<CentreId> = told.iter().map(|told| told.centre.clone()).collect();
    replica.set_scope(&scope).unwrap();
    let office = Reference {
        version: 1,
        centres: places().to_vec(),
        ..Reference::default()
    };
    replica.apply_reference(&office).unwrap();
    let head = |told: &Told| {
        let last = told.records.last().unwrap();
        Head {
            centre: told.centre.clone(),
            era: 1,
            seq: last.seq,
            chain: last.chain,
        }
    };
    let status = Status {
        protocol: 1,
        oldest_program: "0.1.0".into(),
        time: DateTime::<Utc>::MAX_UTC,
        heads: told.iter().map(head).collect(),
        reference: 1,
        signature: Signature(String::new()),
    };
    for told in told {
        for records in told.records.chunks(500) {
            let page = Page {
                records: records.to_vec(),
                status: status.clone(),
            };
            replica.apply_of(&told.centre, &page).unwrap();
        }
    }
    while replica.catch_up().unwrap() > 0 {}
    replica
}

type Owed = BTreeMap<(List, CentreId), Vec<(FileId, WorkItem)>>;

/// What the files owe on that day, by the law alone, in whose list.
fn owed(files: &[File], today: NaiveDate) -> Owed {
    let mut owed = Owed::new();
    for file in files {
        let mut items = work(file);
        escalate(&mut items, Rulebook::built_in());
        for item in items {
            let centre = item.act.map_or(&file.centre, |act| {
                home(file, act, DateTime::<Utc>::MAX_UTC)
            });
            for list in List::iter().filter(|list| item.stands_in(*list, today)) {
                let rows = owed.entry((list, centre.clone())).or_default();
                rows.push((file.id, item.clone()));
            }
        }
    }
    owed
}

/// In an order of our own, so that two lists can be compared.
fn sorted(rows: impl IntoIterator<Item = (FileId, WorkItem)>) -> Vec<String> {
    let told = |(file, item): (FileId, WorkItem)| format!("{} {item:?}", file.0);
    let mut rows: Vec<String> = rows.into_iter().map(told).collect();
    rows.sort();
    rows
}

fn rows(replica: &Replica, list: List, looking: &Looking, text: Option<&str>) -> Vec<WorkRow> {
    let found = replica.worklist_for(list, looking, text, ROWS_AT_MOST);
    found.unwrap()
}

/// Whose files that role sees in that list from there: a head's decisions are those of the centres that it decides for.
fn centres_of(looking: &Looking, list: List) -> Vec<CentreId> {
    let decides = |place: &Centre| place.decider(looking.today) == looking.centre;
    let of_head = |place: &Centre| match list {
        List::Decide => decides(place),
        _another => decides(place) || place.id == looking.centre,
    };
    let sees = |place: &Centre| match looking.role {
        Role::Head => of_head(place),
        _another => place.id == looking.centre,
    };
    let all = places().into_iter();
    all.filter(sees).map(|place| place.id).collect()
}

/// Every list of that role: counted, listed, found by typing, and owed.
fn agrees(replica: &Replica, looking: &Looking, owed: &Owed) -> usize {
    let counts = replica.worklists_for(looking).unwrap();
    let lists: Vec<List> = counts.iter().map(|count| count.list).collect();
    assert_eq!(lists, List::of(looking.role), "{looking:?}");
    let mut shown = 0;
    for count in counts {
        let list = count.list;
        let listed = rows(replica, list, looking, None);
        let here = format!("{list:?} of {:?} in {}", looking.role, looking.centre);
        assert_eq!(listed.len(), count.count as usize, "{here}");
        let late = |row: &&WorkRow| row.item.due.is_some_and(|due| due < looking.today);
        assert_eq!(
            listed.iter().filter(late).count(),
            count.overdue as usize,
            "{here}"
        );
        let yours = |row: &&WorkRow| row.item.assignee.as_ref() == Some(&looking.staff);
        assert_eq!(
            listed.iter().filter(yours).count(),
            count.yours as usize,
            "{here}"
        );

        let expected = centres_of(looking, list)
            .into_iter()
            .flat_map(|centre| owed.get(&(list, centre)).cloned().unwrap_or_default());
        let in_list = listed.iter().map(|row| (row.file, row.item.clone()));
        assert_eq!(sorted(in_list), sorted(expected), "{here}");
        is_found_by_typing(replica, list, looking, &listed);
        shown += listed.len();
    }
    shown
}

/// Every person of the list by what is written beside them, and nobody else by their ИИН.
fn is_found_by_typing(replica: &Replica, list: List, looking: &Looking, listed: &[WorkRow]) {
    let mut found_rows = 0;
    let people: BTreeSet<_> = listed
        .iter()
        .map(|row| (row.file, &row.iin, &row.name))
        .collect();
    for (file, iin, name) in people {
        let own = listed.iter().filter(|row| row.file == file).count();
        let text = iin.as_ref().unwrap_or(name);
        let found = rows(replica, list, looking, Some(text));
        let is_own = found.iter().filter(|row| row.file == file).count();
        assert_eq!(is_own, own, "{list:?}: {text}");
        if iin.is_some() {
            assert!(found.iter().all(|row| row.iin == *iin), "{list:?}: {text}");
        }
        found_rows += is_own;
    }
    assert_eq!(found_rows, listed.len(), "{list:?}");
}

#[test]
fn after_ten_thousand_acts_by_chance_counts_lists_search_and_cases_agree_for_everybody_everywhere()
{
    // The law of the two centres is told on two cores.
    let told: Vec<Told> = std::thread::scope(|scope| {
        let centres = (0..).zip(places());
        let telling: Vec<_> = centres
            .map(|(n, place)| scope.spawn(move || OfCentre::begin(place, n).go_on()))
            .collect();
        telling
            .into_iter()
            .map(|told| told.join().unwrap())
            .collect()
    });
    let done: usize = told.iter().map(|told| told.records.len()).sum();
    assert!(done >= 10_000, "only {done} acts");
    let acts: BTreeSet<_> = told.iter().flat_map(|told| &told.acts).collect();
    assert!(acts.len() > 60, "only these acts: {acts:?}");

    let today = told.iter().map(|told| told.last_day).max().unwrap() + Days::new(1);
    let files: Vec<File> = told.iter().flat_map(|told| told.files.clone()).collect();
    let folder = tempfile::tempdir().unwrap();
    let mut replica = pulled(folder.path(), &told);
    for file in &files {
        let held = replica.file(file.id).unwrap().unwrap().file;
        assert_eq!(held, *file, "folded here as the law told it");
    }

    let owed = owed(&files, today);
    let of_everybody = |replica: &Replica| {
        let mut shown = 0;
        for role in Role::iter() {
            for place in places() {
                let looking = Looking {
                    role,
                    staff: common::dana().staff,
                    centre: place.id,
                    today,
                };
                shown += agrees(replica, &looking, &owed);
            }
        }
        shown
    };
    let shown = of_everybody(&replica);
    assert!(shown > 1_000, "only {shown} rows");
    // Papers are asked back beside the journal, and dates are doubted by the centre alone: no act of staff does either. Of
    // the other lists chance may leave two empty, not more.
    let empty: Vec<List> = List::iter()
        .filter(|list| !owed.keys().any(|(owed, _)| owed == list))
        .filter(|list| {
            !matches!(
                list,
                List::RecallPapers | List::RecallVoucherPapers | List::DoubtfulDates
            )
        })
        .collect();
    assert!(empty.len() <= 2, "nobody came into these lists: {empty:?}");

    replica.rebuild_views().unwrap();
    assert_eq!(
        of_everybody(&replica),
        shown,
        "after the index was made anew"
    );
}
