//! How many tests passed: read from the closing lines of the runners, so that the last line of `cargo xtask test` is one sum.

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u32,
    pub failed: u32,
}

impl Counts {
    pub const ONE_PASSED: Counts = Counts {
        passed: 1,
        failed: 0,
    };
    pub const ONE_FAILED: Counts = Counts {
        passed: 0,
        failed: 1,
    };

    pub fn add(&mut self, other: Counts) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// What this line closes: `cargo test`, nextest and Vitest each have one line with the sum; every other line is nothing.
    pub fn told_by(line: &str) -> Counts {
        let plain = without_colour(line);
        let line = plain.trim();
        let closing = line.starts_with("test result:")
            || line.starts_with("Summary [")
            || line.starts_with("Tests  ");
        if !closing {
            return Counts::default();
        }
        let failed = before(line, "failed") + before(line, "timed out");
        Counts {
            passed: before(line, "passed"),
            failed,
        }
    }
}

/// The number that stands before a word: `12 passed` is 12, no such word is 0.
fn before(line: &str, word: &str) -> u32 {
    let Some(at) = line.find(word) else { return 0 };
    let number = line[..at]
        .trim_end()
        .rsplit(|letter: char| !letter.is_ascii_digit())
        .next();
    number.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// Escape sequences end with their first letter.
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            letters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_runner_has_one_closing_line() {
        for (line, passed, failed) in [
            (
                "test result: ok. 29 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.31s",
                29,
                0,
            ),
            (
                "     Summary [   3.412s] 214 tests run: 212 passed (2 slow), 2 failed, 0 skipped",
                212,
                2,
            ),
            (
                "     Summary [   3.4s] 9 tests run: 7 passed, 1 failed, 1 timed out, 3 skipped",
                7,
                2,
            ),
            ("      Tests  1 failed | 11 passed (12)", 11, 1),
            (
                "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m48 passed\u{1b}[39m\u{1b}[22m (48)",
                48,
                0,
            ),
            (" Test Files  6 passed (6)", 0, 0),
            (
                "        PASS [   0.004s] casework people::tests::numbers",
                0,
                0,
            ),
        ] {
            assert_eq!(Counts::told_by(line), Counts { passed, failed }, "{line}");
        }
    }
}
