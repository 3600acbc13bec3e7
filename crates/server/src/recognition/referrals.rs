//! The referrals given to a recognition centre, and what it may do with one. What is open is asked of the law.

use super::Session;
use super::names::Names;
use crate::accept::{Context, Outside, derived, offered_here};
use crate::centre::Centre;
use crate::error::{Error, Result};
use crate::store::recognition::{self, Referred, Rows};
use crate::store::{files, office, reference};
use casework::File;
use casework::desk::{Desk, Evidence};
use casework::ids::{CentreId, Code, FileId, StaffId, ThingId};
use casework::office::{Actor, Role};
use casework::refusal::{Refusal, RefusalView, Words};
use casework::registration::{Act, ActName, open_acts};
use casework::rulebook::Rulebook;
use casework::voucher::account::ReferralForCentre;
use casework::voucher::afterwards::last_day_of_use;
use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;
use std::sync::Arc;

/// Rows of one page of a list; it is for reading.
pub const ROWS_OF_A_PAGE: u32 = 100;

/// Both lists of a recognition centre.
pub struct Lists {
    /// Oldest first.
    pub waiting: Sheet,
    /// This year's, newest first.
    pub decided: Sheet,
    pub year: i32,
}

/// One page of a list.
pub struct Sheet {
    pub rows: Vec<Listed>,
    /// From 1.
    pub page: u32,
    pub pages: u32,
    pub in_all: u32,
}

/// Which page of each list; what lies behind the last is the last.
#[derive(Clone, Copy, Debug)]
pub struct Pages {
    pub waiting: u32,
    pub decided: u32,
}

/// A referral with the names of what it only has codes of.
pub struct Listed {
    pub referral: ReferralForCentre,
    pub career_centre: Words,
    pub profession: Words,
    pub papers: Vec<Words>,
    /// While it waits.
    pub left: Option<Left>,
}

/// What is left of the term of the rulebook, in the days that it is counted in; negative once it has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    pub due: NaiveDate,
    pub days: i64,
    pub working: bool,
    pub overdue: bool,
}

/// One referral and what may be done with it now.
pub struct Shown {
    pub listed: Listed,
    pub open: Open,
    pub rulebook: Arc<Rulebook>,
    pub today: NaiveDate,
}

/// What the law lets the recognition centre do today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open {
    pub decide: bool,
    /// The last day on which the voucher may have been used.
    pub record_use: Option<NaiveDate>,
    pub annul: bool,
}

impl Centre {
    pub fn recognition_lists(&self, session: &Session, pages: Pages) -> Result<Lists> {
        let today = self.today();
        let new_year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        let code = &session.account.centre;
        self.read(|db| {
            let rulebook = self.rulebook(db)?;
            let names = Names {
                db,
                rulebook: &rulebook,
                professions: reference::get(db, reference::PROFESSIONS)?,
                today,
            };
            let sheet = |wanted, rows: &dyn Fn(Rows) -> Result<(Vec<Referred>, u32)>| {
                let of_page = |page: u32| Rows {
                    after: (page - 1) * ROWS_OF_A_PAGE,
                    at_most: ROWS_OF_A_PAGE,
                };
                let wanted = u32::clamp(wanted, 1, u32::MAX / ROWS_OF_A_PAGE);
                let (found, in_all) = rows(of_page(wanted))?;
                let pages = in_all.div_ceil(ROWS_OF_A_PAGE).max(1);
                let page = wanted.min(pages);
                let found = if page == wanted {
                    found
                } else {
                    rows(of_page(page))?.0
                };
                Ok::<_, Error>(Sheet {
                    rows: names.all(code, &found)?,
                    page,
                    pages,
                    in_all,
                })
            };
            let decided = |rows| recognition::decided_since(db, code, new_year, rows);
            Ok(Lists {
                waiting: sheet(pages.waiting, &|rows| recognition::waiting(db, code, rows))?,
                decided: sheet(pages.decided, &decided)?,
                year: today.year(),
            })
        })
    }

    /// `None` for what was given to another recognition centre, or never existed.
    pub fn recognition_referral(
        &self,
        session: &Session,
        voucher: ThingId,
    ) -> Result<Option<Shown>> {
        let code = &session.account.centre;
        let today = self.today();
        self.read(|db| {
            let Some(file) = own_file(db, code, voucher)? else {
                return Ok(None);
            };
            let rulebook = self.rulebook(db)?;
            let names = Names {
                db,
                rulebook: &rulebook,
                professions: reference::get(db, reference::PROFESSIONS)?,
                today,
            };
            let Some(listed) = names.of(code, &file, voucher)? else {
                return Ok(None);
            };
            let open = self.open_in(&file, voucher, session, &rulebook);
            Ok(Some(Shown {
                listed,
                open,
                rulebook: rulebook.clone(),
                today,
            }))
        })
    }

