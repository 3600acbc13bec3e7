//! Replies in the registers' own words: the envelope of the bus and each register's message.

use casework::registers::{IdentityRecord, Reply, Spell, StudySpell};
use serde_json::{Value, json};

/// The message of an answer; `None` for replies that are no message (silence, errors).
pub fn response(message_id: &str, date: &str, reply: &Reply) -> Option<Value> {
    let info = |code: &str, message: &str| json!({ "messageId": message_id, "responseDate": date, "status": { "code": code, "message": message } });
    let data = match reply {
        Reply::Silent | Reply::Failed { .. } => return None,
        Reply::NotFound => {
            return Some(
                json!({ "responseInfo": info("NOT_FOUND", "Сведения не найдены"), "responseData": null }),
            );
        }
        Reply::Identity(record) => identity(record),
        Reply::Employment { contracts } => json!({ "contracts": contracts.iter().map(|c| json!({
            "employerName": c.employer, "employerBin": c.bin, "position": c.position,
            "dateFrom": c.from, "dateTo": c.to,
        })).collect::<Vec<_>>() }),
        Reply::Pension { contributions } => {
            json!({ "contributions": contributions.iter().map(|c| json!({
            "payDate": c.paid_on, "period": c.month.map(|m| m.format("%Y-%m").to_string()), "payerName": c.payer, "amount": c.amount,
        })).collect::<Vec<_>>() })
        }
        Reply::Business { sole_trader } => spells(sole_trader),
        Reply::SinglePayment { spells: held } => spells(held),
        Reply::Disability {
            group,
            from,
            to,
            unable_to_work,
        } => json!({ "disability": group.as_ref().map(|group| json!({
            "group": { "code": group, "nameRu": format!("{group} группа"), "nameKz": format!("{group} топ") },
            "dateFrom": from, "dateTo": to, "unableToWork": unable_to_work,
        })) }),
        Reply::SocialPayments { pension, payments } => {
            json!({ "pension": pension, "payments": payments })
        }
        Reply::Qandas { since } => json!({ "grantedOn": since }),
        Reply::Study { spells } => {
            json!({ "studies": spells.iter().map(study).collect::<Vec<_>>() })
        }
        Reply::Licence { categories } => {
            json!({ "categories": categories.iter().map(|c| c.as_str().to_uppercase()).collect::<Vec<_>>() })
        }
        Reply::Marriage { status, on } => {
            json!({ "status": status.as_ref().map(|code| json!({ "code": code })), "date": on })
        }
    };
    Some(
        json!({ "responseInfo": info("SCSS001", "Message has been processed successfully"), "responseData": data }),
    )
}

/// What the bus says when the register behind it fails.
pub fn fault(code: &str, message: &str) -> Value {
    json!({ "fault": { "errorCode": code, "errorMessage": message } })
}

fn identity(record: &IdentityRecord) -> Value {
    let mut documents = Vec::new();
    if let Some(number) = &record.document_number {
        documents.push(document(
            "002",
            "Удостоверение личности",
            "Жеке куәлік",
            number,
            record.document_to,
        ));
    }
    if record.residence_permit_to.is_some() {
        documents.push(document(
            "005",
            "Вид на жительство",
            "Тұруға ықтиярхат",
            "—",
            record.residence_permit_to,
        ));
    }
    let dead = record.death_date.is_some();
    json!({ "person": {
        "surname": record.surname, "name": record.given, "patronymic": record.patronymic,
        "birthDate": record.birth_date, "deathDate": record.death_date,
        "lifeStatus": { "code": if dead { "3" } else { "0" }, "nameRu": if dead { "Умер" } else { "Нормальный" },
                        "nameKz": if dead { "Қайтыс болған" } else { "Қалыпты" } },
        "citizenship": { "code": numeric(&record.citizenship), "nameRu": record.citizenship, "nameKz": record.citizenship },
        "regAddress": { "kato": record.address_kato, "text": record.address },
        "documents": documents,
    } })
}

fn document(kind: &str, ru: &str, kz: &str, number: &str, to: Option<chrono::NaiveDate>) -> Value {
    json!({ "type": { "code": kind, "nameRu": ru, "nameKz": kz }, "number": number, "endDate": to,
            "status": { "code": "00", "nameRu": "Действителен", "nameKz": "Жарамды" } })
}

fn spells(held: &[Spell]) -> Value {
    json!({ "registrations": held.iter().map(|s| json!({ "dateFrom": s.from, "dateTo": s.to })).collect::<Vec<_>>() })
}

fn study(spell: &StudySpell) -> Value {
    json!({ "institution": spell.institution, "form": { "code": if spell.full_time { "1" } else { "3" } },
            "dateFrom": spell.from, "dateTo": spell.to, "diploma": spell.diploma })
}

/// Numeric ISO 3166-1 of the citizenships that the people files use.
fn numeric(letters: &str) -> &str {
    match letters {
        "KAZ" => "398",
        "RUS" => "643",
        "UZB" => "860",
        "KGZ" => "417",
        "TJK" => "762",
        "CHN" => "156",
        "MNG" => "496",
        "TUR" => "792",
        "UKR" => "804",
        "XXX" => "999",
        other => other,
    }
}
