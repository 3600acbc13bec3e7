//! Every paper as a picture, beside its words: a column that is cut off, a line over another, an empty page, a code that
//! slipped under the foot.
//!
//! Small pictures in four shades, the pages side by side. `UPDATE_SNAPSHOTS=1` keeps what is printed now; on a difference
//! both pictures lie in `target/pictures`, with what was there in red and what is there now in blue.

use super::official::SAMPLES;
use super::{HARD, PLAIN, TICKET, form};
use crate::{Form, Lang, press};
use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};
use typst_render::RenderOptions;

/// Dots for a point of type: a page is 298 dots wide.
const SCALE: f64 = 0.5;
/// Dots between two pages.
const GAP: usize = 6;
/// White; 0 is black.
const WHITE: u8 = 3;
/// Machines round the edge of a letter otherwise: so many dots of a picture may differ by two shades and more.
const ROUNDED_AT_MOST: usize = 40;

#[derive(Clone, PartialEq, Eq)]
struct Picture {
    width: usize,
    height: usize,
    /// A shade a dot, row by row.
    dots: Vec<u8>,
}

#[test]
fn every_paper_looks_as_agreed_in_both_languages() {
    let others_yet = [
        ("application_pack", PLAIN),
        ("application_pack_hard", HARD),
        ("queue_ticket", TICKET),
    ];
    let keep = std::env::var("UPDATE_SNAPSHOTS").is_ok_and(|value| value == "1");
    let mut others = Vec::new();
    for (name, json) in others_yet.into_iter().chain(SAMPLES) {
        for lang in Lang::ALL {
            let name = format!("{name}_{}", lang.code());
            let now = Picture::of(&form(json), lang);
            let kept = folder("src/tests/pictures").join(format!("{name}.png"));
            if keep {
                now.save(&kept);
            } else if let Some(why) = Picture::read(&kept).differs_from(&now) {
                now.show_beside(&Picture::read(&kept), &name);
                others.push(format!("{name}: {why}"));
            }
        }
    }
    assert!(
        others.is_empty(),
        "look at target/pictures; where it is as it ought to be, UPDATE_SNAPSHOTS=1 keeps it:\n{}",
        others.join("\n")
    );
}

/// An oracle that sees nothing would be of no use.
#[test]
fn a_line_that_moved_and_a_page_that_came_are_seen() {
    let plain = Picture::of(&form(PLAIN), Lang::Ru);
    assert!(plain.differs_from(&plain).is_none());
    let row = plain.width;
    let mut moved = plain.clone();
    moved
        .dots
        .copy_within(..plain.dots.len() - row * 2, row * 2);
    assert!(plain.differs_from(&moved).is_some());
    let longer = Picture::of(&form(HARD), Lang::Ru);
    assert!(plain.differs_from(&longer).is_some());
}

/// An empty last page, or one with nothing but its foot, is paper for nothing.
#[test]
fn no_page_of_any_paper_is_empty() {
    for (name, json) in SAMPLES {
        for lang in Lang::ALL {
            for (n, page) in Picture::pages(&form(json), lang).iter().enumerate() {
                let body = &page.dots[page.width * 50..page.width * (page.height - 40)];
                let ink = body.iter().filter(|dot| **dot < WHITE).count();
                assert!(
                    ink > 100,
                    "page {} of {name}_{} is empty",
                    n + 1,
                    lang.code()
                );
            }
        }
    }
}

fn folder(within: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(within)
}

impl Picture {
    fn of(form: &Form, lang: Lang) -> Picture {
        let pages = Picture::pages(form, lang);
        let height = pages.iter().map(|page| page.height).max().unwrap();
        let width = pages.iter().map(|page| page.width + GAP).sum::<usize>() - GAP;
        let mut dots = vec![1; width * height];
        let mut left = 0;
        for page in pages {
            for (row, line) in page.dots.chunks(page.width).enumerate() {
                let at = row * width + left;
                dots[at..at + page.width].copy_from_slice(line);
            }
            left += page.width + GAP;
        }
        Picture {
            width,
            height,
            dots,
        }
    }

