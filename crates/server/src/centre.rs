//! The centre itself: one handle over database, keys, clock and news. Routes, command line, jobs and tests all use it.
//!
//! Its functions block for the time of a database transaction; `peer` and `http` put them beside an async world.

use crate::accept::{self, Arrival, Context, Outside};
use crate::accounts::Door;
use crate::error::{Error, Result};
use crate::store::devices::Device;
use crate::store::{Store, devices, files, log, meta, office, reference, staff};
use crate::{keys, tls};
use casework::File;
use casework::desk::country_date;
use casework::ids::{CentreId, FileId};
use casework::office::Actor;
use casework::registration::Act;
use casework::registration::job_seeker::Vacancy;
use casework::rulebook::Rulebook;
use casework::voucher::reference::{Profession, RecognitionCentre};
use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use journal::Outcome;
use journal::sign::{PublicKey, SecretKey};
use journal::wire::{Head, PROTOCOL, Page, Place, Pull, Push, PushReply, Reference, Status};
use rusqlite::{Connection, Transaction};
use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::sync::watch;

/// Where the time comes from: the machine, or a test.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// The oldest program whose acts are accepted.
pub const OLDEST_PROGRAM: &str = "0.1.0";
const DATABASE: &str = "centre.db";
/// Text in one page at most; a page with one big record may be bigger.
const PAGE_BYTES: usize = 4 << 20;

/// How a centre is opened.
#[derive(Clone)]
pub struct Options {
    pub clock: Clock,
    /// Key of the database; without it the environment or the key file of the folder is asked.
    pub key: Option<[u8; 32]>,
    /// How long `wait` waits for news.
    pub patience: Duration,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            clock: Arc::new(Utc::now),
            key: None,
            patience: Duration::from_secs(25),
        }
    }
}

/// A handle to the open centre; clones share it.
#[derive(Clone)]
pub struct Centre(Arc<Inner>);

struct Inner {
    store: Store,
    options: Options,
    key: SecretKey,
    identity: tls::Identity,
    door: Door,
    /// The newest edition, with the number of amendments it was made of.
    rulebook: RwLock<(i64, Arc<Rulebook>)>,
    news: watch::Sender<u64>,
}

