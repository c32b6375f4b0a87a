//! A program of the user's own to bake into the image.

use std::str::FromStr;

/// What the download is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packaging {
    /// A gzip-compressed tar archive that contains the program somewhere.
    TarGz,
    /// The program itself.
    Plain,
}

/// `NAME URL [SHA256]`: the file name it gets in `/usr/local/bin`, the address to fetch it from, and the checksum of
/// the download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    name: String,
    url: String,
    checksum: Option<String>,
}

/// The line describes no program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProgramError;

impl Program {
    /// A program of the catalogue.
    pub fn known(name: &str, url: &str) -> Self {
        Self { name: name.to_owned(), url: url.to_owned(), checksum: None }
    }

    /// File name in `/usr/local/bin`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where it is fetched from; may contain `${TARGETARCH}`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// SHA-256 of the download, 64 lower-case hexadecimal digits.
    pub fn checksum(&self) -> Option<&str> {
        self.checksum.as_deref()
    }

    /// What the download is, told by its name.
    pub fn packaging(&self) -> Packaging {
        let url = self.url.to_ascii_lowercase();
        if [".tar.gz", ".tgz"].iter().any(|ending| url.ends_with(ending)) { Packaging::TarGz } else { Packaging::Plain }
    }
}

impl FromStr for Program {
    type Err = ProgramError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (name, url, checksum) = match words.as_slice() {
            [name, url] => (*name, *url, None),
            [name, url, checksum] => (*name, *url, Some(*checksum)),
            _ => return Err(ProgramError),
        };
        let name_is_right = name.starts_with(|first: char| first.is_ascii_alphanumeric())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
        let url_is_right = url.strip_prefix("https://").is_some_and(|rest| {
            rest.split('/').next().is_some_and(|host| host.contains('.'))
                && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/?@%+=&,".contains(&byte))
        }) && !url.to_ascii_lowercase().ends_with(".zip");
        let checksum_is_right = checksum.is_none_or(|checksum| {
            checksum.len() == 64 && checksum.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
        });
        if name_is_right && url_is_right && checksum_is_right {
            Ok(Self { name: name.to_owned(), url: url.to_owned(), checksum: checksum.map(str::to_owned) })
        } else {
            Err(ProgramError)
        }
    }
}
