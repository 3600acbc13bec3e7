//! From a register's words to the types of the law. What cannot be read is [`Reply::Failed`] with the reason.

// A reply that cannot be read is a reply too: `Failed` travels as the error and is answered as it stands.
#![allow(clippy::result_large_err)]

use super::countries;
use super::wire::*;
use casework::ids::Code;
use casework::registers::{Contract, Contribution, IdentityRecord, Reply, Spell, StudySpell};
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The reply in an HTTP answer of a register.
pub fn reply(register: &str, status: u16, body: &[u8]) -> Reply {
    if let Ok(refused) = serde_json::from_slice::<FaultReply>(body) {
        return failed(&refused.fault.error_code, &refused.fault.error_message);
    }
    if !(200..300).contains(&status) {
        return failed(&format!("http-{status}"), "");
    }
    let response: Response = match serde_json::from_slice(body) {
        Ok(response) => response,
        Err(error) => return unreadable(&error),
    };
    let status = response.response_info.status;
    match (status.code.as_str(), response.response_data) {
        (DONE, Some(data)) => words(register, data).unwrap_or_else(|reply| reply),
        (DONE, None) => failed("no-data", &status.message),
        (NOBODY, _) => Reply::NotFound,
        (code, _) => failed(code, &status.message),
    }
}

fn words(register: &str, data: Value) -> Result<Reply, Reply> {
    Ok(match register {
        "identity" => identity(read(data)?)?,
        "ehr" => Reply::Employment {
            contracts: read::<EmploymentData>(data)?
                .contracts
                .into_iter()
                .map(contract)
                .collect(),
        },
        "pension" => Reply::Pension {
            contributions: read::<PensionData>(data)?
                .contributions
                .into_iter()
                .map(contribution)
                .collect::<Result<_, _>>()?,
        },
        "kgd" => Reply::Business {
            sole_trader: spells(read(data)?),
        },
        "esp" => Reply::SinglePayment {
            spells: spells(read(data)?),
        },
        "invalid" => disability(read(data)?),
        "asp" => {
            let social: SocialData = read(data)?;
            Reply::SocialPayments {
                pension: social.pension,
                payments: social.payments,
            }
        }
        "oralman" => Reply::Qandas {
            since: read::<QandasData>(data)?.granted_on,
        },
        "school" | "college" | "university" => Reply::Study {
            spells: read::<StudyData>(data)?
                .studies
                .into_iter()
                .map(study)
                .collect(),
        },
        "licence" => Reply::Licence {
            categories: read::<LicenceData>(data)?
                .categories
                .iter()
                .map(|c| Code(c.to_lowercase()))
                .collect(),
        },
        "marriage" => {
            let marriage: MarriageData = read(data)?;
            Reply::Marriage {
                status: marriage.status.map(|s| Code(s.code)),
                on: marriage.date,
            }
        }
        other => return Err(failed("unknown-register", other)),
    })
}

fn identity(data: IdentityData) -> Result<Reply, Reply> {
    let person = data.person;
    let numeric = person.citizenship.code;
    // An unknown country is no Kazakhstan; its number stands for it until the table learns the letters.
    let citizenship = countries::letters(&numeric).map_or(numeric, str::to_owned);
    let valid = |kinds: &[&str]| {
        person
            .documents
            .iter()
            .filter(|d| d.status.code == "00" && kinds.contains(&d.kind.code.as_str()))
            .max_by_key(|d| d.end_date)
    };
    let card = valid(&["001", "002"]);
    let address = person.reg_address.as_ref();
    Ok(Reply::Identity(IdentityRecord {
        residence_permit_to: valid(&["005", "006"]).and_then(|d| d.end_date),
        document_number: card.map(|d| d.number.clone()),
        document_to: card.and_then(|d| d.end_date),
        address_kato: address.and_then(|a| a.kato.clone()),
        address: address.and_then(|a| a.text.clone()),
        surname: present(person.surname, "surname")?,
        given: present(person.name, "name")?,
        patronymic: person.patronymic.filter(|p| !p.trim().is_empty()),
        birth_date: person.birth_date,
        death_date: person.death_date,
        citizenship,
    }))
}

fn present(text: String, field: &str) -> Result<String, Reply> {
    if text.trim().is_empty() {
        Err(failed("unreadable", &format!("{field} is empty")))
    } else {
        Ok(text)
    }
}

fn contract(data: ContractData) -> Contract {
    Contract {
        employer: data.employer_name,
        bin: data.employer_bin,
        position: data.position,
        from: data.date_from,
        to: data.date_to,
    }
}

fn contribution(data: ContributionData) -> Result<Contribution, Reply> {
    let first_of = |period: &String| NaiveDate::parse_from_str(&format!("{period}-01"), "%Y-%m-%d");
    let month = data.period.as_ref().map(first_of).transpose();
    let month = month.map_err(|_| failed("unreadable", "period is not a month"))?;
    let tenge = data.amount.round();
    if !(0.0..=f64::from(i32::MAX)).contains(&tenge) {
        return Err(failed("unreadable", "amount is out of range"));
    }
    // In range by the line above.
    #[allow(clippy::cast_possible_truncation)]
    let amount = tenge as i32;
    Ok(Contribution {
        paid_on: data.pay_date,
        month,
        payer: data.payer_name,
        amount,
    })
}

fn spells(data: SpellsData) -> Vec<Spell> {
    data.registrations
        .into_iter()
        .map(|s| Spell {
            from: s.date_from,
            to: s.date_to,
        })
        .collect()
}

fn disability(data: DisabilityData) -> Reply {
    match data.disability {
        None => Reply::Disability {
            group: None,
            from: None,
            to: None,
            unable_to_work: false,
        },
        Some(held) => Reply::Disability {
            group: Some(Code(held.group.code)),
            from: held.date_from,
            to: held.date_to,
            unable_to_work: held.unable_to_work,
        },
    }
}

fn study(data: StudyHeld) -> StudySpell {
    StudySpell {
        institution: data.institution,
        full_time: data.form.code == "1",
        from: data.date_from,
        to: data.date_to,
        diploma: data.diploma,
    }
}

fn read<T: DeserializeOwned>(data: Value) -> Result<T, Reply> {
    serde_json::from_value(data).map_err(|error| unreadable(&error))
}

/// Only where it broke: a parser's message may repeat the person's data, and answers reach logs.
fn unreadable(error: &serde_json::Error) -> Reply {
    failed(
        "unreadable",
        &format!("line {}, column {}", error.line(), error.column()),
    )
}

fn failed(code: &str, message: &str) -> Reply {
    Reply::Failed {
        code: code.chars().take(60).collect(),
        message: message.chars().take(300).collect(),
    }
}
