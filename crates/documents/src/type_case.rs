//! The type case: templates, fixed words and fonts from inside the program, and the data of the forms to be set.
//! Nothing else can be reached from a template: no file, no clock, no package, no font of the computer.
//!
//! Each form lies in a folder of its own, `1/decision.typ` beside `1/common.typ`, `1/words.json` and `1/data.json`, so
//! that many forms in two languages can be set into one document by the same templates.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::Lang;

/// One form to be set.
pub(crate) struct Sheet {
    pub template: &'static str,
    pub lang: Lang,
    /// What the template finds in `data.json`.
    pub data: Vec<u8>,
}

/// Typst's view of the world while forms are set.
pub(crate) struct TypeCase {
    sources: Vec<Source>,
    files: Vec<(FileId, Bytes)>,
    main: FileId,
}

impl TypeCase {
    pub(crate) fn new(sheets: Vec<Sheet>) -> Self {
        let single = sheets.len() == 1;
        let (mut sources, mut files) = (Vec::new(), Vec::new());
        let mut all = String::new();
        for (n, sheet) in sheets.into_iter().enumerate() {
            let template = source(&format!("{n}/{}.typ", sheet.template), text(sheet.template));
            all.push_str(&format!("#include \"{n}/{}.typ\"\n", sheet.template));
            sources.push(template);
            sources.push(source(&format!("{n}/common.typ"), COMMON));
            files.push((id(&format!("{n}/words.json")), words(sheet.lang)));
            files.push((id(&format!("{n}/data.json")), Bytes::new(sheet.data)));
        }
        if !single {
            sources.insert(0, source("all.typ", &all));
        }
        let main = sources[0].id();
        Self {
            sources,
            files,
            main,
        }
    }
}

const COMMON: &str = include_str!("../templates/common.typ");

/// The templates by name. A form whose template is missing here prints nothing, and a test says so.
const TEMPLATES: [(&str, &str); 11] = [
    (
        "application-pack",
        include_str!("../templates/application-pack.typ"),
    ),
    ("decision", include_str!("../templates/decision.typ")),
    ("refusal", include_str!("../templates/refusal.typ")),
    ("notice", include_str!("../templates/notice.typ")),
    (
        "rights-and-duties",
        include_str!("../templates/rights-and-duties.typ"),
    ),
    ("plan", include_str!("../templates/plan.typ")),
    ("referral", include_str!("../templates/referral.typ")),
    ("voucher", include_str!("../templates/voucher.typ")),
    ("extract", include_str!("../templates/extract.typ")),
    (
        "meeting-list",
        include_str!("../templates/meeting-list.typ"),
    ),
    (
        "queue-ticket",
        include_str!("../templates/queue-ticket.typ"),
    ),
];

fn text(template: &str) -> &'static str {
    TEMPLATES
        .iter()
        .find(|(name, _)| *name == template)
        .map_or("", |(_, text)| text)
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 3] = [
        include_bytes!("../fonts/NotoSerif-Regular.ttf"),
        include_bytes!("../fonts/NotoSerif-Bold.ttf"),
        include_bytes!("../fonts/NotoSerif-Italic.ttf"),
    ];
    files
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect()
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

fn words(lang: Lang) -> Bytes {
    match lang {
        Lang::Kk => Bytes::from_string(include_str!("../templates/words.kk.json")),
        Lang::Ru => Bytes::from_string(include_str!("../templates/words.ru.json")),
    }
}

fn source(name: &str, text: &str) -> Source {
    Source::new(id(name), text.to_owned())
}

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("names of built-in files are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for TypeCase {
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
        self.sources
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| not_ours(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files
            .iter()
            .find(|(name, _)| *name == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or_else(|| not_ours(id))
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
