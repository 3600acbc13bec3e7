//! How many of a district look for an occupation: an index over the open files, made with the other views.

use crate::of_file::OfFile;
use crate::rows::json;
use crate::{Replica, Result};
use casework::File;
use casework::people::KatoCode;
use casework::registration::occupation::{beginnings, seeking};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

impl Replica {
    /// Registered people of the district who look for an occupation that one of the stems tells.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn seekers(&self, stems: &[String], district: &KatoCode) -> Result<u32> {
        let mut longer = self.db.prepare_cached(
            "select file from sought where district = ?1 and stem >= ?2 and stem < ?2 || char(1114111)",
        )?;
        let mut shorter = self.db.prepare_cached(
            "select file from sought where district = ?1 and stem in (select value from json_each(?2))",
        )?;
        let mut files: BTreeSet<i64> = BTreeSet::new();
        for stem in stems {
            let found =
                longer.query_map(params![district.as_str(), stem], |r| r.get::<_, i64>(0))?;
            files.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
            let found = shorter
                .query_map(params![district.as_str(), json(&beginnings(stem))?], |r| {
                    r.get::<_, i64>(0)
                })?;
            files.extend(found.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        Ok(u32::try_from(files.len()).unwrap_or(u32::MAX))
    }
}

const SOUGHT: OfFile = OfFile {
    held: "select stem, district from sought where file = ?1 order by stem",
    forget: "delete from sought where file = ?1",
    insert: "insert into sought (file, stem, district) values (?1, ?2, ?3)",
};

/// Makes a file's words anew.
pub(crate) fn refresh(db: &Connection, n: i64, file: &File) -> Result<()> {
    let rows: Vec<_> = seeking(file)
        .and_then(|seeking| Some((seeking.district?, seeking.stems)))
        .into_iter()
        .flat_map(|(district, stems)| {
            let row = move |stem: String| vec![stem.into(), district.as_str().to_owned().into()];
            stems.into_iter().map(row)
        })
        .collect();
    SOUGHT.write(db, n, &rows)
}
