//! Prints a form kept as JSON in both languages, to look at while a template is being changed:
//! `cargo run -p documents --example print -- crates/documents/tests/samples/application-pack.json target/forms`

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;

use documents::{Form, Lang, render};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(form), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("usage: print FORM.json FOLDER".into());
    };
    let name = form
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let form: Form = serde_json::from_slice(&std::fs::read(&form)?)?;
    std::fs::create_dir_all(&folder)?;
    for lang in Lang::ALL.into_iter().chain(Lang::ALL) {
        let started = Instant::now();
        let pdf = render(&form, lang)?;
        let path = folder.join(format!("{name}.{}.pdf", lang.code()));
        std::fs::write(&path, &pdf.bytes)?;
        println!(
            "{} · {} pages · {} bytes · {:?} · without glyph: {:?}",
            path.display(),
            pdf.pages,
            pdf.bytes.len(),
            started.elapsed(),
            pdf.unprintable,
        );
    }
    Ok(())
}
