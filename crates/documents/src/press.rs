//! The press: a closed world of built-in templates, words and fonts, one form's data, and Typst.
//!
//! Nothing from outside gets in, so the same form gives the same bytes on every computer. A newer Typst may set
//! them otherwise: its version is fixed by `Cargo.lock`, and papers already given out are kept, not made again.

use std::sync::LazyLock;

use serde::Serialize;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, TextItem};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{DocumentError, Form, Lang, Pdf};

/// Longest run of letters that is left whole; longer ones may be broken anywhere, or they would leave the page.
const WORD_LETTERS_MAX: usize = 28;

/// How many forms back the compiler's memory reaches. It holds pieces of people's papers: keep it short.
const REMEMBERED_FORMS: usize = 2;

/// Sets a form in type and writes it as PDF.
pub(crate) fn print(form: &Form, lang: Lang) -> Result<Pdf, DocumentError> {
    let document = typeset(form, lang)?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{}/{}/{}", form.template(), form.document_id(), lang.code())),
        creator: Smart::Custom(Some("Mansap".to_owned())),
        timestamp: None,
        standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
            .map_err(|error| DocumentError::Export(error.message().to_string()))?,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options)
        .map_err(|errors| DocumentError::Export(messages(&errors)))?;
    typst::comemo::evict(REMEMBERED_FORMS);
    Ok(Pdf { bytes, pages: document.pages().len(), unprintable: unprintable(&document) })
}

/// The form as laid-out pages, before they become a file.
pub(crate) fn typeset(form: &Form, lang: Lang) -> Result<PagedDocument, DocumentError> {
    let desk = Desk {
        main: main_file(form),
        data: Bytes::new(Sheet { lang, form }.to_json()?),
        words: words(lang),
    };
    typst::compile(&desk).output.map_err(|errors| DocumentError::Template {
        template: form.template(),
        reason: messages(&errors),
    })
}

/// What the template finds in `data.json`.
#[derive(Serialize)]
struct Sheet<'a> {
    lang: Lang,
    form: &'a Form,
}

impl Sheet<'_> {
    fn to_json(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut value = serde_json::to_value(self)?;
        let_long_words_break(&mut value);
        serde_json::to_vec(&value)
    }
}

/// An e-mail address or a name without spaces may be wider than its column.
fn let_long_words_break(value: &mut serde_json::Value) {
    use serde_json::Value;
    match value {
        Value::String(text) => {
            if text.split_whitespace().any(|word| word.chars().count() > WORD_LETTERS_MAX) {
                *text = text.split(' ').map(breakable).collect::<Vec<_>>().join(" ");
            }
        }
        Value::Array(items) => items.iter_mut().for_each(let_long_words_break),
        Value::Object(fields) => fields.values_mut().for_each(let_long_words_break),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn breakable(word: &str) -> String {
    const MAY_BREAK_HERE: char = '\u{200B}';
    if word.chars().count() <= WORD_LETTERS_MAX {
        return word.to_owned();
    }
    word.chars().flat_map(|letter| [letter, MAY_BREAK_HERE]).collect()
}

/// Typst's view of the world: our files and nothing else.
struct Desk {
    main: FileId,
    data: Bytes,
    words: Bytes,
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 3] = [
        include_bytes!("../fonts/NotoSerif-Regular.ttf"),
        include_bytes!("../fonts/NotoSerif-Bold.ttf"),
        include_bytes!("../fonts/NotoSerif-Italic.ttf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static COMMON: LazyLock<Source> =
    LazyLock::new(|| template("common.typ", include_str!("../templates/common.typ")));

static APPLICATION_PACK: LazyLock<Source> = LazyLock::new(|| {
    template("application-pack.typ", include_str!("../templates/application-pack.typ"))
});

static DATA: LazyLock<FileId> = LazyLock::new(|| id("data.json"));
static WORDS: LazyLock<FileId> = LazyLock::new(|| id("words.json"));

fn main_file(form: &Form) -> FileId {
    match form {
        Form::ApplicationPack(_) => APPLICATION_PACK.id(),
    }
}

fn words(lang: Lang) -> Bytes {
    match lang {
        Lang::Kk => Bytes::from_string(include_str!("../templates/words.kk.json")),
        Lang::Ru => Bytes::from_string(include_str!("../templates/words.ru.json")),
    }
}

fn template(name: &str, text: &str) -> Source {
    Source::new(id(name), text.to_owned())
}

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("names of built-in files are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&COMMON, &APPLICATION_PACK]
            .into_iter()
            .find(|source| source.id() == id)
            .map(|source| Source::clone(source))
            .ok_or_else(|| not_ours(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA {
            Ok(self.data.clone())
        } else if id == *WORDS {
            Ok(self.words.clone())
        } else {
            Err(not_ours(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// No form may depend on the day of printing.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_ours(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}

fn messages<'a>(errors: impl IntoIterator<Item = &'a SourceDiagnostic>) -> String {
    errors.into_iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; ")
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
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}
