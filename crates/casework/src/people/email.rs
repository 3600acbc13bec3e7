//! E-mail addresses, checked for what a person can mistype; only a delivered letter proves the rest.

use super::EmailError;

/// An e-mail address. The domain is kept in lower case, the part before @ as written.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(transparent)]
pub struct Email(String);

/// The longest address that mail servers accept (RFC 5321).
const MAX: usize = 254;

impl Email {
    /// Accepts an ordinary address; national domains such as `.қаз` too, Cyrillic before @ not.
    ///
    /// # Errors
    /// See [`EmailError`]: which half is wrong.
    pub fn parse(text: &str) -> Result<Email, EmailError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(EmailError::Empty);
        }
        if text.len() > MAX {
            return Err(EmailError::TooLong);
        }
        let (local, domain) = text.split_once('@').ok_or(EmailError::At)?;
        if domain.contains('@') {
            return Err(EmailError::At);
        }
        if local.len() > 64 || !local.split('.').all(is_atom) {
            return Err(EmailError::Local);
        }
        if !is_domain(domain) {
            return Err(EmailError::Domain);
        }
        Ok(Email(format!("{local}@{}", domain.to_lowercase())))
    }

    /// `a•••@mail.kz`, for lists and logs.
    pub fn masked(&self) -> String {
        let (local, domain) = self.0.split_once('@').unwrap_or((&self.0, ""));
        format!("{}•••@{domain}", local.chars().next().unwrap_or('•'))
    }
}

fn is_atom(part: &str) -> bool {
    let allowed = |sign: char| sign.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(sign);
    !part.is_empty() && part.chars().all(allowed)
}

fn is_domain(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    let top = labels.last().copied().unwrap_or_default();
    labels.len() >= 2
        && labels.iter().all(|label| is_label(label))
        && top.chars().count() >= 2
        && !top.chars().all(|sign| sign.is_ascii_digit())
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && label.len() <= 63
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .chars()
            .all(|sign| sign.is_alphanumeric() || sign == '-')
}

/// Masked: `Debug` output reaches logs.
impl std::fmt::Debug for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Email({})", self.masked())
    }
}

string_value!(Email, EmailError);