    fn pages(form: &Form, lang: Lang) -> Vec<Picture> {
        let options = RenderOptions {
            pixel_per_pt: SCALE.into(),
            ..RenderOptions::default()
        };
        let document = press::typeset(&[(form, lang)]).unwrap();
        let page = |page| {
            let drawn = typst_render::render(page, &options);
            let shade = |rgba: &[u8]| {
                let [red, green, blue] = [rgba[0], rgba[1], rgba[2]].map(u32::from);
                let light = (red * 30 + green * 59 + blue * 11) / 100;
                u8::try_from((light * 3 + 127) / 255).unwrap()
            };
            Picture {
                width: drawn.width() as usize,
                height: drawn.height() as usize,
                dots: drawn.data().chunks(4).map(shade).collect(),
            }
        };
        document.pages().iter().map(page).collect()
    }

    fn differs_from(&self, other: &Picture) -> Option<String> {
        if (self.width, self.height) != (other.width, other.height) {
            return Some("another number of pages".into());
        }
        let dots = self.dots.iter().zip(&other.dots);
        let differ = dots.filter(|(a, b)| a.abs_diff(**b) > 1).count();
        (differ > ROUNDED_AT_MOST).then(|| format!("{differ} dots differ"))
    }

    fn read(path: &Path) -> Picture {
        let Ok(file) = File::open(path) else {
            return Picture {
                width: 0,
                height: 0,
                dots: Vec::new(),
            };
        };
        let mut reader = png::Decoder::new(BufReader::new(file)).read_info().unwrap();
        let mut packed = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut packed).unwrap();
        let (width, height) = (frame.width as usize, frame.height as usize);
        let rows = packed.chunks(frame.line_size).take(height);
        let dots = rows.flat_map(|row| {
            let shade = move |n: usize| row[n / 4] >> (6 - n % 4 * 2) & 3;
            (0..width).map(shade)
        });
        Picture {
            width,
            height,
            dots: dots.collect(),
        }
    }

    fn save(&self, path: &Path) {
        let packed = self.dots.chunks(self.width).flat_map(|row| {
            row.chunks(4).map(|four| {
                let place = |(n, dot): (usize, &u8)| dot << (6 - n * 2);
                four.iter()
                    .enumerate()
                    .map(place)
                    .fold(0, |byte, dot| byte | dot)
            })
        });
        write(
            path,
            self,
            png::ColorType::Grayscale,
            png::BitDepth::Two,
            &packed.collect::<Vec<u8>>(),
        );
    }

    fn show_beside(&self, kept: &Picture, name: &str) {
        let target = folder("../../target/pictures");
        fs::create_dir_all(&target).unwrap();
        self.save(&target.join(format!("{name}.now.png")));
        if (kept.width, kept.height) != (self.width, self.height) {
            return;
        }
        let dots = self.dots.iter().zip(&kept.dots).flat_map(|(now, was)| {
            let (now, was) = (now * 85, was * 85);
            // Red where there was ink and is none, blue the other way round.
            if now.abs_diff(was) <= 85 {
                let pale = 170 + now / 3;
                [pale, pale, pale]
            } else if now > was {
                [220, 0, 0]
            } else {
                [0, 0, 220]
            }
        });
        let path = target.join(format!("{name}.difference.png"));
        write(
            &path,
            self,
            png::ColorType::Rgb,
            png::BitDepth::Eight,
            &dots.collect::<Vec<u8>>(),
        );
    }
}

fn write(path: &Path, of: &Picture, color: png::ColorType, depth: png::BitDepth, bytes: &[u8]) {
    let (width, height) = (of.width.try_into().unwrap(), of.height.try_into().unwrap());
    let mut encoder = png::Encoder::new(File::create(path).unwrap(), width, height);
    encoder.set_color(color);
    encoder.set_depth(depth);
    encoder.set_compression(png::Compression::High);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(bytes)
        .unwrap();
}
