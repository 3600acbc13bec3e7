//! What the law is told about the world: who acts, when, under which rulebook, and what is known outside the file.

use crate::file::{Done, File};
use crate::ids::{CaseNumber, CentreId, EntryId, FileId, ThingId};
use crate::of_centre::OfCentre;
use crate::office::{Actor, Centre, Role};
use crate::people::{Iin, KatoCode};
use crate::refusal::Words;
use crate::registration::reception::Participant;
use crate::rulebook::Rulebook;
use crate::voucher::reference::{Profession, RecognitionCentre};
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use specta::Type;

/// Something outside the file: known with its source's time, or not known (an offline desk).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Known<T> {
    /// Nobody could be asked; the act goes on, marked.
    #[default]
    NotKnown,
    Is {
        value: T,
        at: DateTime<Utc>,
    },
}

impl<T> Known<T> {
    pub fn known(&self) -> Option<&T> {
        match self {
            Known::NotKnown => None,
            Known::Is { value, .. } => Some(value),
        }
    }
}

/// An open registration of the same ИИН in another file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct OpenElsewhere {
    pub file: FileId,
    pub centre: CentreId,
    /// How that centre is called, where the office tree knows it.
    #[serde(default)]
    pub name: Option<Words>,
    /// Number of that registration, if it has one already.
    pub number: Option<CaseNumber>,
}

impl OpenElsewhere {
    /// The centre's name, else its code.
    pub fn shown_name(&self) -> Words {
        let code = self.centre.as_str();
        self.name
            .clone()
            .unwrap_or_else(|| Words::bilingual(code, code))
    }
}

/// A voucher of the same ИИН in another file, or an ended one of the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct VoucherElsewhere {
    pub file: FileId,
    pub centre: CentreId,
    /// Of the voucher, before 3.3 of its referral.
    pub number: Option<CaseNumber>,
    pub stands: VoucherStands,
}

/// How another voucher bears on an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(tag = "stands", rename_all = "kebab-case")]
pub enum VoucherStands {
    /// Applied for at that time and not considered yet: the earlier of two applications comes first.
    Applied { at: DateTime<Utc> },
    /// Referred to a recognition centre, which has not decided yet.
    Referred,
    /// Issued on that day; it counts for its calendar year whatever became of it.
    Issued { on: NaiveDate },
}

/// What lies outside the file and bears on the act; on the server read in the accepting transaction.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Open registrations of the same ИИН in other files.
    pub open_elsewhere: Known<Vec<OpenElsewhere>>,
    /// The centre that holds the file, with who decides for it.
    pub centre: Option<Centre>,
    /// Vouchers of the same ИИН in other files, in the whole country (ФК-D.03, 2.1).
    #[serde(default)]
    pub vouchers_elsewhere: Known<Vec<VoucherElsewhere>>,
    /// The profession that the voucher is for, as the register of professions has it; `None` where it has none.
    #[serde(default)]
    pub profession: Known<Option<Profession>>,
    /// The recognition centre that was chosen, as the register of recognition centres has it.
    #[serde(default)]
    pub recognition_centre: Known<Option<RecognitionCentre>>,
    /// Places that the act names and the list of places (КАТО) does not have; not known where nothing was named or there is
    /// no list.
    #[serde(default)]
    pub unknown_places: Known<Vec<KatoCode>>,
    /// The roles that the colleague to whom the case is given holds in this centre that day; none of somebody who left it.
    #[serde(default)]
    pub assignee: Known<Vec<Role>>,
    /// The file that is to be joined; `None` where there is none.
    #[serde(default)]
    pub other_file: Known<Option<OtherFile>>,
    /// Whether the office tree has the centre that the case is to go to, or is asked of.
    #[serde(default)]
    pub other_centre: Known<bool>,
}

/// Another file as a joining looks at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherFile {
    pub centre: CentreId,
    pub iin: Option<Iin>,
    /// It was joined to that file already.
    pub joined_into: Option<FileId>,
    /// A voucher is on its way in it, or can still be used.
    #[serde(default)]
    pub voucher_lives: bool,
}

impl OtherFile {
    /// `None` of a file of a centre, which is no person's.
    pub fn of(file: &File) -> Option<OtherFile> {
        OfCentre::of(file).is_none().then(|| OtherFile {
            centre: file.centre.clone(),
            iin: file.card.iin().cloned(),
            joined_into: file.joined_into,
            voucher_lives: file.voucher().is_some_and(|v| v.stage.lives()),
        })
    }
}

/// All that `decide` is told beside the file and the act.
#[derive(Clone, Debug)]
pub struct Desk<'a> {
    pub actor: &'a Actor,
    /// Who takes part beside the person: a representative, an interpreter, who signs for them.
    pub participants: &'a [Participant],
    /// The entry that this act will be; ids inside facts derive from it.
    pub entry: EntryId,
    /// When it is done, in UTC.
    pub now: DateTime<Utc>,
    /// The legal date in the country's time.
    pub today: NaiveDate,
    pub rulebook: &'a Rulebook,
    /// The edition whose texts were on the screen: at the centre it may be older than the one that judges.
    pub edition: &'a str,
    pub evidence: &'a Evidence,
    /// A case number drawn from this desk's block, where the act draws one and the block is not empty.
    pub number: Option<CaseNumber>,
}

impl Desk<'_> {
    /// The last day of a term of the rulebook that starts today.
    pub fn due(&self, term: &str) -> NaiveDate {
        // A rulebook is validated to hold every term the law names, so the fallback is never a silent extension.
        self.rulebook.due(term, self.today).unwrap_or(self.today)
    }
    /// The last day of a term of the rulebook that started on an earlier day.
    pub fn due_from(&self, term: &str, start: NaiveDate) -> NaiveDate {
        self.rulebook.due(term, start).unwrap_or(start)
    }
    /// The stamp of the `n`-th fact that this act brings about.
    pub fn stamp(&self, n: u32) -> Stamp {
        Stamp {
            entry: self.entry,
            n,
            actor: self.actor.clone(),
            at: self.now,
            on: self.today,
        }
    }
}

/// Kazakhstan's single time zone, UTC+5 since 1 March 2024.
pub fn country_offset() -> FixedOffset {
    FixedOffset::east_opt(5 * 3600).expect("five hours are a valid offset")
}

/// The civil date in Kazakhstan at that moment.
pub fn country_date(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&country_offset()).date_naive()
}

/// The moment at which that civil date begins in Kazakhstan.
pub fn start_of_day(date: NaiveDate) -> DateTime<Utc> {
    date.and_time(NaiveTime::MIN)
        .and_local_timezone(country_offset())
        .single()
        .map_or(DateTime::<Utc>::MIN_UTC, |moment| moment.to_utc())
}

/// Who did it and when: what `evolve` is told beside the fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Stamp {
    pub entry: EntryId,
    /// Place of the fact in its entry, from 0.
    pub n: u32,
    pub actor: Actor,
    pub at: DateTime<Utc>,
    /// Legal date.
    pub on: NaiveDate,
}

impl Stamp {
    /// The identity of a thing that this fact brings into being.
    pub fn thing(&self) -> ThingId {
        ThingId {
            entry: self.entry,
            n: self.n,
        }
    }
    /// That a step was done, as the file keeps it.
    pub fn done(&self) -> Done {
        Done {
            by: self.actor.name.clone(),
            at: self.at,
            on: self.on,
            entry: self.entry,
        }
    }
}
