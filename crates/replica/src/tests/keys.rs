//! Who can open the database, and who cannot.

use super::*;
use crate::keys::{DeviceShare, Enrolment, KeyRing, MachineSecret, UnlockError};
use journal::sign::SecretKey;

/// Tests never touch the keyring of who runs them: the secret of these folders is made as a file beforehand.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    MachineSecret::create_in_file(folder.path()).unwrap();
    folder
}

fn share(n: u8) -> DeviceShare {
    DeviceShare::parse(&journal::chain::hex(&[n; 32])).unwrap()
}

fn same(a: &DbKey, b: &DbKey) -> bool {
    a.derive("test") == b.derive("test")
}

#[test]
fn who_signed_in_here_needs_the_password_and_nothing_else() {
    let folder = folder();
    let mut ring = KeyRing::open(folder.path()).unwrap();
    let dana = "omarova".into();
    let made = ring.unlock_with_share(&share(1)).unwrap();
    ring.wrap_for(&dana, "Құпия-2026", &made).unwrap();
    ring.note_seen(&dana, at(9, 0)).unwrap();
    let ring = KeyRing::open(folder.path()).unwrap();
    assert!(same(&ring.unlock(&dana, "Құпия-2026").unwrap(), &made));
    assert!(matches!(
        ring.unlock(&dana, "құпия-2026"),
        Err(UnlockError::WrongPassword)
    ));
    assert!(matches!(
        ring.unlock(&"erlan".into(), "x"),
        Err(UnlockError::NotSignedInHere)
    ));
    assert!(ring.knows(&dana) && !ring.knows(&"erlan".into()));
    assert_eq!(ring.last_seen(&dana), Some(at(9, 0)));
}

#[test]
fn somebody_new_needs_the_share_of_this_device() {
    let folder = folder();
    let mut ring = KeyRing::open(folder.path()).unwrap();
    let made = ring.unlock_with_share(&share(1)).unwrap();
    assert!(same(&ring.unlock_with_share(&share(1)).unwrap(), &made));
    assert!(matches!(
        ring.unlock_with_share(&share(2)),
        Err(UnlockError::WrongShare)
    ));
    assert!(matches!(
        DeviceShare::parse("abc"),
        Err(UnlockError::WrongShare)
    ));
}

#[test]
fn a_copied_disk_opens_nothing_on_another_computer() {
    let (here, there) = (folder(), folder());
    let mut ring = KeyRing::open(here.path()).unwrap();
    let key = ring.unlock_with_share(&share(1)).unwrap();
    ring.wrap_for(&"omarova".into(), "Құпия-2026", &key)
        .unwrap();
    std::fs::copy(
        here.path().join("keys.json"),
        there.path().join("keys.json"),
    )
    .unwrap();
    let mut stolen = KeyRing::open(there.path()).unwrap();
    assert!(stolen.unlock(&"omarova".into(), "Құпия-2026").is_err());
    assert!(stolen.unlock_with_share(&share(1)).is_err());
}

#[test]
fn no_new_key_is_made_beside_a_database() {
    let folder = folder();
    let mut ring = KeyRing::open(folder.path()).unwrap();
    let key = ring.unlock_with_share(&share(1)).unwrap();
    drop(Replica::create(folder.path(), &key, ReplicaId(Uuid::from_u128(1))).unwrap());
    std::fs::remove_file(folder.path().join("keys.json")).unwrap();
    assert!(matches!(
        KeyRing::open(folder.path()),
        Err(UnlockError::Damaged(_))
    ));
    assert!(matches!(
        ring.unlock_with_share(&share(9)),
        Err(UnlockError::WrongShare)
    ));
    std::fs::remove_file(folder.path().join("machine.json")).unwrap();
    assert!(matches!(
        MachineSecret::load_or_create(folder.path()),
        Err(UnlockError::Damaged(_))
    ));
}

#[test]
fn the_device_key_is_sealed_and_the_enrolment_gives_the_scope() {
    let folder = folder();
    let mut ring = KeyRing::open(folder.path()).unwrap();
    assert!(ring.enrolment().is_none());
    let secret = SecretKey::generate().unwrap();
    let enrolment = Enrolment {
        address: "centre.example:8443".into(),
        fingerprint: "00".into(),
        device: "d1".into(),
        replica: ReplicaId(Uuid::from_u128(1)),
        desk_name: "Окно 1".into(),
        centres: vec![super::reference::centre(HOME)],
        staff: Vec::new(),
        server_key: secret.public(),
        expires: country_date(at(9, 0)),
        sealing: journal::wire::Sealing::default(),
    };
    ring.enrol(enrolment.clone(), &secret).unwrap();
    let mut ring = KeyRing::open(folder.path()).unwrap();
    assert_eq!(ring.enrolment(), Some(&enrolment));
    assert_eq!(ring.device_key().unwrap().public(), secret.public());
    let text = std::fs::read_to_string(folder.path().join("device.json")).unwrap();
    assert!(!text.contains(&journal::chain::hex(&secret.to_bytes())));
    let key = ring.unlock_with_share(&share(1)).unwrap();
    let replica = Replica::create(folder.path(), &key, enrolment.replica).unwrap();
    assert_eq!(replica.scope().unwrap(), [home()]);
    ring.note_replica(ReplicaId(Uuid::from_u128(2))).unwrap();
    assert_eq!(
        KeyRing::open(folder.path())
            .unwrap()
            .enrolment()
            .unwrap()
            .replica,
        ReplicaId(Uuid::from_u128(2))
    );
}
