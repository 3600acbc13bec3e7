//! The QR code as a drawing: one path of dark runs, so that it stays sharp at any size and weighs little.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

use crate::DocumentError;

/// Light modules around the code; the standard asks for four.
const MARGIN: usize = 4;

/// An SVG of the code. Middle correction: paper is folded and stamped.
pub(crate) fn svg(text: &str) -> Result<String, DocumentError> {
    let code =
        QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| DocumentError::Code)?;
    let width = code.width();
    let modules = code.to_colors();
    let mut path = String::new();
    for (y, row) in modules.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|m| **m == Color::Dark).count();
            if run > 0 {
                // Writing into a text cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
            }
            x += run.max(1);
        }
    }
    let side = width + 2 * MARGIN;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\"><path d=\"{path}\" fill=\"#000\"/></svg>"
    ))
}
