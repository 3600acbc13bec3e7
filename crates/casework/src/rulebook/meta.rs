//! What holds for a whole edition (`[meta]` of `edition.toml`).

use chrono::{DateTime, Days, NaiveDate, Timelike, Utc};
use serde::Deserialize;

use super::Lang;
use crate::desk::country_offset;

/// Title, date, time and SMS rules of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Meta {
    /// Kazakh title.
    pub title_kk: String,
    /// Russian title.
    pub title_ru: String,
    /// English title.
    pub title_en: String,
    /// The day since which the edition is known.
    pub edition: NaiveDate,
    /// IANA name of the country's time zone.
    pub time_zone: String,
    /// The zone's offset, `+05:00`: that of [`crate::desk::country_offset`], by which every legal date is found.
    pub utc_offset: String,
    /// Longest SMS, in characters.
    pub sms_limit: u32,
    /// What stands in an SMS instead of a ground that is too long or private.
    pub sms_overflow_kk: String,
    /// The same in Russian.
    pub sms_overflow_ru: String,
    /// The same in English.
    pub sms_overflow_en: String,
    /// Messages go out from this hour of the country's day …
    pub messages_from_hour: u32,
    /// … until this one; nobody is woken by an office.
    pub messages_until_hour: u32,
    /// Kinds of answers that questions may have.
    pub answer_types: Vec<String>,
    /// Kazakh abbreviations that must not be used.
    pub never_abbreviate_kk: Vec<String>,
}

impl Meta {
    /// «см. письмо», «хатты қараңыз».
    pub fn sms_overflow(&self, lang: Lang) -> &str {
        match lang {
            Lang::Kk => &self.sms_overflow_kk,
            Lang::Ru => &self.sms_overflow_ru,
            Lang::En => &self.sms_overflow_en,
        }
    }

    /// When messages may go out again, if `at` lies in the quiet hours.
    pub fn quiet_until(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let here = at.with_timezone(&country_offset());
        if (self.messages_from_hour..self.messages_until_hour).contains(&here.hour()) {
            return None;
        }
        let later = u64::from(here.hour() >= self.messages_until_hour);
        let day = here.date_naive() + Days::new(later);
        let opens = day.and_hms_opt(self.messages_from_hour, 0, 0)?;
        Some((opens - country_offset()).and_utc())
    }

    /// For an edition whose `[meta]` could not be read; never leaves [`super::Rulebook::parse`].
    pub(super) fn unreadable() -> Meta {
        Meta {
            title_kk: String::new(),
            title_ru: String::new(),
            title_en: String::new(),
            edition: NaiveDate::MIN,
            time_zone: String::new(),
            utc_offset: String::new(),
            sms_limit: 0,
            sms_overflow_kk: String::new(),
            sms_overflow_ru: String::new(),
            sms_overflow_en: String::new(),
            messages_from_hour: 0,
            messages_until_hour: 24,
            answer_types: Vec::new(),
            never_abbreviate_kk: Vec::new(),
        }
    }
}
