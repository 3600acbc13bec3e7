//! Enrolling the desk and signing in. With the line the centre checks the password; without it, the wrapped key does.

use crate::Problem;
use crate::line::{DeviceKey, Line};
use crate::store::{Inner, Workplace};
use crate::views::{CapacityView, DeskStatus, SessionView};
use casework::desk::country_date;
use casework::ids::Code;
use casework::indicators::reading;
use casework::office::{Actor, Centre, Unit, names_deputies};
use casework::paperwork::PaperKind;
use casework::registration::{attaching, holding};
use casework::rulebook::Rulebook;
use chrono::NaiveDate;
use journal::LineError;
use journal::code::EnrolmentCode;
use journal::sign::SecretKey;
use journal::wire::{Enrol, RoleAt, SignIn, StaffCard};
use replica::Replica;
use replica::keys::{DeviceShare, Enrolment, UnlockError};
use replica::papers::Handler;

/// Who is signed in, in which capacity.
#[derive(Clone, Debug)]
pub struct Session {
    pub staff: StaffCard,
    pub capacity: RoleAt,
}

impl Session {
    pub fn actor(&self) -> Actor {
        Actor {
            staff: self.staff.id.clone(),
            name: self.staff.short.clone(),
            role: self.capacity.role,
            centre: self.capacity.centre.clone(),
            order: self.capacity.order.clone(),
        }
    }

    /// As the log of papers names them.
    pub fn handler(&self) -> Handler {
        Handler {
            staff: self.staff.id.clone(),
            name: self.staff.short.clone(),
        }
    }
}

impl Session {
    /// The roles that the centre has given or ended since: who is signed in goes on in theirs, and in one of their own where
    /// it has ended.
    pub fn knows_anew(&mut self, staff: &[StaffCard]) {
        let mut active = staff.iter().filter(|card| card.active);
        let Some(card) = active.find(|card| card.id == self.staff.id) else {
            return;
        };
        let number = |at: &RoleAt| at.order.as_ref().map(|order| order.number.clone());
        let held = |at: &RoleAt| (at.role, at.centre.clone(), number(at));
        let same = card
            .roles
            .iter()
            .find(|at| held(at) == held(&self.capacity));
        let own = || card.roles.iter().find(|at| at.order.is_none());
        if let Some(at) = same.or_else(own) {
            self.capacity = at.clone();
        }
        self.staff = card.clone();
    }

    /// As the window shows it, with the names of the office tree.
    pub fn view(&self, centres: &[Centre], rulebook: &Rulebook, today: NaiveDate) -> SessionView {
        let (session, held) = (self, &self.capacity);
        let centre = centres.iter().find(|centre| centre.id == held.centre);
        let units = centre.map(|centre| centre.units.as_slice());
        let unit = units.unwrap_or_default().iter();
        let unit = unit.filter(|unit| held.unit.as_ref() == Some(&unit.id));
        SessionView {
            id: session.staff.id.clone(),
            name: session.staff.name.clone(),
            short: session.staff.short.clone(),
            role: session.capacity.role,
            centre: session.capacity.centre.clone(),
            order: session.capacity.order.clone(),
            capacities: session.staff.roles.iter().map(CapacityView::from).collect(),
            unit: unit.map(Unit::name).next(),
            prints: PaperKind::printed_of_many(session.capacity.role),
            assigns: holding::assigns(session.capacity.role),
            hands_over: holding::hands_over(session.capacity.role),
            names_deputies: names_deputies(held.role, held.order.as_ref()),
            keeps: attaching::kept_by(session.capacity.role, rulebook, today)
                .into_iter()
                .map(|entry| Code::from(entry.code.as_str()))
                .collect(),
            indicators: reading(session.capacity.role),
        }
    }
}

impl From<&RoleAt> for CapacityView {
    fn from(role: &RoleAt) -> CapacityView {
        CapacityView {
            role: role.role,
            centre: role.centre.clone(),
            order: role.order.clone(),
        }
    }
}

