//! Programs the guides bake into the image, and what is known about their downloads.
//!
//! The guides' own addresses answer 404 (openclaw/openclaw issue 23099; pull requests 20090, 71796, 72154). The versioned
//! addresses below are those of pull requests 71796 and 72154 of April 2026.

use crate::plan::Field;

/// One program.
#[derive(Debug)]
pub struct KnownProgram {
    /// File name in `/usr/local/bin`.
    pub name: &'static str,
    /// The switch in the form.
    pub field: Field,
    /// Where to fetch it for Linux; `None` where no such download is known.
    pub url: Option<&'static str>,
}

/// The three of the guides.
pub static KNOWN: [KnownProgram; 3] = [
    KnownProgram {
        name: "gog",
        field: Field::ImageGog,
        url: Some(
            "https://github.com/steipete/gogcli/releases/download/v0.13.0/gogcli_0.13.0_linux_${TARGETARCH}.tar.gz",
        ),
    },
    KnownProgram {
        name: "goplaces",
        field: Field::ImageGoplaces,
        url: Some(
            "https://github.com/steipete/goplaces/releases/download/v0.3.0/goplaces_0.3.0_linux_${TARGETARCH}.tar.gz",
        ),
    },
    KnownProgram { name: "wacli", field: Field::ImageWacli, url: None },
];
