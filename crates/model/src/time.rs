//! Model time: the clock in which tokens live for hours.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::say;
use crate::text::Text;

/// A moment of model time, in whole seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// When model time begins in every diagram: Monday, 5 October 2026, 10:00 UTC.
    ///
    /// It is later than the youngest api-version that the tables name, so that every
    /// request could have been sent at that moment; a test holds it.
    pub const START: Self = Self(1_791_194_400);

    /// The moment this many seconds after 1970 began.
    #[must_use]
    pub const fn from_unix_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// Seconds since 1970 began.
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        self.0
    }

    /// The moment this many seconds later.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// Year, month (from 1), day (from 1), hour, minute and second, in UTC.
    const fn civil(self) -> (i64, i64, i64, i64, i64, i64) {
        let days = self.0.div_euclid(86_400);
        let second = self.0.rem_euclid(86_400);
        // Counted in years that begin in March, so that the leap day is last.
        let shifted = days + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
        (
            year,
            month,
            day,
            second / 3_600,
            second / 60 % 60,
            second % 60,
        )
    }

    /// As HTTP writes it: `Mon, 05 Oct 2026 10:00:00 GMT`.
    #[must_use]
    pub fn http_date(self) -> String {
        const MONTHS: [&str; 12] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ];
        const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
        let (year, month, day, hour, minute, second) = self.civil();
        let pick = |list: &'static [&'static str], index: i64| {
            usize::try_from(index)
                .ok()
                .and_then(|index| list.get(index))
                .copied()
                .unwrap_or_default()
        };
        let weekday = pick(&DAYS, self.0.div_euclid(86_400).rem_euclid(7));
        let month = pick(&MONTHS, month - 1);
        format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
    }

    /// As Azure’s services write it, with ticks of a ten-millionth of a second:
    /// `2026-10-05T10:00:00.0000000Z`.
    #[must_use]
    pub fn with_ticks(self) -> String {
        format!("{}.0000000Z", self.without_zone())
    }

    /// As Microsoft Entra ID writes it: `2026-10-05 10:00:00Z`.
    #[must_use]
    pub fn with_blank(self) -> String {
        self.to_string().replace('T', " ")
    }

    /// As Service Bus writes it: `2026-10-05T10:00:00`, in UTC without saying so.
    #[must_use]
    pub fn without_zone(self) -> String {
        self.to_string().trim_end_matches('Z').to_owned()
    }

    /// The day alone: `2026-10-05`.
    #[must_use]
    pub fn date(self) -> String {
        let (year, month, day, ..) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The time of day, and the day too where it is not that of `other`:
    /// `10:10:00`, or `10:00:00 on 2026-10-06`.
    #[must_use]
    pub fn day_and_time_from(self, other: Self) -> Text {
        let (time, day) = (self.time_of_day(), self.date());
        if day == other.date() {
            time.into()
        } else {
            say!("{time} on {day}", time, day)
        }
    }

    /// The time of day alone: `10:00:00`.
    #[must_use]
    pub fn time_of_day(self) -> String {
        let (_, _, _, hour, minute, second) = self.civil();
        format!("{hour:02}:{minute:02}:{second:02}")
    }
}

/// A text is not a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a moment is written as `2026-10-05T10:00:00Z`, in UTC, from 1970 to 2105")]
pub struct NotAMoment;

impl FromStr for Timestamp {
    type Err = NotAMoment;

    /// As [`fmt::Display`] writes it. The year is from 1970 to 2105, so that the
    /// seconds fit 32 bits.
    fn from_str(text: &str) -> Result<Self, NotAMoment> {
        let number = |from: usize, to: usize| -> Option<i64> {
            let digits = text.get(from..to)?;
            let are_digits = digits.bytes().all(|b| b.is_ascii_digit());
            are_digits.then(|| digits.parse().ok()).flatten()
        };
        let read = || {
            let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
            let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
            if !(1970..2106).contains(&year) || !(1..=12).contains(&month) {
                return None;
            }
            // Counted in years that begin in March, so that the leap day is last.
            let years = if month <= 2 { year - 1 } else { year };
            let month_from_march = (month + 9) % 12;
            let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
            let days = 365 * years + years / 4 - years / 100 + years / 400 + day_of_year - 719_468;
            let moment = Self(((days * 24 + hour) * 60 + minute) * 60 + second);
            // What reads back otherwise is no moment, such as 30 February.
            (moment.to_string() == text).then_some(moment)
        };
        read().ok_or(NotAMoment)
    }
}

impl fmt::Display for Timestamp {
    /// As ISO 8601 writes it: `2026-10-05T10:00:00Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day, hour, minute, second) = self.civil();
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_calendar_has_is_refused() {
        for text in [
            "",
            "2026-10-05",
            "2026-02-30T10:00:00Z",
            "2026-13-01T10:00:00Z",
            "2026-10-05T24:00:00Z",
            "2026-10-05T10:00:00",
            "2026-10-05T10:00:00+00",
            "1969-12-31T23:59:59Z",
            "2106-01-01T00:00:00Z",
            "+026-10-05T10:00:00Z",
            "2026-10-05T10:00:00Zz",
            "２０26-10-05T10:00:00Z",
        ] {
            assert_eq!(text.parse::<Timestamp>(), Err(NotAMoment), "{text}");
        }
    }

    #[test]
    fn moments_are_written_as_calendars_have_them() {
        let check = |seconds: i64, iso: &str, http: &str| {
            let moment = Timestamp::from_unix_seconds(seconds);
            assert_eq!(moment.to_string(), iso);
            assert_eq!(moment.http_date(), http);
            if seconds >= 0 {
                assert_eq!(iso.parse(), Ok(moment));
            }
        };
        check(0, "1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT");
        check(-1, "1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 GMT");
        check(
            951_782_400,
            "2000-02-29T00:00:00Z",
            "Tue, 29 Feb 2000 00:00:00 GMT",
        );
        check(
            Timestamp::START.unix_seconds(),
            "2026-10-05T10:00:00Z",
            "Mon, 05 Oct 2026 10:00:00 GMT",
        );
        check(
            4_107_542_399,
            "2100-02-28T23:59:59Z",
            "Sun, 28 Feb 2100 23:59:59 GMT",
        );
    }
}
