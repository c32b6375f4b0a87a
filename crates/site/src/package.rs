//! The archive of a finished site, for hosts without a build.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchiveWriter, crc32};

use crate::digest::sha256_hex;
use crate::site::Site;

/// How to serve the files, in every language of the page.
const SERVE: &str = include_str!("serve.txt");
/// zlib's best compression.
const LEVEL: u8 = 9;
/// A regular file that everybody may read.
const MODE: u32 = 0o100_644;

/// Packs a finished site with `SERVE.txt` and `SHA256SUMS` into one folder of a zip archive. The same files give the same bytes:
/// the entries are sorted, and all have the first moment that the format can express.
pub(crate) fn package(dir: &Path, archive: &Path) -> Result<()> {
    let folder = archive.file_stem().and_then(|stem| stem.to_str()).context("the archive needs a name")?;
    let mut site = Site::read(dir)?;
    site.insert("SERVE.txt", SERVE);
    let mut sums = String::new();
    for (name, content) in site.files() {
        let _ = writeln!(sums, "{}  {name}", sha256_hex(content));
    }
    site.insert("SHA256SUMS", sums);
    let bytes = zip(&site, folder)?;
    if let Some(parent) = archive.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(archive, &bytes).with_context(|| format!("cannot write {}", archive.display()))?;
    println!("{}: {} files, {} bytes", archive.display(), site.names().len(), bytes.len());
    Ok(())
}

fn zip(site: &Site, folder: &str) -> Result<Vec<u8>> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, content) in site.files() {
        let (mut entry, _) = archive
            .new_file(format!("{folder}/{name}"))
            .compression_method(CompressionMethod::DEFLATE)
            .last_modified(UtcDateTime::from_unix(EPOCH))
            .unix_permissions(MODE)
            .start()?;
        entry.write_all(&miniz_oxide::deflate::compress_to_vec(content, LEVEL))?;
        entry.finish(DataDescriptorOutput::new(crc32(content), u64::try_from(content.len())?))?;
    }
    Ok(archive.finish()?)
}

/// 1 January 1980, in seconds since 1970.
const EPOCH: i64 = 315_532_800;

#[cfg(test)]
mod tests {
    use super::zip;
    use crate::site::Site;

    #[test]
    fn the_archive_is_reproducible_and_holds_the_files() {
        let mut site = Site::default();
        let text = "a text that repeats itself, ".repeat(100);
        site.insert("b.txt", text.clone());
        site.insert("a.wasm", "\0asm");
        let bytes = zip(&site, "site-1.0").expect("packs");
        assert_eq!(zip(&site, "site-1.0").expect("packs"), bytes);
        assert!(bytes.len() < text.len());
        let archive = rawzip::ZipArchive::from_slice(&bytes).expect("a zip archive");
        let mut names = Vec::new();
        for entry in archive.entries() {
            let entry = entry.expect("an entry");
            names.push(String::from_utf8_lossy(entry.file_path().as_bytes()).into_owned());
            let found = archive.get_entry(entry.wayfinder()).expect("its data");
            let content = miniz_oxide::inflate::decompress_to_vec(found.data()).expect("deflate");
            let expected = if names.len() == 1 { b"\0asm".as_slice() } else { text.as_bytes() };
            assert_eq!(content, expected);
        }
        assert_eq!(names, ["site-1.0/a.wasm", "site-1.0/b.txt"]);
    }
}
