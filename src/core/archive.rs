//! All files as one zip archive, with their Unix modes.

use std::io::Write as _;

use super::files::GeneratedFile;

/// The archive could not be written; only memory can run out here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArchiveError;

/// Writes the files below a folder, stored without compression: they are small, and the page stays small too.
pub fn archive(folder: &str, files: &[GeneratedFile]) -> Result<Vec<u8>, ArchiveError> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for file in files {
        let path = format!("{folder}/{}", file.path);
        let (mut entry, config) = archive
            .new_file(&path)
            .compression_method(rawzip::CompressionMethod::STORE)
            .unix_permissions(file.mode | 0o100_000)
            .start()
            .map_err(|_| ArchiveError)?;
        let mut writer = config.wrap(&mut entry);
        writer.write_all(file.text.as_bytes()).map_err(|_| ArchiveError)?;
        let (_, descriptor) = writer.finish().map_err(|_| ArchiveError)?;
        entry.finish(descriptor).map_err(|_| ArchiveError)?;
    }
    archive.finish().map_err(|_| ArchiveError)?;
    Ok(bytes)
}
