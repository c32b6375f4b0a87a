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
        let (mut entry, _) = archive
            .new_file(&path)
            .compression_method(rawzip::CompressionMethod::STORE)
            .unix_permissions(file.mode | 0o100_000)
            .start()
            .map_err(|_| ArchiveError)?;
        let bytes = file.text.as_bytes();
        entry.write_all(bytes).map_err(|_| ArchiveError)?;
        let size = u64::try_from(bytes.len()).map_err(|_| ArchiveError)?;
        entry.finish(rawzip::DataDescriptorOutput::new(checksum(bytes), size)).map_err(|_| ArchiveError)?;
    }
    archive.finish().map_err(|_| ArchiveError)?;
    Ok(bytes)
}

/// CRC-32 as archives have it, bit by bit: the writer's own is quicker, but its tables are 16 kB of the form's program that do
/// not compress, and these files have a few kilobytes each.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn the_checksum_is_the_one_of_archives() {
        // The check value that every catalogue of such sums lists.
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b""), 0);
    }
}
