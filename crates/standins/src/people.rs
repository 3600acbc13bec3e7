//! The people whom the registers know: a JSON file of ИИН and, per register, the reply it would give.
//!
//! A register that a person's record does not name knows nothing against them («сведений нет»); a person without a
//! record is unknown to every register.

use anyhow::Context;
use casework::ids::Code;
use casework::people::Iin;
use casework::registers::Reply;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// Every register of the rulebook that the stand-in plays.
pub const REGISTERS: &[&str] = &[
    "identity",
    "ehr",
    "pension",
    "kgd",
    "esp",
    "invalid",
    "asp",
    "oralman",
    "school",
    "college",
    "university",
    "licence",
    "marriage",
];

/// One person as the file has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRecord {
    pub iin: Iin,
    /// By register code.
    pub replies: BTreeMap<Code, Reply>,
}

/// All people, by ИИН.
#[derive(Clone, Debug, Default)]
pub struct People {
    by_iin: BTreeMap<String, BTreeMap<Code, Reply>>,
}

impl People {
    /// Reads the file; a duplicate ИИН is an error, because one of the two records would be lost.
    pub fn read(path: &Path) -> anyhow::Result<People> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let records: Vec<PersonRecord> = serde_json::from_str(&text)
            .with_context(|| format!("{} is not a people file", path.display()))?;
        let mut people = People::default();
        for record in records {
            anyhow::ensure!(
                people
                    .by_iin
                    .insert(record.iin.to_string(), record.replies)
                    .is_none(),
                "an ИИН stands twice in {}",
                path.display()
            );
        }
        Ok(people)
    }

    pub fn len(&self) -> usize {
        self.by_iin.len()
    }

    pub fn is_empty(&self) -> bool {
        self.by_iin.is_empty()
    }

    /// What a register says of a person; `None` where nobody by this ИИН is known.
    pub fn reply(&self, iin: &Iin, register: &str) -> Option<Reply> {
        let replies = self.by_iin.get(iin.as_str())?;
        replies
            .get(&Code::from(register))
            .cloned()
            .or_else(|| nothing_known(register))
    }

    pub fn put(&mut self, iin: &Iin, replies: BTreeMap<Code, Reply>) {
        self.by_iin.insert(iin.to_string(), replies);
    }

    /// Changes one register's word on one person, who is added where they were unknown.
    pub fn put_reply(&mut self, iin: &Iin, register: &str, reply: Reply) {
        self.by_iin
            .entry(iin.to_string())
            .or_default()
            .insert(Code::from(register), reply);
    }

    pub fn remove(&mut self, iin: &Iin) -> bool {
        self.by_iin.remove(iin.as_str()).is_some()
    }
}

/// «Сведений нет» in each register's own form; ГБД ФЛ alone has none: who is not there is nobody.
fn nothing_known(register: &str) -> Option<Reply> {
    Some(match register {
        "ehr" => Reply::Employment {
            contracts: Vec::new(),
        },
        "pension" => Reply::Pension {
            contributions: Vec::new(),
        },
        "kgd" => Reply::Business {
            sole_trader: Vec::new(),
        },
        "esp" => Reply::SinglePayment { spells: Vec::new() },
        "invalid" => Reply::Disability {
            group: None,
            from: None,
            to: None,
            unable_to_work: false,
        },
        "asp" => Reply::SocialPayments {
            pension: false,
            payments: Vec::new(),
        },
        "oralman" => Reply::Qandas { since: None },
        "school" | "college" | "university" => Reply::Study { spells: Vec::new() },
        "licence" => Reply::Licence {
            categories: Vec::new(),
        },
        "marriage" => Reply::Marriage {
            status: None,
            on: None,
        },
        _ => return None,
    })
}
