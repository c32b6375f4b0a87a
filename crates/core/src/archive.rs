//! All files as one zip archive, with their Unix modes.

use std::io::Write as _;

use super::files::GeneratedFile;

/// Writing the archive failed. The output is held in memory, so no I/O error is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArchiveError;

/// Writes the files into a folder of the archive, without compression: they are small, and the page saves the size of a
/// compressor.
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

/// CRC-32 as in zip archives, bit by bit. rawzip's implementation is faster, but its tables add 16 kB of incompressible
/// data to the page, and these files have a few kilobytes each.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn checksum_matches_the_standard_check_value() {
        // The standard check value of CRC-32.
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
        assert_eq!(checksum(b""), 0);
    }
}
