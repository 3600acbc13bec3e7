//! The press: the data of one form or of many and the type case go in, a PDF comes out.
//!
//! The same form gives the same bytes on every computer. A newer Typst may set them otherwise: its
//! version is fixed by `Cargo.lock`, and papers already given out are kept, not made again.

use serde::Serialize;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst::layout::{Frame, FrameItem};
use typst::text::TextItem;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::type_case::{Sheet, TypeCase};
use crate::{DocumentError, Form, Lang, Pdf, qr};

/// Longest run of letters that is left whole; longer ones may be broken anywhere, or they would leave the page.
const WORD_LETTERS_MAX: usize = 28;

/// How many forms back the compiler's memory reaches. It holds pieces of people's papers: keep it short.
const REMEMBERED_FORMS: usize = 2;

/// Sets forms in type, one after another, and writes them as one PDF.
pub(crate) fn print(forms: &[(&Form, Lang)]) -> Result<Pdf, DocumentError> {
    let document = typeset(forms)?;
    let ident = forms
        .iter()
        .map(|(form, lang)| format!("{}/{}/{}", form.template(), form.document_id(), lang.code()))
        .collect::<Vec<_>>()
        .join(" ");
    // A standard forbids some signs (a letter without glyph, private use); the counter needs the paper all the same.
    let (bytes, archival) = match write(&document, ident.clone(), archival()?) {
        Ok(bytes) => (bytes, true),
        Err(_) => (write(&document, ident, PdfStandards::default())?, false),
    };
    typst::comemo::evict(REMEMBERED_FORMS);
    Ok(Pdf {
        bytes,
        pages: document.pages().len(),
        unprintable: unprintable(&document),
        archival,
    })
}

fn archival() -> Result<PdfStandards, DocumentError> {
    PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| DocumentError::Export(error.message().to_string()))
}

fn write(
    document: &PagedDocument,
    ident: String,
    standards: PdfStandards,
) -> Result<Vec<u8>, DocumentError> {
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("Mansap".to_owned())),
        timestamp: None,
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| DocumentError::Export(messages(&errors)))
}

/// The forms as laid-out pages, before they become a file.
pub(crate) fn typeset(forms: &[(&Form, Lang)]) -> Result<PagedDocument, DocumentError> {
    let (first, _) = forms.first().ok_or(DocumentError::Nothing)?;
    let mut sheets = Vec::new();
    for (form, lang) in forms {
        sheets.push(Sheet {
            template: form.template(),
            lang: *lang,
            data: Content::of(form, *lang)?.to_json()?,
        });
    }
    let world = TypeCase::new(sheets);
    typst::compile(&world)
        .output
        .map_err(|errors| DocumentError::Template {
            template: first.template(),
            reason: messages(&errors),
        })
}

/// What the template finds in `data.json`.
#[derive(Serialize)]
struct Content<'a> {
    lang: Lang,
    form: &'a Form,
    /// The drawing of the code at the foot.
    qr: Option<String>,
}

impl Content<'_> {
    fn of(form: &Form, lang: Lang) -> Result<Content<'_>, DocumentError> {
        let qr = form.check().map(|check| qr::svg(&check.qr)).transpose()?;
        Ok(Content { lang, form, qr })
    }

    fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut value = serde_json::to_value(self)?;
        if let Some(form) = value.get_mut("form") {
            let_long_words_break(form);
        }
        serde_json::to_vec(&value)
    }
}

/// An e-mail address or a name without spaces may be wider than its column.
fn let_long_words_break(value: &mut serde_json::Value) {
    use serde_json::Value;
    match value {
        // A moment is read by the template, not shown as it stands.
        Value::String(text) if text.parse::<chrono::NaiveDateTime>().is_ok() => {}
        Value::String(text) => {
            if text
                .split_whitespace()
                .any(|word| word.chars().count() > WORD_LETTERS_MAX)
            {
                *text = text.split(' ').map(breakable).collect::<Vec<_>>().join(" ");
            }
        }
        Value::Array(items) => items.iter_mut().for_each(let_long_words_break),
        Value::Object(fields) => fields.values_mut().for_each(let_long_words_break),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Breaks after the signs of an address, and inside a piece only if that is still too long.
fn breakable(word: &str) -> String {
    const MAY_BREAK_HERE: &str = "\u{200B}";
    if word.chars().count() <= WORD_LETTERS_MAX {
        return word.to_owned();
    }
    let pieces = word
        .split_inclusive(['@', '.', '_', '/', '-'])
        .map(|piece| {
            if piece.chars().count() <= WORD_LETTERS_MAX {
                piece.to_owned()
            } else {
                piece
                    .chars()
                    .map(String::from)
                    .collect::<Vec<_>>()
                    .join(MAY_BREAK_HERE)
            }
        });
    pieces.collect::<Vec<_>>().join(MAY_BREAK_HERE)
}

fn messages<'a>(errors: impl IntoIterator<Item = &'a SourceDiagnostic>) -> String {
    errors
        .into_iter()
        .map(|error| error.message.to_string())
        .collect::<Vec<_>>()
        .join("; ")
}

fn unprintable(document: &PagedDocument) -> Vec<char> {
    let mut missing = Vec::new();
    for page in document.pages() {
        each_text(&page.frame, &mut |text| {
            let tofu = text.glyphs.iter().filter(|glyph| glyph.id == 0);
            for letter in tofu.flat_map(|glyph| text.text[glyph.range()].chars()) {
                if !missing.contains(&letter) {
                    missing.push(letter);
                }
            }
        });
    }
    missing
}

/// Visits every run of text in the order in which it was set.
pub(crate) fn each_text(frame: &Frame, visit: &mut impl FnMut(&TextItem)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => each_text(&group.frame, visit),
            FrameItem::Text(text) => visit(text),
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}
