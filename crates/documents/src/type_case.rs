//! The type case: templates, fixed words and fonts from inside the program, and one form's data.
//! Nothing else can be reached from a template: no file, no clock, no package, no font of the computer.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::{Form, Lang};

/// Typst's view of the world while one form is set.
pub(crate) struct TypeCase {
    main: FileId,
    data: Bytes,
    words: Bytes,
}

impl TypeCase {
    /// `data` is what the template finds in `data.json`.
    pub(crate) fn new(form: &Form, lang: Lang, data: Vec<u8>) -> Self {
        Self {
            main: main_file(form),
            data: Bytes::new(data),
            words: words(lang),
        }
    }
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

static COMMON: LazyLock<Source> =
    LazyLock::new(|| template("common.typ", include_str!("../templates/common.typ")));

static APPLICATION_PACK: LazyLock<Source> = LazyLock::new(|| {
    template(
        "application-pack.typ",
        include_str!("../templates/application-pack.typ"),
    )
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
