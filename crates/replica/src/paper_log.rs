//! The log of papers read back: what was done at this desk with the papers of one case, or with all of them.

use crate::papers::{CopyLang, Handled};
use crate::rows::{file_id, name, read_name, read_time};
use crate::{Replica, Result};
use casework::ids::{CaseNumber, CentreId, FileId};
use casework::paperwork::PaperKind;
use chrono::{DateTime, Utc};
use journal::Hash;
use rusqlite::{Params, params};

/// One line of the log of papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperLogRow {
    pub copy: i64,
    /// None for a list of many files.
    pub file: Option<FileId>,
    /// Name of whom the paper is of, as the desk shows it; empty for a list.
    pub person: String,
    pub kind: PaperKind,
    pub number: Option<CaseNumber>,
    pub language: CopyLang,
    pub confirmed: bool,
    pub pdf_hash: Hash,
    pub what: Handled,
    pub who: String,
    pub at: DateTime<Utc>,
}

const ROWS: &str = "
    select c.n, p.kind, coalesce(p.of_act, p.number), c.language, c.confirmed, c.pdf_hash, l.what, l.who, l.at, p.file, f.name
    from paper_log l join paper_copies c on c.n = l.copy join papers p on p.n = c.paper left join files f on f.id = p.file";

impl Replica {
    /// Everything that was done with the papers of a file at this desk, newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn paper_log(&self, file: FileId) -> Result<Vec<PaperLogRow>> {
        let of_file = format!("{ROWS} where p.file = ?1 order by l.n desc");
        self.read_log(&of_file, params![file.0.as_bytes()])
    }

    /// The newest lines of this desk about papers of these kinds: of the cases of that centre, and lists of many cases.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn desk_log(
        &self,
        centre: &CentreId,
        kinds: &[PaperKind],
        limit: u32,
    ) -> Result<Vec<PaperLogRow>> {
        let kinds = kinds.iter().map(name).collect::<Result<Vec<_>>>()?;
        let of_desk = format!(
            "{ROWS} where p.kind in (select value from json_each(?1)) and (f.centre = ?2 or p.file = x'')
             order by l.n desc limit ?3"
        );
        let kinds = serde_json::Value::from(kinds).to_string();
        self.read_log(&of_desk, params![kinds, centre.as_str(), limit])
    }

    fn read_log(&self, query: &str, params: impl Params) -> Result<Vec<PaperLogRow>> {
        let mut statement = self.db.prepare_cached(query)?;
        let mut rows = statement.query(params)?;
        let mut log = Vec::new();
        while let Some(row) = rows.next()? {
            let file: Vec<u8> = row.get(9)?;
            log.push(PaperLogRow {
                copy: row.get(0)?,
                file: <[u8; 16]>::try_from(file).ok().map(file_id),
                person: row.get::<_, Option<String>>(10)?.unwrap_or_default(),
                kind: read_name(&row.get::<_, String>(1)?)?,
                number: row.get::<_, Option<String>>(2)?.map(CaseNumber),
                language: read_name(&row.get::<_, String>(3)?)?,
                confirmed: row.get(4)?,
                pdf_hash: Hash(row.get(5)?),
                what: read_name(&row.get::<_, String>(6)?)?,
                who: row.get(7)?,
                at: read_time(&row.get::<_, String>(8)?)?,
            });
        }
        Ok(log)
    }
}
