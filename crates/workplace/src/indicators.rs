//! The indicators page: what `casework::indicators` counts, added up by the replica, for who may read it.

mod report;
#[cfg(test)]
mod tests;

use crate::Problem;
use crate::lists::looking;
use crate::store::{Inner, Workplace};
use crate::views::{IndicatorCase, IndicatorChart, IndicatorColumn, IndicatorWeek, Indicators};
use casework::card::CardField;
use casework::ids::Code;
use casework::indicators::{
    Chart, Period, Reading, Smallest, Span, Table, Tally, how_to_read, opens, reading,
};
use casework::office::{Actor, Centre, Role};
use casework::refusal::Words;
use casework::rulebook::{Lang, Rulebook};
use casework::seen::may_read;
use chrono::NaiveDate;
use replica::Looking;
use std::path::Path;
use strum::IntoEnumIterator;

impl Workplace {
    /// The indicators of so many whole weeks before this one (4, 13 or 52), of the centre in which the role is held and,
    /// for a head, of the centres that it decides for. Who opens no case gets no small groups.
    ///
    /// # Errors
    /// `not-allowed` to a role whose page it is not, `not-found` for another number of weeks.
    pub fn indicators(&self, weeks: u32) -> Result<Indicators, Problem> {
        let today = self.today();
        let inner = self.lock();
        let (actor, reading) = inner.reader()?;
        let guard = match reading {
            Reading::Counts => Some(Smallest::in_force(&inner.rulebook, today)),
            Reading::Cases => None,
            Reading::Nothing => return Err(Problem::not_allowed()),
        };
        inner.counted_page(actor, Period::before(today, span(weeks)?), today, guard)
    }

    /// The cases behind a bar: a column of a chart over the period, or in one of its weeks; without a column those of the
    /// total. As many rows as the number says.
    ///
    /// # Errors
    /// `not-allowed` to who may not read these cases, `not-found` for a column or week that is not there.
    pub fn indicator_cases(
        &self,
        weeks: u32,
        chart: Chart,
        column: Option<&Code>,
        week: Option<NaiveDate>,
    ) -> Result<Vec<IndicatorCase>, Problem> {
        let today = self.today();
        let inner = self.lock();
        let (actor, _) = inner.reader()?;
        let period = Period::before(today, span(weeks)?);
        let looking = looking(actor, today);
        let (_, columns) = inner.tally(chart, &looking)?;
        let categories = match column {
            Some(column) if !columns.contains(column) => return Err(Problem::not_found()),
            Some(column) => {
                may_open(looking.role, chart, std::slice::from_ref(column))?;
                chart.behind(column, &columns)
            }
            None => {
                may_open(looking.role, chart, &columns)?;
                columns
            }
        };
        let days = match week {
            Some(monday) => period.week(monday).ok_or_else(Problem::not_found)?,
            None => period.days(),
        };
        let reads_iin = may_read(looking.role, CardField::Iin);
        let cases = inner
            .replica()?
            .counted_cases(chart, &categories, &days, &looking)
            .map_err(anyhow::Error::from)?;
        let cases = cases.into_iter().map(|case| IndicatorCase {
            file: case.file,
            name: case.name,
            iin: case.iin.filter(|_| reads_iin).unwrap_or_default(),
            number: case.number,
            on: case.on,
        });
        Ok(cases.collect())
    }

    /// Writes the page as a workbook, a sheet for each chart. What leaves the program has no small groups, whoever saves
    /// it.
    ///
    /// # Errors
    /// As [`Workplace::indicators`]; `not-saved` when the file cannot be written.
    pub fn save_indicators(&self, weeks: u32, language: Lang, to: &Path) -> Result<(), Problem> {
        let today = self.today();
        let (page, rulebook) = {
            let inner = self.lock();
            let (actor, _) = inner.reader()?;
            let guard = Some(Smallest::in_force(&inner.rulebook, today));
            let period = Period::before(today, span(weeks)?);
            let page = inner.counted_page(actor, period, today, guard)?;
            (page, inner.rulebook.clone())
        };
        let book = report::workbook(&page, &rulebook, language, today);
        let bytes = book.map_err(anyhow::Error::from)?;
        std::fs::write(to, bytes).map_err(|e| Problem::new("not-saved", e))
    }
}

