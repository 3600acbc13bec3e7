//! Everything that programs of the story write to their logs, so that a story can look for what must not stand there.

use std::io::Write;
use std::sync::{Mutex, Once, PoisonError};

static WRITTEN: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Page;

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
        written.extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// From now on every line of every thread is kept, far more than an office logs.
pub(crate) fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::DEBUG)
            .with_ansi(false)
            .with_writer(|| Page)
            .init();
    });
}

/// What was written so far.
pub fn written() -> String {
    let written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    String::from_utf8_lossy(&written).into_owned()
}