    fn open_in(
        &self,
        file: &File,
        voucher: ThingId,
        session: &Session,
        rulebook: &Rulebook,
    ) -> Open {
        // Only the last matter goes on; what ended before it is there to be read.
        let Some(present) = file.voucher().filter(|present| present.id == voucher) else {
            return Open::default();
        };
        let actor = actor(session, &file.centre);
        let evidence = Evidence::default();
        let desk = Desk {
            actor: &actor,
            participants: &[],
            entry: derived("what is open to a recognition centre"),
            now: self.now(),
            today: self.today(),
            rulebook,
            edition: rulebook.edition(),
            evidence: &evidence,
            number: None,
        };
        let acts = open_acts(file, &desk);
        let open = |name: ActName| acts.iter().any(|(act, says)| *act == name && says.is_ok());
        Open {
            decide: open(ActName::DecideVoucher),
            record_use: last_day_of_use(present).filter(|_| open(ActName::RecordVoucherUse)),
            annul: open(ActName::AnnulVoucher),
        }
    }

    /// Enters an act of the recognition centre on a referral that was given to it. The same form twice is one act; what
    /// the law does not let happen is told and leaves nothing behind.
    ///
    /// # Errors
    /// `not-found` for what was given to another.
    pub fn act_as_recognition_centre(
        &self,
        session: &Session,
        voucher: ThingId,
        act: Act,
        nonce: &str,
    ) -> Result<std::result::Result<(), RefusalView>> {
        let code = &session.account.centre;
        let name: &'static str = act.name().into();
        // Other words in the same form are another act: the law says what it thinks of it.
        let content = blake3::hash(serde_json::to_string(&act)?.as_bytes()).to_hex();
        let identity = format!("recognition {code} {voucher} {name} {nonce} {content}");
        self.write(|tx| {
            let file = own_file(tx, code, voucher)?.ok_or_else(|| Error::not_found("referral"))?;
            let rulebook = self.rulebook(tx)?;
            let told = |refusal: Refusal| -> Result<RefusalView> {
                let mut view = refusal.seen(&rulebook, self.today());
                if let Some(centre) = view.args.get("centre").cloned()
                    && let Some(known) = office::find(tx, &CentreId(centre))?
                {
                    view.name_centre(&known.name());
                }
                Ok(view)
            };
            if let Some(refusal) = is_past(&file, voucher, act.name()) {
                return Ok(Err(told(refusal)?));
            }
            let context = Context::new(self.now(), &rulebook);
            let outside = Outside {
                actor: actor(session, &file.centre),
                act,
                file: file.id,
                identity,
            };
            match offered_here(tx, &context, outside)? {
                Ok(()) => Ok(Ok(())),
                Err(refusal) => Ok(Err(told(refusal)?)),
            }
        })
    }
}

/// The law acts on the last voucher of a file that stands for itself.
fn is_past(file: &File, voucher: ThingId, act: ActName) -> Option<Refusal> {
    if let Some(kept) = file.joined_into {
        let kept = kept.to_string();
        return Some(Refusal::Joined {
            act,
            kept,
            number: None,
        });
    }
    let this = file.vouchers.iter().find(|v| v.id == voucher)?;
    let is_last = file.voucher().is_some_and(|last| last.id == voucher);
    (!is_last).then(|| Refusal::VoucherNotNow {
        act,
        stage: this.stage.at(),
        number: this.known_as().map(ToString::to_string),
    })
}

/// The recognition centre acts under its own name, in the file of the centre that holds it.
fn actor(session: &Session, centre: &CentreId) -> Actor {
    Actor {
        staff: StaffId(session.account.centre.to_string()),
        name: session.name(),
        ..Actor::outside(Role::RecognitionCentre, centre.clone())
    }
}

fn own_file(db: &Connection, centre: &Code, voucher: ThingId) -> Result<Option<File>> {
    let file: Option<FileId> = recognition::file_of(db, centre, voucher)?;
    file.map_or(Ok(None), |id| files::find(db, id))
}
