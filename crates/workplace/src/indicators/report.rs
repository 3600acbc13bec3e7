//! The indicators as a workbook: a sheet for each chart, headed by what, where, when.

use crate::views::{IndicatorChart, Indicators};
use casework::indicators::{Shown, report_title, report_word};
use casework::refusal::Words;
use casework::rulebook::{Lang, Rulebook};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// Excel allows no longer name of a sheet, counted in UTF-16.
const SHEET_NAME_MAX: usize = 31;

/// The bytes of the workbook in one language.
///
/// # Errors
/// When the workbook cannot be put together.
pub fn workbook(
    page: &Indicators,
    rulebook: &Rulebook,
    language: Lang,
    today: NaiveDate,
) -> Result<Vec<u8>, XlsxError> {
    let words = Wording { rulebook, language };
    let mut book = Workbook::new();
    // Who made it and on which computer is nobody's business; the day is the office's.
    let year = u16::try_from(today.year()).unwrap_or(1900);
    let (month, day) = (today.month() as u8, today.day() as u8);
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    let title = words.of(&report_title(rulebook)).to_owned();
    book.set_properties(
        &DocProperties::new()
            .set_title(title)
            .set_creation_datetime(&made),
    );
    for (n, chart) in (1..).zip(&page.charts) {
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(n, words.of(&chart.title)))?;
        let row = head(sheet, page, chart, &words, today)?;
        if chart.weeks.is_empty() {
            sums(sheet, row, chart, &words)?;
        } else {
            weeks(sheet, row, chart, &words)?;
        }
    }
    book.save_to_buffer()
}

struct Wording<'a> {
    rulebook: &'a Rulebook,
    language: Lang,
}

impl Wording<'_> {
    fn of<'w>(&self, words: &'w Words) -> &'w str {
        match self.language {
            Lang::Kk => &words.kk,
            Lang::Ru => &words.ru,
            Lang::En => &words.en,
        }
    }

    fn part(&self, code: &str) -> String {
        self.of(&report_word(code, self.rulebook)).to_owned()
    }
}

/// Title, sentence, centre, period, day and how to read the numbers; gives the row below them.
fn head(
    sheet: &mut Worksheet,
    page: &Indicators,
    chart: &IndicatorChart,
    words: &Wording,
    today: NaiveDate,
) -> Result<u32, XlsxError> {
    let centres = page.centres.iter().map(|centre| words.of(centre));
    let centres = centres.collect::<Vec<_>>().join("; ");
    let period = format!("{} – {}", day(page.from), day(page.to));
    sheet.set_column_width(0, 44)?;
    sheet.write_with_format(0, 0, words.of(&chart.title), &Format::new().set_bold())?;
    sheet.write(1, 0, words.of(&chart.what))?;
    let told = [("centre", centres), ("period", period), ("day", day(today))];
    for (row, (part, text)) in (2..).zip(told) {
        sheet.write(row, 0, words.part(part))?;
        sheet.write(row, 1, text)?;
    }
    sheet.write(5, 0, words.of(&page.how))?;
    Ok(7)
}

fn weeks(
    sheet: &mut Worksheet,
    first: u32,
    chart: &IndicatorChart,
    words: &Wording,
) -> Result<(), XlsxError> {
    let columns = chart.columns.iter().map(|c| words.of(&c.words).to_owned());
    let titles = [words.part("week")].into_iter().chain(columns);
    titles_of(sheet, first, titles.chain([words.part("total")]))?;
    let mut row = first;
    for week in &chart.weeks {
        row += 1;
        let sunday = week.monday + chrono::Days::new(6);
        sheet.write(row, 0, format!("{} – {}", day(week.monday), day(sunday)))?;
        line(sheet, row, week.cells.iter().chain([&week.total]), words)?;
    }
    row += 1;
    sheet.write(row, 0, words.part("total"))?;
    let sums = chart.columns.iter().map(|column| &column.sum);
    line(sheet, row, sums.chain([&chart.total]), words)
}

fn sums(
    sheet: &mut Worksheet,
    first: u32,
    chart: &IndicatorChart,
    words: &Wording,
) -> Result<(), XlsxError> {
    let is_funnel = chart.columns.iter().any(|column| column.reached.is_some());
    let counts: &[&str] = if is_funnel {
        &["reached", "stayed"]
    } else {
        &["count"]
    };
    let counts = counts.iter().map(|part| words.part(part));
    titles_of(sheet, first, [words.part("what")].into_iter().chain(counts))?;
    let mut row = first;
    for column in &chart.columns {
        row += 1;
        sheet.write(row, 0, words.of(&column.words))?;
        line(
            sheet,
            row,
            column.reached.iter().chain([&column.sum]),
            words,
        )?;
    }
    row += 1;
    sheet.write(row, 0, words.part("total"))?;
    let place = if is_funnel { 2 } else { 1 };
    cell(sheet, row, place, chart.total, words)
}

fn titles_of(
    sheet: &mut Worksheet,
    row: u32,
    titles: impl Iterator<Item = String>,
) -> Result<(), XlsxError> {
    let format = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_border_bottom(FormatBorder::Thin);
    for (column, title) in (0..).zip(titles) {
        sheet.write_with_format(row, column, title, &format)?;
        if column > 0 {
            sheet.set_column_width(column, 18)?;
        }
    }
    Ok(())
}

fn line<'a>(
    sheet: &mut Worksheet,
    row: u32,
    cells: impl Iterator<Item = &'a Shown>,
    words: &Wording,
) -> Result<(), XlsxError> {
    for (column, shown) in (1..).zip(cells) {
        cell(sheet, row, column, *shown, words)?;
    }
    Ok(())
}

fn cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    shown: Shown,
    words: &Wording,
) -> Result<(), XlsxError> {
    let right = Format::new().set_align(FormatAlign::Right);
    match shown {
        Shown::Count(count) => sheet.write(row, column, count)?,
        Shown::Few => sheet.write_with_format(row, column, words.part("few"), &right)?,
        Shown::Hidden => sheet.write_with_format(row, column, words.part("hidden"), &right)?,
    };
    Ok(())
}

/// Number and title, cut at a word, without the signs that a sheet's name may not have.
fn sheet_name(n: u32, title: &str) -> String {
    let mut name = n.to_string();
    for word in title.split_whitespace() {
        let word = word.replace(['[', ']', ':', '*', '?', '/', '\\', '\''], "");
        if name.encode_utf16().count() + 1 + word.encode_utf16().count() > SHEET_NAME_MAX {
            break;
        }
        name.push(' ');
        name.push_str(&word);
    }
    name.trim_end_matches(',').to_owned()
}

fn day(date: NaiveDate) -> String {
    date.format("%d.%m.%Y").to_string()
}