impl Centre {
    /// Opens the centre kept in `dir`, or founds it there: database, keys and certificate.
    pub fn open(dir: &Path, options: Options) -> anyhow::Result<Centre> {
        std::fs::create_dir_all(dir)?;
        #[cfg(unix)]
        std::fs::set_permissions(dir, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        let database = dir.join(DATABASE);
        let store = Store::open(&database, keys::database_key(dir, &database, options.key)?)?;
        let identity = tls::identity(dir)?;
        let (key, amendments) =
            store.write(|tx| Ok((meta::server_key(tx)?, reference::amendments(tx)?)))?;
        let rulebook = RwLock::new(edition_of(&amendments)?);
        let (news, _) = watch::channel(0);
        Ok(Centre(Arc::new(Inner {
            store,
            options,
            key,
            identity,
            door: Door::default(),
            rulebook,
            news,
        })))
    }

    pub fn now(&self) -> DateTime<Utc> {
        // Microseconds: what every text form of the time carries.
        (self.0.options.clock)().trunc_subsecs(6)
    }
    /// The civil date in Kazakhstan.
    pub fn today(&self) -> NaiveDate {
        country_date(self.now())
    }
    pub fn server_key(&self) -> PublicKey {
        self.0.key.public()
    }
    pub(crate) fn secret_key(&self) -> &SecretKey {
        &self.0.key
    }
    /// SHA-256 of the certificate, hexadecimal.
    pub fn fingerprint(&self) -> &str {
        &self.0.identity.fingerprint
    }
    pub(crate) fn identity(&self) -> &tls::Identity {
        &self.0.identity
    }
    pub(crate) fn door(&self) -> &Door {
        &self.0.door
    }
    pub(crate) fn patience(&self) -> Duration {
        self.0.options.patience
    }
    pub(crate) fn news(&self) -> watch::Receiver<u64> {
        self.0.news.subscribe()
    }

    /// A consistent look at the database.
    pub fn read<T>(&self, look: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.0.store.read(look)
    }
    /// One transaction; whoever waits for news is woken after it.
    pub fn write<T>(&self, work: impl FnOnce(&mut Transaction) -> Result<T>) -> Result<T> {
        let done = self.0.store.write(work)?;
        self.0.news.send_modify(|n| *n = n.wrapping_add(1));
        Ok(done)
    }

    /// One transaction that is no news to anybody.
    pub(crate) fn write_quietly<T>(
        &self,
        work: impl FnOnce(&mut Transaction) -> Result<T>,
    ) -> Result<T> {
        self.0.store.write(work)
    }

    /// A file as folded so far.
    pub fn file(&self, id: FileId) -> Result<Option<File>> {
        self.read(|db| files::find(db, id))
    }

    /// The newest edition of the rulebook, also when another process published it.
    pub fn rulebook(&self, db: &Connection) -> Result<Arc<Rulebook>> {
        let count = reference::amendment_count(db)?;
        let (known, edition) = self
            .0
            .rulebook
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        if known == count {
            return Ok(edition);
        }
        let newer = edition_of(&reference::amendments(db)?)?;
        let edition = newer.1.clone();
        *self
            .0
            .rulebook
            .write()
            .unwrap_or_else(PoisonError::into_inner) = newer;
        Ok(edition)
    }

    /// Publishes an amendment (a TOML overlay) after checking the edition that it makes; returns its name.
    pub fn publish_rulebook(&self, text: &str) -> Result<String> {
        self.write(|tx| {
            let edition = self
                .rulebook(tx)?
                .with(text)
                .map_err(|e| Error::problem(422, "rulebook-unsound", e))?;
            reference::publish(tx, edition.edition(), text, self.now())?;
            Ok(edition.edition().to_owned())
        })
    }

    /// The device by its id, if it may speak today.
    pub fn device(&self, id: &str) -> Result<Device> {
        let device = self
            .read(|db| devices::find(db, id))?
            .ok_or_else(Error::unsigned)?;
        crate::enrolment::still_trusted(&device, self.today())?;
        Ok(device)
    }

    pub fn status(&self, device: &Device) -> Result<Status> {
        self.read(|db| self.status_of(db, device))
    }

    pub(crate) fn status_of(&self, db: &Connection, device: &Device) -> Result<Status> {
        let heads = office::heads(db, &device.centres)?;
        Ok(self.signed(heads, meta::reference_version(db)?))
    }

    fn signed(&self, heads: Vec<Head>, reference: u64) -> Status {
        let time = self.now();
        let signature = self
            .0
            .key
            .sign(Status::signed_text(time, &heads).as_bytes());
        Status {
            protocol: PROTOCOL,
            oldest_program: OLDEST_PROGRAM.to_owned(),
            time,
            heads,
            reference,
            signature,
        }
    }

    /// Entries of a desk: each judged on its own, all durable when this returns.
    pub fn push(&self, device: &Device, push: &Push) -> Result<PushReply> {
        self.write(|tx| {
            let rulebook = self.rulebook(tx)?;
            let context = Context::new(self.now(), &rulebook);
            let answers = accept::push(tx, &context, device, push)?;
            Ok(PushReply {
                answers,
                status: self.status_of(tx, device)?,
            })
        })
    }

    /// Records of a range, in order; as many as fit into a page.
    pub fn pull(&self, device: &Device, pull: &Pull) -> Result<Page> {
        if !device.centres.contains(&pull.centre) {
            return Err(Error::not_your_centre());
        }
        self.read(|db| {
            let limit = pull.limit.clamp(1, journal::sync::PAGE);
            let records = log::range(
                db,
                &pull.centre,
                pull.era,
                pull.from,
                pull.to,
                limit,
                PAGE_BYTES,
            )?;
            Ok(Page {
                records,
                status: self.status_of(db, device)?,
            })
        })
    }

    /// Reference data for a device, in whole lists; only the version where nothing is newer than
    /// `since`, and no places where those are not.
    pub fn reference(&self, device: &Device, since: u64) -> Result<Reference> {
        self.read(|db| {
            let version = meta::reference_version(db)?;
            if version <= since {
                return Ok(Reference {
                    version,
                    ..Reference::default()
                });
            }
            // The classifier is by far the largest list and changes once in years.
            let (kato_edition, kato) = if meta::places_are_newer(db, since)? {
                kato(db)?
            } else {
                Default::default()
            };
            Ok(Reference {
                version,
                centres: office::all(db)?,
                staff: staff::cards_at(db, &device.centres, self.today())?,
                kato_edition,
                kato,
                vacancies: reference::get(db, reference::VACANCIES)?,
                professions: reference::get(db, reference::PROFESSIONS)?,
                recognition_centres: reference::get(db, reference::RECOGNITION_CENTRES)?,
                rulebook: reference::amendments(db)?,
            })
        })
    }

    /// The КАТО list that all desks choose from, with its edition.
    pub fn put_kato(&self, edition: &str, places: &[Place]) -> Result<()> {
        self.write(|tx| {
            reference::put(tx, reference::KATO_EDITION, &edition, self.now())?;
            reference::put_places(tx, places, self.now())?;
            meta::places_changed(tx)
        })
    }

    /// The vacancies that 4.5 selects from.
    pub fn put_vacancies(&self, vacancies: &[Vacancy]) -> Result<()> {
        self.write(|tx| reference::put(tx, reference::VACANCIES, &vacancies, self.now()))
    }

    /// The register of professions that vouchers are for (ФК-D.03, 2.1).
    pub fn put_professions(&self, professions: &[Profession]) -> Result<()> {
        self.write(|tx| reference::put(tx, reference::PROFESSIONS, &professions, self.now()))
    }

    pub fn professions(&self) -> Result<Vec<Profession>> {
        self.read(|db| reference::get(db, reference::PROFESSIONS))
    }

    pub fn recognition_centres(&self) -> Result<Vec<RecognitionCentre>> {
        self.read(|db| reference::get(db, reference::RECOGNITION_CENTRES))
    }

    /// The recognition centres that vouchers are used at.
    pub fn put_recognition_centres(&self, centres: &[RecognitionCentre]) -> Result<()> {
        self.write(|tx| reference::put(tx, reference::RECOGNITION_CENTRES, &centres, self.now()))
    }

    /// An act that begins here: a register's answer, a dated rule. Judged and recorded like any other; under the same
    /// `identity` it happens once, and the first outcome is returned again.
    pub fn act_as(&self, actor: &Actor, act: Act, file: FileId, identity: &str) -> Result<Outcome> {
        self.in_one_go(|here| here.act_as(actor, act, file, identity))
    }

    /// What a person sent from a portal arrives at this centre: into the person's file, or a new one. The same number
    /// twice is one item. Gives the file and what became of it.
    pub fn arrives(&self, centre: &CentreId, arrival: Arrival) -> Result<(FileId, Outcome)> {
        self.write(|tx| {
            let rulebook = self.rulebook(tx)?;
            accept::arrive(tx, &Context::new(self.now(), &rulebook), centre, arrival)
        })
    }

    /// Several acts in one transaction.
    pub fn in_one_go<T>(&self, work: impl FnOnce(&mut Here) -> Result<T>) -> Result<T> {
        self.write(|tx| {
            let rulebook = self.rulebook(tx)?;
            work(&mut Here {
                tx,
                rulebook,
                now: self.now(),
            })
        })
    }

    /// Adds a centre to the office tree, or changes it.
    pub fn put_centre(&self, centre: &casework::office::Centre) -> Result<()> {
        self.write(|tx| {
            // `ESL-D` begins the numbers of papers of `ESL`: a prefix with a dash could be another centre's.
            if centre.prefix.contains('-') {
                return Err(Error::problem(
                    422,
                    "bad-prefix",
                    "a prefix has letters and digits only",
                ));
            }
            let taken = office::all(tx)?
                .into_iter()
                .any(|c| c.prefix == centre.prefix && c.id != centre.id);
            if taken {
                return Err(Error::problem(
                    409,
                    "prefix-taken",
                    format!("prefix {} belongs to another centre", centre.prefix),
                ));
            }
            office::put(tx, centre)
        })
    }

    pub fn centres(&self) -> Result<Vec<casework::office::Centre>> {
        self.read(office::all)
    }

    /// Where the order of a centre stands.
    pub fn head(&self, centre: &CentreId) -> Result<Option<Head>> {
        self.read(|db| office::head(db, centre))
    }
}

/// Acts that begin at the centre, inside one transaction.
pub struct Here<'a> {
    tx: &'a Connection,
    rulebook: Arc<Rulebook>,
    now: DateTime<Utc>,
}