impl Workplace {
    /// First contact: the one-time code tells where the centre is and which certificate is its own.
    pub async fn enrol(&self, code: &str, desk_name: &str) -> Result<DeskStatus, Problem> {
        let code = code
            .parse::<EnrolmentCode>()
            .map_err(|e| Problem::new("bad-code", e))?;
        if self.lock().keys.enrolment().is_some() {
            return Err(Problem::new("enrolled-already", "this desk is enrolled"));
        }
        let line = Line::to(&code.address, &code.fingerprint, None, self.clock.clone())?;
        let secret = SecretKey::generate().map_err(anyhow::Error::from)?;
        let replica = casework::ids::ReplicaId(uuid::Uuid::now_v7());
        let enrolled = line
            .enrol(&Enrol {
                code: code.secret.clone(),
                device_key: secret.public(),
                replica,
                desk_name: desk_name.trim().to_owned(),
            })
            .await?;
        let enrolment = Enrolment {
            address: code.address,
            fingerprint: code.fingerprint,
            device: enrolled.device,
            replica,
            desk_name: desk_name.trim().to_owned(),
            centres: enrolled.centres,
            staff: enrolled.staff,
            server_key: enrolled.server_key,
            expires: enrolled.expires,
            sealing: enrolled.sealing,
        };
        self.lock()
            .keys
            .enrol(enrolment, &secret)
            .map_err(|e| Problem::new(e.code(), e))?;
        self.status()
    }

    /// A line to the centre in this device's name.
    pub(crate) fn line(&self) -> Result<Line, Problem> {
        let inner = self.lock();
        let enrolment = inner
            .keys
            .enrolment()
            .ok_or_else(|| Problem::new("not-enrolled", "no centre"))?;
        let secret = inner
            .keys
            .device_key()
            .map_err(|e| Problem::new(e.code(), e))?;
        Ok(Line::to(
            &enrolment.address,
            &enrolment.fingerprint,
            Some(DeviceKey {
                device: enrolment.device.clone(),
                secret,
            }),
            self.clock.clone(),
        )?)
    }

    /// Signs in. Somebody who signed in here before needs no line; somebody new needs it once.
    pub async fn sign_in(&self, login: &str, password: &str) -> Result<DeskStatus, Problem> {
        let login = login.trim().to_lowercase();
        let id = casework::ids::StaffId(login.clone());
        let answer = match self.line() {
            Ok(line) => {
                line.sign_in(&SignIn {
                    login: login.clone(),
                    password: password.to_owned(),
                })
                .await
            }
            Err(problem) => return Err(problem),
        };
        let mut inner = self.lock();
        let staff = match answer {
            Ok(signed) => {
                let share = DeviceShare::parse(&signed.device_share)
                    .map_err(|e| Problem::new("failed", e))?;
                inner.open_with_share(&self.folder, &id, password, &share)?;
                // From now on no clock of this desk can put an act before this moment.
                inner.hears(&signed.status)?;
                inner.line.online = true;
                inner
                    .keys
                    .note_sealing(signed.sealing)
                    .map_err(|e| Problem::new(e.code(), e))?;
                if let Some(day) = signed.trusted_until {
                    inner
                        .keys
                        .note_trusted_until(day)
                        .map_err(|e| Problem::new(e.code(), e))?;
                }
                signed.staff
            }
            // The exchange stands still until somebody sees to it, the work does not: who is known here goes on.
            Err(error) if works_on_alone(&error) && inner.keys.knows(&id) => {
                inner.line.was_refused(&error);
                inner.open_offline(&self.folder, &id, password)?
            }
            // A busy centre is like no line to who is known here; somebody new is told when to try again.
            Err(busy @ LineError::Busy(_)) if !inner.keys.knows(&id) => return Err(busy.into()),
            Err(LineError::Down(_) | LineError::Busy(_)) => {
                inner.line.online = false;
                inner.open_offline(&self.folder, &id, password)?
            }
            Err(
                error @ (LineError::Refused { .. }
                | LineError::TooMany(_)
                | LineError::WrongCertificate),
            ) => {
                inner.line.was_refused(&error);
                return Err(error.into());
            }
        };
        let today = country_date(self.now());
        let capacity = first_capacity(&staff, today)
            .ok_or_else(|| Problem::new("no-role", "no role in force for this member of staff"))?;
        inner
            .keys
            .note_seen(&id, self.now())
            .map_err(|e| Problem::new(e.code(), e))?;
        inner.session = Some(Session { staff, capacity });
        inner.reload_reference()?;
        let language = inner
            .replica()?
            .setting("language")
            .map_err(anyhow::Error::from)?;
        if let Some(language) = language.and_then(|text| text.parse().ok()) {
            inner.language = language;
        }
        drop(inner);
        self.status()
    }

