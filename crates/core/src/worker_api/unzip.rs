//! The files of deployments in a zip archive.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use rawzip::{CompressionMethod, ZipArchive};

use crate::lint::is_of_a_deployment;
use crate::read::MAX_BYTES;

/// More entries than this are not looked at.
const MAX_ENTRIES: usize = 10_000;
/// More files than this are no deployment.
const MAX_FILES: usize = 100;

/// The paths and contents of what belongs to a deployment by its name; and whether the archive could be read to its end.
/// What is larger than a file may be is cut one byte behind the limit, so that its reader says so.
pub(super) fn unzip(bytes: &[u8]) -> (Vec<String>, Vec<Vec<u8>>, bool) {
    let (mut names, mut contents) = (Vec::new(), Vec::new());
    let is_whole = read(bytes, &mut names, &mut contents).is_some();
    (names, contents, is_whole)
}

fn read(bytes: &[u8], names: &mut Vec<String>, contents: &mut Vec<Vec<u8>>) -> Option<()> {
    let archive = ZipArchive::from_slice(bytes).ok()?;
    for entry in archive.entries().take(MAX_ENTRIES) {
        let entry = entry.ok()?;
        let path = entry.file_path();
        let Ok(name) = std::str::from_utf8(path.as_ref()) else { continue };
        if entry.is_dir() || !is_of_a_deployment(name) {
            continue;
        }
        let (name, method) = (name.to_owned(), entry.compression_method());
        let data = archive.get_entry(entry.wayfinder()).ok()?;
        let content = match method {
            CompressionMethod::STORE => data.data().get(..MAX_BYTES + 1).unwrap_or(data.data()).to_vec(),
            CompressionMethod::DEFLATE => inflate(data.data())?,
            _ => return None,
        };
        names.push(name);
        contents.push(content);
        if names.len() >= MAX_FILES {
            break;
        }
    }
    Some(())
}

fn inflate(data: &[u8]) -> Option<Vec<u8>> {
    match decompress_to_vec_with_limit(data, MAX_BYTES + 1) {
        Ok(content) => Some(content),
        Err(error) if error.status == TINFLStatus::HasMoreOutput => Some(error.output),
        Err(_) => None,
    }
}