impl Here<'_> {
    pub fn act_as(
        &mut self,
        actor: &Actor,
        act: Act,
        file: FileId,
        identity: &str,
    ) -> Result<Outcome> {
        self.act_as_at(actor, act, file, identity, self.now)
    }

    /// The same at another moment: for histories that are told afterwards.
    pub fn act_as_at(
        &mut self,
        actor: &Actor,
        act: Act,
        file: FileId,
        identity: &str,
        at: DateTime<Utc>,
    ) -> Result<Outcome> {
        let context = Context::new(at.trunc_subsecs(6), &self.rulebook);
        accept::from_here(
            self.tx,
            &context,
            Outside {
                actor: actor.clone(),
                act,
                file,
                identity: identity.to_owned(),
            },
        )
    }

    pub fn file(&self, id: FileId) -> Result<Option<File>> {
        files::find(self.tx, id)
    }
    pub fn rulebook(&self) -> &Rulebook {
        &self.rulebook
    }
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }
    /// The database inside this transaction, for what belongs to the same moment.
    pub fn database(&self) -> &Connection {
        self.tx
    }
}

/// The imported list, else the regions that are built in.
fn kato(db: &Connection) -> Result<(String, Vec<Place>)> {
    let edition: String = reference::get(db, reference::KATO_EDITION)?;
    if edition.is_empty() {
        let regions = crate::reference::regions();
        return Ok((regions.edition, regions.places));
    }
    Ok((edition, reference::get(db, reference::KATO)?))
}

fn edition_of(amendments: &[String]) -> Result<(i64, Arc<Rulebook>)> {
    let mut edition = Rulebook::built_in().clone();
    for text in amendments {
        edition = edition.with(text).map_err(|e| {
            Error::Failed(anyhow::anyhow!(
                "a published rulebook edition is unsound: {e}"
            ))
        })?;
    }
    Ok((
        i64::try_from(amendments.len()).unwrap_or(i64::MAX),
        Arc::new(edition),
    ))
}
