//! Indicators: lines that each file says are counted, added up. Written in the same transaction as the worklists, from
//! the same state of the file; nothing here knows what they mean.

use crate::of_file::OfFile;
use crate::rows::{file_id, json, name};
use crate::worklists::Looking;
use crate::{Error, Replica, Result};
use casework::File;
use casework::ids::{CentreId, Code, FileId};
use casework::indicators::{Chart, Counted, counted};
use casework::registration::transfer::centre_on;
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::ops::RangeInclusive;

/// How often a category came about on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCount {
    pub category: Code,
    pub on: NaiveDate,
    pub count: u32,
}

/// A case behind a bar, with the day on which it was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountedCase {
    pub file: FileId,
    pub name: String,
    pub iin: Option<String>,
    pub number: Option<String>,
    pub on: NaiveDate,
}

impl Replica {
    /// What was counted on those days in the files of the centres that are looked at.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn counted(
        &self,
        chart: Chart,
        days: &RangeInclusive<NaiveDate>,
        looking: &Looking,
    ) -> Result<Vec<DayCount>> {
        let mut statement = self.db.prepare_cached(
            "select category, day, count(*) from counted
             where chart = ?1 and day between ?2 and ?3 and centre in (select value from json_each(?4))
             group by category, day",
        )?;
        let centres = json(&self.counted_centres(looking)?)?;
        let (first, last) = (days.start().to_string(), days.end().to_string());
        let mut rows = statement.query(params![name(&chart)?, first, last, centres])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(DayCount {
                category: Code(row.get(0)?),
                on: day(row.get(1)?)?,
                count: row.get(2)?,
            });
        }
        Ok(found)
    }

    /// The cases behind a number, newest first: as many rows as were counted, so that one who was counted twice stands
    /// there twice. No categories are none of them.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn counted_cases(
        &self,
        chart: Chart,
        categories: &[Code],
        days: &RangeInclusive<NaiveDate>,
        looking: &Looking,
    ) -> Result<Vec<CountedCase>> {
        let mut statement = self.db.prepare_cached(
            "select f.id, f.name, f.iin, f.number, c.day
             from counted c join files f on f.n = c.file
             where c.chart = ?1 and c.day between ?2 and ?3
               and c.centre in (select value from json_each(?4))
               and c.category in (select value from json_each(?5))
             order by c.day desc, c.file, c.place",
        )?;
        let centres = json(&self.counted_centres(looking)?)?;
        let key = params![
            name(&chart)?,
            days.start().to_string(),
            days.end().to_string(),
            centres,
            json(&categories)?
        ];
        let mut rows = statement.query(key)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(CountedCase {
                file: file_id(row.get(0)?),
                name: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                iin: row.get(2)?,
                number: row.get(3)?,
                on: day(row.get(4)?)?,
            });
        }
        Ok(found)
    }

    /// The centres that are counted together: those whose files the worklists of who looks show.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn counted_centres(&self, looking: &Looking) -> Result<Vec<CentreId>> {
        self.own_centres(looking)
    }
}

const COUNTED: OfFile = OfFile {
    held: "select place, centre, chart, category, day from counted where file = ?1 order by place",
    forget: "delete from counted where file = ?1",
    insert: "insert into counted (file, place, centre, chart, category, day) values (?1, ?2, ?3, ?4, ?5, ?6)",
};

/// Makes a file's lines anew.
pub(crate) fn refresh(db: &Connection, n: i64, file: &File) -> Result<()> {
    let lines = counted(file);
    let row = |(place, line): (i64, &Counted)| {
        Ok(vec![
            place.into(),
            centre_on(file, line.on).as_str().to_owned().into(),
            name(&line.chart)?.into(),
            line.category.as_str().to_owned().into(),
            line.on.to_string().into(),
        ])
    };
    let rows = (0..).zip(&lines).map(row).collect::<Result<Vec<_>>>()?;
    COUNTED.write(db, n, &rows)
}

fn day(text: String) -> Result<NaiveDate> {
    text.parse()
        .map_err(|_| Error::Stored(format!("{text} is no day")))
}