impl Inner {
    /// Who reads the indicators, and how much of them.
    fn reader(&self) -> Result<(Actor, Reading), Problem> {
        let actor = self.session()?.actor();
        match reading(actor.role) {
            Reading::Nothing => Err(Problem::not_allowed()),
            told @ (Reading::Counts | Reading::Cases) => Ok((actor, told)),
        }
    }

    fn counted_page(
        &self,
        actor: Actor,
        period: Period,
        today: NaiveDate,
        guard: Option<Smallest>,
    ) -> Result<Indicators, Problem> {
        let looking = looking(actor, today);
        let charts = Chart::iter()
            .map(|chart| {
                let (tally, columns) = self.tally(chart, &looking)?;
                let table = match guard {
                    Some(smallest) => tally.guarded(chart, columns, period, smallest),
                    None => tally.open(chart, columns, period),
                };
                Ok(shown(chart, table, looking.role, &self.rulebook))
            })
            .collect::<Result<Vec<_>, Problem>>()?;
        let (from, to) = period.days().into_inner();
        Ok(Indicators {
            centres: self.centre_names(&looking)?,
            weeks: u32::try_from(period.span().weeks()).unwrap_or_default(),
            from,
            to,
            smallest: guard.map(Smallest::get),
            how: how_to_read(&self.rulebook),
            charts,
        })
    }

    /// All that was counted in the longest span: what is hidden in a shorter one depends on it.
    fn tally(&self, chart: Chart, looking: &Looking) -> Result<(Tally, Vec<Code>), Problem> {
        let days = Period::before(looking.today, Span::Year).days();
        let replica = self.replica()?;
        let counted = replica.counted(chart, &days, looking);
        let mut tally = Tally::default();
        for count in counted.map_err(anyhow::Error::from)? {
            tally.add(looking.today, count.on, count.category, count.count);
        }
        let met = tally.categories().cloned().collect();
        let columns = chart.columns(&met, &self.rulebook, looking.today);
        Ok((tally, columns))
    }

    fn centre_names(&self, looking: &Looking) -> Result<Vec<Words>, Problem> {
        let replica = self.replica()?;
        let counted = replica.counted_centres(looking);
        let tree = replica.centres().map_err(anyhow::Error::from)?;
        let name = |id| {
            let known = tree.iter().find(|centre| centre.id == id).map(Centre::name);
            known.unwrap_or_else(|| Words::bilingual(id.as_str(), id.as_str()))
        };
        Ok(counted
            .map_err(anyhow::Error::from)?
            .into_iter()
            .map(name)
            .collect())
    }
}

fn span(weeks: u32) -> Result<Span, Problem> {
    Span::of_weeks(weeks).ok_or_else(Problem::not_found)
}

fn may_open(role: Role, chart: Chart, columns: &[Code]) -> Result<(), Problem> {
    if columns.iter().all(|column| opens(role, chart, column)) {
        Ok(())
    } else {
        Err(Problem::not_allowed())
    }
}

fn shown(chart: Chart, table: Table, role: Role, rulebook: &Rulebook) -> IndicatorChart {
    let mut reached = table.reached.into_iter();
    let columns = table.columns.into_iter().zip(table.sums);
    let columns = columns.map(|(code, sum)| IndicatorColumn {
        words: chart.column(&code, rulebook),
        sum,
        reached: reached.next(),
        opens: opens(role, chart, &code),
        code,
    });
    let columns = columns.collect::<Vec<_>>();
    let weeks = table.weeks.into_iter().map(|week| IndicatorWeek {
        monday: week.monday,
        cells: week.cells,
        total: week.total,
    });
    IndicatorChart {
        chart,
        title: chart.title(rulebook),
        what: chart.counts_what(rulebook),
        opens: columns.iter().all(|column| column.opens),
        columns,
        weeks: weeks.collect(),
        total: table.total,
    }
}
