//! The secrets of the data folder: the key of the database, as a file that only its owner may read, or from outside.
//!
//! A new key is made only together with a new database: never while a database exists that it could not open.

use anyhow::{Context, bail};
use journal::chain::{hex, unhex};
use std::fs;
use std::io::Write;
use std::path::Path;
use zeroize::Zeroizing;

/// Environment variable that holds the key instead of the file: 64 hexadecimal digits.
pub const VARIABLE: &str = "MANSAP_SERVER_KEY";
const FILE: &str = "server.key";

/// 32 random bytes; SQLCipher takes them raw.
pub type DatabaseKey = Zeroizing<[u8; 32]>;

/// The key of the database in `dir`, from `given`, the environment or the key file; made if all is new.
pub fn database_key(
    dir: &Path,
    database: &Path,
    given: Option<[u8; 32]>,
) -> anyhow::Result<DatabaseKey> {
    if let Some(key) = given {
        return Ok(Zeroizing::new(key));
    }
    if let Ok(text) = std::env::var(VARIABLE) {
        return parse(&text).with_context(|| format!("{VARIABLE} is not 64 hexadecimal digits"));
    }
    let file = dir.join(FILE);
    if file.exists() {
        let text = Zeroizing::new(
            fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?,
        );
        return parse(&text).with_context(|| format!("{} is damaged", file.display()));
    }
    if database.exists() {
        bail!(
            "{} exists but its key does not: put {} back or set {VARIABLE}; a new key could not open it",
            database.display(),
            file.display()
        );
    }
    let mut key = Zeroizing::new([0u8; 32]);
    getrandom::fill(key.as_mut())?;
    write_private(&file, hex(key.as_ref()).as_bytes())?;
    Ok(key)
}

fn parse(text: &str) -> anyhow::Result<DatabaseKey> {
    let bytes = Zeroizing::new(unhex(text.trim()).context("not hexadecimal")?);
    let key: [u8; 32] = bytes.as_slice().try_into().context("not 32 bytes")?;
    Ok(Zeroizing::new(key))
}

/// Writes a file that only its owner may read, whole or not at all.
pub fn write_private(path: &Path, content: &[u8]) -> anyhow::Result<()> {
    let beside = path.with_extension("new");
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options
        .open(&beside)
        .with_context(|| format!("cannot write {}", beside.display()))?;
    file.write_all(content)?;
    file.sync_all()?;
    fs::rename(&beside, path)?;
    Ok(())
}
