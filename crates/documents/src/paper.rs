//! What official papers share: the head, the grounds of law, and the code by which a paper is checked.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::parts::{Bilingual, Centre, Official, Person};

/// Head and foot of one official paper for one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// Stays the same for this paper for ever. Not printed.
    pub document_id: String,
    pub centre: Centre,
    /// The paper's own number. `None` prints «номер присвоит центр»: the desk ran out of numbers offline.
    pub number: Option<String>,
    /// Whether the centre has accepted the act that the paper tells of. If not, every page says so in a bar.
    pub confirmed: bool,
    /// The legal day of what the paper says.
    pub date: NaiveDate,
    pub person: Person,
    pub case_number: Option<String>,
    /// How strangers check the paper; printed at its foot.
    pub check: Option<Check>,
}

/// The code at the foot of an official paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The text inside the QR code: address and sealed content.
    pub qr: String,
    /// The page for people without a camera.
    pub page: String,
    /// A short sum of the content, the same on the page and on the paper.
    pub sum: String,
}

/// A ground of law as it stood on the day of the act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    pub text: Bilingual,
    /// Article and paragraph; `None` where the rulebook knows no law for it.
    pub citation: Option<Bilingual>,
}

/// Who signs, with the order by which they stand in for the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    pub official: Official,
    pub order: Option<Order>,
}

/// The order by which somebody stands in, with its first and last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    pub number: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// Where a referral or a voucher leads: an employer, a training or recognition centre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receiver {
    pub name: Bilingual,
    /// Business number (БИН, БСН), twelve digits. Left out where there is none: papers given out before it was there keep
    /// their content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bin: Option<String>,
    pub address: Option<Bilingual>,
    pub phone: Option<String>,
}
