//! The saved acts go to the centre over its real TLS line, and are judged there.

use crate::office::{BigOffice, told};
use crate::table::{Table, ms};
use std::time::Instant;
use workplace::exchange;

pub async fn exchange(office: &BigOffice, table: &mut Table) -> anyhow::Result<()> {
    let waiting = office.desk.status().map_err(told)?.waiting;
    let began = Instant::now();
    while office.desk.status().map_err(told)?.waiting > 0 {
        exchange::once(&office.desk).await.map_err(told)?;
    }
    let took = began.elapsed();
    table.one(
        &format!("push of {waiting} acts until all are answered"),
        ms(took),
        None,
    );
    Ok(())
}