    /// Acts from now on in another of one's capacities.
    pub fn choose_capacity(&self, capacity: &CapacityView) -> Result<DeskStatus, Problem> {
        let mut inner = self.lock();
        let session = inner.session.as_mut().ok_or_else(Problem::signed_out)?;
        let chosen = session
            .staff
            .roles
            .iter()
            .find(|r| CapacityView::from(*r) == *capacity)
            .cloned();
        session.capacity = chosen.ok_or_else(Problem::not_allowed)?;
        drop(inner);
        self.status()
    }

    /// The exchange goes on for what waits; nobody reads anything until the next sign-in.
    pub fn sign_out(&self) -> Result<DeskStatus, Problem> {
        self.lock().session = None;
        self.status()
    }
}

/// A device whose time is over keeps what is done on it until the centre extends it; one that was revoked does not.
fn works_on_alone(error: &LineError) -> bool {
    matches!(error, LineError::Refused { code, .. } if code == "device-expired" || code == "clock-wrong")
}

/// The first role in force; a deputy's order only inside its days.
fn first_capacity(staff: &StaffCard, today: NaiveDate) -> Option<RoleAt> {
    staff
        .roles
        .iter()
        .find(|r| {
            r.order
                .as_ref()
                .is_none_or(|o| o.from <= today && today <= o.to)
        })
        .cloned()
}

impl Inner {
    /// With the centre's share the machine's own wrap opens, and the key is wrapped for this user too.
    fn open_with_share(
        &mut self,
        folder: &std::path::Path,
        id: &casework::ids::StaffId,
        password: &str,
        share: &DeviceShare,
    ) -> Result<(), Problem> {
        let told = |e: UnlockError| Problem::new(e.code(), e);
        let key = self.keys.unlock_with_share(share).map_err(told)?;
        self.keys.wrap_for(id, password, &key).map_err(told)?;
        self.open_replica(folder, &key)
    }

    fn open_offline(
        &mut self,
        folder: &std::path::Path,
        id: &casework::ids::StaffId,
        password: &str,
    ) -> Result<StaffCard, Problem> {
        let key = self
            .keys
            .unlock(id, password)
            .map_err(|e| Problem::new(e.code(), e))?;
        self.open_replica(folder, &key)?;
        let staff = self.replica()?.staff().map_err(anyhow::Error::from)?;
        staff
            .into_iter()
            .find(|s| s.id == *id && s.active)
            .ok_or_else(|| Problem::new("not-signed-in-here", "unknown at this desk"))
    }

    fn open_replica(
        &mut self,
        folder: &std::path::Path,
        key: &replica::keys::DbKey,
    ) -> Result<(), Problem> {
        if self.replica.is_some() {
            return Ok(());
        }
        let id = self
            .keys
            .enrolment()
            .map(|e| e.replica)
            .ok_or_else(|| Problem::new("not-enrolled", "no centre"))?;
        let opened = if Replica::exists(folder) {
            Replica::open(folder, key)
        } else {
            Replica::create(folder, key, id)
        };
        let opened = opened.map_err(|e| Problem::new(e.code(), e))?;
        // What was exchanged before the program started is here.
        self.line.last_exchange = opened.whole_at().map_err(anyhow::Error::from)?;
        self.replica = Some(opened);
        Ok(())
    }
}
